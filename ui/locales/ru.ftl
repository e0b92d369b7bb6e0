# The window's words in Russian. Keys are the same in every file of this folder (a test compares them).

## Start
start-purpose = От базовой резолюции к вкладу MOD, с отслеживанием каждого изменения.
start-new = Новый вклад
start-new-hint = Выберите собрание и группу, затем укажите базовую резолюцию.
start-open = Открыть
start-open-hint = Черновик (.modline) или текст с исправлениями из Word или письма.
start-sample = Попробовать на примере
start-sample-hint = Короткая резолюция с несколькими изменениями, чтобы попробовать.
start-recent = Продолжить
start-recent-none = Здесь будут ваши черновики. Чтобы посмотреть, как всё устроено, возьмите образец: испортить в нём ничего нельзя.
start-begin = Начать
start-missing = Файла больше нет: удалён, переименован или перемещён. Был: { $path }
start-unreadable = Не читается: { $path }
start-untitled = Хранит Modline; своего файла ещё нет
start-changes = Изменений: { $count }
orphans-title = Сохранено программой
orphans-hint = То, чего нет ни в одном файле: файл заменила другая программа, или он исчез. Каждая запись открывается как отдельный черновик.
orphan-rest = Остаток: { $file }
# unsure
orphan-unreadable = Открыть нельзя: версии файла, к которой он относится, больше нет.
orphan-discard = Удалить…
orphan-sure = Удалить остаток { $file } навсегда?
orphan-discard-now = Удалить навсегда
start-language = Язык программы
language-en = English
language-fr = Français
language-es = Español
language-ru = Русский
language-ar = العربية
language-zh = 中文

## A new contribution
new-title = Новый вклад
new-step-meeting = 1. Для какой конференции (собрания)?
new-step-group = 2. От кого?
new-step-base = 3. На основе какой резолюции?
new-base-file = Выбрать файл…
new-base-library = Из вашей библиотеки…
new-base-kept = Текст сохраняется в вашей библиотеке: таким, каким получен, и таким, как понят.
new-base-forget = Вставить текст вместо файла
new-base-text = Или вставьте текст резолюции
new-base-text-hint = РЕЗОЛЮЦИЯ … и всё, что следует далее. Колонтитулы веб-страницы можно не удалять: они распознаются и опускаются.
new-create = Начать работу
new-needs-base = Сначала выберите файл или вставьте текст.
choose-later = Выбрать позже
cancel = Отмена

## Library
library-title = Библиотека базовых текстов
library-search = Искать во всех текстах
library-all = Текстов: { $count }
library-found = Найдено текстов: { $number } из { $count }
library-none = Пока пусто. Здесь сохраняется каждый базовый текст, с которого вы начинаете вклад.
library-nothing = Ни один текст не содержит всех этих слов.
library-more = Показать ещё (осталось { $count })
library-no-meeting = Без собрания
library-pasted = вставленный текст
library-source = { $file }, { $number }
library-differs = Отличается от другого: сравнить
library-compare = Сравнить
library-remove = Изъять
library-remove-one = Изъять { $subject }, { $file }
library-kept = Хранится обычными файлами в папке
library-choose = Выбрать другую папку…
# unsure
library-odd = Файлов в этой папке, не относящихся к библиотеке или повреждённых: { $count }. Они не изменяются.
compare-texts-title = Два текста: { $subject }
compare-texts-from = Первый
compare-texts-to = Второй
compare-texts-changes = { $count ->
    [0] Слова не различаются: только пробелы или деление на абзацы.
   *[other] От первого ко второму, изменений: { $count }
}
compare-texts-keep-both = Оставить оба
compare-texts-keep-from = Оставить только первый
compare-texts-keep-to = Оставить только второй

## Commands: the name, after a colon what it does; and the word on the button
command-new = Новый вклад
command-new-window = Новое окно
command-open = Открыть: черновик или текст с исправлениями
command-sample = Попробовать образец
command-bring = Импортировать файл: сравнить с ним или вставить его текст
command-save = Сохранить
command-save-as = Сохранить как: под другим именем
# unsure
command-versions = Версии: сравнить, назвать или открыть более раннюю
command-compare-file = Сравнить с файлом: увидеть различия
command-export = Экспорт: Word, текст, таблицы
command-export-short = Экспорт
# unsure
command-readiness = Готовность: чего не хватает перед представлением вклада
command-prove = Проверить файл: равен черновику или чем отличается
command-print = Печать: просмотреть страницы и выбрать их содержание
command-close = Закрыть черновик
command-undo = Отменить
command-undo-short = Отменить
command-redo = Повторить
command-redo-short = Повторить
command-cut = Вырезать
command-copy = Копировать
command-paste = Вставить
command-view-redline = Исправления: редактировать, видя изменения
command-view-redline-short = Исправления
command-view-revised = Пересмотренный текст: все изменения приняты
command-view-revised-short = Пересмотренный
command-view-base = Базовый текст: все изменения отклонены
command-view-base-short = Базовый
# unsure
command-view-sides = Рядом: базовый и пересмотренный текст
command-view-sides-short = Рядом
# unsure
sides-gap = Нет в этом тексте: { $text }
command-view-form = Форма: собрание, источник, тексты, контакты
command-view-form-short = Форма
command-select-all = Выделить весь текст
command-find = Найти слова на листе
command-replace = Заменить: поставить на их место другие слова, с отслеживанием
command-find-next = Найти следующее место
command-find-previous = Найти предыдущее место
command-bold = Полужирный
command-italic = Курсив
command-superscript = Верхний индекс
command-no-break-space = Неразрывный пробел
command-no-break-hyphen = Неразрывный дефис
command-to-start = Перейти к началу текста
command-to-end = Перейти к концу текста
command-select-to-start = Выделить до начала текста
command-select-to-end = Выделить до конца текста
command-split = Разделить абзац на месте курсора
command-new-clause = Новый пункт после этого
command-strike = Исключить пункт или восстановить исключённый
command-tidy = Объединить мелкие изменения пункта
# unsure
command-reword = Вставить новую редакцию: составить по ней исправления пункта
# unsure
command-tidy-draft = Привести в порядок все мои мелкие изменения
# unsure
command-concordance = Обозначения, старые и новые: посмотреть список, копировать или экспортировать
# unsure
command-references = Ссылки на пункты, обозначение которых изменилось: исправить
# unsure
command-reference-desk = Все ссылки: на что они указывают и верны ли
command-move-up = Переместить пункт вверх
command-move-down = Переместить пункт вниз
command-next-change = К следующему изменению
command-previous-change = К предыдущему изменению
# unsure
command-sources = Добавить источники: тексты других, собранные в вопросы
command-review-file = Рассмотреть вернувшийся файл: что в нём иначе, собранное в вопросы
command-rebase = Перенести черновик на новую редакцию базового текста
command-points = Вопросы: что источники хотят изменить, для решения
command-points-short = Вопросы
command-take-agreed = Принять то, в чем источники согласны: все открытые вопросы, где все говорят одно и то же
command-enter-supporters = Внести в таблицу поддержки источники, чей текст принят
command-comment = Примечание: сказать что-либо об этом месте
command-comment-short = Примечание
command-accept-change = Принять изменение: его слова становятся базовым текстом
command-accept-change-short = Принять
command-reject-change = Отклонить изменение: восстанавливается базовый текст
command-reject-change-short = Отклонить
command-accept-clause = Принять все изменения пункта
command-reject-clause = Отклонить все изменения пункта
# unsure
command-accept-selection = Принять изменения в выделенном
# unsure
command-reject-selection = Отклонить изменения в выделенном
command-accept-all = Принять все изменения
command-reject-all = Отклонить все изменения
command-next-region = К следующей части окна
command-previous-region = К предыдущей части окна
command-palette = Все команды: найти по словам
command-menu-bar = Перейти к меню
palette-title = Все команды
palette-hint = Что нужно сделать?
palette-none = Нет команды с такими словами.
command-toggle-outline = Структура: показать или скрыть
command-toggle-side = Изменения и замечания: показать или скрыть
command-signs = Знаки абзацев: ¶, неразрывные пробелы и дефисы
command-spelling = Правописание: отмечать слова с ошибками
command-changes-in-words = Изменения словами: «добавлено» и «исключено» стоят у каждого изменения, чтобы их читать и слышать
command-zoom-in = Крупнее
command-zoom-out = Мельче
command-zoom-reset = Обычный размер
menu-theme = Тема
theme-system = Как в системе
theme-light = Светлая
theme-dark = Тёмная
theme-contrast = Высокая контрастность
theme-legal = Юридическая: исключённое красным, добавленное синим
menu-face = Шрифт
face-serif = С засечками, как в печати
face-sans = Без засечек
# unsure
menu-labels = Обозначения новых пунктов
# unsure
labels-keep = Сохранять обозначения: bbis) между b) и c)
# unsure
labels-reletter = Перенумеровать: следующие обозначения сдвигаются
# unsure
menu-density = Плотность исправлений
# unsure
density-fine = Мелкая: по одному слову
# unsure
density-words = Словами: как написал бы человек
# unsure
density-phrases = Фразами: замена целых фраз
menu-language = Язык
command-guide = Руководство
command-keys = Сочетания клавиш
guide-title = Руководство
guide-search = Искать в руководстве
guide-found = Разделов: { $number } из { $count }
guide-sections = Разделы
guide-nothing = Ни в одном разделе нет всех этих слов.
keys-command = Команда
keys-keys = Клавиши
key-mod = Ctrl
key-alt = Alt
key-shift = Shift
key-enter = Enter
key-home = Home
key-end = End
key-arrowup = ↑
key-arrowdown = ↓

