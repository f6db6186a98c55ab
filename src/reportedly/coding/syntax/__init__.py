"""Syntax: what several components share about a parse; imports no component."""
