//! Texts of others in the real window: files brought in at once, every kind of point decided by keyboard, and what came of
//! it judged by the saved draft and the exported Word file.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::path::Path;

use modline_core::contribution::{Contribution, Position};
use modline_core::merge::{PointKind, points};
use modline_core::merge_source::Choice;
use modline_core::run::Version;
use modline_formats::{draft, read, read_text, verify};
use serde_json::json;
use window::{Driver, Window};

const BASE: &str = "RESOLUTION 941 (Hyderabad, 2010)
Sirens on breakwaters
The World Telecommunication Development Conference (Hyderabad, 2010),
recalling
a)\tthat sirens warn ships in fog;
b)\tthat breakwaters are dark at night;
c)\tthat the keepers of sirens sleep,
resolves
1\tthat every breakwater should have a siren;
2\tthat sirens should be tested each spring.
";
const ARABIC: &str = include_str!("fixtures/merge/ar.txt");

/// The base with changes, each a part of it and what stands there instead.
fn amended(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(BASE.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

fn cept() -> String {
    amended(&[
        ("Sirens on", "{++Loud ++}Sirens on"),
        ("in fog", "in fog{++ and snow++}"),
        ("sleep", "{--sleep--}{++doze++}"),
        ("every breakwater", "{--every--}{++each++} breakwater"),
        ("a siren;", "a siren;\n{++1bis\tthat bells may ring beside them;++}"),
        ("each spring", "{--each spring--}{++every month++}"),
    ])
}

fn apt() -> String {
    amended(&[
        ("Sirens on", "{++New ++}Sirens on"),
        ("in fog", "in fog{++ and snow++}"),
        ("are dark", "are {++very ++}dark"),
        ("every breakwater", "every {--breakwater--}{++harbour++}"),
        ("a siren;", "a siren;\n{++1bis\tthat lamps shall be lit where no siren can be heard;++}"),
        ("each spring", "{--each spring--}{++twice a year++}"),
    ])
}

fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

/// Without the signs that keep what is quoted in its own direction.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn saved(file: &Path) -> Contribution {
    draft::read(&fs::read(file).unwrap()).unwrap()
}

/// Runs a command from the palette, by keyboard.
async fn palette(window: &Window, typed: &str) {
    window.real_keys(&["ctrl+shift+p"]);
    window.find("palette-typed").await;
    window.real_type(typed);
    window.real_keys(&["Return"]);
}

/// Waits until the keyboard is at a point.
async fn at(window: &Window, point: usize) {
    let focused = "return document.activeElement?.closest('[data-point]')?.dataset.point === arguments[0]";
    window.until_js(focused, &[json!(point.to_string())]).await;
}

#[test]
fn sources_are_brought_in_and_every_kind_of_point_is_decided_by_keyboard() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let path = |name: &str| home.path().join(name);
        let mut base = read_text(BASE, None).unwrap().into_draft();
        base.metadata.group = "RCC".into();
        fs::write(path("D.modline"), draft::write(&base)).unwrap();
        fs::write(path("CEPT.txt"), cept()).unwrap();
        fs::write(path("APT.txt"), apt()).unwrap();
        fs::write(path("other.txt"), BASE.replace("941", "942")).unwrap();
        fs::create_dir(path("exports")).unwrap();
        let files = ["CEPT.txt", "other.txt", "APT.txt"].map(path);
        fs::create_dir(path("of-group")).unwrap();
        let (none, exports, of_group) = (Path::new(""), path("exports"), path("of-group"));
        let answers = [files[0].as_path(), &files[1], &files[2], none, &exports, &of_group];
        let draft = path("D.modline");
        let window = Window::open(&driver, &path("data"), &answers, &[&draft.display().to_string()]).await;
        window.find("para-1").await;
        window.raise();
        window.resize(1400, 900);

        window.real_keys(&["ctrl+shift+b"]);
        window
            .until("points-open", |said| {
                let said = plain(said);
                said.contains("7 points")
            })
            .await;
        window
            .until("points-counts", |said| {
                let said = plain(said);
                said.contains("2 conflicts") && said.contains("1 same")
            })
            .await;
        window
            .until("sources-refused", |said| {
                let said = plain(said);
                said.contains("other.txt") && said.contains("RESOLUTION 942")
            })
            .await;
        window
            .until("sources", |said| {
                let said = plain(said);
                said.contains("6 changes") && said.contains("APT.txt")
            })
            .await;
        at(&window, 0).await;
        window.shot("points-open").await;
        window.accessible().await;

        // Later goes on, an arrow back; what all agree on is taken in one act.
        window.real_keys(&["space"]);
        at(&window, 1).await;
        window.real_keys(&["Up"]);
        at(&window, 0).await;
        palette(&window, "Take what the sources agree").await;
        window.until("point-1-decided", |said| plain(said) == "Taken: CEPT, APT").await;
        window.until_js("return document.querySelector('dialog[open]') === null", &[]).await;
        window.js("document.querySelector('[data-point=\"0\"]').focus()", &[]).await;

        window.real_keys(&["b"]);
        at(&window, 2).await;
        window.real_keys(&["0"]);
        at(&window, 3).await;
        window.real_keys(&["w"]);
        window.find("point-own").await;
        window.shot("points-own").await;
        window.real_keys(&["ctrl+a"]);
        window.real_type("rest");
        window.real_keys(&["Return"]);
        at(&window, 4).await;
        // Taken, taken back, taken again; and another source behind it.
        window.real_keys(&["2"]);
        at(&window, 5).await;
        window.real_keys(&["u"]);
        at(&window, 4).await;
        window.until("point-4-decided", |said| said == "Open").await;
        window.real_keys(&["1"]);
        at(&window, 5).await;
        window.real_keys(&["Up"]);
        at(&window, 4).await;
        window.real_keys(&["shift+2"]);
        window.until("point-4-decided", |said| plain(said) == "Taken: CEPT, APT").await;
        window.real_keys(&["Down"]);
        at(&window, 5).await;
        window.real_keys(&["2"]);
        at(&window, 6).await;
        window.real_keys(&["Up"]);
        at(&window, 5).await;
        window.real_keys(&["shift+1"]);
        window.until("point-5-decided", |said| plain(said) == "Taken: APT, CEPT").await;
        window.real_keys(&["Down"]);
        at(&window, 6).await;
        // Along the sources with an arrow, taken with Enter.
        window.real_keys(&["Right", "Return"]);
        window
            .until("points-open", |said| {
                let said = plain(said);
                said.contains("All points are decided")
            })
            .await;
        window.shot("points-decided").await;
        window.accessible().await;
        palette(&window, "Enter the sources whose words").await;
        window.until("notice", |said| plain(said).contains("2 supporters entered")).await;
        window.js("document.querySelector('[data-point=\"0\"]').focus()", &[]).await;
        window.js("document.documentElement.dataset.theme = 'dark'", &[]).await;
        window.shot("points-decided-dark").await;
        window.js("document.documentElement.dataset.theme = 'light'", &[]).await;

        window.real_keys(&["ctrl+s"]);
        window.eventually("all decisions are saved", || saved(&draft).decisions.len() == 7).await;
        let done = saved(&draft);
        judge(&base, &done);

        export(&window, &exports).await;
        judge_export("points", &done, &exports.join("D.docx"));
        window.click("export-close").await;

        // What is decided stands on the sheet under the names of who said it.
        window.real_keys(&["ctrl+1"]);
        window.click("tab-changes").await;
        window
            .until("changes", |said| {
                let said = plain(said);
                said.contains("every month")
            })
            .await;
        window.shot("points-sheet").await;

        // The same under the name of the group.
        window.real_keys(&["ctrl+6"]);
        at(&window, 6).await;
        window.js("document.querySelector('[data-testid=\"points-by-group\"]').focus()", &[]).await;
        window.real_keys(&["space"]);
        window.js("document.querySelector('[data-point=\"6\"]').focus()", &[]).await;
        window.real_keys(&["Down"]);
        at(&window, 0).await;
        // What is decided stays in view when it is decided anew.
        for (point, source) in ["1", "1", "2", "1", "1", "1", "1"].iter().enumerate() {
            window.real_keys(&[source]);
            let name = if *source == "1" { "Taken: CEPT" } else { "Taken: APT" };
            window.until(&format!("point-{point}-decided"), |said| plain(said) == name).await;
            window.real_keys(&["Down"]);
            at(&window, (point + 1) % 7).await;
        }
        window.real_keys(&["ctrl+s"]);
        window.eventually("the group's decisions are saved", || authors(&saved(&draft)) == ["RCC"]).await;
        let done = saved(&draft);
        assert_eq!(done.body(Version::Base), base.body(Version::Base));
        assert!(done.decisions.iter().all(|d| d.by_group));
        export(&window, &of_group).await;
        judge_export("points-of-group", &done, &of_group.join("D.docx"));
        window.client.close().await.unwrap();
    });
}

