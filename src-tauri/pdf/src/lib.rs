//! PDF files, and the pages they are made of for the window to show: set by typst, looked at as ITU's own.
//!
//! The one crate that knows typst. A [`Contribution`] becomes a [`modline_core::layout::Layout`] as for every writer,
//! then data for a design of the page, then pages. Fonts are found on the machine; nothing else is read, and the same
//! draft gives the same bytes with the same fonts.
//!
//! Files keep to PDF/UA-1 (ISO 14289-1): tagged, with title, language and bookmarks. Not PDF/A: it asks for a time of
//! making in every file, which would say more than its author chose.

mod change_bars;
mod changes;
mod fonts;
mod identify;
mod page_data;
mod styles;
mod world;

use std::num::NonZeroUsize;

use modline_core::command::with_author_resolved;
use modline_core::contribution::Contribution;
use modline_core::layout::Layout;
use modline_core::run::Version;
use serde::Serialize;
use typst::foundations::{Bytes, Smart};
use typst::layout::PageRanges;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use fonts::Fonts;
pub use identify::view_of;
use page_data::Sheet;
use world::Desk;

/// What is printed of a contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Options {
    /// The text; [`Version::Markup`] is the redline.
    #[serde(skip)]
    pub version: Version,
    /// Lines are numbered in the margin, from 1 on each page.
    pub line_numbers: bool,
    /// A line under the cover says what the marks mean and whose they are.
    pub legend: bool,
    /// A last page lists the changes in words.
    pub changes: bool,
}

/// Why there are no pages.
#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    /// Letters would be empty boxes.
    #[error("no font on this machine has '{letter}' (U+{:04X}); install the package {package}", u32::from(*.letter))]
    NoFont {
        /// The first letter that is missing.
        letter: char,
        /// The Debian package that brings it.
        package: &'static str,
    },
    /// typst did not take it.
    #[error("the pages could not be set: {0}")]
    EditError(String),
}

/// The pages of a contribution.
pub struct Pages {
    document: PagedDocument,
    title: String,
}

/// Sets `draft` on pages.
pub fn typeset(draft: &Contribution, options: &Options, fonts: &Fonts) -> Result<Pages, TypesetError> {
    let draft = &*with_author_resolved(draft);
    let layout = Layout::new(draft, options.version);
    let sheet = Sheet::new(draft, &layout, options, fonts);
    let json = serde_json::to_string(&sheet).expect("invariant: a sheet is plain data");
    fonts.cover(&json)?;
    let logo = draft.logo.as_ref().map(|logo| Bytes::new(logo.bytes().to_vec()));
    let desk = Desk { fonts, sheet: Bytes::from_string(json), logo };
    let document = typst::compile::<PagedDocument>(&desk).output.map_err(refused)?;
    // what was remembered of earlier drafts goes; what was used again lately stays
    typst::comemo::evict(4);
    Ok(Pages { document: change_bars::with_bars(&document, draft.language.is_rtl()), title: sheet.title })
}

impl Pages {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// The page at `index`, from 0, as a picture.
    pub fn svg(&self, index: usize) -> Option<String> {
        self.document.pages().get(index).map(|page| typst_svg::svg(page, &typst_svg::SvgOptions::default()))
    }

    /// The whole as a PDF file.
    pub fn pdf(&self) -> Result<Vec<u8>, TypesetError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).expect("invariant: one standard agrees with itself");
        self.file(PdfOptions { standards, ..PdfOptions::default() })
    }

    /// The pages at `indices`, from 0, as a PDF file. It has no tags, which typst does not cut, and so is no PDF/UA.
    pub fn part(&self, indices: &[usize]) -> Result<Vec<u8>, TypesetError> {
        let numbers = indices.iter().filter_map(|i| NonZeroUsize::new(i + 1)).map(|n| Some(n)..=Some(n));
        let page_ranges = Some(PageRanges::new(numbers.collect()));
        self.file(PdfOptions { page_ranges, tagged: false, ..PdfOptions::default() })
    }

    fn file(&self, options: PdfOptions) -> Result<Vec<u8>, TypesetError> {
        let ident = Smart::Custom(self.title.clone());
        let options = PdfOptions { ident, creator: Smart::Custom(Some("Modline".to_owned())), ..options };
        typst_pdf::pdf(&self.document, &options).map_err(refused)
    }
}

fn refused(errors: typst::ecow::EcoVec<typst::diag::SourceDiagnostic>) -> TypesetError {
    TypesetError::EditError(errors.iter().map(|e| e.message.as_str()).collect::<Vec<_>>().join("; "))
}
