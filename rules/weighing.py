"""Tellings → points and reports: which telling is the news, what speaks for it and against it.

Each telling is worth the points of its report rule, of the sign rules that hold for it and of the doubt rules that
hold against it. The best one is the document's; the kind of text (opinion, figures, other people …) is weighed
against it once. Every point becomes a Reason at the words it stands on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rules.frames import Piece, Reading
from rules.language import shapes
from rules.lexicon import Hit
from rules.rule import Rule
from rules.telling import Spot, Telling, same_event_stage
from rules.verdict import Reason, Stage

_OPENING = 6
"""Sentences of the text, beside the title, that say what kind of text it is."""

_RANK: dict[Stage, int] = {"arrested": 0, "detained": 1, "at_risk": 2, "released": 3, "repatriated": 3}


@dataclass(frozen=True, slots=True)
class Weighed:
    """The addition, and the telling it was made for."""

    reasons: tuple[Reason, ...]
    main: Telling | None
    ranked: tuple[Telling, ...]
    """All tellings, the one that is the news first."""
    shadowed: tuple[Reason, ...] = ()
    """What rules in shadow would have added: shown, and decides nothing."""


def weigh(reading: Reading, told: Sequence[Telling], rules: Sequence[Rule]) -> Weighed:
    """The addition for the document's best telling."""
    rules = [rule for rule in rules if reading.lang in rule.languages and rule.status in ("live", "shadow")]
    if not told:
        return Weighed((), None, ())
    sums = {id(telling): _sum(reading, telling, rules) for telling in told}
    ranked = _ranked(
        told, {key: sum(worth for _, worth, _ in parts) for key, parts in sums.items()}, reading.family
    )
    # The points are those of the sentence that carries the news best; the report may begin with another one.
    kin = [
        telling
        for telling in ranked
        if same_event_stage(telling.stage, ranked[0].stage) and telling.old == ranked[0].old
    ]
    main = max(kin, key=lambda telling: sum(worth for _, worth, _ in sums[id(telling)]))
    parts = [*sums[id(main)], *_document(reading, main, rules)]
    live: list[Reason] = []
    shadow: list[Reason] = []
    for rule, worth, spot in parts:
        span = reading.span(*spot)
        field = reading.texts[span.field].original
        reason = Reason(rule.rule, worth, span, field[span.start : span.end], rule.name)
        (live if rule.status == "live" else shadow).append(reason)
    return Weighed(tuple(live), main, tuple(ranked), tuple(shadow))


_Part = tuple[Rule, int, Spot]


def _sum(reading: Reading, telling: Telling, rules: Iterable[Rule]) -> list[_Part]:
    piece, frame = telling.piece, telling.frame
    parts: list[_Part] = [
        (telling.rule, telling.rule.worth(piece.zone), (piece.field, frame.act.start, frame.act.end))
    ]
    for rule in rules:
        if rule.kind not in ("sign", "doubt"):
            continue
        spots = [_spot(reading, telling, rule, name) for name in rule.needs]
        if any(spot is None for spot in spots):
            continue
        if any(_spot(reading, telling, rule, name) is not None for name in rule.unless):
            continue
        first = spots[0]
        assert first is not None
        worth = rule.worth(piece.zone)
        if worth:
            parts.append((rule, worth, first))
    return parts


def _spot(reading: Reading, telling: Telling, rule: Rule, name: str) -> Spot | None:
    """Where the need holds for this telling; None when it does not."""
    for one in name.split("|"):
        if one in telling.signs:
            return telling.signs[one]
        for piece in _scope(reading, telling, rule):
            for hit in piece.hits:
                if hit.group != one or hit.weak:
                    continue
                if rule.within == "clause" and (
                    not telling.frame.clause.start <= hit.start < telling.frame.clause.end
                    or _in_description(reading, telling, hit)
                ):
                    continue
                return piece.field, hit.start, hit.end
    return None


def _in_description(reading: Reading, telling: Telling, hit: Hit) -> bool:
    """Whether the word describes somebody rather than the act ("a woman who fled years ago was caught")."""
    opens, frame = shapes.DESCRIBED.get(reading.family), telling.frame
    if opens is None or not frame.clause.start <= hit.start < frame.act.start:
        return False
    match = opens.search(reading.texts[telling.piece.field].normal, frame.clause.start, frame.act.start)
    return match is not None and match.start() < hit.start


def _scope(reading: Reading, telling: Telling, rule: Rule) -> Sequence[Piece]:
    piece = telling.piece
    if rule.within in ("clause", "sentence"):
        return [piece]
    if rule.within == "neighbours":
        if piece.zone in ("title", "lead"):
            return [piece, *[each for each in reading.pieces if each.zone == "lead" and each is not piece]]
        return [
            reading.pieces[number]
            for number in (piece.number, piece.number - 1, piece.number + 1)
            if 0 <= number < len(reading.pieces) and reading.pieces[number].field == piece.field
        ]
    if rule.within == "title":
        return [each for each in reading.pieces if each.zone == "title"]
    return _opening(reading) if rule.within == "opening" else reading.pieces


