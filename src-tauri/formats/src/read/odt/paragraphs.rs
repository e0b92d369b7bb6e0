//! Paragraphs while they are read: list places, and text with properties and marks.

use std::rc::Rc;

use modline_core::finding::{Finding, Severity};
use modline_core::run::{self, Run};

use super::changes::marks;
use super::model::{MOST_LEVELS, OdtListPlace, OdtParagraph, TextProperties};
use super::story::{LONGEST_QUOTE, OdtStoryReader};
use crate::read::shared::by_hand;
use crate::read::shared::xml::Element;

/// What an empty run costs beside its text: markup without any text ends, too.
const COST_OF_RUN: usize = 16;

impl OdtStoryReader<'_> {
    pub fn properties(&self) -> TextProperties {
        self.properties_stack.last().copied().unwrap_or_default()
    }

    /// Adds text to the open paragraph, marked as what is open says.
    pub fn push(&mut self, text: &str) {
        let properties = self.properties();
        let Some(paragraph) = &mut self.paragraph else { return };
        self.after_space = false;
        if text.is_empty() {
            return;
        }
        self.size += text.len() + COST_OF_RUN;
        if properties.hidden == Some(true) {
            let quote = text.chars().take(LONGEST_QUOTE).collect::<String>();
            self.findings.push(Finding::new("hidden-left-out", Severity::Warning, self.counts.paragraphs, quote));
            return;
        }
        let (ins, del) = marks(&self.open);
        let crossed_out = || (properties.crossed_out == Some(true)).then(by_hand::crossed_out);
        let (format, del) = (properties.departing(self.named), del.or_else(crossed_out));
        run::push(&mut paragraph.runs, Run { text: text.into(), format, ins, del });
    }

    pub fn begin_list(&mut self, e: &Element<'_>) {
        let outer = self.lists.last().cloned();
        self.counts.lists += u32::from(outer.is_none());
        let style = e.attribute("style-name").map(Rc::from);
        let continued = e.attribute("continue-numbering").as_deref() == Some("true")
            || e.attribute("continue-list").is_some()
            || self.body.is_some();
        self.lists.push(match outer {
            Some((outer, list, continues)) => (style.unwrap_or(outer), list, continues),
            None => (style.unwrap_or_else(|| Rc::from("")), self.counts.lists, continued),
        });
    }

    pub fn begin_paragraph(&mut self, e: &Element<'_>) {
        let style: Rc<str> = e.attribute("style-name").unwrap_or_default().into();
        let (properties, named) = self.styles.paragraph_properties(&style);
        self.named = named;
        self.properties_stack = vec![properties];
        self.after_space = true;
        self.counts.paragraphs += 1;
        let level = |n: usize| u8::try_from(n.min(MOST_LEVELS - 1)).expect("invariant: ten levels");
        let place = match (self.lists.last(), self.items.last_mut()) {
            (Some((list_style, list, continues)), Some((start, first))) => {
                let own = if list_style.is_empty() { self.styles.list_of(&style).into() } else { list_style.clone() };
                Some(OdtListPlace {
                    style: own,
                    level: level(self.lists.len() - 1),
                    first: std::mem::take(first),
                    start: start.take(),
                    list: *list,
                    continues: *continues,
                })
            }
            _ => {
                e.attribute("outline-level").filter(|_| e.name() == "h").and_then(|l| l.parse().ok()).map(|l: usize| {
                    let first = e.attribute("is-list-header").as_deref() != Some("true");
                    OdtListPlace {
                        style: "".into(),
                        level: level(l.max(1) - 1),
                        first,
                        start: None,
                        list: 0,
                        continues: true,
                    }
                })
            }
        };
        self.paragraph = Some(OdtParagraph {
            style,
            place: place.filter(|p| self.styles.level(&p.style, p.level).is_some()),
            cell: self.tables.last().copied().unwrap_or_default(),
            index: self.indexes > 0,
            ..OdtParagraph::default()
        });
    }

    pub fn end_paragraph(&mut self) {
        if let Some(mut paragraph) = self.paragraph.take() {
            (paragraph.ins, paragraph.del) = marks(&self.open);
            self.out.push(paragraph);
        }
    }
}
