"""States by code and by adjective, so that Moscow's ministries and Russia are one origin."""

from dataclasses import dataclass
from functools import cache

from reportedly.codebook import Codebook
from reportedly.codebook.shapes.resolve import StateRow


@dataclass(frozen=True, slots=True)
class States:
    """`name_by_code` knows ISO 3166 alpha-3 and alpha-2; `name_by_adjective` folded words."""

    name_by_code: dict[str, str]
    name_by_adjective: dict[str, str]

    def name_of(self, code: str | None) -> str | None:
        """The state of a code; None if the code is no state's."""
        return None if code is None else self.name_by_code.get(code)


@cache
def read_states(codebook: Codebook) -> States:
    """The states of a codebook."""
    rows = codebook.read("nations.csv", list[StateRow])
    codes = {code: row.name for row in rows for code in (row.id, row.iso2)}
    adjectives = {
        form.removeprefix("=").lower(): row.name
        for row in reversed(rows)
        for form in row.adjectives.split("|")
        if form
    }
    return States(codes, adjectives)
