//! A line of a text under check: the paragraphs that make it up in one version, and the way back from its words to them.

use std::ops::Range;

use crate::clause_list;
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::{self, Run, Version};

use super::finding::WordPlace;
use super::fix::{FixChange, StyleFix};

/// A line of the revised text. Paragraphs whose marks are deleted run on into the next and make one line.
#[derive(Debug)]
pub struct StyleLine {
    paragraphs: Vec<Paragraph>,
    /// The first paragraph that has words here.
    head: usize,
    /// Its label; empty where there is none.
    pub label: String,
    /// The text.
    pub text: String,
    pieces: Vec<Piece>,
    stretches: Vec<Stretch>,
}

/// A label or a text of a paragraph, in the order of the line: the head's text, then the labels and texts that run on.
#[derive(Debug)]
struct Piece {
    id: ParagraphId,
    in_label: bool,
    /// Its bytes in the text of the line.
    range: Range<usize>,
    /// Its stretches.
    stretches: Range<usize>,
}

/// What stands of a run in the line.
#[derive(Debug)]
struct Stretch {
    /// Its bytes in the text of the line.
    range: Range<usize>,
    /// Where it begins in the flat text of its piece.
    flat: usize,
    is_new: bool,
}

const VERSION: Version = Version::Revised;

/// The levels below a clause that are told apart.
pub const DEEPEST: usize = 3;

impl StyleLine {
    /// The line that `paragraphs` make.
    pub fn new(paragraphs: &[Paragraph]) -> Self {
        let has_words = |p: &Paragraph| p.all_runs().any(|r| r.is_in(VERSION) && !r.text.is_empty());
        let head = paragraphs.iter().position(has_words).unwrap_or(paragraphs.len().saturating_sub(1));
        let mut text = String::new();
        for p in paragraphs.iter().skip(head) {
            if !text.is_empty() && run::has_text(&p.label, VERSION) {
                text.push_str(&p.label_text(VERSION));
                text.push('\t');
            }
            text.push_str(&run::text_ref(&p.runs, VERSION));
        }
        let label = paragraphs.get(head).map(|p| p.label_text(VERSION)).unwrap_or_default();
        let (mut pieces, mut stretches, mut at) = (Vec::new(), Vec::new(), 0);
        let mut add = |id: ParagraphId, runs: &[Run], in_label: bool| {
            let (start, first, mut flat) = (at, stretches.len(), 0);
            for r in runs {
                if r.is_in(VERSION) {
                    let range = at..at + r.text.len();
                    at = range.end;
                    stretches.push(Stretch { range, flat, is_new: r.ins.is_some() });
                }
                flat += r.text.len();
            }
            pieces.push(Piece { id, in_label, range: start..at, stretches: first..stretches.len() });
            at += usize::from(in_label);
        };
        for (n, p) in paragraphs.iter().skip(head).enumerate() {
            if n > 0 && run::has_text(&p.label, VERSION) {
                add(p.id, &p.label, true);
            }
            add(p.id, &p.runs, false);
        }
        Self { paragraphs: paragraphs.to_vec(), head, label, text, pieces, stretches }
    }

    /// Whether it was made of these paragraphs.
    pub fn is_of(&self, paragraphs: &[Paragraph]) -> bool {
        self.paragraphs == paragraphs
    }

    /// The paragraphs it is made of, deleted ones included.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    fn head(&self) -> Option<&Paragraph> {
        self.paragraphs.get(self.head)
    }

    /// The paragraph it begins in.
    pub fn id(&self) -> ParagraphId {
        self.head().map_or(ParagraphId(0), |p| p.id)
    }

    /// What that paragraph is.
    pub fn role(&self) -> Role {
        self.head().map_or(Role::Para, |p| p.role)
    }

    /// How far below a clause it stands; 0 is a clause. `1.1` stands below `1`, whatever its role.
    pub fn level(&self) -> usize {
        self.head().map_or(0, clause_list::depth).min(DEEPEST)
    }

    /// Whether nothing of it stands in the revised text.
    pub fn is_empty(&self) -> bool {
        self.label.is_empty() && self.text.trim().is_empty()
    }

    /// Whether it is new as a whole.
    pub fn is_new(&self) -> bool {
        self.head().is_some_and(Paragraph::is_inserted)
    }

    /// Whether any of the text in `range` was inserted.
    pub fn has_new(&self, range: Range<usize>) -> bool {
        let first = self.stretches.partition_point(|s| s.range.end <= range.start);
        self.stretches[first..].iter().take_while(|s| s.range.start < range.end).any(|s| s.is_new)
    }

    /// Where the bytes `range` of the text stand. A range over paragraphs ends where its first one does.
    pub fn place(&self, range: Range<usize>) -> WordPlace {
        let first = self.pieces.partition_point(|p| p.range.end < range.start);
        let holds = |(n, p): &(usize, &Piece)| {
            range.start < p.range.end
                || (range.start == p.range.end && (range.is_empty() || n + 1 == self.pieces.len()))
        };
        let Some((_, piece)) = self.pieces.iter().enumerate().skip(first).find(holds) else {
            return WordPlace { paragraph: self.id(), in_label: false, range: 0..0 };
        };
        let within = range.start.max(piece.range.start)..range.end.clamp(piece.range.start, piece.range.end);
        let range = flat_range(&self.stretches[piece.stretches.clone()], &within);
        WordPlace { paragraph: piece.id, in_label: piece.in_label, range }
    }

    /// The place of the label.
    pub fn label_place(&self) -> WordPlace {
        let length = self.head().map_or(0, |p| p.label_text(Version::Markup).len());
        WordPlace { paragraph: self.id(), in_label: true, range: 0..length }
    }

    /// The fix that puts `words` in the place of the bytes `range` of the text.
    pub fn fix(&self, range: Range<usize>, words: impl Into<String>) -> Option<StyleFix> {
        let place = self.place(range);
        let change = FixChange::Replace(place.range, words.into());
        (!place.in_label).then_some(StyleFix { paragraph: place.paragraph, change })
    }
}

