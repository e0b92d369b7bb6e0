//! The look of a run: direct formatting, its character style, and what of both holds for right-to-left text.

use super::model::Look;
use super::styles::Styles;
use crate::read::xml::Element;

/// The properties of a run while they are read.
#[derive(Default)]
pub(super) struct LookReader {
    look: Look,
    complex: Complex,
    style: String,
    /// The font whose signs stand in the private area of Unicode.
    pub font: String,
}

/// Formatting of right-to-left runs, used where `w:rtl` says so.
#[derive(Clone, Copy, Default)]
struct Complex {
    rtl: bool,
    bold: Option<bool>,
    italic: Option<bool>,
}

impl LookReader {
    /// Takes one property.
    pub fn take(&mut self, name: &str, e: &Element<'_>) {
        match name {
            "rStyle" => self.style = e.attribute("val").unwrap_or_default(),
            "rFonts" => self.font = e.attribute("ascii").or_else(|| e.attribute("hAnsi")).unwrap_or_default(),
            "b" => self.look.bold = Some(e.is_on()),
            "i" => self.look.italic = Some(e.is_on()),
            "bCs" => self.complex.bold = Some(e.is_on()),
            "iCs" => self.complex.italic = Some(e.is_on()),
            "rtl" => self.complex.rtl = e.is_on(),
            "u" => self.look.underline = e.attribute("val").as_deref() != Some("none"),
            "vertAlign" => {
                let value = e.attribute("val");
                self.look.raised = value.as_deref() == Some("superscript");
                self.look.lowered = value.as_deref() == Some("subscript");
            }
            _ => {}
        }
    }

    /// The look, once all properties are taken; `paragraph` is the paragraph's style.
    pub fn look(&self, styles: &Styles, paragraph: &str) -> Look {
        let mut look = self.look;
        if self.complex.rtl {
            look.bold = self.complex.bold.or(look.bold);
            look.italic = self.complex.italic.or(look.italic);
        }
        if !self.style.is_empty() {
            // A switch in a character style turns what the paragraph's style says (ECMA-376 part 1, 17.7.3).
            let (own, around) = (styles.look(&self.style), styles.look(paragraph));
            look.bold = look.bold.or(own.0.then_some(!around.0));
            look.italic = look.italic.or(own.1.then_some(!around.1));
            look.raised |= !look.lowered && styles.raises(&self.style);
        }
        look
    }
}
