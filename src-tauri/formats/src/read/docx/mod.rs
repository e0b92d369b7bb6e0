//! Word files, in two stages: package → Word's model → source lines.
//!
//! Tracked text is read in full, with its comments. What a redline of text cannot show (changes of format and of tables,
//! pictures) is counted and reported. Labels that Word counts become text, as base and revised text each show them.
//!
//! Limitations: of a formula the characters are read, in their order. Text before the first tab is a label only if it
//! has the form of a label in the base or the revised text.

mod borders;
mod comments;
mod findings;
mod labels;
mod lines;
mod model;
mod notes;
mod number_format;
mod numbering;
mod run_builder;
mod run_properties;
mod story;
mod styles;
mod symbol;

pub(crate) use model::{DocxFaultKind, DocxParagraph, DocxStory};

use std::collections::HashSet;

use modline_core::contribution::Logo;
use modline_core::itu::Language;
use modline_core::run::{Run, Version, text};
use modline_core::source_line::{Hint, SourceLine};
use modline_core::structure::detect_language;

use self::model::{DocxSpan, NoteKind};
use self::notes::DocxNotes;
use self::numbering::DocxLists;
use self::styles::DocxStyles;
use crate::error::ReadError;
use crate::read::shared::by_hand;
use crate::read::shared::comments::SourceComment;
use crate::read::shared::cover_page::{self, FrontLine};
use crate::read::shared::document::Document;
use crate::read::shared::package::{Package, Relationship};
use crate::read::shared::xml::{Node, Nodes};
use crate::word::APPLICATION;

/// Reads a Word file.
///
/// # Errors
/// If the package is damaged, too large, or no Word file.
///
/// ```
/// # use modline_core::contribution::{Contribution, Proposal};
/// let draft = Contribution { proposals: vec![Proposal::default()], ..Contribution::default() };
/// let bytes = modline_formats::write::docx(&draft, modline_core::run::Version::Markup);
/// let read = modline_formats::read::docx::read(&bytes).expect("it was written just now");
/// assert_eq!(read.recognized(None).contribution, draft);
/// ```
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    document(&mut Package::open(bytes)?)
}

fn document(package: &mut Package<'_>) -> Result<Document, ReadError> {
    let main = main_part(package)?;
    let relationships = package.relationships(&main)?;
    let targets = |kind: &'static str| relationships.iter().filter(move |r| r.kind == kind).map(|r| r.target.as_str());
    let styles = read_part(package, targets("styles").next(), DocxStyles::read)?;
    let lists = read_part(package, targets("numbering").next(), DocxLists::read)?;
    let mut body = body(package, &main, &styles)?;
    let comments = comments(package, &relationships, &body)?;
    body.comments = body.comments.saturating_sub(comments.iter().map(|c| 1 + c.replies.len()).sum());
    notes(package, &relationships, &styles)?.place(&mut body);
    borders::settle(&mut body.paragraphs);
    let (ours, language_of_file) = properties(package)?;
    let language = language_of_file
        .unwrap_or_else(|| detect_language(body.paragraphs.iter().flat_map(|p| &p.spans).map(|p| p.text.as_str())));
    let before = body.paragraphs.iter().take_while(|p| styles.key(&p.style) != "proposal");
    let mut metadata = cover_page::cover(&front_lines(before, &styles), language);
    let in_tables = body.paragraphs.iter().filter(|p| p.place.table > 0);
    metadata.supporters = cover_page::supporters(&front_lines(in_tables, &styles), language);
    let labels = labels::labels(&body.paragraphs, &lists, &styles);
    let mut findings = findings::findings(&body, &labels);
    let mut lines = lines::lines(body, labels, &styles, language, ours);
    by_hand::settle(&mut lines, &mut findings);
    findings.retain(|f| f.line == 0 || lines[f.line - 1].hint != Some(Hint::Cover));
    for part in targets("header").filter(|_| metadata.document.is_empty()) {
        let Some(xml) = package.part(part)? else { continue };
        if let Some((document, addendum)) =
            cover_page::running_head(&front_lines(&story::story(&xml, part, &styles)?.paragraphs, &styles))
        {
            (metadata.document, metadata.addendum) = (document, addendum);
            break;
        }
    }
    for part in targets("footer") {
        let Some(xml) = package.part(part)? else { continue };
        let footer = story::story(&xml, part, &styles)?;
        let contacts = cover_page::contacts(&front_lines(&footer.paragraphs, &styles));
        if !contacts.is_empty() {
            lines.extend(contact_lines(footer, lines.len()));
            metadata.contacts = contacts;
            break;
        }
    }
    if lines.iter().all(|line| line.runs.iter().all(|run| run.text.trim().is_empty())) {
        return Err(ReadError::Empty);
    }
    let picture = targets("image").next().filter(|_| ours).map(|part| package.bytes(part)).transpose()?.flatten();
    let logo = picture.and_then(|bytes| Logo::read(&bytes).ok());
    Ok(Document { lines, metadata, logo, language, ours, findings, comments })
}

