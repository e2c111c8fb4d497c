# ruff: noqa: E501 - wide characters count twice
"""What is wrong with a file or a request, in Korean: the English sentence as a pattern, and what was expected in it."""

from __future__ import annotations

import re

FAULTS = tuple(
    (re.compile(pattern, re.DOTALL), korean)
    for pattern, korean in (
        (r"as a key: expected (.+), not (.+)", "키로는 {0}이(가) 필요한데 {1}이(가) 있습니다"),
        (r"minimum is (-?\d+); expected 1 or more", "minimum이 {0}입니다. 1 이상이어야 합니다"),
        (r"both adds and removes (.+); keep one", "{0}을(를) 더하면서 뺍니다. 하나만 남기십시오"),
        (
            r"expected a list of (.+), not (.+); write it in brackets: (.+)",
            "목록이 필요한데 {1}이(가) 있습니다. 괄호 안에 적으십시오: {2}",
        ),
        (
            r"has nothing below it: .+",
            "아래에 아무것도 없습니다. 여기에 딸린 줄은 이 줄보다 앞에 공백이 더 많아야 합니다",
        ),
        (
            r"the rule '(.+?)' does not match its (\S+) example: (.+?); it has no word of: (.+)",
            "규칙 {0}이(가) 맞아야 할 {1} 예문에 맞지 않습니다: {2}. 예문에 이 묶음의 낱말이 없습니다: {3}",
        ),
        (
            r"the rule '(.+?)' does not match its (\S+) example: (.+?); without a sentence .+",
            "규칙 {0}이(가) 맞아야 할 {1} 예문에 맞지 않습니다: {2}. 사건을 전하는 문장이 없으면 어느 규칙도 쓰이지 않습니다",
        ),
        (
            r"the rule '(.+?)' does not match its (\S+) example: (.+)",
            "규칙 {0}이(가) 맞아야 할 {1} 예문에 맞지 않습니다: {2}",
        ),
        (
            r"the rule '(.+?)' matches its (\S+) example: (.+?); what matched: (.+)",
            "규칙 {0}이(가) 맞지 말아야 할 {1} 예문에 맞습니다: {2}. 맞은 말: {3}",
        ),
        (
            r"the rule '(.+?)' matches its (\S+) example: (.+)",
            "규칙 {0}이(가) 맞지 말아야 할 {1} 예문에 맞습니다: {2}",
        ),
        (
            r"'(.+)' is no word group and no sign; .+",
            '"{0}"이라는 낱말 묶음이 없습니다. 낱말은 설정의 rules: words에서 묶음에 더합니다',
        ),
        (r"'(.+)' is no word group and no sign", '"{0}"이라는 낱말 묶음이 없습니다'),
        (
            r"is '(.+)'; expected the file's name, '(.+)'",
            '"{0}"입니다. 파일 이름과 같은 "{1}"이(가) 필요합니다',
        ),
        (r"'(.+)' is also in (.+)", '"{0}"은(는) {1}에도 있습니다. 다른 이름을 쓰십시오'),
        (
            r'has curved quotes around (.+); write straight ones: "',
            '{0}의 따옴표가 굽은 따옴표입니다. 곧은 따옴표(")를 쓰십시오',
        ),
        (
            r"uses the alias '(.+)'; .+",
            "{0}은(는) 별칭이라는 뜻이 됩니다. 값을 그대로 적고, *로 시작하는 말은 곧은 따옴표 안에 적으십시오",
        ),
        (
            r"has a list or mapping as a key; expected a name",
            "이름이 있어야 할 자리에 괄호가 있습니다. 괄호나 쉼표의 자리를 보십시오",
        ),
        (r"expected (.+), not (.+)", "{0}이(가) 필요한데 {1}이(가) 있습니다"),
        (r"is missing; expected (.+)", "빠졌습니다. {0}이(가) 필요합니다"),
        (r"is empty; expected (.+)", "비어 있습니다. {0}이(가) 필요합니다"),
        (r"is not a key here; known are (.+)", "여기에 없는 키입니다. 쓸 수 있는 키: {0}"),
        (r"is not a key here", "여기에 없는 키입니다"),
        (
            r"is given twice \(first on line (\d+)\); keep one",
            "두 번 나옵니다 (처음은 {0}행). 하나만 남기십시오",
        ),
        (
            r'"(.+)" is taken \(line (\d+)\); each needs its own',
            '"{0}"은(는) {1}행에서 이미 쓰고 있습니다. 서로 달라야 합니다',
        ),
        (
            r"expected lower-case letters, digits, .+ only",
            '영문 소문자, 숫자, "-", "_", "."만 쓸 수 있습니다',
        ),
        (
            r"expected an address that starts with http:// or https://",
            "http:// 또는 https://로 시작하는 주소가 필요합니다",
        ),
        (
            r"is the address of the source on line (\d+) too; keep one",
            "{0}행의 소스와 주소가 같습니다. 하나만 남기십시오",
        ),
        (
            r"the environment variable (\w+) is not set, and the channel is on; .+",
            "환경 변수 {0}이(가) 없는데 채널이 켜져 있습니다. 변수를 정하거나 채널을 끄거나(on: false) on: when-secret-exists로 바꾸십시오",
        ),
        (r"the environment variable (\w+) is not set", "환경 변수 {0}이(가) 없습니다"),
        (r"the file (.+) cannot be read \(.+\).*", "파일 {0}을(를) 읽을 수 없습니다"),
        (
            r"off until its secret exists \(the environment variable (\w+) is not set\)",
            "비밀 값이 생길 때까지 꺼져 있습니다 (환경 변수 {0} 없음)",
        ),
        (r'there is no channel "(.+)"; known are (.+)', '"{0}"이라는 채널이 없습니다. 있는 채널: {1}'),
        (r'there is no channel "(.+)"', '"{0}"이라는 채널이 없습니다'),
        (
            r"none is on: nobody would be told; .+",
            "켜진 채널이 없어 아무에게도 알리지 못합니다. console 채널은 언제나 됩니다",
        ),
        (r"tells nobody: none of these channels is on", "아무에게도 알리지 않습니다: 켜진 채널이 없습니다"),
        (
            r"runs in a circle \((.+)\); a fallback must end",
            "대체 채널이 돌고 돕니다 ({0}). 끝이 있어야 합니다",
        ),
        (
            r"is empty: sites that are visited cannot ask you anything",
            "비어 있습니다: 방문한 사이트가 연락할 수 없습니다",
        ),
        (r"none is on: nothing is watched", "켜진 소스가 없어 아무것도 감시하지 않습니다"),
        (r'expected a two-letter country code such as "CN"', '두 글자 국가 코드가 필요합니다(예: "CN")'),
        (r"expected a port from 1 to 65535(.*)", "1에서 65535 사이의 포트가 필요합니다"),
        (r"expected more than 0", "0보다 커야 합니다"),
        (r"expected the name of a pack .+", "프로그램에 든 묶음의 이름이나 이 파일 곁의 폴더가 필요합니다"),
        (r"no word group of that name", "그런 낱말 묶음이 없습니다"),
        (r'the group has no word "(.+)" to remove', '묶음에 "{0}"이라는 낱말이 없어 뺄 수 없습니다'),
        (r"no rule '(.+)'", '"{0}" 규칙이 없습니다'),
        (r"there is no file (.+)", "파일 {0}이(가) 없습니다"),
        (r"there is no such file", "그런 파일이 없습니다"),
        (r"does not exist", "파일이 없습니다"),
        (
            r"start and end are both (\S+); expected two different times",
            "시작과 끝이 모두 {0}입니다. 서로 달라야 합니다",
        ),
        (r"needs links: (.+)", '기사 링크의 CSS 선택자(links)가 필요합니다. 예: "h3 a"'),
        (
            r"digest \((\d+)\) is above alert \((\d+)\).*",
            "digest({0})가 alert({1})보다 큽니다. 같거나 작아야 합니다",
        ),
        (r"channels is empty; expected at least one", "channels가 비어 있습니다. 하나 이상 필요합니다"),
        (
            r"urgency names digest; .+",
            "urgency에 digest를 쓸 수 없습니다. urgent나 normal이 필요합니다. 모아보기를 기다리는 것은 각 digest의 channels로 갑니다",
        ),
        (
            r"is not in UTF-8 \(byte (\S+)\): .+",
            '이 파일은 UTF-8이 아닙니다(바이트 {0}). "UTF-8"로 다시 저장하십시오',
        ),
        (r"is in UTF-16, expected UTF-8: .+", '이 파일은 UTF-16입니다. "UTF-8"로 다시 저장하십시오'),
        (r"is indented with a tab; YAML wants spaces", "탭으로 들여 썼습니다. YAML에서는 공백을 써야 합니다"),
        (
            r"there is no ledger (.+) yet: .+",
            "장부 {0}이(가) 아직 없습니다. `tumenwatch run`이 만듭니다(설정의 storage: path가 다른 폴더일 수도 있습니다)",
        ),
        (
            r"there is nothing to judge: no text could be read",
            "판단할 것이 없습니다. 읽을 수 있는 글이 없습니다",
        ),
        (
            r"there is nothing to judge: the archive is empty for that time",
            "판단할 것이 없습니다. 그 기간에 읽은 글이 없습니다",
        ),
        (r'there is no rule "([^"]*)"', '"{0}" 규칙이 없습니다'),
        (r'there is no rule "([^"]*)"; known are (.+)', '"{0}" 규칙이 없습니다. 있는 것: {1}'),
        (r"there are no rules (\S+); held back: (.+)", "규칙 {0}이(가) 없습니다. 보류 중: {1}"),
        (
            r"there is no incident (\S+): .+",
            "사건 {0}이(가) 없습니다. `tumenwatch incidents list`로 볼 수 있습니다",
        ),
        (
            r"is not YAML: [^()]+ \((.+)\); it begins on line (\d+)",
            "YAML로 읽을 수 없습니다: {0} ({1}행에서 시작)",
        ),
        (r"is not YAML: [^()]+ \((.+)\)", "YAML로 읽을 수 없습니다: {0}"),
        (r"is not YAML: (.+)", "YAML로 읽을 수 없습니다: {0}"),
    )
)

