//! Drafts, acts and damage made at random: two authors, marks within marks, whole clauses.

use modline_core::change;
use modline_core::command::{ChangeScope, Command, Formatting, PastedLine, Range};
use modline_core::contribution::{Contribution, LabelPolicy, Metadata, Proposal};
use modline_core::find::{MarkedWords, Search};
use modline_core::paragraph::{Paragraph, ParagraphId, Role, clean};
use modline_core::redline::Density;
use modline_core::run::{self, Format, Revision, Run, Version};
use proptest::prelude::*;

pub const ME: &str = "CEPT";

pub fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-z]{1,6}",
        Just("ITU\u{2011}D".to_owned()),
        Just("ITU-D".to_owned()),
        Just("“it’s”".to_owned()),
        Just("\"it's\"".to_owned()),
        Just("«\u{a0}il\u{a0}»".to_owned()),
        Just("2014".to_owned()),
        Just("доступ".to_owned()),
        Just("المؤتمر".to_owned()),
        Just("电信".to_owned()),
    ];
    prop::collection::vec(word, 1..4).prop_map(|w| w.join(" "))
}

/// The same words in other typography.
pub fn redressed(s: &str) -> String {
    let other = |c| match c {
        '’' => '\'',
        '\'' => '’',
        '"' => '“',
        '“' => '"',
        '\u{2011}' => '-',
        '-' => '–',
        ' ' => '\u{a0}',
        '\u{a0}' => ' ',
        c => c,
    };
    s.chars().map(other).collect()
}

/// Letters that rules of recovery look at: digits, marks, brackets, seams, scripts without spaces.
pub fn odd_text() -> impl Strategy<Value = String> {
    let known =
        ["Dubai", "Rev. ", "2010", "Doha, 2006", "20 May 1999", "s", "the ", "of ", "(", ")", "第二次", "年", "г."];
    let known = prop::sample::select(known.to_vec()).prop_map(str::to_owned);
    prop_oneof![known, "[aAбЖ ,;.()0129’-电年مع\u{301}\u{2011}\u{a0}]{0,5}"]
}

pub fn mark() -> impl Strategy<Value = Option<Revision>> {
    prop_oneof![3 => Just(None), 1 => Just(Some(Revision::by(ME))), 1 => Just(Some(Revision::by("RCC")))]
}

pub fn a_run() -> impl Strategy<Value = Run> {
    (text(), mark(), mark(), any::<bool>()).prop_map(|(text, ins, del, italic)| {
        // nobody strikes his own insertion: it goes
        let del = del.filter(|d| ins.as_ref().is_none_or(|i| i.author != d.author));
        Run { text, format: Format { italic, ..Format::PLAIN }, ins, del }
    })
}

pub fn a_paragraph() -> impl Strategy<Value = Paragraph> {
    let role = prop_oneof![Just(Role::Clause), Just(Role::Para), Just(Role::Call), Just(Role::Sub1)];
    let text = prop::sample::select(vec!["a)", "b)", "1", "1.1", "b)bis"]);
    let label = prop_oneof![2 => Just(Vec::new()), 3 => (text, mark(), mark()).prop_map(|(text, ins, del)| {
        let del = del.filter(|d| ins.as_ref().is_none_or(|i| i.author != d.author));
        vec![Run { text: text.into(), format: Format::PLAIN, ins, del }]
    })];
    (role, label, prop::collection::vec(a_run(), 0..5), mark(), mark()).prop_map(|(role, label, runs, ins, del)| {
        let del = del.filter(|d| ins.as_ref().is_none_or(|i| i.author != d.author));
        Paragraph { id: ParagraphId(0), role, label, runs, ins, del }
    })
}

pub fn a_draft() -> impl Strategy<Value = Contribution> {
    (prop::collection::vec(a_paragraph(), 1..8), any::<bool>()).prop_map(|(mut paragraphs, reletter)| {
        for (i, p) in paragraphs.iter_mut().enumerate() {
            p.id = ParagraphId(i as u32 + 1);
        }
        let mut draft = Contribution {
            metadata: Metadata { group: ME.into(), ..Metadata::default() },
            proposals: vec![Proposal { paragraphs, ..Proposal::default() }],
            ..Contribution::default()
        };
        draft.proposals[0].header.labels = if reletter { LabelPolicy::Reletter } else { LabelPolicy::Keep };
        draft.normalise();
        draft
    })
}

/// All changes, one, those of a clause, those of an author.
pub fn a_scope(draft: &Contribution, which: usize, kind: u8) -> ChangeScope {
    let changes = change::changes(draft);
    let one = changes.get(which % changes.len().max(1));
    match (kind, one) {
        (1, Some(c)) => ChangeScope::Change { paragraph: c.paragraph, kind: c.kind, marked: c.marked.clone() },
        (2, Some(c)) => ChangeScope::Clause(c.paragraph),
        (4, Some(c)) => {
            let last = &draft.proposals[0].paragraphs[which % draft.proposals[0].paragraphs.len()];
            ChangeScope::Selection { first: c.paragraph, from: c.marked.start, last: last.id, to: which % 40 }
        }
        (3, Some(c)) => ChangeScope::Author(c.by.author.to_string()),
        _ => ChangeScope::All,
    }
}

