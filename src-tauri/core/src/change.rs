//! Changes: what a redline says, one sentence's worth at a time. Derived from the runs, never stored.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::contribution::Contribution;
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{self, Revision, Run, Version};
use crate::text::chars::{in_word, is_apostrophe, is_han, is_hyphen};
use crate::text::{WordNumbers, dice};

/// What kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Text deleted and other text inserted in its place.
    Replaced,
    /// Text inserted.
    Inserted,
    /// Text deleted.
    Deleted,
    /// A clause inserted whole.
    NewClause,
    /// A clause deleted whole.
    DeletedClause,
    /// A clause deleted in one place and inserted in another; `deleted` names the old place.
    Moved,
    /// A label changed.
    Relabelled,
    /// A paragraph cut in two.
    Split,
    /// A paragraph joined to the next.
    Joined,
}

impl ChangeKind {
    /// The name used in files and in the words of the window.
    pub fn name(self) -> &'static str {
        match self {
            ChangeKind::Replaced => "replaced",
            ChangeKind::Inserted => "inserted",
            ChangeKind::Deleted => "struck",
            ChangeKind::NewClause => "new_clause",
            ChangeKind::DeletedClause => "struck_clause",
            ChangeKind::Moved => "moved",
            ChangeKind::Relabelled => "relabelled",
            ChangeKind::Split => "split",
            ChangeKind::Joined => "joined",
        }
    }
}

/// One change, with its place and words: "recalling c), CEPT: deleted 'x', inserted 'y'".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where to jump to.
    pub paragraph: ParagraphId,
    /// What it is.
    pub kind: ChangeKind,
    /// The deleted paragraph that a moved one was.
    pub from: Option<ParagraphId>,
    /// `recalling c)`, by the label of the base where there is one; the opening words where there is neither call nor
    /// label.
    pub place: String,
    /// The byte of the paragraph's base text where it begins; 0 for what is about the whole paragraph.
    pub at: usize,
    /// The letters of the paragraph's flat text that are marked, in UTF-16 units as an editor counts them; no letters
    /// where a label or an end is changed.
    pub marked: Range<usize>,
    /// Who made it, and when.
    pub by: Revision,
    /// The words deleted, whole: `2010` where one digit of it was deleted.
    pub deleted: String,
    /// The words inserted.
    pub inserted: String,
}

/// Every change of the draft, in the order of the text.
pub fn changes(draft: &Contribution) -> Vec<Change> {
    draft
        .proposals
        .iter()
        .filter(|p| p.header.marker.is_tracked())
        .flat_map(|p| proposal_changes(&p.paragraphs))
        .collect()
}

/// Every change of one proposal's text.
pub(crate) fn proposal_changes(paragraphs: &[Paragraph]) -> Vec<Change> {
    let mut out = Vec::new();
    let mut location = Location::default();
    for p in paragraphs {
        location.step(p);
        if p.is_changed() {
            paragraph_changes(p, &location.place(p), &mut out);
        }
    }
    join_moves(out)
}

/// Every paragraph of the draft with where it stands, in words: `recalling c)`.
pub fn places(draft: &Contribution) -> Vec<(ParagraphId, String)> {
    let places = |paragraphs: &[Paragraph]| -> Vec<(ParagraphId, String)> {
        let mut location = Location::default();
        let place = |p: &Paragraph| {
            location.step(p);
            (p.id, location.place(p))
        };
        paragraphs.iter().map(place).collect()
    };
    draft.proposals.iter().flat_map(|p| places(&p.paragraphs)).collect()
}

/// Where the next paragraph stands: in the base text, which names the places of what is kept or deleted, and in the revised
/// text, which names those of what is new.
#[derive(Default)]
pub(crate) struct Location {
    base: Under,
    revised: Under,
}

/// A call, and a clause below it.
#[derive(Default)]
struct Under {
    call: String,
    clause: String,
}

impl Location {
    /// Goes on to `p`.
    pub fn step(&mut self, p: &Paragraph) {
        if !p.is_inserted() {
            self.base.step(p);
        }
        if !p.is_deleted() {
            self.revised.step(p);
        }
    }

