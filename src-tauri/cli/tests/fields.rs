//! What stands around a text, set by the command: fields, meetings and groups of the user's own, decided places.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[allow(dead_code, reason = "other files of tests use the rest")]
mod hostile_files;

use std::fs;
use std::process::Command;

use tempfile::TempDir;

const BASE: &str = "RESOLUTION 12 (Doha, 2006)\nShared masts\nThe World Telecommunication Development Conference (Doha, 2006),\nresolves\n1\tto lend masts;\n2\tto mend them.\n";

/// A folder in which the command runs, with settings of its own.
struct Desk(TempDir);

/// What the command said and how it ended.
struct Answer {
    status: i32,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.write("base.txt", BASE);
        desk
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn run(&self, args: &[&str]) -> Answer {
        let mut command = Command::new(env!("CARGO_BIN_EXE_modline"));
        let out = command
            .args(args)
            .current_dir(&self.0)
            .env("XDG_CONFIG_HOME", self.0.path().join("settings"))
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Answer { status: out.status.code().unwrap(), out: text(out.stdout), err: text(out.stderr) }
    }

    fn done(&self, args: &[&str]) -> Answer {
        let answer = self.run(args);
        assert_eq!(answer.status, 0, "{args:?}: {}", answer.err);
        answer
    }

    /// Status 2 and one line.
    fn refused(&self, args: &[&str], line: &str) {
        let answer = self.run(args);
        assert_eq!((answer.status, answer.err.trim_end()), (2, line), "{args:?}");
    }

    fn text(&self, view: &str) -> String {
        self.done(&["text", "D.modline", "--view", view]).out
    }

    fn page(&self) -> String {
        self.done(&["export", "D.modline", "-o", "D.html"]);
        fs::read_to_string(self.0.path().join("D.html")).unwrap()
    }
}

#[test]
fn fields_are_set_by_every_command_that_makes_a_draft() {
    let desk = Desk::new();
    desk.write("flat.txt", &BASE.replace("lend masts", "lend tall masts"));
    let fields =
        ["--meeting", "WTDC-17", "--source", "MEX,B", "--title", "On masts", "--document", "21", "-o", "D.modline"];
    for args in [vec!["new", "base.txt"], vec!["open", "base.txt"], vec!["compare", "base.txt", "flat.txt"]] {
        desk.done(&[args, fields.to_vec()].concat());
        assert!(desk.text("revised").contains("MOD\tMEX/B/21/1\nRESOLUTION 12 (Rev. Buenos Aires, 2017)"));
        let page = desk.page();
        for words in ["(WTDC-17)", "Document WTDC17/21-E", "Mexico", "Brazil", "On masts"] {
            assert!(page.contains(words), "{words}");
        }
    }
    let recovered = desk.run(&[vec!["recover", "base.txt", "flat.txt"], fields.to_vec()].concat());
    assert_eq!(recovered.status, 0, "{}", recovered.err);
    assert!(desk.text("revised").contains("(Rev. Buenos Aires, 2017)"));
}

#[test]
fn a_draft_that_exists_is_set_where_it_is() {
    let desk = Desk::new();
    desk.done(&["new", "base.txt", "-o", "D.modline"]);
    desk.done(&[
        "set",
        "D.modline",
        "meeting=WRC-23",
        "source=CEPT",
        "document=10",
        "agenda-item=1.4",
        "contact-name=A. Mast",
    ]);
    let page = desk.page();
    for words in
        ["(WRC-23)", "Document 10-E", "Agenda item 1.4", "European Common Proposals", "A. Mast", "FOR THE WORK OF"]
    {
        assert!(page.contains(words), "{words}");
    }
    assert!(desk.0.path().join("D.modline.bak").exists(), "the version before stays");
    desk.done(&["set", "D.modline", "document=", "-o", "E.modline"]);
    assert!(desk.text("revised").contains("EUR/10/1"), "another file was written");
    desk.refused(&["set", "base.txt", "title=x"], "modline: base.txt: no draft; say with -o where the draft shall go");
    desk.refused(
        &["set", "D.modline", "meeting=WRC-99"],
        "modline: meeting WRC-99: no such meeting; see modline meetings",
    );
    desk.refused(
        &["set", "D.modline", "source=NOBODY"],
        "modline: source NOBODY: no such group or Member State; see modline sources",
    );
    let unknown = desk.run(&["set", "D.modline", "tilte=x"]);
    assert!(
        unknown.status == 2 && unknown.err.contains("no such field; choose one of meeting, source"),
        "{}",
        unknown.err
    );
}

#[test]
fn a_draft_given_as_a_base_keeps_what_stands_around_it() {
    let desk = Desk::new();
    desk.done(&["new", "base.txt", "-o", "B.modline", "--source", "RCC", "--title", "On masts"]);
    desk.write("revised.txt", &BASE.replace("lend masts", "lend tall masts"));
    desk.done(&["compare", "B.modline", "revised.txt", "-o", "D.modline"]);
    assert!(desk.text("critic").contains("MOD\tRCC/XX/1\n") && desk.text("critic").contains("lend {++tall ++}masts"));
    assert!(desk.page().contains("On masts"));
}

