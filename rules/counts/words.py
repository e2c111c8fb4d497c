"""Language data of the western counts: numerals, qualifiers, nouns for people. No topic words."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language. Patterns match lower-case words in full unless said otherwise."""

    values: dict[str, int]
    """Numerals, also inflected ones."""
    multipliers: dict[str, int]
    """hundred, thousand."""
    vague: dict[str, tuple[int, int]]
    """Phrases of number without a number; keys may be several words."""
    rounded: dict[str, int]
    """Phrases that mean "about n" by themselves (une dizaine)."""
    one: re.Pattern[str]
    """Articles and possessives before one person."""
    joiner: str
    """"and" between tens and units (three hundred and twelve), where it exists; also between summands."""
    conjunctions: re.Pattern[str]
    """What joins the summands of a sum, searched in lower case."""
    ranges: re.Pattern[str]
    """What stands between the ends of a range."""
    before: tuple[tuple[str, str], ...]
    """Qualifiers before the number, longest first."""
    after: tuple[tuple[str, str], ...]
    """Qualifiers after the number or its noun."""
    partitive: re.Pattern[str]
    """What follows the number of a part: "of the", "de los"."""
    definite: re.Pattern[str]
    """Words before a number that stands for people named before: "the seven", "all 12"."""
    goes_on: re.Pattern[str]
    """Words after a number that stands for people: "nine were", "five of"."""
    stops: re.Pattern[str]
    """Words at which the search for the counted noun ends."""
    people: re.Pattern[str]
    """Nouns for people, in any form."""
    inherent: dict[str, int]
    """Nouns that are more than one person by themselves: couple, parents, pair."""
    bystanders: re.Pattern[str]
    things: re.Pattern[str]
    """Units and things: when one of them follows, the number counts no people."""
    months: re.Pattern[str]
    family: re.Pattern[str]
    """What stands before the size of a family ("family of")."""
    age_after: re.Pattern[str]
    """What makes a number an age, right after it."""
    age_before: re.Pattern[str]
    """The same, right before it."""
    pronouns: re.Pattern[str]
    """One person named before: counts inside a sum only."""
    ratio: re.Pattern[str] | None = None
    """What makes two numbers a share ("six in ten"), searched from the first; its groups are the two."""
    compound: re.Pattern[str] | None = None
    """A number glued to its noun ("six-member", "12-strong"); group `n` is the number."""
    kin: re.Pattern[str] | None = None
    """Two kin under one article or none ("a mother and son")."""
    personal: re.Pattern[str] | None = None
    """Words after a noun that make persons of it ("two plasterers from the capital who ...")."""
    attributes: re.Pattern[str] | None = None
    """Prepositions that may stand between a number and its noun."""


def _w(words: str) -> re.Pattern[str]:
    return re.compile(f"(?:{words})", re.IGNORECASE)


def _numerals(words: str, start: int = 0) -> dict[str, int]:
    return {form: value for value, forms in enumerate(words.split(), start) for form in forms.split("/")}


_EN_UNITS = _numerals(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_EN_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2
    )
}

