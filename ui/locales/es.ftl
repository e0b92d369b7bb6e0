# The window's words in Spanish. Keys are the same in every file of this folder (a test compares them).

## Start
start-purpose = De una resolución de base a una contribución MOD, con control de cada cambio.
start-new = Nueva contribución
start-new-hint = Elija la reunión y su grupo, y aporte la resolución de base.
start-open = Abrir
start-open-hint = Un borrador (.modline) o un texto con marcas de revisión, de Word o de un correo.
start-sample = Probar el ejemplo
start-sample-hint = Una resolución breve con algunos cambios, para hacer pruebas.
start-recent = Continuar con
start-recent-none = Sus borradores aparecerán aquí. Para ver cómo funciona, pruebe el ejemplo: nada puede salir mal.
start-begin = Empezar
start-missing = Ya no está: eliminado, renombrado o movido. Era { $path }
start-unreadable = No se puede leer: { $path }
start-untitled = Guardado por Modline; aún sin archivo propio
start-changes = { $count ->
    [one] { $count } cambio
   *[other] { $count } cambios
}
orphans-title = Guardado por Modline
orphans-hint = Lo que ningún archivo contiene, porque otro programa reemplazó el archivo o este desapareció. Cada uno se abre como un borrador propio.
orphan-rest = Resto de { $file }
orphan-unreadable = No se puede abrir: la versión del archivo a la que pertenece desapareció.
orphan-discard = Descartar…
orphan-sure = ¿Descartar para siempre el resto de { $file }?
orphan-discard-now = Descartar para siempre
start-language = Idioma del programa
language-en = English
language-fr = Français
language-es = Español
language-ru = Русский
language-ar = العربية
language-zh = 中文

## A new contribution
new-title = Nueva contribución
new-step-meeting = 1. ¿Para qué reunión?
new-step-group = 2. ¿De parte de quién?
new-step-base = 3. ¿Sobre qué resolución de base?
new-base-file = Elegir un archivo…
new-base-library = De su biblioteca…
new-base-kept = El texto se conserva en su biblioteca, tal como se recibió y tal como se entendió.
new-base-forget = Usar texto en su lugar
new-base-text = O pegue el texto de la resolución
new-base-text-hint = RESOLUCIÓN … y todo lo que sigue. Los encabezados y pies de una página web pueden quedar: se reconocen y se dejan fuera.
new-create = Empezar a redactar
new-needs-base = Elija primero un archivo o pegue el texto.
choose-later = Elegir más tarde
cancel = Cancelar

## Library
library-title = Biblioteca de textos de base
library-search = Buscar en todos los textos
library-all = { $count ->
    [one] 1 texto
   *[other] { $count } textos
}
library-found = { $number } de { $count } textos
library-none = Aún no hay nada. Aquí se conserva cada texto de base con el que usted comienza una contribución.
library-nothing = Ningún texto contiene todas estas palabras.
library-more = Mostrar más (quedan { $count })
library-no-meeting = Sin reunión
library-pasted = texto pegado
library-source = { $file }, { $number }
library-differs = Difiere de otro: comparar
library-compare = Comparar
library-remove = Retirar
library-remove-one = Retirar { $subject }, { $file }
library-kept = Conservados como archivos corrientes en
library-choose = Elegir otra carpeta…
library-odd = { $count ->
    [one] 1 archivo de esta carpeta no es de la biblioteca o está dañado. No se toca.
   *[other] { $count } archivos de esta carpeta no son de la biblioteca o están dañados. No se tocan.
}
compare-texts-title = Dos textos: { $subject }
compare-texts-from = Primero
compare-texts-to = Segundo
compare-texts-changes = { $count ->
    [0] No difiere ninguna palabra: solo espacios o la división en párrafos.
    [one] Del primero al segundo: 1 cambio
   *[other] Del primero al segundo: { $count } cambios
}
compare-texts-keep-both = Conservar ambos
compare-texts-keep-from = Conservar solo el primero
compare-texts-keep-to = Conservar solo el segundo

## Commands: the name, after a colon what it does; and the word on the button
command-new = Nueva contribución
command-new-window = Nueva ventana
command-open = Abrir: un borrador o un texto con control de cambios
command-sample = Probar el ejemplo
command-bring = Traer un archivo: comparar con él o insertar sus palabras
command-save = Guardar
command-save-as = Guardar como: con otro nombre
# unsure
command-versions = Versiones: comparar, nombrar o abrir una anterior
command-compare-file = Comparar con un archivo: ver las diferencias
command-export = Exportar: Word, texto, tablas
command-export-short = Exportar
command-readiness = Preparación: lo que falta antes de presentar la contribución
command-prove = Comprobar un archivo: igual a este borrador, o en qué difiere
command-print = Imprimir: ver las páginas y elegir su contenido
command-close = Cerrar el borrador
command-undo = Deshacer
command-undo-short = Deshacer
command-redo = Rehacer
command-redo-short = Rehacer
command-cut = Cortar
command-copy = Copiar
command-paste = Pegar
command-view-redline = Revisiones: redactar viendo los cambios
command-view-redline-short = Revisiones
command-view-revised = Texto revisado: todos los cambios aceptados
command-view-revised-short = Revisado
command-view-base = Texto de base: todos los cambios rechazados
command-view-base-short = Base
# unsure
command-view-sides = Lado a lado: texto de base y texto revisado
command-view-sides-short = Lado a lado
# unsure
sides-gap = No figura en este texto: { $text }
command-view-form = Formulario: reunión, origen, textos, contactos
command-view-form-short = Formulario
command-select-all = Seleccionar todo el texto
command-find = Buscar palabras de la hoja
command-replace = Reemplazar: poner otras palabras en su lugar, con seguimiento
command-find-next = Buscar el siguiente
command-find-previous = Buscar el anterior
command-bold = Negrita
command-italic = Cursiva
command-superscript = Superíndice
command-no-break-space = Espacio de no separación
command-no-break-hyphen = Guion de no separación
command-to-start = Ir al principio del texto
command-to-end = Ir al final del texto
command-select-to-start = Seleccionar hasta el principio del texto
command-select-to-end = Seleccionar hasta el final del texto
command-split = Dividir el párrafo en el cursor
command-new-clause = Nuevo punto después de este
command-strike = Suprimir el punto, o restablecer uno suprimido
command-tidy = Agrupar los cambios del punto
command-reword = Pegar la nueva redacción: hacer con ella los cambios del punto
command-tidy-draft = Agrupar todos mis cambios pequeños
command-concordance = Letras antiguas y nuevas: ver la lista, copiarla o exportarla
command-references = Referencias a puntos cuya letra ha cambiado: revisarlas
command-reference-desk = Todas las referencias: qué señalan y si se mantendrán
command-move-up = Mover el punto hacia arriba
command-move-down = Mover el punto hacia abajo
command-next-change = Ir al cambio siguiente
command-previous-change = Ir al cambio anterior
# unsure
command-sources = Añadir fuentes: textos de otros, reunidos en puntos
command-review-file = Revisar un archivo devuelto: lo que dice de otro modo, reunido en puntos
command-rebase = Llevar este borrador a una nueva edición de su base
command-points = Puntos: lo que las fuentes quieren cambiar, por decidir
command-points-short = Puntos
command-take-agreed = Tomar aquello en que coinciden las fuentes: todo punto abierto en que todas dicen lo mismo
command-enter-supporters = Inscribir en la tabla de apoyos las fuentes cuyo texto se tomó
command-comment = Comentario: decir algo sobre este pasaje
command-comment-short = Comentar
command-accept-change = Aceptar el cambio: sus palabras pasan a ser texto de base
command-accept-change-short = Aceptar
command-reject-change = Rechazar el cambio: vuelve el texto de base
command-reject-change-short = Rechazar
command-accept-clause = Aceptar todos los cambios del punto
command-reject-clause = Rechazar todos los cambios del punto
# unsure
command-accept-selection = Aceptar los cambios de la selección
# unsure
command-reject-selection = Rechazar los cambios de la selección
command-accept-all = Aceptar todos los cambios
command-reject-all = Rechazar todos los cambios
command-next-region = Ir a la parte siguiente de la ventana
command-previous-region = Ir a la parte anterior de la ventana
command-palette = Todos los comandos: encontrar uno por sus palabras
command-menu-bar = Ir a los menús
palette-title = Todos los comandos
palette-hint = ¿Qué quiere hacer?
palette-none = Ningún comando contiene estas palabras.
command-toggle-outline = Esquema: mostrarlo u ocultarlo
command-toggle-side = Cambios y observaciones: mostrarlos u ocultarlos
command-signs = Marcas de párrafo: ¶, espacios y guiones de no separación
command-spelling = Ortografía: señalar las palabras mal escritas
command-changes-in-words = Cambios en palabras: «insertado» y «suprimido» rodean cada cambio, para leerlos y oírlos
command-zoom-in = Ampliar
command-zoom-out = Reducir
command-zoom-reset = Tamaño normal
menu-theme = Tema
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
theme-contrast = Alto contraste
theme-legal = Jurídico: suprimido en rojo, insertado en azul
menu-face = Tipo de letra
face-serif = Con serifas, como impreso
face-sans = Sin serifas
menu-labels = Letras de los puntos nuevos
labels-keep = Conservar las letras: bbis) entre b) y c)
labels-reletter = Reordenar: las letras que siguen avanzan
menu-density = Densidad de los cambios
density-fine = Fina: palabra por palabra
density-words = Palabras: como se escribiría
density-phrases = Frases: sustituidas enteras
menu-language = Idioma
command-guide = Guía
command-keys = Atajos de teclado
guide-title = Guía
guide-search = Buscar en la guía
guide-found = { $number } de { $count } secciones
guide-sections = Secciones
guide-nothing = Ninguna sección contiene todas estas palabras.
keys-command = Comando
keys-keys = Teclas
key-mod = Ctrl
key-alt = Alt
key-shift = Mayús
key-enter = Intro
key-home = Inicio
key-end = Fin
key-arrowup = ↑
key-arrowdown = ↓

