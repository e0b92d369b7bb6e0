//! The formats a draft is exported to.

/// What a draft can be written as. PDF is a crate of its own, since it needs fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExportFormat {
    /// A Word file.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// An HTML page.
    Html,
    /// An Akoma Ntoso document.
    Akn,
    /// Plain text; the redline as CriticMarkup.
    Text,
    /// The amendment in words.
    Words,
    /// The list of changes as a table.
    Csv,
    /// The list of changes as data.
    Json,
}

impl ExportFormat {
    /// All formats.
    pub const ALL: [ExportFormat; 8] = [
        ExportFormat::Docx,
        ExportFormat::Odt,
        ExportFormat::Html,
        ExportFormat::Akn,
        ExportFormat::Text,
        ExportFormat::Words,
        ExportFormat::Csv,
        ExportFormat::Json,
    ];

    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            ExportFormat::Docx => "docx",
            ExportFormat::Odt => "odt",
            ExportFormat::Html => "html",
            ExportFormat::Akn => "xml",
            ExportFormat::Text | ExportFormat::Words => "txt",
            ExportFormat::Csv => "csv",
            ExportFormat::Json => "json",
        }
    }

    /// The first format with this extension, in any case.
    pub fn from_extension(extension: &str) -> Option<ExportFormat> {
        Self::ALL.into_iter().find(|f| f.extension().eq_ignore_ascii_case(extension))
    }
}
