//! Proof of what was written: the bytes are read back at the level of Word's own model, rejected and accepted by the
//! rules of ECMA-376 (part 1, 17.13.5), and compared with the draft, paragraph by paragraph.

use modline_core::contribution::Contribution;
use modline_core::itu::tables;
use modline_core::run::{Reading, Revision};

use crate::ReadError;
use crate::read::docx::{FaultKind, WordParagraph, word_model};
use crate::word::{DASH, LINE_BREAK, can_hold};
use crate::write::View;
use crate::write::docx::text_lines;

/// What was proved: rejecting gives the base, accepting the revised text, and the markup is faultless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Paragraphs of the file, the cover aside.
    pub paragraphs: usize,
    /// Insertions, deletions and marked ends.
    pub changes: usize,
}

/// Why a written file is not what the draft says. No file must be left of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotProved {
    /// The bytes cannot be read back.
    #[error("the written file cannot be read back: {0}")]
    Unreadable(#[from] ReadError),
    /// A reading of the file differs from the draft's.
    #[error("{reading}: paragraph {paragraph} of the written file reads {found:?} where the draft has {wanted:?}")]
    Differs {
        /// `all rejected`, `all accepted` or `as written`.
        reading: &'static str,
        /// The first paragraph that differs, from 1, the cover aside.
        paragraph: usize,
        /// What the draft has there; empty past its end.
        wanted: String,
        /// What the file has there; empty past its end.
        found: String,
    },
    /// Markup that Word would mend or refuse.
    #[error("paragraph {paragraph} of the written file: {what}")]
    Markup {
        /// The paragraph, from 1, the cover included.
        paragraph: usize,
        /// What is wrong with it.
        what: &'static str,
    },
}

/// Proves that `bytes` say what `contribution` says in `view`.
pub fn docx(contribution: &Contribution, view: View, bytes: &[u8]) -> Result<Proof, NotProved> {
    let story = word_model(bytes)?;
    if let Some(fault) = story.faults.first() {
        return Err(NotProved::Markup { paragraph: fault.paragraph + 1, what: name(fault.kind) });
    }
    let body = &story.paragraphs[story.paragraphs.iter().take_while(|p| p.place.table > 0).count()..];
    for reading in [Reading::Base, Reading::Revised, Reading::Flat] {
        let wanted = wanted(contribution, view.reading().unwrap_or(reading));
        compare(reading, &wanted, &read(body, reading))?;
    }
    Ok(Proof { paragraphs: body.len(), changes: story.changes })
}

fn name(kind: FaultKind) -> &'static str {
    match kind {
        FaultKind::Id => "two changes have one id",
        FaultKind::NoAuthor => "a change has no author",
        FaultKind::KeptTextInDeletion => "kept text stands in a deletion",
        FaultKind::StruckTextOutside => "struck text stands outside a deletion",
        FaultKind::NestedMark => "a mark stands inside its like",
    }
}

/// The paragraphs a file of `contribution` must have in `reading`, cover aside.
fn wanted(contribution: &Contribution, reading: Reading) -> Vec<String> {
    let (frame, words) = (&contribution.frame, tables().words.get(contribution.language));
    let mut out = Vec::new();
    for (heading, text) in [(&words.introduction, &frame.introduction), (&words.background, &frame.background)] {
        if text_lines(text).next().is_some() {
            out.extend(heading.first().cloned());
            out.extend(text_lines(text).map(str::to_owned));
        }
    }
    for (i, proposal) in contribution.proposals.iter().enumerate() {
        let marker = proposal.head.marker.name();
        out.push(contribution.number_of(i).map_or_else(|| marker.to_owned(), |number| format!("{marker}\t{number}")));
        out.extend(proposal.lines(reading).iter().map(ToString::to_string));
        let first = out.len();
        out.extend(text_lines(&proposal.head.reasons).map(str::to_owned));
        if let Some(line) = out.get_mut(first) {
            *line = format!("{}:\t{line}", words.reasons.first().map_or("", String::as_str));
        }
    }
    out.push(DASH.to_owned());
    out.iter().map(|s| held(s)).collect()
}

/// `s` as XML can hold it.
fn held(s: &str) -> String {
    s.chars().map(|c| if c == '\n' { LINE_BREAK } else { c }).filter(|c| can_hold(*c)).collect()
}

/// The file's paragraphs in `reading`: a paragraph whose end goes runs on into the next; at the end its text stays.
fn read(paragraphs: &[WordParagraph], reading: Reading) -> Vec<String> {
    let stands = |ins: &Option<Revision>, del: &Option<Revision>| match reading {
        Reading::Base => ins.is_none(),
        Reading::Revised => del.is_none(),
        Reading::Flat => true,
    };
    let mut out = Vec::with_capacity(paragraphs.len());
    let mut open: Option<String> = None;
    for p in paragraphs {
        let mut text = open.take().unwrap_or_default();
        p.pieces.iter().filter(|piece| stands(&piece.ins, &piece.del)).for_each(|piece| text.push_str(&piece.text));
        if stands(&p.ins, &p.del) {
            out.push(text);
        } else {
            open = Some(text);
        }
    }
    out.extend(open);
    out
}

fn compare(reading: Reading, wanted: &[String], found: &[String]) -> Result<(), NotProved> {
    let Some(at) = (0..wanted.len().max(found.len())).find(|i| wanted.get(*i) != found.get(*i)) else { return Ok(()) };
    let text = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
    Err(NotProved::Differs {
        reading: match reading {
            Reading::Base => "all rejected",
            Reading::Revised => "all accepted",
            Reading::Flat => "as written",
        },
        paragraph: at + 1,
        wanted: text(wanted),
        found: text(found),
    })
}
