//! The concordance of labels, old and new, as a table (CSV) and as text. `docs/file-format.md` describes both.

use modline_core::concordance::{LabelRow, concordance};
use modline_core::contribution::Contribution;

use super::list::row;
use super::words;

/// The concordance as CSV, made as [`super::list::csv`] makes the list of changes: a row for each clause.
pub fn csv(draft: &Contribution) -> String {
    let mut out = String::from("\u{feff}");
    row(&mut out, ["proposal", "subject", "call", "old", "new", "words"]);
    for (stated, rows) in words::stated(draft).iter().zip(concordance(draft)) {
        for r in &rows {
            let [old, new] = labels(r);
            row(&mut out, [stated.number.as_deref().unwrap_or_default(), &stated.subject, &r.call, old, new, &r.words]);
        }
    }
    out
}

/// The concordance as text, a clause a line: call, old label, new label and first words, parted by tabs. A proposal
/// among several is headed by what it is about.
pub fn text(draft: &Contribution) -> String {
    let mut out = String::new();
    for (stated, rows) in words::stated(draft).iter().zip(concordance(draft)) {
        if draft.proposals.len() > 1 {
            out.extend([stated.subject.as_str(), "\n"]);
        }
        for r in &rows {
            let [old, new] = labels(r);
            out.push_str(&format!("{}\t{old}\t{new}\t{}\n", r.call, r.words));
        }
    }
    out
}

fn labels(row: &LabelRow) -> [&str; 2] {
    [&row.old, &row.new].map(|label| label.as_deref().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use modline_core::contribution::Proposal;
    use modline_core::paragraph::{Paragraph, ParagraphId, Role};
    use modline_core::run::{Revision, Run};

    #[test]
    fn a_clause_is_a_line() {
        let me = Revision::by("CEPT");
        let mut clause = Paragraph::unchanged(ParagraphId(2), Role::Clause, "", "that boats, \"large\" ones, sail;");
        clause.label = vec![Run::deleted("b)", &me), Run::inserted("c)", &me)];
        let call = Paragraph::unchanged(ParagraphId(1), Role::Call, "", "recalling");
        let proposal = Proposal { paragraphs: vec![call, clause], ..Proposal::default() };
        let draft = Contribution { proposals: vec![proposal], ..Contribution::default() };
        assert_eq!(text(&draft), "recalling\tb)\tc)\tthat boats, \"large\" ones, sail;\n");
        let csv = csv(&draft);
        assert!(csv.ends_with(",recalling,b),c),\"that boats, \"\"large\"\" ones, sail;\"\r\n"), "{csv}");
    }
}
