//! The desk: holds the one open session, one act at a time, off the threads that serve the window.
//!
//! Architecture Invariant: work on a session runs on a blocking thread and owns the session while it does. If it
//! panics the session is gone with it, and is opened again from file and journal: every acknowledged act is there.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::{Mutex, Notify, OwnedMutexGuard};

use crate::folder::{DataFolder, canonical};
use crate::session::Session;
use crate::wire::draft::{WireDraft, WireSaved};
use crate::wire::error::{Code, WireError};

/// Where the open draft lies.
pub struct Desk {
    folder: DataFolder,
    open: Arc<Mutex<Option<Session>>>,
    /// Rung after every act; [`crate::autosave`] listens.
    acted: Notify,
}

impl Desk {
    /// An empty desk that keeps its things in `folder`.
    pub fn new(folder: DataFolder) -> Self {
        Self { folder, open: Arc::default(), acted: Notify::new() }
    }

    /// The program's own folder.
    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// Closes the open draft and puts another on the desk; if that cannot be made, the open one stays.
    pub async fn put<M>(&self, make: M) -> Result<WireDraft, WireError>
    where
        M: FnOnce(&DataFolder) -> Result<Session, WireError> + Send + 'static,
    {
        let mut open = self.open.clone().lock_owned().await;
        let folder = self.folder.clone();
        let mut next = blocking(move || make(&folder)).await??;
        if let Err(why) = close(&mut open, Session::finish).await {
            // The new one was just made and holds nothing of anybody's: it may go as it came.
            let _ = blocking(move || next.finish()).await;
            return Err(why);
        }
        let picture = next.picture();
        *open = Some(next);
        self.acted.notify_one();
        Ok(picture)
    }

    /// Opens the draft at `path`; when it is on the desk already, it stays.
    pub async fn open(&self, path: PathBuf) -> Result<WireDraft, WireError> {
        let wanted = canonical(&path);
        if let Some(session) = self.open.lock().await.as_ref().filter(|s| s.path() == wanted) {
            return Ok(session.picture());
        }
        self.put(move |folder| open_any(folder, &path)).await
    }

    /// Reads something off the open draft, or changes nothing of it.
    pub async fn see<T, W>(&self, work: W) -> Result<T, WireError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Session) -> Result<T, WireError> + Send + 'static,
    {
        let mut open = self.open.clone().lock_owned().await;
        let mut session = open.take().ok_or_else(WireError::no_draft)?;
        let path = session.path().to_path_buf();
        let worked = blocking(move || {
            let told = work(&mut session);
            (session, told)
        });
        match worked.await {
            Ok((session, told)) => {
                *open = Some(session);
                told
            }
            Err(defect) => {
                let folder = self.folder.clone();
                *open = Some(blocking(move || Session::open(&folder, &path)).await??);
                Err(defect)
            }
        }
    }

    /// Changes the open draft; it is saved a little later.
    pub async fn act<T, W>(&self, work: W) -> Result<T, WireError>
    where
        T: Send + 'static,
        W: FnOnce(&mut Session) -> Result<T, WireError> + Send + 'static,
    {
        let told = self.see(work).await?;
        self.acted.notify_one();
        Ok(told)
    }

    /// Saves what is unsaved; what it came to, `None` when there was nothing to do.
    pub async fn save_unsaved(&self) -> Option<WireSaved> {
        let save = |s: &mut Session| {
            // What failed stands in `saved`.
            Ok(s.is_unsaved().then(|| s.save().unwrap_or_else(|_| s.saved().clone())))
        };
        self.see(save).await.ok().flatten()
    }

    /// Saves and clears the desk; where the file does not take all, the draft stays.
    pub async fn close(&self) -> Result<(), WireError> {
        let mut open = self.open.clone().lock_owned().await;
        close(&mut open, Session::finish).await
    }

    /// Clears the desk without writing the draft's file: what that lacks comes back from the journal.
    pub async fn leave_to_journal(&self) -> Result<(), WireError> {
        let mut open = self.open.clone().lock_owned().await;
        close(&mut open, Session::leave_to_journal).await
    }

    /// Waits until something was done.
    pub async fn acted(&self) {
        self.acted.notified().await;
    }

    /// The draft on the desk; `None` too while somebody works on it.
    pub fn at_hand(&self) -> Option<PathBuf> {
        self.open.try_lock().ok()?.as_ref().map(|session| session.path().to_path_buf())
    }
}

