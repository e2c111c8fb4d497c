"""Each report that a sentence makes: its stage, and what the words around say of when, where and how many.

A telling is a frame that some report rule of the pack accepts, with the signs that hold for it, each at the words
that carry it. Weighing and reporting work on tellings alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from rules.counts import CountFound, find_counts
from rules.dates import DateFound, find_dates
from rules.frames import Frame, Piece, Reading, opens_with
from rules.language import shapes
from rules.places import Gazetteer, PlaceFound, event_places, find_places
from rules.rule import PackFile, Rule
from rules.verdict import Count, Field, Place, Stage

Spot = tuple[Field, int, int]
"""Words of a field, by offsets into `Text.plain`."""

_MOST = 80
"""Tellings looked at; an article has a dozen."""

BOUNDED = 300
"""Up to so many people are a group that somebody has counted; more are statistics."""

_WIDE = ("country", "province", "river", "route", "sea")
"""Kinds of places that name no town."""
_MASS = 1000
"""Up to so many were ever sent back in one night."""

_CUSTODY: tuple[Stage, ...] = ("arrested", "detained")

_DAYS_OF_CROSSING = 10
"""A crossing so many days ago and the catch that is told with it are one event."""


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One frame as one stage."""

    frame: Frame
    rule: Rule
    stage: Stage
    signs: Mapping[str, Spot]
    """What holds, and the words it stands on."""
    count: CountFound | None
    count_piece: Piece | None
    when: DateFound | None
    places: tuple[Place, ...]
    said_today: bool
    """Its only date is the day of publication, and somebody speaks in the sentence: most likely the day of saying."""
    here: bool
    """Its own sentence names the first of the places, or a place within it."""
    days: tuple[DateFound, ...]
    """Single days that its sentence and the sentences around name, the nearest first."""
    predicate: bool
    """The act is what the sentence says, not how somebody in it is described."""

    @property
    def piece(self) -> Piece:
        return self.frame.piece

    @property
    def fresh(self) -> bool:
        return "recent-date" in self.signs

    @property
    def old(self) -> bool:
        return "old-date" in self.signs


def tellings(
    reading: Reading,
    frames: Sequence[Frame],
    rules: Iterable[Rule],
    pack: PackFile,
    gazetteer: Gazetteer,
    roles: Mapping[str, str],
    published: datetime | None,
) -> tuple[Telling, ...]:
    """Every frame under every report rule that accepts it, in the order of the text."""
    reports = _reports(rules, reading.lang, "live")
    accepted = [(frame, rule) for frame in frames for rule in reports if _accepts(rule, frame, roles)]
    accepted = accepted[:_MOST]
    if not accepted:
        return ()
    facts = _Facts(reading, roles, pack, gazetteer, published)
    others = [frame for frame in frames if frame.who.kind == "others" and frame.piece.zone != "body"]
    facts.opens_with_demand = _demand_first(frames)
    facts.telling_pieces = frozenset(frame.piece.number for frame, _ in accepted)
    facts.frames = frames
    facts.custody_groups = frozenset(frame.act.group for frame, rule in accepted if rule.stage in _CUSTODY)
    facts.custody = any(rule.stage in _CUSTODY for _, rule in accepted)
    told = [
        facts.telling(
            frame, rule, [other for other, theirs in accepted if _agree(rule.stage, theirs.stage)], others
        )
        for frame, rule in accepted
    ]
    if not any(each.predicate and each.piece.zone != "body" for each in told):
        told = [
            each
            if each.predicate or (each.count_piece is each.piece and "count" in each.signs)
            else replace(each, signs={**each.signs, "only-described": _spot(each.frame)})
            for each in told
        ]
    mine = next((each for each in told if each.piece.zone != "body" and "first-person" in each.signs), None)
    if mine is not None:
        # Who opens with "I was caught" goes on about himself.
        told = [
            each
            if each.frame.who.kind != "carried" or "count" in each.signs
            else replace(each, signs={"first-person": mine.signs["first-person"], **each.signs})
            for each in told
        ]
    home = next((each for each in told if each.piece.zone != "body" and facts.at_home(each)), None)
    if home is None:
        return tuple(told)
    # An article that opens at home goes on at home until it names a place abroad.
    spot = home.signs.get("place-at-home", (home.piece.field, home.frame.act.start, home.frame.act.end))
    return tuple(
        each
        if facts.abroad(each.piece) or (each.stage not in _CUSTODY and each.piece is not home.piece)
        else replace(each, signs={**each.signs, "place-at-home": spot})
        for each in told
    )


