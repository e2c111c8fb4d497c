"""One part of a sum of sameness."""

from __future__ import annotations

Part = tuple[str, int]
"""A reason in plain words and its points."""

NEUTRAL: Part = ("", 0)
"""Nothing can be said."""