#[test]
fn a_new_draft_keeps_the_marker_of_its_base_and_no_number_of_another_document() {
    let desk = Desk::new();
    desk.write(
        "add.txt",
        &format!("ADD\tEUR/44A1/3\n{}", BASE.replace("RESOLUTION 12", "DRAFT NEW RESOLUTION [EUR-1]")),
    );
    desk.done(&["new", "add.txt", "-o", "D.modline"]);
    assert!(desk.text("revised").starts_with("ADD\tEUR/44A1/3\nDRAFT NEW RESOLUTION [EUR-1]"));
    desk.write("mod.txt", &format!("MOD\tEUR/99A3/1\n{BASE}"));
    let answer = desk.done(&["new", "mod.txt", "-o", "D.modline", "--meeting", "WTDC-17", "--source", "ATU"]);
    assert!(desk.text("revised").starts_with("MOD\tAFCP/XX/1\n"), "{}", desk.text("revised"));
    assert!(answer.err.contains("EUR/99A3/1"), "{}", answer.err);
}

#[test]
fn a_new_draft_keeps_no_number_of_the_running_head_of_its_base() {
    let desk = Desk::new();
    let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    let paragraphs = |text: &str| -> String {
        text.replace('\t', " ").lines().map(|l| format!("<w:p><w:r><w:t>{l}</w:t></w:r></w:p>")).collect()
    };
    let document = format!(
        "<w:document {names}><w:body>{}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h1\"/></w:sectPr></w:body></w:document>",
        paragraphs(BASE)
    );
    let header = format!("<w:hdr {names}>{}</w:hdr>", paragraphs("WTSA16/2000-E"));
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"h1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/></Relationships>";
    let parts = [
        ("word/document.xml", document.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
        ("word/header1.xml", header.as_bytes()),
    ];
    fs::write(desk.0.path().join("base.docx"), hostile_files::zip(&parts)).unwrap();
    let answer = desk.done(&["new", "base.docx", "-o", "D.modline", "--meeting", "WTDC-17", "--source", "RCC"]);
    assert!(desk.text("revised").starts_with("MOD\tRCC/XX/1\n"), "{}", desk.text("revised"));
    assert!(answer.err.contains("2000"), "{}", answer.err);
}

#[test]
fn a_meeting_earlier_than_the_base_is_said() {
    let desk = Desk::new();
    let answer = desk.done(&["new", "base.txt", "-o", "D.modline", "--meeting", "WTDC-98"]);
    assert!(answer.err.contains("WTDC-98") && answer.err.contains("2006"), "{}", answer.err);
    let answer = desk.done(&["set", "D.modline", "meeting=WTDC-02"]);
    assert!(answer.err.contains("WTDC-02") && answer.err.contains("2006"), "{}", answer.err);
    assert_eq!(desk.done(&["set", "D.modline", "meeting=WTDC-10"]).err, "");
}

#[test]
fn texts_of_other_conferences_are_revised_as_they_are() {
    let desk = Desk::new();
    for (heading, meeting, want) in [
        (
            "RESOLUTION ITU-R 12-1\nMasts\n(1993-2000)\nThe ITU Radiocommunication Assembly,\n",
            "RA-27",
            ["RESOLUTION ITU-R 12-2", "(1993-2000-2027)"],
        ),
        (
            "RESOLUTION ITU-R 12\nMasts\n(1993)\nThe ITU Radiocommunication Assembly,\n",
            "RA-27",
            ["RESOLUTION ITU-R 12-1", "(1993-2027)"],
        ),
        (
            "DECISION 12 (C01, last amended C20)\nMasts\nThe ITU Council,\n",
            "C26",
            ["DECISION 12 (C01, last amended C26)", "The ITU Council,"],
        ),
        (
            "Council RESOLUTION 1999 (C24)\nMasts\nThe Council,\n",
            "C26",
            ["Council RESOLUTION 1999 (C24, last amended C26)", "The Council,"],
        ),
        (
            "OPINION 1 (Geneva, 2013)\nMasts\nThe fifth World Telecommunication/ICT Policy Forum (Geneva, 2013),\n",
            "WTPF-21",
            ["OPINION 1 (Rev. Geneva, 2021)", "Policy Forum (Geneva, 2021),"],
        ),
        (
            "RESOLUTION 12 (Doha, 2026)\nMasts\nThe Plenipotentiary Conference of the International Telecommunication Union (Doha, 2026),\n",
            "PP-30",
            ["RESOLUTION 12 (Rev. […], 2030)", "Union ([…], 2030),"],
        ),
    ] {
        desk.write("other.txt", &format!("{heading}resolves\n1\tto lend masts;\n2\tto mend them.\n"));
        desk.done(&["new", "other.txt", "-o", "D.modline", "--meeting", meeting]);
        let text = desk.text("revised");
        for line in want {
            assert!(text.contains(line), "{line} in {text}");
        }
    }
}

#[test]
fn the_cover_is_in_the_forms_of_its_conference_and_language() {
    let desk = Desk::new();
    for (base, meeting, want) in [
        (
            "RÉSOLUTION 12 (Doha, 2006)\nMâts\nLa Conférence mondiale de développement des télécommunications (Doha, 2006),\ndécide\nde prêter des mâts.\n",
            "WTDC-17",
            ["(CMDT-17)", "Document WTDC17/9-F", "Mexique"],
        ),
        (
            "РЕЗОЛЮЦИЯ 12 (Доха, 2006 г.)\nМачты\nВсемирная конференция по развитию электросвязи (Доха, 2006 г.),\nрешает\nодолжить мачты.\n",
            "WTDC-17",
            ["(ВКРЭ-17)", "Документ WTDC17/9-R", "Мексика"],
        ),
        (
            "RÉSOLUTION 12 (CMR-07)\nMâts\nLa Conférence mondiale des radiocommunications (Genève, 2007),\ndécide\nde prêter des mâts.\n",
            "WRC-23",
            ["(CMR-23)", "Document 9-F", "Mexique"],
        ),
        (BASE, "PP-18", ["(PP-18)", "Document 9-E", "Mexico"]),
    ] {
        desk.write("other.txt", base);
        desk.done(&["new", "other.txt", "-o", "D.modline", "--meeting", meeting, "--source", "MEX", "--document", "9"]);
        let page = desk.page();
        for words in want {
            assert!(page.contains(words), "{words} in {page}");
        }
    }
}

#[test]
fn a_users_own_meetings_and_groups_are_listed_beside_ours() {
    let desk = Desk::new();
    let tables = r#"{"meetings": [{"id": "MAST-30", "conference": "WTDC", "year": 2030, "place": "Reef"}],
        "groups": [{"code": "MASTS", "symbol": "MST", "name": "Friends of masts"}]}"#;
    desk.write("settings/modline/tables.json", tables);
    assert!(desk.done(&["meetings"]).out.contains("MAST-30\tReef, 2030\n"));
    assert!(desk.done(&["sources"]).out.contains("MASTS\tMST\tFriends of masts\n"));
    desk.done(&["new", "base.txt", "-o", "D.modline", "--meeting", "MAST-30", "--source", "MASTS"]);
    assert!(desk.text("revised").starts_with("MOD\tMST/XX/1\nRESOLUTION 12 (Rev. Reef, 2030)"));
    desk.write("wrong.json", &tables.replace("WTDC", "MASTS"));
    desk.refused(
        &["meetings", "--tables", "wrong.json"],
        "modline: wrong.json: meeting “MAST-30”: no conference “MASTS”; choose one of WTDC, PP, WTSA, WRC, RA, COUNCIL, WTPF, WCIT",
    );
}