/// The lines of a version; a text of which nothing stands has none, whatever is left of it to type in.
pub fn standing(draft: &Contribution, version: Version) -> Vec<String> {
    let lines = lines(draft, version);
    if lines.concat().is_empty() { Vec::new() } else { lines }
}

/// A letter with its marks.
pub type Letter = (char, Option<Revision>, Option<Revision>);

pub fn letters(runs: &[Run]) -> Vec<Letter> {
    runs.iter().flat_map(|r| r.text.chars().map(|c| (c, r.ins.clone(), r.del.clone()))).collect()
}

/// Every marked letter of the paragraphs that are `of`, labels and ends left out.
pub fn marked_letters(draft: &Contribution, of: impl Fn(ParagraphId) -> bool) -> Vec<Letter> {
    let paragraphs = draft.proposals.iter().flat_map(|p| &p.paragraphs).filter(|p| of(p.id));
    let marked = paragraphs.flat_map(|p| letters(&p.runs));
    marked.filter(|(_, ins, del)| ins.is_some() || del.is_some()).collect()
}

/// Every letter that another author inserted or deleted, with its marks.
pub fn by_others(runs: &[Run]) -> Vec<Letter> {
    let others = |mark: &Option<Revision>| mark.as_ref().is_some_and(|by| &*by.author != ME);
    letters(runs).into_iter().filter(|(_, ins, del)| others(ins) || others(del)).collect()
}

pub fn a_density() -> impl Strategy<Value = Density> {
    prop::sample::select(Density::ALL.to_vec())
}

pub fn marked_ends(draft: &Contribution) -> usize {
    let ends = |p: &Paragraph| usize::from(p.ins.is_some()) + usize::from(p.del.is_some());
    draft.proposals.iter().flat_map(|p| &p.paragraphs).map(ends).sum()
}

/// Acts as numbers: kind, paragraph, place.
pub fn an_act() -> impl Strategy<Value = (u8, usize, usize, String)> {
    (0u8..19, any::<usize>(), any::<usize>(), text())
}

pub fn lines(draft: &Contribution, version: Version) -> Vec<String> {
    draft.body(version).iter().map(ToString::to_string).collect()
}

/// Every letter of the base with its format.
pub fn base_formats(draft: &Contribution) -> Vec<(char, Format)> {
    let base = draft.proposals.iter().flat_map(|p| clean(&p.paragraphs, Version::Base));
    let runs = base.flat_map(|p| p.label.into_iter().chain(p.runs));
    runs.flat_map(|r| r.text.chars().map(move |c| (c, r.format)).collect::<Vec<_>>()).collect()
}

/// The draft with its marks lost, deleted and inserted text run together.
pub fn flattened(draft: &Contribution) -> Contribution {
    let mut out = draft.clone();
    for p in &mut out.proposals {
        p.paragraphs = clean(&p.paragraphs, Version::Markup);
    }
    out
}

/// Letters and digits of the whole flat text, typography aside.
pub fn bare(draft: &Contribution) -> String {
    lines(draft, Version::Markup).concat().replace(|c: char| !c.is_alphanumeric(), "").to_lowercase()
}

/// What copying does to a text, as numbers: kind, paragraph, place.
pub fn damage() -> impl Strategy<Value = Vec<(u8, usize, usize)>> {
    prop::collection::vec((0u8..10, any::<usize>(), any::<usize>()), 0..6)
}

pub fn damaged(draft: &Contribution, damage: &[(u8, usize, usize)]) -> Contribution {
    let mut out = draft.clone();
    for (kind, paragraph, place) in damage {
        let paragraphs = &mut out.proposals[0].paragraphs;
        if paragraphs.is_empty() {
            break;
        }
        let (at, count) = (paragraph % paragraphs.len(), paragraphs.len());
        let text = paragraphs[at].text(Version::Markup);
        let words: Vec<&str> = text.split(' ').collect();
        let word = place % words.len();
        let damaged = match kind {
            0 => words[..=word].concat() + &words[word + 1..].join(" "),
            1 => text.replacen(' ', "  ", 2) + " ",
            2 => redressed(&text),
            3 => text.replace(['-', '\u{2011}'], ""),
            4 => text.to_uppercase(),
            5 => [&words[..word], &words[word + 1..]].concat().join(" "),
            6 => {
                paragraphs[at].label.clear();
                continue;
            }
            7 => {
                paragraphs.remove(at);
                continue;
            }
            8 => {
                paragraphs.swap(at, place % count);
                continue;
            }
            _ => {
                paragraphs.insert(at, Paragraph::unchanged(ParagraphId(90), Role::Para, "", "Share on paper"));
                continue;
            }
        };
        paragraphs[at].runs = vec![Run::unchanged(damaged)];
    }
    out.normalise();
    out
}

