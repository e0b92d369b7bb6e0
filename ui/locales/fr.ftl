# The window's words in French. Keys are the same in every file of this folder (a test compares them).

## Start
start-purpose = D'une résolution de base à une contribution MOD, avec suivi de chaque modification.
start-new = Nouvelle contribution
start-new-hint = Choisissez la réunion et votre groupe, puis indiquez la résolution de base.
start-open = Ouvrir
start-open-hint = Un projet (.modline) ou un texte avec marques de révision, venu de Word ou d'un courriel.
start-sample = Essayer l'exemple
start-sample-hint = Une courte résolution avec quelques modifications, pour faire des essais.
start-recent = Continuer
start-recent-none = Vos projets figureront ici. Pour voir comment cela marche, prenez l’exemple: rien ne peut y mal tourner.
start-begin = Commencer
start-missing = Introuvable: supprimé, renommé ou déplacé. C'était { $path }
start-unreadable = Illisible: { $path }
start-untitled = Gardé par Modline; pas encore de fichier à vous
start-changes = { $count ->
    [one] { $count } modification
   *[other] { $count } modifications
}
orphans-title = Gardé par Modline
orphans-hint = Ce qu'aucun fichier ne contient, parce qu'un autre programme a remplacé le fichier ou qu'il a disparu. Chacun s'ouvre comme un projet à part.
orphan-rest = Reste de { $file }
orphan-unreadable = Impossible à ouvrir: la version du fichier dont il dépend a disparu.
orphan-discard = Jeter…
orphan-sure = Jeter définitivement le reste de { $file }?
orphan-discard-now = Jeter définitivement
start-language = Langue du programme
language-en = English
language-fr = Français
language-es = Español
language-ru = Русский
language-ar = العربية
language-zh = 中文

## A new contribution
new-title = Nouvelle contribution
new-step-meeting = 1. Pour quelle réunion?
new-step-group = 2. De la part de qui?
new-step-base = 3. Sur quelle résolution de base?
new-base-file = Choisir un fichier…
new-base-library = Dans votre bibliothèque…
new-base-kept = Le texte est conservé dans votre bibliothèque, tel que reçu et tel que compris.
new-base-forget = Utiliser plutôt du texte
new-base-text = Ou collez le texte de la résolution
new-base-text-hint = RÉSOLUTION … et tout ce qui suit. Les en-têtes et pieds de page d'une page web peuvent rester: ils sont reconnus et laissés de côté.
new-create = Commencer la rédaction
new-needs-base = Choisissez d'abord un fichier ou collez le texte.
choose-later = Choisir plus tard
cancel = Annuler

## Library
library-title = Bibliothèque des textes de base
library-search = Chercher dans tous les textes
library-all = { $count ->
    [one] 1 texte
   *[other] { $count } textes
}
library-found = { $number } sur { $count } textes
library-none = Rien pour l'instant. Chaque texte de base avec lequel vous commencez une contribution est conservé ici.
library-nothing = Aucun texte ne contient tous ces mots.
library-more = En montrer plus (encore { $count })
library-no-meeting = Sans réunion
library-pasted = texte collé
library-source = { $file }, { $number }
library-differs = Diffère d'un autre: comparer
library-compare = Comparer
library-remove = Retirer
library-remove-one = Retirer { $subject }, { $file }
library-kept = Conservés comme simples fichiers dans
library-choose = Choisir un autre dossier…
library-odd = { $count ->
    [one] 1 fichier de ce dossier n'est pas de la bibliothèque ou est endommagé. Il n'est pas touché.
   *[other] { $count } fichiers de ce dossier ne sont pas de la bibliothèque ou sont endommagés. Ils ne sont pas touchés.
}
compare-texts-title = Deux textes: { $subject }
compare-texts-from = Premier
compare-texts-to = Second
compare-texts-changes = { $count ->
    [0] Aucun mot ne diffère: seulement des blancs ou la division en paragraphes.
    [one] Du premier au second: 1 modification
   *[other] Du premier au second: { $count } modifications
}
compare-texts-keep-both = Garder les deux
compare-texts-keep-from = Garder seulement le premier
compare-texts-keep-to = Garder seulement le second

## Commands: the name, after a colon what it does; and the word on the button
command-new = Nouvelle contribution
command-new-window = Nouvelle fenêtre
command-open = Ouvrir: un projet ou un texte révisé
command-sample = Essayer l’exemple
command-bring = Importer un fichier: comparer, ou insérer son texte
command-save = Enregistrer
command-save-as = Enregistrer sous: un autre nom
# unsure
command-versions = Versions: comparer, nommer ou ouvrir une version antérieure
command-compare-file = Comparer avec un fichier: voir ce qui diffère
command-export = Exporter: Word, texte, tableaux
command-export-short = Exporter
command-readiness = État de préparation: ce qui manque avant la soumission
command-prove = Vérifier un fichier: identique à ce projet, ou en quoi il diffère
command-print = Imprimer: voir les pages, choisir leur contenu
command-close = Fermer le projet
command-undo = Annuler
command-undo-short = Annuler
command-redo = Rétablir
command-redo-short = Rétablir
command-cut = Couper
command-copy = Copier
command-paste = Coller
command-view-redline = Marques de révision: rédiger en voyant les modifications
command-view-redline-short = Révisions
command-view-revised = Texte révisé: toutes les modifications acceptées
command-view-revised-short = Révisé
command-view-base = Texte de base: toutes les modifications refusées
command-view-base-short = Base
# unsure
command-view-sides = Côte à côte: texte de base et texte révisé
command-view-sides-short = Côte à côte
# unsure
sides-gap = Absent de ce texte: { $text }
command-view-form = Formulaire: réunion, source, textes, contacts
command-view-form-short = Formulaire
command-select-all = Sélectionner tout le texte
command-find = Rechercher des mots de la feuille
command-replace = Remplacer: mettre d'autres mots à leur place, en suivi
command-find-next = Rechercher l'occurrence suivante
command-find-previous = Rechercher l'occurrence précédente
command-bold = Gras
command-italic = Italique
command-superscript = Exposant
command-no-break-space = Espace insécable
command-no-break-hyphen = Trait d'union insécable
command-to-start = Aller au début du texte
command-to-end = Aller à la fin du texte
command-select-to-start = Sélectionner jusqu’au début du texte
command-select-to-end = Sélectionner jusqu’à la fin du texte
command-split = Scinder le paragraphe au curseur
command-new-clause = Nouveau point après celui-ci
command-strike = Supprimer le point, ou rétablir un point supprimé
# unsure
command-tidy = Regrouper les modifications du point
command-reword = Coller la nouvelle rédaction: en faire les modifications du point
command-tidy-draft = Regrouper toutes mes petites modifications
command-concordance = Numéros anciens et nouveaux: voir la liste, la copier ou l’exporter
command-references = Renvois à des points dont le numéro a changé: les réviser
command-reference-desk = Tous les renvois: ce qu’ils visent, et s’ils tiendront
command-move-up = Déplacer le point vers le haut
command-move-down = Déplacer le point vers le bas
command-next-change = Aller à la modification suivante
command-previous-change = Aller à la modification précédente
# unsure
command-sources = Ajouter des sources: textes d’autres auteurs, réunis en points
command-review-file = Examiner un fichier revenu: ce qu’il dit d’autre, réuni en points
command-rebase = Porter ce projet sur une nouvelle édition de sa base
command-points = Points: ce que les sources veulent modifier, à décider
command-points-short = Points
command-take-agreed = Prendre ce dont conviennent les sources: tout point ouvert où toutes disent la même chose
command-enter-supporters = Inscrire au tableau des soutiens les sources dont le texte a été pris
command-comment = Commentaire: dire quelque chose de ce passage
command-comment-short = Commenter
command-accept-change = Accepter la modification: elle devient texte de base
command-accept-change-short = Accepter
command-reject-change = Refuser la modification: le texte de base est rétabli
command-reject-change-short = Refuser
command-accept-clause = Accepter toutes les modifications du point
command-reject-clause = Refuser toutes les modifications du point
# unsure
command-accept-selection = Accepter les modifications de la sélection
# unsure
command-reject-selection = Refuser les modifications de la sélection
command-accept-all = Accepter toutes les modifications
command-reject-all = Refuser toutes les modifications
command-next-region = Aller à la partie suivante de la fenêtre
command-previous-region = Aller à la partie précédente de la fenêtre
command-palette = Toutes les commandes: en trouver une par ses mots
command-menu-bar = Aller aux menus
palette-title = Toutes les commandes
palette-hint = Que voulez-vous faire?
palette-none = Aucune commande ne contient ces mots.
command-toggle-outline = Plan: l’afficher ou le masquer
command-toggle-side = Modifications et constats: les afficher ou les masquer
command-signs = Marques de paragraphe: ¶, espaces et traits d'union insécables
command-spelling = Orthographe: souligner les mots mal écrits
command-changes-in-words = Modifications en mots: «ajouté» et «biffé» encadrent chaque modification, à lire et à entendre
command-zoom-in = Agrandir
command-zoom-out = Réduire
command-zoom-reset = Taille normale
menu-theme = Thème
theme-system = Comme le système
theme-light = Clair
theme-dark = Sombre
theme-contrast = Contraste élevé
theme-legal = Juridique: supprimé en rouge, inséré en bleu
menu-face = Police
face-serif = À empattement, comme imprimé
face-sans = Sans empattement
menu-labels = Numéros des nouveaux points
labels-keep = Garder les numéros: bbis) entre b) et c)
labels-reletter = Renuméroter: les points qui suivent avancent
menu-density = Densité des modifications
density-fine = Fine: mot par mot
density-words = Mots: comme on l’écrirait
density-phrases = Membres de phrase: remplacés en entier
menu-language = Langue
command-guide = Guide
command-keys = Raccourcis clavier
guide-title = Guide
guide-search = Chercher dans le guide
guide-found = { $number } sections sur { $count }
guide-sections = Sections
guide-nothing = Aucune section ne contient tous ces mots.
keys-command = Commande
keys-keys = Touches
key-mod = Ctrl
key-alt = Alt
key-shift = Maj
key-enter = Entrée
key-home = Début
key-end = Fin
key-arrowup = ↑
key-arrowdown = ↓

