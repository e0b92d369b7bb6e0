//! Which versions of the open draft are kept, and when: before what is hard to look through, and as time goes by.

use modline_core::command::{ChangeScope, Command};
use modline_core::contribution::Contribution;

use super::Session;
use crate::checkpoints::{Checkpoint, Milliseconds, Reason};
use crate::draft_file;
use crate::error::ShellError;
use crate::save_state::now_ms;

impl Session {
    /// The versions that are kept, the oldest first.
    pub fn versions(&mut self) -> Vec<Checkpoint> {
        self.keep_as_opened();
        self.checkpoints.all().to_vec()
    }

    /// The version of the moment `at`.
    ///
    /// # Errors
    /// Where it is no longer kept or cannot be read.
    pub fn read_version(&self, at: Milliseconds) -> Result<Contribution, ShellError> {
        self.checkpoints.read(at)
    }

    /// Keeps the draft as it is, under `name` where that is not empty.
    ///
    /// # Errors
    /// What the disk refuses.
    pub fn keep_version(&mut self, reason: Reason, name: &str) -> Result<(), ShellError> {
        self.opened_kept = true;
        let bytes = draft_file::bytes(&self.draft);
        self.checkpoints.keep(&self.draft, &bytes, (reason, name), now_ms())
    }

    /// Names the version of the moment `at`.
    ///
    /// # Errors
    /// Where it is no longer kept, and what the disk refuses.
    pub fn name_version(&mut self, at: Milliseconds, name: &str) -> Result<(), ShellError> {
        self.checkpoints.name(at, name)
    }

    /// The draft as it was opened, once something is done in it or its versions are looked at: opening waits for no copy.
    pub(super) fn keep_as_opened(&mut self) {
        if !self.opened_kept {
            self.keep(Reason::Opened);
        }
    }

    /// What stands before `command`, where that may change more than one sees.
    pub(super) fn keep_before(&mut self, command: &Command) {
        self.keep_as_opened();
        if let Some(reason) = reason_before(command) {
            self.keep(reason);
        }
    }

    /// The draft just saved as `bytes`, if it was worked on for long enough.
    pub(super) fn keep_when_due(&mut self, bytes: &[u8], now: Milliseconds) {
        // A draft that is only begun or opened is kept when something is done in it.
        if self.opened_kept && self.checkpoints.is_due(now) {
            // A version that cannot be kept costs no word of the draft.
            let _ = self.checkpoints.keep(&self.draft, bytes, (Reason::Working, ""), now);
        }
    }

    fn keep(&mut self, reason: Reason) {
        // See above.
        let _ = self.keep_version(reason, "");
    }
}

/// Why a version is kept before `command`; `None` where it changes what one sees.
fn reason_before(command: &Command) -> Option<Reason> {
    let is_wide = |scope: &ChangeScope| !matches!(scope, ChangeScope::Change { .. } | ChangeScope::Clause(_));
    match command {
        Command::AcceptChanges { scope } if is_wide(scope) => Some(Reason::BeforeAccepting),
        Command::RejectChanges { scope } if is_wide(scope) => Some(Reason::BeforeRejecting),
        Command::RemoveProposal { .. } | Command::Unmark { .. } | Command::ReattributeChanges => {
            Some(Reason::BeforeRejecting)
        }
        Command::AddProposals { .. } | Command::AddSources { .. } => Some(Reason::BeforeBringingIn),
        _ => None,
    }
}
