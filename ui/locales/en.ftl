# The window's words in English. Keys are the same in every file of this folder (a test compares them).

## Start
start-purpose = From a base resolution to a MOD contribution, with every change tracked.
start-new = New contribution
start-new-hint = Choose the meeting and your group, then bring the base resolution.
start-open = Open
start-open-hint = A draft (.modline), or a redline from Word or an e-mail.
start-sample = Try the sample
start-sample-hint = A short resolution with some changes, to try things on.
start-recent = Go on with
start-recent-none = Your drafts will stand here. To see how it works, take the sample: nothing can go wrong in it.
start-begin = Begin
start-missing = No longer there: deleted, renamed or moved. It was { $path }
start-unreadable = Cannot be read: { $path }
start-untitled = Kept by Modline; no file of your own yet
start-changes = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
orphans-title = Kept by Modline
orphans-hint = What no file holds, because another program replaced the file, or it is gone. Each opens as a draft of its own.
orphan-rest = Rest of { $file }
orphan-unreadable = Cannot be opened: the version of the file that it belongs to is gone.
orphan-discard = Discard…
orphan-sure = Discard the rest of { $file } for good?
orphan-discard-now = Discard for good
start-language = Language of the program
language-en = English
language-fr = Français
language-es = Español
language-ru = Русский
language-ar = العربية
language-zh = 中文

## A new contribution
new-title = New contribution
new-step-meeting = 1. For which meeting?
new-step-group = 2. From whom?
new-step-base = 3. On which base resolution?
new-base-file = Choose a file…
new-base-library = From your library…
new-base-kept = The text is kept in your library, as it was received and as it was understood.
new-base-forget = Use text instead
new-base-text = Or paste the text of the resolution
new-base-text-hint = RESOLUTION … and everything after it. Headers and footers of a web page may stay: they are recognized and left out.
new-create = Start drafting
new-needs-base = Choose a file or paste the text first.
choose-later = Choose later
cancel = Cancel

## Library
library-title = Library of base texts
library-search = Search in all texts
library-all = { $count ->
    [one] 1 text
   *[other] { $count } texts
}
library-found = { $number } of { $count } texts
library-none = Nothing here yet. Every base text you begin a contribution with is kept here.
library-nothing = No text holds all these words.
library-more = Show more ({ $count } left)
library-no-meeting = Without a meeting
library-pasted = pasted text
library-source = { $file }, { $number }
library-differs = Differs from another: compare
library-compare = Compare
library-remove = Take out
library-remove-one = Take out { $subject }, { $file }
library-kept = Kept as plain files in
library-choose = Choose another folder…
library-odd = { $count ->
    [one] 1 file in this folder is not the library's, or is damaged. It is left alone.
   *[other] { $count } files in this folder are not the library's, or are damaged. They are left alone.
}
compare-texts-title = Two texts of { $subject }
compare-texts-from = First
compare-texts-to = Second
compare-texts-changes = { $count ->
    [0] No word differs: only blanks or the division into paragraphs.
    [one] From the first to the second: 1 change
   *[other] From the first to the second: { $count } changes
}
compare-texts-keep-both = Keep both
compare-texts-keep-from = Keep only the first
compare-texts-keep-to = Keep only the second

## Commands: the name, after a colon what it does; and the word on the button
command-new = New contribution
command-new-window = New window
command-open = Open: a draft, or a redline in another format
command-sample = Try the sample
command-bring = Bring in a file: compare with it, or insert its words
command-save = Save
command-save-as = Save as: under another name
command-versions = Versions: compare, name or open an earlier one
command-compare-file = Compare with a file: see what differs
command-export = Export: Word, text, tables
command-export-short = Export
command-readiness = Readiness: what is missing before the contribution can go in
command-prove = Prove a file: equal to this draft, or where it differs
command-print = Print: see the pages, choose what stands on them
command-close = Close the draft
command-undo = Undo
command-undo-short = Undo
command-redo = Redo
command-redo-short = Redo
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-view-redline = Redline: edit with changes shown
command-view-redline-short = Redline
command-view-revised = Revised text: all changes accepted
command-view-revised-short = Revised
command-view-base = Base text: all changes rejected
command-view-base-short = Base
command-view-sides = Side by side: base and revised text
command-view-sides-short = Side by side
sides-gap = Not in this text: { $text }
command-view-form = Form: meeting, source, texts, contacts
command-view-form-short = Form
command-select-all = Select all of the text
command-find = Find words of the sheet
command-replace = Replace: put other words in their place, tracked
command-find-next = Find the next place
command-find-previous = Find the place before
command-bold = Bold
command-italic = Italic
command-superscript = Superscript
command-no-break-space = No-break space
command-no-break-hyphen = No-break hyphen
command-to-start = Go to the start of the text
command-to-end = Go to the end of the text
command-select-to-start = Select to the start of the text
command-select-to-end = Select to the end of the text
command-split = Split the clause at the cursor
command-new-clause = New clause after this one
command-strike = Strike the clause, or restore a struck one
command-tidy = Tidy the clause: make one readable change of many small ones
command-reword = Paste the new wording: make the clause’s redline from it
command-tidy-draft = Tidy the draft: make readable changes of all my small ones
command-concordance = Labels, old and new: look at the list, copy or export it
command-references = References to clauses whose label moved: revise them
command-reference-desk = All references: what they point to, and whether they will hold
command-move-up = Move the clause up
command-move-down = Move the clause down
command-next-change = Go to the next change
command-previous-change = Go to the previous change
command-sources = Bring in sources: texts of others, gathered into points
command-review-file = Review a file that came back: what it says otherwise, gathered into points
command-rebase = Put this draft on a new edition of its base
command-points = Points: what the sources want changed, to decide
command-points-short = Points
command-take-agreed = Take what the sources agree on: every open point at which all say the same
command-enter-supporters = Enter the sources whose words were taken in the table of support
command-comment = Comment: say something about this place
command-comment-short = Comment
command-accept-change = Accept the change: its words become base text
command-accept-change-short = Accept
command-reject-change = Reject the change: the base text stands again
command-reject-change-short = Reject
command-accept-clause = Accept every change of the clause
command-reject-clause = Reject every change of the clause
command-accept-selection = Accept the changes in what is selected
command-reject-selection = Reject the changes in what is selected
command-accept-all = Accept all changes of the draft
command-reject-all = Reject all changes of the draft
command-next-region = Go to the next part of the window
command-previous-region = Go to the previous part of the window
command-palette = All commands: find one by its words
command-menu-bar = Go to the menus
palette-title = All commands
palette-hint = What do you want to do?
palette-none = No command has these words.
command-toggle-outline = Outline: show or hide it
command-toggle-side = Changes and findings: show or hide them
command-signs = Paragraph signs: ¶, no-break spaces and hyphens
command-spelling = Spelling: mark misspelt words
command-changes-in-words = Changes in words: “inserted” and “struck” stand around each change, to be read and heard
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = Usual size
menu-theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
theme-legal = Legal: struck in red, inserted in blue
menu-face = Typeface
face-serif = Serif, as printed
face-sans = Sans serif
menu-labels = Labels of new clauses
labels-keep = Keep the labels: b)bis between b) and c)
labels-reletter = Reletter: the labels behind a new clause move on
menu-density = Density of redlines
density-fine = Fine: single words
density-words = Words: as a person would write
density-phrases = Phrases: whole phrases replaced
menu-language = Language
command-guide = Guide
command-keys = Keyboard shortcuts
guide-title = Guide
guide-search = Search in the guide
guide-found = { $number } of { $count } sections
guide-sections = Sections
guide-nothing = No section has all of these words.
keys-command = Command
keys-keys = Keys
key-mod = Ctrl
key-alt = Alt
key-shift = Shift
key-enter = Enter
key-home = Home
key-end = End
key-arrowup = ↑
key-arrowdown = ↓

