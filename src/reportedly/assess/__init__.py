"""Assess: questions put to the ledger; each gives a table whose rows point at their evidence."""
