//! A call with its clauses.

use std::sync::Arc;

use crate::paragraph::Role;

use super::facts::LineFacts;

/// A call and the lines under it.
#[derive(Clone, Copy, Debug)]
pub struct CallGroup<'a> {
    /// The call.
    pub call: &'a LineFacts,
    /// Its clauses, with what stands below them.
    pub lines: &'a [Arc<LineFacts>],
    /// Whether no call follows.
    pub is_last: bool,
}

impl<'a> CallGroup<'a> {
    /// The call groups of a text, in order.
    pub fn all(lines: &'a [Arc<LineFacts>]) -> Vec<CallGroup<'a>> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < lines.len() {
            at += 1;
            if lines[at - 1].line.role() != Role::Call {
                continue;
            }
            let end = lines[at..].iter().position(|l| !l.line.role().is_clause()).map_or(lines.len(), |n| at + n);
            let is_last = lines.get(end).is_none_or(|l| l.line.role() != Role::Call);
            out.push(CallGroup { call: &lines[at - 1], lines: &lines[at..end], is_last });
            at = end;
        }
        out
    }

    /// The clauses themselves, without what stands below them.
    pub fn clauses(&self) -> impl Iterator<Item = &'a Arc<LineFacts>> {
        self.lines.iter().filter(|l| l.level == 0)
    }
}
