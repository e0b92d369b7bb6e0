//! Typesets a draft, and gives its pages as pictures or as a PDF file.

use std::num::NonZeroUsize;

use modline_core::command::with_author_resolved;
use modline_core::contribution::Contribution;
use modline_core::layout::Layout;
use modline_formats::write::compilation::Compilation;
use serde::Serialize;
use typst::foundations::{Bytes, Smart};
use typst::layout::PageRanges;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::change_bars;
use crate::compilation::CompilationData;
use crate::error::TypesetError;
use crate::fonts::Fonts;
use crate::options::Options;
use crate::page_data::PageData;
use crate::world::{Design, TypstWorld};

/// The pages of a contribution.
pub struct Pages {
    document: PagedDocument,
    title: String,
}

/// The most page data that is set, in bytes of JSON: some 300 pages of text.
const MOST_DATA: usize = 6_000_000;
/// The most spans of text; a tab and a line break is one.
const MOST_SPANS: usize = 50_000;

/// Typesets `draft`.
///
/// # Errors
/// If it is too long, no font on this machine has a character of the draft, or typst reports an error.
pub fn typeset(draft: &Contribution, options: &Options, fonts: &Fonts) -> Result<Pages, TypesetError> {
    let draft = &*with_author_resolved(draft);
    let layout = Layout::new(draft, options.version);
    let page_data = PageData::new(draft, &layout, options, fonts);
    let logo = draft.logo.as_ref().map(|logo| Bytes::new(logo.bytes().to_vec()));
    let document = compiled(Design::Contribution, &page_data, logo, fonts)?;
    Ok(Pages { document: change_bars::with_bars(&document, draft.language.is_rtl()), title: page_data.title })
}

/// Typesets the compilation table of the sources of `draft`, on wide paper.
///
/// # Errors
/// As [`typeset`].
pub fn typeset_compilation(draft: &Contribution, fonts: &Fonts) -> Result<Pages, TypesetError> {
    let content = Compilation::new(draft);
    let document = compiled(Design::Compilation, &CompilationData::new(&content, fonts), None, fonts)?;
    Ok(Pages { document, title: content.title })
}

fn compiled(
    design: Design,
    page_data: &impl Serialize,
    logo: Option<Bytes>,
    fonts: &Fonts,
) -> Result<PagedDocument, TypesetError> {
    let json = serde_json::to_string(page_data).expect("invariant: page data serializes");
    if json.len() > MOST_DATA || json.matches("{\"text\":").count() > MOST_SPANS {
        return Err(TypesetError::TooLong);
    }
    fonts.cover(&json)?;
    let world = TypstWorld { design, fonts, page_data: Bytes::from_string(json), logo };
    let document = typst::compile::<PagedDocument>(&world).output.map_err(compile_error)?;
    // Keeps what typst cached for the last four documents, and drops the rest.
    typst::comemo::evict(4);
    Ok(document)
}

impl Pages {
    /// The number of pages.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }

    /// The page at `index`, from 0, as an SVG picture.
    pub fn svg(&self, index: usize) -> Option<String> {
        self.document.pages().get(index).map(|page| typst_svg::svg(page, &typst_svg::SvgOptions::default()))
    }

    /// All pages as a PDF file.
    ///
    /// # Errors
    /// If typst cannot write the file as PDF/UA-1.
    pub fn pdf(&self) -> Result<Vec<u8>, TypesetError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).expect("invariant: one standard agrees with itself");
        self.file(PdfOptions { standards, ..PdfOptions::default() })
    }

    /// The pages at `indices`, from 0, as a PDF file. typst cannot cut the tags, so the file has none and is not PDF/UA.
    ///
    /// # Errors
    /// If typst cannot write the file.
    pub fn part(&self, indices: &[usize]) -> Result<Vec<u8>, TypesetError> {
        let numbers = indices.iter().filter_map(|i| NonZeroUsize::new(i + 1)).map(|n| Some(n)..=Some(n));
        let page_ranges = Some(PageRanges::new(numbers.collect()));
        self.file(PdfOptions { page_ranges, tagged: false, ..PdfOptions::default() })
    }

    fn file(&self, options: PdfOptions) -> Result<Vec<u8>, TypesetError> {
        let ident = Smart::Custom(self.title.clone());
        let options = PdfOptions { ident, creator: Smart::Custom(Some("Modline".to_owned())), ..options };
        typst_pdf::pdf(&self.document, &options).map_err(compile_error)
    }
}

fn compile_error(errors: typst::ecow::EcoVec<typst::diag::SourceDiagnostic>) -> TypesetError {
    TypesetError::Compile(errors.iter().map(|e| e.message.as_str()).collect::<Vec<_>>().join("; "))
}
