//! What of a draft stands in a file.

use modline_core::contribution::{Contribution, LISTED_FROM, SummaryRow};
use modline_core::document_number::is_place_holder;
use modline_core::itu::tables;
use modline_core::layout::{Block, Layout};
use modline_core::paragraph::ParagraphId;
use modline_core::run::Version;

/// What of a draft stands in its Word file, and in its OpenDocument text.
pub fn visible(mut draft: Contribution) -> Contribution {
    let shown = draft.clone();
    let layout = Layout::new(&shown, Version::Markup);
    let (words, language) = (layout.words, layout.language);
    for (p, printed) in draft.proposals.iter_mut().zip(layout.proposals()) {
        p.paragraphs = printed.paragraphs.to_vec();
        p.header.underlined = printed.underlined;
        p.header.number = printed.number.clone().filter(|n| !is_place_holder(n)).unwrap_or_default();
    }
    let ids = draft.proposals.iter_mut().flat_map(|p| &mut p.paragraphs).zip(1..);
    ids.for_each(|(p, id)| p.id = ParagraphId(id));
    let metadata = &mut draft.metadata;
    // The first line of the source may name the group; what stands below it are those who sign with it.
    let mut sources = layout.cover.source.iter().map(ToString::to_string);
    metadata.source = sources.next().unwrap_or_default();
    metadata.co_signatories = sources.collect::<Vec<_>>().join("\n");
    metadata.group.clear();
    if let Some(group) = tables().source_named(&metadata.source, language) {
        metadata.group.clone_from(&group.code);
        metadata.source.clear();
    }
    if metadata.document.is_empty() {
        (metadata.addendum, metadata.revision) = Default::default();
    }
    if let Some(meeting) = tables().meeting(&metadata.meeting) {
        metadata.meeting.clone_from(&meeting.id);
    }
    metadata.original = metadata.original.filter(|l| *l != language);
    metadata.summary.retain(|_, text| !text.is_empty());
    // One word for two rows: alone, it is the one the conference has.
    let usual = SummaryRow::for_conference(tables().meeting(&metadata.meeting).map_or("", |m| m.conference.as_str()));
    let (one, other) = if usual == [SummaryRow::Abstract] {
        (SummaryRow::Abstract, SummaryRow::Summary)
    } else {
        (SummaryRow::Summary, SummaryRow::Abstract)
    };
    let is_one_word = words.summary_rows[one.name()] == words.summary_rows[other.name()];
    if is_one_word && !metadata.summary.contains_key(&one) {
        let text = metadata.summary.remove(&other);
        metadata.summary.extend(text.map(|text| (one, text)));
    }
    let listed = layout.blocks.iter().any(|b| matches!(b, Block::ProposalList(_)));
    let proposals = draft.proposals.len();
    metadata.proposal_list = (listed != (proposals >= LISTED_FROM) && proposals > 0).then_some(listed);
    metadata.parts.retain(|p| !p.text.is_empty());
    metadata.supporters.retain(|s| s.position.is_printed() && !s.administration.is_empty());
    metadata.contacts.retain(|c| !c.is_empty());
    draft.forget_printed_numbers();
    draft
}