## The window
toolbar = Команды
views = Виды
sheet = Резолюция с исправлениями
sheet-reasons = Основания:
sheet-inserted = добавлено:
sheet-struck = исключено:
sheet-struck-clause = Этот пункт исключён. Восстановите его, прежде чем писать в нём.
actions = Этот пункт
action-new = Новый пункт после этого
action-strike = Исключить этот пункт
action-restore = Восстановить этот пункт: снять его изменения
menu = Меню
menu-bar = Меню окна
menu-file = Файл
menu-edit = Правка
menu-view = Вид
menu-clause = Пункт
menu-changes = Изменения
menu-help = Справка
menu-move = Только с клавиатуры
menu-no-dictionary = Не установлен орфографический словарь: { $language }
menu-no-guess = Нет вариантов написания
find = Поиск и замена
find-words = Найти
find-replacement = Заменить на
find-replace = Заменить
find-replace-all = Заменить все
find-more = Заменить…
find-case = Учитывать регистр
find-whole = Только слова целиком
find-close = Закрыть поиск
find-none = Ничего не найдено.
find-count = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[other] { $count } мест
}
find-at = { $number } из { $count }
find-at-struck = { $number } из { $count }. Это место исключено: его можно прочитать, но не заменить.
find-replaced = { $count ->
    [0] Ничего не заменено.
    [one] Заменено в { $count } месте.
   *[other] Заменено в { $count } местах.
}{ $struck ->
    [0] { "" }
    [one] {" "}Осталось { $struck } исключённое место.
    [few] {" "}Осталось { $struck } исключённых места.
   *[other] {" "}Осталось { $struck } исключённых мест.
}
close-message = Закрыть
# unsure
show-log = Показать технический журнал
outline = Структура
outline-contribution = Вклад
outline-meeting = Собрание и источник
outline-introduction = Введение
# unsure
outline-background = Базовая информация
outline-contacts = Контакты
outline-proposals = Предложения
badge-changed = изменено
badge-new = новое
badge-struck = исключено

## Changes
side = Изменения и замечания
tab-changes = Изменения
tab-comments = Примечания
tab-checks = Проверки
tab-findings = Замечания
changes-none = Изменений пока нет. Пишите в тексте: написанное добавляется, удалённое исключается.
changes-author = Автор
changes-every-author = Все авторы
changes-kind = Вид изменения
changes-every-kind = Все виды
changes-kind-replaced = Замены
changes-kind-inserted = Добавления
changes-kind-struck = Исключения
changes-kind-new-clause = Новые пункты
changes-kind-struck-clause = Исключённые пункты
changes-kind-moved = Перемещённые пункты
changes-kind-relabelled = Обозначения
changes-kind-split = Разделённые абзацы
changes-kind-joined = Соединённые абзацы
changes-accept-all = Принять все
changes-reject-all = Отклонить все
changes-accept-author = Принять все от { $author }
changes-reject-author = Отклонить все от { $author }
change-accept-one = Принять: { $sentence }
change-reject-one = Отклонить: { $sentence }
accept-title = Базовый текст изменится
accept-why = Принятые слова становятся базовым текстом: они больше не показываются как изменение и не отмечаются при экспорте. Это можно отменить.
accept-known = Не спрашивать до закрытия Modline
accept-now = Принять
notice-accepted = { $count ->
    [one] Принято { $count } изменение: теперь это базовый текст.
    [few] Принято { $count } изменения: теперь это базовый текст.
   *[other] Принято { $count } изменений: теперь это базовый текст.
}
notice-rejected = { $count ->
    [one] Отклонено { $count } изменение: базовый текст восстановлен.
    [few] Отклонено { $count } изменения: базовый текст восстановлен.
   *[other] Отклонено { $count } изменений: базовый текст восстановлен.
}
said-accepted = Принято.
said-rejected = Отклонено.
# unsure
said-moved = Пункт перемещён.
change-no-place = Текст
change-replaced = { $place }, { $author }: исключено «{ $struck }», добавлено «{ $inserted }»
change-formatted = { $place }, { $author }: другой формат для «{ $inserted }»
change-inserted = { $place }, { $author }: добавлено «{ $inserted }»
change-struck = { $place }, { $author }: исключено «{ $struck }»
change-new-clause = { $place }, { $author }: новый пункт «{ $inserted }»
change-struck-clause = { $place }, { $author }: исключён пункт «{ $struck }»
change-moved = { $place }, { $author }: перемещён пункт «{ $inserted }»
change-relabelled = { $place }, { $author }: «{ $struck }» заменено на «{ $inserted }»
# unsure
change-labelled = { $place }, { $author }: добавлено обозначение «{ $inserted }»
# unsure
change-unlabelled = { $place }, { $author }: исключено обозначение «{ $struck }»
change-split = { $place }, { $author }: абзац здесь разделён
change-joined = { $place }, { $author }: абзац соединён со следующим
change-whole = Показать цитату целиком

