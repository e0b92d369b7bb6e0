//! The fonts of this machine: which are used for what, and which package brings missing characters.

use typst::text::{Font, FontBook, is_default_ignorable};
use typst::utils::LazyHash;
use typst_kit::fonts::{self, FontStore};

use modline_core::itu::Language;
use serde::Serialize;

use crate::error::TypesetError;

/// All fonts found on this machine.
pub struct Fonts(FontStore);

/// Font families for the text and for the first lines of the cover, in order of preference.
#[derive(Serialize)]
pub(crate) struct Families {
    text: Vec<Family>,
    cover: Vec<Family>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Family {
    Name(&'static str),
    /// A Latin font in a Chinese text leaves its own symbols to it, an Arabic one leaves Latin words their hyphen.
    Within {
        name: &'static str,
        covers: &'static str,
    },
}

/// Times New Roman, then fonts of the same metrics, then fonts with the same characters.
const SERIF: [&str; 7] =
    ["Times New Roman", "Liberation Serif", "Nimbus Roman", "Tinos", "FreeSerif", "Noto Serif", "DejaVu Serif"];
const SANS: [&str; 5] = ["Verdana", "DejaVu Sans", "Liberation Sans", "Arimo", "Noto Sans"];
const TRADITIONAL_ARABIC: &str = "Traditional Arabic";
const ARABIC: [&str; 4] = [TRADITIONAL_ARABIC, "Amiri", "Noto Naskh Arabic", "Scheherazade New"];
/// All but the no-break hyphen, which Arabic fonts draw as a line below the text.
const NO_HYPHEN: &str = "[^\u{2011}]";
const ANY: [&str; 2] = ["Noto Sans Arabic", "Noto Sans"];
const CHINESE: [&str; 6] =
    ["SimSun", "Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN", "Noto Sans CJK SC", "WenQuanYi Zen Hei"];

impl Fonts {
    /// Finds the fonts of this system. Takes 0.2 seconds.
    pub fn installed() -> Self {
        let mut found: Vec<_> = fonts::system().collect();
        // Sorted, so that the same fonts give the same bytes.
        found.sort_by(|(a, _), (b, _)| (&a.path, a.index).cmp(&(&b.path, b.index)));
        let mut store = FontStore::new();
        store.extend(found);
        Self(store)
    }

    pub(crate) fn book(&self) -> &LazyHash<FontBook> {
        self.0.book()
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        self.0.font(index)
    }

    /// The families for a text in `language`.
    pub(crate) fn families(&self, language: Language) -> Families {
        let present = |name: &&str| self.book().contains_family(&name.to_lowercase());
        let named = |names: &[&'static str]| names.iter().copied().filter(|n| present(n)).collect::<Vec<_>>();
        let within =
            |names: &[&'static str], covers| named(names).into_iter().map(move |name| Family::Within { name, covers });
        let order = |latin: &[&'static str]| {
            let names = |names: &[&'static str]| named(names).into_iter().map(Family::Name).collect::<Vec<_>>();
            let mut families = match language {
                // Digits and brackets come from the Arabic font where it has them.
                Language::Ar => within(&ARABIC, NO_HYPHEN).collect::<Vec<_>>(),
                Language::Zh => within(latin, "latin-in-cjk").chain(names(&CHINESE)).collect(),
                _ => Vec::new(),
            };
            families.extend([latin, &ARABIC, &CHINESE, &ANY].into_iter().flat_map(names));
            families
        };
        Families { text: order(&SERIF), cover: order(&SANS) }
    }

    /// The factor on the font sizes of the styles: those for Arabic are meant for a font with small characters.
    pub(crate) fn scale(&self, language: Language) -> f64 {
        let small = self.book().contains_family(&TRADITIONAL_ARABIC.to_lowercase());
        if language == Language::Ar && !small { 0.8 } else { 1.0 }
    }

    /// Checks that every character of `text` is in some font.
    pub(crate) fn cover(&self, text: &str) -> Result<(), TypesetError> {
        let mut seen: Vec<char> = text.chars().filter(|c| *c != ' ').collect();
        seen.sort_unstable();
        seen.dedup();
        let infos: Vec<_> = (0..).map_while(|i| self.book().info(i)).collect();
        let is_covered = |c: char| infos.iter().any(|i| i.coverage.contains(c as u32));
        let shown = |c: &char| !c.is_whitespace() && !c.is_control() && !is_default_ignorable(*c);
        match seen.into_iter().filter(shown).find(|c| !is_covered(*c)) {
            None => Ok(()),
            Some(character) => Err(TypesetError::NoFont { character, package: package(character) }),
        }
    }
}

/// The Debian package that brings fonts for `character`.
fn package(character: char) -> &'static str {
    match character {
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}' => "fonts-noto-cjk",
        '\u{2190}'..='\u{2bff}' => "fonts-dejavu-core",
        '\u{1f000}'..='\u{1faff}' => "fonts-noto-color-emoji",
        '\u{0}'..='\u{24f}' | '\u{370}'..='\u{52f}' => "fonts-liberation",
        _ => "fonts-noto-core",
    }
}