    /// `p`, which was just gone on to, in words: `resolves 1 a)`.
    pub fn place(&self, p: &Paragraph) -> String {
        if p.is_inserted() { self.revised.place(p) } else { self.base.place(p) }
    }
}

impl Under {
    fn step(&mut self, p: &Paragraph) {
        match p.role {
            Role::Call | Role::AnnexNo => {
                *self = Under { call: place(p, "", Version::Base), clause: String::new() };
            }
            Role::Clause => self.clause = or_else(p, Version::Base, Paragraph::label_text),
            Role::Para => self.clause.clear(),
            _ => {}
        }
    }

    fn place(&self, p: &Paragraph) -> String {
        let sub = matches!(p.role, Role::Sub1 | Role::Sub2 | Role::Sub3);
        let label = or_else(p, Version::Base, Paragraph::label_text);
        // `1.1` under `1` says its clause itself
        if sub && !self.clause.is_empty() && !label.starts_with(&self.clause) {
            place(p, &format!("{} {}", self.call, self.clause), Version::Base)
        } else {
            place(p, &self.call, Version::Base)
        }
    }
}

/// Words inserted and deleted, as the user counts them: by spaces; Chinese by character.
pub fn counters(draft: &Contribution) -> (usize, usize) {
    let runs = || draft.proposals.iter().flat_map(|p| &p.paragraphs).flat_map(Paragraph::all_runs);
    let count = |marked: fn(&Run) -> bool| runs().filter(|r| marked(r)).map(|r| words(&r.text)).sum();
    (count(|r| r.ins.is_some() && r.del.is_none()), count(|r| r.del.is_some()))
}

fn words(s: &str) -> usize {
    let han = s.chars().filter(|c| is_han(*c)).count();
    let spaced = s.split(|c: char| c.is_whitespace() || is_han(c));
    han + spaced.filter(|w| w.chars().any(char::is_alphanumeric)).count()
}

/// What `read` gives in `first`, or in the other text where that is nothing.
fn or_else(p: &Paragraph, first: Version, read: fn(&Paragraph, Version) -> String) -> String {
    let other = if first == Version::Base { Version::Revised } else { Version::Base };
    Some(read(p, first)).filter(|s| !s.is_empty()).unwrap_or_else(|| read(p, other))
}

/// The revised text, or the base where nothing is left.
pub(crate) fn readable(p: &Paragraph) -> String {
    or_else(p, Version::Revised, Paragraph::text)
}

/// A paragraph in words, `recalling c)`, by its label in `version`; `call` is the call it stands under.
pub(crate) fn place(p: &Paragraph, call: &str, version: Version) -> String {
    let label = or_else(p, version, Paragraph::label_text);
    let text = || or_else(p, version, Paragraph::text);
    let words = match (p.role, call.is_empty(), label.is_empty()) {
        (Role::Call | Role::AnnexNo, ..) => text(),
        (role, false, _) if role.is_clause() => format!("{call} {label}"),
        (_, _, false) => label,
        (Role::ResNo | Role::Opening, ..) => text().split(['(', '（']).next().unwrap_or_default().to_owned(),
        _ => text().split_whitespace().take(4).collect::<Vec<_>>().join(" "),
    };
    words.trim().trim_end_matches([',', ';', '،', '，']).to_owned()
}

fn paragraph_changes(p: &Paragraph, place: &str, out: &mut Vec<Change>) {
    let change = |kind, by: &Revision, deleted: String, inserted: String| Change {
        paragraph: p.id,
        kind,
        from: None,
        place: place.to_owned(),
        at: 0,
        marked: 0..0,
        by: by.clone(),
        deleted,
        inserted,
    };
    let end = units(&p.runs);
    match (&p.ins, &p.del) {
        (Some(by), _) if p.is_inserted() => {
            let new = change(ChangeKind::NewClause, by, String::new(), p.text(Version::Revised));
            return out.push(Change { marked: 0..end, ..new });
        }
        (_, Some(by)) if p.is_deleted() => {
            let deleted = change(ChangeKind::DeletedClause, by, p.text(Version::Base), String::new());
            return out.push(Change { marked: 0..end, ..deleted });
        }
        _ => {}
    }
    if let Some(by) = p.label.iter().find_map(last_mark) {
        let (old, new) = (p.label_text(Version::Base), p.label_text(Version::Revised));
        out.push(change(ChangeKind::Relabelled, by, old, new));
    }
    for segment in marked_segments(&p.runs) {
        let kind = match (segment.deleted.is_empty(), segment.inserted.is_empty()) {
            (false, false) => ChangeKind::Replaced,
            (true, _) => ChangeKind::Inserted,
            (false, true) => ChangeKind::Deleted,
        };
        let MarkedSegment { at, marked, deleted, inserted, by } = segment;
        out.push(Change { at, marked, ..change(kind, by, deleted, inserted) });
    }
    if let Some(by) = &p.ins {
        out.push(Change {
            at: p.text(Version::Base).len(),
            marked: end..end,
            ..change(ChangeKind::Split, by, String::new(), String::new())
        });
    }
    if let Some(by) = &p.del {
        out.push(Change { marked: end..end, ..change(ChangeKind::Joined, by, String::new(), String::new()) });
    }
}

