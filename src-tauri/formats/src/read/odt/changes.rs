//! Tracked changes: deleted text is put back where it was deleted, and inserted text is marked.
//!
//! Deleted text is stored in front of the text (ODF 1.3, 5.5.7): its first paragraph belongs to the text before the
//! place of the deletion, its last one to the text after it. In flat files LibreOffice leaves deleted text in its
//! place, between the marks of insertions.

use std::sync::Arc;

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::run::{self, Revision, Run, Version};

use super::model::{OdtChange, OdtParagraph, OpenChange};
use super::story::OdtStoryReader;
use crate::word::{NO_DATE, is_date_time};

/// The most insertions open at one place; no program opens more than one.
const MOST_OPEN: usize = 100;

impl OdtStoryReader<'_> {
    /// A place where something was changed.
    pub fn change(&mut self, name: &str, id: &str) {
        if self.body.is_some() {
            return;
        }
        match name {
            "change-start" => match self.regions.get(id) {
                Some(change) if self.open.len() < MOST_OPEN => {
                    let (ins, del) = (change.ins.clone(), change.del.clone());
                    self.open.push(OpenChange { id: id.to_owned(), ins, del });
                }
                _ => self.fault("an insertion is not described"),
            },
            "change-end" => self.open.retain(|range| range.id != id),
            _ => match self.regions.remove(id) {
                Some(OdtChange { ins, del: Some(by), deleted }) => {
                    let ins = ins.or_else(|| marks(&self.open).0);
                    self.put_back(deleted, &ins, &by);
                }
                _ => self.fault("a deletion is not described"),
            },
        }
    }

    /// What is left of changes when everything is read.
    pub fn check_changes(&mut self) {
        if !self.open.is_empty() {
            self.fault("an insertion has no end");
        }
        if self.regions.values().any(|region| region.del.is_some()) {
            self.fault("struck text has no place in the text");
        }
    }

    /// Puts deleted text back where it was deleted.
    fn put_back(&mut self, deleted: Vec<OdtParagraph>, ins: &Option<Revision>, by: &Revision) {
        let marked = |runs: Vec<Run>| runs.into_iter().map(|r| Run { ins: ins.clone(), del: Some(by.clone()), ..r });
        let last = deleted.len().saturating_sub(1);
        for (i, own) in deleted.into_iter().enumerate() {
            let Some(open) = &mut self.paragraph else {
                // Between paragraphs: whole ones, of which the last may be there for its form only.
                if i < last || !own.runs.is_empty() {
                    let runs = marked(own.runs).collect();
                    let cell = self.tables.last().copied().unwrap_or_default();
                    self.out.push(OdtParagraph { runs, ins: ins.clone(), del: Some(by.clone()), cell, ..own });
                }
                continue;
            };
            let begins = !run::has_text(&open.runs, Version::Revised);
            open.runs.extend(marked(own.runs));
            if begins && last > 0 {
                open.style = own.style;
            }
            if i == last {
                continue;
            }
            let mut upper = std::mem::take(open);
            *open = OdtParagraph { runs: Vec::new(), ins: None, del: None, ..upper.clone() };
            if begins {
                upper.place = own.place;
            } else {
                open.place.iter_mut().for_each(|p| p.first = true);
            }
            (upper.ins, upper.del) = (ins.clone(), Some(by.clone()));
            self.out.push(upper);
        }
        if last > 0
            && let Some(open) = &self.paragraph
        {
            // The formats of the text after it are relative to the style of its paragraph.
            let (properties, named) = self.styles.paragraph_properties(&open.style);
            self.named = named;
            self.properties_stack.first_mut().into_iter().for_each(|first| *first = properties);
        }
    }

    /// The revision that was just described. Dates that stand for none, and parts of seconds, are none.
    pub fn revision(&mut self) -> Revision {
        let (author, date) = std::mem::take(&mut self.info);
        if author.trim().is_empty() || date.trim().is_empty() {
            self.fault("a change has no author or no date");
        }
        let author = Some(author.trim()).filter(|a| !a.is_empty()).unwrap_or(DEFAULT_AUTHOR).into();
        let date = date.split('.').next().filter(|d| is_date_time(d) && *d != NO_DATE).map(Arc::from);
        let revision = match &self.last_change {
            Some(last) if last.author == author && last.date == date => last.clone(),
            _ => Revision { author, date },
        };
        self.last_change = Some(revision.clone());
        revision
    }
}

/// The marks that the innermost open changes give.
pub(super) fn marks(open: &[OpenChange]) -> (Option<Revision>, Option<Revision>) {
    let innermost =
        |mark: fn(&OpenChange) -> &Option<Revision>| open.iter().rev().find_map(|range| mark(range).clone());
    (innermost(|r| &r.ins), innermost(|r| &r.del))
}
