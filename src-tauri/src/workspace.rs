//! The workspace: holds the one open session, one command at a time, off the threads that serve the window.
//!
//! Architecture Invariant: work on a session runs on a blocking thread and owns the session while it does. If it
//! panics the session is gone with it, and is opened again from file and journal: every acknowledged change is there.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::{Mutex, Notify, OwnedMutexGuard};

use crate::blocking::blocking;
use crate::error::ShellError;
use crate::folder::{DataFolder, canonical};
use crate::library::LibraryState;
use crate::save_state::SaveState;
use crate::session::Session;

/// Holds the open draft.
pub struct Workspace {
    folder: DataFolder,
    /// What drafts are checked by.
    library: LibraryState,
    open: Arc<Mutex<Option<Session>>>,
    /// Notified after every change; [`crate::autosave`] waits for it.
    changed: Notify,
}

impl Workspace {
    /// An empty workspace that keeps its files in `folder`, and checks drafts by the texts of `library`.
    pub fn new(folder: DataFolder, library: LibraryState) -> Self {
        Self { folder, library, open: Arc::default(), changed: Notify::new() }
    }

    /// The data folder.
    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// Closes the open draft and opens another. If that cannot be made, the open one stays. What `read` reads off it.
    ///
    /// # Errors
    /// What `make` fails with; what the open draft cannot be closed for.
    pub async fn replace<M, T>(&self, make: M, read: impl FnOnce(&Session) -> T) -> Result<T, ShellError>
    where
        M: FnOnce(&DataFolder) -> Result<Session, ShellError> + Send + 'static,
    {
        let mut open = self.open.clone().lock_owned().await;
        let mut next = self.made(make).await?;
        if let Err(why) = close(&mut open, Session::finish).await {
            // The new one was just made and holds nothing of the user's: it may go.
            let _ = blocking(move || next.finish()).await;
            return Err(why);
        }
        let answer = read(&next);
        *open = Some(next);
        self.changed.notify_one();
        Ok(answer)
    }

    /// Opens the draft at `path`; when it is open already, it stays. What `read` reads off it.
    ///
    /// # Errors
    /// As [`Workspace::replace`].
    pub async fn open<T>(&self, path: PathBuf, read: impl FnOnce(&Session) -> T) -> Result<T, ShellError> {
        let wanted = canonical(&path);
        if let Some(session) = self.open.lock().await.as_ref().filter(|s| s.path() == wanted) {
            return Ok(read(session));
        }
        self.replace(move |folder| Session::open_any(folder, &path), read).await
    }

    /// Reads something off the open draft, or saves it: what does not change its text.
    ///
    /// # Errors
    /// [`ShellError::NoDraft`], [`ShellError::Defect`] where `work` panics, and what it fails with.
    pub async fn with_session<T, W>(&self, work: W) -> Result<T, ShellError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Session) -> Result<T, ShellError> + Send + 'static,
    {
        let mut open = self.open.clone().lock_owned().await;
        let mut session = open.take().ok_or(ShellError::NoDraft)?;
        let path = session.path().to_path_buf();
        let worked = blocking(move || {
            let answer = work(&mut session);
            (session, answer)
        });
        match worked.await {
            Ok((session, answer)) => {
                *open = Some(session);
                answer
            }
            Err(defect) => {
                *open = Some(self.made(move |folder| Session::open(folder, &path)).await?);
                Err(defect)
            }
        }
    }

    /// The session that `make` makes, with what the library knows.
    async fn made<M>(&self, make: M) -> Result<Session, ShellError>
    where
        M: FnOnce(&DataFolder) -> Result<Session, ShellError> + Send + 'static,
    {
        let (folder, library) = (self.folder.clone(), self.library.clone());
        let make = move || {
            let mut session = make(&folder)?;
            session.know(library.known_to(session.draft()));
            Ok(session)
        };
        blocking(make).await?
    }

    /// Checks the open draft by the library as it is now.
    ///
    /// # Errors
    /// As [`Workspace::with_session`], but that no draft need be open.
    pub async fn library_changed(&self) -> Result<(), ShellError> {
        let library = self.library.clone();
        let known = self.with_session(move |s| {
            s.know(library.known_to(s.draft()));
            Ok(())
        });
        match known.await {
            Err(ShellError::NoDraft) => Ok(()),
            known => known,
        }
    }

    /// Changes the open draft; it is saved a little later.
    ///
    /// # Errors
    /// As [`Workspace::with_session`].
    pub async fn update<T, W>(&self, work: W) -> Result<T, ShellError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Session) -> Result<T, ShellError> + Send + 'static,
    {
        let answer = self.with_session(work).await?;
        self.changed.notify_one();
        Ok(answer)
    }

    /// Saves what is unsaved. Where saving stands then; `None` when there was nothing to do.
    pub async fn save_unsaved(&self) -> Option<SaveState> {
        self.with_session(|s| Ok(s.is_unsaved().then(|| s.settle()))).await.ok().flatten()
    }

    /// Saves and closes the draft. Where the file does not take all, it stays open.
    ///
    /// # Errors
    /// Why it stays open.
    pub async fn close(&self) -> Result<(), ShellError> {
        let mut open = self.open.clone().lock_owned().await;
        close(&mut open, Session::finish).await
    }

    /// Closes the draft without writing its file: what that lacks is recovered from the journal.
    ///
    /// # Errors
    /// Why it stays open.
    pub async fn leave_to_journal(&self) -> Result<(), ShellError> {
        let mut open = self.open.clone().lock_owned().await;
        close(&mut open, Session::leave_to_journal).await
    }

    /// Waits for the next change.
    pub async fn changed(&self) {
        self.changed.notified().await;
    }

    /// The file of the open draft; `None` too while work on it is under way.
    pub fn open_path(&self) -> Option<PathBuf> {
        self.open.try_lock().ok()?.as_ref().map(|session| session.path().to_path_buf())
    }
}

