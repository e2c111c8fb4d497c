"""One sentence each in Spanish, French, German and Russian: what was done, may be done, or is only spoken of."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

import pytest

from rules.judge import RuleSet, load_rules
from rules.tuning import DEFAULT_PACK
from rules.verdict import Document, Verdict

PUBLISHED = datetime(2024, 11, 20, 12, tzinfo=UTC)

TOLD: list[tuple[str, str, str]] = [
    (
        "de",
        "arrested",
        "Fünf nordkoreanische Flüchtlinge sollen am Montag in Yanji festgenommen worden sein.",
    ),
    (
        "de",
        "repatriated",
        "Fünf Flüchtlinge aus Nordkorea sollen am Montag über Tumen abgeschoben worden sein, berichtet ein Verein.",
    ),
    (
        "de",
        "at_risk",
        "Fünf in Tumen inhaftierte Nordkoreaner sollen am Freitag abgeschoben werden, berichtet ein Verein.",
    ),
    (
        "de",
        "detained",
        "Fünf Nordkoreanerinnen werden seit Montag in Tumen festgehalten, berichtet ein Verein.",
    ),
    (
        "de",
        "repatriated",
        "China hat am Montag fünf Nordkoreaner über Tumen abgeschoben, wie ein Verein mitteilte.",
    ),
    (
        "de",
        "repatriated",
        "Nachdem sie drei Wochen in Tumen festgehalten worden waren, wurden fünf Nordkoreanerinnen am Montag an Nordkorea ausgeliefert.",
    ),
    ("de", "arrested", "In Kunming sind am Montag elf Nordkoreaner der Polizei ins Netz gegangen."),
    (
        "de",
        "arrested",
        "Bei einer Razzia in Shenyang nahm die Polizei am Montag acht nordkoreanische Flüchtlinge fest.",
    ),
    ("de", "released", "Die vier Nordkoreaner kamen am Montag in Bangkok frei."),
    ("de", "arrested", "Kurz vor der Grenze zu Laos hat die Polizei am Montag neun Nordkoreaner gefasst."),
    (
        "es",
        "arrested",
        "Cinco refugiados norcoreanos habrían sido detenidos el lunes en Yanji, según una ONG.",
    ),
    ("es", "repatriated", "Cinco norcoreanos habrían sido devueltos el lunes por Tumen, según una ONG."),
    ("es", "arrested", "Cae en Yanji una familia norcoreana de cuatro miembros que huía a Laos."),
    ("es", "repatriated", "China deporta a nueve norcoreanos por el paso de Hunchun."),
    ("es", "at_risk", "Nueve norcoreanos presos en Tumen temen ser devueltos esta semana."),
    ("es", "detained", "Nueve norcoreanos llevan tres semanas presos en Tumen."),
    (
        "es",
        "arrested",
        "La policía de Laos ha detenido a nueve norcoreanos en Luang Namtha, ha informado el lunes una ONG.",
    ),
    ("fr", "arrested", "Cinq réfugiés nord-coréens auraient été arrêtés lundi à Yanji, selon une ONG."),
    ("fr", "repatriated", "Pékin renvoie neuf Nord-Coréens par le poste de Hunchun."),
    ("fr", "repatriated", "Neuf Nord-Coréens auraient été remis lundi à Pyongyang à Tumen."),
    ("fr", "arrested", "On a arrêté lundi à Kunming sept Nord-Coréens en route pour le Laos."),
    ("fr", "arrested", "La police a mis la main lundi à Kunming sur sept Nord-Coréens."),
    ("fr", "detained", "Sept Nord-Coréens croupissent depuis trois semaines dans une prison de Tumen."),
    ("fr", "at_risk", "Sept Nord-Coréens détenus à Tumen devraient être renvoyés vendredi."),
    ("fr", "released", "Les sept Nord-Coréens détenus à Vientiane ont recouvré la liberté lundi."),
    ("ru", "arrested", "Пятеро северокорейских беженцев якобы были задержаны в понедельник в Яньцзи."),
    ("ru", "arrested", "В Куньмине в понедельник поймали семерых северокорейцев."),
    ("ru", "arrested", "Задержание семерых северокорейцев в Куньмине в понедельник подтвердили в Сеуле."),
    ("ru", "repatriated", "Китай выслал девятерых северокорейцев через Хуньчунь в понедельник."),
    ("ru", "at_risk", "Девятерых северокорейцев, сидящих в Тумэне, вышлют в ближайшие дни."),
    ("ru", "detained", "Девять северокорейцев третью неделю сидят в тюрьме Тумэня."),
    ("ru", "released", "Девятерых северокорейцев отпустили в понедельник в Бангкоке."),
    ("ru", "repatriated", "Троих беглецов из КНДР, задержанных в Яньцзи, в понедельник вернули на родину."),
    (
        "es",
        "repatriated",
        "Tras tres meses de cárcel en Tumen, seis norcoreanas fueron puestas el lunes en manos de los guardias de Namyang.",
    ),
    ("fr", "arrested", "Interpellation à Yanji de six Nord-Coréens lundi, selon une ONG."),
    ("de", "arrested", "Festnahme von sechs Nordkoreanern in Yanji: Die Gruppe wurde am Montag gefasst."),
    ("es", "arrested", "Detención de seis norcoreanos en Yanji: el grupo cayó el lunes."),
]

QUIET: list[tuple[str, str]] = [
    ("de", "Nordkoreaner, die in China gefasst werden, droht die Abschiebung."),
    ("es", "Los norcoreanos que son detenidos en China suelen ser devueltos."),
    ("es", "Ningún norcoreano fue detenido en Yanji el lunes, aseguró la policía."),
    ("fr", "Les Nord-Coréens arrêtés en Chine sont en général renvoyés."),
    ("ru", "Северокорейцев, задержанных в Китае, обычно высылают."),
    ("ru", "Полиция не задерживала северокорейцев в Яньцзи, заявили в понедельник в МИД."),
    ("es", "Veinte años de la detención de seis norcoreanos en Yanji."),
    ("fr", "Il y a dix ans, six Nord-Coréens étaient arrêtés à Yanji."),
    ("de", "Vor zehn Jahren wurden sechs Nordkoreaner in Yanji festgenommen."),
    ("ru", "Десять лет назад шестерых северокорейцев задержали в Яньцзи."),
]


@cache
def rules() -> RuleSet:
    return load_rules(DEFAULT_PACK, prove=False)


def read(lang: str, text: str) -> Verdict:
    return rules().judge(Document("case", "", text, PUBLISHED, lang=lang))


@pytest.mark.parametrize(("lang", "stage", "text"), TOLD)
def test_a_sentence_tells_its_stage(lang: str, stage: str, text: str) -> None:
    verdict = read(lang, text)
    assert [report.stage for report in verdict.reports[:1]] == [stage]
    assert verdict.decision != "none"


@pytest.mark.parametrize(("lang", "text"), QUIET)
def test_a_sentence_that_only_speaks_of_it_wakes_nobody(lang: str, text: str) -> None:
    assert read(lang, text).decision != "alert"
