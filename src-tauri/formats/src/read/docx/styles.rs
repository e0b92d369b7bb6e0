//! The styles of a Word file: name, formats, and list of each.

use std::collections::HashMap;

use super::model::ListPlace;
use crate::error::ReadError;
use crate::read::shared::style_hint::style_key;
use crate::read::shared::xml::{Element, Node, Nodes};

/// How many styles may be based on one another.
const LONGEST_CHAIN: usize = 20;

/// The styles of a file, of paragraphs, characters and lists: their ids are unlike.
#[derive(Debug, Default)]
pub(crate) struct DocxStyles {
    by_id: HashMap<String, DocxStyle>,
    default: String,
}

#[derive(Debug, Default)]
struct DocxStyle {
    key: String,
    based_on: String,
    /// `b`, `bCs`, `i`, `iCs`
    switches: [Option<bool>; 4],
    raised: Option<bool>,
    numbering: ListPlace,
}

impl DocxStyles {
    /// Reads `word/styles.xml`.
    ///
    /// # Errors
    /// The part is no well-formed XML.
    pub fn read(xml: &str, part: &str) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut nodes = Nodes::new(xml, part);
        let mut path: Vec<StylesElement> = Vec::new();
        let mut current: Option<(String, DocxStyle)> = None;
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(e) => {
                    let within = path.last().copied().unwrap_or(StylesElement::File);
                    path.push(match (within, e.name()) {
                        (StylesElement::File, "style") => {
                            current = styles.begin(&e);
                            StylesElement::Style
                        }
                        (StylesElement::Style, "rPr") => StylesElement::Letters,
                        (StylesElement::Style, "pPr") => StylesElement::Paragraph,
                        (StylesElement::Paragraph, "numPr") => StylesElement::List,
                        (StylesElement::File, "styles") => StylesElement::File,
                        _ => StylesElement::Other,
                    });
                    if let Some((_, style)) = &mut current {
                        style.take(within, &e);
                    }
                }
                Node::Close => {
                    if path.pop() == Some(StylesElement::Style)
                        && let Some((id, style)) = current.take()
                    {
                        styles.by_id.insert(id, style);
                    }
                }
                Node::Text(_) => {}
            }
        }
        Ok(styles)
    }

    fn begin(&mut self, e: &Element<'_>) -> Option<(String, DocxStyle)> {
        let id = e.attribute("styleId")?;
        let is_default = e.attribute("default").is_some_and(|d| d != "0" && d != "false");
        if is_default && e.attribute("type").as_deref() == Some("paragraph") {
            self.default.clone_from(&id);
        }
        let style = DocxStyle { key: key(&id), ..DocxStyle::default() };
        Some((id, style))
    }

    /// The name of a style in lower case, without `_` and spaces: `Res_No` and `ResNo` are equal. Names win over ids,
    /// which Word makes unique by adding digits, and translates.
    pub fn key(&self, id: &str) -> String {
        let id = if id.is_empty() { &self.default } else { id };
        self.by_id.get(id).map_or_else(|| key(id), |s| s.key.clone())
    }

    /// Whether the style is bold, and whether it is italic.
    pub fn properties(&self, id: &str) -> (bool, bool) {
        let mut found = [None; 4];
        for (_, style) in self.chain(id) {
            for (value, own) in found.iter_mut().zip(style.switches) {
                *value = value.or(own);
            }
        }
        let [b, b_cs, i, i_cs] = found.map(|v| v.unwrap_or(false));
        (b || b_cs, i || i_cs)
    }

    /// Whether the style is superscript.
    pub fn raises(&self, id: &str) -> bool {
        self.chain(id).find_map(|(_, s)| s.raised).unwrap_or(false)
    }

    /// The list that the style puts its paragraphs into.
    pub fn list(&self, id: &str) -> Option<u32> {
        self.chain(id).find_map(|(_, s)| s.numbering.list)
    }

    /// What `found` says of the style or of the nearest one it is based on; it is given each one's id and the level
    /// that it names itself.
    pub fn level(&self, id: &str, found: impl Fn(&str, Option<u8>) -> Option<u8>) -> Option<u8> {
        self.chain(id).find_map(|(id, s)| found(id, s.numbering.level))
    }

    /// The style and those it is based on.
    fn chain<'s>(&'s self, id: &'s str) -> impl Iterator<Item = (&'s str, &'s DocxStyle)> {
        let id = if id.is_empty() { self.default.as_str() } else { id };
        let first = self.by_id.get(id).map(|style| (id, style));
        std::iter::successors(first, |(_, style)| {
            let id = style.based_on.as_str();
            self.by_id.get(id).map(|style| (id, style))
        })
        .take(LONGEST_CHAIN)
    }
}

/// Where in the part an element stands.
#[derive(Clone, Copy, PartialEq)]
enum StylesElement {
    File,
    Style,
    Letters,
    Paragraph,
    List,
    Other,
}

impl DocxStyle {
    fn take(&mut self, within: StylesElement, e: &Element<'_>) {
        let switch = match (within, e.name()) {
            (StylesElement::Style, "name") => {
                self.key = key(&e.attribute("val").unwrap_or_default());
                return;
            }
            (StylesElement::Style, "basedOn") => {
                self.based_on = e.attribute("val").unwrap_or_default();
                return;
            }
            (StylesElement::List, _) => return self.numbering.take(e),
            (StylesElement::Letters, "vertAlign") => {
                self.raised = Some(e.attribute("val").as_deref() == Some("superscript"));
                return;
            }
            (StylesElement::Letters, "b") => 0,
            (StylesElement::Letters, "bCs") => 1,
            (StylesElement::Letters, "i") => 2,
            (StylesElement::Letters, "iCs") => 3,
            _ => return,
        };
        self.switches[switch] = Some(e.is_on());
    }
}

/// Further names of a style stand behind a comma.
fn key(name: &str) -> String {
    style_key(name.split(',').next().unwrap_or_default())
}
