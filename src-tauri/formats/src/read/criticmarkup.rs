//! CriticMarkup text: `{++inserted++}`, `{--deleted--}`, `{~~old~>new~~}`. A redline for e-mail.
//!
//! A line wholly inside one mark is a whole clause that is inserted or deleted. Marks nest: `{++in{--out--}++}` was
//! inserted by one author and deleted by another. Comments are left out, highlights are plain text.

use modline_core::contribution::DEFAULT_AUTHOR;
use modline_core::run::{self, Revision, Run};
use modline_core::source_line::SourceLine;

use crate::read::shared::SECOND_AUTHOR;

/// Lines of a decoded text with marks. Marks may go over line ends; a mark that is never closed ends with the text.
pub fn read_lines(text: &str) -> Vec<SourceLine> {
    let mut reader = CriticMarkupReader::default();
    let mut rest = text;
    while !rest.is_empty() {
        let next = rest.find(['{', '+', '-', '~', '=', '<', '\n']).unwrap_or(rest.len());
        reader.text(&rest[..next]);
        rest = &rest[next..];
        if let Some(after) = reader.token(rest) {
            rest = after;
        } else if let Some(after) = rest.strip_prefix('\n') {
            reader.end_line();
            rest = after;
        } else if let Some(c) = rest.chars().next() {
            reader.text(&rest[..c.len_utf8()]);
            rest = &rest[c.len_utf8()..];
        }
    }
    reader.end_line();
    reader.lines
}

#[derive(Default)]
struct CriticMarkupReader {
    lines: Vec<SourceLine>,
    line: Vec<Run>,
    number: usize,
    gap: bool,
    /// Depth of marks: more than one of a kind say no more than one.
    ins: usize,
    del: usize,
    /// Which kind was opened first, when both are open.
    del_outside: bool,
    comment: bool,
    /// Inside `{~~`: what was deleted before `~>`.
    swap: bool,
    /// Whether the outermost mark began with its line: only then are its lines whole clauses. Where the break above is
    /// marked too, that is the new one, and the one below the old.
    from_line_start: bool,
    /// Whether the line break met last is itself inserted, and deleted.
    marked: (bool, bool),
}