## The window
toolbar = Comandos
views = Vistas
sheet = Resolución con marcas de revisión
sheet-reasons = Motivos:
sheet-inserted = insertado:
sheet-struck = suprimido:
sheet-struck-clause = Este punto está suprimido. Restablézcalo antes de escribir en él.
actions = Este punto
action-new = Nuevo punto después de este
action-strike = Suprimir este punto
action-restore = Restablecer este punto: retirar sus cambios
menu = Menú
menu-bar = Menús
menu-file = Archivo
menu-edit = Edición
menu-view = Ver
menu-clause = Punto
menu-changes = Cambios
menu-help = Ayuda
menu-move = Solo con el teclado
menu-no-dictionary = No hay ningún diccionario ortográfico instalado para { $language }
menu-no-guess = Sin sugerencias ortográficas
find = Buscar y reemplazar
find-words = Buscar
find-replacement = Reemplazar por
find-replace = Reemplazar
find-replace-all = Reemplazar todo
find-more = Reemplazar…
find-case = Mayúsculas y minúsculas
find-whole = Palabras completas
find-close = Cerrar la búsqueda
find-none = No se encuentra.
find-count = { $count ->
    [one] 1 lugar
   *[other] { $count } lugares
}
find-at = { $number } de { $count }
find-at-struck = { $number } de { $count }. Está suprimido: se lee, pero no se reemplaza.
find-replaced = { $count ->
    [0] Nada se ha reemplazado.
    [one] Reemplazado en 1 lugar.
   *[other] Reemplazado en { $count } lugares.
}{ $struck ->
    [0] { "" }
    [one] {" "}Queda 1 lugar suprimido.
   *[other] {" "}Quedan { $struck } lugares suprimidos.
}
close-message = Cerrar
show-log = Mostrar el registro
outline = Esquema
outline-contribution = Contribución
outline-meeting = Reunión y origen
outline-introduction = Introducción
outline-background = Antecedentes
outline-contacts = Contactos
outline-proposals = Propuestas
badge-changed = modificado
badge-new = nuevo
badge-struck = suprimido

## Changes
side = Cambios y observaciones
tab-changes = Cambios
tab-comments = Comentarios
tab-checks = Controles
tab-findings = Observaciones
changes-none = Aún no hay cambios. Escriba en el texto: lo que escribe se inserta, lo que borra queda suprimido.
changes-author = Autor
changes-every-author = Todos los autores
changes-kind = Tipo de cambio
changes-every-kind = Todos los tipos
changes-kind-replaced = Sustituciones
changes-kind-inserted = Inserciones
changes-kind-struck = Supresiones
changes-kind-new-clause = Puntos nuevos
changes-kind-struck-clause = Puntos suprimidos
changes-kind-moved = Puntos trasladados
changes-kind-relabelled = Números y letras
changes-kind-split = Párrafos divididos
changes-kind-joined = Párrafos unidos
changes-accept-all = Aceptar todo
changes-reject-all = Rechazar todo
changes-accept-author = Aceptar todo de { $author }
changes-reject-author = Rechazar todo de { $author }
change-accept-one = Aceptar: { $sentence }
change-reject-one = Rechazar: { $sentence }
accept-title = El texto de base va a cambiar
accept-why = Al aceptar, las palabras propuestas pasan a ser texto de base: ya no se muestran como cambio y al exportar ya no se marcan. Deshacer lo revierte.
accept-known = No volver a preguntar hasta cerrar Modline
accept-now = Aceptar
notice-accepted = { $count ->
    [one] 1 cambio aceptado: ya es texto de base.
   *[other] { $count } cambios aceptados: ya son texto de base.
}
notice-rejected = { $count ->
    [one] 1 cambio rechazado: vuelve el texto de base.
   *[other] { $count } cambios rechazados: vuelve el texto de base.
}
said-accepted = Aceptado.
said-rejected = Rechazado.
# unsure
said-moved = Punto movido.
change-no-place = Texto
change-replaced = { $place }, { $author }: suprimido «{ $struck }», insertado «{ $inserted }»
change-formatted = { $place }, { $author }: otro formato para «{ $inserted }»
change-inserted = { $place }, { $author }: insertado «{ $inserted }»
change-struck = { $place }, { $author }: suprimido «{ $struck }»
change-new-clause = { $place }, { $author }: nuevo punto «{ $inserted }»
change-struck-clause = { $place }, { $author }: punto suprimido «{ $struck }»
change-moved = { $place }, { $author }: punto trasladado «{ $inserted }»
change-relabelled = { $place }, { $author }: «{ $struck }» pasa a «{ $inserted }»
change-labelled = { $place }, { $author }: se añade «{ $inserted }»
change-unlabelled = { $place }, { $author }: se suprime «{ $struck }»
change-split = { $place }, { $author }: párrafo dividido aquí
change-joined = { $place }, { $author }: párrafo unido al siguiente
change-whole = Mostrar la cita completa

