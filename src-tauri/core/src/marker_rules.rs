//! What each marker must and must not carry (ITU's pages on conference proposals); checked before export.

use crate::contribution::{Contribution, DEFAULT_AUTHOR, Marker, Metadata, Proposal};
use crate::finding::{Finding, Severity};
use crate::layout::text_lines;
use crate::paragraph::{Paragraph, Role};
use crate::run::Version;

/// A proposal that does not carry what its marker demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Index of the proposal.
    pub proposal: usize,
    /// What is wrong: the rule is `law-…`, the subject the marker line. A [`Severity::Error`] must not be exported.
    pub finding: Finding,
}

/// Every violation of `contribution`, in the order of its proposals.
pub fn check(contribution: &Contribution) -> Vec<Violation> {
    let mut out = Vec::new();
    for (index, proposal) in contribution.proposals.iter().enumerate() {
        let number = contribution.number_of(index);
        let subject =
            [Some(proposal.header.marker.name()), number.as_deref()].into_iter().flatten().collect::<Vec<_>>();
        let mut say = |rule: &str, severity| {
            let finding = Finding::new(rule, severity, 0, subject.join(" "));
            out.push(Violation { proposal: index, finding });
        };
        text(proposal, &mut say);
        if needs_reasons(proposal) && text_lines(&proposal.header.reasons).next().is_none() {
            say("law-reasons", Severity::Warning);
        }
        let own = proposal.header.number.trim();
        if !own.is_empty() && contribution.proposals[..index].iter().any(|p| p.header.number.trim() == own) {
            say("law-number-twice", Severity::Warning);
        }
        let names = other_names(proposal, &contribution.metadata);
        if !names.is_empty() {
            let finding = Finding::new("law-names", Severity::Warning, 0, subject.join(" "));
            out.push(Violation { proposal: index, finding: finding.with_hint(names) });
        }
    }
    out
}

/// The names beside changes that are not the one chosen; empty while none is.
fn other_names(proposal: &Proposal, metadata: &Metadata) -> String {
    let Some(chosen) = metadata.chosen_author() else { return String::new() };
    let mut names = proposal.authors();
    // what is nobody's leaves the app under the name chosen
    names.retain(|name| **name != *chosen && **name != *DEFAULT_AUTHOR);
    names.join(", ")
}

/// The violations that stand in the way of an export.
pub fn errors(contribution: &Contribution) -> Vec<Violation> {
    check(contribution).into_iter().filter(|b| b.finding.severity == Severity::Error).collect()
}

/// Tracked changes stand in MOD, and there alone; SUP and NOC say what they are about.
fn text(proposal: &Proposal, say: &mut impl FnMut(&str, Severity)) {
    let marker = proposal.header.marker;
    let changed = proposal.paragraphs.iter().any(Paragraph::is_changed);
    let [has_base, has_text] = [Version::Base, Version::Revised].map(|version| has_words(proposal, version));
    match marker {
        Marker::Mod | Marker::EditorialMod if has_text && !has_base => say("law-mod-without-base", Severity::Error),
        Marker::Mod | Marker::EditorialMod if has_base && !changed => say("law-mod-unchanged", Severity::Warning),
        Marker::Mod | Marker::EditorialMod if has_base && !has_text => say("law-mod-struck", Severity::Warning),
        // What is new throughout is new text, whoever's marks it bears; kept text with marks is a redline.
        Marker::Add | Marker::AddMoved if changed && has_base => say("law-add-tracked", Severity::Error),
        Marker::Sup | Marker::SupMoved if changed => say("law-sup-tracked", Severity::Error),
        Marker::Noc if changed => say("law-noc-tracked", Severity::Error),
        _ => {}
    }
    // What is not adopted yet has a number in square brackets.
    let is_draft_new = |p: &Paragraph| p.role == Role::ResNo && p.text(Version::Base).contains('[');
    if !marker.is_new_text() && proposal.paragraphs.iter().any(is_draft_new) {
        say("law-draft-new", Severity::Warning);
    }
    if !has_text && !has_base {
        say("law-no-text", Severity::Warning);
    } else if marker.is_heading_only() && !proposal.paragraphs.iter().any(|p| p.role == Role::ResNo) {
        say("law-no-number-line", Severity::Warning);
    }
}

/// Whether any line has words in `version`, labels aside: a line's own runs tell it, but for a label that the loss of an
/// end brought into a line.
fn has_words(proposal: &Proposal, version: Version) -> bool {
    let mut runs = proposal.paragraphs.iter().flat_map(|p| &p.runs);
    runs.any(|r| r.is_in(version) && !r.text.trim().is_empty())
        || proposal.lines(version).iter().any(|l| !l.text.trim().is_empty())
}

