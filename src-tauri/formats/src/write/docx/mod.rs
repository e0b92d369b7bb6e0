//! Word files with tracked changes, in the form of ITU contributions.
//!
//! Architecture Invariant: the same contribution gives the same bytes, and all elements are in the order of the
//! schema, as Word requires.

mod body;
mod comments;
mod compilation;
mod cover;
mod fonts;
mod headers_footers;
mod package;
mod picture;
mod runs;
mod styles;
mod table;
mod theme;

use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::layout::Layout;
use modline_core::paragraph::Paragraph;
use modline_core::run::Version;

pub use self::compilation::compilation;

use self::comments::WrittenComment;
use self::package::{DocxPart, R, W};
use self::runs::DocxWriter;
use super::page_design::{EDGE, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TOP_MARGIN};
use super::script::western;
use super::xml::Xml;

/// `contribution` as a Word file. [`Version::Markup`] carries tracked changes, the other views are clean.
///
/// Limitations: fields that only the draft keeps (author and time of future changes, ids of paragraphs) are not in the
/// file; characters that XML cannot hold are left out; times that are no `xsd:dateTime` are left out.
pub fn docx(contribution: &Contribution, view: Version) -> Vec<u8> {
    let layout = Layout::new(contribution, view.clean().unwrap_or(Version::Markup));
    let language = layout.language;
    let (document, comments) = document(&layout);
    let mut parts = vec![
        DocxPart::word("word/document.xml", "document.main", document),
        DocxPart::word("word/styles.xml", "styles", styles::styles(language)),
        DocxPart::word("word/settings.xml", "settings", settings(language, view)),
        DocxPart::word("word/fontTable.xml", "fontTable", fonts::fonts()),
        theme::part(),
        DocxPart::word("word/header1.xml", "header", headers_footers::head(&layout)),
    ];
    let mut relations = vec![
        ("rId1", "styles", "styles.xml".to_owned()),
        ("rId2", "settings", "settings.xml".to_owned()),
        ("rId3", "header", "header1.xml".to_owned()),
        ("rId5", "fontTable", "fontTable.xml".to_owned()),
        ("rId9", "theme", theme::TARGET.to_owned()),
    ];
    if !layout.contacts.is_empty() {
        parts.push(DocxPart::word("word/footer1.xml", "footer", headers_footers::first_foot(&layout)));
        relations.push(("rId4", "footer", "footer1.xml".to_owned()));
    }
    if !comments.is_empty() {
        parts.push(DocxPart::word("word/comments.xml", "comments", comments::comments_xml(&comments, language)));
        let threads = comments::threads(&comments);
        parts.push(DocxPart::word("word/commentsExtended.xml", "commentsExtended", threads));
        relations.push(("rId7", "comments", "comments.xml".to_owned()));
        relations.push(("rId8", comments::THREADS, "commentsExtended.xml".to_owned()));
    }
    if let Some(logo) = layout.cover.logo {
        let name = format!("media/logo.{}", logo.kind.ending());
        parts.push(DocxPart {
            name: format!("word/{name}"),
            content_type: logo.kind.media_type().into(),
            bytes: logo.bytes().to_vec(),
        });
        relations.push((picture::RELATION, "image", name));
    }
    package::zip(parts, &relations, &layout.cover.title.join(" "), language)
}

fn document<'a>(layout: &Layout<'a>) -> (String, Vec<WrittenComment<'a>>) {
    let runs = layout.proposals().flat_map(|p| p.paragraphs.iter()).flat_map(Paragraph::all_runs);
    // Elements take several times the room of their text.
    let mut xml = Xml::new(64 * 1024 + 4 * runs.map(|r| r.text.len()).sum::<usize>());
    xml.open("w:document", &[("xmlns:w", W), ("xmlns:r", R)]).open("w:body", &[]);
    let mut story = DocxWriter::new(xml, layout.language);
    cover::write(&mut story, layout);
    let comments = body::write(&mut story, layout);
    let mut xml = story.xml;
    section(&mut xml, layout);
    xml.close("w:body").close("w:document");
    (xml.finish(), comments)
}

/// A4 with ITU's margins; the first page has a footer of its own and no head. In the order of CT_SectPr.
fn section(xml: &mut Xml, layout: &Layout<'_>) {
    xml.open("w:sectPr", &[]);
    xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", "rId3")]);
    if !layout.contacts.is_empty() {
        xml.empty("w:footerReference", &[("w:type", "first"), ("r:id", "rId4")]);
    }
    let [width, height] = [PAGE_WIDTH, PAGE_HEIGHT].map(|twips| twips.to_string());
    let [top, margin, edge] = [TOP_MARGIN, MARGIN, EDGE].map(|twips| twips.to_string());
    xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", top.as_str()),
            ("w:right", &margin),
            ("w:bottom", &margin),
            ("w:left", &margin),
            ("w:header", &edge),
            ("w:footer", &edge),
            ("w:gutter", "0"),
        ],
    );
    xml.empty("w:cols", &[("w:space", "720")]).empty("w:titlePg", &[]);
    if layout.language.is_rtl() {
        xml.empty("w:bidi", &[]);
    }
    xml.close("w:sectPr");
}

/// In the order of CT_Settings. A redline goes on being tracked: an untracked change in a MOD is a fault.
fn settings(language: Language, view: Version) -> String {
    let mut xml = Xml::new(1_500);
    xml.open("w:settings", &[("xmlns:w", W)]).empty("w:zoom", &[("w:percent", "100")]);
    if view == Version::Markup {
        xml.empty("w:trackRevisions", &[]);
    }
    xml.val("w:defaultTabStop", "720").val("w:characterSpacingControl", "doNotCompress").open("w:compat", &[]);
    let setting = "http://schemas.microsoft.com/office/word";
    xml.empty("w:compatSetting", &[("w:name", "compatibilityMode"), ("w:uri", setting), ("w:val", "15")]);
    xml.close("w:compat");
    let mut tags = vec![("w:val", western(language).word_tag())];
    match language {
        Language::Ar => tags.push(("w:bidi", language.word_tag())),
        Language::Zh => tags.push(("w:eastAsia", language.word_tag())),
        _ => {}
    }
    xml.empty("w:themeFontLang", &tags).val("w:decimalSymbol", ".").val("w:listSeparator", ",").close("w:settings");
    xml.finish()
}
