//! One text from many, as scripts make it: sources brought in, points listed and decided, a file reviewed, a draft put on
//! a new edition of its base.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const BASE: &str = "RESOLUTION 941 (Hyderabad, 2010)
Sirens on breakwaters
The World Telecommunication Development Conference (Hyderabad, 2010),
recalling
a)\tthat sirens warn ships in fog;
b)\tthat breakwaters are dark at night,
resolves
1\tthat every breakwater should have a siren;
2\tthat sirens should be tested each spring.
";

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

    /// Status, standard output, standard error.
    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let out = Command::new(env!("CARGO_BIN_EXE_modline")).args(args).current_dir(self.0.path()).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
    }

    /// The base and two sources: one word in conflict, one the same, one alone.
    fn with_sources() -> Self {
        let dir = Self::new();
        dir.write("base.txt", BASE);
        dir.write(
            "a.txt",
            BASE.replace("each spring", "{--each spring--}{++every month++}")
                .replace("in fog", "in fog{++ and snow++}"),
        );
        dir.write(
            "b.txt",
            BASE.replace("each spring", "{--each spring--}{++twice a year++}")
                .replace("in fog", "in fog{++ and snow++}")
                .replace("dark at", "{++very ++}dark at"),
        );
        dir
    }

    fn text(&self, draft: &str, view: &str) -> String {
        self.run(&["text", draft, "--view", view, "--body"]).1
    }
}

#[test]
fn sources_are_gathered_into_points_and_decided() {
    let dir = Folder::with_sources();
    let (status, _, said) = dir.run(&["consolidate", "base.txt", "a.txt", "-o", "D.modline", "--as", "APT=b.txt"]);
    assert_eq!(
        (status, said.contains("a.txt: a, 2 changes"), said.contains("b.txt: APT, 3 changes")),
        (1, true, true),
        "{said}"
    );
    let (status, list, _) = dir.run(&["points", "D.modline"]);
    let want = "1\trecalling a)\tsame\ta, APT: {++ and snow++}\topen\n\
        2\trecalling b)\talone\tAPT: {++very ++}\topen\n\
        3\tresolves 2\tconflict\ta: {--each spring--}{++every month++}; APT: {--each spring--}{++twice a year++}\topen\n\
        1 same, 1 alone, 0 compatible, 1 conflict, 3 open\n";
    assert_eq!((status, list.as_str()), (1, want));
    let json: Value = serde_json::from_str(&dir.run(&["points", "D.modline", "--json"]).1).unwrap();
    assert_eq!(
        json[2]["sources"][1],
        serde_json::json!({"name": "APT", "struck": "each spring", "inserted": "twice a year"})
    );
    assert_eq!(
        (&json[2]["point"], &json[2]["kind"], &json[2]["decision"]),
        (&3.into(), &"conflict".into(), &"open".into())
    );

    for (args, status) in [
        (&["1", "take", "APT"][..], 1),
        (&["2", "none"], 1),
        (&["3", "brackets"], 0),
        (&["3", "open"], 1),
        (&["3", "take", "A"], 0),
    ] {
        let (got, _, said) = dir.run(&[&["decide", "D.modline"], args].concat());
        assert_eq!(got, status, "{args:?}: {said}");
    }
    let text = dir.text("D.modline", "critic");
    assert!(text.contains("in fog{++ and snow++};") && text.contains("{--each spring--}{++every month++}"), "{text}");
    assert!(text.contains("that breakwaters are dark"), "{text}");
    assert_eq!(dir.text("D.modline", "base"), dir.text("base.txt", "base"));
    assert_eq!(dir.run(&["points", "D.modline"]).0, 0);
    let (status, said, _) = dir.run(&["export", "D.modline", "-o", "D.docx"]);
    assert!(status == 0 && said.contains("proved"), "{said}");
}

#[test]
fn what_is_not_agreed_stands_side_by_side_in_brackets() {
    let dir = Folder::with_sources();
    dir.run(&["consolidate", "base.txt", "a.txt", "b.txt", "-o", "D.modline"]);
    dir.run(&["decide", "D.modline", "3", "brackets"]);
    dir.run(&["decide", "D.modline", "2", "brackets"]);
    let text = dir.text("D.modline", "revised");
    assert!(text.contains("tested [a: every month] [b: twice a year]."), "{text}");
    assert!(text.contains("are [b: very] dark at night"), "{text}");
    assert_eq!(dir.text("D.modline", "base"), dir.text("base.txt", "base"));
}