## The window
toolbar = Commands
views = Views
sheet = Redline of the resolution
sheet-reasons = Reasons:
sheet-inserted = inserted:
sheet-struck = struck:
sheet-struck-clause = This clause is struck. Restore it before you write in it.
actions = This clause
action-new = New clause after this one
action-strike = Strike this clause
action-restore = Restore this clause: take its changes back
menu = Menu
menu-bar = Menus
menu-file = File
menu-edit = Edit
menu-view = View
menu-clause = Clause
menu-changes = Changes
menu-help = Help
menu-move = By key alone
menu-no-dictionary = No spelling dictionary is installed for { $language }
menu-no-guess = No spelling suggestions
find = Find and replace
find-words = Find
find-replacement = Replace with
find-replace = Replace
find-replace-all = Replace all
find-more = Replace…
find-case = Match case
find-whole = Whole words
find-close = Close the search
find-none = Nothing found.
find-count = { $count ->
    [one] 1 place
   *[other] { $count } places
}
find-at = { $number } of { $count }
find-at-struck = { $number } of { $count }. This one is struck: it can be read, not replaced.
find-replaced = { $count ->
    [0] Nothing replaced.
    [one] Replaced in 1 place.
   *[other] Replaced in { $count } places.
}{ $struck ->
    [0] { "" }
    [one] {" "}1 struck place stays.
   *[other] {" "}{ $struck } struck places stay.
}
close-message = Close
show-log = Show the log
outline = Outline
outline-contribution = Contribution
outline-meeting = Meeting and source
outline-introduction = Introduction
outline-background = Background
outline-contacts = Contacts
outline-proposals = Proposals
badge-changed = changed
badge-new = new
badge-struck = struck

## Changes
side = Changes and findings
tab-changes = Changes
tab-comments = Comments
tab-checks = Checks
tab-findings = Findings
changes-none = No changes yet. Type in the redline: what you write is inserted, what you delete is struck.
changes-author = Author
changes-every-author = Every author
changes-kind = Kind of change
changes-every-kind = Every kind
changes-kind-replaced = Replaced
changes-kind-inserted = Inserted
changes-kind-struck = Struck
changes-kind-new-clause = New clauses
changes-kind-struck-clause = Struck clauses
changes-kind-moved = Moved clauses
changes-kind-relabelled = Labels
changes-kind-split = Split paragraphs
changes-kind-joined = Joined paragraphs
changes-accept-all = Accept all
changes-reject-all = Reject all
changes-accept-author = Accept all by { $author }
changes-reject-author = Reject all by { $author }
change-accept-one = Accept: { $sentence }
change-reject-one = Reject: { $sentence }
accept-title = The base text will change
accept-why = Accepting makes the proposed words base text: they are no longer shown as a change, and an export no longer tracks them. Undo takes it back.
accept-known = Do not ask again until Modline is closed
accept-now = Accept
notice-accepted = { $count ->
    [one] 1 change accepted: its words are base text now.
   *[other] { $count } changes accepted: their words are base text now.
}
notice-rejected = { $count ->
    [one] 1 change rejected: the base text stands again.
   *[other] { $count } changes rejected: the base text stands again.
}
said-accepted = Accepted.
said-rejected = Rejected.
said-moved = Clause moved.
change-no-place = Text
change-replaced = { $place }, { $author }: struck “{ $struck }”, inserted “{ $inserted }”
change-formatted = { $place }, { $author }: other format for “{ $inserted }”
change-inserted = { $place }, { $author }: inserted “{ $inserted }”
change-struck = { $place }, { $author }: struck “{ $struck }”
change-new-clause = { $place }, { $author }: new clause “{ $inserted }”
change-struck-clause = { $place }, { $author }: struck the clause “{ $struck }”
change-moved = { $place }, { $author }: moved the clause “{ $inserted }”
change-relabelled = { $place }, { $author }: label “{ $struck }” became “{ $inserted }”
change-labelled = { $place }, { $author }: label “{ $inserted }” added
change-unlabelled = { $place }, { $author }: label “{ $struck }” struck
change-split = { $place }, { $author }: split the paragraph here
change-joined = { $place }, { $author }: joined this paragraph to the next
change-whole = Show the whole quotation

