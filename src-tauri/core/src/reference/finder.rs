//! Finds the references to clauses of a draft, and after an edit looks again only where something changed.

use std::ops::Range;

use crate::clause_list::{base_label, clause_lists, standing_label, stands};
use crate::concordance::moves;
use crate::contribution::{Contribution, Proposal};
use crate::itu::Language;
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{self, Run, Version};
use crate::structure;
use crate::text::FastMap;

use super::folded::FoldedText;
use super::label_reference::{LabelReference, ReferencePlace};
use super::scan::{CallName, NamedLabel, Scanner, label_key, whole_label};

/// Finds the references to clauses of one draft again and again.
///
/// What a paragraph names is kept while its text and the names of the calls stay as they are; what that means is asked
/// anew each time.
#[derive(Debug, Default)]
pub struct ReferenceFinder {
    /// Of each proposal.
    scanned: Vec<ScannedText>,
}

#[derive(Debug)]
struct ScannedText {
    /// The number line and the calls, of which the scanner is made.
    heads: Vec<ParagraphId>,
    scanner: Scanner,
    /// Those that are gone stay, for undo.
    paragraphs: FastMap<ParagraphId, ScannedParagraph>,
}

#[derive(Debug)]
struct ScannedParagraph {
    call: Option<ParagraphId>,
    named: Vec<NamedLabel>,
    /// Empty where it names nothing.
    text: String,
}

impl ReferenceFinder {
    /// Every reference to a clause, in the order of the text, those before the proposals last.
    pub fn find(&mut self, draft: &Contribution) -> Vec<LabelReference> {
        self.look(draft, &|_| false);
        let mut out = Vec::new();
        let mut all: Vec<Clauses<'_>> = Vec::new();
        for (index, (proposal, scanned)) in draft.proposals.iter().zip(&self.scanned).enumerate() {
            let clauses = Clauses::new(proposal, &scanned.scanner);
            clauses.in_paragraphs(scanned, &mut out);
            clauses.in_text(&proposal.header.reasons, ReferencePlace::Reasons(index), &mut out);
            all.push(clauses);
        }
        let metadata = &draft.metadata;
        let texts = [
            (&metadata.introduction, ReferencePlace::Introduction),
            (&metadata.background, ReferencePlace::Background),
        ];
        let sections = metadata.parts.iter().enumerate().map(|(n, s)| (&s.text, ReferencePlace::Section(n)));
        for (text, place) in texts.into_iter().chain(sections) {
            let from = out.len();
            all.iter().for_each(|clauses| clauses.in_text(text, place, &mut out));
            keep_likeliest(&mut out, from);
        }
        out
    }

    /// The references in the paragraphs of each proposal; those that are `unchanged` since the last time are not looked
    /// through again.
    pub fn in_proposals(
        &mut self,
        draft: &Contribution,
        unchanged: &dyn Fn(ParagraphId) -> bool,
    ) -> Vec<Vec<LabelReference>> {
        self.look(draft, unchanged);
        let found = |(proposal, scanned): (&Proposal, &ScannedText)| {
            let mut out = Vec::new();
            Clauses::new(proposal, &scanned.scanner).in_paragraphs(scanned, &mut out);
            out
        };
        draft.proposals.iter().zip(&self.scanned).map(found).collect()
    }

    /// Looks for what the paragraphs name.
    fn look(&mut self, draft: &Contribution, unchanged: &dyn Fn(ParagraphId) -> bool) {
        let mut before = std::mem::take(&mut self.scanned).into_iter();
        let scanned = |p| ScannedText::new(p, draft.language, before.next(), unchanged);
        self.scanned = draft.proposals.iter().map(scanned).collect();
    }
}

/// Where several proposals have a clause of that name in a text from `from` on, one that has it is meant, and of these the
/// first as likely as the second.
fn keep_likeliest(out: &mut Vec<LabelReference>, from: usize) {
    let mut found = out.split_off(from);
    found.sort_by_key(|r| (r.bytes.start, r.target.is_none()));
    found.dedup_by(|b, a| a.bytes == b.bytes);
    out.append(&mut found);
}

