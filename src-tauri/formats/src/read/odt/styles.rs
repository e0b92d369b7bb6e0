//! The styles of an OpenDocument text: name, text properties and list levels.

use std::collections::HashMap;

use super::model::{MOST_LEVELS, OdtListLevel, TextProperties};
use crate::error::ReadError;
use crate::read::shared::style_hint::style_key;
use crate::read::shared::xml::{Element, Node, Nodes};

/// How many styles may be based on one another.
const LONGEST_CHAIN: usize = 20;

/// The styles of a file, by name and family.
#[derive(Debug, Default)]
pub(super) struct OdtStyles {
    paragraphs: HashMap<String, OdtStyle>,
    spans: HashMap<String, OdtStyle>,
    lists: HashMap<String, Vec<OdtListLevel>>,
    /// How headings are numbered.
    outline: Vec<OdtListLevel>,
}

#[derive(Debug, Default)]
struct OdtStyle {
    /// The name shown to people, in the form all readers compare: `resno`.
    key: String,
    parent: String,
    /// Made for direct formatting: its name means nothing.
    automatic: bool,
    list: String,
    properties: TextProperties,
}

impl TextProperties {
    fn take(&mut self, e: &Element<'_>) {
        let heavy = |w: String| w.parse().map_or(w == "bold", |n: u32| n >= 600);
        for (at, letters) in ["", "-complex"].into_iter().enumerate() {
            self.bold[at] = e.attribute(&format!("font-weight{letters}")).map(heavy).or(self.bold[at]);
            self.italic[at] = e.attribute(&format!("font-style{letters}")).map(|s| s != "normal").or(self.italic[at]);
        }
        self.underline = e.attribute("text-underline-style").map(|s| s != "none").or(self.underline);
        let line_through = ["text-line-through-style", "text-line-through-type"].map(|name| e.attribute(name));
        self.crossed_out = line_through.into_iter().flatten().next().map(|s| s != "none").or(self.crossed_out);
        self.hidden = e.attribute("display").map(|s| s == "none").or(self.hidden);
        if let Some(position) = e.attribute("text-position") {
            let height = position.split(' ').next().unwrap_or_default().trim_end_matches('%').to_owned();
            let lowered = height == "sub" || height.starts_with('-');
            self.lowered = Some(lowered);
            self.raised = Some(!lowered && height != "0");
        }
    }
}

impl OdtStyles {
    /// Reads the named styles of a part: its automatic ones belong to headers and footers.
    ///
    /// # Errors
    /// The part is no well-formed XML.
    pub fn read_common(&mut self, xml: &str, part: &str) -> Result<(), ReadError> {
        self.read_all(xml, part, false)
    }

    /// Reads every style of a part.
    ///
    /// # Errors
    /// The part is no well-formed XML.
    pub fn read(&mut self, xml: &str, part: &str) -> Result<(), ReadError> {
        self.read_all(xml, part, true)
    }

    fn read_all(&mut self, xml: &str, part: &str, with_automatic: bool) -> Result<(), ReadError> {
        let mut nodes = Nodes::new(xml, part);
        let mut automatic = None;
        let mut style: Option<(String, String, OdtStyle)> = None;
        let mut list: Option<(String, Vec<OdtListLevel>)> = None;
        let mut open: Vec<String> = Vec::new();
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(e) => {
                    let name = e.name();
                    match name {
                        "styles" => automatic = Some(false),
                        "automatic-styles" => automatic = Some(true),
                        "body" => return Ok(()),
                        "style" => style = self.begin(&e, automatic == Some(true)),
                        "text-properties" => {
                            if let Some((_, _, style)) = &mut style {
                                style.properties.take(&e);
                            }
                        }
                        "list-style" => list = Some((e.attribute("name").unwrap_or_default(), Vec::new())),
                        "outline-style" => list = Some((String::new(), Vec::new())),
                        _ => {
                            if let (Some((_, levels)), Some((at, level))) = (&mut list, OdtListLevel::read(&e)) {
                                levels.resize_with(levels.len().max(at + 1), OdtListLevel::default);
                                levels[at] = level;
                            }
                        }
                    }
                    open.push(name.to_owned());
                }
                Node::Close => {
                    let kept = automatic == Some(false) || (automatic == Some(true) && with_automatic);
                    match open.pop().as_deref() {
                        Some("style") if kept => {
                            if let Some((family, name, style)) = style.take() {
                                let styles = if family == "text" { &mut self.spans } else { &mut self.paragraphs };
                                styles.insert(name, style);
                            }
                        }
                        Some("list-style") if kept => {
                            if let Some((name, levels)) = list.take() {
                                self.lists.insert(name, levels);
                            }
                        }
                        Some("outline-style") if kept => self.outline = list.take().unwrap_or_default().1,
                        Some("styles" | "automatic-styles") => automatic = None,
                        _ => {}
                    }
                }
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    fn begin(&self, e: &Element<'_>, automatic: bool) -> Option<(String, String, OdtStyle)> {
        let family = e.attribute("family").filter(|f| f == "paragraph" || f == "text")?;
        let name = e.attribute("name")?;
        let shown = e.attribute("display-name").unwrap_or_else(|| name.clone());
        let style = OdtStyle {
            key: style_key(&shown),
            parent: e.attribute("parent-style-name").unwrap_or_default(),
            automatic,
            list: e.attribute("list-style-name").unwrap_or_default(),
            properties: TextProperties::default(),
        };
        Some((family, name, style))
    }

    /// The displayed name of a paragraph style, in lower case without spaces.
    pub fn key(&self, name: &str) -> &str {
        let named = chain(&self.paragraphs, name).find(|s| !s.automatic);
        named.map_or("", |s| s.key.as_str())
    }

    /// The text properties of a paragraph style, and those of its named style.
    pub fn paragraph_properties(&self, name: &str) -> (TextProperties, TextProperties) {
        let (mut whole, mut named) = (TextProperties::default(), TextProperties::default());
        for style in chain(&self.paragraphs, name) {
            whole = whole.within(style.properties);
            if !style.automatic {
                named = named.within(style.properties);
            }
        }
        (whole, named)
    }

    /// The text properties of a span style.
    pub fn span_properties(&self, name: &str) -> TextProperties {
        chain(&self.spans, name)
            .fold(TextProperties::default(), |properties, style| properties.within(style.properties))
    }

    /// The list style that a paragraph style brings; empty for none.
    pub fn list_of(&self, name: &str) -> &str {
        chain(&self.paragraphs, name).map(|s| s.list.as_str()).find(|l| !l.is_empty()).unwrap_or_default()
    }

    /// A level, from 0, of a list style; of the headings where `list` is empty.
    pub fn level(&self, list: &str, level: u8) -> Option<&OdtListLevel> {
        let levels = if list.is_empty() { &self.outline } else { self.lists.get(list)? };
        levels.get(usize::from(level).min(MOST_LEVELS - 1))
    }
}

/// The style of this name and those it is based on.
fn chain<'a>(styles: &'a HashMap<String, OdtStyle>, name: &str) -> impl Iterator<Item = &'a OdtStyle> {
    std::iter::successors(styles.get(name), |s| styles.get(&s.parent)).take(LONGEST_CHAIN)
}