## Comments
comments-none = No comments. Select words and choose Comment (Ctrl+Shift+M) to say something about them.
comments-settled = { $count ->
    [one] 1 settled comment
   *[other] { $count } settled comments
}
comment-new = Comment
comment-add = Add the comment
comment-reply = Answer
comment-done = Settled
comment-done-one = Settled: { $text }
comment-edit = Change
comment-edit-one = Change: { $text }
comment-keep = Keep
comment-remove = Remove
comment-remove-one = Remove: { $text }
said-comment-added = Comment added.
said-comment-changed = Comment changed.
said-comment-done = Comment settled.
said-comment-open = Comment open again.
said-comment-removed = Comment removed. Undo brings it back.

## Comparing, and earlier versions
comparison-draft = this draft
comparison-version = version of { $date }
comparison-version-named = “{ $name }”, { $date }
comparison-count = { $count ->
    [0] From { $from } to { $to }: no difference
    [one] From { $from } to { $to }: 1 difference
   *[other] From { $from } to { $to }: { $count } differences
}
comparison-text = { $name }: { $text }
comparison-which = Text of { $name }
comparison-base = base text
comparison-revised = revised text
comparison-layout = Way of showing
comparison-list = Differences
comparison-reading = The compared texts
comparison-left-out = Left out, because one of the two does not have it: { $names }
comparison-close = Close the comparison
versions-title = Versions of this draft
versions-about = Modline keeps a version when you open or export the draft, every ten minutes of work, and before large changes. Older ones thin out; a version with a name stays.
versions-keep-name = Name for the draft as it is now
versions-keep = Keep this version
versions-from = From
versions-to = To
versions-compare = Compare
versions-open = Open as a copy
versions-when = Kept
versions-words = Words
versions-name = Name
versions-do = What to do
versions-none = No version yet.
version-opened = when it was opened
version-working = while you worked
version-exported = at an export
version-before-accepting = before changes were accepted
version-before-rejecting = before changes were rejected
version-before-bringing-in = before a file came in
version-asked = by you
version-name = Name of the version of { $date }
version-compare = Compare the version of { $date } with this draft
version-open = Open as a copy: the version of { $date }
said-version-kept = Version kept.
said-version-named = Name kept.

## Findings
findings-none = Nothing to look at. What the readers doubt, and what the markers demand, will stand here.
findings-all-done = Everything is ticked off.
findings-done = Done ({ $count })
severity-info = Note
severity-warning = Doubtful
severity-error = Fault
finding-line = Line { $line } of the source
finding-go = Go to this place
finding-gone = Its place is no longer in the draft.
finding-done = Done
finding-done-one = Done: { $finding }
finding-hint = Expected: { $hint }
finding-other = { $rule }: { $subject }
finding-left-out = Left out, because it is not part of the resolution: “{ $subject }”
finding-note-left-out = Note left out: “{ $subject }”
finding-comment-left-out = Comment left out: “{ $subject }”
finding-box-left-out = Text box left out: “{ $subject }”
finding-hidden-left-out = Hidden text left out: “{ $subject }”
finding-redline-by-hand = Underlined and crossed-out words were taken for a redline made by hand: “{ $subject }”. Look at all of them.
finding-crossed-out = Crossed-out words that are no tracked change stand as text: “{ $subject }”
finding-crossed-out-struck = Crossed-out words beside tracked changes were taken for struck: “{ $subject }”. Look at all of them.
finding-tables-read-by-cell = { $subject } tables were read cell by cell, a paragraph each.
finding-bullets-left-out = Bullets left out at the start of { $subject } lines.
finding-signs-left-out = “{ $hint }” left out at the start of { $subject } lines.
finding-lines-joined = { $subject } lines broken in mid-sentence were joined.
finding-labels-joined = { $subject } labels alone on their lines now stand before their texts.
finding-line-may-go-on = This line may go on from the one above: “{ $subject }”
finding-divided-words-joined = Words divided at line ends were joined: { $subject }
finding-running-head-left-out = Running head or page number left out: “{ $subject }”
finding-turned-left-out = Text at an angle, or a stamp beside the text, left out: “{ $subject }”
finding-title-joined = Taken as a part of the title: “{ $subject }”
finding-opening-joined = Taken as a part of the opening line: “{ $subject }”
finding-note-read = Taken for a note and not for a clause: “{ $subject }”
finding-between-proposals = Stood between two proposals and now stands before them all: “{ $subject }”
finding-dress-quotes = Quotation marks differ and were left as in the base ({ $subject } ×): { $hint }
finding-dress-hyphens = Hyphens or dashes differ and were left as in the base ({ $subject } ×): { $hint }
finding-dress-blanks = Blanks differ in kind and were left as in the base ({ $subject } ×).
finding-dress-invisible = Invisible characters differ and were left as in the base ({ $subject } ×).
finding-dress-letters = The same letters in other codes were left as in the base ({ $subject } ×): { $hint }
finding-dress-capitals = Capitals in number lines differ and were left as in the base ({ $subject } ×): { $hint }
finding-dress-labels = Labels differ in dress and were left as in the base ({ $subject } ×): { $hint }
finding-control-characters = { $subject } control characters were left out.
finding-encoding-guessed = The file does not say its encoding; it was read as { $subject }. Look at the accents.
finding-encoding-odd = This text was coded in another way before it was stored (“{ $subject }”). Save it again as UTF-8 where it came from.
finding-unreadable-characters = { $subject } characters could not be read as { $hint }. Look for � in the text.
finding-lost-hyphen = “{ $subject }” has probably lost a hyphen: { $hint }
finding-repaired = Repaired in the base text: “{ $subject }” is now “{ $hint }”
finding-doubled-mark = Doubled punctuation: “{ $subject }”
finding-label-gap = A label before { $subject } is missing.
finding-label-repeated = The label { $subject } occurs twice.
finding-no-number-line = No number line was found, such as RESOLUTION 67 (Hyderabad, 2010).
finding-no-opening-line = No opening line was found after “{ $subject }”.
finding-no-title = No title was found after “{ $subject }”.
finding-no-call = No call was found in “{ $subject }”, such as recognizing or resolves.
finding-no-text = No text was found in “{ $subject }”.
finding-direction-override = Invisible characters turn the direction of this text, so that it reads otherwise than it looks: “{ $subject }”
finding-edition-differs = The opening line “{ $subject }” and the number line “{ $hint }” name different editions.
finding-number-not-kept = The number of another document was not kept: { $subject }
finding-meeting-earlier = The meeting { $subject } is earlier than the edition of the base text, { $hint }.
finding-flattened-redline = This looks like a flattened redline, struck and inserted words run together: “{ $subject }”. Give the base resolution too, and recover the redline.
finding-unknown-call = Not among the known calls; taken as one: “{ $subject }”
finding-labels-counted = { $subject } labels that Word counts by itself were written out as text.
finding-format-changes-left-out = { $subject } tracked changes of format or layout were left out; the text is whole.
finding-comments-left-out = { $subject } comments were left out.
finding-pictures-left-out = { $subject } pictures, drawings or embedded formulas were left out.
finding-documents-left-out = { $subject } documents embedded in this one could not be read. Open it in Word and save it again.
finding-note-moved = A footnote now stands behind the text: “{ $subject }”
finding-text-box-read = The text of a text box now stands as paragraphs: “{ $subject }”
finding-table-read = A table was read cell by cell, each a paragraph: “{ $subject }”
finding-kept-in-library = Kept in your library: { $subject }
finding-already-in-library = Already in your library, from { $subject }.
finding-library-differs = Your library has another text of this edition, from { $subject }. Both are kept: compare them on the start screen.
finding-not-kept-in-library = Not kept in your library. { $subject }
finding-resolutions-left-out = Other resolutions of the base text are left out, since the file is not about them: { $subject }
finding-rebased = On its new base. Changes that the new edition adopted: { $subject }. Changes that still stand: { $hint }.
finding-source-lacks = { $hint }: its base lacks “{ $subject }”. The source says nothing about these words, and they stay.
finding-source-has = { $hint }: only its base has “{ $subject }”. These words are not in the draft's base, and are left out.
finding-source-differs = { $hint }: its base is another here, ours / theirs: “{ $subject }”
finding-source-labels-lost = { $hint }: { $subject } labels are missing in this copy. The base keeps its own.
finding-source-left-out = { $hint }: it is about another text too, which is left out: { $subject }
finding-law-mod-without-base = { $subject }: MOD amends a base text, and there is none. Choose ADD for a new text.
finding-law-mod-unchanged = { $subject }: nothing is changed. NOC says that.
finding-law-mod-struck = { $subject }: all of the text is struck. SUP says that.
finding-law-draft-new = { $subject }: a draft new resolution is proposed by ADD.
finding-law-add-tracked = { $subject }: a new text carries no tracked changes. Take the text as it stands, or choose MOD.
finding-law-sup-tracked = { $subject }: a suppressed text carries no tracked changes. Take them back, or choose MOD.
finding-law-noc-tracked = { $subject }: a text without change carries no tracked changes. Take them back, or choose MOD.
finding-law-no-text = { $subject }: there is no text yet.
finding-law-no-number-line = { $subject }: a number line is missing, which says what it is about.
finding-law-reasons = { $subject }: reasons are missing.
finding-law-number-twice = { $subject }: another proposal has the same number.
finding-law-names = { $subject }: changes also stand under other names: { $hint }. Put them under the name chosen, or leave them.