## Comments
comments-none = No hay comentarios. Seleccione palabras y elija Comentario (Ctrl+Mayús+M).
comments-settled = { $count ->
    [one] 1 comentario resuelto
   *[other] { $count } comentarios resueltos
}
comment-new = Comentario
comment-add = Añadir el comentario
comment-reply = Responder
comment-done = Resuelto
comment-done-one = Resuelto: { $text }
comment-edit = Cambiar
comment-edit-one = Cambiar: { $text }
comment-keep = Guardar
comment-remove = Quitar
comment-remove-one = Quitar: { $text }
said-comment-added = Comentario añadido.
said-comment-changed = Comentario cambiado.
said-comment-done = Comentario resuelto.
said-comment-open = Comentario abierto de nuevo.
said-comment-removed = Comentario quitado. Deshacer lo recupera.

## Comparar, y versiones anteriores
comparison-draft = este borrador
comparison-version = versión del { $date }
comparison-version-named = «{ $name }», { $date }
# unsure
comparison-count = { $count ->
    [0] De { $from } a { $to }: ninguna diferencia
    [one] De { $from } a { $to }: 1 diferencia
   *[other] De { $from } a { $to }: { $count } diferencias
}
comparison-text = { $name }: { $text }
comparison-which = Texto de { $name }
comparison-base = texto de base
comparison-revised = texto revisado
comparison-layout = Presentación
comparison-list = Diferencias
comparison-reading = Los textos comparados
# unsure
comparison-left-out = Omitido, porque uno de los dos no lo contiene: { $names }
comparison-close = Cerrar la comparación
versions-title = Versiones de este borrador
# unsure
versions-about = Modline guarda una versión cuando abre o exporta el borrador, cada diez minutos de trabajo y antes de cambios grandes. Las antiguas van desapareciendo; una versión con nombre permanece.
# unsure
versions-keep-name = Nombre del borrador tal como está ahora
versions-keep = Guardar esta versión
versions-from = De
versions-to = A
versions-compare = Comparar
versions-open = Abrir una copia
versions-when = Guardada
versions-words = Palabras
versions-name = Nombre
versions-do = Qué hacer
versions-none = Todavía no hay versiones.
version-opened = al abrirlo
version-working = durante el trabajo
version-exported = en una exportación
# unsure
version-before-accepting = antes de aceptar cambios
# unsure
version-before-rejecting = antes de rechazar cambios
# unsure
version-before-bringing-in = antes de traer un archivo
version-asked = por usted
version-name = Nombre de la versión del { $date }
version-compare = Comparar la versión del { $date } con este borrador
version-open = Abrir una copia de la versión del { $date }
said-version-kept = Versión guardada.
said-version-named = Nombre guardado.

## Findings
findings-none = Nada que examinar. Aquí aparecerán las dudas de la lectura y lo que exigen las marcas.
findings-all-done = Todo está marcado.
findings-done = Tratadas ({ $count })
severity-info = Nota
severity-warning = Dudoso
severity-error = Error
finding-line = Línea { $line } del original
finding-go = Ir a este lugar
finding-gone = Su lugar ya no está en el borrador.
finding-done = Tratada
finding-done-one = Tratada: { $finding }
finding-hint = Se esperaba: { $hint }
finding-other = { $rule }: { $subject }
finding-left-out = Omitido porque no forma parte de la resolución: «{ $subject }»
finding-note-left-out = Nota dejada fuera: «{ $subject }»
finding-comment-left-out = Comentario dejado fuera: «{ $subject }»
finding-box-left-out = Cuadro de texto dejado fuera: «{ $subject }»
finding-hidden-left-out = Texto oculto dejado fuera: «{ $subject }»
finding-redline-by-hand = Palabras subrayadas y tachadas se tomaron por cambios marcados a mano: «{ $subject }». Revíselas todas.
finding-crossed-out = Palabras tachadas fuera del control de cambios quedan como texto: «{ $subject }»
finding-crossed-out-struck = Palabras tachadas junto a cambios bajo control de cambios se tomaron por suprimidas: «{ $subject }». Revíselas todas.
finding-tables-read-by-cell = Tablas leídas celda por celda, un párrafo cada una: { $subject }.
finding-bullets-left-out = Viñetas dejadas fuera al inicio de { $subject } líneas.
finding-signs-left-out = «{ $hint }» dejado fuera al inicio de { $subject } líneas.
finding-lines-joined = Se unieron { $subject } líneas cortadas a mitad de frase.
finding-labels-joined = { $subject } números o letras solos en su línea se pusieron delante de su texto.
finding-line-may-go-on = Esta línea quizá continúa la anterior: «{ $subject }»
finding-divided-words-joined = Palabras divididas a final de línea, unidas: { $subject }
finding-running-head-left-out = Encabezado o número de página dejado fuera: «{ $subject }»
finding-turned-left-out = Texto inclinado, o sello junto al texto, dejado fuera: «{ $subject }»
finding-title-joined = Tomado como parte del título: «{ $subject }»
finding-opening-joined = Tomado como parte de la línea inicial: «{ $subject }»
finding-note-read = Tomado por una nota y no por un punto: «{ $subject }»
finding-between-proposals = Estaba entre dos propuestas y ahora está delante de todas: «{ $subject }»
finding-dress-quotes = Las comillas difieren y se han dejado como en la base ({ $subject } ×): { $hint }
finding-dress-hyphens = Los guiones o rayas difieren y se han dejado como en la base ({ $subject } ×): { $hint }
finding-dress-blanks = Los espacios son de otra clase y se han dejado como en la base ({ $subject } ×).
finding-dress-invisible = Los caracteres invisibles difieren y se dejaron como en la base ({ $subject } ×).
finding-dress-letters = Las mismas letras con otros códigos se dejaron como en la base ({ $subject } ×): { $hint }
finding-dress-capitals = Las mayúsculas de las líneas de número difieren y se han dejado como en la base ({ $subject } ×): { $hint }
finding-dress-labels = Los rótulos se escriben de otro modo y se han dejado como en la base ({ $subject } ×): { $hint }
finding-control-characters = Se dejaron fuera { $subject } caracteres de control.
finding-encoding-guessed = El archivo no indica su codificación; se leyó como { $subject }. Compruebe los acentos.
finding-encoding-odd = Este texto se codificó de otro modo antes de guardarse («{ $subject }»). Guárdelo de nuevo como UTF-8 en su origen.
finding-unreadable-characters = { $subject } caracteres no se pudieron leer como { $hint }. Busque � en el texto.
finding-lost-hyphen = «{ $subject }» probablemente perdió un guion: { $hint }
finding-repaired = Reparado en el texto de base: «{ $subject }» es ahora «{ $hint }»
finding-doubled-mark = Puntuación doble: «{ $subject }»
finding-label-gap = Falta un número antes de { $subject }.
finding-label-repeated = El número { $subject } aparece dos veces.
finding-no-number-line = No se encontró la línea de número, como RESOLUCIÓN 67 (Hyderabad, 2010).
finding-no-opening-line = No se encontró la línea inicial después de «{ $subject }».
finding-no-title = No se encontró ningún título después de «{ $subject }».
finding-no-call = No se encontró ninguna fórmula como reconociendo o resuelve en «{ $subject }».
finding-no-text = No se encontró ningún texto en «{ $subject }».
finding-direction-override = Caracteres invisibles cambian el sentido de este texto, que no se lee como parece: «{ $subject }»
finding-edition-differs = La línea inicial «{ $subject }» y la línea de número «{ $hint }» citan ediciones distintas.
finding-number-not-kept = No se conservó el número de otro documento: { $subject }
finding-meeting-earlier = La reunión { $subject } es anterior a la edición del texto de base, { $hint }.
finding-flattened-redline = Parece que las palabras suprimidas e insertadas van seguidas sin marcas: «{ $subject }». Indique también la resolución de base para recuperar las marcas.
finding-unknown-call = No está entre las fórmulas conocidas; se tomó como tal: «{ $subject }»
finding-labels-counted = { $subject } numeraciones que Word cuenta por sí mismo se escribieron como texto.
finding-format-changes-left-out = Se omitió el control de { $subject } cambios de formato; el texto está completo.
finding-comments-left-out = Se omitieron { $subject } comentarios.
finding-pictures-left-out = Se omitieron { $subject } imágenes, dibujos o fórmulas incrustadas.
finding-documents-left-out = No se pudieron leer { $subject } documentos incrustados. Abra el archivo en Word y guárdelo de nuevo.
finding-note-moved = Una nota figura ahora después del texto: «{ $subject }»
finding-text-box-read = El texto de un cuadro de texto figura ahora como párrafos: «{ $subject }»
finding-table-read = Una tabla se leyó celda por celda, un párrafo cada una: «{ $subject }»
finding-kept-in-library = Conservado en su biblioteca: { $subject }
finding-already-in-library = Ya está en su biblioteca, procedente de { $subject }.
finding-library-differs = Su biblioteca tiene otro texto de esta edición, procedente de { $subject }. Se conservan ambos: compárelos en la pantalla de inicio.
finding-not-kept-in-library = No se conservó en su biblioteca. { $subject }
# unsure
finding-resolutions-left-out = Las demás resoluciones del texto de base se dejan de lado, ya que el archivo no trata de ellas: { $subject }
finding-rebased = Sobre su nueva base. Cambios que adoptó la nueva edición: { $subject }. Cambios que siguen en pie: { $hint }.
# unsure
finding-source-lacks = { $hint }: en su texto de base falta «{ $subject }». La fuente no dice nada de estas palabras, y se conservan.
finding-source-has = { $hint }: solo su texto de base contiene «{ $subject }». Estas palabras no están en el texto de base del borrador y se dejan de lado.
finding-source-differs = { $hint }: su texto de base difiere aquí, el nuestro / el suyo: «{ $subject }»
finding-source-labels-lost = { $hint }: faltan { $subject } números de punto en esta copia. El texto de base conserva los suyos.
finding-source-left-out = { $hint }: trata también de otro texto, que se deja de lado: { $subject }
finding-law-mod-without-base = { $subject }: MOD modifica un texto de base y no lo hay. Elija ADD para un texto nuevo.
finding-law-mod-unchanged = { $subject }: no cambia nada. Para eso está NOC.
finding-law-mod-struck = { $subject }: todo el texto está suprimido. Para eso está SUP.
finding-law-draft-new = { $subject }: un proyecto de nueva resolución se propone con ADD.
finding-law-add-tracked = { $subject }: un texto nuevo no lleva marcas. Acepte el texto tal cual o elija MOD.
finding-law-sup-tracked = { $subject }: un texto suprimido no lleva marcas. Deshágalas o elija MOD.
finding-law-noc-tracked = { $subject }: un texto sin cambios no lleva marcas. Deshágalas o elija MOD.
finding-law-no-text = { $subject }: aún no hay texto.
finding-law-no-number-line = { $subject }: falta la línea del número, que dice de qué se trata.
finding-law-reasons = { $subject }: faltan los motivos.
finding-law-number-twice = { $subject }: otra propuesta tiene el mismo número.
finding-law-names = { $subject }: hay cambios también con otros nombres: { $hint }. Póngalos con el nombre elegido, o déjelos.

