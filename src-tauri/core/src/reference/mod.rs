//! References to clauses whose label moved: found in the text, in reasons and in the texts before the proposals.
//!
//! What a reference means is decided by who wrote it. Words of the base mean the labels of the base, and so does what
//! was struck where another label stands now. What is new may mean either; it is listed as not sure.

mod folded;
mod scan;

use std::collections::HashMap;
use std::ops::Range;

use crate::clause_list::{base_label, clause_lists, standing_label, stands};
use crate::concordance::moves;
use crate::contribution::{Contribution, Proposal};
use crate::itu::Language;
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{self, Run, Version};
use crate::structure;

use folded::FoldedText;
use scan::{CallName, Scanner, label_key, whole_label};

/// Where a reference stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReferencePlace {
    /// In a paragraph of a proposal.
    Paragraph(ParagraphId),
    /// In the reasons of the proposal with this index.
    Reasons(usize),
    /// In the introduction.
    Introduction,
    /// In the background.
    Background,
    /// In the headed text with this index.
    Section(usize),
}

/// A label in a text that is not, or may not be, the label of the clause that is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelReference {
    /// Where it stands.
    pub place: ReferencePlace,
    /// The bytes of the flat text of its paragraph, or of the plain text, that a revision replaces.
    pub bytes: Range<usize>,
    /// The call that it names.
    pub call: String,
    /// The label that it names.
    pub written: String,
    /// The label of the clause that is meant; `None` where that is struck.
    pub label: Option<String>,
    /// The clause that is meant.
    pub target: ParagraphId,
    /// The words before it and behind it.
    pub around: [String; 2],
    /// Whether it means the label of the base.
    pub is_sure: bool,
}

/// The references to clauses whose label moved, in the order of the text, those before the proposals last.
pub fn moved_references(draft: &Contribution) -> Vec<LabelReference> {
    let mut out = Vec::new();
    let tracked = draft.proposals.iter().enumerate().filter(|(_, p)| p.header.marker.is_tracked());
    let clauses: Vec<(usize, Clauses)> =
        tracked.filter_map(|(i, p)| Some((i, Clauses::of(p, draft.language)?))).collect();
    for (index, clauses) in &clauses {
        let proposal = &draft.proposals[*index];
        let mut call = None;
        for (at, p) in proposal.paragraphs.iter().enumerate() {
            call = if p.role.is_clause() { call } else { (p.role == Role::Call).then_some(at) };
            if !p.is_struck() {
                clauses.in_paragraph(p, call, &mut out);
            }
        }
        clauses.in_text(&proposal.header.reasons, ReferencePlace::Reasons(*index), &mut out);
    }
    let metadata = &draft.metadata;
    let texts =
        [(&metadata.introduction, ReferencePlace::Introduction), (&metadata.background, ReferencePlace::Background)];
    let sections = metadata.parts.iter().enumerate().map(|(n, s)| (&s.text, ReferencePlace::Section(n)));
    for (text, place) in texts.into_iter().chain(sections) {
        for (_, clauses) in &clauses {
            let from = out.len();
            clauses.in_text(text, place, &mut out);
            // Where two proposals have a clause of that name, the first is meant as likely as the second.
            let known: Vec<Range<usize>> =
                out[..from].iter().filter(|r| r.place == place).map(|r| r.bytes.clone()).collect();
            let mut n = 0;
            out.retain(|r| {
                n += 1;
                n <= from || !known.contains(&r.bytes)
            });
        }
    }
    out
}

/// What a label of the base is now.
struct NamedClause {
    paragraph: ParagraphId,
    label: Option<String>,
}

/// The clauses of a proposal by the labels of the base.
struct Clauses {
    scanner: Scanner,
    targets: HashMap<(usize, String), NamedClause>,
    calls: HashMap<usize, String>,
    language: Language,
}

impl Clauses {
    /// `None` where nothing is changed.
    fn of(proposal: &Proposal, language: Language) -> Option<Self> {
        let all = &proposal.paragraphs;
        if !all.iter().any(Paragraph::is_changed) {
            return None;
        }
        let moves = moves(all);
        let mut targets = HashMap::new();
        for list in clause_lists(all) {
            let Some(call) = list.call else { continue };
            for at in list.members {
                let Some(old) = base_label(&all[at]) else { continue };
                let now = match moves.get(&all[at].id) {
                    Some(to) => all.iter().find(|p| p.id == *to),
                    None => Some(&all[at]),
                };
                let now = now.filter(|p| stands(p));
                let label = now.and_then(standing_label);
                let paragraph = now.unwrap_or(&all[at]).id;
                targets.entry((call, label_key(&old))).or_insert(NamedClause { paragraph, label });
            }
        }
        let is_call = |(at, p): (usize, &Paragraph)| (p.role == Role::Call).then(|| (at, names(p, language)));
        let calls: Vec<(usize, Vec<String>)> = all.iter().enumerate().filter_map(is_call).collect();
        let mut named: Vec<CallName> = Vec::new();
        for (at, names) in &calls {
            for name in names {
                let words = FoldedText::of(name).chars;
                match named.iter_mut().find(|n| n.words == words) {
                    Some(known) => known.calls.push(*at),
                    None => named.push(CallName { calls: vec![*at], words }),
                }
            }
        }
        let number = structure::target(&proposal.lines(Version::Base), language).map(|t| t.number).unwrap_or_default();
        let calls = calls.into_iter().filter_map(|(at, names)| Some((at, names.into_iter().next()?))).collect();
        Some(Self { scanner: Scanner::new(named, &number, language), targets, calls, language })
    }

