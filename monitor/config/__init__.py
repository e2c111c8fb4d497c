"""config.yaml: read, checked as a whole, and turned into one frozen snapshot."""

from monitor.config.reading import ReadSettings, load_settings, read_settings
from monitor.config.settings import (
    AlertPolicy,
    Channel,
    Crawl,
    Day,
    Digest,
    Health,
    Language,
    Length,
    QuietHours,
    Route,
    Settings,
    Storage,
    Web,
)

__all__ = [
    "AlertPolicy",
    "Channel",
    "Crawl",
    "Day",
    "Digest",
    "Health",
    "Language",
    "Length",
    "QuietHours",
    "ReadSettings",
    "Route",
    "Settings",
    "Storage",
    "Web",
    "load_settings",
    "read_settings",
]
