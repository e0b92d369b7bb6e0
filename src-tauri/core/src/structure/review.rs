//! Review of a source: the user corrects what was recognized of it, before it becomes a draft.
//!
//! A correction is a value, done to what the app recognized; the same corrections on the same source give the same
//! text, so that one is taken back by leaving it out. Corrections part, join, name and leave out; only a label that the user
//! types and a hyphen that a copy has lost may bring letters that the source has not. So the base itself is mended,
//! and nothing of it is tracked.

use serde::{Deserialize, Serialize};

use super::{Found, LineKind, Recognized, checks, hyphens};
use crate::contribution::Proposal;
use crate::finding::{Finding, Severity};
use crate::itu::Label;
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{self, Run, Version};
use crate::step::EditError;

/// Something the user corrects. `row` is an index in [`Recognized::found`] as the corrections before left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Correction {
    /// The paragraph is something else.
    Role {
        /// Which row.
        row: usize,
        /// What it is.
        role: Role,
    },
    /// The paragraph has this label. One that its text begins with is cut off the text; a label that is none goes back
    /// into the text, so that nothing is lost.
    Label {
        /// Which row.
        row: usize,
        /// The label; empty for none.
        label: String,
    },
    /// The paragraph goes on from the one above.
    Join {
        /// Which row.
        row: usize,
    },
    /// A second paragraph begins within this one.
    Split {
        /// Which row.
        row: usize,
        /// Where: so many characters of its text as [`Found::text`] shows it.
        at: usize,
    },
    /// The paragraph is no part of the text.
    Exclude {
        /// Which row.
        row: usize,
    },
    /// A line that was left out is a paragraph of the text. Its marks and formats are gone.
    Include {
        /// Which row.
        row: usize,
    },
    /// The hyphen that a word has lost is put back, wherever the line has the word.
    Repair {
        /// Line of the source, as the finding says it.
        line: usize,
        /// The word without its hyphen.
        word: String,
    },
    /// The same with every word that cannot be another.
    RepairAll,
}

/// Whether [`Correction::Repair`] can mend what the finding says.
pub fn is_repairable(f: &Finding) -> bool {
    f.rule == hyphens::RULE
}

impl Recognized {
    /// The source as it is in one reading of its tracked changes. [`Version::Markup`] keeps the redline as it is.
    pub fn in_reading(mut self, version: Version) -> Self {
        if version == Version::Markup {
            return self;
        }
        let ids = self.ids();
        self.contribution = self.contribution.taken_as(version);
        let mut rows = std::mem::take(&mut self.found).into_iter().zip(ids).collect::<Vec<_>>();
        rows.retain(|(_, id)| id.is_none_or(|id| self.contribution.find(id).is_some()));
        let ids: Vec<_> = rows.iter().map(|(_, id)| *id).collect();
        self.found = rows.into_iter().map(|(found, _)| found).collect();
        for (row, id) in ids.into_iter().enumerate() {
            if let Some((proposal, at)) = id.and_then(|id| self.contribution.find(id)) {
                self.show(row, proposal, at);
            }
        }
        self.look_again();
        self
    }

    /// Does a correction, or says that it makes no sense here and leaves all as it is.
    ///
    /// # Errors
    /// The correction names a line, a place in it or a role that is not there; nothing is changed then.
    pub fn correct(&mut self, correction: &Correction) -> Result<(), EditError> {
        match correction {
            Correction::Role { row, role } => self.set_role(*row, *role)?,
            Correction::Label { row, label } => self.set_label(*row, label.trim())?,
            Correction::Join { row } => self.join(*row)?,
            Correction::Split { row, at } => self.split(*row, *at)?,
            Correction::Exclude { row } => self.leave_out(*row)?,
            Correction::Include { row } => self.take_in(*row)?,
            Correction::Repair { line, word } => self.repair(|f| f.line == *line && f.subject == *word)?,
            Correction::RepairAll => {
                let language = self.contribution.language;
                self.repair(|f| hyphens::is_sure(f, language))?;
            }
        }
        self.look_again();
        Ok(())
    }

    /// What [`Correction::RepairAll`] would mend: words and what they become.
    pub fn repairs(&self) -> Vec<(&str, &str)> {
        let sure = self.findings.iter().filter(|f| hyphens::is_sure(f, self.contribution.language));
        sure.map(|f| (f.subject.as_str(), f.hint.as_str())).collect()
    }