## House style
checks-none = House style has nothing to ask for.
checks-fix = Fix
checks-fix-one = Fix: { $check }
checks-fix-all = Fix all ({ $count })
checks-off = Switch off …
checks-off-one = Switch off …: { $check }
checks-off-reason = Why this draft does without the rule
checks-off-now = Switch off
checks-switched-off = Switched off ({ $count })
checks-switched-off-one = { $rule }: { $reason }
checks-on = Switch on
checks-pages = Pages of checks
checks-page-style = House style
checks-page-references = References
checks-page-ready = Readiness
importance-must = Must
importance-should = Should
importance-look = Look
check-marker-number = { $marker } has neither number nor place-holder. Choose the group, or type the number.
check-marker-number-form = “{ $number }” is not the form of a proposal's number, such as ECP/21A3/1.
check-number-line-form = This is not the form of a number line, such as RESOLUTION 67 (Rev. Dubai, 2014).
check-number-changed = The number of a resolution never changes: it is { $number }.
check-number-line-edition = The number line must name the coming edition: ({ $expected }).
check-number-line-old = The text is amended, but its number line still names the old edition.
check-number-line-rev = “Rev.” is due: this edition is not the first.
check-number-line-first = A first edition bears no “Rev.”.
check-opening-line = The opening line names another edition than the number line: { $expected }.
check-clause-end = This clause should end with “{ $expected }”.
check-doubled-marks = Two punctuation marks in a row.
check-doubled-marks-base = With the changes rejected, two punctuation marks stand in a row.
check-packed-item = A new item needs a label of its own; this one is packed into { $label }.
check-clause-unlabelled = The other clauses of this call bear labels; this one has none.
check-clause-lone = A lone clause bears no label: { $label }.
check-label-repeated = The label { $label } occurs twice in this call.
check-label-gap = A label before { $label } is missing.
check-label-struck = The clause before { $label } is struck: relabel, or leave the gap to the secretariat.
check-label-tab = A tab should stand behind the label { $label }.
check-label-stop = Figures that label a clause have no full stop: { $label }.
check-label-letter = What is considered is labelled by letters with a bracket.
check-label-figure = What is resolved is labelled by figures.
check-reference-superseded = A later edition stands: ({ $expected }).
check-reference-superseded-perhaps = A later edition is known: ({ $expected }). Whether a still later one stands is not known here: look it up.
check-reference-revised = This conference revises what is cited: write ({ $expected }) of this conference.
check-reference-suppressed = Another proposal of this document suppresses what is cited.
check-reference-comma = A comma should part the reference from its title.
check-reference-body = The reference should name the body that adopted the text.
check-no-break-hyphen = A hyphen that no line ends at should stand here.
check-no-break-space = A space that no line ends at should stand here.
check-abbreviation-again = { $short } is spelled out once already: the abbreviation is enough.
check-abbreviation-unknown = { $short } is not spelled out anywhere in this text.
check-ize = Write { $expected }.
check-quotes-straight = The text has straight quotation marks and apostrophes elsewhere.
check-quotes-curly = The text has curly quotation marks and apostrophes elsewhere.
check-call-flow = The clause does not read on from “{ $call }”: begin it with “{ $expected }”.
check-untracked-base = The base text has “{ $base }” here, and no change is marked.
check-untracked-base-added = The base text does not have this, and no change is marked.
check-cycle-programme = The action plan of { $meeting } has no such programme.
check-cycle-question = { $meeting } has no such study Question.
check-cycle-group = { $meeting } has no such study group.
check-list-conjunction = The list should end with “and” or “or”.
check-contact-missing = No contact is given.
check-contact-name = The contact { $contact } has no name.
check-contact-phone = The contact { $contact } has no telephone number.
check-contact-email = The contact { $contact } has no e-mail address.
check-page-limit = About { $pages } pages; the meeting allows { $limit }.
check-cover-meeting = No meeting is chosen.
check-cover-source = No source is given.
check-cover-title = No title is given.
check-introduction = The introduction does not name what is amended: { $subject }.
check-introduction-missing = Neither introduction nor background is written.
check-clause-moved = The clause meant here now bears the label { $expected }.
check-clause-struck = The clause meant under “{ $call }” is struck.
check-clause-reference = No clause under “{ $call }” bears this label.
check-own = { $message }
check-own-term = Your group writes “{ $expected }”.
desk-none = The draft refers to no other text and to no clause.
desk-gist = References: { $count }. To look at: { $open }.
desk-open-only = Only these
desk-target = Go to what it points to
desk-target-of = Go to what it points to: { $words }
desk-clause-stands = The clause meant bears this label.
desk-clause-moved-perhaps = The clause meant may now bear the label { $expected }; these words are new and may mean that already.
desk-edition-unnamed = No edition is named.
desk-edition-unknown = Modline knows no editions of this text.
desk-edition-stands = No later edition is known.
ready-gist = { $count ->
    [0] Nothing is missing.
    [one] One thing is missing before it can go in.
   *[other] { $count } things are missing before it can go in.
 }
