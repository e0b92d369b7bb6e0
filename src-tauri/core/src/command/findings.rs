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

#[cfg(test)]
mod tests {
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::Proposal;
    use crate::finding::Severity;
    use crate::paragraph::Role;
    use crate::run::Run;

    /// Where a finding about `port` in the second of the paragraphs `texts` leads after `command`.
    fn leads(texts: [&str; 3], command: Command) -> u32 {
        let text = |(n, text): (u32, &str)| Paragraph::unchanged(ParagraphId(n), Role::Para, "", text);
        let paragraphs = (1..).zip(texts).map(text).collect();
        let finding = Finding { paragraph: Some(ParagraphId(2)), ..Finding::new("x", Severity::Info, 0, "port") };
        let mut draft = Contribution {
            proposals: vec![Proposal { paragraphs, ..Proposal::default() }],
            findings: vec![finding],
            ..Contribution::default()
        };
        perform(&mut draft, command).unwrap();
        draft.findings[0].paragraph.unwrap().0
    }

    #[test]
    fn a_finding_goes_with_its_words_and_stays_where_they_stay() {
        let (first, behind) = (vec![Run::unchanged("in ")], vec![Run::unchanged("port")]);
        let cut = Command::Split { id: ParagraphId(2), left: first, right: behind };
        assert_eq!(leads(["a", "in port", "b"], cut), 4, "the lower half has the words");
        let up = Command::MoveClause { id: ParagraphId(3), up: true };
        assert_eq!(leads(["a", "in port", "a port"], up), 2, "another that came has the same words");
    }

    #[test]
    fn a_rule_goes_off_with_a_reason_and_on_again_alone() {
        let switch =
            |rule: &str, off: Option<&str>| Command::SwitchRule { rule: rule.into(), off: off.map(Into::into) };
        let mut draft = Contribution::default();
        perform(&mut draft, switch("contact", Some(" The chair answers. "))).unwrap();
        perform(&mut draft, switch("no-shall", Some("We do."))).unwrap();
        let off = |rule: &str, reason: &str| SwitchedOff { rule: rule.into(), reason: reason.into() };
        let both = [off("contact", "The chair answers."), off("no-shall", "We do.")];
        assert_eq!(draft.switched_off, both);
        for refused in [switch("title", Some(" ")), switch("", Some("We do."))] {
            assert_eq!(perform(&mut draft, refused).unwrap_err(), EditError::NotHere);
        }
        assert!(perform(&mut draft, switch("no-shall", Some("We do."))).unwrap().steps.is_empty());
        let other = perform(&mut draft, switch("no-shall", Some("We must."))).unwrap();
        assert_eq!(draft.switched_off, [both[0].clone(), off("no-shall", "We must.")]);
        other.inverse().apply(&mut draft).unwrap();
        assert_eq!(draft.switched_off, both);
        perform(&mut draft, switch("contact", None)).unwrap();
        assert_eq!(draft.switched_off, both[1..]);
    }
}
