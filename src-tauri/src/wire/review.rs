//! The review of an import: what was recognized of a source, line by line, and what the user corrects.

use modline_core::contribution::Contribution;
use modline_core::finding::Finding;
use modline_core::paragraph::Role;
use modline_core::run::Version;
use modline_core::structure::{Correction, Found, LineKind, first_target, is_repairable};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::finding::WireFinding;
use super::number::{count, index};
use super::text::WireRole;
use crate::import::Reviewed;

/// What was recognized of a source, as its text is wanted and as it was corrected so far.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireReview {
    /// The file's name; empty for pasted text.
    pub name: String,
    /// Two-letter code.
    pub language: String,
    /// Whether text runs from right to left.
    pub rtl: bool,
    /// The heading, `RESOLUTION 67 (Hyderabad, 2010)`; empty where none was found.
    pub heading: String,
    /// Its title.
    pub title: String,
    /// The conference, `WTDC`; empty where none was found.
    pub conference: String,
    /// The place of the edition.
    pub place: String,
    /// The year of the edition.
    pub year: Option<u16>,
    /// Whose tracked changes the source has, where there are any: the user says which of its texts is meant.
    pub authors: Vec<String>,
    /// The texts of the file, where there are several: the user says which one is meant.
    pub texts: Vec<String>,
    /// The lines, in the source's order.
    pub rows: Vec<WireRow>,
    /// What the user should know or look at, and what can be done about it here.
    pub findings: Vec<WireSeen>,
    /// How many words `repair_all` mends.
    pub repairs: u32,
}

/// A finding of a source under review.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WireSeen {
    /// What was seen.
    #[serde(flatten)]
    pub finding: WireFinding,
    /// What its button does.
    pub action: Option<WireSeenAction>,
}

/// What can be done about a finding before a draft is made; its words are `review-ACTION` in the locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WireSeenAction {
    /// The correction `repair`: subject gives way to hint in the base text.
    Repair,
}

/// A line of the source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WireRow {
    /// Line of the source, from 1.
    pub line: u32,
    /// What it is: a role, or `leftout`, `marker` and the like.
    pub part: String,
    /// Whether it is a paragraph of the text, with a role.
    pub is_text: bool,
    /// Its label.
    pub label: String,
    /// Its text, label aside.
    pub text: String,
}

/// A correction by the user; `row` counts the lines as the corrections before left them.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of Correction, where they are explained")]
pub enum WireCorrection {
    Role { row: u32, role: WireRole },
    Label { row: u32, label: String },
    Join { row: u32 },
    Split { row: u32, at: u32 },
    Exclude { row: u32 },
    Include { row: u32 },
    Repair { line: u32, word: String },
    RepairAll,
}

impl From<WireCorrection> for Correction {
    fn from(c: WireCorrection) -> Self {
        match c {
            WireCorrection::Role { row, role } => Correction::Role { row: index(row), role: role.into() },
            WireCorrection::Label { row, label } => Correction::Label { row: index(row), label },
            WireCorrection::Join { row } => Correction::Join { row: index(row) },
            WireCorrection::Split { row, at } => Correction::Split { row: index(row), at: index(at) },
            WireCorrection::Exclude { row } => Correction::Exclude { row: index(row) },
            WireCorrection::Include { row } => Correction::Include { row: index(row) },
            WireCorrection::Repair { line, word } => Correction::Repair { line: index(line), word },
            WireCorrection::RepairAll => Correction::RepairAll,
        }
    }
}

impl From<&Finding> for WireSeen {
    fn from(f: &Finding) -> Self {
        Self { finding: f.into(), action: is_repairable(f).then_some(WireSeenAction::Repair) }
    }
}

impl From<&Found> for WireRow {
    fn from(f: &Found) -> Self {
        Self {
            line: count(f.line),
            part: f.kind.name().into(),
            is_text: matches!(f.kind, LineKind::Text(_)),
            label: f.label.clone(),
            text: f.text.clone(),
        }
    }
}

impl From<Reviewed> for WireReview {
    /// Authors and texts are those of the source as it was received.
    fn from(Reviewed { source, text: recognized }: Reviewed) -> Self {
        let draft = &recognized.contribution;
        let first_text = |role| {
            let found = recognized.found.iter().find(|f| f.kind == LineKind::Text(role));
            found.map(|f| f.text.clone()).unwrap_or_default()
        };
        let target = first_target(draft, Version::Revised).unwrap_or_default();
        let received = &source.recognized.contribution;
        Self {
            language: draft.language.code().into(),
            rtl: draft.language.is_rtl(),
            heading: first_text(Role::ResNo),
            title: first_text(Role::ResTitle),
            conference: target.conference,
            place: target.edition.place,
            year: target.edition.year,
            authors: received.authors().iter().map(ToString::to_string).collect(),
            texts: texts(received),
            rows: recognized.found.iter().map(Into::into).collect(),
            findings: recognized.findings.iter().map(Into::into).collect(),
            repairs: count(recognized.repairs().len()),
            name: source.name,
        }
    }
}

/// How the texts of a file are named, where there are several.
fn texts(draft: &Contribution) -> Vec<String> {
    let listed = draft.listed();
    let several = listed.len() > 1;
    let name = |l: modline_core::structure::Listed| format!("{} {}", l.number_line, l.title).trim().to_owned();
    listed.into_iter().filter(|_| several).map(name).collect()
}
