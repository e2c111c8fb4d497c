"""Numbers, sums of kin and days in Spanish, French, German and Russian, as reporters write them."""

from __future__ import annotations

from datetime import date

import pytest

from rules.counts import find_counts
from rules.dates import find_dates
from rules.text import normalise

TODAY = date(2024, 11, 20)
"""A Wednesday."""

COUNTS: list[tuple[str, str, int, int]] = [
    ("es", "El matrimonio, sus dos hijas y un primo del padre fueron retenidos.", 5, 5),
    ("es", "Un matrimonio y su bebé de ocho meses fueron llevados a comisaría.", 3, 3),
    ("es", "dejaron en libertad a un matrimonio norcoreano", 2, 2),
    ("fr", "un couple nord-coréen et leur bébé", 3, 3),
    ("fr", "un couple de réfugiés et ses deux filles", 4, 4),
    ("es", "Un matrimonio de norcoreanos y su hijo de seis años", 3, 3),
    ("es", "una pareja de fugitivos y sus dos hijas", 4, 4),
    ("de", "ein Ehepaar aus Nordkorea und sein sechsjähriger Sohn", 3, 3),
    ("ru", "супруги из КНДР и их пятилетняя дочь", 3, 3),
    ("ru", "северокорейка и трое её детей", 4, 4),
    ("es", "la detención de Kim y sus dos hijos", 3, 3),
    ("es", "Madre y dos hijas, detenidas en un control", 3, 3),
    ("es", "Kim Un-jong y su hija de cuatro años quedaron ese día en libertad.", 2, 2),
    ("es", "Ri, su esposa y el bebé de ambos fueron arrestados.", 3, 3),
    ("es", "Once mujeres, cuatro hombres y dos lactantes fueron sorprendidos al alba.", 17, 17),
    ("es", "Treinta y dos fugitivos fueron entregados.", 32, 32),
    ("es", "Ciento veintidós fugitivos fueron expulsados.", 122, 122),
    ("es", "Una joven y su novio, ambos del norte, fueron arrestados.", 2, 2),
    ("es", "los cinco integrantes de una misma familia", 5, 5),
    ("es", "Cinco, según otras fuentes seis personas, fueron apresadas.", 5, 6),
    ("fr", "un couple venu de Hamhung et les deux sœurs de la femme", 4, 4),
    ("fr", "Une mère, son fils et sa nièce ont été arrêtés.", 3, 3),
    ("fr", "Les parents, leurs deux enfants et la grand-mère ont été embarqués.", 5, 5),
    ("fr", "Kim Yong-ho, son épouse et leurs deux filles", 4, 4),
    ("fr", "Vingt et un transfuges ont été arrêtés.", 21, 21),
    ("fr", "Soixante et onze transfuges", 71, 71),
    ("fr", "Soixante-quinze réfugiés ont été remis.", 75, 75),
    ("fr", "Quatre-vingt-quatre personnes ont été refoulées.", 84, 84),
    ("fr", "Quatre-vingt-quatorze réfugiés", 94, 94),
    ("de", "Seine Mutter, seine beiden Kinder und die Schwester seiner Frau sitzen in Haft.", 4, 4),
    ("de", "dass eine elfköpfige Gruppe zurückgewiesen wurde", 11, 11),
    ("de", "Ein Ehepaar und sein kleiner Sohn wurden festgenommen.", 3, 3),
    ("de", "Mutter und zwei Kinder festgenommen", 3, 3),
    ("de", "Kim Chol-su, seine Frau und zwei Töchter", 4, 4),
    ("de", "fünf, nach anderen Angaben sechs Menschen", 5, 6),
    ("de", "Hundertzwanzig Menschen", 120, 120),
    ("ru", "Её младшую сестру, мужа сестры и двоих их сыновей схватили.", 4, 4),
    ("ru", "Мать и двоих детей увезли.", 3, 3),
    ("ru", "Отец, мать и их трёхлетний сын", 3, 3),
    ("ru", "Супружескую пару с младенцем задержали.", 3, 3),
    ("ru", "Женщину с двумя дочерьми передали.", 3, 3),
    ("ru", "Молодую женщину с грудным ребёнком задержали.", 2, 2),
    ("ru", "Ким, его жену и сына задержали.", 3, 3),
    ("ru", "Были задержаны пять, по другим данным — шесть человек.", 5, 6),
    ("ru", "Двадцать один человек", 21, 21),
    ("ru", "обоих доставили на станцию", 2, 2),
    ("ru", "Пятерых, среди них ребёнка, задержали.", 5, 5),
]


@pytest.mark.parametrize(("lang", "phrase", "low", "high"), COUNTS)
def test_numbers_and_sums_of_kin_are_read(lang: str, phrase: str, low: int, high: int) -> None:
    found = find_counts(normalise(phrase).plain, lang)
    assert (low, high) in {(each.count.low, each.count.high) for each in found if not each.part}


LONG: list[tuple[str, str]] = [
    ("es", "llevan tres años en Seúl"),
    ("fr", "caché depuis neuf ans"),
    ("de", "seit neun Jahren verheiratet"),
    ("ru", "уже три года живут в Сеуле"),
]