def _reports(rules: Iterable[Rule], lang: str, status: str) -> list[Rule]:
    return [
        rule for rule in rules if rule.kind == "report" and rule.status == status and lang in rule.languages
    ]


def shadow_reports(
    reading: Reading, frames: Sequence[Frame], rules: Iterable[Rule], roles: Mapping[str, str]
) -> tuple[tuple[Rule, Frame], ...]:
    """What report rules in shadow would report: each with the first frame that it accepts."""
    found = []
    for rule in _reports(rules, reading.lang, "shadow"):
        frame = next((frame for frame in frames if _accepts(rule, frame, roles)), None)
        if frame is not None:
            found.append((rule, frame))
    return tuple(found)


def _spot(frame: Frame) -> Spot:
    return frame.piece.field, frame.act.start, frame.act.end


def _demand_first(frames: Sequence[Frame]) -> Frame | None:
    """The frame with which the article opens, when it is a demand or a debate and nothing in the opening happened."""
    opening = [frame for frame in frames if frame.piece.zone != "body" and frame.who.kind != "others"]
    if not opening or any(frame.happened for frame in opening):
        return None
    return next((frame for frame in opening if frame.mood("demanded", "told", "negated", "habitual")), None)


def _agree(one: Stage | None, other: Stage | None) -> bool:
    """Taking and holding are told with either word; a danger of return agrees with being held."""
    custody = {"arrested", "detained", "at_risk"}
    return one == other or (one in custody and other in custody)


def _accepts(rule: Rule, frame: Frame, roles: Mapping[str, str]) -> bool:
    if frame.who.kind == "others":
        return False
    groups = {hit.group for hit in frame.piece.hits}

    def holds(name: str) -> bool:
        if "|" in name:
            return any(map(holds, name.split("|")))
        if roles.get(name) == "people":
            return True
        if roles.get(name) == "act":
            return frame.act.group == name
        if name in groups:
            return True
        return any(found.mood == name for found in frame.moods)

    return all(map(holds, rule.needs)) and not any(map(holds, rule.unless))


