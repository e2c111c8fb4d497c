"""By classes: however an event is told again it is one incident; however alike two events look, they are two."""

from __future__ import annotations

import pytest

from tests.incidents.cases import Telling
from tests.incidents.lookalikes import APART
from tests.incidents.retellings import SAME, joined

DRAWS = 60


def name(telling: Telling) -> str:
    return telling.__name__.replace("_", " ")


@pytest.mark.parametrize("telling", SAME, ids=name)
def test_what_is_told_again_joins_its_incident(telling: Telling) -> None:
    assert joined(telling, seed=11, draws=DRAWS) >= 0.95


@pytest.mark.parametrize("telling", APART, ids=name)
def test_what_only_looks_alike_opens_its_own(telling: Telling) -> None:
    assert joined(telling, seed=11, draws=DRAWS) <= 0.05
