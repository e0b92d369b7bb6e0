//! Labels, references to clauses, and redlines made anew, in the real window: by key, menu, palette and dialog, judged by
//! the saved draft and the files written.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::{Path, PathBuf};

use modline_core::command::perform;
use modline_core::contribution::{Contribution, LabelPolicy};
use modline_core::run::{Revision, Run, Version};
use modline_formats::{draft, read_text};
use serde_json::json;
use window::real_input::button;
use window::{Driver, PATIENCE, Window};

const FERRIES: &str = include_str!("fixtures/ferries.txt");

struct Sheet {
    window: Window,
    path: PathBuf,
    _driver: Driver,
}

impl Sheet {
    async fn open(home: &Path, text: &str, answers: &[&Path], change: impl FnOnce(&mut Contribution)) -> Self {
        let driver = Driver::start();
        let path = home.join("D.modline");
        let mut contribution = read_text(text, None).unwrap().into_draft();
        contribution.metadata.group = "CEPT".into();
        perform(&mut contribution, modline_core::command::Command::ReattributeChanges).unwrap();
        contribution.proposals[0].header.reasons = "Boats are late, see considering b).".into();
        change(&mut contribution);
        fs::write(&path, draft::write(&contribution)).unwrap();
        let window = Window::open(&driver, &home.join("data"), answers, &[&path.display().to_string()]).await;
        window.find("para-4").await;
        window.raise();
        Self { window, path, _driver: driver }
    }

