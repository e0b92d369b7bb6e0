//! Word's paragraphs as source lines: hints from styles, labels, and formats that differ from the style.

use modline_core::itu::Language;
use modline_core::paragraph::Role;
use modline_core::run::{self, Format, Run};
use modline_core::source_line::{Hint, SourceLine};
use modline_core::typed_label::has_label_form;

use super::model::{DocxParagraph, DocxSpan, DocxStory, RunProperties};
use super::styles::DocxStyles;
use crate::read::shared::by_hand;
use crate::read::shared::style_hint::{hint_of_style, with_label};

/// The lines of the body; `labels` are those that Word counts. In a file of our own (`ours`) a style says exactly what
/// a paragraph is.
pub(super) fn lines(
    story: DocxStory,
    labels: Vec<Vec<Run>>,
    styles: &DocxStyles,
    language: Language,
    ours: bool,
) -> Vec<SourceLine> {
    let has_markers = story.paragraphs.iter().any(|p| styles.key(&p.style) == "proposal");
    let mut begun = !has_markers;
    let mut out = Vec::with_capacity(story.paragraphs.len());
    for (i, (p, counted)) in story.paragraphs.into_iter().zip(labels).enumerate() {
        let key = styles.key(&p.style);
        begun |= key == "proposal";
        let in_table = p.place.table > 0;
        let hint = match p.place.note {
            0 => hint(&key, begun, in_table && has_markers, ours),
            _ => Some(Hint::Note),
        };
        let properties = styles.properties(&p.style);
        let mut line = line(p, i + 1, hint, properties, language, ours);
        count(&mut line, run::normalise(counted), language);
        out.push(line);
    }
    out
}

/// Puts the label that Word counts before `line`. One of a form that no text of ITU uses (`Section 1`) is text; a bullet
/// with nothing behind it is none.
fn count(line: &mut SourceLine, label: Vec<Run>, language: Language) {
    let is_bullet = |r: &Run| !r.text.contains(char::is_alphanumeric);
    if line.runs.iter().all(|r| r.text.trim().is_empty()) && label.iter().all(is_bullet) {
        return;
    }
    if has_label_form(&label, language) {
        line.label = Some(label);
    } else if let Some(last) = label.last() {
        let tab = last.with_text("\t");
        line.runs = run::normalise(label.into_iter().chain([tab]).chain(std::mem::take(&mut line.runs)).collect());
    }
}

fn hint(key: &str, begun: bool, in_table: bool, ours: bool) -> Option<Hint> {
    if key == "normal" && ours && begun {
        return Some(Hint::Role(Role::Para));
    }
    if matches!(key, "tabletext" | "tablehead") && ours {
        return Some(Hint::Cover);
    }
    hint_of_style(key, begun, in_table)
}

fn line(
    p: DocxParagraph,
    number: usize,
    hint: Option<Hint>,
    style: (bool, bool),
    language: Language,
    ours: bool,
) -> SourceLine {
    let format = |properties: RunProperties| match hint {
        None | Some(Hint::Role(_) | Hint::Note) => departing(properties, style),
        // An underlined NOC is a proposal.
        Some(Hint::Marker) => Format { underline: properties.underline, ..Format::PLAIN },
        Some(_) => Format::PLAIN,
    };
    let (ins, del) = (p.ins, p.del);
    let crossed_out = |p: RunProperties| (p.crossed_out && !ours).then(by_hand::crossed_out);
    let run = |span: DocxSpan| {
        let (properties, run) = (span.properties, span.plain());
        Run { format: format(properties), del: run.del.or_else(|| crossed_out(properties)), ..run }
    };
    let runs = p.spans.into_iter().map(run).collect();
    with_label(SourceLine { number, runs, ins, del, hint, ..SourceLine::default() }, language, ours)
}

/// The formats that the style does not give.
fn departing(properties: RunProperties, (bold, italic): (bool, bool)) -> Format {
    Format {
        bold: properties.bold.is_some_and(|on| on != bold),
        italic: properties.italic.is_some_and(|on| on != italic),
        underline: properties.underline,
        superscript: properties.raised,
        subscript: properties.lowered,
    }
}
