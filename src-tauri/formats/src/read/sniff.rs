//! The kind of a file: by its content first, then by the extension of its name.

use encoding_rs::Encoding;

use super::markdown::is_markdown;

/// The kinds of files that have a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceFormat {
    /// A draft of the app, JSON.
    Modline,
    /// A Word package.
    Docx,
    /// An OpenDocument text: a package or one flat file.
    OpenDocument,
    /// A PDF file.
    Pdf,
    /// Rich text.
    Rtf,
    /// A web page or what Word saved as one.
    Html,
    /// Markdown, with CriticMarkup in it or not.
    Markdown,
    /// Text with CriticMarkup in it.
    CriticMarkup,
    /// Plain text, and all that is none of the others: decoding it tells what is wrong.
    Text,
}

impl SourceFormat {
    /// All formats, in the order in which a dialog lists them.
    pub const ALL: [SourceFormat; 9] = [
        SourceFormat::Modline,
        SourceFormat::Docx,
        SourceFormat::OpenDocument,
        SourceFormat::Rtf,
        SourceFormat::Pdf,
        SourceFormat::Html,
        SourceFormat::Markdown,
        SourceFormat::Text,
        SourceFormat::CriticMarkup,
    ];

    /// The name in the locales, behind `format-`.
    pub fn name(self) -> &'static str {
        match self {
            SourceFormat::Modline => "modline",
            SourceFormat::Docx => "docx",
            SourceFormat::OpenDocument => "open-document",
            SourceFormat::Pdf => "pdf",
            SourceFormat::Rtf => "rtf",
            SourceFormat::Html => "html",
            SourceFormat::Markdown => "markdown",
            SourceFormat::CriticMarkup => "critic",
            SourceFormat::Text => "text",
        }
    }

    /// The extensions its files have, lower case; the first is the usual one. Text with CriticMarkup in it is text.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            SourceFormat::Modline => &["modline"],
            SourceFormat::Docx => &["docx", "docm"],
            SourceFormat::OpenDocument => &["odt", "fodt"],
            SourceFormat::Pdf => &["pdf"],
            SourceFormat::Rtf => &["rtf"],
            SourceFormat::Html => &["html", "htm", "xhtml"],
            SourceFormat::Markdown => &["md", "markdown"],
            SourceFormat::CriticMarkup | SourceFormat::Text => &["txt"],
        }
    }

    /// Whether a file of this name has one of the extensions.
    fn matches_name(self, name: &str) -> bool {
        let extension = name.rsplit_once('.').map(|(_, extension)| extension);
        extension.is_some_and(|extension| self.extensions().iter().any(|e| extension.eq_ignore_ascii_case(e)))
    }
}

/// How much of the beginning is looked at.
const HEAD: usize = 1 << 16;

/// The kind that a flat OpenDocument text says it is of.
const FLAT_OPEN_DOCUMENT: &str = "office:mimetype=\"application/vnd.oasis.opendocument.text";

/// Tells the kind of `bytes`; `name` decides only where the content says nothing.
///
/// ```
/// use modline_formats::read::{SourceFormat, sniff};
/// assert_eq!(sniff("page.txt", b"<!DOCTYPE html><p>recognizing"), SourceFormat::Html);
/// assert_eq!(sniff("text.txt", b"by {--Hyderabad--}{++Dubai++}"), SourceFormat::CriticMarkup);
/// ```
pub fn sniff(name: &str, bytes: &[u8]) -> SourceFormat {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        if is_open_document(bytes) {
            return SourceFormat::OpenDocument;
        }
        let read = crate::read::shared::encoding::refuse_known_kinds(bytes).is_ok();
        return if read { SourceFormat::Docx } else { SourceFormat::Text };
    }
    // Junk in front of it is common, and so is a mark of byte order.
    if memchr::memmem::find(&bytes[..bytes.len().min(1024)], b"%PDF-")
        .is_some_and(|offset| offset < 8 || !bytes[..offset].is_ascii())
    {
        return SourceFormat::Pdf;
    }
    let head = head(bytes);
    let head = head.trim_start();
    if head.is_empty() {
        return SourceFormat::Text;
    }
    if head.starts_with("{\\rtf") {
        return SourceFormat::Rtf;
    }
    if is_draft(head) || SourceFormat::Modline.matches_name(name) {
        return SourceFormat::Modline;
    }
    if head.starts_with('<') && head.contains(FLAT_OPEN_DOCUMENT) {
        return SourceFormat::OpenDocument;
    }
    if is_html(head, SourceFormat::Html.matches_name(name)) {
        return SourceFormat::Html;
    }
    if SourceFormat::Markdown.matches_name(name) && is_markdown(head) {
        return SourceFormat::Markdown;
    }
    if has_critic_marks(bytes) {
        return SourceFormat::CriticMarkup;
    }
    SourceFormat::Text
}

/// The beginning as text, well enough to recognise ASCII in it.
fn head(bytes: &[u8]) -> String {
    let head = &bytes[..bytes.len().min(HEAD)];
    match Encoding::for_bom(head) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&head[mark..]).0.into_owned(),
        None if head.iter().take(64).any(|b| *b == 0) => {
            // UTF-16 without a mark: what is left without the NULs is its ASCII.
            head.iter().filter(|b| **b != 0).map(|b| char::from(*b)).collect()
        }
        None => String::from_utf8_lossy(head).into_owned(),
    }
}