/// Exports into a folder, which a dialog answers with.
async fn export(window: &Window, folder: &Path) {
    window.real_keys(&["ctrl+e"]);
    window.click("export-choose").await;
    window.until("export-folder", |shown| Path::new(shown) == folder).await;
    window.shot("points-export").await;
    window.click("export-run").await;
    window.until("export-done", |said| plain(said).contains("written")).await;
}

/// The Word file is the draft; both are kept for judges that are not ours.
fn judge_export(name: &str, draft: &Contribution, file: &Path) {
    let bytes = fs::read(file).unwrap();
    verify::docx(draft, Version::Markup, &bytes).unwrap();
    let back = read("D.docx", &bytes, None).unwrap().contribution;
    let revised = |draft: &Contribution| -> Vec<String> {
        draft.body(Version::Revised).iter().map(ToString::to_string).collect()
    };
    assert_eq!(revised(&back), revised(draft));
    assert_eq!(authors(&back), authors(draft));
    window::keep_for_judges(name, &draft::write(draft), &bytes);
}

fn judge(base: &Contribution, done: &Contribution) {
    assert_eq!(done.body(Version::Base), base.body(Version::Base));
    let text: Vec<String> = done.body(Version::Revised).iter().map(ToString::to_string).collect();
    let text = text.join("\n");
    for words in [
        "[CEPT: Loud] [APT: New] Sirens on breakwaters",
        "in fog and snow;",
        "are dark at night",
        "the keepers of sirens rest,",
        "that each harbour should have a siren;",
        "tested every month.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // Both came as 1bis; the second counts on.
    let (lamps, bells) = (text.find("1bis\tthat lamps").unwrap(), text.find("1ter\tthat bells").unwrap());
    assert!(lamps < bells, "{text}");
    let choice = |i: usize| points(done)[i].choice.clone().unwrap();
    let take = |names: &[&str]| Choice::Take(names.iter().map(ToString::to_string).collect());
    let kinds: Vec<PointKind> = points(done).iter().map(|p| p.kind).collect();
    use PointKind::{Alone, Compatible, Conflict, Same};
    assert_eq!(kinds, [Conflict, Same, Alone, Alone, Compatible, Compatible, Conflict]);
    let wanted = [
        Choice::Brackets,
        take(&["CEPT", "APT"]),
        Choice::None,
        Choice::Own("rest".into()),
        take(&["CEPT", "APT"]),
        take(&["APT", "CEPT"]),
        take(&["CEPT"]),
    ];
    assert_eq!((0..7).map(choice).collect::<Vec<_>>(), wanted);
    assert_eq!(authors(done), ["APT", "APT, CEPT", "CEPT", "RCC"]);
    let rows = done.metadata.supporters.iter().map(|s| (s.administration.as_str(), s.position));
    assert_eq!(rows.collect::<Vec<_>>(), [("CEPT", Position::Supports), ("APT", Position::Supports)]);
}

fn authors(draft: &Contribution) -> Vec<String> {
    let mut names: Vec<String> = draft.authors().iter().map(ToString::to_string).collect();
    names.sort();
    names
}

#[test]
fn points_are_shown_from_right_to_left_and_a_source_is_named_and_removed() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let mut parts = ARABIC.split("== ").skip(1).map(|part| part.split_once('\n').unwrap().1);
        let path = |name: &str| home.path().join(name);
        let base = read_text(parts.next().unwrap(), None).unwrap().into_draft();
        fs::write(path("D.modline"), draft::write(&base)).unwrap();
        fs::write(path("one.txt"), parts.next().unwrap()).unwrap();
        fs::write(path("two.txt"), parts.next().unwrap()).unwrap();
        let [draft, one, two] = ["D.modline", "one.txt", "two.txt"].map(path);
        let window = Window::open(&driver, &path("data"), &[&draft, &one, &two], &[]).await;
        window.speak("ar").await;
        window.raise();
        window.resize(1400, 900);
        window.real_keys(&["ctrl+o"]);
        window.find("para-1").await;
        window.real_keys(&["ctrl+shift+b"]);
        window.find("point-0").await;
        window.until_js("return document.documentElement.dir === 'rtl'", &[]).await;
        window.shot("points-arabic").await;
        window.accessible().await;
        window.resize(900, 600);
        window.shot("points-arabic-900").await;
        window.accessible().await;
        window.resize(1400, 900);

        window.fill("source-0-name", " CEPT").await;
        window.real_keys(&["ctrl+s"]);
        window.eventually("the name is saved", || saved(&draft).sources.iter().any(|s| s.name.contains("CEPT"))).await;
        window.click("source-1-remove").await;
        window.real_keys(&["ctrl+s"]);
        window.eventually("the source is gone", || saved(&draft).sources.len() == 1).await;
        window.client.close().await.unwrap();
    });
}

