//! What stands around the proposals: meeting and document, source, summary, headed texts, supporters, contacts.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::itu::{Language, tables};
use crate::run::Revision;

/// What stands around the proposals; every part may be empty while the draft is young.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metadata {
    /// The meeting's id in the table of meetings, `WTDC-14`; empty when not chosen.
    pub meeting: String,
    /// The group's code in the table of groups, `CEPT`; empty when not chosen.
    pub group: String,
    /// The line `European Common Proposals`; empty means the group's own.
    pub source: String,
    /// Those who sign with the source, one a line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub co_signatories: String,
    /// The document's number as the secretariat gives it, `21`; empty until known.
    pub document: String,
    /// The addendum's number; empty where there is none.
    pub addendum: String,
    /// The number of the document's revision; empty where there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub revision: String,
    /// The document's date as it shall be printed.
    pub date: String,
    /// The language the contribution was written in; `None` means its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<Language>,
    /// The title under the source.
    pub title: String,
    /// The agenda item, printed as it stands.
    pub agenda_item: String,
    /// The summary box: a paragraph a line. Rows without text are not printed.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub summary: BTreeMap<SummaryRow, String>,
    /// Whether the proposals are listed before the text; `None` leaves it to their number ([`LISTED_FROM`]).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal_list: Option<bool>,
    /// Introduction: a paragraph a line.
    pub introduction: String,
    /// Background: a paragraph a line.
    pub background: String,
    /// Further headed texts, behind the background.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Section>,
    /// Who was asked for support, and what they said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub supporters: Vec<Supporter>,
    /// Contacts, in the order of the footer.
    pub contacts: Vec<Contact>,
    /// The author shown beside changes; empty means the group's code.
    pub author: String,
    /// The time stamped on changes, an `xsd:dateTime`; empty means none.
    pub change_date: String,
}

/// With so many proposals a document lists them, unless the draft says otherwise.
pub const LISTED_FROM: usize = 3;

impl Metadata {
    /// The author and date that changes made now carry.
    pub fn revision(&self) -> Revision {
        Revision {
            author: Arc::from(self.chosen_author().unwrap_or(DEFAULT_AUTHOR)),
            date: (!self.change_date.is_empty()).then(|| Arc::from(self.change_date.as_str())),
        }
    }

    /// The name set to stand beside changes, else the group's code; `None` while neither is chosen.
    pub fn chosen_author(&self) -> Option<&str> {
        [&self.author, &self.group].map(|s| s.trim()).into_iter().find(|s| !s.is_empty())
    }

    /// These fields as the next ones of a draft in `language` with the fields `before`: where they choose another group or
    /// meeting, and the title was left as it stood and is nobody's own words, it becomes the usual one of both.
    pub(crate) fn titled_after(mut self, before: &Metadata, language: Language) -> Self {
        let chosen = !self.group.is_empty() && (&self.group, &self.meeting) != (&before.group, &before.meeting);
        let is_own = !self.title.is_empty() && !tables().is_usual_title(&self.title);
        if chosen && self.title == before.title && !is_own {
            self.title = tables().usual_title(&self.group, &self.meeting, language).to_owned();
        }
        self
    }
}

/// Shown beside changes while neither author nor group is chosen.
pub const DEFAULT_AUTHOR: &str = "Author";

/// A row of the summary box, in the order of the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SummaryRow {
    /// WTDC: the area of work.
    PriorityArea,
    /// What is proposed, in few words.
    Summary,
    /// WTDC: what shall come of it.
    ExpectedResults,
    /// Documents it refers to.
    References,
    /// WTSA: what is proposed, in few words.
    Abstract,
}

impl SummaryRow {
    /// All rows, in order.
    pub const ALL: [SummaryRow; 5] = [
        SummaryRow::PriorityArea,
        SummaryRow::Summary,
        SummaryRow::ExpectedResults,
        SummaryRow::References,
        SummaryRow::Abstract,
    ];

    /// The rows that documents of a conference have, `WTDC`; none where they have no box, all while it is not known.
    pub fn for_conference(conference: &str) -> &'static [SummaryRow] {
        match conference {
            "WTDC" => &Self::ALL[..4],
            "WTSA" => &Self::ALL[4..],
            "" => &Self::ALL,
            _ => &Self::ALL[1..2],
        }
    }

    /// The name used in files and in the table of words.
    pub fn name(self) -> &'static str {
        match self {
            SummaryRow::PriorityArea => "priority_area",
            SummaryRow::Summary => "summary",
            SummaryRow::ExpectedResults => "expected_results",
            SummaryRow::References => "references",
            SummaryRow::Abstract => "abstract",
        }
    }
}

/// A headed text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// A paragraph a line.
    pub text: String,
}

/// An administration that was asked for support.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Supporter {
    /// Its name, as printed.
    pub administration: String,
    /// What it said.
    pub position: Position,
}

/// What an administration says of a contribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    /// It signs.
    CoSigns,
    /// It supports without signing.
    Supports,
    /// It has not said.
    #[default]
    Open,
    /// It is against.
    Opposes,
}

impl Position {
    /// All positions.
    pub const ALL: [Position; 4] = [Position::CoSigns, Position::Supports, Position::Open, Position::Opposes];

    /// The name used in files and in the table of words.
    pub fn name(self) -> &'static str {
        match self {
            Position::CoSigns => "co_signs",
            Position::Supports => "supports",
            Position::Open => "open",
            Position::Opposes => "opposes",
        }
    }

    /// Whether it stands in the document: who is against, or has not said, is the group's own knowledge.
    pub fn is_printed(self) -> bool {
        matches!(self, Position::CoSigns | Position::Supports)
    }
}

/// The user who answers questions on the contribution.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// Name, organization or entity, as printed.
    pub name: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: String,
}

impl Contact {
    /// Whether nothing is filled in.
    pub fn is_empty(&self) -> bool {
        [&self.name, &self.phone, &self.email].into_iter().all(|s| s.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_follows_group_and_meeting_until_it_is_somebodys_own() {
        let title = |was: &str, group: &str, meeting: &str| {
            let before = Metadata { title: was.into(), group: "RCC".into(), ..Metadata::default() };
            let next = Metadata { group: group.into(), meeting: meeting.into(), ..before.clone() };
            next.titled_after(&before, Language::En).title
        };
        let usual = "PROPOSALS FOR THE WORK OF THE CONFERENCE";
        assert_eq!(title("", "MEX", ""), usual);
        assert_eq!(title(usual, "ATU", ""), "AFRICAN COMMON PROPOSALS FOR THE WORK OF THE CONFERENCE");
        assert_eq!(title("", "ATU", "WTSA-24"), "PROPOSALS FOR THE WORK OF THE ASSEMBLY");
        assert_eq!(title("", "RCC", "WTSA-24"), "PROPOSALS FOR THE WORK OF THE ASSEMBLY");
        assert_eq!(title("On masts", "ATU", "WTSA-24"), "On masts");
        assert_eq!((title("", "", "WTSA-24"), title("", "RCC", "")), (String::new(), String::new()));
        let written = Metadata { title: usual.into(), group: "ATU".into(), ..Metadata::default() };
        assert_eq!(written.titled_after(&Metadata::default(), Language::En).title, usual, "written in the same act");
    }
}
