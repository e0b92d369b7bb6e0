//! The user decides an unresolved place: the words are deleted or kept, and the place is resolved. Words that were inserted are
//! not deleted but taken out.

use std::ops::Range;

use crate::contribution::Contribution;
use crate::paragraph::Paragraph;
use crate::run::{self, Revision, Run, Version};
use crate::step::{EditError, Step};
use crate::unresolved::{Scope, TextSegment, UnresolvedKind, UnresolvedPlace};

/// The steps that resolve the place at `index`. Where its words stand no longer, it can only be kept.
pub(crate) fn settle(draft: &Contribution, index: usize, delete: bool, me: &Revision) -> Result<Vec<Step>, EditError> {
    let place = draft.unresolved.get(index).ok_or(EditError::Stale)?;
    let mut after = draft.unresolved.clone();
    after.remove(index);
    let gone = Step::Unresolved { before: draft.unresolved.clone(), after };
    let Some((proposal, at)) = draft.find(place.paragraph) else {
        return if delete { Err(EditError::NotHere) } else { Ok(vec![gone]) };
    };
    let old = vec![draft.proposals[proposal].paragraphs[at].clone()];
    let new = match settled(&old[0], place, delete, me) {
        // a paragraph that was inserted whole is taken out whole
        Some(_) if delete && place.kind == UnresolvedKind::Inserted && place.scope == Scope::Paragraph => Vec::new(),
        Some(new) => vec![new],
        None if delete => return Err(EditError::NotHere),
        None => old.clone(),
    };
    let mut edits = Vec::new();
    if new != old {
        edits.push(Step::Splice { proposal, at, removed: old, inserted: new, accepts: false });
    }
    edits.push(gone);
    Ok(edits)
}

/// The paragraph with the place deleted or kept; `None` where its words are not there.
fn settled(old: &Paragraph, place: &UnresolvedPlace, delete: bool, me: &Revision) -> Option<Paragraph> {
    let mut new = old.clone();
    let mark = |runs: &[Run], range| {
        if place.kind != UnresolvedKind::Inserted {
            mark(runs, range, delete, me)
        } else if delete {
            taken_out(runs, range)
        } else {
            runs.to_vec()
        }
    };
    match &place.scope {
        Scope::Words(stretches) => {
            for stretch in stretches {
                let range = find(&new.text(Version::Markup), stretch)?;
                new.runs = mark(&new.runs, range);
            }
        }
        Scope::Label => {
            let all = 0..new.label_text(Version::Markup).len();
            new.label = mark(&new.label, all);
        }
        Scope::Paragraph => {
            let len = |runs: &[Run]| 0..run::text(runs, Version::Markup).len();
            (new.label, new.runs) = (mark(&new.label, len(&new.label)), mark(&new.runs, len(&new.runs)));
            if place.kind == UnresolvedKind::Inserted {
                return Some(new);
            }
            new.del = delete.then(|| new.del.unwrap_or_else(|| me.clone()));
        }
    }
    Some(new)
}

/// Where the words stand now: where they were, or nearest to it.
fn find(text: &str, stretch: &TextSegment) -> Option<Range<usize>> {
    let TextSegment { at, words } = stretch;
    if words.is_empty() {
        return None;
    }
    let nearest = text.match_indices(words.as_str()).map(|(i, _)| i).min_by_key(|i| i.abs_diff(*at))?;
    Some(nearest..nearest + words.len())
}

/// Base text in `range` deleted, or kept. What was inserted stays as it is.
fn mark(runs: &[Run], range: Range<usize>, delete: bool, me: &Revision) -> Vec<Run> {
    let (left, rest) = run::split_at(runs, range.start);
    let (middle, right) = run::split_at(&rest, range.len());
    let middle = middle.into_iter().map(|r| match (&r.ins, &r.del) {
        (Some(_), _) => r,
        (None, Some(_)) if delete => r,
        _ => Run { del: delete.then(|| me.clone()), ..r },
    });
    run::normalise(left.into_iter().chain(middle).chain(right).collect())
}

