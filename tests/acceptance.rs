//! The command as scripts call it: data in, data out, exit status and messages.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn modline(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_modline")).args(args).output().unwrap()
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(name)
}

fn done(args: &[&str]) -> String {
    let out = modline(args);
    assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn write(&self, name: &str, text: impl AsRef<[u8]>) -> String {
        fs::write(self.0.path().join(name), text).unwrap();
        self.file(name)
    }
}

#[test]
fn a_web_copy_is_understood_and_its_chrome_left_out() {
    let page = fixture("web-copy.txt").display().to_string();
    let out = modline(&["inspect", &page]);
    assert_eq!(out.status.code(), Some(1), "doubtful places ask for a person");
    let text = String::from_utf8(out.stdout).unwrap();
    let want = fs::read_to_string(fixture("web-copy.inspect.txt")).unwrap();
    assert_eq!(text, want);
}

#[test]
fn a_flattened_redline_given_as_a_base_is_recognized() {
    let dir = Folder::new();
    let flat = done(&["text", &fixture("ferries.redline.txt").display().to_string(), "--view", "flat", "--body"]);
    let flat = dir.write("flat.txt", flat);
    for args in [&["inspect", &flat][..], &["new", &flat, "-o", &dir.file("D.modline")]] {
        let out = modline(args);
        assert_eq!(out.status.code(), Some(1), "{args:?}");
        let said = [out.stdout, out.stderr].concat();
        assert!(String::from_utf8(said).unwrap().contains("looks like a flattened redline"), "{args:?}");
    }
}

#[test]
fn lost_hyphens_are_put_back_into_the_base_when_that_is_asked_for() {
    let dir = Folder::new();
    let page = fixture("web-copy.txt").display().to_string();
    let (plain, mended) = (dir.file("plain.modline"), dir.file("mended.modline"));
    let out = modline(&["new", &page, "-o", &plain]);
    assert!(String::from_utf8(out.stderr).unwrap().contains("--repair puts them back"));
    assert!(done(&["text", &plain, "--view", "base"]).contains("(ITUD)"), "nobody asked for it");
    let out = modline(&["new", &page, "-o", &mended, "--repair"]);
    assert!(String::from_utf8(out.stderr).unwrap().contains("ITUD → ITU\u{2011}D, estrategies → e\u{2011}strategies"));
    let text = done(&["text", &mended, "--view", "critic"]);
    assert!(text.contains("(ITU\u{2011}D)") && text.contains("need e\u{2011}strategies of"), "{text}");
    assert!(!text.contains("{++") && !text.contains("{--"), "a repair is no tracked change: {text}");
    let said = |file: &str| String::from_utf8(modline(&["inspect", file]).stdout).unwrap();
    let (seen, kept) = (said(&page), said(&plain));
    assert!(kept.contains("findings: 9") && seen.contains("findings: 9"), "the draft keeps what was found: {kept}");
    assert!(said(&mended).contains("Repaired in the base text: “ITUD” is now “ITU\u{2011}D”"));

    // One that is ticked off is counted, and not listed. A file changed by hand is refused until its seal is taken out.
    let ticked = fs::read_to_string(&plain).unwrap().replacen(
        "\"hint\": \"ITU\u{2011}D\",",
        "\"hint\": \"ITU\u{2011}D\", \"done\": true,",
        1,
    );
    let sealed = modline(&["inspect", &dir.write("sealed.modline", ticked.clone())]);
    assert!(String::from_utf8(sealed.stderr).unwrap().contains("not as it was written"));
    let ticked = format!("{}\n}}\n", ticked.rsplit_once(",\n").unwrap().0);
    let ticked = said(&dir.write("ticked.modline", ticked));
    assert!(ticked.contains("findings: 8") && ticked.contains("findings done: 1"), "{ticked}");
    assert!(!ticked.contains("“ITUD”"), "{ticked}");
}

#[test]
fn the_same_text_in_other_dress_is_the_same_text() {
    let plain = done(&["text", &fixture("ferries.txt").display().to_string(), "--body"]);
    for other in ["ferries.html", "ferries-utf16.txt", "ferries-1252.txt"] {
        assert_eq!(done(&["text", &fixture(other).display().to_string(), "--body"]), plain, "{other}");
    }
}

