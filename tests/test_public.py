"""The public names: sorted, all there, documented, and imported only when used."""

import subprocess
import sys

import pytest

import reportedly


def test_the_names_are_sorted_and_not_many():
    assert reportedly.__all__ == sorted(reportedly.__all__)
    assert 20 <= len(reportedly.__all__) <= 30


@pytest.mark.parametrize("name", reportedly.__all__)
def test_each_name_is_there_and_says_what_it_is(name):
    found = getattr(reportedly, name)
    assert found.__name__ == name
    assert found.__doc__
    assert name in dir(reportedly)


def test_a_name_that_is_none_is_told():
    with pytest.raises(AttributeError, match="no public name 'nothing'"):
        _ = reportedly.nothing


def test_importing_costs_nothing():
    probe = "import sys, reportedly; print([name for name in sys.modules if 'reportedly.' in name])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