class _Facts:
    """What the document says of when, where and how many, looked up sentence by sentence and only once."""

    def __init__(
        self,
        reading: Reading,
        roles: Mapping[str, str],
        pack: PackFile,
        gazetteer: Gazetteer,
        published: datetime | None,
    ) -> None:
        self.reading = reading
        self.roles = roles
        self.pack = pack
        self.gazetteer = gazetteer
        self.dated = published is not None
        self.today = published.date() if published else _newest_year(reading)
        self.opens_with_people = opens_with(reading, roles, ("people", "origin", "demonym", "flight"))
        self.opens_with_demand: Frame | None = None
        self.telling_pieces: frozenset[int] = frozenset()
        self.custody = False
        self.frames: Sequence[Frame] = ()
        self.custody_groups: frozenset[str] = frozenset()
        self._counts: dict[int, tuple[CountFound, ...]] = {}
        self._dates: dict[int, tuple[DateFound, ...]] = {}
        self._places: dict[Field, tuple[PlaceFound, ...]] = {}
        self._bounds: dict[Field, list[tuple[int, int]]] = {}
        for piece in reading.pieces:
            self._bounds.setdefault(piece.field, []).append((piece.start, piece.end))

    def counts(self, piece: Piece) -> tuple[CountFound, ...]:
        if piece.number not in self._counts:
            people = tuple(
                (hit.start - piece.start, hit.end - piece.start)
                for hit in piece.hits
                if self.roles.get(hit.group) in ("people", "demonym", "flight", "persons")
            )
            found = find_counts(self.reading.words(piece), self.reading.lang, people)
            words = self.reading.words(piece)
            self._counts[piece.number] = tuple(
                # "Una familia": no number, whatever noun follows.
                replace(each, article=True)
                if shapes.ARTICLE.match(words, each.start) and each.count.high == 1
                else each
                for each in found
                if not (
                    each.bystander or each.part or each.whole or _is_example(each) or _renamed(each, found)
                )
            )
        return self._counts[piece.number]

    def dates(self, piece: Piece) -> tuple[DateFound, ...]:
        if piece.number not in self._dates:
            found = find_dates(self.reading.words(piece), self.reading.lang, self.today)
            self._dates[piece.number] = tuple(found)
        return self._dates[piece.number]

    def places(self, field: Field) -> tuple[PlaceFound, ...]:
        if field not in self._places:
            self._places[field] = find_places(
                self.gazetteer, self.reading.texts[field].plain, self.reading.lang
            )
        return self._places[field]

    def neighbours(self, piece: Piece) -> list[Piece]:
        """The sentence itself and those that may carry its facts, the nearest first."""
        pieces = self.reading.pieces
        if piece.zone == "title":
            return [piece, *[each for each in pieces if each.zone == "lead"]]
        beside = [
            each
            for step in (1, -1, 2, -2)
            for number in (piece.number + step,)
            if 0 <= number < len(pieces)
            for each in (pieces[number],)
            if each.field == piece.field
            and abs(each.paragraph - piece.paragraph) <= (1 if abs(step) == 1 else 0)
        ]
        if piece.zone == "lead":
            beside = [each for each in pieces if each.zone == "lead" and each is not piece] + [
                each for each in beside if each.zone != "lead"
            ]
        return [piece, *beside]

    def abroad(self, piece: Piece) -> bool:
        """Whether the sentence has a scene abroad: not merely the country somebody was bound for."""
        apart = (*self.pack.home, *self.pack.refuge)
        return any(
            piece.start <= found.start < piece.end
            and found.can_be_scene
            and found.place.country not in apart
            and found.place.kind != "river"
            and not (found.place.kind == "country" and found.motion == "to")
            for found in self.places(piece.field)
        )

    def at_home(self, telling: Telling) -> bool:
        """Whether the people were taken in their own country: by its place, or by its police and nowhere else."""
        if "place-at-home" in telling.signs:
            return True
        guards = any(self.roles.get(hit.group) == "home-agent" for hit in telling.piece.hits)
        return guards and telling.stage in _CUSTODY and not self.abroad(telling.piece)

    def telling(
        self, frame: Frame, rule: Rule, agreeing: Sequence[Frame], others: Sequence[Frame]
    ) -> Telling:
        assert rule.stage is not None
        piece, signs = frame.piece, {}
        field = piece.field
        around = self.neighbours(piece)
        who = frame.who
        if who.kind == "named":
            signs["people-named"] = (field, who.start, who.end)
        elif who.kind == "origin":
            signs["people-by-origin"] = (field, who.start, who.end)
        else:
            signs["people-carried"] = (field, frame.act.start, frame.act.end)
        for found in frame.moods:
            signs[found.mood] = (field, found.start, found.end)
        count, count_piece = self._count(frame, around)
        if count is not None and count_piece is not None:
            spot = (count_piece.field, count_piece.start + count.start, count_piece.start + count.end)
            signs["large-count" if _is_large(count) else "count"] = spot
        elif not shapes.GATHERED.search(self.reading.texts[field].normal, piece.start, piece.end):
            signs["no-count"] = (field, frame.act.start, frame.act.end)
        when, day = self._when(frame, around)
        if day is not None and when is not None:
            age = (self.today - when.high).days
            signs["old-date" if age > self.pack.fresh_days else "recent-date"] = day
            own = day[0] == field and piece.start <= day[1] < piece.end
            bounded = count is not None and (count.count.low or _MASS) < _MASS
            if (
                rule.stage == "repatriated"
                and self.reading.family in shapes.PERFECT
                and "large-count" in signs
                and "recent-date" in signs
                and own
                and bounded
                and when.precision == "day"
            ):
                # "Hundreds were sent back on Monday night": figures over years name no day.
                del signs["large-count"]
        else:
            signs["no-date"] = (field, frame.act.start, frame.act.end)
        places = self._scene(frame, rule.stage)
        self._sign_places(signs, frame, rule.stage, places, around)
        scenes = [
            found
            for found in self.places(field)
            if piece.start <= found.start < piece.end and found.can_be_scene
        ]
        in_sentence = bool(scenes)
        on_a_day = (
            when is not None
            and when.precision == "day"
            and day is not None
            and day[0] == field
            and piece.start <= day[1] < piece.end
        )
        in_a_town = any(found.place.kind not in _WIDE for found in scenes)
        if "large-count" in signs and "recent-date" in signs and on_a_day and in_a_town:
            # A total over years names no day and no town; hundreds taken in one town on one day are an event.
            signs["count"] = signs.pop("large-count")
        if not in_sentence and (titled := self.headline_places()):
            places = tuple(dict.fromkeys((*titled, *places)))
        if piece.zone != "title":
            for other in agreeing:
                if other.piece.zone == "title":
                    signs["title-agrees"] = (other.piece.field, other.act.start, other.act.end)
                    break
        taken = next((each for each in others if each.happened and each.piece is not piece), None)
        in_title = any(other.piece.zone == "title" for other in agreeing)
        if taken is not None and (
            piece.zone == "body"
            or who.kind == "carried"
            or (taken.piece.zone == "title" and piece.zone != "title" and not in_title)
        ):
            signs["others-taken"] = (taken.piece.field, taken.act.start, taken.act.end)
        inside = {"count", "place", "recent-date"} & {
            name for name, spot in signs.items() if spot[0] == field and piece.start <= spot[1] < piece.end
        }
        if self.opens_with_demand is not None and piece.zone == "body":
            asked = self.opens_with_demand
            signs["demand-first"] = (asked.piece.field, asked.act.start, asked.act.end)
        if rule.stage in _CUSTODY:
            signs["in-custody"] = (field, frame.act.start, frame.act.end)
        now = shapes.NOW.get(self.reading.family)
        if now is not None and rule.stage == "at_risk":
            signs["stands-now"] = (field, frame.act.start, frame.act.end)
        elif now is not None and rule.stage == "detained" and not frame.moods:
            reach = shapes.NOW_AFTER.get(self.reading.family)
            stop = frame.act.start if reach is None else min(frame.act.end + reach, piece.end)
            match = now.search(self.reading.texts[field].normal, frame.clause.start, stop)
            if match:
                signs["stands-now"] = (field, *match.span())
        if len(inside) == 3:
            signs["complete"] = (field, frame.act.start, frame.act.end)
        if not self.opens_with_people and (who.kind == "carried" or len(inside) < 3):
            signs["headless"] = (field, frame.act.start, frame.act.end)
        if "count" in signs or ("place" in signs and "recent-date" in signs):
            signs["concrete"] = (field, frame.act.start, frame.act.end)
        if rule.stage == "at_risk":
            counted = signs.get("count")
            near = count_piece is piece or (count_piece is not None and count_piece.zone != "body")
            own = count_piece is piece or (count_piece is not None and count_piece.zone == "title")
            if (
                counted is None
                or not near
                or not (self.custody or own)
                or (count is not None and count.article)
            ):
                signs["vague-danger"] = (field, frame.act.start, frame.act.end)
        first = shapes.FIRST_PERSON.get(self.reading.family)
        if first is not None:
            match = first.search(self.reading.texts[field].normal, frame.clause.start, frame.clause.end)
            if match:
                signs["first-person"] = (field, *match.span())
        return Telling(
            frame=frame,
            rule=rule,
            stage=rule.stage,
            signs=signs,
            count=count,
            count_piece=count_piece,
            when=when,
            places=places,
            said_today=when is not None
            and when.low == when.high == self.today
            and any(self.roles.get(hit.group) == "cue" and hit.group == "attribution" for hit in piece.hits),
            here=any(
                piece.start <= found.start < piece.end
                and any(found.place.id == place.id or place.id in found.place.parents for place in places[:1])
                for found in self.places(field)
            ),
            days=tuple(
                each for other in around for each in self.event_dates(other) if each.precision == "day"
            ),
            predicate=_predicate(self.reading, frame),
        )

    def _count(self, frame: Frame, around: Sequence[Piece]) -> tuple[CountFound | None, Piece | None]:
        """The count of those whom the act befell: nearest to them in the sentence, else in its neighbours."""
        piece = frame.piece
        inside = self.counts(piece)
        if inside:
            act, who = (
                frame.act.start - piece.start,
                (frame.who.start - piece.start, frame.who.end - piece.start),
            )

            def distance(each: CountFound) -> tuple[bool, bool, bool, bool, bool, float]:
                in_clause = frame.clause.start <= each.start + piece.start < frame.clause.end
                apart = max(each.start - who[1], who[0] - each.end, 0)
                within = (each.subset_of is None and self._is_part(piece, each)) or (
                    each.subset and each.subset_of is None and not in_clause
                )
                return (
                    each.article,
                    within,
                    self._described(frame, each),
                    not each.total,
                    not (in_clause or apart <= 2),
                    apart + 0.3 * abs(each.start - act),
                )

            best = min(inside, key=distance)
            kin = (
                self.reading.family in shapes.ASIDE
                and best.count.basis == "family"
                and max(best.start - who[1], who[0] - best.end, 0) > 2
            )
            if not best.article and not _is_large(best) and not kin and not self._described(frame, best):
                return best, piece
        single = self._single(frame) or self._one(frame, inside)
        if inside and single is None and not best.article:
            return best, piece
        if single is not None:
            return single, piece
        borrowed = [(each, other) for other in around[1:] for each in self.counts(other) if not each.article]
        if borrowed:
            # A whole group before a part of one.
            return next((pair for pair in borrowed if not pair[0].subset), borrowed[0])
        if inside:
            return min(inside, key=distance), piece
        if piece.zone == "title":
            # "N. Korean expelled", and under it "a North Korean labourer": the one person whom the lead names.
            for other in around[1:]:
                for each in self.counts(other):
                    if any(
                        each.start <= hit.start - other.start < each.end
                        and self.roles.get(hit.group) in ("people", "origin", "demonym")
                        for hit in other.hits
                    ):
                        return each, other
        alone = None
        if frame.who.kind in ("named", "origin"):
            alone = self._beside(frame, shapes.ALONE.get(self.reading.family))
        return (alone, piece) if alone is not None else (None, None)

    def _described(self, frame: Frame, found: CountFound) -> bool:
        """Whether the count stands in a description of the persons ("the woman, who had borne two sons")."""
        opens = shapes.ASIDE.get(self.reading.family)
        start = frame.piece.start + found.start
        if opens is None or start < frame.who.end:
            return False
        match = opens.search(self.reading.texts[frame.piece.field].normal, frame.who.end, start)
        return match is not None and not match.start() <= frame.act.start < start

    def _one(self, frame: Frame, inside: Sequence[CountFound]) -> CountFound | None:
        """ "A North Korean boy was seized": one person, unless the noun is a group."""
        start, end = frame.who.start - frame.piece.start, frame.who.end - frame.piece.start
        for each in inside:
            beside = each.start <= end and start <= each.end + 1
            words = self.reading.words(frame.piece)[each.start : max(each.end, end)]
            if (
                each.article
                and each.count.high == 1
                and beside
                and not shapes.COLLECTIVE.search(words.lower())
            ):
                return replace(each, article=False)
        return None

    def _single(self, frame: Frame) -> CountFound | None:
        """One person, known by age: "58세 탈북 여성", 「58歳の脱北女性」."""
        for table in (shapes.AGED, shapes.NAMED_ONE):
            found = self._beside(frame, table.get(self.reading.family))
            if found is not None:
                return found
        return None

    def _beside(self, frame: Frame, pattern: re.Pattern[str] | None) -> CountFound | None:
        """One person, where the pattern stands at the words for whom the act befell."""
        if pattern is None:
            return None
        piece, normal = frame.piece, self.reading.texts[frame.piece.field].normal
        for match in pattern.finditer(normal, piece.start, piece.end):
            if match.start() - 2 <= frame.who.end and frame.who.start <= match.end() + 2:
                start, end = match.span()
                return CountFound(Count(1, 1, "exact", "word"), start - piece.start, end - piece.start)
        return None

    def _is_part(self, piece: Piece, found: CountFound) -> bool:
        """ "Five people, including a girl and a woman": the persons named as examples of the group."""
        normal = self.reading.texts[piece.field].normal
        start, end = piece.start + found.start, piece.start + found.end
        before, after = shapes.PARTS.get(self.reading.family, (None, None))
        return (
            before is not None and before.search(normal[max(piece.start, start - 50) : start]) is not None
        ) or (after is not None and after.match(normal, end, piece.end) is not None)

    def _when(self, frame: Frame, around: Sequence[Piece]) -> tuple[DateFound | None, Spot | None]:
        """The date of the act: in its clause, its sentence, its neighbours; a day of saying is no day of the act."""
        piece = frame.piece
        own = [
            each
            for each in self.event_dates(piece)
            if not self._of_another_act(frame, piece.start + each.start, piece.start + each.end)
        ]
        if len(own) > 1:
            # Of several, that of publication is most likely the day of saying.
            own = [each for each in own if each.low != self.today] or own
        aside = [each for each in own if self._aside(frame, each)]
        own = [each for each in own if each not in aside]
        if own:
            at = frame.act.start - piece.start

            def distance(each: DateFound) -> tuple[bool, bool, bool, int]:
                in_clause = frame.clause.start <= each.start + piece.start < frame.clause.end
                # Where the verb stands last, what follows it is another clause.
                behind = self.reading.family in ("ko", "ja") and each.start > at
                return (self._lasting(frame, each), not in_clause, behind, abs(each.start - at))

            best = min(own, key=distance)
            return best, (piece.field, piece.start + best.start, piece.start + best.end)
        year = self._bare_year(piece)
        if year is not None:
            return year, (piece.field, piece.start + year.start, piece.start + year.end)
        same = self._same_day(piece)
        if same is not None:
            return same
        # Sentences that tell of an act before those that do not.
        spare: tuple[DateFound, Spot] | None = None
        if aside and (self.today - aside[0].high).days <= self.pack.fresh_days:
            spare = (aside[0], (piece.field, piece.start + aside[0].start, piece.start + aside[0].end))
        for other in sorted(around, key=lambda each: each.number not in self.telling_pieces):
            for each in sorted(self.event_dates(other), key=lambda one: one.precision != "day"):
                spot = (other.field, other.start + each.start, other.start + each.end)
                if other is piece and each in aside:
                    continue
                if other is not piece and each.low != self.today and not self._elsewhere(frame, other, each):
                    return each, spot
                long_past = (self.today - each.high).days > self.pack.fresh_days
                if long_past and self._just_done(frame) and self._elsewhere(frame, other, each):
                    continue
                spare = spare or (each, spot)
        return spare or self._day_of_crossing(piece) or (None, None)

    def _day_of_crossing(self, piece: Piece) -> tuple[DateFound, Spot] | None:
        """The only date of a sentence, when people came over these days: they are mostly caught on the way."""
        for each in self.dates(piece):
            plain = each.precision == "day" and not (each.said or each.future)
            recent = 0 <= (self.today - each.low).days <= _DAYS_OF_CROSSING
            if plain and recent and self._of_leaving(piece, each):
                return each, (piece.field, piece.start + each.start, piece.start + each.end)
        return None

    def _aside(self, frame: Frame, found: DateFound) -> bool:
        """Whether the date is that of a description of the persons ("men who slipped out in January are in a cell")."""
        opens = shapes.ASIDE.get(self.reading.family)
        if opens is None:
            return False
        piece = frame.piece
        start = piece.start + found.start
        match = opens.search(self.reading.texts[piece.field].normal, piece.start, start)
        if match is None or match.start() <= frame.act.start < start:
            return False
        # "Took six who had hidden there since spring": behind the act only what is long past.
        return start < frame.act.start or (self.today - found.high).days > self.pack.fresh_days

    def _lasting(self, frame: Frame, found: DateFound) -> bool:
        """Whether the date says since when something has lasted, and the act is no such thing."""
        since = shapes.SINCE.get(self.reading.family)
        if since is None or frame.act.group in self.custody_groups:
            return False
        piece = frame.piece
        start, end = piece.start + found.start, piece.start + found.end
        return (
            since.search(self.reading.texts[piece.field].normal, max(piece.start, start - 7), end) is not None
        )

    def _same_day(self, piece: Piece) -> tuple[DateFound, Spot] | None:
        """ "On the same day", 当日: the last single day that the sentences before named."""
        pattern = shapes.SAME_DAY.get(self.reading.family)
        normal = self.reading.texts[piece.field].normal
        match = pattern.search(normal, piece.start, piece.end) if pattern is not None else None
        if match is None:
            return None
        # "On the 29th the office said that they were freed the same day": here the day of saying is the day.
        near = [
            each
            for each in self.dates(piece)
            if each.precision == "day" and each.said and piece.start + each.end <= match.start()
        ]
        if near:
            return near[-1], (piece.field, piece.start + near[-1].start, piece.start + near[-1].end)
        for other in reversed(self.reading.pieces[max(0, piece.number - 8) : piece.number]):
            days = [each for each in self.event_dates(other) if each.precision == "day"]
            if days and other.field == piece.field:
                return days[-1], (other.field, other.start + days[-1].start, other.start + days[-1].end)
        return None

    def _of_another_act(self, frame: Frame, start: int, end: int) -> bool:
        """Whether another act stands between the date and this one, and takes the date for itself."""
        low, high = min(end, frame.act.end), max(start, frame.act.start)
        if self.reading.family == "zh" and start >= frame.act.end and self._leads_to_another(frame, end):
            return True
        return any(
            other.piece is frame.piece
            and other.act.group != frame.act.group
            and not (other.act.start < frame.act.end and frame.act.start < other.act.end)
            and low <= other.act.start
            and other.act.end <= high
            and not self._noun(other)
            and (self.reading.family not in shapes.RELATIVE or not _predicate(self.reading, other))
            for other in self.frames
        )

    def _leads_to_another(self, frame: Frame, end: int) -> bool:
        """Chinese: a date stands before its verb, so one after this act and before another belongs to that."""
        return any(
            other.piece is frame.piece and other.act.start >= end and other.act.group != frame.act.group
            for other in self.frames
        )

    def _just_done(self, frame: Frame) -> bool:
        """Whether the tense says that the act is fresh ("has released"), whenever the story began."""
        perfect = shapes.PERFECT.get(self.reading.family)
        normal = self.reading.texts[frame.piece.field].normal
        return perfect is not None and perfect.search(normal, frame.piece.start, frame.act.start) is not None

    def _noun(self, frame: Frame) -> bool:
        """ "The lock-up", "his detention": an act that is a thing here and takes no date for itself."""
        before = self.reading.texts[frame.piece.field].normal[frame.piece.start : frame.act.start]
        article = shapes.ARTICLED.get(self.reading.family)
        return article is not None and article.search(before) is not None

    def _elsewhere(self, frame: Frame, piece: Piece, found: DateFound) -> bool:
        """Whether the date in another sentence is that of an act of another kind told there."""
        acts = [other for other in self.frames if other.piece is piece]
        return bool(acts) and all(
            not _alike(other.act.group, frame.act.group, self.custody_groups) for other in acts
        )

    def _bare_year(self, piece: Piece) -> DateFound | None:
        """A year by itself, as many languages print it ("wurde 2004 festgenommen")."""
        for match in shapes.YEAR.finditer(self.reading.words(piece)):
            year = int(match.group())
            if year < self.today.year:
                return DateFound(date(year, 1, 1), date(year, 12, 31), *match.span(), precision="year")
        return None

    def _of_leaving(self, piece: Piece, found: DateFound) -> bool:
        """Whether it is the day on which somebody left home ("who fled in November"), not that of the act."""
        before, after = shapes.LEAVING.get(self.reading.family, (None, None))
        normal = self.reading.texts[piece.field].normal
        start, end = piece.start + found.start, piece.start + found.end
        return (
            before is not None and before.search(normal[max(piece.start, start - 45) : start]) is not None
        ) or (after is not None and after.match(normal, end, piece.end) is not None)

    def event_dates(self, piece: Piece) -> list[DateFound]:
        """Days on which something may have happened: not those of saying, not the future, not "this year"."""
        life, words = shapes.LIFE.get(self.reading.family), self.reading.texts[piece.field].normal
        return [
            each
            for each in self.dates(piece)
            if not each.said
            and not (
                life is not None
                and each.precision in ("year", "season", "month", "part")
                and life.match(words, piece.start + each.end, piece.end)
            )
            and not each.future
            # A line that is nothing but a date says when the page was printed.
            and (
                piece.end - piece.start - (each.end - each.start) > 12
                or shapes.STATEMENT.search(self.reading.words(piece)) is not None
            )
            and each.low <= self.today
            and not self._of_leaving(piece, each)
            and not (each.precision in ("year", "decade", "season") and each.low <= self.today <= each.high)
        ]

    def _scene(self, frame: Frame, stage: Stage) -> tuple[Place, ...]:
        field = frame.piece.field
        text = self.reading.texts[field].plain
        act = (frame.act.start, frame.act.end)
        places = event_places(
            self.gazetteer, self.places(field), text, act, self.reading.lang,
            sentences=self._bounds[field], stage=stage,
        )  # fmt: skip
        if (
            field == "title"
            and "text" in self._bounds
            and (not places or places[0].kind in ("country", "province"))
        ):
            body = self.reading.texts["text"].plain
            inner = event_places(
                self.gazetteer, self.places("text"), body, (0, 0), self.reading.lang,
                sentences=self._bounds["text"], stage=stage,
            )  # fmt: skip
            if not places or (inner and places[0].id in inner[0].parents):
                places = inner
        return tuple(place for place in places if place.country not in self.pack.refuge)

    def headline_places(self) -> tuple[Place, ...]:
        """Towns abroad that the headline names."""
        apart = (*self.pack.home, *self.pack.refuge)
        return tuple(
            found.place
            for found in self.places("title")
            if found.can_be_scene
            and found.place.country not in apart
            and found.place.kind not in ("country", "river")
        )

    def _sign_places(
        self,
        signs: dict[str, Spot],
        frame: Frame,
        stage: Stage,
        places: Sequence[Place],
        around: Sequence[Piece],
    ) -> None:
        piece = frame.piece
        apart = (*self.pack.home, *self.pack.refuge)
        for each in around:
            for found in self.places(each.field):
                if found.place.country in apart or found.place.kind == "river" or not found.can_be_scene:
                    continue
                if each.start <= found.start < each.end:
                    signs["place"] = (each.field, found.start, found.end)
                    break
            if "place" in signs:
                break
        here = [
            found
            for found in self.places(piece.field)
            if piece.start <= found.start < piece.end and found.can_be_scene
        ]
        if (
            here
            and stage in (*_CUSTODY, "released")
            and all(found.place.country in self.pack.home for found in here)
        ):
            named = [found for found in here if found.place.kind != "country"]
            if named and places and places[0].country in self.pack.home:
                signs["place-at-home"] = (piece.field, named[0].start, named[0].end)
        towns = [place for place in places if place.kind not in ("river", "country")]
        if (
            stage in (*_CUSTODY, "released")
            and not {"place", "place-at-home"} & signs.keys()
            and towns
            and towns[0].country in self.pack.home
        ):
            signs["place-at-home"] = (piece.field, frame.act.start, frame.act.end)
        refuge = [
            found
            for found in self.places(piece.field)
            if piece.start <= found.start < piece.end
            and found.place.country in self.pack.refuge
            and found.place.kind != "country"
            and found.motion != "from"
            and not (found.is_dateline or found.is_speaking or found.is_government or found.homograph_doubt)
        ]
        if (
            refuge
            and stage in _CUSTODY
            and "place" not in signs
            and all(f.place.country in self.pack.refuge for f in here)
        ):
            signs["place-in-refuge"] = (piece.field, refuge[0].start, refuge[0].end)
        if "place" not in signs:
            signs["no-place"] = (piece.field, frame.act.start, frame.act.end)