/// Neighbouring marks of one author.
struct MarkedSegment<'a> {
    /// The byte of the base text where it begins.
    at: usize,
    marked: Range<usize>,
    deleted: String,
    inserted: String,
    by: &'a Revision,
}

/// The length of `runs` as an editor counts.
pub(crate) fn units(runs: &[Run]) -> usize {
    runs.iter().flat_map(|r| r.text.chars()).map(char::len_utf16).sum()
}

/// The marked segmentes of `runs`, made longer where they would cut a word.
fn marked_segments(runs: &[Run]) -> Vec<MarkedSegment<'_>> {
    let mut out: Vec<MarkedSegment<'_>> = Vec::new();
    // The kept text since the last segment, and whether that segment took all of it.
    let (mut kept, mut taken) = (String::new(), false);
    let (mut at, mut end) = (0, 0);
    for group in runs.chunk_by(|a, b| last_mark(a).map(|r| &r.author) == last_mark(b).map(|r| &r.author)) {
        let begin = end;
        end += units(group);
        let Some(by) = last_mark(&group[0]) else {
            kept = run::text(group, Version::Markup);
            at += kept.len();
            let cut = out.last_mut().filter(|s| ends_in_word(&s.deleted, &kept) || ends_in_word(&s.inserted, &kept));
            let end = word_end(&kept);
            if let Some(last) = cut {
                last.take(&kept[..end], &kept[..end]);
                kept.drain(..end);
                taken = kept.is_empty();
            }
            continue;
        };
        let text =
            |marked: fn(&Run) -> bool| group.iter().filter(|r| marked(r)).map(|r| r.text.as_str()).collect::<String>();
        let (deleted, inserted) = (text(|r| r.del.is_some()), text(|r| r.del.is_none()));
        // Where the segment before took all of the kept text, the word may go on here.
        let goes_on = |s: &str| s.starts_with(|c| in_word(c) || is_hyphen(c) || is_apostrophe(c));
        let cuts = (taken && (goes_on(&deleted) || goes_on(&inserted)))
            || begins_in_word(&kept, &deleted)
            || begins_in_word(&kept, &inserted);
        match out.last_mut().filter(|_| taken && cuts) {
            Some(last) => {
                last.marked.end = end;
                last.take(&deleted, &inserted);
            }
            None => {
                let word = word_start(&kept);
                let head = if cuts { kept.split_off(word) } else { String::new() };
                let mut segment = MarkedSegment {
                    at: at - head.len(),
                    marked: begin..end,
                    deleted: head.clone(),
                    inserted: head,
                    by,
                };
                segment.take(&deleted, &inserted);
                out.push(segment);
            }
        }
        at += group.iter().filter(|r| r.is_in(Version::Base)).map(|r| r.text.len()).sum::<usize>();
        (kept, taken) = (String::new(), false);
    }
    out
}

/// Whether `c`, between these characters, holds the parts of a word together: `WRC-07`, `ITU’s`, `1.2`.
fn is_link(before: Option<char>, c: char, after: Option<char>) -> bool {
    let both = |is: fn(char) -> bool| before.is_some_and(is) && after.is_some_and(is);
    ((is_hyphen(c) || is_apostrophe(c)) && both(in_word))
        || (matches!(c, '.' | ',' | '/' | ':') && both(char::is_numeric))
}