#[test]
fn what_is_no_source_has_a_line_and_the_others_go_on() {
    let dir = Folder::with_sources();
    dir.write("empty.txt", "");
    dir.write("damaged.docx", b"PK\x03\x04 no more");
    dir.write("other.txt", BASE.replace("941", "942"));
    dir.write("french.txt", "RÉSOLUTION 941 (Hyderabad, 2010)\nSirènes\nLa Conférence mondiale de développement des télécommunications (Hyderabad, 2010),\nrappelant\nque les sirènes avertissent les bateaux,\ndécide\nde les conserver.\n");
    fs::copy(dir.file("a.txt"), dir.file("again.txt")).unwrap();
    let files = ["a.txt", "empty.txt", "damaged.docx", "other.txt", "french.txt", "again.txt", "missing.txt", "b.txt"];
    let (status, _, said) = dir.run(&[&["consolidate", "base.txt", "-o", "D.modline"], &files[..]].concat());
    assert_eq!(status, 1);
    for (file, words) in [
        ("empty.txt", "empty"),
        ("damaged.docx", ""),
        ("other.txt", "another text (RESOLUTION 942"),
        ("french.txt", "another language (fr)"),
        ("again.txt", "the same file as a"),
        ("missing.txt", "no such file"),
    ] {
        let lines: Vec<&str> = said.lines().filter(|l| l.contains(file)).collect();
        assert!(lines.len() == 1 && lines[0].contains(words), "{file}: {lines:?}");
    }
    assert_eq!(dir.run(&["points", "D.modline"]).1.lines().count(), 4);
    let (status, _, said) = dir.run(&["consolidate", "base.txt", "-o", "E.modline", "other.txt", "empty.txt"]);
    assert_eq!((status, said.lines().count(), Path::new(&dir.file("E.modline")).exists()), (2, 2, false), "{said}");
}

#[test]
fn bad_decisions_end_with_two_and_one_line() {
    let dir = Folder::with_sources();
    dir.run(&["consolidate", "base.txt", "a.txt", "b.txt", "-o", "D.modline"]);
    let before = fs::read(dir.file("D.modline")).unwrap();
    for (args, words) in [
        (&["decide", "D.modline", "9", "none"][..], "its points are 1 to 3"),
        (&["decide", "D.modline", "2", "take", "a"], "b do"),
        (&["decide", "D.modline", "3", "take"], "name the sources"),
        (&["decide", "D.modline", "3", "take", "a", "b"], "point 3"),
        (&["decide", "D.modline", "3", "strike"], "no such place"),
        (&["decide", "base.txt", "1", "none"], "say with -o"),
        (&["consolidate", "base.txt", "-o", "E.modline"], "at least one text"),
        (&["consolidate", "base.txt", "-o", "E.modline", "--as", "APT"], "NAME=FILE"),
    ] {
        let (status, _, said) = dir.run(args);
        assert_eq!((status, said.lines().count(), said.contains(words)), (2, 1, true), "{args:?}: {said}");
    }
    assert_eq!(fs::read(dir.file("D.modline")).unwrap(), before);
}

#[test]
fn the_places_of_a_recovered_redline_are_points_too() {
    let dir = Folder::new();
    dir.write("base.txt", BASE);
    dir.write("flat.txt", BASE.replace("each spring", "each springevery month"));
    dir.run(&["recover", "base.txt", "flat.txt", "-o", "D.modline"]);
    let (status, list, _) = dir.run(&["points", "D.modline"]);
    assert!(status == 0 && list.starts_with("1\t") && list.contains("resolves 2"), "{list}");
    let before = list.lines().count();
    dir.run(&["decide", "D.modline", "1", "strike"]);
    assert_eq!(dir.run(&["points", "D.modline"]).1.lines().count(), before - 1);
}

#[test]
fn a_file_that_came_back_is_reviewed_untracked_changes_first() {
    let dir = Folder::new();
    let mine = dir.write("mine.txt", BASE.replace("in fog", "in fog{++ and snow++}"));
    dir.run(&["open", &mine, "-o", "D.modline"]);
    let back =
        BASE.replace("in fog", "in fog{++ and snow++}").replace("each spring", "{--each spring--}{++every month++}");
    dir.write("same.txt", BASE.replace("in fog", "in fog{++ and snow++}"));
    dir.write("back.txt", back.replace("dark at night", "gloomy at night"));
    let (status, _, said) = dir.run(&["review", "D.modline", "same.txt", "-o", "E.modline"]);
    assert!(status == 0 && said.contains("says what the draft says"), "{said}");
    let (status, _, said) = dir.run(&["review", "D.modline", "back.txt", "-o", "E.modline"]);
    let list = dir.run(&["points", "E.modline"]).1;
    let lines: Vec<&str> = list.lines().collect();
    assert_eq!((status, lines.len()), (1, 3), "{said}{list}");
    assert!(lines[0].starts_with("1\trecalling b)\talone, untracked\tback: {--dark--}{++gloomy++}"), "{list}");
    assert!(lines[1].starts_with("2\tresolves 2\talone\tback: "), "{list}");
    assert!(!said.contains("left out"), "what only its base has is a point: {said}");
}

