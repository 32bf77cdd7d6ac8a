"""Names of languages in each memo language, and the region that Word expects of them. Data.

A row: code, region, then the names in the order of `COLUMNS`, separated by semicolons.
"""

COLUMNS = ("en", "ru", "kk", "ja", "fr", "de", "es")

_ROWS = """
af; ZA; Afrikaans; африкаанс; африкаанс тілі; アフリカーンス語; afrikaans; Afrikaans; afrikáans
sq; AL; Albanian; албанский; албан тілі; アルバニア語; albanais; Albanisch; albanés
am; ET; Amharic; амхарский; амхар тілі; アムハラ語; amharique; Amharisch; amárico
ar; EG; Arabic; арабский; араб тілі; アラビア語; arabe; Arabisch; árabe
hy; AM; Armenian; армянский; армян тілі; アルメニア語; arménien; Armenisch; armenio
az; AZ; Azerbaijani; азербайджанский; әзірбайжан тілі; アゼルバイジャン語; azerbaïdjanais; Aserbaidschanisch; azerbaiyano
eu; ES; Basque; баскский; баск тілі; バスク語; basque; Baskisch; euskera
be; BY; Belarusian; белорусский; беларусь тілі; ベラルーシ語; biélorusse; Belarussisch; bielorruso
bn; BD; Bangla; бенгальский; бенгал тілі; ベンガル語; bengali; Bengalisch; bengalí
bs; BA; Bosnian; боснийский; босния тілі; ボスニア語; bosniaque; Bosnisch; bosnio
bg; BG; Bulgarian; болгарский; болгар тілі; ブルガリア語; bulgare; Bulgarisch; búlgaro
my; MM; Burmese; бирманский; бирма тілі; ミャンマー語; birman; Birmanisch; birmano
ca; ES; Catalan; каталанский; каталан тілі; カタロニア語; catalan; Katalanisch; catalán
zh; CN; Chinese; китайский; қытай тілі; 中国語; chinois; Chinesisch; chino
zh-Hans; CN; Simplified Chinese; китайский (упр.); қытай (жеңілд.); 簡体中国語; chinois simplifié; Chinesisch (Kurzz.); chino simplif.
zh-Hant; TW; Traditional Chinese; китайский (трад.); қытай (дәстүрлі); 繁体中国語; chinois trad.; Chinesisch (Langz.); chino tradic.
hr; HR; Croatian; хорватский; хорват тілі; クロアチア語; croate; Kroatisch; croata
cs; CZ; Czech; чешский; чех тілі; チェコ語; tchèque; Tschechisch; checo
da; DK; Danish; датский; дат тілі; デンマーク語; danois; Dänisch; danés
nl; NL; Dutch; нидерландский; нидерланд тілі; オランダ語; néerlandais; Niederländisch; neerlandés
en; GB; English; английский; ағылшын тілі; 英語; anglais; Englisch; inglés
eo; 001; Esperanto; эсперанто; эсперанто тілі; エスペラント語; espéranto; Esperanto; esperanto
et; EE; Estonian; эстонский; эстон тілі; エストニア語; estonien; Estnisch; estonio
fi; FI; Finnish; финский; фин тілі; フィンランド語; finnois; Finnisch; finés
fr; FR; French; французский; француз тілі; フランス語; français; Französisch; francés
gl; ES; Galician; галисийский; галисия тілі; ガリシア語; galicien; Galicisch; gallego
ka; GE; Georgian; грузинский; грузин тілі; ジョージア語; géorgien; Georgisch; georgiano
de; DE; German; немецкий; неміс тілі; ドイツ語; allemand; Deutsch; alemán
el; GR; Greek; греческий; грек тілі; ギリシャ語; grec; Griechisch; griego
gu; IN; Gujarati; гуджарати; гуджарати тілі; グジャラート語; goudjarati; Gujarati; guyaratí
he; IL; Hebrew; иврит; иврит тілі; ヘブライ語; hébreu; Hebräisch; hebreo
hi; IN; Hindi; хинди; хинди тілі; ヒンディー語; hindi; Hindi; hindi
hu; HU; Hungarian; венгерский; венгр тілі; ハンガリー語; hongrois; Ungarisch; húngaro
is; IS; Icelandic; исландский; исланд тілі; アイスランド語; islandais; Isländisch; islandés
id; ID; Indonesian; индонезийский; индонезия тілі; インドネシア語; indonésien; Indonesisch; indonesio
ga; IE; Irish; ирландский; ирланд тілі; アイルランド語; irlandais; Irisch; irlandés
it; IT; Italian; итальянский; итальян тілі; イタリア語; italien; Italienisch; italiano
ja; JP; Japanese; японский; жапон тілі; 日本語; japonais; Japanisch; japonés
kn; IN; Kannada; каннада; каннада тілі; カンナダ語; kannada; Kannada; canarés
kk; KZ; Kazakh; казахский; қазақ тілі; カザフ語; kazakh; Kasachisch; kazajo
km; KH; Khmer; кхмерский; кхмер тілі; クメール語; khmer; Khmer; jemer
ko; KR; Korean; корейский; корей тілі; 韓国語; coréen; Koreanisch; coreano
ky; KG; Kyrgyz; киргизский; қырғыз тілі; キルギス語; kirghize; Kirgisisch; kirguís
ku; TR; Kurdish; курдский; күрд тілі; クルド語; kurde; Kurdisch; kurdo
lo; LA; Lao; лаосский; лаос тілі; ラオ語; lao; Laotisch; lao
la; VA; Latin; латинский; латын тілі; ラテン語; latin; Latein; latín
lv; LV; Latvian; латышский; латыш тілі; ラトビア語; letton; Lettisch; letón
lt; LT; Lithuanian; литовский; литва тілі; リトアニア語; lituanien; Litauisch; lituano
mk; MK; Macedonian; македонский; македон тілі; マケドニア語; macédonien; Mazedonisch; macedonio
ms; MY; Malay; малайский; малай тілі; マレー語; malais; Malaiisch; malayo
ml; IN; Malayalam; малаялам; малаялам тілі; マラヤーラム語; malayalam; Malayalam; malayálam
mt; MT; Maltese; мальтийский; мальта тілі; マルタ語; maltais; Maltesisch; maltés
mr; IN; Marathi; маратхи; маратхи тілі; マラーティー語; marathi; Marathi; maratí
mn; MN; Mongolian; монгольский; моңғол тілі; モンゴル語; mongol; Mongolisch; mongol
ne; NP; Nepali; непальский; непал тілі; ネパール語; népalais; Nepalesisch; nepalí
no; NO; Norwegian; норвежский; норвег тілі; ノルウェー語; norvégien; Norwegisch; noruego
nb; NO; Norwegian Bokmål; норвежский букмол; норвегиялық букмол тілі; ノルウェー語(ブークモール); norvégien bokmål; Norwegisch (Bokmål); noruego bokmal
nn; NO; Norwegian Nynorsk; нюнорск; норвегиялық нюнорск тілі; ノルウェー語 (ニーノシュク); norvégien nynorsk; Norwegisch (Nynorsk); noruego nynorsk
ps; AF; Pashto; пушту; пушту тілі; パシュトゥー語; pachto; Paschtu; pastún
fa; IR; Persian; персидский; парсы тілі; ペルシア語; persan; Persisch; persa
pl; PL; Polish; польский; поляк тілі; ポーランド語; polonais; Polnisch; polaco
pt; BR; Portuguese; португальский; португал тілі; ポルトガル語; portugais; Portugiesisch; portugués
pa; IN; Punjabi; панджаби; пенджаб тілі; パンジャブ語; pendjabi; Punjabi; punyabí
ro; RO; Romanian; румынский; румын тілі; ルーマニア語; roumain; Rumänisch; rumano
ru; RU; Russian; русский; орыс тілі; ロシア語; russe; Russisch; ruso
sr; RS; Serbian; сербский; серб тілі; セルビア語; serbe; Serbisch; serbio
si; LK; Sinhala; сингальский; сингал тілі; シンハラ語; cingalais; Singhalesisch; cingalés
sk; SK; Slovak; словацкий; словак тілі; スロバキア語; slovaque; Slowakisch; eslovaco
sl; SI; Slovenian; словенский; словен тілі; スロベニア語; slovène; Slowenisch; esloveno
so; SO; Somali; сомали; сомали тілі; ソマリ語; somali; Somali; somalí
es; ES; Spanish; испанский; испан тілі; スペイン語; espagnol; Spanisch; español
sw; TZ; Swahili; суахили; суахили тілі; スワヒリ語; swahili; Suaheli; suajili
sv; SE; Swedish; шведский; швед тілі; スウェーデン語; suédois; Schwedisch; sueco
tl; PH; Tagalog; тагалог; тагал тілі; タガログ語; tagalog; Tagalog; tagalo
fil; PH; Filipino; филиппинский; филиппин тілі; フィリピノ語; filipino; Filipino; filipino
tg; TJ; Tajik; таджикский; тәжік тілі; タジク語; tadjik; Tadschikisch; tayiko
ta; IN; Tamil; тамильский; тамил тілі; タミル語; tamoul; Tamil; tamil
tt; RU; Tatar; татарский; татар тілі; タタール語; tatar; Tatarisch; tártaro
te; IN; Telugu; телугу; телугу тілі; テルグ語; télougou; Telugu; telugu
th; TH; Thai; тайский; тай тілі; タイ語; thaï; Thailändisch; tailandés
tr; TR; Turkish; турецкий; түрік тілі; トルコ語; turc; Türkisch; turco
tk; TM; Turkmen; туркменский; түрікмен тілі; トルクメン語; turkmène; Turkmenisch; turcomano
uk; UA; Ukrainian; украинский; украин тілі; ウクライナ語; ukrainien; Ukrainisch; ucraniano
ur; PK; Urdu; урду; урду тілі; ウルドゥー語; ourdou; Urdu; urdu
uz; UZ; Uzbek; узбекский; өзбек тілі; ウズベク語; ouzbek; Usbekisch; uzbeko
vi; VN; Vietnamese; вьетнамский; вьетнам тілі; ベトナム語; vietnamien; Vietnamesisch; vietnamita
cy; GB; Welsh; валлийский; валлий тілі; ウェールズ語; gallois; Walisisch; galés
yi; UA; Yiddish; идиш; идиш тілі; イディッシュ語; yiddish; Jiddisch; yidis
"""

_TABLE = [[cell.strip() for cell in row.split(";")] for row in _ROWS.strip().splitlines()]
REGIONS: dict[str, str] = {row[0]: row[1] for row in _TABLE}
LANGUAGE_NAMES: dict[str, dict[str, str]] = {
    row[0]: dict(zip(COLUMNS, row[2:], strict=True)) for row in _TABLE
}
RIGHT_TO_LEFT = frozenset(("ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))