#[test]
fn member_states_are_listed_with_their_symbols_in_six_languages() {
    let desk = Desk::new();
    for (language, line) in [
        ("en", "F\tF\tFrance\n"),
        ("fr", "D\tD\tAllemagne\n"),
        ("es", "SUI\tSUI\tSuiza\n"),
        ("ru", "RUS\tRUS\tРоссийская Федерация\n"),
        ("ar", "EGY\tEGY\tمصر\n"),
        ("zh", "CHN\tCHN\t中国\n"),
    ] {
        assert!(desk.done(&["sources", "--lang", language]).out.contains(line), "{language}");
    }
}

#[test]
fn open_places_are_listed_and_decided() {
    let desk = Desk::new();
    desk.write(
        "flat.txt",
        &BASE.replace("(Doha, 2006),", "(DohaKigali, 20062),").replace("to mend them", "to mend repair them"),
    );
    desk.run(&["recover", "base.txt", "flat.txt", "-o", "D.modline"]);
    let listed = desk.done(&["points", "D.modline"]).out;
    let count = listed.lines().count();
    assert!(count > 1 && listed.starts_with("1\t"), "{listed}");
    let last = count.to_string();
    let decided = desk.run(&["decide", "D.modline", "1", "keep", &last, "keep"]);
    assert_eq!(decided.status, i32::from(count > 2), "{}", decided.err);
    assert_eq!(desk.done(&["points", "D.modline"]).out.lines().count(), count - 2);
    let wrong = format!("modline: {last}: no such place; modline points lists {}", count - 2);
    desk.refused(&["decide", "D.modline", &last, "keep"], &wrong);
    desk.run(&["recover", "base.txt", "flat.txt", "-o", "D.modline"]);
    desk.refused(
        &["decide", "D.modline", "1", "perhaps"],
        "modline: perhaps: no decision on place 1; choose strike, keep or open",
    );
}
