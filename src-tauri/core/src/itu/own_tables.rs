//! Meetings and groups that a user adds in a file of their own, listed beside ours.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Language;
use super::day::Day;
use super::tables::{Group, ItuTables, Meeting, PerLanguage, SupportThreshold, add_rows};

/// Rows of a user's file, checked against ours.
#[derive(Clone, Debug, Default)]
pub struct OwnTables {
    /// Meetings, in order of the file.
    pub meetings: Vec<Meeting>,
    /// Groups, in order of the file.
    pub groups: Vec<Group>,
}

/// Why a user's file of meetings and groups cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OwnTablesError {
    /// It does not have the form of such a file; the message names line and column.
    #[error("{0}")]
    Form(String),
    /// A row says what it cannot.
    #[error("{row}: {why}")]
    Row {
        /// `meeting “RRC-30”`
        row: String,
        /// What is wrong with it.
        why: String,
    },
}

impl OwnTables {
    /// Adds the rows to [`tables`](super::tables). Who starts a program does so first of all: once the tables were used,
    /// nothing is added.
    pub fn add(self) {
        add_rows(self.meetings, self.groups);
    }

    /// Reads the text of a file: `{"meetings": [{"id": …, "conference": …, "year": …, "place": …}], "groups": [{"code": …,
    /// "symbol": …, "name": …}]}`. A name is one text, or one for some languages: `{"en": …, "fr": …}`; the others have the
    /// English one.
    ///
    /// # Errors
    /// [`OwnTablesError`], for a person.
    ///
    /// ```
    /// use modline_core::itu::{Language, OwnTables};
    ///
    /// let own = OwnTables::parse(r#"{"meetings": [{"id": "RRC-30", "conference": "WRC", "year": 2030, "place": "Doha"}]}"#)?;
    /// assert_eq!(own.meetings[0].place(Language::Fr), "Doha");
    /// let wrong = OwnTables::parse(r#"{"meetings": [{"id": "RRC-30", "conference": "RRC", "year": 2030}]}"#);
    /// assert!(wrong.unwrap_err().to_string().starts_with("meeting “RRC-30”: no conference “RRC”; choose one of WTDC, PP,"));
    /// # Ok::<(), modline_core::itu::OwnTablesError>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, OwnTablesError> {
        if !text.trim_start().starts_with('{') {
            let form = r#"it shall begin with a brace: {"meetings": […], "groups": […]}"#;
            return Err(OwnTablesError::Form(form.into()));
        }
        let file: TablesFile = serde_json::from_str(text).map_err(|e| OwnTablesError::Form(in_words(&e)))?;
        let ours = ItuTables::built_in();
        let mut own = Self::default();
        for row in file.meetings {
            let fail = |why| OwnTablesError::Row { row: format!("meeting “{}”", row.id), why };
            row.fault(&ours).map_or(Ok(()), |why| Err(fail(why)))?;
            if own.meetings.iter().any(|m| m.id.eq_ignore_ascii_case(&row.id)) {
                return Err(fail("it stands twice".into()));
            }
            own.meetings.push(row.into());
        }
        for row in file.groups {
            let fail = |why| OwnTablesError::Row { row: format!("group “{}”", row.code), why };
            row.fault(&ours).map_or(Ok(()), |why| Err(fail(why)))?;
            if own.groups.iter().any(|g| g.code.eq_ignore_ascii_case(&row.code)) {
                return Err(fail("it stands twice".into()));
            }
            let same = |symbol: &str| own.groups.iter().find(|g| symbols(g).any(|s| s.eq_ignore_ascii_case(symbol)));
            if let Some(other) = row.symbols().find_map(same) {
                return Err(fail(format!("group “{}” has its code or symbol", other.code)));
            }
            own.groups.push(row.into());
        }
        Ok(own)
    }
}

/// What the parser of JSON says, in words of the user's.
fn in_words(error: &serde_json::Error) -> String {
    if error.is_eof() {
        let (line, column) = (error.line(), error.column());
        return format!("it ends too soon, at line {line} column {column}: a brace, bracket or quote is not closed");
    }
    let message = error.to_string();
    let number = |message: String, kind: &str| message.replace(&format!("expected {kind}"), "expected a whole number");
    ["u16", "usize"].into_iter().fold(message, number)
}

