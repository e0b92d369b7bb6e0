//! What is kept of a draft, for how long, and where.

use super::*;
use crate::sample;

const NOW: Milliseconds = 20_000 * DAY;

struct Home {
    dir: tempfile::TempDir,
    folder: DataFolder,
}

impl Home {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folder = DataFolder::at(dir.path().join("data")).unwrap();
        fs::write(dir.path().join("D.modline"), "").unwrap();
        Self { dir, folder }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn checkpoints(&self) -> Checkpoints {
        Checkpoints::of(&self.folder, &self.file("D.modline"))
    }

    /// How many files there are, without the index.
    fn files(&self) -> usize {
        fs::read_dir(self.folder.checkpoints(&self.file("D.modline"))).map_or(0, |all| all.count().saturating_sub(1))
    }
}

/// The sample with another title.
fn draft(title: &str) -> Contribution {
    let mut draft = sample::draft().unwrap();
    draft.metadata.title = title.into();
    draft
}

fn keep(checkpoints: &mut Checkpoints, title: &str, reason: Reason, now: Milliseconds) {
    let draft = draft(title);
    checkpoints.keep(&draft, &draft_file::bytes(&draft), (reason, ""), now).unwrap();
}

fn checkpoint(at: Milliseconds, name: &str, size: u64) -> Checkpoint {
    let fingerprint = Fingerprint::of(&at.to_le_bytes());
    Checkpoint { at, reason: Reason::Working, name: name.into(), inserted: 0, struck: 0, fingerprint, size }
}

#[test]
fn what_is_kept_is_there_after_a_restart_and_equal_versions_are_one_file() {
    let home = Home::new();
    let mut checkpoints = home.checkpoints();
    keep(&mut checkpoints, "A", Reason::Opened, NOW);
    keep(&mut checkpoints, "A", Reason::Exported, NOW + 1);
    keep(&mut checkpoints, "B", Reason::Working, NOW + 2);
    keep(&mut checkpoints, "A", Reason::Working, NOW + 3);
    let again = home.checkpoints();
    let kept: Vec<_> = again.all().iter().map(|c| (c.at, c.reason)).collect();
    assert_eq!(kept, [(NOW, Reason::Opened), (NOW + 2, Reason::Working), (NOW + 3, Reason::Working)]);
    assert_eq!(home.files(), 2);
    assert_eq!(again.read(NOW + 2).unwrap(), draft("B"));
    assert!(matches!(again.read(NOW + 1), Err(ShellError::Unusable { .. })));
}

#[test]
fn no_two_versions_are_of_one_moment_even_when_the_clock_goes_back() {
    let home = Home::new();
    let mut checkpoints = home.checkpoints();
    for (title, now) in [("A", NOW), ("B", NOW), ("C", NOW - DAY)] {
        keep(&mut checkpoints, title, Reason::Working, now);
    }
    let kept: Vec<_> = checkpoints.all().iter().map(|c| c.at).collect();
    assert_eq!(kept, [NOW, NOW + 1, NOW + 2]);
}

#[test]
fn a_draft_is_due_when_the_last_version_is_old_enough() {
    let home = Home::new();
    let mut checkpoints = home.checkpoints();
    assert!(checkpoints.is_due(NOW));
    keep(&mut checkpoints, "A", Reason::Opened, NOW);
    for (now, due) in [(NOW - 1, false), (NOW + EVERY - 1, false), (NOW + EVERY, true)] {
        assert_eq!(checkpoints.is_due(now), due);
    }
}

#[test]
fn versions_thin_out_as_they_age_and_those_with_a_name_stay() {
    let check = |kept: &[(Milliseconds, &str)], wanted: &[Milliseconds]| {
        let kept = kept.iter().map(|(age, name)| checkpoint(NOW - age, name, 1)).collect();
        let stays: Vec<_> = thinned(kept, NOW).iter().map(|c| NOW - c.at).collect();
        assert_eq!(stays, wanted);
    };
    let hour = 60 * MINUTE;
    check(&[(3 * hour, ""), (2 * hour, ""), (hour, "")], &[3 * hour, 2 * hour, hour]);
    // One a day: the last of it.
    check(&[(3 * DAY, ""), (3 * DAY - hour, ""), (2 * DAY, "")], &[3 * DAY - hour, 2 * DAY]);
    check(&[(3 * DAY, "Tuesday"), (3 * DAY - hour, "")], &[3 * DAY, 3 * DAY - hour]);
    // One a week, counted from 1970.
    let week = 7 * DAY;
    let since = NOW % week;
    let begun = |weeks: u64| weeks * week + since;
    check(&[(begun(9), ""), (begun(9) - DAY, ""), (begun(8) - DAY, "")], &[begun(9) - DAY, begun(8) - DAY]);
}

