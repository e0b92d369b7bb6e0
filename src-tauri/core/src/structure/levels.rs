//! Levels of labels: the first kind of a call is the clauses', others hang below.

use crate::itu::{Label, LabelKind, Language, tables};
use crate::paragraph::Role;

use super::input_line::{InputLine, LineLabel};

/// The levels of labels open at this place.
#[derive(Default)]
pub(super) struct Levels {
    open: Vec<Level>,
}

/// A level, with the last label that stood on it.
struct Level {
    kind: LabelKind,
    label: String,
    count: Option<u32>,
    depth: u8,
}

impl Levels {
    /// Whether a row's label is one. `1 to join` needs its place in a count, since `20 November` looks the same.
    pub fn believes(&self, row: &InputLine, language: Language) -> bool {
        let Some(label) = row.label.as_ref().filter(|_| !row.is_figures()) else { return false };
        // `1°` of French and Spanish is one, `5° North` is none.
        if label.sure || !label.text.trim_end_matches(['°', 'º']).ends_with(char::is_numeric) {
            return true;
        }
        match label.kind {
            LabelKind::Decimal => return self.counts_on(&label.text),
            LabelKind::Number => {}
            _ => return true,
        }
        let last = self.open.iter().rev().find(|l| l.kind == LabelKind::Number).and_then(|l| l.count).unwrap_or(1);
        // A label that was lost, or is missing, does not make the next one text: `1`, then `3`; or a list from `2` on.
        let counts = count(label, None).is_some_and(|n| n == 1 || (last..last + 4).contains(&n));
        counts && !starts_with_month(row, language)
    }

    /// Whether a decimal that no tab parts from its text is a label: it goes on from the one before, begins a list below
    /// the number it names, or is the first of all. `2.4` elsewhere is a number of the text.
    fn counts_on(&self, text: &str) -> bool {
        let Some((stem, last)) = text.rsplit_once('.') else { return true };
        let number = |s: &str| s.parse::<u32>().ok();
        let Some(n) = number(last) else { return true };
        let is_before = |open: &Level| {
            let open = open.label.trim_end_matches('.');
            let same_list = open.rsplit_once('.').filter(|(s, _)| *s == stem).and_then(|(_, m)| number(m));
            same_list.is_some_and(|m| (m..m + 4).contains(&n))
                || (n == 1 && (open == stem || open.starts_with(&format!("{stem}."))))
                || (n == 1
                    && number(stem).is_some_and(|s| number(open.split('.').next().unwrap_or(open)) == s.checked_sub(1)))
        };
        (self.open.is_empty() && n == 1) || self.open.iter().any(is_before)
    }

    /// Whether the clause behind the last one with a number is the `n`th.
    pub fn is_due(&self, n: u32) -> bool {
        self.open.iter().any(|l| l.kind == LabelKind::Number && l.count.is_some_and(|last| last + 1 == n))
    }

    /// A clause without a label stands open: labels hang below it.
    pub fn open_lone(&mut self) {
        self.open.push(Level { kind: LabelKind::Number, label: String::new(), count: None, depth: 0 });
    }

    /// Whether no label stands open.
    pub fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// The role of a row whose label is believed; `announced` says that the row before ended with a colon.
    pub fn role(&mut self, row: &InputLine, announced: bool) -> Role {
        let Some(label) = &row.label else { return Role::Para };
        let kind = self.settled(label.kind, &label.text);
        // a dash under a call, with no clause above it, is still a sub-level
        if kind == LabelKind::Dash && self.open.is_empty() {
            self.open_lone();
        }
        let level = self.level(kind, label, row.depth, announced);
        let before = self.open.get(level).and_then(|l| l.count);
        self.open.truncate(level);
        self.open.push(Level {
            kind,
            label: label.text.clone(),
            // `2bis` leaves the count where it was
            count: count(label, before).or(before),
            depth: row.depth,
        });
        [Role::Clause, Role::Sub1, Role::Sub2].get(level).copied().unwrap_or(Role::Sub3)
    }

    /// Where a label belongs: on the level of its kind, of several on the one that it counts on and is written as.
    fn level(&self, kind: LabelKind, label: &LineLabel, depth: u8, announced: bool) -> usize {
        let alike = |l: &Level| is_written_as(&l.label, &label.text);
        let goes_on = |l: &Level| l.count.is_some() && count(label, l.count) == l.count.map(|n| n + 1);
        let begins = count(label, None) == Some(1);
        // A list of the same kind begins below: it counts anew, and is announced, stands deeper or is written otherwise.
        let is_above = |l: &Level| l.count.is_some() && begins && (announced || depth > l.depth || !alike(l));
        let find =
            |fits: &dyn Fn(&Level) -> bool| self.open.iter().rposition(|l| l.kind == kind && !is_above(l) && fits(l));
        find(&|l| alike(l) && goes_on(l))
            .or_else(|| find(&alike))
            .or_else(|| find(&|_| true))
            .unwrap_or(self.open.len())
    }

    /// Decimals count with digits; `i)`, `v)`, `x)` are letters where the letter before stands open.
    fn settled(&self, kind: LabelKind, text: &str) -> LabelKind {
        let bare = text.trim_matches(|c: char| "()（） ".contains(c));
        let last = |kind| {
            let level = self.open.iter().rev().find(|l| l.kind == kind);
            level.map(|l| l.label.trim_matches(|c: char| "()（） ".contains(c)))
        };
        match (kind, bare) {
            (LabelKind::Decimal, _) => LabelKind::Number,
            (LabelKind::Roman, "i") if last(LabelKind::Letter) == Some("h") => LabelKind::Letter,
            (LabelKind::Letter, "v") if last(LabelKind::Roman) == Some("iv") => LabelKind::Roman,
            (LabelKind::Letter, "x") if last(LabelKind::Roman) == Some("ix") => LabelKind::Roman,
            (LabelKind::Roman, "ii") if last(LabelKind::Letter) == Some("hh") => LabelKind::Letter,
            _ => kind,
        }
    }
}

fn count(label: &LineLabel, last: Option<u32>) -> Option<u32> {
    Label::parse(&label.text, Language::Ar)?.count(last)
}

/// Whether two labels differ in nothing but their place in the count: they have the same brackets, and both or neither
/// have capitals.
fn is_written_as(label: &str, other: &str) -> bool {
    fn marks(label: &str) -> impl Iterator<Item = char> {
        label.chars().filter(|c| "()（）.、".contains(*c))
    }
    let has_capitals = |label: &str| label.contains(char::is_uppercase);
    marks(label).eq(marks(other)) && has_capitals(label) == has_capitals(other)
}

/// Whether a label opens a list: `a)`, `1`, `i)`, `أ )`, a dash.
pub(super) fn is_first(label: &LineLabel) -> bool {
    match label.kind {
        LabelKind::Dash => true,
        LabelKind::Number | LabelKind::Letter => count(label, None) == Some(1),
        LabelKind::Roman => label.text.trim_matches(|c: char| "().（）".contains(c)) == "i",
        LabelKind::Decimal => label.text.trim_end_matches(')') == "1.1",
    }
}

fn starts_with_month(row: &InputLine, language: Language) -> bool {
    let words = tables().words.get(language);
    let second = row.folded.split(' ').nth(1).unwrap_or_default();
    words.months.iter().chain(&words.months_other).any(|m| m.folded() == second)
}