/// An OpenDocument package says its kind in its first part, packed or not by name; packed anew by another program it
/// still has its parts.
fn is_open_document(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(128)]);
    match head.find("mimetypeapplication/vnd.oasis.opendocument.") {
        Some(offset) => head[offset..].contains("opendocument.text"),
        None => {
            let tail = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(1 << 16)..]);
            let kept = ["content.xml", "META-INF/manifest.xml"].iter().all(|part| tail.contains(part));
            kept && !tail.contains("word/document.xml") && !tail.contains("xl/workbook.")
        }
    }
}

/// `{ … "format": "modline/1" …`
fn is_draft(head: &str) -> bool {
    head.starts_with('{')
        && head.match_indices("\"format\"").any(|(offset, key)| {
            let value = head[offset + key.len()..].trim_start().strip_prefix(':');
            value.is_some_and(|v| v.trim_start().starts_with("\"modline/"))
        })
}

/// Markup that only a page has; with a name that says so, a single tag is enough.
fn is_html(head: &str, named: bool) -> bool {
    let lower = head.to_ascii_lowercase();
    let begins =
        ["<!doctype html", "<html", "<head", "<body", "<meta ", "<!--startfragment", "version:0.9\r\nstarthtml:"];
    if begins.iter().any(|b| lower.starts_with(b)) || lower.contains("<html") {
        return true;
    }
    // An inline tag says nothing: a text may hold <b>one</b>.
    const TAGS: [&str; 13] =
        ["p", "div", "ol", "ul", "li", "table", "tr", "td", "h1", "h2", "h3", "section", "article"];
    let opens = |tag: &str| {
        lower.match_indices('<').any(|(offset, _)| {
            lower[offset + 1..]
                .strip_prefix(tag)
                .is_some_and(|rest| rest.starts_with(['>', ' ', '\n', '\r', '\t', '/']))
        })
    };
    if named {
        return opens("br") || TAGS.iter().any(|t| opens(t));
    }
    TAGS.iter().any(|t| lower.contains(&format!("</{t}>")) && opens(t))
}

/// At least one insertion, deletion or replacement that is opened and closed.
fn has_critic_marks(bytes: &[u8]) -> bool {
    // In UTF-16 the marks' characters are parted by NUL bytes.
    let wide = Encoding::for_bom(bytes).is_some_and(|(e, _)| e != encoding_rs::UTF_8)
        || bytes.iter().take(64).any(|b| *b == 0);
    let step = if wide { 2 } else { 1 };
    let mut opened = [false; 3];
    let kinds = *b"+-~";
    let offset = |i: usize| bytes.get(i).copied().unwrap_or(0);
    for i in memchr::memchr2_iter(b'{', b'}', bytes) {
        let opens = bytes[i] == b'{';
        let kind = kinds.iter().position(|k| {
            let (a, b) =
                if opens { (i + step, i + 2 * step) } else { (i.wrapping_sub(step), i.wrapping_sub(2 * step)) };
            offset(a) == *k && offset(b) == *k
        });
        match kind {
            Some(k) if opens => opened[k] = true,
            Some(k) if opened[k] => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_decides_before_the_name() {
        let wide: Vec<u8> = "\u{FEFF}a {++b++}".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (name, bytes, want) in [
            ("a.txt", &b"PK\x03\x04\x14\0word/document.xml"[..], SourceFormat::Docx),
            ("a.docx", b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", SourceFormat::OpenDocument),
            (
                "a.odt",
                b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet content.xml",
                SourceFormat::Text,
            ),
            ("a.txt", b"\n{ \"format\" : \"modline/1\", ", SourceFormat::Modline),
            ("a.modline", b"half a dra", SourceFormat::Modline),
            ("a.modline", b"", SourceFormat::Text),
            ("a.json", b"{\"format\": \"other\"}", SourceFormat::Text),
            ("a.txt", b"<p class=x>recognizing</p>", SourceFormat::Html),
            ("a.txt", b"\xEF\xBB\xBF<!doctype HTML>", SourceFormat::Html),
            ("a.HTM", b"recognizing<br>that", SourceFormat::Html),
            ("a.html", b"recognizing that", SourceFormat::Text),
            ("a.txt", b"where 3 < p and q > 2", SourceFormat::Text),
            ("a.txt", b"a <p> once", SourceFormat::Text),
            ("a.txt", b"that <b>bold</b> masts & x <y>,", SourceFormat::Text),
            ("a.txt", b"in {++Dubai++}", SourceFormat::CriticMarkup),
            ("a.txt", b"in {++Dubai", SourceFormat::Text),
            ("a.txt", b"a {~~b~>c~~} d", SourceFormat::CriticMarkup),
            ("a.txt", &wide, SourceFormat::CriticMarkup),
            ("a.docx", b"plain words", SourceFormat::Text),
            ("a.docx", b"%PDF-1.4\n", SourceFormat::Pdf),
            ("a.txt", b"he wrote %PDF-1.4\n", SourceFormat::Text),
            ("a.doc", b"{\\rtf1\\ansi x}", SourceFormat::Rtf),
            ("a.md", b"# RESOLUTION 901\n\n{++x++}", SourceFormat::Markdown),
            ("a.md", b"a)\tthat {++x++}\nb)\tthat y", SourceFormat::CriticMarkup),
            ("a.MD", b"RESOLUTION 901\na) that x", SourceFormat::Text),
            ("a.md", b"**recognizing**", SourceFormat::Markdown),
        ] {
            assert_eq!(sniff(name, bytes), want, "{name} {:?}", String::from_utf8_lossy(bytes));
        }
    }
}
