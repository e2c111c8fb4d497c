"""The words of a message, in three lengths: each leaves out whole facts, the least important first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from monitor.alerts import plain
from monitor.alerts.masking import masked
from monitor.alerts.phrases import Phrases, phrases
from monitor.nouns import Change, ChangeKind, Evidence, Facts, Message
from rules.verdict import Place

SHORT, MEDIUM = 180, 900
"""Characters at most in the short and the medium form."""

Atlas = Mapping[str, str]
"""Id of a place -> its name in the language of the channel."""


@dataclass(frozen=True, slots=True)
class Words:
    """One message in words, safe to print as plain text: no control characters, no pings, no pictures."""

    subject: str
    short: str
    """At most 180 characters: who, where, how many and the stage always; on one line."""
    medium: str
    """At most 900 characters."""
    full: str


@dataclass(frozen=True, slots=True)
class _Fact:
    """A piece of a message. `rank` says what is left out first: the highest."""

    rank: int
    text: str


def render(
    message: Message,
    language: str = "en",
    *,
    trusted: bool = False,
    may_be_repeat: bool = False,
    atlas: Atlas | None = None,
    link: str = "",
) -> Words:
    """Put a message into words for one channel.

    `language` is "en" or "ko"; a channel that is not `trusted` sees no name of a person at risk; `may_be_repeat`
    says so on top. `atlas` gives places their names in that language; without it they keep the gazetteer's own.
    `link` is the message's page: an alert's medium and full text end with it, to acknowledge it; a shortened digest
    says that it is whole there.
    """
    shown = message if trusted else masked(message)
    say = phrases(language)
    if not shown.facts:
        return _notice(shown, say, may_be_repeat)
    if shown.kind == "digest" or len(shown.facts) > 1:
        return _list(shown, say, may_be_repeat, atlas or {}, link)
    return _alert(shown, say, may_be_repeat, atlas or {}, link)


def _alert(message: Message, say: Phrases, repeat: bool, atlas: Atlas, link: str) -> Words:
    facts = message.facts[0]
    marks = [say.drill] * (message.kind == "drill") + [say.repeat] * repeat
    opening = _opening(facts, say, atlas)
    first = " · ".join([*marks, opening])
    told = _told(message, facts, say, repeat, atlas)
    body = [_Fact(0, first), *told]
    if link:
        body.append(_Fact(2, say.acknowledge(link)))
    return Words(
        subject=plain.clipped(first, 200),
        short=_short(facts, message, say, marks, atlas),
        medium=_fitted(body, MEDIUM),
        full="\n".join(fact.text for fact in body),
    )


def _told(message: Message, facts: Facts, say: Phrases, repeat: bool, atlas: Atlas) -> list[_Fact]:
    """Everything below the first line, in reading order."""
    told: list[_Fact] = []
    if repeat:
        told.append(_Fact(3, say.repeat_long))
    told += [_Fact(1, _reason(change, message, facts, say)) for change in facts.changes]
    if facts.possibly:
        told.append(_Fact(4, say.possibly(facts.possibly)))
    if len({say.number(count) for count in facts.counts if say.number(count)}) > 1:
        told.append(_Fact(6, say.figures_differ(say.numbers(facts.count, facts.counts, most=6))))
    told.append(
        _Fact(5, say.dated(say.interval(facts.event_date)))
        if facts.event_date
        else _Fact(11, say.date_unknown)
    )
    if facts.people:
        told.append(_Fact(7, say.who(_people(facts))))
    if len(facts.places) > 1:
        others = "; ".join(_place(place, say, atlas) for place in facts.places[1:5])
        told.append(_Fact(10, say.where_else(others)))
    if facts.evidence:
        told += _first_evidence(facts.evidence[0], say)
    if facts.sum or facts.points:
        lines = [f"  {plain.one_line(line, 200)}" for line in facts.sum[:12]]
        told.append(_Fact(12, "\n" + "\n".join([say.why(facts.points, facts.threshold), *lines])))
    if len(facts.evidence) > 1:
        told.append(
            _Fact(13, "\n" + "\n".join([say.also, *(_source(one, say) for one in facts.evidence[1:5])]))
        )
    told.append(_Fact(2, f"\n{say.incident(facts.incident)}, {say.message(message.id)}"))
    return told


def _first_evidence(evidence: Evidence, say: Phrases) -> list[_Fact]:
    told = []
    sentence, title = plain.one_line(evidence.sentence), plain.one_line(evidence.title, 300)
    if sentence:
        told.append(_Fact(8, f"\n“{sentence}”"))
    if title and title != sentence:
        told.append(_Fact(9, title))
    told.append(_Fact(3, _source(evidence, say)))
    return told


def _source(evidence: Evidence, say: Phrases) -> str:
    """Outlet, language, day and the bare link."""
    language = say.languages.get(evidence.lang, evidence.lang)
    outlet = plain.one_line(evidence.outlet, 80)
    line = say.reported_by(outlet, language, say.day(evidence.published.astimezone(UTC).date()))
    url = plain.link(evidence.url)
    if not url:
        return line
    parts = urlsplit(url)
    site_only = parts.path in ("", "/") and not parts.query
    return f"{line}\n{url} {say.link_withheld}" if site_only else f"{line}\n{url}"


def _short(facts: Facts, message: Message, say: Phrases, marks: list[str], atlas: Atlas) -> str:
    """Who, where, how many and the stage; then whatever else has room, in order of importance."""
    brief = _barest(facts, say, atlas)
    tag = "" if message.kind == "drill" else _tags(facts, say, most=1)
    line = " · ".join([*marks, f"{tag}: {brief}" if tag else brief])
    extras = [f" ({_certainty(facts, say)})"]
    extras += [f" · {_sentence(change, message, facts, say).rstrip('.')}" for change in facts.changes[:2]]
    if facts.event_date:
        extras.append(f" · {say.interval(facts.event_date)}")
    if facts.people and facts.count is not None:
        extras.append(f" · {_people(facts)}")
    extras.append(f" · {facts.incident}")
    if facts.evidence:
        extras.append(f" · {plain.one_line(facts.evidence[0].outlet, 60)}")
    for extra in extras:
        if len(line) + len(extra) <= SHORT:
            line += extra
    return plain.clipped(line, SHORT)


def _list(message: Message, say: Phrases, repeat: bool, atlas: Atlas, link: str) -> Words:
    """Several incidents: a line of totals, then each in a few lines. The shorter forms say where the rest is."""
    total = len(message.facts)
    title = plain.one_line(message.subject, 150) or (
        say.digest(total) if message.kind == "digest" else say.incidents(total)
    )
    marks = [say.drill] * (message.kind == "drill") + [say.repeat] * repeat
    first = " · ".join([*marks, title])
    where = link or f"tumenwatch alerts show {message.id}"
    entries = [_entry(one, message, say, atlas) for one in message.facts]
    notes = [plain.lines(message.body)] if message.body.strip() else []
    medium, left = first, total
    for entry in entries:
        tail = f"\n\n{say.elsewhere(left - 1, where)}" if left > 1 else ""
        if len(medium) + 2 + len(entry) + len(tail) > MEDIUM:
            break
        medium += f"\n\n{entry}"
        left -= 1
    if left:
        medium += f"\n\n{say.elsewhere(left, where)}"
    lines = [f"\n{say.repeat_long}"] if repeat else []
    return Words(
        subject=plain.clipped(first, 200),
        short=_short_list(message, say, f"{first}: ", where, atlas),
        medium=plain.clipped(medium, MEDIUM),
        full="\n\n".join([first + "".join(lines), *entries, *notes, say.message(message.id)]),
    )


def _short_list(message: Message, say: Phrases, lead: str, where: str, atlas: Atlas) -> str:
    """The first incident, as much of it as has room, and where the others are when that has room too."""
    facts, more = message.facts[0], len(message.facts) - 1
    brief, barest = _short(facts, message, say, [], atlas), _barest(facts, say, atlas)
    rests = [f" · {say.elsewhere(more, where)}", f" · {say.more(more)}"] if more else [""]
    for rest in rests:
        for words in (brief, barest):
            if len(lead + words + rest) <= SHORT:
                return lead + words + rest
    return plain.clipped(lead + barest + rests[-1], SHORT)


def _barest(facts: Facts, say: Phrases, atlas: Atlas) -> str:
    place = _place(facts.places[0], say, atlas, 50) if facts.places else say.place_unknown
    return say.brief(_who(facts, say), _stage(facts, say), place)


def _entry(facts: Facts, message: Message, say: Phrases, atlas: Atlas) -> str:
    lines = [_opening(facts, say, atlas)]
    lines += [f"  {_reason(change, message, facts, say)}" for change in facts.changes]
    if facts.event_date:
        lines.append(f"  {say.dated(say.interval(facts.event_date))}")
    if facts.possibly:
        lines.append(f"  {say.possibly(facts.possibly)}")
    if facts.evidence:
        lines += [f"  {line}" for line in _source(facts.evidence[0], say).split("\n")]
    return "\n".join([*lines, f"  {say.incident(facts.incident)}"])


def _notice(message: Message, say: Phrases, repeat: bool) -> Words:
    """Health notices, drills, summaries and empty digests: a subject and paragraphs of our own."""
    marks = [say.drill] * (message.kind == "drill") + [say.repeat] * repeat
    subject = plain.one_line(message.subject, 300) or (say.digest_empty if message.kind == "digest" else "")
    first = " · ".join([*marks, *([subject] if subject else [])]) or say.message(message.id)
    body = plain.lines(message.body) or (say.drill_body if message.kind == "drill" else "")
    facts = [_Fact(0, first)]
    if repeat:
        facts.append(_Fact(1, say.repeat_long))
    facts += [_Fact(2 + i, line) for i, line in enumerate(body.split("\n")) if body]
    facts.append(_Fact(1, f"\n{say.message(message.id)}"))
    return Words(
        subject=plain.clipped(first, 200),
        short=plain.clipped(first, SHORT),
        medium=_fitted(facts, MEDIUM),
        full="\n".join(fact.text for fact in facts),
    )


def _fitted(facts: list[_Fact], room: int) -> str:
    """The facts that fit into `room` characters, chosen by rank, printed in reading order."""
    kept: set[int] = set()
    used = -1
    for index in sorted(range(len(facts)), key=lambda i: (facts[i].rank, i)):
        need = len(facts[index].text) + 1
        if facts[index].rank and used + need > room:
            continue
        kept.add(index)
        used += need
    return plain.clipped("\n".join(fact.text for i, fact in enumerate(facts) if i in kept), room)


def _opening(facts: Facts, say: Phrases, atlas: Atlas) -> str:
    """The line that says it all: "NEW: 7 people arrested, Yanji, China (reported)"."""
    place = _place(facts.places[0], say, atlas) if facts.places else say.place_unknown
    line = say.headline(_who(facts, say), _stage(facts, say), place, _certainty(facts, say))
    tag = _tags(facts, say, most=2)
    return f"{tag}: {line}" if tag else line


def _tags(facts: Facts, say: Phrases, most: int) -> str:
    return " + ".join(list(dict.fromkeys(say.tags[change.kind] for change in facts.changes))[:most])


def _who(facts: Facts, say: Phrases, most: int = 50) -> str:
    """ "5 or 7 people", or how they are described when no number was given."""
    for figures in (3, 2, 1):
        number = say.numbers(facts.count, facts.counts, figures)
        if number:
            one = number == say.exact(1)
            words = say.people(number, one)
            if len(words) <= most or figures == 1:
                return words
    described = plain.clipped(_people(facts), most)
    return described if described not in ("", "…") else say.people_unknown


def _people(facts: Facts) -> str:
    return ", ".join(filter(None, (plain.one_line(words, 60) for words in facts.people[:8])))


def _stage(facts: Facts, say: Phrases) -> str:
    return say.stages.get(facts.stage, facts.stage)


def _certainty(facts: Facts, say: Phrases) -> str:
    return say.certainties.get(facts.certainty, facts.certainty)


def _place(place: Place, say: Phrases, atlas: Atlas, most: int = 100) -> str:
    """ "Yanji, China"; the country alone when that is all that is known or all that has room."""
    country = say.countries.get(place.country, place.country)
    if place.kind == "country":
        return country or plain.one_line(place.name, most)
    name = plain.one_line(atlas.get(place.id, place.name), most)
    both = f"{name}, {country}" if country and country not in name else name
    return both if len(both) <= most else plain.clipped(name, most)


def _reason(change: Change, message: Message, facts: Facts, say: Phrases) -> str:
    """Why somebody is told: "GROWN: 5 people instead of 2"."""
    sentence = _sentence(change, message, facts, say)
    if change.kind in (ChangeKind.OPENED, ChangeKind.LATE):
        return sentence
    return f"{say.tags[change.kind]}: {sentence}" if sentence else say.tags[change.kind]


def _sentence(change: Change, message: Message, facts: Facts, say: Phrases) -> str:
    """The reason in the channel's language: the resolver's own sentence where that is its language, otherwise
    from the change's kind and its before and after."""
    kind = change.kind
    if kind is ChangeKind.OPENED:
        return say.first_report
    if kind is ChangeKind.LATE:
        days = days_late(facts, message.owed)
        return say.late(days) if days is not None else say.late_unknown
    reason = plain.one_line(change.reason, 200)
    if reason and say.of_the_resolver:
        return reason
    before, after = plain.one_line(change.before, 100), plain.one_line(change.after, 100)
    match kind:
        case ChangeKind.GROWN if before and after:
            return say.grown(say.figure(before), say.figure(after))
        case ChangeKind.ESCALATED if after in say.stages:
            return say.escalated(say.stages.get(before, before), say.stages[after])
        case ChangeKind.LOCATED if after:
            return say.located(after)
        case ChangeKind.CORRECTED if before and after:
            return say.corrected(say.figure(before), say.figure(after))
        case ChangeKind.RELEASED:
            return say.released
        case ChangeKind.CONFIRMED:
            return say.confirmed
        case ChangeKind.HARMED:
            return say.harmed
        case ChangeKind.CLOSED:
            return say.closed
        case _:
            return reason


def days_late(facts: Facts, owed: datetime) -> int | None:
    """Days from the last day on which the event can have happened to the telling; None when no day is known."""
    if facts.event_date is None:
        return None
    return max(0, (owed.astimezone(UTC).date() - facts.event_date.high).days)