/// Reads the body of the Word file in `bytes` with the faults in its markup, the paragraphs of its headers and footers, in
/// this order, without empty ones, and its comments.
pub(crate) fn verification_model(bytes: &[u8]) -> Result<(DocxStory, Vec<String>, Vec<SourceComment>), ReadError> {
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let styles = DocxStyles::default();
    let body = body(&mut package, &main, &styles)?;
    let relationships = package.relationships(&main)?;
    let comments = comments(&mut package, &relationships, &body)?;
    let ids: HashSet<&str> = body.headers_and_footers.iter().map(String::as_str).collect();
    let shown = |kind: &'static str| {
        relationships.iter().filter(move |r| r.kind == kind).filter(|r| ids.contains(r.id.as_str()))
    };
    let mut headers_and_footers = Vec::new();
    for Relationship { target, .. } in shown("header").chain(shown("footer")) {
        let Some(xml) = package.part(target)? else { continue };
        headers_and_footers.extend(story::story(&xml, target, &styles)?.paragraphs.iter().map(DocxParagraph::flat));
    }
    headers_and_footers.retain(|s| !s.trim().is_empty());
    Ok((body, headers_and_footers, comments))
}

/// The comments of the body.
fn comments(
    package: &mut Package<'_>,
    relationships: &[Relationship],
    body: &DocxStory,
) -> Result<Vec<SourceComment>, ReadError> {
    let mut part = |kind: &str| -> Result<Option<(String, String)>, ReadError> {
        let Some(target) = relationships.iter().find(|r| r.kind == kind).map(|r| r.target.clone()) else {
            return Ok(None);
        };
        Ok(package.part(&target)?.map(|xml| (xml, target)))
    };
    let (said, threads) = (part("comments")?, part("commentsExtended")?);
    fn both(part: &Option<(String, String)>) -> Option<(&str, &str)> {
        part.as_ref().map(|(xml, name)| (xml.as_str(), name.as_str()))
    }
    comments::comments(body, both(&said), both(&threads))
}

fn body(package: &mut Package<'_>, main: &str, styles: &DocxStyles) -> Result<DocxStory, ReadError> {
    let xml = package.part(main)?.ok_or_else(|| ReadError::damaged(main, "it is not in the package"))?;
    story::story(&xml, main, styles)
}

/// What `read` makes of a part; nothing where the package has none.
fn read_part<T: Default>(
    package: &mut Package<'_>,
    part: Option<&str>,
    read: fn(&str, &str) -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    let Some(part) = part else { return Ok(T::default()) };
    Ok(package.part(part)?.map(|xml| read(&xml, part)).transpose()?.unwrap_or_default())
}

/// Footnotes and endnotes, and how they are counted.
fn notes(
    package: &mut Package<'_>,
    relationships: &[Relationship],
    styles: &DocxStyles,
) -> Result<DocxNotes, ReadError> {
    let mut notes = DocxNotes::default();
    for Relationship { kind, target, .. } in relationships {
        let note_kind = match kind.as_str() {
            "footnotes" => Some(NoteKind::Foot),
            "endnotes" => Some(NoteKind::End),
            "settings" => None,
            _ => continue,
        };
        let Some(xml) = package.part(target)? else { continue };
        match note_kind {
            Some(kind) => notes.add(kind, story::story(&xml, target, styles)?),
            None => notes.settings(&xml, target)?,
        }
    }
    Ok(notes)
}

