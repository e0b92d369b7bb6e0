//! A text becomes a source of a draft, whatever copy of the base it was made on.

use crate::contribution::{Contribution, Proposal};
use crate::finding::{Finding, Severity};
use crate::itu::Language;
use crate::merge_source::{MergeSource, SourceChange};
use crate::paragraph::{Paragraph, clean};
use crate::redline;
use crate::run::{Revision, Run, Version};
use crate::structure::target;
use crate::text::{fold_case, similarity};

use super::alignment::{Alignment, Segment};
use super::base_text::BaseText;
use super::changes::changes;

/// What a source is beside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceInfo {
    /// The group or administration.
    pub name: String,
    /// The file's name without its folder.
    pub file: String,
    /// SHA-256 of the file.
    pub fingerprint: String,
}

/// What becomes of differences between the base of a source and the draft's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherBase {
    /// They are findings: the source has another copy of the base.
    Reported,
    /// They are changes that were made without tracking.
    Changes,
}

/// Why a text is no source of a draft.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// It has no text.
    #[error("it holds no text of a resolution")]
    NoText,
    /// It is in another language than the draft.
    #[error("it is in another language ({}) than the base ({})", .theirs.code(), .ours.code())]
    OtherLanguage {
        /// That of the draft.
        ours: Language,
        /// That of the text.
        theirs: Language,
    },
    /// It is about another text than the draft.
    #[error("it is about another text ({theirs}) than the base ({ours})")]
    OtherText {
        /// The draft's number line.
        ours: String,
        /// The text's.
        theirs: String,
    },
    /// The draft has the same file already.
    #[error("it is the same file as {name}")]
    SameFile {
        /// The source that it is.
        name: String,
    },
    /// The draft has another source of this name.
    #[error("{name} is the name of another source")]
    NameTaken {
        /// The name.
        name: String,
    },
}

impl IntakeError {
    /// The name in the locales: `source-refused-NAME`.
    pub fn name(&self) -> &'static str {
        match self {
            IntakeError::NoText => "no-text",
            IntakeError::OtherLanguage { .. } => "other-language",
            IntakeError::OtherText { .. } => "other-text",
            IntakeError::SameFile { .. } => "same-file",
            IntakeError::NameTaken { .. } => "name-taken",
        }
    }
}

/// A text as a source of a draft, with what was found about its base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// The source.
    pub source: MergeSource,
    /// Each place where its base is another than the draft's, and each text of it that the draft has not.
    pub findings: Vec<Finding>,
}

/// Puts `text` on the base of `draft`. A text with tracked changes brings these; one without is compared with the base.
///
/// # Errors
/// [`IntakeError`] where it is no text for this draft.
pub fn intake(
    draft: &Contribution,
    text: &Contribution,
    info: &SourceInfo,
    other_base: OtherBase,
) -> Result<Intake, IntakeError> {
    check(draft, text, info)?;
    let base = BaseText::of(draft);
    let (mut all, mut findings) = (Vec::new(), Vec::new());
    for (i, j) in redline::paired_proposals(draft, text) {
        match (i, j) {
            (Some(i), Some(j)) if draft.proposals[i].header.marker.is_tracked() => {
                let placing = Placing { base: &base, proposal: i as u32, info, other_base };
                all.extend(placing.changes(&text.proposals[j].paragraphs, &mut findings));
            }
            (_, Some(j)) => {
                let subject = number_line(text, j);
                findings.push(Finding::new("source-left-out", Severity::Warning, 0, subject).with_hint(&info.name));
            }
            (_, None) => {}
        }
    }
    all.sort_by_key(|c| c.from);
    let SourceInfo { name, file, fingerprint } = info.clone();
    let source = MergeSource { name, file, fingerprint, language: text.language, changes: all };
    Ok(Intake { source, findings })
}

/// Whether `text` can be a source of `draft`.
pub(super) fn check(draft: &Contribution, text: &Contribution, info: &SourceInfo) -> Result<(), IntakeError> {
    let same_file = |s: &&MergeSource| !s.fingerprint.is_empty() && s.fingerprint == info.fingerprint;
    if let Some(s) = draft.sources.iter().find(same_file) {
        return Err(IntakeError::SameFile { name: s.name.clone() });
    }
    if draft.sources.iter().any(|s| fold_case(&s.name) == fold_case(&info.name)) {
        return Err(IntakeError::NameTaken { name: info.name.clone() });
    }
    let has_text = |p: &Proposal| p.paragraphs.iter().any(|p| p.all_runs().any(|r| !r.text.trim().is_empty()));
    if !text.proposals.iter().any(has_text) {
        return Err(IntakeError::NoText);
    }
    if draft.language != text.language {
        return Err(IntakeError::OtherLanguage { ours: draft.language, theirs: text.language });
    }
    let is_about = |(i, j): &(Option<usize>, Option<usize>)| match (i, j) {
        (Some(i), Some(j)) => is_same_text(draft, *i, text, *j),
        _ => false,
    };
    if !redline::paired_proposals(draft, text).iter().any(is_about) {
        return Err(IntakeError::OtherText { ours: number_line(draft, 0), theirs: number_line(text, 0) });
    }
    Ok(())
}