## The window
toolbar = Commandes
views = Affichages
sheet = Résolution avec marques de révision
sheet-reasons = Motifs:
sheet-inserted = ajouté:
sheet-struck = biffé:
sheet-struck-clause = Ce point est supprimé. Rétablissez-le avant d'y écrire.
actions = Ce point
action-new = Nouveau point après celui-ci
action-strike = Supprimer ce point
action-restore = Rétablir ce point: retirer ses modifications
menu = Menu
menu-bar = Menus
menu-file = Fichier
menu-edit = Édition
menu-view = Affichage
menu-clause = Point
menu-changes = Modifications
menu-help = Aide
menu-move = Au clavier seulement
menu-no-dictionary = Aucun dictionnaire orthographique n’est installé pour { $language }
menu-no-guess = Aucune suggestion orthographique
find = Rechercher et remplacer
find-words = Rechercher
find-replacement = Remplacer par
find-replace = Remplacer
find-replace-all = Remplacer tout
find-more = Remplacer…
find-case = Respecter la casse
find-whole = Mots entiers
find-close = Fermer la recherche
find-none = Aucune occurrence.
find-count = { $count ->
    [one] 1 occurrence
   *[other] { $count } occurrences
}
find-at = { $number } sur { $count }
find-at-struck = { $number } sur { $count }. Celle-ci est biffée: elle se lit, elle ne se remplace pas.
find-replaced = { $count ->
    [0] Rien n'a été remplacé.
    [one] 1 remplacement.
   *[other] { $count } remplacements.
}{ $struck ->
    [0] { "" }
    [one] {" "}1 occurrence biffée reste.
   *[other] {" "}{ $struck } occurrences biffées restent.
}
close-message = Fermer
show-log = Afficher le journal technique
outline = Plan
outline-contribution = Contribution
outline-meeting = Réunion et source
outline-introduction = Introduction
outline-background = Considérations générales
outline-contacts = Contacts
outline-proposals = Propositions
badge-changed = modifié
badge-new = nouveau
badge-struck = supprimé

## Changes
side = Modifications et constats
tab-changes = Modifications
tab-comments = Commentaires
tab-checks = Contrôles
tab-findings = Constats
changes-none = Aucune modification. Écrivez dans le texte: ce que vous tapez est ajouté, ce que vous effacez est biffé.
changes-author = Auteur
changes-every-author = Tous les auteurs
changes-kind = Type de modification
changes-every-kind = Tous les types
changes-kind-replaced = Remplacements
changes-kind-inserted = Ajouts
changes-kind-struck = Suppressions
changes-kind-new-clause = Points nouveaux
changes-kind-struck-clause = Points supprimés
changes-kind-moved = Points déplacés
changes-kind-relabelled = Numéros et lettres
changes-kind-split = Paragraphes scindés
changes-kind-joined = Paragraphes réunis
changes-accept-all = Tout accepter
changes-reject-all = Tout refuser
changes-accept-author = Accepter tout de { $author }
changes-reject-author = Refuser tout de { $author }
change-accept-one = Accepter: { $sentence }
change-reject-one = Refuser: { $sentence }
accept-title = Le texte de base va changer
accept-why = Accepter fait des mots proposés le texte de base: ils ne sont plus montrés comme modification, et une exportation ne les marque plus. Annuler rétablit l’état antérieur.
accept-known = Ne plus demander avant la fermeture de Modline
accept-now = Accepter
notice-accepted = { $count ->
    [one] { $count } modification acceptée: elle fait partie du texte de base.
   *[other] { $count } modifications acceptées: elles font partie du texte de base.
}
notice-rejected = { $count ->
    [one] { $count } modification refusée: le texte de base est rétabli.
   *[other] { $count } modifications refusées: le texte de base est rétabli.
}
said-accepted = Accepté.
said-rejected = Refusé.
# unsure
said-moved = Point déplacé.
change-no-place = Texte
change-replaced = { $place }, { $author }: biffé «{ $struck }», ajouté «{ $inserted }»
change-formatted = { $place }, { $author }: autre mise en forme pour «{ $inserted }»
change-inserted = { $place }, { $author }: ajouté «{ $inserted }»
change-struck = { $place }, { $author }: biffé «{ $struck }»
change-new-clause = { $place }, { $author }: nouveau point «{ $inserted }»
change-struck-clause = { $place }, { $author }: point supprimé «{ $struck }»
change-moved = { $place }, { $author }: point déplacé «{ $inserted }»
change-relabelled = { $place }, { $author }: «{ $struck }» devient «{ $inserted }»
change-labelled = { $place }, { $author }: «{ $inserted }» ajouté
change-unlabelled = { $place }, { $author }: «{ $struck }» supprimé
change-split = { $place }, { $author }: paragraphe scindé ici
change-joined = { $place }, { $author }: paragraphe joint au suivant
change-whole = Afficher la citation entière