/// All that a group is named by.
fn symbols(group: &Group) -> impl Iterator<Item = &str> {
    [&group.code, &group.symbol].into_iter().chain(group.symbols.values()).map(String::as_str)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TablesFile {
    #[serde(default)]
    meetings: Vec<MeetingRow>,
    #[serde(default)]
    groups: Vec<GroupRow>,
}

/// A name, alike in every language or not.
#[derive(Clone, Deserialize)]
#[serde(untagged, expecting = "a name is a text, or texts by language: {\"en\": \"…\", \"fr\": \"…\"}")]
enum Name {
    Alike(String),
    ByLanguage(BTreeMap<Language, String>),
}

impl Name {
    /// The texts; English, else the first there is, for a language that has none.
    fn by_language(&self) -> PerLanguage<String> {
        PerLanguage::from_fn(|language| match self {
            Name::Alike(name) => name.trim().to_owned(),
            Name::ByLanguage(names) => {
                let name = names.get(&language).or(names.get(&Language::En)).or(names.values().next());
                name.map(|n| n.trim().to_owned()).unwrap_or_default()
            }
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MeetingRow {
    id: String,
    conference: String,
    year: u16,
    place: Option<Name>,
    from: Option<String>,
    to: Option<String>,
    /// What its files' names begin with.
    series: Option<String>,
    /// What its documents' numbers begin with.
    head: Option<String>,
    /// So many days before the opening proposals must be in.
    due_days: Option<u16>,
    #[serde(default)]
    aliases: Vec<String>,
}

impl MeetingRow {
    /// What is wrong with the row; `None` where nothing is.
    fn fault(&self, ours: &ItuTables) -> Option<String> {
        let conferences = || ours.conferences.iter().map(|c| c.id.as_str()).collect::<Vec<_>>().join(", ");
        let ends = [&self.from, &self.to].map(Option::as_deref);
        if self.id.is_empty() || self.id.contains(|c: char| c.is_whitespace() || "/()".contains(c)) {
            return Some("an id is a word such as WTDC-29".into());
        }
        if ours.conference(&self.conference).is_none() {
            return Some(format!("no conference “{}”; choose one of {}", self.conference, conferences()));
        }
        if std::iter::once(&self.id).chain(&self.aliases).any(|id| ours.meeting(id).is_some()) {
            return Some("Modline lists it already".into());
        }
        if !(1865..=2200).contains(&self.year) {
            return Some(format!("{} is no year of a meeting", self.year));
        }
        match ends {
            [None, None] => None,
            [Some(from), Some(to)] if Day::parse(from).zip(Day::parse(to)).is_some_and(|(from, to)| from <= to) => {
                let opens: u16 = from.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default();
                (opens.abs_diff(self.year) > 1).then(|| format!("its year is {}, and it opens on {from}", self.year))
            }
            [Some(_), Some(_)] => Some("from and to are days such as 2029-11-19, the first not after the last".into()),
            _ => Some("it has one of from and to; write both or none".into()),
        }
    }
}

impl From<MeetingRow> for Meeting {
    fn from(row: MeetingRow) -> Self {
        let MeetingRow { id, conference, year, place, from, to, series, head, due_days, aliases } = row;
        let place = place.map(|name| name.by_language()).unwrap_or_default();
        Self { id, conference, year, place, from, to, series, head, due_days, aliases, unsure: Vec::new() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupRow {
    code: String,
    symbol: String,
    #[serde(default)]
    symbols: BTreeMap<String, String>,
    name: Name,
    source: Option<Name>,
    title: Option<Name>,
    support: Option<SupportThreshold>,
}

impl GroupRow {
    /// All that the group is named by.
    fn symbols(&self) -> impl Iterator<Item = &str> {
        [&self.code, &self.symbol].into_iter().chain(self.symbols.values()).map(String::as_str)
    }

    /// What is wrong with the row; `None` where nothing is.
    fn fault(&self, ours: &ItuTables) -> Option<String> {
        let is_word = |s: &str| !s.is_empty() && s.chars().all(char::is_alphanumeric);
        if !self.symbols().all(is_word) {
            return Some("code and symbol are words of letters and digits".into());
        }
        if self.symbols().any(|symbol| ours.group(symbol).is_some()) {
            return Some("Modline lists its code or symbol already".into());
        }
        if let Some(conference) = self.symbols.keys().find(|id| ours.conference(id).is_none()) {
            return Some(format!("no conference “{conference}”"));
        }
        self.name.by_language().get(Language::En).is_empty().then(|| "it has no name".to_owned())
    }
}

impl From<GroupRow> for Group {
    fn from(row: GroupRow) -> Self {
        let GroupRow { code, symbol, symbols, name, source, title, support } = row;
        let source = source.as_ref().unwrap_or(&name).by_language();
        let title = title.map(|title| title.by_language());
        Self { code, symbol, symbols, name: name.by_language(), source, title, support, unsure: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_users_rows_are_read() {
        let own = OwnTables::parse(
            r#"{"meetings": [{"id": "MAST-30", "conference": "PP", "year": 2030, "place": {"en": "Reef", "fr": "Récif"}, "from": "2030-05-01", "to": "2030-05-12"}],
                "groups": [{"code": "MASTS", "symbol": "MST", "name": "Friends of masts", "title": "MASTS FOR ALL"}]}"#,
        )
        .unwrap();
        let meeting = &own.meetings[0];
        assert_eq!([Language::Fr, Language::Ru].map(|l| meeting.place(l)), ["Récif", "Reef"]);
        assert_eq!(
            (own.groups[0].symbol_at("PP"), own.groups[0].source.get(Language::Zh).as_str()),
            ("MST", "Friends of masts")
        );
    }

    #[test]
    fn what_is_wrong_with_a_row_is_said() {
        let meeting = |row: &str| format!(r#"{{"meetings": [{row}]}}"#);
        let group = |row: &str| format!(r#"{{"groups": [{row}]}}"#);
        for (text, want) in [
            ("{".to_owned(), "it ends too soon, at line 1 column 1: a brace, bracket or quote is not closed"),
            (String::new(), "it shall begin with a brace"),
            ("[]".to_owned(), "it shall begin with a brace"),
            (
                meeting(r#"{"id": "A-30", "conference": "PP", "year": "2030"}"#),
                "invalid type: string \"2030\", expected a whole number at line 1 column 63",
            ),
            (
                meeting(
                    r#"{"id": "A-30", "conference": "PP", "year": 2030, "from": "2030-02-30", "to": "2030-03-01"}"#,
                ),
                "meeting “A-30”: from and to are days",
            ),
            (
                meeting(
                    r#"{"id": "A-30", "conference": "PP", "year": 2030, "from": "2026-05-01", "to": "2026-05-09"}"#,
                ),
                "meeting “A-30”: its year is 2030, and it opens on 2026-05-01",
            ),
            (
                group(r#"{"code": "QQ", "symbol": "QQ", "symbols": {"WTDC": "MEX"}, "name": "x"}"#),
                "group “QQ”: Modline lists its code or symbol already",
            ),
            (
                group(r#"{"code": "QQ", "symbol": "QQ", "name": "x"}, {"code": "RR", "symbol": "qq", "name": "x"}"#),
                "group “RR”: group “QQ” has its code or symbol",
            ),
            (meeting(r#"{"id": "A-30", "conference": "PP"}"#), "missing field `year` at line 1 column 48"),
            (meeting(r#"{"id": "A-30", "conference": "PP", "year": 2030, "plaec": "x"}"#), "unknown field `plaec`"),
            (
                meeting(r#"{"id": "A-30", "conference": "PP", "year": 2030, "place": 4}"#),
                "a name is a text, or texts by language",
            ),
            (
                meeting(r#"{"id": "A 30", "conference": "PP", "year": 2030}"#),
                "meeting “A 30”: an id is a word such as WTDC-29",
            ),
            (
                meeting(r#"{"id": "A-30", "conference": "AB", "year": 2030}"#),
                "meeting “A-30”: no conference “AB”; choose one of WTDC",
            ),
            (
                meeting(r#"{"id": "PP-26", "conference": "PP", "year": 2026}"#),
                "meeting “PP-26”: Modline lists it already",
            ),
            (
                meeting(r#"{"id": "A-30", "conference": "PP", "year": 30}"#),
                "meeting “A-30”: 30 is no year of a meeting",
            ),
            (
                meeting(r#"{"id": "A-30", "conference": "PP", "year": 2030, "from": "2030-05-01"}"#),
                "meeting “A-30”: it has one of from and to",
            ),
            (
                meeting(
                    r#"{"id": "A-30", "conference": "PP", "year": 2030, "from": "2030-05-09", "to": "2030-05-01"}"#,
                ),
                "meeting “A-30”: from and to are days",
            ),
            (
                group(r#"{"code": "CEPT", "symbol": "QQ", "name": "x"}"#),
                "group “CEPT”: Modline lists its code or symbol already",
            ),
            (
                group(r#"{"code": "QQ", "symbol": "MEX", "name": "x"}"#),
                "group “QQ”: Modline lists its code or symbol already",
            ),
            (group(r#"{"code": "QQ", "symbol": "Q/Q", "name": "x"}"#), "group “QQ”: code and symbol are words"),
            (group(r#"{"code": "QQ", "symbol": "QQ", "name": {}}"#), "group “QQ”: it has no name"),
        ] {
            let message = OwnTables::parse(&text).unwrap_err().to_string();
            assert!(message.contains(want), "{message} / {want}");
        }
    }
}