    /// Waits until the saved draft is as `wanted` says.
    async fn until(&self, what: &str, wanted: impl Fn(&Contribution) -> bool) -> Contribution {
        let since = std::time::Instant::now();
        loop {
            self.window.real_keys(&["ctrl+s"]);
            let saved = draft::read(&fs::read(&self.path).unwrap()).unwrap();
            if wanted(&saved) {
                return saved;
            }
            if since.elapsed() > PATIENCE {
                self.window.shot("failed").await;
                panic!("never: {what}; the saved draft reads {:#?}", lines(&saved, Version::Markup));
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    }

    /// Waits until the clauses under a call read so, in the saved draft.
    async fn until_labels(&self, call: &str, wanted: &[&str]) -> Contribution {
        self.until(&format!("{call} {wanted:?}"), |saved| labels(saved, call) == wanted).await
    }

    /// A command of the palette, by its words.
    async fn palette(&self, words: &str) {
        self.window.real_keys(&["ctrl+shift+p"]);
        let typed = "return document.activeElement.dataset.testid === 'palette-typed' && document.activeElement.value === arguments[0]";
        self.window.until_js(typed, &[json!("")]).await;
        self.window.real_type(words);
        self.window.until_js(typed, &[json!(words)]).await;
        self.window.real_keys(&["Return"]);
    }
}

fn lines(contribution: &Contribution, version: Version) -> Vec<String> {
    contribution.body(version).iter().map(ToString::to_string).collect()
}

/// The labels under a call, deleted and inserted: `-c)+d)`.
fn labels(contribution: &Contribution, call: &str) -> Vec<String> {
    let show = |r: &Run| match (&r.ins, &r.del) {
        (None, None) => r.text.clone(),
        (_, Some(_)) => format!("-{}", r.text),
        (Some(_), None) => format!("+{}", r.text),
    };
    let paragraphs = &contribution.proposals[0].paragraphs;
    let under = paragraphs.iter().skip_while(|p| p.text(Version::Base) != call).skip(1);
    under.take_while(|p| p.role.is_clause()).map(|p| p.label.iter().map(show).collect()).collect()
}

fn run(job: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(job);
}

#[test]
fn clauses_are_labelled_by_the_policy_and_references_follow() {
    run(async {
        let home = tempfile::tempdir().unwrap();
        let table = home.path().join("labels.csv");
        let text = FERRIES.replace("twice a year", "twice a year, in accordance with considering b) above");
        let sheet = Sheet::open(home.path(), &text, &[&table], |_| ()).await;
        let window = &sheet.window;

        // The labels of the base stay; the new clause stands between.
        window.caret(8, 0).await;
        window.real_keys(&["ctrl+Return"]);
        window.real_type("that boats are late;");
        sheet.until_labels("considering", &["a)", "+a)bis", "b)"]).await;

        // Another policy, from the palette; the draft keeps it.
        sheet.palette("reletter").await;
        let saved = sheet.until_labels("considering", &["a)", "+b)", "-b)+c)"]).await;
        assert_eq!(saved.proposals[0].header.labels, LabelPolicy::Reletter);

        // The reference to the clause that moved is offered, and revised in one act.
        window.until("notice", |said| said.contains("A reference names")).await;
        window.real_click("notice-action").await;
        window.find("reference-1").await;
        window.shot("labels-1-references").await;
        window.accessible().await;
        // What stands in the reasons may be right already: it is the user's to say.
        window.until_js("return !document.querySelector('[data-testid=reference-1]').checked", &[]).await;
        window.real_click("reference-1").await;
        window.real_click("references-revise").await;
        let revised = |d: &Contribution| {
            lines(d, Version::Revised).iter().any(|line| line.contains("with considering c) above"))
                && d.proposals[0].header.reasons == "Boats are late, see considering c)."
        };
        sheet.until("revised references", revised).await;
        window.until_js("return document.querySelector('[data-testid=notice]') === null", &[]).await;
        window.caret(12, 0).await;
        window.real_keys(&["ctrl+z"]);
        sheet
            .until("references as they were", |d| {
                lines(d, Version::Revised).iter().any(|line| line.contains("with considering b) above"))
                    && d.proposals[0].header.reasons.contains("considering b)")
            })
            .await;
        window.real_keys(&["ctrl+y"]);
        sheet.until("revised again", revised).await;

        // The concordance: looked at, copied, exported.
        sheet.palette("labels old and new").await;
        window.until("concordance-tables", |table| table.contains("considering") && table.contains("c)")).await;
        window.shot("labels-2-concordance").await;
        window.accessible().await;
        window.real_click("concordance-copy").await;
        window.until_clipboard("UTF8_STRING", |text| text.contains("considering\tb)\tc)\tthat a single link")).await;
        window.until_clipboard("text/html", |html| html.contains("<td>c)</td>")).await;
        window.real_click("concordance-save").await;
        window.until("notice", |said| said.contains("labels.csv")).await;
        let written = fs::read_to_string(&table).unwrap();
        assert!(written.contains(",considering,b),c),"), "{written}");

        // A deleted clause keeps its label, those behind it move up; moved and cut ones obey the policy too.
        window.caret(11, 0).await;
        window.real_keys(&["ctrl+shift+x"]);
        sheet.until_labels("resolves", &["-1", "-2+1", "-3+2"]).await;
        window.real_keys(&["ctrl+shift+x"]);
        sheet.until_labels("resolves", &["1", "2", "3"]).await;
        window.caret(13, 0).await;
        // The window manager of the tests has Alt+Shift+Up for itself.
        sheet.palette("move the clause up").await;
        sheet.until_labels("resolves", &["1", "+2", "-2+3", "-3"]).await;
        sheet.palette("move the clause down").await;
        sheet.until_labels("resolves", &["1", "2", "3"]).await;
        window.caret(11, 4).await;
        window.real_keys(&["Return"]);
        sheet.until_labels("resolves", &["1", "+2", "-2+3", "-3+4"]).await;

        // A lone clause that gets company is numbered.
        window.caret(15, -1).await;
        window.real_keys(&["ctrl+Return"]);
        window.real_type("to paint them.");
        sheet.until_labels("invites Member States", &["+1", "+2"]).await;
        window.shot("labels-3-sheet").await;
        sheet.window.client.close().await.unwrap();
    });
}

#[test]
fn a_new_wording_is_pasted_and_small_changes_are_tidied() {
    run(async {
        let home = tempfile::tempdir().unwrap();
        let text = FERRIES
            .replace("waiting rooms are", "{--w--}{++b++}ait{++er++}ing {--r--}{++h++}oo{++f++}ms are")
            .replace("that a single link", "that {--a--}{++one++} single {--l--}{++s++}ink");
        let sheet = Sheet::open(home.path(), &text, &[], |d| {
            let other = &mut d.proposals[0].paragraphs[12];
            other.runs.push(Run::inserted(" at night", &Revision::by("RCC")));
            d.normalise();
        })
        .await;
        let window = &sheet.window;
        let base = lines(&draft::read(&fs::read(&sheet.path).unwrap()).unwrap(), Version::Base);

        // From the menu at the clause: the field has what the clipboard holds, with its label and line ends.
        window.copy_elsewhere("1\tthat each terminal should offer\r\naccess to those who wait; ");
        window.point_at_character(11, 5).await;
        window.press(button::RIGHT);
        window.real_click("menu-reword").await;
        window
            .until_js(
                "return document.querySelector('[data-testid=reword-text]')?.value.includes('each terminal')",
                &[],
            )
            .await;
        window.shot("labels-4-reword").await;
        window.accessible().await;
        window.real_keys(&["Return"]);
        let saved = sheet
            .until("the new wording", |d| {
                lines(d, Version::Revised)[10] == "1\tthat each terminal should offer access to those who wait;"
            })
            .await;
        let marks = |d: &Contribution, at: usize| -> Vec<String> {
            let runs = d.proposals[0].paragraphs[at].runs.iter();
            runs.filter(|r| r.ins.is_some() || r.del.is_some()).map(|r| r.text.clone()).collect()
        };
        assert_eq!(marks(&saved, 10), ["every", "each"]);

        // Tidy, of the clause and of the whole draft; what another author inserted stays.
        window.caret(8, 0).await;
        window.real_keys(&["ctrl+shift+y"]);
        sheet.until("a tidy clause", |d| marks(d, 7) == ["waiting rooms", "baitering hoofms"]).await;
        window.real_keys(&["ctrl+z"]);
        sheet.until("the small changes again", |d| marks(d, 7).len() > 4).await;
        sheet.palette("phrases").await;
        sheet.palette("tidy the draft").await;
        let saved = sheet
            .until("a tidy draft", |d| marks(d, 7).len() == 2 && marks(d, 8) == ["a single link", "one single sink"])
            .await;
        assert_eq!(marks(&saved, 12), [" at night"]);
        assert_eq!(lines(&saved, Version::Base), base);
        window.real_keys(&["ctrl+z"]);
        sheet.until("undone in one act", |d| marks(d, 7).len() > 4 && marks(d, 8).len() > 2).await;

        // The density is remembered, and offered where a redline is made.
        window.caret(9, 0).await;
        window.real_keys(&["ctrl+shift+v"]);
        window
            .until_js("return document.querySelector('[data-testid=reword-density]')?.value === 'phrases'", &[])
            .await;
        window.real_keys(&["Escape"]);
        sheet.window.client.close().await.unwrap();
    });
}
