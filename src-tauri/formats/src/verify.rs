//! Verification of written files. The bytes are read back into the model of their format, rejected and accepted by the
//! rules of the format (ECMA-376 part 1, 17.13.5; ODF 1.3, 5.5), and compared with the draft, paragraph by paragraph.

mod akn;
mod authors;
mod comments;
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

/// What was verified: rejecting all changes gives the base text, accepting all the revised text, and the markup is
/// valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verification {
    /// Paragraphs of the file, the cover's included.
    pub paragraphs: usize,
    /// The changes it carries, as the draft's list counts them; none in a clean text.
    pub changes: usize,
    /// The comments it carries, answers not counted.
    pub comments: usize,
}

impl Verification {
    fn of(contribution: &Contribution, view: Version, paragraphs: usize) -> Self {
        let changes = if view == Version::Markup { change::changes(contribution).len() } else { 0 };
        Self { paragraphs, changes, comments: 0 }
    }
}

/// Verifies that bytes say what a contribution says in one version.
pub type Verifier = fn(&Contribution, Version, &[u8]) -> Result<Verification, VerifyError>;

/// The verifier of a format; `None` for a format that is not read back.
///
/// ```
/// use modline_core::run::Version;
/// use modline_formats::export_format::ExportFormat;
/// use modline_formats::verify::verifier;
///
/// let draft = modline_formats::read_text("RESOLUTION 901 (Hyderabad, 2010)\nFerries\n", None)?.into_draft();
/// let bytes = modline_formats::write::odt(&draft, Version::Markup);
/// let verify = verifier(ExportFormat::Odt).expect("OpenDocument is read back");
/// assert!(verify(&draft, Version::Markup, &bytes).is_ok());
/// # Ok::<(), modline_formats::ReadError>(())
/// ```
pub fn verifier(format: ExportFormat) -> Option<Verifier> {
    match format {
        ExportFormat::Docx => Some(docx),
        ExportFormat::Odt => Some(odt),
        ExportFormat::Html => Some(html),
        ExportFormat::Akn => Some(akn),
        ExportFormat::Text | ExportFormat::Words | ExportFormat::Csv | ExportFormat::Json => None,
    }
}

/// Verifies that the Word file `bytes` says what `contribution` says in `view`.
///
/// # Errors
/// If the file cannot be read, or says something else.
pub fn docx(contribution: &Contribution, view: Version, bytes: &[u8]) -> Result<Verification, VerifyError> {
    let (story, headers_footers, comments) = verification_model(bytes)?;
    if let Some(fault) = story.faults.first() {
        return Err(VerifyError::Markup { paragraph: fault.paragraph + 1, what: fault_name(fault.kind) });
    }
    compare_all(contribution, view, &story.paragraphs, &headers_footers)?;
    let comments = comments::compare(contribution, view, &comments)?;
    Ok(Verification { comments, ..Verification::of(contribution, view, story.paragraphs.len()) })
}

/// Verifies that the OpenDocument text `bytes` says what `contribution` says in `view`.
///
/// # Errors
/// If the file cannot be read, or says something else.
pub fn odt(contribution: &Contribution, view: Version, bytes: &[u8]) -> Result<Verification, VerifyError> {
    let (story, headers_footers, comments) = odt::verification_model(bytes)?;
    if let Some((paragraph, what)) = story.fault {
        return Err(VerifyError::Markup { paragraph, what });
    }
    compare_all(contribution, view, &story.paragraphs, &headers_footers)?;
    let comments = comments::compare(contribution, view, &comments)?;
    Ok(Verification { comments, ..Verification::of(contribution, view, story.paragraphs.len()) })
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

/// Compares base text, revised text and markup, the authors of changes, headers and footers with the draft.
fn compare_all(
    contribution: &Contribution,
    view: Version,
    paragraphs: &[impl WrittenParagraph],
    headers_footers: &[String],
) -> Result<(), VerifyError> {
    let layout = Layout::new(contribution, view.clean().unwrap_or(Version::Markup));
    let cover = cover(&layout.cover);
    for version in [Version::Base, Version::Revised, Version::Markup] {
        let mut wanted = cover.clone();
        wanted.extend(body(&layout, version));
        wanted.push(DASH.to_owned());
        compare(place(version), &wanted, &without_empty_cells(read(paragraphs, version), cover.len()))?;
    }
    authors::compare(&layout, paragraphs)?;
    headers_footers::compare(&layout, headers_footers)
}

/// Verifies that the page `bytes` says what `contribution` says in `view`.
///
/// # Errors
/// If the page says something else.
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

/// Verifies that the Akoma Ntoso document `bytes` says what `contribution` says in `view`.
///
/// # Errors
/// If the document cannot be read, or says something else.
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
        DocxFaultKind::DeletedTextOutside => "struck text stands outside a deletion",
        DocxFaultKind::Hidden => "it holds text that Word does not show",
        DocxFaultKind::NestedMark => "a mark stands inside its like",
    }
}

/// The paragraphs of cover and summary box that a file must have.
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

/// The paragraphs after the cover that a file must have in `version`.
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
                out.extend(printed.lines(version).into_iter().map(String::from));
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

/// The paragraphs of a file in `version`. A paragraph without its mark continues in the next one; the last one stays.
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

/// How errors name a version of a file.
fn place(version: Version) -> &'static str {
    match version {
        Version::Base => "all rejected",
        Version::Revised => "all accepted",
        Version::Markup => "as written",
    }
}

#[cfg(test)]
mod tests {
    use super::without_empty_cells;

    #[test]
    fn empty_cells_of_the_cover_are_left_out_and_empty_lines_of_the_text_stay() {
        let check = |lines: &[&str], want: &[&str]| {
            let lines = lines.iter().map(|line| (*line).to_owned()).collect();
            assert_eq!(without_empty_cells(lines, 2), want);
        };
        check(&["a", "", "b", "", "c"], &["a", "b", "c"]);
        check(&["", "a", "b", "c", ""], &["a", "b", "c", ""]);
    }
}
