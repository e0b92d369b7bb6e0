//! What another program put on the clipboard, as lines to insert: words and labels, no formats, no marks.

use modline_core::act::PastedLine;
use modline_core::itu::{Label, Language};
use modline_core::run::{Reading, text};
use modline_core::source_line::SourceLine;

use super::{html, limits};

/// The lines of pasted text. Rich text is read as a web page, where it can be: its lists give their labels.
pub fn lines(plain: &str, rich: Option<&str>, language: Language) -> Vec<PastedLine> {
    let fits = |s: &&str| limits::check(s).is_ok();
    let rich = rich.filter(fits).and_then(|page| html::lines(page).ok());
    let rich: Vec<PastedLine> = rich.into_iter().flatten().map(|l| of_rich(&l, language)).filter(said).collect();
    if !rich.is_empty() {
        return rich;
    }
    plain.lines().map(|l| labelled(l, language)).filter(said).collect()
}

fn said(line: &PastedLine) -> bool {
    !(line.label.is_empty() && line.text.is_empty())
}

fn of_rich(line: &SourceLine, language: Language) -> PastedLine {
    let words = text(&line.runs, Reading::Revised);
    match &line.label {
        Some(label) => PastedLine { label: text(label, Reading::Revised).trim().into(), text: words.trim().into() },
        None => labelled(&words, language),
    }
}

/// A label counts where a tab parts it from the text: words that only look like one are not moved.
fn labelled(line: &str, language: Language) -> PastedLine {
    match Label::parse(line, language).filter(|l| l.tabbed) {
        Some(l) => PastedLine { label: l.text.into(), text: l.rest.trim().into() },
        None => PastedLine { label: String::new(), text: line.trim().into() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(plain: &str, rich: Option<&str>, wanted: &[(&str, &str)]) {
        let read = lines(plain, rich, Language::En);
        let read: Vec<_> = read.iter().map(|l| (l.label.as_str(), l.text.as_str())).collect();
        assert_eq!(read, wanted);
    }

    #[test]
    fn plain_lines_keep_labels_behind_which_a_tab_stands() {
        check("a)\tto go;\r\n\r\n b) to stay.\n", None, &[("a)", "to go;"), ("", "b) to stay.")]);
    }

    #[test]
    fn rich_text_loses_its_formats_and_keeps_its_lists() {
        let page = "<meta charset=utf-8><p style='color:red'><b>to</b> go;</p><ol type=a><li>to stay;<li>to sing.</ol>";
        check("x", Some(page), &[("", "to go;"), ("a)", "to stay;"), ("b)", "to sing.")]);
        check("x", Some("<br>"), &[("", "x")]);
    }
}
