# ruff: noqa: E501 (alternations are read as lists; cutting them hides what they say)
"""Words of a sentence that gives another one its day: "it happened on Sunday", "the court ruled on Monday".

Language data only: no topic, no place. Patterns are tried on folded text.
"""

from __future__ import annotations

import re
from typing import Final

HAPPENED: Final = {
    "es": re.compile(
        r"\b(?:(?:todo|esto|ello|el hecho|los hechos|la escena|la redada|la captura|la detención|la operación|el operativo|la entrega|el traslado|la salida)\b[^,;:]{0,30}?\b(?:ocurri\w+|sucedi\w+|pasó|tuv\w+ lugar|se produj\w+|se remonta\w*|data\w*)|"
        r"^\W*(?:ocurri\w+|sucedi\w+|se produj\w+|pasó|era|fue|tuvo lugar)\b)"
    ),
    "fr": re.compile(
        r"\b(?:(?:a|ont|avait) eu lieu|s'(?:est|était|y est) (?:passée?s?|produite?s?|déroulée?s?)|(?:se sont|se serait|s'étaient) (?:passée?s|produite?s|déroulée?s)|(?:est|sont) (?:intervenue?s?|survenue?s?)|remont(?:e|ent|erait|eraient) (?:à|au))\b|^\W*c'(?:était|est arrivé|est)\b"
    ),
    "de": re.compile(
        r"\b(?:passiert(?:e|en)?|geschah(?:en)?|geschehen|ereignete[n]?|zugetragen|trug\w* sich|abgespielt|spielte\w* sich|stattgefunden|fand(?:en)? (?:\w+ ){0,4}statt|erfolgten?|so weit war es)\b|^\W*das war\b|^\W*es war (?:am|gestern|vorgestern)\b"
    ),
    "ru": re.compile(
        r"\b(?:(?:это |все )?(?:случил[ио]сь|произошл[оиа]|произошел)|(?:это|дело|все) был[оа]|состоял[аио]?сь|состоялся)\b"
    ),
}
"""A sentence that only says when it was that the story's act happened."""

THREATENED: Final = {
    "es": re.compile(
        r"\b(?:orden(?:ó|aron|ada)?|decret\w+|dict(?:ó|aron|ad\w+)|resolvi\w+|resolución|decidi\w+|fall(?:ó|aron)|fallo|sentencia|rechaz\w+|desestim\w+|confirm(?:ó|aron) la|notific\w+|plazo|ultimátum|traslad\w+|advirti\w+ a l[oa]s|comunic(?:ó|aron) a l[oa]s|firm(?:ó|aron)|autoriz\w+|denegad\w+|deneg(?:ó|aron))\b"
    ),
    "fr": re.compile(
        r"\b(?:ordonn\w+|arrêté d'|a décid\w+|décision|décidé\w*|jugement|a jugé|a statué|rejet\w+|débout\w+|notifi\w+|confirmé l\w+|ultimatum|délai|transfér\w+|transfert|sign(?:é|a)\b|a prononcé|prononcée?|autoris\w+|valid\w+)"
    ),
    "de": re.compile(
        r"\b(?:ordnete\w*|angeordnet|anordnung|beschloss\w*|beschluss|beschlossen|entschied\w*|entscheidung|verfügt\w*|bescheid|urteil\w*|verwarf\w*|verworfen|wies\w*|abgewiesen|abgelehnt|lehnte\w*|frist|ultimatum|verlegt\w*|verlegung|überstellung|unterschrieb\w*|unterzeichn\w+|zugestellt|eröffnet)\b"
    ),
    "ru": re.compile(
        r"\b(?:постанов\w+|решил\w*|решени\w+|вынес\w*|приговор\w*|распоряжени\w+|распорядил\w+|отклонил\w*|отказал\w*|оставил\w* в силе|ультиматум\w*|срок|уведом\w+|подписал\w*|перевели|перевод\w*|переве[зд]\w+|предписал\w*|предписани\w+|одобрил\w*|санкционировал\w*)\b"
    ),
}
"""An order, a ruling, a deadline or a transfer, from which on somebody is in danger."""

LEARNT: Final = {
    "es": re.compile(r"\b(?:supo|supieron|se enter\w+|fue(?:ron)? informad\w+|recibi\w+|le comunicaron)\b"),
    "fr": re.compile(
        r"\b(?:a appris|ont appris|a été (?:informée?|avertie?|prévenue?)|a reçu|ont reçu|lui a-t-on)\b"
    ),
    "de": re.compile(r"\b(?:erfuhr\w*|erfahren|erhielt\w*|erreichte|mitgeteilt worden)\b"),
    "ru": re.compile(r"\b(?:узнал\w*|получил\w*|известили|уведомили|сообщили (?:ей|ему|им))\b"),
}
"""Who learns of the danger on a day: nothing nearer to its beginning is told."""

FROM_SPEAKING: Final = {
    "es": re.compile("ayer|anoche|anteayer|antier|antes de ayer|anteanoche"),
    "fr": re.compile("hier|avant-hier|la nuit derniere|la nuit dernière"),
    "de": re.compile("gestern|vorgestern"),
    "ru": re.compile("вчера|позавчера"),
}
"""Days reckoned from that on which the speaker spoke."""
