//! A source: a file or a pasted text, read and recognized, and the one text that is wanted of it.

use std::path::Path;

use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::run::Version;
use modline_core::structure::{Correction, Recognized};
use modline_formats::read::{SourceFormat, sniff};

use crate::ApplicationError;

/// A file or a pasted text as it was received, and what was recognized of it.
#[derive(Debug)]
pub struct Source {
    /// The file's name without its folder; empty for pasted text.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// What was recognized of them.
    pub recognized: Recognized,
}

/// Which of the resolutions of a source is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResolutionChoice<'a> {
    /// The only one; a source with several is refused.
    #[default]
    Only,
    /// The one with this number or number line.
    Named(&'a str),
    /// The one at this index.
    At(usize),
}

/// Which text of a source a new draft begins with.
#[derive(Clone, Copy, Debug, Default)]
pub struct TextChoice<'a> {
    /// Which of its resolutions.
    pub resolution: ResolutionChoice<'a>,
    /// Which text of its tracked changes; with `None` a source that has any is refused.
    pub version: Option<Version>,
    /// What the user corrects of what was recognized, in order.
    pub corrections: &'a [Correction],
}

impl Source {
    /// Reads the file at `path`. The language of its text is detected unless `language` says it.
    ///
    /// # Errors
    /// [`ApplicationError::Disk`] where the file cannot be read, [`ApplicationError::Unreadable`] where no reader takes
    /// its bytes.
    pub fn read(path: &Path, language: Option<Language>) -> Result<Self, ApplicationError> {
        let bytes = modline_disk::read(path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let recognized = modline_formats::read(&name, &bytes, language)
            .map_err(|cause| ApplicationError::Unreadable { file: path.into(), cause })?;
        Ok(Self { name, bytes, recognized })
    }

    /// Reads a pasted text.
    ///
    /// # Errors
    /// [`ApplicationError::Unreadable`] where it is too large.
    pub fn pasted(text: &str, language: Option<Language>) -> Result<Self, ApplicationError> {
        let recognized = modline_formats::read_text(text, language)
            .map_err(|cause| ApplicationError::Unreadable { file: "pasted text".into(), cause })?;
        Ok(Self { name: String::new(), bytes: text.into(), recognized })
    }

    /// Whether it is a draft of the app, and no other file.
    pub fn is_draft(&self) -> bool {
        sniff(&self.name, &self.bytes) == SourceFormat::Modline
    }

    /// The source as a draft, with its findings: opens a redline in any readable format.
    pub fn into_draft(self) -> Contribution {
        self.recognized.into_draft()
    }

    /// The resolution that `asked` names; the whole source where nothing is asked for.
    ///
    /// # Errors
    /// [`ApplicationError::Selection`] where none or more than one answers to the name.
    pub fn resolution(self, asked: Option<&str>) -> Result<Recognized, ApplicationError> {
        let Some(asked) = asked else { return Ok(self.recognized) };
        select(self.recognized, ResolutionChoice::Named(asked))
    }

    /// The text that a new draft begins with.
    ///
    /// # Errors
    /// [`ApplicationError::Selection`] and [`ApplicationError::Tracked`] where the choice is not clear,
    /// [`ApplicationError::Edit`] where a correction does not fit.
    pub fn text(&self, choice: &TextChoice) -> Result<Recognized, ApplicationError> {
        let text = select(self.recognized.clone(), choice.resolution)?;
        let authors = text.contribution.authors();
        let version = match choice.version {
            None if !authors.is_empty() => {
                return Err(ApplicationError::Tracked { authors: authors.iter().map(ToString::to_string).collect() });
            }
            version => version.unwrap_or(Version::Markup),
        };
        let mut text = text.in_reading(version);
        for correction in choice.corrections {
            text.correct(correction)?;
        }
        Ok(text)
    }
}

fn select(recognized: Recognized, choice: ResolutionChoice) -> Result<Recognized, ApplicationError> {
    let index = match choice {
        ResolutionChoice::Only => {
            recognized.contribution.chosen(None)?;
            return Ok(recognized);
        }
        ResolutionChoice::Named(name) => recognized.contribution.chosen(Some(name))?,
        ResolutionChoice::At(_) if recognized.contribution.proposals.len() < 2 => return Ok(recognized),
        ResolutionChoice::At(index) => index,
    };
    Ok(recognized.only(index))
}
