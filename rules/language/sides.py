# ruff: noqa: E501 (alternations are read as lists; cutting them hides what they say)
"""On which side of a verb or a noun of action Spanish, French, German and Russian put whom it befell.

Patterns are tried on folded text. Language data only: no topic, no place.
"""

from __future__ import annotations

import re

COUNTED_AFTER = re.compile(
    r"\s+(?:de|des|d'|von|der|a|à|по)?\s*(?:[0-9]|l[aoe]s?\b|un|die|einen?|vier|drei|zwei|dos|tres|cuatro|cinco|deux|trois|quatre|cinq|"
    r"двух|двоих|трех|троих|четверых|пятерых|шестерых|семерых|восьмерых)"
)
DATE_AFTER = re.compile(
    r"\s+(?:a |à )?(?:l[aoe]s?|die)?\s?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|nuit|semaine|mois|matin|soir|week-end|"
    r"noche|madrugada|mañana|tarde|semana|woche|nacht|tage|[0-9]{1,2}(?:er|\.)?\s(?:de\s)?(?:jan|ene|f[eé]b|f[eé]v|mar|mär|abr|apr|avr|may|mai|jun|jui|jul|ago|aug|aoû|sep|oct|okt|nov|dic|déc|dez|"
    r"янв|фев|апр|мая|июн|июл|авг|сен|окт|ноя|дек))"
)
NOUN = re.compile(r"(?:ci[oó]n|ciones|tion|tions|ment|ments|ung|ungen|[аи]ни[еяюй]\w?|ени[еяюй]\w?)$")
OF = re.compile(
    r"\s+(?:forzosa |forzada |forcée? |masiva )?(?:de|del|des|d'|du|von|der|eines?|einer|\w+(?:ых|их|ого|ой|ев|ов|ей))\b"
)
PARTICIPLE = {
    "es": re.compile(r"\w+[ai]d[oa]s?|pres[oa]s?|devuelt[oa]s?|puest[oa]s?|suelt[oa]s?"),
    "fr": re.compile(
        r"\w+[éiu](?:e|s|es)?|(?:re)?pris(?:e|es)?|remis(?:e|es)?|mis(?:e|es)?|reconduit(?:e|s|es)?"
    ),
    "de": re.compile(r"\w*ge\w+(?:t|en)|(?:ver|er|ent|über|be)\w+(?:t|en)|\w+iert"),
    "ru": re.compile(r"\w+(?:ан|ян|ен|ён|т)(?:а|о|ы)?"),
}
HAS = {
    "es": re.compile(r"\b(?:ha|han|había|habían|haber)\s+$"),
    "fr": re.compile(r"\b(?:a|ont|avait|avaient|aurait|auraient)\s+(?:\w+\s+)?$"),
    "de": None,
    "ru": None,
}
WAS = {
    "es": re.compile(r"\b(?:sido|fue|fueron|son|es|están?)\b"),
    "fr": re.compile(r"\b(?:été|est|sont|était|étaient)\b"),
    "de": re.compile(r"\b(?:worden|wurden?|werden|sind|ist)\b"),
    "ru": re.compile(r"\b(?:был\w*)\b"),
}
FINITE = {
    "es": re.compile(
        r"\w+(?:ó|aron|ieron|eron|uvo|jo)|caen?|(?:detiene|arresta|captura|atrapa|deporta|devuelve|entrega|expulsa|libera|repatria|retiene|suelta)n?"
    ),
    "de": re.compile(
        r"fand(?:en)?|nahm(?:en)?|griff(?:en)?|schob(?:en)?|übergab(?:en)?|ließ(?:en)?|hielt(?:en)?|zog(?:en)?|stieß(?:en)?|\w{4,}ten?"
    ),
    "fr": re.compile(
        r"\w+(?:èrent|ent)|(?:arrête|capture|interpelle|livre|expulse|renvoie|refoule|libère|relâche|rapatrie|détient|retient|emmène|remet)"
    ),
}
ACTIVE = re.compile(r"\w+[аеиоуыяё]л(?:а|и|о)?|\w+(?:[ую]т|[ае]ют|ят)|увел[аи]?|вез(?:ла|ли)?")

_ES_N = "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|[0-9]{1,3}"
_FR_N = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|[0-9]{1,3}"
_DE_N = "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|[0-9]{1,3}"
POINTING = {
    "es": re.compile(
        rf"\b(?:los|las)\s(?:{_ES_N})\b(?=\s(?:fue|ha|est|sig|perm|hab|qued|iban|cay|ser))|\b(?:{_ES_N})\s(?:de\s(?:ellos|ellas|los|las)\b|(?=fueron|siguen|permanecen|quedaron|están))"
        r"|\b(?:los|las|lo|la)\s(?=\w+(?:ó|aron|ieron|uvo|uvieron|jeron)\b)"
    ),
    "fr": re.compile(
        rf"\b(?:les|ces|tous les|toutes les)\s(?:{_FR_N})\b(?=\s(?:ont|sont|avaient|étaient|seraient|se|risquent))|\b(?:{_FR_N})\sd'entre\s(?:eux|elles)\b"
        r"|\b(?:les\s|l')(?=(?:a|ont|avait|avaient)\s\w+é)"
    ),
    "de": re.compile(
        rf"\b(?:die|alle|diese)\s(?:{_DE_N})\b(?=\s(?:wurd|sind|war|sitz|hab|soll|befind|droh|werd))|\b(?:{_DE_N})\s(?:von\s(?:ihnen|den)\b|(?=wurden|sind|sitzen))"
    ),
    "ru": re.compile(
        r"\b(?:двоих|троих|четверых|пятерых|шестерых|семерых|восьмерых|девятерых|десятерых|обоих|обеих|двое|трое|четверо|пятеро|шестеро|семеро|восьмеро)\b(?!\s(?:суток|сутки|дней))"
    ),
}
"""Numbers, and pronouns before a verb, that stand for persons named before."""