#[test]
fn a_new_draft_for_a_meeting_revises_its_heading() {
    let dir = Folder::new();
    let draft = dir.file("D.modline");
    done(&[
        "new",
        &fixture("ferries.txt").display().to_string(),
        "-o",
        &draft,
        "--meeting",
        "WTDC-14",
        "--source",
        "CEPT",
    ]);
    let critic = done(&["text", &draft, "--view", "critic", "--body"]);
    assert!(critic.contains("{++Rev. Dubai, 2014++}"), "{critic}");
    assert!(done(&["text", &draft, "--view", "revised"]).starts_with("MOD\tECP/XX/1\n"));
    assert!(!done(&["text", &draft, "--view", "base"]).contains("Dubai"));
}

#[test]
fn of_a_tracked_base_it_is_said_which_text_is_meant() {
    let dir = Folder::new();
    let (redline, draft) = (fixture("ferries.redline.txt").display().to_string(), dir.file("D.modline"));
    let out = modline(&["new", &redline, "-o", &draft]);
    let line = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(2), "{line}");
    assert!(line.contains("tracked changes by") && line.contains("--use base") && line.lines().count() == 1, "{line}");
    assert!(!Path::new(&draft).exists());
    for (of, view) in [("base", "base"), ("revised", "revised"), ("redline", "critic")] {
        done(&["new", &redline, "-o", &draft, "--use", of]);
        let taken = done(&["text", &draft, "--body", "--view", "critic"]);
        assert_eq!(taken, done(&["text", &redline, "--body", "--view", view]), "{of}");
    }
}

#[test]
fn what_a_marker_does_not_allow_is_said_and_not_written() {
    let dir = Folder::new();
    let redline = fixture("ferries.redline.txt").display().to_string();
    for (marker, wrong) in [("ADD", "redline"), ("SUP", "redline"), ("NOC", "redline")] {
        let (draft, word) = (dir.file("D.modline"), dir.file(&format!("{marker}.docx")));
        done(&["new", &redline, "-o", &draft, "--use", wrong, "--marker", marker]);
        let out = modline(&["export", &draft, "-o", &word]);
        let line = String::from_utf8(out.stderr).unwrap();
        assert_eq!((out.status.code(), line.lines().count()), (Some(1), 1), "{marker}: {line}");
        assert!(line.contains("not written") && line.contains(marker), "{line}");
        assert!(!Path::new(&word).exists());
        done(&["new", &redline, "-o", &draft, "--use", "base", "--marker", marker]);
        let said = done(&["export", &draft, "-o", &word]);
        assert!(said.contains("proved, 0 changes"), "{said}");
    }
    let sup = done(&["text", &dir.file("SUP.docx"), "--body"]);
    assert_eq!(sup.lines().count(), 2, "number and title alone: {sup}");
}

#[test]
fn a_file_is_proved_against_its_draft_until_somebody_changes_it() {
    let dir = Folder::new();
    let redline = fixture("ferries.redline.txt").display().to_string();
    let (draft, other) = (dir.file("D.modline"), dir.file("E.modline"));
    done(&["open", &redline, "-o", &draft]);
    let text = fs::read_to_string(&redline).unwrap();
    let changed = dir.write("changed.txt", text.replace("Ferry terminals", "Ferry stops"));
    done(&["open", &changed, "-o", &other]);
    for ending in ["docx", "odt", "html", "xml"] {
        let file = dir.file(&format!("D.{ending}"));
        let exported = done(&["export", &draft, "-o", &file]);
        let said = done(&["prove", &file, "--against", &draft]);
        let fingerprint = exported.split("SHA-256 of the file ").nth(1).unwrap().split(',').next().unwrap();
        assert!(said.contains("proved") && said.contains(fingerprint), "{said}");
        let out = modline(&["prove", &file, "--against", &other]);
        let said = String::from_utf8(out.stdout).unwrap();
        assert_eq!(out.status.code(), Some(1), "{said}");
        assert!(said.contains("differs in the base text: paragraph"), "{said}");
    }
}

