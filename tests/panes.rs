//! Panes in the real window: both texts side by side, comparisons, versions, the outline as a place to move clauses, and
//! what is selected accepted; judged by the saved draft and the exported file.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use modline_core::command::{Command, perform};
use modline_core::contribution::Contribution;
use modline_core::paragraph::ParagraphId;
use modline_core::run::Version;
use modline_formats::{draft, read_text};
use serde_json::json;
use window::{Driver, PATIENCE, Window, key};

const FERRIES: &str = include_str!("fixtures/ferries.txt");
const ARABIC: &str = include_str!("fixtures/ferries-ar.redline.txt");

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

/// A word replaced in paragraph 8, paragraph 9 deleted, a new one behind paragraph 11.
fn amended() -> Contribution {
    let text = FERRIES.replace("waiting rooms", "waiting {--rooms--}{++halls++}");
    let mut contribution = read_text(&text, None).unwrap().into_draft();
    contribution.metadata.group = "CEPT".into();
    perform(&mut contribution, Command::StrikeClause { id: ParagraphId(9) }).unwrap();
    perform(&mut contribution, Command::NewClauseAfter { id: ParagraphId(11) }).unwrap();
    contribution
}

/// A draft in a folder of its own, open in a window.
struct Open {
    window: Window,
    home: tempfile::TempDir,
    path: PathBuf,
}

impl Open {
    async fn new(driver: &Driver, contribution: &Contribution, answers: &[&str]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("D.modline");
        fs::write(&path, draft::write(contribution)).unwrap();
        let answers: Vec<PathBuf> = answers.iter().map(|name| home.path().join(name)).collect();
        let answers: Vec<&Path> = answers.iter().map(PathBuf::as_path).collect();
        let window = Window::open(driver, &home.path().join("data"), &answers, &[&path.display().to_string()]).await;
        window.find("para-1").await;
        window.raise();
        Self { window, home, path }
    }

    fn saved(&self) -> Contribution {
        draft::read(&fs::read(&self.path).unwrap()).unwrap()
    }

