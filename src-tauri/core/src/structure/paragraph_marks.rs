//! Paragraph marks of a source, before its lines are looked at: those that cannot go are freed of their change, and
//! lines without words are taken out without joining what stood around them.

use crate::paragraph_mark::{Standing, ends};
use crate::run::{Revision, Version};
use crate::source_line::SourceLine;

type MarkSide = fn(&mut SourceLine) -> &mut Option<Revision>;
/// The two readings in which a mark may go, and which it is.
const READINGS: [(Version, MarkSide); 2] = [(Version::Base, |l| &mut l.ins), (Version::Revised, |l| &mut l.del)];

/// The lines that have words in some reading. Without empty paragraphs, base and revised text are those of the source.
pub(super) fn settle(mut lines: Vec<SourceLine>) -> Vec<SourceLine> {
    for (version, mark) in READINGS {
        let standing = |l: &SourceLine| {
            let (text, mark) = (has_words(l, version), version.keeps(&l.ins, &l.del));
            Standing { place: l.place, text, mark, gone: false }
        };
        let ends = ends(&lines.iter().map(standing).collect::<Vec<_>>());
        lines.iter_mut().zip(ends).filter(|(_, ends)| *ends).for_each(|(line, _)| *mark(line) = None);
    }
    let mut out: Vec<SourceLine> = Vec::with_capacity(lines.len());
    // In base and revised text: whether words stand before this place whose paragraph has not ended.
    let mut open = [false; 2];
    let mut gap = false;
    for mut line in lines {
        let blank = !has_words(&line, Version::Markup);
        for ((version, mark), open) in READINGS.into_iter().zip(&mut open) {
            let ends = mark(&mut line).is_none();
            if blank && ends && *open {
                // An empty paragraph took the words before it in: they end where it does.
                out.last_mut().into_iter().for_each(|before| *mark(before) = None);
            }
            *open = (*open || has_words(&line, version)) && !ends;
        }
        if !blank {
            line.gap |= std::mem::take(&mut gap);
            out.push(line);
            continue;
        }
        gap = true;
        // Spaces within a paragraph are text of it.
        if open.contains(&true)
            && let Some(before) = out.last_mut()
        {
            before.runs.append(&mut line.runs);
        }
    }
    out
}

fn has_words(line: &SourceLine, version: Version) -> bool {
    let runs = line.label.iter().flatten().chain(&line.runs);
    runs.into_iter().any(|r| r.is_in(version) && !r.text.trim().is_empty())
}
