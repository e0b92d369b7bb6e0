# The words of exported documents in English. Keys and arguments are checked by a test; the window's words are in ui/locales.

## Amendment in words: one sentence for each change
amend-place = { $role ->
    [resno] { role-resno }
    [restitle] { role-restitle }
    [resref] { role-resref }
    [opening] { role-opening }
    [call] { role-call } “{ $place }”
    [annexno] { role-annexno } “{ $place }”
    [annextitle] { role-annextitle } “{ $place }”
    [heading] { role-heading } “{ $place }”
   *[other] { $place }
}
amend-number = { $place }, paragraph { $number }
amend-after = { $role ->
    [resno] the number line
    [restitle] the title
    [resref] the line of editions
    [opening] the opening line
    [call] the call “{ $place }”
    [annexno] the annex “{ $place }”
    [annextitle] the annex title “{ $place }”
    [heading] the heading “{ $place }”
   *[other] { $place }
}
amend-after-paragraph = the paragraph “{ $words }” ({ $place })
amend-after-new = the new paragraph “{ $words }”
amend-replaced = { $place }: replace “{ $struck }” by “{ $inserted }”
amend-replaced-after = { $place }: after “{ $after }”, replace “{ $struck }” by “{ $inserted }”
amend-formatted = { $place }: other format for “{ $inserted }”
amend-formatted-after = { $place }: after “{ $after }”, other format for “{ $inserted }”
amend-inserted = { $place }: after “{ $after }”, insert “{ $inserted }”
amend-inserted-first = { $place }: at the beginning, insert “{ $inserted }”
amend-struck = { $place }: delete “{ $struck }”
amend-struck-after = { $place }: after “{ $after }”, delete “{ $struck }”
amend-new-clause = { $place }: add this after { $after }: “{ $inserted }”
amend-new-clause-first = { $place }: add this at the beginning: “{ $inserted }”
amend-struck-clause = { $place }: delete the whole of “{ $struck }”
amend-moved = { $from }: move after { $after }, as { $place }, to read “{ $inserted }”
amend-moved-first = { $from }: move to the beginning, as { $place }, to read “{ $inserted }”
amend-relabelled = { $place }: change the label { $struck } to { $inserted }
amend-labelled = { $place }: add the label { $inserted }
amend-unlabelled = { $place }: delete the label { $struck }
amend-split = { $place }: begin a new paragraph after “{ $after }”
amend-joined = { $place }: join to the next paragraph
amend-by = { $sentence } ({ $author })
amend-add = Add the following text.
amend-sup = Delete { $subject }.
amend-noc = No change to { $subject }.
amend-none = No changes.

## Heading of the list of changes
amend-list = List of changes

## The compilation table of several sources, and what became of their changes
compilation = Compilation of proposals: { $subject }
compilation-clause = Clause
compilation-base = Base text
compilation-proposals = Proposals
compilation-agreed = Agreed text
compilation-supported = Supported by
compilation-statement = What became of the changes by { $author }
point-open = open
point-taken = taken
point-taken-with = taken, together with what { $author } says
point-other-taken = not taken; taken is what { $author } says
point-not-taken = not taken
point-brackets = in square brackets, beside the other wordings
point-other-words = other words were agreed

## What a screen reader says around marks, and the legend under the cover of a page
mark-insertion = insertion
mark-insertion-ends = end of insertion
mark-deletion = deletion
mark-deletion-ends = end of deletion

## Kinds of paragraphs, as the sentences name them
role-resno = Number line
role-restitle = Title
role-resref = Line of editions
role-opening = Opening line
role-call = Call
role-annexno = Annex
role-annextitle = Annex title
role-heading = Heading