/// Whether two proposals are about one text: by kind and number; where one of them names none, by their words.
fn is_same_text(draft: &Contribution, i: usize, text: &Contribution, j: usize) -> bool {
    const SAME: f32 = 0.3;
    let about = |c: &Contribution, at: usize, version| {
        target(&c.proposals[at].lines(version), c.language).map(|t| (t.kind, fold_case(&t.number)))
    };
    let theirs = [Version::Base, Version::Revised].map(|version| about(text, j, version));
    match about(draft, i, Version::Base) {
        Some(ours) if theirs.iter().any(Option::is_some) => theirs.contains(&Some(ours)),
        _ => {
            let words = |c: &Contribution, at: usize| {
                let lines = c.proposals[at].lines(Version::Base);
                lines.into_iter().map(|l| l.text).collect::<Vec<_>>().join(" ")
            };
            similarity(&words(draft, i), &words(text, j)) >= SAME
        }
    }
}

fn number_line(c: &Contribution, at: usize) -> String {
    c.listed().into_iter().nth(at).map(|l| l.number_line).unwrap_or_default()
}

/// One text that is put on the base of a proposal.
struct Placing<'a> {
    base: &'a BaseText,
    proposal: u32,
    info: &'a SourceInfo,
    other_base: OtherBase,
}

impl Placing<'_> {
    fn changes(&self, text: &[Paragraph], findings: &mut Vec<Finding>) -> Vec<SourceChange> {
        let ours = self.base.lines(self.proposal);
        let by = Revision::by(&self.info.name);
        if !text.iter().any(Paragraph::is_changed) {
            let mut redline = redline::redline_between(ours, &clean(text, Version::Revised), &by);
            self.restore_labels(&mut redline, findings);
            let mut all = changes(&redline, self.proposal, self.base);
            let untracked = self.other_base == OtherBase::Changes;
            all.iter_mut().for_each(|c| c.untracked = untracked);
            return all;
        }
        let theirs = clean(text, Version::Base);
        let lines = |ps: &[Paragraph]| -> Vec<_> {
            ps.iter().map(|p| (p.label_text(Version::Markup), p.text(Version::Markup))).collect()
        };
        if lines(ours) == lines(&theirs) {
            return changes(text, self.proposal, self.base);
        }
        // The other base is the only text, but counts as the same proposal.
        let mut all = vec![Vec::new(); self.proposal as usize];
        all.push(theirs);
        let theirs = BaseText::of_proposals(all);
        let alignment = Alignment::new(self.base, &theirs, self.proposal);
        if self.other_base == OtherBase::Reported {
            self.report(&alignment, findings);
        }
        let untracked = (self.other_base == OtherBase::Changes).then_some(&by);
        alignment.place(changes(text, self.proposal, &theirs), untracked)
    }

    /// A copy that lost its labels deletes none.
    fn restore_labels(&self, redline: &mut [Paragraph], findings: &mut Vec<Finding>) {
        let lost = |p: &Paragraph| {
            !p.label_text(Version::Base).is_empty() && p.label_text(Version::Revised).is_empty() && !p.is_deleted()
        };
        let count = redline.iter().filter(|p| lost(p)).count();
        let kept = redline.iter().filter(|p| p.label.iter().any(|r| r.del.is_none())).count();
        if count == 0 || count <= kept {
            return;
        }
        for p in redline.iter_mut().filter(|p| lost(p)) {
            p.label = p.label.iter().map(|r| Run { del: None, ..r.clone() }).collect();
        }
        findings.push(self.finding("source-labels-lost", count.to_string(), None));
    }

    fn finding(&self, rule: &str, subject: String, line: Option<&Paragraph>) -> Finding {
        let finding = Finding::new(rule, Severity::Warning, 0, subject).with_hint(&self.info.name);
        Finding { paragraph: line.map(|p| p.id), ..finding }
    }

    /// A finding for each place where the other base differs; labels that it lost are one.
    fn report(&self, alignment: &Alignment, findings: &mut Vec<Finding>) {
        let mut labels = 0;
        for s in alignment.segments.iter().filter(|s| !s.same) {
            let Segment { ours, theirs, .. } = s;
            let text = |base: &BaseText, r: &std::ops::Range<_>| base.text(r.start, r.end).trim().replace('\n', " ");
            let (ours_text, theirs_text) = (text(self.base, ours), text(alignment.theirs, theirs));
            let is_label = !ours.start.is_between_lines() && ours.end < self.base.text_start(ours.start);
            let line = self.base.line(ours.start);
            match (ours_text.is_empty(), theirs_text.is_empty()) {
                (true, true) => {}
                (false, true) if is_label => labels += 1,
                (false, true) => findings.push(self.finding("source-lacks", ours_text, line)),
                (true, false) => findings.push(self.finding("source-has", theirs_text, line)),
                (false, false) => {
                    findings.push(self.finding("source-differs", format!("{ours_text} / {theirs_text}"), line));
                }
            }
        }
        if labels > 0 {
            findings.push(self.finding("source-labels-lost", labels.to_string(), None));
        }
    }
}
