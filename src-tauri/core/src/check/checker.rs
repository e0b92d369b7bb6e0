//! Checks a draft, and after an edit again only what can have changed.

use std::sync::Arc;

use crate::command::perform;
use crate::contribution::{Contribution, Proposal};
use crate::history::Transaction;
use crate::itu::Language;
use crate::paragraph::ParagraphId;
use crate::reference::ReferenceFinder;
use crate::text::{FastMap, FastSet};

use super::base_text::{BaseDifferences, compare_base};
use super::edition::Subjects;
use super::facts::{Concern, LineContext, LineFacts, LineFinding};
use super::finding::{StyleFinding, StylePlace};
use super::fix::{self, StyleFix};
use super::known::KnownTexts;
use super::line::{StyleLine, line_ranges};
use super::meeting::coming_meeting;
use super::rule::{DraftText, ProposalText, RuleScope};
use super::rules::RULES;

/// Checks one draft again and again.
///
/// What the rules say of a line is kept while its paragraphs stay as they are; what they say of the lines together is
/// asked anew each time, of facts that were read off the lines before.
#[derive(Debug, Default)]
pub struct Checker {
    known: KnownTexts,
    lines: FastMap<ParagraphId, Arc<LineFacts>>,
    references: ReferenceFinder,
    base_differences: BaseDifferences,
    /// Language and meeting that the lines were read for.
    read_for: Option<(Language, Option<&'static str>)>,
}

/// Every finding in `draft`, in the order of the document.
pub fn check(draft: &Contribution, known: KnownTexts) -> Vec<StyleFinding> {
    Checker::new(known).check(draft)
}

impl Checker {
    /// A checker for a user who knows `known`.
    pub fn new(known: KnownTexts) -> Self {
        Self { known, ..Self::default() }
    }

    /// From now on `known` is what the user knows.
    pub fn know(&mut self, known: KnownTexts) {
        let had_own = !self.known.own.is_empty();
        self.known = known;
        self.base_differences.clear();
        if had_own || !self.known.own.is_empty() {
            self.lines.clear();
        }
    }

    /// What the user knows.
    pub fn known(&self) -> &KnownTexts {
        &self.known
    }

