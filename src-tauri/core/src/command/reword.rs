//! Another wording of a clause, and redlines made anew.

use super::located::LocatedParagraph;
use crate::contribution::Contribution;
use crate::itu::{Label, Language};
use crate::paragraph::{Paragraph, ParagraphId};
use crate::redline::{self, Density, same_label};
use crate::run::{Revision, Version};
use crate::step::{EditError, Step};

/// Makes the author's own changes anew in one paragraph, or in all.
pub(super) fn tidy(
    draft: &Contribution,
    id: Option<ParagraphId>,
    density: Density,
    me: &Revision,
) -> Result<Vec<Step>, EditError> {
    let tidied = |p: &Paragraph| Paragraph { runs: redline::tidy(&p.runs, me, density), ..p.clone() };
    if let Some(id) = id {
        let place = LocatedParagraph::find(draft, id)?;
        return Ok(place.replace(1, vec![tidied(place.paragraph)]));
    }
    let tidied =
        |(index, all): (usize, &[Paragraph])| Step::between(index, 0, all, &all.iter().map(tidied).collect::<Vec<_>>());
    let tracked = draft.proposals.iter().enumerate().filter(|(_, p)| p.header.marker.is_tracked());
    Ok(tracked.map(|(i, p)| (i, p.paragraphs.as_slice())).filter_map(tidied).collect())
}

/// Puts the wording `text` into a paragraph that stands.
pub(super) fn reword(
    draft: &Contribution,
    id: ParagraphId,
    text: &str,
    density: Density,
    me: &Revision,
) -> Result<Vec<Step>, EditError> {
    let place = LocatedParagraph::find(draft, id)?;
    let p = place.paragraph;
    // A wording is one paragraph: line ends and tabs of a copy are spaces.
    let words = without_label(text, p, draft.language).split([' ', '\t', '\n', '\r']).filter(|w| !w.is_empty());
    let text = words.collect::<Vec<_>>().join(" ");
    if text.is_empty() || p.is_deleted() {
        return Err(EditError::NotHere);
    }
    let runs = redline::reworded(&p.runs, &text, p.role, me, density);
    Ok(place.replace(1, vec![Paragraph { runs, ..p.clone() }]))
}

/// `text` without the label it was copied with: one before a tab, or the paragraph's own.
fn without_label<'a>(text: &'a str, p: &Paragraph, language: Language) -> &'a str {
    let text = text.trim();
    let own =
        |label: &Label| [Version::Base, Version::Revised].iter().any(|v| same_label(&p.label_text(*v), label.text));
    match Label::parse(text, language).filter(|l| l.tabbed || own(l)) {
        Some(label) => label.rest,
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::Proposal;
    use crate::paragraph::Role;
    use crate::run::Run;

    /// Gives clause `b)` the wording `text`; its revised text is `want`, and undo takes it back.
    fn check(text: &str, want: Result<&str, EditError>) {
        let clause = Paragraph::unchanged(ParagraphId(1), Role::Clause, "b)", "that boats carry mail;");
        let proposal = Proposal { paragraphs: vec![clause], ..Proposal::default() };
        let mut d = Contribution { proposals: vec![proposal], ..Contribution::default() };
        let before = d.clone();
        let command = Command::Reword { id: ParagraphId(1), text: text.into(), density: Density::Words };
        let done = perform(&mut d, command);
        let revised = d.proposals[0].paragraphs[0].text(Version::Revised);
        assert_eq!(done.as_ref().map(|_| revised.as_str()).map_err(|why| *why), want);
        assert_eq!(d.body(Version::Base), before.body(Version::Base));
        if let Ok(done) = done {
            done.inverse().apply(&mut d).unwrap();
        }
        assert_eq!(d, before);
    }

    #[test]
    fn a_wording_is_taken_as_it_was_copied() {
        check("that ships carry mail;", Ok("that ships carry mail;"));
        check(" b) that ships\r\n carry mail;\n", Ok("that ships carry mail;"));
        check("c)\tthat ships carry mail;", Ok("that ships carry mail;"));
        check("that boats  carry mail;", Ok("that boats carry mail;"));
        check(" \n", Err(EditError::NotHere));
        check("b)", Err(EditError::NotHere));
    }

    #[test]
    fn a_draft_is_tidied_in_one_act() {
        let me = Contribution::default().metadata.revision();
        let crumbs = || vec![Run::unchanged("20"), Run::deleted("10", &me), Run::inserted("14", &me)];
        let clause = |id| Paragraph { runs: crumbs(), ..Paragraph::unchanged(ParagraphId(id), Role::Clause, "1", "") };
        let proposal = Proposal { paragraphs: vec![clause(1), clause(2)], ..Proposal::default() };
        let mut d = Contribution { proposals: vec![proposal], ..Contribution::default() };
        perform(&mut d, Command::Tidy { id: None, density: Density::Words }).unwrap();
        let whole = vec![Run::deleted("2010", &me), Run::inserted("2014", &me)];
        assert!(d.proposals[0].paragraphs.iter().all(|p| p.runs == whole));
    }
}
