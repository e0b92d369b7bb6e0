//! The library: base texts read once, to be found again by meeting, number and words.
//!
//! - [`Entry`]: one base text, what it is ([`Key`]) and where it came from ([`Source`]).
//! - [`search`]: all of the text of all of them at once.
//!
//! Architecture Invariant: everything here is derived from the texts themselves; nothing that could go stale is stored
//! beside them.

mod key;
mod search;

use serde::{Deserialize, Serialize};

use crate::contribution::{Contribution, Proposal, ProposalHeader};
use crate::paragraph::{Line, Paragraph, Role, clean};
use crate::run::Version;

pub use key::Key;
pub use search::{Hit, Snippet, search};

use search::Searchable;

/// Where a base text came from. No folder of a person's machine is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file's name without its folder; empty for pasted text.
    pub file: String,
    /// The ending that says what kind of file it was, `docx`.
    pub format: String,
    /// The day it was put into the library, `2014-03-30`.
    pub added: String,
}

/// One base text of the library.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which edition of which resolution it is.
    pub key: Key,
    /// `RESOLUTION 67`: the number line without its bracket; empty where there is none.
    pub heading: String,
    /// The resolution's title; its first words where it has none.
    pub title: String,
    /// SHA-256 of the base text as recognized.
    pub fingerprint: String,
    /// Where it came from.
    pub source: Source,
    text: Searchable,
}

impl Entry {
    /// What the library knows of `base`; `fingerprint` is that of its base text.
    pub fn new(base: &Contribution, fingerprint: String, source: Source) -> Self {
        let lines = base.body(Version::Base);
        let of = |role| lines.iter().find(|l| l.role == role).map(|l| l.text.as_str());
        let number = of(Role::ResNo).unwrap_or_default();
        let heading = number.split(['(', '（']).next().unwrap_or_default().trim().to_owned();
        let title = of(Role::ResTitle).or_else(|| lines.first().map(|l| l.text.as_str())).unwrap_or_default();
        let key = Key::of(&lines, base.language);
        let title = one_line(title);
        let heads = [&key.meeting, number, &title, &source.file].join(" ");
        let text = Searchable::new(&heads, lines.iter().map(Line::to_string));
        Self { key, heading, title, fingerprint, source, text }
    }

    /// The beginning of its files' names: says what it is, and no two texts share it.
    pub fn stem(&self) -> String {
        const LONGEST: usize = 48;
        let Key { meeting, kind, number, language, .. } = &self.key;
        let words = [meeting, kind, number].map(String::as_str).join(" ");
        let words = if words.trim().is_empty() { &self.title } else { &words };
        let plain = |c: char| if c.is_alphanumeric() || c == '-' { c } else { ' ' };
        let plain: String = words.chars().map(plain).take(LONGEST).collect();
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let digits = self.fingerprint.get(..12).unwrap_or(&self.fingerprint);
        format!("{plain} {} {digits}", language.code()).trim().to_owned()
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

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
    use crate::paragraph::ParagraphId;
    use crate::run::{Revision, Run};

    /// A base text of these lines, in order: number line, title, opening line, clauses.
    pub(super) fn entry(language: Language, lines: &[&str]) -> Entry {
        let roles = [Role::ResNo, Role::ResTitle, Role::Opening];
        let role = |i: usize| roles.get(i).copied().unwrap_or(Role::Para);
        let ids = 1u32..;
        let rows = ids.zip(lines).enumerate().filter(|(_, (_, text))| !text.is_empty());
        let paragraphs = rows.map(|(i, (id, text))| Paragraph::kept(ParagraphId(id), role(i), "", text)).collect();
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
        let mut p = Paragraph::kept(ParagraphId(4), Role::Para, "", "that boats carry ");
        p.runs.extend([Run::struck("mail", &me), Run::inserted("post", &me), Run::kept(";")]);
        let header =
            |marker| ProposalHeader { marker, number: "ECP/1/1".into(), reasons: "So that.".into(), underlined: false };
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
