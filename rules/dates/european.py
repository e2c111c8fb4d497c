"""How Spanish, French, German and Russian say a day."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

from functools import cache

from rules.counts.western.european import FRENCH, GERMAN, RUSSIAN, SPANISH
from rules.dates.calendar import Calendar, grammar
from rules.dates.reading import Grammar


@cache
def spanish() -> Grammar:
    return grammar(
        Calendar(
            months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "sep?tiembre", "octubre", "noviembre", "diciembre"),
            weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
            ordinals=("primero",),
            full=(r"(?:el\s+)?(?:día\s+)?{d}\s+de\s+{m}(?:\s+(?:de|del)\s+{y})?",),
            day_of=((r"(?:el\s+)?(?:día\s+)?{d}\s+(?:de\s+este\s+mes|del\s+mes\s+en\s+curso)", 0), (r"(?:el\s+)?(?:día\s+)?{d}\s+del\s+mes\s+pasado", -1)),
            bare_day=r"(?:el|pasado)\s+día\s+(?P<d>[0-9]{1,2})",
            month=(r"(?:en|desde|durante|hasta|de|pasado)\s+{m}(?:\s+(?:de|del)\s+{y})?", r"{p}\s+(?:de\s+)?{m}(?:\s+(?:de|del)\s+{y})?"),
            parts=((r"a\s+(?:principios|comienzos)\s+de|principios\s+de", "early"), (r"a\s+mediados\s+de|mediados\s+de", "mid"),
                   (r"a\s+(?:finales|fines)\s+de|finales\s+de", "late")),
            relative_months=((r"este\s+mes", 0), (r"el\s+mes\s+pasado|del\s+mes\s+pasado|el\s+pasado\s+mes", -1), (r"el\s+próximo\s+mes", 1)),
            weekday=r"(?:el\s+|este\s+)?{w}",
            last_weekday=(r"(?:el\s+)?pasado\s+{w}", r"(?:el\s+)?{w}\s+pasado"),
            weekday_of_week=((r"(?:el\s+)?{w}\s+de\s+la\s+semana\s+pasada", -1),),
            relative_days=((r"hoy|esta\s+(?:mañana|tarde|noche)", 0), (r"ayer|anoche", 1), (r"anteayer|antes\s+de\s+ayer", 2), (r"(?<!la )mañana(?!\s+del)", -1)),
            weeks=((r"esta\s+semana", 0), (r"la\s+semana\s+pasada|la\s+pasada\s+semana", -1), (r"la\s+próxima\s+semana", 1)),
            weekends=r"(?:el|este)\s+(?:pasado\s+)?fin\s+de\s+semana(?:\s+pasado)?",
            ago=(r"hace\s+(?:unos\s+|unas\s+)?{n}\s+{u}",),
            units=(("días?", "day"), ("semanas?", "week"), ("mes(?:es)?", "month"), ("años?", "year")),
            year=r"(?:en|desde|de|del|hasta|durante|{p})\s+{y}",
            relative_years=((r"este\s+año", 0), (r"el\s+año\s+pasado|del\s+año\s+pasado|el\s+pasado\s+año", -1), (r"el\s+próximo\s+año", 1)),
            seasons=((r"(?:la\s+)?primavera\s+pasada|en\s+primavera", "spring"), (r"el\s+verano(?:\s+pasado)?", "summer"),
                     (r"el\s+otoño(?:\s+pasado)?", "autumn"), (r"el\s+invierno(?:\s+pasado)?", "winter")),
            decade=r"(?:los\s+)?años\s+(?P<y>(?:19)?[0-9]0)",
            future=r"será|serán|próximo|próxima|hasta|antes\s+del|previst[oa]s?",
            words=SPANISH,
        )
    )  # fmt: skip


@cache
def french() -> Grammar:
    return grammar(
        Calendar(
            months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
            weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
            ordinals=("premier",),
            full=(r"(?:le\s+)?{d}\s+{m}(?:\s+{y})?",),
            day_of=((r"(?:le\s+)?{d}\s+(?:de\s+ce\s+mois|du\s+mois\s+courant)", 0), (r"(?:le\s+)?{d}\s+du\s+mois\s+dernier", -1)),
            bare_day=r"le\s+(?P<d>[0-9]{1,2})(?:er)?(?=\s*[,.;]|\s+(?:au|à|par|dans|dernier)\b)",
            month=(r"(?:en|depuis|de|jusqu'en|d'|dès)\s*{m}(?:\s+{y})?(?!\s+[0-9])", r"{p}[\s-]*{m}(?:\s+{y})?", r"{m}\s+{y}"),
            parts=((r"(?:au\s+)?début(?:\s+(?:de|du))?", "early"), (r"(?:à\s+la\s+)?mi", "mid"), (r"(?:à\s+la\s+)?fin(?:\s+(?:de|du))?", "late")),
            relative_months=((r"ce\s+mois(?:-ci)?", 0), (r"(?:le\s+)?mois\s+dernier", -1), (r"le\s+mois\s+prochain", 1)),
            weekday=r"(?:ce\s+)?{w}",
            last_weekday=(r"{w}\s+(?:dernier|passé)",),
            weekday_of_week=((r"{w}\s+de\s+la\s+semaine\s+dernière", -1),),
            relative_days=((r"aujourd'hui|ce\s+(?:matin|soir)", 0), (r"(?<!avant-)hier", 1), (r"avant-hier", 2), (r"demain", -1)),
            weeks=((r"cette\s+semaine", 0), (r"la\s+semaine\s+(?:dernière|passée)", -1), (r"la\s+semaine\s+prochaine", 1)),
            weekends=r"(?:le|ce)\s+week-end(?:\s+dernier)?",
            ago=(r"il\s+y\s+a\s+(?:environ\s+)?{n}\s+{u}",),
            units=(("jours?", "day"), ("semaines?", "week"), ("mois", "month"), ("ans?|années?", "year")),
            year=r"(?:en|depuis|de|jusqu'en|dès|avant|après|{p})\s+{y}",
            relative_years=((r"cette\s+année", 0), (r"l'an\s+(?:dernier|passé)|l'année\s+(?:dernière|passée)", -1), (r"l'an\s+prochain|l'année\s+prochaine", 1)),
            seasons=((r"(?:au|le)\s+printemps(?:\s+dernier)?", "spring"), (r"(?:cet|l')\s*été(?:\s+dernier)?(?=\s|,|\.)", "summer"),
                     (r"(?:cet|à\s+l'|l')\s*automne(?:\s+dernier)?", "autumn"), (r"(?:cet|l')\s*hiver(?:\s+dernier)?", "winter")),
            decade=r"(?:les\s+)?années\s+(?P<y>(?:19)?[0-9]0)",
            future=r"sera|seront|prochain|prochaine|jusqu'au|avant\s+le|prévue?s?",
            words=FRENCH,
        )
    )  # fmt: skip


@cache
def german() -> Grammar:
    last = r"(?:letzte[nrsm]?|vergangene[nrsm]?|vorige[nrsm]?)"
    return grammar(
        Calendar(
            months=("januar|jänner|jan\\.", "februar|feb\\.", "märz", "april", "mai", "juni", "juli", "august|aug\\.", "september|sept\\.", "oktober|okt\\.", "november|nov\\.", "dezember|dez\\."),
            weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"),
            ordinals=("ersten", "zweiten", "dritten", "vierten", "fünften", "sechsten", "siebten", "achten", "neunten", "zehnten"),
            full=(r"(?:am\s+|vom\s+|den\s+|dem\s+|zum\s+)?{d}\s*{m}(?:\s+{y})?",),
            day_of=((r"(?:am\s+)?{d}\s+(?:dieses|des\s+laufenden)\s+monats", 0), (rf"(?:am\s+)?{{d}}\s+(?:des\s+)?{last}\s+monats", -1)),
            bare_day=r"(?:am|vom|seit\s+dem)\s+(?P<d>[0-9]{1,2})\.(?!\s*[A-ZÄÖÜ0-9])",
            month=(r"(?:im|seit|ab|bis|vom|seit\s+dem)\s+{m}(?:\s+{y})?", r"{p}\s+{m}(?:\s+{y})?", r"{m}\s+{y}"),
            parts=((r"anfang|zu\s+beginn", "early"), (r"mitte", "mid"), (r"ende", "late")),
            relative_months=((r"(?:in\s+)?diese[nmrs]?\s+monats?", 0), (rf"(?:im\s+)?{last}\s+monats?", -1), (r"(?:im\s+)?(?:nächsten|kommenden)\s+monat", 1)),
            weekday=r"(?:am\s+)?(?:{w})(?:abend|morgen|nachmittag|nacht|früh|mittag)?",
            last_weekday=(rf"(?:am\s+)?{last}\s+{{w}}",),
            weekday_of_week=((rf"(?:am\s+)?{{w}}\s+(?:der\s+)?{last}\s+woche", -1),),
            relative_days=((r"heute", 0), (r"gestern", 1), (r"vorgestern", 2), (r"morgen(?!\s+des)", -1)),
            weeks=((r"(?:in\s+)?diese[rn]?\s+woche", 0), (rf"(?:in\s+der\s+)?{last}\s+woche", -1), (r"(?:in\s+der\s+)?(?:nächste[n]?|kommende[n]?)\s+woche", 1)),
            weekends=r"am\s+(?:vergangenen\s+|letzten\s+)?wochenende",
            ago=(r"vor\s+(?:etwa\s+|rund\s+|gut\s+)?{n}\s+{u}",),
            units=(("tage?n?", "day"), ("wochen?", "week"), ("monate?n?", "month"), ("jahre?n?", "year")),
            year=r"(?:im\s+jahr|seit|bis|von|jahr|{p})\s+{y}",
            relative_years=((r"(?:in\s+)?diese[msn]?\s+jahre?s?", 0), (rf"(?:im\s+)?{last}\s+jahre?s?", -1), (r"(?:im\s+)?(?:nächsten|kommenden)\s+jahr", 1)),
            seasons=((r"im\s+(?:vergangenen\s+)?frühjahr|im\s+frühling", "spring"), (r"im\s+(?:vergangenen\s+)?sommer", "summer"),
                     (r"im\s+(?:vergangenen\s+)?herbst", "autumn"), (r"im\s+(?:vergangenen\s+)?winter", "winter")),
            decade=r"(?P<y>(?:19|20)?[0-9]0)er[\s-]?jahren?",
            future=r"nächsten|kommenden|bis|spätestens|geplant|soll|sollen|vor\s+dem",
            words=GERMAN,
            few=(("einem", 1), ("einer", 1)),
        )
    )  # fmt: skip


@cache
def russian() -> Grammar:
    return grammar(
        Calendar(
            months=("январ[яеь]", "феврал[яеь]", "марта?е?", "апрел[яеь]", "ма[яейю]", "июн[яеь]", "июл[яеь]", "августа?е?", "сентябр[яеь]", "октябр[яеь]", "ноябр[яеь]", "декабр[яеь]"),
            weekdays=("понедельник", "вторник", "сред[уы]", "четверг", "пятниц[уы]", "суббот[уы]", "воскресенье"),
            ordinals=(),
            full=(r"{d}\s+{m}(?:\s+{y}(?:\s*г(?:ода|\.)?)?)?",),
            day_of=((r"{d}\s+числа\s+(?:этого|текущего)\s+месяца", 0), (r"{d}\s+числа\s+прошлого\s+месяца", -1)),
            bare_day=r"(?P<d>[0-9]{1,2})(?:-?го)?\s+числа",
            month=(r"(?:в|с|до|к|за)\s+{m}(?:\s+{y}(?:\s*г(?:ода|\.)?)?)?", r"{p}\s+{m}(?:\s+{y}(?:\s*г(?:ода|\.)?)?)?"),
            parts=((r"(?:в\s+)?начале|начала", "early"), (r"(?:в\s+)?середине|середины", "mid"), (r"(?:в\s+)?конце|конца", "late")),
            relative_months=((r"(?:в\s+)?это[мт]\s+месяце", 0), (r"(?:в\s+)?прошло[мг]о?\s+месяц[еа]", -1), (r"(?:в\s+)?следующем\s+месяце", 1)),
            weekday=r"(?:в|во)\s+{w}",
            last_weekday=(r"в\s+(?:прошлый|минувший|прошлую|минувшую|прошлое|минувшее)\s+{w}",),
            weekday_of_week=((r"(?:в|во)\s+{w}\s+на\s+прошлой\s+неделе", -1),),
            relative_days=((r"сегодня", 0), (r"вчера", 1), (r"позавчера", 2), (r"завтра", -1)),
            weeks=((r"на\s+этой\s+неделе", 0), (r"на\s+(?:прошлой|минувшей)\s+неделе", -1), (r"на\s+следующей\s+неделе", 1)),
            weekends=r"(?:в|на)\s+(?:прошлые\s+|минувшие\s+|этих\s+|прошлых\s+)?выходны[ехм]+",
            ago=(r"{n}\s+{u}\s+назад",),
            units=(("дн(?:я|ей)|день", "day"), ("недел[юьи]", "week"), ("месяц(?:а|ев)?", "month"), ("год(?:а)?|лет", "year")),
            year=r"(?:в|с|до|{p})\s+{y}(?:\s*г(?:оду|ода|\.)?)?",
            relative_years=((r"(?:в\s+)?этом\s+году", 0), (r"(?:в\s+)?прошло[мг]о?\s+год[уа]", -1), (r"(?:в\s+)?следующем\s+году", 1)),
            seasons=((r"(?:прошлой\s+|этой\s+)?весной", "spring"), (r"(?:прошлым\s+|этим\s+)?летом", "summer"), (r"(?:прошлой\s+|этой\s+)?осенью", "autumn"),
                     (r"(?:прошлой\s+|этой\s+)?зимой", "winter")),
            decade=r"(?:в\s+)?(?P<y>(?:19|20)?[0-9]0)-[ехм]+(?:\s+год\w*)?",
            future=r"будет|будут|следующ\w+|до|намечен\w*|запланирован\w*",
            words=RUSSIAN,
            few=(("неделю", 1),),
        )
    )  # fmt: skip