/// A draft, or a redline in another format: that becomes a draft without a name.
fn open_any(folder: &DataFolder, path: &Path) -> Result<Session, WireError> {
    if crate::files::is_draft(path) {
        return Session::open(folder, path);
    }
    Session::begin_untitled(folder, crate::files::redline_at(path)?, Vec::new())
}

async fn close(
    open: &mut OwnedMutexGuard<Option<Session>>,
    last: fn(&mut Session) -> Result<(), WireError>,
) -> Result<(), WireError> {
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

/// Runs `work` where it may block; a panic in it becomes an answer.
pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, WireError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| {
        WireError::new(
            Code::Internal,
            "a defect of Modline stopped this; the draft is as it was before, please report what you did",
        )
    })
}

#[cfg(test)]
mod tests {
    use modline_core::command::Command;
    use modline_core::paragraph::ParagraphId;

    use super::*;
    use crate::files;

    fn runtime() -> tokio::runtime::Runtime {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
    }

    async fn desk(dir: &Path) -> Desk {
        let desk = Desk::new(DataFolder::at(dir.to_path_buf()).unwrap());
        desk.put(Session::begin_sample).await.unwrap();
        desk
    }

    fn strike(s: &mut Session) -> Result<(), WireError> {
        s.act(Command::StrikeClause { id: ParagraphId(6) }, s.version()).map(drop)
    }

    #[test]
    fn a_panic_costs_nothing_that_was_acknowledged() {
        let dir = tempfile::tempdir().unwrap();
        runtime().block_on(async {
            let desk = desk(dir.path()).await;
            desk.act(strike).await.unwrap();
            let before = desk.see(|s| Ok(s.draft().clone())).await.unwrap();
            let defect = desk.act(|s| {
                s.undo()?;
                if s.version() > 0 {
                    panic!("a defect, on purpose");
                }
                Ok(())
            });
            assert_eq!(defect.await.unwrap_err().code, Code::Internal);
            let after = desk.see(|s| Ok((s.draft().clone(), s.picture()))).await.unwrap();
            assert!(after.1.state.can_redo && after.0 != before, "the undo was acknowledged by the journal");
            desk.act(|s| s.redo()).await.unwrap();
            assert!(desk.see(|s| Ok(s.draft().clone())).await.unwrap() == before);
        });
    }

    #[test]
    fn the_file_follows_the_journal() {
        let dir = tempfile::tempdir().unwrap();
        runtime().block_on(async {
            let desk = Arc::new(desk(dir.path()).await);
            let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
            let rest = std::time::Duration::from_millis(1);
            tokio::spawn(crate::autosave::run(desk.clone(), rest, move |saved| drop(tell.send(saved))));
            desk.act(strike).await.unwrap();
            told.recv().await.unwrap();
            let (path, draft) = desk.see(|s| Ok((s.path().to_path_buf(), s.draft().clone()))).await.unwrap();
            assert!(std::fs::read(path).unwrap() == files::draft_bytes(&draft));
        });
    }

    #[test]
    fn a_draft_that_is_open_already_stays_and_one_that_cannot_be_opened_changes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        runtime().block_on(async {
            let desk = desk(dir.path()).await;
            desk.act(strike).await.unwrap();
            let path = desk.see(|s| Ok(s.path().to_path_buf())).await.unwrap();
            assert_eq!(desk.open(path).await.unwrap().state.version, 1);
            assert_eq!(desk.open(dir.path().join("no.modline")).await.unwrap_err().code, Code::Read);
            assert_eq!(desk.see(|s| Ok(s.version())).await.unwrap(), 1);
            desk.close().await.unwrap();
            assert_eq!(desk.see(|_| Ok(())).await.unwrap_err().code, Code::NoDraft);
        });
    }
}