async fn close(
    open: &mut OwnedMutexGuard<Option<Session>>,
    last: fn(&mut Session) -> Result<(), ShellError>,
) -> Result<(), ShellError> {
    let Some(mut session) = open.take() else { return Ok(()) };
    let (session, finished) = blocking(move || {
        let finished = last(&mut session);
        (session, finished)
    })
    .await?;
    if finished.is_err() {
        **open = Some(session);
    }
    finished
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use modline_core::command::Command;
    use modline_core::paragraph::ParagraphId;

    use super::*;
    use crate::draft_file;

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
    }

    async fn workspace(dir: &Path) -> Workspace {
        let library = LibraryState::new(dir.join(crate::library::FOLDER));
        let workspace = Workspace::new(DataFolder::at(dir.to_path_buf()).unwrap(), library);
        workspace.replace(Session::begin_sample, |_| ()).await.unwrap();
        workspace
    }

    fn strike(s: &mut Session) -> Result<(), ShellError> {
        s.perform(Command::StrikeClause { id: ParagraphId(6) }, s.version()).map(drop)
    }

    #[test]
    fn a_panic_costs_nothing_that_was_acknowledged() {
        let dir = tempfile::tempdir().unwrap();
        runtime().block_on(async {
            let workspace = workspace(dir.path()).await;
            workspace.update(strike).await.unwrap();
            let before = workspace.with_session(|s| Ok(s.draft().clone())).await.unwrap();
            let defect = workspace.update(|s| {
                s.undo()?;
                if s.version() > 0 {
                    panic!("a defect, on purpose");
                }
                Ok(())
            });
            assert!(matches!(defect.await, Err(ShellError::Defect)));
            let after = workspace.with_session(|s| Ok((s.draft().clone(), s.history().can_redo()))).await.unwrap();
            assert!(after.1 && after.0 != before, "the undo was acknowledged by the journal");
            workspace.update(|s| s.redo()).await.unwrap();
            assert!(workspace.with_session(|s| Ok(s.draft().clone())).await.unwrap() == before);
        });
    }

    #[test]
    fn the_file_follows_the_journal() {
        let dir = tempfile::tempdir().unwrap();
        runtime().block_on(async {
            let workspace = Arc::new(workspace(dir.path()).await);
            let (send, mut saved) = tokio::sync::mpsc::unbounded_channel();
            let rest = std::time::Duration::from_millis(1);
            tokio::spawn(crate::autosave::run(workspace.clone(), rest, move |state| drop(send.send(state))));
            workspace.update(strike).await.unwrap();
            saved.recv().await.unwrap();
            let (path, draft) =
                workspace.with_session(|s| Ok((s.path().to_path_buf(), s.draft().clone()))).await.unwrap();
            assert!(std::fs::read(path).unwrap() == draft_file::bytes(&draft));
        });
    }

    #[test]
    fn a_draft_that_is_open_already_stays_and_one_that_cannot_be_opened_changes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        runtime().block_on(async {
            let workspace = workspace(dir.path()).await;
            workspace.update(strike).await.unwrap();
            let path = workspace.with_session(|s| Ok(s.path().to_path_buf())).await.unwrap();
            assert_eq!(workspace.open(path, Session::version).await.unwrap(), 1);
            assert!(workspace.open(dir.path().join("no.modline"), Session::version).await.is_err());
            assert_eq!(workspace.with_session(|s| Ok(s.version())).await.unwrap(), 1);
            workspace.close().await.unwrap();
            assert!(matches!(workspace.with_session(|_| Ok(())).await, Err(ShellError::NoDraft)));
        });
    }
}
