"""Every error that Reportedly raises on purpose.

ReportedlyError
  SettingsError      a setting that is unknown or out of its range
  CodebookError      a codebook file that breaks a rule
  CollectError       an input that could not be fetched or opened
  ReadError          a page that could not be turned into a document
  CodingError        a line of components that cannot run
  LedgerError        a ledger file that cannot be used
  PublishError       an answer that its evidence does not bear out

A message says where, what was found, what would be legal, and the next command if there is one.
"""


class ReportedlyError(Exception):
    """The root: catch this to catch everything that Reportedly raises on purpose."""

    def __init__(self, where: str, found: str, advice: str) -> None:
        self.where, self.found, self.advice = where, found, advice
        super().__init__(f"{where}: {found}; {advice}")


class SettingsError(ReportedlyError):
    """A setting that is unknown or out of its range."""


class CodebookError(ReportedlyError):
    """A codebook file that breaks a rule."""


class CollectError(ReportedlyError):
    """An input that could not be fetched or opened."""


class ReadError(ReportedlyError):
    """A page that could not be turned into a document."""


class CodingError(ReportedlyError):
    """A line of components that cannot run."""


class LedgerError(ReportedlyError):
    """A ledger file that cannot be used."""


class PublishError(ReportedlyError):
    """An answer that its evidence does not bear out."""
