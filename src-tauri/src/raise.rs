//! One draft, one window: whoever opens a draft that another window has asks that window to come forward.
//!
//! By a file in the data folder, which works alike on every system and opens no port: the one writes the
//! request, the other looks for it a few times a second, removes it and comes forward.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use crate::blocking::blocking;
use crate::error::ShellError;
use crate::folder::DataFolder;
use crate::workspace::Workspace;

/// How often a window looks for requests.
const EVERY: Duration = Duration::from_millis(200);

/// How long a window may take to come forward; one that hangs never does.
const PATIENCE: Duration = Duration::from_secs(3);

/// Asks the window that has the draft at `draft` to come forward. Returns whether it did. Blocks.
pub fn ask(folder: &DataFolder, draft: &Path) -> bool {
    let request = folder.raise_request(draft);
    let asked = Instant::now();
    if fs::write(&request, "").is_err() {
        return false;
    }
    while request.exists() {
        if asked.elapsed() > PATIENCE {
            return fs::remove_file(request).is_err();
        }
        thread::sleep(EVERY / 4);
    }
    true
}

/// Whether another window has the draft at `draft` and came forward. Blocks.
pub fn is_elsewhere(folder: &DataFolder, draft: &Path) -> bool {
    matches!(folder.lock(draft), Err(ShellError::InUse(_))) && ask(folder, draft)
}

/// Turns the refusal to open the draft at `draft` because another window has it into that window's coming forward.
pub async fn instead(folder: &DataFolder, draft: &Path, why: ShellError) -> ShellError {
    if !matches!(why, ShellError::InUse(_)) {
        return why;
    }
    let (folder, path) = (folder.clone(), draft.to_path_buf());
    match blocking(move || ask(&folder, &path)).await {
        Ok(true) => ShellError::Raised(draft.into()),
        _ => why,
    }
}

/// Calls `come_forward` whenever another window asks for the draft in `workspace`. Never ends.
pub async fn watch(workspace: Arc<Workspace>, come_forward: impl Fn() + Send) {
    loop {
        tokio::time::sleep(EVERY).await;
        let request = workspace.open_path().map(|draft| workspace.folder().raise_request(&draft));
        if request.is_some_and(|request| fs::remove_file(request).is_ok()) {
            come_forward();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::LibraryState;
    use crate::session::Session;

    #[test]
    fn the_window_that_has_the_draft_comes_forward_and_no_other() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().into()).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let workspace = Arc::new(Workspace::new(folder.clone(), LibraryState::new(folder.library())));
            workspace.replace(Session::begin_sample, |_| ()).await.unwrap();
            let (send, mut raised) = tokio::sync::mpsc::unbounded_channel();
            tokio::spawn(watch(workspace.clone(), move || send.send(()).unwrap()));
            let draft = workspace.open_path().unwrap();
            let (other, here) = (folder.clone(), draft.clone());
            assert!(blocking(move || is_elsewhere(&other, &here)).await.unwrap());
            raised.recv().await.unwrap();
            workspace.close().await.unwrap();
            assert!(!is_elsewhere(&folder, &draft), "nobody has it");
            assert!(raised.try_recv().is_err());
        });
    }
}
