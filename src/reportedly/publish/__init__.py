"""Publish: answers given out of the ledger, each with the words that bear it out."""
