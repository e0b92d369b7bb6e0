//! Plain text (one paragraph a line, label TAB text), CriticMarkup, and the amendment in words (one change a line).

use std::borrow::Cow;

use modline_core::contribution::Contribution;
use modline_core::itu::Words;
use modline_core::layout::{Block, Layout, ListedProposal, Printed, printed_word};
use modline_core::paragraph::{self, Paragraph};
use modline_core::run::{Run, Version};

use super::words::{self, Stated};

/// What of a draft is written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextForm {
    /// One reading.
    Version(Version),
    /// CriticMarkup: everything, marks included.
    CriticMarkup,
    /// Amendment in words.
    Words,
}

/// The text of a draft. `body_only`: number line to last paragraph of each proposal, nothing around it; else with the
/// texts before the proposals, marker lines, reasons and contacts.
///
/// A line break within a paragraph is written as U+000B, as Word's own text export does.
pub fn write(draft: &Contribution, view: TextForm, body_only: bool) -> String {
    lines(draft, view, if body_only { Extent::Body } else { Extent::Text })
}

/// The whole contribution as it is printed, cover and all.
pub fn contribution(draft: &Contribution, view: TextForm) -> String {
    lines(draft, view, Extent::Contribution)
}

/// How much of a contribution is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// The text of the proposals, as the draft has it.
    Body,
    /// With what it takes to read it as a draft again.
    Text,
    /// Everything, as printed.
    Contribution,
}

fn lines(draft: &Contribution, view: TextForm, extent: Extent) -> String {
    let mut out = String::new();
    let mut line = |s: &str| {
        out.push_str(&s.replace('\u{2028}', "\u{b}"));
        out.push('\n');
    };
    let version = if let TextForm::Version(version) = view { version } else { Version::Markup };
    let layout = Layout::new(draft, version);
    let stated = if view == TextForm::Words { words::stated(draft) } else { Vec::new() };
    let mut proposals = draft.proposals.iter().enumerate();
    match extent {
        Extent::Body => {}
        Extent::Text => Some(layout.cover.agenda_item).filter(|s| !s.is_empty()).into_iter().for_each(&mut line),
        Extent::Contribution => cover_lines(&layout).for_each(&mut line),
    }
    let mut blocks = layout.blocks.iter().peekable();
    while let Some(block) = blocks.next() {
        match block {
            Block::Proposal(printed) => {
                let Some((index, proposal)) = proposals.next() else { continue };
                let paragraphs: &[Paragraph] =
                    if extent == Extent::Contribution { &printed.paragraphs } else { &proposal.paragraphs };
                let paragraphs = &*in_plain_text(paragraphs);
                if extent != Extent::Body {
                    line(&printed.marker_line());
                }
                match view {
                    TextForm::Version(version) => {
                        paragraph::lines(paragraphs, version).iter().for_each(|l| line(&l.to_string()));
                    }
                    TextForm::CriticMarkup => line_by_marks(paragraphs, &mut line),
                    TextForm::Words => in_words(paragraphs, &stated[index], &mut line),
                }
                if extent != Extent::Body {
                    reason_lines(printed, layout.words).for_each(|l| line(&l));
                }
            }
            Block::Text(text) if extent != Extent::Body => line(text),
            Block::Heading(text)
                if extent == Extent::Contribution
                    || (extent == Extent::Text && matches!(blocks.peek(), Some(Block::Text(_)))) =>
            {
                line(text);
            }
            // Read as a draft again, lists and tables would be paragraphs of the text.
            Block::ProposalList(rows) if extent == Extent::Contribution => rows.iter().for_each(|r| line(&listed(r))),
            Block::Supporters(rows) if extent == Extent::Contribution => {
                rows.iter().for_each(|(name, position)| line(&format!("{name}\t{position}")));
            }
            _ => {}
        }
    }
    if extent != Extent::Body {
        contact_lines(&layout).iter().for_each(|l| line(l));
    }
    out
}

/// The paragraphs as plain text shows them: a raised number does not run into the one before it.
fn in_plain_text(paragraphs: &[Paragraph]) -> Cow<'_, [Paragraph]> {
    let raised = |p: &Paragraph| p.all_runs().any(|r| r.format.superscript);
    if !paragraphs.iter().any(raised) {
        return Cow::Borrowed(paragraphs);
    }
    Cow::Owned(paragraphs.iter().map(Paragraph::in_plain_text).collect())
}

/// Meeting, document, source, title, agenda item and summary: what is filled in, a line each.
pub(super) fn cover_lines<'a>(layout: &'a Layout<'_>) -> impl Iterator<Item = &'a str> {
    let cover = &layout.cover;
    let meeting = cover.meeting.iter().flat_map(|m| [m.name.as_str(), m.dates.as_str(), m.body]);
    let document = cover.document.iter().map(String::as_str).chain([cover.date, cover.original.as_str()]);
    let title = cover.source.iter().chain(&cover.title).copied().chain([cover.agenda_item]);
    let summary = cover.summary.iter().flat_map(|(heading, text)| [*heading].into_iter().chain(text.iter().copied()));
    meeting.chain(document).chain(title).chain(summary).filter(|s| !s.is_empty())
}

