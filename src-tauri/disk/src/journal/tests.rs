//! What a journal gives back, whatever became of the file and of the journal itself.

use modline_core::contribution::Metadata;
use modline_core::step::Step;

use super::*;
use crate::faults::{Fault, steps_of};

/// Sets the introduction, whatever it was.
fn introduce(draft: &Contribution, introduction: &str) -> Transaction {
    let after = Metadata { introduction: introduction.into(), ..draft.metadata.clone() };
    Transaction {
        steps: vec![Step::Metadata { before: Box::new(draft.metadata.clone()), after: Box::new(after) }],
        joins: false,
    }
}

struct Home {
    dir: tempfile::TempDir,
    draft: Contribution,
    history: History,
    journal: Journal,
}

impl Home {
    fn new() -> Self {
        Self::on(b"0")
    }

    fn on(file: &[u8]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let at = dir.path().join("k.journal");
        let journal = Journal::begin(&at, Path::new("D.modline"), file, &History::default()).unwrap();
        Self { dir, draft: Contribution::default(), history: History::default(), journal }
    }

    fn apply(&mut self, introduction: &str) {
        let transaction = introduce(&self.draft, introduction);
        self.history.apply(&mut self.draft, transaction.clone()).unwrap();
        self.journal.append(&JournalEntry::Transaction(transaction)).unwrap();
    }

    fn undo(&mut self) {
        self.history.undo(&mut self.draft).unwrap();
        self.journal.append(&JournalEntry::Undo).unwrap();
    }

    fn record(&self) -> Record {
        Record::read(&fs::read(self.dir.path().join("k.journal")).unwrap()).unwrap()
    }

    /// Makes the journal one of a program before 0.2: without checks, and without what was said at its beginning.
    fn age(&self) {
        let at = self.dir.path().join("k.journal");
        let text = fs::read_to_string(&at).unwrap();
        let json =
            |line: &str| serde_json::from_slice::<serde_json::Value>(parted(line.as_bytes()).unwrap().0).unwrap();
        let mut lines = text.lines().map(json);
        let mut head = lines.next().unwrap();
        head.as_object_mut().unwrap().remove("base");
        head["journal"] = 1.into();
        let older: Vec<_> = std::iter::once(head).chain(lines.skip(1)).map(|line| line.to_string() + "\n").collect();
        fs::write(&at, older.concat()).unwrap();
    }

    fn aside(&self) -> Option<Vec<u8>> {
        fs::read(self.dir.path().join("k.aside-1")).ok()
    }

    fn resume(&self, file: &[u8], mut saved: Contribution) -> (Contribution, JournalState) {
        let at = self.dir.path().join("k.journal");
        let resumed = Journal::resume(&at, Path::new("D.modline"), file, &mut saved).unwrap();
        (saved, resumed)
    }
}

#[test]
fn what_the_file_does_not_hold_is_done_again() {
    let mut home = Home::new();
    home.apply("one");
    home.apply("two");
    home.undo();
    let (draft, resumed) = home.resume(b"0", Contribution::default());
    assert_eq!((&draft, &resumed.history, resumed.recovered), (&home.draft, &home.history, 3));
    let (draft, resumed) = home.resume(b"0", Contribution::default());
    assert_eq!((draft, resumed.recovered), (home.draft, 3), "the rewritten journal says the same");
}

#[test]
fn a_crash_before_or_after_the_file_is_replaced_loses_and_doubles_nothing() {
    let mut home = Home::new();
    home.apply("one");
    home.journal.append(&JournalEntry::Saving(Fingerprint::of(b"1"))).unwrap();
    let saved = home.draft.clone();
    home.apply("two");
    for (file, held, recovered) in [(b"0", Contribution::default(), 2), (b"1", saved, 1)] {
        let copy = home.dir.path().join("k.copy");
        fs::copy(home.dir.path().join("k.journal"), &copy).unwrap();
        let (draft, resumed) = home.resume(file, held);
        assert_eq!((&draft, &resumed.history, resumed.recovered), (&home.draft, &home.history, recovered));
        fs::rename(&copy, home.dir.path().join("k.journal")).unwrap();
    }
}

