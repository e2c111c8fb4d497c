"""Who did what to whom within a sentence, in which mood; with the people carried over from earlier sentences.

A frame is an act of the pack's word groups and the persons it befell. Nothing here knows a topic or a place: which
words are people, acts or helpers the pack says, how a language builds passives or denials is in `rules.language`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from rules.language import shapes
from rules.language.moods import Mood, mood_patterns
from rules.lexicon import GAP, Hit
from rules.text import Sentence, Stretch, Text, clauses, sentences
from rules.verdict import Field, Span

Zone = Literal["title", "lead", "body"]
Kind = Literal["named", "origin", "carried", "others", "helped"]


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a document."""

    number: int
    field: Field
    start: int
    end: int
    zone: Zone
    paragraph: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for persons: the people themselves, others, or words that stand for persons named before."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MoodFound:
    mood: Mood
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """An act, whom it befell, and in which mood it is told. Offsets are into `Text.plain` of the field."""

    piece: Piece
    act: Hit
    who: Mention
    clause: Stretch
    moods: tuple[MoodFound, ...] = ()

    def mood(self, *wanted: Mood) -> MoodFound | None:
        return next((found for found in self.moods if found.mood in wanted), None)

    @property
    def happened(self) -> bool:
        return not self.moods


class Reading:
    """A document as it is read: its fields normalised, cut into sentences, with the hits of each."""

    def __init__(
        self,
        texts: Mapping[Field, Text],
        hits: Mapping[Field, Sequence[Hit]],
        lang: str,
        tail: Sequence[Stretch] = (),
        roles: Mapping[str, str] | None = None,
    ) -> None:
        self.lang = lang
        self.roles = roles or {}
        self.family = lang.split("-")[0]
        self.texts = texts
        self.hits = hits
        self.pieces = tuple(self._pieces(tail))

    def _pieces(self, tail: Sequence[Stretch]) -> list[Piece]:
        found: list[Piece] = []
        for field in ("title", "text"):
            text = self.texts[field]
            starts = [hit.start for hit in self.hits[field]]
            for each in self._bounded(sentences(text.plain, self.lang)):
                if len(found) >= _MOST_SENTENCES:
                    return found
                if field == "text" and any(low < each.end and each.start < high for low, high in tail):
                    continue
                zone: Zone = "title" if field == "title" else "lead" if each.lead else "body"
                inside = self.hits[field][bisect_left(starts, each.start) : bisect_left(starts, each.end)]
                found.append(
                    Piece(len(found), field, each.start, each.end, zone, each.paragraph, tuple(inside))
                )
        return found

    def _bounded(self, whole: Sequence[Sentence]) -> Iterator[Sentence]:
        """Sentences of a length that somebody may have written; longer ones in slices."""
        longest = _LONGEST_SENTENCE // 2 if self.family in _ORIGIN_GAPS else _LONGEST_SENTENCE
        for each in whole:
            for low in range(each.start, each.end, longest):
                yield replace(each, start=low, end=min(each.end, low + longest))

    @cached_property
    def has_title(self) -> bool:
        return bool(self.texts["title"].plain.strip())

    def span(self, field: Field, start: int, end: int) -> Span:
        low, high = self.texts[field].original_span(start, end)
        return Span(field, low, high)

    def words(self, piece: Piece) -> str:
        return self.texts[piece.field].plain[piece.start : piece.end]


_LONGEST_SENTENCE = 1200
_MOST_SENTENCES = 500
"""An article has fewer; what comes after is a dump, and its length must not cost the daemon its time."""
_MOST_FRAMES = 200

_GAPS = {"ko": 75, "zh": 48, "ja": 70}
_LONG_GAP = 170
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
    r"|^\W*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|[0-9]{1,3})\b"
    r"(?!\s?(?:%|years?|days?|months?|weeks?))"
    r"|\b(?:all|the other) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"[0-9]{1,3})\b"
)


