//! Other words in the place of those that are found.

use crate::contribution::Contribution;
use crate::find::{MarkedWords, Search, Sought};
use crate::run::{self, Revision, Run, Version};
use crate::step::{EditError, Step};
use crate::text::utf16::bytes_of;

use super::located::LocatedParagraph;

/// Replaces the words by `with` wherever they stand, or in one place alone; deleted words stay as they are.
pub(super) fn replace(
    draft: &Contribution,
    search: &Search,
    with: &str,
    only: Option<&MarkedWords>,
    me: &Revision,
) -> Result<Vec<Step>, EditError> {
    let sought = Sought::new(search);
    let replaced = |runs: &[Run], wanted: &dyn Fn(&std::ops::Range<usize>) -> bool| {
        let places = sought.live(runs).into_iter().map(|(bytes, _)| bytes).filter(wanted);
        // From the end, so that the places before stay where they are.
        let places: Vec<_> = places.collect();
        let replaced = |runs, bytes: &_| replaced(runs, bytes, with, search.match_case, me);
        (!places.is_empty()).then(|| places.iter().rev().fold(runs.to_vec(), replaced))
    };
    if let Some(place) = only {
        let located = LocatedParagraph::find(draft, place.paragraph)?;
        let p = located.paragraph;
        let bytes = bytes_of(&p.text(Version::Markup), &place.marked);
        let runs = replaced(&p.runs, &|found| *found == bytes).ok_or(EditError::Stale)?;
        return Ok(located.with_runs(runs));
    }
    let mut steps = Vec::new();
    for (proposal, text) in draft.proposals.iter().enumerate() {
        for (at, paragraph) in text.paragraphs.iter().enumerate() {
            let located = LocatedParagraph { proposal, at, paragraph, all: &text.paragraphs };
            steps.extend(replaced(&paragraph.runs, &|_| true).into_iter().flat_map(|runs| located.with_runs(runs)));
        }
    }
    Ok(steps)
}

/// `runs` with the live words among `bytes` deleted and the new ones behind them, in the format of the first.
fn replaced(runs: Vec<Run>, bytes: &std::ops::Range<usize>, with: &str, match_case: bool, me: &Revision) -> Vec<Run> {
    let words = run::text(&run::slice(&runs, bytes.clone()), Version::Revised);
    let with = if match_case { with.to_owned() } else { in_the_case_of(&words, with) };
    if words == with {
        return runs;
    }
    run::replace(&runs, bytes, &with, me)
}

