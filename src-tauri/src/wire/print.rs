//! What a person chooses to print, and the pages that gives.

use modline_core::run::Version;
use modline_pdf::Options;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is printed of the draft.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
pub struct WirePrint {
    /// Which text.
    pub view: WirePrintView,
    /// Lines are numbered in the margin.
    pub line_numbers: bool,
    /// A line says what the marks mean.
    pub legend: bool,
    /// A last page lists the changes in words.
    pub changes: bool,
}

/// The texts that can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WirePrintView {
    /// With its marks.
    Redline,
    /// As proposed.
    Revised,
    /// As it was.
    Base,
}

impl From<WirePrint> for Options {
    fn from(choices: WirePrint) -> Self {
        let version = match choices.view {
            WirePrintView::Redline => Version::Markup,
            WirePrintView::Revised => Version::Revised,
            WirePrintView::Base => Version::Base,
        };
        let WirePrint { line_numbers, legend, changes, .. } = choices;
        Self { version, line_numbers, legend, changes }
    }
}

/// Pages that were set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WirePages {
    /// Names them until others are asked for.
    pub order: u32,
    /// How many.
    pub count: u32,
}