ready-about-meeting = Meeting
ready-about-deadline = Deadline
ready-about-source = Source
ready-about-title = Title
ready-about-contact = Contact
ready-about-introduction = Introduction
ready-about-markers = Markers
ready-about-reasons = Reasons
ready-about-language = Language
ready-about-size = Size
ready-about-undecided = Undecided places
ready-about-comments = Comments
ready-about-checks = House style
ready-meeting = { $value }
ready-deadline = Proposals are due by { $date }. Days left: { $days }.
ready-deadline-over = Proposals were due by { $date }.
ready-deadline-unknown = { $meeting } opens on { $date }; days left: { $days }. By when proposals are due stands in its invitation.
ready-deadline-none = By when proposals are due is not known here. It stands in the invitation to the meeting.
ready-meeting-over = { $meeting } ended on { $date }.
ready-source = { $value }
ready-title = { $value }
ready-support = For: { $value }. Against: { $against }. { $group } asks for at least { $least }, and at most { $most } against.
ready-support-count = Sign or support: { $value }.
ready-contact = { $value }
ready-introduction = It names what is amended.
ready-markers = { $value }
ready-reasons = Each proposal gives its reasons.
ready-language = Original: { $value }
ready-language-differs = The draft says { $language }, but its text seems to be in { $detected }.
ready-size = Pages: about { $value }.
ready-undecided = Every place is decided.
ready-undecided-open = Places that nobody has decided: { $count }.
ready-comments = No comment is open.
ready-comments-open = Comments that are not settled: { $count }.
ready-checks = House style has nothing to ask for.
ready-checks-open = Must: { $must }. Should: { $should }. Look: { $look }.