## Comments
comments-none = Aucun commentaire. Sélectionnez des mots et choisissez Commentaire (Ctrl+Maj+M).
comments-settled = { $count ->
    [one] { $count } commentaire réglé
   *[other] { $count } commentaires réglés
}
comment-new = Commentaire
comment-add = Ajouter le commentaire
comment-reply = Répondre
comment-done = Réglé
comment-done-one = Réglé: { $text }
comment-edit = Modifier
comment-edit-one = Modifier: { $text }
comment-keep = Garder
comment-remove = Supprimer
comment-remove-one = Supprimer: { $text }
said-comment-added = Commentaire ajouté.
said-comment-changed = Commentaire modifié.
said-comment-done = Commentaire réglé.
said-comment-open = Commentaire rouvert.
said-comment-removed = Commentaire supprimé. Annuler le rétablit.

## Comparer, et versions antérieures
comparison-draft = ce projet
comparison-version = version du { $date }
comparison-version-named = «{ $name }», { $date }
# unsure
comparison-count = { $count ->
    [0] De { $from } à { $to }: aucune différence
    [one] De { $from } à { $to }: 1 différence
   *[other] De { $from } à { $to }: { $count } différences
}
comparison-text = { $name }: { $text }
comparison-which = Texte de { $name }
comparison-base = texte de base
comparison-revised = texte révisé
comparison-layout = Présentation
comparison-list = Différences
comparison-reading = Les textes comparés
# unsure
comparison-left-out = Laissé de côté, car l'un des deux ne le contient pas: { $names }
comparison-close = Fermer la comparaison
versions-title = Versions de ce projet
# unsure
versions-about = Modline conserve une version quand vous ouvrez ou exportez le projet, toutes les dix minutes de travail et avant les grandes modifications. Les anciennes s'éclaircissent; une version nommée reste.
# unsure
versions-keep-name = Nom du projet tel qu'il est maintenant
versions-keep = Conserver cette version
versions-from = De
versions-to = À
versions-compare = Comparer
versions-open = Ouvrir une copie
versions-when = Conservée
versions-words = Mots
versions-name = Nom
versions-do = Que faire
versions-none = Pas encore de version.
version-opened = à l'ouverture
version-working = pendant le travail
version-exported = lors d'une exportation
# unsure
version-before-accepting = avant l'acceptation de modifications
# unsure
version-before-rejecting = avant le refus de modifications
# unsure
version-before-bringing-in = avant l'arrivée d'un fichier
version-asked = par vous
version-name = Nom de la version du { $date }
version-compare = Comparer la version du { $date } avec ce projet
version-open = Ouvrir une copie de la version du { $date }
said-version-kept = Version conservée.
said-version-named = Nom conservé.

## Findings
findings-none = Rien à examiner. Les doutes de la lecture et les exigences des marqueurs figureront ici.
findings-all-done = Tout est coché.
findings-done = Traités ({ $count })
severity-info = Note
severity-warning = Douteux
severity-error = Erreur
finding-line = Ligne { $line } de la source
finding-go = Aller à cet endroit
finding-gone = Cet endroit n’est plus dans le projet.
# unsure
finding-done = Traité
finding-done-one = Traité: { $finding }
finding-hint = Attendu: { $hint }
finding-other = { $rule }: { $subject }
finding-left-out = Laissé de côté, ne fait pas partie de la résolution: «{ $subject }»
finding-note-left-out = Note laissée de côté: «{ $subject }»
finding-comment-left-out = Commentaire laissé de côté: «{ $subject }»
finding-box-left-out = Zone de texte laissée de côté: «{ $subject }»
finding-hidden-left-out = Texte masqué laissé de côté: «{ $subject }»
finding-redline-by-hand = Des mots soulignés et barrés ont été pris pour des modifications faites à la main: «{ $subject }». Vérifiez-les tous.
finding-crossed-out = Des mots barrés, qui ne sont pas une modification suivie, restent dans le texte: «{ $subject }»
finding-crossed-out-struck = Des mots barrés, à côté de modifications suivies, ont été pris pour supprimés: «{ $subject }». Vérifiez-les tous.
finding-tables-read-by-cell = Tableaux lus cellule par cellule, un paragraphe chacune: { $subject }.
finding-bullets-left-out = Puces laissées de côté au début de { $subject } lignes.
finding-signs-left-out = «{ $hint }» laissé de côté au début de { $subject } lignes.
finding-lines-joined = { $subject } lignes coupées au milieu d'une phrase ont été jointes.
finding-labels-joined = { $subject } numéros ou lettres seuls sur leur ligne placés devant leur texte.
finding-line-may-go-on = Cette ligne continue peut-être la précédente: «{ $subject }»
finding-divided-words-joined = Mots coupés en fin de ligne, réunis: { $subject }
finding-running-head-left-out = Titre courant ou numéro de page laissé de côté: «{ $subject }»
finding-turned-left-out = Texte de biais, ou tampon à côté du texte, laissé de côté: «{ $subject }»
finding-title-joined = Pris comme partie du titre: «{ $subject }»
finding-opening-joined = Pris comme partie de la ligne d’ouverture: «{ $subject }»
finding-note-read = Pris pour une note et non pour un point: «{ $subject }»
finding-between-proposals = Figurait entre deux propositions et se trouve maintenant avant toutes: «{ $subject }»
finding-dress-quotes = Guillemets différents, laissés comme dans la base ({ $subject } ×): { $hint }
finding-dress-hyphens = Traits d'union ou tirets différents, laissés comme dans la base ({ $subject } ×): { $hint }
finding-dress-blanks = Espaces de nature différente, laissées comme dans la base ({ $subject } ×).
finding-dress-invisible = Des caractères invisibles diffèrent et ont été laissés comme dans le texte de base ({ $subject } ×).
finding-dress-letters = Les mêmes lettres codées autrement ont été laissées comme dans le texte de base ({ $subject } ×): { $hint }
finding-dress-capitals = Majuscules différentes dans les lignes de numéro, laissées comme dans la base ({ $subject } ×): { $hint }
finding-dress-labels = Repères écrits autrement, laissés comme dans la base ({ $subject } ×): { $hint }
finding-control-characters = { $subject } caractères de contrôle ont été laissés de côté.
finding-encoding-guessed = Le fichier n'indique pas son codage; il a été lu comme { $subject }. Vérifiez les accents.
finding-encoding-odd = Ce texte a été codé autrement avant d’être enregistré («{ $subject }»). Enregistrez-le de nouveau en UTF-8 à sa source.
finding-unreadable-characters = { $subject } caractères n'ont pas pu être lus comme { $hint }. Cherchez � dans le texte.
finding-lost-hyphen = «{ $subject }» a sans doute perdu un trait d'union: { $hint }
finding-repaired = Réparé dans le texte de base: «{ $subject }» est devenu «{ $hint }»
finding-doubled-mark = Ponctuation double: «{ $subject }»
finding-label-gap = Il manque un numéro avant { $subject }.
finding-label-repeated = Le numéro { $subject } figure deux fois.
finding-no-number-line = Aucune ligne de numéro trouvée, comme RÉSOLUTION 67 (Hyderabad, 2010).
finding-no-opening-line = Aucune ligne d'ouverture trouvée après «{ $subject }».
finding-no-title = Aucun titre trouvé après «{ $subject }».
finding-no-call = Aucune formule telle que reconnaissant ou décide trouvée dans «{ $subject }».
finding-no-text = Aucun texte trouvé dans «{ $subject }».
finding-direction-override = Des caractères invisibles inversent le sens de ce texte, qui ne se lit pas comme il paraît: «{ $subject }»
finding-edition-differs = La ligne d'ouverture «{ $subject }» et la ligne de numéro «{ $hint }» citent des éditions différentes.
finding-number-not-kept = Le numéro d’un autre document n’a pas été repris: { $subject }
finding-meeting-earlier = La réunion { $subject } est antérieure à l’édition du texte de base, { $hint }.
# unsure
finding-flattened-redline = Les mots supprimés et insérés semblent se suivre sans marques: «{ $subject }». Indiquez aussi la résolution de base pour retrouver la version révisée.
# unsure
finding-unknown-call = Ne figure pas parmi les formules connues; pris comme telle: «{ $subject }»
finding-labels-counted = { $subject } numéros que Word compte lui-même ont été inscrits dans le texte.
finding-format-changes-left-out = { $subject } modifications suivies de mise en forme ont été laissées de côté; le texte est entier.
finding-comments-left-out = { $subject } commentaires ont été laissés de côté.
finding-pictures-left-out = { $subject } images, dessins ou formules incorporées ont été laissés de côté.
finding-documents-left-out = { $subject } documents incorporés n'ont pas pu être lus. Ouvrez le fichier dans Word et enregistrez-le de nouveau.
finding-note-moved = Une note se trouve désormais après le texte: «{ $subject }»
finding-text-box-read = Le texte d'une zone de texte forme désormais des paragraphes: «{ $subject }»
finding-table-read = Un tableau a été lu cellule par cellule, un paragraphe chacune: «{ $subject }»
finding-kept-in-library = Conservé dans votre bibliothèque: { $subject }
finding-already-in-library = Déjà dans votre bibliothèque, provenant de { $subject }.
finding-library-differs = Votre bibliothèque contient un autre texte de cette édition, provenant de { $subject }. Les deux sont conservés: comparez-les sur l'écran d'accueil.
finding-not-kept-in-library = Non conservé dans votre bibliothèque. { $subject }
# unsure
finding-resolutions-left-out = Les autres résolutions du texte de base sont laissées de côté, le fichier ne portant pas sur elles: { $subject }
finding-rebased = Sur sa nouvelle base. Modifications adoptées par la nouvelle édition: { $subject }. Modifications maintenues: { $hint }.
# unsure
finding-source-lacks = { $hint }: il manque dans son texte de base «{ $subject }». La source ne dit rien de ces mots, et ils restent.
finding-source-has = { $hint }: seul son texte de base contient «{ $subject }». Ces mots ne sont pas dans le texte de base du projet et sont laissés de côté.
finding-source-differs = { $hint }: son texte de base diffère ici, le nôtre / le sien: «{ $subject }»
finding-source-labels-lost = { $hint }: { $subject } numéros d'alinéa manquent dans cette copie. Le texte de base garde les siens.
finding-source-left-out = { $hint }: il porte aussi sur un autre texte, laissé de côté: { $subject }
finding-law-mod-without-base = { $subject }: MOD modifie un texte de base, et il n’y en a pas. Choisissez ADD pour un nouveau texte.
finding-law-mod-unchanged = { $subject }: rien n’est modifié. Utilisez NOC.
finding-law-mod-struck = { $subject }: tout le texte est supprimé. Utilisez SUP.
finding-law-draft-new = { $subject }: un projet de nouvelle résolution se propose par ADD.
finding-law-add-tracked = { $subject }: un nouveau texte ne porte pas de marques. Gardez le texte tel quel, ou choisissez MOD.
finding-law-sup-tracked = { $subject }: un texte supprimé ne porte pas de marques. Retirez-les, ou choisissez MOD.
finding-law-noc-tracked = { $subject }: un texte sans modification ne porte pas de marques. Retirez-les, ou choisissez MOD.
finding-law-no-text = { $subject }: il n’y a pas encore de texte.
finding-law-no-number-line = { $subject }: il manque la ligne du numéro, qui dit de quoi il s’agit.
finding-law-reasons = { $subject }: les motifs manquent.
finding-law-number-twice = { $subject }: une autre proposition a le même numéro.
finding-law-names = { $subject }: des modifications portent aussi d’autres noms: { $hint }. Mettez-les sous le nom choisi, ou laissez-les.

