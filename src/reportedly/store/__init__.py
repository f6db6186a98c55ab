"""The ledger: rows are added, never changed; what is derived from them can be derived again."""

from reportedly.store.ledger import Counts, Hit, Ledger, open_ledger

__all__ = ["Counts", "Hit", "Ledger", "open_ledger"]