## Comments
comments-none = Примечаний нет. Выделите слова и выберите «Примечание» (Ctrl+Shift+M).
comments-settled = Закрытые примечания: { $count }
comment-new = Примечание
comment-add = Добавить примечание
comment-reply = Ответить
comment-done = Закрыто
comment-done-one = Закрыто: { $text }
comment-edit = Изменить
comment-edit-one = Изменить: { $text }
comment-keep = Сохранить
comment-remove = Удалить
comment-remove-one = Удалить: { $text }
said-comment-added = Примечание добавлено.
said-comment-changed = Примечание изменено.
said-comment-done = Примечание закрыто.
said-comment-open = Примечание снова открыто.
said-comment-removed = Примечание удалено. Отмена вернёт его.

## Сравнение и более ранние версии
comparison-draft = этот черновик
comparison-version = версия от { $date }
comparison-version-named = «{ $name }», { $date }
# unsure
comparison-count = { $count ->
    [0] От: { $from }; к: { $to }. Различий нет
    [one] От: { $from }; к: { $to }. { $count } различие
    [few] От: { $from }; к: { $to }. { $count } различия
   *[other] От: { $from }; к: { $to }. { $count } различий
}
comparison-text = { $name }: { $text }
comparison-which = Текст: { $name }
comparison-base = базовый текст
comparison-revised = пересмотренный текст
comparison-layout = Способ показа
comparison-list = Различия
comparison-reading = Сравниваемые тексты
# unsure
comparison-left-out = Пропущено, так как есть только в одном из двух: { $names }
comparison-close = Закрыть сравнение
versions-title = Версии этого черновика
versions-about = Modline сохраняет версию при открытии и экспорте черновика, каждые десять минут работы и перед большими изменениями. Старые версии прореживаются; версия с названием остаётся.
versions-keep-name = Название для черновика в нынешнем виде
versions-keep = Сохранить эту версию
versions-from = От
versions-to = К
versions-compare = Сравнить
versions-open = Открыть копию
versions-when = Сохранена
versions-words = Слова
versions-name = Название
versions-do = Что сделать
versions-none = Версий пока нет.
version-opened = при открытии
version-working = во время работы
version-exported = при экспорте
# unsure
version-before-accepting = перед принятием изменений
# unsure
version-before-rejecting = перед отклонением изменений
# unsure
version-before-bringing-in = перед вставкой файла
version-asked = по вашей просьбе
version-name = Название версии от { $date }
version-compare = Сравнить версию от { $date } с этим черновиком
version-open = Открыть копию версии от { $date }
said-version-kept = Версия сохранена.
said-version-named = Название сохранено.

## Findings
findings-none = Замечаний нет. Здесь будет то, что вызвало сомнения при чтении, и то, чего требуют обозначения.
findings-all-done = Все замечания отмечены.
findings-done = Рассмотрено ({ $count })
severity-info = К сведению
severity-warning = Сомнительно
severity-error = Ошибка
finding-line = Строка { $line } источника
finding-go = Перейти к этому месту
finding-gone = Этого места в черновике больше нет.
finding-done = Рассмотрено
finding-done-one = Рассмотрено: { $finding }
finding-hint = Ожидалось: { $hint }
finding-other = { $rule }: { $subject }
finding-left-out = Опущено, так как не относится к резолюции: «{ $subject }»
finding-note-left-out = Опущена сноска: «{ $subject }»
finding-comment-left-out = Опущено примечание рецензента: «{ $subject }»
finding-box-left-out = Опущена надпись (текстовое поле): «{ $subject }»
finding-hidden-left-out = Опущен скрытый текст: «{ $subject }»
finding-redline-by-hand = Подчёркнутые и зачёркнутые слова приняты за исправления, сделанные вручную: «{ $subject }». Проверьте их все.
finding-crossed-out = Зачёркнутые слова, не являющиеся исправлениями, остались в тексте: «{ $subject }»
finding-crossed-out-struck = Зачёркнутые слова рядом с исправлениями приняты за исключённые: «{ $subject }». Проверьте их все.
finding-tables-read-by-cell = Таблицы прочитаны по ячейкам, каждая как абзац: { $subject }.
finding-bullets-left-out = Опущены маркеры списка в начале строк: { $subject }.
finding-signs-left-out = Опущен знак «{ $hint }» в начале строк: { $subject }.
finding-lines-joined = Соединены строки, разорванные внутри предложения: { $subject }.
finding-labels-joined = Номера или буквы, стоявшие отдельной строкой, поставлены перед своим текстом: { $subject }.
finding-line-may-go-on = Эта строка, возможно, продолжает предыдущую: «{ $subject }»
finding-divided-words-joined = Соединены слова, разделённые переносом: { $subject }
finding-running-head-left-out = Опущен колонтитул или номер страницы: «{ $subject }»
# unsure
finding-turned-left-out = Опущен текст, стоящий под углом, или штамп рядом с текстом: «{ $subject }»
finding-title-joined = Принято за часть названия: «{ $subject }»
finding-opening-joined = Принято за часть вступительной строки: «{ $subject }»
finding-note-read = Принято за сноску, а не за пункт: «{ $subject }»
finding-between-proposals = Стояло между двумя предложениями и теперь стоит перед всеми: «{ $subject }»
finding-dress-quotes = Кавычки различаются, оставлены как в базовом тексте (мест: { $subject }): { $hint }
finding-dress-hyphens = Дефисы или тире различаются, оставлены как в базовом тексте (мест: { $subject }): { $hint }
finding-dress-blanks = Виды пробелов различаются, оставлены как в базовом тексте (мест: { $subject }).
finding-dress-invisible = Невидимые знаки различаются и оставлены как в базовом тексте ({ $subject } ×).
finding-dress-letters = Те же буквы в другой кодировке оставлены как в базовом тексте ({ $subject } ×): { $hint }
finding-dress-capitals = Прописные буквы в строках номера различаются, оставлены как в базовом тексте (мест: { $subject }): { $hint }
finding-dress-labels = Обозначения пунктов написаны иначе, оставлены как в базовом тексте (мест: { $subject }): { $hint }
finding-control-characters = Опущены управляющие символы: { $subject }.
finding-encoding-guessed = Кодировка в файле не указана; он прочитан как { $subject }. Проверьте буквы.
finding-encoding-odd = Этот текст был закодирован иначе, прежде чем его сохранили («{ $subject }»). Сохраните его в исходной программе заново в UTF-8.
finding-unreadable-characters = Не удалось прочитать символы как { $hint }: { $subject }. Ищите в тексте �.
finding-lost-hyphen = В «{ $subject }», вероятно, потерян дефис: { $hint }
finding-repaired = Исправлено в базовом тексте: «{ $subject }» теперь «{ $hint }»
finding-doubled-mark = Двойной знак препинания: «{ $subject }»
finding-label-gap = Перед { $subject } пропущен номер.
finding-label-repeated = Номер { $subject } встречается дважды.
finding-no-number-line = Не найдена строка номера, например РЕЗОЛЮЦИЯ 67 (Хайдарабад, 2010 г.).
finding-no-opening-line = После «{ $subject }» не найдена вступительная строка.
finding-no-title = После «{ $subject }» не найден заголовок.
finding-no-call = В «{ $subject }» не найдено ни одного слова, вводящего пункты, такого как признавая или решает.
finding-no-text = В «{ $subject }» не найден текст.
finding-direction-override = Невидимые знаки меняют направление этого текста: он читается не так, как выглядит: «{ $subject }»
finding-edition-differs = Во вступительной строке «{ $subject }» и в строке номера «{ $hint }» указаны разные редакции.
finding-number-not-kept = Номер другого документа не сохранён: { $subject }
finding-meeting-earlier = Собрание { $subject } предшествует редакции базового текста ({ $hint }).
finding-flattened-redline = Похоже, исключённое и добавленное слились без пометок: «{ $subject }». Укажите и базовую резолюцию, чтобы восстановить правку.
finding-unknown-call = Нет среди известных вводных формул; принято за такую: «{ $subject }»
finding-labels-counted = Номера, которые Word считает сам, записаны в текст: { $subject }.
finding-format-changes-left-out = Исправления оформления опущены: { $subject }; текст сохранён полностью.
finding-comments-left-out = Примечания рецензентов опущены: { $subject }.
finding-pictures-left-out = Рисунки и встроенные формулы опущены: { $subject }.
finding-documents-left-out = Встроенные документы не удалось прочитать: { $subject }. Откройте файл в Word и сохраните его заново.
finding-note-moved = Сноска теперь стоит после текста: «{ $subject }»
finding-text-box-read = Текст надписи теперь стоит отдельными абзацами: «{ $subject }»
finding-table-read = Таблица прочитана по ячейкам, каждая — абзац: «{ $subject }»
finding-kept-in-library = Сохранено в вашей библиотеке: { $subject }
finding-already-in-library = Уже есть в вашей библиотеке, источник: { $subject }.
finding-library-differs = В вашей библиотеке есть другой текст этой редакции, источник: { $subject }. Сохранены оба: сравните их на начальном экране.
finding-not-kept-in-library = Не сохранено в вашей библиотеке. { $subject }
# unsure
finding-resolutions-left-out = Другие резолюции базового текста опущены, так как файл их не касается: { $subject }
finding-rebased = На новом базовом тексте. Изменений, принятых в новой редакции: { $subject }. Изменений, остающихся в силе: { $hint }.
# unsure
finding-source-lacks = { $hint }: в его базовом тексте нет «{ $subject }». Источник ничего не говорит об этих словах, и они остаются.
finding-source-has = { $hint }: только в его базовом тексте есть «{ $subject }». Этих слов нет в базовом тексте черновика, и они опущены.
finding-source-differs = { $hint }: его базовый текст здесь другой, наш / его: «{ $subject }»
finding-source-labels-lost = { $hint }: в этой копии нет обозначений пунктов ({ $subject }). Базовый текст сохраняет свои.
finding-source-left-out = { $hint }: он касается и другого текста, который опущен: { $subject }
finding-law-mod-without-base = { $subject }: MOD изменяет базовый текст, а его нет. Для нового текста выберите ADD.
finding-law-mod-unchanged = { $subject }: ничего не изменено. Для этого есть NOC.
finding-law-mod-struck = { $subject }: весь текст исключён. Для этого есть SUP.
finding-law-draft-new = { $subject }: проект новой резолюции предлагается с ADD.
finding-law-add-tracked = { $subject }: в новом тексте не бывает отметок. Оставьте текст как есть или выберите MOD.
finding-law-sup-tracked = { $subject }: в исключаемом тексте не бывает отметок. Отмените их или выберите MOD.
finding-law-noc-tracked = { $subject }: в неизменном тексте не бывает отметок. Отмените их или выберите MOD.
finding-law-no-text = { $subject }: текста пока нет.
finding-law-no-number-line = { $subject }: нет строки с номером, которая говорит, о чём речь.
finding-law-reasons = { $subject }: не указаны основания.
finding-law-number-twice = { $subject }: такой номер есть у другого предложения.
finding-law-names = { $subject }: часть изменений стоит под другими именами: { $hint }. Поставьте под ними выбранное имя или оставьте как есть.