## Status
status-no-meeting = No meeting chosen
status-words = { $inserted ->
    [one] 1 word in
   *[other] { $inserted } words in
}, { $struck } out
status-author = Author: { $author }
saved-saved = Saved in the file
saved-seconds = Saved in the file { $count } s ago
saved-minutes = Saved in the file { $count } min ago
saved-hours = Saved in the file { $count } h ago
saved-saving = Writing down what was typed…
saved-unsaved = Kept by Modline; the file follows in a moment
saved-failed = Not in the file, kept by Modline: { $why }
saved-untitled = Kept by Modline; no file of your own yet
saved-changed-outside = Not in the file, kept by Modline: another program changed the file
saved-nowhere = NOT KEPT ANYWHERE: { $why }
saved-what = What to do…
format-readable = All readable files
format-modline = Modline drafts
format-docx = Word
format-open-document = OpenDocument
format-pdf = PDF
format-rtf = Rich text
format-html = Web pages
format-markdown = Markdown
format-text = Plain text
format-any = All files
format-picture = Pictures
format-table = Tables
export-title = Export
export-violations = What the markers demand
export-mend = Go there
export-ready-look = See what is missing
export-prove = Prove a file that came back…
export-kinds = Files
export-word-redline = Word, redline
export-word-redline-hint = with tracked changes, under the group’s name
export-word-clean = Word, clean
export-word-clean-hint = the text as proposed
export-pdf = PDF, redline
export-pdf-hint = to print and to read: underline, strike, bars in the margin
export-odt = OpenDocument, redline
export-odt-hint = for LibreOffice
export-html = Web page
export-html-hint = one file, readable on a phone
export-akn = Akoma Ntoso
export-akn-hint = for legal databases
export-words = Amendment in words
export-words-hint = what is replaced by what, clause by clause
export-critic = Text with marks
export-critic-hint = for an e-mail: { "{++" }inserted{ "++}" } { "{--" }struck{ "--}" }
export-csv = List of changes, CSV
export-csv-hint = for a spreadsheet
export-json = List of changes, JSON
export-json-hint = for other programs
export-points-word = Compilation table, Word
export-points-word-hint = every point with what each source says, for the meeting
export-points-pdf = Compilation table, PDF
export-points-pdf-hint = the same on wide pages
export-comments = { $count ->
    [one] With the comment
   *[other] With all { $count } comments
}
export-comments-hint = in the Word and OpenDocument redlines; no other file has comments.
export-name = File name: { $kind }
export-replaces = Replaces the file that is there
export-folder = Folder
export-choose = Choose another…
export-run = { $count ->
    [one] Export
   *[other] Export { $count } files
}
export-run-replacing = { $count ->
    [one] Export and replace the file
   *[other] Export { $count } files, replacing { $replaced }
}
export-stop = Stop
export-stopping = Stopping…
export-done = { $count ->
    [one] 1 file written
   *[other] { $count } files written
}, { $proved } of them proved
export-done-proved = { $count ->
    [one] 1 file written and proved
   *[other] { $count } files written and proved
}
export-proved = proved
export-unproved = written whole
export-open = Open
export-open-one = Open { $file }
export-stopped = Stopped. Files written: { $count }
export-proof = Fingerprints and what was proved
export-copy = Copy
export-keep = Keep as text
export-kept = Kept as { $path }
export-show = Show in folder
said-copied = Copied.
proof-file = { $file }
proof-redline = Proved on { $paragraphs } paragraphs with { $changes } tracked changes: rejecting all gives the base text, accepting all gives the revised text.
proof-clean = Proved on { $paragraphs } paragraphs: the file holds the revised text and no tracked change.
proof-comments = { $count ->
    [one] 1 comment came back at its words, with author and answers.
   *[other] { $count } comments came back at their words, with author and answers.
}
proof-none = Written whole; a file of this kind is not read back.
proof-base = Base text: SHA-256 { $hash }
proof-revised = Revised text: SHA-256 { $hash }
verdict-whole = Proved: the whole of { $file } says what this draft says ({ $text }).
verdict-texts = { $file }: the text of every proposal is this draft’s ({ $text }).
verdict-around = { $file }: the text of every proposal is this draft’s ({ $text }), but not all around it: { $wanted }
verdict-list = { $file } is not what this draft gives: { $wanted }
verdict-differs = { $file } differs ({ $text }), paragraph { $paragraph }: it reads “{ $found }” where this draft has “{ $wanted }”
verdict-text-redline = redline
verdict-text-revised = revised text
verdict-text-base = base text
said-saved = Saved.
notice-recovered = { $count ->
    [one] 1 change that the file did not hold was recovered; nothing more is needed.
   *[other] { $count } changes that the file did not hold were recovered; nothing more is needed.
}
notice-other-file = { $file } is not what Modline wrote last: another program changed it. What you had is kept on the start screen as “Rest of { $file }”.
notice-older-file = { $file } is an older version than Modline wrote last. The newer one is kept on the start screen as “Rest of { $file }”.
notice-damaged = A part of the record of changes of { $file } could not be read; changes recovered: { $count }. The record is kept on the start screen.
notice-written-again = { $file } was no longer there (moved, renamed or deleted) and was written again.
notice-raised = { $file } is open in another window, which was brought to the front.
notice-exported-pdf = Saved as PDF: { $file }
notice-library-differs = Your library has another text of this edition. Both are kept.
notice-library-removed = Taken out of your library: { $subject }.
notice-library-restore = Put it back

## Form
form-section-meeting = Meeting and document
form-section-source = Source and title
form-section-summary = Summary
form-section-proposals = Proposals
form-section-supporters = Support
form-section-author = Author of the changes
form-revision = Revision number
form-original = Original language
form-original-own = As this draft: { $language }
form-co-signatories = Co-signatories
form-co-signatories-hint = Type names or symbols, one after the other or several: B, F. They are printed under the source.
form-groups = Regional groups
form-group-hint = Type a name or a symbol: CEPT, MEX, Mexico.
form-co-as-written = as written
form-co-signs = { $name } signs with the source.
form-co-removed = { $name } no longer signs.
form-cover = On the cover
choose-source-unknown = No group or Member State is called “{ $name }”.
choose-source-several = “{ $name }” is not clear: choose a line of the list.
choose-source-taken = { $name } is there already.
choose-source-own = Print “{ $name }” as written
choose-source-found = { $count ->
    [one] { $count } line in the list
   *[other] { $count } lines in the list
}
choose-source-add-all = Add { $names }
form-logo = Logo on the cover
form-logo-shown = The logo
form-logo-choose = Choose a picture…
form-logo-other = Another picture…
form-remove = Remove
form-up = Move up
form-down = Move down
form-part = Text { $number }
form-part-heading = Heading
form-part-text = Text
form-part-add = Add a headed text
form-proposal-list = List of proposals
form-proposal-list-many = From three proposals on: printed now
form-proposal-list-few = From three proposals on: not printed now
form-proposal-list-yes = Printed
form-proposal-list-no = Not printed
form-supporters-hint = Who was asked. Co-signatories and supporters are printed; who is silent or against stays in the draft.
form-supporters-gist = Signing { $signing }, supporting { $supporting }, against { $against }
form-supporter = Administration { $number }
form-supporter-add = Add an administration
form-supporter-remove-one = Remove administration { $number }
form-administration = Administration
form-position = Position
position-co-signs = Co-signs
position-supports = Supports
position-open = Has not said
position-opposes = Is against
summary-priority-area = Priority area
summary-summary = Summary
summary-expected-results = Expected results
summary-references = References
summary-abstract = Abstract
form-section-texts = Introduction, background, further texts
form-section-proposal = Proposal { $number }
form-section-contacts = Contacts
form-meeting = Meeting
form-meeting-hint = Choosing the meeting revises the number line and the opening line of the resolution, as tracked changes you can undo.
form-group = Group or Member State
form-member-states = Member States
form-source = Source
form-source-hint = Leave empty for the usual line of the group.
form-document = Document number
form-addendum = Addendum number
form-date = Date of the document
form-title = Title
form-agenda-item = Agenda item
form-author = Author shown beside changes
form-author-hint = Leave empty for the code of the group.
names-others = Changes also stand under other names: { $names }.
names-sign = Put all changes under { $author }
said-signed = All changes stand under { $author }.
form-change-date = Time stamped on changes
form-change-date-hint = Leave empty for none, or write it as 2014-02-28T12:00:00Z.
form-introduction = Introduction
form-background = Background
form-marker = Marker
form-number = Number of the proposal
form-reasons = Reasons
form-underlined = Underlined: proposes that nothing be changed, with reasons
marker-mod = MOD carries the whole base text with every change tracked, and reasons.
marker-mod-editorial = (MOD) is a MOD with editorial changes only.
marker-add = ADD carries a new text in full, without tracked changes, and reasons.
marker-add-moved = ADD* is a text moved here from elsewhere: in full, without tracked changes.
marker-sup = SUP prints number and title only, and reasons. The text stays in the draft.
marker-sup-moved = SUP* is a text moved elsewhere: number and title only.
marker-noc = NOC prints number and title only: nothing is changed.
violation-blocks = Stands in the way of an export:
violation-notice = To look at:
proposal-add-new = Add a draft new resolution (ADD)
proposal-add-base = Add a proposal on a base text…
proposal-add = Add
proposal-unmark-revised = Take the changed text as it stands
proposal-unmark-base = Take all changes back
form-contact = Contact { $number }
form-contact-name = Name, organization
form-contact-phone = Telephone
form-contact-email = E-mail
form-contact-add = Add a contact
form-contact-remove-one = Remove contact { $number }