#[test]
fn a_torn_last_line_is_passed_over() {
    let mut home = Home::new();
    home.apply("one");
    home.journal.file.write_all(br#"{"act":{"steps":[{"fra"#).unwrap();
    let (draft, resumed) = home.resume(b"0", Contribution::default());
    assert_eq!((draft, resumed.recovered, resumed.set_aside), (home.draft, 1, None));
}

/// The power fails while any byte is on its way: what was acknowledged before is there, nothing else is, and one more act
/// goes on from it.
#[test]
fn a_journal_that_ends_anywhere_gives_back_the_acts_that_are_whole_in_it() {
    let mut home = Home::new();
    let at = home.dir.path().join("k.journal");
    let length = || fs::metadata(&at).unwrap().len() as usize;
    let mut states = vec![(length(), home.draft.clone())];
    for act in ["one", "two", "", "three"] {
        if act.is_empty() {
            home.undo()
        } else {
            home.apply(act)
        }
        states.push((length(), home.draft.clone()));
    }
    let whole = fs::read(&at).unwrap();
    let near_an_end = |end: usize| states.iter().any(|(length, _)| length.abs_diff(end) <= 2);
    for end in (states[0].0..=whole.len()).filter(|end| near_an_end(*end) || end % 23 == 0) {
        fs::write(&at, &whole[..end]).unwrap();
        // An act of which the line end alone is missing may count or not.
        let held = |end: usize| &states.iter().rev().find(|(length, _)| *length <= end).unwrap().1;
        let (draft, mut resumed) = home.resume(b"0", Contribution::default());
        assert!([held(end), held(end + 1)].contains(&&draft), "cut at byte {end} of {}", whole.len());
        assert_eq!(resumed.set_aside, None, "cut at byte {end} of {}", whole.len());
        let (mut further, act) = (draft.clone(), introduce(&draft, "further"));
        resumed.history.apply(&mut further, act.clone()).unwrap();
        resumed.journal.append(&JournalEntry::Transaction(act)).unwrap();
        drop(resumed);
        assert!(home.resume(b"0", Contribution::default()).0 == further, "cut at byte {end}");
    }
}

#[test]
fn a_journal_that_does_not_fit_the_file_is_kept_beside_and_told_why() {
    for (file, why) in [(b"changed by somebody".as_slice(), SetAside::OtherFile), (b"0", SetAside::OlderFile)] {
        let mut home = Home::new();
        home.apply("one");
        home.journal.settle(b"1", &home.history).unwrap();
        let (draft, resumed) = home.resume(file, Contribution::default());
        assert_eq!((draft, resumed.recovered, resumed.set_aside), (Contribution::default(), 0, Some(why)));
        assert!(home.aside().is_some(), "{why:?}");
    }
}

#[test]
fn a_broken_line_ends_what_is_done_again_and_the_journal_is_kept_beside() {
    let mut home = Home::new();
    home.apply("one");
    home.journal.file.write_all(b"\xff\n").unwrap();
    home.apply("two");
    let before = fs::read(home.dir.path().join("k.journal")).unwrap();
    let (draft, resumed) = home.resume(b"0", Contribution::default());
    assert_eq!((draft.metadata.introduction.as_str(), resumed.recovered), ("one", 1));
    assert_eq!(resumed.set_aside, Some(SetAside::Damaged));
    assert_eq!(home.aside().unwrap(), before);
}

#[test]
fn a_journal_alone_gives_the_draft_back() {
    let start = Contribution::default();
    let file = modline_formats::draft::write(&start);
    let mut home = Home::on(&file);
    home.apply("one");
    home.journal.settle(b"1", &home.history).unwrap();
    home.apply("two");
    home.undo();
    let record = home.record();
    assert_eq!((record.changes(), record.unsaved()), (3, 2));
    let rebuilt = record.rebuild([]).unwrap();
    assert_eq!((rebuilt.draft, rebuilt.history), (home.draft, home.history));
}

#[test]
fn a_journal_of_an_older_program_needs_the_version_it_began_at() {
    let file = modline_formats::draft::write(&Contribution::default());
    let mut home = Home::on(&file);
    home.apply("one");
    home.age();
    assert!(home.record().rebuild([b"another".to_vec()]).is_none());
    assert_eq!(home.record().rebuild([file.clone()]).unwrap().draft, home.draft);
    let (draft, resumed) = home.resume(&file, Contribution::default());
    assert_eq!((draft, resumed.recovered, resumed.set_aside), (home.draft, 1, None));
}

#[test]
fn its_last_line_tells_whether_the_file_holds_all() {
    let mut home = Home::new();
    let at = home.dir.path().join("k.journal");
    assert!(is_settled(&at));
    home.apply("one");
    assert!(!is_settled(&at));
    home.journal.settle(b"1", &home.history).unwrap();
    assert!(is_settled(&at) && !is_settled(Path::new("no.journal")));
}

#[test]
fn no_flipped_bit_makes_another_change() {
    let mut home = Home::new();
    home.apply("one");
    home.undo();
    home.journal.settle(b"1", &home.history).unwrap();
    let bytes = fs::read(home.dir.path().join("k.journal")).unwrap();
    let head = |record: &Record| serde_json::to_string(&record.head).unwrap();
    let true_record = Record::read(&bytes).unwrap();
    assert_eq!((true_record.entries.len(), true_record.whole), (4, true));
    for bit in 0..bytes.len() * 8 {
        let mut damaged = bytes.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        let Some(record) = Record::read(&damaged) else { continue };
        let kept = record.entries.len();
        let place = format!("bit {} of byte {}", bit % 8, bit / 8);
        assert!(record.entries == true_record.entries[..kept] && head(&record) == head(&true_record), "{place}");
        // A damaged line end is a torn line.
        assert!(kept < 4 && (!record.whole || damaged.last() != Some(&b'\n')), "{place}");
    }
}

#[test]
#[cfg(unix)]
fn a_draft_whose_name_is_no_unicode_is_found_again() {
    use std::os::unix::ffi::OsStrExt;
    let dir = tempfile::tempdir().unwrap();
    let draft = dir.path().join(std::ffi::OsStr::from_bytes(b"R\xe9solution.modline"));
    let at = dir.path().join("k.journal");
    Journal::begin(&at, &draft, b"0", &History::default()).unwrap();
    assert_eq!(Record::read(&fs::read(&at).unwrap()).unwrap().draft_file(), draft);
}

#[test]
#[cfg(unix)]
fn a_journal_is_as_private_as_its_draft() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let (at, draft) = (dir.path().join("k.journal"), dir.path().join("D.modline"));
    fs::write(&draft, "0").unwrap();
    fs::set_permissions(&draft, fs::Permissions::from_mode(0o640)).unwrap();
    Journal::begin(&at, &draft, b"0", &History::default()).unwrap();
    assert_eq!(fs::metadata(&at).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn a_journal_begun_anew_goes_on_with_the_history() {
    let mut home = Home::new();
    home.apply("one");
    home.apply("two");
    home.undo();
    let path = home.dir.path().join("k.journal");
    home.journal = Journal::begin(&path, Path::new("D.modline"), b"1", &home.history).unwrap();
    assert!(home.aside().is_some(), "what the file did not hold is kept beside");
    let (draft, resumed) = home.resume(b"1", home.draft.clone());
    assert_eq!((draft, resumed.history, resumed.recovered), (home.draft.clone(), home.history.clone(), 0));
    Journal::begin(&path, Path::new("D.modline"), b"2", &home.history).unwrap();
    assert!(!home.dir.path().join("k.aside-2").exists(), "a journal that says no more than its file is not");
}

#[test]
fn what_did_nothing_is_not_undone() {
    let mut home = Home::new();
    home.apply("one");
    home.journal.append(&JournalEntry::Transaction(Transaction::default())).unwrap();
    home.journal.settle(b"1", &home.history).unwrap();
    let (mut draft, mut resumed) = home.resume(b"1", home.draft.clone());
    resumed.history.undo(&mut draft).unwrap();
    assert_eq!(draft, Contribution::default());
}

#[test]
fn an_act_that_does_not_fit_ends_what_is_done_again() {
    let mut home = Home::new();
    home.apply("one");
    let other = Contribution {
        metadata: Metadata { introduction: "other".into(), ..Metadata::default() },
        ..Contribution::default()
    };
    home.journal.append(&JournalEntry::Transaction(introduce(&other, "two"))).unwrap();
    let (draft, resumed) = home.resume(b"0", Contribution::default());
    assert_eq!((draft.metadata.introduction.as_str(), resumed.recovered), ("one", 1));
    assert_eq!((resumed.set_aside, home.aside().is_some()), (Some(SetAside::Damaged), true));
}

#[test]
fn a_journal_knows_which_version_of_the_file_came_last() {
    let mut home = Home::new();
    let fits = |home: &Home, file: &[u8]| {
        let now = Fingerprint::of(file);
        (home.record().knows(&now), home.record().fits(&now))
    };
    assert_eq!(fits(&home, b"0"), (true, true));
    home.apply("one");
    home.journal.settle(b"1", &home.history).unwrap();
    assert_eq!([&b"0"[..], b"1", b"2"].map(|file| fits(&home, file)), [(true, false), (true, true), (false, false)]);
    // another form of the same draft: nothing lies between the versions, and yet one is older
    home.journal.append(&JournalEntry::Saved(Fingerprint::of(b"2"))).unwrap();
    assert_eq!([&b"1"[..], b"2"].map(|file| fits(&home, file)), [(true, false), (true, true)]);
}

#[test]
fn a_journal_that_could_not_be_written_is_broken_until_it_begins_anew() {
    let mut home = Home::new();
    assert!(!home.journal.is_broken());
    home.journal.break_off();
    let act = introduce(&home.draft, "one");
    assert!(home.journal.is_broken() && home.journal.append(&JournalEntry::Transaction(act)).is_err());
    home.journal.settle(b"1", &home.history).unwrap();
    assert!(!home.journal.is_broken());
    home.apply("two");
    assert_eq!(home.resume(b"1", Contribution::default()).0, home.draft);
}

#[test]
fn a_journal_of_an_older_program_counts_what_came_after_the_last_save() {
    let mut home = Home::new();
    home.apply("one");
    home.journal.append(&JournalEntry::Saving(Fingerprint::of(b"1"))).unwrap();
    home.apply("two");
    home.age();
    assert_eq!((home.record().changes(), home.record().unsaved()), (2, 1));
}

#[test]
fn a_line_that_fails_breaks_the_journal_where_it_is_a_change() {
    let change = |home: &Home| JournalEntry::Transaction(introduce(&home.draft, "one"));
    let entries =
        [(change as fn(&Home) -> JournalEntry, true), (|_| JournalEntry::Saving(Fingerprint::of(b"1")), false)];
    for (entry, breaks) in entries {
        let mut home = Home::new();
        let entry = entry(&home);
        let (_, failed) = steps_of(Fault::Fails(0), || home.journal.append(&entry).is_err());
        assert_eq!((failed, home.journal.is_broken()), (true, breaks));
    }
}
