//! The styles of a Word file: what each is called, and what it makes of letters.

use std::collections::HashMap;

use crate::ReadError;
use crate::read::xml::{Element, Node, Nodes};

/// How many styles may be based on one another.
const LONGEST_CHAIN: usize = 20;

/// The paragraph styles of a file.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    by_id: HashMap<String, Style>,
    default: String,
}

#[derive(Debug, Default)]
struct Style {
    key: String,
    based_on: String,
    /// `b`, `bCs`, `i`, `iCs`
    switches: [Option<bool>; 4],
}

impl Styles {
    /// Reads `word/styles.xml`.
    pub fn read(xml: &str, part: &str) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut nodes = Nodes::new(xml, part);
        let mut depth = 0_usize;
        let mut current: Option<(String, Style)> = None;
        let mut in_paragraph_properties = false;
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(e) => {
                    depth += 1;
                    match (depth, e.name()) {
                        (2, "style") => current = styles.begin(&e),
                        (3, "pPr") => in_paragraph_properties = true,
                        _ if in_paragraph_properties => {}
                        _ => {
                            if let Some((_, style)) = &mut current {
                                style.take(&e);
                            }
                        }
                    }
                }
                Node::Close => {
                    if depth == 3 {
                        in_paragraph_properties = false;
                    }
                    if depth == 2
                        && let Some((id, style)) = current.take()
                    {
                        styles.by_id.insert(id, style);
                    }
                    depth -= 1;
                }
                Node::Text(_) => {}
            }
        }
        Ok(styles)
    }

    fn begin(&mut self, e: &Element<'_>) -> Option<(String, Style)> {
        if e.attribute("type").as_deref() != Some("paragraph") {
            return None;
        }
        let id = e.attribute("styleId")?;
        if e.attribute("default").is_some_and(|d| d != "0" && d != "false") {
            self.default.clone_from(&id);
        }
        let style = Style { key: key(&id), ..Style::default() };
        Some((id, style))
    }

    /// The name of a style without `_` and blanks, in small letters: `Res_No` and `ResNo` are one. Names win over ids,
    /// which Word makes unlike by adding figures.
    pub fn key(&self, id: &str) -> &str {
        let id = if id.is_empty() { &self.default } else { id };
        self.by_id.get(id).map_or("", |s| s.key.as_str())
    }

    /// Whether the style makes letters bold, and whether italic.
    pub fn look(&self, id: &str) -> (bool, bool) {
        let mut found = [None; 4];
        let mut id = if id.is_empty() { &self.default } else { id };
        for _ in 0..LONGEST_CHAIN {
            let Some(style) = self.by_id.get(id) else { break };
            for (value, own) in found.iter_mut().zip(style.switches) {
                *value = value.or(own);
            }
            id = &style.based_on;
        }
        let [b, b_cs, i, i_cs] = found.map(|v| v.unwrap_or(false));
        (b || b_cs, i || i_cs)
    }
}

impl Style {
    fn take(&mut self, e: &Element<'_>) {
        let switch = match e.name() {
            "name" => {
                self.key = key(&e.attribute("val").unwrap_or_default());
                return;
            }
            "basedOn" => {
                self.based_on = e.attribute("val").unwrap_or_default();
                return;
            }
            "b" => 0,
            "bCs" => 1,
            "i" => 2,
            "iCs" => 3,
            _ => return,
        };
        self.switches[switch] = Some(e.is_on());
    }
}

fn key(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, '_' | ' ' | '-')).flat_map(char::to_lowercase).collect()
}