/// Without what was inserted in `range`.
fn taken_out(runs: &[Run], range: Range<usize>) -> Vec<Run> {
    let (left, rest) = run::split_at(runs, range.start);
    let (middle, right) = run::split_at(&rest, range.len());
    let middle = middle.into_iter().filter(|r| r.ins.is_none());
    run::normalise(left.into_iter().chain(middle).chain(right).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution::Proposal;
    use crate::paragraph::{ParagraphId, Role};
    use crate::unresolved::{Confidence, Reason};

    fn me() -> Revision {
        Revision::by("CEPT")
    }

    /// Runs of `notation`: kept{inserted}<deleted>.
    fn runs(notation: &str) -> Vec<Run> {
        let other = Revision::by("RCC");
        let parts = notation.split_inclusive(['}', '>']).flat_map(|part| {
            let at = part.find(['{', '<']).unwrap_or(part.len());
            let marked = part[at..].trim_matches(['{', '}', '<', '>']);
            let run = if part[at..].starts_with('{') { Run::inserted } else { Run::deleted };
            [Run::unchanged(&part[..at]), run(marked, &other)]
        });
        parts.filter(|r| !r.text.is_empty()).collect()
    }

    /// The same back again; what `me` deleted is `<!so>`.
    fn shown(runs: &[Run]) -> String {
        let shown = |r: &Run| match (&r.ins, &r.del) {
            (None, None) => r.text.clone(),
            (Some(_), None) => format!("{{{}}}", r.text),
            (Some(_), Some(_)) => format!("<{{{}}}>", r.text),
            (None, Some(by)) if *by == me() => format!("<!{}>", r.text),
            (None, Some(_)) => format!("<{}>", r.text),
        };
        runs.iter().map(shown).collect()
    }

    fn words(at: usize, words: &str) -> Scope {
        Scope::Words(vec![TextSegment { at, words: words.into() }])
    }

    fn place(kind: UnresolvedKind, scope: Scope) -> UnresolvedPlace {
        UnresolvedPlace {
            paragraph: ParagraphId(1),
            name: String::new(),
            kind,
            confidence: Confidence::Open,
            reason: Reason::Number,
            scope,
            words: String::new(),
            beside: String::new(),
            alternatives: Vec::new(),
        }
    }

    fn clause(text: &str) -> Paragraph {
        Paragraph { runs: runs(text), ..Paragraph::unchanged(ParagraphId(1), Role::Clause, "a)", "") }
    }

    /// What becomes of a draft with the paragraph alone: its label and text, or nothing; the place is resolved.
    fn settled(paragraph: Paragraph, place: UnresolvedPlace, delete: bool) -> Result<Option<Paragraph>, EditError> {
        let proposals = vec![Proposal { paragraphs: vec![paragraph], ..Proposal::default() }];
        let draft = Contribution { proposals, unresolved: vec![place], ..Contribution::default() };
        let mut paragraphs = draft.proposals[0].paragraphs.clone();
        let mut resolved = false;
        for step in settle(&draft, 0, delete, &me())? {
            match step {
                Step::Splice { inserted, .. } => paragraphs = inserted,
                Step::Unresolved { after, .. } => resolved = after.is_empty(),
                other => panic!("{other:?}"),
            }
        }
        assert!(resolved);
        Ok(paragraphs.pop())
    }

    use UnresolvedKind::{Deleted, Inserted};

    #[test]
    fn words_are_deleted_taken_out_or_kept() {
        let check = |kind, scope: Scope, text, delete, want: &str| {
            let got = settled(clause(text), place(kind, scope), delete).expect("the words stand");
            assert_eq!(got.map(|p| shown(&p.label) + &shown(&p.runs)), Some(format!("a){want}")), "{text}");
        };
        check(Deleted, words(6, "10"), "masts 10{12} fall", true, "masts <!10>{12} fall");
        check(Deleted, words(6, "10"), "masts <10>{12} fall", false, "masts 10{12} fall");
        // nearest to where they were
        check(Deleted, words(9, "10"), "10 and 10 of 10", true, "10 and <!10> of 10");
        // an insertion among them stays, and so does what another deleted
        check(Deleted, words(0, "10 tall masts"), "10 {tall }masts fall", true, "<!10 >{tall }<!masts> fall");
        check(Deleted, words(0, "10 tall masts"), "10 <tall >masts fall", true, "<!10 ><tall ><!masts> fall");
        check(Inserted, words(6, "tall "), "10 of {tall }masts", true, "10 of masts");
        check(Inserted, words(6, "tall "), "10 of {tall }masts", false, "10 of {tall }masts");
        check(Inserted, words(3, "of tall"), "10 of {tall} masts", true, "10 of  masts");
    }

    #[test]
    fn words_that_stand_no_longer_can_only_be_kept() {
        for scope in [words(0, "ropes"), words(0, "")] {
            let place = place(Deleted, scope);
            assert_eq!(settled(clause("masts"), place.clone(), true), Err(EditError::NotHere));
            assert_eq!(settled(clause("masts"), place, false), Ok(Some(clause("masts"))));
        }
        let elsewhere = UnresolvedPlace { paragraph: ParagraphId(7), ..place(Deleted, words(0, "masts")) };
        assert_eq!(settled(clause("masts"), elsewhere.clone(), true), Err(EditError::NotHere));
        assert_eq!(settled(clause("masts"), elsewhere, false), Ok(Some(clause("masts"))));
    }

    #[test]
    fn labels_and_whole_paragraphs_are_decided_too() {
        let got = settled(clause("masts"), place(Deleted, Scope::Label), true).expect("it stands");
        assert_eq!(got.map(|p| shown(&p.label) + &shown(&p.runs)).as_deref(), Some("<!a)>masts"));
        let struck = settled(clause("masts{ fall}"), place(Deleted, Scope::Paragraph), true).expect("it stands");
        let struck = struck.expect("it is deleted, not gone");
        assert_eq!(
            (shown(&struck.label) + &shown(&struck.runs), struck.del.is_some()),
            ("<!a)><!masts>{ fall}".into(), true)
        );
        let kept = settled(struck, place(Deleted, Scope::Paragraph), false).expect("it stands").expect("it stays");
        assert_eq!((shown(&kept.label) + &shown(&kept.runs), kept.del), ("a)masts{ fall}".into(), None));
        // what another deleted stays theirs
        let theirs = Paragraph { del: Some(Revision::by("RCC")), ..clause("<masts>") };
        let got = settled(theirs.clone(), place(Deleted, Scope::Paragraph), true).expect("it stands");
        assert_eq!(got.and_then(|p| p.del), theirs.del);
        // a new paragraph goes whole, or stays as it is
        let new = super::super::inserted(&clause("masts"), &me());
        assert_eq!(settled(new.clone(), place(Inserted, Scope::Paragraph), true), Ok(None));
        let new = Paragraph { del: theirs.del, ..new };
        assert_eq!(settled(new.clone(), place(Inserted, Scope::Paragraph), false), Ok(Some(new)));
    }
}
