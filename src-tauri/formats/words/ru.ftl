# The words of exported documents in Russian. Keys and arguments are checked by a test; the window's words are in ui/locales.

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
amend-number = { $place }, абзац { $number }
amend-after = { $role ->
    [resno] строки номера
    [restitle] названия
    [resref] строки редакций
    [opening] вступительной строки
    [call] вводной формулы «{ $place }»
    [annexno] приложения «{ $place }»
    [annextitle] названия приложения «{ $place }»
    [heading] подзаголовка «{ $place }»
   *[other] { $place }
}
amend-after-paragraph = абзаца «{ $words }» ({ $place })
amend-after-new = нового абзаца «{ $words }»
amend-replaced = { $place }: заменить «{ $struck }» на «{ $inserted }»
amend-replaced-after = { $place }: после «{ $after }» заменить «{ $struck }» на «{ $inserted }»
# unsure
amend-formatted = { $place }: другой формат для «{ $inserted }»
# unsure
amend-formatted-after = { $place }: после «{ $after }» другой формат для «{ $inserted }»
amend-inserted = { $place }: после «{ $after }» добавить «{ $inserted }»
amend-inserted-first = { $place }: в начале добавить «{ $inserted }»
amend-struck = { $place }: исключить «{ $struck }»
amend-struck-after = { $place }: после «{ $after }» исключить «{ $struck }»
amend-new-clause = { $place }: добавить после { $after }: «{ $inserted }»
amend-new-clause-first = { $place }: добавить в начале: «{ $inserted }»
amend-struck-clause = { $place }: исключить полностью «{ $struck }»
# unsure
amend-moved = { $from }: переместить после { $after } (новое место: { $place }) в следующей редакции: «{ $inserted }»
# unsure
amend-moved-first = { $from }: переместить в начало (новое место: { $place }) в следующей редакции: «{ $inserted }»
amend-relabelled = { $place }: обозначение { $struck } заменить на { $inserted }
# unsure
amend-labelled = { $place }: добавить обозначение { $inserted }
# unsure
amend-unlabelled = { $place }: исключить обозначение { $struck }
amend-split = { $place }: начать новый абзац после «{ $after }»
amend-joined = { $place }: соединить со следующим абзацем
amend-by = { $sentence } ({ $author })
amend-add = Добавить следующий текст.
amend-sup = Исключить: { $subject }.
amend-noc = Без изменений: { $subject }.
amend-none = Изменений нет.

## Heading of the list of changes
amend-list = Перечень изменений

## The compilation table of several sources, and what became of their changes
# unsure
compilation = Сводная таблица предложений: { $subject }
compilation-clause = Пункт
compilation-base = Базовый текст
compilation-proposals = Предложения
compilation-agreed = Согласованный текст
compilation-supported = Поддержали
compilation-statement = Что стало с изменениями { $author }
point-open = открыто
point-taken = принято
point-taken-with = принято вместе с тем, что предлагает { $author }
point-other-taken = не принято; принято то, что предлагает { $author }
point-not-taken = не принято
point-brackets = в квадратных скобках, рядом с другими формулировками
point-other-words = согласована другая формулировка

## What a screen reader says around marks, and the legend under the cover of a page
mark-insertion = вставка
mark-insertion-ends = конец вставки
mark-deletion = исключение
mark-deletion-ends = конец исключения

## Kinds of paragraphs, as the sentences name them
role-resno = Строка номера
role-restitle = Название
# unsure
role-resref = Строка редакций
role-opening = Вступительная строка
role-call = Вводная формула
role-annexno = Приложение
role-annextitle = Название приложения
role-heading = Подзаголовок
