# ruff: noqa: E501 (alternations are read as lists; cutting them hides what they say)
"""How clauses and verbs hang together per language: relative clauses, shared auxiliaries, subjects, what only describes.

Language data only: no topic, no place. Patterns are tried on folded text.
"""

from __future__ import annotations

import re

from rules.language import sides

GOES_ON = {
    "zh": re.compile(
        "[\\s,、;]*(?:进而|继而|从而|以至|乃至|甚至|最终|最后|再被|再遭|并被|并遭|然后被|随后被|随即被)"
    )
}
"""How a clause goes on from the one before it and shares its mood."""

RELATIVE = {
    "ko": re.compile(
        # 석방 하루 만에, 체포 뒤: that came first, something else is told.
        r"\S\s?(?:[0-9]{1,3}|하루|이틀|사흘|나흘|닷새|열흘|보름|한|두|석|넉|세|네|다섯|여섯|몇|수)?\s?(?:시간|일|달|주|주일|개월|년)?여?\s?(?:만에|뒤|후|직후|이후)\s|"
        r"\S{0,2}에\s?(?:있던|있는|있었던|머물던|있다가|갇힌|갇혀 있[는던]|갇혔던|수감된|수감 중인|수감됐던|억류된|억류됐던|구금된|구금됐던|수용된|수용됐던|붙들린|붙잡힌|잡힌|넘겨진)\s|"
        r"\S{0,2}(?:된|한|던|힌|진|긴|간|당한|온|있는|되는|지는|히는|중인)\s(?!것|걸|채|뒤|후|지\b|데|점|사실|상태|직후|이후|바|끝|와중|이래)|\S{0,3}(?:돼|되어|혀|려|져|여|겨|쳐) (?:있는|있던|온|왔던|있다가) (?!것|걸|채|상태|사실)"
    ),
    "ja": re.compile(
        "(?:され|し|られ|れ|ら)?(?:た|ている|ていた)(?=[一-鿿ァ-ヶ0-9])|(?:され|し|られ|れ|ら)?(?:た|ている|ていた)という(?=[一-鿿ァ-ヶ0-9])(?!情报|话|证|报|连络|知らせ|通报|说|见方|目击|指摘|声|噂|内容)|(?:所|施设|施設|房)?(?:に|で)?い(?:る|た)(?=[一-鿿ァ-ヶ0-9])|中の(?=[一-鿿ァ-ヶ0-9])"
    ),
    # "Put on the plane to the capital": what follows is no person.
    "zh": re.compile("的(?![^,。;的]{0,3}(?:车|巴|飞机|班机|包机|专机|航班|客机|船|渡轮))"),
}

RELATIVE_ENDING = {"ja": re.compile("[たる](?=[一-鿿ァ-ヶ0-9])")}
"""A term that itself ends in the verb's last letter, before the noun it describes (施設にいた人々)."""

DESCRIBED_ZH = re.compile(
    "[^,;。:!?]{0,24}的(?:这|那|该|另外|其他|全部|约|近|逾|至少)?(?:[0-9]{1,4}|[一二两三四五六七八九十百余多数]{1,5})?(?:余|多)?"
    "(?:名|位|个|对)?[^,;。:!?的]{0,6}"
)
"""What stands between an act and the people whom it only describes (关押在图们的三名女子)."""

AUXILIARY = {
    "en": re.compile(r"\b(?:was|were|been|being|be|is|are|has|have|had)\s+(?:\w+\s+){0,2}$"),
    "es": re.compile(
        r"\b(?:fue|fueron|sido|ser|est[áa]n?|estaban?|permanecen?|siguen?|quedaron|ha|han)\s+(?:\w+\s+){0,2}$"
    ),
    "fr": re.compile(r"\b(?:été|être|est|sont|était|étaient|a|ont|restent?)\s+(?:\w+\s+){0,2}$"),
    "de": re.compile(r"\b(?:wurden?|wird|werden|ist|sind|war|waren|hat|haben|sitzen)\b[^,]*$"),
}