## House style
checks-none = El estilo de la casa no pide nada.
checks-fix = Corregir
checks-fix-one = Corregir: { $check }
checks-fix-all = Corregir todo ({ $count })
checks-off = Desactivar …
checks-off-one = Desactivar …: { $check }
checks-off-reason = Por qué este borrador prescinde de la regla
checks-off-now = Desactivar
checks-switched-off = Desactivadas ({ $count })
checks-switched-off-one = { $rule }: { $reason }
checks-on = Activar
checks-pages = Páginas de controles
checks-page-style = Estilo
checks-page-references = Referencias
checks-page-ready = Preparación
importance-must = Obligatorio
importance-should = Conveniente
importance-look = Por revisar
check-marker-number = { $marker } no tiene número ni marcador de posición. Elija el grupo o escriba el número.
check-marker-number-form = «{ $number }» no tiene la forma de un número de propuesta, como ECP/21A3/1.
check-number-line-form = Esta no es la forma de una línea de número, como RESOLUCIÓN 67 (Rev. Dubái, 2014).
check-number-changed = El número de una resolución nunca cambia: es { $number }.
check-number-line-edition = La línea de número debe indicar la próxima edición: ({ $expected }).
check-number-line-old = El texto se modifica, pero su línea de número indica aún la edición anterior.
check-number-line-rev = Falta «Rev.»: esta edición no es la primera.
check-number-line-first = Una primera edición no lleva «Rev.».
check-opening-line = La línea inicial indica otra edición que la línea de número: { $expected }.
check-clause-end = Este párrafo debería terminar en «{ $expected }».
check-doubled-marks = Dos signos de puntuación seguidos.
check-doubled-marks-base = Si se rechazan los cambios, quedan dos signos de puntuación seguidos.
check-packed-item = Un punto nuevo necesita su propia etiqueta; este está incluido en { $label }.
check-clause-unlabelled = Los demás párrafos llevan etiqueta; este no tiene ninguna.
check-clause-lone = Un párrafo único no lleva etiqueta: { $label }.
# unsure
check-label-repeated = La etiqueta { $label } aparece dos veces bajo este verbo introductorio.
check-label-gap = Falta una etiqueta antes de { $label }.
check-label-struck = El párrafo anterior a { $label } está suprimido: renumere o déjelo a la Secretaría.
check-label-tab = Después de la etiqueta { $label } debería haber un tabulador.
check-label-stop = Los números de los párrafos no llevan punto: { $label }.
check-label-letter = Los considerandos se señalan con letras y paréntesis.
check-label-figure = Los puntos de la parte dispositiva se numeran con cifras.
check-reference-superseded = Existe una edición posterior: ({ $expected }).
check-reference-superseded-perhaps = Se conoce una edición posterior: ({ $expected }). Aquí no se sabe si hay otra más reciente: compruébese.
check-reference-revised = Esta conferencia revisa el texto citado: escriba ({ $expected }) de la presente Conferencia.
check-reference-suppressed = Otra propuesta de este documento suprime el texto citado.
check-reference-comma = Una coma debería separar la referencia de su título.
check-reference-body = La referencia debería nombrar el órgano que adoptó el texto.
check-no-break-hyphen = Aquí debería haber un guion de no separación.
check-no-break-space = Aquí debería haber un espacio de no separación.
check-abbreviation-again = { $short } ya se ha desarrollado una vez: basta la sigla.
check-abbreviation-unknown = { $short } no se desarrolla en ninguna parte de este texto.
check-ize = Escriba { $expected }.
check-quotes-straight = El texto tiene comillas y apóstrofos rectos en otros lugares.
check-quotes-curly = El texto tiene comillas y apóstrofos tipográficos en otros lugares.
check-call-flow = El párrafo no enlaza con «{ $call }»: empiécelo con «{ $expected }».
check-untracked-base = El texto de base dice aquí «{ $base }», y no hay ningún cambio marcado.
check-untracked-base-added = El texto de base no contiene esto, y no hay ningún cambio marcado.
check-cycle-programme = El plan de acción de { $meeting } no tiene ese programa.
check-cycle-question = { $meeting } no tiene esa Cuestión de estudio.
check-cycle-group = { $meeting } no tiene esa comisión de estudio.
check-list-conjunction = La lista debería terminar con «y» u «o».
check-contact-missing = No se indica ningún contacto.
check-contact-name = El contacto { $contact } no tiene nombre.
check-contact-phone = El contacto { $contact } no tiene número de teléfono.
check-contact-email = El contacto { $contact } no tiene dirección de correo electrónico.
check-page-limit = Unas { $pages } páginas; la reunión admite { $limit }.
check-cover-meeting = No se ha elegido ninguna reunión.
check-cover-source = No se indica la fuente.
check-cover-title = No se indica el título.
check-introduction = La introducción no nombra lo que se modifica: { $subject }.
check-introduction-missing = No hay introducción ni antecedentes.
check-clause-moved = El párrafo al que se refiere lleva ahora la etiqueta { $expected }.
check-clause-struck = El párrafo de «{ $call }» al que se refiere está suprimido.
check-clause-reference = Ningún párrafo bajo «{ $call }» lleva esta etiqueta.
check-own = { $message }
check-own-term = Su grupo escribe «{ $expected }».
desk-none = El borrador no se refiere a ningún otro texto ni a ningún párrafo.
desk-gist = Referencias: { $count }. Por examinar: { $open }.
desk-open-only = Solo estas
desk-target = Ir a lo que señala
desk-target-of = Ir a lo que señala: { $words }
desk-clause-stands = El párrafo al que se refiere lleva esta etiqueta.
desk-clause-moved-perhaps = El párrafo al que se refiere quizá lleva ahora la etiqueta { $expected }; estas palabras son nuevas y pueden referirse ya a ella.
desk-edition-unnamed = No se indica ninguna edición.
desk-edition-unknown = Modline no conoce ediciones de este texto.
desk-edition-stands = No se conoce ninguna edición posterior.
ready-gist = { $count ->
    [0] No falta nada.
    [one] Falta un elemento antes de presentarla.
   *[other] Faltan { $count } elementos antes de presentarla.
 }
