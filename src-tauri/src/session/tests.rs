//! What the session promises: stale commands, undo after restart, files changed outside, broken journals.

use modline_application::{ApplicationError, Source};
use modline_core::paragraph::ParagraphId;

use super::*;
use crate::orphan::Orphan;
use crate::session::sources::FileRole;

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

    fn orphans(&self) -> Vec<Orphan> {
        orphan::list(&self.folder)
    }

    fn open(&self) -> Session {
        Session::open(&self.folder, &self.file("D.modline")).unwrap()
    }
}

fn strike(session: &mut Session, id: u32) -> Transaction {
    session.perform(Command::StrikeClause { id: ParagraphId(id) }, session.version()).unwrap()
}

#[test]
fn a_command_made_on_another_version_is_stale() {
    let home = Home::new();
    let mut session = home.untitled();
    assert_eq!((strike(&mut session, 6).steps.len(), session.version()), (1, 1));
    let late = session.perform(Command::StrikeClause { id: ParagraphId(7) }, 0);
    assert!(matches!(late, Err(ShellError::Application(ApplicationError::Edit(EditError::Stale)))));
}

#[test]
fn a_command_that_joins_the_one_before_is_undone_and_done_again_with_it() {
    let home = Home::new();
    let mut session = home.titled();
    let before = session.draft().clone();
    strike(&mut session, 6);
    let joined = Command::StrikeClause { id: ParagraphId(7) };
    session.perform_joined(joined, session.version(), true).unwrap();
    let after = session.draft().clone();
    drop(session);
    let mut session = home.open();
    session.undo().unwrap();
    assert_eq!(session.draft(), &before);
    session.redo().unwrap();
    assert_eq!(session.draft(), &after);
    assert!(session.redo().unwrap().steps.is_empty());
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
        assert_eq!(fs::read(modline_disk::backup_of(session.path())).unwrap(), opened);
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
    assert_eq!((session.recovered, session.name().as_str()), (0, "D"));
    session.undo().unwrap();
    session.undo().unwrap();
    assert!(*session.draft() == before);
}

#[test]
fn a_file_changed_by_another_program_is_not_overwritten() {
    let home = Home::new();
    let mut session = home.titled();
    let theirs = draft_file::bytes(&Contribution::default());
    fs::write(session.path(), &theirs).unwrap();
    strike(&mut session, 6);
    assert!(matches!(session.save(), Err(ShellError::ChangedOutside(_))));
    assert_eq!(session.saved().status, SaveStatus::ChangedOutside);
    assert_eq!(fs::read(session.path()).unwrap(), theirs);
    assert!(matches!(session.finish(), Err(ShellError::ChangedOutside(_))), "closing asks");
    let mine = session.draft().clone();
    session.save_as(&home.file("Mine")).unwrap();
    session.finish().unwrap();
    drop(session);
    let theirs = home.open();
    assert!(*theirs.draft() == Contribution::default());
    assert_eq!(theirs.set_aside, Some(SetAside::OtherFile));
    assert!(*Session::open(&home.folder, &home.file("Mine.modline")).unwrap().draft() == mine);
}

#[test]
fn killed_while_another_program_has_replaced_the_file_a_draft_opens_from_its_journal() {
    let home = Home::new();
    let mut session = home.titled();
    strike(&mut session, 6);
    session.save().unwrap();
    strike(&mut session, 7);
    let mine = session.draft().clone();
    fs::write(session.path(), draft_file::bytes(&Contribution::default())).unwrap();
    drop(session);
    let orphan = home.orphans().remove(0);
    assert_eq!((orphan.name.as_str(), orphan.changes, orphan.readable), ("D", 1, true));
    // Opened on its own: the file of the other program is not touched, the journal of that begins anew.
    let mut opened = Session::open_orphan(&home.folder, &orphan.id).unwrap();
    assert!(*opened.draft() == mine && opened.is_untitled() && home.orphans().is_empty());
    opened.undo().unwrap();
    opened.undo().unwrap();
    opened.finish().unwrap();
    assert!(opened.path().exists(), "it stays, whatever is done in it");
    assert_eq!(home.open().set_aside, None);
}

#[test]
fn an_older_version_put_back_over_the_file_is_opened_and_the_newer_one_is_kept() {
    let home = Home::new();
    let mut session = home.titled();
    strike(&mut session, 6);
    session.finish().unwrap();
    let newer = session.draft().clone();
    drop(session);
    let mut session = home.open();
    strike(&mut session, 7);
    session.finish().unwrap();
    let newest = session.draft().clone();
    drop(session);
    fs::copy(modline_disk::backup_of(&home.file("D.modline")), home.file("D.modline")).unwrap();
    let session = home.open();
    assert!(*session.draft() == newer);
    assert_eq!((session.set_aside, session.recovered), (Some(SetAside::OlderFile), 0));
    drop(session);
    let orphan = home.orphans().remove(0);
    assert_eq!((orphan.name.as_str(), orphan.changes), ("D", 1));
    assert!(*Session::open_orphan(&home.folder, &orphan.id).unwrap().draft() == newest);
}

