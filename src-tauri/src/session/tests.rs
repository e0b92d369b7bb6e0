//! What the session promises: stale acts, undo after restart, files changed outside, broken journals.

use modline_core::paragraph::ParagraphId;

use super::*;

struct Home {
    dir: tempfile::TempDir,
    folder: DataFolder,
}

impl Home {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().join("data")).unwrap();
        Self { dir, folder }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn untitled(&self) -> Session {
        Session::begin_sample(&self.folder).unwrap()
    }

    fn titled(&self) -> Session {
        let mut session = self.untitled();
        session.save_as(&self.file("D")).unwrap();
        session
    }

    fn open(&self) -> Session {
        Session::open(&self.folder, &self.file("D.modline")).unwrap()
    }
}

fn strike(session: &mut Session, id: u32) -> WirePatch {
    session.act(Act::StrikeClause { id: ParagraphId(id) }, session.version()).unwrap()
}

#[test]
fn an_act_answers_what_it_changed_and_one_made_on_another_version_is_stale() {
    let home = Home::new();
    let mut session = home.untitled();
    let patch = strike(&mut session, 6);
    assert_eq!(patch.touched.paragraphs.iter().map(|p| p.id).collect::<Vec<_>>(), [6]);
    assert_eq!((patch.state.version, patch.touched.order, patch.touched.frame), (1, None, None));
    let late = session.act(Act::StrikeClause { id: ParagraphId(7) }, 0);
    assert_eq!(late.unwrap_err().code, Code::Stale);
}

#[test]
fn an_act_that_joins_the_one_before_is_undone_and_done_again_with_it() {
    let home = Home::new();
    let mut session = home.titled();
    let before = session.draft().clone();
    strike(&mut session, 6);
    let joined = Act::StrikeClause { id: ParagraphId(7) };
    session.act_with(joined, session.version(), true).unwrap();
    let after = session.draft().clone();
    drop(session);
    let mut session = home.open();
    session.undo().unwrap();
    assert_eq!(session.draft(), &before);
    session.redo().unwrap();
    assert_eq!(session.draft(), &after);
    assert!(!session.redo().unwrap().state.can_redo);
}

#[test]
fn the_draft_as_it_was_opened_is_kept_however_often_it_is_saved() {
    let home = Home::new();
    home.titled().finish().unwrap();
    let opened = fs::read(home.file("D.modline")).unwrap();
    let mut session = home.open();
    for id in [6, 7] {
        strike(&mut session, id);
        session.save().unwrap();
        assert_eq!(fs::read(modline_disk::previous_of(session.path())).unwrap(), opened);
    }
}

#[test]
fn undo_outlives_the_program_and_a_named_draft_leaves_nothing_behind() {
    let home = Home::new();
    let mut session = home.untitled();
    let (old, before) = (session.path().to_path_buf(), session.draft().clone());
    strike(&mut session, 6);
    session.save_as(&home.file("D")).unwrap();
    assert!(!old.exists() && !home.folder.journal(&old).exists());
    strike(&mut session, 7);
    session.finish().unwrap();
    drop(session);
    let mut session = home.open();
    assert_eq!((session.recovered, session.picture().name.as_str()), (0, "D"));
    session.undo().unwrap();
    session.undo().unwrap();
    assert!(*session.draft() == before);
}

#[test]
fn a_file_changed_by_another_program_is_not_overwritten() {
    let home = Home::new();
    let mut session = home.titled();
    let theirs = files::draft_bytes(&Contribution::default());
    fs::write(session.path(), &theirs).unwrap();
    strike(&mut session, 6);
    assert_eq!(session.save().unwrap_err().code, Code::ChangedOutside);
    assert_eq!(session.saved().state, WireSavedState::Failed);
    assert_eq!(fs::read(session.path()).unwrap(), theirs);
    session.save_as(&home.file("Mine")).unwrap();
    drop(session);
    let session = home.open();
    assert_eq!(session.findings[0].rule, "journal-set-aside");
}

#[test]
fn saved_as_itself_a_draft_goes_over_what_another_program_wrote_and_that_is_kept() {
    let home = Home::new();
    let mut session = home.titled();
    fs::write(session.path(), "theirs").unwrap();
    strike(&mut session, 6);
    session.save_as(&home.file("D.modline")).unwrap();
    let mine = session.draft().clone();
    drop(session);
    let session = home.open();
    assert!(*session.draft() == mine && session.picture().state.can_undo && session.findings.is_empty());
    assert_eq!(fs::read(modline_disk::previous_of(session.path())).unwrap(), b"theirs");
}

#[test]
fn a_file_that_was_moved_away_is_written_again() {
    let home = Home::new();
    let mut session = home.titled();
    fs::remove_file(session.path()).unwrap();
    strike(&mut session, 6);
    session.save().unwrap();
    assert!(session.path().exists());
}

#[test]
fn where_the_journal_cannot_be_written_the_file_holds_the_act() {
    let home = Home::new();
    let mut session = home.titled();
    session.journal.break_off();
    strike(&mut session, 6);
    assert_eq!((session.saved().state, session.journal.is_broken()), (WireSavedState::Saved, false));
    let as_done = session.draft().clone();
    drop(session);
    let session = home.open();
    assert!(*session.draft() == as_done && session.picture().state.can_undo);
}

#[test]
fn a_draft_without_a_name_goes_only_if_nothing_was_done_in_it() {
    let home = Home::new();
    let mut looked_at = home.untitled();
    looked_at.finish().unwrap();
    assert!(!looked_at.path().exists() && recent::list(&home.folder).is_empty());
    drop(looked_at);
    let mut worked_on = home.untitled();
    strike(&mut worked_on, 6);
    worked_on.finish().unwrap();
    assert!(worked_on.path().exists());
    assert_eq!(recent::list(&home.folder)[0].name, "RESOLUTION 999 WTDC-14");
}