/// The number comes first: a line that begins with a marker begins a proposal.
pub(super) fn listed(row: &ListedProposal) -> String {
    let cells = [row.number.as_deref().unwrap_or_default(), row.marker.name(), &row.subject];
    cells.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join("\t")
}

/// `Reasons:`, tab, text; further paragraphs behind a tab.
pub(super) fn reason_lines<'a>(printed: &'a Printed<'_>, words: &'a Words) -> impl Iterator<Item = String> + 'a {
    let word = printed_word(&words.reasons);
    printed
        .reasons
        .iter()
        .enumerate()
        .map(move |(i, s)| if i == 0 { format!("{word}:\t{s}") } else { format!("\t{s}") })
}

/// Three lines a contact, as flattened Word files have them.
pub(crate) fn contact_lines(layout: &Layout<'_>) -> Vec<String> {
    let words = layout.words;
    let lines = layout.contacts.iter().flat_map(|c| {
        [
            format!("{}:\t{}:\t{}", printed_word(&words.contact), words.contact_name, c.name),
            format!("{}:\t{}", words.contact_phone, c.phone),
            format!("{}:\t{}", words.contact_email, c.email),
        ]
    });
    lines.collect()
}

/// The number line, then a sentence for each change; of a new text, all of it; of others, one sentence.
fn in_words(paragraphs: &[Paragraph], stated: &Stated, line: &mut impl FnMut(&str)) {
    if stated.marker.is_tracked() {
        line(&stated.subject);
    }
    stated.whole.iter().for_each(|whole| line(whole));
    for (i, sentence) in stated.sentences.iter().enumerate() {
        line(&format!("{}\t{}", i + 1, sentence.words));
    }
    if stated.marker.is_new_text() {
        paragraph::lines(paragraphs, Version::Revised).iter().for_each(|l| line(&l.to_string()));
    }
}

/// CriticMarkup. A line end that is marked while the line is not marked whole stands inside a mark of its own.
fn line_by_marks(paragraphs: &[Paragraph], line: &mut impl FnMut(&str)) {
    let mut open = String::new();
    for p in paragraphs {
        let tab = tab_of(p);
        let (mut out, mut kind) = (std::mem::take(&mut open), CriticMark::Kept);
        for r in p.label.iter().chain(&tab).chain(&p.runs) {
            let next = CriticMark::of(r.ins.is_some(), r.del.is_some());
            kind.write_change(next, &mut out);
            kind = next;
            out.push_str(&r.text);
        }
        kind.write_change(CriticMark::Kept, &mut out);
        let whole = p.is_inserted() || p.is_deleted();
        let end = CriticMark::of(p.ins.is_some(), p.del.is_some());
        if whole || end == CriticMark::Kept {
            line(&out);
        } else {
            CriticMark::Kept.write_change(end, &mut out);
            line(&out);
            end.write_change(CriticMark::Kept, &mut open);
        }
    }
    if !open.is_empty() {
        line(&open);
    }
}

/// The tab between label and text: marked where only one reading has the label.
pub(crate) fn tab_of(p: &Paragraph) -> Option<Run> {
    let has_label = |version| p.label.iter().any(|r| r.is_in(version));
    let last = p.label.last()?;
    Some(Run {
        ins: if has_label(Version::Base) { None } else { last.ins.clone() },
        del: if has_label(Version::Revised) { None } else { last.del.clone() },
        ..Run::unchanged("\t")
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum CriticMark {
    Kept,
    Inserted,
    Deleted,
    /// Inserted by one and deleted by another.
    Both,
}

impl CriticMark {
    fn of(ins: bool, del: bool) -> Self {
        match (ins, del) {
            (false, false) => CriticMark::Kept,
            (true, false) => CriticMark::Inserted,
            (false, true) => CriticMark::Deleted,
            (true, true) => CriticMark::Both,
        }
    }

    /// Writes the delimiters between this kind of mark and `next`.
    fn write_change(self, next: CriticMark, out: &mut String) {
        let braces = match (self, next) {
            (a, b) if a == b => "",
            (CriticMark::Inserted, CriticMark::Both) => "{--",
            (CriticMark::Both, CriticMark::Inserted) => "--}",
            (from, to) => {
                out.push_str(match from {
                    CriticMark::Kept => "",
                    CriticMark::Inserted => "++}",
                    CriticMark::Deleted => "--}",
                    CriticMark::Both => "--}++}",
                });
                match to {
                    CriticMark::Kept => "",
                    CriticMark::Inserted => "{++",
                    CriticMark::Deleted => "{--",
                    CriticMark::Both => "{++{--",
                }
            }
        };
        out.push_str(braces);
    }
}
