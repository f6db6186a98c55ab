"""Reportedly: an evidence ledger of what reports claim, with the exact words."""
