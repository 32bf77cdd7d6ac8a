"""French."""

from briefing.languages.base import Language, listed

LANGUAGE = Language(
    code="fr",
    name="French",
    stemmer="french",
    elides=True,
    stop_words=listed("""
        a afin ai aient ainsi alors après au aucun aucune aujourd'hui auparavant aussi autre autres
        aux avaient avait avant avec avez avoir avons ayant bien c c'est car ce ceci cela celle
        celles celui cependant ces cet cette ceux chaque chez ci comme comment contre d d'abord
        d'un d'une dans de depuis des donc dont du durant elle elles en encor encore enfin ensuite
        entre est et eu eux faire fais fait faut fois furent fut il ils j j'ai je jusque l l'on la
        laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui là m ma mais malgré
        me mes mien moi moins mon même mêmes n n'a n'est ne ni non nos notamment notre nous on ont
        or ou où par parce parmi pas pendant peu peut peuvent plus plusieurs pour pourquoi pourtant
        pouvez pouvons puis puisque qu qu'elle qu'il qu'ils qu'on qu'un qu'une quand que quel
        quelle quelles quelque quelques quels qui quoi s s'est s'il sa sans se selon sera seront
        ses si sien soit sommes son sont sous suis sur t ta tandis tant te tel telle telles tels
        tes toi ton toujours tous tout toute toutefois toutes trop très tu un une va vers voici
        voilà vos votre vous y à ça étaient était étant été être
    """),
    abbreviations=listed("""
        adj av bd boul cap cf col dr env ex gal gén hab i.e ill lt m me mgr mgrs mlle mlles mm mme
        mmes mr p.ex pl pr prof qqn st ste suiv suppl tom tél éd
    """),
    references=listed("al art ch chap fig n no nos p par pp sect tab v vol"),
)