/// Where the word ends in which `kept` begins.
fn word_end(kept: &str) -> usize {
    let mut chars = kept.char_indices().peekable();
    let mut before = None;
    while let Some((i, c)) = chars.next() {
        // A link at the start joins the word before `kept`.
        let first = before.or(Some('0'));
        let after = chars.peek().map(|(_, c)| *c);
        if !(in_word(c) || is_link(first, c, after)) {
            return i;
        }
        before = Some(c);
    }
    kept.len()
}

/// Where the word begins in which `kept` ends.
fn word_start(kept: &str) -> usize {
    let mut chars = kept.char_indices().rev().peekable();
    let mut after = Some('0');
    while let Some((i, c)) = chars.next() {
        let before = chars.peek().map(|(_, c)| *c);
        if !(in_word(c) || is_link(before, c, after)) {
            return i + c.len_utf8();
        }
        after = Some(c);
    }
    0
}

/// Whether `marked` ends within a word that goes on in `kept`.
fn ends_in_word(marked: &str, kept: &str) -> bool {
    let mut before = marked.chars().rev();
    let mut behind = kept.chars();
    match (before.next(), behind.next()) {
        (Some(last), Some(next)) if in_word(last) => in_word(next) || is_link(Some(last), next, behind.next()),
        (Some(last), Some(next)) => is_link(before.next(), last, Some(next)),
        _ => false,
    }
}

/// Whether `marked` begins within a word that began in `kept`.
fn begins_in_word(kept: &str, marked: &str) -> bool {
    let mut before = kept.chars().rev();
    let mut behind = marked.chars();
    match (before.next(), behind.next()) {
        (Some(last), Some(next)) if in_word(next) => in_word(last) || is_link(before.next(), last, Some(next)),
        (Some(last), Some(next)) => is_link(Some(last), next, behind.next()),
        _ => false,
    }
}

impl MarkedSegment<'_> {
    fn take(&mut self, deleted: &str, inserted: &str) {
        self.deleted.push_str(deleted);
        self.inserted.push_str(inserted);
    }
}

/// Who marked the run last.
pub(crate) fn last_mark(r: &Run) -> Option<&Revision> {
    r.del.as_ref().or(r.ins.as_ref())
}

/// A clause that somebody deleted and inserted elsewhere, in the same words or nearly, is one clause moved.
///
/// Limitations: where very much was deleted and inserted, only clauses of the very same words are found, since this is
/// asked after every edit.
fn join_moves(mut changes: Vec<Change>) -> Vec<Change> {
    let mut deleted: HashMap<(Arc<str>, String), Vec<usize>> = HashMap::new();
    for (i, c) in changes.iter().enumerate().rev().filter(|(_, c)| c.kind == ChangeKind::DeletedClause) {
        deleted.entry((c.by.author.clone(), move_key(&c.deleted))).or_default().push(i);
    }
    if deleted.is_empty() {
        return changes;
    }
    // Each new clause with the deleted one that it was.
    let mut moves: Vec<(usize, usize)> = Vec::new();
    let mut new = Vec::new();
    let mut same = |c: &Change| match c.inserted.trim() {
        "" => None,
        words => deleted.get_mut(&(c.by.author.clone(), move_key(words)))?.pop(),
    };
    for (to, c) in changes.iter().enumerate().filter(|(_, c)| c.kind == ChangeKind::NewClause) {
        match same(c) {
            Some(from) => moves.push((to, from)),
            None if is_telling(&c.inserted) => new.push(to),
            None => {}
        }
    }
    let mut left: Vec<usize> = deleted.into_values().flatten().filter(|i| is_telling(&changes[*i].deleted)).collect();
    left.sort_unstable();
    if left.len() * new.len() <= MOST_PAIRS {
        let mut words = WordNumbers::default();
        let texts = left.iter().map(|i| &changes[*i].deleted).chain(new.iter().map(|i| &changes[*i].inserted));
        let mut deleted: Vec<_> = texts.map(|text| words.bag(text)).collect();
        let inserted = deleted.split_off(left.len());
        for (to, words) in new.into_iter().zip(inserted) {
            let is_near = |(at, other): (&usize, &Vec<u32>)| {
                changes[*at].by.author == changes[to].by.author && dice(other, &words) >= NEARLY
            };
            let near = left.iter().zip(&deleted).position(is_near);
            moves.extend(near.map(|at| (to, left.remove(at))));
            near.into_iter().for_each(|at| drop(deleted.remove(at)));
        }
    }
    let mut gone = vec![false; changes.len()];
    for (to, from) in moves {
        gone[from] = true;
        changes[to].deleted = changes[from].place.clone();
        changes[to].from = Some(changes[from].paragraph);
        changes[to].kind = ChangeKind::Moved;
    }
    let mut gone = gone.into_iter();
    changes.retain(|_| gone.next() != Some(true));
    changes
}

