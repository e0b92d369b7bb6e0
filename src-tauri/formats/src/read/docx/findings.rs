//! Findings on what was left out of a Word file or read in another form.

use modline_core::finding::{Finding, Severity};
use modline_core::run::Run;

use super::model::{DocxParagraph, DocxPlace, DocxStory};

/// The findings of the body, whose counted labels are `labels`.
pub(super) fn findings(body: &DocxStory, labels: &[Vec<Run>]) -> Vec<Finding> {
    let counted = labels.iter().filter(|l| !l.is_empty()).count();
    let counts = [
        ("labels-counted", Severity::Info, counted),
        ("format-changes-left-out", Severity::Info, body.format_changes),
        ("comments-left-out", Severity::Info, body.comments),
        ("pictures-left-out", Severity::Info, body.pictures),
        ("documents-left-out", Severity::Warning, body.embedded),
    ];
    let last = counts.into_iter().filter(|(_, _, count)| *count > 0);
    let mut out: Vec<Finding> =
        last.map(|(rule, severity, count)| Finding::new(rule, severity, 0, count.to_string())).collect();
    let hidden = body.hidden.iter();
    out.extend(hidden.map(|(line, text)| Finding::new("hidden-left-out", Severity::Warning, *line, shortened(text))));
    let mut last = [0; 3];
    for (i, p) in body.paragraphs.iter().enumerate() {
        // Of a table in a text box the box is said.
        let DocxPlace { note, text_box, table, .. } = p.place;
        let kinds = [("note-moved", note), ("text-box-read", text_box), ("table-read", table)];
        if let Some(((rule, number), last)) = kinds.into_iter().zip(&mut last).find(|((_, number), _)| *number != 0)
            && number > *last
        {
            *last = number;
            out.push(Finding::new(rule, Severity::Info, i + 1, beginning(&body.paragraphs[i..])));
        }
    }
    out
}

/// The first words.
fn beginning(paragraphs: &[DocxParagraph]) -> String {
    shortened(&paragraphs.iter().map(DocxParagraph::flat).find(|s| !s.trim().is_empty()).unwrap_or_default())
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let short: String = text.trim().chars().take(LONGEST).collect();
    if short.len() < text.trim().len() { short + " …" } else { short }
}
