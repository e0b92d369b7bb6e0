//! Pasting several lines: each becomes a clause of its own, inserted by the author.

use serde::{Deserialize, Serialize};

use super::located::LocatedParagraph;
use crate::contribution::Contribution;
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{self, Revision, Run, Version};
use crate::step::{EditError, Step};

/// One line of what is pasted: words, no formats.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastedLine {
    /// Its label where it came with one; empty otherwise.
    pub label: String,
    /// Its text.
    pub text: String,
}

/// The first line goes on where the caret is; what stood behind the caret goes on behind the last. A line without a
/// label takes the next one where the paragraph it follows has one.
pub(super) fn paste(
    draft: &Contribution,
    place: &LocatedParagraph,
    left: Vec<Run>,
    right: Vec<Run>,
    lines: &[PastedLine],
    me: &Revision,
) -> Result<Vec<Step>, EditError> {
    let p = place.paragraph;
    let whole = Paragraph { runs: [left.clone(), right.clone()].concat(), ..p.clone() };
    place.keeps(draft, &whole, me)?;
    let Some((first, rest)) = lines.split_first() else { return Ok(Vec::new()) };
    let inserted = |text: &str| if text.is_empty() { Vec::new() } else { vec![Run::inserted(text, me)] };
    // Into an empty paragraph a label comes as label; elsewhere its letters stand in the text.
    let labels = p.label.is_empty() && !run::has_text(&left, Version::Markup) && !first.label.is_empty();
    let words = match first.label.as_str() {
        "" => first.text.clone(),
        _ if labels || !p.label.is_empty() => first.text.clone(),
        label => format!("{label} {}", first.text),
    };
    let mut out = vec![Paragraph {
        label: if labels { inserted(&first.label) } else { p.label.clone() },
        runs: [left, inserted(&words)].concat(),
        ..p.clone()
    }];
    // Which label a line takes is settled afterwards; where the paragraph has none, it takes none.
    let own = out[0].label_text(Version::Revised);
    for (n, line) in (1..).zip(rest) {
        let label = if line.label.is_empty() { &own } else { &line.label };
        out.push(Paragraph {
            id: ParagraphId(draft.fresh_id().0.saturating_add(n - 1)),
            role: if p.role.is_clause() { p.role } else { Role::Para },
            label: inserted(label),
            runs: inserted(&line.text),
            ins: Some(me.clone()),
            del: None,
        });
    }
    let last = out.len() - 1;
    if run::has_text(&right, Version::Markup) {
        (out[0].ins, out[0].del) = (Some(me.clone()), None);
        (out[last].ins, out[last].del) = (p.ins.clone(), p.del.clone());
    }
    out[last].runs.extend(right);
    Ok(place.replace(1, out))
}

#[cfg(test)]
mod tests {
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::Proposal;

    fn draft() -> Contribution {
        let kept = |id, label: &str, text: &str| Paragraph::unchanged(ParagraphId(id), Role::Clause, label, text);
        let mut call = kept(1, "", "resolves");
        call.role = Role::Call;
        let paragraphs = vec![call, kept(2, "1", "to go;"), kept(3, "2", "to stay.")];
        Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
    }

    /// Pastes `lines` at `at` of paragraph `id`; the base stays (the step would not apply), and the text reads so.
    fn check(id: u32, at: usize, lines: &[(&str, &str)], revised: &[&str]) {
        let mut d = draft();
        let base = d.body(Version::Base);
        let id = ParagraphId(id);
        let (left, right) = run::split_at(&d.proposals[0].paragraphs[id.0 as usize - 1].runs, at);
        let line = |(label, text): &(&str, &str)| PastedLine { label: (*label).into(), text: (*text).into() };
        let command = Command::Paste { id, left, right, lines: lines.iter().map(line).collect() };
        perform(&mut d, command).unwrap();
        let read: Vec<String> = d.body(Version::Revised).iter().map(ToString::to_string).collect();
        assert_eq!(read, revised);
        assert_eq!(d.body(Version::Base).len(), base.len());
    }

    #[test]
    fn lines_at_the_end_of_a_clause_are_new_clauses() {
        let read = ["resolves", "1\tto go; on", "1bis\tto sing;", "x)\tto eat;", "2\tto stay."];
        check(2, 6, &[("", " on"), ("", "to sing;"), ("x)", "to eat;")], &read);
        check(3, 8, &[("", ""), ("", "to sing.")], &["resolves", "1\tto go;", "2\tto stay.", "3\tto sing."]);
    }

    #[test]
    fn lines_within_a_clause_part_it() {
        check(2, 3, &[("", "come;"), ("", "to ")], &["resolves", "1\tto come;", "1bis\tto go;", "2\tto stay."]);
    }

    #[test]
    fn one_line_is_typed() {
        check(2, 3, &[("a)", "and ")], &["resolves", "1\tto and go;", "2\tto stay."]);
        check(1, 8, &[("a)", "that")], &["resolvesa) that", "1\tto go;", "2\tto stay."]);
    }

    #[test]
    fn lines_without_a_label_stay_so_and_an_empty_paragraph_takes_the_label() {
        let (heading, empty) =
            (["resolves that", "1\tto go;", "2\tto stay."], ["resolves", "3\tto sing.", "1\tto go;"]);
        check(1, 8, &[("", " that")], &heading);
        let mut d = draft();
        d.proposals[0].paragraphs.insert(1, Paragraph::unchanged(ParagraphId(4), Role::Para, "", ""));
        let lines = vec![PastedLine { label: "3".into(), text: "to sing.".into() }];
        let command = Command::Paste { id: ParagraphId(4), left: Vec::new(), right: Vec::new(), lines };
        perform(&mut d, command).unwrap();
        let read: Vec<String> = d.body(Version::Revised).iter().map(ToString::to_string).collect();
        assert_eq!(read[..3], empty);
    }

    #[test]
    fn what_is_pasted_behind_anothers_clause_leaves_it_whole() {
        let cept = Revision::by("CEPT");
        let mut d = draft();
        let theirs = Paragraph {
            label: vec![Run::inserted("1bis", &cept)],
            runs: vec![Run::inserted("to eat;", &cept)],
            ins: Some(cept),
            ..Paragraph::unchanged(ParagraphId(4), Role::Clause, "", "")
        };
        d.proposals[0].paragraphs.insert(2, theirs.clone());
        let lines = ["", "to sing;"].map(|text| PastedLine { label: String::new(), text: text.into() }).to_vec();
        let command = Command::Paste { id: ParagraphId(4), left: theirs.runs.clone(), right: Vec::new(), lines };
        perform(&mut d, command).unwrap();
        assert_eq!(d.proposals[0].paragraphs[2], theirs);
        assert_eq!(d.proposals[0].paragraphs[3].ins, Some(d.metadata.revision()));
    }
}
