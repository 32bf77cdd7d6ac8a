"""Spanish."""

from briefing.languages.base import Language, listed

LANGUAGE = Language(
    code="es",
    name="Spanish",
    stemmer="spanish",
    stop_words=listed("""
        a además al algo alguna algunas alguno algunos algún ante antes aquel aquella aquellas
        aquellos aquí así aunque aún bajo bien cada casi como con contra cual cuales cuando cuanto
        cuya cuyo cuál cómo de del desde donde dos durante dónde e el ella ellas ello ellos en
        entre era eran eres es esa esas ese eso esos esta estaba estaban estar estas este esto
        estos estoy está están fue fuera fueron ha haber había habían hace hacer hacia han has
        hasta hay he hemos hoy incluso la las le les lo los luego me mi mientras mis misma mismas
        mismo mismos mucha muchas mucho muchos muy más mí nada ni ninguna ningún no nos nosotras
        nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para pero poca
        pocas poco pocos podemos poder por porque puede pueden pues que quien quienes quién qué se
        sea sean según ser será serán si sido siempre siendo sin sino sobre solo somos son soy su
        sus suya suyo sí sólo tal también tampoco tan tanta tanto te tenemos tener tenía tiene
        tienen toda todas todavía todo todos tras tu tus tú un una unas uno unos usted ustedes va
        vamos van varias varios veces y ya yo él
    """),
    abbreviations=listed("""
        adm admón apdo av avda c cf col cía d da dcha dir dpto dr dra dras dres ed ee.uu ej exc
        excma excmo gob gral hnos ilmo ing izq kg lic m mons p.ej pl prof profa prov pte rev s.m
        sr sra sras sres srta sta sto teléf tít v vid
    """),
    references=listed("párr párrf art arts cap fig n.º n° núm núms p pp pág págs tel vol"),
)