#[test]
fn a_redline_goes_through_every_format_and_stays_itself() {
    let dir = Folder::new();
    let redline = fixture("ferries.redline.txt").display().to_string();
    let draft = dir.file("D.modline");
    done(&["open", &redline, "-o", &draft]);
    for ending in ["docx", "odt", "html"] {
        let (file, again) = (dir.file(&format!("D.{ending}")), dir.file(&format!("again.{ending}")));
        done(&["export", &draft, "-o", &file]);
        for view in ["base", "revised", "flat", "critic"] {
            let of = |file: &str| done(&["text", file, "--view", view, "--body"]);
            assert_eq!(of(&draft), of(&file), "{ending}, {view}");
            assert_eq!(of(&draft), of(&redline), "{view}");
        }
        done(&["export", &draft, "-o", &again]);
        assert_eq!(fs::read(&file).unwrap(), fs::read(&again).unwrap(), "the same draft gives the same bytes");
        done(&["prove", &file, "--against", &draft]);
    }
}

#[test]
fn the_changes_are_said_in_words_and_listed_for_programs() {
    let dir = Folder::new();
    let draft = dir.file("D.modline");
    done(&["open", &fixture("ferries.redline.txt").display().to_string(), "-o", &draft]);
    let exported = |name: &str, view: &str| {
        let file = dir.file(name);
        done(&["export", &draft, "-o", &file, "--view", view]);
        fs::read_to_string(file).unwrap()
    };
    let words = exported("words.txt", "words");
    let list: serde_json::Value = serde_json::from_str(&exported("list.json", "redline")).unwrap();
    let table = exported("list.csv", "redline");
    let changes = list["proposals"][0]["changes"].as_array().unwrap();
    assert!(!changes.is_empty());
    assert_eq!(table.lines().count(), changes.len() + 1);
    for (i, change) in changes.iter().enumerate() {
        let sentence = change["sentence"].as_str().unwrap();
        assert!(words.contains(&format!("{}\t{sentence}\n", i + 1)), "{sentence}: {words}");
    }
}

#[test]
fn compare_finds_a_clause_moved_and_a_clause_new() {
    let dir = Folder::new();
    let lines = |clauses: &[&str]| {
        format!(
            "RESOLUTION 5 (Doha, 2006)\nOn boats\nThe World Telecommunication Development Conference (Doha, 2006),\nnoting\n{}\n",
            clauses.join("\n")
        )
    };
    let old = dir.write(
        "old.txt",
        lines(&[
            "a)\tthat boats carry mail to the islands;",
            "b)\tthat masts fall in storms;",
            "c)\tthat schools want maps,",
        ]),
    );
    let new = dir.write(
        "new.txt",
        lines(&[
            "a)\tthat masts fall in storms;",
            "b)\tthat schools want maps;",
            "c)\tthat pilots need charts;",
            "d)\tthat boats carry mail to the islands,",
        ]),
    );
    let draft = dir.file("D.modline");
    done(&["compare", &old, &new, "-o", &draft]);
    assert_eq!(done(&["text", &draft, "--view", "base", "--body"]), fs::read_to_string(&old).unwrap());
    assert_eq!(done(&["text", &draft, "--view", "revised", "--body"]), fs::read_to_string(&new).unwrap());
    let critic = done(&["text", &draft, "--view", "critic", "--body"]);
    assert!(critic.contains("{--a)\tthat boats carry mail to the islands;--}\n"), "{critic}");
    assert!(
        critic.contains("{++c)\tthat pilots need charts;++}\n{++d)\tthat boats carry mail to the islands,++}\n"),
        "{critic}"
    );
}

#[cfg(feature = "pdf")]
#[test]
fn a_density_says_how_much_is_kept_between_changes() {
    let dir = Folder::new();
    let base = fixture("ferries.txt").display().to_string();
    let text = fs::read_to_string(&base).unwrap();
    let revised = dir.write("new.txt", text.replace("every terminal should offer", "each terminal should give"));
    let draft = dir.file("D.modline");
    for (density, want) in [
        (None, "{--every--}{++each++} terminal should {--offer--}{++give++} access"),
        (Some("fine"), "{--every--}{++each++} terminal should {--offer--}{++give++} access"),
        (Some("phrases"), "{--every terminal should offer--}{++each terminal should give++} access"),
    ] {
        let asked = density.map(|d| ["--density", d]);
        let args = [&["compare", &base, &revised, "-o", &draft][..], asked.as_ref().map_or(&[], |a| a)].concat();
        done(&args);
        let critic = done(&["text", &draft, "--view", "critic"]);
        assert!(critic.contains(want), "{density:?}: {critic}");
    }
}