ready-about-meeting = Reunión
ready-about-deadline = Plazo
ready-about-source = Origen
ready-about-title = Título
ready-about-contact = Contacto
ready-about-introduction = Introducción
ready-about-markers = Marcas
ready-about-reasons = Motivos
ready-about-language = Idioma
ready-about-size = Extensión
ready-about-undecided = Lugares por decidir
ready-about-comments = Comentarios
ready-about-checks = Estilo
ready-meeting = { $value }
ready-deadline = Las propuestas deben llegar a más tardar el { $date }. Días restantes: { $days }.
ready-deadline-over = Las propuestas debían llegar a más tardar el { $date }.
ready-deadline-unknown = { $meeting } comienza el { $date }; días restantes: { $days }. El plazo para las propuestas figura en la invitación.
ready-deadline-none = El plazo para las propuestas no se conoce aquí. Figura en la invitación a la reunión.
ready-meeting-over = { $meeting } terminó el { $date }.
ready-source = { $value }
ready-title = { $value }
ready-support = A favor: { $value }. En contra: { $against }. { $group } pide al menos { $least } apoyos y como máximo { $most } en contra.
ready-support-count = Firman o apoyan: { $value }.
ready-contact = { $value }
ready-introduction = Indica lo que se modifica.
ready-markers = { $value }
ready-reasons = Cada propuesta da sus motivos.
ready-language = Original: { $value }
ready-language-differs = El borrador dice { $language }, pero su texto parece estar en { $detected }.
ready-size = Páginas: { $value } aproximadamente.
ready-undecided = Todos los pasajes están resueltos.
ready-undecided-open = Lugares que nadie ha decidido: { $count }.
ready-comments = No hay comentarios abiertos.
ready-comments-open = Comentarios sin resolver: { $count }.
ready-checks = El estilo no exige nada.
ready-checks-open = Obligatorio: { $must }. Conveniente: { $should }. Por revisar: { $look }.

