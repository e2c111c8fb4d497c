"""YAML files that people write, as frozen dataclasses: every complaint with file, line and key, all at once.

    @dataclass(frozen=True, slots=True)
    class Group:
        name: str
        words: tuple[str, ...]
        why: str = ""

    group = load(Path("groups/arrest.yaml"), Group)      # or DocumentError, whose .faults hold all of them

Fields may be str, int, float, bool, date, time, Path (relative ones count from the file), Secret, Literal, Enum,
Seconds ("10 min"), Bytes ("10 MB"), Zone, Line (filled with the line of the mapping), tuple[X, ...], tuple[X, Y],
frozenset[X], Pairs[K, V] (a mapping, as pairs in the order written), other dataclasses, and unions of these. A field
`not_` stands for the key `not`. A ValueError from `__post_init__` becomes a fault of that mapping.

Texts may hold ${NAME} (from the environment; ${NAME:url} quotes it for a place inside a URL; $${ is a plain ${) or
be `!file PATH` (the content of a file). No complaint ever shows what came from there, or any text of a Secret.
"""

from rules.documents.building import Loaded, Step, load, read
from rules.documents.kinds import Bytes, DocumentError, Fault, Line, Pairs, Seconds, Secret, Zone
from rules.documents.scalars import did_you_mean, seconds

__all__ = [
    "Bytes",
    "DocumentError",
    "Fault",
    "Line",
    "Loaded",
    "Pairs",
    "Seconds",
    "Secret",
    "Step",
    "Zone",
    "did_you_mean",
    "load",
    "read",
    "seconds",
]