SHARED_AUXILIARY = {
    "en": re.compile(
        r"\b(?:was|were|been)\s(?:(?!\b(?:who|which|that|whom|whose|after|when|before|had)\b)[^.;:])*?(?:,|\band|\bthen)\s(?:\w+ly\s|then\s|later\s)?$"
    ),
}
"""Verbs of one subject share its auxiliary ("were seized on Friday and handed over"), up to the last of them."""

PARTICIPLE = {"en": re.compile(r"(?:\w+(?:ed|en|nt|ught|ld|ut|wn)|let|set|put|led)\b")}

RELATIVE_CLAUSE = {
    "en": re.compile(r"\b(?:who|which|that|whom|whose)\s+(?:[\w-]+\s+){0,4}$"),
    "es": re.compile(r"\b(?:que|quienes)\s+(?:[\w-]+\s+){0,4}$"),
    "fr": re.compile(r"\b(?:qui|que|dont)\s+(?:[\w-]+\s+){0,4}$"),
    "de": re.compile(r",\s(?:die|der|das|denen|deren)\s[^,]*$"),
    "ru": re.compile(r"\bкотор\w+\s+(?:[\w-]+\s+){0,4}$"),
}

ACTIVE_EN = re.compile(
    r"\s+(?:at least|about|some|more than|\d|[a-z]+ (?:north|n\.)|the|a |an |one|two|three|four|five|six|seven|eight|"
    r"nine|ten)"
)

NO_DOER = {"en": re.compile(r"\b(?:were|was|been|be|being|are|is|who|whom|that|to|said|says|after)\b|[,;:]")}
"""What shows that those before a verb, whose object stands behind it, are not its doers."""

SUBJECT = {
    "en": re.compile(
        r"\s*(?:of (?:them|the \w+|those)\s*)?(?:were|was|have|has|had)(?: (?:all|both|also|then|now|since|later|been|first|\w+ly)){0,3}\b.*",
        re.DOTALL,
    )
}
"""From the end of a subject to that of its verb in the passive."""

FULL_PARTICIPLE = re.compile(r"\w+нн(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)")

FINITE = {
    "es": re.compile(rf"(?:{sides.FINITE['es'].pattern})\b"),
    "fr": re.compile(rf"(?:{sides.FINITE['fr'].pattern})\b"),
    "de": re.compile(
        r"(?:durfte\w*|darf|dürfen|ließ\w*|lässt|lassen|nahm\w*|nimmt|nehmen|schob\w*|schieb\w+|kam\w*|kommt|kommen|führt\w*|bracht\w*|bringt|wies\w*|weist|"
        r"liefert\w*|übergab\w*|übergibt|schickt\w*|hielt\w*|hält|halten|griff\w*|greift|setzt\w*|sitz\w+|saß\w*|entließ\w*)\b"
    ),
    "en": re.compile(
        r"(?:took|takes|gave|gives|went|goes|came|comes|drove|drives|flew|flies|fell|falls|ran|runs|got|gets|broke|threw|throws|left|leaves|walked|"
        r"walks|let|lets|sends|returns|deports|repatriates|arrests|detains|holds|seizes|frees|releases|hands|turns|puts|bundles|drags|leads|nabs|"
        r"captures|catches|expels)\b"
    ),
}
"""Verbs that are no participles: what the sentence says."""

ATTRIBUTE = {
    "de": re.compile(r"\s+(?:bedroht|betroffen)e[nrsm]?\b"),
}
"""What after a noun of action only describes persons by it ("the women threatened with return")."""

PERFECT = {
    "en": re.compile(
        r"\b(?:has|have|'ve)\s+(?:\w+ly\s+|now\s+|just\s+|since\s+|finally\s+)?(?:been\s+)?(?:\w+ly\s+)?$"
    ),
}
