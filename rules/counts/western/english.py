"""How English counts people: numerals, qualifiers, nouns. No topic words."""

# ruff: noqa: E501 - tables of words read best one subject a line

from __future__ import annotations

from rules.counts.western.words import Words, any_of, numerals

_EN_UNITS = numerals(
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
    one=any_of("an?|one|her|his|their|another|the|this|that|my"),
    joiner="and",
    conjunctions=any_of(r"\s*(?:\([^()]{1,30}\)|,\s*(?:aged\s*)?\d{1,2}\s*,|(?:from|of|aged)\s+[\w'-]+(?:\s+[\w'-]+)?|,?\s*(?:named|called|nicknamed|surnamed|identified (?:only )?as|known (?:only )?as|by the (?:sur)?name of)\s+[\w'-]+(?:\s[A-Z][\w'-]+){0,2}|,?\s*in (?:her|his|their) (?:early |mid-?|late )?[\w-]+|aged \d{1,2} and \d{1,2}){0,3}\s*,?\s*(?:and|along with|together with|as well as|plus|,|with|one (?:of (?:them|whom) )?(?:with|carrying|holding|cradling))\s*(?:also\s)?"),
    ranges=any_of(r"(?:to|or|-|–|—|and|perhaps|or perhaps|or possibly|up to)"),
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
    partitive=any_of(r"of\s+(?:the|those|these|them|whom|her|his|their|our|all)|out\s+of\s+(?:an?|the|their)\b|(?:out\s+)?of\s+(?=\d{1,3}\b|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)\b)"),
    definite=any_of("the|these|those|all|other|remaining|only|both|another|first|last"),
    goes_on=any_of("were|was|are|is|have|had|has|who|whom|remain|remained|would|could|may|might|will|face|now|managed|made|got|still|escaped|died"),
    stops=any_of(
        "of|in|at|on|and|or|who|whom|that|which|were|was|are|is|have|had|has|by|from|to|for|with|been|be|near|after|"
        "before|since|as|when|while|into|over|under|during|but|than|until|will|would|may|could|face|facing|held|"
        "a|an|the|his|her|their|its|this|including|among|between|across|through|about|if|because"
    ),
    people=any_of(
        "people|grown-?ups?|cooks?|waitress(?:es)?|waiters?|engineers?|programmers?|sailors?|seam[ae]n|miners?|seamstress(?:es)?|plasterers?|welders?|brides?|fianc[ée]e?s?|girlfriends?|boyfriends?|step(?:son|daughter|mother|father|child)s?|stepchildren|(?:mother|father|sister|brother|son|daughter)s?-in-law|in-laws|newborns?|doctor|nurse|teacher|coach|athlete|dentist|pharmacist|musician|accountant|trader|farmer|colonel|sergeant|lieutenant|schoolgirls?|schoolboys?|runaways?|stowaways?|pupils?|persons?|woman|women|m[ae]n|girls?|boys?|child(?:ren)?|kids?|infants?|bab(?:y|ies)|toddlers?|teenagers?|"
        "teens?|adults?|minors?|youths?|youngsters?|orphans?|members?|relatives?|sisters?|brothers?|mothers?|fathers?|"
        "daughters?|sons?|grand(?:mothers?|fathers?|sons?|daughters?|parents|children|child)|wi(?:fe|ves)|husbands?|"
        "widows?|migrants?|detainees?|prisoners?|escapees?|refugees?|defectors?|fugitives?|nationals?|citizens?|workers?|"
        "labou?rers?|loggers?|residents?|survivors?|individuals?|victims?|passengers?|deportees?|returnees?|captives?|"
        "inmates?|siblings?|twins?|parents|couples?|pair|aunts?|uncles?|nieces?|nephews?|cousins?|others|souls?|ones|"
        "seekers?|crossers?|[\\w-]*women|[\\w-]*men|exiles?|deserters?|companions?|friends?"
    ),
    inherent={"couple": 2, "parents": 2, "twins": 2, "pair": 2, "trio": 3, "grandparents": 2, "couples": 2},
    bystanders=any_of(
        "police(?:men|man|women)?|officers?|officials?|guards?|agents?|guides?|brokers?|smugglers?|traffickers?|drivers?|"
        "activists?|academics?|scholars?|missionar(?:y|ies)|pastors?|journalists?|reporters?|lawyers?|lawmakers?|diplomats?|protesters?|"
        "demonstrators?|participants?|experts?|signatories|helpers?|translators?|interpreters?|volunteers?|staff|"
        "clergymen|policemen|servicemen|fishermen|spokes(?:men|women)|businessmen|congressmen|witnesses|villagers?|suspects?"
    ),
    things=any_of(
        r"years?|months?|weeks?|days?|hours?|minutes?|seconds?|times?|per|percent|%|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|"
        r"yuan|dollars?|euros?|pounds?|won|rubles?|roubles?|baht|million|billion|degrees?|kilos?|tons?|tonnes?|pages?|hotels?|"
        r"houses?|buses|cars?|trucks?|vans?|famil(?:y|ies)|households?|villages?|cit(?:y|ies)|provinces?|countries|"
        r"organi[sz]ations?|groups?|cases?|rooms?|storeys?|floors?|a\.m|p\.m|o'clock|st|nd|rd|th|locations?|places?|incidents?"
    ),
    months=any_of("january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"),
    family=any_of("famil(?:y|ies) of|household of|party of|group of"),
    age_after=any_of(r"\s*-?\s*(?:years?|months?|weeks?|days?)(?:\s*|-)old|\s*(?:years|months) of age"),
    age_before=any_of(r"aged|age|ages|of"),
    pronouns=any_of("she|he"),
    personal=any_of(r"\s[a-z][\w-]*[a-z]s(?:\s(?:from|of|in|at)(?:\s[\w-]+){1,3})?,?\s(?:who|whose|whom)\b|\s(?:(?-i:[A-Z])[\w-]+\s){1,2}(?-i:[a-z])[\w-]*(?:ers|ors|ists|ians|nts)\b"),
    ratio=any_of(
        r"\b[\w-]+\s+(?:in|out\s+of)\s+(?:every\s+)?(?:three|four|five|six|seven|eight|nine|ten|a hundred|10|100|20|5|3|4)\b(?!\s+(?:years?|months?|"
        r"weeks?|days?|hours?|minutes?|places?|cities|towns|provinces|groups?|vans?|cars?|raids?|cases?|batches|countries|locations?))"
    ),
    compound=any_of(r"(?P<n>[a-z]+|\d{1,3})-(?:person|persons|people|member|members|man|woman|strong|head)"),
    kin=any_of(
        r"\b(?:(?:an?|the|one|his|her|their|this|that)\s+)?(?:(?:[A-Z][\w.]*|young|elderly|local|[a-z]+ian)\s+){0,3}(?:mother|father|husband|wife|"
        r"brother|sister|man|grandmother|grandfather|aunt|uncle|son|daughter|nephew|niece)\s+and\s+(?:(?:daughter|son|mother|father|sister|brother)-in-law|mother|father|husband|daughter|son|child|baby|infant|toddler|wife|husband|sister|brother|"
        r"grandson|granddaughter|grandchild|niece|nephew)\b(?!s)|\btwin\s+(?:girls|boys|daughters|sons|sisters|brothers)\b"
    ),
)  # fmt: skip