/// What an editor does when `inserted` is typed at `at` of the flat text after `len` characters were selected there.
pub fn typed(p: &Paragraph, at: usize, len: usize, inserted: &str, me: &Revision) -> (Vec<Run>, String) {
    let flat = run::text(&p.runs, Version::Markup);
    let at = flat.floor_char_boundary(at % (flat.len() + 1));
    let end = flat.floor_char_boundary((at + len).min(flat.len()));
    let (left, rest) = run::split_at(&p.runs, at);
    let (middle, right) = run::split_at(&rest, end - at);
    let deleted: Vec<Run> = middle.into_iter().filter_map(|r| r.delete(me)).collect();
    let plain = format!("{}{inserted}{}", run::text(&left, Version::Revised), run::text(&right, Version::Revised));
    (run::normalise([left, deleted, vec![Run::inserted(inserted, me)], right].concat()), plain)
}

/// A selection from within `first` to within `last`, as an editor tells it.
pub fn selected(first: &Paragraph, from: usize, last: &Paragraph, to: usize) -> Range {
    let halves = |p: &Paragraph, at: usize| {
        let flat = run::text(&p.runs, Version::Markup);
        run::split_at(&p.runs, flat.floor_char_boundary(at % (flat.len() + 1)))
    };
    Range { first: first.id, left: halves(first, from).0, last: last.id, right: halves(last, to).1 }
}

pub fn to_act(draft: &Contribution, (kind, which, place, words): &(u8, usize, usize, String)) -> Command {
    let paragraphs = &draft.proposals[0].paragraphs;
    let me = draft.metadata.revision();
    let Some(p) = paragraphs.get(which % paragraphs.len().max(1)) else {
        return Command::SetMetadata { metadata: Box::new(draft.metadata.clone()) };
    };
    let id = p.id;
    match kind {
        0 | 1 => {
            let (runs, _) = typed(p, *place, place / 7 % 9, words, &me);
            Command::EditParagraph { id, label: p.label.clone(), runs }
        }
        2 => {
            let flat = run::text(&p.runs, Version::Markup);
            let (left, right) = run::split_at(&p.runs, place % (flat.len() + 1));
            Command::Split { id, left, right }
        }
        3 => Command::JoinNext { id },
        4 => Command::StrikeClause { id },
        5 => Command::RestoreClause { id },
        6 => Command::NewClauseAfter { id },
        7 if place % 3 == 0 => Command::MoveBehind { id, after: paragraphs[place / 3 % paragraphs.len()].id },
        7 => Command::MoveClause { id, up: place % 2 == 0 },
        8 | 9 => {
            let (role, label) = ([Role::Clause, Role::Heading, Role::Sub1], ["", "a)", "b)"]);
            Command::Name { id, role: role[place % 3], label: label[place / 3 % 3].into() }
        }
        10 => {
            let flat = run::text(&p.runs, Version::Markup);
            let (left, right) = run::split_at(&p.runs, flat.floor_char_boundary(place % (flat.len() + 1)));
            let line = |label: &str| PastedLine { label: label.into(), text: words.clone() };
            Command::Paste { id, left, right, lines: vec![line(""), line("c)"), line("")] }
        }
        11 => Command::ReattributeChanges,
        14 => {
            let last = &paragraphs[place % paragraphs.len()];
            let range = selected(p, *place, last, place / 11);
            let typed = [None, Some(String::new()), Some(words.clone())][place / 3 % 3].clone();
            Command::DeleteRange { range, typed, apart: place % 2 == 0 }
        }
        17 => {
            let (base, end) = (p.text(Version::Markup), place % 5 + 1);
            let sought = base.chars().skip(place / 5 % 7).take(end).collect();
            let search = Search { words: sought, match_case: place % 2 == 0, whole_words: place % 3 == 0 };
            Command::Replace { search, with: words.clone(), only: None }
        }
        18 => {
            let from = place % (p.text(Version::Markup).len() + 1);
            let places = vec![MarkedWords { paragraph: id, marked: from..from + place / 7 % 20 }];
            let format = [Formatting::Italic, Formatting::Bold, Formatting::Superscript][place % 3];
            Command::Format { places, format, on: place % 2 == 0 }
        }
        12 => {
            let author = ["", "CITEL", "J. Smith"][place % 3].to_owned();
            Command::SetMetadata { metadata: Box::new(Metadata { author, ..draft.metadata.clone() }) }
        }
        15 => Command::Reword { id, text: words.clone(), density: Density::ALL[place % 3] },
        _ => Command::Tidy { id: Some(id).filter(|_| place % 4 > 0), density: Density::ALL[place % 3] },
    }
}