    /// Every finding in `draft`, in the order of the document. Rules that the draft switches off say nothing.
    pub fn check(&mut self, draft: &Contribution) -> Vec<StyleFinding> {
        let meeting = coming_meeting(draft);
        let read_for = (draft.language, meeting.map(|m| m.id.as_str()));
        if self.read_for.replace(read_for) != Some(read_for) {
            self.lines.clear();
            self.base_differences.clear();
        }
        let context = LineContext { language: draft.language, meeting };
        let mut out = Vec::new();
        let page_limit = self.known.own.page_limit;
        draft_findings(&DraftText { draft, context, page_limit, is_going_in: false }, &mut out);
        let rules = || RULES.iter().filter(|r| r.holds_for(draft.language));
        let subjects = Subjects::new(draft);
        let mut read = FastSet::default();
        let texts: Vec<Vec<Arc<LineFacts>>> =
            draft.proposals.iter().map(|p| lines(p, &mut self.lines, &context, &self.known, &mut read)).collect();
        let references = self.references.in_proposals(draft, &|id| !read.contains(&id));
        // lines that are gone stay for undo, but not for ever
        if self.lines.len() > 2 * texts.iter().map(Vec::len).sum::<usize>() {
            self.lines = texts.iter().flatten().map(|l| (l.line.id(), l.clone())).collect();
        }
        for (index, (proposal, lines)) in draft.proposals.iter().zip(texts).enumerate() {
            let bases = self.known.bases();
            let compare = || compare_base(bases, proposal, (&subjects, index), draft.language);
            let base_differences =
                if bases.is_empty() { &[][..] } else { self.base_differences.of_proposal(index, &lines, compare) };
            let lines: Vec<Arc<LineFacts>> = lines.into_iter().filter(|l| !l.line.is_empty()).collect();
            let is_redline = proposal.header.marker.is_tracked() && proposal.paragraphs.iter().any(|p| p.is_changed());
            let (lines, subjects, references, known) = (&lines, &subjects, &references[index], &self.known);
            let text = ProposalText {
                draft,
                index,
                proposal,
                lines,
                is_redline,
                subjects,
                references,
                base_differences,
                context,
                known,
            };
            line_findings(&text, &mut out);
            for rule in rules() {
                if let RuleScope::Proposal(look) = rule.scope {
                    look(&text, &mut out);
                }
            }
        }
        out.retain(|f| is_on(draft, &f.rule));
        in_order(draft, &mut out);
        out
    }
}

/// What the rules say of what stands around the proposals, and of their headers.
pub(super) fn draft_findings(text: &DraftText<'_>, out: &mut Vec<StyleFinding>) {
    for rule in RULES.iter().filter(|r| r.holds_for(text.context.language)) {
        if let RuleScope::Draft(look) = rule.scope {
            look(text, out);
        }
    }
}

/// Whether the draft has not switched the rule off.
pub(super) fn is_on(draft: &Contribution, rule: &str) -> bool {
    draft.switched_off.iter().all(|off| *off.rule != *rule)
}

/// The lines of a proposal: those that are known as they are, and the others read; these paragraphs go into `read`.
fn lines(
    proposal: &Proposal,
    lines: &mut FastMap<ParagraphId, Arc<LineFacts>>,
    context: &LineContext<'_>,
    known: &KnownTexts,
    read: &mut FastSet<ParagraphId>,
) -> Vec<Arc<LineFacts>> {
    let mut read_line = |paragraphs: &[crate::paragraph::Paragraph]| {
        read.extend(paragraphs.iter().map(|p| p.id));
        let line = StyleLine::new(paragraphs);
        let mut findings = Vec::new();
        for rule in RULES.iter().filter(|r| r.holds_for(context.language)) {
            if let RuleScope::Line(look) = rule.scope {
                look(context, &line, &mut findings);
            }
        }
        known.own.check(context, &line, &mut findings);
        Arc::new(LineFacts::new(line, findings, context.language))
    };
    let line = |range: std::ops::Range<usize>| {
        let paragraphs = &proposal.paragraphs[range];
        let same = paragraphs.iter().find_map(|p| lines.get(&p.id).filter(|l| l.line.is_of(paragraphs)));
        same.cloned().unwrap_or_else(|| {
            let line = read_line(paragraphs);
            lines.insert(line.line.id(), line.clone());
            line
        })
    };
    line_ranges(&proposal.paragraphs).into_iter().map(line).collect()
}

/// What the rules said of the lines, where it is about words that can be changed.
fn line_findings(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    let [hyphens, spaces] = [0, 1].map(|i| text.lines.iter().any(|l| l.no_break[i]));
    let is_new_text = text.marker().is_new_text();
    let is_meant = |f: &&LineFinding| match f.concern {
        Concern::AnyWords => true,
        Concern::NewWords => text.is_open(f.is_new),
        Concern::Hyphens => text.is_open(f.is_new) && (f.is_new || hyphens || is_new_text),
        Concern::Spaces => spaces && (is_new_text || (text.is_redline && f.is_new)),
    };
    out.extend(text.lines.iter().flat_map(|l| &l.findings).filter(is_meant).map(|f| f.finding.clone()));
}

/// Sorts findings by their places: what stands around the proposals, then each proposal from its marker on.
fn in_order(draft: &Contribution, findings: &mut [StyleFinding]) {
    let in_text = |f: &StyleFinding| match &f.place {
        StylePlace::Text(place) => Some((place.paragraph, (0, 0))),
        _ => None,
    };
    let mut places: FastMap<ParagraphId, (usize, usize)> = findings.iter().filter_map(in_text).collect();
    for (index, proposal) in draft.proposals.iter().enumerate() {
        for (at, p) in proposal.paragraphs.iter().enumerate() {
            if let Some(place) = places.get_mut(&p.id) {
                *place = (index + 1, at + 1);
            }
        }
    }
    findings.sort_by_cached_key(|f| match &f.place {
        StylePlace::Metadata(part) => ((0, *part as usize), 0, 0),
        StylePlace::Header { proposal, reasons } => ((proposal + 1, if *reasons { usize::MAX } else { 0 }), 0, 0),
        StylePlace::Text(text) => {
            let place = places.get(&text.paragraph).copied().unwrap_or_default();
            (place, usize::from(!text.in_label), text.range.start)
        }
    });
}

/// Applies every fix to `draft`, and gives what was done; undone together. A fix may make room for another: it is checked
/// again until nothing is left to fix.
pub fn fix_all(draft: &mut Contribution, checker: &mut Checker) -> Vec<Transaction> {
    let mut done: Vec<Transaction> = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let fixes: Vec<StyleFix> = checker.check(draft).into_iter().filter_map(|f| f.fix).collect();
        let before = done.len();
        // they come in the order of the text
        for of_paragraph in fixes.chunk_by(|a, b| a.paragraph == b.paragraph) {
            let Some(command) = fix::command(draft, of_paragraph) else { continue };
            if let Ok(transaction) = perform(draft, command)
                && !transaction.steps.is_empty()
            {
                done.push(Transaction { joins: !done.is_empty(), ..transaction });
            }
        }
        if done.len() == before {
            break;
        }
    }
    done
}

const MOST_ROUNDS: usize = 8;