EXPECTED = tuple(
    (re.compile(pattern, re.DOTALL), korean)
    for pattern, korean in (
        (r"a text", "글자"),
        (r"true or false", "true 또는 false"),
        (r"a whole number", "정수"),
        (r"a whole number or a mapping", "정수나 키와 값의 묶음"),
        (r"a number", "수"),
        (r"a date such as (\S+)", "날짜(예: {0})"),
        (r'a time such as "08:00"', '시각(예: "08:00")'),
        (r"a duration such as (.+)", '기간(예: "10 min", "6 h", "14 days")'),
        (r"a size such as (.+)", '크기(예: "10 MB")'),
        (r'a time zone such as "Asia/Seoul"', '시간대(예: "Asia/Seoul")'),
        (r"the path of a file", "파일 경로"),
        (r"one of (.+)", "다음 중 하나({0})"),
        (r"a list of (.+)", "목록"),
        (r"a list", "목록"),
        (r"a mapping(.*)", "키와 값의 묶음"),
        (r"nothing", "빈 값"),
        # what a file that is no YAML may lack
        (r"a key without a colon, .+", "쌍점(:)이 없거나, 따옴표가 필요한 글입니다"),
        (
            r"a colon inside a text .+",
            "글 안의 쌍점(:)은 따옴표가 필요합니다. 또는 줄 앞의 공백이 맞지 않습니다",
        ),
        (
            r"the indent is wrong, or a bracket .+",
            "줄 앞의 공백이 맞지 않거나, 앞에서 괄호나 따옴표를 닫지 않았습니다",
        ),
        (r"the indent is wrong, or an item .+", "줄 앞의 공백이 맞지 않거나, 목록의 줄에 '- '가 없습니다"),
        (
            r"a bracket before this .+",
            "앞에서 괄호를 닫지 않았거나, 쉼표가 빠졌거나, 따옴표 안의 글에 또 따옴표가 있습니다",
        ),
        (r"a colon wants a space after it", "쌍점(:) 뒤에 공백이 필요합니다"),
        (r"a quote is not closed", "따옴표를 닫지 않았습니다"),
        (r"a text that starts with this character .+", "이 글자로 시작하는 글은 따옴표 안에 적어야 합니다"),
    )
)