def _opening(reading: Reading) -> Sequence[Piece]:
    title = [piece for piece in reading.pieces if piece.field == "title"]
    text = [piece for piece in reading.pieces if piece.field == "text"]
    return [*title, *text[:_OPENING]]


def _document(reading: Reading, main: Telling, rules: Iterable[Rule]) -> list[_Part]:
    parts: list[_Part] = []
    for rule in rules:
        if rule.kind != "document":
            continue
        if any(name in main.signs for name in rule.unless):
            continue
        scope = _scope(reading, main, rule)
        if any(hit.group in rule.unless and not hit.weak for piece in scope for hit in piece.hits):
            continue
        groups = frozenset(part for name in rule.needs for part in name.split("|"))
        seen: dict[str, Spot] = {}
        for piece in scope:
            for hit in piece.hits:
                if hit.group in groups and not hit.weak:
                    seen.setdefault(hit.term, (piece.field, hit.start, hit.end))
        if len(seen) < rule.at_least:
            continue
        spots = list(seen.values())[: rule.at_most]
        parts += [(rule, rule.worth("body"), spot) for spot in spots if rule.worth("body")]
    return parts


def _ranked(told: Sequence[Telling], worth: Mapping[int, int], family: str) -> list[Telling]:
    """The tellings, the one that is the news first.

    Within a sentence the predicate counts, not what describes the people; of what happened the later stage counts; a
    mere danger only where nothing else is said as strongly.
    """
    titled = {each.stage for each in told if each.piece.zone == "title"}
    only_danger = "at_risk" in titled and not titled & {"arrested", "detained"}
    only_custody = bool(titled & {"arrested", "detained"}) and "at_risk" not in titled
    by_sentence: dict[int, Telling] = {}
    for telling in told:
        known = by_sentence.get(telling.piece.number)
        if known is None or _sentence_key(telling, family, only_custody) > _sentence_key(
            known, family, only_custody
        ):
            by_sentence[telling.piece.number] = telling
    chief = {id(telling) for telling in by_sentence.values()}
    support: dict[Stage, float] = {}
    for telling in by_sentence.values():
        weight = {"title": 2.0, "lead": 2.0}.get(telling.piece.zone, 0.5)
        if telling.stage == "at_risk" and telling.piece.zone == "title":
            weight += 1.0
        if telling.old:
            weight *= 0.2
        support[telling.stage] = support.get(telling.stage, 0.0) + weight + (0.5 if telling.fresh else 0)

    # A danger is the news where the custody is only mentioned, and the custody where it is told as new.
    custody_told = only_custody or (
        not only_danger
        and any(
            each.stage in ("arrested", "detained")
            and each.predicate
            and each.piece.zone != "body"
            and each.fresh
            and each.signs["recent-date"][0] == each.piece.field
            and each.piece.start <= each.signs["recent-date"][1] < each.piece.end
            for each in told
        )
    )

    first = min(
        (each.piece.number for each in by_sentence.values() if each.piece.field == "text"), default=-1
    )

    def key(telling: Telling) -> tuple[float, ...]:
        total = worth[id(telling)] + 1.5 * support.get(telling.stage, 0)
        if id(telling) not in chief:
            total -= 4
            best = by_sentence[telling.piece.number]
            if best.predicate and not telling.predicate:
                # What a sentence says is the news, not what it mentions on the way.
                total = min(total, worth[id(best)] + 1.5 * support.get(best.stage, 0) - 2)
        if not telling.predicate:
            # What describes the people is how the story began, not how it stands.
            total -= 3.5 if family in ("ko", "zh", "ja") else 2
        if telling.piece.zone == "body":
            total -= 2
        if telling.stage == "detained" and "stands-now" in telling.signs and "at_risk" not in support:
            total += 2
        if telling.piece.number == first and telling.piece.zone == "lead":
            total += 1.5
        if telling.stage in ("released", "repatriated") and not telling.old:
            total += 2
        if telling.stage == "at_risk" and "vague-danger" not in telling.signs and not custody_told:
            total += 3 if telling.piece.zone != "body" else 0
        return (total, -telling.piece.number, telling.frame.act.start)

    return sorted(told, key=key, reverse=True)


def _sentence_key(telling: Telling, family: str, only_custody: bool) -> tuple[float, ...]:
    late = telling.stage in ("released", "repatriated")
    spot, clause = telling.signs.get("recent-date"), telling.frame.clause
    dated = spot is not None and spot[0] == telling.piece.field and clause.start <= spot[1] < clause.end
    # Korean, Japanese and Chinese say last what the sentence is about, the others first.
    place = telling.frame.act.start if family in ("ko", "ja", "zh") else -telling.frame.act.start
    danger, held = telling.stage == "at_risk", "stands-now" in telling.signs
    if only_custody and danger:
        # The headline tells the custody, and the sentence its day: the danger is what may come of it.
        held = False
    return (
        not telling.old,
        telling.predicate,
        late,
        # Where people are held now comes after how they were caught, and before it the danger they are in.
        held,
        dated and not danger,
        danger and not only_custody,
        place,
        -_RANK[telling.stage] if family in shapes.EITHER_WORD and not held else _RANK[telling.stage],
    )
