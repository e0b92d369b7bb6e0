//! Writers: the model to the bytes of a file.

/// Plain text and CriticMarkup.
pub mod text;
