//! Labels of new clauses that came between the same two lines. Each has the label that its source gave it; where another
//! source's clause above has that one, it counts on from the clause before, tracked under the draft's author: who takes
//! that change back has the label of the source again.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::clause_list::{ClauseList, clause_lists, standing_label, stands};
use crate::itu::{LabelStyle, Language};
use crate::paragraph::{Paragraph, ParagraphId};
use crate::redline::same_label;
use crate::run::{self, Revision, Run, Version};

/// A clause that a decision put there.
pub(super) struct Given {
    /// Its label, as it came.
    pub label: Vec<Run>,
    pub by: Giver,
}

/// Whose labels are told apart by themselves.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Giver {
    /// Sources of one mind.
    Sources(Arc<str>),
    /// A decision that shows what several sources would have there.
    Decision(u32),
}

/// The labels of the clauses `given`, which stand in `paragraphs`.
pub(super) fn settled(
    paragraphs: &[Paragraph],
    given: &BTreeMap<ParagraphId, Given>,
    language: Language,
    me: &Revision,
) -> BTreeMap<ParagraphId, Vec<Run>> {
    let mut out: BTreeMap<_, _> = given.iter().map(|(id, g)| (*id, g.label.clone())).collect();
    if !collides(given) {
        return out;
    }
    let is_given = |at: &usize| given.contains_key(&paragraphs[*at].id);
    for list in clause_lists(paragraphs).iter().filter(|list| list.members.iter().filter(|at| is_given(at)).count() > 1)
    {
        for (id, label) in counted_on(paragraphs, list, given, language) {
            if let Some(runs) = out.get_mut(&id) {
                *runs = relabelled(runs, label, me);
            }
        }
    }
    out
}

/// Whether two of them have one label.
fn collides(given: &BTreeMap<ParagraphId, Given>) -> bool {
    let labels: Vec<(String, &Giver)> =
        given.values().map(|g| (run::text(&g.label, Version::Revised), &g.by)).collect();
    let meets = |(i, (label, by)): (usize, &(String, &Giver))| {
        !label.is_empty() && labels[..i].iter().any(|(other, giver)| giver != by && same_label(other, label))
    };
    labels.iter().enumerate().any(meets)
}

/// The clauses of a list whose label another has, with the label that they get.
fn counted_on(
    paragraphs: &[Paragraph],
    list: &ClauseList,
    given: &BTreeMap<ParagraphId, Given>,
    language: Language,
) -> Vec<(ParagraphId, String)> {
    let mut out = Vec::new();
    let members: Vec<&Paragraph> = list.members.iter().map(|at| &paragraphs[*at]).filter(|p| stands(p)).collect();
    let as_came = |p: &Paragraph| match given.get(&p.id) {
        Some(given) => Some(run::text(&given.label, Version::Revised)).filter(|label| !label.is_empty()),
        None => standing_label(p),
    };
    let names: Vec<String> = members.iter().filter_map(|p| as_came(p)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let Some(style) = LabelStyle::of(&names, language) else { return out };
    let last_of_draft = members.iter().rposition(|p| !given.contains_key(&p.id));
    // The labels above, and who gave them; nobody gave one that was counted.
    let mut above: Vec<(String, Option<&Giver>)> = Vec::new();
    let mut before: Option<String> = None;
    for (at, p) in members.iter().enumerate() {
        let Some(mut label) = as_came(p) else { continue };
        if let Some(Given { by, .. }) = given.get(&p.id) {
            let is_above = |label: &str, by: Option<&Giver>| {
                above.iter().any(|(other, giver)| (by.is_none() || *giver != by) && same_label(other, label))
            };
            let collides = is_above(&label, Some(by));
            if collides {
                let behind = |l: &str| if last_of_draft < Some(at) { style.next(l) } else { style.between(l) };
                let mut wanted = before.as_deref().and_then(behind);
                while let Some(other) = wanted.as_deref().filter(|w| is_above(w, None)) {
                    wanted = behind(other).filter(|next| next != other);
                }
                let Some(wanted) = wanted else { return out };
                out.push((p.id, wanted.clone()));
                label = wanted;
            }
            above.push((label.clone(), Some(by).filter(|_| !collides)));
        }
        before = Some(label);
    }
    out
}

/// `label` as an author changes it.
fn relabelled(label: &[Run], text: String, me: &Revision) -> Vec<Run> {
    let mut out: Vec<Run> = label.iter().filter_map(|r| r.clone().delete(me)).collect();
    run::push(&mut out, Run::inserted(text, me));
    out
}
