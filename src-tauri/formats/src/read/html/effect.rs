//! What an element changes for the text inside it: by its name, its attributes and its inline style.

use super::block::State;
use super::revision::Revisions;
use super::style::{
    Attribute, Attributes, BOLD, CHROME, HIDDEN, ITALIC, KEEP_SPACE, MAIN, SUBSCRIPT, SUPERSCRIPT, Style, TITLE,
    UNDERLINE,
};
use super::tag::{Formatting, Kind};

/// What an element changes for the text inside it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Effect {
    set: u32,
    clear: u32,
    /// Places in [`Revisions`], 0 is none.
    pub ins: u32,
    pub del: u32,
    word_level: u8,
}

impl Effect {
    /// The state inside, given the state around.
    pub fn on(self, state: State) -> State {
        let or = |new, old| if new == 0 { old } else { new };
        // Text is raised or lowered, not both: the inner element decides.
        let other = match self.set & (SUPERSCRIPT | SUBSCRIPT) {
            0 => 0,
            set if set & SUPERSCRIPT != 0 => SUBSCRIPT,
            _ => SUPERSCRIPT,
        };
        State {
            flags: (state.flags & !self.clear & !other) | (self.set & !other),
            ins: or(self.ins, state.ins),
            del: or(self.del, state.del),
            word_level: if self.word_level == 0 { state.word_level } else { self.word_level },
        }
    }

    /// What an element of `kind` with these attributes changes where `state` holds.
    pub fn of(kind: Kind, style: Style, attributes: &Attributes, state: State, revisions: &mut Revisions) -> Effect {
        let mut set = style.set;
        let mut effect = Effect { clear: style.clear, word_level: style.word_level, ..Effect::default() };
        let role = attributes.get(Attribute::Role).unwrap_or_default();
        match kind {
            Kind::Heading | Kind::Centred => set |= TITLE,
            Kind::Preformatted => set |= KEEP_SPACE,
            Kind::Main => set |= MAIN,
            Kind::Chrome => set |= CHROME,
            Kind::Header if state.flags & MAIN == 0 => set |= CHROME,
            Kind::Hidden => set |= HIDDEN,
            Kind::Formatting(Formatting::Bold) => set |= BOLD,
            Kind::Formatting(Formatting::Italic) => set |= ITALIC,
            Kind::Formatting(Formatting::Underline) => set |= UNDERLINE,
            Kind::Formatting(Formatting::Superscript) => set |= SUPERSCRIPT,
            Kind::Formatting(Formatting::Subscript) => set |= SUBSCRIPT,
            Kind::Inserted => effect.ins = revisions.of(attributes),
            _ => {}
        }
        if style.struck || matches!(kind, Kind::Struck | Kind::Formatting(Formatting::Struck)) {
            effect.del = revisions.of(attributes);
        }
        match role {
            "navigation" | "banner" | "contentinfo" | "search" | "complementary" | "menu" | "menubar" => set |= CHROME,
            "main" | "article" => set |= MAIN,
            _ => {}
        }
        // The sign of a comment in Word.
        if attributes.get(Attribute::Class) == Some("msocomanchor") {
            set |= HIDDEN;
        }
        // The list at the end of our own pages says what their marks say.
        if kind == Kind::Chrome && attributes.get(Attribute::Class) == Some("changes") {
            set |= HIDDEN;
        }
        // LibreOffice's heads.
        if kind == Kind::Block && matches!(attributes.get(Attribute::Title), Some("header" | "footer")) {
            set |= CHROME;
        }
        let centred = attributes.get(Attribute::Align).is_some_and(|a| a.eq_ignore_ascii_case("center"));
        if centred && kind != Kind::Table {
            set |= TITLE;
        }
        if attributes.get(Attribute::Hidden).is_some_and(|v| !v.eq_ignore_ascii_case("until-found")) {
            set |= HIDDEN;
        }
        if style.word_tabs > 0 {
            set |= HIDDEN; // the blanks in it; the tabs themselves are put in its place
        }
        // What the element is by name a style may take away: `<b style="font-weight:normal">`.
        effect.set = set & !effect.clear;
        effect
    }
}