def read_frames(reading: Reading, roles: Mapping[str, str]) -> tuple[Frame, ...]:
    """All frames in order. `roles` says of each word group what it is (people, act, others …)."""
    found: list[Frame] = []
    known = any(
        roles.get(hit.group) in ("origin", "demonym") or (roles.get(hit.group) == "people" and not hit.weak)
        for piece in reading.pieces
        for hit in piece.hits
    )
    if not known:
        return ()
    about: Literal["people", "others"] = "people"
    for piece in reading.pieces:
        if len(found) >= _MOST_FRAMES:
            break
        mentions = _mentions(reading, piece, roles)
        acts = _acts(piece, mentions, roles, reading.family in _ORIGIN_GAPS)
        if acts:
            cut = clauses(reading.texts[piece.field].plain, piece.start, piece.end, reading.lang)
            for act in acts:
                who = _befallen(reading, piece, act, mentions)
                if act.weak and not _weak_holds(reading, piece, act, who):
                    continue
                if who is None:
                    if not _may_be_implicit(reading, piece, act):
                        continue
                    # Nobody in the sentence: whom the sentences before were about.
                    who = Mention("carried", act.start, act.start)
                if who.kind == "carried" and about == "others":
                    who = Mention("others", who.start, who.end)
                clause = next((each for each in cut if each.start <= act.start < each.end), cut[-1])
                moods = _moods(reading, piece, act, clause, acts)
                found.append(
                    Frame(piece, act, who, clause, (*moods, *_carried_on(reading, found, piece, clause)))
                )
        kinds = {mention.kind for mention in mentions}
        ours = [frame for frame in found if frame.piece is piece]
        if kinds & {"named", "origin"}:
            about = "people"
        elif any(frame.who.kind == "others" and frame.happened for frame in ours):
            about = "others"
    return tuple(found)


_OPENING = 6
"""Sentences of the text within which a story that begins with a scene names its people."""


def opens_with(reading: Reading, roles: Mapping[str, str], wanted: Sequence[str]) -> bool:
    """Whether the headline or the first sentences hold a word of one of the roles."""
    first = next((piece.number for piece in reading.pieces if piece.field == "text"), 0)
    return any(
        (piece.zone != "body" or piece.number < first + _OPENING)
        and any(roles.get(hit.group) in wanted and not hit.weak for hit in piece.hits)
        for piece in reading.pieces
    )


def people_mentions(reading: Reading, roles: Mapping[str, str]) -> tuple[tuple[Piece, Mention], ...]:
    """Every mention of the people by name or origin, in order."""
    return tuple(
        (piece, mention)
        for piece in reading.pieces
        for mention in _mentions(reading, piece, roles)
        if mention.kind in ("named", "origin")
    )


def _acts(piece: Piece, mentions: Sequence[Mention], roles: Mapping[str, str], wide: bool) -> list[Hit]:
    """The acts that the sentence tells. A verb and its particle are one only around the persons whom it befell."""
    hits = [
        hit
        for hit in piece.hits
        if roles.get(hit.group) == "act"
        and hit.end <= piece.end
        and (
            GAP not in hit.term
            or any(hit.start < mention.start and mention.end <= hit.end for mention in mentions)
        )
    ]
    return _outermost(hits, wide)


def _outermost(hits: Sequence[Hit], wide: bool) -> list[Hit]:
    """Without hits that lie inside a longer one of the same group or, in scripts without spaces, reach into one that
    ends later: there the act ends too."""
    return [
        hit
        for hit in hits
        if not any(
            other is not hit
            and other.group == hit.group
            and (
                (
                    other.start <= hit.start
                    and hit.end <= other.end
                    and (other.end - other.start) > (hit.end - hit.start)
                )
                or (wide and hit.start < other.start < hit.end < other.end)
            )
            for other in hits
        )
    ]


def _mentions(reading: Reading, piece: Piece, roles: Mapping[str, str]) -> tuple[Mention, ...]:
    found: list[Mention] = []
    by_role: dict[str, list[Hit]] = {}
    for hit in piece.hits:
        by_role.setdefault(roles.get(hit.group, ""), []).append(hit)
    normal = reading.texts[piece.field].normal
    causes = shapes.CAUSES.get(reading.family)
    for hit in by_role.get("people", ()):
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
                if reading.family in _ORIGIN_GAPS:
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
    if reading.family in _ORIGIN_GAPS:
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

    for hit in by_role.get("others", ()):
        if free(hit.start, hit.end):
            found.append(Mention("others", hit.start, hit.end))
    agents = by_role.get("agent", ())
    for hit in (*by_role.get("carried", ()), *(one for one in persons if one.end - one.start > 1)):
        if free(hit.start, hit.end):
            found.append(Mention("carried", hit.start, hit.end))
    if reading.family == "en":
        for match in _NUMBER_EN.finditer(normal, piece.start, piece.end):
            if free(*match.span()):
                found.append(Mention("carried", *match.span()))
    if reading.family in _ORIGIN_GAPS:
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
            or _HELPS.search(normal, max(0, verb.start - 24), verb.start)
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


_HELPS = re.compile(
    r"\b(?:who|for|of|by|accused of|suspected of)\s+(?:had |has |have |was |were |were once )?(?:\w+ly )?$"
)
_HELPER_ADNOMINAL = re.compile(
    "\\S{0,2}(?:던|는|온|해 온|한)\\s|(?:た|ていた|てきた|る|ている)(?=[一-鿿ァ-ヶ])"
)


