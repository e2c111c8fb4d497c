"""Places: the gazetteer, the place names of a text, and which of them is the scene of an act.

Everything works on plain strings; offsets are code points into them, end exclusive.
"""

from rules.places.finding import Motion, PlaceFound, find_places
from rules.places.gazetteer import Entry, Gazetteer, GazetteerError, Scene, load_gazetteer
from rules.places.scene import event_places

__all__ = [
    "Entry",
    "Gazetteer",
    "GazetteerError",
    "Motion",
    "PlaceFound",
    "Scene",
    "event_places",
    "find_places",
    "load_gazetteer",
]
