//! The properties of a run: direct formatting, its character style, and their values for right-to-left text.

use super::model::RunProperties;
use super::styles::DocxStyles;
use crate::read::shared::xml::Element;

/// The properties of a run while they are read.
#[derive(Default)]
pub(super) struct RunPropertiesReader {
    properties: RunProperties,
    complex: ComplexScript,
    style: String,
    /// The font of characters in the private use area of Unicode.
    pub font: String,
}

/// Formatting of right-to-left runs, used where `w:rtl` says so.
#[derive(Clone, Copy, Default)]
struct ComplexScript {
    rtl: bool,
    bold: Option<bool>,
    italic: Option<bool>,
}

impl RunPropertiesReader {
    /// Takes one property.
    pub fn take(&mut self, name: &str, e: &Element<'_>) {
        match name {
            "rStyle" => self.style = e.attribute("val").unwrap_or_default(),
            "rFonts" => self.font = e.attribute("ascii").or_else(|| e.attribute("hAnsi")).unwrap_or_default(),
            "b" => self.properties.bold = Some(e.is_on()),
            "i" => self.properties.italic = Some(e.is_on()),
            "bCs" => self.complex.bold = Some(e.is_on()),
            "iCs" => self.complex.italic = Some(e.is_on()),
            "rtl" => self.complex.rtl = e.is_on(),
            "u" => self.properties.underline = e.attribute("val").as_deref() != Some("none"),
            "strike" | "dstrike" => self.properties.crossed_out |= e.is_on(),
            "vanish" => self.properties.hidden = e.is_on(),
            "vertAlign" => {
                let value = e.attribute("val");
                self.properties.raised = value.as_deref() == Some("superscript");
                self.properties.lowered = value.as_deref() == Some("subscript");
            }
            _ => {}
        }
    }

    /// The resolved properties; `paragraph` is the style of the paragraph.
    pub fn properties(&self, styles: &DocxStyles, paragraph: &str) -> RunProperties {
        let mut properties = self.properties;
        if self.complex.rtl {
            properties.bold = self.complex.bold.or(properties.bold);
            properties.italic = self.complex.italic.or(properties.italic);
        }
        if !self.style.is_empty() {
            // A toggle property in a character style inverts what the paragraph's style says (ECMA-376 part 1, 17.7.3).
            let (own, around) = (styles.properties(&self.style), styles.properties(paragraph));
            properties.bold = properties.bold.or(own.0.then_some(!around.0));
            properties.italic = properties.italic.or(own.1.then_some(!around.1));
            properties.raised |= !properties.lowered && styles.raises(&self.style);
        }
        properties
    }
}