impl ScannedText {
    /// What the paragraphs of `proposal` name; in those that are `unchanged` what `before` knows is not looked for again.
    fn new(
        proposal: &Proposal,
        language: Language,
        before: Option<Self>,
        unchanged: &dyn Fn(ParagraphId) -> bool,
    ) -> Self {
        let is_head = |p: &&Paragraph| matches!(p.role, Role::ResNo | Role::Call);
        let heads: Vec<ParagraphId> = proposal.paragraphs.iter().filter(is_head).map(|p| p.id).collect();
        let (scanner, mut paragraphs) = match before {
            Some(b) if b.heads == heads && heads.iter().all(|id| unchanged(*id)) => (b.scanner, b.paragraphs),
            before => {
                let scanner = scanner(proposal, language);
                let known = before.filter(|b| b.scanner == scanner).map(|b| b.paragraphs);
                (scanner, known.unwrap_or_default())
            }
        };
        let mut call = None;
        for p in &proposal.paragraphs {
            call = if p.role.is_clause() { call } else { (p.role == Role::Call).then_some(p.id) };
            if unchanged(p.id) && paragraphs.get(&p.id).is_some_and(|s| s.call == call) {
                continue;
            }
            let text = run::text_ref(&p.runs, Version::Revised);
            let named = if p.is_deleted() { Vec::new() } else { scanner.find(&text, call) };
            let text = if named.is_empty() { String::new() } else { text.into_owned() };
            paragraphs.insert(p.id, ScannedParagraph { call, named, text });
        }
        Self { heads, scanner, paragraphs }
    }
}

/// What is looked for in `proposal`: its calls by all their names.
fn scanner(proposal: &Proposal, language: Language) -> Scanner {
    let mut named: Vec<CallName> = Vec::new();
    for p in proposal.paragraphs.iter().filter(|p| p.role == Role::Call) {
        for (name, is_whole) in names(p, language) {
            let words = FoldedText::of(&name).chars;
            match named.iter_mut().find(|n| n.words == words) {
                Some(known) => {
                    known.calls.push(p.id);
                    known.is_whole |= is_whole;
                }
                None => named.push(CallName { calls: vec![p.id], words, is_whole }),
            }
        }
    }
    let number = structure::target(&structure::heading_lines(proposal, Version::Base), language).map(|t| t.number);
    Scanner::new(named, &number.unwrap_or_default(), language)
}

/// The clauses of a proposal by their labels.
struct Clauses<'a> {
    proposal: &'a Proposal,
    scanner: &'a Scanner,
    targets: std::cell::OnceCell<Targets>,
}

/// Clauses by their calls and the keys of their labels.
#[derive(Default)]
struct Targets {
    /// Of the base, with what the label is now.
    base: FastMap<(ParagraphId, String), (ParagraphId, Option<String>)>,
    /// Of the revised text.
    revised: FastMap<(ParagraphId, String), (ParagraphId, String)>,
}

impl Targets {
    fn new(all: &[Paragraph]) -> Self {
        let mut out = Self::default();
        let mut moved = None;
        for list in clause_lists(all) {
            let Some(call) = list.call.map(|at| all[at].id) else { continue };
            for p in list.members.iter().map(|at| &all[*at]) {
                let now = standing_label(p).filter(|_| stands(p));
                if let Some(label) = &now {
                    out.revised.entry((call, label_key(label))).or_insert_with(|| (p.id, label.clone()));
                }
                let Some(old) = base_label(p) else { continue };
                let meant = match stands(p) {
                    true => (p.id, now),
                    // what was deleted may stand elsewhere
                    false => {
                        let to = moved.get_or_insert_with(|| moves(all)).get(&p.id);
                        let to = to.and_then(|to| all.iter().find(|p| p.id == *to)).filter(|p| stands(p));
                        (to.unwrap_or(p).id, to.and_then(standing_label))
                    }
                };
                out.base.entry((call, label_key(&old))).or_insert(meant);
            }
        }
        out
    }
}

impl<'a> Clauses<'a> {
    fn new(proposal: &'a Proposal, scanner: &'a Scanner) -> Self {
        Self { proposal, scanner, targets: Default::default() }
    }

    fn in_paragraphs(&self, scanned: &ScannedText, out: &mut Vec<LabelReference>) {
        for p in &self.proposal.paragraphs {
            let Some(found) = scanned.paragraphs.get(&p.id) else { continue };
            for named in &found.named {
                let outer = self.outer(named);
                let named = outer.as_ref().unwrap_or(named);
                let flat = run::flat_range(&p.runs, Version::Revised, &named.bytes);
                let (bytes, key, is_sure) = self.meaning(&p.runs, flat, named.key.clone());
                let place = ReferencePlace::Paragraph(p.id);
                out.extend(self.reference(place, bytes, (&found.text, named), key, is_sure));
            }
        }
    }