def _alike(one: str, other: str, custody: frozenset[str]) -> bool:
    return one == other or (one in custody and other in custody)


def _is_example(found: CountFound) -> bool:
    """ "One of them an infant": part of as many as it is itself."""
    whole = found.subset_of
    return whole is not None and whole.high is not None and whole.high <= (found.count.low or 0)


def _beside_its_part(found: CountFound, others: Sequence[CountFound]) -> bool:
    """The 37 of "31 of the 37"; but not the four of "four people were held, two of them minors"."""
    return any(
        other.subset and max(other.start - found.end, found.start - other.end) <= 12 for other in others
    )


def _renamed(found: CountFound, others: Sequence[CountFound]) -> bool:
    """세 자매, 자매 세 분: the number beside a word for two kin says how many they really are."""
    return found.count.basis == "family" and any(
        other is not found
        and other.count.basis == "stated"
        and (0 <= other.start - found.end <= 3 or 0 <= found.start - other.end <= 2)
        for other in others
    )


def _is_large(found: CountFound) -> bool:
    count = found.count
    low = count.low if count.low is not None else count.high or 0
    return low > BOUNDED or (count.basis == "word" and low >= 100)


def _newest_year(reading: Reading) -> date:
    """A day on which an undated document might have been read: the end of the newest year that it names."""
    years = [
        int(match.group())
        for text in reading.texts.values()
        for match in re.finditer(r"(?<!\d)(?:19|20)\d\d(?!\d)", text.plain)
    ]
    return date(max(years), 12, 31) if years else date(2000, 12, 31)


