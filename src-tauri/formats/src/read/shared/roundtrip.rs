//! Files that Modline wrote itself. Every style names the kind of its paragraph and nothing is guessed, so reading
//! restores the draft.

use std::collections::HashMap;

use modline_core::contribution::{Contribution, LISTED_FROM, Marker, Metadata, Proposal, ProposalHeader, Section};
use modline_core::document_number::is_place_holder;
use modline_core::itu::{Language, tables};
use modline_core::layout::printed_word;
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{self, Version};
use modline_core::source_line::{Hint, SourceLine};

/// The contribution that `lines` were written from, and the paragraph that each line of text became. `metadata` is what cover, boxes and footer say.
///
/// Limitations: a headed text without a heading belongs to the one before it; one headed as introduction or background
/// are is it.
pub(super) fn contribution(
    lines: Vec<SourceLine>,
    metadata: Metadata,
    language: Language,
) -> (Contribution, HashMap<usize, ParagraphId>) {
    let mut ids = HashMap::new();
    let mut out = Contribution { language, metadata, ..Contribution::default() };
    let words = tables().words.get(language);
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    let mut next_id = 1;
    for line in lines {
        let text = run::text(&line.runs, Version::Markup);
        match (line.hint, out.proposals.last_mut()) {
            (Some(Hint::Cover | Hint::Contact | Hint::Boilerplate), _) => {}
            (Some(Hint::Marker), _) => {
                let underlined = line.runs.first().is_some_and(|r| r.format.underline);
                let proposal_header = ProposalHeader { underlined, ..proposal_header(&text) };
                out.proposals.push(Proposal { header: proposal_header, paragraphs: Vec::new() });
            }
            (Some(Hint::Heading | Hint::Role(Role::Heading)), None) => texts.push((text, Vec::new())),
            (Some(Hint::Reasons), Some(proposal)) => add_reasons(&mut proposal.header.reasons, &text),
            (hint, Some(proposal)) => {
                let role = if let Some(Hint::Role(role)) = hint { role } else { Role::Para };
                let label = line.label.unwrap_or_default();
                proposal.paragraphs.push(Paragraph {
                    id: ParagraphId(next_id),
                    role,
                    label,
                    runs: line.runs,
                    ins: line.ins,
                    del: line.del,
                });
                ids.insert(line.number, ParagraphId(next_id));
                next_id += 1;
            }
            (_, None) => match texts.last_mut() {
                Some((_, lines)) => lines.push(text),
                None => texts.push((printed_word(&words.introduction).to_owned(), vec![text])),
            },
        }
    }
    if let Some(last) = out.proposals.last_mut().filter(|_| !out.metadata.supporters.is_empty()) {
        last.paragraphs.pop_if(|p| p.role == Role::Heading && p.text(Version::Markup) == words.supporters);
    }
    let by_default = out.proposals.len() >= LISTED_FROM;
    let listed = out.metadata.proposal_list.unwrap_or(false);
    out.metadata.proposal_list = (listed != by_default && !out.proposals.is_empty()).then_some(listed);
    for (heading, lines) in texts.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        let (metadata, text) = (&mut out.metadata, lines.join("\n"));
        if heading == printed_word(&words.introduction) && metadata.introduction.is_empty() {
            metadata.introduction = text;
        } else if heading == printed_word(&words.background) && metadata.background.is_empty() {
            metadata.background = text;
        } else {
            metadata.parts.push(Section { heading, text });
        }
    }
    out.forget_printed_numbers();
    out.normalise();
    (out, ids)
}

/// `MOD<tab>ECP/21A3/1`; a place-holder is no number.
fn proposal_header(text: &str) -> ProposalHeader {
    let (marker, number) = text.split_once('\t').unwrap_or((text, ""));
    let number = if is_place_holder(number) { "" } else { number };
    ProposalHeader {
        marker: Marker::parse(marker).unwrap_or_default(),
        number: number.into(),
        ..ProposalHeader::default()
    }
}

/// The first line begins with the word itself.
fn add_reasons(reasons: &mut String, text: &str) {
    if reasons.is_empty() {
        reasons.push_str(text.split_once('\t').map_or(text, |(_, reason)| reason));
    } else {
        reasons.push('\n');
        reasons.push_str(text);
    }
}
