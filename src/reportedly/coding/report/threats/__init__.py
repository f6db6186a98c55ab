"""Threats: who threatens, warns or deters whom, on what condition, and what came of it."""
