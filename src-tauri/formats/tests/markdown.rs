//! Markdown and the lines it gives: the cases of `tests/markdown`.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod cases;

use modline_formats::read::{html, markdown};

#[test]
fn every_text_gives_its_lines() {
    cases::check("markdown", 8, |text| {
        html::read_lines(&markdown::to_html(text)).map(|lines| cases::written(&lines, &[]))
    });
}

/// Marks and lists inside each other end quickly.
#[test]
fn hostile_texts_end() {
    const DEEP: usize = if cfg!(debug_assertions) { 20_000 } else { 200_000 };
    for (name, text) in [
        ("quotes", "> ".repeat(DEEP)),
        ("lists", (0..1000).map(|n| format!("{}- x\n", " ".repeat(n))).collect()),
        ("brackets", "[".repeat(DEEP) + &"](x)".repeat(DEEP)),
        ("stars", "*a **b ".repeat(DEEP)),
        ("ticks", (1..1000).map(|n| "`".repeat(n) + " ").collect()),
        ("marks", "{++{--".repeat(DEEP)),
        ("swaps", "{~~a~>".repeat(DEEP)),
        ("soft line ends", "<b>\n".repeat(DEEP)),
        ("tables", "|a|b|\n|-|-|\n".repeat(DEEP)),
        ("notes", (0..DEEP).map(|n| format!("[^{n}]\n\n[^{n}]: x\n\n")).collect()),
    ] {
        let took = std::time::Instant::now();
        let count = html::read_lines(&markdown::to_html(&text)).map_or(0, |l| l.len());
        assert!(took.elapsed().as_secs() < 10, "{name}: {count} lines in {:?}", took.elapsed());
    }
}