fn needs_reasons(proposal: &Proposal) -> bool {
    proposal.header.marker != Marker::Noc || proposal.header.underlined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution::ProposalHeader;
    use crate::paragraph::ParagraphId;
    use crate::run::{Revision, Run};

    #[test]
    fn each_marker_carries_what_it_must_and_nothing_else() {
        let me = Revision::by("CEPT");
        let check = |marker, kept: &str, inserted: &str, reasons: &str, want: &[&str]| {
            let mut paragraph = Paragraph::unchanged(ParagraphId(1), Role::ResNo, "", kept);
            paragraph.runs.extend((!inserted.is_empty()).then(|| Run::inserted(inserted, &me)));
            let header = ProposalHeader { marker, reasons: reasons.into(), ..ProposalHeader::default() };
            let draft = Contribution {
                proposals: vec![Proposal { header, paragraphs: vec![paragraph] }],
                ..Contribution::default()
            };
            let found: Vec<String> = check(&draft).into_iter().map(|b| b.finding.rule).collect();
            assert_eq!(found, want, "{marker:?} {kept:?} {inserted:?}");
        };
        let kept = "RESOLUTION 901 (Hyderabad, 2010)";
        check(Marker::Mod, kept, "!", "Due.", &[]);
        check(Marker::Mod, kept, "!", " \n", &["law-reasons"]);
        check(Marker::Mod, kept, "", "Due.", &["law-mod-unchanged"]);
        check(Marker::Mod, "", kept, "Due.", &["law-mod-without-base"]);
        check(Marker::Sup, "DRAFT NEW RESOLUTION [ECP-1]", "", "Due.", &["law-draft-new"]);
        check(Marker::Add, "DRAFT NEW RESOLUTION [ECP-1]", "", "Due.", &[]);
        check(Marker::Add, kept, "", "Due.", &[]);
        check(Marker::Add, "", kept, "Due.", &[]);
        check(Marker::AddMoved, kept, "!", "Due.", &["law-add-tracked"]);
        check(Marker::Sup, kept, "", "Due.", &[]);
        check(Marker::SupMoved, kept, "!", "", &["law-sup-tracked", "law-reasons"]);
        check(Marker::Noc, kept, "", "", &[]);
        check(Marker::Noc, kept, "!", "", &["law-noc-tracked"]);
        check(Marker::Sup, "", "", "Due.", &["law-no-text"]);
    }

    #[test]
    fn a_text_deleted_whole_is_suppressed() {
        let runs = vec![Run::deleted("RESOLUTION 901", &Revision::by("CEPT"))];
        let paragraphs = vec![Paragraph { runs, ..Paragraph::unchanged(ParagraphId(1), Role::ResNo, "", "") }];
        let header = ProposalHeader { reasons: "Due.".into(), ..ProposalHeader::default() };
        let draft = Contribution { proposals: vec![Proposal { header, paragraphs }], ..Contribution::default() };
        let found: Vec<String> = check(&draft).into_iter().map(|b| b.finding.rule).collect();
        assert_eq!(found, ["law-mod-struck"]);
    }

    #[test]
    fn a_name_beside_changes_that_was_not_chosen_is_said() {
        let check = |group: &str, author: &str, want: &[&str]| {
            let mut paragraph = Paragraph::unchanged(ParagraphId(1), Role::ResNo, "", "RESOLUTION 901");
            let marks = ["CEPT", "J. Smith", "Author", "J. Smith"].map(|by| Run::inserted("x", &Revision::by(by)));
            paragraph.runs.extend(marks);
            let header = ProposalHeader { reasons: "Due.".into(), ..ProposalHeader::default() };
            let metadata = Metadata { group: group.into(), author: author.into(), ..Metadata::default() };
            let proposals = vec![Proposal { header, paragraphs: vec![paragraph] }];
            let draft = Contribution { metadata, proposals, ..Contribution::default() };
            let written: Vec<_> = check(&draft).into_iter().map(|b| b.finding.rule + ": " + &b.finding.hint).collect();
            assert_eq!(written, want);
        };
        check("", "", &[]);
        check("CEPT", "", &["law-names: J. Smith"]);
        check("CEPT", "J. Smith", &["law-names: CEPT"]);
    }

    #[test]
    fn an_underlined_noc_proposes_and_needs_reasons() {
        let header = ProposalHeader {
            marker: Marker::Noc,
            underlined: true,
            number: "ECP/21/1".into(),
            ..ProposalHeader::default()
        };
        let paragraphs = vec![Paragraph::unchanged(ParagraphId(1), Role::ResNo, "", "RESOLUTION 901")];
        let one = Proposal { header, paragraphs };
        let mut two = one.clone();
        two.paragraphs[0].id = ParagraphId(2);
        let draft = Contribution { proposals: vec![one, two], ..Contribution::default() };
        let found: Vec<_> =
            check(&draft).into_iter().map(|b| (b.proposal, b.finding.rule, b.finding.subject)).collect();
        let line = "NOC ECP/21/1";
        let want = [(0, "law-reasons"), (1, "law-reasons"), (1, "law-number-twice")];
        assert_eq!(found, want.map(|(p, rule)| (p, rule.to_owned(), line.to_owned())));
        assert_eq!(errors(&draft), []);
    }
}