#[test]
fn there_is_room_for_so_many_versions_in_so_many_bytes() {
    let minute = |n: u64| NOW - (100 - n) * MINUTE;
    let many = (0..100).map(|n| checkpoint(minute(n), if n == 3 { "mine" } else { "" }, 1)).collect();
    let stays = thinned(many, NOW);
    assert_eq!((stays.len(), stays[0].at, stays[60].at), (MOST + 1, minute(3), minute(99)));
    let large = (0..4).map(|n| checkpoint(minute(n), "", MOST_BYTES / 2)).collect();
    assert_eq!(thinned(large, NOW).iter().map(|c| c.at).collect::<Vec<_>>(), [minute(2), minute(3)]);
    let huge = (0..2).map(|n| checkpoint(minute(n), "", 2 * MOST_BYTES)).collect();
    assert_eq!(thinned(huge, NOW).iter().map(|c| c.at).collect::<Vec<_>>(), [minute(1)], "the last one stays");
}

#[test]
fn the_file_of_a_version_that_aged_goes_and_a_named_one_stays() {
    let home = Home::new();
    let mut checkpoints = home.checkpoints();
    keep(&mut checkpoints, "A", Reason::Opened, NOW);
    checkpoints.name(NOW, " First reading ").unwrap();
    keep(&mut checkpoints, "B", Reason::Working, NOW + 1);
    keep(&mut checkpoints, "C", Reason::Working, NOW + 2);
    keep(&mut checkpoints, "D", Reason::Working, NOW + 3 * DAY);
    let kept: Vec<_> = checkpoints.all().iter().map(|c| (c.at, c.name.as_str())).collect();
    assert_eq!(kept, [(NOW, "First reading"), (NOW + 2, ""), (NOW + 3 * DAY, "")]);
    assert_eq!(home.files(), 3);
    let draft = draft("D");
    checkpoints.keep(&draft, &draft_file::bytes(&draft), (Reason::Asked, "Final"), NOW + 4 * DAY).unwrap();
    assert_eq!(checkpoints.all().last().unwrap().name, "Final", "the same text is named, not kept again");
}

#[test]
#[cfg(unix)]
fn versions_are_as_private_as_the_draft() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    fs::set_permissions(home.file("D.modline"), fs::Permissions::from_mode(0o600)).unwrap();
    keep(&mut home.checkpoints(), "A", Reason::Opened, NOW);
    for file in fs::read_dir(home.folder.checkpoints(&home.file("D.modline"))).unwrap() {
        assert_eq!(file.unwrap().metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn versions_follow_a_draft_and_join_those_that_are_there() {
    let home = Home::new();
    keep(&mut home.checkpoints(), "A", Reason::Opened, NOW);
    let new = home.file("E.modline");
    fs::write(&new, "").unwrap();
    keep(&mut Checkpoints::of(&home.folder, &new), "B", Reason::Opened, NOW + 1);
    copy(&home.folder, &home.file("D.modline"), &new);
    let all = |path: &Path| Checkpoints::of(&home.folder, path).all().iter().map(|c| c.at).collect::<Vec<_>>();
    assert_eq!((all(&home.file("D.modline")), all(&new)), (vec![NOW], vec![NOW, NOW + 1]));
    follow(&home.folder, &new, &home.file("F.modline"));
    assert_eq!((all(&new), all(&home.file("F.modline"))), (vec![], vec![NOW, NOW + 1]));
    assert_eq!(Checkpoints::of(&home.folder, &home.file("F.modline")).read(NOW).unwrap(), draft("A"));
}

#[test]
fn an_index_that_cannot_be_read_costs_versions_and_nothing_else() {
    let home = Home::new();
    keep(&mut home.checkpoints(), "A", Reason::Opened, NOW);
    fs::write(home.folder.checkpoints(&home.file("D.modline")).join("index.json"), "{").unwrap();
    let mut checkpoints = home.checkpoints();
    assert!(checkpoints.all().is_empty());
    keep(&mut checkpoints, "A", Reason::Opened, NOW + 1);
    assert_eq!(home.checkpoints().read(NOW + 1).unwrap(), draft("A"));
}
