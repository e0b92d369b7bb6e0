//! Verification of what was written: the bytes are read back at the level of their format's own model, rejected and accepted by
//! its rules (ECMA-376 part 1, 17.13.5; ODF 1.3, 5.5), and compared with the draft, paragraph by paragraph.

mod akn;
mod authors;
mod error;
mod headers_footers;
mod page;
mod written;

pub use error::VerifyError;

use modline_core::change;
use modline_core::contribution::Contribution;
use modline_core::layout::{Block, Cover, Layout, printed_word};
use modline_core::paragraph::{Paragraph, lines};
use modline_core::run::{Revision, Version};

use self::error::{compare, xml_text};
use self::written::WrittenParagraph;
use crate::error::ReadError;
use crate::export_format::ExportFormat;
use crate::read::docx::{DocxFaultKind, DocxParagraph, verification_model};
use crate::read::odt;
use crate::word::DASH;
use crate::write::text::contact_lines;

/// What was proved: rejecting gives the base, accepting the revised text, and the markup is faultless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verification {
    /// Paragraphs of the file, the cover's included.
    pub paragraphs: usize,
    /// The changes it carries, as the draft's list counts them; none in a clean text.
    pub changes: usize,
}

impl Verification {
    fn of(contribution: &Contribution, view: Version, paragraphs: usize) -> Self {
        let changes = if view == Version::Markup { change::changes(contribution).len() } else { 0 };
        Self { paragraphs, changes }
    }
}

/// Proves that bytes say what a contribution says in a view.
pub type Verifier = fn(&Contribution, Version, &[u8]) -> Result<Verification, VerifyError>;

/// What proves a format; `None` for one that does not hold the text as a whole.
pub fn verifier(format: ExportFormat) -> Option<Verifier> {
    match format {
        ExportFormat::Docx => Some(docx),
        ExportFormat::Odt => Some(odt),
        ExportFormat::Html => Some(html),
        ExportFormat::Akn => Some(akn),
        ExportFormat::Text | ExportFormat::Words | ExportFormat::Csv | ExportFormat::Json => None,
    }
}

/// Proves that `bytes` say what `contribution` says in `view`.
pub fn docx(contribution: &Contribution, view: Version, bytes: &[u8]) -> Result<Verification, VerifyError> {
    let (story, headers_footers) = verification_model(bytes)?;
    if let Some(fault) = story.faults.first() {
        return Err(VerifyError::Markup { paragraph: fault.paragraph + 1, what: fault_name(fault.kind) });
    }
    compare_all(contribution, view, &story.paragraphs, &headers_footers)?;
    Ok(Verification::of(contribution, view, story.paragraphs.len()))
}

/// Proves that `bytes`, an OpenDocument text, say what `contribution` says in `view`.
pub fn odt(contribution: &Contribution, view: Version, bytes: &[u8]) -> Result<Verification, VerifyError> {
    let (story, headers_footers) = odt::verification_model(bytes)?;
    if let Some((paragraph, what)) = story.fault {
        return Err(VerifyError::Markup { paragraph, what });
    }
    compare_all(contribution, view, &story.paragraphs, &headers_footers)?;
    Ok(Verification::of(contribution, view, story.paragraphs.len()))
}

impl WrittenParagraph for DocxParagraph {
    fn spans(&self) -> impl Iterator<Item = (&str, &Option<Revision>, &Option<Revision>)> {
        self.spans.iter().map(|span| (span.text.as_str(), &span.ins, &span.del))
    }

    fn end(&self) -> (&Option<Revision>, &Option<Revision>) {
        (&self.ins, &self.del)
    }
}

impl WrittenParagraph for odt::OdtParagraph {
    fn spans(&self) -> impl Iterator<Item = (&str, &Option<Revision>, &Option<Revision>)> {
        self.runs.iter().map(|run| (run.text.as_str(), &run.ins, &run.del))
    }

    fn end(&self) -> (&Option<Revision>, &Option<Revision>) {
        (&self.ins, &self.del)
    }
}

/// All rejected, all accepted and as written, names beside the changes, heads and feet: each must be the draft's.
fn compare_all(
    contribution: &Contribution,
    view: Version,
    paragraphs: &[impl WrittenParagraph],
    headers_footers: &[String],
) -> Result<(), VerifyError> {
    let layout = Layout::new(contribution, view.clean().unwrap_or(Version::Markup));
    let cover = cover(&layout.cover);
    for version in [Version::Base, Version::Revised, Version::Markup] {
        let wanted = [cover.clone(), body(&layout, version), vec![DASH.to_owned()]].concat();
        compare(place(version), &wanted, &without_empty_cells(read(paragraphs, version), cover.len()))?;
    }
    authors::compare(&layout, paragraphs)?;
    headers_footers::compare(&layout, headers_footers)
}

/// Proves that the page `bytes` says what `contribution` says in `view`.
pub fn html(contribution: &Contribution, view: Version, bytes: &[u8]) -> Result<Verification, VerifyError> {
    let paragraphs = page::paragraphs(&String::from_utf8_lossy(bytes));
    let layout = Layout::new(contribution, view.clean().unwrap_or(Version::Markup));
    for version in [Version::Base, Version::Revised, Version::Markup] {
        let mut wanted = body(&layout, version);
        wanted.extend(contact_lines(&layout).iter().map(|s| xml_text(s)));
        let found: Vec<String> = lines(&paragraphs, version).iter().map(ToString::to_string).collect();
        compare(place(version), &wanted, &found)?;
    }
    Ok(Verification::of(contribution, view, paragraphs.len()))
}

