//! The fonts of the pages: which are used for what, and what is to be installed for missing characters.
//!
//! The same draft gives the same pages on every machine: the faces are built in, all but the Chinese ones, which are too
//! large. A font of the machine is used only for characters that no built-in one has.

use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo, is_default_ignorable};
use typst::utils::LazyHash;
use typst_kit::fonts::{self, FontStore};

use modline_core::itu::Language;
use serde::Serialize;

use crate::error::TypesetError;

/// All fonts: the built-in ones, then those found on this machine.
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

/// The built-in files. Their order does not matter.
const BUILT_IN: [&[u8]; 8] = [
    include_bytes!("../../../fonts/liberation-serif/LiberationSerif-Regular.ttf"),
    include_bytes!("../../../fonts/liberation-serif/LiberationSerif-Italic.ttf"),
    include_bytes!("../../../fonts/liberation-serif/LiberationSerif-Bold.ttf"),
    include_bytes!("../../../fonts/liberation-serif/LiberationSerif-BoldItalic.ttf"),
    include_bytes!("../../../fonts/noto-naskh-arabic/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../../../fonts/noto-naskh-arabic/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../../../fonts/dejavu-sans/DejaVuSans.ttf"),
    include_bytes!("../../../fonts/dejavu-sans/DejaVuSans-Bold.ttf"),
];
/// Has the measures of Times New Roman.
const SERIF: &str = "Liberation Serif";
/// Has the measures of Verdana, and many signs.
const SANS: &str = "DejaVu Sans";
const ARABIC: &str = "Noto Naskh Arabic";
/// All but the no-break hyphen, which Arabic fonts draw as a line below the text.
const NO_HYPHEN: &str = "[^\u{2011}]";
/// The first is the one that packages require; the others stand in for it.
const CHINESE: [&str; 7] = [
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "SimSun",
    "Songti SC",
    "AR PL UMing CN",
    "Noto Sans CJK SC",
    "WenQuanYi Zen Hei",
];

impl Fonts {
    /// The built-in fonts alone: enough for every language but Chinese.
    pub fn built_in() -> Self {
        let mut store = FontStore::new();
        let fonts = BUILT_IN.into_iter().flat_map(|file| Font::iter(Bytes::new(file)));
        store.extend(fonts.map(|font| (font.clone(), font.info().clone())));
        Self(store)
    }

    /// The built-in fonts, and those of this system. Takes 0.2 seconds.
    pub fn installed() -> Self {
        let Self(mut store) = Self::built_in();
        // Another version of a built-in family would give other pages.
        let is_other = |info: &FontInfo| ![SERIF, SANS, ARABIC].contains(&info.family.as_str());
        let mut found: Vec<_> = fonts::system().filter(|(_, info)| is_other(info)).collect();
        // Sorted, so that the same fonts give the same bytes.
        found.sort_by(|(a, _), (b, _)| (&a.path, a.index).cmp(&(&b.path, b.index)));
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
        let chinese = || CHINESE.into_iter().filter(|name| self.book().contains_family(&name.to_lowercase()));
        let order = |latin| {
            let mut families = match language {
                // Digits and brackets come from the Arabic font where it has them.
                Language::Ar => vec![Family::Within { name: ARABIC, covers: NO_HYPHEN }],
                Language::Zh => [Family::Within { name: latin, covers: "latin-in-cjk" }]
                    .into_iter()
                    .chain(chinese().map(Family::Name))
                    .collect(),
                _ => Vec::new(),
            };
            families.extend([latin, ARABIC].into_iter().chain(chinese()).chain([SANS]).map(Family::Name));
            families
        };
        Families { text: order(SERIF), cover: order(SANS) }
    }

    /// The factor on the font sizes of the styles: those for Arabic are meant for Traditional Arabic, whose characters
    /// are small.
    pub(crate) fn scale(language: Language) -> f64 {
        if language == Language::Ar { 0.8 } else { 1.0 }
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
            Some(character) => {
                let (script, family, package) = wanted(character);
                Err(TypesetError::NoFont { character, script, family, package })
            }
        }
    }
}

/// What `character` belongs to, a font that has it, and the Debian package that brings the font.
fn wanted(character: char) -> (&'static str, &'static str, &'static str) {
    match character {
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}' => ("Chinese, Japanese or Korean", "Noto Serif CJK", "fonts-noto-cjk"),
        '\u{1f000}'..='\u{1faff}' => ("a picture sign", "Noto Color Emoji", "fonts-noto-color-emoji"),
        _ => ("another script", "Noto", "fonts-noto-core"),
    }
}
