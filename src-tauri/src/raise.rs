//! One draft, one window: who wants to open a draft that another window has asks that window to come forward.
//!
//! By a file in the program's own folder, which works alike on every system and opens no port: the one writes the
//! request, the other looks for it a few times a second, removes it and comes forward.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use crate::desk::{Desk, blocking};
use crate::folder::DataFolder;
use crate::wire::error::{Code, WireError};

/// How often a window looks for requests.
const EVERY: Duration = Duration::from_millis(200);

/// How long a window may take to come forward; one that hangs does not.
const PATIENCE: Duration = Duration::from_secs(3);

/// Asks the window that has the draft at `draft` to come forward; whether it did. Blocks.
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
    let in_use = folder.take(draft).is_err_and(|why| why.code == Code::InUse);
    in_use && ask(folder, draft)
}

/// Turns the refusal to open the draft at `draft` because another window has it into that window's coming forward.
pub async fn instead(folder: &DataFolder, draft: &Path, why: WireError) -> WireError {
    if why.code != Code::InUse {
        return why;
    }
    let (folder, path) = (folder.clone(), draft.to_path_buf());
    match blocking(move || ask(&folder, &path)).await {
        Ok(true) => WireError::new(Code::Raised, draft.display().to_string()),
        _ => why,
    }
}

/// Comes forward whenever somebody asks for the draft on `desk`. Never ends.
pub async fn watch(desk: Arc<Desk>, come_forward: impl Fn() + Send) {
    loop {
        tokio::time::sleep(EVERY).await;
        let request = desk.at_hand().map(|draft| desk.folder().raise_request(&draft));
        if request.is_some_and(|request| fs::remove_file(request).is_ok()) {
            come_forward();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Session;

    #[test]
    fn the_window_that_has_the_draft_comes_forward_and_no_other() {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().into()).unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let desk = Arc::new(Desk::new(folder.clone()));
            desk.put(Session::begin_sample).await.unwrap();
            let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
            tokio::spawn(watch(desk.clone(), move || tell.send(()).unwrap()));
            let draft = desk.at_hand().unwrap();
            let (other, here) = (folder.clone(), draft.clone());
            assert!(blocking(move || is_elsewhere(&other, &here)).await.unwrap());
            told.recv().await.unwrap();
            desk.close().await.unwrap();
            assert!(!is_elsewhere(&folder, &draft), "nobody has it");
            assert!(told.try_recv().is_err());
        });
    }
}