    /// Mends what the findings that are `meant` say; a note names each.
    fn repair(&mut self, meant: impl Fn(&Finding) -> bool) -> Result<(), EditError> {
        let lost: Vec<_> = self.findings.iter().filter(|f| is_repairable(f) && meant(f)).cloned().collect();
        if lost.is_empty() {
            return Err(EditError::NotHere);
        }
        for f in lost {
            for row in (0..self.found.len()).filter(|row| self.found[*row].line == f.line).collect::<Vec<_>>() {
                let Ok((proposal, at)) = self.place(row) else { continue };
                let shown = self.found[row].text.clone();
                hyphens::mend(self.paragraph((proposal, at)), &shown, &f.subject, &f.hint);
                self.show(row, proposal, at);
            }
            self.findings.push(Finding::new("repaired", Severity::Info, f.line, f.subject).with_hint(f.hint));
        }
        Ok(())
    }

    /// The paragraphs that lines of the source became, by their lines.
    pub fn paragraphs_of_lines(&self) -> impl Iterator<Item = (usize, ParagraphId)> + '_ {
        self.found.iter().zip(self.ids()).filter_map(|(f, id)| Some((f.line, id?)))
    }

    /// The paragraph that each row became.
    pub(super) fn ids(&self) -> Vec<Option<ParagraphId>> {
        let mut paragraphs = self.contribution.proposals.iter().flat_map(|p| &p.paragraphs);
        let id = |f: &Found| matches!(f.kind, LineKind::Text(_)).then(|| paragraphs.next().map(|p| p.id)).flatten();
        self.found.iter().map(id).collect()
    }

    /// Proposal and place of the paragraph that a row became.
    fn place(&self, row: usize) -> Result<(usize, usize), EditError> {
        let id = self.ids().get(row).copied().flatten().ok_or(EditError::NotHere)?;
        self.contribution.find(id).ok_or(EditError::NotHere)
    }

    fn paragraph(&mut self, (proposal, at): (usize, usize)) -> &mut Paragraph {
        &mut self.contribution.proposals[proposal].paragraphs[at]
    }

    /// Brings a row up to date with its paragraph, in normal form.
    fn show(&mut self, row: usize, proposal: usize, at: usize) {
        let p = self.paragraph((proposal, at));
        p.normalise();
        let readable = |runs: &[Run]| {
            let revised = run::text(runs, Version::Revised);
            if revised.is_empty() { run::text(runs, Version::Base) } else { revised }
        };
        let (label, text) = (readable(&p.label), readable(&p.runs));
        let part = LineKind::Text(p.role);
        self.found[row] = Found { line: self.found[row].line, kind: part, label, text };
    }

    /// What the user looked at is not doubtful; what is odd all the same is said again.
    fn settled(&mut self, row: usize) {
        let line = self.found[row].line;
        self.findings.retain(|f| f.line != line || f.severity == Severity::Info);
    }

    fn look_again(&mut self) {
        self.findings.retain(|f| !checks::RULES.contains(&f.rule.as_str()));
        checks::look(&self.contribution, &self.found, &mut self.findings);
        self.findings.sort_by_key(|f| f.line);
    }

    fn set_role(&mut self, row: usize, role: Role) -> Result<(), EditError> {
        let place = self.place(row)?;
        self.paragraph(place).role = role;
        self.show(row, place.0, place.1);
        self.settled(row);
        Ok(())
    }

    fn set_label(&mut self, row: usize, label: &str) -> Result<(), EditError> {
        let place = self.place(row)?;
        let p = self.paragraph(place);
        if p.label.iter().any(|r| r.ins.is_some() || r.del.is_some()) {
            return Err(EditError::NotHere);
        }
        let was = p.label_text(Version::Markup);
        if label.is_empty() && !was.is_empty() {
            p.runs = run::normalise([vec![Run::unchanged(format!("{was} "))], std::mem::take(&mut p.runs)].concat());
        }
        let text = run::text(&p.runs, Version::Markup);
        let parted = |rest: &&str| label.ends_with([')', '）']) || !rest.starts_with(char::is_alphanumeric);
        if let Some(rest) = text.strip_prefix(label).filter(parted).filter(|_| was.is_empty() && !label.is_empty()) {
            p.runs = run::split_at(&p.runs, text.len() - rest.trim_start().len()).1;
        }
        p.label = if label.is_empty() { Vec::new() } else { vec![Run::unchanged(label)] };
        self.show(row, place.0, place.1);
        self.settled(row);
        Ok(())
    }

    fn join(&mut self, row: usize) -> Result<(), EditError> {
        let (proposal, at) = self.place(row)?;
        let above = self.place(row.checked_sub(1).ok_or(EditError::NotHere)?)?;
        if above != (proposal, at.wrapping_sub(1)) {
            return Err(EditError::NotHere);
        }
        let second = self.contribution.proposals[proposal].paragraphs.remove(at);
        let blank = || vec![Run::unchanged(" ")];
        let label = if second.label.is_empty() { Vec::new() } else { [second.label, blank()].concat() };
        let first = self.paragraph(above);
        first.runs = run::normalise([std::mem::take(&mut first.runs), blank(), label, second.runs].concat());
        (first.ins, first.del) = (second.ins, second.del);
        self.settled(row);
        self.found.remove(row);
        self.show(row - 1, above.0, above.1);
        self.settled(row - 1);
        Ok(())
    }

    fn split(&mut self, row: usize, at: usize) -> Result<(), EditError> {
        let place = self.place(row)?;
        let (language, id) = (self.contribution.language, self.contribution.fresh_id());
        let p = self.paragraph(place);
        let (left, right) = run::split_at(&p.runs, run::flat_offset(&p.runs, at).ok_or(EditError::NotHere)?);
        let (left, right) = (trimmed(&left), trimmed(&right));
        if left.is_empty() || right.is_empty() {
            return Err(EditError::NotHere);
        }
        let text = run::text(&right, Version::Markup);
        let label = Label::parse(&text, language).filter(|l| !l.rest.is_empty());
        let (label, right) = match label {
            Some(l) => (vec![Run::unchanged(l.text)], run::split_at(&right, text.len() - l.rest.len()).1),
            None => (Vec::new(), right),
        };
        let role = match p.role {
            role if role.is_clause() && label.is_empty() => Role::Para,
            Role::Para if !label.is_empty() => Role::Clause,
            Role::Call if !label.is_empty() => Role::Clause,
            role => role,
        };
        let second = Paragraph { id, role, label, runs: right, ins: p.ins.clone(), del: p.del.clone() };
        (p.runs, p.ins, p.del) = (left, None, None);
        self.contribution.proposals[place.0].paragraphs.insert(place.1 + 1, second);
        self.found.insert(row + 1, self.found[row].clone());
        self.show(row, place.0, place.1);
        self.show(row + 1, place.0, place.1 + 1);
        self.settled(row);
        Ok(())
    }

    fn leave_out(&mut self, row: usize) -> Result<(), EditError> {
        let (proposal, at) = self.place(row)?;
        self.settled(row);
        self.contribution.proposals[proposal].paragraphs.remove(at);
        let Found { line, label, text, .. } = self.found[row].clone();
        let text = if label.is_empty() { text } else { format!("{label}\t{text}") };
        self.findings.push(Finding::new("left-out", Severity::Info, line, &text));
        self.found[row] = Found { line, kind: LineKind::LeftOut, label: String::new(), text };
        Ok(())
    }

    fn take_in(&mut self, row: usize) -> Result<(), EditError> {
        let found = self.found.get(row).filter(|f| f.kind == LineKind::LeftOut).ok_or(EditError::NotHere)?.clone();
        if self.contribution.proposals.is_empty() {
            self.contribution.proposals.push(Proposal::default());
        }
        let above = (0..row).rev().find_map(|r| self.place(r).ok());
        let (proposal, at) = above.map_or((0, 0), |(proposal, at)| (proposal, at + 1));
        let label = Label::parse(&found.text, self.contribution.language).filter(|l| l.tabbed && !l.rest.is_empty());
        let (role, label, text) = match label {
            Some(l) => (Role::Clause, l.text.to_owned(), l.rest.to_owned()),
            None => (Role::Para, String::new(), found.text.clone()),
        };
        let p = Paragraph::unchanged(self.contribution.fresh_id(), role, &label, &text);
        self.contribution.proposals[proposal].paragraphs.insert(at, p);
        self.findings.retain(|f| f.rule != "left-out" || f.line != found.line);
        self.show(row, proposal, at);
        Ok(())
    }
}

/// The runs without spaces at their borders.
fn trimmed(runs: &[Run]) -> Vec<Run> {
    let text = run::text(runs, Version::Markup);
    let (head, _) = run::split_at(runs, text.trim_end().len());
    run::split_at(&head, text.len() - text.trim_start().len()).1
}

#[cfg(test)]
mod tests;
