//! What the user chooses to print, and the pages that gives.

use modline_application::PageOptions;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::number::count;
use super::version::WireVersion;
use crate::page_preview::PrintChoice;

/// What is printed of the draft.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
pub struct WirePrint {
    /// Which text.
    pub view: WireVersion,
    /// Lines are numbered in the margin.
    pub line_numbers: bool,
    /// A line says what the marks mean.
    pub legend: bool,
    /// A last page lists the changes in words.
    pub changes: bool,
}

impl From<WirePrint> for PrintChoice {
    fn from(choice: WirePrint) -> Self {
        let WirePrint { view, line_numbers, legend, changes } = choice;
        Self { version: view.into(), pages: PageOptions { line_numbers, legend, changes } }
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

impl From<(u32, usize)> for WirePages {
    fn from((order, pages): (u32, usize)) -> Self {
        Self { order, count: count(pages) }
    }
}