impl CriticMarkupReader {
    /// Takes a mark's character off the front of `s`, if there is one that means something here.
    fn token<'a>(&mut self, s: &'a str) -> Option<&'a str> {
        if self.comment {
            let after = s.strip_prefix("<<}")?;
            self.comment = false;
            return Some(after);
        }
        type OpenMark = fn(&mut CriticMarkupReader);
        let opens: [(&str, OpenMark); 5] = [
            ("{++", |r| r.ins += 1),
            ("{--", |r| {
                r.del_outside |= r.ins == 0 && r.del == 0;
                r.del += 1;
            }),
            ("{~~", |r| {
                r.swap = true;
                r.del += 1;
            }),
            ("{==", |_| {}),
            ("{>>", |r| r.comment = true),
        ];
        for (mark, open) in opens {
            if let Some(after) = s.strip_prefix(mark) {
                if self.ins + self.del == 0 {
                    let is_space = |r: &Run| r.text.trim().is_empty() || r.ins.is_some() || r.del.is_some();
                    self.from_line_start = self.marked == (false, false) && self.line.iter().all(is_space);
                }
                open(self);
                return Some(after);
            }
        }
        if let Some(after) = s.strip_prefix("++}").filter(|_| self.ins > 0) {
            self.ins -= 1;
            return Some(after);
        }
        if let Some(after) = s.strip_prefix("--}").filter(|_| self.del > 0) {
            self.del -= 1;
            self.del_outside &= self.del > 0;
            return Some(after);
        }
        if let Some(after) = s.strip_prefix("~>").filter(|_| self.swap && self.del > 0) {
            self.del -= 1;
            self.ins += 1;
            return Some(after);
        }
        if let Some(after) = s.strip_prefix("~~}").filter(|_| self.swap) {
            self.swap = false;
            if self.ins > 0 {
                self.ins -= 1
            } else {
                self.del = self.del.saturating_sub(1)
            }
            return Some(after);
        }
        s.strip_prefix("==}")
    }

    fn marks(&self) -> (Option<Revision>, Option<Revision>) {
        let both = self.ins > 0 && self.del > 0;
        let by = |on: bool, second: bool| {
            on.then(|| Revision::by(if both && second { SECOND_AUTHOR } else { DEFAULT_AUTHOR }))
        };
        (by(self.ins > 0, self.del_outside), by(self.del > 0, !self.del_outside))
    }

    fn text(&mut self, s: &str) {
        if !s.is_empty() && !self.comment {
            let (ins, del) = self.marks();
            run::push(&mut self.line, Run { ins, del, ..Run::unchanged(s) });
        }
    }

    fn end_line(&mut self) {
        self.number += 1;
        let runs = std::mem::take(&mut self.line);
        let (mut ins, mut del) = self.marks();
        let above = std::mem::replace(&mut self.marked, (ins.is_some(), del.is_some()));
        let is_space = runs.iter().all(|r| r.text.trim().is_empty());
        // A blank line is a gap, inside a mark too, unless the line before runs on into it and ends here.
        let unmarked = (ins.is_none() && del.is_none()) || self.from_line_start;
        let ends = (above.0 && ins.is_none()) || (above.1 && del.is_none());
        // Between two line breaks of one mark too, a blank line parts paragraphs and is none.
        let within = runs.is_empty() && (above.0 || above.1) && above == (ins.is_some(), del.is_some());
        if is_space && ((unmarked && !ends) || within) {
            self.gap = true;
            return;
        }
        let written = |r: &&Run| !r.text.trim().is_empty();
        let whole = |mark: fn(&Run) -> &Option<Revision>| {
            let first = runs.iter().find(written).and_then(|r| mark(r).clone());
            first.filter(|_| self.from_line_start && runs.iter().filter(written).all(|r| mark(r).is_some()))
        };
        ins = ins.or_else(|| whole(|r| &r.ins));
        del = del.or_else(|| whole(|r| &r.del));
        let gap = std::mem::take(&mut self.gap);
        self.lines.push(SourceLine { number: self.number, runs, ins, del, gap, ..SourceLine::default() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        read_lines(text)
            .iter()
            .map(|l| {
                let runs: Vec<String> = l
                    .runs
                    .iter()
                    .map(|r| {
                        let mark = |on: bool, s: &str| if on { s.to_owned() } else { String::new() };
                        format!("{}{}{}", mark(r.ins.is_some(), "+"), mark(r.del.is_some(), "-"), r.text)
                    })
                    .collect();
                let end =
                    format!("{}{}", if l.ins.is_some() { "+" } else { "" }, if l.del.is_some() { "-" } else { "" });
                format!("{}|{end}", runs.join("|"))
            })
            .collect()
    }

    #[test]
    fn marks_within_a_line() {
        assert_eq!(shown("a{++b++}c{--d--}"), ["a|+b|c|-d|"]);
        assert_eq!(shown("a {~~old~>new~~} b"), ["a |-old|+new| b|"]);
        assert_eq!(shown("{++in{--out--}++}x"), ["+in|+-out|x|"]);
        assert_eq!(shown("a{>>why<<}b {==c==}"), ["ab c|"]);
    }

    #[test]
    fn whole_lines_are_whole_clauses() {
        assert_eq!(shown("x\n{++a++}\n{--b--}\ny"), ["x|", "+a|+", "-b|-", "y|"]);
        assert_eq!(shown("x{++\na\nb++}\ny"), ["x|+", "+a|+", "+b|", "y|"]);
        assert_eq!(shown("x{++;\n\na++}\ny"), ["x|+;|+", "+a|", "y|"]);
        assert_eq!(shown("x{--;\n\na--}\ny"), ["x|-;|-", "-a|", "y|"]);
        assert_eq!(shown("{++a\n\nb++}\ny"), ["+a|+", "+b|+", "y|"]);
        assert_eq!(shown("x\n{++\na\n++}\ny"), ["x|", "+a|+", "|", "y|"]);
    }

    #[test]
    fn signs_without_a_mark_are_text() {
        assert_eq!(shown("C++} a--} b ~> c"), ["C++} a--} b ~> c|"]);
    }

    #[test]
    fn the_author_of_a_mark_within_a_mark_is_another() {
        let line = &read_lines("{++in{--out--}++}x")[0];
        let nested = &line.runs[1];
        assert_eq!(nested.ins.as_ref().map(|r| &*r.author), Some(DEFAULT_AUTHOR));
        assert_eq!(nested.del.as_ref().map(|r| &*r.author), Some(SECOND_AUTHOR));
    }
}
