"""Settings: one frozen record, read once from `reportedly.toml` and the environment."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from reportedly.errors import SettingsError

PREFIX = "REPORTEDLY_"
SQLITE_MAGIC = b"SQLite format 3\x00"
SQLITE_HEAD = 72  # bytes; the last four are the application id
LEDGER_MARK = b"RPLD"  # that of a ledger: how it is told from other SQLite files


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every setting with its default; sizes in bytes or characters, times in seconds."""

    ledger: str = "reportedly.db"
    codebook: str | None = None
    max_bytes: int = 20_000_000
    max_characters: int = 400_000
    max_items: int = 100_000
    fetch_seconds: float = 20.0
    delay_seconds: float = 1.0
    batch_documents: int = 32
    batch_characters: int = 100_000
    user_agent: str = "Reportedly/0.1 (+evidence ledger; reads robots.txt)"


def read_settings(folder: Path = Path(), environment: Mapping[str, str] | None = None) -> Settings:
    """Settings of `reportedly.toml` in `folder`, overruled by REPORTEDLY_* of the environment.

    Raises SettingsError that names the file or variable, the value and what is legal.
    """
    path = folder / "reportedly.toml"
    values: dict[str, object] = {}
    if path.exists():
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
            raise SettingsError(str(path), f"not TOML ({broken})", "mend the line") from broken
    names = Settings.__struct_fields__
    for key, value in (os.environ if environment is None else environment).items():
        if key.startswith(PREFIX) and (name := key.removeprefix(PREFIX).lower()) in names:
            values[name] = value
    try:
        return msgspec.convert(values, Settings, strict=False)
    except msgspec.ValidationError as wrong:
        legal = "legal keys are " + ", ".join(names)
        raise SettingsError(str(path), str(wrong), legal) from wrong