    /// `resolves 1b)` means item b) of clause 1, unless a clause bears `1b`: the reference to the clause itself, as that of
    /// `resolves 1 b)` is.
    fn outer(&self, named: &NamedLabel) -> Option<NamedLabel> {
        let number = named.key.strip_suffix(|c: char| c.is_alphabetic()).filter(|n| n.ends_with(char::is_numeric))?;
        let targets = self.targets.get_or_init(|| Targets::new(&self.proposal.paragraphs));
        let is_borne = |key: &str| {
            let mut clauses = named.calls.iter().map(|call| (*call, key.to_owned()));
            clauses.any(|clause| targets.base.contains_key(&clause) || targets.revised.contains_key(&clause))
        };
        let bytes = named.bytes.start..named.bytes.start + number.len();
        (is_borne(number) && !is_borne(&named.key)).then(|| NamedLabel {
            calls: named.calls.clone(),
            key: number.to_owned(),
            bytes,
            ..*named
        })
    }

    /// The bytes of the flat text that a revision replaces, the label that is meant, and whether that is sure.
    fn meaning(&self, runs: &[Run], flat: Range<usize>, key: String) -> (Range<usize>, String, bool) {
        if run::slice(runs, flat.clone()).iter().all(|r| r.ins.is_none()) {
            return (flat, key, true);
        }
        // What was deleted right before or behind it.
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
        match whole_label(&run::text(&run::slice(runs, wide.clone()), Version::Base), self.scanner.language()) {
            Some(key) => (wide, key, true),
            None => (flat, key, false),
        }
    }

    fn in_text(&self, text: &str, place: ReferencePlace, out: &mut Vec<LabelReference>) {
        for named in self.scanner.find(text, None) {
            let named = self.outer(&named).unwrap_or(named);
            out.extend(self.reference(place, named.bytes.clone(), (text, &named), named.key.clone(), false));
        }
    }

    /// `key` is that of the label that is meant; `None` where it is too doubtful that a clause is.
    fn reference(
        &self,
        place: ReferencePlace,
        bytes: Range<usize>,
        (text, named): (&str, &NamedLabel),
        key: String,
        is_sure: bool,
    ) -> Option<LabelReference> {
        let targets = self.targets.get_or_init(|| Targets::new(&self.proposal.paragraphs));
        let revised = |key: &str| named.calls.iter().find_map(|c| Some((*c, targets.revised.get(&(*c, key.into()))?)));
        let base = || named.calls.iter().find_map(|c| Some((*c, targets.base.get(&(*c, key.clone()))?)));
        let new = || revised(&key).map(|(call, (id, label))| (call, *id, Some(label.clone())));
        let meant = base().map(|(call, (id, label))| (call, *id, label.clone())).or_else(new);
        let bearer = revised(&named.key).map(|(_, (id, _))| *id);
        if meant.is_none() && !named.is_explicit {
            return None;
        }
        let (call, target, label) = match meant {
            Some((call, id, label)) => (call, Some(id), label),
            None => (*named.calls.first()?, None, None),
        };
        let words = &named.bytes;
        let written = text[words.clone()].to_owned();
        let before = text[..words.start].chars().rev().take(AROUND).collect::<Vec<_>>().into_iter().rev().collect();
        Some(LabelReference {
            place,
            bytes,
            call: self.call_name(call),
            label: label.map(|label| written_like(&label, &written)),
            target,
            bearer,
            around: [before, text[words.end..].chars().take(AROUND).collect()],
            written,
            is_sure,
        })
    }

    /// What the call `id` is called.
    fn call_name(&self, id: ParagraphId) -> String {
        let call = self.proposal.paragraphs.iter().find(|p| p.id == id);
        let mut names = call.map(|p| names(p, self.scanner.language())).unwrap_or_default();
        if names.is_empty() { String::new() } else { names.swap_remove(0).0 }
    }
}

/// So many characters say where a reference stands.
const AROUND: usize = 60;

/// The names of a call: its words in the base and in the revised text, and its verb; and whether it is all of them.
fn names(p: &Paragraph, language: Language) -> Vec<(String, bool)> {
    let mut out: Vec<(String, bool)> = Vec::new();
    for version in [Version::Base, Version::Revised] {
        let text = run::text_ref(&p.runs, version);
        let name = text.trim().trim_end_matches([',', '،', '，', ':', '：', '.', ' ']);
        // "وإذ يدرك" and "إذ يدرك" are one call.
        let name = name.strip_prefix("وإذ").map_or_else(|| name.to_owned(), |rest| format!("إذ{rest}"));
        let verb = if language == Language::Zh { "" } else { name.split(' ').next().unwrap_or_default() };
        for (words, is_whole) in [(name.as_str(), true), (verb, verb == name)] {
            if words.chars().count() > 1 && !out.iter().any(|(n, _)| n == words) {
                out.push((words.to_owned(), is_whole));
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