    /// The clause that a label of the base means under one of `calls`.
    fn target(&self, calls: &[usize], key: &str) -> Option<(usize, &NamedClause)> {
        calls.iter().find_map(|call| Some((*call, self.targets.get(&(*call, key.to_owned()))?)))
    }

    fn in_paragraph(&self, p: &Paragraph, call: Option<usize>, out: &mut Vec<LabelReference>) {
        let text = p.text(Version::Revised);
        for named in self.scanner.find(&text, call) {
            let flat = run::flat_range(&p.runs, Version::Revised, &named.bytes);
            let (range, key, is_sure) = self.meaning(&p.runs, flat, named.key);
            let Some((call, target)) = self.target(&named.calls, &key) else { continue };
            let written = &text[named.bytes.clone()];
            if target.label.as_ref().is_some_and(|label| label_key(label) == label_key(written)) {
                continue;
            }
            let place = ReferencePlace::Paragraph(p.id);
            out.push(self.reference(place, range, (&text, named.bytes), (call, target), is_sure));
        }
    }

    /// The bytes of the flat text that a revision replaces, the label that is meant, and whether that is sure.
    fn meaning(&self, runs: &[Run], flat: Range<usize>, key: String) -> (Range<usize>, String, bool) {
        if run::slice(runs, flat.clone()).iter().all(|r| r.ins.is_none()) {
            return (flat, key, true);
        }
        // What was struck right before or behind it.
        let mut wide = flat.clone();
        let mut at = 0;
        for r in runs {
            let end = at + r.text.len();
            if r.del.is_some() && r.ins.is_none() {
                wide.start = if end == flat.start { at } else { wide.start };
                wide.end = if at == flat.end { end } else { wide.end };
            }
            at = end;
        }
        match whole_label(&run::text(&run::slice(runs, wide.clone()), Version::Base), self.language) {
            Some(key) => (wide, key, true),
            None => (flat, key, false),
        }
    }

    fn in_text(&self, text: &str, place: ReferencePlace, out: &mut Vec<LabelReference>) {
        for named in self.scanner.find(text, None) {
            let Some((call, target)) = self.target(&named.calls, &named.key) else { continue };
            if target.label.as_ref().is_some_and(|label| label_key(label) == named.key) {
                continue;
            }
            out.push(self.reference(place, named.bytes.clone(), (text, named.bytes), (call, target), false));
        }
    }

    fn reference(
        &self,
        place: ReferencePlace,
        bytes: Range<usize>,
        (text, words): (&str, Range<usize>),
        (call, target): (usize, &NamedClause),
        is_sure: bool,
    ) -> LabelReference {
        let written = text[words.clone()].to_owned();
        let before = text[..words.start].chars().rev().take(AROUND).collect::<Vec<_>>().into_iter().rev().collect();
        LabelReference {
            place,
            bytes,
            call: self.calls.get(&call).cloned().unwrap_or_default(),
            label: target.label.as_ref().map(|label| written_like(label, &written)),
            written,
            target: target.paragraph,
            around: [before, text[words.end..].chars().take(AROUND).collect()],
            is_sure,
        }
    }
}

/// So many characters say where a reference stands.
const AROUND: usize = 60;

/// The names of a call: its words in the base and in the revised text, and its verb.
fn names(p: &Paragraph, language: Language) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for version in [Version::Base, Version::Revised] {
        let text = p.text(version);
        let name = text.trim().trim_end_matches([',', '،', '，', ':', '：', '.', ' ']);
        // "وإذ يدرك" and "إذ يدرك" are one call.
        let name = name.strip_prefix("وإذ").map_or_else(|| name.to_owned(), |rest| format!("إذ{rest}"));
        let verb = if language == Language::Zh { "" } else { name.split(' ').next().unwrap_or_default() };
        for name in [name.as_str(), verb] {
            if name.chars().count() > 1 && !out.iter().any(|n| n == name) {
                out.push(name.to_owned());
            }
        }
    }
    out
}

/// The label in the form of the one that it replaces: without the space or the bracket that this has not.
fn written_like(label: &str, written: &str) -> String {
    let label = label.trim();
    let closes = |s: &str| s.contains([')', '）']);
    if closes(written) || !closes(label) {
        if written.contains(' ') { label.to_owned() } else { label.replace(' ', "") }
    } else {
        label.trim_matches(['(', ')', '（', '）', ' ']).to_owned()
    }
}