/// The bytes `range` of the line in the flat text of their piece, as [`run::flat_range`] counts them.
fn flat_range(stretches: &[Stretch], range: &Range<usize>) -> Range<usize> {
    let first = stretches.partition_point(|s| s.range.end <= range.start);
    let behind = stretches.partition_point(|s| s.range.start < range.end);
    let last = behind.checked_sub(1).and_then(|last| stretches.get(last));
    let end = last.map_or(0, |s| s.flat + range.end.min(s.range.end) - s.range.start);
    match stretches.get(first) {
        Some(s) if !range.is_empty() => {
            let start = s.flat + range.start - s.range.start;
            start..end.max(start)
        }
        _ => end..end,
    }
}

/// Where the lines of the revised text begin and end among `paragraphs`.
pub fn line_ranges(paragraphs: &[Paragraph]) -> Vec<Range<usize>> {
    let mut out = Vec::with_capacity(paragraphs.len());
    let mut start = 0;
    for (i, p) in paragraphs.iter().enumerate() {
        if VERSION.keeps(&p.ins, &p.del) {
            out.push(start..i + 1);
            start = i + 1;
        }
    }
    if start < paragraphs.len() {
        out.push(start..paragraphs.len());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::Revision;

    #[test]
    fn words_of_a_line_are_led_back_to_their_runs() {
        let me = Revision::by("CEPT");
        let mut first = Paragraph::unchanged(ParagraphId(1), Role::Clause, "a)", "that ");
        first.runs.extend([Run::deleted("boats", &me), Run::inserted("ships", &me), Run::unchanged(" sail")]);
        first.del = Some(me.clone());
        let second = Paragraph::unchanged(ParagraphId(2), Role::Clause, "b)", " far;");
        let line = StyleLine::new(&[first, second]);
        assert_eq!((line.label.as_str(), line.text.as_str()), ("a)", "that ships sailb)\t far;"));
        let check = |words: &str, paragraph, in_label, range: Range<usize>, new: bool| {
            let at = line.text.find(words).unwrap_or_default();
            let got = line.place(at..at + words.len());
            assert_eq!(got, WordPlace { paragraph: ParagraphId(paragraph), in_label, range }, "{words}");
            assert_eq!(line.has_new(at..at + words.len()), new, "{words}");
        };
        check("that", 1, false, 0..4, false);
        check("ships", 1, false, 10..15, true);
        check("sail", 1, false, 16..20, false);
        check("b)", 2, true, 0..2, false);
        check("far;", 2, false, 1..5, false);
        let end = line.text.len();
        assert_eq!(line.place(end..end).range, 5..5);
        let runs = &line.paragraphs()[0].runs;
        for start in 0..15 {
            for end in start..=15 {
                let got = line.place(start..end);
                assert_eq!(got.range, run::flat_range(runs, VERSION, &(start..end)), "{start}..{end}");
            }
        }
    }

    #[test]
    fn deleted_paragraphs_belong_to_the_line_they_run_into() {
        let me = Revision::by("CEPT");
        let mut deleted = Paragraph::unchanged(ParagraphId(1), Role::Clause, "a)", "that boats sail;");
        deleted.label[0].del = Some(me.clone());
        deleted.runs[0].del = Some(me.clone());
        deleted.del = Some(me);
        let kept = Paragraph::unchanged(ParagraphId(2), Role::Clause, "b)", "that ships sail;");
        let all = [deleted, kept];
        assert_eq!(line_ranges(&all), vec![Range { start: 0, end: 2 }]);
        let line = StyleLine::new(&all);
        assert_eq!((line.id(), line.label.as_str(), line.text.as_str()), (ParagraphId(2), "b)", "that ships sail;"));
    }
}
