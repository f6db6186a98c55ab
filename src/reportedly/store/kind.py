"""What kind of file a path is, told by its first bytes before SQLite may touch it.

SQLite takes a file of a single byte for a new database, and writes what another program left in
its log into that program's file: whoever names the wrong file would lose what is in it.
"""

from pathlib import Path

from reportedly.errors import LedgerError
from reportedly.settings import LEDGER_MARK, SQLITE_HEAD, SQLITE_MAGIC

ADVICE = "give another path with --ledger"


def check_kind(path: str) -> None:
    """Raise LedgerError, and leave everything as it is, for what is there and is no ledger.

    An empty file is one that may become a ledger: there is nothing in it to lose.
    """
    if not path.strip():
        raise LedgerError("the ledger", "has an empty name", "give a path with --ledger")
    file = Path(path)
    try:
        if not file.exists():
            return
        if not file.is_file():
            raise LedgerError(path, "is no file that could be a ledger", ADVICE)
        with file.open("rb") as stream:
            head = stream.read(SQLITE_HEAD)
    except (OSError, ValueError) as refused:
        reason = getattr(refused, "strerror", None) or refused
        raise LedgerError(path, f"cannot be opened ({reason})", ADVICE) from refused
    if head and not (head.startswith(SQLITE_MAGIC) and head.endswith(LEDGER_MARK)):
        other = ", but other data" if head.startswith(SQLITE_MAGIC) else ""
        raise LedgerError(path, f"is not a ledger{other}", ADVICE)
