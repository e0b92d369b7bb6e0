//! The library: base texts read once, to be found again by meeting, number and words.
//!
//! - [`Entry`]: one base text, what it is ([`Key`]) and where it came from ([`Source`]).
//! - [`search`]: all of the text of all of them at once.
//!
//! Architecture Invariant: everything here is derived from the texts themselves; nothing that could go stale is stored
//! beside them.

mod entry;
mod folded;
mod key;
mod search;

use crate::contribution::{Contribution, Proposal, ProposalHeader};
use crate::paragraph::{Paragraph, clean};
use crate::run::Version;

pub use entry::{Entry, Source};
pub use key::Key;
pub use search::{Hit, Snippet, search};

/// The base texts of a draft, one for each proposal that amends one: clean, without metadata, number and reasons.
pub fn bases(draft: &Contribution) -> Vec<Contribution> {
    let amends = draft.proposals.iter().filter(|p| p.header.marker.is_tracked());
    let texts = amends.map(|p| clean(&p.paragraphs, Version::Base)).filter(|text| has_words(text));
    texts
        .map(|paragraphs| Contribution {
            language: draft.language,
            proposals: vec![Proposal { header: ProposalHeader::default(), paragraphs }],
            ..Contribution::default()
        })
        .collect()
}

fn has_words(paragraphs: &[Paragraph]) -> bool {
    paragraphs.iter().flat_map(Paragraph::all_runs).any(|r| !r.text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution::Marker;
    use crate::itu::Language;
    use crate::paragraph::{ParagraphId, Role};
    use crate::run::{Revision, Run};

    /// A base text of these lines, in order: number line, title, opening line, clauses.
    pub(super) fn entry(language: Language, lines: &[&str]) -> Entry {
        let roles = [Role::ResNo, Role::ResTitle, Role::Opening];
        let role = |i: usize| roles.get(i).copied().unwrap_or(Role::Para);
        let ids = 1u32..;
        let rows = ids.zip(lines).enumerate().filter(|(_, (_, text))| !text.is_empty());
        let paragraphs = rows.map(|(i, (id, text))| Paragraph::unchanged(ParagraphId(id), role(i), "", text)).collect();
        let header = ProposalHeader::default();
        let base =
            Contribution { language, proposals: vec![Proposal { header, paragraphs }], ..Contribution::default() };
        let source = Source { file: "ferries.docx".into(), format: "docx".into(), added: "2014-03-30".into() };
        Entry::new(&base, "3f2a9c1b70de55".into(), source)
    }

    #[test]
    fn a_stem_says_what_the_text_is_and_is_fit_for_a_file() {
        for (lines, stem) in [
            (
                &[
                    "RESOLUTION 901 (Hyderabad, 2010)",
                    "Ferries",
                    "The World Telecommunication Development Conference (Hyderabad, 2010),",
                ][..],
                "WTDC-10 resolution 901 en 3f2a9c1b70de",
            ),
            (&["RESOLUTION 7/A (Utopia, 1901)", "Ferries"], "Utopia 1901 resolution 7 A en 3f2a9c1b70de"),
            (&["", "On ferries: what/is\\known"], "On ferries what is known en 3f2a9c1b70de"),
        ] {
            assert_eq!(entry(Language::En, lines).stem(), stem);
        }
    }

    #[test]
    fn the_base_of_each_amended_text_is_kept_without_marks_and_frame() {
        let me = Revision::by("CEPT");
        let mut p = Paragraph::unchanged(ParagraphId(4), Role::Para, "", "that boats carry ");
        p.runs.extend([Run::deleted("mail", &me), Run::inserted("post", &me), Run::unchanged(";")]);
        let header = |marker| ProposalHeader {
            marker,
            number: "ECP/1/1".into(),
            reasons: "So that.".into(),
            ..ProposalHeader::default()
        };
        let proposal = |marker| Proposal { header: header(marker), paragraphs: vec![p.clone()] };
        let mut draft = Contribution {
            proposals: [Marker::Mod, Marker::Sup, Marker::EditorialMod].map(proposal).into(),
            ..Contribution::default()
        };
        draft.metadata.group = "CEPT".into();
        let bases = bases(&draft);
        assert_eq!(bases.len(), 2, "what is deleted or new has no base text");
        for base in bases {
            assert_eq!(base.body(Version::Markup)[0].text, "that boats carry mail;");
            assert_eq!((base.metadata.group.as_str(), base.proposals[0].header.reasons.as_str()), ("", ""));
        }
    }
}
