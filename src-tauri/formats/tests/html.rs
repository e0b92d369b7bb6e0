//! Pages and the lines they give: every file of `tests/html` holds cases, `=== name`, page, `---`, lines.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod cases;

use modline_formats::read::html::read_lines;

#[test]
fn every_page_gives_its_lines() {
    cases::check("html", 30, |page| read_lines(page).map(|lines| cases::written(&lines, &[])));
}

/// Deep and wide pages end quickly, in lines or in a refusal.
#[test]
fn hostile_pages_end() {
    const DEEP: usize = if cfg!(debug_assertions) { 20_000 } else { 200_000 };
    let deep = |open: &str, close: &str| format!("{}text{}", open.repeat(DEEP), close.repeat(DEEP));
    for (name, page) in [
        ("lists", deep("<ol><li>", "</li></ol>")),
        ("lists with text", deep("<ul><li>text", "")),
        ("div", deep("<div>", "</div>")),
        ("p and div", deep("<p><div>", "</span>")),
        ("formatting", deep("<b><i>", "</b></i>")),
        ("formatting across blocks", deep("<b><p>", "</b>")),
        ("fonts that differ", (0..DEEP).map(|i| format!("<font color={i}><p>")).collect::<String>() + "x"),
        ("tables", deep("<table><tr><td>", "</td></tr></table>")),
        ("tables with text", deep("<table><tr><td>x", "")),
        ("cells", deep("<td>", "") + "x"),
        ("items", deep("<li>", "") + "x"),
        ("marks", deep("<ins><del>", "</ins>")),
        ("attributes", format!("<p {}>x", (0..DEEP).map(|i| format!("a{i}=1 ")).collect::<String>())),
        ("known attributes", format!("<p {}>x", "style=a title=b ".repeat(DEEP))),
        ("breaks", "x".to_owned() + &"<br>".repeat(DEEP) + "y"),
        ("rows", format!("<table>{}", "<tr><td>a<td>b".repeat(DEEP))),
        ("one row", format!("<table><tr>{}", "<td>a".repeat(DEEP))),
        ("reversed", format!("<ol reversed>{}", "<li>a".repeat(DEEP))),
        ("entities", "&amp;&#xe9;&nosuch".repeat(DEEP)),
        ("open comment", "x<!--".repeat(DEEP)),
        ("half tags", "x<p".repeat(DEEP)),
        ("tabs", "x<span style='mso-tab-count:9'>".repeat(DEEP)),
    ] {
        let took = std::time::Instant::now();
        let count = read_lines(&page).map_or(0, |l| l.len());
        assert!(took.elapsed().as_secs() < 10, "{name}: {count} lines in {:?}", took.elapsed());
    }
}
