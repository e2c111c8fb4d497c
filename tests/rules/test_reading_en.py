"""English texts as papers, agencies, charities and letters write them: told or left alone, and the facts each states.

Each text was written before it was first judged.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

import pytest

from rules.judge import RuleSet
from rules.verdict import Document, Verdict


class Told(NamedTuple):
    """What the report of a text must say; None where it may say anything."""

    stages: str
    """One or more that are right, joined by |."""
    people: tuple[int | None, int | None] | None = None
    place: str | None = None
    day: str | None = None


TOLD: tuple[tuple[str, str, str, Told], ...] = (
    (
        "2023-10-12",
        "China forcibly returns North Korean escapees, rights groups say",
        "China has forcibly sent back a large group of North Korean escapees, a human rights group said on Wednesday. Peter Jung, head of Justice for North Korea, said about 600 people were taken across the border from the cities of Dandong, Hunchun and Tumen on Monday night. They had been held in detention centres in Jilin and Liaoning provinces since the pandemic.",
        Told("repatriated", people=(540, 660), day="2023-10-09"),
    ),
    (
        "2019-04-30",
        "",
        "Seven North Koreans, among them a 9-year-old girl and her uncle, were detained by Chinese police on the outskirts of Shenyang on Sunday, a relative told Reuters. The group had crossed the river earlier this month and was waiting for a driver.",
        Told("detained|arrested", people=(7, 7), place="Shenyang", day="2019-04-28"),
    ),
    (
        "2021-07-16",
        "Fifty defectors sent home through Dandong",
        "Chinese authorities handed around 50 North Korean defectors over to the North on Wednesday, sources in the border city of Dandong told Radio Free Asia. Two buses crossed the Yalu bridge in the early hours as police held back onlookers.",
        Told("repatriated", people=(45, 55), place="Dandong", day="2021-07-14"),
    ),
    (
        "2024-04-28",
        "",
        "About 60 North Koreans who had been held in China have been deported back to North Korea, a Seoul-based rights group said Sunday. They were put on buses in Tumen and Helong on Friday, it added.",
        Told("repatriated", people=(54, 66), day="2024-04-26"),
    ),
    (
        "2016-03-11",
        "Defector family of five nabbed in Kunming",
        "A family of five from Hyesan was caught by plainclothes officers at the bus terminal in Kunming, in southern China, on Tuesday, a broker who was to meet them said. They remain in a police cell and nobody has been allowed to see them. The relatives in Seoul have asked the foreign ministry for help.",
        Told("arrested|detained", people=(5, 5), place="Kunming", day="2016-03-08"),
    ),
    (
        "2017-11-18",
        "",
        "Ten North Korean defectors, including a four-year-old boy, were rounded up by Chinese police on Saturday and could be sent back, the father of the boy told the BBC. He begged Chinese and South Korean leaders to stop their return. The ten were seized in Shenyang.",
        Told("arrested|at_risk", people=(10, 10), place="Shenyang"),
    ),
    (
        "2013-05-29",
        "Laos deports nine young North Koreans",
        "Nine young North Korean refugees arrested in Laos this month were returned to Pyongyang by way of China on Tuesday, activists in Seoul said. The nine, aged 15 to 23, were picked up on May 10 in the northern province of Oudomxay.",
        Told("repatriated", people=(9, 9), day="2013-05-28"),
    ),
    (
        "2018-12-05",
        "",
        "Vietnamese border guards have let go 13 North Koreans who had been caught close to the Chinese frontier in Lang Son province, after South Korean diplomats stepped in, an aid group reported. The 13 were freed on Monday and are now safe in an undisclosed location.",
        Told("released", people=(13, 13), place="Lang Son", day="2018-12-03"),
    ),
    (
        "2022-08-19",
        "Two women taken from home in Yanbian",
        "Police in Helong, Jilin province, took two North Korean women away from their homes on Aug. 10, a source in the county told Daily NK. Both had lived with Chinese men for more than ten years. Their children were left behind, the source said.",
        Told("arrested", people=(2, 2), place="Helong", day="2022-08-10"),
    ),
    (
        "2025-02-14",
        "",
        "A North Korean woman in her 30s was apprehended in Changbai county while trying to call her family across the Yalu, a local source said on the 11th. She is being held at a border guard unit and may be handed to the North by the end of the month.",
        Told("detained|arrested|at_risk", people=(1, 1), place="Changbai"),
    ),
    (
        "2020-02-03",
        "Russia expels North Korean who asked for asylum",
        "Russian bailiffs put a North Korean labourer who had applied for refugee status on a plane to Pyongyang on Saturday, his lawyer said. The man, 28, had been staying at a migrant centre in Vladivostok for two months.",
        Told("repatriated", people=(1, 1), place="Vladivostok", day="2020-02-01"),
    ),
    (
        "2012-02-14",
        "",
        "China has detained 24 North Korean refugees and plans to repatriate them, a South Korean lawmaker said on Tuesday. Ten of them were arrested in Shenyang on Wednesday last week and the others in Changchun, Park Sun-young said.",
        Told("detained|at_risk|arrested", people=(24, 24), place="Shenyang"),
    ),
    (
        "2023-08-30",
        "",
        'At least three North Korean defectors were caught by Chinese border police near the Vietnamese border in Guangxi last week, according to a Seoul pastor who organised their trip. "They were twenty minutes from safety," he said.',
        Told("arrested", people=(3, None), place="Guangxi"),
    ),
    (
        "2024-10-03",
        "Missionary: four North Koreans still missing after Jilin raid",
        "SEOUL - Four North Korean women have not been heard from since police stormed an apartment in Jilin city on Sept. 28, and they are presumed to be in custody, a missionary said Thursday. Neighbours saw the women led out in handcuffs.",
        Told("arrested|detained", people=(4, 4), day="2024-09-28"),
    ),
    (
        "2015-10-28",
        "",
        "Nine North Koreans, including a one-year-old baby, face being sent back after they were arrested in Vietnam and handed over to China, Human Rights Watch said on Monday. The group was detained on October 22 in Mong Cai during a random check on a bus.",
        Told("at_risk|detained|arrested|repatriated", people=(9, 9)),
    ),
    (
        "2017-07-24",
        "",
        "Five members of a North Korean family took their own lives with cyanide after being caught by Chinese police in Kunming, a South Korean activist said on Monday. The family, a former party official, his wife and their three children, had been arrested a week earlier and were about to be transferred to the northeast for repatriation.",
        Told("arrested|detained|at_risk", place="Kunming"),
    ),
    (
        "2020-01-15",
        "",
        "Chinese police swooped on a safe house in Dalian last Thursday and seized 11 North Koreans who were preparing to travel to Southeast Asia, according to two people with knowledge of the raid. A Chinese man who had rented the flat was also held.",
        Told("arrested", people=(11, 11), place="Dalian", day="2020-01-09"),
    ),
    (
        "2014-11-21",
        "Mongolia frees refugees",
        "Eleven North Koreans who were intercepted in the Gobi desert ten days ago have been released from military custody and flown to Seoul, officials in Ulaanbaatar said on Thursday.",
        Told("released", people=(11, 11)),
    ),
    (
        "2023-07-07",
        "",
        "A defector couple and their teenage son were stopped by immigration police in Luang Namtha, northern Laos, on July 1 and have since been moved to Vientiane, a source close to the family told NK News. Lao officials have not said what they intend to do with the three.",
        Told("arrested|detained", people=(3, 3), day="2023-07-01"),
    ),
    (
        "2011-09-28",
        "",
        "Thai police said Wednesday that 31 North Koreans, including eight children, had been arrested in Chiang Saen after crossing the Mekong from Laos. They were fined for illegal entry and will be taken to Bangkok.",
        Told("arrested", people=(31, 31), place="Chiang Saen"),
    ),
    (
        "2024-05-02",
        "",
        'The mother of a North Korean defector in Seoul was sent back to the North last Friday, her daughter said, six months after she was arrested in Yanji. "A guard told us she was driven over the bridge at Tumen," the daughter told Yonhap.',
        Told("repatriated", people=(1, 1), day="2024-04-26"),
    ),
    (
        "2021-04-30",
        "",
        "Chinese agents took away a North Korean woman and her two-year-old daughter at a railway station in Nanning on Tuesday night, the woman's husband said. He fears they will be returned to the North within weeks.",
        Told("arrested|at_risk", people=(2, 2), place="Nanning", day="2021-04-27"),
    ),
    (
        "2025-09-04",
        "",
        "Myanmar troops detained six North Koreans at a checkpoint outside Kengtung in Shan state, a local militia officer said on Wednesday. The six, four men and two women, had been travelling in a truck with fruit. They are to be handed over to the Chinese at Mong La, he said.",
        Told("detained|arrested|at_risk", people=(6, 6), place="Kengtung"),
    ),
    (
        "2015-02-20",
        "",
        "A group of North Korean refugees including an infant has been taken into custody near the China-Laos border, activists in Seoul said on Friday. Their number was not disclosed.",
        Told("arrested|detained"),
    ),
    (
        "2019-06-11",
        "Family's flight ends at a petrol station",
        'SEOUL (Hangang Wire) — It was the petrol light that gave them away. The van carrying a North Korean couple, their daughter of four and an aunt pulled in at a filling station outside Dali, Yunnan, shortly after nine on Friday evening, and two patrol cars were waiting. "They didn\'t even let the child finish her noodles," the broker who had hired the driver told this newspaper. The four have not been seen since.',
        Told("arrested|detained", place="Dali", day="2019-06-07"),
    ),
    (
        "2022-11-02",
        "Russia hands logger back to Pyongyang",
        "A court in Khabarovsk ordered it on Friday and by Monday he was gone: a 38-year-old North Korean logger who had asked the UN for protection was flown from Khabarovsk to Pyongyang by way of Vladivostok, his lawyer told Kommersant.",
        Told("repatriated", people=(1, 1)),
    ),
    (
        "2023-05-15",
        "",
        "Lawyers for a North Korean mother and her son say the pair were told on Saturday by wardens at a Bangkok immigration centre that Laos had agreed to take them back and that a car would come for them within the week. From Laos, said the lawyers, the way leads to China and from there across the Yalu.",
        Told("at_risk", people=(2, 2), place="Bangkok", day="2023-05-13"),
    ),
    (
        "2018-09-24",
        "Eight freed in Ulaanbaatar",
        "Eight people from North Korea who spent the summer in a military compound in Mongolia have got their freedom back. They were driven to the airport on Thursday night and left on a flight to Incheon, an official in Ulaanbaatar confirmed.",
        Told("released", people=(8, 8), day="2018-09-20"),
    ),
    (
        "2020-10-05",
        "",
        'BREAKING: Chinese border police have intercepted a minibus with nine North Korean refugees on board near Jinghong. Activist: "All nine are in custody. We lost contact at 2 a.m. today." More to follow.',
        Told("arrested|detained", people=(9, 9), place="Jinghong", day="2020-10-05"),
    ),
    (
        "2024-04-30",
        "",
        "The daughter's phone had been off for a week when the call came. \"They've taken Mum back,\" her cousin said from Yanji. Kim Son-hui, 51, who left Musan in 1998, was put across the bridge at Tumen on 23 April with some forty others, a prison van driver told the cousin.",
        Told("repatriated", place="Tumen", day="2024-04-23"),
    ),
    (
        "2017-08-22",
        "Vietnam: group of 11 not sent back, aid group says",
        "Eleven North Koreans picked up by Vietnamese border guards near Mong Cai on August 9 have been let go, a Seoul aid group announced on Tuesday. The decision came after days of talks between diplomats.",
        Told("released", people=(11, 11), place="Mong Cai"),
    ),
    (
        "2014-09-03",
        "",
        "Police in China's Yunnan province have caught a further two members of a party of 12 North Koreans whose other ten were seized in August, a human rights group reported on Wednesday. The two, teenagers both, had hidden in a banana plantation.",
        Told("arrested", people=(2, 2), place="Yunnan"),
    ),
    (
        "2023-10-14",
        "",
        'Seoul — The government said on Friday that it believes "a significant number" of North Koreans detained in China\'s three northeastern provinces have been repatriated, and expressed deep regret. It gave no figure.',
        Told("repatriated", place="China"),
    ),
    (
        "2016-12-19",
        "",
        "Three North Korean teenagers have spent their third week in the cells of the Nong Khai police, a Thai newspaper says. They were found on a sandbank in the Mekong on Nov. 30. Thai law provides for a fine; the boys have no money.",
        Told("detained|arrested", people=(3, 3), place="Nong Khai", day="2016-11-30"),
    ),
    (
        "2019-12-02",
        "",
        "Fourteen North Korean women and children were freed from a Chinese detention centre on the Vietnamese border on Saturday, apparently after South Korea intervened, the Chosun reported, quoting a source. Their whereabouts are being kept secret.",
        Told("released", people=(14, 14), day="2019-11-30"),
    ),
    (
        "2022-07-26",
        "Informer's reward: 30,000 yuan",
        "A villager near Helong turned in the woman next door, who had lived there for 17 years and borne two sons, for a reward. Police came for her on the morning of July 19. She is from Chongjin, North Korea, and neighbours assume she will be sent over the river as soon as the border opens, a source said.",
        Told("arrested|at_risk|detained", people=(1, 1), place="Helong", day="2022-07-19"),
    ),
    (
        "2018-03-26",
        "",
        "A woman who left North Korea with her two grandchildren was stopped on a train to Kunming last Tuesday and taken off by railway police; all three are now held in Guiyang, says the Seoul church that paid for the tickets.",
        Told("arrested|detained", people=(3, 3), place="Guiyang"),
    ),
    (
        "2015-05-20",
        "",
        'The foreign ministry in Vientiane confirmed on Wednesday that immigration officers were holding "several persons of Korean nationality". A missionary in Thailand said there were six, all of them from North Korea, and that the youngest is eleven. They were detained in Luang Prabang on Sunday.',
        Told("detained|arrested", place="Luang Prabang", day="2015-05-17"),
    ),
    (
        "2024-07-11",
        "Statement on 13 North Koreans held in Kunming",
        "We, the undersigned, have learned with alarm that thirteen refugees from North Korea, five of them children, were arrested in Kunming on or about 4 July. We urge the Chinese government not to return them. Contact: press office.",
        Told("arrested|detained|at_risk", people=(13, 13), place="Kunming", day="2024-07-04"),
    ),
    (
        "2020-06-08",
        "",
        "Daily NK has learned that China sent ten defectors back through the Hyesan customs house late last month. The ten, who had been kept at Changbai, were carried off in a bus of the security ministry, a source in Ryanggang Province said on the 3rd.",
        Told("arrested|detained|at_risk|repatriated|released", people=(10, 10)),
    ),
    (
        "2013-11-21",
        "",
        "Thirteen North Korean defectors were rounded up in Kunming last Friday as they prepared to travel on to Laos, and two others got away, an activist said Thursday. The 13 are thought to be on their way to the border with North Korea.",
        Told("arrested|detained|at_risk", people=(13, 13), place="Kunming", day="2013-11-15"),
    ),
    (
        "2025-03-06",
        "",
        "Of the sixteen North Koreans who walked across the ice into Russia's Khasan district in February, eleven have been turned back, border officials said; the others are in hospital with frostbite.",
        Told("repatriated", people=(11, 11), place="Khasan"),
    ),
    (
        "2010-02-11",
        "",
        "Chinese public security officials have seized five North Koreans, among them an elderly former soldier, in the city of Longjing, Jilin province, according to Good Friends, a Buddhist relief group. The raid took place before dawn on Monday.",
        Told("arrested", people=(5, 5), place="Longjing", day="2010-02-08"),
    ),
    (
        "2024-03-07",
        "Sisters missing after police visit",
        'Two sisters from Hoeryong, North Korea, aged 24 and 19, vanished from their rented room in Tonghua on March 1. The landlord, a Chinese pensioner, says four officers walked them to a grey van. "They had their slippers on," he recalled.',
        Told("arrested|detained", people=(2, 2), place="Tonghua", day="2024-03-01"),
    ),
    (
        "2015-12-04",
        "",
        "Thai marine police plucked 18 North Koreans off a sandbar in the Mekong on Wednesday night and brought them to the station in Chiang Khong. They'll be charged with illegal entry, Colonel Somchai Rattana said.",
        Told("arrested|detained", people=(18, 18), place="Chiang Khong", day="2015-12-02"),
    ),
    (
        "2021-10-22",
        "",
        "The Chinese authorities are preparing to hand over about 30 North Koreans who have been in a camp at Tumen since last year, two people briefed on the plan told Reuters. The handover could take place as early as next week.",
        Told("at_risk|detained", people=(27, 33), place="Tumen"),
    ),
    (
        "2023-10-11",
        "Hundreds said to be forcibly returned overnight",
        'Hundreds of North Koreans were trucked across five border crossings on Monday night in what activists call the largest forced return in years. "They emptied the prisons," said a pastor in Seoul who has contacts on both sides of the river.',
        Told("repatriated", people=(200, 999), day="2023-10-09"),
    ),
    (
        "2019-05-29",
        "",
        "Vientiane has released a North Korean couple after keeping them locked up for two months, a diplomat said on Tuesday. The two, both teachers, were caught in a hotel in Vang Vieng in March.",
        Told("released", people=(2, 2)),
    ),
    (
        "2012-03-09",
        "31 now back in the North, lawmaker says",
        "All of the 31 North Korean escapees whose arrest in Shenyang last month prompted candlelight vigils have been returned, lawmaker Park Sun-young said on Friday, citing sources in China.",
        Told("repatriated", people=(31, 31)),
    ),
    (
        "2020-12-14",
        "",
        "Border guards in Mongolia's Dornogovi province came upon a party of seven, five of them women, stumbling through the snow on Thursday. All seven say they are from North Korea. They are being kept warm and under guard at the Zamyn-Uud post, said the commander.",
        Told("detained|arrested", people=(7, 7), day="2020-12-10"),
    ),
    (
        "2018-02-21",
        "",
        'Ji-eun, not her real name, got a text from her mother at midnight on Saturday: "Police. Pray." It was the last. The 58-year-old North Korean, who had lived near Mudanjiang for a decade, was taken from a church dormitory, a fellow worshipper later told her.',
        Told("arrested", people=(1, 1), place="Mudanjiang", day="2018-02-17"),
    ),
    (
        "2022-04-01",
        "",
        "Four more North Korean women have been caught in Guangxi, bringing to eleven the number seized on the route to Vietnam since February, the Seoul-based Durihana mission said on Friday.",
        Told("arrested", people=(4, 4), place="Guangxi"),
    ),
    (
        "2014-06-30",
        "Kunming court lets refugees go",
        "A court in Kunming has thrown out illegal-entry charges against three North Korean teenagers and ordered their release, their lawyer said on Monday. They walked out of the building with a Swedish consul.",
        Told("released", people=(3, 3), place="Kunming"),
    ),
    (
        "2017-11-28",
        "",
        "They had reached the last village before Laos when the dogs barked. Of the eight North Koreans in the group, says the guide, who got away, six ran into the arms of a border patrol near Mohan on Friday night; two children hid in a drain and were found in the morning.",
        Told("arrested", day="2017-11-24"),
    ),
    (
        "2025-07-18",
        "UN experts alarmed over Cambodia deportations",
        "United Nations experts said on Friday that they were alarmed by reports that Cambodia was about to expel five North Koreans, including a pregnant woman, to China. The five have been in immigration detention in Phnom Penh since 2 July.",
        Told("at_risk|detained", people=(5, 5), place="Phnom Penh"),
    ),
    (
        "2011-11-10",
        "",
        "Activists say a North Korean family of four on the run in Jilin was sent back last week, two days after being picked up in Yanji. The parents are said to have been separated from the children at the bridge.",
        Told("repatriated", people=(4, 4)),
    ),
    (
        "2024-02-29",
        "",
        "Police in Dandong this month detained at least 20 North Korean women who had slipped away from a garment factory, sources told Daily NK. Some have already been turned over to the consulate's security men.",
        Told("detained|arrested", people=(20, None), place="Dandong"),
    ),
    (
        "2013-01-31",
        "",
        "China repatriated a North Korean mother and her infant even though the child has Chinese papers, the woman's husband, a farmer near Antu, complained on Thursday. The pair were driven to the bridge at Nanping on Jan. 22.",
        Told("repatriated", people=(2, 2), day="2013-01-22"),
    ),
    (
        "2021-12-23",
        "",
        "A Russian lawyer said on Thursday that his client, a North Korean soldier who defected in July, had been abducted by plainclothes men outside a migration office in Moscow and might be put on a plane at any time.",
        Told("arrested|at_risk", people=(1, 1)),
    ),
    (
        "2016-05-27",
        "",
        "Sixteen people believed to be North Koreans have turned themselves in to police in Mae Sai, where they're being held pending a court hearing, the Bangkok Post reports. Most are women in their twenties.",
        Told("detained", people=(16, 16), place="Mae Sai"),
    ),
    (
        "2022-08-30",
        "",
        "Nine months after they were stopped in Qingdao, a North Korean woman and her daughter have been allowed to go to their relatives in Shandong, church sources say. They must report to police every week. They were let out on Aug. 25.",
        Told("released", people=(2, 2), day="2022-08-25"),
    ),
    (
        "2023-11-21",
        "",
        "Chinese authorities have repatriated a North Korean woman who had been sold to a man in Heilongjiang two decades ago, her son, a college student, said in a post on Weibo on Sunday. She was arrested at a market in Harbin on Nov. 6 and taken to Dandong.",
        Told("repatriated", people=(1, 1)),
    ),
    (
        "2019-08-26",
        "Police raid nets six in Nanning",
        "NANNING, China (AP) — Six North Koreans hiding in an apartment near Nanning's main railway station were arrested early Saturday, the leader of an underground railroad group said. Neighbours had complained about the smell of kimchi.",
        Told("arrested", people=(6, 6), place="Nanning", day="2019-08-24"),
    ),
    (
        "2017-10-03",
        "",
        "Laotian police handed nine North Korean refugees over to Chinese border officials at Boten last Thursday despite protests from Seoul, the Korea Times reported on Tuesday. The nine had been held in Luang Namtha for three weeks.",
        Told("repatriated", people=(9, 9), place="Boten", day="2017-09-28"),
    ),
    (
        "2022-12-20",
        "",
        "At least eleven North Koreans have been in the hands of Myanmar's junta since they were stopped at a roadblock near Tachileik on Dec. 12, according to the Shan Herald. South Korea's embassy in Yangon says it's looking into the matter.",
        Told("detained|arrested", people=(11, None), place="Tachileik", day="2022-12-12"),
    ),
    (
        "2024-06-17",
        "China frees ailing defector",
        'China has freed a North Korean woman with advanced cancer after seven weeks in a Yanji detention centre, her family said. Han, 62, was carried out on a stretcher on Friday. "They didn\'t want her to die on their hands," a niece said.',
        Told("released", people=(1, 1), place="Yanji", day="2024-06-14"),
    ),
    (
        "2020-01-28",
        "",
        "Because of the coronavirus, North Korea has refused to take back 13 defectors whom China was to hand over at Sinuiju on Friday. The 13 were driven back to the prison in Dandong, a source said.",
        Told("detained|at_risk", people=(13, 13), place="Dandong"),
    ),
    (
        "2018-06-12",
        "",
        "The parents of a 17-year-old North Korean orphan, a missionary couple from Busan, said on Tuesday that the girl had been dragged off a bus in Ruili by border police on June 3. They've been told she's in a youth detention home in Kunming.",
        Told("arrested|detained", people=(1, 1), day="2018-06-03"),
    ),
    (
        "2021-05-26",
        "",
        "Vladivostok: two North Koreans seek asylum at US consulate, are seized at gate. The pair, both soldiers of a construction brigade, were grabbed by local police on Monday before they'd spoken to anyone inside, Novaya Gazeta writes.",
        Told("arrested", people=(2, 2), place="Vladivostok", day="2021-05-24"),
    ),
    (
        "2013-09-12",
        "",
        "One moment they were eating noodles; the next, four plainclothes officers had the door shut and the six North Koreans on their knees. A cook in the restaurant, in the old town of Jinghong, filmed it on Tuesday night. In the film a boy of perhaps eight asks in Korean whether he may finish.",
        Told("arrested|detained", people=(6, 6), place="Jinghong", day="2013-09-10"),
    ),
    (
        "2016-10-19",
        "",
        "Two of the four North Korean sisters who were arrested in Hunchun on Oct. 2 have been sent back across the Tumen; the other two, who are married to Chinese men, were released against a fine, a neighbour told Daily NK.",
        Told("repatriated|released", people=(2, 2), place="Hunchun"),
    ),
    (
        "2025-08-05",
        "UNHCR 'deeply concerned' for North Korean family in Hanoi",
        "The UN refugee agency said on Tuesday it was deeply concerned for a North Korean family of three who face imminent deportation from Vietnam to China. The parents and their daughter have been detained at Noi Bai airport since 31 July, when they tried to board a flight to Bangkok.",
        Told("at_risk|detained", people=(3, 3), day="2025-07-31"),
    ),
    (
        "2014-05-08",
        "",
        "Mongolia has handed four North Koreans back to China, breaking with two decades of practice, a Seoul lawmaker charged on Thursday. The men were returned through Zamyn-Uud on April 29.",
        Told("repatriated", people=(4, 4), place="Zamyn-Uud"),
    ),
    (
        "2019-10-16",
        "",
        "North Korea watchers in Seoul say a squad of security agents crossed into China with local consent last month and brought back two defectors, a mother and son, from a village near Helong.",
        Told("repatriated|arrested", people=(2, 2), place="Helong"),
    ),
    (
        "2012-06-05",
        "",
        "Cambodia's interior ministry has let twelve North Koreans leave for South Korea after five months in a Phnom Penh jail, the Phnom Penh Post reported on Tuesday.",
        Told("released", people=(12, 12), place="Phnom Penh"),
    ),
    (
        "2024-12-05",
        "",
        "RFA: Four North Korean IT workers who ran away from their handlers in Shenyang in November were tracked down by Chinese police and turned over to the North Korean consulate on Sunday, residents said.",
        Told("repatriated|arrested", people=(4, 4), place="Shenyang"),
    ),
    (
        "2021-02-04",
        "",
        "Three North Korean escapees got as far as the last bus stop. On Jan. 30, in the border town of Pingxiang, a ticket inspector asked one of them a question and she could not answer. By evening all three sat in a cell, a member of the rescue network told NK News.",
        Told("detained|arrested", people=(3, 3), place="Pingxiang", day="2021-01-30"),
    ),
    (
        "2020-09-07",
        "",
        'A week after they set out from Yanji, nothing has been heard from a group of eight North Koreans, and a Seoul pastor who was guiding them by phone says he is sure that they were caught near Xishuangbanna on Thursday. "The driver\'s phone was answered by a policeman," he said.',
        Told("arrested", people=(8, 8), place="Xishuangbanna", day="2020-09-03"),
    ),
    (
        "2018-11-30",
        "",
        "Thailand's immigration chief said on Friday that 22 North Koreans found in a warehouse in Udon Thani a day earlier would be fined and not be deported.",
        Told("detained|arrested", people=(22, 22)),
    ),
    (
        "2021-09-14",
        "",
        "A group of seven North Korean escapees was arrested by Chinese police in Pingxiang, near the Vietnamese border, on Sept. 7, two sources told Radio Free Asia. Among them is a seven-year-old child.",
        Told("arrested", people=(7, 7), place="Pingxiang", day="2021-09-07"),
    ),
    (
        "2024-04-29",
        "China said to deport 60 more",
        "Some 60 North Koreans, most of them women, were sent home from Tumen, Hunchun and Longjing on Friday, Peter Jung of Justice for North Korea said in Seoul. The transport was escorted by armed police.",
        Told("repatriated", people=(54, 66), day="2024-04-26"),
    ),
    (
        "2016-02-24",
        "",
        "Vietnam has set three North Korean women free who were caught in Lang Son on Feb. 9. They left for Seoul on Tuesday.",
        Told("released", people=(3, 3), place="Lang Son"),
    ),
    (
        "2019-05-07",
        "",
        "A North Korean father, mother and their 2-year-old were snatched by police in Shenyang on Saturday night. A rights group says they could be on a truck to Dandong any day.",
        Told("arrested|at_risk", place="Shenyang", day="2019-05-04"),
    ),
    (
        "2023-02-16",
        "",
        "Two loggers who had fled a North Korean camp in Amur were handed to consular officials in Khabarovsk on Tuesday and flown out the next day, human rights lawyers in Moscow said.",
        Told("repatriated", people=(2, 2), place="Khabarovsk"),
    ),
    (
        "2014-12-04",
        "",
        "Thirteen North Koreans are sitting in a Lao jail tonight. They were caught on Monday in Boten, the first village on this side of the Chinese border.",
        Told("detained|arrested", people=(13, 13), day="2014-12-01"),
    ),
    (
        "2022-10-06",
        "Police take defector's wife",
        "Chinese police came to the house of a farmer near Longjing at 5 a.m. on Sunday and took his North Korean wife. She has been kept at the Longjing detention centre since, he told a relative in Ansan.",
        Told("arrested|detained", people=(1, 1), place="Longjing", day="2022-10-02"),
    ),
    (
        "2017-08-01",
        "",
        "Fifteen people including a former official's family have been intercepted at Shenyang station on their way to Laos. All are North Koreans and were being guided by a Seoul church, which confirmed the arrests on Monday.",
        Told("arrested", people=(15, 15), place="Shenyang"),
    ),
    (
        "2013-06-03",
        "",
        "UN rights chief slams Laos over nine North Koreans. Laos handed the nine, aged between 15 and 23, to Pyongyang's diplomats last Monday; they were flown to Beijing the same day.",
        Told("repatriated", people=(9, 9), day="2013-05-27"),
    ),
    (
        "2025-10-01",
        "",
        "Eleven North Koreans held for two months in Yunnan have been transferred to Jilin, a sign that they will soon be sent back, the group Citizens' Corridor said on Tuesday.",
        Told("at_risk|detained", people=(11, 11)),
    ),
    (
        "2025-08-14",
        "China hands over dozens at Dandong bridge",
        "Around 40 North Koreans crossed the Yalu bridge at Dandong in two coaches with curtained windows on Tuesday, a trader who saw the convoy said. They came from a detention centre in Shenyang. In October 2023 Beijing sent back about 500 people in one night.",
        Told("repatriated", people=(36, 44), place="Dandong", day="2025-08-12"),
    ),
    (
        "2025-06-20",
        "",
        "About 30 North Koreans were driven over the bridge at Tumen, a trader in the town said. The road had been closed and the shops along it kept their shutters down. It was early on the morning of June 16.",
        Told("repatriated", people=(27, 33), place="Tumen", day="2025-06-16"),
    ),
    (
        "2024-07-12",
        "Four North Korean women arrested in Changbai",
        "Four North Korean women were arrested in a rented room in Changbai, an aid group said on Friday. The landlord had spoken to the village head. That was on Sunday evening.",
        Told("arrested", people=(4, 4), place="Changbai", day="2024-07-07"),
    ),
    (
        "2023-10-27",
        "",
        "Six North Koreans have been released in northern Thailand, a pastor there said. A driver brought them to Bangkok. This happened on Tuesday. They are well.",
        Told("released", people=(6, 6), day="2023-10-24"),
    ),
    (
        "2025-03-19",
        "Beijing returns scores to the North",
        "Some 80 North Koreans were put over the bridge at Tumen before dawn on Monday, an aid group said. In 2023 more than 500 had been repatriated in a night.",
        Told("repatriated", people=(72, 88), place="Tumen", day="2025-03-17"),
    ),
    (
        "2025-04-18",
        "Dozens sent home over Tumen bridge",
        "About 60 North Koreans who had been held in northeastern China crossed the bridge from Tumen to Namyang in three buses on Tuesday, a source in the province said. The convoy was escorted by police cars. China forcibly returned around 600 people in October 2023, the largest such operation in years.",
        Told("repatriated", people=(54, 66), place="Tumen", day="2025-04-15"),
    ),
    (
        "2024-11-08",
        "Khabarovsk judge orders North Korean logger deported",
        "A judge in Khabarovsk on Thursday ordered the deportation of a North Korean logger who ran away from his camp in April, a legal aid group said. He is held at a migration centre and has ten days to appeal.",
        Told("at_risk", people=(1, 1), place="Khabarovsk"),
    ),
    (
        "2024-03-15",
        "North Korean in Russia loses asylum case, to be expelled",
        "A regional court in Vladivostok has upheld the expulsion of a North Korean painter who left his work team in 2022, his lawyer said on Friday. The 29-year-old is being kept in the migrants' centre in Artyom. He could be put on a plane next week.",
        Told("at_risk", people=(1, 1), place="Vladivostok"),
    ),
    (
        "2024-11-08",
        "Court in Vladivostok orders expulsion of North Korean builder",
        "A court in Vladivostok has ordered the expulsion of a North Korean man who slipped away from a construction crew last year and asked for asylum, his lawyer said on Thursday. The man, 34, was found by a patrol at the railway station in Ussuriysk on Oct. 21 and has been held at the centre for foreigners since then.",
        Told("at_risk", people=(1, 1), place="Vladivostok"),
    ),
    (
        "2024-05-30",
        "Nine defectors in Laos to be deported, group says",
        "A Lao court ordered on Monday that nine North Koreans who were caught in Oudomxay be deported to China, a group in Seoul said. The nine are locked up in Vientiane.",
        Told("at_risk", people=(9, 9)),
    ),
    (
        "2025-03-06",
        "Seoul urged to save two North Koreans in Mongolia",
        "Two North Korean men could be returned to China after their arrest in Mongolia's Gobi desert, an aid group warned on Wednesday. The two crossed the wire near Zamyn-Uud. Soldiers found them the next morning, on Feb. 27. They have been in a cell at the border post since.",
        Told("at_risk", people=(2, 2), day="2025-02-27"),
    ),
    (
        "2024-12-06",
        "North Koreans caught in northern Laos",
        "Local police took nine North Koreans off a pick-up truck in the Namo district of Oudomxay province, people who work along the route said on Thursday. This was on Monday evening, one of them said. They had come over the hills in the last days of November.",
        Told("arrested", people=(9, 9), day="2024-12-02"),
    ),
    (
        "2024-05-16",
        "Missionary arrested with six North Koreans in Yanji",
        "A South Korean missionary and the six North Koreans whom he was leading to Mongolia were arrested in Yanji on Sunday, his church said. The six, four women and two boys, are held apart from him in a detention centre in Longjing. They will be sent back unless Seoul acts, the church warned.",
        Told("arrested", people=(6, 6), place="Yanji", day="2024-05-12"),
    ),
)

LEFT_ALONE: tuple[tuple[str, str, str], ...] = (
    (
        "2019-11-07",
        "South Korea deports two fishermen",
        "South Korea on Thursday sent back two North Koreans suspected of killing 16 colleagues on a squid boat, the unification ministry said. They were handed over at Panmunjom. It was the first deportation since the war.",
    ),
    (
        "2022-06-20",
        "",
        "The number of North Korean defectors arriving in the South fell to 19 in the second quarter, unification ministry data showed on Monday. Border closures and tighter controls in China, where many have been arrested or repatriated, are to blame, analysts said.",
    ),
    (
        "2023-12-08",
        "Rally urges China to stop sending back refugees",
        "Dozens of activists gathered outside the Chinese Embassy in Seoul on Friday to demand that Beijing stop repatriating North Korean refugees. They held up pictures of those sent back in October. Organisers said a petition with 20,000 signatures would be handed over to the embassy.",
    ),
    (
        "2024-03-15",
        "",
        "A Seoul court on Friday sentenced a North Korean defector to four years in prison for trying to sail back to the North. The man, in his 30s, was arrested last October on a stolen boat off Baengnyeong Island, prosecutors said.",
    ),
    (
        "2021-09-15",
        "'I was sold twice': a survivor speaks",
        "Kim Jeong-ah was arrested by Chinese police in 2006 and sent back to the North the following month. She told an audience at Oxford how she gave birth in a labour camp. Now 45, she runs a group in Seoul that helps women like her.",
    ),
    (
        "2023-05-11",
        "",
        "Chinese police have detained more than 200 Uyghurs in Kashgar in the past week, exile groups said. The campaign resembles the sweeps that earlier targeted North Korean refugees in the northeast, one researcher noted.",
    ),
    (
        "2020-11-06",
        "",
        "North Korea executed a man who had returned from China without permission, South Korea's spy agency told lawmakers. Guards along the border have orders to shoot anyone who comes within a kilometre, it said. Several smugglers were arrested in Hyesan.",
    ),
    (
        "2018-08-10",
        "Where are the 2,000?",
        "Some 2,000 North Koreans are believed to be locked up in China, human rights experts told a hearing on Tuesday, and could be returned at any time. The panel called on the State Department to raise the issue. No one knows the true figure, one witness said.",
    ),
    (
        "2019-03-05",
        "",
        "A South Korean pastor who helped North Koreans reach Thailand has been arrested in Yunnan, his church said on Monday. Chinese police accuse him of organising illegal border crossings. No refugees were with him at the time.",
    ),
    (
        "2024-06-20",
        "UN rapporteur calls for access",
        "The U.N. special rapporteur on North Korea urged China not to send back refugees in its custody. Returnees face torture, forced labour and even execution, she told the Human Rights Council in Geneva. China says they are illegal economic migrants.",
    ),
    (
        "2022-09-02",
        "",
        "A new film about a mother and daughter who are captured by Chinese agents after fleeing North Korea opens in Seoul next Thursday. The director spent three years interviewing defectors. Critics have called the border scenes harrowing.",
    ),
    (
        "2025-01-20",
        "",
        "Two North Korean soldiers captured in Russia's Kursk region are being held in Kyiv, President Zelensky said. One of them wants to go to South Korea, Seoul's spy agency said. Ukraine is ready to hand them over to Kim Jong Un in exchange for its own prisoners.",
    ),
    (
        "2023-04-27",
        "",
        "Hundreds of North Korean workers whose visas have run out will go home by train from Vladivostok this week, a Russian official said. The first group of 200 left on Monday. They had been stuck in Russia since the border closed in 2020.",
    ),
    (
        "2016-04-08",
        "",
        "Thirteen North Koreans who worked at a state-run restaurant abroad have defected as a group and arrived in Seoul, the unification ministry said on Friday. The twelve women and their manager left Ningbo, in eastern China, earlier this week.",
    ),
    (
        "2024-10-09",
        "One year on, families wait",
        'Wednesday marks a year since hundreds of North Koreans were forcibly repatriated from China. Families who gathered in Seoul said they have heard nothing. "My sister was on one of those buses," said Kim Kyu-li.',
    ),
    (
        "2024-02-02",
        "Defector arrested in Busan over drugs",
        "A North Korean defector was arrested in Busan on Thursday on charges of selling methamphetamine, police said. The 41-year-old woman, who came to the South in 2008, had hidden 200 grams in her car.",
    ),
    (
        "2019-08-12",
        "North Korean defector mother and son found dead in Seoul flat",
        "A North Korean defector and her six-year-old son were found dead in their apartment in Seoul, police said on Monday. They may have starved. Officers said there was no sign of a break-in.",
    ),
    (
        "2023-09-19",
        "",
        "When the Asian Games end, China may start returning North Korean escapees, activists warned on Monday. They want Seoul to press Beijing before it is too late. Nobody knows how many are in detention.",
    ),
    (
        "2022-03-29",
        "",
        "Police in Jilin have been ordered to arrest every North Korean without papers before the border reopens, a source in the province said. Cameras with facial recognition have been put up in villages. Rewards of up to 10,000 yuan are offered for tips.",
    ),
    (
        "2019-09-27",
        "Tongil Street, a novel by Marta Weld",
        "Weld opens with the arrest of five North Koreans on a night train near Kunming and never lets go. Published on Tuesday, the novel follows each of them into and out of Chinese custody.",
    ),
    (
        "2022-12-09",
        "",
        "China and North Korea should be held accountable for returns of refugees, 61 lawmakers said in a motion filed on Friday. It cites the cases of 500 people sent home since October 2020 and calls for sanctions.",
    ),
    (
        "2023-01-17",
        "",
        "The trial of a South Korean pastor arrested in Yanji in 2021 for sheltering North Koreans resumes on Thursday. His wife says he has lost 20 kilos in prison.",
    ),
    (
        "2020-08-19",
        "",
        "How many North Koreans are in Chinese jails? A researcher who has interviewed 90 former detainees puts the figure at between 600 and 1,000. Her report, released this week, lists 33 places of detention in Jilin and Liaoning.",
    ),
    (
        "2018-04-16",
        "",
        "Lee was 16 when Chinese police caught her in Dandong; she was sent back, escaped again, was caught again. On Monday she graduated from a Seoul university as the best of her year. She wants to be a judge.",
    ),
    (
        "2017-02-27",
        "",
        "Malaysian police have released a North Korean chemist arrested over the killing of Kim Jong Nam for lack of evidence, and will deport him. Two women remain in custody.",
    ),
    (
        "2016-07-04",
        "",
        "North Korea's security ministry has arrested six people in Hoeryong who used Chinese phones to help relatives of defectors, a source inside the country says. They will face a public trial.",
    ),
    (
        "2021-06-03",
        "",
        "Police in Incheon arrested two North Korean defectors on Wednesday on suspicion of running a remittance business without a licence.",
    ),
    (
        "2019-02-12",
        "",
        "Bulgaria sent home the last 20 North Korean workers of a wood plant as their permits ran out on Monday, in line with UN sanctions.",
    ),
    (
        "2023-08-24",
        "",
        "The fate of an estimated 2,600 North Koreans held in China hangs in the balance as the border reopens, rights groups said on Thursday. They urged the UN refugee agency to act before the first trains run.",
    ),
    (
        "2024-11-05",
        "",
        "Rohingya and North Korean asylum seekers took part in a panel in Geneva on Tuesday. One speaker was arrested five times; another had been deported from Laos as a boy. The panel closed with a song.",
    ),
    (
        "2012-03-21",
        "",
        "In a column for this page in January I asked what becomes of the people we send back. Now we know. China is returning refugees to a country that shoots them, and the world looks away. It must stop.",
    ),
    (
        "2022-05-06",
        "",
        "Three North Korean soldiers who crossed the Yalu to steal food were shot dead by Chinese villagers in a fight near Changbai, a source said. A fourth ran back over the border.",
    ),
    (
        "2019-07-31",
        "",
        "A boat with three North Korean men drifted across the eastern sea border on Saturday night and was towed to Sokcho. The crew said they wanted to go home and were sent back on Monday, the ministry said.",
    ),
    (
        "2020-02-20",
        "",
        "Border guards in Hoeryong have been told to shoot on sight. A woman who had returned from China in January was put in quarantine and died, a source in North Hamgyong province said.",
    ),
    (
        "2023-03-30",
        "",
        "It is ten years since nine youngsters were handed to Pyongyang by Laos. None of the nine has been seen in public since 2016. Their parents would be in their fifties now.",
    ),
    (
        "2018-10-10",
        "",
        "China detained the head of Interpol, it emerged on Monday. Activists likened his disappearance to that of North Korean refugees, thousands of whom have vanished into Chinese custody over the years.",
    ),
    (
        "2025-05-08",
        "",
        "If five refugees are arrested in Yanji tonight, will anybody in Seoul pick up the telephone? The opposition asked the question in parliament on Thursday; the unification minister said that a hotline exists.",
    ),
    (
        "2017-06-15",
        "",
        "Chinese police have arrested four Chinese guides who took North Korean refugees through Guangxi. The refugees had reached Laos before the arrests, the rights group Durihana said on Thursday.",
    ),
    (
        "2024-08-20",
        "",
        "A North Korean soldier walked across the military demarcation line on Tuesday and was taken into custody by South Korean troops, the military said. He is being questioned about his motives.",
    ),
    (
        "2016-02-11",
        "",
        "Seven in ten North Korean women hiding in China told interviewers that they feared arrest more than hunger. One said she slept in her shoes. The study appeared on Thursday in a journal.",
    ),
    (
        "2020-10-08",
        "",
        "Seoul's spy agency believes that Jo Song Gil, North Korea's former acting ambassador to Italy, has been in South Korea since July last year. He vanished with his wife in Rome in November 2018. Their daughter was repatriated to the North.",
    ),
    (
        "2023-09-05",
        "Cruel crossing",
        "Mira Sorel's debut documentary follows a broker as he shepherds five North Koreans to Laos. In its most gripping scene two of them are arrested on camera. It premieres on Thursday.",
    ),
    (
        "2018-12-17",
        "",
        "North Korea must stop punishing people who are sent back, a UN committee said on Monday. It estimated that tens of thousands have been repatriated by China since the 1990s.",
    ),
    (
        "2019-10-31",
        "",
        "Bulgarian customs officers arrested two North Korean diplomats on Wednesday with two tonnes of cigarettes. They invoked immunity and were released.",
    ),
    (
        "2021-03-19",
        "",
        "Malaysia has extradited a North Korean businessman to the United States to face money laundering charges. Pyongyang cut ties on Friday in response.",
    ),
    (
        "2024-09-02",
        "",
        "My mother was arrested in Changchun when I was nine. They took her to Tumen and then over the bridge; I never saw her again. Today I teach children of defectors in Ansan.",
    ),
    (
        "2017-03-09",
        "",
        "A Chinese court jailed three men for between four and nine years for trafficking North Korean women, state media said on Thursday. Fourteen women freed by police in the case were returned to their country of origin in 2015.",
    ),
    (
        "2016-01-28",
        "",
        "What would happen if the border opened tomorrow? Hundreds of North Koreans in jails in Jilin and Liaoning would be sent home within days, says one expert. Others think that China would take its time.",
    ),
    (
        "2022-05-31",
        "",
        "Nobody was caught when police with dogs combed the hills above Mengla on Sunday for a group of about ten North Koreans who had been seen by tea pickers. The group is thought to have crossed into Laos.",
    ),
    (
        "2023-02-09",
        "",
        "Five years after he was deported from Russia to North Korea, the fate of Choe Myong Bok remains unknown, Memorial said on Thursday. His wife and children live in St Petersburg.",
    ),
    (
        "2018-08-29",
        "",
        "A former North Korean spy who was arrested in South Korea in 2011 and freed last month says he was tortured. He denies that he came to kill a defector.",
    ),
    (
        "2024-12-12",
        "",
        "Chinese police in Yanbian will pay 3,000 yuan for a tip that leads to the capture of a North Korean, posters put up on Wednesday say. Residents expect more arrests before the New Year.",
    ),
    (
        "2019-06-25",
        "",
        "At a hearing on Tuesday a witness held up a list of 8,000 names: North Koreans repatriated from China, he said, of whom hardly one in ten is known to be alive.",
    ),
    (
        "2021-08-13",
        "",
        "Guards on the Chinese side of the Tumen shot at and wounded two smugglers from Musan on Tuesday. Both made it back to the North Korean bank, where they were arrested.",
    ),
    (
        "2023-11-17",
        "",
        "More than 180 North Korean labourers were flown home from Vladivostok by Air Koryo on Friday as part of a rotation. Fresh workers arrived on the same plane.",
    ),
    (
        "2017-08-10",
        "",
        "Canada's Hyeon Soo Lim has been freed by North Korea on health grounds and is on his way home. The pastor was arrested in 2015 and sentenced to hard labour for life.",
    ),
    (
        "2022-10-27",
        "",
        "Korean police have arrested seven Vietnamese brokers who sold North Korean documents to migrants. Two of the brokers had been deported in 2019 and come back.",
    ),
    (
        "2013-07-16",
        "",
        "Sir – Your correspondent asks what Britain can do about the return of refugees from China to North Korea. It can begin by answering its letters. I wrote to the ambassador after the nine were deported from Laos in May; I am still waiting.",
    ),
    (
        "2025-02-27",
        "",
        "A drone show and a rock concert marked the opening of a museum in Incheon on Thursday for those caught and sent back on the way out of North Korea. It displays the shoes of a woman who was repatriated four times.",
    ),
    (
        "2019-01-10",
        "",
        "The Italian government should say what it knows of the daughter of the missing North Korean envoy, who was returned to Pyongyang, opposition politicians said.",
    ),
    (
        "2024-10-14",
        "",
        "South Korea's human rights commission on Monday called on the government to do more for defectors in China. It recalled the mass repatriation of October 2023, when some 500 people were sent back in one night.",
    ),
    (
        "2017-05-24",
        "",
        "Otto Warmbier's parents say they haven't been allowed to speak to their son since North Korea arrested him in January last year. Three other Americans are being held in Pyongyang.",
    ),
    (
        "2022-04-20",
        "",
        "Police in Gwangju have detained a North Korean defector in her forties who is suspected of stabbing her partner on Tuesday night. She has admitted the attack.",
    ),
    (
        "2021-11-05",
        "",
        "Freed after eight years, a South Korean missionary who was jailed in China for helping refugees told a congregation in Daejeon on Friday that he'd do it again. He was arrested in Yanji in 2013 with nine North Koreans, all of whom were repatriated.",
    ),
    (
        "2023-06-20",
        "",
        "Since 2004 at least 70,000 North Koreans have been deported from China, the Database Center said in its yearbook, published on Tuesday. Most were arrested in Jilin. Women made up 76 percent.",
    ),
    (
        "2020-05-14",
        "",
        "Would Beijing dare to send back the seven? The question hangs over every meeting in Geneva. We do not know who they are. We know that they were caught in Liaoning last April, and that the world has forgotten them.",
    ),
    (
        "2016-06-22",
        "",
        "Ethiopian police detained 40 Eritrean asylum seekers on Tuesday. The UN compared their plight to that of North Koreans in China.",
    ),
    (
        "2022-02-17",
        "",
        "A man who swam to South Korea around the eastern end of the border in 2021 was sentenced on Thursday for assaulting a fellow defector at a resettlement centre. He was led away in handcuffs.",
    ),
    (
        "2015-03-02",
        "",
        "North Korean guards at Musan caught a family of five at the river on Thursday, villagers on the Chinese side said. They heard shots and crying. The five were led up the bank with their hands tied.",
    ),
    (
        "2024-07-30",
        "",
        "The Ministry of Unification said on Tuesday that 105 North Koreans arrived in the first half of the year. None came straight across the border. Officials said that fewer are now getting out of China, where facial recognition leads to more arrests.",
    ),
    (
        "2019-05-16",
        "",
        "Taiwan's coast guard has released a North Korean freighter detained off Taitung two weeks ago. The crew of 21 North Koreans were never allowed ashore.",
    ),
    (
        "2023-08-07",
        "Summer school for activists",
        "Twenty young people met in Busan over the weekend for a course on how to help refugees in China. In one exercise, half of them played North Koreans hiding in Kunming and the other half the police; nine were 'arrested'.",
    ),
    (
        "2018-03-14",
        "",
        "Human Rights Watch called on China on Wednesday not to return North Koreans. Anyone sent back faces torture, it said. The group has documented the detention of 41 North Koreans in nine months to last March.",
    ),
    (
        "2017-12-28",
        "",
        "In 2017 China sent back fewer refugees than in any year since the famine, says the writer of this page, who keeps count. His figure is 61.",
    ),
    (
        "2020-03-10",
        "",
        "A Chinese fisherman was released by North Korea on Monday after a month in custody in Sinuiju. He had drifted across the Yalu with a broken engine.",
    ),
    (
        "2022-09-15",
        "",
        "The lawyer who once freed 13 North Koreans from a jail in Laos has died in Bangkok at the age of 81. Colleagues remembered him on Thursday as a stubborn man.",
    ),
    (
        "2023-11-08",
        "",
        "North Korean women who are caught in China are often sold on by the very officers who arrested them, a new report says. It was published in London on Wednesday.",
    ),
    (
        "2019-09-18",
        "",
        "The 2019 Seoul Peace Prize goes to a lawyer who won the release of 24 North Koreans from Thai jails over ten years. The ceremony is on Friday.",
    ),
    (
        "2021-01-22",
        "",
        "Japanese police on Friday arrested a Chinese man on suspicion of selling a boat to North Korea.",
    ),
    (
        "2018-05-11",
        "",
        "The three Americans freed by North Korea landed near Washington early on Thursday. One had been arrested at Pyongyang airport a year ago.",
    ),
    (
        "2024-01-25",
        "",
        "South Korean lawmakers on Thursday adopted a resolution that condemns China's forced repatriation of North Korean defectors last October. 253 of 260 members present voted for it.",
    ),
    (
        "2022-06-08",
        "",
        "Defector-turned-lawmaker Tae Yong-ho said the two fishermen sent back in 2019 should never have been handed over at Panmunjom. Prosecutors searched the former minister's home on Wednesday.",
    ),
    (
        "2016-11-17",
        "",
        "Police in Yanji are looking for four North Korean soldiers who robbed a house on Tuesday. Villagers have been told to lock their doors.",
    ),
    (
        "2020-02-26",
        "",
        "The quarantine has emptied the streets of Dandong. Before the virus, a guide says, defectors were arrested here every week.",
    ),
    (
        "2023-07-04",
        "Obituary: Pastor Shin",
        "Shin, who has died at 70, brought 1,200 North Koreans to safety. He was arrested in Yunnan in 2001 with 14 of them; they were repatriated, and he never forgave himself.",
    ),
    (
        "2024-09-03",
        "Nun barred from China after raid on orphanage",
        "A German nun who ran a home for the children of North Korean mothers in Hunchun has been expelled from China, her order said on Monday. Officers came to the house on Aug. 27 and took her to Yanji, where she was questioned for three days. She was put on a flight to Frankfurt on Saturday. Some of the mothers had been sent back to North Korea years ago.",
    ),
    (
        "2024-11-21",
        "Two members of rescue network caught in Kunming",
        "Two people who work for a network that leads North Koreans to Southeast Asia were caught by the police in Kunming on Sunday, the network said. Nobody else was in the flat. They are being held in the Guandu district. The network has brought out 800 people since 2009.",
    ),
    (
        "2024-04-25",
        "British student held at North Korean border goes free",
        "A British student who was detained for filming near the Yalu bridge in Dandong was released on Wednesday, the embassy said. The 23-year-old was held for nine days. He had asked passers-by about North Korean defectors, according to the police.",
    ),
    (
        "2023-07-06",
        "Vietnamese workers rounded up in Primorye are sent home",
        "Sixty-two Vietnamese citizens who had been found working without permits at a factory outside Artyom have been sent home, the migration office said on Thursday. They were detained on June 28 and held in Vladivostok until a plane could be arranged. Inspectors also checked the building sites on which North Korean labourers are employed.",
    ),
    (
        "2025-09-12",
        "China returns Myanmar refugees in Ruili, aid group says",
        "Chinese police have detained and returned more than 70 people who fled fighting in Myanmar's Shan State, an aid group on the border said on Friday. Officers arrived on Tuesday with buses and drove them to the Jiegao crossing, where they were handed over. China treats them, as it treats North Koreans, as illegal migrants.",
    ),
    (
        "2025-01-16",
        "Laos returns Hmong families to Vietnam",
        "Lao soldiers have sent 31 Hmong back across the border to Vietnam, a rights group said on Thursday. The families, who had fled Dien Bien province in December, were caught in Phongsaly on Jan. 8. They were put on trucks and handed over on Sunday. Laos has handed over North Korean refugees to China as well, the group recalled.",
    ),
    (
        "2024-08-30",
        "Chinese-Korean broker arrested at Changchun airport",
        "Police have arrested a Chinese-Korean woman whom they call the head of a ring that brought North Korean women to the south of the country, a local newspaper said on Thursday. The woman, surnamed Jin, was caught at Changchun airport on Monday. Six other members of the ring, all Chinese citizens, were detained in Tonghua. The ring had moved more than 100 North Koreans since 2021.",
    ),
)


def judged(ruleset: RuleSet, day: str, title: str, text: str) -> Verdict:
    noon = datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=UTC)
    return ruleset.judge(Document("reading", title, text, noon, lang="en"))


@pytest.mark.parametrize(("day", "title", "text", "told"), TOLD)
def test_an_english_report_is_told_with_what_it_states(
    ruleset: RuleSet, day: str, title: str, text: str, told: Told
) -> None:
    verdict = judged(ruleset, day, title, text)
    assert verdict.decision == "alert", (verdict.points, verdict.notes)
    report = verdict.reports[0]
    assert report.stage in told.stages.split("|")
    if told.people is not None:
        assert report.count is not None
        assert (report.count.low, report.count.high) == told.people
    if told.place is not None:
        assert report.places
        assert report.places[0].name.split(" ")[0] == told.place.split(" ")[0]
    if told.day is not None:
        assert report.event_date is not None
        assert report.event_date.low.isoformat() == report.event_date.high.isoformat() == told.day


@pytest.mark.parametrize(("day", "title", "text"), LEFT_ALONE)
def test_an_english_text_that_only_looks_like_a_report_is_left_alone(
    ruleset: RuleSet, day: str, title: str, text: str
) -> None:
    verdict = judged(ruleset, day, title, text)
    assert verdict.decision != "alert", [(reason.rule, reason.points) for reason in verdict.reasons]
