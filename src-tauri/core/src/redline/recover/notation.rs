//! Texts under work in one line, for tests: `kept{inserted}<deleted>`, and `<?proposed>` where a deletion is not done.

use std::ops::Range;

use super::chars::{Mark, MarkedText};
use super::setting::Setting;
use crate::contribution::{Contribution, Proposal};
use crate::itu::Language;
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::Format;

/// The text that `notation` shows; what is only proposed is kept.
pub(super) fn marked(notation: &str) -> MarkedText {
    let mut out = MarkedText::with_capacity(notation.len());
    let mut mark = Mark::Kept;
    for c in notation.replace("<?", "").chars() {
        match c {
            '{' => mark = Mark::Inserted,
            '<' => mark = Mark::Deleted,
            '}' | '>' => mark = Mark::Kept,
            c if mark == Mark::Inserted => out.push_inserted((c, Format::default())),
            c => {
                out.push_base((c, Format::default()), None);
                let at = out.chars.len() - 1;
                out.set(at..at + 1, mark);
            }
        }
    }
    out
}

/// The same back again.
pub(super) fn notation(letters: &MarkedText, proposed: &[Range<usize>]) -> String {
    let borders = |at: usize| match letters.marks[at] {
        Mark::Inserted => ("{", "}"),
        Mark::Deleted => ("<", ">"),
        Mark::Kept if proposed.iter().any(|r| r.contains(&at)) => ("<?", ">"),
        Mark::Kept | Mark::Dropped => ("", ""),
    };
    let (mut out, mut now) = (String::new(), ("", ""));
    for (at, c) in letters.chars.iter().enumerate() {
        let here = borders(at);
        if here != now {
            out += now.1;
            out += here.0;
            now = here;
        }
        out.push(*c);
    }
    out + now.1
}

/// What rules know where `words` are the other words of the texts.
pub(super) fn setting(language: Language, words: &str) -> Setting {
    let paragraph = Paragraph::unchanged(ParagraphId(1), Role::Clause, "", words);
    let proposal = Proposal { paragraphs: vec![paragraph], ..Proposal::default() };
    let draft = Contribution { language, proposals: vec![proposal], ..Contribution::default() };
    Setting::new(&draft, &Contribution::default())
}