## House style
checks-none = Замечаний по оформлению нет.
checks-fix = Исправить
checks-fix-one = Исправить: { $check }
checks-fix-all = Исправить всё ({ $count })
checks-off = Отключить …
checks-off-one = Отключить …: { $check }
checks-off-reason = Почему в этом черновике правило не нужно
checks-off-now = Отключить
checks-switched-off = Отключено ({ $count })
checks-switched-off-one = { $rule }: { $reason }
checks-on = Включить
# unsure
checks-pages = Страницы проверок
# unsure
checks-page-style = Оформление
# unsure
checks-page-references = Ссылки
# unsure
checks-page-ready = Готовность
importance-must = Обязательно
importance-should = Желательно
importance-look = Проверить
check-marker-number = У { $marker } нет ни номера, ни заполнителя. Выберите группу или введите номер.
check-marker-number-form = «{ $number }» не похоже на номер предложения, например ECP/21A3/1.
check-number-line-form = Это не строка номера, например РЕЗОЛЮЦИЯ 67 (Пересм. Дубай, 2014 г.).
check-number-changed = Номер резолюции никогда не меняется: { $number }.
check-number-line-edition = Строка номера должна называть будущую редакцию: ({ $expected }).
check-number-line-old = Текст изменён, но строка номера всё ещё называет прежнюю редакцию.
check-number-line-rev = Нужно «Пересм.»: это не первая редакция.
check-number-line-first = Первая редакция не имеет пометки «Пересм.».
check-opening-line = Вступительная строка называет другую редакцию, чем строка номера: { $expected }.
check-clause-end = Этот пункт должен заканчиваться знаком «{ $expected }».
check-doubled-marks = Два знака препинания подряд.
check-doubled-marks-base = Если отклонить изменения, два знака препинания стоят подряд.
check-packed-item = Новому пункту нужна своя метка; этот добавлен в { $label }.
check-clause-unlabelled = У других пунктов есть метки, у этого её нет.
check-clause-lone = Единственный пункт не имеет метки: { $label }.
check-label-repeated = Метка { $label } встречается здесь дважды.
check-label-gap = Перед { $label } не хватает метки.
check-label-struck = Пункт перед { $label } исключён: перенумеруйте или оставьте это секретариату.
check-label-tab = После метки { $label } должна стоять табуляция.
check-label-stop = После цифр, обозначающих пункт, точка не ставится: { $label }.
check-label-letter = Пункты преамбулы обозначаются буквами со скобкой.
check-label-figure = Пункты постановляющей части обозначаются цифрами.
check-reference-superseded = Действует более поздняя редакция: ({ $expected }).
# unsure
check-reference-superseded-perhaps = Известна более поздняя редакция: ({ $expected }). Есть ли ещё более поздняя, здесь неизвестно: проверьте.
check-reference-revised = Эта конференция пересматривает цитируемый текст: пишите ({ $expected }) настоящей Конференции.
check-reference-suppressed = Другое предложение этого документа исключает цитируемый текст.
check-reference-comma = Ссылку и название должна разделять запятая.
check-reference-body = Ссылка должна называть орган, принявший текст.
check-no-break-hyphen = Здесь должен стоять неразрывный дефис.
check-no-break-space = Здесь должен стоять неразрывный пробел.
check-abbreviation-again = { $short } уже расшифровано: достаточно сокращения.
check-abbreviation-unknown = { $short } нигде в тексте не расшифровано.
check-ize = Пишите { $expected }.
check-quotes-straight = В других местах текста стоят прямые кавычки и апострофы.
check-quotes-curly = В других местах текста стоят типографские кавычки и апострофы.
check-call-flow = Пункт не продолжает фразу «{ $call }»: начните его со слова «{ $expected }».
check-untracked-base = В базовом тексте здесь «{ $base }», а изменение не отмечено.
# unsure
check-untracked-base-added = В базовом тексте этого нет, а изменение не отмечено.
check-cycle-programme = В плане действий { $meeting } нет такой программы.
check-cycle-question = У { $meeting } нет такого Вопроса для изучения.
check-cycle-group = У { $meeting } нет такой исследовательской комиссии.
check-list-conjunction = Перечисление должно заканчиваться союзом «и» или «или».
check-contact-missing = Контактное лицо не указано.
check-contact-name = У контакта { $contact } нет имени.
check-contact-phone = У контакта { $contact } нет номера телефона.
check-contact-email = У контакта { $contact } нет адреса электронной почты.
check-page-limit = Объём: около { $pages } стр.; собрание допускает { $limit }.
check-cover-meeting = Собрание не выбрано.
check-cover-source = Источник не указан.
check-cover-title = Название не указано.
check-introduction = Во введении не назван изменяемый текст: { $subject }.
check-introduction-missing = Нет ни введения, ни базовой информации.
check-clause-moved = Пункт, о котором идёт речь, теперь имеет метку { $expected }.
check-clause-struck = Пункт под «{ $call }», о котором идёт речь, исключён.
check-clause-reference = Под «{ $call }» нет пункта с этой меткой.
check-own = { $message }
check-own-term = Ваша группа пишет «{ $expected }».
# unsure
desk-none = Черновик не ссылается ни на другой текст, ни на пункты.
# unsure
desk-gist = Ссылок: { $count }. Проверить: { $open }.
# unsure
desk-open-only = Только эти
# unsure
desk-target = Перейти к тому, на что указывает ссылка
# unsure
desk-target-of = Перейти к тому, на что указывает ссылка: { $words }
# unsure
desk-clause-stands = Пункт, о котором идёт речь, имеет эту метку.
# unsure
desk-clause-moved-perhaps = Пункт, о котором идёт речь, возможно, теперь имеет метку { $expected }; эти слова новые и могут уже означать её.
# unsure
desk-edition-unnamed = Редакция не указана.
# unsure
desk-edition-unknown = Modline не знает редакций этого текста.
# unsure
desk-edition-stands = Более поздняя редакция неизвестна.
# unsure
ready-gist = { $count ->
    [0] Ничего не пропущено.
    [one] Перед представлением не хватает { $count } вещи.
    [few] Перед представлением не хватает { $count } вещей.
   *[other] Перед представлением не хватает { $count } вещей.
 }
