//! Clipboard content of other programs as lines to insert: words and labels, without formats and marks.

use modline_core::command::PastedLine;
use modline_core::itu::Language;
use modline_core::run::{Run, Version, text};
use modline_core::source_line::SourceLine;
use modline_core::typed_label::split_at_tab;

use super::html;
use super::shared::encoding::clean_text;
use super::shared::limits;

/// The lines of pasted text. Rich text is read as a web page, where it can be: its lists give their labels. A line that
/// is plain text too is that: a tab behind a label and the white-space variants are lost on the way through a page.
/// Line ends of every system end lines, and what no text holds is left out: a draft that held it could not be opened.
pub fn read_pasted(plain: &str, rich: Option<&str>, language: Language) -> Vec<PastedLine> {
    let fits = |s: &&str| limits::check(s).is_ok();
    let rich = rich.filter(fits).and_then(|page| html::read_lines(page).ok());
    let rich = rich.into_iter().flatten().map(|mut line| {
        line.drop_unwritable();
        rich_line(&line, language)
    });
    let rich: Vec<PastedLine> = rich.filter(has_words).collect();
    let plain = plain_lines(&clean_text(plain), language);
    if rich.is_empty() {
        return plain;
    }
    if rich.len() != plain.len() {
        return rich;
    }
    rich.into_iter().zip(plain).map(|(rich, plain)| if same_words(&rich, &plain) { plain } else { rich }).collect()
}

/// The lines of plain text. At both ends it goes on in another text, where a single space parts the words.
fn plain_lines(plain: &str, language: Language) -> Vec<PastedLine> {
    let mut lines: Vec<PastedLine> = plain.lines().map(|l| labelled(l, language)).filter(has_words).collect();
    let parts =
        |space: Option<char>, next: Option<char>| space == Some(' ') && next.is_some_and(|c| !c.is_whitespace());
    let (mut start, mut end) = (plain.chars(), plain.chars().rev());
    if let Some(first) = lines.first_mut().filter(|l| l.label.is_empty() && parts(start.next(), start.next())) {
        first.text.insert(0, ' ');
    }
    if let Some(last) = lines.last_mut().filter(|_| parts(end.next(), end.next())) {
        last.text.push(' ');
    }
    lines
}

/// Whether both lines say the same, spaces and the place of a label aside; a list's own label is in rich text alone.
fn same_words(rich: &PastedLine, plain: &PastedLine) -> bool {
    let characters = |l: &PastedLine| [l.label.as_str(), &l.text].concat().replace(char::is_whitespace, "");
    characters(rich) == characters(plain) && (rich.label.is_empty() || rich.label == plain.label)
}

fn has_words(line: &PastedLine) -> bool {
    !(line.label.is_empty() && line.text.is_empty())
}

fn rich_line(line: &SourceLine, language: Language) -> PastedLine {
    let words = text(&line.runs, Version::Revised);
    match &line.label {
        Some(label) => PastedLine { label: text(label, Version::Revised).trim().into(), text: words.trim().into() },
        None => labelled(&words, language),
    }
}

/// A label counts where a tab parts it from the text: words that only look like one are not moved.
fn labelled(line: &str, language: Language) -> PastedLine {
    let words = |runs: &[Run]| text(runs, Version::Markup).trim().to_owned();
    match split_at_tab(&[Run::unchanged(line.trim_start())], language) {
        Some((label, rest)) => PastedLine { label: words(&label), text: words(&rest) },
        None => PastedLine { label: String::new(), text: line.trim().into() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(plain: &str, rich: Option<&str>, wanted: &[(&str, &str)]) {
        let read = read_pasted(plain, rich, Language::En);
        let read: Vec<_> = read.iter().map(|l| (l.label.as_str(), l.text.as_str())).collect();
        assert_eq!(read, wanted);
    }

    #[test]
    fn plain_lines_keep_labels_behind_which_a_tab_stands() {
        check("a)\tto go;\r\n\r\n b) to stay.\n", None, &[("a)", "to go;"), ("", "b) to stay.")]);
    }

    #[test]
    fn line_ends_of_all_systems_end_lines_and_what_no_text_holds_goes() {
        check(
            "to go;\rto \u{1}stay.\u{85}to\0 sing.\u{ffff}",
            None,
            &[("", "to go;"), ("", "to stay."), ("", "to sing.")],
        );
        check("", Some("<p>to&#1; go;\rto stay.\u{fffe}</p>"), &[("", "to go; to stay.")]);
    }

    #[test]
    fn a_blank_at_either_end_parts_the_words_there() {
        check(" to go;\na)\tto stay and ", None, &[("", " to go;"), ("a)", "to stay and ")]);
        check("    to go;\nto stay.  \n", None, &[("", "to go;"), ("", "to stay.")]);
    }

    #[test]
    fn what_the_sheet_copied_comes_back_with_its_labels_and_blanks() {
        let page =
            "<p>a) to&nbsp;<del>go</del><ins>come</ins>&nbsp;too;</p><p><del>b) to sing;</del></p><p>c) to stay.</p>";
        check("a)\tto come too;\nc)\tto stay.", Some(page), &[("a)", "to come too;"), ("c)", "to stay.")]);
    }

    #[test]
    fn rich_text_loses_its_formats_and_keeps_its_lists() {
        let page = "<meta charset=utf-8><p style='color:red'><b>to</b> go;</p><ol type=a><li>to stay;<li>to sing.</ol>";
        check("x", Some(page), &[("", "to go;"), ("a)", "to stay;"), ("b)", "to sing.")]);
        check("x", Some("<br>"), &[("", "x")]);
        check(
            "to go;\nto stay",
            Some("<ol type=a><li>to go;<li>to&nbsp;stay</ol>"),
            &[("a)", "to go;"), ("b)", "to\u{a0}stay")],
        );
    }
}