## House style
checks-none = Rien à signaler du point de vue de la présentation.
checks-fix = Corriger
checks-fix-one = Corriger: { $check }
checks-fix-all = Tout corriger ({ $count })
checks-off = Désactiver …
checks-off-one = Désactiver …: { $check }
checks-off-reason = Pourquoi ce projet se passe de la règle
checks-off-now = Désactiver
checks-switched-off = Désactivées ({ $count })
checks-switched-off-one = { $rule }: { $reason }
checks-on = Activer
checks-pages = Pages des contrôles
checks-page-style = Présentation
checks-page-references = Renvois
checks-page-ready = État de préparation
importance-must = À corriger
importance-should = Souhaitable
importance-look = À vérifier
check-marker-number = { $marker } n’a ni numéro ni espace réservé. Choisissez le groupe, ou saisissez le numéro.
check-marker-number-form = «{ $number }» n’a pas la forme d’un numéro de proposition, par exemple ECP/21A3/1.
check-number-line-form = Ce n’est pas la forme d’une ligne de numéro, par exemple RÉSOLUTION 67 (Rév. Dubaï, 2014).
check-number-changed = Le numéro d’une résolution ne change jamais: c’est { $number }.
check-number-line-edition = La ligne de numéro doit indiquer la prochaine édition: ({ $expected }).
check-number-line-old = Le texte est modifié, mais sa ligne de numéro indique encore l’ancienne édition.
check-number-line-rev = Il faut «Rév.»: cette édition n’est pas la première.
check-number-line-first = Une première édition ne porte pas «Rév.».
check-opening-line = La ligne d’ouverture indique une autre édition que la ligne de numéro: { $expected }.
check-clause-end = Ce paragraphe devrait se terminer par «{ $expected }».
check-doubled-marks = Deux signes de ponctuation à la suite.
check-doubled-marks-base = Une fois les modifications refusées, deux signes de ponctuation se suivent.
check-packed-item = Un nouveau point doit avoir sa propre étiquette; celui-ci est ajouté dans { $label }.
check-clause-unlabelled = Les autres paragraphes portent une étiquette; celui-ci n’en a pas.
check-clause-lone = Un paragraphe unique ne porte pas d’étiquette: { $label }.
# unsure
check-label-repeated = L’étiquette { $label } figure deux fois sous ce verbe introductif.
check-label-gap = Il manque une étiquette avant { $label }.
check-label-struck = Le paragraphe avant { $label } est supprimé: renumérotez, ou laissez le secrétariat le faire.
check-label-tab = Une tabulation devrait suivre l’étiquette { $label }.
check-label-stop = Les chiffres qui numérotent un paragraphe n’ont pas de point: { $label }.
check-label-letter = Les considérants sont repérés par des lettres suivies d’une parenthèse.
check-label-figure = Les points du dispositif sont numérotés par des chiffres.
check-reference-superseded = Une édition plus récente est en vigueur: ({ $expected }).
check-reference-superseded-perhaps = Une édition ultérieure est connue: ({ $expected }). On ne sait pas ici s’il en existe une plus récente: à vérifier.
check-reference-revised = La présente conférence révise le texte cité: écrivez ({ $expected }) de la présente Conférence.
check-reference-suppressed = Une autre proposition de ce document supprime le texte cité.
check-reference-comma = Une virgule devrait séparer la référence de son titre.
check-reference-body = La référence devrait nommer l’organe qui a adopté le texte.
check-no-break-hyphen = Un trait d’union insécable devrait figurer ici.
check-no-break-space = Une espace insécable devrait figurer ici.
check-abbreviation-again = { $short } est déjà développé une fois: le sigle suffit.
check-abbreviation-unknown = { $short } n’est développé nulle part dans ce texte.
check-ize = Écrivez { $expected }.
check-quotes-straight = Ailleurs, le texte a des guillemets et apostrophes droits.
check-quotes-curly = Ailleurs, le texte a des guillemets et apostrophes typographiques.
check-call-flow = Le paragraphe ne s’enchaîne pas avec «{ $call }»: commencez-le par «{ $expected }».
check-untracked-base = Le texte de base porte ici «{ $base }», et aucune modification n’est marquée.
check-untracked-base-added = Le texte de base ne contient pas ceci, et aucune modification n’est marquée.
check-cycle-programme = Le plan d’action de { $meeting } n’a pas de tel programme.
check-cycle-question = { $meeting } n’a pas de telle Question à l’étude.
check-cycle-group = { $meeting } n’a pas de telle commission d’études.
check-list-conjunction = La liste devrait se terminer par «et» ou «ou».
check-contact-missing = Aucun contact n’est indiqué.
check-contact-name = Le contact { $contact } n’a pas de nom.
check-contact-phone = Le contact { $contact } n’a pas de numéro de téléphone.
check-contact-email = Le contact { $contact } n’a pas d’adresse électronique.
check-page-limit = Environ { $pages } pages; la réunion en admet { $limit }.
check-cover-meeting = Aucune réunion n’est choisie.
check-cover-source = Aucune source n’est indiquée.
check-cover-title = Aucun titre n’est indiqué.
check-introduction = L’introduction ne nomme pas le texte modifié: { $subject }.
check-introduction-missing = Ni introduction ni contexte ne sont rédigés.
check-clause-moved = Le paragraphe visé porte maintenant l’étiquette { $expected }.
check-clause-struck = Le paragraphe visé sous «{ $call }» est biffé.
check-clause-reference = Aucun paragraphe sous «{ $call }» ne porte cette étiquette.
check-own = { $message }
check-own-term = Votre groupe écrit «{ $expected }».
desk-none = Le projet ne renvoie à aucun autre texte ni à aucun paragraphe.
desk-gist = Renvois: { $count }. À examiner: { $open }.
desk-open-only = Ceux-ci seulement
desk-target = Aller à ce qui est visé
desk-target-of = Aller à ce qui est visé: { $words }
desk-clause-stands = Le paragraphe visé porte cette étiquette.
desk-clause-moved-perhaps = Le paragraphe visé porte peut-être maintenant l’étiquette { $expected }; ces mots sont nouveaux et peuvent déjà la désigner.
desk-edition-unnamed = Aucune édition n’est indiquée.
desk-edition-unknown = Modline ne connaît aucune édition de ce texte.
desk-edition-stands = Aucune édition ultérieure n’est connue.
ready-gist = { $count ->
    [0] Il ne manque rien.
    [one] Il manque un élément avant la soumission.
   *[other] Il manque { $count } éléments avant la soumission.
 }
