//! Sources of the open draft: files brought in, and the points they make.

use std::path::{Path, PathBuf};

use modline_application::{ApplicationError, Source, bring_in, source_name};
use modline_core::contribution::Contribution;
use modline_core::history::Transaction;
use modline_core::merge::{self, Point};
use modline_core::run::Run;
use modline_core::step::{EditError, Step};

use super::Session;
use crate::error::ShellError;

/// The points of a draft. They follow from its sources and decisions alone, and are made anew where these change.
#[derive(Default)]
pub struct Points {
    /// The points.
    pub all: Vec<Point>,
    /// Each alternative of each as a redline.
    pub redlines: Vec<Vec<Vec<Run>>>,
}

impl Points {
    /// The points of `draft`.
    pub fn of(draft: &Contribution) -> Self {
        let all = merge::points(draft);
        let redlines = merge::redlines(draft, &all);
        Self { all, redlines }
    }

    /// Makes them anew if `steps`, which led to `draft`, change them.
    pub fn follow(&mut self, draft: &Contribution, steps: &[Step]) {
        if steps.iter().any(|s| matches!(s, Step::Sources { .. } | Step::Decisions { .. })) {
            *self = Self::of(draft);
        }
    }
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

    /// Brings the files at `paths` in as sources of `version`; they are undone together. What it did, and the files that
    /// are no sources: the others come all the same.
    ///
    /// # Errors
    /// [`EditError::Stale`] where the draft has another version by now; what the journal refuses.
    pub fn bring_in(&mut self, paths: &[PathBuf], version: u32) -> Result<(Transaction, Vec<Refused>), ShellError> {
        if version != self.version {
            return Err(EditError::Stale.into());
        }
        let (mut done, mut refused) = (Transaction::default(), Vec::new());
        for path in paths {
            match self.command_to_bring_in(path) {
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

    fn command_to_bring_in(&self, path: &Path) -> Result<modline_core::command::Command, ApplicationError> {
        let source = Source::read(path, None)?;
        let name = source_name(&self.draft, &source.name);
        bring_in(&self.draft, source, &name)
    }
}