#[test]
fn labels_old_and_new_are_listed() {
    let dir = Folder::new();
    let base = fixture("ferries.txt").display().to_string();
    let text = fs::read_to_string(&base).unwrap();
    let (late, link) = ("b)\tthat boats are late;\nc)\tthat a single link", "b)\tthat a single link");
    let (revised, draft) = (dir.write("new.txt", text.replace(link, late)), dir.file("D.modline"));
    done(&["compare", &base, &revised, "-o", &draft]);
    let labels = done(&["text", &draft, "--view", "labels"]);
    for line in [
        "considering\ta)\ta)\tthat waiting rooms are heated and lit through",
        "considering\t\tb)\tthat boats are late;",
        "considering\tb)\tc)\tthat a single link serves passengers, crew and",
    ] {
        assert!(labels.lines().any(|l| l == line), "{line}: {labels}");
    }
}

#[test]
fn a_pdf_file_is_tagged_and_shows_the_view_that_was_asked_for() {
    let dir = Folder::new();
    let redline = fixture("ferries.redline.txt").display().to_string();
    let mut files = Vec::new();
    for more in [&["--view", "base"][..], &["--view", "revised"], &[], &["--changes", "--line-numbers", "--no-legend"]]
    {
        let file = dir.file("D.pdf");
        done(&[&["export", &redline, "-o", &file], more].concat());
        let bytes = fs::read(&file).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7"), "{more:?}");
        done(&[&["export", &redline, "-o", &file], more].concat());
        assert!(bytes == fs::read(&file).unwrap(), "the same draft gives the same bytes");
        files.push(bytes);
    }
    files.dedup();
    assert_eq!(files.len(), 4);
}

#[test]
fn compare_pairs_proposals_by_their_target_and_leaves_a_new_text_unmarked() {
    let dir = Folder::new();
    let text = |number: &str, clause: &str| format!("RESOLUTION {number}\nOn boats\nresolves\n{clause}\n");
    let (five, six) = (text("5 (Doha, 2006)", "to mend boats."), text("6 (Doha, 2006)", "to paint masts."));
    let new = text("[ECP-1]", "to fly kites.");
    let old = dir.write("old.txt", format!("{five}{six}"));
    let revised = format!(
        "ADD\tECP/1/1\nDRAFT NEW {new}MOD\tECP/1/2\n{}MOD\tECP/1/3\n{five}",
        text("6 (Doha, 2006)", "to paint tall masts.")
    );
    let revised = dir.write("revised.txt", revised);
    let draft = dir.file("D.modline");
    done(&["compare", &old, &revised, "-o", &draft]);
    let want = format!(
        "ADD\tECP/1/1\nDRAFT NEW {new}MOD\tECP/1/2\n{}MOD\tECP/1/3\n{five}",
        text("6 (Doha, 2006)", "to paint {++tall ++}masts.")
    );
    assert_eq!(done(&["text", &draft, "--view", "critic"]), want);
}

#[test]
fn a_lost_redline_is_rebuilt_and_its_places_are_listed() {
    let dir = Folder::new();
    let redline = fixture("ferries.redline.txt").display().to_string();
    let of = |file: &str, view: &str| done(&["text", file, "--view", view, "--body"]);
    let (base, flat) = (dir.write("base.txt", of(&redline, "base")), dir.write("flat.txt", of(&redline, "flat")));
    let draft = dir.file("D.modline");
    let out = modline(&["recover", &base, &flat, "-o", &draft]);
    assert_eq!(out.status.code(), Some(1), "likely and open places ask for a person");
    let said = String::from_utf8(out.stdout).unwrap();
    assert_eq!(said, fs::read_to_string(fixture("ferries.recover.txt")).unwrap());
    assert_eq!(of(&draft, "flat"), of(&redline, "flat"));
    assert_eq!(of(&draft, "base"), of(&redline, "base"));
    let same = modline(&["recover", &base, &base, "-o", &draft]);
    assert_eq!(same.status.code(), Some(0), "nothing was changed, and that is certain");
}

