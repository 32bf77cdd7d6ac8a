"""German."""

from briefing.languages.base import Language, listed

LANGUAGE = Language(
    code="de",
    name="German",
    stemmer="german",
    stop_words=listed("""
        aber alle allem allen aller allerdings alles als also am an andere anderem anderen anderer
        anderes auch auf aus außerdem bei beim bereits bin bis bist da dabei dadurch dafür dagegen
        daher damit danach dann daran darauf daraus darf darin darum darüber das dass dasselbe
        davon dazu dein deine dem den denen denn der deren derer des deshalb dessen die dies diese
        dieselbe diesem diesen dieser dieses doch dort du durch dürfen ebenso ein eine einem einen
        einer eines einige einigen einiger einmal er erst es etwa etwas euch eurer falls für ganz
        gegen gegenüber habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre
        ihrem ihren ihrer im in indem ins insbesondere ist ja jede jedem jeden jeder jedes jedoch
        jene jetzt kann kein keine keinem keinen keiner können könnte lassen machen man manche mehr
        mein meine mich mir mit muss müssen nach nachdem neben nicht nichts noch nun nur ob oder
        ohne schon sehr sei sein seine seinem seinen seiner seit selbst sich sie sind so sogar
        solche solchen soll sollen sollte sondern sonst soweit sowie sowohl trotz um und uns unser
        unsere unserem unseren unserer unter viel viele vielen vom von vor war waren warum was
        weder wegen weil weiter welche welchem welchen welcher welches wenn wer werde werden wie
        wieder will wir wird wo wobei worden wurde wurden während würde würden zu zum zur zwar
        zwischen über
    """),
    abbreviations=listed("""
        abt allg aufl b.a bde bes betr bl bspw bzgl bzw ca d.h dipl dr dt ebd ehem einschl engl
        entspr evtl f ff fr frz gem gen ggf hl hr hrsg i.d.r inkl insb internat jh jhd kath lt max
        min mind mr mrs n.chr o.g o.ä prof rd sog st stellv str u.a u.u u.ä usf v.a v.chr verf vgl
        vs z.b z.t z.zt zit zzgl
    """),
    references=listed("abb abs abschn art bd kap nr p s tab tel ziff"),
    ordinals=True,
)