fn main_part(package: &mut Package<'_>) -> Result<String, ReadError> {
    let relationships = package.relationships("")?;
    let main = relationships.into_iter().find(|r| r.kind == "officeDocument").map(|r| r.target);
    let main = main.unwrap_or_else(|| "word/document.xml".into());
    if main.starts_with("xl/") || main.starts_with("ppt/") {
        return Err(ReadError::Unsupported("an Excel or PowerPoint file; choose a Word file".into()));
    }
    Ok(main)
}

/// Whether the file is ours, and the language it says it is in.
fn properties(package: &mut Package<'_>) -> Result<(bool, Option<Language>), ReadError> {
    let mut element = |part: &str, name: &str| -> Result<Option<String>, ReadError> {
        let Some(xml) = package.part(part)? else { return Ok(None) };
        let mut nodes = Nodes::new(&xml, part);
        let mut inside = false;
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(e) => inside = e.name() == name,
                Node::Text(t) if inside => return Ok(Some(t.trim().to_owned())),
                _ => {}
            }
        }
        Ok(None)
    };
    let ours = element("docProps/app.xml", "Application")?.as_deref() == Some(APPLICATION);
    let language_of_file = element("docProps/core.xml", "language")?;
    let language =
        language_of_file.filter(|_| ours).and_then(|tag| Language::parse(tag.split('-').next().unwrap_or_default()));
    Ok((ours, language))
}

fn front_lines<'a>(paragraphs: impl IntoIterator<Item = &'a DocxParagraph>, styles: &DocxStyles) -> Vec<FrontLine> {
    let place = |p: &DocxParagraph| (p.place.table, p.place.row, p.place.cell);
    paragraphs.into_iter().map(|p| FrontLine::new(styles.key(&p.style), place(p), &p.flat())).collect()
}

/// A row of the contact table a line, cells parted by tabs.
fn contact_lines(footer: DocxStory, before: usize) -> Vec<SourceLine> {
    let mut out: Vec<SourceLine> = Vec::new();
    let mut last = None;
    for p in footer.paragraphs.into_iter().filter(|p| p.place.table > 0) {
        let row = (p.place.table, p.place.row);
        if last.replace(row) != Some(row) {
            out.push(SourceLine { number: before + out.len() + 1, hint: Some(Hint::Contact), ..SourceLine::default() });
        }
        let Some(line) = out.last_mut() else { continue };
        if !text(&line.runs, Version::Markup).is_empty() {
            line.runs.push(Run::unchanged("\t"));
        }
        line.runs.extend(p.spans.into_iter().map(DocxSpan::plain));
    }
    out
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use super::*;

    #[test]
    fn a_part_is_read_once_whatever_refers_to_it() {
        let kinds = ["header", "footer", "footnotes", "endnotes", "settings"];
        let relationships: String = (0..50)
            .flat_map(|_| kinds)
            .map(|kind| format!("<Relationship Type='t/{kind}' Target='{kind}.xml'/>"))
            .collect();
        let text = |root: &str| format!("<w:{root} xmlns:w='w'><w:p><w:r><w:t>words</w:t></w:r></w:p></w:{root}>");
        let mut parts: Vec<(String, String)> =
            kinds.iter().map(|kind| (format!("word/{kind}.xml"), text(kind))).collect();
        parts.push(("word/document.xml".into(), text("document")));
        parts.push(("word/_rels/document.xml.rels".into(), format!("<R>{relationships}</R>")));
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in &parts {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a zip in memory");
            zip.write_all(text.as_bytes()).expect("a zip in memory");
        }
        let bytes = zip.finish().expect("a zip in memory").into_inner();
        let mut package = Package::open(&bytes).expect("a package");
        assert_eq!(document(&mut package).expect("a Word file").lines.len(), 1);
        assert_eq!(package.unpacked, parts.iter().map(|(_, text)| text.len() as u64).sum::<u64>());
    }
}
