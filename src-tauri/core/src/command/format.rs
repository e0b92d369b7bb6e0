//! Words in another format. Formats are not tracked, words are: so what is not the author's own is deleted and stands
//! again in the new format.

use serde::{Deserialize, Serialize};

use crate::contribution::Contribution;
use crate::find::MarkedWords;
use crate::redline::reformatted;
use crate::run::{self, Format, Revision, Run, Version};
use crate::step::{EditError, Step};
use crate::text::utf16::bytes_of;

use super::delete::is_mine;
use super::located::LocatedParagraph;

/// A format that words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formatting {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Raised; no longer lowered then.
    Superscript,
}

impl Formatting {
    fn on(self, format: Format, on: bool) -> Format {
        match self {
            Formatting::Bold => Format { bold: on, ..format },
            Formatting::Italic => Format { italic: on, ..format },
            Formatting::Superscript => Format { superscript: on, subscript: format.subscript && !on, ..format },
        }
    }
}

/// Gives the live words of `places` the format, or takes it from them.
pub(super) fn format(
    draft: &Contribution,
    places: &[MarkedWords],
    formatting: Formatting,
    on: bool,
    me: &Revision,
) -> Result<Vec<Step>, EditError> {
    let mut steps = Vec::new();
    for place in places {
        let located = LocatedParagraph::find(draft, place.paragraph)?;
        let p = located.paragraph;
        let bytes = bytes_of(&p.text(Version::Markup), &place.marked);
        let (left, rest) = run::split_at(&p.runs, bytes.start);
        let (words, right) = run::split_at(&rest, bytes.len());
        let is_new = draft.proposals[located.proposal].header.marker.is_new_text();
        let words = match is_new {
            true => words.into_iter().map(|r| Run { format: formatting.on(r.format, on), ..r }).collect(),
            false => tracked(words, |f| formatting.on(f, on), me),
        };
        let runs = run::normalise([left, words, right].concat());
        steps.extend(located.with_runs(if is_new { runs } else { settled(&runs, me) }));
    }
    Ok(steps)
}

/// `words` in the format that `formatted` gives: the author's own have it, others are deleted and followed by a copy.
fn tracked(words: Vec<Run>, formatted: impl Fn(Format) -> Format, me: &Revision) -> Vec<Run> {
    let (mut out, mut copies) = (Vec::new(), Vec::new());
    for r in words {
        let now = Run { format: formatted(r.format), ..r.clone() };
        if r.del.is_some() {
            out.push(r);
        } else if now.format == r.format || is_mine(&r.ins, me) {
            out.append(&mut copies);
            out.push(now);
        } else {
            copies.push(Run { ins: Some(me.clone()), ..now });
            out.extend(r.delete(me));
        }
    }
    out.append(&mut copies);
    out
}

/// Words deleted and inserted again are kept where their format is what it was.
fn settled(runs: &[Run], me: &Revision) -> Vec<Run> {
    let deleted = |r: &&Run| is_mine(&r.del, me) && r.ins.is_none();
    let own = |r: &&Run| is_mine(&r.ins, me) && r.del.is_none();
    let (mut out, mut rest) = (Vec::new(), runs);
    while !rest.is_empty() {
        let (old, behind) = rest.split_at(rest.iter().take_while(deleted).count());
        let (new, behind) = behind.split_at(behind.iter().take_while(own).count());
        if new.is_empty() {
            let (kept, behind) = rest.split_at(old.len().max(1));
            out.extend_from_slice(kept);
            rest = behind;
            continue;
        }
        if run::text(old, Version::Base) == run::text(new, Version::Revised) {
            out.extend(reformatted(old, new, me));
        } else {
            out.extend([old, new].concat());
        }
        rest = behind;
    }
    run::normalise(out)
}

#[cfg(test)]
mod tests {
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::{Marker, Proposal, ProposalHeader};
    use crate::paragraph::{Paragraph, ParagraphId, Role};

    fn draft(runs: Vec<Run>, marker: Marker) -> Contribution {
        let clause = Paragraph { runs, ..Paragraph::unchanged(ParagraphId(1), Role::Clause, "1", "") };
        let proposal = Proposal { header: ProposalHeader { marker, ..Default::default() }, paragraphs: vec![clause] };
        Contribution { proposals: vec![proposal], ..Contribution::default() }
    }

    fn me() -> Revision {
        Contribution::default().metadata.revision()
    }

    fn set(draft: &mut Contribution, marked: std::ops::Range<usize>, on: bool) {
        let places = vec![MarkedWords { paragraph: ParagraphId(1), marked }];
        perform(draft, Command::Format { places, format: Formatting::Italic, on }).unwrap();
    }

