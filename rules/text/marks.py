"""Language data of the sentence scanner: abbreviations, what follows a quotation, where a clause ends."""

from __future__ import annotations

import re


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


ABBREVIATIONS: dict[str, frozenset[str]] = {
    "": _words(
        "mr mrs ms dr prof st sr jr gen col lt maj capt cmdr sgt adm rev fr hon gov sen rep pres amb dept etc vs cf "
        "ca approx vol pp ed eds inc ltd co corp bros ph.d m.d a.m p.m e.g i.e no nos fig art al"
    ),
    "en": _words(
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd mt ft "
        "km kg lb est supt insp det pte cpl pvt messrs"
    ),
    "es": _words("sra srta srs dra lic ing d dña ud uds av avda núm pág págs tel apdo ej aprox"),
    "fr": _words("mm mme mlle mgr me dr pr env cie éd av bd janv févr avr juil sept oct nov déc chap p tél"),
    "de": _words(
        "z b z.b d.h u.a u.u bzw usw ca evtl ggf inkl nr str hr fr frl dipl abs bd dgl geb gest ggü mio mrd mind "
        "tel sog vgl zz zt jan feb apr aug sept okt nov dez i.d.r o.ä s.o v.a"
    ),
    "ru": _words(
        "г гг в вв т.е т.к т.д т.п т.н и.о д.р др пр см ср стр рис ул пл просп им руб коп тыс млн млрд чел кв км акад "
        "проф доц ген полк кап ст лейт мл о обл р п с пос дер гр г-н г-жа янв фев мар апр авг сен сент окт ноя "
        "дек"
    ),
}
"""Words before a full stop that does not end the sentence, in lower case, without that stop; "" holds for all."""

MONTH_AFTER = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jan|Feb|"
    r"Apr|Aug|Sept|Okt|Nov|Dez|Juche|Breitengrad|Stock|Mal|Klasse|Tag|Woche|Monat|Platz|Geburtstag|Jahrestag)\b"
)
DAY_BEFORE = _words("am vom zum der dem den des bis und seit ab dieser nach")

SAYING_AFTER_QUOTE = (
    "说|說|称|稱|表示|指出|道|透露|问|問|"
    "写道|寫道|强调|強調|回答|答|喊|叹|嘆|补充|補充|"
    "解释|解釋|坦言|苦笑|回忆|回憶|认为|認為|讲|講|质问|反问"
)
"""Words by which a Chinese sentence goes on after a closed quotation."""

_LATIN_COMMA = r"(?P<after>(?<!\d),(?=\s)|,(?=\s\D)|[;:](?=\s)|\s[–—](?=\s)|[)](?=\s))"
CLAUSE_MARKS: dict[str, re.Pattern[str]] = {
    "en": re.compile(
        _LATIN_COMMA
        + r"|(?P<before>(?<=\s)(?:but|while|although|though|whereas|because|unless|if|so that|even as|yet)\s)"
    ),
    "es": re.compile(
        _LATIN_COMMA + r"|(?P<before>(?<=\s)(?:pero|mientras|aunque|porque|sino|si|cuando|ya que)\s)"
    ),
    "fr": re.compile(
        _LATIN_COMMA + r"|(?P<before>(?<=\s)(?:mais|tandis que|alors que|bien que|parce que|si|quand|car)\s)"
    ),
    "de": re.compile(
        _LATIN_COMMA + r"|(?P<before>(?<=\s)(?:aber|sondern|doch|während|obwohl|weil|wenn|falls)\s)"
    ),
    "ru": re.compile(_LATIN_COMMA + r"|(?P<before>(?<=\s)(?:но|однако|хотя|если|когда)\s)"),
    "ko": re.compile(
        r"(?P<after>[,;:](?=\s)|(?:는데|은데|인데|던데|지만|으며|하며|되며|이며|면서|[하되있없했됐였았었였졌겼렸났갔왔]고(?!\s*있)|으나|했으나|"
        r"됐으나|거나|므로|니까|자마자|다면|하면|되면|으면)(?=[\s,]))"
    ),
    "zh-Hans": re.compile(
        r"(?P<after>[,，;；:：]|——|--)|(?P<before>(?:但是|但|不过|然而|而是|如果|一旦|因为|虽然|尽管)(?=.{4}))"
    ),
    "zh-Hant": re.compile(
        r"(?P<after>[,，;；:：]|——|--)|(?P<before>(?:但是|但|不過|然而|而是|如果|一旦|因為|雖然|儘管)(?=.{4}))"
    ),
    "ja": re.compile(
        r"(?P<after>(?:が|て|で|し|ば|り|ず|れ|たら|ため|ところ|ものの|けれど|けど|つつ|ながら|と|い|ており|際|後|上|ほか|一方)、|[,;:：；]|(?:ものの|けれども))"
    ),
}
