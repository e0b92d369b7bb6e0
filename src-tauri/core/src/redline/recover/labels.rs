//! Labels of a lost redline: lost by copying, run together (`b)c)`), lengthened (`a)bis`), or changed.

use std::collections::HashSet;

use super::places::{FoundPlace, line};
use crate::change;
use crate::itu::Label;
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::redline::typography::{Fold, same_label};
use crate::run::{self, Revision, Run, Version};
use crate::unresolved::{Confidence, Reason, Scope, UnresolvedKind, UnresolvedPlace};

/// Label and text of a flattened paragraph, as those of the base stand in it: of two labels run together the second, or
/// both, are taken off the text they stand in, and so is one that was not taken for a label.
pub(super) fn parted(base: &Paragraph, flat: &Paragraph) -> (Vec<Run>, Vec<Run>) {
    const LONGEST: usize = 24;
    let (old, label) = (base.label_text(Version::Markup), flat.label_text(Version::Markup));
    let text = flat.text(Version::Markup);
    let labels = |at: &usize| {
        let front = text[..*at].trim();
        let second = label.trim() == old.trim() && Label::is_label(front);
        !old.is_empty() && *at <= LONGEST && (second || (label.is_empty() && front.contains(old.trim())))
    };
    if let Some(at) = text.find('\t').filter(labels) {
        let (more, rest) = run::split_at(&flat.runs, at);
        return ([flat.label.clone(), more].concat(), run::split_at(&rest, 1).1);
    }
    // a label that is none in the base is text, and the other way round
    let text_begins_with_it = || base.text(Version::Markup).trim_start().starts_with(label.trim());
    if old.is_empty() && !label.is_empty() && text_begins_with_it() {
        let whole = [flat.label.clone(), vec![Run::unchanged(" ")], flat.runs.clone()].concat();
        return (Vec::new(), run::normalise(whole));
    }
    if label.is_empty() && !old.trim().is_empty() && text.trim_start().starts_with(old.trim()) {
        let at = text.len() - text.trim_start().len() + old.trim().len();
        let doubled = base.text(Version::Markup).trim_start().starts_with(old.trim());
        if !doubled && text[at..].starts_with(|c: char| c.is_whitespace() || c.is_alphabetic()) {
            return run::split_at(&flat.runs, at);
        }
    }
    (flat.label.clone(), flat.runs.clone())
}

/// The base's label with what was inserted beside it. `followed`: the label that comes next in the base comes next in
/// the flattened text, which shows that one was lost by copying.
pub(super) fn amended(
    base: &[Run],
    flat: &[Run],
    followed: bool,
    me: &Revision,
    found: &mut Vec<FoundPlace>,
) -> Vec<Run> {
    let (old, new) = (run::text(base, Version::Markup), run::text(flat, Version::Markup));
    let (old, new) = (old.trim(), new.trim());
    let place = |kind, words: &str| {
        let reason = if kind == UnresolvedKind::Missing { Reason::NotInFlattened } else { Reason::NotInBase };
        FoundPlace::new(kind, reason, Scope::Label, words.into())
    };
    let deleted =
        |runs: &[Run]| -> Vec<Run> { runs.iter().map(|r| Run { del: Some(me.clone()), ..r.clone() }).collect() };
    let inserted = |text: &str| Run::inserted(text, me);
    if same_label(old, new) {
        return base.to_vec();
    }
    if new.is_empty() {
        found.extend((!followed).then(|| place(UnresolvedKind::Missing, old)));
        return base.to_vec();
    }
    if old.is_empty() {
        found.push(place(UnresolvedKind::Inserted, new));
        return [base, &[inserted(new)]].concat();
    }
    let (rest, behind) = match (beside(new, old, true), beside(new, old, false)) {
        (Some(rest), _) => (rest, true),
        (None, Some(rest)) => (rest, false),
        (None, None) => {
            // another label: a list that Word counts shows the new one only
            let likely = |found: FoundPlace| FoundPlace { confidence: Confidence::Likely, ..found };
            found.push(likely(place(UnresolvedKind::Inserted, new)));
            let gone = FoundPlace::new(UnresolvedKind::Deleted, Reason::TwoLabels, Scope::Label, old.into());
            found.push(likely(FoundPlace { beside: new.into(), ..gone }));
            return [deleted(base), vec![inserted(new)]].concat();
        }
    };
    found.push(place(UnresolvedKind::Inserted, rest.trim()));
    let replaced = Label::is_label(rest.trim());
    if replaced {
        let gone = FoundPlace::new(UnresolvedKind::Deleted, Reason::TwoLabels, Scope::Label, old.into());
        found.push(FoundPlace { beside: rest.trim().into(), ..gone });
    }
    let old = if replaced { deleted(base) } else { base.to_vec() };
    if behind { [old, vec![inserted(rest)]].concat() } else { [vec![inserted(rest)], old].concat() }
}

