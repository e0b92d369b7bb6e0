//! References to clauses whose label moved, revised: tracked in the text, plainly in the texts around it.

use super::labels::relabelled;
use super::located::LocatedParagraph;
use crate::contribution::{Contribution, Metadata, ProposalHeader};
use crate::paragraph::Paragraph;
use crate::reference::{LabelReference, ReferencePlace, moved_references};
use crate::run::{self, Revision, Run, Version};
use crate::step::{EditError, Step};

/// Revises the references with these places in the list of [`moved_references`].
pub(super) fn revise(draft: &Contribution, chosen: &[usize], me: &Revision) -> Result<Vec<Step>, EditError> {
    let all = moved_references(draft);
    let mut chosen: Vec<&LabelReference> =
        chosen.iter().map(|n| all.get(*n)).collect::<Option<_>>().ok_or(EditError::Stale)?;
    chosen.sort_by_key(|r| r.bytes.start);
    let mut places: Vec<ReferencePlace> = chosen.iter().map(|r| r.place).collect();
    places.dedup();
    let mut steps = Vec::new();
    let mut metadata = draft.metadata.clone();
    let mut done: Vec<ReferencePlace> = Vec::new();
    for place in places {
        if done.contains(&place) {
            continue;
        }
        done.push(place);
        let here: Vec<(&LabelReference, &str)> =
            chosen.iter().filter(|r| r.place == place).filter_map(|r| Some((*r, r.label.as_deref()?))).collect();
        match place {
            ReferencePlace::Paragraph(id) => {
                let place = LocatedParagraph::find(draft, id)?;
                let mut runs = place.paragraph.runs.clone();
                here.iter().rev().for_each(|(r, label)| runs = revised_runs(&runs, r, label, me));
                steps.extend(place.replace(1, vec![Paragraph { runs, ..place.paragraph.clone() }]));
            }
            ReferencePlace::Reasons(proposal) => {
                let before = draft.proposals.get(proposal).ok_or(EditError::Stale)?.header.clone();
                let after = ProposalHeader { reasons: revised_text(&before.reasons, &here), ..before.clone() };
                steps.push(Step::Header { proposal, before, after });
            }
            around => revise_around(&mut metadata, around, &here),
        }
    }
    if metadata != draft.metadata {
        steps.push(Step::Metadata { before: Box::new(draft.metadata.clone()), after: Box::new(metadata) });
    }
    Ok(steps)
}

fn revise_around(metadata: &mut Metadata, place: ReferencePlace, here: &[(&LabelReference, &str)]) {
    let text = match place {
        ReferencePlace::Introduction => Some(&mut metadata.introduction),
        ReferencePlace::Background => Some(&mut metadata.background),
        ReferencePlace::Section(n) => metadata.parts.get_mut(n).map(|section| &mut section.text),
        ReferencePlace::Paragraph(_) | ReferencePlace::Reasons(_) => None,
    };
    text.into_iter().for_each(|text| *text = revised_text(text, here));
}

fn revised_text(text: &str, here: &[(&LabelReference, &str)]) -> String {
    let mut out = text.to_owned();
    for (r, label) in here.iter().rev() {
        out.replace_range(r.bytes.clone(), label);
    }
    out
}

/// The label in the format of the one that it replaces; that of the base, come back, is the base's.
fn revised_runs(runs: &[Run], reference: &LabelReference, label: &str, me: &Revision) -> Vec<Run> {
    let (left, rest) = run::split_at(runs, reference.bytes.start);
    let (old, right) = run::split_at(&rest, reference.bytes.len());
    let format = old.iter().find(|r| r.is_in(Version::Revised)).map(|r| r.format).unwrap_or_default();
    let mut new = relabelled(&old, label, me);
    if let Some(last) = new.last_mut().filter(|r| r.ins.is_some() && r.del.is_none()) {
        last.format = format;
    }
    run::normalise([left, new, right].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::Format;

    #[test]
    fn a_label_takes_the_format_of_what_it_replaces_and_the_base_keeps_its_own() {
        let me = Revision::by("CEPT");
        let italic = |r: Run| Run { format: Format { italic: true, ..Format::PLAIN }, ..r };
        let reference = |bytes| LabelReference {
            place: ReferencePlace::Introduction,
            bytes,
            call: String::new(),
            written: String::new(),
            target: None,
            label: None,
            bearer: None,
            around: Default::default(),
            is_sure: true,
        };
        let kept = Run::unchanged;
        let moved = [kept("as in "), italic(Run::deleted("b)", &me)), Run::inserted("c)", &me), kept(" above")];
        let base = [kept("as in "), italic(kept("b)")), kept(" above")];
        assert_eq!(revised_runs(&moved, &reference(6..10), "b)", &me), base);
        let again = [kept("as in "), italic(Run::deleted("b)", &me)), Run::inserted("d)", &me), kept(" above")];
        assert_eq!(revised_runs(&moved, &reference(6..10), "d)", &me), again);
        let new = [kept("as in "), italic(Run::deleted("b)", &me)), italic(Run::inserted("c)", &me)), kept(" above")];
        assert_eq!(revised_runs(&base, &reference(6..8), "c)", &me), new);
    }
}
