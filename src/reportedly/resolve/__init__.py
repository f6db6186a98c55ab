"""Resolve: what holds across documents - copies, stories, origins, claims and threads."""
