//! The model of an OpenDocument text, as far as a redline needs it: paragraphs with properties, list places and marks.

use std::rc::Rc;

use modline_core::run::{Format, Revision, Run};

/// The paragraphs of a file.
#[derive(Debug, Default)]
pub(crate) struct OdtStory {
    pub paragraphs: Vec<OdtParagraph>,
    pub last_change: Option<Revision>,
    /// The first change that is not whole: the paragraph, from 1, and what is wrong.
    pub fault: Option<(usize, &'static str)>,
    pub annotations: Vec<OdtAnnotation>,
}

/// A comment or an answer to one.
#[derive(Clone, Debug, Default)]
pub(crate) struct OdtAnnotation {
    pub name: String,
    /// The name of what it answers; empty where it answers nothing.
    pub parent: String,
    pub resolved: bool,
    pub author: String,
    pub date: String,
    pub text: String,
    /// Paragraph and byte where it begins.
    pub begin: (usize, usize),
    /// Where it ends; `None` where it has no extent.
    pub end: Option<(usize, usize)>,
}

/// A paragraph or heading.
#[derive(Clone, Debug, Default)]
pub(crate) struct OdtParagraph {
    pub style: Rc<str>,
    pub place: Option<OdtListPlace>,
    /// The table, row and cell it stands in; table 0 is none.
    pub cell: (u32, u32, u32),
    /// In a table of contents or an index.
    pub index: bool,
    pub runs: Vec<Run>,
    pub ins: Option<Revision>,
    pub del: Option<Revision>,
}

/// A tracked change: who inserted, who deleted, and the deleted paragraphs.
#[derive(Debug, Default)]
pub(crate) struct OdtChange {
    pub ins: Option<Revision>,
    pub del: Option<Revision>,
    pub deleted: Vec<OdtParagraph>,
}

/// A change whose beginning was met and whose end was not.
#[derive(Debug)]
pub(crate) struct OpenChange {
    pub id: String,
    pub ins: Option<Revision>,
    pub del: Option<Revision>,
}

/// OpenDocument numbers ten levels.
pub(crate) const MOST_LEVELS: usize = 10;

/// Where a paragraph stands in a list.
#[derive(Clone, Debug)]
pub(crate) struct OdtListPlace {
    /// The name of the list's style, empty for numbered headings.
    pub style: Rc<str>,
    /// From 0.
    pub level: u8,
    /// The first paragraph of its item: the one that is labelled.
    pub first: bool,
    /// The item's own number.
    pub start: Option<i64>,
    /// Which list it is, and whether that list goes on counting where the one before ended.
    pub list: u32,
    pub continues: bool,
}

/// How the items of one level are numbered.
#[derive(Clone, Debug, Default)]
pub(crate) struct OdtListLevel {
    /// `1`, `a`, `A`, `i`, `I`; a bullet's character where `bullet`; empty for no number.
    pub format: String,
    pub bullet: bool,
    pub doubled: bool,
    pub prefix: String,
    pub suffix: String,
    pub start: Option<i64>,
    /// How many levels are shown: `1.2.1` shows three.
    pub shown: usize,
}

/// Text properties; `None` inherits. Bold and italic have two values: for Latin text
/// and the like, and for Arabic text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TextProperties {
    pub bold: [Option<bool>; 2],
    pub italic: [Option<bool>; 2],
    pub underline: Option<bool>,
    pub raised: Option<bool>,
    pub lowered: Option<bool>,
    pub hidden: Option<bool>,
    pub crossed_out: Option<bool>,
}

impl TextProperties {
    /// These properties, completed by the ones `around`.
    pub fn within(self, around: TextProperties) -> TextProperties {
        let both = |own: [Option<bool>; 2], around: [Option<bool>; 2]| [own[0].or(around[0]), own[1].or(around[1])];
        TextProperties {
            bold: both(self.bold, around.bold),
            italic: both(self.italic, around.italic),
            underline: self.underline.or(around.underline),
            raised: self.raised.or(around.raised),
            lowered: self.lowered.or(around.lowered),
            hidden: self.hidden.or(around.hidden),
            crossed_out: self.crossed_out.or(around.crossed_out),
        }
    }

    /// The format that differs from the properties of the named style.
    pub fn departing(self, named: TextProperties) -> Format {
        let on = |values: [Option<bool>; 2]| values.contains(&Some(true));
        Format {
            bold: on(self.bold) != on(named.bold),
            italic: on(self.italic) != on(named.italic),
            underline: self.underline == Some(true),
            superscript: self.raised == Some(true),
            subscript: self.lowered == Some(true),
        }
    }
}