def _describes_helper(family: str, normal: str, verb: Hit) -> bool:
    """Korean and Japanese: the verb of helping describes the noun that follows (탈북민을 돕던 목사)."""
    return family in ("ko", "ja") and _HELPER_ADNOMINAL.match(normal, verb.end - 1) is not None


_PASSIVE_EN = re.compile(
    r"\b(?:was|were|been|being|be|is|are|get|got|gets|getting|'re|'s)\s+(?:(?:\w+ly|also|all|both|then|again|later|first|each)\s+){0,2}$"
)
_STOPS_EN = re.compile(
    r"\s*(?:$|[-.,;:)?!–—])|['’\"”]|\s*(?:(?:in|at|by|on|near|while|after|for|from|last|this|and|or|to|as|with|during|when|before|because|"
    r"since|over|across|along|outside|inside|without|upon|earlier|late|early|together|again|that|who|is|are|was|were|has|have|had|will)\b)"
)
_NOMINAL_EN = re.compile(r"\s+of\b")
_ADNOMINAL_KO = re.compile(
    r"\S{0,2}(?:된|한|던|힌|진|간|긴|인|돼 있는|되어 있는|당한|있는|돼 있던|있던|중인)\s"
    # 체포된 것으로, 구금된 끝에: no noun is described.
    r"(?!것|걸|채|뒤|후|지\b|데|점|사실|상태|직후|이후|바|끝|와중|이래|지 )"
)
_ADNOMINAL_JA = re.compile("(?:され|し|られ|れ|さ|っ|まっ)?(?:た|ている|ていた|中の|だ)(?=[一-鿿ァ-ヶ0-9])")
_AFTER_ZH = re.compile("(?:了|的|过)?(?:[^,。;的]{0,14}的)?")
_NUMERAL_ZH = re.compile("[0-9一二两三四五六七八九十数多至近约逾超该这名他她]")
_BEFORE_ZH = re.compile("(?:被|遭|将|把|已|获|对)[^,。;]{0,10}$")


def _looks_after(reading: Reading, piece: Piece, act: Hit) -> bool:
    """Whether the persons of the act are to be sought after it rather than before it."""
    normal = reading.texts[piece.field].normal
    before = normal[max(piece.start, act.start - 30) : act.start]
    after = normal[act.end : piece.end][:40]
    if reading.family == "ko":
        # The ending may be part of the term (잡힌).
        return _ADNOMINAL_KO.match(normal[act.end - 1 : piece.end]) is not None
    if reading.family == "ja":
        return _ADNOMINAL_JA.match(after) is not None
    if reading.family == "zh":
        words = normal[act.start : act.end]
        if words[0] in "被遭" or _BEFORE_ZH.search(before):
            return after.startswith("的")
        return _named_after(reading, piece, act)
    words = normal[act.start : act.end]
    if reading.family == "en":
        if (_PASSIVE_EN.search(before) and not words.endswith("ing")) or words.startswith(
            ("were ", "was ", "are ", "is ", "been ", "being ", "be ")
        ):
            return False
        if words.endswith(" of") or _NOMINAL_EN.match(after):
            return True
        return _STOPS_EN.match(after) is None
    return (
        re.match(r"\s+(?:de|des|d'|von|der|a|à|по)?\s*(?:[0-9]|l[aoe]s?\b|un|die|einen?|vier|drei)", after)
        is not None
    )


def _named_after(reading: Reading, piece: Piece, act: Hit) -> bool:
    """Chinese: whether a number or the people follow the act, perhaps after a description of them."""
    normal = reading.texts[piece.field].normal
    starts = {
        hit.start for hit in piece.hits if reading.roles.get(hit.group) in ("people", "origin", "persons")
    }
    match = _AFTER_ZH.match(normal, act.end, piece.end)
    ends = {act.end, act.end + 1, match.end() if match else act.end}
    return any(at in starts or _NUMERAL_ZH.match(normal, at, piece.end) is not None for at in ends)


_JOINED = re.compile(r"[\w\s'’,-]{0,22}\b(?:and|y|et|und|и|as well as|along with|with)\b[\w\s'’-]{0,26}")
_JOINED_WIDE = re.compile(
    "[^,。]{0,8}(?:와|과|및|·|,|和|与|及|、|と|や|등)[^,。]{0,10}|[^,。]{0,8}[와과] [^,。]{0,24}"
)


