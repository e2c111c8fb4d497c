from __future__ import annotations

import pytest

from rules.judge import RuleSet, load_rules
from rules.tuning import DEFAULT_PACK


@pytest.fixture(scope="session")
def ruleset() -> RuleSet:
    return load_rules(DEFAULT_PACK, prove=False)
