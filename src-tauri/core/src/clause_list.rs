//! The lists of clauses in a text: what is counted together under one call, level by level.

use crate::itu::LabelStyle;
use crate::paragraph::{Paragraph, Role};
use crate::run::{self, Version};

/// The clauses of one level under one call or clause, labelled or not, deleted ones included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClauseList {
    /// Index of the call they stand under; `None` under anything else.
    pub call: Option<usize>,
    /// 0 for clauses, 1 for what hangs below them.
    pub depth: usize,
    /// Indices of the paragraphs.
    pub members: Vec<usize>,
}

/// The lists of `paragraphs`, a list before those that hang below its clauses.
pub fn clause_lists(paragraphs: &[Paragraph]) -> Vec<ClauseList> {
    let mut out: Vec<ClauseList> = Vec::new();
    // The open list of each level.
    let mut open: Vec<Option<usize>> = Vec::new();
    let mut call = None;
    for (at, p) in paragraphs.iter().enumerate() {
        if !p.role.is_clause() {
            open.clear();
            call = (p.role == Role::Call).then_some(at);
            continue;
        }
        let depth = depth(p);
        open.resize(depth + 1, None);
        let list = *open[depth].get_or_insert_with(|| {
            out.push(ClauseList { call, depth, members: Vec::new() });
            out.len() - 1
        });
        out[list].members.push(at);
    }
    out
}

/// The level of a clause: by its role, and `1.1` below `1`.
pub fn depth(p: &Paragraph) -> usize {
    let by_role = match p.role {
        Role::Sub1 => 1,
        Role::Sub2 => 2,
        Role::Sub3 => 3,
        _ => 0,
    };
    let label = standing_label(p).or_else(|| base_label(p)).unwrap_or_default();
    by_role.max(LabelStyle::depth(&label).saturating_sub(1))
}

/// The label that a clause has in the base, if it has one.
pub fn base_label(p: &Paragraph) -> Option<String> {
    Some(p.label_text(Version::Base)).filter(|label| !label.trim().is_empty())
}

/// The label that a clause has in the revised text, if it has one.
pub fn standing_label(p: &Paragraph) -> Option<String> {
    Some(p.label_text(Version::Revised)).filter(|label| !label.trim().is_empty())
}

/// Whether the clause stands in the revised text, as a clause: one that was joined to another has lost its label.
pub fn stands(p: &Paragraph) -> bool {
    !p.is_deleted() && (p.label.is_empty() || run::has_text(&p.label, Version::Revised))
}