    /// Waits until the saved draft is as `wanted` says.
    async fn until_saved(&self, what: &str, wanted: impl Fn(&Contribution) -> bool) {
        let since = Instant::now();
        loop {
            self.window.real_keys(&["ctrl+s"]);
            if wanted(&self.saved()) {
                return;
            }
            if since.elapsed() > PATIENCE {
                self.window.shot("failed").await;
                panic!("{what}: never; {:?}", lines(&self.saved(), Version::Revised));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    async fn reads(&self, version: Version, wanted: &[&str]) {
        let what = format!("{version:?} {wanted:?}");
        self.until_saved(&what, |d| lines(d, version) == wanted).await;
    }

    async fn theme(&self, theme: &str) {
        self.window.js("document.documentElement.dataset.theme = arguments[0]", &[json!(theme)]).await;
    }
}

/// The first words of each clause.
fn lines(contribution: &Contribution, version: Version) -> Vec<String> {
    let clauses = contribution.body(version).into_iter().filter(|line| line.role.is_clause());
    clauses.map(|line| line.text.split(' ').skip(1).take(2).collect::<Vec<_>>().join(" ")).collect()
}

/// The rows of the side-by-side view: what stands at each side of the row with this paragraph.
async fn row(window: &Window, paragraph: u32) -> [String; 2] {
    let script = "const row = document.querySelector(`[data-ids~='${arguments[0]}']`);
        return [...row.querySelectorAll('[data-side]')].map((cell) => cell.querySelector('.text')?.textContent ?? '');";
    let sides = window.js(script, &[json!(paragraph)]).await;
    [0, 1].map(|i| sides[i].as_str().unwrap().to_owned())
}

#[test]
fn both_texts_stand_side_by_side_and_f7_and_the_outline_lead_through_them() {
    run(async {
        let driver = Driver::start();
        let open = Open::new(&driver, &amended(), &[]).await;
        let window = &open.window;
        window.resize(1400, 900);
        window.caret(8, 3).await;
        window.real_keys(&["ctrl+4"]);
        window.find("reading-sides").await;
        assert_eq!(row(window, 4).await, ["recalling", "recalling"]);
        let [base, revised] = row(window, 8).await;
        assert!(base.starts_with("that waiting rooms are") && revised.starts_with("that waiting halls are"));
        let marked =
            "return ['del', 'ins'].map((tag) => document.querySelector(`[data-ids='8'] ${tag}`).textContent).join()";
        assert_eq!(window.js(marked, &[]).await, json!("rooms,halls"));
        assert_eq!(row(window, 9).await[1], "", "a struck clause faces a gap");
        assert_eq!(row(window, 16).await[0], "", "a new one too");
        window.shot("panes-sides-1400").await;
        window.accessible().await;
        open.theme("dark").await;
        window.shot("panes-sides-1400-dark").await;
        open.theme("light").await;

        // F7 walks the differences, a click in the outline leads to its clause, both without leaving the view.
        let visited = "return document.querySelector('[data-visited]')?.dataset.ids === arguments[0]";
        window.until_js(visited, &[json!("8")]).await;
        window.real_keys(&["F7", "F7"]);
        window.until_js(visited, &[json!("9")]).await;
        window.real_click("outline-13").await;
        window.until_js(visited, &[json!("13")]).await;

        // In a narrow window the panes make room.
        window.resize(900, 600);
        window.until_js("return document.querySelector('[data-testid=outline]') === null", &[]).await;
        window.until_js("return document.querySelector('.cell').clientWidth > 380", &[]).await;
        window.shot("panes-sides-900").await;
        window.accessible().await;

        // What is selected at one side is copied from that side alone.
        let select = "const [first, last] = ['8', '9'].map((id) => document.querySelector(`[data-ids='${id}'] [data-side=base] .text`));
            first.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
            getSelection().setBaseAndExtent(first, 0, last, last.childNodes.length);
            document.querySelector('[data-testid=reading-sides]').parentElement.parentElement.focus({ preventScroll: true });";
        window.js(select, &[]).await;
        window.real_keys(&["ctrl+c"]);
        let copied = window.until_clipboard("UTF8_STRING", |held| held.contains("a single link")).await;
        assert!(copied.contains("waiting rooms") && !copied.contains("halls"), "{copied}");

        // Enter leads to the clause on the sheet, with the caret.
        window.real_keys(&["F7", "Return"]);
        window.until_js("return document.activeElement.dataset.testid === 'sheet'", &[]).await;
        window.client.clone().close().await.unwrap();
    });
}

#[test]
fn of_a_long_draft_only_what_is_near_the_screen_is_built() {
    run(async {
        let driver = Driver::start();
        let clauses: String =
            (1..=3000).map(|n| format!("{n}\tthat ferry number {n} should sail on time;\n")).collect();
        let text = FERRIES.replace("1\tthat every terminal should offer access to those who wait;\n", &clauses);
        let mut long = read_text(&text, None).unwrap().into_draft();
        let last = long.proposals[0].paragraphs[2900].id;
        perform(&mut long, Command::StrikeClause { id: last }).unwrap();
        let open = Open::new(&driver, &long, &[]).await;
        let window = &open.window;
        window.caret(4, 0).await;
        window.real_keys(&["ctrl+4"]);
        window.find("reading-sides").await;
        let built = "return document.querySelectorAll('[data-ids]').length";
        assert!(window.js(built, &[]).await.as_u64().unwrap() < 300);
        // The end is as far down as it would be, and F7 finds what is not built yet.
        window.real_keys(&["F7"]);
        window
            .until_js(
                "return document.querySelector('[data-visited] del')?.getBoundingClientRect().top < innerHeight",
                &[],
            )
            .await;
        assert!(window.js(built, &[]).await.as_u64().unwrap() < 600);
        window.client.clone().close().await.unwrap();
    });
}

#[test]
fn in_arabic_the_base_stands_at_the_right() {
    run(async {
        let driver = Driver::start();
        let open = Open::new(&driver, &read_text(ARABIC, None).unwrap().into_draft(), &[]).await;
        let window = &open.window;
        window.real_keys(&["ctrl+4"]);
        window.find("reading-sides").await;
        let at = "const [base, revised] = ['base', 'revised'].map((side) => document.querySelector(`[data-side=${side}]`).getBoundingClientRect().left);
            return base > revised;";
        assert_eq!(window.js(at, &[]).await, json!(true));
        open.theme("dark").await;
        window.shot("panes-sides-arabic-dark").await;
        window.accessible().await;
        window.client.clone().close().await.unwrap();
    });
}

#[test]
fn a_file_is_compared_with_the_draft_which_stays_as_it_is() {
    run(async {
        let driver = Driver::start();
        let open = Open::new(&driver, &amended(), &["Theirs.txt"]).await;
        let theirs = FERRIES.replace("twice a year", "every year").replace("are heated", "were heated");
        fs::write(open.home.path().join("Theirs.txt"), theirs).unwrap();
        let before = fs::read(&open.path).unwrap();
        let window = &open.window;
        window.resize(1400, 900);
        window.caret(12, 4).await;
        window.real_keys(&["ctrl+shift+d"]);
        // Halls for rooms and the tense, a deleted and a new clause (which is empty), and the crews.
        let said = window.until("comparison-count", |said| said.contains("differences")).await;
        assert!(said.contains("Theirs.txt") && said.contains("this draft"), "{said}");
        assert!(row(window, 8).await[0].contains("rooms were"), "the file's text is on the left");
        assert!(row(window, 8).await[1].contains("halls are"), "the draft's on the right");
        window.shot("panes-comparison-1400").await;
        window.accessible().await;
        open.theme("dark").await;
        window.resize(900, 600);
        window.shot("panes-comparison-900-dark").await;
        open.theme("light").await;
        window.real_click("comparison-redline").await;
        window.find("reading-redline").await;
        window.shot("panes-comparison-redline-900").await;
        window.accessible().await;

        // Against the base text of the draft there are fewer differences.
        window.choose("comparison-to", "base").await;
        window
            .until("comparison-count", |said| {
                said.contains(": \u{2068}2\u{2069} differences") || said.contains(": 2 differences")
            })
            .await;
        window.real_keys(&["Escape"]);
        window.until_js("return document.querySelector('[data-testid=comparison]') === null", &[]).await;
        window.until_js("return document.activeElement.dataset.testid === 'sheet'", &[]).await;
        window.real_keys(&["ctrl+s"]);
        assert_eq!(fs::read(&open.path).unwrap(), before, "nothing of the draft is changed");
        window.client.clone().close().await.unwrap();
    });
}

#[test]
fn versions_are_kept_named_compared_and_opened_as_copies() {
    run(async {
        let driver = Driver::start();
        let open = Open::new(&driver, &amended(), &["other.modline"]).await;
        let window = &open.window;
        window.resize(1400, 900);
        window.caret(12, 4).await;
        window.real_type(" all");
        open.until_saved("all", |d| {
            d.proposals[0].paragraphs.iter().any(|p| p.text(Version::Revised).contains("that all crews"))
        })
        .await;

        // As it was opened; and as it is now, under a name.
        window.real_keys(&["ctrl+shift+h"]);
        window.find("versions-keep-name").await;
        window.real_type("First reading");
        window.real_keys(&["Return"]);
        let names =
            "return [...document.querySelectorAll('[data-testid=version-name]')].map((field) => field.value).join()";
        window.until_js(&format!("{names} === 'First reading,'"), &[]).await;
        window.shot("panes-versions").await;
        window.accessible().await;
        open.theme("dark").await;
        window.resize(900, 600);
        window.shot("panes-versions-900-dark").await;
        open.theme("light").await;

        window.resize(1400, 900);

        // The one with the other, from the lists: one word.
        window.js("const list = document.querySelector('[data-testid=versions-from]'); list.selectedIndex = 1; list.dispatchEvent(new Event('change', { bubbles: true }))", &[]).await;
        window.js("const list = document.querySelector('[data-testid=versions-to]'); list.selectedIndex = 1; list.dispatchEvent(new Event('change', { bubbles: true }))", &[]).await;
        window.real_click("versions-compare").await;
        let said = window.until("comparison-count", |said| !said.is_empty()).await;
        assert!(said.contains("First reading") && said.contains('1'), "{said}");
        window.until("differences", |list| list.contains("all")).await;
        window.real_click("comparison-close").await;

        // Before all is accepted a version is kept, and it opens as a copy: the draft that accepted stays in its file.
        window.caret(12, 4).await;
        window.real_keys(&["ctrl+shift+p"]);
        window.real_type("accept all changes");
        window.real_keys(&["Return"]);
        window.real_click("accept-now").await;
        open.until_saved("accepted", |d| d.authors().is_empty()).await;
        window.real_keys(&["ctrl+shift+h"]);
        window.find("versions-list").await;
        let rows = "return document.querySelectorAll('[data-testid=versions-list] tbody tr').length";
        assert_eq!(window.js(rows, &[]).await, json!(2), "what is kept under a name is not kept twice");
        window.real_click("version-open").await;
        window.until_js("return document.querySelectorAll('[data-testid=changes] > li').length > 2", &[]).await;
        assert!(open.saved().authors().is_empty(), "the present draft is as it was");
        window.real_keys(&["ctrl+s"]);
        let copy = open.home.path().join("other.modline");
        window.eventually("the copy is saved", || copy.exists()).await;
        let copied = draft::read(&fs::read(&copy).unwrap()).unwrap();
        assert!(!copied.authors().is_empty());
        let beside: Vec<_> = fs::read_dir(open.home.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert!(
            beside
                .iter()
                .all(|name| ["D.modline", "D.modline.bak", "other.modline", "data"].contains(&name.to_str().unwrap())),
            "{beside:?}"
        );
        window.client.clone().close().await.unwrap();
    });
}

/// The middle of an outline line, or a point so far below it.
async fn outline_point(window: &Window, paragraph: u32, below: f64) -> (f64, f64) {
    let script = "const { left, top, height } = document.querySelector(`[data-testid='outline-${arguments[0]}']`).getBoundingClientRect();
        return [left + 40, top + height / 2 + arguments[1]];";
    let at = window.js(script, &[json!(paragraph), json!(below)]).await;
    (at[0].as_f64().unwrap(), at[1].as_f64().unwrap())
}

#[test]
fn a_clause_is_dragged_in_the_outline_to_another_place_and_moved_there_by_keys() {
    run(async {
        let driver = Driver::start();
        let mut contribution = read_text(FERRIES, None).unwrap().into_draft();
        contribution.metadata.group = "CEPT".into();
        let open = Open::new(&driver, &contribution, &[]).await;
        let window = &open.window;
        window.resize(1400, 900);
        let all = [
            "976 (Doha,",
            "a terminal",
            "waiting rooms",
            "a single",
            "every terminal",
            "crews should",
            "results should",
            "lend terminals",
        ];
        assert_eq!(lines(&contribution, Version::Revised), all);

        // Held over another call, the place is shown; Escape lets it be.
        let (x, y) = outline_point(window, 12, 0.).await;
        window.point_at(x, y).await;
        window.hold();
        let (x, y) = outline_point(window, 7, 5.).await;
        for step in [-8., -4., 0.] {
            window.point_at(x, y + step).await;
        }
        window.until_js("return document.querySelector('.drop')?.dataset.testid === 'outline-7'", &[]).await;
        window.shot("panes-outline-drag").await;
        window.real_key_held("Escape");
        window.until_js("return document.querySelector('.drop') === null", &[]).await;
        window.let_go();
        window.caret(4, 0).await;
        window.real_type("fully ");
        let typed = |d: &Contribution| d.proposals[0].paragraphs[3].text(Version::Revised).starts_with("fully");
        open.until_saved("typed", typed).await;
        assert_eq!(lines(&open.saved(), Version::Revised), all);

        // Let go there, it is moved, tracked.
        let (x, y) = outline_point(window, 12, 0.).await;
        window.point_at(x, y).await;
        window.hold();
        let (x, y) = outline_point(window, 7, 5.).await;
        for step in [-8., -4., 0.] {
            window.point_at(x, y + step).await;
        }
        window.until_js("return document.querySelector('.drop')?.dataset.testid === 'outline-7'", &[]).await;
        window.let_go();
        let moved = [
            "976 (Doha,",
            "a terminal",
            "crews should",
            "waiting rooms",
            "a single",
            "every terminal",
            "results should",
            "lend terminals",
        ];
        open.reads(Version::Revised, &moved).await;
        open.reads(Version::Base, &all).await;
        window.until_js("return document.querySelector('[data-testid=changes] .moved') !== null", &[]).await;
        window.accessible().await;

        // The new clause goes on by keys, in the outline, past its call, without another trace; the focus goes along.
        let arrived = open.saved().proposals[0].paragraphs.iter().find(|p| p.is_inserted()).unwrap().id.0;
        window.js("document.querySelector(`[data-testid='outline-${arguments[0]}']`).focus()", &[json!(arrived)]).await;
        window.chord(&[key::ALT, key::SHIFT], key::UP).await;
        open.reads(Version::Revised, &moved).await;
        let calls = |d: &Contribution| {
            let paragraphs = &d.proposals[0].paragraphs;
            let call = paragraphs.iter().position(|p| p.id.0 == 7).unwrap();
            paragraphs.iter().position(|p| p.is_inserted()).unwrap() < call
        };
        open.until_saved("before the call", calls).await;
        assert_eq!(open.saved().proposals[0].paragraphs.len(), 16, "one struck, one new");
        window.until_js("return document.activeElement.dataset.testid?.startsWith('outline-')", &[]).await;
        window.client.clone().close().await.unwrap();
    });
}

#[test]
fn what_is_selected_of_the_changes_is_rejected_and_an_export_leaves_comments_out() {
    run(async {
        let driver = Driver::start();
        let mut contribution = amended();
        let add = Command::AddComment { paragraph: ParagraphId(8), marked: None, text: "For us alone".into() };
        perform(&mut contribution, add).unwrap();
        contribution.proposals[0].paragraphs.retain(|p| p.id.0 != 16);
        let open = Open::new(&driver, &contribution, &[]).await;
        let window = &open.window;
        window.resize(1400, 900);

        // Two of the changes are selected; the third stays.
        window.caret(12, 5).await;
        window.real_type("all ");
        let typed = |d: &Contribution| d.proposals[0].paragraphs[11].text(Version::Revised).contains("all crews");
        open.until_saved("typed", typed).await;
        window.caret(8, 0).await;
        window.extend_to(9, 6).await;
        window.point_at_character(8, 3).await;
        window.real_keys(&["shift+F8"]);
        open.until_saved("rejected", |d| {
            let text = d.body(Version::Revised).iter().map(|l| l.text.clone()).collect::<Vec<_>>().join(" ");
            text.contains("waiting rooms") && text.contains("a single link") && text.contains("all crews")
        })
        .await;
        let notice = window.text("notice").await;
        assert!(notice.contains('2') && notice.contains("changes rejected"), "{notice}");

        // With its comment and without.
        let comments = async |tick: bool| {
            window.real_keys(&["ctrl+e"]);
            window.find("export-comments").await;
            if tick {
                window.shot("panes-export-comments").await;
                window.real_click("export-comments").await;
            }
            window.accessible().await;
            let fill = "document.querySelector('[data-testid=export-name-word-redline]').value";
            window.until_js(&format!("return {fill} !== ''"), &[]).await;
            window.real_click("export-run").await;
            window.find("export-proof").await;
            window.real_keys(&["Escape"]);
            let file = fs::read_dir(open.home.path())
                .unwrap()
                .map(|e| e.unwrap().path())
                .find(|p| p.extension().is_some_and(|e| e == "docx"));
            modline_formats::read("a.docx", &fs::read(file.unwrap()).unwrap(), None)
                .unwrap()
                .into_draft()
                .comments
                .len()
        };
        assert_eq!(comments(false).await, 1);
        assert_eq!(comments(true).await, 0);
        assert_eq!(open.saved().comments.len(), 1, "the draft keeps it");
        window.client.clone().close().await.unwrap();
    });
}
