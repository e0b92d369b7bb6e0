//! Attributes and inline CSS, and what they set on the text inside an element.

use super::list::ListStyle;

/// Attributes that mean something to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HtmlAttribute {
    Align,
    Author,
    Cite,
    Class,
    Datetime,
    Hidden,
    Reversed,
    Role,
    Start,
    Style,
    Title,
    Type,
    Value,
}

impl HtmlAttribute {
    /// The attribute of this lower-case name.
    pub fn named(name: &[u8]) -> Option<HtmlAttribute> {
        use HtmlAttribute::*;
        Some(match name {
            b"align" => Align,
            b"data-author" => Author,
            b"cite" => Cite,
            b"class" => Class,
            b"datetime" => Datetime,
            b"hidden" => Hidden,
            b"reversed" => Reversed,
            b"role" => Role,
            b"start" => Start,
            b"style" => Style,
            b"title" => Title,
            b"type" => Type,
            b"value" => Value,
            _ => return None,
        })
    }
}

/// The known attributes of one start tag; the first of a name counts, as in a browser.
#[derive(Debug, Default)]
pub(super) struct HtmlAttributes(Vec<(HtmlAttribute, String)>);

/// Longer values are data (an image in a style), not something said of text.
const LONGEST_VALUE: usize = 4096;

impl HtmlAttributes {
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Whether `name` is new here and was noted.
    pub fn begin(&mut self, name: HtmlAttribute) -> bool {
        let new = self.get(name).is_none();
        if new {
            self.0.push((name, String::new()));
        }
        new
    }

    /// The value of the attribute begun last.
    pub fn set(&mut self, value: &[u8]) {
        if let Some((_, slot)) = self.0.last_mut().filter(|_| value.len() <= LONGEST_VALUE) {
            *slot = String::from_utf8_lossy(value).into_owned();
        }
    }

    pub fn get(&self, name: HtmlAttribute) -> Option<&str> {
        self.0.iter().find(|(n, _)| *n == name).map(|(_, v)| v.as_str())
    }

    /// A whole number, leniently as HTML reads one.
    pub fn number(&self, name: HtmlAttribute) -> Option<i64> {
        let value = self.get(name)?.trim_start();
        let digits = value.strip_prefix(['-', '+']).unwrap_or(value);
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let number: i64 = digits[..end].parse().ok().filter(|n| *n < 1 << 31)?;
        Some(if value.starts_with('-') { -number } else { number })
    }
}

pub(super) const BOLD: u32 = 1;
pub(super) const ITALIC: u32 = 1 << 1;
pub(super) const UNDERLINE: u32 = 1 << 2;
pub(super) const SUPERSCRIPT: u32 = 1 << 3;
pub(super) const SUBSCRIPT: u32 = 1 << 4;
/// Not shown.
pub(super) const HIDDEN: u32 = 1 << 5;
/// Page furniture.
pub(super) const BOILERPLATE: u32 = 1 << 6;
/// Inside the page's own text.
pub(super) const MAIN: u32 = 1 << 7;
/// White space is kept.
pub(super) const KEEP_SPACE: u32 = 1 << 8;
/// Centred or a heading: a line break in it is a space.
pub(super) const TITLE: u32 = 1 << 9;
/// A label that Word writes out for its own list.
pub(super) const WORD_LABEL: u32 = 1 << 10;

/// What inline CSS says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct InlineStyle {
    pub set: u32,
    pub clear: u32,
    pub crossed_out: bool,
    pub list: Option<ListStyle>,
    /// Level in Word's own lists, from 1.
    pub word_level: u8,
    /// Tabs that Word writes as spaces.
    pub word_tabs: u8,
}

impl InlineStyle {
    /// Reads a `style` attribute. What is unknown is passed over.
    pub fn parse(css: &str) -> InlineStyle {
        let mut style = InlineStyle::default();
        for declaration in css.split(';') {
            let Some((name, value)) = declaration.split_once(':') else { continue };
            let name = name.trim().to_ascii_lowercase();
            let value = value.trim().to_ascii_lowercase();
            style.declare(&name, value.strip_suffix("!important").unwrap_or(&value).trim());
        }
        style
    }

    fn declare(&mut self, name: &str, value: &str) {
        let words = || value.split_ascii_whitespace();
        match name {
            "display" if value == "none" => self.set |= HIDDEN,
            "visibility" if matches!(value, "hidden" | "collapse") => self.set |= HIDDEN,
            // What Word puts behind the text: heads, notes, comments.
            "mso-element" if value.ends_with("-list") || matches!(value, "header" | "footer") => {
                self.set |= BOILERPLATE
            }
            "mso-hide" if value == "all" => self.set |= HIDDEN,
            "font-weight" => {
                let heavy = value.parse().map_or(value.starts_with("bold"), |n: u32| n >= 600);
                self.either(BOLD, heavy);
            }
            "font-style" => self.either(ITALIC, matches!(value, "italic" | "oblique")),
            "text-decoration" | "text-decoration-line" => {
                self.crossed_out |= words().any(|w| w == "line-through");
                if words().any(|w| w == "underline") {
                    self.set |= UNDERLINE;
                }
            }
            "vertical-align" => match value {
                "super" => self.set |= SUPERSCRIPT,
                "sub" => self.set |= SUBSCRIPT,
                _ => {}
            },
            "white-space" => self.either(KEEP_SPACE, matches!(value, "pre" | "pre-wrap" | "pre-line" | "break-spaces")),
            "text-align" => self.either(TITLE, value == "center"),
            "list-style-type" | "list-style" => {
                self.list = words().find_map(ListStyle::css).or(self.list);
            }
            "mso-list" => {
                if value == "ignore" {
                    self.set |= WORD_LABEL;
                }
                let level = words().find_map(|w| w.strip_prefix("level")?.parse().ok());
                self.word_level = level.unwrap_or(0);
            }
            "mso-tab-count" => self.word_tabs = value.parse().unwrap_or(1).clamp(1, 8),
            _ => {}
        }
    }

    fn either(&mut self, bit: u32, on: bool) {
        if on {
            self.set |= bit;
            self.clear &= !bit;
        } else {
            self.clear |= bit;
            self.set &= !bit;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_css_is_read() {
        let style = InlineStyle::parse(
            "Font-Weight:BOLD; font-style: normal;text-decoration: underline line-through; mso-list:l0 level2 lfo1",
        );
        assert_eq!((style.set, style.clear, style.crossed_out, style.word_level), (BOLD | UNDERLINE, ITALIC, true, 2));
        assert_eq!(InlineStyle::parse("display:none!important").set, HIDDEN);
        assert_eq!(InlineStyle::parse("list-style: lower-alpha inside").list, Some(ListStyle::LowerAlpha));
        assert_eq!(InlineStyle::parse("; : ;;a:b:c;color").set, 0);
    }
}
