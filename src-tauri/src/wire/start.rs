//! The start screen: recent drafts, meetings, groups, and what a new draft begins with.

use std::collections::BTreeMap;

use modline_core::itu::{self, Language, PerLanguage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::WireDraft;
use super::error::WireError;
use super::library::WireDiffering;
use super::number::index;
use super::review::WireCorrection;
use super::text::WireMarker;
use super::version::WireVersion;
use crate::import::{NewDraftRequest, Origin};
use crate::orphan::Orphan;
use crate::recent::{DraftInfo, RecentDraft, RecentState};

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
    /// Whether it has no name of the user's own and lies in the data folder.
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
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
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
    /// The file that it belonged to; empty where it had no name of the user's own.
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
    /// `WTDC`
    pub conference: String,
    /// `WTDC-14, Dubai, 2014`, by language code.
    pub label: BTreeMap<&'static str, String>,
}

/// A group or a Member State.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireGroup {
    /// `CEPT`
    pub code: String,
    /// Its name, by language code.
    pub name: BTreeMap<&'static str, String>,
    /// The author symbol, `EUR`.
    pub symbol: String,
    /// Symbols at some conferences, `ECP`.
    pub symbols: Vec<String>,
    /// What is printed as the source, by language code.
    pub source: BTreeMap<&'static str, String>,
    /// Whether it is a Member State.
    pub is_state: bool,
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
    pub marker: WireMarker,
    /// Which text of a tracked source is meant.
    pub reading: WireVersion,
    /// Which of several texts is meant, from 0.
    pub text: u32,
    /// What the user corrected of what was recognized.
    pub corrections: Vec<WireCorrection>,
}

/// A new draft.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireBegun {
    /// The draft.
    pub draft: WireDraft,
    /// Another text of the same edition that the library has.
    pub differs: Option<WireDiffering>,
}

impl From<RecentDraft> for WireRecent {
    fn from(recent: RecentDraft) -> Self {
        let RecentDraft { path, name, untitled, state, info } = recent;
        Self { path: path.display().to_string(), name, untitled, state: state.into(), info: info.into() }
    }
}

impl From<RecentState> for WireRecentState {
    fn from(state: RecentState) -> Self {
        match state {
            RecentState::There => Self::There,
            RecentState::Missing => Self::Missing,
            RecentState::Unreadable => Self::Unreadable,
        }
    }
}

impl From<DraftInfo> for WireDraftInfo {
    fn from(info: DraftInfo) -> Self {
        let DraftInfo { number, title, group, meeting, changes, at_ms } = info;
        Self { number, title, group, meeting, changes, at_ms }
    }
}

impl From<Orphan> for WireOrphan {
    fn from(orphan: Orphan) -> Self {
        let Orphan { id, name, path, at_ms, changes, readable } = orphan;
        let path = path.map(|path| path.display().to_string()).unwrap_or_default();
        Self { id, name, path, at_ms, changes, readable }
    }
}

impl From<WireSource> for Origin {
    fn from(source: WireSource) -> Self {
        match source {
            WireSource::File(path) => Origin::File(path.into()),
            WireSource::Text(text) => Origin::Pasted(text),
        }
    }
}

impl From<WireNewDraft> for NewDraftRequest {
    fn from(request: WireNewDraft) -> Self {
        let WireNewDraft { base, meeting, group, marker, reading, text, corrections } = request;
        Self {
            origin: base.into(),
            version: reading.into(),
            resolution: index(text),
            corrections: corrections.into_iter().map(Into::into).collect(),
            marker: marker.into(),
            meeting,
            group,
        }
    }
}

fn by_language<T>(table: &PerLanguage<T>, say: impl Fn(&T) -> String) -> BTreeMap<&'static str, String> {
    Language::ALL.into_iter().map(|l| (l.code(), say(table.get(l)))).collect()
}

impl WireStart {
    /// The start screen, with the tables of meetings and groups. `opened` is what the command line asked for, `odd_tables`
    /// why the user's own cannot be used.
    pub fn new(
        recent: Vec<RecentDraft>,
        orphans: Vec<Orphan>,
        opened: Option<Result<WireDraft, WireError>>,
        odd_tables: Option<WireError>,
    ) -> Self {
        let (draft, error) = match opened {
            Some(Ok(draft)) => (Some(draft), odd_tables),
            Some(Err(error)) => (None, Some(error)),
            None => (None, odd_tables),
        };
        Self {
            recent: recent.into_iter().map(Into::into).collect(),
            orphans: orphans.into_iter().map(Into::into).collect(),
            meetings: meetings(),
            groups: groups(),
            draft,
            error,
        }
    }
}

/// The table of meetings.
fn meetings() -> Vec<WireMeeting> {
    let meeting = |m: &itu::Meeting| WireMeeting {
        id: m.id.clone(),
        conference: m.conference.clone(),
        label: by_language(&m.place, |place| match place.as_str() {
            "" => format!("{}, {}", m.id, m.year),
            place => format!("{}, {place}, {}", m.id, m.year),
        }),
    };
    itu::tables().meetings.iter().map(meeting).collect()
}

/// The groups, then the Member States.
fn groups() -> Vec<WireGroup> {
    let group = |g: &itu::Group| WireGroup {
        code: g.code.clone(),
        name: by_language(&g.name, String::clone),
        symbol: g.symbol.clone(),
        symbols: g.symbols.values().cloned().collect(),
        source: by_language(&g.source, String::clone),
        is_state: itu::tables().is_state(&g.code),
    };
    itu::tables().sources().map(group).collect()
}