_PASSIVE_NEAR = re.compile(r"\b(?:were|was|been|being|are|is)\b[^,;:]{0,60}$")
_WAY_BACK = re.compile(r"(?:back|into|over|across|to)\b")


def _weak_holds(reading: Reading, piece: Piece, act: Hit, who: Mention | None) -> bool:
    """A verb that says little by itself counts when it takes the people as its object, or when they suffer it: on
    their way back, or at the hands of somebody who holds people."""
    if who is None or who.kind == "others":
        return False
    if who.start >= act.end:
        if who.kind == "carried":
            if reading.family == "zh":
                # Chinese headlines: a short verb and a number ("拘四人").
                return who.start == act.end
            # "Four officers walked them to a van": the verb stands right behind those who take.
            return (
                any(
                    reading.roles.get(hit.group) == "agent"
                    and 0 < act.start - hit.end <= 50
                    and not _PAUSE.search(reading.texts[piece.field].normal, hit.end, act.start)
                    for hit in piece.hits
                )
                and who.start - act.end <= 24
            )
        return who.kind in ("named", "origin") and _looks_after(reading, piece, act)
    if reading.family == "zh":
        # A longer phrase says enough where the people stand before it: 三名脱北者…驶过大桥.
        return who.kind in ("named", "origin") and act.end - act.start > 2
    normal = reading.texts[piece.field].normal
    if _PASSIVE_NEAR.search(normal[max(piece.start, act.start - 80) : act.start]) is None:
        return False
    if _WAY_BACK.match(normal, act.start, act.end):
        return True
    return any(reading.roles.get(hit.group) == "agent" for hit in piece.hits)


_NOMINAL = re.compile(
    r"(?:arrests?|captures?|returns?|releases?|hand ?overs?|raid|custody|tion|tions|ción|ciones|ment|ments|ung|ungen|"
    r"(?:ени|ани|ци)[еяюй]\w?)$"
)
_DEFINITE = re.compile(
    r"(?:^|\b(?:the|their|his|her|this|these|that|such|la|las|los|el|sus?|leurs?|les?|l'|die|der|das|ihre?r?|их|эт[аи]|этот)\s?)"
    r"(?:[\w-]+\s)?$"
)


def _may_be_implicit(reading: Reading, piece: Piece, act: Hit) -> bool:
    """Whether the act can be told without naming whom it befell: always where languages drop the subject, else only
    as a noun that points back ("the arrests"). "China arrested three bankers" names somebody we do not know."""
    if reading.family in _ORIGIN_GAPS:
        return True
    normal = reading.texts[piece.field].normal
    if _looks_after(reading, piece, act) or _NOMINAL.search(normal, act.start, act.end) is None:
        return False
    return _DEFINITE.search(reading.texts[piece.field].normal[piece.start : act.start]) is not None


_PAUSE = re.compile("[,;:–—、，]")
_BY = re.compile(r"\b(?:by|por|par|von|durch) (?:an? |the |two |un |une |einem |einer )?(?:[\w-]+ )?$")
_SPEAKS = re.compile(
    r"[^.;]{0,60}?\b(?:said|says|told|according|dijo|según|a déclaré|a indiqué|sagte|сообщил\w*)\b"
)
_SPEAKS_ZH = re.compile(
    "[^,。;!?被遭捕抓扣]{0,10}?(?:说|称(?![号呼为])|表示|透露|指出|讲述|回忆|忆述|告诉|介绍|证实|写道|转告|估计|认为|担心|呼吁|披露|通报)"
)
_BYLINE = re.compile(
    "[^=]{0,70}=\\s|[^。]{0,30}(?:记者|特派员|特派員|報導|报道)[^。]{0,12}(?:电|電|报道|報導|】|〕|\\))"
)


def _is_doer(reading: Reading, piece: Piece, mention: Mention, normal: str) -> bool:
    """Others who take, inform or speak, rather than are taken; and the names in a byline."""
    if mention.kind != "others":
        return False
    if reading.family in _ORIGIN_GAPS:
        byline = _BYLINE.match(normal, piece.start, piece.end)
        if byline is not None and mention.start < byline.end():
            return True
        return reading.family == "zh" and _SPEAKS_ZH.match(normal, mention.end, piece.end) is not None
    before = normal[max(piece.start, mention.start - 30) : mention.start]
    if normal.startswith("'s ", mention.end):
        return True
    return _BY.search(before) is not None or _SPEAKS.match(normal, mention.end, piece.end) is not None


