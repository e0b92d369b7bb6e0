//! Verification of what was written: the bytes are read back at the level of their format's own model, rejected and accepted by
//! its rules (ECMA-376 part 1, 17.13.5; ODF 1.3, 5.5), and compared with the draft, paragraph by paragraph.

mod akn;
mod authors;
mod headers_footers;
mod page;

use modline_core::change;
use modline_core::contribution::Contribution;
use modline_core::layout::{Block, Cover, Layout, printed_word};
use modline_core::paragraph::{Paragraph, lines};
use modline_core::run::{Revision, Version};

use crate::ReadError;
use crate::export::Format;
use crate::read::docx::{FaultKind, WordParagraph, word_model};
use crate::read::odt;
use crate::word::{DASH, LINE_BREAK, can_hold};
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

/// Why a written file is not what the draft says. No file must be left of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VerifyError {
    /// The bytes cannot be read back.
    #[error("the written file cannot be read back: {0}")]
    Unreadable(#[from] ReadError),
    /// A reading of the file differs from the draft's.
    #[error("{version}: paragraph {paragraph} of the written file reads {found:?} where the draft has {wanted:?}")]
    Differs {
        /// `all rejected`, `all accepted`, `as written` or `at head and foot of the pages`.
        version: &'static str,
        /// The first paragraph that differs, from 1, the cover's included.
        paragraph: usize,
        /// What the draft has there; empty past its end.
        wanted: String,
        /// What the file has there; empty past its end.
        found: String,
    },
    /// Changes stand under another name than the draft's.
    #[error("changes stand under the name {found:?} where the draft has {wanted:?}")]
    Name {
        /// The first name of the draft that is not there.
        wanted: String,
        /// What is there instead.
        found: String,
    },
    /// A file of lines is not what the draft gives.
    #[error("line {line} reads {found:?} where the draft gives {wanted:?}")]
    Line {
        /// The first line that differs, from 1.
        line: usize,
        /// What the draft gives there; empty past its end.
        wanted: String,
        /// What the file has there; empty past its end.
        found: String,
    },
    /// Markup that Word or LibreOffice would mend or refuse.
    #[error("paragraph {paragraph} of the written file: {what}")]
    Markup {
        /// The paragraph, from 1, the cover included.
        paragraph: usize,
        /// What is wrong with it.
        what: &'static str,
    },
}

/// Proves that bytes say what a contribution says in a view.
pub type Verifier = fn(&Contribution, Version, &[u8]) -> Result<Verification, VerifyError>;

/// What proves a format; `None` for one that does not hold the text as a whole.
pub fn verifier(format: Format) -> Option<Verifier> {
    match format {
        Format::Docx => Some(docx),
        Format::Odt => Some(odt),
        Format::Html => Some(html),
        Format::Akn => Some(akn),
        Format::Text | Format::Words | Format::Csv | Format::Json => None,
    }
}

/// Proves that `bytes` say what `contribution` says in `view`.
pub fn docx(contribution: &Contribution, view: Version, bytes: &[u8]) -> Result<Verification, VerifyError> {
    let (story, edges) = word_model(bytes)?;
    if let Some(fault) = story.faults.first() {
        return Err(VerifyError::Markup { paragraph: fault.paragraph + 1, what: name(fault.kind) });
    }
    compare_all(contribution, view, &story.paragraphs, &edges)?;
    Ok(Verification::of(contribution, view, story.paragraphs.len()))
}

/// Proves that `bytes`, an OpenDocument text, say what `contribution` says in `view`.
pub fn odt(contribution: &Contribution, view: Version, bytes: &[u8]) -> Result<Verification, VerifyError> {
    let (story, edges) = odt::story_of(bytes)?;
    if let Some((paragraph, what)) = story.fault {
        return Err(VerifyError::Markup { paragraph, what });
    }
    compare_all(contribution, view, &story.paragraphs, &edges)?;
    Ok(Verification::of(contribution, view, story.paragraphs.len()))
}

/// A paragraph of a written file.
trait Written {
    /// Its text in pieces, each with who inserted and who struck it.
    fn pieces(&self) -> impl Iterator<Item = (&str, &Option<Revision>, &Option<Revision>)>;
    /// Who inserted and who struck its end.
    fn end(&self) -> (&Option<Revision>, &Option<Revision>);
}

impl Written for WordParagraph {
    fn pieces(&self) -> impl Iterator<Item = (&str, &Option<Revision>, &Option<Revision>)> {
        self.pieces.iter().map(|piece| (piece.text.as_str(), &piece.ins, &piece.del))
    }