## A lost redline: why something is said of a place
recover-reason-not-in-base = Not in the base.
recover-reason-heading = The bracket held two editions; ITU's form keeps “{ $beside }”.
recover-reason-two-editions = A bracket with two pairs of place and year{ $count ->
    [0] .
   *[other] ; it could also read { $others }.
}
recover-reason-two-labels = Two labels in a row: “{ $beside }” takes the place.
recover-reason-label-repeated = A new clause has the same label: “{ $beside }”.
recover-reason-doubled-mark = Two punctuation marks in a row.
recover-reason-doubled-word = The word stands twice in a row.
recover-reason-long-year = A year with too many figures{ $count ->
    [0] .
   *[other] ; it could also be { $others }.
}
recover-reason-number = “{ $beside }” was inserted beside the number{ $count ->
    [0] .
   *[other] ; it could also read { $others }.
}
recover-reason-two-dates = A date beside the inserted date “{ $beside }”.
recover-reason-two-places = A place beside the inserted place “{ $beside }”.
recover-reason-cut-word = “{ $beside }” was inserted within the word.
recover-reason-glued = No blank before or after the inserted “{ $beside }”, which seems to take the place.
recover-reason-look-alike = Nearly the same as the inserted “{ $beside }” beside it.
recover-reason-two-determiners = “{ $beside }” and this cannot both stand before one noun.
recover-reason-plural-number = With “{ $beside }” the word became a plural, which has no single number.
recover-reason-two-phrases = A whole phrase, “{ $beside }”, was inserted before it with nothing to join the two.
recover-reason-after-the-end = “{ $beside }” follows the end of the old text: added to it, or put in its place.
recover-reason-not-in-flattened = The base has these words, the flattened text has not.
recover-reason-other-case = The flattened text has other capitals here: “{ $beside }”.
new-review = Look at what was understood…

## What was understood of a source
review-title = What was understood
review-heading = Number line
review-title-line = Title
review-conference = Conference
review-edition = Edition
review-language = Language
review-missing = not found
review-texts = The file holds { $count } texts. Which one?
review-tracked = The file has tracked changes by { $authors }. Which text is the base?
review-reading-base = The text before the changes
review-reading-revised = The text with the changes made
review-reading-redline = Both: go on with this redline
review-findings = { $count ->
    [0] Nothing doubtful was found
    [one] 1 place to look at
   *[other] { $count } places to look at
}
review-repair = Repair
review-repair-all = Repair all ({ $count })
review-repair-hint = Mends the base text itself; it is not a tracked change.
review-repaired = Repaired
review-lines = Line by line
review-role = Kind of paragraph, line { $line }
review-label = Label, line { $line }
review-join = Join to the line above
review-join-line = Join line { $line } to the line above
review-split = Part into two paragraphs
review-split-line = Part line { $line } into two paragraphs
review-part-where = Put the cursor where the second paragraph of line { $line } begins, then press Enter
review-leave-out = Leave out
review-leave-out-line = Leave out line { $line }
review-take-in = Take in
review-take-in-line = Take in line { $line }
review-for = For which meeting, from whom?
review-back = Back
review-take-back = { $count ->
    [0] Take back
   *[other] Take back the last correction ({ $count })
}
review-go-on = Go on

## What a paragraph or a line is
role-resno = Number line
role-restitle = Title
role-resref = Line of editions
role-opening = Opening line
role-call = Call
role-clause = Clause
role-para = Paragraph
role-sub1 = Sub-clause
role-sub2 = Sub-clause, level 2
role-sub3 = Sub-clause, level 3
role-annexno = Annex
role-annextitle = Annex title
role-heading = Heading
part-proposal = Marker line
part-reasons = Reasons
part-agendaitem = Agenda item
part-introduction = Introduction
part-background = Background
part-contact = Contact
part-cover = Cover
part-leftout = Left out

## The draft's file does not take the draft
closing-changed = Another program changed { $file }
closing-changed-why = What is there now is not what Modline wrote last: another version, or an older one put back. Your text is whole in Modline and not in that file.
closing-failed = { $file } cannot be written
closing-unkept = Not all words are on disk yet. Do not switch off before one of these has worked.
closing-other = Save under another name…
closing-other-hint = { $file } stays as it is; your text goes into a file of its own.
closing-overwrite = Write over it
closing-overwrite-hint = What is there now is kept beside it as { $file }.bak.
closing-again = Try again
closing-again-hint = After you made room, or the folder is back.
closing-journal = Close, and let Modline keep the changes
closing-journal-hint = They come back when { $file } is opened, and stand on the start screen while it is gone.
closing-cancel = Cancel
closing-cancel-hint = Nothing is closed; go on writing.

