//! The start screen: recent drafts, meetings, groups, and what a new draft begins with.

use std::collections::BTreeMap;

use modline_core::itu::{self, Language, PerLanguage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::WireDraft;
use super::error::WireError;
use super::library::WireDiffering;
use super::review::{WireCorrection, WireReading};

/// All the start screen shows.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireStart {
    /// Recent drafts, the latest first.
    pub recent: Vec<WireRecent>,
    /// The meetings, the oldest first.
    pub meetings: Vec<WireMeeting>,
    /// The groups.
    pub groups: Vec<WireGroup>,
    /// The draft named on the command line.
    pub draft: Option<WireDraft>,
    /// Why that could not be opened.
    pub error: Option<WireError>,
}

/// A draft worked on before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireRecent {
    /// Its file.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Whether the file is gone.
    pub missing: bool,
}

/// A meeting.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireMeeting {
    /// `WTDC-14`
    pub id: String,
    /// `WTDC-14, Dubai, 2014`, by language code.
    pub label: BTreeMap<&'static str, String>,
}

/// A group.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireGroup {
    /// `CEPT`
    pub code: String,
    /// Its name, by language code.
    pub name: BTreeMap<&'static str, String>,
    /// The author symbol, `EUR`.
    pub symbol: String,
}

/// What a new draft begins with: a base from a file or from the clipboard.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct WireNewDraft {
    /// The file of the base resolution.
    pub base_path: Option<String>,
    /// Its pasted text, where there is no file.
    pub base_text: Option<String>,
    /// The meeting's id; empty when not chosen.
    pub meeting: String,
    /// The group's code; empty when not chosen.
    pub group: String,
    /// `MOD`
    pub marker: String,
    /// Which text of a tracked source is meant.
    pub reading: WireReading,
    /// Which of several texts is meant, from 0.
    pub text: u32,
    /// What a person corrected of what was understood.
    pub corrections: Vec<WireCorrection>,
}

/// A new draft.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireBegun {
    /// Its picture.
    pub draft: WireDraft,
    /// Another text of the same edition that the library has.
    pub differs: Option<WireDiffering>,
}

fn by_language<T>(table: &PerLanguage<T>, say: impl Fn(&T) -> String) -> BTreeMap<&'static str, String> {
    Language::ALL.into_iter().map(|l| (l.code(), say(table.get(l)))).collect()
}

/// The table of meetings.
pub fn meetings() -> Vec<WireMeeting> {
    let row = |m: &itu::Meeting| WireMeeting {
        id: m.id.clone(),
        label: by_language(&m.place, |place| format!("{}, {place}, {}", m.id, m.year)),
    };
    itu::tables().meetings.iter().map(row).collect()
}

/// The table of groups.
pub fn groups() -> Vec<WireGroup> {
    let row = |g: &itu::Group| WireGroup {
        code: g.code.clone(),
        name: by_language(&g.name, String::clone),
        symbol: g.symbol.clone(),
    };
    itu::tables().groups.iter().map(row).collect()
}