    fn end(&self) -> (&Option<Revision>, &Option<Revision>) {
        (&self.ins, &self.del)
    }
}

impl Written for odt::Paragraph {
    fn pieces(&self) -> impl Iterator<Item = (&str, &Option<Revision>, &Option<Revision>)> {
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
    paragraphs: &[impl Written],
    edges: &[String],
) -> Result<(), VerifyError> {
    let layout = Layout::new(contribution, view.clean().unwrap_or(Version::Markup));
    let cover = cover(&layout.cover);
    for version in [Version::Base, Version::Revised, Version::Markup] {
        let wanted = [cover.clone(), body(&layout, version), vec![DASH.to_owned()]].concat();
        compare(place(version), &wanted, &without_blanks(read(paragraphs, version), cover.len()))?;
    }
    authors::compare(&layout, paragraphs)?;
    headers_footers::compare(&layout, edges)
}

/// Proves that the page `bytes` says what `contribution` says in `view`.
pub fn html(contribution: &Contribution, view: Version, bytes: &[u8]) -> Result<Verification, VerifyError> {
    let paragraphs = page::paragraphs(&String::from_utf8_lossy(bytes));
    let layout = Layout::new(contribution, view.clean().unwrap_or(Version::Markup));
    for version in [Version::Base, Version::Revised, Version::Markup] {
        let mut wanted = body(&layout, version);
        wanted.extend(contact_lines(&layout).iter().map(|s| held(s)));
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
            layout.proposals().flat_map(|p| p.lines(version)).map(|l| held(&l.to_string())).collect();
        let found: Vec<String> = lines(&document.paragraphs, version).iter().map(ToString::to_string).collect();
        compare(place(version), &wanted, &found)?;
    }
    let around = crate::write::akn::around(&layout);
    let around: Vec<String> = around.iter().map(|s| held(s)).filter(|s| !s.is_empty()).collect();
    compare(place(Version::Markup), &around, &document.around)?;
    Ok(Verification::of(contribution, view, document.paragraphs.len() + document.around.len()))
}

/// The paragraphs of the proposals in an Akoma Ntoso document.
pub(crate) fn akn_paragraphs(bytes: &[u8]) -> Result<Vec<Paragraph>, ReadError> {
    Ok(akn::read(&String::from_utf8_lossy(bytes))?.paragraphs)
}

fn name(kind: FaultKind) -> &'static str {
    match kind {
        FaultKind::Id => "two changes have one id",
        FaultKind::NoAuthor => "a change has no author",
        FaultKind::KeptTextInDeletion => "kept text stands in a deletion",
        FaultKind::StruckTextOutside => "struck text stands outside a deletion",
        FaultKind::NestedMark => "a mark stands inside its like",
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
    out.map(held).filter(|s| !s.is_empty()).collect()
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
    out.iter_mut().filter(|s| !s.chars().all(is_held)).for_each(|s| *s = held(s));
    out
}

/// `lines` without the empty cells among the first `cover` ones and right behind them.
fn without_blanks(lines: Vec<String>, cover: usize) -> Vec<String> {
    let mut out = Vec::with_capacity(lines.len());
    for line in lines {
        if !line.is_empty() || out.len() > cover {
            out.push(line);
        }
    }
    out
}

/// Whether `c` stands in XML as it is.
fn is_held(c: char) -> bool {
    c != '\n' && can_hold(c)
}

/// `s` as XML can hold it.
fn held(s: &str) -> String {
    s.chars().map(|c| if c == '\n' { LINE_BREAK } else { c }).filter(|c| can_hold(*c)).collect()
}

/// The file's paragraphs in `version`: a paragraph whose end goes runs on into the next; at the end its text stays.
fn read(paragraphs: &[impl Written], version: Version) -> Vec<String> {
    let mut out = Vec::with_capacity(paragraphs.len());
    let mut open: Option<String> = None;
    for p in paragraphs {
        let mut text = open.take().unwrap_or_default();
        p.pieces().filter(|(_, ins, del)| version.keeps(ins, del)).for_each(|(piece, ..)| text.push_str(piece));
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

fn compare(version: &'static str, wanted: &[String], found: &[String]) -> Result<(), VerifyError> {
    let Some(at) = (0..wanted.len().max(found.len())).find(|i| wanted.get(*i) != found.get(*i)) else { return Ok(()) };
    let text = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
    Err(VerifyError::Differs { version, paragraph: at + 1, wanted: text(wanted), found: text(found) })
}
