//! The labels that lists give to paragraphs, counted for base and revised text.

use std::collections::HashMap;
use std::rc::Rc;

use modline_core::itu::Label;
use modline_core::run::{Revision, Run, Version, has_text};

use super::model::{MOST_LEVELS, OdtListLevel, OdtListPlace, OdtParagraph};
use super::styles::OdtStyles;
use crate::read::shared::label::plain_label;
use crate::read::shared::list_number::{alphabetic, roman};
use crate::read::shared::xml::Element;

impl OdtListLevel {
    /// The level that an element of a list style describes, and its place from 0.
    pub fn read(e: &Element<'_>) -> Option<(usize, OdtListLevel)> {
        let bullet = e.name() == "list-level-style-bullet";
        if !bullet && !matches!(e.name(), "list-level-style-number" | "outline-level-style") {
            return None;
        }
        let number = |name| e.attribute(name).and_then(|v| v.parse().ok());
        let level_index =
            number("level").and_then(|n: i64| usize::try_from(n - 1).ok()).filter(|n| *n < MOST_LEVELS)?;
        let text = |name| e.attribute(name).unwrap_or_default();
        let level = OdtListLevel {
            format: if bullet { text("bullet-char") } else { text("num-format") },
            bullet,
            doubled: text("num-letter-sync") == "true",
            prefix: text("num-prefix"),
            suffix: text("num-suffix"),
            start: number("start-value"),
            shown: number("display-levels").and_then(|n| usize::try_from(n).ok()).unwrap_or(1),
        };
        Some((level_index, level))
    }

    fn number(&self, n: i64) -> String {
        let alphabet = |first: u8| {
            if !self.doubled {
                return alphabetic(n, first);
            }
            let index = u64::try_from(n).ok().filter(|n| (1..=260).contains(n))? - 1;
            Some(char::from(first + (index % 26) as u8).to_string().repeat(index as usize / 26 + 1))
        };
        let written = match self.format.as_str() {
            "a" => alphabet(b'a'),
            "A" => alphabet(b'A'),
            "i" => roman(n).map(|r| r.to_ascii_lowercase()),
            "I" => roman(n),
            _ => None,
        };
        written.unwrap_or_else(|| n.to_string())
    }
}

/// The text as it was, and as proposed.
const VERSIONS: [Version; 2] = [Version::Base, Version::Revised];

/// Counts the items of every list.
pub(super) struct OdtNumbering<'a> {
    styles: &'a OdtStyles,
    counters: HashMap<Rc<str>, OdtListCounter>,
    /// In which readings the paragraph before runs on.
    runs_on: [bool; 2],
    /// Whose change it is when only a number changes.
    by: Option<Revision>,
}

#[derive(Default)]
struct OdtListCounter {
    list: u32,
    numbers: [[Option<i64>; MOST_LEVELS]; 2],
}

impl<'a> OdtNumbering<'a> {
    pub fn new(styles: &'a OdtStyles, by: Option<Revision>) -> Self {
        Self { styles, counters: HashMap::new(), runs_on: [false; 2], by }
    }

    /// The label of the next paragraph. A number that no clause is called by (`Annex 1:`) is put into its text.
    pub fn label(&mut self, p: &mut OdtParagraph) -> Option<Vec<Run>> {
        let ends = [&p.ins, &p.del].map(Option::is_none);
        let stands = [0, 1].map(|i| ends[i] || has_text(&p.runs, VERSIONS[i]) || self.runs_on[i]);
        let begins = [0, 1].map(|i| stands[i] && !self.runs_on[i]);
        self.runs_on = [0, 1].map(|i| stands[i] && !ends[i]);
        let place = p.place.clone().filter(|place| place.first)?;
        let [base, revised] = [0, 1].map(|i| begins[i].then(|| self.count(&place, i)).flatten());
        let (ins, del) = (p.ins.clone().or_else(|| self.by.clone()), p.del.clone().or_else(|| self.by.clone()));
        let runs: Vec<Run> = match (base, revised) {
            (Some(base), Some(revised)) if base == revised => vec![Run::unchanged(base)],
            (base, revised) => {
                let deleted = base.map(|text| Run { del, ..Run::unchanged(text) });
                deleted.into_iter().chain(revised.map(|text| Run { ins, ..Run::unchanged(text) })).collect()
            }
        };
        if runs.is_empty() || runs.iter().all(|r| Label::is_label(&r.text)) {
            return (!runs.is_empty()).then_some(runs);
        }
        p.runs.splice(0..0, runs.into_iter().map(|r| r.with_text(format!("{}\t", r.text))));
        None
    }

    /// Counts an item in a version, and its label there.
    fn count(&mut self, place: &OdtListPlace, version: usize) -> Option<String> {
        let style = self.styles.level(&place.style, place.level)?;
        let counter = self.counters.entry(place.style.clone()).or_default();
        if counter.list != place.list && !place.continues {
            *counter = OdtListCounter { list: place.list, ..OdtListCounter::default() };
        }
        if style.bullet {
            return Some(style.format.clone()).filter(|sign| matches!(sign.as_str(), "–" | "—" | "-"));
        }
        let numbers = &mut counter.numbers[version];
        let level = usize::from(place.level);
        let next = numbers[level].map_or(style.start.unwrap_or(1), |n| n.saturating_add(1));
        numbers[level] = Some(place.start.unwrap_or(next));
        numbers[level + 1..].fill(None);
        if style.format.is_empty() {
            return None;
        }
        let shown: Vec<String> = ((level + 1).saturating_sub(style.shown)..=level)
            .filter_map(|level_index| {
                let style =
                    self.styles.level(&place.style, level_index as u8).filter(|s| !s.bullet && !s.format.is_empty())?;
                Some(style.number(numbers[level_index].unwrap_or(style.start.unwrap_or(1))))
            })
            .collect();
        plain_label(format!("{}{}{}", style.prefix, shown.join("."), style.suffix).trim())
    }
}