#[test]
fn a_file_that_came_back_and_a_new_edition_of_the_base_are_points_to_decide() {
    run(async {
        let driver = Driver::start();
        let home = tempfile::tempdir().unwrap();
        let path = |name: &str| home.path().join(name);
        let mine =
            amended(&[("in fog", "in fog{++ and snow++}"), ("each spring", "{--each spring--}{++every month++}")]);
        let draft_of_mine = read_text(&mine, None).unwrap().into_draft();
        fs::write(path("D.modline"), draft::write(&draft_of_mine)).unwrap();
        fs::write(path("CEPT.txt"), mine.replace("are dark", "are {++very ++}dark").replace("sleep", "doze")).unwrap();
        let edition = BASE.replace("in fog", "in fog and snow").replace("each spring", "twice a year");
        fs::write(path("edition.txt"), edition.replace("Hyderabad, 2010", "Rev. Dubai, 2014")).unwrap();
        fs::create_dir(path("returned")).unwrap();
        fs::create_dir(path("rebased")).unwrap();
        let [draft, returned, edition] = ["D.modline", "CEPT.txt", "edition.txt"].map(path);
        let [of_returned, of_rebased, moved] = ["returned", "rebased", "moved.modline"].map(path);
        let answers = [&draft, &returned, &edition, &of_returned, &edition, &moved, &of_rebased].map(|p| p.as_path());
        let window = Window::open(&driver, &path("data"), &answers, &[]).await;
        window.raise();
        window.resize(1400, 900);
        window.real_keys(&["ctrl+o"]);
        window.find("para-1").await;

        palette(&window, "Review a file that came back").await;
        window.until("points-open", |said| plain(said).contains("2 points")).await;
        window.until("point-0", |said| said.contains("not tracked") && said.contains("doze")).await;
        window.until("point-1", |said| !said.contains("not tracked") && said.contains("very")).await;
        at(&window, 0).await;
        window.shot("points-returned").await;
        window.accessible().await;
        // Readiness counts them, and leads to them.
        window.real_keys(&["ctrl+1"]);
        window.click("tab-checks").await;
        window.click("checks-ready").await;
        window.until("ready-undecided", |said| plain(said).contains("2")).await;
        window.click("ready-undecided").await;
        at(&window, 0).await;
        // While points are open, the draft stays on its base.
        palette(&window, "Put this draft on a new edition").await;
        window.until("error", |said| said.contains("open")).await;
        window.js("document.querySelector('[data-point=\"0\"]').focus()", &[]).await;
        window.real_keys(&["1"]);
        at(&window, 1).await;
        window.real_keys(&["0"]);
        window.until("points-open", |said| plain(said).contains("All points are decided")).await;
        window.real_keys(&["ctrl+s"]);
        window.eventually("both decisions are saved", || saved(&draft).decisions.len() == 2).await;
        let before = saved(&draft);
        export(&window, &of_returned).await;
        judge_export("points-returned", &before, &of_returned.join("D.docx"));
        window.click("export-close").await;

        palette(&window, "Put this draft on a new edition").await;
        window.until("points-open", |said| plain(said).contains("1 point")).await;
        window.until("point-0", |said| said.contains("twice a year") && said.contains("every month")).await;
        at(&window, 0).await;
        window.shot("points-rebased").await;
        window.accessible().await;
        window.click("tab-findings").await;
        window.until("findings", |said| plain(said).contains("adopted: 1.") && plain(said).contains("stand: 1.")).await;
        assert_eq!(saved(&draft), before, "the draft of before stays as it was");

        window.js("document.querySelector('[data-point=\"0\"]').focus()", &[]).await;
        window.real_keys(&["b"]);
        window.until("points-open", |said| plain(said).contains("All points are decided")).await;
        window.real_keys(&["ctrl+s"]);
        window.eventually("the draft on the new edition is saved", || moved.exists()).await;
        let on_edition = saved(&moved);
        let text: Vec<String> = on_edition.body(Version::Base).iter().map(ToString::to_string).collect();
        assert!(text.join("\n").contains("tested twice a year"), "{text:?}");
        window.resize(900, 600);
        window.js("document.documentElement.dataset.theme = 'dark'", &[]).await;
        window.shot("points-rebased-dark-900").await;
        export(&window, &of_rebased).await;
        judge_export("points-rebased", &on_edition, &of_rebased.join("moved.docx"));
        window.client.close().await.unwrap();
    });
}
