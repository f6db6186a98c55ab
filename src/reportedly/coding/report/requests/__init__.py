"""Requests: who asks whom for what, and what became of it by the document's own words."""