## Status
status-no-meeting = Ninguna reunión elegida
status-words = { $inserted ->
    [one] { $inserted } palabra insertada
   *[other] { $inserted } palabras insertadas
}, { $struck } suprimidas
status-author = Autor: { $author }
saved-saved = Guardado en el archivo
saved-seconds = Guardado en el archivo hace { $count } s
saved-minutes = Guardado en el archivo hace { $count } min
saved-hours = Guardado en el archivo hace { $count } h
saved-saving = Anotando lo escrito…
saved-unsaved = Conservado por Modline; el archivo sigue en un momento
saved-failed = No está en el archivo, lo conserva Modline: { $why }
saved-untitled = Conservado por Modline; aún sin archivo propio
saved-changed-outside = No está en el archivo, lo conserva Modline: otro programa cambió el archivo
saved-nowhere = NO ESTÁ EN NINGÚN SITIO: { $why }
saved-what = Qué hacer…
format-readable = Todos los archivos legibles
format-modline = Borradores de Modline
format-docx = Word
format-open-document = OpenDocument
format-pdf = PDF
format-rtf = Texto enriquecido
format-html = Páginas web
format-markdown = Markdown
format-text = Texto sin formato
format-any = Todos los archivos
format-picture = Imágenes
format-table = Tablas
export-title = Exportar
export-violations = Lo que piden los marcadores
export-mend = Ir allí
export-ready-look = Ver lo que falta
export-prove = Comprobar un archivo devuelto…
export-kinds = Archivos
export-word-redline = Word, con control de cambios
export-word-redline-hint = con control de cambios, a nombre del grupo
export-word-clean = Word, limpio
export-word-clean-hint = el texto propuesto
export-pdf = PDF con control de cambios
export-pdf-hint = para imprimir y leer: subrayado, tachado, barras al margen
export-odt = OpenDocument, con control de cambios
export-odt-hint = para LibreOffice
export-html = Página web
export-html-hint = un solo archivo, legible en un teléfono
export-akn = Akoma Ntoso
export-akn-hint = para bases de datos jurídicas
export-words = Modificaciones descritas con palabras
export-words-hint = qué se reemplaza por qué, punto por punto
export-critic = Texto con marcas
export-critic-hint = para un correo: { "{++" }insertado{ "++}" } { "{--" }suprimido{ "--}" }
export-csv = Lista de cambios, CSV
export-csv-hint = para una hoja de cálculo
export-json = Lista de cambios, JSON
export-json-hint = para otros programas
export-points-word = Recopilación de propuestas, Word
export-points-word-hint = cada punto con lo que dice cada fuente, para la reunión
export-points-pdf = Recopilación de propuestas, PDF
export-points-pdf-hint = lo mismo en páginas apaisadas
# unsure
export-comments = { $count ->
    [one] Con el comentario
   *[other] Con los { $count } comentarios
}
# unsure
export-comments-hint = en los archivos de Word y OpenDocument con control de cambios; ningún otro archivo lleva comentarios.
export-name = Nombre del archivo: { $kind }
export-replaces = Reemplaza el archivo existente
export-folder = Carpeta
export-choose = Elegir otra…
export-run = { $count ->
    [one] Exportar
   *[other] Exportar { $count } archivos
}
export-run-replacing = { $count ->
    [one] Exportar y reemplazar el archivo
   *[other] Exportar { $count } archivos, reemplazando { $replaced }
}
export-stop = Detener
export-stopping = Deteniendo…
export-done = { $count ->
    [one] 1 archivo escrito
   *[other] { $count } archivos escritos
}, comprobados: { $proved }
export-done-proved = { $count ->
    [one] 1 archivo escrito y comprobado
   *[other] { $count } archivos escritos y comprobados
}
export-proved = comprobado
export-unproved = escrito por completo
export-open = Abrir
export-open-one = Abrir { $file }
export-stopped = Detenido. Archivos escritos: { $count }
export-proof = Huellas y lo que se comprobó
export-copy = Copiar
export-keep = Guardar como texto
export-kept = Guardado como { $path }
export-show = Mostrar en la carpeta
said-copied = Copiado.
proof-file = { $file }
proof-redline = Comprobado en { $paragraphs } párrafos con { $changes } cambios bajo control de cambios: rechazarlos todos da el texto de base, aceptarlos todos el texto revisado.
proof-clean = Comprobado en { $paragraphs } párrafos: el archivo lleva el texto revisado sin control de cambios.
proof-comments = { $count ->
    [one] 1 comentario volvió en su lugar, con autor y respuestas.
   *[other] { $count } comentarios volvieron en su lugar, con autor y respuestas.
}
proof-none = Escrito por completo; un archivo de este tipo no se vuelve a leer.
proof-base = Texto de base: SHA-256 { $hash }
proof-revised = Texto revisado: SHA-256 { $hash }
verdict-whole = Comprobado: { $file } coincide por completo con este borrador ({ $text }).
verdict-texts = { $file }: el texto de cada propuesta es el de este borrador ({ $text }).
verdict-around = { $file }: el texto de cada propuesta es el de este borrador ({ $text }), pero no todo lo que lo rodea: { $wanted }
verdict-list = { $file } no corresponde a este borrador: { $wanted }
verdict-differs = { $file } difiere ({ $text }), párrafo { $paragraph }: dice «{ $found }» donde este borrador dice «{ $wanted }»
verdict-text-redline = con control de cambios
verdict-text-revised = texto revisado
verdict-text-base = texto de base
said-saved = Guardado.
notice-recovered = { $count ->
    [one] Se recuperó { $count } cambio que el archivo no contenía; no hace falta nada más.
   *[other] Se recuperaron { $count } cambios que el archivo no contenía; no hace falta nada más.
}
notice-other-file = { $file } no es lo último que escribió Modline: otro programa lo cambió. Lo que usted tenía se conserva en la pantalla de inicio como «Resto de { $file }».
notice-older-file = { $file } es una versión más antigua que la última que escribió Modline. La más nueva se conserva en la pantalla de inicio como «Resto de { $file }».
notice-damaged = Una parte del registro de cambios de { $file } no se pudo leer; cambios recuperados: { $count }. El registro se conserva en la pantalla de inicio.
notice-written-again = { $file } ya no estaba (movido, renombrado o eliminado) y se escribió de nuevo.
notice-raised = { $file } está abierto en otra ventana, que pasa al frente.
notice-exported-pdf = Guardado como PDF: { $file }
notice-library-differs = Su biblioteca tiene otro texto de esta edición. Se conservan ambos.
notice-library-removed = Retirado de su biblioteca: { $subject }.
notice-library-restore = Devolver

## Form
form-section-meeting = Reunión y documento
form-section-source = Origen y título
form-section-summary = Resumen
form-section-proposals = Propuestas
form-section-supporters = Apoyo
form-section-author = Autor de los cambios
form-revision = Número de revisión
form-original = Idioma del original
form-original-own = El de este texto: { $language }
form-co-signatories = Cofirmantes
form-co-signatories-hint = Escriba nombres o símbolos, uno tras otro o varios: B, F. Se imprimen bajo el origen.
form-groups = Grupos regionales
form-group-hint = Escriba un nombre o un símbolo: CEPT, MEX, México.
form-co-as-written = tal cual
form-co-signs = { $name } firma con el origen.
form-co-removed = { $name } ya no firma.
form-cover = En la portada
choose-source-unknown = Ningún grupo ni Estado Miembro se llama «{ $name }».
choose-source-several = «{ $name }» no está claro: elija una línea de la lista.
choose-source-taken = { $name } ya figura.
choose-source-own = Imprimir «{ $name }» tal cual
choose-source-found = { $count ->
    [one] { $count } línea en la lista
   *[other] { $count } líneas en la lista
}
choose-source-add-all = Añadir { $names }
form-logo = Logotipo en la portada
form-logo-shown = El logotipo
form-logo-choose = Elegir una imagen…
form-logo-other = Otra imagen…
form-remove = Quitar
form-up = Subir
form-down = Bajar
form-part = Texto { $number }
form-part-heading = Título
form-part-text = Texto
form-part-add = Añadir un texto con título
form-proposal-list = Lista de propuestas
form-proposal-list-many = A partir de tres: se imprime
form-proposal-list-few = A partir de tres: no se imprime
form-proposal-list-yes = Se imprime
form-proposal-list-no = No se imprime
form-supporters-hint = Las administraciones consultadas. Se imprimen cofirmantes y apoyos; silencios y oposiciones quedan en el borrador.
form-supporters-gist = Firman { $signing }, apoyan { $supporting }, en contra { $against }
form-supporter = Administración { $number }
form-supporter-add = Añadir una administración
form-supporter-remove-one = Quitar la administración { $number }
form-administration = Administración
form-position = Posición
position-co-signs = Cofirma
position-supports = Apoya
position-open = No se ha pronunciado
position-opposes = Está en contra
summary-priority-area = Área prioritaria
summary-summary = Resumen
summary-expected-results = Resultados previstos
summary-references = Referencias
summary-abstract = Resumen
form-section-texts = Introducción, antecedentes y otros textos
form-section-proposal = Propuesta { $number }
form-section-contacts = Contactos
form-meeting = Reunión
form-meeting-hint = Al elegir la reunión se revisan la línea de número y la línea inicial de la resolución, con control de cambios, y se puede deshacer.
form-group = Grupo o Estado Miembro
form-member-states = Estados Miembros
form-source = Origen
form-source-hint = Déjelo vacío para la línea habitual del grupo.
form-document = Número del documento
form-addendum = Número del addéndum
form-date = Fecha del documento
form-title = Título
form-agenda-item = Punto del orden del día
form-author = Autor que figura junto a los cambios
form-author-hint = Déjelo vacío para la sigla del grupo.
names-others = Hay cambios también con otros nombres: { $names }.
names-sign = Poner todos los cambios a nombre de { $author }
said-signed = Todos los cambios están a nombre de { $author }.
form-change-date = Hora inscrita en los cambios
form-change-date-hint = Déjelo vacío para ninguna, o escriba 2014-02-28T12:00:00Z.
form-introduction = Introducción
form-background = Antecedentes
form-marker = Marcador
form-number = Número de la propuesta
form-reasons = Motivos
form-underlined = Subrayado: propone que no se cambie nada, con motivos
marker-mod = MOD lleva todo el texto de base con cada cambio marcado, y motivos.
marker-mod-editorial = (MOD) es un MOD con cambios solo de forma.
marker-add = ADD lleva un texto nuevo completo, sin marcas, y motivos.
marker-add-moved = ADD* es un texto trasladado aquí: completo, sin marcas.
marker-sup = SUP imprime solo número y título, y los motivos. El texto queda en el borrador.
marker-sup-moved = SUP* es un texto trasladado a otro lugar: solo número y título.
marker-noc = NOC imprime solo número y título: nada cambia.
violation-blocks = Impide la exportación:
violation-notice = A tener en cuenta:
proposal-add-new = Añadir un proyecto de nueva resolución (ADD)
proposal-add-base = Añadir una propuesta sobre un texto de base…
proposal-add = Añadir
proposal-unmark-revised = Tomar el texto cambiado tal cual
proposal-unmark-base = Deshacer todos los cambios
form-contact = Contacto { $number }
form-contact-name = Nombre, organización
form-contact-phone = Teléfono
form-contact-email = Correo electrónico
form-contact-add = Añadir un contacto
form-contact-remove-one = Quitar el contacto { $number }

