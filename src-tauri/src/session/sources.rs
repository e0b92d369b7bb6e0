//! Sources of the open draft: files brought in.

use std::path::{Path, PathBuf};

use modline_application::{ApplicationError, Source, bring_in, review, source_name};
use modline_core::command::Command;
use modline_core::history::Transaction;
use modline_core::step::EditError;

use super::Session;
use crate::error::ShellError;
use crate::points::Points;

/// What a file is to the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRole {
    /// The text of others, on the same base.
    Source,
    /// The draft itself, changed by others.
    Returned,
}

/// A file that is no source of the draft.
pub struct Refused {
    /// Its name without the folder.
    pub file: String,
    /// Why not.
    pub why: ApplicationError,
}

impl Session {
    /// The points of the draft.
    pub fn points(&self) -> &Points {
        &self.points
    }

    /// Brings the files at `paths` in as sources of `version`, each in the same `role`; they are undone together. What it
    /// did, and the files that are no sources: the others come all the same.
    ///
    /// # Errors
    /// [`EditError::Stale`] where the draft has another version by now; what the journal refuses.
    pub fn bring_in(
        &mut self,
        paths: &[PathBuf],
        role: FileRole,
        version: u32,
    ) -> Result<(Transaction, Vec<Refused>), ShellError> {
        if version != self.version {
            return Err(EditError::Stale.into());
        }
        let (mut done, mut refused) = (Transaction::default(), Vec::new());
        for path in paths {
            match self.command_to_bring_in(path, role) {
                Ok(command) => {
                    let joins = !done.steps.is_empty();
                    done.steps.extend(self.perform_joined(command, self.version, joins)?.steps);
                }
                Err(why) => {
                    let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
                    refused.push(Refused { file, why });
                }
            }
        }
        Ok((done, refused))
    }

    fn command_to_bring_in(&self, path: &Path, role: FileRole) -> Result<Command, ApplicationError> {
        let source = Source::read(path, None)?;
        let name = source_name(&self.draft, &source.name);
        match role {
            FileRole::Source => bring_in(&self.draft, source, &name),
            FileRole::Returned => review(&self.draft, source, &name),
        }
    }
}