ENGLISH = Words(
    values={**_EN_UNITS, **_EN_TENS, "both": 2},
    multipliers={"hundred": 100, "thousand": 1000, "dozen": 12, "score": 20},
    vague={
        "dozens": (20, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999), "several": (3, 9),
        "a few": (2, 9), "a handful": (3, 9), "several dozen": (36, 99), "a few dozen": (24, 60), "tens": (20, 99),
        "several hundred": (300, 999), "a few hundred": (200, 900), "tens of thousands": (20_000, 99_999),
        "hundreds of thousands": (200_000, 999_999),
        "a number": (2, 99), "a couple": (2, 2), "a couple dozen": (24, 24), "a pair": (2, 2), "a trio": (3, 3),
    },
    rounded={},
    one=_w("an?|one|her|his|their|another|the|this|that|my"),
    joiner="and",
    conjunctions=_w(r"\s*(?:\([^()]{1,30}\)|,\s*(?:aged\s*)?\d{1,2}\s*,|(?:from|of|aged)\s+[\w'-]+(?:\s+[\w'-]+)?|,?\s*in (?:her|his|their) [\w-]+|aged \d{1,2} and \d{1,2}){0,2}\s*,?\s*(?:and|along with|together with|as well as|plus|,|with|one (?:of (?:them|whom) )?(?:with|carrying|holding|cradling))\s*(?:also\s)?"),
    ranges=_w(r"(?:to|or|-|–|—|and|perhaps|or perhaps|or possibly|up to)"),
    before=(
        ("at the very least", "min"), ("no fewer than", "min"), ("no less than", "min"), ("not less than", "min"),
        ("at least", "min"), ("a minimum of", "min"), ("in excess of", "over"), ("more than", "over"), ("upwards of", "over"),
        ("upward of", "over"), ("well over", "over"), ("just over", "over"), ("over", "over"), ("above", "over"),
        ("as many as", "max"), ("no more than", "max"), ("at most", "max"), ("up to", "max"), ("a maximum of", "max"),
        ("fewer than", "under"), ("less than", "under"), ("under", "under"),
        ("an estimated", "about"), ("approximately", "about"), ("somewhere around", "about"), ("close to", "about"),
        ("roughly", "about"), ("around", "about"), ("about", "about"), ("nearly", "about"), ("almost", "about"),
        ("some", "about"), ("circa", "about"), ("estimated", "about"),
        ("a total of", "total"), ("total of", "total"), ("all", "total"), ("altogether", "total"),
        ("an additional", "added"), ("another", "added"), ("a further", "added"), ("the other", "added"), ("additional", "added"),
    ),
    after=(
        ("or more", "min"), ("or so", "about"), ("-odd", "about"), ("odd", "about"), ("in all", "total"), ("in total", "total"),
        ("altogether", "total"), ("more", "added"), ("others", "added"), ("other", "added"), ("additional", "added"),
        ("further", "added"),
    ),
    partitive=_w(r"of\s+(?:the|those|these|them|whom|her|his|their|our|all)"),
    definite=_w("the|these|those|all|other|remaining|only|both|another|first|last"),
    goes_on=_w("were|was|are|is|have|had|has|who|whom|remain|remained|would|could|may|might|will|face|now|managed|made|got|still|escaped|died"),
    stops=_w(
        "of|in|at|on|and|or|who|whom|that|which|were|was|are|is|have|had|has|by|from|to|for|with|been|be|near|after|"
        "before|since|as|when|while|into|over|under|during|but|than|until|will|would|may|could|face|facing|held|"
        "a|an|the|his|her|their|its|this|including|among|between|across|through|about|if|because"
    ),
    people=_w(
        "people|persons?|woman|women|m[ae]n|girls?|boys?|child(?:ren)?|kids?|infants?|bab(?:y|ies)|toddlers?|teenagers?|"
        "teens?|adults?|minors?|youths?|youngsters?|orphans?|members?|relatives?|sisters?|brothers?|mothers?|fathers?|"
        "daughters?|sons?|grand(?:mothers?|fathers?|sons?|daughters?|parents|children|child)|wi(?:fe|ves)|husbands?|"
        "widows?|migrants?|detainees?|prisoners?|escapees?|refugees?|defectors?|fugitives?|nationals?|citizens?|workers?|"
        "labou?rers?|loggers?|residents?|survivors?|individuals?|victims?|passengers?|deportees?|returnees?|captives?|"
        "inmates?|siblings?|twins?|parents|couples?|pair|aunts?|uncles?|nieces?|nephews?|cousins?|others|souls?|ones|"
        "seekers?|crossers?|[\\w-]*women|[\\w-]*men|exiles?|deserters?|companions?|friends?"
    ),
    inherent={"couple": 2, "parents": 2, "twins": 2, "pair": 2, "trio": 3, "grandparents": 2, "couples": 2},
    bystanders=_w(
        "police(?:men|man|women)?|officers?|officials?|guards?|agents?|guides?|brokers?|smugglers?|traffickers?|drivers?|"
        "activists?|academics?|scholars?|missionar(?:y|ies)|pastors?|journalists?|reporters?|lawyers?|lawmakers?|diplomats?|protesters?|"
        "demonstrators?|participants?|experts?|signatories|helpers?|translators?|interpreters?|volunteers?|staff|"
        "clergymen|policemen|servicemen|fishermen|spokes(?:men|women)|businessmen|congressmen|witnesses|villagers?|suspects?"
    ),
    things=_w(
        r"years?|months?|weeks?|days?|hours?|minutes?|seconds?|times?|per|percent|%|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|"
        r"yuan|dollars?|euros?|pounds?|won|rubles?|roubles?|baht|million|billion|degrees?|kilos?|tons?|tonnes?|pages?|hotels?|"
        r"houses?|buses|cars?|trucks?|vans?|famil(?:y|ies)|households?|villages?|cit(?:y|ies)|provinces?|countries|"
        r"organi[sz]ations?|groups?|cases?|rooms?|storeys?|floors?|a\.m|p\.m|o'clock|st|nd|rd|th|locations?|places?|incidents?"
    ),
    months=_w("january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"),
    family=_w("famil(?:y|ies) of|household of|party of|group of"),
    age_after=_w(r"\s*-?\s*(?:years?|months?|weeks?|days?)(?:\s*|-)old|\s*(?:years|months) of age"),
    age_before=_w(r"aged|age|ages|of"),
    pronouns=_w("she|he"),
    personal=_w(r"\s[a-z][\w-]*[a-z]s(?:\s(?:from|of|in|at)(?:\s[\w-]+){1,3})?,?\s(?:who|whose|whom)\b|\s(?:(?-i:[A-Z])[\w-]+\s){1,2}(?-i:[a-z])[\w-]*(?:ers|ors|ists|ians|nts)\b"),
    ratio=_w(
        r"\b[\w-]+\s+(?:in|out\s+of)\s+(?:every\s+)?(?:three|four|five|six|seven|eight|nine|ten|a hundred|10|100|20|5|3|4)\b(?!\s+(?:years?|months?|"
        r"weeks?|days?|hours?|minutes?|places?|cities|towns|provinces|groups?|vans?|cars?|raids?|cases?|batches|countries|locations?))"
    ),
    compound=_w(r"(?P<n>[a-z]+|\d{1,3})-(?:person|persons|people|member|members|man|woman|strong|head)"),
    kin=_w(
        r"\b(?:(?:an?|the|one|his|her|their|this|that)\s+)?(?:(?:[A-Z][\w.]*|young|elderly|local|[a-z]+ian)\s+){0,3}(?:mother|father|husband|wife|"
        r"brother|sister|man|grandmother|grandfather|aunt|uncle)\s+and\s+(?:daughter|son|child|baby|infant|toddler|wife|husband|sister|brother|"
        r"grandson|granddaughter|grandchild|niece|nephew)\b(?!s)|\btwin\s+(?:girls|boys|daughters|sons|sisters|brothers)\b"
    ),
)  # fmt: skip