/// Proves that the Akoma Ntoso document `bytes` says what `contribution` says in `view`.
pub fn akn(contribution: &Contribution, view: Version, bytes: &[u8]) -> Result<Verification, VerifyError> {
    let layout = Layout::new(contribution, view.clean().unwrap_or(Version::Markup));
    let document = akn::read(&String::from_utf8_lossy(bytes))?;
    for version in [Version::Base, Version::Revised, Version::Markup] {
        let wanted: Vec<String> =
            layout.proposals().flat_map(|p| p.lines(version)).map(|l| xml_text(&l.to_string())).collect();
        let found: Vec<String> = lines(&document.paragraphs, version).iter().map(ToString::to_string).collect();
        compare(place(version), &wanted, &found)?;
    }
    let around = crate::write::akn::around(&layout);
    let around: Vec<String> = around.iter().map(|s| xml_text(s)).filter(|s| !s.is_empty()).collect();
    compare(place(Version::Markup), &around, &document.around)?;
    Ok(Verification::of(contribution, view, document.paragraphs.len() + document.around.len()))
}

/// The paragraphs of the proposals in an Akoma Ntoso document.
pub(crate) fn akn_paragraphs(bytes: &[u8]) -> Result<Vec<Paragraph>, ReadError> {
    Ok(akn::read(&String::from_utf8_lossy(bytes))?.paragraphs)
}

fn fault_name(kind: DocxFaultKind) -> &'static str {
    match kind {
        DocxFaultKind::Id => "two changes have one id",
        DocxFaultKind::NoAuthor => "a change has no author",
        DocxFaultKind::KeptTextInDeletion => "kept text stands in a deletion",
        DocxFaultKind::StruckTextOutside => "struck text stands outside a deletion",
        DocxFaultKind::NestedMark => "a mark stands inside its like",
    }
}

/// The paragraphs of cover and summary box.
fn cover(cover: &Cover<'_>) -> Vec<String> {
    let meeting = cover.meeting.iter().flat_map(|m| [m.name.as_str(), &m.dates, m.body]);
    let summary = cover.summary.iter().flat_map(|(heading, lines)| [*heading].into_iter().chain(lines.iter().copied()));
    let out = meeting
        .chain(cover.document.iter().map(String::as_str))
        .chain([cover.date, &cover.original])
        .chain(cover.source.iter().copied())
        .chain(cover.title.iter().copied())
        .chain([cover.agenda_item])
        .chain(summary);
    out.map(xml_text).filter(|s| !s.is_empty()).collect()
}

/// The paragraphs behind them that a file laid out so must have in `version`.
fn body(layout: &Layout<'_>, version: Version) -> Vec<String> {
    let mut out = Vec::new();
    for block in &layout.blocks {
        match block {
            Block::Heading(text) | Block::Text(text) => out.push((*text).to_owned()),
            Block::ProposalList(rows) => out.extend(rows.iter().flat_map(|row| {
                [row.marker.name().to_owned(), row.number.clone().unwrap_or_default(), row.subject.clone()]
            })),
            Block::Proposal(printed) => {
                out.push(printed.marker_line());
                out.extend(printed.lines(version).iter().map(ToString::to_string));
                let first = out.len();
                out.extend(printed.reasons.iter().map(|s| (*s).to_owned()));
                if let Some(line) = out.get_mut(first) {
                    *line = format!("{}:\t{line}", printed_word(&layout.words.reasons));
                }
            }
            Block::Supporters(rows) => {
                out.extend([&layout.words.administration, &layout.words.position].map(Clone::clone));
                out.extend(rows.iter().flat_map(|(name, position)| [(*name).to_owned(), (*position).to_owned()]));
            }
        }
    }
    out.iter().map(|s| xml_text(s)).collect()
}

/// `lines` without the empty cells among the first `cover` ones and right behind them.
fn without_empty_cells(lines: Vec<String>, cover: usize) -> Vec<String> {
    let mut out = Vec::with_capacity(lines.len());
    for line in lines {
        if !line.is_empty() || out.len() > cover {
            out.push(line);
        }
    }
    out
}

/// The file's paragraphs in `version`: a paragraph whose end goes runs on into the next; at the end its text stays.
fn read(paragraphs: &[impl WrittenParagraph], version: Version) -> Vec<String> {
    let mut out = Vec::with_capacity(paragraphs.len());
    let mut open: Option<String> = None;
    for p in paragraphs {
        let mut text = open.take().unwrap_or_default();
        p.spans().filter(|(_, ins, del)| version.keeps(ins, del)).for_each(|(span, ..)| text.push_str(span));
        let (ins, del) = p.end();
        if version.keeps(ins, del) {
            out.push(text);
        } else {
            open = Some(text);
        }
    }
    out.extend(open);
    out
}

/// What a reading of a file is called.
fn place(version: Version) -> &'static str {
    match version {
        Version::Base => "all rejected",
        Version::Revised => "all accepted",
        Version::Markup => "as written",
    }
}