ready-about-meeting = Собрание
ready-about-deadline = Срок
ready-about-source = Источник
ready-about-title = Название
ready-about-contact = Контакт
ready-about-introduction = Введение
ready-about-markers = Маркеры
ready-about-reasons = Основания
ready-about-language = Язык
ready-about-size = Объём
ready-about-undecided = Нерешённые места
ready-about-comments = Примечания
ready-about-checks = Оформление
ready-meeting = { $value }
# unsure
ready-deadline = Предложения принимаются до { $date }. Осталось дней: { $days }.
# unsure
ready-deadline-over = Предложения принимались до { $date }.
# unsure
ready-deadline-unknown = Открытие { $meeting }: { $date }; осталось дней: { $days }. Срок подачи предложений указан в приглашении.
# unsure
ready-deadline-none = Срок подачи предложений здесь неизвестен. Он указан в приглашении на собрание.
# unsure
ready-meeting-over = { $meeting } завершилась: { $date }.
ready-source = { $value }
ready-title = { $value }
ready-support = За: { $value }. Против: { $against }. { $group } требует не менее { $least } за и не более { $most } против.
ready-support-count = Подписывают или поддерживают: { $value }.
ready-contact = { $value }
# unsure
ready-introduction = Указано, что изменяется.
ready-markers = { $value }
# unsure
ready-reasons = Каждое предложение обосновано.
# unsure
ready-language = Оригинал: { $value }
# unsure
ready-language-differs = В черновике указан язык { $language }, но текст, по-видимому, на языке { $detected }.
# unsure
ready-size = Примерно страниц: { $value }.
ready-undecided = По всем местам принято решение.
# unsure
ready-undecided-open = Нерешённых мест: { $count }.
# unsure
ready-comments = Открытых примечаний нет.
# unsure
ready-comments-open = Открытых примечаний: { $count }.
# unsure
ready-checks = К оформлению замечаний нет.
# unsure
ready-checks-open = Обязательно: { $must }. Желательно: { $should }. Проверить: { $look }.

