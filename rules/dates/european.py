"""How Spanish, French, German and Russian say a day."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

from functools import cache

from rules.counts.western.european import FRENCH, GERMAN, RUSSIAN, SPANISH
from rules.dates.calendar import Calendar, grammar
from rules.dates.reading import Grammar

_NUMERIC = r"(?:am\s+|vom\s+)?(?P<d>[0-9]{1,2})\.(?P<mn>0?[1-9]|1[0-2])\.(?:{y})?(?![0-9])"
"""12.11.2024, 12.11."""
_SPANISH_DAYS = (
    *[
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciséis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiuno",
        "veintidós",
        "veintitrés",
        "veinticuatro",
        "veinticinco",
        "veintiséis",
        "veintisiete",
        "veintiocho",
        "veintinueve",
        "treinta",
    ],
    "treinta y uno",
)
_RUSSIAN_DAYS = (
    *["первого", "второго", "третьего", "четвертого", "пятого", "шестого", "седьмого", "восьмого", "девятого", "десятого", "одиннадцатого", "двенадцатого", "тринадцатого", "четырнадцатого", "пятнадцатого", "шестнадцатого", "семнадцатого", "восемнадцатого", "девятнадцатого", "двадцатого"],
    *(f"двадцать {word}" for word in ["первого", "второго", "третьего", "четвертого", "пятого", "шестого", "седьмого", "восьмого", "девятого"]),
    "тридцатого", "тридцать первого",
)  # fmt: skip


@cache
def spanish() -> Grammar:
    return grammar(
        Calendar(
            months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "sep?tiembre", "octubre", "noviembre", "diciembre"),
            weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
            ordinals=("primero|uno", *_SPANISH_DAYS),
            full=(r"(?:el\s+)?(?:día\s+)?{d}\s+de\s+{m}(?:\s+(?:de|del)\s+{y})?",),
            day_of=((r"(?:el\s+)?(?:día\s+)?{d}\s+(?:de\s+este\s+mes|del\s+mes\s+en\s+curso|del\s+(?:presente|corriente)(?:\s+mes)?|de\s+los\s+corrientes)", 0), (r"(?:el\s+)?(?:día\s+)?{d}\s+del\s+mes\s+pasado", -1)),
            bare_day=r"(?:el|pasado)\s+día\s+(?P<d>[0-9]{1,2})",
            month=(r"(?:en|desde|durante|hasta|de|pasado)\s+{m}(?:\s+(?:de|del)\s+{y})?", r"{p}\s+(?:de\s+)?{m}(?:\s+(?:de|del)\s+{y})?"),
            parts=((r"(?:a\s+)?(?:principios|comienzos|inicios|primeros)\s+del?", "early"), (r"(?:a\s+)?mediados\s+del?", "mid"),
                   (r"(?:a\s+)?(?:finales|fines|últimos)\s+del?", "late")),
            relative_months=((r"este\s+mes|(?<=s de )mes\b", 0), (r"el\s+mes\s+pasado|del\s+mes\s+pasado|el\s+pasado\s+mes", -1), (r"el\s+próximo\s+mes", 1)),
            weekday=r"(?:el\s+|este\s+|en\s+la\s+(?:noche|madrugada|mañana)\s+del\s+)?{w}",
            weekday_in_month=r"(?:el\s+)?(?P<nth>primer|segundo|tercer|cuarto|último)\s+{w}\s+de\s+{m}(?:\s+(?:de|del)\s+{y})?",
            nth=("primer", "segundo", "tercer", "cuarto", "último"),
            last_weekday=(r"(?:el\s+)?pasado\s+{w}", r"(?:el\s+)?{w}\s+pasado"),
            weekday_of_week=((r"(?:el\s+)?{w}\s+de\s+la\s+semana\s+pasada", -1),),
            relative_days=((r"hoy|esta\s+(?:mañana|tarde|noche)", 0), (r"ayer|anoche|(?:en\s+)?la\s+víspera(?!\s+d)", 1), (r"anteayer|antier|antes\s+de\s+ayer|anteanoche", 2), (r"(?<!la )(?<!misma )(?<!esa )(?<!una )(?<!cada )mañana(?!\s+del)", -1)),
            weeks=((r"esta\s+semana", 0), (r"la\s+semana\s+pasada|la\s+pasada\s+semana", -1), (r"la\s+próxima\s+semana", 1)),
            weekends=r"(?:el|este)\s+(?:pasado\s+)?fin\s+de\s+semana(?:\s+pasado)?",
            ago=(r"hace\s+(?:unos\s+|unas\s+)?{n}\s+{u}", r"llevan?\s+(?:ya\s+|más\s+de\s+|casi\s+|unas?\s+|unos\s+){0,2}{n}\s+{u}(?<!año)(?<!años)"),
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
            month=(r"(?:en|depuis|de|jusqu'en|d'|dès)\s*{m}(?:\s+{y})?(?!\s+[0-9])", r"{p}[\s-]*(?:mois\s+(?:de\s+|d'))?{m}(?:\s+{y})?", r"{m}\s+{y}"),
            parts=((r"(?:au\s+|tout\s+)?début(?:\s+(?:de|du))?", "early"), (r"(?:à\s+la\s+)?mi|(?:au\s+)?milieu\s+du", "mid"), (r"(?:à\s+la\s+)?fin(?:\s+(?:de|du))?", "late")),
            relative_months=((r"ce\s+mois(?:-ci)?|(?<=[tnu] du )mois(?!\s+(?:d|p))", 0), (r"(?:le\s+)?mois\s+dernier", -1), (r"le\s+mois\s+prochain", 1)),
            weekday=r"(?:ce\s+)?{w}",
            weekday_in_month=r"(?:le\s+)?(?P<nth>premier|deuxième|troisième|quatrième|dernier)\s+{w}\s+(?:de\s+|d'){m}(?:\s+{y})?",
            nth=("premier", "deuxième", "troisième", "quatrième", "dernier"),
            last_weekday=(r"{w}\s+(?:dernier|passé)",),
            weekday_of_week=((r"{w}\s+de\s+la\s+semaine\s+dernière", -1),),
            relative_days=((r"aujourd'hui|ce\s+(?:matin|soir)", 0), (r"(?<!avant-)hier|(?:dans\s+)?la\s+nuit\s+dernière|la\s+veille(?!\s+d)", 1), (r"avant-hier", 2), (r"demain", -1)),
            weeks=((r"cette\s+semaine", 0), (r"la\s+semaine\s+(?:dernière|passée)", -1), (r"la\s+semaine\s+prochaine", 1)),
            weekends=r"(?:le|ce)\s+week-end(?:\s+dernier)?",
            ago=(r"il\s+y\s+a\s+(?:environ\s+)?{n}\s+{u}", r"depuis\s+(?:plus\s+de\s+|près\s+de\s+|bientôt\s+)?{n}\s+{u}(?<!an)(?<!ans)(?<!année)(?<!années)"),
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
            full=(r"(?:am\s+|vom\s+|den\s+|dem\s+|zum\s+)?{d}\s*{m}(?:\s+{y})?", _NUMERIC),
            day_of=((r"(?:am\s+)?{d}\s+(?:dieses|des\s+laufenden)\s+monats", 0), (rf"(?:am\s+)?{{d}}\s+(?:des\s+)?{last}\s+monats", -1)),
            bare_day=r"(?:am|vom|seit\s+dem)\s+(?P<d>[0-9]{1,2})\.(?!\s*[A-ZÄÖÜ0-9])",
            month=(r"(?:im|seit|ab|bis|vom|seit\s+dem)\s+{m}(?:\s+{y})?", r"{p}\s+{m}(?:\s+{y})?", r"{m}\s+{y}"),
            parts=((r"anfang|zu\s+beginn", "early"), (r"mitte", "mid"), (r"ende", "late")),
            relative_months=((r"(?:in\s+)?diese[nmrs]?\s+monats?|(?:(?<=anfang )|(?<=mitte )|(?<=ende )|(?<=beginn ))(?:des|dieses)\s+monats", 0), (rf"(?:im\s+)?{last}\s+monats?", -1), (r"(?:im\s+)?(?:nächsten|kommenden)\s+monat", 1)),
            weekday=r"(?:am\s+)?(?:{w})(?:abend|morgen|nachmittag|nacht|früh|mittag)?",
            last_weekday=(rf"(?:am\s+)?{last}\s+{{w}}",),
            weekday_of_week=((rf"(?:am\s+)?{{w}}\s+(?:der\s+)?(?:{last}\s+woche|vorwoche)", -1), (r"(?:am\s+)?{w}\s+dieser\s+woche", 0)),
            weekday_in_month=r"(?:am\s+)?(?P<nth>ersten|zweiten|dritten|vierten|letzten)\s+{w}\s+(?:im|des)\s+{m}(?:\s+{y})?",
            nth=("ersten", "zweiten", "dritten", "vierten", "letzten"),
            relative_days=((r"heute", 0), (r"gestern|am\s+vortag|tags\s+zuvor", 1), (r"vorgestern", 2), (r"morgen(?!\s+des)", -1)),
            weeks=((r"(?:in\s+)?diese[rn]?\s+woche", 0), (rf"(?:in\s+der\s+)?{last}\s+woche", -1), (r"(?:in\s+der\s+)?(?:nächste[n]?|kommende[n]?)\s+woche", 1)),
            weekends=r"am\s+(?:vergangenen\s+|letzten\s+)?wochenende",
            ago=(r"vor\s+(?:etwa\s+|rund\s+|gut\s+)?{n}\s+{u}", r"seit\s+(?:mehr\s+als\s+|rund\s+|gut\s+|fast\s+)?{n}\s+{u}(?<!jahr)(?<!jahre)(?<!jahren)"),
            units=(("tage?n?", "day"), ("wochen?", "week"), ("monate?n?", "month"), ("jahre?n?", "year")),
            year=r"(?:im\s+jahr|seit|bis|von|jahr|{p})\s+{y}",
            relative_years=((r"(?:in\s+)?diese[msn]?\s+jahre?s?", 0), (rf"(?:im\s+)?{last}\s+jahre?s?", -1), (r"(?:im\s+)?(?:nächsten|kommenden)\s+jahr", 1)),
            seasons=((r"im\s+(?:vergangenen\s+)?frühjahr|im\s+frühling", "spring"), (r"im\s+(?:vergangenen\s+)?sommer", "summer"),
                     (r"im\s+(?:vergangenen\s+)?herbst", "autumn"), (r"im\s+(?:vergangenen\s+)?winter", "winter")),
            decade=r"(?P<y>(?:19|20)?[0-9]0)er[\s-]?jahren?",
            future=r"nächsten|kommenden|bis|spätestens|geplant|vor\s+dem",
            words=GERMAN,
            few=(("einem", 1), ("einer", 1)),
        )
    )  # fmt: skip


@cache
def russian() -> Grammar:
    return grammar(
        Calendar(
            months=("январ[яеь]", "феврал[яеь]", "марта?е?", "апрел[яеь]", "ма[яейю]", "июн[яеь]", "июл[яеь]", "августа?е?", "сентябр[яеь]", "октябр[яеь]", "ноябр[яеь]", "декабр[яеь]"),
            weekdays=("понедельника?", "вторника?", "сред[уы]", "четверга?", "пятниц[уы]", "суббот[уы]", "воскресень[ея]"),
            ordinals=_RUSSIAN_DAYS,
            full=(r"(?:в\s+ночь\s+на\s+)?{d}\s+{m}(?:\s+{y}(?:\s*г(?:ода|\.)?)?)?", _NUMERIC),
            day_of=((r"{d}\s+числа\s+(?:этого|текущего)\s+месяца", 0), (r"{d}\s+числа\s+прошлого\s+месяца", -1)),
            bare_day=r"(?P<d>[0-9]{1,2})(?:-?го)?\s+числа",
            month=(r"(?:в|с|до|к|за)\s+{m}(?:\s+{y}(?:\s*г(?:ода|\.)?)?)?", r"{p}\s+{m}(?:\s+{y}(?:\s*г(?:ода|\.)?)?)?"),
            parts=((r"(?:в\s+)?начале|начала", "early"), (r"(?:в\s+)?середине|середины", "mid"), (r"(?:в\s+)?конце|конца", "late")),
            relative_months=((r"(?:в\s+)?это[мт]\s+месяце|(?:(?<=начале )|(?<=начала )|(?<=середине )|(?<=конце ))(?:этого\s+)?месяца", 0), (r"(?:в\s+)?прошло[мг]о?\s+месяц[еа]", -1), (r"(?:в\s+)?следующем\s+месяце", 1)),
            weekday=r"(?:(?:(?:утром|вечером|ночью|днем|днём)\s+)?во?|с(?:\s+(?:вечера|утра))?|в\s+ночь\s+(?:с\s+\w+\s+)?на|утром|вечером|ночью|днем|днём)\s+{w}",
            last_weekday=(r"в\s+(?:прошлый|минувший|прошлую|минувшую|прошлое|минувшее)\s+{w}",),
            weekday_of_week=((r"(?:в|во)\s+{w}\s+(?:на\s+)?(?:прошлой|минувшей)\s+недел[еи]", -1), (r"на\s+(?:прошлой|минувшей)\s+неделе,?\s+во?\s+{w}", -1)),
            relative_days=((r"сегодня", 0), (r"вчера|накануне(?=\s+(?:вечером|утром|ночью|дн[её]м|во?|на|был\w*|\w+[аи]л[аи]?|их|ее|её|его)\b|\s*[,.])", 1), (r"позавчера", 2), (r"завтра", -1)),
            weeks=((r"на\s+этой\s+неделе", 0), (r"на\s+(?:прошлой|минувшей)\s+неделе", -1), (r"на\s+следующей\s+неделе", 1)),
            weekends=r"(?:в|на)\s+(?:прошлые\s+|минувшие\s+|этих\s+|прошлых\s+)?выходны[ехм]+",
            ago=(r"{n}\s+{u}\s+назад", r"(?P<n>){u}\s+назад", r"уже\s+(?:более\s+|больше\s+|почти\s+)?{n}\s+{u}(?<!год)(?<!года)(?<!лет)", r"(?:уже\s+)?(?P<n>втор|треть|четверт|четвёрт|пят)у?ю\s+{u}"),
            units=(("дн(?:я|ей)|день", "day"), ("недел[юьи]", "week"), ("месяц(?:а|ев)?", "month"), ("год(?:а)?|лет", "year")),
            year=r"(?:в|с|до|{p})\s+{y}(?:\s*г(?:оду|ода|\.)?)?",
            relative_years=((r"(?:в\s+)?этом\s+году", 0), (r"(?:в\s+)?прошло[мг]о?\s+год[уа]", -1), (r"(?:в\s+)?следующем\s+году", 1)),
            seasons=((r"(?:прошлой\s+|этой\s+)?весной", "spring"), (r"(?:прошлым\s+|этим\s+)?летом", "summer"), (r"(?:прошлой\s+|этой\s+)?осенью", "autumn"),
                     (r"(?:прошлой\s+|этой\s+)?зимой", "winter")),
            decade=r"(?:в\s+)?(?P<y>(?:19|20)?[0-9]0)-[ехм]+(?:\s+год\w*)?",
            future=r"будет|будут|следующ\w+|до(?=\s*$)|намечен\w*|запланирован\w*",
            words=RUSSIAN,
            few=(("неделю", 1), ("втор", 1), ("треть", 2), ("четверт", 3), ("четвёрт", 3), ("пят", 4)),
        )
    )  # fmt: skip
