//! Authors and dates of `ins` and `del`.

use std::collections::HashMap;
use std::sync::Arc;

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::run::Revision;

use super::style::{HtmlAttribute, HtmlAttributes};
use crate::read::shared::by_hand;

/// Every author and date met, each once; marks hold their place here. Place 0 is "no mark".
#[derive(Debug, Default)]
pub(super) struct HtmlRevisions {
    list: Vec<Revision>,
    places: HashMap<(Arc<str>, Option<Arc<str>>), u32>,
}

/// Longer names are no names.
const LONGEST_AUTHOR: usize = 255;

impl HtmlRevisions {
    /// The place of the revision that these attributes describe.
    pub fn of(&mut self, attributes: &HtmlAttributes) -> u32 {
        let author: Arc<str> = author(attributes).into();
        let date = attributes.get(HtmlAttribute::Datetime).and_then(date_time).map(Arc::from);
        self.place(author, date)
    }

    /// The same of a deletion, which may be half of a redline made by hand where it says neither name nor date.
    pub fn of_deletion(&mut self, attributes: &HtmlAttributes) -> u32 {
        let [author, cite, title, date] =
            [HtmlAttribute::Author, HtmlAttribute::Cite, HtmlAttribute::Title, HtmlAttribute::Datetime];
        if [author, cite, title, date].into_iter().any(|a| attributes.get(a).is_some()) {
            return self.of(attributes);
        }
        self.place(by_hand::unsigned_deletion().author, None)
    }

    /// The place of the mark of text that is crossed out and no tracked deletion.
    pub fn crossed_out(&mut self) -> u32 {
        let Revision { author, date } = by_hand::crossed_out();
        self.place(author, date)
    }

    fn place(&mut self, author: Arc<str>, date: Option<Arc<str>>) -> u32 {
        if let Some(place) = self.places.get(&(author.clone(), date.clone())) {
            return *place;
        }
        self.list.push(Revision { author: author.clone(), date: date.clone() });
        let place = u32::try_from(self.list.len()).expect("invariant: fewer tags than 2^32 in 64 MB");
        self.places.insert((author, date), place);
        place
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn get(&self, place: u32) -> Option<Revision> {
        self.list.get((place as usize).checked_sub(1)?).cloned()
    }
}

/// Word writes `cite="mailto:European%20Group"`; other `cite`s that are addresses name no person.
fn author(attributes: &HtmlAttributes) -> String {
    let named = |a| attributes.get(a).map(|v: &str| v.trim()).filter(|v| !v.is_empty() && v.len() <= LONGEST_AUTHOR);
    let cite = named(HtmlAttribute::Cite);
    let mailed = cite.and_then(|c| c.strip_prefix("mailto:")).map(unescape);
    let plain =
        cite.filter(|c| !c.contains("://") && !c.starts_with('#') && !c.starts_with("mailto:")).map(String::from);
    named(HtmlAttribute::Author)
        .map(String::from)
        .or(mailed)
        .or(named(HtmlAttribute::Title).map(String::from))
        .or(plain)
        .map(|a| a.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|a| !a.is_empty())
        .unwrap_or_else(|| DEFAULT_AUTHOR.into())
}

/// `%20` → space
fn unescape(s: &str) -> String {
    let hex = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16));
    let (bytes, mut out, mut i) = (s.as_bytes(), Vec::with_capacity(s.len()), 0);
    while let Some(byte) = bytes.get(i) {
        match (byte, hex(bytes.get(i + 1)), hex(bytes.get(i + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                i += 3;
            }
            _ => {
                out.push(*byte);
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).chars().filter(|c| !c.is_control()).collect()
}

/// HTML allows a bare day and leaves out seconds; Word wants an `xsd:dateTime`. What is neither is no date.
fn date_time(s: &str) -> Option<String> {
    let s = s.trim();
    let (day, time) = s.split_once(['T', ' ']).unwrap_or((s, "00:00:00Z"));
    let numbers = |s: &str, sep: char, lengths: &[usize]| -> Option<Vec<u32>> {
        let parts: Vec<&str> = s.split(sep).collect();
        let right = parts.len() == lengths.len()
            && parts.iter().zip(lengths).all(|(p, n)| p.len() == *n && p.bytes().all(|b| b.is_ascii_digit()));
        right.then(|| parts.iter().filter_map(|p| p.parse().ok()).collect())
    };
    let date = numbers(day, '-', &[4, 2, 2])?;
    let zone_at = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (clock, zone) = time.split_at(zone_at);
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, ""));
    let clock = if clock.len() == 5 { format!("{clock}:00") } else { clock.to_owned() };
    let time = numbers(&clock, ':', &[2, 2, 2])?;
    let zone_right = match zone.strip_prefix(['+', '-']) {
        Some(offset) => numbers(offset, ':', &[2, 2]).is_some_and(|o| o[0] <= 14 && o[1] < 60),
        None => zone.is_empty() || zone == "Z",
    };
    let right = zone_right
        && fraction.bytes().all(|b| b.is_ascii_digit())
        && date[0] > 0
        && (1..=12).contains(&date[1])
        && (1..=31).contains(&date[2])
        && time[0] < 24
        && time[1] < 60
        && time[2] < 60;
    right.then(|| format!("{day}T{clock}{}", if zone.is_empty() { "Z" } else { zone }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_become_what_word_wants_or_nothing() {
        for (given, want) in [
            ("2014-01-15T10:00", Some("2014-01-15T10:00:00Z")),
            ("2014-01-15", Some("2014-01-15T00:00:00Z")),
            ("2014-01-15 10:00:30.125+04:00", Some("2014-01-15T10:00:30+04:00")),
            ("2014-13-15", None),
            ("15 January", None),
            ("2014-01-15Tlate", None),
            ("", None),
        ] {
            assert_eq!(date_time(given).as_deref(), want, "{given}");
        }
    }

    #[test]
    fn authors_are_found_where_programs_write_them() {
        let check = |pairs: &[(HtmlAttribute, &str)], want: &str| {
            let mut attributes = HtmlAttributes::default();
            for (name, value) in pairs {
                attributes.begin(*name);
                attributes.set(value.as_bytes());
            }
            assert_eq!(author(&attributes), want);
        };
        check(&[(HtmlAttribute::Cite, "mailto:European%20Group%")], "European Group%");
        check(&[(HtmlAttribute::Cite, "https://x.org/1"), (HtmlAttribute::Title, " Ann ")], "Ann");
        check(&[(HtmlAttribute::Author, "APT"), (HtmlAttribute::Cite, "mailto:x")], "APT");
        check(&[], DEFAULT_AUTHOR);
    }
}