#[test]
fn what_differs_only_in_dress_is_said_and_not_redlined_unless_asked() {
    let dir = Folder::new();
    let text = |number: &str, clause: &str| format!("{number}\nOn boats\nresolves\n{clause}\n");
    let old = dir.write("old.txt", text("RESOLUTION 5 (DOHA, 2006)", "to mend the ITU's \"boats\" of 2010-2014."));
    let new = dir.write("new.txt", text("Resolution 5 (Doha, 2006)", "to mend all the ITU’s “boats” of 2010–2014."));
    let draft = dir.file("D.modline");
    let out = modline(&["compare", &old, &new, "-o", &draft]);
    assert!(out.status.success());
    let said = String::from_utf8(out.stderr).unwrap();
    for words in ["Quotation marks differ", "2010-2014 / 2010–2014", "Capitals"] {
        assert!(said.contains(words), "{said}");
    }
    let want = text("RESOLUTION 5 (DOHA, 2006)", "to mend {++all ++}the ITU's \"boats\" of 2010-2014.");
    assert_eq!(done(&["text", &draft, "--view", "critic", "--body"]), want);
    done(&["compare", &old, &new, "-o", &draft, "--dress"]);
    assert_eq!(done(&["text", &draft, "--view", "revised", "--body"]), fs::read_to_string(&new).unwrap());
}

#[test]
fn what_a_revised_text_is_not_about_is_left_out_and_not_deleted() {
    let dir = Folder::new();
    let text = |number: &str, clause: &str| format!("RESOLUTION {number}\nOn boats\nresolves\n{clause}\n");
    let (five, six) = (text("5 (Doha, 2006)", "to mend boats."), text("6 (Doha, 2006)", "to paint masts."));
    let base = dir.write("base.txt", format!("{five}{six}"));
    let draft = dir.file("D.modline");
    let compare = |revised: &str| modline(&["compare", &base, revised, "-o", &draft]);
    let out = compare(&dir.write("six.txt", text("6 (Doha, 2006)", "to paint tall masts.")));
    assert!(out.status.success());
    assert!(String::from_utf8(out.stderr).unwrap().contains("1 other resolutions of the base were left out"));
    let want = text("6 (Doha, 2006)", "to paint {++tall ++}masts.");
    assert_eq!(done(&["text", &draft, "--view", "critic", "--body"]), want);
    let refused = compare(&dir.write("nine.txt", text("9 (Doha, 2006)", "to sleep.")));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert_eq!((refused.status.code(), said.lines().count()), (Some(2), 1), "{said}");
    assert!(said.contains("about none of these") && said.contains("--resolution"), "{said}");
}