_ES_VALUES = _numerals(
    "cero uno/una/un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno/veintiuna/veintiún veintidós veintitrés veinticuatro veinticinco veintiséis "
    "veintisiete veintiocho veintinueve"
) | {
    word: 10 * value
    for value, word in enumerate(
        ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"), 3
    )
}
_ES_VALUES |= {
    "cien": 100,
    "ciento": 100,
    "doscientos": 200,
    "doscientas": 200,
    "trescientos": 300,
    "trescientas": 300,
    "cuatrocientos": 400,
    "quinientos": 500,
    "seiscientos": 600,
    "seiscientas": 600,
    "ambos": 2,
    "ambas": 2,
}

SPANISH = Words(
    values=_ES_VALUES,
    multipliers={"mil": 1000},
    vague={
        "decenas": (20, 99), "cientos": (200, 999), "centenares": (200, 999), "miles": (2000, 9999), "varios": (3, 9),
        "varias": (3, 9), "unos cuantos": (3, 9), "unas cuantas": (3, 9), "algunos": (2, 9), "algunas": (2, 9),
        "un par": (2, 2), "un puñado": (3, 9), "varias decenas": (30, 99),
    },
    rounded={"una decena": 10, "una veintena": 20, "una treintena": 30, "una quincena": 15, "un centenar": 100, "una cuarentena": 40,
             "una cincuentena": 50, "medio centenar": 50, "una docena": 12, "media docena": 6, "una sesentena": 60, "dos decenas": 20, "una veintena larga": 20},
    one=_w("una?|su|sus|otra|otro|la|el|esta|este"),
    joiner="y",
    conjunctions=_w(r"\s*(?:,\s*(?:de\s*)?\d{1,2}\s*(?:años)?\s*,|de \d{1,2}(?: años)?|[^\W\d]{3,}(?:an[oa]|[eé]s|esa|in[oa])s?(?: de \d{1,2}(?: años)?)?)?\s*,?\s*(?:y|e|junto con|junto a|además de|más|,|con)\s*"),
    ranges=_w("a|o|u|y|-|–|e"),
    before=(
        ("por lo menos", "min"), ("como mínimo", "min"), ("al menos", "min"), ("no menos de", "min"), ("más de", "over"),
        ("hasta", "max"), ("como máximo", "max"), ("a lo sumo", "max"), ("no más de", "max"), ("menos de", "under"),
        ("alrededor de", "about"), ("cerca de", "about"), ("aproximadamente", "about"), ("unos", "about"), ("unas", "about"),
        ("casi", "about"), ("en torno a", "about"), ("un total de", "total"), ("total de", "total"), ("todos los", "total"),
        ("todas las", "total"), ("otros", "added"), ("otras", "added"), ("otro", "added"), ("otra", "added"),
    ),
    after=(("o más", "min"), ("en total", "total"), ("más", "added"), ("aproximadamente", "about")),
    partitive=_w(r"de\s+(?:los|las|ellos|ellas|estos|estas|esos|esas|sus)"),
    definite=_w("los|estos|estas|esos|esas|otros|otras|todos|todas"),
    goes_on=_w("fueron|son|están|estaban|permanecen|han|habían|eran|siguen|serán|que|quienes|iban|podrían"),
    stops=_w("un|una|el|la|los|las|su|de|del|en|y|o|que|quien|quienes|fueron|son|están|por|desde|hasta|para|con|a|al|tras|cuando|entre|como|han|cerca"),
    people=_w(
        "personas?|mujer(?:es)?|hombres?|niñ[oa]s?|chic[oa]s?|menor(?:es)?|bebés?|adultos?|jóvenes|joven|adolescentes?|huérfan[oa]s?|"
        "miembros?|familiares|hermanas?|hermanos?|madres?|padres?|hij[oa]s?|abuel[oa]s?|niet[oa]s?|espos[oa]s?|refugiad[oa]s?|"
        "desertor(?:es|as?)?|fugitiv[oa]s?|migrantes?|detenid[oa]s?|pres[oa]s?|ciudadan[oa]s?|trabajador(?:es|as?)?|pareja|matrimonio|"
        "solicitantes?|víctimas?|obrer[oa]s?|ocupantes?|pasajer[oa]s?|estudiantes?|soldados?|costureras?|camareras?|cociner[oa]s|marineros|individuos|súbditos|nacionales|ancian[oa]s?|viudas?|muchach[oa]s?|compañer[oa]s|evadid[oa]s|gemel[oa]s|leñadores|prim[oa]s?|sobrin[oa]s?"
    ),
    inherent={"pareja": 2, "matrimonio": 2, "padres": 2, "abuelos": 2, "gemelos": 2, "gemelas": 2},
    bystanders=_w(
        "policías?|agentes?|oficiales|funcionari[oa]s?|guardias?|guías?|traficantes?|conductor(?:es)?|activistas?|misioner[oa]s?|pastores|"
        "periodistas?|abogad[oa]s?|diputad[oa]s?|diplomátic[oa]s?|manifestantes?|expert[oa]s?|voluntari[oa]s?|testigos|vecin[oa]s"
    ),
    things=_w(
        r"años?|meses|mes|semanas?|días?|horas?|minutos?|veces|vez|por|%|kilómetros?|km|millas|metros?|yuanes|dólares|euros?|wons?|millones|"
        r"páginas|hoteles|casas|autobuses|coches|camiones|familias|pueblos|ciudades|provincias|países|organizaciones|grupos?|casos?|plantas|miembros de"
    ),
    months=_w("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|de enero"),
    family=_w("familia(?: \\w+)? de|grupo de"),
    age_after=_w(r"\s*(?:años|meses|días|semanas)"),
    age_before=_w("edad|edades"),
    kin=_w(
        r"\b(?:(?:una?|el|la|los|las|su|sus)\s+)?(?:madre|padre|abuela|abuelo|hermano|hermana|tía|tío)\s+(?:e|y)\s+(?:(?:su|la|el)\s+)?"
        r"(?:hij[oa]|niet[oa]|bebé|herman[oa]|sobrin[oa])\b(?!s)|\bmarido y mujer\b"
    ),
    pronouns=_w("ella|él"),
)  # fmt: skip