/// The share of words that a clause keeps when it is moved and amended at once.
const NEARLY: f32 = 0.85;
/// The most pairs of clauses that are looked at for likeness.
const MOST_PAIRS: usize = 400;

/// Short clauses are alike by chance.
fn is_telling(text: &str) -> bool {
    text.split_whitespace().count() >= 8
}

/// A clause that moves to the end of its call changes its end mark.
fn move_key(text: &str) -> String {
    text.trim().trim_end_matches([';', ',', '.', '؛', '،', '；', '，', '。']).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution::Proposal;
    use crate::run::Run;

    #[test]
    fn a_change_within_a_word_says_the_whole_word() {
        let me = Revision::by("CEPT");
        let check = |runs: Vec<Run>, want: &[(usize, &str, &str)]| {
            let found = marked_segments(&runs);
            let got: Vec<_> = found.iter().map(|s| (s.at, s.deleted.as_str(), s.inserted.as_str())).collect();
            assert_eq!(got, want);
        };
        let as_was = |s: &str| Run::unchanged(s);
        let (ins, del) = (|s: &str| Run::inserted(s, &me), |s: &str| Run::deleted(s, &me));
        check(vec![as_was("in 201"), del("0"), ins("4"), as_was(" too")], &[(3, "2010", "2014")]);
        check(vec![as_was("the "), ins("re"), as_was("use"), ins("d"), as_was(",")], &[(4, "use", "reused")]);
        check(vec![as_was("boats"), ins(" and ships"), as_was(";")], &[(5, "", " and ships")]);
        check(vec![as_was("the WRC-"), del("07"), ins("12"), as_was(" list")], &[(4, "WRC-07", "WRC-12")]);
        check(
            vec![as_was("the "), del("WG"), ins("CWG"), as_was("\u{2011}TOW,")],
            &[(4, "WG\u{2011}TOW", "CWG\u{2011}TOW")],
        );
        check(vec![as_was("a "), del("non-"), as_was("governmental one")], &[(2, "non-governmental", "governmental")]);
        check(vec![as_was("1."), del("2"), ins("3"), as_was(".")], &[(0, "1.2", "1.3")]);
        check(vec![as_was("two"), ins(", three"), as_was("; four")], &[(3, "", ", three")]);
        check(vec![as_was("第六"), del("七"), ins("八"), as_was("号")], &[(6, "七", "八")]);
        check(vec![as_was("a"), ins("b"), as_was("c d"), del("e"), as_was("f")], &[(0, "ac", "abc"), (3, "def", "df")]);
    }

    #[test]
    fn a_change_says_which_letters_are_marked_as_an_editor_counts_them() {
        let me = Revision::by("CEPT");
        let runs =
            vec![Run::unchanged("😀 in 201"), Run::deleted("0", &me), Run::inserted("4", &me), Run::unchanged(" too")];
        let marked = |runs: &[Run]| {
            marked_segments(runs).into_iter().map(|s| (s.marked.start, s.marked.end)).collect::<Vec<_>>()
        };
        assert_eq!(marked(&runs), [(9, 11)]);
        let runs =
            vec![Run::inserted("re", &me), Run::unchanged("use"), Run::inserted("d", &me), Run::unchanged(" it")];
        assert_eq!(marked(&runs), [(0, 6)]);
    }

    #[test]
    fn changes_read_as_sentences_with_their_place() {
        let me = Revision::by("CEPT");
        let mut number = Paragraph::unchanged(ParagraphId(1), Role::ResNo, "", "");
        number.runs = vec![
            Run::unchanged("RESOLUTION 67 ("),
            Run::deleted("Doha", &me),
            Run::inserted("Rev. Dubai", &me),
            Run::unchanged(")"),
        ];
        let call = Paragraph::unchanged(ParagraphId(2), Role::Call, "", "recalling");
        let mut clause = Paragraph::unchanged(ParagraphId(3), Role::Clause, "c)", "");
        clause.runs = vec![Run::unchanged("the outcomes"), Run::inserted(" so far", &me), Run::unchanged(";")];
        let whole = |id, mark: fn(&str, &Revision) -> Run| {
            let runs = vec![mark("that boats carry mail;", &me)];
            Paragraph { runs, ..Paragraph::unchanged(ParagraphId(id), Role::Clause, "", "") }
        };
        let gone = Paragraph { del: Some(me.clone()), ..whole(4, |s, by| Run::deleted(s, by)) };
        let come = Paragraph { ins: Some(me.clone()), ..whole(5, |s, by| Run::inserted(s, by)) };
        let paragraphs = vec![number, call, clause, gone, come];
        let draft =
            Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() };
        let listed: Vec<_> = changes(&draft).into_iter().map(|c| (c.place, c.kind, c.deleted, c.inserted)).collect();
        let want = |place: &str, kind, deleted: &str, inserted: &str| {
            (place.to_owned(), kind, deleted.to_owned(), inserted.to_owned())
        };
        assert_eq!(
            listed,
            [
                want("RESOLUTION 67", ChangeKind::Replaced, "Doha", "Rev. Dubai"),
                want("recalling c)", ChangeKind::Inserted, "", " so far"),
                want("recalling", ChangeKind::Moved, "recalling", "that boats carry mail;"),
            ]
        );
        assert_eq!(counters(&draft), (8, 5));
    }

    #[test]
    fn what_one_author_deletes_and_another_inserts_is_no_move() {
        let clause = |id, run: Run| {
            let (ins, del) = (run.ins.clone(), run.del.clone());
            Paragraph { runs: vec![run], ins, del, ..Paragraph::unchanged(ParagraphId(id), Role::Para, "", "") }
        };
        let kinds = |other: &str| -> Vec<ChangeKind> {
            let text = "that the boats which carry the mail to the outer islands leave at dawn;";
            let (me, other) = (Revision::by("CEPT"), Revision::by(other));
            let paragraphs = [clause(1, Run::deleted(text, &me)), clause(2, Run::inserted(text, &other))];
            proposal_changes(&paragraphs).into_iter().map(|c| c.kind).collect()
        };
        assert_eq!(kinds("CEPT"), [ChangeKind::Moved]);
        assert_eq!(kinds("APT"), [ChangeKind::DeletedClause, ChangeKind::NewClause]);
    }

    #[test]
    fn a_clause_moved_and_amended_is_a_move_and_another_is_not() {
        let me = Revision::by("CEPT");
        let clause = |id, text: &str, new: bool| {
            let mark = Some(me.clone());
            let run = if new { Run::inserted(text, &me) } else { Run::deleted(text, &me) };
            let p = Paragraph { runs: vec![run], ..Paragraph::unchanged(ParagraphId(id), Role::Para, "", "") };
            if new { Paragraph { ins: mark, ..p } } else { Paragraph { del: mark, ..p } }
        };
        let kinds = |inserted: &str| -> Vec<ChangeKind> {
            let deleted = "that the boats which carry the mail to the outer islands leave at dawn;";
            let paragraphs = vec![clause(1, deleted, false), clause(2, inserted, true)];
            let proposals = vec![Proposal { paragraphs, ..Proposal::default() }];
            changes(&Contribution { proposals, ..Contribution::default() }).into_iter().map(|c| c.kind).collect()
        };
        assert_eq!(
            kinds("that the boats which carry the post to the outer islands leave at dawn,"),
            [ChangeKind::Moved]
        );
        assert_eq!(
            kinds("that the schools of the outer islands need maps of the sea and of the weather,"),
            [ChangeKind::DeletedClause, ChangeKind::NewClause]
        );
    }
}
