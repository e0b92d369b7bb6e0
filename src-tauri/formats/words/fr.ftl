# The words of exported documents in French. Keys and arguments are checked by a test; the window's words are in ui/locales.

## Amendment in words: one sentence for each change
amend-place = { $role ->
    [resno] { role-resno }
    [restitle] { role-restitle }
    [resref] { role-resref }
    [opening] { role-opening }
    [call] { role-call } «{ $place }»
    [annexno] { role-annexno } «{ $place }»
    [annextitle] { role-annextitle } «{ $place }»
    [heading] { role-heading } «{ $place }»
   *[other] { $place }
}
amend-number = { $place }, paragraphe { $number }
amend-after = { $role ->
    [resno] la ligne du numéro
    [restitle] le titre
    [resref] la ligne des éditions
    [opening] la ligne d’ouverture
    [call] la formule «{ $place }»
    [annexno] l’annexe «{ $place }»
    [annextitle] le titre d’annexe «{ $place }»
    [heading] l’intertitre «{ $place }»
   *[other] { $place }
}
amend-after-paragraph = le paragraphe «{ $words }» ({ $place })
amend-after-new = le nouveau paragraphe «{ $words }»
amend-replaced = { $place }: remplacer «{ $struck }» par «{ $inserted }»
amend-replaced-after = { $place }: après «{ $after }», remplacer «{ $struck }» par «{ $inserted }»
# unsure
amend-formatted = { $place }: autre mise en forme pour «{ $inserted }»
# unsure
amend-formatted-after = { $place }: après «{ $after }», autre mise en forme pour «{ $inserted }»
amend-inserted = { $place }: après «{ $after }», insérer «{ $inserted }»
amend-inserted-first = { $place }: au début, insérer «{ $inserted }»
amend-struck = { $place }: supprimer «{ $struck }»
amend-struck-after = { $place }: après «{ $after }», supprimer «{ $struck }»
amend-new-clause = { $place }: ajouter après { $after }: «{ $inserted }»
amend-new-clause-first = { $place }: ajouter au début: «{ $inserted }»
amend-struck-clause = { $place }: supprimer en entier «{ $struck }»
amend-moved = { $from }: déplacer après { $after }, comme { $place }, libellé ainsi: «{ $inserted }»
amend-moved-first = { $from }: déplacer au début, comme { $place }, libellé ainsi: «{ $inserted }»
amend-relabelled = { $place }: { $struck } devient { $inserted }
amend-labelled = { $place }: ajouter le numéro { $inserted }
amend-unlabelled = { $place }: supprimer le numéro { $struck }
amend-split = { $place }: commencer un nouveau paragraphe après «{ $after }»
amend-joined = { $place }: joindre au paragraphe suivant
amend-by = { $sentence } ({ $author })
amend-add = Ajouter le texte suivant.
amend-sup = Supprimer: { $subject }.
amend-noc = Pas de modification: { $subject }.
amend-none = Aucune modification.

## Heading of the list of changes
amend-list = Liste des modifications

## The compilation table of several sources, and what became of their changes
# unsure
compilation = Compilation des propositions: { $subject }
compilation-clause = Alinéa
compilation-base = Texte de base
compilation-proposals = Propositions
compilation-agreed = Texte convenu
compilation-supported = Appuyé par
compilation-statement = Suite donnée aux modifications de { $author }
point-open = ouvert
point-taken = retenu
point-taken-with = retenu, avec ce que propose { $author }
point-other-taken = non retenu; est retenu ce que propose { $author }
point-not-taken = non retenu
point-brackets = entre crochets, à côté des autres libellés
point-other-words = un autre libellé a été convenu

## What a screen reader says around marks, and the legend under the cover of a page
mark-insertion = insertion
mark-insertion-ends = fin d’insertion
mark-deletion = suppression
mark-deletion-ends = fin de suppression

## Kinds of paragraphs, as the sentences name them
role-resno = Ligne du numéro
role-restitle = Titre
role-resref = Ligne des éditions
role-opening = Ligne d’ouverture
role-call = Formule
role-annexno = Annexe
role-annextitle = Titre d’annexe
role-heading = Intertitre