ready-about-meeting = Réunion
ready-about-deadline = Délai
ready-about-source = Source
ready-about-title = Titre
ready-about-contact = Contact
ready-about-introduction = Introduction
ready-about-markers = Marques
ready-about-reasons = Motifs
ready-about-language = Langue
ready-about-size = Taille
ready-about-undecided = Endroits à trancher
ready-about-comments = Commentaires
ready-about-checks = Présentation
ready-meeting = { $value }
ready-deadline = Les propositions doivent parvenir au plus tard le { $date }. Jours restants: { $days }.
ready-deadline-over = Les propositions devaient parvenir au plus tard le { $date }.
ready-deadline-unknown = { $meeting } s’ouvre le { $date }; jours restants: { $days }. Le délai pour les propositions figure dans l’invitation.
ready-deadline-none = Le délai pour les propositions n’est pas connu ici. Il figure dans l’invitation à la réunion.
ready-meeting-over = { $meeting } s’est terminée le { $date }.
ready-source = { $value }
ready-title = { $value }
ready-support = Pour: { $value }. Contre: { $against }. { $group } demande au moins { $least } soutiens et au plus { $most } oppositions.
ready-support-count = Signent ou soutiennent: { $value }.
ready-contact = { $value }
ready-introduction = Elle indique ce qui est amendé.
ready-markers = { $value }
ready-reasons = Chaque proposition donne ses motifs.
ready-language = Original: { $value }
ready-language-differs = Le projet indique { $language }, mais son texte semble être en { $detected }.
ready-size = Pages: { $value } environ.
ready-undecided = Chaque endroit est tranché.
ready-undecided-open = Endroits que personne n’a tranchés: { $count }.
ready-comments = Aucun commentaire n’est ouvert.
ready-comments-open = Commentaires non réglés: { $count }.
ready-checks = La présentation n’appelle aucune remarque.
ready-checks-open = À corriger: { $must }. Souhaitable: { $should }. À vérifier: { $look }.

