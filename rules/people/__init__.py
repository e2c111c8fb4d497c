"""People: who is described in a sentence, and which personal names of a text must be masked.

Everything works on plain strings; offsets are code points into them, end exclusive. What counts as a people at risk
is not known here: the caller gives its words.
"""

from rules.people.descriptions import PersonFound, find_people, helper_spans
from rules.people.names import NameFound, NameWords, Role, find_names, names_at_risk

__all__ = [
    "NameFound",
    "NameWords",
    "PersonFound",
    "Role",
    "find_names",
    "find_people",
    "helper_spans",
    "names_at_risk",
]
