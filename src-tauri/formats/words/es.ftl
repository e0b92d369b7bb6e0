# The words of exported documents in Spanish. Keys and arguments are checked by a test; the window's words are in ui/locales.

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
amend-number = { $place }, párrafo { $number }
amend-after = { $role ->
    [resno] de la línea del número
    [restitle] del título
    [resref] de la línea de ediciones
    [opening] de la línea inicial
    [call] de la fórmula «{ $place }»
    [annexno] del anexo «{ $place }»
    [annextitle] del título de anexo «{ $place }»
    [heading] del encabezamiento «{ $place }»
   *[other] de { $place }
}
amend-after-paragraph = del párrafo «{ $words }» ({ $place })
amend-after-new = del nuevo párrafo «{ $words }»
amend-replaced = { $place }: sustitúyase «{ $struck }» por «{ $inserted }»
amend-replaced-after = { $place }: después de «{ $after }», sustitúyase «{ $struck }» por «{ $inserted }»
# unsure
amend-formatted = { $place }: otro formato para «{ $inserted }»
# unsure
amend-formatted-after = { $place }: después de «{ $after }», otro formato para «{ $inserted }»
amend-inserted = { $place }: después de «{ $after }», insértese «{ $inserted }»
amend-inserted-first = { $place }: al principio, insértese «{ $inserted }»
amend-struck = { $place }: suprímase «{ $struck }»
amend-struck-after = { $place }: después de «{ $after }», suprímase «{ $struck }»
amend-new-clause = { $place }: añádase después { $after }: «{ $inserted }»
amend-new-clause-first = { $place }: añádase al principio: «{ $inserted }»
amend-struck-clause = { $place }: suprímase por completo «{ $struck }»
# unsure
amend-moved = { $from }: trasládese después { $after }, como { $place }, con este texto: «{ $inserted }»
amend-moved-first = { $from }: trasládese al principio, como { $place }, con este texto: «{ $inserted }»
amend-relabelled = { $place }: { $struck } pasa a { $inserted }
amend-labelled = { $place }: añádase el número { $inserted }
amend-unlabelled = { $place }: suprímase el número { $struck }
amend-split = { $place }: comiéncese un nuevo párrafo después de «{ $after }»
amend-joined = { $place }: únase al párrafo siguiente
amend-by = { $sentence } ({ $author })
amend-add = Añádase el texto siguiente.
amend-sup = Suprímase: { $subject }.
amend-noc = Sin modificaciones: { $subject }.
amend-none = Sin modificaciones.

## Heading of the list of changes
amend-list = Lista de cambios

## The compilation table of several sources, and what became of their changes
# unsure
compilation = Recopilación de propuestas: { $subject }
compilation-clause = Apartado
compilation-base = Texto de base
compilation-proposals = Propuestas
compilation-agreed = Texto acordado
compilation-supported = Apoyado por
compilation-statement = Curso dado a los cambios de { $author }
point-open = abierto
point-taken = aceptado
point-taken-with = aceptado, junto con lo que propone { $author }
point-other-taken = no aceptado; se acepta lo que propone { $author }
point-not-taken = no aceptado
point-brackets = entre corchetes, junto a las otras redacciones
point-other-words = se acordó otra redacción

## What a screen reader says around marks, and the legend under the cover of a page
mark-insertion = inserción
mark-insertion-ends = fin de la inserción
mark-deletion = supresión
mark-deletion-ends = fin de la supresión

## Kinds of paragraphs, as the sentences name them
role-resno = Línea del número
role-restitle = Título
role-resref = Línea de ediciones
role-opening = Línea inicial
role-call = Fórmula
role-annexno = Anexo
role-annextitle = Título de anexo
role-heading = Encabezamiento