## Status
status-no-meeting = Aucune réunion choisie
status-words = { $inserted ->
    [one] { $inserted } mot inséré
   *[other] { $inserted } mots insérés
}, { $struck } supprimés
status-author = Auteur: { $author }
saved-saved = Enregistré dans le fichier
saved-seconds = Enregistré dans le fichier il y a { $count } s
saved-minutes = Enregistré dans le fichier il y a { $count } min
saved-hours = Enregistré dans le fichier il y a { $count } h
saved-saving = Prise en note de la saisie…
saved-unsaved = Gardé par Modline; le fichier suit dans un instant
saved-failed = Pas dans le fichier, gardé par Modline: { $why }
saved-untitled = Gardé par Modline; pas encore de fichier à vous
saved-changed-outside = Pas dans le fichier, gardé par Modline: un autre programme a modifié le fichier
saved-nowhere = GARDÉ NULLE PART: { $why }
saved-what = Que faire…
format-readable = Tous les fichiers lisibles
format-modline = Projets Modline
format-docx = Word
format-open-document = OpenDocument
format-pdf = PDF
format-rtf = Texte enrichi
format-html = Pages web
format-markdown = Markdown
format-text = Texte brut
format-any = Tous les fichiers
format-picture = Images
format-table = Tableaux
export-title = Exporter
export-violations = Ce que demandent les marqueurs
export-mend = Y aller
export-ready-look = Voir ce qui manque
export-prove = Vérifier un fichier revenu…
export-kinds = Fichiers
export-word-redline = Word, modifications suivies
export-word-redline-hint = avec marques de révision, au nom du groupe
export-word-clean = Word, version sans marques
export-word-clean-hint = le texte tel que proposé
export-pdf = PDF avec marques de révision
export-pdf-hint = pour imprimer et lire: soulignement, biffure, barres en marge
export-odt = OpenDocument, modifications suivies
export-odt-hint = pour LibreOffice
export-html = Page web
export-html-hint = un seul fichier, lisible sur un téléphone
export-akn = Akoma Ntoso
export-akn-hint = pour les bases juridiques
export-words = Modifications en toutes lettres
export-words-hint = ce qui remplace quoi, point par point
export-critic = Texte avec marques
export-critic-hint = pour un courriel: { "{++" }inséré{ "++}" } { "{--" }supprimé{ "--}" }
export-csv = Liste des modifications, CSV
export-csv-hint = pour un tableur
export-json = Liste des modifications, JSON
export-json-hint = pour d’autres programmes
export-points-word = Compilation des propositions, Word
export-points-word-hint = chaque point avec ce que dit chaque source, pour la réunion
export-points-pdf = Compilation des propositions, PDF
export-points-pdf-hint = le même sur des pages larges
# unsure
export-comments = { $count ->
    [one] Avec le commentaire
   *[other] Avec les { $count } commentaires
}
# unsure
export-comments-hint = dans les fichiers Word et OpenDocument avec révisions; aucun autre fichier n’a de commentaires.
export-name = Nom du fichier: { $kind }
export-replaces = Remplace le fichier présent
export-folder = Dossier
export-choose = Choisir un autre…
export-run = { $count ->
    [one] Exporter
   *[other] Exporter { $count } fichiers
}
export-run-replacing = { $count ->
    [one] Exporter et remplacer le fichier
   *[other] Exporter { $count } fichiers, dont { $replaced } à remplacer
}
export-stop = Arrêter
export-stopping = Arrêt en cours…
export-done = { $count ->
    [one] 1 fichier écrit
   *[other] { $count } fichiers écrits
}, dont vérifiés: { $proved }
export-done-proved = { $count ->
    [one] 1 fichier écrit et vérifié
   *[other] { $count } fichiers écrits et vérifiés
}
export-proved = vérifié
export-unproved = écrit en entier
export-open = Ouvrir
export-open-one = Ouvrir { $file }
export-stopped = Arrêté. Fichiers écrits: { $count }
export-proof = Empreintes et ce qui a été vérifié
export-copy = Copier
export-keep = Garder comme texte
export-kept = Gardé sous { $path }
export-show = Montrer dans le dossier
said-copied = Copié.
proof-file = { $file }
proof-redline = Vérifié sur { $paragraphs } paragraphes et { $changes } modifications suivies: tout refuser donne le texte de base, tout accepter le texte révisé.
proof-clean = Vérifié sur { $paragraphs } paragraphes: le fichier porte le texte révisé sans modification suivie.
proof-comments = { $count ->
    [one] { $count } commentaire retrouvé à sa place, avec auteur et réponses.
   *[other] { $count } commentaires retrouvés à leur place, avec auteur et réponses.
}
proof-none = Écrit en entier; un fichier de cette sorte n’est pas relu.
proof-base = Texte de base: SHA-256 { $hash }
proof-revised = Texte révisé: SHA-256 { $hash }
verdict-whole = Vérifié: { $file } correspond intégralement à ce projet ({ $text }).
verdict-texts = { $file }: le texte de chaque proposition est celui de ce projet ({ $text }).
verdict-around = { $file }: le texte de chaque proposition est celui de ce projet ({ $text }), mais pas tout ce qui l’entoure: { $wanted }
verdict-list = { $file } ne correspond pas à ce projet: { $wanted }
verdict-differs = { $file } diffère ({ $text }), paragraphe { $paragraph }: «{ $found }» là où ce projet dit «{ $wanted }»
verdict-text-redline = modifications suivies
verdict-text-revised = texte révisé
verdict-text-base = texte de base
said-saved = Enregistré.
notice-recovered = { $count ->
    [one] { $count } modification que le fichier ne contenait pas a été récupérée; il n'y a rien d'autre à faire.
   *[other] { $count } modifications que le fichier ne contenait pas ont été récupérées; il n'y a rien d'autre à faire.
}
notice-other-file = { $file } n'est pas ce que Modline a écrit en dernier: un autre programme l'a modifié. Ce que vous aviez est gardé à l'écran d'accueil sous «Reste de { $file }».
notice-older-file = { $file } est une version plus ancienne que celle que Modline a écrite en dernier. La plus récente est gardée à l'écran d'accueil sous «Reste de { $file }».
notice-damaged = Une partie du relevé des modifications de { $file } était illisible; modifications récupérées: { $count }. Le relevé est gardé à l'écran d'accueil.
notice-written-again = { $file } n'était plus là (déplacé, renommé ou supprimé) et a été écrit de nouveau.
notice-raised = { $file } est ouvert dans une autre fenêtre, qui passe au premier plan.
notice-exported-pdf = Enregistré en PDF: { $file }
notice-library-differs = Votre bibliothèque contient un autre texte de cette édition. Les deux sont conservés.
notice-library-removed = Retiré de votre bibliothèque: { $subject }.
notice-library-restore = Remettre

## Form
form-section-meeting = Réunion et document
form-section-source = Source et titre
form-section-summary = Résumé
form-section-proposals = Propositions
form-section-supporters = Soutien
form-section-author = Auteur des modifications
form-revision = Numéro de révision
form-original = Langue de l’original
form-original-own = Celle de ce texte: { $language }
form-co-signatories = Cosignataires
form-co-signatories-hint = Tapez des noms ou des symboles, l'un après l'autre ou plusieurs: B, F. Ils sont imprimés sous la source.
form-groups = Groupes régionaux
form-group-hint = Tapez un nom ou un symbole: CEPT, MEX, Mexique.
form-co-as-written = tel quel
form-co-signs = { $name } signe avec la source.
form-co-removed = { $name } ne signe plus.
form-cover = Sur la page de garde
choose-source-unknown = Aucun groupe ni État Membre ne s'appelle «{ $name }».
choose-source-several = «{ $name }» n'est pas clair: choisissez une ligne de la liste.
choose-source-taken = { $name } y figure déjà.
choose-source-own = Imprimer «{ $name }» tel quel
choose-source-found = { $count ->
    [one] { $count } ligne dans la liste
   *[other] { $count } lignes dans la liste
}
choose-source-add-all = Ajouter { $names }
form-logo = Logo sur la page de garde
form-logo-shown = Le logo
form-logo-choose = Choisir une image…
form-logo-other = Une autre image…
form-remove = Retirer
form-up = Monter
form-down = Descendre
form-part = Texte { $number }
form-part-heading = Titre
form-part-text = Texte
form-part-add = Ajouter un texte avec titre
form-proposal-list = Liste des propositions
form-proposal-list-many = À partir de trois: imprimée
form-proposal-list-few = À partir de trois: pas imprimée
form-proposal-list-yes = Imprimée
form-proposal-list-no = Pas imprimée
form-supporters-hint = Les administrations consultées. Cosignataires et soutiens sont imprimés; silences et oppositions restent dans le projet.
form-supporters-gist = Signent { $signing }, soutiennent { $supporting }, contre { $against }
form-supporter = Administration { $number }
form-supporter-add = Ajouter une administration
form-supporter-remove-one = Retirer l’administration { $number }
form-administration = Administration
form-position = Position
position-co-signs = Cosigne
position-supports = Soutient
position-open = Ne s’est pas prononcée
position-opposes = Est contre
summary-priority-area = Domaine prioritaire
summary-summary = Résumé
summary-expected-results = Résultats attendus
summary-references = Références
summary-abstract = Résumé
# unsure
form-section-texts = Introduction, considérations générales, autres textes
form-section-proposal = Proposition { $number }
form-section-contacts = Contacts
form-meeting = Réunion
form-meeting-hint = Le choix de la réunion révise la ligne de numéro et la ligne d'ouverture de la résolution, en modifications suivies que vous pouvez annuler.
form-group = Groupe ou État Membre
form-member-states = États Membres
form-source = Source
form-source-hint = Laissez vide pour la ligne habituelle du groupe.
form-document = Numéro du document
form-addendum = Numéro de l'addendum
form-date = Date du document
form-title = Titre
form-agenda-item = Point de l'ordre du jour
form-author = Auteur indiqué à côté des modifications
form-author-hint = Laissez vide pour le sigle du groupe.
names-others = Des modifications portent aussi d’autres noms: { $names }.
names-sign = Mettre toutes les modifications sous { $author }
# unsure
said-signed = Toutes les modifications portent le nom { $author }.
form-change-date = Heure inscrite sur les modifications
form-change-date-hint = Laissez vide pour aucune, ou écrivez 2014-02-28T12:00:00Z.
form-introduction = Introduction
form-background = Considérations générales
form-marker = Marqueur
form-number = Numéro de la proposition
form-reasons = Motifs
form-underlined = Souligné: propose de ne rien changer, avec motifs
marker-mod = MOD porte tout le texte de base, chaque modification marquée, et des motifs.
marker-mod-editorial = (MOD) est un MOD aux seules modifications de forme.
marker-add = ADD porte un nouveau texte entier, sans marques, et des motifs.
marker-add-moved = ADD* est un texte déplacé ici: entier, sans marques.
marker-sup = SUP n’imprime que numéro et titre, et les motifs. Le texte reste dans le projet.
marker-sup-moved = SUP* est un texte déplacé ailleurs: numéro et titre seuls.
marker-noc = NOC n’imprime que numéro et titre: rien ne change.
violation-blocks = Empêche l’exportation:
violation-notice = À regarder:
proposal-add-new = Ajouter un projet de nouvelle résolution (ADD)
proposal-add-base = Ajouter une proposition sur un texte de base…
proposal-add = Ajouter
proposal-unmark-revised = Garder le texte modifié tel quel
proposal-unmark-base = Retirer toutes les modifications
form-contact = Contact { $number }
form-contact-name = Nom, organisation
form-contact-phone = Téléphone
form-contact-email = Courriel
form-contact-add = Ajouter un contact
form-contact-remove-one = Retirer le contact { $number }