## Status
status-no-meeting = Собрание не выбрано
status-words = Слов добавлено: { $inserted }, исключено: { $struck }
status-author = Автор: { $author }
saved-saved = Сохранено в файле
saved-seconds = Сохранено в файле { $count } с назад
saved-minutes = Сохранено в файле { $count } мин назад
saved-hours = Сохранено в файле { $count } ч назад
saved-saving = Записывается набранное…
saved-unsaved = Хранит Modline; файл будет записан через мгновение
saved-failed = Не в файле, хранит Modline: { $why }
saved-untitled = Хранит Modline; своего файла ещё нет
saved-changed-outside = Не в файле, хранит Modline: файл изменила другая программа
saved-nowhere = НИГДЕ НЕ СОХРАНЕНО: { $why }
saved-what = Что делать…
format-readable = Все читаемые файлы
format-modline = Проекты Modline
format-docx = Word
format-open-document = OpenDocument
format-pdf = PDF
format-rtf = Форматированный текст
format-html = Веб-страницы
format-markdown = Markdown
format-text = Обычный текст
format-any = Все файлы
format-picture = Изображения
# unsure
format-table = Таблицы
export-title = Экспорт
export-violations = Что требуют маркеры
export-mend = Перейти
# unsure
export-ready-look = Посмотреть, чего не хватает
# unsure
export-prove = Проверить вернувшийся файл…
export-kinds = Файлы
export-word-redline = Word, с исправлениями
export-word-redline-hint = с отслеживанием изменений, от имени группы
export-word-clean = Word, чистый текст
export-word-clean-hint = предлагаемый текст
export-pdf = PDF с исправлениями
export-pdf-hint = для печати и чтения: подчёркивание, зачёркивание, черта на полях
export-odt = OpenDocument, с исправлениями
export-odt-hint = для LibreOffice
export-html = Веб-страница
export-html-hint = один файл, читается на телефоне
export-akn = Akoma Ntoso
export-akn-hint = для правовых баз данных
export-words = Поправки словами
export-words-hint = что на что заменяется, по пунктам
export-critic = Текст с отметками
export-critic-hint = для письма: { "{++" }добавлено{ "++}" } { "{--" }исключено{ "--}" }
export-csv = Список изменений, CSV
export-csv-hint = для таблицы
export-json = Список изменений, JSON
export-json-hint = для других программ
export-points-word = Сводная таблица, Word
export-points-word-hint = каждый вопрос с тем, что говорит каждый источник, для собрания
export-points-pdf = Сводная таблица, PDF
export-points-pdf-hint = то же на широких страницах
# unsure
export-comments = { $count ->
    [one] С { $count } примечанием
   *[other] С { $count } примечаниями
}
# unsure
export-comments-hint = в файлах Word и OpenDocument с исправлениями; в других файлах примечаний нет.
export-name = Имя файла: { $kind }
export-replaces = Заменит имеющийся файл
export-folder = Папка
export-choose = Выбрать другую…
export-run = { $count ->
    [1] Экспорт
   *[other] Экспорт, файлов: { $count }
}
# unsure
export-run-replacing = { $count ->
    [1] Экспорт с заменой файла
   *[other] Экспорт, файлов: { $count }, с заменой: { $replaced }
}
export-stop = Остановить
# unsure
export-stopping = Останавливается…
export-done = Файлов записано: { $count }, из них проверено: { $proved }
export-done-proved = Файлов записано и проверено: { $count }
export-proved = проверено
export-unproved = записано полностью
export-open = Открыть
export-open-one = Открыть { $file }
export-stopped = Остановлено. Файлов записано: { $count }
export-proof = Отпечатки и что проверено
export-copy = Копировать
export-keep = Сохранить как текст
export-kept = Сохранено как { $path }
export-show = Показать в папке
said-copied = Скопировано.
proof-file = { $file }
proof-redline = Проверено: абзацев { $paragraphs }, исправлений { $changes }; если отклонить все, получится базовый текст, если принять все, пересмотренный.
proof-clean = Проверено: абзацев { $paragraphs }; файл содержит пересмотренный текст без исправлений.
proof-comments = Примечаний прочитано на своих местах, с авторами и ответами: { $count }.
proof-none = Записан целиком; файл такого рода не перечитывается.
proof-base = Базовый текст: SHA-256 { $hash }
proof-revised = Пересмотренный текст: SHA-256 { $hash }
verdict-whole = Проверено: { $file } целиком соответствует черновику ({ $text }).
verdict-texts = { $file }: текст каждого предложения тот же, что в черновике ({ $text }).
verdict-around = { $file }: текст каждого предложения тот же ({ $text }), но не всё вокруг него: { $wanted }
verdict-list = { $file } не соответствует этому черновику: { $wanted }
verdict-differs = { $file } отличается ({ $text }), абзац { $paragraph }: «{ $found }» вместо «{ $wanted }»
verdict-text-redline = с исправлениями
verdict-text-revised = пересмотренный текст
verdict-text-base = базовый текст
said-saved = Сохранено.
notice-recovered = Восстановлено изменений, которых не было в файле: { $count }; больше ничего не требуется.
notice-other-file = { $file }: это не то, что последним записал Modline, файл изменила другая программа. То, что было у вас, стоит на начальном экране как «Остаток: { $file }».
notice-older-file = { $file }: это более старая версия, чем последняя записанная Modline. Новая стоит на начальном экране как «Остаток: { $file }».
# unsure
notice-damaged = Часть записи изменений { $file } не читается; восстановлено изменений: { $count }. Запись стоит на начальном экране.
notice-written-again = Файла { $file } больше не было (перемещён, переименован или удалён), он записан снова.
notice-raised = { $file } открыт в другом окне, оно вынесено вперёд.
notice-exported-pdf = Сохранено в PDF: { $file }
notice-library-differs = В вашей библиотеке есть другой текст этой редакции. Сохранены оба.
notice-library-removed = Изъято из вашей библиотеки: { $subject }.
notice-library-restore = Вернуть

## Form
form-section-meeting = Собрание и документ
form-section-source = Источник и название
form-section-summary = Резюме
form-section-proposals = Предложения
form-section-supporters = Поддержка
form-section-author = Автор изменений
form-revision = Номер пересмотра
form-original = Язык оригинала
form-original-own = Как у этого текста: { $language }
form-co-signatories = Подписавшие администрации
# unsure
form-co-signatories-hint = Вводите названия или условные обозначения по одному или сразу несколько: B, F. Они печатаются под источником.
# unsure
form-groups = Региональные группы
# unsure
form-group-hint = Введите название или условное обозначение: CEPT, MEX, Мексика.
# unsure
form-co-as-written = как написано
# unsure
form-co-signs = { $name }: подписывает.
# unsure
form-co-removed = { $name }: больше не подписывает.
# unsure
form-cover = На титульном листе
# unsure
choose-source-unknown = Нет ни группы, ни Государства-Члена с названием «{ $name }».
# unsure
choose-source-several = «{ $name }»: неясно, что имеется в виду. Выберите строку списка.
# unsure
choose-source-taken = { $name }: уже в списке.
# unsure
choose-source-own = Печатать «{ $name }» как написано
# unsure
choose-source-found = { $count ->
    [one] { $count } строка в списке
    [few] { $count } строки в списке
    [many] { $count } строк в списке
   *[other] { $count } строки в списке
}
# unsure
choose-source-add-all = Добавить: { $names }
form-logo = Логотип на титульном листе
form-logo-shown = Логотип
form-logo-choose = Выбрать изображение…
form-logo-other = Другое изображение…
form-remove = Убрать
form-up = Выше
form-down = Ниже
form-part = Текст { $number }
form-part-heading = Заголовок
form-part-text = Текст
form-part-add = Добавить текст с заголовком
form-proposal-list = Перечень предложений
form-proposal-list-many = Начиная с трёх: печатается
form-proposal-list-few = Начиная с трёх: не печатается
form-proposal-list-yes = Печатается
form-proposal-list-no = Не печатается
form-supporters-hint = Кого спросили. Печатаются подписавшие и поддержавшие; молчание и возражения остаются в черновике.
form-supporters-gist = Подписали { $signing }, поддержали { $supporting }, против { $against }
form-supporter = Администрация { $number }
form-supporter-add = Добавить администрацию
form-supporter-remove-one = Убрать администрацию { $number }
form-administration = Администрация
form-position = Позиция
position-co-signs = Подписывает
position-supports = Поддерживает
position-open = Не ответила
position-opposes = Против
summary-priority-area = Приоритетная область
summary-summary = Резюме
summary-expected-results = Ожидаемые результаты
summary-references = Справочные документы
summary-abstract = Резюме
# unsure
form-section-texts = Введение, базовая информация и другие тексты
form-section-proposal = Предложение { $number }
form-section-contacts = Контакты
form-meeting = Конференция (собрание)
form-meeting-hint = Выбор собрания пересматривает строку номера и вступительную строку резолюции; эти исправления можно отменить.
# unsure
form-group = Группа или Государство-Член
form-member-states = Государства-Члены
form-source = Источник
form-source-hint = Оставьте пустым для обычной строки группы.
form-document = Номер документа
form-addendum = Номер дополнительного документа
form-date = Дата документа
form-title = Название
form-agenda-item = Пункт повестки дня
form-author = Автор, указываемый при изменениях
form-author-hint = Оставьте пустым для обозначения группы.
# unsure
names-others = Часть изменений стоит под другими именами: { $names }.
# unsure
names-sign = Поставить все изменения под именем { $author }
said-signed = Все изменения внесены под именем { $author }.
form-change-date = Время, указываемое при изменениях
form-change-date-hint = Оставьте пустым, если не нужно, или пишите так: 2014-02-28T12:00:00Z.
form-introduction = Введение
# unsure
form-background = Базовая информация
# unsure
form-marker = Маркер
form-number = Номер предложения
form-reasons = Основания
form-underlined = С подчеркиванием: предлагает ничего не менять, с основаниями
marker-mod = MOD содержит весь базовый текст с отмеченными изменениями и основания.
marker-mod-editorial = (MOD): только редакционные изменения.
marker-add = ADD содержит новый текст полностью, без отметок, и основания.
marker-add-moved = ADD*: текст, перенесённый сюда: полностью, без отметок.
marker-sup = SUP печатает только номер и название, и основания. Текст остаётся в черновике.
marker-sup-moved = SUP*: текст, перенесённый в другое место: только номер и название.
marker-noc = NOC печатает только номер и название: ничего не меняется.
violation-blocks = Мешает экспорту:
violation-notice = Обратите внимание:
proposal-add-new = Добавить проект новой резолюции (ADD)
proposal-add-base = Добавить предложение на основе текста…
proposal-add = Добавить
proposal-unmark-revised = Оставить пересмотренный текст как есть
proposal-unmark-base = Отменить все изменения
form-contact = Контакт { $number }
form-contact-name = Имя, организация
form-contact-phone = Телефон
form-contact-email = Эл. почта
form-contact-add = Добавить контакт
form-contact-remove-one = Убрать контакт { $number }