## Un texto con marcas perdido: por qué se señala un lugar
recover-reason-not-in-base = No está en el texto de base.
recover-reason-heading = El paréntesis contenía dos ediciones; la forma de la UIT conserva «{ $beside }».
recover-reason-two-editions = Un paréntesis con dos pares de lugar y año{ $count ->
    [0] .
   *[other] ; también podría leerse { $others }.
}
recover-reason-two-labels = Dos números seguidos: «{ $beside }» sustituye al otro.
recover-reason-label-repeated = Un punto nuevo lleva el mismo número: «{ $beside }».
recover-reason-doubled-mark = Dos signos de puntuación seguidos.
recover-reason-doubled-word = La palabra figura dos veces seguidas.
recover-reason-long-year = Un año con demasiadas cifras{ $count ->
    [0] .
   *[other] ; también podría ser { $others }.
}
recover-reason-number = «{ $beside }» se insertó junto al número{ $count ->
    [0] .
   *[other] ; también podría leerse { $others }.
}
recover-reason-two-dates = Una fecha junto a la fecha insertada «{ $beside }».
recover-reason-two-places = Un lugar junto al lugar insertado «{ $beside }».
recover-reason-cut-word = «{ $beside }» se insertó dentro de la palabra.
recover-reason-glued = Sin espacio antes o después del texto insertado «{ $beside }», que parece ocupar el lugar.
recover-reason-look-alike = Casi igual al texto insertado vecino «{ $beside }».
recover-reason-two-determiners = «{ $beside }» y esta palabra no pueden preceder juntas a un mismo nombre.
recover-reason-plural-number = Con «{ $beside }» la palabra pasó a plural, que no lleva un número único.
recover-reason-two-phrases = Un grupo completo, «{ $beside }», se insertó delante sin nada que una ambos.
recover-reason-after-the-end = «{ $beside }» sigue al final del texto antiguo: añadido, o puesto en su lugar.
recover-reason-not-in-flattened = Estas palabras están en el texto de base, pero no en el texto aplanado.
recover-reason-other-case = El texto aplanado tiene aquí otras mayúsculas: «{ $beside }».
new-review = Ver lo que se ha entendido…

## Lo que se ha entendido de una fuente
review-title = Lo que se ha entendido
review-heading = Línea del número
review-title-line = Título
review-conference = Conferencia
review-edition = Edición
review-language = Idioma
review-missing = no encontrado
review-texts = El archivo contiene { $count } textos. ¿Cuál?
review-tracked = El archivo contiene control de cambios de { $authors }. ¿Qué texto es la base?
review-reading-base = El texto antes de los cambios
review-reading-revised = El texto con los cambios hechos
review-reading-redline = Ambos: continuar con este control de cambios
review-findings = { $count ->
    [0] No se ha encontrado nada dudoso
    [one] 1 lugar por revisar
   *[other] { $count } lugares por revisar
}
review-repair = Reparar
review-repair-all = Reparar todo ({ $count })
# unsure
review-repair-hint = Corrige el propio texto de base; no queda en el control de cambios.
review-repaired = Reparado
review-lines = Línea por línea
review-role = Tipo de párrafo, línea { $line }
review-label = Número o letra, línea { $line }
review-join = Unir a la línea anterior
review-join-line = Unir la línea { $line } a la anterior
review-split = Dividir en dos párrafos
review-split-line = Dividir la línea { $line } en dos párrafos
review-part-where = Sitúe el cursor donde empieza el segundo párrafo de la línea { $line } y pulse Intro
review-leave-out = Omitir
review-leave-out-line = Omitir la línea { $line }
review-take-in = Incluir
review-take-in-line = Incluir la línea { $line }
review-for = ¿Para qué reunión, de parte de quién?
review-back = Atrás
review-take-back = { $count ->
    [0] Deshacer
   *[other] Deshacer la última corrección ({ $count })
}
review-go-on = Continuar

## Qué es un párrafo o una línea
role-resno = Línea del número
role-restitle = Título
role-resref = Línea de ediciones
role-opening = Línea inicial
role-call = Fórmula
role-clause = Punto
role-para = Párrafo
role-sub1 = Subpunto
role-sub2 = Subpunto, nivel 2
role-sub3 = Subpunto, nivel 3
role-annexno = Anexo
role-annextitle = Título de anexo
role-heading = Encabezamiento
part-proposal = Línea del marcador
part-reasons = Motivos
part-agendaitem = Punto del orden del día
part-introduction = Introducción
part-background = Antecedentes
part-contact = Contacto
part-cover = Portada
part-leftout = Omitido

## El archivo no admite el borrador
closing-changed = Otro programa cambió { $file }
closing-changed-why = Lo que hay ahora no es lo último que escribió Modline: otra versión, o una más antigua restaurada. Su texto está completo en Modline y no está en ese archivo.
closing-failed = No se puede escribir { $file }
closing-unkept = No todas las palabras están en el disco. No apague antes de que una de estas opciones haya funcionado.
closing-other = Guardar con otro nombre…
closing-other-hint = { $file } queda como está; su texto va a un archivo propio.
closing-overwrite = Escribir encima
closing-overwrite-hint = Lo que hay ahora se conserva al lado como { $file }.bak.
closing-again = Intentarlo de nuevo
closing-again-hint = Después de hacer sitio, o cuando la carpeta haya vuelto.
closing-journal = Cerrar, y que Modline conserve los cambios
closing-journal-hint = Vuelven al abrir { $file }, y están en la pantalla de inicio mientras falte.
closing-cancel = Cancelar
closing-cancel-hint = No se cierra nada; siga escribiendo.

