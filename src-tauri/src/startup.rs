//! The draft that the command line asks for: opened while the page is still being loaded, and taken by it once.

use std::sync::{Arc, Mutex, PoisonError};

use tauri::async_runtime::{JoinHandle, spawn};

use crate::error::ShellError;
use crate::options::Options;
use crate::session::Session;
use crate::wire::draft::WireDraft;
use crate::workspace::Workspace;

type Opened = Result<WireDraft, ShellError>;

/// The draft as the page shows it.
fn shown(session: &Session) -> WireDraft {
    session.into()
}

/// The draft on its way to the page, and why the user's own tables cannot be used.
pub struct StartupDraft {
    opening: Mutex<Option<JoinHandle<Opened>>>,
    odd_tables: Mutex<Option<ShellError>>,
}

impl StartupDraft {
    /// Begins to open what `options` ask for.
    pub fn open(options: Options, workspace: Arc<Workspace>, odd_tables: Option<ShellError>) -> Self {
        let opening = match (options.file, options.sample) {
            (Some(path), _) => Some(spawn(async move { workspace.open(path, shown).await })),
            (None, true) => Some(spawn(async move { workspace.replace(Session::begin_sample, shown).await })),
            (None, false) => None,
        };
        Self { opening: Mutex::new(opening), odd_tables: Mutex::new(odd_tables) }
    }

    /// What was asked for, the first time; the user may have closed it since.
    pub async fn take(&self) -> Option<Opened> {
        let opening = self.opening.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        Some(opening.await.unwrap_or(Err(ShellError::Defect)))
    }

    /// Why the user's own tables cannot be used, the first time it is asked for.
    pub fn odd_tables(&self) -> Option<ShellError> {
        self.odd_tables.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