#[test]
fn of_two_files_that_came_back_the_draft_speaks_once() {
    let dir = Folder::new();
    let mine = |words: &str| BASE.replace("in fog", &format!("in fog{{++ and {words}++}}"));
    let files = [("mine.txt", mine("snow")), ("q1.txt", mine("hail")), ("q2.txt", mine("sleet"))];
    files.iter().for_each(|(name, text)| drop(dir.write(name, text)));
    dir.run(&["open", "mine.txt", "-o", "D.modline"]);
    dir.run(&["review", "D.modline", "q1.txt", "-o", "E.modline"]);
    let (_, _, said) = dir.run(&["review", "E.modline", "q2.txt", "-o", "F.modline"]);
    let list = dir.run(&["points", "F.modline"]).1;
    let wanted = "conflict\tAuthor: {++ and snow++}; q1: {++ and hail++}; q2: {++ and sleet++}\topen";
    assert!(list.contains(wanted), "{said}{list}");
    // What the first file takes back, and the second says otherwise, the draft says once.
    let second = mine("hail").replace("each spring", "{--each spring--}{++monthly++}");
    dir.write("q3.txt", second.replace("dark at", "{++very ++}dark at"));
    dir.write("late.txt", mine("snow").replace("dark at", "{++so ++}dark at"));
    dir.run(&["open", "late.txt", "-o", "D.modline"]);
    dir.run(&["review", "D.modline", "q1.txt", "-o", "E.modline"]);
    dir.run(&["review", "E.modline", "q3.txt", "-o", "F.modline"]);
    let list = dir.run(&["points", "F.modline"]).1;
    let wanted = "recalling b)\tconflict, untracked\tAuthor: {++so ++}; q1: –; q3: {++very ++}\topen";
    assert!(list.contains(wanted), "{list}");
}

#[test]
fn a_draft_moves_to_a_new_edition_of_its_base() {
    let dir = Folder::new();
    let mine = BASE
        .replace("in fog", "in fog{++ and snow++}")
        .replace("each spring", "{--each spring--}{++every month++}")
        .replace("dark at", "{++very ++}dark at");
    dir.write("mine.txt", mine);
    dir.write("base.txt", BASE);
    dir.write(
        "edition.txt",
        BASE.replace("in fog", "in fog and snow")
            .replace("each spring", "twice a year")
            .replace("Hyderabad, 2010", "Rev. Dubai, 2014"),
    );
    dir.run(&["open", "mine.txt", "-o", "D.modline"]);
    let (status, _, said) = dir.run(&["rebase", "D.modline", "base.txt", "-o", "E.modline"]);
    assert_eq!((status, dir.text("E.modline", "critic")), (0, dir.text("D.modline", "critic")), "{said}");
    let (status, _, said) = dir.run(&["rebase", "D.modline", "edition.txt", "-o", "E.modline"]);
    assert!(status == 1 && said.contains("1 adopted, 1 stand, 1 collide"), "{said}");
    assert_eq!(dir.text("E.modline", "base"), dir.text("edition.txt", "base"));
    let list = dir.run(&["points", "E.modline"]).1;
    assert!(list.contains("resolves 2\talone\tAuthor: {--twice a year--}{++every month++}\topen"), "{list}");
    let (_, revised, _) = dir.run(&["text", "D.modline", "--view", "revised"]);
    dir.write("revised.txt", revised);
    let (status, _, said) = dir.run(&["rebase", "D.modline", "revised.txt", "-o", "E.modline"]);
    assert!(status == 0 && said.contains("3 adopted, 0 stand, 0 collide"), "{said}");
    let (status, _, said) = dir.run(&["rebase", "D.modline", "mine.txt", "-o", "E.modline"]);
    assert!(status == 2 && said.contains("tracked changes by"), "{said}");
}

#[test]
fn the_compilation_table_has_a_row_a_point_and_says_what_became_of_each_change() {
    let dir = Folder::with_sources();
    dir.run(&["consolidate", "base.txt", "a.txt", "b.txt", "-o", "D.modline"]);
    for (point, choice) in [("1", &["take", "a"][..]), ("2", &["none"]), ("3", &["take", "b"])] {
        dir.run(&[&["decide", "D.modline", point], choice].concat());
    }
    let (status, _, said) = dir.run(&["export", "D.modline", "-o", "T.html", "--view", "points"]);
    assert_eq!(status, 0, "{said}");
    let page = fs::read_to_string(dir.file("T.html")).unwrap();
    for part in [
        "<th scope=\"col\">a</th><th scope=\"col\">b</th>",
        "<tr><th scope=\"row\">resolves 2</th><td>that sirens should be tested each spring.</td>",
        "<del>each spring</del><ins>every month</ins>",
        "<td>a, b</td></tr>",
        "What became of the changes by a",
        "<em>not taken; taken is what b says</em>",
        "<em>taken</em>",
        "<em>not taken</em>",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(page.matches("<tr>").count(), 4);
    let (status, _, said) = dir.run(&["export", "D.modline", "-o", "T.odt", "--view", "points"]);
    assert!(status == 2 && said.contains(".html, .docx or .pdf"), "{said}");
    let (status, _, said) = dir.run(&["export", "D.modline", "-o", "T.docx", "--view", "points"]);
    assert_eq!(status, 0, "{said}");
    let (status, text, said) = dir.run(&["text", "T.docx", "--view", "revised"]);
    assert!(status == 0 && text.contains("not taken; taken is what b says"), "{text}{said}");
    let (status, _, said) = dir.run(&["export", "base.txt", "-o", "T.html", "--view", "points"]);
    assert!(status == 2 && said.contains("no sources"), "{said}");
}