## Un archivo soltado sobre un borrador
dropped-title = ¿Qué hacer con { $file }?
# unsure
dropped-sources = Añadir como fuente
dropped-sources-hint = Lo que quiere cambiar del texto de base de este borrador se reúne en puntos, que se deciden uno a uno.
dropped-review = Revisarlo: este borrador, modificado por otros
dropped-review-hint = Lo que dice de otro modo que este borrador se reúne en puntos; lo que no se controló va primero.
dropped-rebase = Llevar este borrador a ese texto: una nueva edición de la base
dropped-rebase-hint = Un nuevo borrador sobre ese texto: lo que adoptó desaparece, lo que sigue en pie se traslada, lo que choca es un punto. Este borrador se guarda y se cierra.
dropped-open = Abrirlo en su lugar
dropped-open-hint = Este borrador se guarda y se cierra.
dropped-look = Ver en qué difiere
# unsure
dropped-look-hint = Los dos textos lado a lado, para leer. Nada de este borrador cambia.
dropped-compare = Comparar con este archivo
dropped-compare-hint = Un nuevo borrador muestra lo que lleva de la base de este borrador a ese texto. Este borrador se guarda y se cierra.
dropped-dress = Marcar también comillas, guiones y espacios
reword-title = Nueva redacción de { $subject }
reword-why = Los cambios se hacen por palabras respecto del texto de base. Los de otros autores quedan, y se parte de ellas.
reword-text = Nueva redacción
reword-now = Hacer los cambios
concordance-title = Letras antiguas y nuevas
concordance-all = Mostrar también los puntos que conservan su letra
concordance-call = Encabezado
concordance-old = Antigua
concordance-new = Nueva
concordance-words = Punto
concordance-added = punto nuevo
concordance-struck = suprimido
concordance-none = Todos los puntos conservan la letra del texto de base.
concordance-copy = Copiar
concordance-save = Exportar la lista
references-title = Referencias a puntos cuya letra ha cambiado
references-why = Lo marcado recibe la nueva letra, como cambio, en una sola acción que puede deshacerse.
references-none = Ninguna referencia nombra un punto cuya letra haya cambiado.
references-struck = El punto está suprimido.
references-unsure = Puede que ya nombre la nueva letra.
references-show = Mostrar
references-revise = Revisar { $count }
references-look = Verlas
notice-references = { $count ->
    [one] Una referencia nombra
   *[other] { $count } referencias nombran
 } un punto cuya letra ha cambiado.
notice-labels-saved = La lista de letras está escrita: { $file }
said-references = { $count ->
    [one] Una referencia revisada.
   *[other] { $count } referencias revisadas.
 }
dropped-paste = Insertar su texto en el cursor
dropped-paste-hint = Como inserciones con control de cambios, que se pueden deshacer.
dropped-paste-nowhere = Ponga antes el cursor en el texto con cambios.

## Número y tipo de un párrafo
paragraph-type-title = Número y tipo de párrafo
paragraph-type-label = Número o letra (el cambio queda marcado)
paragraph-type-role = Tipo de párrafo
paragraph-type-done = Corregir
action-name = Número y tipo de este párrafo
command-name = Corregir el número o el tipo del párrafo

## Marcas perdidas: la pantalla
key-delete = Supr
key-space = Espacio
start-recover = Recuperar las marcas perdidas
start-recover-hint = Un texto cuyas palabras suprimidas e insertadas van seguidas sin marcas.
recover-purpose = Las inserciones se comprueban con el texto de base. Lo suprimido no deja rastro: se propone con una razón, y usted decide.
recover-base = La resolución de base
recover-flattened = El texto en que lo suprimido y lo insertado van seguidos
recover-text = O pegue el texto
recover-start = Reconstruir las marcas
tab-unresolved = Lugares
unresolved-none = Todos los pasajes están resueltos.
unresolved-decide = Decidir sobre este pasaje
unresolved-strike = Suprimir
unresolved-keep = Conservar
unresolved-later = Más tarde
unresolved-likely = Probable: suprimido
unresolved-open = Sin decidir: no suprimido
unresolved-missing = Falta en el texto
unresolved-inserted = Probable: insertado
said-unresolved-struck = Suprimido. Quedan { $count }.
said-unresolved-kept = Conservado. Quedan { $count }.
# unsure
tab-sources = Fuentes
sources-bring = Añadir archivos…
sources-none = Aún no hay fuentes. Añada los textos de otros, con o sin control de cambios: lo que quieren cambiar se reúne en puntos.
source-name = Nombre de la fuente { $file }
source-remove = Quitar
source-remove-one = Quitar la fuente { $name }
source-changes = { $count ->
    [one] { $count } cambio
    *[other] { $count } cambios
}
source-authors = Cambios de { $authors }
source-same-base = Hecha sobre el mismo texto de base.
source-refused-no-text = No contiene ningún texto de resolución.
source-refused-other-language = Está en otro idioma ({ $theirs }) que el borrador ({ $ours }).
source-refused-other-text = Trata de otro texto ({ $theirs }) que el borrador ({ $ours }).
source-refused-same-file = Es el mismo archivo que { $ours }.
source-refused-name-taken = { $ours } es el nombre de otra fuente.
points-open = { $count ->
    [0] Todos los puntos están decididos
    [one] 1 punto está abierto
    *[other] { $count } puntos están abiertos
}
points-conflict = { $count ->
    [one] { $count } conflicto
    *[other] { $count } conflictos
}
points-compatible = { $count ->
    [one] { $count } compatible
    *[other] { $count } compatibles
}
points-alone = { $count ->
    [one] { $count } solo
    *[other] { $count } solos
}
points-same = { $count ->
    [one] { $count } igual
    *[other] { $count } iguales
}
points-none = Las fuentes no quieren cambiar nada.
points-decide = Decidir este punto
points-take = Tomar una fuente
points-choice-brackets = Corchetes
points-choice-own = Otra redacción
points-choice-none = Ninguna
points-choice-later = Más tarde
points-choice-back = Atrás
points-agreed = Tomar aquello en que todas coinciden
points-enter-supporters = Inscribir como apoyos
points-by-group = A nombre del grupo
points-draft = Proyecto
point-conflict = Conflicto
point-compatible = Compatible
point-alone = Solo
point-same = Igual
point-untracked = sin control de cambios
point-open = Sin decidir
point-none = No se toma nada
point-brackets = Entre corchetes
point-own = Otra redacción
point-taken = Tomado: { $names }
point-take = Tomar lo que dice { $name }
point-heard = { $place }: { $kind }. { $text }
point-own-label = Otra redacción para { $place }
point-own-hint = Intro la guarda, Escape la abandona.
said-point-taken = { $place }: tomado de { $names }.
said-point-none = { $place }: no se toma nada.
said-point-brackets = { $place }: entre corchetes.
said-point-own = { $place }: otra redacción.
said-points-agreed = { $count ->
    [one] { $count } punto tomado.
    *[other] { $count } puntos tomados.
}
said-supporters-entered = { $count ->
    [0] Toda fuente cuyo texto se tomó está en la tabla de apoyos.
    [one] Un apoyo inscrito.
    *[other] { $count } apoyos inscritos.
}
said-undone = Deshecho.
said-sources = { $count ->
    [one] { $count } fuente añadida; rechazadas: { $refused }.
    *[other] { $count } fuentes añadidas; rechazadas: { $refused }.
}
said-returned = { $count ->
    [0] El archivo dice lo que dice el borrador.
    [one] Del archivo salió un punto.
    *[other] Del archivo salieron { $count } puntos.
}
said-check-fixed = Corregido con control de cambios.
said-checks-fixed = Se ha corregido todo lo que se podía.
said-finding-done = Marcada.
said-finding-open = De nuevo abierta.

## Print
print-view = Texto
print-legend = Leyenda
print-line-numbers = Números de línea
print-changes = Lista de cambios
print-range = Páginas
print-now = Imprimir…
print-save = Guardar como PDF…
print-setting = Preparando las páginas…
print-count = { $count ->
    [one] { $count } página
   *[other] { $count } páginas
  }
print-part = { $chosen } de { $count } páginas. Guardada en PDF, una parte no lleva etiquetas para lectores de pantalla; el conjunto sí.
print-pages = Páginas por imprimir
print-page = Página { $number }
