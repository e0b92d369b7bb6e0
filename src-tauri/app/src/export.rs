//! A draft as a file. Every format is one [`FileFormat`]; pages are set with the fonts of this machine, which are
//! searched once.

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::export::{self, Exported};
use modline_formats::export_format::ExportFormat;
use modline_formats::write;

use crate::ApplicationError;

/// What a draft can be written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileFormat {
    /// A format with a writer.
    Written(ExportFormat),
    /// Pages, as a PDF file.
    Pdf,
}

/// What stands on pages beside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageOptions {
    /// Lines are numbered in the margin, from 1 on each page.
    pub line_numbers: bool,
    /// A line under the cover says what the marks mean and whose they are.
    pub legend: bool,
    /// A last page lists the changes in words.
    pub changes: bool,
}

impl Default for PageOptions {
    fn default() -> Self {
        Self { line_numbers: false, legend: true, changes: false }
    }
}

impl FileFormat {
    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Written(format) => format.extension(),
            Self::Pdf => "pdf",
        }
    }

    /// The first format with this extension, case-blind.
    pub fn from_extension(extension: &str) -> Option<Self> {
        if extension.eq_ignore_ascii_case("pdf") {
            return Some(Self::Pdf);
        }
        ExportFormat::from_extension(extension).map(Self::Written)
    }

    /// Every extension, each once.
    pub fn extensions() -> Vec<&'static str> {
        let mut extensions: Vec<_> = ExportFormat::ALL.into_iter().map(ExportFormat::extension).collect();
        extensions.insert(1, "pdf");
        extensions.dedup();
        extensions
    }
}

/// The bytes of `draft` as a file, read back and verified where the format holds the text as a whole. `pages` counts
/// for [`FileFormat::Pdf`] only.
///
/// # Errors
/// [`ApplicationError::Export`] where a marker does not allow what stands under it or verification fails;
/// [`ApplicationError::Typeset`] where pages cannot be set, [`ApplicationError::NoPdf`] where this program cannot.
///
/// # Examples
/// ```
/// use modline_application::{FileFormat, PageOptions, Source, export};
/// use modline_core::run::Version;
/// use modline_formats::export_format::ExportFormat;
///
/// let text = "RESOLUTION 901 (Doha, 2006)\nFerries\nThe Conference,\nrecalling\nthat boats {++and ships++} carry mail,\n";
/// let draft = Source::pasted(text, None)?.into_draft();
/// let file = export(&draft, FileFormat::Written(ExportFormat::Docx), Version::Markup, PageOptions::default())?;
/// assert_eq!(file.verification.map(|it| it.changes), Some(1));
/// # Ok::<(), modline_application::ApplicationError>(())
/// ```
pub fn export(
    draft: &Contribution,
    format: FileFormat,
    version: Version,
    pages: PageOptions,
) -> Result<Exported, ApplicationError> {
    match format {
        FileFormat::Written(format) => Ok(export::export(draft, format, version)?),
        FileFormat::Pdf => {
            export::check_markers(draft)?;
            Ok(Exported { bytes: pdf(draft, version, pages)?, verification: None })
        }
    }
}

#[cfg(feature = "pdf")]
fn pdf(draft: &Contribution, version: Version, pages: PageOptions) -> Result<Vec<u8>, ApplicationError> {
    Ok(typeset(draft, version, pages)?.pdf()?)
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &Contribution, _: Version, _: PageOptions) -> Result<Vec<u8>, ApplicationError> {
    Err(ApplicationError::NoPdf)
}

/// The compilation table of the sources of `draft`: a page, a Word file or a PDF file; `None` for another format.
///
/// # Errors
/// [`ApplicationError::Typeset`] where pages cannot be set, [`ApplicationError::NoPdf`] where this program cannot.
pub fn compilation(draft: &Contribution, format: FileFormat) -> Result<Option<Vec<u8>>, ApplicationError> {
    Ok(match format {
        FileFormat::Written(ExportFormat::Html) => Some(write::compilation::html(draft).into_bytes()),
        FileFormat::Written(ExportFormat::Docx) => Some(write::docx::compilation(draft)),
        FileFormat::Pdf => Some(compilation_pdf(draft)?),
        FileFormat::Written(_) => None,
    })
}

#[cfg(feature = "pdf")]
fn compilation_pdf(draft: &Contribution) -> Result<Vec<u8>, ApplicationError> {
    Ok(modline_pdf::typeset_compilation(draft, fonts())?.pdf()?)
}

#[cfg(not(feature = "pdf"))]
fn compilation_pdf(_: &Contribution) -> Result<Vec<u8>, ApplicationError> {
    Err(ApplicationError::NoPdf)
}

/// Sets `draft` on pages, whatever its markers allow: what may leave the program is checked by [`export()`].
///
/// # Errors
/// [`modline_pdf::TypesetError`] where a character has no font.
#[cfg(feature = "pdf")]
pub fn typeset(
    draft: &Contribution,
    version: Version,
    pages: PageOptions,
) -> Result<modline_pdf::Pages, modline_pdf::TypesetError> {
    let PageOptions { line_numbers, legend, changes } = pages;
    modline_pdf::typeset(draft, &modline_pdf::Options { version, line_numbers, legend, changes }, fonts())
}

/// The fonts of this machine, searched when they are first needed.
#[cfg(feature = "pdf")]
pub fn fonts() -> &'static modline_pdf::Fonts {
    static FONTS: std::sync::OnceLock<modline_pdf::Fonts> = std::sync::OnceLock::new();
    FONTS.get_or_init(modline_pdf::Fonts::installed)
}