/// `with` in capitals, or with a capital first, where the words it replaces are written so and it has none itself.
fn in_the_case_of(words: &str, with: &str) -> String {
    let mut letters = words.chars().filter(|c| c.is_alphabetic());
    let capital = words.chars().next().is_some_and(char::is_uppercase);
    if !capital || with.chars().any(char::is_uppercase) {
        return with.to_owned();
    }
    if letters.clone().nth(1).is_some() && letters.all(char::is_uppercase) {
        return with.to_uppercase();
    }
    let mut rest = with.chars();
    rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::{Marker, Proposal};
    use crate::paragraph::{Paragraph, ParagraphId, Role};
    use crate::run::Format;

    fn draft(runs: Vec<Run>, marker: Marker) -> Contribution {
        let clause = Paragraph { runs, ..Paragraph::unchanged(ParagraphId(1), Role::Clause, "1", "") };
        let header = crate::contribution::ProposalHeader { marker, ..Default::default() };
        let proposal = Proposal { header, paragraphs: vec![clause] };
        Contribution { proposals: vec![proposal], ..Contribution::default() }
    }

    fn search(words: &str) -> Search {
        Search { words: words.into(), match_case: false, whole_words: false }
    }

    /// The clause as CriticMarkup after the replacement.
    fn after(runs: Vec<Run>, words: &str, with: &str) -> String {
        let mut draft = draft(runs, Marker::Mod);
        let command = Command::Replace { search: search(words), with: with.into(), only: None };
        perform(&mut draft, command).unwrap();
        shown(&draft)
    }

    fn shown(draft: &Contribution) -> String {
        let mark = |r: &Run| match (&r.ins, &r.del) {
            (None, None) => r.text.clone(),
            (None, Some(_)) => format!("{{--{}--}}", r.text),
            (Some(_), None) => format!("{{++{}++}}", r.text),
            (Some(_), Some(_)) => format!("{{++{{--{}--}}++}}", r.text),
        };
        draft.proposals[0].paragraphs[0].runs.iter().map(mark).collect()
    }

    fn me() -> Revision {
        Contribution::default().metadata.revision()
    }

    #[test]
    fn base_words_are_deleted_own_ones_give_way_and_deleted_ones_stay() {
        let (kept, mine) = (Run::unchanged, |s: &str| Run::inserted(s, &me()));
        assert_eq!(
            after(vec![kept("a port, a port")], "port", "pier"),
            "a {--port--}{++pier++}, a {--port--}{++pier++}"
        );
        assert_eq!(after(vec![kept("a "), mine("small port")], "port", "pier"), "a {++small pier++}");
        assert_eq!(
            after(vec![kept("the "), Run::inserted("port", &Revision::by("RCC"))], "port", "pier"),
            "the {++{--port--}++}{++pier++}"
        );
        assert_eq!(after(vec![kept("a "), Run::deleted("port", &me())], "port", "pier"), "a {--port--}");
        assert_eq!(
            after(vec![kept("wait"), Run::deleted("ing", &me()), kept(" room")], "wait", "rest"),
            "{--waiting--}{++rest++} room"
        );
        assert_eq!(
            after(
                vec![kept("a waiting "), Run::deleted("room", &me()), mine("hall"), kept(" is")],
                "waiting hall",
                "pier"
            ),
            "a {--waiting room--}{++pier++} is"
        );
        assert_eq!(after(vec![kept("a port")], " port", ""), "a{-- port--}");
    }

    #[test]
    fn capitals_stay_where_the_case_does_not_matter_and_equal_words_are_left_alone() {
        assert_eq!(
            after(vec![Run::unchanged("Port PORT port")], "port", "pier"),
            "{--Port--}{++Pier++} {--PORT--}{++PIER++} {--port--}{++pier++}"
        );
        assert_eq!(
            after(vec![Run::unchanged("Port, port")], "port", "ITU"),
            "{--Port--}{++ITU++}, {--port--}{++ITU++}"
        );
        assert_eq!(after(vec![Run::unchanged("ITU, itu")], "itu", "ITU"), "ITU, {--itu--}{++ITU++}");
    }

    #[test]
    fn the_format_of_the_first_word_stays_and_a_new_text_has_no_marks() {
        let italic = Format { italic: true, ..Format::PLAIN };
        let mut new =
            draft(vec![Run { format: italic, ..Run::unchanged("noting") }, Run::unchanged(" it")], Marker::Add);
        perform(&mut new, Command::Replace { search: search("noting"), with: "seeing".into(), only: None }).unwrap();
        let want = [Run { format: italic, ..Run::unchanged("seeing") }, Run::unchanged(" it")];
        assert_eq!(new.proposals[0].paragraphs[0].runs, want);
    }

    #[test]
    fn one_place_alone_is_replaced_and_a_place_where_the_words_no_longer_stand_is_refused() {
        let mut draft = draft(vec![Run::unchanged("ü port, port")], Marker::Mod);
        let replace = |marked| {
            let only = Some(MarkedWords { paragraph: ParagraphId(1), marked });
            Command::Replace { search: search("port"), with: "pier".into(), only }
        };
        assert_eq!(perform(&mut draft, replace(1..5)), Err(EditError::Stale));
        perform(&mut draft, replace(8..12)).unwrap();
        assert_eq!(shown(&draft), "ü port, {--port--}{++pier++}");
    }
}
