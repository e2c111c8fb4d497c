"""How Spanish, French, German and Russian count people: numerals, qualifiers, nouns. No topic words."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

from rules.counts.western.words import Words, any_of, numerals

_ES_VALUES = numerals(
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
    "cuatrocientas": 400,
    "quinientos": 500,
    "quinientas": 500,
    "seiscientos": 600,
    "seiscientas": 600,
    "setecientos": 700,
    "setecientas": 700,
    "ochocientos": 800,
    "ochocientas": 800,
    "novecientos": 900,
    "novecientas": 900,
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
    one=any_of("una?|su|sus|otra|otro|la|el|esta|este"),
    joiner="y",
    conjunctions=any_of(
        r"\s*(?:,\s*(?:de\s*)?\d{1,2}\s*(?:años)?\s*,|(?:[^\W\d]{3,}(?:an[oa]|[eé]s|esa|in[oa])s?)?\s*(?:embarazad[oa]s?|de mediana edad|procedentes?|natural(?:es)?|oriund[oa]s?|originari[oa]s?|huid[oa]s?|llegad[oa]s?)?\s*"
        r"(?:de (?:la |los )?(?:\d{1,2}(?: y \d{1,2})?(?: años| meses)?|\w+ (?:años|meses)|(?-i:[A-ZÁÉÍÓÚÑ])\w+(?: (?:del? )?(?-i:[A-ZÁÉÍÓÚÑ])\w+){0,2}|[^\W\d]{5,}s|familia|madre|padre|mujer|esposa|marido))?)?"
        r"\s*,?\s*(?:y|e|junto con|junto a|además de|así como|más|,|con)\s*"
    ),
    ranges=any_of("a|o|u|y|-|–|e"),
    before=(
        ("por lo menos", "min"), ("como mínimo", "min"), ("al menos", "min"), ("no menos de", "min"), ("más de", "over"),
        ("hasta", "max"), ("como máximo", "max"), ("a lo sumo", "max"), ("no más de", "max"), ("menos de", "under"),
        ("alrededor de", "about"), ("cerca de", "about"), ("aproximadamente", "about"), ("unos", "about"), ("unas", "about"),
        ("casi", "about"), ("en torno a", "about"), ("un total de", "total"), ("total de", "total"), ("todos los", "total"),
        ("todas las", "total"), ("otros", "added"), ("otras", "added"), ("otro", "added"), ("otra", "added"),
    ),
    after=(("o más", "min"), ("en total", "total"), ("más", "added"), ("aproximadamente", "about")),
    partitive=any_of(r"de\s+(?:los|las|ellos|ellas|estos|estas|esos|esas|sus)"),
    definite=any_of("los|estos|estas|esos|esas|otros|otras|todos|todas"),
    goes_on=any_of("fueron|son|están|estaban|permanecen|han|habían|eran|siguen|serán|que|quienes|iban|podrían"),
    stops=any_of("un|una|el|la|los|las|su|de|del|en|y|o|que|quien|quienes|fueron|son|están|por|desde|hasta|para|con|a|al|tras|cuando|entre|como|han|cerca"),
    people=any_of(
        "personas?|mujer(?:es)?|hombres?|niñ[oa]s?|chic[oa]s?|menor(?:es)?|bebés?|adultos?|jóvenes|joven|adolescentes?|huérfan[oa]s?|"
        "miembros?|familiares|hermanas?|hermanos?|madres?|padres?|hij[oa]s?|abuel[oa]s?|niet[oa]s?|espos[oa]s?|refugiad[oa]s?|"
        "desertor(?:es|as?)?|fugitiv[oa]s?|migrantes?|detenid[oa]s?|pres[oa]s?|ciudadan[oa]s?|trabajador(?:es|as?)?|pareja|matrimonio|"
        "solicitantes?|víctimas?|obrer[oa]s?|ocupantes?|pasajer[oa]s?|estudiantes?|soldados?|costureras?|camareras?|cociner[oa]s|marineros|individuos|súbditos|nacionales|ancian[oa]s?|viudas?|muchach[oa]s?|compañer[oa]s|evadid[oa]s|gemel[oa]s|leñador(?:es|as?)?|prim[oa]s?|sobrin[oa]s?|cuñad[oa]s?|tí[oa]s?|suegr[oa]s?|nuer[oa]s?|yernos?|novi[oa]s?|"
        "marido|espos[oa]s|lactantes?|criaturas?|pequeñ[oa]s?|integrantes?|recién nacid[oa]s?|arrestad[oa]s?|retenid[oa]s?|capturad[oa]s?|deportad[oa]s?|"
        "reclus[oa]s?|internas?|cautiv[oa]s?|norcorean[oa]s?|compatriotas?|viajer[oa]s?|caminantes|trío"
    ),
    inherent={"pareja": 2, "matrimonio": 2, "trío": 3, "padres": 2, "abuelos": 2, "gemelos": 2, "gemelas": 2},
    bystanders=any_of(
        "policías?|agentes?|oficiales|funcionari[oa]s?|guardias?|guías?|traficantes?|conductor(?:es)?|activistas?|misioner[oa]s?|pastores|"
        "periodistas?|abogad[oa]s?|diputad[oa]s?|diplomátic[oa]s?|manifestantes?|expert[oa]s?|voluntari[oa]s?|testigos|vecin[oa]s"
    ),
    things=any_of(
        r"años?|meses|mes|semanas?|días?|horas?|minutos?|veces|vez|por|%|kilómetros?|km|millas|metros?|yuanes|dólares|euros?|wons?|millones|"
        r"páginas|hoteles|casas|autobuses|coches|camiones|familias|pueblos|ciudades|provincias|países|organizaciones|grupos?|casos?|plantas|miembros de"
    ),
    months=any_of("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|de enero"),
    family=any_of("familia(?: \\w+)? de|grupo de"),
    age_after=any_of(r"\s*(?:años|meses|días|semanas)"),
    age_before=any_of("edad|edades"),
    kin=any_of(
        r"\b(?:(?:una?|el|la|los|las|su|sus)\s+)?(?:madre|padre|abuela|abuelo|hermano|hermana|tía|tío)\s+(?:e|y)\s+(?:(?:su|la|el)\s+)?"
        r"(?:hij[oa]|niet[oa]|bebé|herman[oa]|sobrin[oa])\b(?!s)|\bmarido y mujer\b"
    ),
    pronouns=any_of("ella|él"),
    bare=any_of("madre|padre|abuel[oa]|marido|espos[oa]|hij[oa]|herman[oa]|niet[oa]|bebé|mujer|hombre|niñ[oa]|tí[oa]|padres|abuelos|matrimonio|pareja|sobrin[oa]|suegra"),
    others=any_of(r",?\s*o\s+|,?\s*(?:o\s+)?(?:según|de acuerdo con)\s+(?:otr[oa]s?\s+\w+|otra\s+versión),?\s*"),
    kin_of=any_of(r"(?:,?\s+(?:y|e|con|junto a|junto con)|,(?=[^.;]{3,40}\s(?:y|e)\s))\s+(?:sus?|la|el)\s+(?:[\w-]+\s){0,2}(?:hij|niet|herman|bebé|madre|padre|espos|marido|sobrin|prim)"),
)  # fmt: skip

_FR_VALUES = numerals(
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
_FR_VALUES |= {
    f"quatre-vingt-{word}": 80 + _FR_VALUES[word] for word in _FR_VALUES if 0 < _FR_VALUES[word] < 20
}
_FR_VALUES |= {f"vingt-et-{word}": 21 for word in ("un", "une")}

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
    one=any_of("une?|sa|son|ses|leur|la|le|cette|cet|ce"),
    joiner="et",
    conjunctions=any_of(
        r"\s*(?:,\s*(?:âgée?s? de\s*)?\d{1,2}\s*(?:ans)?\s*,|(?:[^\W\d][\w-]{2,}(?:en|enne|ais|aise|ois|oise)s?)?\s*(?:enceintes?|d'âge mûr|venue?s?|originaires?|âgée?s?|issue?s?)?\s*"
        r"(?:d[e'u](?:s|\s+la)?\s*(?:\d{1,2}(?: et \d{1,2})? (?:ans|mois)|\w+ (?:ans|mois)|(?-i:[A-ZÉÈÎ])[\w-]+(?: (?:du |de |d')?(?-i:[A-ZÉÈÎ])[\w-]+){0,2}|[^\W\d]{5,}s|famille|mère|père|femme|mari))?)?"
        r"\s*,?\s*(?:et|ainsi que|avec|accompagnée?s? de|plus|,)\s*"
    ),
    ranges=any_of("à|ou|et|-|–"),
    before=(
        ("au moins", "min"), ("au minimum", "min"), ("pas moins de", "min"), ("plus de", "over"), ("plus d'", "over"),
        ("jusqu'à", "max"), ("au plus", "max"), ("au maximum", "max"), ("pas plus de", "max"), ("moins de", "under"), ("moins d'", "under"),
        ("environ", "about"), ("près de", "about"), ("près d'", "about"), ("quelque", "about"), ("à peu près", "about"), ("presque", "about"),
        ("autour de", "about"), ("un total de", "total"), ("au total", "total"), ("tous les", "total"), ("toutes les", "total"),
        ("les autres", "added"), ("autres", "added"),
    ),
    after=(("ou plus", "min"), ("au total", "total"), ("en tout", "total"), ("environ", "about"), ("autres", "added"),
           ("de plus", "added"), ("supplémentaires", "added")),
    partitive=any_of(r"(?:des|d'entre|de ces|de ses|parmi)"),
    definite=any_of("les|ces|tous|toutes|autres|des|leurs"),
    goes_on=any_of("ont|sont|étaient|avaient|seraient|qui|restent|seront|furent|risquent"),
    stops=any_of("un|une|le|la|les|son|sa|ses|leur|de|des|du|en|et|ou|qui|que|ont|sont|par|depuis|pour|avec|à|au|aux|dans|après|lors|entre|comme|près|sur|vers|étaient"),
    people=any_of(
        "personnes?|femmes?|hommes?|fill(?:e|es|ette|ettes)|garçons?|enfants?|mineure?s?|bébés?|nourrissons?|adultes?|jeunes?|adolescente?s?|"
        "orpheline?s?|membres|proches|sœurs?|soeurs?|frères?|mères?|pères?|fils|grand-mères?|grands-parents|parents|époux|épouses?|"
        "réfugié(?:e|s|es)?|transfuges?|fugiti(?:f|fs|ve|ves)|migrante?s?|détenue?s?|prisonni(?:er|ère)s?|ressortissante?s?|"
        "citoyen(?:ne)?s?|travailleurs?|ouvri(?:er|ère)s?|couple|jumeaux|jumelles|demandeurs|victimes|bûcherons|cousine?s?|compagnons|passag(?:er|ère)s?|étudiante?s?|soldats|couturières?|serveuses?|cuisini(?:er|ère)s?|marins|vieillards?|veuves?|clandestine?s?|évadée?s?|exilée?s?|fuyards?|tantes?|nièces?|neveux?|occupants|rescapée?s?|captiv(?:e|es|f|fs)|petite?s?|bambins?|bout de chou|gamine?s?|compatriotes|maris?|femme|belle-sœur|beau-frère|belle-mère|"
        "beau-père|petite?s?-fille?s?|petits?-fils|fiancée?s?|survivante?s?|expulsée?s?|interpellée?s?|arrêtée?s|voyageu(?:r|rs|se|ses)|trio|orphelines?"
    ),
    inherent={"couple": 2, "parents": 2, "trio": 3, "jumeaux": 2, "jumelles": 2, "grands-parents": 2},
    bystanders=any_of(
        "polici(?:er|ère)s?|agents?|officiers?|fonctionnaires?|gardes?|guides?|passeurs?|trafiquants?|chauffeurs?|militants?|missionnaires?|"
        "pasteurs?|journalistes?|avocate?s?|députée?s?|diplomates?|manifestants?|experte?s?|bénévoles?|témoins|villageois"
    ),
    things=any_of(
        r"ans?|années?|mois|semaines?|jours?|heures?|h|minutes?|fois|pour|%|kilomètres?|km|mètres?|yuans?|dollars?|euros?|wons?|millions?|"
        r"pages|hôtels|maisons|autocars|voitures|camions|familles|villages|villes|provinces|pays|organisations|groupes?|cas|étages"
    ),
    months=any_of("janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
    family=any_of("famille(?: [\\w-]+)? de|groupe de"),
    age_after=any_of(r"\s*(?:ans|mois|semaines|jours)"),
    age_before=any_of("âge|âgés|âgées|âgée|âgé"),
    kin=any_of(
        r"\b(?:(?:une?|le|la|les|sa|son)\s+)?(?:mère|père|grand-mère|grand-père|frère|sœur|tante|oncle)\s+et\s+(?:(?:sa|son|la|le)\s+)?"
        r"(?:fille|fils|petite-fille|petit-fils|enfant|bébé|sœur|frère|nièce|neveu)\b(?!s)"
    ),
    pronouns=any_of("elle|il|lui"),
    bare=any_of("mère|père|grand-mère|grand-père|mari|épouse|fille|fils|sœur|frère|femme|homme|bébé|nourrisson|enfant|tante|oncle|nièce|neveu|parents|grands-parents|couple"),
    others=any_of(r",?\s*(?:ou|voire)\s+|,?\s*(?:selon|d'après)\s+d'autres(?:\s+\w+)?,?\s*"),
    kin_of=any_of(r"(?:,?\s+(?:et|avec|accompagnée? de)|,(?=[^.;]{3,40}\s(?:et)\s))\s+(?:s[aeo]s?n?|leurs?)\s+(?:[\w-]+\s){0,2}(?:fill|fils|enfant|sœur|frère|mère|père|bébé|mari|épouse|femme|cousin|nièce|neveu|petit)"),
)  # fmt: skip

_DE_UNITS = numerals(
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
_DE_HUNDREDS |= {
    f"{hundred}{joint}{word}": size + value
    for hundred, size in _DE_HUNDREDS.items()
    for word, value in (_DE_UNITS | _DE_TENS | _DE_COMPOUND).items()
    for joint in ("", "und")
    if value
}

GERMAN = Words(
    values=_DE_UNITS | _DE_TENS | _DE_COMPOUND | _DE_HUNDREDS | {"beide": 2, "beiden": 2},
    multipliers={"tausend": 1000, "dutzend": 12},
    vague={
        "dutzende": (20, 99), "dutzenden": (20, 99), "hunderte": (200, 999), "hunderten": (200, 999), "tausende": (2000, 9999),
        "mehrere": (3, 9), "mehreren": (3, 9), "mehrere dutzend": (36, 99), "mehrere hundert": (200, 999), "einige": (3, 9),
        "einige dutzend": (24, 60), "ein paar": (2, 9), "ein paar dutzend": (24, 60), "eine handvoll": (3, 9), "zahlreiche": (3, 99),
    },
    rounded={"ein halbes dutzend": 6},
    one=any_of("eine?[nrms]?|ihre?[nrms]?|seine?[nrms]?|die|der|das|diese[rs]?"),
    joiner="und",
    conjunctions=any_of(
        r"\s*(?:\([^()]{1,30}\)|,\s*\d{1,2}\s*(?:Jahre(?: alt)?)?\s*,|(?:aus|von) (?:der )?(?-i:[A-ZÄÖÜ])\w+|der (?:Frau|Mutter|Familie)|im Alter von \w+(?: und \w+)?(?: Jahren)?)?"
        r"\s*,?\s*(?:und|sowie|mit|samt|nebst|plus|,)\s*"
    ),
    ranges=any_of("bis zu|bis|oder|-|–|und"),
    before=(
        ("mindestens", "min"), ("wenigstens", "min"), ("zumindest", "min"), ("nicht weniger als", "min"), ("mehr als", "over"),
        ("über", "over"), ("bis zu", "max"), ("höchstens", "max"), ("maximal", "max"), ("nicht mehr als", "max"), ("weniger als", "under"),
        ("unter", "under"), ("ungefähr", "about"), ("rund", "about"), ("etwa", "about"), ("circa", "about"), ("ca.", "about"),
        ("knapp", "about"), ("fast", "about"), ("gut", "about"), ("an die", "about"), ("insgesamt", "total"), ("alle", "total"), ("allen", "total"),
        ("weitere", "added"), ("weiteren", "added"), ("zusätzliche", "added"), ("noch einmal", "added"), ("zusätzlich", "added"),
    ),
    after=(("oder mehr", "min"), ("insgesamt", "total"), ("weitere", "added"), ("weiteren", "added"), ("andere", "added"), ("anderen", "added")),
    partitive=any_of(r"(?:der|von den|von ihnen|dieser|von diesen|jener|von jenen|davon)"),
    definite=any_of("die|den|diese|diesen|alle|allen|der|dieser|anderen|übrigen"),
    goes_on=any_of("wurden|waren|sind|haben|hatten|werden|sitzen|sollen|befinden|seien|konnten|kamen"),
    stops=any_of("von|in|im|am|an|und|oder|die|der|das|wurden|waren|sind|haben|aus|nach|bei|zu|zur|zum|mit|auf|als|seit|vor|über|werden|sollen|für|bis"),
    people=any_of(
        "personen|person|menschen|frau(?:en)?|mann|männern?|mädchen|jungen?|kind(?:er|ern)?|säuglinge?n?|babys?|kleinkind(?:er|ern)?|"
        "jugendlichen?|erwachsenen?|minderjährigen?|waisen(?:kinder)?|mitglieder|angehörigen?|schwestern?|brüdern?|bruder|mütter|mutter|"
        "väter|vater|töchtern?|tochter|söhnen?|sohn|großmutter|großeltern|eltern|ehefrau(?:en)?|ehepaar|paar|"
        "flüchtlingen?|geflüchteten?|überläufern?|flüchtenden?|migranten|häftlingen?|gefangenen?|festgenommenen?|"
        "staatsangehörigen?|staatsbürgern?|bürgern?|\\w*arbeiter(?:in|innen|n)?|zwillinge|geschwistern?|opfern?|insassen|reisenden?|studenten|soldaten|näherinnen|kellnerinnen|köche|matrosen|bauarbeitern?|holzfällern?|jährigen?|witwen?|schwangeren?|ausreißer|deserteuren?|landsleuten?|personen|\\w+(?:frauen|männern?|kinder|"
        "innen|flüchtlinge|überläufer|innen|schüler)|trio|eheleute|schwager|schwägerin|schwiegermutter|schwiegervater|schwiegersohn|"
        "schwiegertochter|enkel(?:in|innen|n|kinder|kindern)?|neffen?|nichten?|tanten?|onkel|cousins?|cousinen?|verlobte[rn]?|ehemann|mitreisenden?|"
        "gefährten|nordkoreaner(?:n|in|innen)?|verhafteten?|inhaftierten?|abgeschobenen?|verschleppten?|aufgegriffenen?"
    ),
    inherent={"paar": 2, "ehepaar": 2, "eheleute": 2, "trio": 3, "eltern": 2, "zwillinge": 2, "großeltern": 2},
    bystanders=any_of(
        "polizisten|polizist(?:innen)?|beamten?|beamte[rn]?|grenzschützern?|helfern?|schleusern?|schleppern?|fahrern?|aktivisten|missionaren?|"
        "pfarrern?|journalisten|reportern?|anwälten?|abgeordneten?|diplomaten|demonstranten|experten|freiwilligen?|zeugen|soldaten"
    ),
    things=any_of(
        r"jahren?|jahre|monaten?|wochen?|tagen?|stunden?|minuten?|mal|prozent|%|kilometern?|km|metern?|yuan|dollar|euro|won|millionen|seiten|"
        r"hotels|häuser|busse|autos|lastwagen|familien|dörfer|städte|provinzen|länder|organisationen|gruppen?|fälle|uhr|stockwerke"
    ),
    months=any_of("januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember"),
    family=any_of("familie (?:von|aus|mit)|(?:\\w+ )?familie|gruppe von"),
    compound=any_of(r"(?P<n>[a-zäöüß]+?|\d{1,3})-?köpfige[nrsm]?"),
    age_after=any_of(r"\s*-?\s*(?:jahre|monate|tage|wochen)\s+alt|\s*-?\s*(?:jährige[nrs]?|jähriger)"),
    age_before=any_of("alter|im alter von"),
    kin=any_of(
        r"\b(?:(?:eine?|die|der|ihre?|seine?)\s+)?(?:Mutter|Vater|Großmutter|Großvater|Bruder|Schwester|Tante|Onkel)\s+und\s+"
        r"(?:(?:ihre?|seine?|die|der)\s+)?(?:Tochter|Sohn|Kind|Enkelin|Enkel|Baby|Schwester|Bruder|Nichte|Neffe)\b"
    ),
    pronouns=any_of("sie|er"),
    bare=any_of("mutter|vater|großmutter|großvater|oma|opa|ehemann|ehefrau|tochter|sohn|schwester|bruder|kind|baby|säugling|kleinkind|mann|frau|tante|onkel|enkel|enkelin|eltern|großeltern|ehepaar|eheleute|nichte|neffe"),
    others=any_of(r",?\s*oder\s+|,?\s*nach\s+anderen\s+(?:angaben|quellen|berichten)\s*"),
    kin_of=any_of(r"(?:,?\s+(?:und|mit|samt|sowie)|,(?=[^.;]{3,40}\s(?:und)\s))\s+(?:ihre?[nmrs]?|seine?[nmrs]?|deren|dessen)\s+(?:[\w-]+\s){0,2}\w*(?:kind|tochter|töchter|sohn|söhn|schwester|bruder|brüder|mutter|vater|baby|säugling|mann|frau|enkel|eltern|nicht|neffe)"),
    attributes=any_of("mit|von|aus|in|im|an|am|nach|bei|zu|auf|der|die|das|den|dem|vor|seit"),
)  # fmt: skip

_RU_VALUES: dict[str, int] = {}
for _value, _forms in {
    1: "один одна одну одного одной одному одним", 2: "два две двух двум двумя двое двоих двоим", 3: "три трех трем тремя трое троих троим",
    4: "четыре четырех четырем четырьмя четверо четверых четверым", 5: "пять пяти пятью пятеро пятерых пятерым", 6: "шесть шести шестью шестеро шестерых шестерым",
    7: "семь семи семью семеро семерых семерым", 8: "восемь восьми восемью восьмеро восьмерых восьмерым", 9: "девять девяти девятью девятеро девятерых девятерым", 10: "десять десяти десятью десятеро десятерых десятерым",
    11: "одиннадцать одиннадцати одиннадцатью", 12: "двенадцать двенадцати двенадцатью", 13: "тринадцать тринадцати тринадцатью",
    14: "четырнадцать четырнадцати четырнадцатью", 15: "пятнадцать пятнадцати пятнадцатью", 16: "шестнадцать шестнадцати шестнадцатью", 17: "семнадцать семнадцати семнадцатью",
    18: "восемнадцать восемнадцати восемнадцатью", 19: "девятнадцать девятнадцати девятнадцатью", 20: "двадцать двадцати двадцатью",
    30: "тридцать тридцати тридцатью", 40: "сорок сорока", 50: "пятьдесят пятидесяти", 60: "шестьдесят шестидесяти",
    70: "семьдесят семидесяти", 80: "восемьдесят восьмидесяти", 90: "девяносто девяноста", 100: "сто ста", 200: "двести двухсот",
    300: "триста трехсот", 400: "четыреста четырехсот", 500: "пятьсот пятисот", 600: "шестьсот шестисот",
    700: "семьсот семисот", 800: "восемьсот восьмисот", 900: "девятьсот девятисот",
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
    one=any_of("одн[аоу]\\w*|его|ее|их|эта|этот"),
    joiner="",
    conjunctions=any_of(
        r"\s*(?:\([^()]{1,30}\)|,?\s*\d{1,2}\s*лет\s*,?|(?:сестры|брата|матери|отца|жены|мужа|женщины|семьи|из (?-i:[А-ЯЁ])[\w-]+(?: (?-i:[А-ЯЁ])[\w-]+)?))?\s*,?\s*(?:и|а также|вместе с|со?|,)\s*(?:ещ[её]\s*)?"
    ),
    ranges=any_of("до|или|-|–|—|и"),
    before=(
        ("по меньшей мере", "min"), ("по крайней мере", "min"), ("как минимум", "min"), ("не менее", "min"), ("не меньше", "min"),
        ("более", "over"), ("больше", "over"), ("свыше", "over"), ("не более", "max"), ("максимум", "max"), ("до", "max"),
        ("менее", "under"), ("меньше", "under"), ("примерно", "about"), ("приблизительно", "about"), ("около", "about"), ("порядка", "about"),
        ("почти", "about"), ("всего", "total"), ("все", "total"), ("всех", "total"), ("общей сложностью", "total"),
        ("еще", "added"), ("другие", "added"), ("другие", "added"),
    ),
    after=(("или более", "min"), ("с лишним", "over"), ("всего", "total")),
    partitive=any_of(r"(?:из)"),
    definite=any_of("все|всех|всем|эти|этих|остальные|остальных|другие"),
    goes_on=any_of("были|было|находятся|остаются|удерживаются|будут|которые|которых|задержали|отпустили|арестовали"),
    stops=any_of("из|в|во|на|и|или|были|было|которые|которых|по|за|с|со|от|до|у|при|после|для|находятся|задержаны|арестованы"),
    people=any_of(
        "человека?|людей|люди|людям|лиц|женщин\\w*|мужчин\\w*|дет(?:и|ей|ям|ьми)|ребен(?:ок|ка|ку)|девоч\\w*|мальчик\\w*|девуш\\w*|подрост\\w*|"
        "младен\\w*|взросл\\w*|несовершеннолетн\\w*|сирот\\w*|граждан\\w*|беженц\\w*|беженк\\w*|перебежчи\\w*|беглец\\w*|мигрант\\w*|задержанн\\w*|"
        "заключенн\\w*|рабочих|рабочие|рабочим|родственни\\w*|сестр\\w*|сестер|брат\\w*|мат(?:ь|ери)|отец|отца|доч(?:ь|ер\\w+)|муж(?:а|у|ем|ья|ей)?|жен(?:а|у|ы|е|ой|ами)?|невест\\w*|зят\\w*|свекров\\w*|тещ\\w*|тет\\w*|дяд\\w*|кузен\\w*|кузин\\w*|юнош\\w*|"
        "парн(?:я|ей|и|ям)|пар(?:ень|нем)|девчон\\w*|мальчиш\\w*|малыш\\w*|грудничк\\w*|близнец\\w*|узни[кц]\\w*|арестованн\\w*|депортированн\\w*|земля[кч]\\w*|спутни[кц]\\w*|"
        "персон\\w*|взрослых|попутчи\\w*|сын\\w*|бабушк\\w*|"
        "родител\\w*|супруг\\w*|членов|члена|лесоруб\\w*|пленник\\w*|беглян\\w*|северокоре\\w*|пассажир\\w*|строител\\w*|моряк\\w*|матрос\\w*|швей|швеи|швея|нелегал\\w*|дезертир\\w*|иностранц\\w*|старик\\w*|студент\\w*|школьни\\w*|подданн\\w*|уроженц\\w*|невозвращен\\w*|внуч\\w*|внук\\w*|племянни\\w*|мужик\\w*"
    ),
    inherent={"родители": 2, "родителями": 2, "родителей": 2, "супруги": 2, "супругов": 2, "супругами": 2, "чета": 2, "чету": 2},
    bystanders=any_of(
        "полицейск\\w*|сотрудник\\w*|чиновник\\w*|пограничник\\w*|проводник\\w*|посредник\\w*|водител\\w*|активист\\w*|миссионер\\w*|пастор\\w*|"
        "журналист\\w*|адвокат\\w*|депутат\\w*|дипломат\\w*|эксперт\\w*|свидетел\\w*|солдат\\w*|волонтер\\w*"
    ),
    things=any_of(
        r"лет|год\w*|месяц\w*|недел\w*|дн(?:я|ей|и)|день|час\w*|минут\w*|раз\w*|сут(?:ки|ок)|процент\w*|%|километр\w*|км|метр\w*|юан\w*|доллар\w*|евро|рубл\w*|"
        r"миллион\w*|страниц\w*|гостиниц\w*|дом(?:а|ов)|автобус\w*|машин\w*|сем(?:ей|ьи|ья)|деревен\w*|город\w*|провинци\w*|стран\w*|организаци\w*|групп\w*|случа\w*"
    ),
    months=any_of("январ\\w*|феврал\\w*|март\\w*|апрел\\w*|мая|май|июн\\w*|июл\\w*|август\\w*|сентябр\\w*|октябр\\w*|ноябр\\w*|декабр\\w*"),
    family=any_of("семь[яиюе]й? из|групп[аыу] из"),
    age_after=any_of(r"\s*-?\s*(?:лет|года?|месяц\w*|летн\w*)"),
    age_before=any_of("возраст\\w*"),
    kin=any_of(
        r"\b(?:мать|матери|матерью|отец|отца|бабушк[аиу]|брат|брата|сестр[ауы])\s+(?:и|с)\s+"
        r"(?:дочь|дочери|дочерью|сын|сына|сыном|внук|внука|внучк[ауи]|внучкой|ребенок|ребенком|ребенка|сестра|сестру|сестрой|брат|братом|младенцем)\b|"
        r"\b(?:брат(?:ья|ьев)?-близнец\w*|сестр\w+-близнец\w*)\b|\b(?:супружеск|семейн|молод|пожил)\w+ пар(?:а|у|ы|е|ой)\b|\b(?:муж|мужа|мужем) (?:и|с) жен\w+|"
        r"\b(?:женщин|девушк|беглянк|северокореянк|беженк)[ауойыиею]+ с(?: \w+(?:ым|им|ой|ей))? (?:реб[её]нком|младенцем|сыном|дочерью|дочкой|малышом|грудничком)\b"
    ),
    pronouns=any_of("она|он"),
    collective=any_of("(?:двое|трое|четверо|пятеро|шестеро|семеро|восьмеро|девятеро|десятеро|(?:двои|трои|четверы|пятеры|шестеры|семеры|восьмеры|девятеры|десятеры)[хм]|об[ао]их|обеих)"),
    bare=any_of(
        "северокоре(?:янк(?:а|у|ой)|йк(?:а|у|ой)|ец|йца|йцем)|шве[яюй]|повар(?:а|ом)?|электрик(?:а|ом)?|строител[ья]|лесоруб(?:а|ом)?|официантк[ау]|врача?|учител[ья]|солдата?|медсестр[ау]|переводчик|переводчицу?|беглян(?:ка|ку|кой)|бегл(?:ец|еца|ецом)|бежен(?:ка|ку|кой|ец|ца|цем)|перебежчи(?:к|ка|ком|ца|цу|цей)|рабоч(?:ий|его)|"
        "мат(?:ь|ери|ерью)|от(?:ец|ца|цом|цу)|доч(?:ь|ери|ерью)|сын(?:а|ом|у)?|сестр(?:а|у|ой)|брат(?:а|ом|у)?|муж(?:а|ем|у)?|жен(?:а|у|ой)|женщин(?:а|у|ой)|"
        "мужчин(?:а|у|ой)|ребен(?:ок|ка|ком)|младен(?:ец|ца|цем)|девочк(?:а|у|ой)|мальчик(?:а|ом)?|бабушк(?:а|у|ой)|дедушк(?:а|у|ой)|внук(?:а|ом)?|внучк(?:а|у|ой)|"
        "племянник(?:а|ом)?|племянниц(?:а|у|ей)|девушк(?:а|у|ой)|юнош(?:а|у|ей)|подрост(?:ок|ка|ком)|старик(?:а|ом)?|тет(?:я|ю|ей|ка|ку)|дяд(?:я|ю|ей)|невестк(?:а|у|ой)|зят(?:ь|я|ем)|"
        "родител(?:и|ей|ями)|супруг(?:и|ов|ами)|чет(?:а|у)|грудничк(?:ом|а)"
    ),
    others=any_of(r",?\s*или\s+|,?\s*(?:а\s+)?по\s+другим\s+(?:данным|сведениям|источникам)\s*,?\s*(?:[—–-]\s*)?"),
    kin_of=any_of(r"(?:,?\s+(?:и|с|со)|,(?=[^.;]{3,40}\sи\s))\s+(?:его|е[её]|их|сво\w+)\s+(?:[\w-]+\s){0,2}(?:дет|доч|сын|сест|брат|мат|от[ец]|муж|жен|реб[её]н|младен|внук|внуч|племян)|\s+с\s+(?:двумя\s|тремя\s)?(?:дет|дочер|сын|сестр|брат|матер|муж|жен|реб[её]н|младен|внук|внуч)"),
)  # fmt: skip