#[test]
fn of_several_resolutions_one_is_chosen_by_its_number() {
    let dir = Folder::new();
    let text = |number: &str, clause: &str| format!("RESOLUTION {number}\nOn boats\nresolves\n{clause}\n");
    let (five, six) = (text("5 (Doha, 2006)", "to mend boats."), text("6 (Doha, 2006)", "to paint masts."));
    let base = dir.write("base.txt", format!("{five}{six}"));
    let draft = dir.file("D.modline");
    let refused = modline(&["new", &base, "-o", &draft]);
    let said = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(refused.status.code(), Some(2), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    for words in ["base.txt", "2 resolutions", "RESOLUTION 6 (Doha, 2006)", "--resolution"] {
        assert!(said.contains(words), "{said}");
    }
    done(&["new", &base, "-o", &draft, "--resolution", "6"]);
    assert_eq!(done(&["text", &draft, "--view", "base", "--body"]), six);
    let listed = String::from_utf8(modline(&["inspect", &base]).stdout).unwrap();
    assert!(listed.contains("texts: 2\n  text: RESOLUTION 5 (Doha, 2006) On boats\n"), "{listed}");
    let one = String::from_utf8(modline(&["inspect", &base, "--resolution", "6"]).stdout).unwrap();
    assert!(one.contains("resolution: 6\n") && !one.contains("Doha, 2006) On boats"), "{one}");
    let revised = dir.write("revised.txt", text("6 (Doha, 2006)", "to paint tall masts."));
    done(&["compare", &base, &revised, "-o", &draft]);
    assert_eq!(done(&["text", &draft, "--view", "base", "--body"]), six);
    assert_eq!(modline(&["inspect", &base, "--resolution", "9"]).status.code(), Some(2));
}

#[test]
fn bad_use_and_bad_input_end_with_two_and_one_line() {
    let dir = Folder::new();
    let text = fixture("ferries.txt").display().to_string();
    let (out, empty) = (dir.file("out.modline"), dir.write("empty.txt", ""));
    let later = dir.write("later.modline", r#"{"format": "modline/9", "base": {}, "contribution": {}}"#);
    for (args, word) in [
        (vec!["inspect", "no-such-file.txt"], "no-such-file.txt"),
        (vec!["new", &empty, "-o", &out], "empty"),
        (vec!["new", &text, "-o", &out, "--meeting", "WTDC-3000"], "WTDC-3000"),
        (vec!["new", &text, "-o", &out, "--marker", "MUD"], "MUD"),
        (vec!["new", &text], "-o"),
        (vec!["recover", &text, "no-such-file.txt", "-o", &out], "no-such-file.txt"),
        (vec!["text", &later], "later version"),
        (vec!["text", &text, "--lang", "xx"], "xx"),
        (vec!["export", &text, "-o", "D.doc"], ".docx"),
        (vec!["dance"], "dance"),
        (vec![], "no command"),
    ] {
        let run = modline(&args);
        let said = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(2), "{args:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{args:?}: {said}");
        assert!(said.contains(word), "{args:?}: {said}");
        assert!(!Path::new(&out).exists(), "{args:?}: a file was left");
    }
}

#[test]
fn tables_help_and_completion_are_printed() {
    assert!(done(&["meetings"]).contains("WTDC-14\tDubai, 2014\t2014-03-30 – 2014-04-10\n"));
    assert!(done(&["sources"]).contains("CEPT\tEUR, ECP at WTDC\t"));
    assert!(done(&["--help"]).contains("compare"));
    assert!(done(&["completions", "bash"]).contains("complete -F"));
}

/// A redline with a mark doubled, a wrong ending, and a term of the group.
const STYLED: &str = "MOD\tECP/21A3/1\nRESOLUTION 901 ({--Hyderabad, 2010--}{++Rev. Dubai, 2014++})\nMasts\nThe World Telecommunication Development Conference ({--Hyderabad, 2010--}{++Dubai, 2014++}),\nrecognizing\na)\tthat masts are shared{++,++},\nb)\tthat boats are not,\nresolves\nto keep the {++boat stop++}.\nReasons:\tDue.\n";

#[test]
fn house_style_is_listed_and_mended_and_a_group_adds_its_own() {
    let dir = Folder::new();
    let (file, fixed) = (dir.write("styled.txt", STYLED), dir.file("fixed.modline"));
    let rules = dir.write(
        "rules.json",
        r#"{"format": "modline-rules/1", "terms": [{"write": "ferry terminal", "not": ["boat stop"]}]}"#,
    );
    let out = modline(&["check", &file, "--json", "--rules", &rules]);
    assert_eq!(out.status.code(), Some(1), "a must is open");
    let found: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let found: Vec<_> =
        found.as_array().unwrap().iter().filter(|f| f["place"].as_str().unwrap().contains(' ')).collect();
    let rows = |key: &str| -> Vec<&str> { found.iter().map(|f| f[key].as_str().unwrap_or("null")).collect() };
    assert_eq!(rows("rule"), ["doubled-marks", "clause-end"]);
    assert_eq!(rows("severity"), ["must", "should"]);
    assert_eq!(rows("place"), ["recognizing a)", "recognizing a)"]);
    assert_eq!(rows("words"), ["shared,,", "shared,,"]);
    assert_eq!(rows("fix"), [",", ";"]);
    assert!(found.iter().all(|f| f.as_object().unwrap().len() == 6 && !f["message"].as_str().unwrap().is_empty()));

    let said = done(&["check", &file, "--rules", &rules, "--fix", "-o", &fixed]);
    assert!(said.ends_with("0 must, 4 should, 0 look\n"), "{said}");
    let text = done(&["text", &fixed, "--view", "critic", "--body"]);
    assert!(text.contains("shared{--,--}{++;++}") && text.contains("{++ferry terminal++}"), "{text}");
    assert_eq!(done(&["text", &fixed, "--view", "base"]), done(&["text", &file, "--view", "base"]));

    let broken = dir.write("broken.json", "{\"format\": \"modline-rules/1\",\n \"term\": []}");
    for (args, wanted) in [
        (&["check", &file, "--rules", &broken][..], "line 2, column"),
        (&["check", &file, "--fix"], "--output"),
        (&["check", &dir.file("none.txt")], "none.txt"),
    ] {
        let out = modline(args);
        let line = String::from_utf8(out.stderr).unwrap();
        assert_eq!((out.status.code(), line.lines().count()), (Some(2), 1), "{line}");
        assert!(line.contains(wanted), "{line}");
    }
}

/// A redline that refers to another text and to a clause that moved.
const REFERRING: &str = "MOD\tECP/21A3/1\nRESOLUTION 901 ({--Hyderabad, 2010--}{++Rev. Dubai, 2014++})\nMasts\nThe World Telecommunication Development Conference ({--Hyderabad, 2010--}{++Dubai, 2014++}),\nrecognizing\n{++a)\tthat nails are lent;++}\n{--a)--}{++b)++}\tthat masts are shared by Resolution 904 (Doha, 2006),\nresolves\nto go on as in recognizing a).\n";

#[test]
fn references_are_listed_with_what_they_point_to_and_editions_come_from_the_library() {
    let dir = Folder::new();
    let draft = dir.write("referring.txt", REFERRING);
    let said = done(&["check", &draft, "--references"]);
    let want = [
        "recognizing a)\tResolution 904 (Doha, 2006)\t\tModline knows no editions of this text.",
        "resolves\trecognizing a)\trecognizing b): that masts are shared by Resolution 904 (Doha,\tThe clause meant here now bears the label b).",
        "2 references, 1 to look at",
    ];
    assert_eq!(said.lines().collect::<Vec<_>>(), want);

    // A later edition in the folder of base texts.
    let folder = dir.file("library");
    let mut library = modline_disk::library::Library::at(folder.clone().into());
    let base = "RESOLUTION 904 (Rev. Hyderabad, 2010)\nLamps\nThe World Telecommunication Development Conference (Hyderabad, 2010),\nresolves\nto light them.\n";
    let text = modline_formats::read_text(base, None).unwrap().into_draft();
    library.keep(&modline_core::library::bases(&text)[0], "904.txt", base.as_bytes()).unwrap();
    let said = done(&["check", &draft, "--references", "--json", "--library", &folder]);
    let all: serde_json::Value = serde_json::from_str(&said).unwrap();
    let of = |key: &str| -> Vec<&serde_json::Value> { all.as_array().unwrap().iter().map(|r| &r[key]).collect() };
    assert_eq!(of("kind"), ["resolution", "clause"]);
    assert_eq!(of("edition"), [&serde_json::json!("superseded"), &serde_json::Value::Null]);
    assert_eq!(of("points_to")[0], "Lamps");
    assert_eq!(of("relabelling"), [&serde_json::Value::Null, &serde_json::json!("moved")]);
    let found = String::from_utf8(modline(&["check", &draft, "--library", &folder]).stdout).unwrap();
    assert!(found.contains("reference-edition\trecognizing a)\tResolution 904 (Doha, 2006)\tA later edition stands: (Rev. Hyderabad, 2010).\t→ Rev. Hyderabad, 2010"), "{found}");
    let out = modline(&["check", &draft, "--library", &dir.file("none")]);
    assert_eq!(out.status.code(), Some(2), "a folder that is not there is no empty library");
}

#[test]
fn what_is_missing_before_it_can_go_in_is_listed_by_a_day() {
    let dir = Folder::new();
    let draft = dir.write("referring.txt", REFERRING);
    let out = modline(&["check", &draft, "--ready", "--today", "2014-03-20"]);
    assert_eq!(out.status.code(), Some(1), "something is missing");
    let said = String::from_utf8(out.stdout).unwrap();
    for line in [
        "must\tdeadline\tProposals were due by 2014-03-16.\tmeeting",
        "should\ttitle\tNo title is given.\ttitle",
        "should\tcontact\tNo contact is given.\tcontacts",
        "ok\tlanguage\tOriginal: English\tlanguage",
    ] {
        assert!(said.lines().any(|l| l == line), "{line}\n{said}");
    }
    let json =
        String::from_utf8(modline(&["check", &draft, "--ready", "--today", "2014-01-01", "--json"]).stdout).unwrap();
    let lines: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(lines.as_array().unwrap().iter().any(|l| l["aspect"] == "deadline" && l["state"] == "ok"), "{json}");
    for args in [&["--ready", "--today", "soon"][..], &["--ready", "--references"], &["--today", "2014-01-01"]] {
        let out = modline(&[&["check", draft.as_str()], args].concat());
        assert_eq!(out.status.code(), Some(2), "{args:?}");
    }
}