## Утраченная правка: почему указано место
recover-reason-not-in-base = Нет в базовом тексте.
recover-reason-heading = В скобках стояли две редакции; по форме МСЭ остаётся «{ $beside }».
recover-reason-two-editions = В скобках две пары места и года{ $count ->
    [0] .
   *[other] ; можно прочесть и так: { $others }.
}
recover-reason-two-labels = Два номера подряд: «{ $beside }» заменяет прежний.
recover-reason-label-repeated = Новый пункт имеет тот же номер: «{ $beside }».
recover-reason-doubled-mark = Два знака препинания подряд.
recover-reason-doubled-word = Слово стоит дважды подряд.
recover-reason-long-year = В годе слишком много цифр{ $count ->
    [0] .
   *[other] ; возможно также { $others }.
}
recover-reason-number = «{ $beside }» добавлено рядом с числом{ $count ->
    [0] .
   *[other] ; можно прочесть и так: { $others }.
}
recover-reason-two-dates = Дата рядом с добавленной датой «{ $beside }».
recover-reason-two-places = Место рядом с добавленным местом «{ $beside }».
recover-reason-cut-word = «{ $beside }» добавлено внутрь слова.
recover-reason-glued = Нет пробела до или после вставки «{ $beside }», которая, видимо, заменяет эти слова.
recover-reason-look-alike = Почти то же, что соседняя вставка «{ $beside }».
recover-reason-two-determiners = «{ $beside }» и это слово не могут вместе стоять перед одним именем.
recover-reason-plural-number = С «{ $beside }» слово стало множественным числом, при котором нет одного номера.
recover-reason-two-phrases = Перед этим добавлен целый оборот «{ $beside }», ничем не соединённый с ним.
recover-reason-after-the-end = «{ $beside }» стоит после конца прежнего текста: добавлено или заменяет его.
recover-reason-not-in-flattened = Эти слова есть в базовом тексте, но их нет в тексте без пометок.
# unsure
recover-reason-other-case = В тексте без пометок здесь другие прописные буквы: «{ $beside }».
new-review = Посмотреть, что понято…

## Что понято в источнике
review-title = Что понято
review-heading = Строка номера
review-title-line = Название
review-conference = Конференция
review-edition = Редакция
review-language = Язык
review-missing = не найдено
review-texts = Текстов в файле: { $count }. Какой из них?
review-tracked = В файле есть исправления: { $authors }. Какой текст взять за основу?
review-reading-base = Текст до исправлений
review-reading-revised = Текст с внесёнными исправлениями
review-reading-redline = Оба: продолжить с этими исправлениями
review-findings = { $count ->
    [0] Ничего сомнительного не найдено
    [one] { $count } место для проверки
    [few] { $count } места для проверки
   *[other] { $count } мест для проверки
}
review-repair = Исправить
review-repair-all = Исправить все ({ $count })
review-repair-hint = Исправляет сам базовый текст; это не отслеживаемое изменение.
review-repaired = Исправлено
review-lines = Строка за строкой
review-role = Вид абзаца, строка { $line }
review-label = Номер или буква, строка { $line }
review-join = Соединить с предыдущей строкой
review-join-line = Соединить строку { $line } с предыдущей
review-split = Разделить на два абзаца
review-split-line = Разделить строку { $line } на два абзаца
review-part-where = Поставьте курсор в начало второго абзаца строки { $line } и нажмите Enter
review-leave-out = Не включать
review-leave-out-line = Не включать строку { $line }
review-take-in = Включить
review-take-in-line = Включить строку { $line }
review-for = Для какого собрания, от кого?
review-back = Назад
review-take-back = { $count ->
    [0] Отменить
   *[other] Отменить последнее исправление ({ $count })
}
review-go-on = Продолжить

## Чем является абзац или строка
role-resno = Строка номера
role-restitle = Название
# unsure
role-resref = Строка редакций
role-opening = Вступительная строка
role-call = Вводная формула
role-clause = Пункт
role-para = Абзац
# unsure
role-sub1 = Подпункт
role-sub2 = Подпункт, уровень 2
role-sub3 = Подпункт, уровень 3
role-annexno = Приложение
role-annextitle = Название приложения
role-heading = Подзаголовок
# unsure
part-proposal = Строка маркера
part-reasons = Основания
part-agendaitem = Пункт повестки дня
part-introduction = Введение
part-background = Базовая информация
part-contact = Контакт
part-cover = Титульный лист
part-leftout = Не включено

## Файл не принимает проект
closing-changed = Другая программа изменила { $file }
closing-changed-why = Там сейчас не то, что последним записал Modline: другая версия или возвращённая старая. Ваш текст целиком в Modline, в этом файле его нет.
closing-failed = Не удаётся записать { $file }
closing-unkept = Ещё не все слова на диске. Не выключайте, пока одно из этих действий не удалось.
closing-other = Сохранить под другим именем…
closing-other-hint = { $file } останется как есть; ваш текст попадёт в свой файл.
closing-overwrite = Записать поверх
closing-overwrite-hint = То, что там сейчас, останется рядом как { $file }.bak.
closing-again = Попробовать ещё раз
closing-again-hint = Когда вы освободили место или папка вернулась.
closing-journal = Закрыть, изменения сохранит Modline
closing-journal-hint = Они вернутся, когда { $file } будет открыт, а пока его нет, стоят на начальном экране.
closing-cancel = Отмена
closing-cancel-hint = Ничего не закрывается; пишите дальше.