_FR_VALUES = _numerals(
    "zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf "
    "vingt/vingts"
) | {
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "soixante-dix": 70,
    "quatre-vingt": 80,
    "quatre-vingts": 80,
    "quatre-vingt-dix": 90,
    "septante": 70,
    "nonante": 90,
}

FRENCH = Words(
    values=_FR_VALUES,
    multipliers={"cent": 100, "cents": 100, "mille": 1000},
    vague={
        "dizaines": (20, 99), "des dizaines": (20, 99), "centaines": (200, 999), "des centaines": (200, 999), "milliers": (2000, 9999),
        "plusieurs": (3, 9), "plusieurs dizaines": (30, 99), "quelques": (3, 9), "une poignée": (3, 9), "quelques dizaines": (20, 60),
        "plusieurs centaines": (300, 999),
    },
    rounded={"une dizaine": 10, "une vingtaine": 20, "une trentaine": 30, "une quinzaine": 15, "une centaine": 100, "une quarantaine": 40,
             "une cinquantaine": 50, "une douzaine": 12, "une demi-douzaine": 6, "une soixantaine": 60, "une huitaine": 8},
    one=_w("une?|sa|son|ses|leur|la|le|cette|cet|ce"),
    joiner="et",
    conjunctions=_w(r"\s*(?:,\s*(?:âgée? de\s*)?\d{1,2}\s*(?:ans)?\s*,|de \d{1,2} ans|[^\W\d][\w-]{2,}(?:en|enne|ais|aise|ois|oise)s?(?: de \d{1,2} ans)?)?\s*,?\s*(?:et|ainsi que|avec|accompagnée? de|plus|,)\s*"),
    ranges=_w("à|ou|et|-|–"),
    before=(
        ("au moins", "min"), ("au minimum", "min"), ("pas moins de", "min"), ("plus de", "over"), ("plus d'", "over"),
        ("jusqu'à", "max"), ("au plus", "max"), ("au maximum", "max"), ("pas plus de", "max"), ("moins de", "under"), ("moins d'", "under"),
        ("environ", "about"), ("près de", "about"), ("près d'", "about"), ("quelque", "about"), ("à peu près", "about"), ("presque", "about"),
        ("autour de", "about"), ("un total de", "total"), ("au total", "total"), ("tous les", "total"), ("toutes les", "total"),
        ("les autres", "added"), ("autres", "added"),
    ),
    after=(("ou plus", "min"), ("au total", "total"), ("en tout", "total"), ("environ", "about"), ("autres", "added"),
           ("de plus", "added"), ("supplémentaires", "added")),
    partitive=_w(r"(?:des|d'entre|de ces|de ses|parmi)"),
    definite=_w("les|ces|tous|toutes|autres|des|leurs"),
    goes_on=_w("ont|sont|étaient|avaient|seraient|qui|restent|seront|furent|risquent"),
    stops=_w("un|une|le|la|les|son|sa|ses|leur|de|des|du|en|et|ou|qui|que|ont|sont|par|depuis|pour|avec|à|au|aux|dans|après|lors|entre|comme|près|sur|vers|étaient"),
    people=_w(
        "personnes?|femmes?|hommes?|fill(?:e|es|ette|ettes)|garçons?|enfants?|mineure?s?|bébés?|nourrissons?|adultes?|jeunes?|adolescente?s?|"
        "orpheline?s?|membres|proches|sœurs?|soeurs?|frères?|mères?|pères?|fils|grand-mères?|grands-parents|parents|époux|épouses?|"
        "réfugié(?:e|s|es)?|transfuges?|fugiti(?:f|fs|ve|ves)|migrante?s?|détenue?s?|prisonni(?:er|ère)s?|ressortissante?s?|"
        "citoyen(?:ne)?s?|travailleurs?|ouvri(?:er|ère)s?|couple|jumeaux|jumelles|demandeurs|victimes|bûcherons|cousine?s?|compagnons|passag(?:er|ère)s?|étudiante?s?|soldats|couturières?|serveuses?|cuisini(?:er|ère)s?|marins|vieillards?|veuves?|clandestine?s?|évadée?s?|exilée?s?|fuyards?|tantes?|nièces?|neveux?|occupants|rescapée?s?"
    ),
    inherent={"couple": 2, "parents": 2, "jumeaux": 2, "jumelles": 2, "grands-parents": 2},
    bystanders=_w(
        "polici(?:er|ère)s?|agents?|officiers?|fonctionnaires?|gardes?|guides?|passeurs?|trafiquants?|chauffeurs?|militants?|missionnaires?|"
        "pasteurs?|journalistes?|avocate?s?|députée?s?|diplomates?|manifestants?|experte?s?|bénévoles?|témoins|villageois"
    ),
    things=_w(
        r"ans?|années?|mois|semaines?|jours?|heures?|h|minutes?|fois|pour|%|kilomètres?|km|mètres?|yuans?|dollars?|euros?|wons?|millions?|"
        r"pages|hôtels|maisons|autocars|voitures|camions|familles|villages|villes|provinces|pays|organisations|groupes?|cas|étages"
    ),
    months=_w("janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
    family=_w("famille(?: [\\w-]+)? de|groupe de"),
    age_after=_w(r"\s*(?:ans|mois|semaines|jours)"),
    age_before=_w("âge|âgés|âgées|âgée|âgé"),
    kin=_w(
        r"\b(?:(?:une?|le|la|les|sa|son)\s+)?(?:mère|père|grand-mère|grand-père|frère|sœur|tante|oncle)\s+et\s+(?:(?:sa|son|la|le)\s+)?"
        r"(?:fille|fils|petite-fille|petit-fils|enfant|bébé|sœur|frère|nièce|neveu)\b(?!s)"
    ),
    pronouns=_w("elle|il|lui"),
)  # fmt: skip

_DE_UNITS = _numerals(
    "null eins/ein/eine/einen/einer/einem zwei/zweier drei/dreier vier fünf sechs sieben acht neun zehn elf zwölf dreizehn "
    "vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
)
_DE_TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "dreissig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
_DE_ONES = {
    "ein": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
}
_DE_COMPOUND = {
    f"{unit}und{ten}": value + tens for unit, value in _DE_ONES.items() for ten, tens in _DE_TENS.items()
}
_DE_HUNDREDS = {f"{unit}hundert": value * 100 for unit, value in _DE_ONES.items()} | {"hundert": 100}

GERMAN = Words(
    values=_DE_UNITS | _DE_TENS | _DE_COMPOUND | _DE_HUNDREDS | {"beide": 2, "beiden": 2},
    multipliers={"tausend": 1000, "dutzend": 12},
    vague={
        "dutzende": (20, 99), "dutzenden": (20, 99), "hunderte": (200, 999), "hunderten": (200, 999), "tausende": (2000, 9999),
        "mehrere": (3, 9), "mehreren": (3, 9), "mehrere dutzend": (36, 99), "mehrere hundert": (200, 999), "einige": (3, 9),
        "einige dutzend": (24, 60), "ein paar": (2, 9), "ein paar dutzend": (24, 60), "eine handvoll": (3, 9), "zahlreiche": (3, 99),
    },
    rounded={"ein halbes dutzend": 6},
    one=_w("eine?[nrms]?|ihre?[nrms]?|seine?[nrms]?|die|der|das|diese[rs]?"),
    joiner="und",
    conjunctions=_w(r"\s*(?:\([^()]{1,30}\))?\s*,?\s*(?:und|sowie|mit|samt|plus|,)\s*"),
    ranges=_w("bis zu|bis|oder|-|–|und"),
    before=(
        ("mindestens", "min"), ("wenigstens", "min"), ("zumindest", "min"), ("nicht weniger als", "min"), ("mehr als", "over"),
        ("über", "over"), ("bis zu", "max"), ("höchstens", "max"), ("maximal", "max"), ("nicht mehr als", "max"), ("weniger als", "under"),
        ("unter", "under"), ("ungefähr", "about"), ("rund", "about"), ("etwa", "about"), ("circa", "about"), ("ca.", "about"),
        ("knapp", "about"), ("fast", "about"), ("gut", "about"), ("an die", "about"), ("insgesamt", "total"), ("alle", "total"), ("allen", "total"),
        ("weitere", "added"), ("weiteren", "added"), ("zusätzliche", "added"), ("noch einmal", "added"), ("zusätzlich", "added"),
    ),
    after=(("oder mehr", "min"), ("insgesamt", "total"), ("weitere", "added"), ("weiteren", "added"), ("andere", "added"), ("anderen", "added")),
    partitive=_w(r"(?:der|von den|von ihnen|dieser|von diesen|jener|von jenen|davon)"),
    definite=_w("die|den|diese|diesen|alle|allen|der|dieser|anderen|übrigen"),
    goes_on=_w("wurden|waren|sind|haben|hatten|werden|sitzen|sollen|befinden|seien|konnten|kamen"),
    stops=_w("von|in|im|am|an|und|oder|die|der|das|wurden|waren|sind|haben|aus|nach|bei|zu|zur|zum|mit|auf|als|seit|vor|über|werden|sollen|für|bis"),
    people=_w(
        "personen|person|menschen|frau(?:en)?|mann|männern?|mädchen|jungen?|kind(?:er|ern)?|säuglinge?n?|babys?|kleinkind(?:er|ern)?|"
        "jugendlichen?|erwachsenen?|minderjährigen?|waisen(?:kinder)?|mitglieder|angehörigen?|schwestern?|brüdern?|bruder|mütter|mutter|"
        "väter|vater|töchtern?|tochter|söhnen?|sohn|großmutter|großeltern|eltern|ehefrau(?:en)?|ehepaar|paar|"
        "flüchtlingen?|geflüchteten?|überläufern?|flüchtenden?|migranten|häftlingen?|gefangenen?|festgenommenen?|"
        "staatsangehörigen?|staatsbürgern?|bürgern?|arbeiterinnen|arbeitern?|zwillinge|geschwistern?|opfern?|insassen|reisenden?|studenten|soldaten|näherinnen|kellnerinnen|köche|matrosen|bauarbeitern?|holzfällern?|jährigen?|witwen?|schwangeren?|ausreißer|deserteuren?|landsleuten?|personen|\\w+(?:frauen|männern?|kinder|"
        "innen|flüchtlinge|überläufer)"
    ),
    inherent={"paar": 2, "ehepaar": 2, "eltern": 2, "zwillinge": 2, "großeltern": 2},
    bystanders=_w(
        "polizisten|polizist(?:innen)?|beamten?|beamte[rn]?|grenzschützern?|helfern?|schleusern?|schleppern?|fahrern?|aktivisten|missionaren?|"
        "pfarrern?|journalisten|reportern?|anwälten?|abgeordneten?|diplomaten|demonstranten|experten|freiwilligen?|zeugen|soldaten"
    ),
    things=_w(
        r"jahren?|jahre|monaten?|wochen?|tagen?|stunden?|minuten?|mal|prozent|%|kilometern?|km|metern?|yuan|dollar|euro|won|millionen|seiten|"
        r"hotels|häuser|busse|autos|lastwagen|familien|dörfer|städte|provinzen|länder|organisationen|gruppen?|fälle|uhr|stockwerke"
    ),
    months=_w("januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"),
    family=_w("familie (?:von|aus|mit)|(?:\\w+ )?familie|gruppe von"),
    age_after=_w(r"\s*-?\s*(?:jahre|monate|tage|wochen)\s+alt|\s*-?\s*(?:jährige[nrs]?|jähriger)"),
    age_before=_w("alter|im alter von"),
    kin=_w(
        r"\b(?:(?:eine?|die|der|ihre?|seine?)\s+)?(?:Mutter|Vater|Großmutter|Großvater|Bruder|Schwester|Tante|Onkel)\s+und\s+"
        r"(?:(?:ihre?|seine?|die|der)\s+)?(?:Tochter|Sohn|Kind|Enkelin|Enkel|Baby|Schwester|Bruder|Nichte|Neffe)\b"
    ),
    pronouns=_w("sie|er"),
    attributes=_w("mit|von|aus|in|im|an|am|nach|bei|zu|auf|der|die|das|den|dem|vor|seit"),
)  # fmt: skip

_RU_VALUES: dict[str, int] = {}
for _value, _forms in {
    1: "один одна одну одного одной одному одним", 2: "два две двух двум двумя двое двоих двоим", 3: "три трех трем тремя трое троих троим",
    4: "четыре четырех четырем четырьмя четверо четверых четверым", 5: "пять пяти пятью пятеро пятерых пятерым", 6: "шесть шести шестью шестеро шестерых",
    7: "семь семи семью семеро семерых семерым", 8: "восемь восьми восемью восьмеро восьмерых восьмерым", 9: "девять девяти девятью девятеро девятерых", 10: "десять десяти десятью десятеро десятерых",
    11: "одиннадцать одиннадцати одиннадцатью", 12: "двенадцать двенадцати двенадцатью", 13: "тринадцать тринадцати тринадцатью",
    14: "четырнадцать четырнадцати четырнадцатью", 15: "пятнадцать пятнадцати пятнадцатью", 16: "шестнадцать шестнадцати шестнадцатью", 17: "семнадцать семнадцати семнадцатью",
    18: "восемнадцать восемнадцати восемнадцатью", 19: "девятнадцать девятнадцати девятнадцатью", 20: "двадцать двадцати двадцатью",
    30: "тридцать тридцати тридцатью", 40: "сорок сорока", 50: "пятьдесят пятидесяти", 60: "шестьдесят шестидесяти",
    70: "семьдесят семидесяти", 80: "восемьдесят восьмидесяти", 90: "девяносто девяноста", 100: "сто ста", 200: "двести двухсот",
    300: "триста трехсот", 400: "четыреста четырехсот", 500: "пятьсот пятисот", 600: "шестьсот шестисот",
}.items():  # fmt: skip
    _RU_VALUES |= dict.fromkeys(_forms.split(), _value)

RUSSIAN = Words(
    values=_RU_VALUES | {"оба": 2, "обе": 2, "обоих": 2, "обеих": 2},
    multipliers={"тысяча": 1000, "тысячи": 1000, "тысяч": 1000},
    vague={
        "десятки": (20, 99), "десятков": (20, 99), "сотни": (200, 999), "сотен": (200, 999), "тысячи": (2000, 9999), "несколько": (3, 9),
        "нескольких": (3, 9), "несколько десятков": (30, 99), "несколько сотен": (300, 999), "пара": (2, 2),
    },
    rounded={"около десятка": 10, "с десяток": 10, "десяток": 10, "дюжина": 12, "полтора десятка": 15, "два десятка": 20, "сотня": 100, "полсотни": 50, "три десятка": 30, "четыре десятка": 40, "пять десятков": 50, "шесть десятков": 60, "десятка полтора": 15},
    one=_w("одн[аоу]\\w*|его|ее|их|эта|этот"),
    joiner="",
    conjunctions=_w(r"\s*(?:\([^()]{1,30}\))?\s*,?\s*(?:и|а также|вместе с|с|,)\s*"),
    ranges=_w("до|или|-|–|—|и"),
    before=(
        ("по меньшей мере", "min"), ("по крайней мере", "min"), ("как минимум", "min"), ("не менее", "min"), ("не меньше", "min"),
        ("более", "over"), ("больше", "over"), ("свыше", "over"), ("не более", "max"), ("максимум", "max"), ("до", "max"),
        ("менее", "under"), ("меньше", "under"), ("примерно", "about"), ("приблизительно", "about"), ("около", "about"), ("порядка", "about"),
        ("почти", "about"), ("всего", "total"), ("все", "total"), ("всех", "total"), ("общей сложностью", "total"),
        ("еще", "added"), ("другие", "added"), ("другие", "added"),
    ),
    after=(("или более", "min"), ("с лишним", "over"), ("всего", "total")),
    partitive=_w(r"(?:из)"),
    definite=_w("все|всех|всем|эти|этих|остальные|остальных|другие"),
    goes_on=_w("были|было|находятся|остаются|удерживаются|будут|которые|которых|задержали|отпустили|арестовали"),
    stops=_w("из|в|во|на|и|или|были|было|которые|которых|по|за|с|со|от|до|у|при|после|для|находятся|задержаны|арестованы"),
    people=_w(
        "человека?|людей|люди|людям|лиц|женщин\\w*|мужчин\\w*|дет(?:и|ей|ям|ьми)|ребен(?:ок|ка|ку)|девоч\\w*|мальчик\\w*|девуш\\w*|подрост\\w*|"
        "младен\\w*|взросл\\w*|несовершеннолетн\\w*|сирот\\w*|граждан\\w*|беженц\\w*|беженк\\w*|перебежчи\\w*|беглец\\w*|мигрант\\w*|задержанн\\w*|"
        "заключенн\\w*|рабочих|рабочие|рабочим|родственни\\w*|сестр\\w*|сестер|брат\\w*|мат(?:ь|ери)|отец|отца|доч(?:ь|ери|ерей)|сын\\w*|бабушк\\w*|"
        "родител\\w*|супруг\\w*|членов|члена|лесоруб\\w*|пленник\\w*|беглян\\w*|северокоре\\w*|пассажир\\w*|строител\\w*|моряк\\w*|матрос\\w*|швей|швеи|швея|нелегал\\w*|дезертир\\w*|иностранц\\w*|старик\\w*|студент\\w*|школьни\\w*|подданн\\w*|уроженц\\w*|невозвращен\\w*|внуч\\w*|внук\\w*|племянни\\w*|мужик\\w*"
    ),
    inherent={"родители": 2, "родителями": 2, "родителей": 2, "супруги": 2, "супругов": 2},
    bystanders=_w(
        "полицейск\\w*|сотрудник\\w*|чиновник\\w*|пограничник\\w*|проводник\\w*|посредник\\w*|водител\\w*|активист\\w*|миссионер\\w*|пастор\\w*|"
        "журналист\\w*|адвокат\\w*|депутат\\w*|дипломат\\w*|эксперт\\w*|свидетел\\w*|солдат\\w*|волонтер\\w*"
    ),
    things=_w(
        r"лет|год\w*|месяц\w*|недел\w*|дн(?:я|ей|и)|день|час\w*|минут\w*|раз\w*|процент\w*|%|километр\w*|км|метр\w*|юан\w*|доллар\w*|евро|рубл\w*|"
        r"миллион\w*|страниц\w*|гостиниц\w*|дом(?:а|ов)|автобус\w*|машин\w*|сем(?:ей|ьи|ья)|деревен\w*|город\w*|провинци\w*|стран\w*|организаци\w*|групп\w*|случа\w*"
    ),
    months=_w("январ\\w*|феврал\\w*|март\\w*|апрел\\w*|мая|май|июн\\w*|июл\\w*|август\\w*|сентябр\\w*|октябр\\w*|ноябр\\w*|декабр\\w*"),
    family=_w("семь[яиюе]й? из|групп[аыу] из"),
    age_after=_w(r"\s*-?\s*(?:лет|года?|месяц\w*|летн\w*)"),
    age_before=_w("возраст\\w*"),
    kin=_w(
        r"\b(?:мать|матери|матерью|отец|отца|бабушк[аиу]|брат|брата|сестр[ауы])\s+(?:и|с)\s+"
        r"(?:дочь|дочери|дочерью|сын|сына|сыном|внук|внука|внучк[ауи]|внучкой|ребенок|ребенком|ребенка|сестра|сестру|сестрой|брат|братом|младенцем)\b|"
        r"\b(?:брат(?:ья|ьев)?-близнец\w*|сестр\w+-близнец\w*)\b"
    ),
    pronouns=_w("она|он"),
)  # fmt: skip

WORDS = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH, "de": GERMAN, "ru": RUSSIAN}
