//! Plain text: a paragraph a line, label TAB text; CriticMarkup; and amendment in words, a change a line.

use modline_core::contribution::{Contribution, Marker, Proposal};
use modline_core::itu::tables;
use modline_core::paragraph::Paragraph;
use modline_core::run::{Reading, Run};

use super::words::{self, Stated};

/// What of a draft is written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextView {
    /// One reading.
    Reading(Reading),
    /// CriticMarkup: everything, marks included.
    Critic,
    /// Amendment in words.
    Words,
}

/// The text of a draft. `body_only`: number line to last paragraph of each proposal, nothing around it.
///
/// A line break within a paragraph is written as U+000B, as Word's own text export does.
pub fn write(draft: &Contribution, view: TextView, body_only: bool) -> String {
    let mut out = String::new();
    let mut line = |s: &str| {
        out.push_str(&s.replace('\u{2028}', "\u{b}"));
        out.push('\n');
    };
    let fixed = tables().words.get(draft.language);
    let frame = &draft.frame;
    if !body_only {
        let heading = |forms: &[String]| forms.first().cloned().unwrap_or_default();
        for (title, text) in [
            (String::new(), &frame.agenda_item),
            (heading(&fixed.introduction), &frame.introduction),
            (heading(&fixed.background), &frame.background),
        ] {
            if !text.is_empty() {
                [title.as_str()].into_iter().filter(|t| !t.is_empty()).chain(text.lines()).for_each(&mut line);
            }
        }
    }
    let stated = if view == TextView::Words { words::stated(draft) } else { Vec::new() };
    for (index, proposal) in draft.proposals.iter().enumerate() {
        if !body_only {
            let number = draft.number_of(index).map(|n| format!("\t{n}")).unwrap_or_default();
            line(&format!("{}{number}", proposal.head.marker.name()));
        }
        match view {
            TextView::Reading(reading) => proposal.lines(reading).iter().for_each(|l| line(&l.to_string())),
            TextView::Critic => line_by_marks(&proposal.paragraphs, &mut line),
            TextView::Words => in_words(proposal, &stated[index], &mut line),
        }
        if !body_only && !proposal.head.reasons.is_empty() {
            let word = fixed.reasons.first().map_or("", String::as_str);
            line(&format!("{word}:\t{}", proposal.head.reasons.replace('\n', "\n\t")));
        }
    }
    if !body_only {
        for c in &frame.contacts {
            let word = fixed.contact.first().map_or("", String::as_str);
            line(&format!("{word}:\t{}:\t{}", fixed.contact_name, c.name));
            line(&format!("{}:\t{}", fixed.contact_phone, c.phone));
            line(&format!("{}:\t{}", fixed.contact_email, c.email));
        }
    }
    out
}

/// The number line, then a sentence for each change; of a new text, all of it; of others, one sentence.
fn in_words(proposal: &Proposal, stated: &Stated, line: &mut impl FnMut(&str)) {
    if stated.marker.is_tracked() {
        line(&stated.subject);
    }
    stated.whole.iter().for_each(|whole| line(whole));
    for (i, sentence) in stated.sentences.iter().enumerate() {
        line(&format!("{}\t{}", i + 1, sentence.words));
    }
    if matches!(stated.marker, Marker::Add | Marker::AddMoved) {
        proposal.lines(Reading::Flat).iter().for_each(|l| line(&l.to_string()));
    }
}

/// CriticMarkup. A line end that is marked while the line is not marked whole stands inside a mark of its own.
fn line_by_marks(paragraphs: &[Paragraph], line: &mut impl FnMut(&str)) {
    let mut open = String::new();
    for p in paragraphs {
        let tab = tab_of(p);
        let (mut out, mut kind) = (std::mem::take(&mut open), Kind::Kept);
        for r in p.label.iter().chain(&tab).chain(&p.runs) {
            let next = Kind::of(r.ins.is_some(), r.del.is_some());
            kind.turn(next, &mut out);
            kind = next;
            out.push_str(&r.text);
        }
        kind.turn(Kind::Kept, &mut out);
        let whole = p.is_inserted() || p.is_struck();
        let end = Kind::of(p.ins.is_some(), p.del.is_some());
        if whole || end == Kind::Kept {
            line(&out);
        } else {
            Kind::Kept.turn(end, &mut out);
            line(&out);
            end.turn(Kind::Kept, &mut open);
        }
    }
    if !open.is_empty() {
        line(&open);
    }
}

/// The tab between label and text: marked where only one reading has the label.
pub(crate) fn tab_of(p: &Paragraph) -> Option<Run> {
    let has = |reading| p.label.iter().any(|r| r.is_in(reading));
    let last = p.label.last()?;
    Some(Run {
        ins: if has(Reading::Base) { None } else { last.ins.clone() },
        del: if has(Reading::Revised) { None } else { last.del.clone() },
        ..Run::kept("\t")
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Kept,
    Inserted,
    Struck,
    /// Inserted by one and struck by another.
    Both,
}

impl Kind {
    fn of(ins: bool, del: bool) -> Self {
        match (ins, del) {
            (false, false) => Kind::Kept,
            (true, false) => Kind::Inserted,
            (false, true) => Kind::Struck,
            (true, true) => Kind::Both,
        }
    }

    /// Writes the signs that lead from this kind of mark to `next`.
    fn turn(self, next: Kind, out: &mut String) {
        let signs = match (self, next) {
            (a, b) if a == b => "",
            (Kind::Inserted, Kind::Both) => "{--",
            (Kind::Both, Kind::Inserted) => "--}",
            (from, to) => {
                out.push_str(match from {
                    Kind::Kept => "",
                    Kind::Inserted => "++}",
                    Kind::Struck => "--}",
                    Kind::Both => "--}++}",
                });
                match to {
                    Kind::Kept => "",
                    Kind::Inserted => "{++",
                    Kind::Struck => "{--",
                    Kind::Both => "{++{--",
                }
            }
        };
        out.push_str(signs);
    }
}