def _befallen(reading: Reading, piece: Piece, act: Hit, mentions: Sequence[Mention]) -> Mention | None:
    """Whom the act befell: the nearest persons on the side where the construction puts them."""
    gap = _GAPS.get(reading.family, _LONG_GAP)
    normal = reading.texts[piece.field].normal
    after = _looks_after(reading, piece, act)

    def distance(mention: Mention) -> float:
        if mention.start < act.end and act.start < mention.end:
            return 0
        on_side = after == (mention.start >= act.end)
        low, high = (act.end, mention.start) if mention.start >= act.end else (mention.end, act.start)
        if on_side:
            return high - low
        if reading.family in ("ko", "ja"):
            # The verb stands last: what follows it is who says so.
            return (high - low) * 4 + 40
        return (high - low) * 2.5 + 12 + (60 if _PAUSE.search(normal, low, high) else 0)

    near = sorted(
        (
            m
            for m in mentions
            if m.kind != "helped" and distance(m) <= gap and not _is_doer(reading, piece, m, normal)
        ),
        key=distance,
    )
    if not near:
        return None
    first = near[0]
    people = [mention for mention in near if mention.kind in ("named", "origin")]
    helped = any(m.kind == "helped" for m in mentions)
    if first.kind == "carried":
        # A pronoun or a head noun beside the people is the people; beside others it is they.
        beside = next((m for m in people if abs(m.start - first.start) <= gap / 2), None)
        others = next((m for m in near[1:4] if m.kind == "others"), None)
        if others is not None and beside is None:
            close = 5 if reading.family in _ORIGIN_GAPS else 14
            if max(others.start - first.end, first.start - others.end) <= close:
                return others
        if beside is not None and (others is None or distance(beside) <= distance(others)):
            return beside
        return Mention("others", first.start, first.end) if helped and not people else first
    if first.kind == "others":
        for other in people[:2]:
            low, high = min(first.end, other.end), max(first.start, other.start)
            between = normal[low:high]
            pattern = _JOINED_WIDE if reading.family in _ORIGIN_GAPS else _JOINED
            if high - low <= 60 and pattern.fullmatch(between):
                return other
    return first


def _carried_on(
    reading: Reading, before: Sequence[Frame], piece: Piece, clause: Stretch
) -> tuple[MoodFound, ...]:
    """What may happen in one clause may only happen in the next when that one goes on from it ("恐被押走，进而…")."""
    goes_on = shapes.GOES_ON.get(reading.family)
    if goes_on is None or not before or before[-1].piece is not piece or before[-1].clause.end > clause.start:
        return ()
    if goes_on.match(reading.texts[piece.field].normal, clause.start, clause.end) is None:
        return ()
    return tuple(found for found in before[-1].moods if found.mood == "possible")


_CONJUNCTION = re.compile(
    r"[\s,·、]*(?:and|or|then|y|o|et|ou|und|oder|и|или|및|와|과|和|及|并|或|后|と|や|・)?[\s,·、]*"
)
_CHAIN = re.compile(
    r"(?:돼|되어|된 뒤|된 후|됐다가|당해|당한 뒤|당하고|되고|혀|혔다가|힌 뒤)?\s?(?:강제\s?)?"
)
_BEFORE_REACH = {"zh": 40, "ja": 40, "ko": 40}
_AFTER_REACH = 46


def _moods(
    reading: Reading, piece: Piece, act: Hit, clause: Stretch, acts: Sequence[Hit]
) -> tuple[MoodFound, ...]:
    normal = reading.texts[piece.field].normal
    low = max(clause.start, piece.start, act.start - _BEFORE_REACH.get(reading.family, 110))
    before, after = normal[low : act.start], normal[act.end : min(piece.end, act.end + _AFTER_REACH)]
    found: list[MoodFound] = []
    for each in mood_patterns(reading.lang):
        if each.only is not None and not each.only.search(normal, act.start, act.end):
            continue
        if each.side == "before":
            match = each.pattern.search(before)
            if match is None:
                continue
            start, end = low + match.start(), act.start
            between = [a for a in acts if start <= a.start and a.end <= act.start]
            if between and not _CONJUNCTION.fullmatch(normal, between[-1].end, act.start):
                continue
        else:
            ending = each.side == "ending"
            match = each.pattern.match(normal[act.end - 1 : act.end] + after if ending else after)
            if match is None:
                continue
            start, end = act.end, act.end + match.end() - ending
            between = [a for a in acts if a.start >= act.end and a.end <= end]
            # "Arrested and sent back, as they told": what is told is the whole chain of acts.
            chained = each.mood == "told" and _CHAIN.fullmatch(
                normal, act.end, between[0].start if between else end
            )
            if between and not chained:
                continue
        if end > start:
            found.append(MoodFound(each.mood, start, end))
    return tuple(found)
