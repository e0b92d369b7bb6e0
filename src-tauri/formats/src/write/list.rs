//! The list of changes for other programs, as a table (CSV) and as data (JSON). `docs/file-format.md` describes both.

use modline_core::change::ChangeKind;
use modline_core::contribution::Contribution;
use serde::Serialize;

use super::words::{self, Sentence, Stated};

/// The list of changes as JSON, two spaces of indent.
pub fn json(draft: &Contribution) -> String {
    let stated = words::stated(draft);
    let proposals = stated.iter().map(ProposalRow::from).collect();
    let list = ChangeList {
        format: "modline-changes/1",
        language: draft.language.code(),
        document: draft.metadata.document_symbol(draft.language),
        proposals,
    };
    let mut out = serde_json::to_string_pretty(&list).expect("invariant: plain text and lists are JSON");
    out.push('\n');
    out
}

/// The list of changes as CSV (RFC 4180): a row a change, and one for each proposal that is about a whole text.
///
/// It begins with a byte order mark: without one, spreadsheets take UTF-8 for the characters of their own system. A cell
/// that a spreadsheet could take for a formula begins with an apostrophe, and so does every cell that begins with one
/// itself: who takes one leading apostrophe off each cell has the exact text.
pub fn csv(draft: &Contribution) -> String {
    let mut out = String::from("\u{feff}");
    row(&mut out, COLUMNS);
    for proposal in &words::stated(draft) {
        let head = ProposalRow::from(proposal);
        if let Some(whole) = head.whole {
            row(&mut out, [head.number, head.marker, head.subject, "", "", "", "", "", "", "", whole]);
        }
        for c in head.changes {
            let date = c.date.unwrap_or_default();
            row(
                &mut out,
                [
                    head.number,
                    head.marker,
                    head.subject,
                    c.place,
                    c.from.unwrap_or_default(),
                    c.kind,
                    c.deleted,
                    c.inserted,
                    c.author,
                    date,
                    c.sentence,
                ],
            );
        }
    }
    out
}

const COLUMNS: [&str; 11] =
    ["proposal", "marker", "subject", "place", "from", "kind", "struck", "inserted", "author", "date", "sentence"];

#[derive(Serialize)]
struct ChangeList<'a> {
    format: &'static str,
    language: &'static str,
    document: Option<String>,
    proposals: Vec<ProposalRow<'a>>,
}

#[derive(Serialize)]
struct ProposalRow<'a> {
    marker: &'static str,
    number: &'a str,
    subject: &'a str,
    #[serde(rename = "sentence", skip_serializing_if = "Option::is_none")]
    whole: Option<&'a str>,
    changes: Vec<ChangeRow<'a>>,
}

#[derive(Serialize)]
struct ChangeRow<'a> {
    place: &'a str,
    /// Where a moved clause stood before.
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'a str>,
    kind: &'static str,
    #[serde(rename = "struck")]
    deleted: &'a str,
    inserted: &'a str,
    author: &'a str,
    date: Option<&'a str>,
    sentence: &'a str,
}

impl<'a> From<&'a Stated> for ProposalRow<'a> {
    fn from(stated: &'a Stated) -> Self {
        Self {
            marker: stated.marker.name(),
            number: stated.number.as_deref().unwrap_or_default(),
            subject: &stated.subject,
            whole: stated.whole.as_deref(),
            changes: stated.sentences.iter().map(ChangeRow::from).collect(),
        }
    }
}

impl<'a> From<&'a Sentence> for ChangeRow<'a> {
    fn from(sentence: &'a Sentence) -> Self {
        let change = &sentence.amendment.change;
        let moved = change.kind == ChangeKind::Moved;
        Self {
            place: &change.place,
            from: moved.then_some(change.deleted.as_str()),
            kind: change.kind.name(),
            deleted: if moved { "" } else { &change.deleted },
            inserted: &change.inserted,
            author: &change.by.author,
            date: change.by.date.as_deref(),
            sentence: &sentence.words,
        }
    }
}

/// A line of CSV.
pub(super) fn row<const N: usize>(out: &mut String, cells: [&str; N]) {
    for (i, cell) in cells.into_iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        let guarded = cell.trim_start().starts_with(FORMULA) || cell.starts_with(['\t', '\r', '\n']);
        let cell = if guarded { format!("'{cell}") } else { cell.to_owned() };
        if cell.contains(['"', ',', '\r', '\n']) {
            out.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

/// What a formula begins with, in full width too, and the apostrophe that guards against it.
const FORMULA: [char; 9] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\''];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_where_it_must_be_and_never_a_formula() {
        let check = |cell: &str, want: &str| {
            let mut out = String::new();
            row(&mut out, [cell, "", "", "", "", "", "", "", "", "", "x"]);
            assert_eq!(out, format!("{want},,,,,,,,,,x\r\n"));
        };
        check("plain", "plain");
        check("one, \"two\"", "\"one, \"\"two\"\"\"");
        check("=1+1", "'=1+1");
        check(" @x", "' @x");
        check("'first'", "''first'");
        check("a\nb", "\"a\nb\"");
    }
}
