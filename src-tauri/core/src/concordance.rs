//! Old labels and new ones: which clause of the base is which of the revised text.

use std::collections::HashMap;

use crate::change::{self, ChangeKind};
use crate::clause_list::{base_label, clause_lists, standing_label};
use crate::contribution::{Contribution, Proposal};
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::Version;

/// A clause with its label in the base and in the revised text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelRow {
    /// Where it stands, or stood.
    pub paragraph: ParagraphId,
    /// The call that it stands under, in the base where that has it; empty under none.
    pub call: String,
    /// Its label in the base, with those of the clauses that it hangs below: `1 a)`; `None` where it is new.
    pub old: Option<String>,
    /// The same in the revised text; `None` where it is deleted.
    pub new: Option<String>,
    /// How it begins.
    pub words: String,
}

impl LabelRow {
    /// Whether the label is another one.
    pub fn is_changed(&self) -> bool {
        self.old != self.new
    }
}

/// Every labelled clause of each proposal, in the order of the text. A clause that was moved stands once, where it is
/// now.
pub fn concordance(draft: &Contribution) -> Vec<Vec<LabelRow>> {
    draft.proposals.iter().map(rows).collect()
}

/// Where the clauses that were moved stand now: from the deleted paragraph to the new one.
pub(crate) fn moves(paragraphs: &[Paragraph]) -> HashMap<ParagraphId, ParagraphId> {
    let moved = |c: change::Change| Some((c.from?, c.paragraph)).filter(|_| c.kind == ChangeKind::Moved);
    change::proposal_changes(paragraphs).into_iter().filter_map(moved).collect()
}

fn rows(proposal: &Proposal) -> Vec<LabelRow> {
    let all = &proposal.paragraphs;
    let moves = moves(all);
    let came: HashMap<ParagraphId, ParagraphId> = moves.iter().map(|(from, to)| (*to, *from)).collect();
    let base = |p: &Paragraph| base_label(p);
    let old = full_labels(all, base);
    let new = full_labels(all, standing_label);
    let mut call = String::new();
    let mut out = Vec::new();
    for p in all {
        match p.role {
            Role::Call => call = or_else(p, Version::Base).trim_end_matches([',', '،', '，', ':', ' ']).to_owned(),
            role if !role.is_clause() => call.clear(),
            _ if moves.contains_key(&p.id) => {}
            _ => {
                let origin = came.get(&p.id).unwrap_or(&p.id);
                let (old, new) = (old.get(origin).cloned(), new.get(&p.id).cloned());
                if old.is_some() || new.is_some() {
                    let words =
                        or_else(p, Version::Revised).split_whitespace().take(WORDS).collect::<Vec<_>>().join(" ");
                    out.push(LabelRow { paragraph: p.id, call: call.clone(), old, new, words });
                }
            }
        }
    }
    out
}

/// So many words say which clause it is.
const WORDS: usize = 8;

/// The label of each clause with those that it hangs below; `1.1` says it itself.
fn full_labels(all: &[Paragraph], label: fn(&Paragraph) -> Option<String>) -> HashMap<ParagraphId, String> {
    let mut out = HashMap::new();
    let lists = clause_lists(all);
    let mut depths: Vec<(usize, usize)> =
        lists.iter().flat_map(|list| list.members.iter().map(|at| (*at, list.depth))).collect();
    depths.sort_unstable();
    let mut above: Vec<String> = Vec::new();
    for (at, depth) in depths {
        let p = &all[at];
        let own = label(p).unwrap_or_default();
        above.resize(depth, String::new());
        let upper = above.last().cloned().unwrap_or_default();
        let decimal = own.contains('.') && own.starts_with(|c: char| c.is_numeric());
        let full = if upper.is_empty() || decimal || own.is_empty() { own.clone() } else { format!("{upper} {own}") };
        if !own.is_empty() {
            out.insert(p.id, full.clone());
        }
        above.push(full);
    }
    out
}

/// The text of `version`, or that of the other where it is nothing.
fn or_else(p: &Paragraph, version: Version) -> String {
    let other = if version == Version::Base { Version::Revised } else { Version::Base };
    Some(p.text(version)).filter(|text| !text.is_empty()).unwrap_or_else(|| p.text(other))
}
