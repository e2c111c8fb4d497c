"""Han characters that Korean headlines mix in, with their reading; keys in the folded (simplified) form."""

from __future__ import annotations

from rules.text.normal import fold

_READINGS = """
北북 中중 韓한 美미 日일 露로 俄아 越월 南남 西서 東동 英영 獨독 佛불 印인 蒙몽 泰태 臺대 香향 港항
政정 府부 與여 野야 黨당 靑청 國국 會회 法법 檢검 警경 軍군 外외 交교 部부 長장 官관 公공 安안 大대 使사 館관
脫탈 者자 民민 人인 女여 男남 子자 母모 父부 兄형 弟제 妹매 家가 族족 孫손 兒아 童동 老로 少소 氏씨 名명 員원
送송 還환 强강 制제 追추 放방 逮체 捕포 拘구 束속 禁금 留류 押압 收수 容용 所소 監감 獄옥 釋석 檢검 擧거 連연 行행
救구 命명 死사 殺살 傷상 亡망 命명 難난 避피 逃도 走주 越월 境경 界계 線선 江강 圖도 們문 丹단 瀋심 陽양 延연 吉길
州주 省성 市시 縣현 昆곤 明명 雲운 遼요 寧녕 黑흑 龍용 長장 春춘 白백 頭두 山산 海해 天천 津진 上상 靑청 島도
前전 後후 新신 舊구 現현 元원 故고 總총 副부 全전 各각 本본 對대 無무 反반 非비 親친 再재 被피 疑의 事사 件건
年년 月월 週주 時시 分분 百백 千천 萬만 億억 數수 餘여 第제 次차 半반 內내 間간 以이 下하 初초 末말
朴박 金김 李이 崔최 鄭정 尹윤 文문 盧노 安안 趙조 張장 林임 吳오 申신 權권 黃황 徐서 洪홍 柳유
核핵 戰전 爭쟁 和화 平평 談담 協협 約약 條조 權권 利리 經경 濟제 制제 裁재 問문 題제 報보 道도 聞문 社사 說설 論론
"""

HANJA_READINGS: dict[int, str] = {ord(fold(pair[0])): pair[1] for pair in _READINGS.split()}
"""For `str.translate` on folded text."""
