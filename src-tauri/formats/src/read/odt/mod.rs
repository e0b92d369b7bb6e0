//! OpenDocument text: packages (.odt, .ott) and flat files (.fodt), with tracked changes.
//!
//! There are two stages: XML → paragraphs with marks and list places (`story`, `paragraphs`, `changes`) → source lines
//! with list labels (`list`) and hints from styles (`styles`).
//!
//! Limitations: notes, comments in deleted text, text boxes and hidden text are left out and reported; tables are read cell by cell;
//! changes of format are ignored; of headers and footers, document number and contacts are read.

mod changes;
mod comments;
mod list;
mod model;
mod paragraphs;
mod story;
mod styles;

pub(crate) use model::{OdtParagraph, OdtStory};

use std::collections::HashMap;

use modline_core::contribution::Logo;
use modline_core::finding::{Finding, Severity};
use modline_core::itu::Language;
use modline_core::paragraph::Role;
use modline_core::run::{self, Version};
use modline_core::source_line::{Hint, SourceLine};
use modline_core::structure::detect_language;

use self::list::OdtNumbering;
use self::styles::OdtStyles;
use crate::error::ReadError;
use crate::read::shared::by_hand;
use crate::read::shared::comments::SourceComment;
use crate::read::shared::cover_page::{self, FrontLine};
use crate::read::shared::document::Document;
use crate::read::shared::encoding;
use crate::read::shared::package::Package;
use crate::read::shared::style_hint::{hint_of_style, with_label};
use crate::read::shared::xml::{Node, Nodes};
use crate::word::APPLICATION;

const CONTENT: &str = "content.xml";
const PICTURES: [&str; 2] = ["Pictures/logo.png", "Pictures/logo.jpeg"];

/// Reads an OpenDocument text.
///
/// # Errors
/// If the package is damaged, encrypted, too large, or holds no text.
///
/// ```
/// # use modline_core::contribution::{Contribution, Proposal};
/// let draft = Contribution { proposals: vec![Proposal::default()], ..Contribution::default() };
/// let bytes = modline_formats::write::odt(&draft, modline_core::run::Version::Markup);
/// let read = modline_formats::read::odt::read(&bytes).expect("it was written just now");
/// assert_eq!(read.recognized(None).contribution, draft);
/// ```
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let mut findings = Vec::new();
    let parts = OdtParts::of(bytes)?;
    let mut styles = OdtStyles::default();
    styles.read_common(&parts.styles, "styles.xml")?;
    styles.read(&parts.content, parts.name)?;
    let story = story::story(&parts.content, parts.name, &styles, &mut findings)?;
    let mut page_styles = OdtStyles::default();
    page_styles.read(&parts.styles, "styles.xml")?;
    let pages = story::headers_and_footers(&parts.styles, "styles.xml", &page_styles)?;
    let (ours, language_of_file) = properties(&parts.meta)?;
    let language = language_of_file
        .unwrap_or_else(|| detect_language(story.paragraphs.iter().flat_map(|p| &p.runs).map(|run| run.text.as_str())));
    let before = story.paragraphs.iter().take_while(|p| styles.key(&p.style) != "proposal");
    let mut metadata = cover_page::cover(&front_lines(before, &styles), language);
    let in_tables = story.paragraphs.iter().filter(|p| p.cell.0 > 0);
    metadata.supporters = cover_page::supporters(&front_lines(in_tables, &styles), language);
    let pages = front_lines(&pages.paragraphs, &page_styles);
    if let Some((document, addendum)) = cover_page::running_head(&pages).filter(|_| metadata.document.is_empty()) {
        (metadata.document, metadata.addendum) = (document, addendum);
    }
    metadata.contacts = cover_page::contacts(&pages);
    let comments = comments::comments(&story);
    let mut lines = laid_out(story, &styles, ours, &mut findings);
    by_hand::settle(&mut lines, &mut findings);
    if ours {
        lines = lines.into_iter().map(|line| with_label(line, language, ours)).collect();
    }
    if lines.is_empty() {
        return Err(ReadError::Empty);
    }
    let logo = parts.picture.filter(|_| ours).and_then(|bytes| Logo::read(&bytes).ok());
    Ok(Document { lines, metadata, logo, language, ours, findings, comments })
}

/// Reads the text of the file in `bytes` with its marks, the paragraphs of its headers and footers without empty ones, and
/// its comments.
pub(crate) fn verification_model(bytes: &[u8]) -> Result<(OdtStory, Vec<String>, Vec<SourceComment>), ReadError> {
    let (parts, styles) = (OdtParts::of(bytes)?, OdtStyles::default());
    let story = story::story(&parts.content, parts.name, &styles, &mut Vec::new())?;
    let pages = story::headers_and_footers(&parts.styles, "styles.xml", &styles)?;
    let text = |p: &OdtParagraph| run::text(&p.runs, Version::Markup);
    let comments = comments::comments(&story);
    Ok((story, pages.paragraphs.iter().map(text).filter(|s| !s.trim().is_empty()).collect(), comments))
}

