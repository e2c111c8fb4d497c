"""Words for persons in a sentence: the people by name or origin, others, and words that stand for persons named before.

A word of origin and a word for persons are the people together ("workers from the North"), unless an agent or others
stand between them; people whom somebody in the sentence helps or guides are kept apart, and so is who helps.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.frames.frame import Mention
from rules.frames.reading import Piece, Reading
from rules.language import shapes, sides
from rules.lexicon import Hit


def mentions_in(reading: Reading, piece: Piece) -> tuple[Mention, ...]:
    """All words for persons in the sentence, in order."""
    found: list[Mention] = []
    by_role: dict[str, list[Hit]] = {}
    for hit in piece.hits:
        by_role.setdefault(reading.roles.get(hit.group, ""), []).append(hit)
    normal = reading.texts[piece.field].normal
    causes = shapes.CAUSES.get(reading.family)
    people = by_role.get("people", ())
    for hit in people:
        # "Northern refugees" is part of longer words for them, and whoever these are, it is too.
        if any(
            other.start <= hit.start and hit.end <= other.end and other[3:] != hit[3:] for other in people
        ):
            continue
        if causes is None or not causes.match(normal, hit.end, piece.end):
            found.append(Mention("named", hit.start, hit.end))
    persons = by_role.get("persons", [])
    fences = [*by_role.get("agent", ()), *by_role.get("others", ())]
    gap = _ORIGIN_GAPS.get(reading.family, _LONG_ORIGIN_GAP)
    offices = shapes.OFFICES.get(reading.family)
    for origin in by_role.get("origin", ()):
        if offices is not None and offices.match(normal, origin.end, piece.end):
            continue
        for person in persons:
            if person.end <= origin.start:
                low, high, limit = person.end, origin.start, _ORIGIN_AFTER
                if reading.eastern:
                    continue
                if not _OF_ORIGIN.match(normal, origin.start, origin.end) and not (
                    reading.family == "ru" and origin.start - person.end <= 1
                ):
                    continue
            else:
                low, high, limit = min(origin.end, person.start), person.start, gap
            if high - low > limit or _BREAK.search(normal, low, high):
                continue
            if any(low <= fence.start and fence.end <= max(high, person.end) for fence in fences):
                continue
            found.append(Mention("origin", min(origin.start, person.start), max(origin.end, person.end)))
            break
    for demonym in by_role.get("demonym", ()):
        found.append(Mention("origin", demonym.start, demonym.end))
    if reading.eastern:
        # A word of flight straight before persons.
        for flight in by_role.get("flight", ()):
            runaway = next(
                (
                    one
                    for one in persons
                    if one.start >= flight.end and _COUNTED.fullmatch(normal, flight.end, one.start)
                ),
                None,
            )
            if runaway is not None:
                found.append(Mention("named", flight.start, runaway.end))
    helping = by_role.get("helping", ())
    found = [
        _helped(mention, helping, by_role.get("others", ()), reading.family, normal) for mention in found
    ]
    named = [mention for mention in found if mention.kind == "named"]
    found = [
        mention
        for mention in found
        if mention.kind == "named"
        or not any(one.start <= mention.start and mention.end <= one.end for one in named)
    ]
    found = [_as_helper(mention, helping, normal, reading.family) for mention in found]
    taken = [(mention.start, mention.end) for mention in found]

    def free(start: int, end: int) -> bool:
        return not any(low < end and start < high for low, high in taken)

    agents = by_role.get("agent", ())
    for hit in by_role.get("others", ()):
        # "Vietnamesische Polizei", "policía birmana": whose police they are, not whom they took.
        adjective = reading.family in sides.PARTICIPLE and any(
            0 <= agent.start - hit.end <= 1 or 0 <= hit.start - agent.end <= 1 for agent in agents
        )
        if free(hit.start, hit.end) and not adjective:
            found.append(Mention("others", hit.start, hit.end))
    for hit in (*by_role.get("carried", ()), *(one for one in persons if one.end - one.start > 1)):
        if free(hit.start, hit.end):
            found.append(Mention("carried", hit.start, hit.end))
    if reading.family == "en":
        for match in _NUMBER_EN.finditer(normal, piece.start, piece.end):
            if free(*match.span()):
                found.append(Mention("carried", *match.span()))
        if piece.zone == "title":
            for match in _HEADLINE_NUMBER_EN.finditer(normal, piece.start, piece.end):
                if free(*match.span()) and Mention("carried", *match.span()) not in found:
                    found.append(Mention("carried", *match.span()))
    elif (pointing := sides.POINTING.get(reading.family)) is not None:
        for match in pointing.finditer(normal, piece.start, piece.end):
            if free(*match.span()):
                found.append(Mention("carried", *match.span()))
    if reading.eastern:
        for match in _WIDE_NUMBER.finditer(normal, piece.start, piece.end):
            start, end = match.span()
            # 공안 네 명, 四名便衣: these are the ones who take.
            if free(start, end) and not any(
                0 <= start - each.end <= 2 or 0 <= each.start - end <= 2 for each in agents
            ):
                # 안내인 3명: so many of the others.
                counted = reading.family == "ko" and any(
                    0 <= start - each.end <= 1 for each in by_role.get("others", ())
                )
                found.append(Mention("others" if counted else "carried", start, end))
    return tuple(sorted(set(found), key=lambda mention: (mention.start, mention.end)))


_ORIGIN_GAPS = {"ko": 8, "zh": 10, "ja": 9}
_LONG_ORIGIN_GAP = 42
_ORIGIN_AFTER = 28
_WIDE_NUMBER = re.compile(
    "(?:[0-9]{1,3}|[一二两三四五六七八九十百数多余]{1,4})(?:余)?(?:名|人|位)(?![权民道工类物口间])"
    "|[0-9]{1,3}\\s?(?:여\\s?)?명|(?:여러|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두|수십|십여|스무|스물\\S?|서른\\S?)\\s?(?:여\\s?)?(?:명|분|사람|식구)"
    "|(?<![가-힣])(?:둘|셋|넷|다섯|여섯|일곱|여덟|아홉)(?=(?:[이은을도]|과|\\s?(?:모두|다))\\s|[,.])"
)

_NUMBER_EN = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|all|everyone|everybody|most|several|[0-9]{1,3})\b"
    r"(?=\s+(?:were|was|are|have|had|of (?:them|the)|others?|more|still|remain|now)\b)"
    r"|^\W*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|dozens|scores|hundreds|[0-9]{1,3})\b"
    r"(?!\s?(?:%|years?|days?|months?|weeks?))"
    r"|\b(?:all|the other) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"[0-9]{1,3})\b"
)

_HEADLINE_NUMBER_EN = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds)\b"
    r"(?=\s+(?:back|home|over|across|at|near|to|in|from|who|after|held|caught|seized)\b|\s*$)"
)
""" "Sends dozens back", "holds five in Shenyang": headlines leave the noun out."""

_COUNTED = re.compile("\\s?(?:(?:[0-9]{1,3}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)(?:명의)?\\s?)?")
"""What may stand between a word of flight and persons: nothing, or how many they are."""

_OF_ORIGIN = re.compile(r"from |of |aus |de |из |du ")

_BREAK = re.compile(r"[.;:。!?]|,(?! )")


def _helped(
    mention: Mention, helping: Sequence[Hit], others: Sequence[Hit], family: str, normal: str
) -> Mention:
    """The people as those who are helped, guided or filmed by somebody else in the sentence."""
    for verb in helping:
        after = family in ("ko", "ja")
        low, high = (mention.end, verb.start) if after else (verb.end, mention.start)
        if not 0 <= high - low <= (12 if family in _ORIGIN_GAPS else 25):
            continue
        if _BREAK.search(normal, low, high) or "," in normal[low:high]:
            continue
        if (
            _describes_helper(family, normal, verb)
            or _HELPS_EU.get(family, _HELPS).search(normal, max(0, verb.start - 24), verb.start)
            or any(abs(other.start - verb.end) < 40 or abs(verb.start - other.end) < 40 for other in others)
        ):
            return Mention("helped", mention.start, mention.end)
    return mention


def _as_helper(mention: Mention, helping: Sequence[Hit], normal: str, family: str) -> Mention:
    """탈북을 도운 여성: who helps is described by the word of flight; others, not the people."""
    if mention.kind == "others" or not any(
        mention.start < verb.start and verb.end < mention.end and _describes_helper(family, normal, verb)
        for verb in helping
    ):
        return mention
    return Mention("others", mention.start, mention.end)


_HELPS_EU = {
    "es": re.compile(r"\b(?:que|quien|por|de|acusad[oa]s? de|haber|había|habían)\s+(?:\w+ )?$"),
    "fr": re.compile(r"\b(?:qui|pour|de|d'|avoir|avait|avaient)\s*(?:\w+ )?$"),
    "de": re.compile(r"(?:,\s(?:der|die|das|weil)\b|\b(?:und|zu)\b)[^,;]{0,60}$"),
    "ru": re.compile(r"(?:,\s|\bкотор\w+\s|\b(?:и|в|за)\s)(?:\w+ ){0,2}$"),
}
"""What leads to a verb of helping that says why somebody else is spoken of."""
_HELPS = re.compile(
    r"\b(?:who|for|of|by|accused of|suspected of)\s+(?:had |has |have |was |were |were once )?(?:\w+ly )?$"
    r"|(?:涉嫌|涉|被控|指控|疑|因)[^,。;]{0,4}$"
)

_HELPER_ADNOMINAL = re.compile(
    "\\S{0,2}(?:던|는|온|해 온|한)\\s|(?:た|ていた|てきた|る|ている)(?=[一-鿿ァ-ヶ])"
)


def _describes_helper(family: str, normal: str, verb: Hit) -> bool:
    """Korean and Japanese: the verb of helping describes the noun that follows (탈북민을 돕던 목사)."""
    return family in ("ko", "ja") and _HELPER_ADNOMINAL.match(normal, verb.end - 1) is not None