## A file dropped on a draft
dropped-title = What shall be done with { $file }?
dropped-sources = Bring in as a source
dropped-sources-hint = What it wants changed of this draft’s base is gathered into points, to be decided one by one.
dropped-review = Review it: this draft, changed by others
dropped-review-hint = What it says otherwise than this draft is gathered into points; what was not tracked comes first.
dropped-rebase = Put this draft on it: a new edition of the base
dropped-rebase-hint = A new draft on that text: what it adopted goes, what still stands moves over, what collides is a point. This draft is saved and closed.
dropped-open = Open it instead
dropped-open-hint = This draft is saved and closed.
dropped-look = See how it differs
dropped-look-hint = Both texts side by side, to read. Nothing of this draft is changed.
dropped-compare = Compare with it
dropped-compare-hint = A new draft shows what leads from this draft’s base to that text. This draft is saved and closed.
dropped-dress = Redline quotes, hyphens and blanks too
reword-title = New wording of { $subject }
reword-why = The redline is made by words against the base text. What other authors changed stays, and is built upon.
reword-text = New wording
reword-now = Make the redline
concordance-title = Labels, old and new
concordance-all = Show the clauses whose label stays, too
concordance-call = Call
concordance-old = Old
concordance-new = New
concordance-words = Clause
concordance-added = new clause
concordance-struck = struck
concordance-none = Every clause has the label of the base text.
concordance-copy = Copy
concordance-save = Export the list
references-title = References to clauses whose label moved
references-why = What is ticked gets the new label, as tracked changes, in one act that can be undone.
references-none = No reference names a clause whose label moved.
references-struck = The clause is struck.
references-unsure = It may mean the new label already.
references-show = Show
references-revise = Revise { $count }
references-look = Look at them
notice-references = { $count ->
    [one] A reference names
   *[other] { $count } references name
 } a clause whose label moved.
notice-labels-saved = The list of labels is written: { $file }
said-references = { $count ->
    [one] One reference is
   *[other] { $count } references are
 } revised.
dropped-paste = Insert its words at the cursor
dropped-paste-hint = As tracked insertions, which undo takes back.
dropped-paste-nowhere = Put the cursor into the redline first.

## Label and kind of a paragraph
paragraph-type-title = Label and kind of paragraph
paragraph-type-label = Label (another one is a tracked change)
paragraph-type-role = Kind of paragraph
paragraph-type-done = Correct
action-name = Label and kind of this paragraph
command-name = Correct the label or kind of the paragraph

## A lost redline: its screen
key-delete = Delete
key-space = Space
start-recover = Recover a lost redline
start-recover-hint = A redline whose struck and inserted text ran together without marks.
recover-purpose = Insertions are proved against the base. What was struck leaves no trace: it is proposed with a reason, and you decide.
recover-base = The base resolution
recover-flattened = The text with struck and inserted words run together
recover-text = Or paste the text
recover-start = Rebuild the redline
tab-unresolved = Places
unresolved-none = Every place is decided.
unresolved-decide = Decide this place
unresolved-strike = Strike
unresolved-keep = Keep
unresolved-later = Later
unresolved-likely = Likely: struck
unresolved-open = Open: not struck
unresolved-missing = Missing in the text
unresolved-inserted = Likely: inserted
said-unresolved-struck = Struck. { $count } left.
said-unresolved-kept = Kept. { $count } left.
tab-sources = Sources
sources-bring = Bring in files…
sources-none = No sources yet. Bring in the texts of others, tracked or clean: what they want changed is gathered into points.
source-name = Name of the source { $file }
source-remove = Remove
source-remove-one = Remove the source { $name }
source-changes = { $count ->
    [one] 1 change
    *[other] { $count } changes
}
source-authors = Changes by { $authors }
source-same-base = Made on the same base text.
source-refused-no-text = It holds no text of a resolution.
source-refused-other-language = It is in another language ({ $theirs }) than the draft ({ $ours }).
source-refused-other-text = It is about another text ({ $theirs }) than the draft ({ $ours }).
source-refused-same-file = It is the same file as { $ours }.
source-refused-name-taken = { $ours } is the name of another source.
points-open = { $count ->
    [0] All points are decided
    [one] 1 point is open
    *[other] { $count } points are open
}
points-conflict = { $count ->
    [one] 1 conflict
    *[other] { $count } conflicts
}
points-compatible = { $count } compatible
points-alone = { $count } alone
points-same = { $count } same
points-none = The sources want nothing changed.
points-decide = Decide this point
points-take = Take a source
points-choice-brackets = Brackets
points-choice-own = Own words
points-choice-none = None
points-choice-later = Later
points-choice-back = Back
points-agreed = Take what all agree on
points-enter-supporters = Enter as supporters
points-by-group = Under the group’s name
points-draft = Draft
point-conflict = Conflict
point-compatible = Compatible
point-alone = Alone
point-same = Same
point-untracked = not tracked
point-open = Open
point-none = Nothing taken
point-brackets = In square brackets
point-own = Own words
point-taken = Taken: { $names }
point-take = Take what { $name } says
point-heard = { $place }: { $kind }. { $text }
point-own-label = Own words for { $place }
point-own-hint = Enter keeps them, Escape leaves it.
said-point-taken = { $place }: taken from { $names }.
said-point-none = { $place }: nothing taken.
said-point-brackets = { $place }: in square brackets.
said-point-own = { $place }: own words.
said-points-agreed = { $count ->
    [one] 1 point taken.
    *[other] { $count } points taken.
}
said-supporters-entered = { $count ->
    [0] Every source whose words were taken is in the table of support.
    [one] One supporter entered.
    *[other] { $count } supporters entered.
}
said-undone = Taken back.
said-sources = { $count ->
    [one] 1 source came in; { $refused } refused.
    *[other] { $count } sources came in; { $refused } refused.
}
said-returned = { $count ->
    [0] The file says what the draft says.
    [one] One point came of the file.
    *[other] { $count } points came of the file.
}
said-check-fixed = Fixed as a tracked change.
said-checks-fixed = All that could be fixed is fixed.
said-finding-done = Ticked off.
said-finding-open = Open again.

## Print
print-view = Text
print-legend = Legend
print-line-numbers = Line numbers
print-changes = List of changes
print-range = Pages
print-now = Print…
print-save = Save as PDF…
print-setting = Setting the pages…
print-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
  }
print-part = { $chosen } of { $count } pages. Saved as a PDF, a part has no tags for screen readers; the whole has.
print-pages = Pages to print
print-page = Page { $number }
