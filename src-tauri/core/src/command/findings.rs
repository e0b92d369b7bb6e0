//! Findings of the sources: ticked off, and led after the words they are about; rules of house style switched off.

use crate::contribution::Contribution;
use crate::finding::Finding;
use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::Version;
use crate::step::{EditError, Step};
use crate::switched_off::SwitchedOff;

/// Ticks a finding off, or takes the tick back.
pub(super) fn tick(draft: &Contribution, finding: usize, done: bool) -> Result<Vec<Step>, EditError> {
    let mut after = draft.findings.clone();
    after.get_mut(finding).ok_or(EditError::Stale)?.done = done;
    Ok(replaced(draft, after).into_iter().collect())
}

/// A rule goes off with a reason, or on again.
pub(super) fn switch_rule(draft: &Contribution, rule: String, off: Option<String>) -> Result<Vec<Step>, EditError> {
    let mut after = draft.switched_off.clone();
    after.retain(|o| o.rule != rule);
    if let Some(reason) = off {
        let reason = reason.trim().to_owned();
        if reason.is_empty() || rule.is_empty() {
            return Err(EditError::NotHere);
        }
        after.push(SwitchedOff { rule, reason });
    }
    let before = draft.switched_off.clone();
    Ok(if before == after { Vec::new() } else { vec![Step::SwitchedOff { before, after }] })
}

/// The edit that puts `after` in the place of the draft's findings; `None` where they are equal.
pub(super) fn replaced(draft: &Contribution, after: Vec<Finding>) -> Option<Step> {
    (after != draft.findings).then(|| Step::Findings { before: draft.findings.clone(), after })
}

/// What leads the findings after words that `steps` brought into another paragraph: a clause that is moved is deleted
/// here and new there, a split leaves the second half under a new id. `draft` is the draft after them.
pub(super) fn follow(steps: &[Step], draft: &Contribution) -> Option<Step> {
    if draft.findings.is_empty() {
        return None;
    }
    let (mut left, mut arrived): (Vec<&Paragraph>, Vec<ParagraphId>) = (Vec::new(), Vec::new());
    for edit in steps {
        if let Step::Splice { removed, inserted, .. } = edit {
            left.extend(removed);
            arrived.extend(inserted.iter().map(|p| p.id));
        }
    }
    // The text of one paragraph changes with every keystroke, and no other could have its words.
    if left.len() == 1 && arrived == [left[0].id] {
        return None;
    }
    let after = draft.findings.iter().map(|f| {
        let old = f.paragraph.and_then(|id| left.iter().find(|p| p.id == id));
        let Some(old) = old else { return f.clone() };
        let text = line(old);
        // A clause that is moved may have another label.
        let whole = Some(old.text(Version::Revised)).filter(|words| !words.trim().is_empty()).unwrap_or(text.clone());
        let words = if !f.subject.is_empty() && text.contains(&f.subject) { &f.subject } else { &whole };
        let holds_words = |id: &ParagraphId| paragraph(draft, *id).is_some_and(|p| line(p).contains(words));
        if words.is_empty() || holds_words(&old.id) {
            return f.clone();
        }
        Finding { paragraph: arrived.iter().copied().find(|id| holds_words(id)).or(f.paragraph), ..f.clone() }
    });
    replaced(draft, after.collect())
}

fn paragraph(draft: &Contribution, id: ParagraphId) -> Option<&Paragraph> {
    draft.find(id).map(|(proposal, at)| &draft.proposals[proposal].paragraphs[at])
}

fn line(p: &Paragraph) -> String {
    format!("{}\t{}", p.label_text(Version::Revised), p.text(Version::Revised)).trim().to_owned()
}
