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
    /// What no file takes up any more, the latest first.
    pub orphans: Vec<WireOrphan>,
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
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireRecent {
    /// Its file.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Whether it has no name of the person's own and lies in the program's folder.
    pub untitled: bool,
    /// What became of its file.
    pub state: WireRecentState,
    /// What it is about; as last seen, where the file cannot be read.
    pub info: WireDraftInfo,
}

/// What became of a recent draft's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireRecentState {
    /// It can be opened.
    There,
    /// It is gone: deleted, renamed or moved.
    Missing,
    /// It is no draft that can be read.
    Unreadable,
}

/// What a draft is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WireDraftInfo {
    /// The number line, as revised.
    pub number: String,
    /// The title, as revised.
    pub title: String,
    /// The group's code.
    pub group: String,
    /// The meeting's id.
    pub meeting: String,
    /// How many changes it has.
    pub changes: u32,
    /// When it was last worked on, in milliseconds since 1970; 0 where that is not known.
    pub at_ms: f64,
}

/// What is left of a draft whose file takes it up no more.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct WireOrphan {
    /// By what it is opened and discarded.
    pub id: String,
    /// The draft's name.
    pub name: String,
    /// The file that it belonged to; empty where it had no name of the person's own.
    pub path: String,
    /// When the last change was written down, in milliseconds since 1970.
    pub at_ms: f64,
    /// How many changes it holds that no file does; where there is none, those since the draft was opened.
    pub changes: u32,
    /// Whether it can be opened.
    pub readable: bool,
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

/// Where a text comes from.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireSource {
    /// The file at this path.
    File(String),
    /// What was pasted.
    Text(String),
}

impl Default for WireSource {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

/// What a new draft begins with.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct WireNewDraft {
    /// The base resolution.
    pub base: WireSource,
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
    /// What a person corrected of what was recognized.
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
