"""Names lead to the right places, the most prominent first."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportedly.gazetteer.fold import fold
from reportedly.gazetteer.lookup import alpha3, candidates, country_by_code
from reportedly.terms import ToponymKind

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("name", "first", "country", "kind"),
    [
        ("Kursk", "Kursk", "RU", ToponymKind.CITY),
        ("Kiev", "Kyiv", "UA", ToponymKind.CAPITAL),
        ("KHARKOV", "Kharkiv", "UA", ToponymKind.CITY),
        ("Peking", "Beijing", "CN", ToponymKind.CAPITAL),
        ("Burma", "Myanmar", "MM", ToponymKind.COUNTRY),
        ("Georgia", "Georgia", "GE", ToponymKind.COUNTRY),
        ("U.S.", "United States", "US", ToponymKind.COUNTRY),
        ("Crimea", "Crimea", "UA", ToponymKind.REGION),
        ("St Petersburg", "Saint Petersburg", "RU", ToponymKind.CITY),
        ("Washington", "Washington", "US", ToponymKind.CAPITAL),
        ("Kamchatka Peninsula", "Kamchatka Peninsula", "RU", ToponymKind.LAND),
        ("Strait of Hormuz", "Strait of Hormuz", None, ToponymKind.WATER),
        ("Golan Heights", "Golan Heights", "SY", ToponymKind.LAND),
        ("Panmunjom", "Panmunjom", None, ToponymKind.SITE),
    ],
)
def test_the_most_prominent_comes_first(
    name: str, first: str, country: str | None, kind: ToponymKind
) -> None:
    found = candidates(name)[0]
    assert (found.name, found.country, found.kind) == (first, country, kind)


def test_every_bearer_of_a_name_is_found() -> None:
    assert {"FR", "US", "CA"} <= {place.country for place in candidates("Paris")}
    kinds = [place.kind for place in candidates("Kursk")]
    assert kinds == [ToponymKind.CITY, ToponymKind.REGION]


def test_an_unknown_name_has_no_candidates() -> None:
    assert candidates("Norvia") == ()
    assert candidates("") == ()


def test_country_codes_lead_both_ways() -> None:
    ukraine = country_by_code("UKR")
    assert ukraine is not None
    assert (ukraine.geonames_id, ukraine.country) == (690791, "UA")
    assert country_by_code("UA") == ukraine
    assert alpha3("KP") == "PRK"
    assert country_by_code("ZZ") is None


def test_fold_levels_what_spellings_differ_in() -> None:
    assert fold("Saint-Étienne") == fold("St. Etienne") == "st etienne"
    assert fold("Sana’a") == fold("Sanaa")
    assert fold("Łódź") == "lodz"


def test_loading_is_quick_and_the_tables_small() -> None:
    code = (
        "import time; from reportedly.gazetteer.lookup import candidates; s = time.process_time();"
        "candidates('Kursk'); print(time.process_time() - s)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert float(run.stdout) < 0.5
    tables = (ROOT / "src/reportedly/gazetteer").glob("*.gz")
    assert sum(path.stat().st_size for path in tables) < 3_000_000


def test_a_lookup_takes_microseconds() -> None:
    start = time.process_time()
    for number in range(2000):
        candidates(f"Nowhere {number}")
    assert time.process_time() - start < 0.5