## Файл, перетащенный на проект
dropped-title = Что сделать с файлом { $file }?
# unsure
dropped-sources = Добавить как источник
dropped-sources-hint = То, что он хочет изменить в базовом тексте этого черновика, собирается в вопросы, которые решаются по одному.
dropped-review = Рассмотреть: это черновик, изменённый другими
dropped-review-hint = То, что в нём иначе, чем в черновике, собирается в вопросы; первым идёт изменённое без отслеживания.
dropped-rebase = Перенести черновик на него: это новая редакция базового текста
dropped-rebase-hint = Новый черновик на этом тексте: принятое в нём уходит, остающееся переносится, противоречащее становится вопросом. Этот черновик сохраняется и закрывается.
dropped-open = Открыть его вместо этого черновика
dropped-open-hint = Этот черновик сохраняется и закрывается.
dropped-look = Посмотреть, чем он отличается
dropped-look-hint = Оба текста рядом, для чтения. В этом черновике ничего не меняется.
dropped-compare = Сравнить с ним
dropped-compare-hint = Новый черновик показывает, что ведёт от основы этого черновика к тому тексту. Этот черновик сохраняется и закрывается.
dropped-dress = Отмечать также кавычки, дефисы и пробелы
# unsure
reword-title = Новая редакция { $subject }
reword-why = Правка составляется по словам относительно базового текста. Изменения других авторов остаются и учитываются.
reword-text = Новая редакция
# unsure
reword-now = Составить исправления
# unsure
concordance-title = Обозначения, старые и новые
# unsure
concordance-all = Показать и пункты, обозначение которых осталось
# unsure
concordance-call = Раздел
concordance-old = Старое
concordance-new = Новое
# unsure
concordance-words = Пункт
# unsure
concordance-added = новый пункт
# unsure
concordance-struck = исключён
concordance-none = Все пункты имеют обозначения базового текста.
concordance-copy = Копировать
# unsure
concordance-save = Экспортировать список
# unsure
references-title = Ссылки на пункты, обозначение которых изменилось
# unsure
references-why = Отмеченное получит новое обозначение как исправление, одним действием, которое можно отменить.
# unsure
references-none = Нет ссылок на пункты, обозначение которых изменилось.
# unsure
references-struck = Пункт исключён.
# unsure
references-unsure = Возможно, уже указано новое обозначение.
references-show = Показать
# unsure
references-revise = Исправить { $count }
# unsure
references-look = Посмотреть
# unsure
notice-references = { $count ->
    [one] { $count } ссылка указывает
    [few] { $count } ссылки указывают
   *[other] { $count } ссылок указывают
 } на пункт, обозначение которого изменилось.
# unsure
notice-labels-saved = Список обозначений записан: { $file }
# unsure
said-references = Исправлено ссылок: { $count }.
dropped-paste = Вставить его текст у курсора
dropped-paste-hint = Как добавления с отслеживанием, которые можно отменить.
# unsure
dropped-paste-nowhere = Сначала поставьте курсор в текст с исправлениями.

## Номер и вид абзаца
paragraph-type-title = Номер и вид абзаца
paragraph-type-label = Номер или буква (изменение отслеживается)
paragraph-type-role = Вид абзаца
paragraph-type-done = Исправить
action-name = Номер и вид этого абзаца
command-name = Исправить номер или вид абзаца

## Утраченная правка: экран
key-delete = Delete
key-space = Пробел
start-recover = Восстановить утраченные исправления
start-recover-hint = Текст, где исключённое и добавленное слились без пометок.
recover-purpose = Добавленное проверяется по базовому тексту. Исключённое следа не оставляет: оно предлагается с причиной, решаете вы.
recover-base = Исходная резолюция
recover-flattened = Текст, где исключённое и добавленное слились
recover-text = Или вставьте текст
recover-start = Восстановить исправления
tab-unresolved = Места
unresolved-none = По всем местам принято решение.
unresolved-decide = Принять решение
unresolved-strike = Исключить
unresolved-keep = Оставить
unresolved-later = Позже
unresolved-likely = Вероятно: исключено
unresolved-open = Открыто: не исключено
unresolved-missing = Нет в тексте
unresolved-inserted = Вероятно: добавлено
said-unresolved-struck = Вычеркнуто. Осталось: { $count }.
said-unresolved-kept = Оставлено. Осталось: { $count }.
# unsure
tab-sources = Источники
sources-bring = Добавить файлы…
sources-none = Источников пока нет. Добавьте тексты других, с исправлениями или без: то, что они хотят изменить, собирается в вопросы.
source-name = Название источника { $file }
source-remove = Убрать
source-remove-one = Убрать источник { $name }
source-changes = { $count ->
    [one] { $count } изменение
    [few] { $count } изменения
    *[many] { $count } изменений
}
source-authors = Изменения внесли: { $authors }
source-same-base = Составлен на том же базовом тексте.
source-refused-no-text = В нем нет текста резолюции.
source-refused-other-language = Он на другом языке ({ $theirs }), чем черновик ({ $ours }).
source-refused-other-text = Он касается другого текста ({ $theirs }), чем черновик ({ $ours }).
source-refused-same-file = Это тот же файл, что и { $ours }.
source-refused-name-taken = { $ours } – название другого источника.
points-open = { $count ->
    [0] Все вопросы решены
    [one] Открыт { $count } вопрос
    [few] Открыто { $count } вопроса
    *[many] Открыто { $count } вопросов
}
points-conflict = противоречий: { $count }
points-compatible = совместимых: { $count }
points-alone = одиночных: { $count }
points-same = одинаковых: { $count }
points-none = Источники ничего не хотят изменить.
points-decide = Принять решение
points-take = Принять источник
points-choice-brackets = Скобки
points-choice-own = Своя формулировка
points-choice-none = Ничего
points-choice-later = Позже
points-choice-back = Назад
points-agreed = Принять то, в чем все согласны
points-enter-supporters = Внести в поддержку
points-by-group = От имени группы
points-draft = Черновик
point-conflict = Противоречие
point-compatible = Совместимо
point-alone = Один источник
point-same = Одинаково
point-untracked = без отслеживания
point-open = Открыт
point-none = Ничего не принято
point-brackets = В квадратных скобках
point-own = Своя формулировка
point-taken = Принято: { $names }
point-take = Принять то, что говорит { $name }
point-heard = { $place }: { $kind }. { $text }
point-own-label = Своя формулировка для { $place }
point-own-hint = Enter сохраняет, Escape отменяет.
said-point-taken = { $place }: принято от { $names }.
said-point-none = { $place }: ничего не принято.
said-point-brackets = { $place }: в квадратных скобках.
said-point-own = { $place }: своя формулировка.
said-points-agreed = { $count ->
    [one] Принят { $count } вопрос.
    [few] Принято { $count } вопроса.
    *[many] Принято { $count } вопросов.
}
said-supporters-entered = { $count ->
    [0] Все источники, чей текст принят, есть в таблице поддержки.
    [one] Внесена { $count } администрация.
    [few] Внесены { $count } администрации.
    *[other] Внесено { $count } администраций.
}
said-undone = Отменено.
said-sources = { $count ->
    [one] Добавлен { $count } источник; отклонено: { $refused }.
    [few] Добавлено { $count } источника; отклонено: { $refused }.
    *[many] Добавлено { $count } источников; отклонено: { $refused }.
}
said-returned = { $count ->
    [0] В файле то же, что в черновике.
    [one] Из файла получен { $count } вопрос.
    [few] Из файла получено { $count } вопроса.
    *[other] Из файла получено { $count } вопросов.
}
said-check-fixed = Исправлено с отметкой изменения.
said-checks-fixed = Исправлено всё, что можно было исправить.
said-finding-done = Отмечено.
said-finding-open = Снова открыто.

## Print
print-view = Текст
print-legend = Условные обозначения
print-line-numbers = Номера строк
print-changes = Перечень изменений
print-range = Страницы
print-now = Печатать…
print-save = Сохранить в PDF…
print-setting = Страницы верстаются…
print-count = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[other] { $count } страниц
  }
print-part = Страниц: { $chosen } из { $count }. Часть, сохранённая в PDF, не имеет тегов для программ чтения с экрана; у целого они есть.
print-pages = Страницы для печати
print-page = Страница { $number }