/// The parts of a package; a flat file is all of them in one.
#[derive(Default)]
struct OdtParts {
    /// What errors call the part with the text.
    name: &'static str,
    content: String,
    styles: String,
    meta: String,
    /// What is called so in files of our own.
    picture: Option<Vec<u8>>,
}

impl OdtParts {
    fn of(bytes: &[u8]) -> Result<OdtParts, ReadError> {
        if !bytes.starts_with(b"PK") {
            let xml = encoding::decode(bytes)?.text;
            return Ok(OdtParts { name: "the file", content: xml, ..OdtParts::default() });
        }
        let mut package = Package::open(bytes)?;
        if package.part("META-INF/manifest.xml")?.is_some_and(|xml| xml.contains("encryption-data")) {
            let advice = "an OpenDocument file with a password: open it in LibreOffice and save it without one";
            return Err(ReadError::Unsupported(advice.into()));
        }
        let content = package.part(CONTENT)?.ok_or_else(|| ReadError::damaged(CONTENT, "it is not in the package"))?;
        let mut part = |name| Ok::<_, ReadError>(package.part(name)?.unwrap_or_default());
        let (styles, meta) = (part("styles.xml")?, part("meta.xml")?);
        let picture = PICTURES.into_iter().find_map(|name| package.bytes(name).transpose()).transpose()?;
        Ok(OdtParts { name: CONTENT, content, styles, meta, picture })
    }
}

/// Whether the app wrote the file, and the language it says it is in.
fn properties(meta: &str) -> Result<(bool, Option<Language>), ReadError> {
    let (mut ours, mut language_of_file) = (false, None);
    let mut inside = String::new();
    let mut nodes = Nodes::new(meta, "meta.xml");
    while let Some(node) = nodes.next()? {
        match node {
            Node::Open(e) => e.name().clone_into(&mut inside),
            Node::Text(t) if inside == "generator" => ours = t.trim() == APPLICATION,
            Node::Text(t) if inside == "language" => {
                language_of_file = Language::parse(t.trim().split('-').next().unwrap_or_default())
            }
            Node::Text(_) => {}
            Node::Close => inside.clear(),
        }
    }
    Ok((ours, language_of_file.filter(|_| ours)))
}

fn front_lines<'a>(paragraphs: impl IntoIterator<Item = &'a OdtParagraph>, styles: &OdtStyles) -> Vec<FrontLine> {
    let text = |p: &OdtParagraph| run::text(&p.runs, Version::Markup);
    paragraphs.into_iter().map(|p| FrontLine::new(styles.key(&p.style).to_owned(), p.cell, &text(p))).collect()
}

/// Paragraphs as lines: label and hint given to each.
fn laid_out(story: OdtStory, styles: &OdtStyles, ours: bool, findings: &mut Vec<Finding>) -> Vec<SourceLine> {
    let has_markers = story.paragraphs.iter().any(|p| styles.key(&p.style) == "proposal");
    let mut begun = !has_markers;
    let mut numbering = OdtNumbering::new(styles, story.last_change);
    let mut out = Vec::with_capacity(story.paragraphs.len());
    let (mut tables, mut last_table) = (0, 0);
    let mut places = HashMap::from([((0, 0, 0), 0)]);
    for (i, mut p) in story.paragraphs.into_iter().enumerate() {
        let key = styles.key(&p.style);
        let table = p.cell.0;
        begun |= key == "proposal";
        let hint = match key {
            _ if p.index => Some(Hint::Boilerplate),
            "standard" if ours && begun => Some(Hint::Role(Role::Para)),
            "tabletext" | "tablehead" if ours => Some(Hint::Cover),
            _ => hint_of_style(key, begun, table > 0 && has_markers),
        };
        if table > last_table && hint != Some(Hint::Cover) {
            tables += 1;
        }
        last_table = last_table.max(table);
        let label = numbering.label(&mut p);
        let new = u32::try_from(places.len()).expect("invariant: fewer paragraphs than 2^32");
        out.push(SourceLine {
            number: i + 1,
            label,
            runs: run::normalise(p.runs),
            ins: p.ins,
            del: p.del,
            gap: false,
            by_line: false,
            depth: p.place.filter(|place| !place.style.is_empty()).map_or(0, |place| place.level + 1),
            place: *places.entry(p.cell).or_insert(new),
            hint,
        });
    }
    if tables > 0 {
        findings.push(Finding::new("tables-read-by-cell", Severity::Info, 0, tables.to_string()));
    }
    out
}
