//! What stands around the proposals, as the form shows it, and back.

use modline_core::contribution::{Contact, Metadata, Position, Section, SummaryRow, Supporter};
use modline_core::itu::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What stands around the proposals.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireMetadata {
    /// The meeting's id.
    pub meeting: String,
    /// The group's code.
    pub group: String,
    /// The line of the source; empty means the group's own.
    pub source: String,
    /// Those who sign with the source, one a line.
    pub co_signatories: String,
    /// The document's number.
    pub document: String,
    /// The addendum's number.
    pub addendum: String,
    /// The number of the document's revision.
    pub revision: String,
    /// The document's date, as printed.
    pub date: String,
    /// Two-letter code of the original's language; empty means the draft's own.
    pub original: String,
    /// The title under the source.
    pub title: String,
    /// The agenda item.
    pub agenda_item: String,
    /// The rows of the summary box that have text.
    pub summary: Vec<WireSummary>,
    /// Whether the proposals are listed; `None` leaves it to their number.
    pub proposal_list: Option<bool>,
    /// A paragraph a line.
    pub introduction: String,
    /// A paragraph a line.
    pub background: String,
    /// Further headed texts.
    pub parts: Vec<WirePart>,
    /// Who was asked for support.
    pub supporters: Vec<WireSupporter>,
    /// The contacts.
    pub contacts: Vec<WireContact>,
    /// The author beside changes; empty means the group's code.
    pub author: String,
    /// The time on changes; empty means none.
    pub change_date: String,
}

/// A row of the summary box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireSummary {
    /// Which row.
    pub row: WireSummaryRow,
    /// A paragraph a line.
    pub text: String,
}

/// A headed text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WirePart {
    /// Its heading.
    pub heading: String,
    /// A paragraph a line.
    pub text: String,
}

/// An administration that was asked for support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireSupporter {
    /// Its name.
    pub administration: String,
    /// What it said.
    pub position: WirePosition,
}

/// A person who answers questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WireContact {
    /// Name, organization or entity.
    pub name: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: String,
}

/// A struct of the wire and its like in the core, with the fields of one name.
macro_rules! alike {
    ($core:ident, $wire:ident { $($same:ident),* } each { $($list:ident),* } $(with { $own:ident: $to:expr, $back:expr })?) => {
        impl From<$core> for $wire {
            fn from(it: $core) -> Self {
                Self { $($same: it.$same.into(),)* $($list: it.$list.into_iter().map(Into::into).collect(),)* $($own: $to(it.$own),)? }
            }
        }
        impl From<$wire> for $core {
            fn from(it: $wire) -> Self {
                Self { $($same: it.$same.into(),)* $($list: it.$list.into_iter().map(Into::into).collect(),)* $($own: $back(it.$own),)? }
            }
        }
    };
}

alike!(Metadata, WireMetadata {
    meeting, group, source, co_signatories, document, addendum, revision, date, title, agenda_item, proposal_list,
    introduction, background, author, change_date
} each { summary, parts, supporters, contacts } with {
    original: |l: Option<Language>| l.map_or_else(String::new, |l| l.code().into()), |s: String| Language::parse(&s)
});
alike!(Section, WirePart { heading, text } each {});
alike!(Supporter, WireSupporter { administration, position } each {});
alike!(Contact, WireContact { name, phone, email } each {});

impl From<(SummaryRow, String)> for WireSummary {
    fn from((row, text): (SummaryRow, String)) -> Self {
        Self { row: row.into(), text }
    }
}

impl From<WireSummary> for (SummaryRow, String) {
    fn from(it: WireSummary) -> Self {
        (it.row.into(), it.text)
    }
}

/// An enum of the wire and its like in the core, with variants of one name.
macro_rules! alike_enum {
    ($(#[$about:meta])* $core:ident, $wire:ident { $($variant:ident),* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        #[expect(missing_docs, reason = "the names are those of the core, where they are explained")]
        pub enum $wire { $($variant),* }
        impl From<$core> for $wire {
            fn from(it: $core) -> Self {
                match it { $($core::$variant => Self::$variant),* }
            }
        }
        impl From<$wire> for $core {
            fn from(it: $wire) -> Self {
                match it { $($wire::$variant => Self::$variant),* }
            }
        }
    };
}

alike_enum!(
    /// A row of the summary box.
    SummaryRow, WireSummaryRow { PriorityArea, Summary, ExpectedResults, References, Abstract }
);
alike_enum!(
    /// What an administration says of a contribution.
    Position, WirePosition { CoSigns, Supports, Open, Opposes }
);
