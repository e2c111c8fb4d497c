"""Alerts: what is owed to whom and from when, and in which words. Pure; nothing here sends or stores."""

from monitor.alerts.masking import mask_for, masked, masked_link
from monitor.alerts.owing import (
    Owed,
    Resolution,
    awake,
    digest,
    drill,
    facts_of,
    follows,
    fresh_id,
    notice,
    owed,
)
from monitor.alerts.words import MEDIUM, SHORT, Words, render

__all__ = [
    "MEDIUM",
    "SHORT",
    "Owed",
    "Resolution",
    "Words",
    "awake",
    "digest",
    "drill",
    "facts_of",
    "follows",
    "fresh_id",
    "mask_for",
    "masked",
    "masked_link",
    "notice",
    "owed",
    "render",
]