/// What stands beside `old` in a label that begins (`behind`) or ends with it, in whatever typography.
fn beside<'a>(label: &'a str, old: &str, behind: bool) -> Option<&'a str> {
    let mut cuts = label.char_indices().map(|(at, _)| at);
    if behind {
        cuts.find(|at| same_label(&label[..*at], old)).map(|at| &label[at..])
    } else {
        cuts.find(|at| same_label(&label[*at..], old)).map(|at| &label[..at])
    }
}

/// A new clause with the label of an old one beside it: the old one probably went. One that the flattened text lacks
/// (`missing`) says nothing.
pub(super) fn repeated(
    paragraphs: &mut [Paragraph],
    missing: &HashSet<ParagraphId>,
    me: &Revision,
    places: &mut Vec<UnresolvedPlace>,
) {
    let mut call = String::new();
    for at in 0..paragraphs.len() {
        if matches!(paragraphs[at].role, Role::Call | Role::AnnexNo) {
            call = change::readable(&paragraphs[at]);
        }
        let label = |i: usize| {
            paragraphs
                .get(i)
                .map(|p| Fold::Typography.label(&p.label_text(Version::Markup)).into_owned())
                .filter(|l| !l.is_empty())
        };
        let new = |i: usize| label(i) == label(at) && label(i).is_some() && paragraphs[i].is_inserted();
        let changed = paragraphs[at].is_changed() || missing.contains(&paragraphs[at].id);
        let Some(beside) = [at.wrapping_sub(1), at + 1].into_iter().find(|i| !changed && new(*i)) else { continue };
        let found = FoundPlace {
            confidence: Confidence::Likely,
            beside: line(&paragraphs[beside]),
            ..FoundPlace::new(UnresolvedKind::Deleted, Reason::LabelRepeated, Scope::Paragraph, line(&paragraphs[at]))
        };
        places.push(found.at(paragraphs[at].id, change::place(&paragraphs[at], &call, Version::Revised)));
        let p = &mut paragraphs[at];
        p.label.iter_mut().chain(&mut p.runs).for_each(|r| r.del = Some(me.clone()));
        p.del = Some(me.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(id: u32, label: &str, text: &str) -> Paragraph {
        Paragraph::unchanged(ParagraphId(id), Role::Clause, label, text)
    }

    fn new_paragraph(id: u32, label: &str, text: &str) -> Paragraph {
        super::super::inserted(&paragraph(id, label, text), &Revision::by("CEPT"))
    }

    /// Label, or text, with what is inserted and deleted.
    fn shown(runs: &[Run]) -> String {
        let shown = |r: &Run| match (&r.ins, &r.del) {
            (None, None) => r.text.clone(),
            (Some(_), _) => format!("{{{}}}", r.text),
            (None, Some(_)) => format!("<{}>", r.text),
        };
        runs.iter().map(shown).collect()
    }

    #[test]
    fn labels_run_together_or_into_the_text_are_taken_off_it() {
        let check = |base: (&str, &str), flat: (&str, &str), want: (&str, &str)| {
            let (label, text) = parted(&paragraph(1, base.0, base.1), &paragraph(2, flat.0, flat.1));
            assert_eq!((shown(&label).as_str(), shown(&text).as_str()), want, "{base:?} {flat:?}");
        };
        let stays = |base, flat| check(base, flat, flat);
        // a second label, up to a tab
        check(("b)", "masts"), ("b)", "c)\tmasts"), ("b)c)", "masts"));
        check(("a)", "masts"), ("", "a)bis\tmasts"), ("a)bis", "masts"));
        stays(("a)", "masts"), ("a)", "masts\tfall"));
        stays(("a)", "masts"), ("c)", "b)\tmasts"));
        stays(("a)", "masts"), ("c)", "see a) and\tmasts"));
        stays(("", "masts"), ("", "c)\tmasts"));
        check(("b)", "masts"), ("", "these are tall masts, b)\tmasts"), ("these are tall masts, b)", "masts"));
        stays(("b)", "masts"), ("", "these are tall masts,  b)\tmasts"));
        // a label that is text in the base
        check(("", "1 mast fell"), ("1", "mast fell"), ("", "1 mast fell"));
        stays(("", "masts fell"), ("1", "mast fell"));
        stays(("a)", "1 mast fell"), ("1", "mast fell"));
        stays(("", "masts"), ("", "masts"));
        // a label that was not taken for one
        check(("a)", "masts"), ("", "a) masts"), ("a)", " masts"));
        check(("a)", "masts"), ("", "a)masts"), ("a)", "masts"));
        check(("a)", "masts"), ("", "  a) masts"), ("  a)", " masts"));
        stays(("1", "masts"), ("", "12 masts"));
        stays(("1", "1 mast fell"), ("", "1 mast fell"));
        stays(("a)", "masts"), ("c)", "a) masts"));
    }

    #[test]
    fn a_changed_label_shows_what_was_inserted_and_what_went() {
        let check = |base: &str, flat: &str, followed, want: &str, places: &[&str]| {
            let mut found = Vec::new();
            let runs = |s: &str| paragraph(1, s, "").label;
            let label = amended(&runs(base), &runs(flat), followed, &Revision::by("CEPT"), &mut found);
            let verdict: Vec<_> = found
                .iter()
                .map(|f| format!("{:?} {} {:?} {} {}", f.kind, f.words, f.confidence, f.reason.name(), f.beside))
                .map(|s| s.trim_end().to_owned())
                .collect();
            assert_eq!((shown(&label).as_str(), verdict), (want, places.iter().map(|p| p.to_string()).collect()));
        };
        check("a)", "a )", false, "a)", &[]);
        check("a)", "", true, "a)", &[]);
        check("a)", "", false, "a)", &["Missing a) Open not-in-flattened"]);
        check("", "a)", false, "{a)}", &["Inserted a) Certain not-in-base"]);
        check("a)", "a)bis", false, "a){bis}", &["Inserted bis Certain not-in-base"]);
        check(
            "b)",
            "b)c)",
            false,
            "<b)>{c)}",
            &["Inserted c) Certain not-in-base", "Deleted b) Certain two-labels c)"],
        );
        check(
            "b)",
            "c)b)",
            false,
            "{c)}<b)>",
            &["Inserted c) Certain not-in-base", "Deleted b) Certain two-labels c)"],
        );
        check("b)", "c)", false, "<b)>{c)}", &["Inserted c) Likely not-in-base", "Deleted b) Likely two-labels c)"]);
        check("ب)", "ج)", false, "<ب)>{ج)}", &["Inserted ج) Likely not-in-base", "Deleted ب) Likely two-labels ج)"]);
    }

    #[test]
    fn a_clause_beside_a_new_one_of_its_label_probably_went() {
        let check = |mut paragraphs: Vec<Paragraph>, missing: &[u32], want: &str, verdict: &[&str]| {
            let missing = missing.iter().map(|id| ParagraphId(*id)).collect();
            let mut places = Vec::new();
            repeated(&mut paragraphs, &missing, &Revision::by("CEPT"), &mut places);
            let got: String = paragraphs.iter().map(|p| shown(&p.label) + &shown(&p.runs)).collect();
            let all: Vec<_> = places
                .iter()
                .map(|p| format!("{} | {} {:?} {} | {}", p.name, p.words, p.confidence, p.reason.name(), p.beside))
                .collect();
            assert_eq!((got.as_str(), all), (want, verdict.iter().map(|s| s.to_string()).collect()));
            assert!(paragraphs.iter().all(|p| p.del.is_some() == p.is_deleted()));
        };
        let call = Paragraph::unchanged(ParagraphId(9), Role::Call, "", "noting");
        check(
            vec![call, paragraph(1, "a)", "masts"), new_paragraph(2, "a )", "boats")],
            &[],
            "noting<a)><masts>{a )}{boats}",
            &["noting a) | a) masts Likely label-repeated | a ) boats"],
        );
        check(
            vec![new_paragraph(2, "a)", "boats"), paragraph(1, "a)", "masts")],
            &[],
            "{a)}{boats}<a)><masts>",
            &["a) | a) masts Likely label-repeated | a) boats"],
        );
        check(vec![paragraph(1, "a)", "masts"), new_paragraph(2, "a)", "boats")], &[1], "a)masts{a)}{boats}", &[]);
        check(vec![paragraph(1, "a)", "masts"), new_paragraph(2, "b)", "boats")], &[], "a)masts{b)}{boats}", &[]);
        check(vec![paragraph(1, "", "masts"), new_paragraph(2, "", "boats")], &[], "masts{boats}", &[]);
        check(vec![paragraph(1, "a)", "masts"), paragraph(2, "a)", "boats")], &[], "a)mastsa)boats", &[]);
        let mut amended = paragraph(1, "a)", "masts");
        amended.runs.push(Run::inserted(" fall", &Revision::by("CEPT")));
        check(vec![amended, new_paragraph(2, "a)", "boats")], &[], "a)masts{ fall}{a)}{boats}", &[]);
    }
}