#[test]
fn a_renamed_file_keeps_its_history_and_what_it_does_not_hold() {
    let home = Home::new();
    let mut session = home.titled();
    strike(&mut session, 6);
    session.save().unwrap();
    strike(&mut session, 7);
    let mine = session.draft().clone();
    drop(session);
    fs::rename(home.file("D.modline"), home.file("E.modline")).unwrap();
    assert_eq!(home.orphans().len(), 1, "listed as long as nobody opens it under its other name");
    let mut session = Session::open(&home.folder, &home.file("E.modline")).unwrap();
    assert!(*session.draft() == mine);
    assert_eq!((session.recovered, session.set_aside, home.orphans()), (1, None, Vec::new()));
    session.undo().unwrap();
    session.undo().unwrap();
    assert!(!session.history.can_undo() && session.history.can_redo());
    let rows: Vec<_> = recent::list(&home.folder).into_iter().map(|r| r.name).collect();
    assert_eq!(rows, ["E"]);
}

#[test]
fn a_copy_of_a_file_begins_a_history_of_its_own() {
    let home = Home::new();
    let mut session = home.titled();
    strike(&mut session, 6);
    session.finish().unwrap();
    drop(session);
    fs::copy(home.file("D.modline"), home.file("E.modline")).unwrap();
    assert!(!Session::open(&home.folder, &home.file("E.modline")).unwrap().history.can_undo());
    assert!(home.open().history.can_undo());
}

#[test]
fn where_the_folder_vanished_closing_asks_and_the_journal_opens_as_a_draft() {
    let home = Home::new();
    let folder = home.file("folder");
    fs::create_dir(&folder).unwrap();
    let mut session = home.untitled();
    session.save_as(&folder.join("D")).unwrap();
    fs::remove_dir_all(&folder).unwrap();
    strike(&mut session, 6);
    let mine = session.draft().clone();
    assert!(session.finish().is_err());
    let SaveState { status, kept, .. } = session.saved().clone();
    assert_eq!((status, kept), (SaveStatus::Failed, true));
    session.leave_to_journal().unwrap();
    assert!(home.orphans().is_empty(), "a window still has it");
    drop(session);
    let orphan = home.orphans().remove(0);
    assert!(*Session::open_orphan(&home.folder, &orphan.id).unwrap().draft() == mine);
}

#[test]
fn where_neither_file_nor_journal_takes_the_words_leaving_writes_a_draft_of_its_own() {
    let home = Home::new();
    let mut session = home.titled();
    fs::remove_file(session.path()).unwrap();
    fs::create_dir(session.path()).unwrap();
    session.journal.break_off();
    strike(&mut session, 6);
    assert!(!session.saved().kept);
    let mine = session.draft().clone();
    session.leave_to_journal().unwrap();
    drop(session);
    let kept = recent::list(&home.folder).into_iter().find(|r| r.untitled).unwrap();
    assert!(*Session::open(&home.folder, &kept.path).unwrap().draft() == mine);
}

#[test]
fn an_orphan_goes_only_when_it_is_discarded() {
    let home = Home::new();
    let mut session = home.titled();
    strike(&mut session, 6);
    fs::remove_file(session.path()).unwrap();
    drop(session);
    let orphan = home.orphans().remove(0);
    assert_eq!(home.orphans(), std::slice::from_ref(&orphan));
    assert!(orphan::discard(&home.folder, "../recent.json").is_err());
    orphan::discard(&home.folder, &orphan.id).unwrap();
    assert!(home.orphans().is_empty());
}

#[test]
fn a_journal_with_acts_that_no_file_holds_is_not_written_over() {
    let home = Home::new();
    let mut session = home.titled();
    strike(&mut session, 6);
    let mine = session.draft().clone();
    fs::remove_file(session.path()).unwrap();
    drop(session);
    home.titled().finish().unwrap();
    let orphan = home.orphans().remove(0);
    assert!(*Session::open_orphan(&home.folder, &orphan.id).unwrap().draft() == mine);
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
    assert!(*session.draft() == mine && session.history.can_undo() && session.set_aside.is_none());
    assert_eq!(fs::read(modline_disk::backup_of(session.path())).unwrap(), b"theirs");
}

