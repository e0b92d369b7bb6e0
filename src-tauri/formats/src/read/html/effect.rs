//! How an element changes the state of the text inside it: by its name, its attributes and its inline style.

use super::block::InlineState;
use super::revision::HtmlRevisions;
use super::style::{
    BOILERPLATE, BOLD, HIDDEN, HtmlAttribute, HtmlAttributes, ITALIC, InlineStyle, KEEP_SPACE, MAIN, SUBSCRIPT,
    SUPERSCRIPT, TITLE, UNDERLINE,
};
use super::tag::{Formatting, TagKind};

/// What an element changes for the text inside it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct TagEffect {
    set: u32,
    clear: u32,
    /// Places in [`HtmlRevisions`], 0 is none.
    pub ins: u32,
    pub del: u32,
    word_level: u8,
}

impl TagEffect {
    /// The state inside, given the state around.
    pub fn on(self, state: InlineState) -> InlineState {
        let or = |new, old| if new == 0 { old } else { new };
        // Text is raised or lowered, not both: the inner element decides.
        let other = match self.set & (SUPERSCRIPT | SUBSCRIPT) {
            0 => 0,
            set if set & SUPERSCRIPT != 0 => SUBSCRIPT,
            _ => SUPERSCRIPT,
        };
        InlineState {
            flags: (state.flags & !self.clear & !other) | (self.set & !other),
            ins: or(self.ins, state.ins),
            del: or(self.del, state.del),
            word_level: if self.word_level == 0 { state.word_level } else { self.word_level },
        }
    }

    /// What an element of `kind` with these attributes changes where `state` holds.
    pub fn of(
        kind: TagKind,
        style: InlineStyle,
        attributes: &HtmlAttributes,
        state: InlineState,
        revisions: &mut HtmlRevisions,
    ) -> TagEffect {
        let mut set = style.set;
        let mut effect = TagEffect { clear: style.clear, word_level: style.word_level, ..TagEffect::default() };
        let role = attributes.get(HtmlAttribute::Role).unwrap_or_default();
        match kind {
            TagKind::Heading | TagKind::Centred => set |= TITLE,
            TagKind::Preformatted => set |= KEEP_SPACE,
            TagKind::Main => set |= MAIN,
            TagKind::Chrome => set |= BOILERPLATE,
            TagKind::Header if state.flags & MAIN == 0 => set |= BOILERPLATE,
            TagKind::Hidden => set |= HIDDEN,
            TagKind::Formatting(Formatting::Bold) => set |= BOLD,
            TagKind::Formatting(Formatting::Italic) => set |= ITALIC,
            TagKind::Formatting(Formatting::Underline) => set |= UNDERLINE,
            TagKind::Formatting(Formatting::Superscript) => set |= SUPERSCRIPT,
            TagKind::Formatting(Formatting::Subscript) => set |= SUBSCRIPT,
            TagKind::Inserted => effect.ins = revisions.of(attributes),
            _ => {}
        }
        if kind == TagKind::Deleted {
            effect.del = revisions.of_deletion(attributes);
        } else if (style.crossed_out || kind == TagKind::Formatting(Formatting::CrossedOut)) && state.del == 0 {
            effect.del = revisions.crossed_out();
        }
        match role {
            "navigation" | "banner" | "contentinfo" | "search" | "complementary" | "menu" | "menubar" => {
                set |= BOILERPLATE
            }
            "main" | "article" => set |= MAIN,
            _ => {}
        }
        // The character of a comment in Word.
        if attributes.get(HtmlAttribute::Class) == Some("msocomanchor") {
            set |= HIDDEN;
        }
        // The list at the end of our own pages says what their marks say.
        if kind == TagKind::Chrome && attributes.get(HtmlAttribute::Class) == Some("changes") {
            set |= HIDDEN;
        }
        // LibreOffice's heads.
        if kind == TagKind::Block && matches!(attributes.get(HtmlAttribute::Title), Some("header" | "footer")) {
            set |= BOILERPLATE;
        }
        let centred = attributes.get(HtmlAttribute::Align).is_some_and(|a| a.eq_ignore_ascii_case("center"));
        if centred && kind != TagKind::Table {
            set |= TITLE;
        }
        if attributes.get(HtmlAttribute::Hidden).is_some_and(|v| !v.eq_ignore_ascii_case("until-found")) {
            set |= HIDDEN;
        }
        if style.word_tabs > 0 {
            set |= HIDDEN; // the spaces in it; the tabs themselves are put in its place
        }
        // What the element is by name a style may take away: `<b style="font-weight:normal">`.
        effect.set = set & !effect.clear;
        effect
    }
}
