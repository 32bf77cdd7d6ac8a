"""Names of languages in each memo language, and the region that Word expects of them. Data.

A row: code, region, then the names in the order of `COLUMNS`, separated by semicolons.
"""

COLUMNS = (
    "en", "ru", "kk", "ja", "fr", "de", "es", "zh", "ar", "tr", "uk", "ky", "uz", "it", "pt",
)  # fmt: skip

_ROWS = """
af; ZA; Afrikaans; африкаанс; африкаанс тілі; アフリカーンス語; afrikaans; Afrikaans; afrikáans; 南非荷兰语; الأفريقانية; Afrikaanca; африкаанс; африкаанча; afrikaans; afrikaans; africâner
sq; AL; Albanian; албанский; албан тілі; アルバニア語; albanais; Albanisch; albanés; 阿尔巴尼亚语; الألبانية; Arnavutça; албанська; албанча; alban; albanese; albanês
am; ET; Amharic; амхарский; амхар тілі; アムハラ語; amharique; Amharisch; amárico; 阿姆哈拉语; الأمهرية; Amharca; амхарська; амхарча; amxar; amarico; amárico
ar; EG; Arabic; арабский; араб тілі; アラビア語; arabe; Arabisch; árabe; 阿拉伯语; العربية; Arapça; арабська; арабча; arab; arabo; árabe
hy; AM; Armenian; армянский; армян тілі; アルメニア語; arménien; Armenisch; armenio; 亚美尼亚语; الأرمنية; Ermenice; вірменська; армянча; arman; armeno; armênio
az; AZ; Azerbaijani; азербайджанский; әзірбайжан тілі; アゼルバイジャン語; azerbaïdjanais; Aserbaidschanisch; azerbaiyano; 阿塞拜疆语; الأذربيجانية; Azerbaycan dili; азербайджанська; азербайжанча; ozarbayjon; azerbaigiano; azerbaijano
eu; ES; Basque; баскский; баск тілі; バスク語; basque; Baskisch; euskera; 巴斯克语; الباسكية; Baskça; баскська; баскча; bask; basco; basco
be; BY; Belarusian; белорусский; беларусь тілі; ベラルーシ語; biélorusse; Belarussisch; bielorruso; 白俄罗斯语; البيلاروسية; Belarusça; білоруська; беларусча; belarus; bielorusso; bielorrusso
bn; BD; Bangla; бенгальский; бенгал тілі; ベンガル語; bengali; Bengalisch; bengalí; 孟加拉语; البنغالية; Bengalce; бенгальська; бангладешче; bengal; bengalese; bengali
bs; BA; Bosnian; боснийский; босния тілі; ボスニア語; bosniaque; Bosnisch; bosnio; 波斯尼亚语; البوسنية; Boşnakça; боснійська; боснийче; bosniy; bosniaco; bósnio
bg; BG; Bulgarian; болгарский; болгар тілі; ブルガリア語; bulgare; Bulgarisch; búlgaro; 保加利亚语; البلغارية; Bulgarca; болгарська; болгарча; bolgar; bulgaro; búlgaro
my; MM; Burmese; бирманский; бирма тілі; ミャンマー語; birman; Birmanisch; birmano; 缅甸语; البورمية; Birman dili; бірманська; бурмача; birman; birmano; birmanês
ca; ES; Catalan; каталанский; каталан тілі; カタロニア語; catalan; Katalanisch; catalán; 加泰罗尼亚语; الكتالانية; Katalanca; каталонська; каталончо; katalan; catalano; catalão
zh; CN; Chinese; китайский; қытай тілі; 中国語; chinois; Chinesisch; chino; 中文; الصينية; Çince; китайська; кытайча; xitoy; cinese; chinês
zh-Hans; CN; Simplified Chinese; китайский (упр.); қытай (жеңілд.); 簡体中国語; chinois simplifié; Chinesisch (Kurzz.); chino simplif.; 简体中文; الصينية المبسطة; Basitleştirilmiş Çince; китайська (спрощене письмо); кытайча (жөнөкөйлөштүрүлгөн); xitoy (soddalashtirilgan mandarin); cinese semplificato; chinês simplificado
zh-Hant; TW; Traditional Chinese; китайский (трад.); қытай (дәстүрлі); 繁体中国語; chinois trad.; Chinesisch (Langz.); chino tradic.; 繁体中文; الصينية التقليدية; Geleneksel Çince; китайська (традиційне письмо); кытайча (салттуу); xitoy (an’anaviy); cinese tradizionale; chinês tradicional
hr; HR; Croatian; хорватский; хорват тілі; クロアチア語; croate; Kroatisch; croata; 克罗地亚语; الكرواتية; Hırvatça; хорватська; хорватча; xorvat; croato; croata
cs; CZ; Czech; чешский; чех тілі; チェコ語; tchèque; Tschechisch; checo; 捷克语; التشيكية; Çekçe; чеська; чехче; chex; ceco; tcheco
da; DK; Danish; датский; дат тілі; デンマーク語; danois; Dänisch; danés; 丹麦语; الدانمركية; Danca; данська; датча; dan; danese; dinamarquês
nl; NL; Dutch; нидерландский; нидерланд тілі; オランダ語; néerlandais; Niederländisch; neerlandés; 荷兰语; الهولندية; Felemenkçe; нідерландська; голландча; niderland; olandese; holandês
en; GB; English; английский; ағылшын тілі; 英語; anglais; Englisch; inglés; 英语; الإنجليزية; İngilizce; англійська; англисче; inglizcha; inglese; inglês
eo; 001; Esperanto; эсперанто; эсперанто тілі; エスペラント語; espéranto; Esperanto; esperanto; 世界语; الإسبرانتو; Esperanto; есперанто; эсперанто; esperanto; esperanto; esperanto
et; EE; Estonian; эстонский; эстон тілі; エストニア語; estonien; Estnisch; estonio; 爱沙尼亚语; الإستونية; Estonca; естонська; эстончо; estoncha; estone; estoniano
fi; FI; Finnish; финский; фин тілі; フィンランド語; finnois; Finnisch; finés; 芬兰语; الفنلندية; Fince; фінська; финче; fincha; finlandese; finlandês
fr; FR; French; французский; француз тілі; フランス語; français; Französisch; francés; 法语; الفرنسية; Fransızca; французька; французча; fransuzcha; francese; francês
gl; ES; Galician; галисийский; галисия тілі; ガリシア語; galicien; Galicisch; gallego; 加利西亚语; الجاليكية; Galiçyaca; галісійська; галисияча; galisiy; galiziano; galego
ka; GE; Georgian; грузинский; грузин тілі; ジョージア語; géorgien; Georgisch; georgiano; 格鲁吉亚语; الجورجية; Gürcüce; грузинська; грузинче; gruzincha; georgiano; georgiano
de; DE; German; немецкий; неміс тілі; ドイツ語; allemand; Deutsch; alemán; 德语; الألمانية; Almanca; німецька; немисче; nemischa; tedesco; alemão
el; GR; Greek; греческий; грек тілі; ギリシャ語; grec; Griechisch; griego; 希腊语; اليونانية; Yunanca; грецька; грекче; grek; greco; grego
gu; IN; Gujarati; гуджарати; гуджарати тілі; グジャラート語; goudjarati; Gujarati; guyaratí; 古吉拉特语; الغوجاراتية; Güceratça; гуджараті; гужаратча; gujarot; gujarati; guzerate
he; IL; Hebrew; иврит; иврит тілі; ヘブライ語; hébreu; Hebräisch; hebreo; 希伯来语; العبرية; İbranice; іврит; ивритче; ivrit; ebraico; hebraico
hi; IN; Hindi; хинди; хинди тілі; ヒンディー語; hindi; Hindi; hindi; 印地语; الهندية; Hintçe; гінді; хиндиче; hind; hindi; hindi
hu; HU; Hungarian; венгерский; венгр тілі; ハンガリー語; hongrois; Ungarisch; húngaro; 匈牙利语; الهنغارية; Macarca; угорська; венгерче; venger; ungherese; húngaro
is; IS; Icelandic; исландский; исланд тілі; アイスランド語; islandais; Isländisch; islandés; 冰岛语; الأيسلندية; İzlandaca; ісландська; исландча; island; islandese; islandês
id; ID; Indonesian; индонезийский; индонезия тілі; インドネシア語; indonésien; Indonesisch; indonesio; 印度尼西亚语; الإندونيسية; Endonezce; індонезійська; индонезияча; indonez; indonesiano; indonésio
ga; IE; Irish; ирландский; ирланд тілі; アイルランド語; irlandais; Irisch; irlandés; 爱尔兰语; الأيرلندية; İrlandaca; ірландська; ирландча; irland; irlandese; irlandês
it; IT; Italian; итальянский; итальян тілі; イタリア語; italien; Italienisch; italiano; 意大利语; الإيطالية; İtalyanca; італійська; италиянча; italyan; italiano; italiano
ja; JP; Japanese; японский; жапон тілі; 日本語; japonais; Japanisch; japonés; 日语; اليابانية; Japonca; японська; жапончо; yapon; giapponese; japonês
kn; IN; Kannada; каннада; каннада тілі; カンナダ語; kannada; Kannada; canarés; 卡纳达语; الكانادا; Kannada dili; каннада; каннадача; kannada; kannada; canarim
kk; KZ; Kazakh; казахский; қазақ тілі; カザフ語; kazakh; Kasachisch; kazajo; 哈萨克语; الكازاخستانية; Kazakça; казахська; казакча; qozoqcha; kazako; cazaque
km; KH; Khmer; кхмерский; кхмер тілі; クメール語; khmer; Khmer; jemer; 高棉语; الخميرية; Khmer dili; кхмерська; кмерче; xmer; khmer; khmer
ko; KR; Korean; корейский; корей тілі; 韓国語; coréen; Koreanisch; coreano; 韩语; الكورية; Korece; корейська; корейче; koreyscha; coreano; coreano
ky; KG; Kyrgyz; киргизский; қырғыз тілі; キルギス語; kirghize; Kirgisisch; kirguís; 吉尔吉斯语; القيرغيزية; Kırgızca; киргизька; кыргызча; qirgʻizcha; kirghiso; quirguiz
ku; TR; Kurdish; курдский; күрд тілі; クルド語; kurde; Kurdisch; kurdo; 库尔德语; الكردية; Kürtçe; курдська; курдча; kurdcha; curdo; curdo
lo; LA; Lao; лаосский; лаос тілі; ラオ語; lao; Laotisch; lao; 老挝语; اللاوية; Lao dili; лаоська; лаочо; laos; lao; laosiano
la; VA; Latin; латинский; латын тілі; ラテン語; latin; Latein; latín; 拉丁语; اللاتينية; Latince; латинська; латынча; lotincha; latino; latim
lv; LV; Latvian; латышский; латыш тілі; ラトビア語; letton; Lettisch; letón; 拉脱维亚语; اللاتفية; Letonca; латиська; латышча; latishcha; lettone; letão
lt; LT; Lithuanian; литовский; литва тілі; リトアニア語; lituanien; Litauisch; lituano; 立陶宛语; الليتوانية; Litvanca; литовська; литовчо; litva; lituano; lituano
mk; MK; Macedonian; македонский; македон тілі; マケドニア語; macédonien; Mazedonisch; macedonio; 马其顿语; المقدونية; Makedonca; македонська; македончо; makedon; macedone; macedônio
ms; MY; Malay; малайский; малай тілі; マレー語; malais; Malaiisch; malayo; 马来语; الماليزية; Malayca; малайська; малайча; malay; malese; malaio
ml; IN; Malayalam; малаялам; малаялам тілі; マラヤーラム語; malayalam; Malayalam; malayálam; 马拉雅拉姆语; المالايالامية; Malayalam dili; малаялам; малайаламча; malayalam; malayalam; malaiala
mt; MT; Maltese; мальтийский; мальта тілі; マルタ語; maltais; Maltesisch; maltés; 马耳他语; المالطية; Maltaca; мальтійська; малтизче; maltiy; maltese; maltês
mr; IN; Marathi; маратхи; маратхи тілі; マラーティー語; marathi; Marathi; maratí; 马拉地语; الماراثية; Marathi dili; маратхі; маратиче; maratxi; marathi; marati
mn; MN; Mongolian; монгольский; моңғол тілі; モンゴル語; mongol; Mongolisch; mongol; 蒙古语; المنغولية; Moğolca; монгольська; монголчо; mongol; mongolo; mongol
ne; NP; Nepali; непальский; непал тілі; ネパール語; népalais; Nepalesisch; nepalí; 尼泊尔语; النيبالية; Nepalce; непальська; непалча; nepal; nepalese; nepalês
no; NO; Norwegian; норвежский; норвег тілі; ノルウェー語; norvégien; Norwegisch; noruego; 挪威语; النرويجية; Norveççe; норвезька; норвежче; norveg; norvegese; norueguês
nb; NO; Norwegian Bokmål; норвежский букмол; норвегиялық букмол тілі; ノルウェー語(ブークモール); norvégien bokmål; Norwegisch (Bokmål); noruego bokmal; 书面挪威语; النرويجية بوكمال; Norveççe Bokmål; норвезька (букмол); норвежче (букмал); norveg-bokmal; norvegese bokmål; bokmål norueguês
nn; NO; Norwegian Nynorsk; нюнорск; норвегиялық нюнорск тілі; ノルウェー語 (ニーノシュク); norvégien nynorsk; Norwegisch (Nynorsk); noruego nynorsk; 挪威尼诺斯克语; النرويجية نينورسك; Norveççe Nynorsk; норвезька (нюношк); норвежче (нинорск); norveg-nyunorsk; norvegese nynorsk; nynorsk norueguês
ps; AF; Pashto; пушту; пушту тілі; パシュトゥー語; pachto; Paschtu; pastún; 普什图语; البشتو; Peştuca; пушту; пуштуча; pushtu; pashto; pashto
fa; IR; Persian; персидский; парсы тілі; ペルシア語; persan; Persisch; persa; 波斯语; الفارسية; Farsça; перська; фарсча; fors; persiano; persa
pl; PL; Polish; польский; поляк тілі; ポーランド語; polonais; Polnisch; polaco; 波兰语; البولندية; Lehçe; польська; полякча; polyakcha; polacco; polonês
pt; BR; Portuguese; португальский; португал тілі; ポルトガル語; portugais; Portugiesisch; portugués; 葡萄牙语; البرتغالية; Portekizce; португальська; португалча; portugalcha; portoghese; português
pa; IN; Punjabi; панджаби; пенджаб тілі; パンジャブ語; pendjabi; Punjabi; punyabí; 旁遮普语; البنجابية; Pencapça; панджабі; пунжабиче; panjobcha; punjabi; panjabi
ro; RO; Romanian; румынский; румын тілі; ルーマニア語; roumain; Rumänisch; rumano; 罗马尼亚语; الرومانية; Rumence; румунська; румынча; rumincha; rumeno; romeno
ru; RU; Russian; русский; орыс тілі; ロシア語; russe; Russisch; ruso; 俄语; الروسية; Rusça; російська; орусча; ruscha; russo; russo
sr; RS; Serbian; сербский; серб тілі; セルビア語; serbe; Serbisch; serbio; 塞尔维亚语; الصربية; Sırpça; сербська; сербче; serbcha; serbo; sérvio
si; LK; Sinhala; сингальский; сингал тілі; シンハラ語; cingalais; Singhalesisch; cingalés; 僧伽罗语; السنهالية; Sinhali dili; сингальська; сингалача; singal; singalese; cingalês
sk; SK; Slovak; словацкий; словак тілі; スロバキア語; slovaque; Slowakisch; eslovaco; 斯洛伐克语; السلوفاكية; Slovakça; словацька; словакча; slovakcha; slovacco; eslovaco
sl; SI; Slovenian; словенский; словен тілі; スロベニア語; slovène; Slowenisch; esloveno; 斯洛文尼亚语; السلوفانية; Slovence; словенська; словенче; slovencha; sloveno; esloveno
so; SO; Somali; сомали; сомали тілі; ソマリ語; somali; Somali; somalí; 索马里语; الصومالية; Somalice; сомалі; сомаличе; somalicha; somalo; somali
es; ES; Spanish; испанский; испан тілі; スペイン語; espagnol; Spanisch; español; 西班牙语; الإسبانية; İspanyolca; іспанська; испанча; ispancha; spagnolo; espanhol
sw; TZ; Swahili; суахили; суахили тілі; スワヒリ語; swahili; Suaheli; suajili; 斯瓦希里语; السواحلية; Svahili dili; суахілі; суахиличе; suaxili; swahili; suaíli
sv; SE; Swedish; шведский; швед тілі; スウェーデン語; suédois; Schwedisch; sueco; 瑞典语; السويدية; İsveççe; шведська; шведче; shved; svedese; sueco
tl; PH; Tagalog; тагалог; тагал тілі; タガログ語; tagalog; Tagalog; tagalo; 他加禄语; التاغالوغية; Tagalogca; тагальська; Tagalog; Tagalog; tagalog; tagalo
fil; PH; Filipino; филиппинский; филиппин тілі; フィリピノ語; filipino; Filipino; filipino; 菲律宾语; الفلبينية; Filipince; філіппінська; филипинче; filipincha; filippino; filipino
tg; TJ; Tajik; таджикский; тәжік тілі; タジク語; tadjik; Tadschikisch; tayiko; 塔吉克语; الطاجيكية; Tacikçe; таджицька; тажикче; tojik; tagico; tadjique
ta; IN; Tamil; тамильский; тамил тілі; タミル語; tamoul; Tamil; tamil; 泰米尔语; التاميلية; Tamilce; тамільська; тамилче; tamil; tamil; tâmil
tt; RU; Tatar; татарский; татар тілі; タタール語; tatar; Tatarisch; tártaro; 鞑靼语; التترية; Tatarca; татарська; татарча; tatar; tataro; tártaro
te; IN; Telugu; телугу; телугу тілі; テルグ語; télougou; Telugu; telugu; 泰卢固语; التيلوغوية; Telugu dili; телугу; телугуча; telugu; telugu; télugo
th; TH; Thai; тайский; тай тілі; タイ語; thaï; Thailändisch; tailandés; 泰语; التايلاندية; Tayca; тайська; тайча; tay; thailandese; tailandês
tr; TR; Turkish; турецкий; түрік тілі; トルコ語; turc; Türkisch; turco; 土耳其语; التركية; Türkçe; турецька; түркчө; turk; turco; turco
tk; TM; Turkmen; туркменский; түрікмен тілі; トルクメン語; turkmène; Turkmenisch; turcomano; 土库曼语; التركمانية; Türkmence; туркменська; түркмөнчө; turkman; turcomanno; turcomeno
uk; UA; Ukrainian; украинский; украин тілі; ウクライナ語; ukrainien; Ukrainisch; ucraniano; 乌克兰语; الأوكرانية; Ukraynaca; українська; украинче; ukrain; ucraino; ucraniano
ur; PK; Urdu; урду; урду тілі; ウルドゥー語; ourdou; Urdu; urdu; 乌尔都语; الأوردية; Urduca; урду; урдуча; urdu; urdu; urdu
uz; UZ; Uzbek; узбекский; өзбек тілі; ウズベク語; ouzbek; Usbekisch; uzbeko; 乌兹别克语; الأوزبكية; Özbekçe; узбецька; өзбекче; o‘zbek; uzbeco; uzbeque
vi; VN; Vietnamese; вьетнамский; вьетнам тілі; ベトナム語; vietnamien; Vietnamesisch; vietnamita; 越南语; الفيتنامية; Vietnamca; вʼєтнамська; вьетнамча; vyetnam; vietnamita; vietnamita
cy; GB; Welsh; валлийский; валлий тілі; ウェールズ語; gallois; Walisisch; galés; 威尔士语; الويلزية; Galce; валлійська; уелшче; valliy; gallese; galês
yi; UA; Yiddish; идиш; идиш тілі; イディッシュ語; yiddish; Jiddisch; yidis; 意第绪语; اليديشية; Yidiş; їдиш; идишче; idish; yiddish; iídiche
"""

_TABLE = [[cell.strip() for cell in row.split(";")] for row in _ROWS.strip().splitlines()]
REGIONS: dict[str, str] = {row[0]: row[1] for row in _TABLE}
LANGUAGE_NAMES: dict[str, dict[str, str]] = {
    row[0]: dict(zip(COLUMNS, row[2:], strict=True)) for row in _TABLE
}
RIGHT_TO_LEFT = frozenset(("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))


def is_rtl(code: str) -> bool:
    """Return whether a language is written from right to left."""
    return code.split("-")[0] in RIGHT_TO_LEFT