## Une version révisée perdue : pourquoi un endroit est signalé
recover-reason-not-in-base = Absent du texte de base.
recover-reason-heading = La parenthèse contenait deux éditions; la forme de l'UIT retient «{ $beside }».
recover-reason-two-editions = Une parenthèse avec deux couples lieu et année{ $count ->
    [0] .
   *[other]; on pourrait aussi lire { $others }.
}
recover-reason-two-labels = Deux numéros de suite: «{ $beside }» remplace l'autre.
recover-reason-label-repeated = Un nouveau point porte le même numéro: «{ $beside }».
recover-reason-doubled-mark = Deux signes de ponctuation de suite.
recover-reason-doubled-word = Le mot figure deux fois de suite.
recover-reason-long-year = Une année avec trop de chiffres{ $count ->
    [0] .
   *[other]; ce pourrait aussi être { $others }.
}
recover-reason-number = «{ $beside }» a été inséré à côté du nombre{ $count ->
    [0] .
   *[other]; on pourrait aussi lire { $others }.
}
recover-reason-two-dates = Une date à côté de la date insérée «{ $beside }».
recover-reason-two-places = Un lieu à côté du lieu inséré «{ $beside }».
recover-reason-cut-word = «{ $beside }» a été inséré dans le mot.
recover-reason-glued = Pas d'espace avant ou après le texte inséré «{ $beside }», qui semble prendre la place.
recover-reason-look-alike = Presque identique au texte inséré voisin «{ $beside }».
recover-reason-two-determiners = «{ $beside }» et ce mot ne peuvent pas précéder ensemble un même nom.
recover-reason-plural-number = Avec «{ $beside }» le mot est devenu un pluriel, qui ne porte pas un numéro unique.
recover-reason-two-phrases = Un groupe complet, «{ $beside }», a été inséré devant sans rien qui relie les deux.
recover-reason-after-the-end = «{ $beside }» suit la fin de l'ancien texte: ajouté, ou mis à sa place.
recover-reason-not-in-flattened = Ces mots figurent dans le texte de base, mais pas dans le texte aplati.
recover-reason-other-case = Le texte aplati a ici d’autres majuscules: «{ $beside }».
new-review = Voir ce qui a été compris…

## Ce qui a été compris d’une source
review-title = Ce qui a été compris
review-heading = Ligne du numéro
review-title-line = Titre
review-conference = Conférence
review-edition = Édition
review-language = Langue
review-missing = non trouvé
review-texts = Le fichier contient { $count } textes. Lequel?
review-tracked = Le fichier contient des modifications suivies de { $authors }. Quel texte sert de base?
review-reading-base = Le texte avant les modifications
review-reading-revised = Le texte avec les modifications faites
review-reading-redline = Les deux: continuer avec ces modifications
review-findings = { $count ->
    [0] Rien de douteux n’a été trouvé
    [one] 1 endroit à vérifier
   *[other] { $count } endroits à vérifier
}
review-repair = Réparer
review-repair-all = Tout réparer ({ $count })
review-repair-hint = Corrige le texte de base lui-même; ce n’est pas une modification suivie.
review-repaired = Réparé
review-lines = Ligne par ligne
review-role = Type de paragraphe, ligne { $line }
review-label = Numéro ou lettre, ligne { $line }
review-join = Joindre à la ligne précédente
review-join-line = Joindre la ligne { $line } à la précédente
review-split = Diviser en deux paragraphes
review-split-line = Diviser la ligne { $line } en deux paragraphes
review-part-where = Placez le curseur au début du second paragraphe de la ligne { $line }, puis appuyez sur Entrée
review-leave-out = Écarter
review-leave-out-line = Écarter la ligne { $line }
review-take-in = Reprendre
review-take-in-line = Reprendre la ligne { $line }
review-for = Pour quelle réunion, de la part de qui?
review-back = Retour
review-take-back = { $count ->
    [0] Annuler
   *[other] Annuler la dernière correction ({ $count })
}
review-go-on = Continuer

## Ce qu’est un paragraphe ou une ligne
role-resno = Ligne du numéro
role-restitle = Titre
role-resref = Ligne des éditions
role-opening = Ligne d’ouverture
role-call = Formule
role-clause = Point
role-para = Paragraphe
role-sub1 = Sous-point
role-sub2 = Sous-point, niveau 2
role-sub3 = Sous-point, niveau 3
role-annexno = Annexe
role-annextitle = Titre d’annexe
role-heading = Intertitre
part-proposal = Ligne du marqueur
part-reasons = Motifs
part-agendaitem = Point de l’ordre du jour
part-introduction = Introduction
part-background = Considérations générales
part-contact = Contact
part-cover = Page de garde
part-leftout = Écarté

## Le fichier ne prend pas le projet
closing-changed = Un autre programme a modifié { $file }
closing-changed-why = Ce qui s'y trouve n'est pas ce que Modline a écrit en dernier: une autre version, ou une plus ancienne remise en place. Votre texte est complet dans Modline et n'est pas dans ce fichier.
closing-failed = Impossible d'écrire { $file }
closing-unkept = Tous les mots ne sont pas encore sur le disque. N'éteignez pas avant que l'un de ces choix ait réussi.
closing-other = Enregistrer sous un autre nom…
closing-other-hint = { $file } reste tel quel; votre texte va dans un fichier à lui.
closing-overwrite = Écrire par-dessus
closing-overwrite-hint = Ce qui s'y trouve est conservé à côté sous { $file }.bak.
closing-again = Réessayer
closing-again-hint = Après avoir libéré de la place, ou quand le dossier est revenu.
closing-journal = Fermer, et laisser Modline garder les modifications
closing-journal-hint = Elles reviennent à l'ouverture de { $file }, et figurent à l'écran d'accueil tant qu'il manque.
closing-cancel = Annuler
closing-cancel-hint = Rien n'est fermé; continuez à écrire.