@pytest.mark.parametrize(("lang", "phrase"), LONG)
def test_what_has_lasted_for_years_is_no_date(lang: str, phrase: str) -> None:
    assert not find_dates(normalise(phrase).plain, lang, TODAY)


NO_SUM: list[tuple[str, str]] = [
    ("es", "La madre habló ayer, dos días después."),
    ("fr", "La mère attend, depuis deux mois, un appel."),
    ("de", "Seoul und seine Partner fordern Zugang."),
    ("ru", "Мать рассказала, что ждёт трое суток."),
    ("ru", "Жена ждала двое суток на вокзале."),
]


@pytest.mark.parametrize(("lang", "phrase"), NO_SUM)
def test_time_and_lone_kin_make_no_sum(lang: str, phrase: str) -> None:
    assert not [each for each in find_counts(normalise(phrase).plain, lang) if (each.count.high or 0) > 1]


DAYS: list[tuple[str, str, str]] = [
    ("es", "apresados antier en la estación", "2024-11-18"),
    ("es", "el 12 del presente mes", "2024-11-12"),
    ("es", "el primer domingo de noviembre", "2024-11-03"),
    ("es", "el doce de noviembre", "2024-11-12"),
    ("es", "en la madrugada del domingo", "2024-11-17"),
    ("es", "el jueves de la semana pasada", "2024-11-14"),
    ("fr", "cueillis avant-hier à l'aube", "2024-11-18"),
    ("fr", "arrêtés la nuit dernière", "2024-11-19"),
    ("fr", "jeudi de la semaine dernière", "2024-11-14"),
    ("fr", "le premier dimanche de novembre", "2024-11-03"),
    ("de", "am 12.11.2024", "2024-11-12"),
    ("de", "am 12.11. gefasst", "2024-11-12"),
    ("de", "am Donnerstag der Vorwoche", "2024-11-14"),
    ("de", "in der Nacht auf Montag", "2024-11-18"),
    ("ru", "12.11.2024", "2024-11-12"),
    ("ru", "третьего ноября", "2024-11-03"),
    ("ru", "в ночь на понедельник", "2024-11-18"),
    ("ru", "утром воскресенья", "2024-11-17"),
    ("ru", "накануне вечером", "2024-11-19"),
    ("ru", "в четверг прошлой недели", "2024-11-14"),
]


@pytest.mark.parametrize(("lang", "phrase", "day"), DAYS)
def test_a_day_is_reckoned(lang: str, phrase: str, day: str) -> None:
    found = find_dates(normalise(phrase).plain, lang, TODAY)
    assert [(each.low.isoformat(), each.high.isoformat()) for each in found] == [(day, day)]


MONTHS: list[tuple[str, str, str, str]] = [
    ("es", "a primeros de mes", "2024-11-01", "2024-11-10"),
    ("fr", "à la fin du mois d'octobre", "2024-10-21", "2024-10-31"),
    ("fr", "au début du mois", "2024-11-01", "2024-11-10"),
    ("de", "Anfang des Monats", "2024-11-01", "2024-11-10"),
    ("ru", "в начале месяца", "2024-11-01", "2024-11-10"),
    ("ru", "неделю назад", "2024-11-10", "2024-11-16"),
    ("es", "llevan más de dos semanas en un cuartel", "2024-11-03", "2024-11-09"),
    ("fr", "croupissent depuis trois semaines", "2024-10-27", "2024-11-02"),
    ("de", "sitzen seit drei Wochen", "2024-10-27", "2024-11-02"),
    ("ru", "третью неделю сидят", "2024-11-03", "2024-11-09"),
]


@pytest.mark.parametrize(("lang", "phrase", "low", "high"), MONTHS)
def test_a_part_of_a_month_is_an_interval(lang: str, phrase: str, low: str, high: str) -> None:
    (found,) = find_dates(normalise(phrase).plain, lang, TODAY)
    assert (found.low.isoformat(), found.high.isoformat()) == (low, high)


SAID: list[tuple[str, str, bool]] = [
    ("es", "según un comunicado difundido el martes", True),
    ("es", "La policía se los llevó el martes.", False),
    ("fr", "a-t-on appris mardi auprès d'une association", True),
    ("fr", "Dénoncée par un voisin, elle a été emmenée mardi.", False),
    ("de", "wie die Hilfsorganisation am Dienstag mitteilte", True),
    ("de", "am Dienstag wurden sie übergeben", False),
    ("ru", "как стало известно во вторник", True),
    ("es", "La portavoz repitió el martes que la ley se cumple.", True),
    ("fr", "Mardi, une tante a confié sa peur.", True),
    ("de", "Ein Netzwerk verlangte am Dienstag Auskunft.", True),
    ("ru", "Комитет во вторник выразил обеспокоенность.", True),
    ("ru", "Во вторник обоих доставили на станцию и передали соседям.", False),
]


@pytest.mark.parametrize(("lang", "phrase", "said"), SAID)
def test_a_day_of_saying_is_none_of_the_event(lang: str, phrase: str, said: bool) -> None:
    (found,) = find_dates(normalise(phrase).plain, lang, TODAY)
    assert found.said == said