    /// The clause with its marks; italics between asterisks.
    fn shown(draft: &Contribution) -> String {
        let mark = |r: &Run| {
            let text = if r.format.italic { format!("*{}*", r.text) } else { r.text.clone() };
            match (&r.ins, &r.del) {
                (None, None) => text,
                (None, Some(_)) => format!("{{--{text}--}}"),
                (Some(_), None) => format!("{{++{text}++}}"),
                (Some(_), Some(_)) => format!("{{++{{--{text}--}}++}}"),
            }
        };
        draft.proposals[0].paragraphs[0].runs.iter().map(mark).collect()
    }

    #[test]
    fn base_words_are_deleted_and_stand_again_and_twice_is_not_at_all() {
        let mut draft = draft(vec![Run::unchanged("that boats go")], Marker::Mod);
        let base = draft.clone();
        set(&mut draft, 5..10, true);
        assert_eq!(shown(&draft), "that {--boats--}{++*boats*++} go");
        set(&mut draft, 10..15, true);
        assert_eq!(shown(&draft), "that {--boats--}{++*boats*++} go");
        set(&mut draft, 10..13, false);
        assert_eq!(shown(&draft), "that boa{--ts--}{++*ts*++} go");
        set(&mut draft, 10..12, false);
        assert_eq!(draft, base);
    }

    #[test]
    fn own_words_have_it_at_once_and_deleted_ones_stay() {
        let runs = vec![
            Run::unchanged("a "),
            Run::deleted("big ", &me()),
            Run::inserted("small ", &me()),
            Run::unchanged("port"),
        ];
        let mut draft = draft(runs, Marker::Mod);
        set(&mut draft, 2..12, true);
        assert_eq!(shown(&draft), "a {--big --}{++*small *++}port");
        set(&mut draft, 0..99, true);
        assert_eq!(shown(&draft), "{--a big --}{++*a small *++}{--port--}{++*port*++}");
    }

    #[test]
    fn anothers_words_are_deleted_and_a_new_text_has_no_marks() {
        let mut theirs = draft(vec![Run::inserted("port", &Revision::by("RCC"))], Marker::Mod);
        set(&mut theirs, 0..4, true);
        assert_eq!(shown(&theirs), "{++{--port--}++}{++*port*++}");
        let mut new = draft(vec![Run::unchanged("port")], Marker::Add);
        set(&mut new, 1..4, true);
        assert_eq!(shown(&new), "p*ort*");
    }

    #[test]
    fn tidying_keeps_the_format_of_the_base() {
        let mut draft = draft(vec![Run::unchanged("that boats go")], Marker::Mod);
        set(&mut draft, 5..10, true);
        perform(&mut draft, Command::Tidy { id: Some(ParagraphId(1)), density: crate::redline::Density::Words })
            .unwrap();
        assert_eq!(shown(&draft), "that {--boats--}{++*boats*++} go");
    }

    #[test]
    fn a_format_leaves_the_others_of_the_words_and_raised_is_not_lowered() {
        let lowered = Format { subscript: true, ..Format::PLAIN };
        let check = |before: Format, format: Formatting, on: bool, after: Format| {
            let mut draft = draft(vec![Run { format: before, ..Run::unchanged("port") }], Marker::Add);
            let places = vec![MarkedWords { paragraph: ParagraphId(1), marked: 0..4 }];
            perform(&mut draft, Command::Format { places, format, on }).unwrap();
            assert_eq!(draft.proposals[0].paragraphs[0].runs[0].format, after, "{format:?} {on}");
        };
        let both = Format { bold: true, italic: true, ..Format::PLAIN };
        let raised = Format { superscript: true, ..Format::PLAIN };
        check(Format { italic: true, ..Format::PLAIN }, Formatting::Bold, true, both);
        check(both, Formatting::Bold, false, Format { italic: true, ..Format::PLAIN });
        check(both, Formatting::Italic, false, Format { bold: true, ..Format::PLAIN });
        check(Format::PLAIN, Formatting::Superscript, true, raised);
        check(raised, Formatting::Superscript, false, Format::PLAIN);
        check(lowered, Formatting::Superscript, true, raised);
        check(lowered, Formatting::Superscript, false, lowered);
    }

    #[test]
    fn words_that_have_it_already_stay_whoever_wrote_them() {
        let italic = |r: Run| Run { format: Format { italic: true, ..Format::PLAIN }, ..r };
        let theirs = italic(Run::inserted("port", &Revision::by("RCC")));
        let mut draft = draft(vec![Run::unchanged("a "), theirs], Marker::Mod);
        let before = draft.clone();
        set(&mut draft, 2..6, true);
        assert_eq!(draft, before);
    }

    #[test]
    fn words_deleted_for_others_stay_so() {
        let runs = vec![
            Run::deleted("big ", &me()),
            Run::inserted("small ", &me()),
            Run::unchanged("port "),
            Run::deleted("here", &me()),
        ];
        let mut draft = draft(runs, Marker::Mod);
        set(&mut draft, 10..14, true);
        assert_eq!(shown(&draft), "{--big --}{++small ++}{--port--}{++*port*++} {--here--}");
    }
}
