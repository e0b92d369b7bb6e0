//! A call with its clauses.

use std::sync::Arc;

use crate::itu::{CallKind, Language, call_kind};
use crate::paragraph::Role;

use super::facts::LineFacts;
use super::line::StyleLine;

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
        self.lines.iter().filter(|l| level(&l.line) == 0)
    }

    /// Whether its clauses are lettered or numbered, as far as the table of calls knows.
    pub fn kind(&self, language: Language) -> Option<CallKind> {
        call_kind(&self.call.line.text, language)
    }
}

/// How far below a clause a line stands; 0 is a clause. `1.1` stands below `1`, whatever its role.
pub fn level(line: &StyleLine) -> usize {
    let dots = line.label.trim_end_matches('.').matches('.').count();
    match line.role() {
        Role::Sub1 => 1.max(dots),
        Role::Sub2 => 2.max(dots),
        Role::Sub3 => 3,
        _ => dots,
    }
    .min(DEEPEST)
}

/// The levels below a clause that are told apart.
pub const DEEPEST: usize = 3;