## Un fichier déposé sur un projet
dropped-title = Que faire de { $file }?
# unsure
dropped-sources = Ajouter comme source
dropped-sources-hint = Ce qu’il veut modifier dans le texte de base de ce projet est réuni en points, à décider un par un.
dropped-review = L’examiner: ce projet, modifié par d’autres
dropped-review-hint = Ce qu’il dit d’autre que ce projet est réuni en points; ce qui n’a pas été suivi vient en premier.
dropped-rebase = Porter ce projet sur ce texte: une nouvelle édition de la base
dropped-rebase-hint = Un nouveau projet sur ce texte: ce qu’il a adopté disparaît, ce qui tient encore est repris, ce qui se heurte devient un point. Ce projet est enregistré puis fermé.
dropped-open = L’ouvrir à la place
dropped-open-hint = Ce projet est enregistré puis fermé.
dropped-look = Voir en quoi il diffère
# unsure
dropped-look-hint = Les deux textes côte à côte, à lire. Rien de ce projet ne change.
dropped-compare = Comparer avec ce fichier
dropped-compare-hint = Un nouveau projet montre ce qui mène de la base de ce projet à ce texte. Ce projet est enregistré puis fermé.
dropped-dress = Marquer aussi guillemets, traits d’union et espaces
reword-title = Nouvelle rédaction de { $subject }
reword-why = Les modifications sont établies mot par mot par rapport au texte de base. Celles des autres auteurs restent, et l’on s’appuie sur elles.
reword-text = Nouvelle rédaction
reword-now = Établir les modifications
concordance-title = Numéros anciens et nouveaux
concordance-all = Montrer aussi les points dont le numéro reste
concordance-call = Rubrique
concordance-old = Ancien
concordance-new = Nouveau
concordance-words = Point
concordance-added = nouveau point
concordance-struck = supprimé
concordance-none = Chaque point garde le numéro du texte de base.
concordance-copy = Copier
concordance-save = Exporter la liste
references-title = Renvois à des points dont le numéro a changé
references-why = Ce qui est coché reçoit le nouveau numéro, en modifications suivies, en une seule action que l’on peut annuler.
references-none = Aucun renvoi ne vise un point dont le numéro a changé.
references-struck = Le point est supprimé.
references-unsure = Il vise peut-être déjà le nouveau numéro.
references-show = Montrer
references-revise = Réviser { $count }
references-look = Les voir
notice-references = { $count ->
    [one] Un renvoi vise
   *[other] { $count } renvois visent
 } un point dont le numéro a changé.
notice-labels-saved = La liste des numéros est écrite: { $file }
said-references = { $count ->
    [one] Un renvoi révisé.
   *[other] { $count } renvois révisés.
 }
dropped-paste = Insérer son texte au curseur
dropped-paste-hint = Comme insertions suivies, que l’on peut annuler.
# unsure
dropped-paste-nowhere = Placez d’abord le curseur dans le texte avec modifications.

## Numéro et type d’un paragraphe
paragraph-type-title = Numéro et type de paragraphe
paragraph-type-label = Numéro ou lettre (tout changement est suivi)
paragraph-type-role = Type de paragraphe
paragraph-type-done = Corriger
action-name = Numéro et type de ce paragraphe
command-name = Corriger le numéro ou le type du paragraphe

## Une version révisée perdue : l'écran
key-delete = Suppr
key-space = Espace
start-recover = Rétablir des marques de révision perdues
start-recover-hint = Un texte dont les mots supprimés et insérés se suivent sans marques.
recover-purpose = Les insertions sont prouvées par le texte de base. Une suppression ne laisse pas de trace: elle est proposée avec une raison, et vous décidez.
recover-base = La résolution de base
recover-flattened = Le texte où mots supprimés et insérés se suivent
recover-text = Ou collez le texte
recover-start = Rétablir les modifications
tab-unresolved = Endroits
unresolved-none = Tous les passages sont tranchés.
unresolved-decide = Trancher ce passage
unresolved-strike = Supprimer
unresolved-keep = Garder
unresolved-later = Plus tard
unresolved-likely = Probable: supprimé
unresolved-open = Indécis: non supprimé
unresolved-missing = Manque dans le texte
unresolved-inserted = Probable: inséré
said-unresolved-struck = Supprimé. Il en reste { $count }.
said-unresolved-kept = Gardé. Il en reste { $count }.
# unsure
tab-sources = Sources
sources-bring = Ajouter des fichiers…
sources-none = Pas encore de source. Ajoutez les textes des autres, avec ou sans suivi: ce qu’ils veulent modifier est réuni en points.
source-name = Nom de la source { $file }
source-remove = Retirer
source-remove-one = Retirer la source { $name }
source-changes = { $count ->
    [one] { $count } modification
    *[other] { $count } modifications
}
source-authors = Modifications de { $authors }
source-same-base = Établie sur le même texte de base.
source-refused-no-text = Il ne contient aucun texte de résolution.
source-refused-other-language = Il est dans une autre langue ({ $theirs }) que le projet ({ $ours }).
source-refused-other-text = Il porte sur un autre texte ({ $theirs }) que le projet ({ $ours }).
source-refused-same-file = C’est le même fichier que { $ours }.
source-refused-name-taken = { $ours } est le nom d’une autre source.
points-open = { $count ->
    [0] Tous les points sont décidés
    [one] 1 point est ouvert
    *[other] { $count } points sont ouverts
}
points-conflict = { $count ->
    [one] { $count } conflit
    *[other] { $count } conflits
}
points-compatible = { $count ->
    [one] { $count } compatible
    *[other] { $count } compatibles
}
points-alone = { $count ->
    [one] { $count } seul
    *[other] { $count } seuls
}
points-same = { $count ->
    [one] { $count } identique
    *[other] { $count } identiques
}
points-none = Les sources ne veulent rien modifier.
points-decide = Décider de ce point
points-take = Prendre une source
points-choice-brackets = Crochets
points-choice-own = Autre libellé
points-choice-none = Aucune
points-choice-later = Plus tard
points-choice-back = Retour
points-agreed = Prendre ce dont toutes conviennent
points-enter-supporters = Inscrire comme soutiens
points-by-group = Au nom du groupe
points-draft = Projet
point-conflict = Conflit
point-compatible = Compatible
point-alone = Seul
point-same = Identique
point-untracked = sans suivi
point-open = Indécis
point-none = Rien n’est pris
point-brackets = Entre crochets
point-own = Autre libellé
point-taken = Pris: { $names }
point-take = Prendre ce que dit { $name }
point-heard = { $place }: { $kind }. { $text }
point-own-label = Autre libellé pour { $place }
point-own-hint = Entrée le garde, Échap l’abandonne.
said-point-taken = { $place }: pris de { $names }.
said-point-none = { $place }: rien n’est pris.
said-point-brackets = { $place }: entre crochets.
said-point-own = { $place }: autre libellé.
said-points-agreed = { $count ->
    [one] { $count } point pris.
    *[other] { $count } points pris.
}
said-supporters-entered = { $count ->
    [0] Chaque source dont le texte a été pris figure au tableau des soutiens.
    [one] Un soutien inscrit.
    *[other] { $count } soutiens inscrits.
}
said-undone = Annulé.
said-sources = { $count ->
    [one] { $count } source ajoutée; refusées: { $refused }.
    *[other] { $count } sources ajoutées; refusées: { $refused }.
}
said-returned = { $count ->
    [0] Le fichier dit ce que dit le projet.
    [one] Un point est issu du fichier.
    *[other] { $count } points sont issus du fichier.
}
said-check-fixed = Corrigé avec suivi des modifications.
said-checks-fixed = Tout ce qui pouvait être corrigé l’est.
said-finding-done = Coché.
said-finding-open = De nouveau ouvert.

## Print
print-view = Texte
print-legend = Légende
print-line-numbers = Numéros de ligne
print-changes = Liste des modifications
print-range = Pages
print-now = Imprimer…
print-save = Enregistrer en PDF…
print-setting = Mise en pages…
print-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
  }
print-part = { $chosen } pages sur { $count }. Enregistrée en PDF, une partie ne porte pas les balises des lecteurs d’écran; le tout les porte.
print-pages = Pages à imprimer
print-page = Page { $number }