def _predicate(reading: Reading, frame: Frame) -> bool:
    """Whether the act is what its sentence says, rather than how somebody in it is described."""
    normal, family = reading.texts[frame.piece.field].normal, reading.family
    after = normal[frame.act.end : frame.piece.end]
    relative = shapes.RELATIVE.get(family)
    if relative is not None:
        if family == "ko":
            if frame.who.kind in ("named", "origin") and frame.who.start == frame.act.end + 1:
                # A noun straight before the people describes them (억류 탈북민).
                return False
            after = normal[frame.act.end - 1 : frame.piece.end]
        return relative.match(after) is None
    before = normal[max(frame.piece.start, frame.act.start - 60) : frame.act.start]
    clause = shapes.RELATIVE_CLAUSE.get(family)
    if clause is not None and clause.search(before):
        return False
    if frame.mood("possible"):
        return True
    words = normal[frame.act.start : frame.act.end]
    if family == "ru":
        return shapes.FULL_PARTICIPLE.fullmatch(words) is None
    if frame.piece.zone == "title":
        # In headlines the participle is the verb.
        return True
    auxiliary = shapes.AUXILIARY.get(family, shapes.AUXILIARY["en"])
    if auxiliary.search(before) or words.split()[0] in ("were", "was", "are", "is", "being", "been", "be"):
        return True
    finite = shapes.FINITE.get(family)
    if finite is not None and finite.match(words):
        return True
    return family == "en" and shapes.ACTIVE_EN.match(after) is not None
