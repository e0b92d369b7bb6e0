//! XML as a stream of elements and text, without document types, without entities other than the five predefined ones,
//! and without recursion.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

use crate::error::ReadError;
use crate::word::can_hold;

/// How deep elements may nest. Word's own limit is far below.
const DEEPEST: usize = 10_000;

/// What comes next.
pub(crate) enum Node<'a> {
    /// An element begins; an empty one is closed by the next node.
    Open(Element<'a>),
    /// The element opened last and not yet closed ends.
    Close,
    /// Text, references resolved.
    Text(Cow<'a, str>),
}

/// A start tag. Names are told without their prefixes: no two namespaces of these files share a name where it matters.
pub(crate) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// The local name.
    pub fn name(&self) -> &str {
        local(self.0.name().into_inner())
    }

    /// The value of the attribute with this local name.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.0
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|a| local(a.key.into_inner()) == name)
            .map(|a| unescape(&a.value))
    }

    /// An on-off value: `w:val` absent, `1`, `true` or `on` is on.
    pub fn is_on(&self) -> bool {
        !matches!(self.attribute("val").as_deref(), Some("0" | "false" | "off"))
    }
}

/// The nodes of a part.
pub(crate) struct Nodes<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
    depth: usize,
    empty: bool,
}

impl<'a> Nodes<'a> {
    /// Reads `xml`; `part` is named in errors.
    pub fn new(xml: &'a str, part: &'a str) -> Self {
        Self { reader: Reader::from_str(xml), part, depth: 0, empty: false }
    }

    /// The next node, `None` at the end.
    ///
    /// # Errors
    /// The part is damaged here: not well-formed, or nested too deep.
    pub fn next(&mut self) -> Result<Option<Node<'a>>, ReadError> {
        if std::mem::take(&mut self.empty) {
            return Ok(Some(Node::Close));
        }
        loop {
            let event = self
                .reader
                .read_event()
                .map_err(|e| ReadError::damaged(self.part, &format!("byte {}: {e}", self.reader.error_position())))?;
            return Ok(Some(match event {
                Event::Start(e) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(ReadError::damaged(self.part, "elements nested too deep"));
                    }
                    Node::Open(Element(e))
                }
                Event::Empty(e) => {
                    self.empty = true;
                    Node::Open(Element(e))
                }
                Event::End(_) => {
                    self.depth -= 1;
                    Node::Close
                }
                Event::Text(t) => Node::Text(t.into_inner()),
                Event::CData(t) => Node::Text(t.into_inner()),
                Event::GeneralRef(r) => match r.resolve_char_ref() {
                    Ok(Some(c)) => Node::Text(Cow::Owned(c.to_string())),
                    _ => match resolve_predefined_entity(&r.into_inner()) {
                        Some(s) => Node::Text(Cow::Borrowed(s)),
                        None => return Err(ReadError::damaged(self.part, "an entity is used that XML does not know")),
                    },
                },
                Event::DocType(_) => {
                    return Err(ReadError::damaged(self.part, "it has a document type, which such files never have"));
                }
                Event::Eof if self.depth > 0 => return Err(ReadError::damaged(self.part, "it ends in the middle")),
                Event::Eof => return Ok(None),
                Event::Decl(_) | Event::Comment(_) | Event::PI(_) => continue,
            }));
        }
    }
}

fn local(name: &str) -> &str {
    // Nearly every name of a Word file begins so.
    name.strip_prefix("w:").unwrap_or_else(|| name.rsplit(':').next().unwrap_or(name))
}

/// Unknown references stay as they stand: a value is a name or a number, never expanded. Control characters, which
/// XML forbids and its reader lets pass, are nothing.
fn unescape(value: &str) -> String {
    if value.bytes().all(|b| matches!(b, b' '..=b'~') && b != b'&') {
        return value.to_owned();
    }
    let value = quick_xml::escape::unescape(value).unwrap_or(Cow::Borrowed(value));
    value.chars().filter(|c| can_hold(*c)).collect()
}
