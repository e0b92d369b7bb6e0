//! Which edition of which resolution a base text is, and the order in which the library lists them.

use std::cmp::Reverse;

use crate::itu::{Edition, Language, Meeting, tables};
use crate::paragraph::{Line, Role};
use crate::structure::{self, Target};

/// Names an edition in one language. Two different texts with the same key contradict each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Key {
    /// `WTDC`; empty where the text names none.
    pub conference: String,
    /// `WTDC-10`; place and year as cited where no meeting of the tables fits; empty where none are cited.
    pub meeting: String,
    /// The year of the edition.
    pub year: Option<u16>,
    /// `resolution`, `recommendation` …; empty where there is no number line.
    pub kind: String,
    /// `67`
    pub number: String,
    /// The text's language.
    pub language: Language,
}

impl Key {
    /// Reads the key off number line and opening line.
    pub fn new(lines: &[Line], language: Language) -> Self {
        let Some(target) = structure::target(lines, language) else { return Self { language, ..Self::default() } };
        let opening = lines.iter().find(|l| l.role == Role::Opening).and_then(|l| last_bracket(&l.text));
        let opening = opening.map(|b| Edition::parse(b, language));
        // "(Rev.WRC-15)" has neither place nor year: the opening line has both.
        let edition = Some(target.edition.clone()).filter(|e| e.year.is_some()).or(opening).unwrap_or_default();
        let meeting = meeting_of(&target, &edition, language);
        let cited = [edition.place.clone(), edition.year.map(|y| y.to_string()).unwrap_or_default()];
        let cited = cited.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(", ");
        Self {
            conference: meeting.map_or(target.conference, |m| m.conference.clone()),
            meeting: meeting.map_or(cited, |m| m.id.clone()),
            year: edition.year,
            kind: target.kind,
            number: target.number,
            language,
        }
    }

    /// Whether the text says which resolution it is.
    pub fn is_numbered(&self) -> bool {
        !self.number.is_empty()
    }

    /// The library's order: conferences as in the tables, the latest meeting first, then number and language; what
    /// names no conference comes last.
    pub fn order(&self) -> impl Ord + use<> {
        let rank = tables().conferences.iter().position(|c| c.id == self.conference).unwrap_or(usize::MAX);
        let meeting = (rank, Reverse(self.year), self.meeting.clone());
        (meeting, self.kind.clone(), natural(&self.number), self.language)
    }
}

fn meeting_of(target: &Target, edition: &Edition, language: Language) -> Option<&'static Meeting> {
    let place = edition.place.to_lowercase();
    let fits = |m: &&Meeting| {
        let conference = target.conference.is_empty() || m.conference == target.conference;
        conference && Some(m.year) == edition.year && (place.is_empty() || m.place(language).to_lowercase() == place)
    };
    let mut found = tables().meetings.iter().filter(fits);
    // Place and year alone may name two meetings.
    found.next().filter(|_| !target.conference.is_empty() || found.next().is_none())
}

fn last_bracket(line: &str) -> Option<&str> {
    let (_, inside) = line.rsplit_once(['(', '（'])?;
    inside.split([')', '）']).next()
}

/// A number's parts in the order of their values: 9 stands before 67, `ITU-R 1-7` before `ITU-R 1-10`.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum NumberPart {
    Number(u64),
    Text(String),
}

fn natural(number: &str) -> Vec<NumberPart> {
    let chars: Vec<char> = number.chars().collect();
    let parts = chars.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit()).map(String::from_iter);
    parts.map(|part| part.parse().map_or_else(|_| NumberPart::Text(part), NumberPart::Number)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::entry;
    use super::*;

    #[test]
    fn the_meeting_is_found_by_heading_and_opening_line() {
        for (language, number, opening, want) in [
            (
                Language::En,
                "RESOLUTION 901 (Rev. Dubai, 2014)",
                "The World Telecommunication Development Conference (Dubai, 2014),",
                ("WTDC-14", "901"),
            ),
            (
                Language::En,
                "RESOLUTION 902 (Rev.WRC-15)",
                "The World Radiocommunication Conference (Geneva, 2015),",
                ("WRC-15", "902"),
            ),
            (
                Language::Ru,
                "РЕЗОЛЮЦИЯ 901 (Пересм. Дубай, 2014 г.)",
                "Всемирная конференция по развитию электросвязи (Дубай, 2014 г.),",
                ("WTDC-14", "901"),
            ),
            (
                Language::Zh,
                "第901号决议（2014年，迪拜，修订版）",
                "世界电信发展大会（2014年，迪拜），",
                ("WTDC-14", "901"),
            ),
            (Language::En, "RESOLUTION 901 (Busan, 2014)", "", ("PP-14", "901")),
            (Language::En, "RESOLUTION 901 (Geneva, 2012)", "", ("Geneva, 2012", "901")),
            (Language::En, "RESOLUTION 901 (Utopia, 1901)", "", ("Utopia, 1901", "901")),
            (Language::En, "RESOLUTION 901", "", ("", "901")),
            (Language::En, "", "", ("", "")),
        ] {
            let key = entry(language, &[number, "On ferries", opening]).key;
            assert_eq!((key.meeting.as_str(), key.number.as_str()), want, "{number}");
            assert_eq!(key.language, language);
        }
    }

    #[test]
    fn meetings_and_numbers_are_listed_in_their_order() {
        let opening = "The World Telecommunication Development Conference";
        let mut keys: Vec<_> = [
            ("RESOLUTION 67 (Hyderabad, 2010)", opening),
            ("RESOLUTION 1", ""),
            ("RESOLUTION 9 (Hyderabad, 2010)", opening),
            ("RESOLUTION 180 (Busan, 2014)", ""),
            ("RESOLUTION 67 (Rev. Dubai, 2014)", opening),
        ]
        .iter()
        .map(|(number, opening)| entry(Language::En, &[number, "", opening]).key)
        .collect();
        keys.sort_by_cached_key(Key::order);
        let shown: Vec<_> = keys.iter().map(|k| format!("{} {}", k.meeting, k.number)).collect();
        assert_eq!(shown, ["WTDC-14 67", "WTDC-10 9", "WTDC-10 67", "PP-14 180", " 1"]);
    }
}
