//! Why no pages were typeset.

/// Why no pages were typeset.
#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    /// No font has a character, which would be printed as an empty box.
    #[error(
        "no font on this machine has '{character}' (U+{:04X}, {script}); install the font {family}, on Debian the package {package}",
        u32::from(*.character)
    )]
    NoFont {
        /// The first character that is missing.
        character: char,
        /// What it belongs to.
        script: &'static str,
        /// A font that has it.
        family: &'static str,
        /// The Debian package that brings this font.
        package: &'static str,
    },
    /// More than is set in a few seconds.
    #[error(
        "longer than pages are set for, some 300 of them; export it as .docx and print that, or make drafts of its parts"
    )]
    TooLong,
    /// typst reported errors.
    #[error("the pages could not be set: {0}")]
    Compile(String),
}