#[test]
fn a_file_that_was_moved_away_is_written_again() {
    let home = Home::new();
    let mut session = home.titled();
    fs::remove_file(session.path()).unwrap();
    strike(&mut session, 6);
    assert!(session.save().unwrap().rewritten, "and that is told");
    assert!(session.path().exists() && !session.save().unwrap().rewritten);
}

#[test]
fn where_the_journal_cannot_be_written_the_file_holds_the_act() {
    let home = Home::new();
    let mut session = home.titled();
    session.journal.break_off();
    strike(&mut session, 6);
    assert_eq!((session.saved().status, session.journal.is_broken()), (SaveStatus::Saved, false));
    let as_done = session.draft().clone();
    drop(session);
    let session = home.open();
    assert!(*session.draft() == as_done && session.history.can_undo());
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

#[test]
fn versions_are_kept_as_opened_before_all_is_accepted_and_as_time_goes_by() {
    use crate::checkpoints::{EVERY, Reason};
    use crate::save_state::now_ms;
    let home = Home::new();
    let mut session = home.titled();
    let kept = |session: &mut Session| session.versions().iter().map(|c| c.reason).collect::<Vec<_>>();
    strike(&mut session, 6);
    session.save_at(now_ms()).unwrap();
    assert_eq!(kept(&mut session), [Reason::Opened]);
    let later = now_ms() + EVERY;
    session.save_at(later).unwrap();
    let all = Command::AcceptChanges { scope: modline_core::command::ChangeScope::All };
    let before = session.draft().clone();
    session.perform(all, session.version()).unwrap();
    session.save_at(later + EVERY).unwrap();
    assert_eq!(
        kept(&mut session),
        [Reason::Opened, Reason::Working, Reason::Working],
        "what is kept is not kept twice"
    );
    let versions = session.versions();
    assert_eq!(session.read_version(versions[1].at).unwrap(), before);
    strike(&mut session, 7);
    session.keep_version(Reason::Asked, "Second reading").unwrap();
    assert_eq!(session.versions().last().unwrap().name, "Second reading");
}

#[test]
fn versions_stay_with_a_draft_that_gets_another_name_and_go_with_one_in_which_nothing_was_done() {
    let home = Home::new();
    let mut session = home.titled();
    strike(&mut session, 6);
    session.save_as(&home.file("E")).unwrap();
    let versions = session.versions();
    session.finish().unwrap();
    drop(session);
    fs::rename(home.file("E.modline"), home.file("F.modline")).unwrap();
    let mut session = Session::open(&home.folder, &home.file("F.modline")).unwrap();
    assert_eq!(session.versions()[..versions.len()], versions);
    let mut passing = home.untitled();
    assert_eq!(passing.versions().len(), 1);
    let folder = home.folder.checkpoints(passing.path());
    passing.finish().unwrap();
    assert!(!folder.exists());
}

#[test]
fn files_are_brought_in_at_once_and_undone_together_and_those_that_are_no_sources_stay_out() {
    let home = Home::new();
    let text = |clause: &str| format!("RESOLUTION 901 (Doha, 2006)\nFerries\nThe Conference,\nresolves\n{clause}\n");
    let base = Source::pasted(&text("to keep boats."), None).unwrap().into_draft();
    let mut session = Session::begin_untitled(&home.folder, base, Vec::new()).unwrap();
    let files = ["one.txt", "empty.txt", "two.txt"].map(|name| home.file(name));
    fs::write(&files[0], text("to keep {++all ++}boats.")).unwrap();
    fs::write(&files[1], "").unwrap();
    fs::write(&files[2], text("to keep {++some ++}boats.")).unwrap();
    let (applied, refused) = session.bring_in(&files, FileRole::Source, 0).unwrap();
    assert_eq!((session.draft().sources.len(), session.points().all.len()), (2, 1));
    assert_eq!(refused.iter().map(|r| r.file.as_str()).collect::<Vec<_>>(), ["empty.txt"]);
    let patch = crate::wire::draft::WirePatch::new(session.draft(), &applied, None, &(&session).into());
    assert_eq!(patch.sources.unwrap().len(), 2);
    session.undo().unwrap();
    assert!(session.draft().sources.is_empty() && session.points().all.is_empty());
    // As files that came back, clean texts were changed without tracking.
    fs::write(&files[2], text("to keep some boats.")).unwrap();
    let (_, refused) = session.bring_in(&files[2..], FileRole::Returned, session.version()).unwrap();
    assert!(refused.is_empty() && session.points().all[0].untracked);
    session.undo().unwrap();
    fs::write(&files[2], text("to keep boats.")).unwrap();
    let (applied, _) = session.bring_in(&files[2..], FileRole::Returned, session.version()).unwrap();
    assert!(applied.steps.is_empty() && session.draft().sources.is_empty(), "it says what the draft says");
}
