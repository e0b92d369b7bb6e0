//! What shows that something was deleted beside an insertion: rules by form first, a little grammar after.
//!
//! A rule looks at one insertion and its neighbours. The first that speaks is heard.

use std::ops::Range;

use super::chars::{Mark, MarkedText, is_end_mark, is_unnatural_boundary};
use super::insertion_context::{InsertionContext, alike};
use super::overlaps::Overlaps;
use super::places::ProposedDeletion;
use super::setting::Setting;
use super::three_way::align_three_way;
use crate::itu::tables;
use crate::text::chars::is_han;
use crate::unresolved::{Confidence, Reason};

use Confidence::{Certain, Likely, Open};

/// Looks at every insertion outside the ranges that are `settled`; marks what is certain or likely.
pub(super) fn delete(letters: &mut MarkedText, settled: &[Range<usize>], setting: &Setting) -> Vec<ProposedDeletion> {
    const RULES: [Rule; 10] = [
        doubled_mark,
        number,
        cut_word,
        two_determiners,
        glued,
        neighbour,
        plural_number,
        two_phrases,
        alike_letters,
        after_the_end,
    ];
    let settled = Overlaps::new(settled.iter().map(|s| s.start..s.end + 1));
    let mut out = Vec::new();
    for range in letters.insertions() {
        let touched = |i: Option<usize>| i.and_then(|i| letters.marks.get(i)) == Some(&Mark::Deleted);
        let inside = settled.any(&(range.start..range.start + 1));
        if inside || touched(range.start.checked_sub(1)) || touched(Some(range.end)) {
            continue;
        }
        let view = InsertionContext::new(letters, range.clone(), setting);
        let Some(verdict) = RULES.iter().find_map(|rule| rule(&view)) else { continue };
        let Some(Deletion { range: deleted, reason, confidence, alternatives }) = verdict.0 else { continue };
        let beside = letters.text(range.clone()).trim().to_owned();
        let around = around(letters, &range, &deleted);
        let before = letters.marks[around.clone()].to_vec();
        letters.set(deleted.clone(), Mark::Deleted);
        let deleted = settle_blanks(letters, deleted);
        if confidence == Open {
            letters.marks[around].copy_from_slice(&before);
        }
        out.push(ProposedDeletion { deletions: vec![deleted], reason, confidence, beside, alternatives });
    }
    out
}

/// All that an open deletion beside the insertion may mark: both, the insertion before them, and a space before that.
fn around(letters: &MarkedText, inserted: &Range<usize>, deleted: &Range<usize>) -> Range<usize> {
    let (from, to) = (inserted.start.min(deleted.start), inserted.end.max(deleted.end));
    let other = (0..from).rev().take_while(|i| letters.marks[*i] == Mark::Inserted).last().unwrap_or(from);
    other.saturating_sub(1)..to
}

/// A rule is silent (`None`), or says what was deleted, or that nothing was.
type Rule = fn(&InsertionContext) -> Option<DeletionVerdict>;

struct DeletionVerdict(Option<Deletion>);

struct Deletion {
    range: Range<usize>,
    reason: Reason,
    confidence: Confidence,
    alternatives: Vec<String>,
}

fn deleted(range: Range<usize>, reason: Reason, confidence: Confidence) -> Option<DeletionVerdict> {
    (!range.is_empty()).then_some(DeletionVerdict(Some(Deletion {
        range,
        reason,
        confidence,
        alternatives: Vec::new(),
    })))
}

const NOTHING: Option<DeletionVerdict> = Some(DeletionVerdict(None));

/// `,;` `;,` `,,`: one of two end marks went, and it was the one of the base.
fn doubled_mark(v: &InsertionContext) -> Option<DeletionVerdict> {
    let mark = |at: Option<usize>| at.filter(|i| v.is_kept(*i) && is_end_mark(v.chars[*i]));
    let ends = |at: usize| v.chars[at..].iter().all(|c| c.is_whitespace());
    // a full stop inside a text may be of an abbreviation
    let abbreviation = |at: usize| v.chars[at] == '.' && !ends(at + 1) && !ends(v.range.end);
    let left = mark(v.range.start.checked_sub(1)).filter(|at| !abbreviation(*at));
    let right = mark(Some(v.range.end)).filter(|at| !abbreviation(*at));
    let (first, last) = (v.chars[v.range.start], v.chars[v.range.end - 1]);
    let lone = v.range.len() == 1 && is_end_mark(first);
    match (left, right) {
        (Some(at), _) if lone => deleted(at..at + 1, Reason::DoubledMark, Certain),
        (_, Some(at)) if lone || (is_end_mark(last) && last != '.') => {
            deleted(at..at + 1, Reason::DoubledMark, if lone || ends(at + 1) { Certain } else { Likely })
        }
        (Some(at), _) if is_end_mark(first) => deleted(at..at + 1, Reason::DoubledMark, Likely),
        _ => None,
    }
}

/// Digits inserted into a number, or right beside one.
fn number(v: &InsertionContext) -> Option<DeletionVerdict> {
    let figure = |i: usize| v.chars.get(i).is_some_and(char::is_ascii_digit);
    let start = (0..v.range.start).rev().take_while(|i| figure(*i)).last().unwrap_or(v.range.start);
    let end = (v.range.end..v.chars.len()).find(|i| !figure(*i)).unwrap_or(v.chars.len());
    if !v.range.clone().all(figure)
        || v.range == (start..end)
        || !(start..end).all(|i| v.range.contains(&i) || v.is_kept(i))
    {
        return None;
    }
    let base: Vec<char> = (start..end).filter(|i| v.is_kept(*i)).map(|i| v.chars[i]).collect();
    let year =
        base.iter().collect::<String>().parse::<u16>().ok().filter(|y| base.len() == 4 && (1900..2100).contains(y));
    if let Some(verdict) = year.and_then(|year| long_year(v, start..end, &base, year)) {
        return Some(verdict);
    }
    let kept = if end > v.range.end { v.range.end..end } else { start..v.range.start };
    let whole = start == v.range.start || end == v.range.end;
    let sure = whole && v.range.len() >= base.len();
    let alternatives = vec![v.chars[start..end].iter().collect()];
    let confidence = if sure { Likely } else { Open };
    Some(DeletionVerdict(Some(Deletion { range: kept, reason: Reason::Number, confidence, alternatives })))
}

/// `20140`: a year has four digits, and the later one was inserted.
fn long_year(v: &InsertionContext, token: Range<usize>, base: &[char], year: u16) -> Option<DeletionVerdict> {
    const YEARS: u16 = 40;
    let flat = &v.chars[token.clone()];
    let fits = |y: u16| align_three_way(flat, base, &y.to_string().chars().collect::<Vec<_>>(), &v.setting.limit);
    let mut found: Vec<(u16, Vec<Mark>)> = (year + 1..year + YEARS).filter_map(|y| Some((y, fits(y)?))).collect();
    if let Some(at) = found.iter().position(|(y, _)| Some(*y) == v.setting.year) {
        found = vec![found.remove(at)];
    }
    let (_, marks) = found.first()?;
    let gone: Vec<usize> = (0..marks.len()).filter(|i| marks[*i] == Mark::Deleted).map(|i| token.start + i).collect();
    let range = *gone.first()?..gone.last()? + 1;
    if range.len() != gone.len() {
        return None;
    }
    let alternatives = found.iter().skip(1).map(|(y, _)| y.to_string()).collect();
    let confidence = if found.len() == 1 { Likely } else { Open };
    Some(DeletionVerdict(Some(Deletion { range, reason: Reason::LongYear, confidence, alternatives })))
}

/// MarkedText inserted within a word: `participat{ing}e`.
fn cut_word(v: &InsertionContext) -> Option<DeletionVerdict> {
    let (head, tail) = (v.word_left().filter(|_| v.is_glued_left())?, v.word_right().filter(|_| v.is_glued_right())?);
    let new = v.inserted();
    if !new.chars().all(char::is_alphabetic) || is_unnatural_boundary(v.chars[head.end - 1], v.chars[v.range.start]) {
        return None;
    }
    let (before, after) = (v.text(head.clone()), v.text(tail.clone()));
    if v.knows(&format!("{before}{new}{after}")) {
        return NOTHING;
    }
    let ending = after.chars().count() <= 3;
    if ending && (v.knows(&format!("{before}{new}")) || v.setting.grammar.is_suffix(&new.to_lowercase())) {
        return deleted(tail, Reason::CutWord, Likely);
    }
    let exchanged = (1..=v.range.len().min(head.len() - 1)).find(|n| {
        let stem = v.text(head.start..head.end - n);
        v.knows(&format!("{stem}{new}{after}"))
    });
    match exchanged {
        Some(n) => deleted(head.end - n..head.end, Reason::CutWord, Likely),
        None if ending => deleted(tail, Reason::CutWord, Open),
        None => deleted(head.end - 1..head.end, Reason::CutWord, Open),
    }
}

/// `lesleurs`, `the our`: one of two determiners.
fn two_determiners(v: &InsertionContext) -> Option<DeletionVerdict> {
    let is_determiner = |w: &str| v.setting.grammar.is_determiner(w);
    let (first, last) = (v.first_word()?, v.last_word()?);
    if let Some(left) = v.word_beside_left().filter(|w| is_determiner(&v.text(w.clone())) && is_determiner(&first)) {
        return deleted(left, Reason::TwoDeterminers, Likely);
    }
    let right = v
        .word_beside_right()
        .filter(|w| is_determiner(&v.text(w.clone())) && is_determiner(&last) && v.is_one_word())?;
    deleted(right, Reason::TwoDeterminers, Likely)
}

/// Words without a space between: the insertion lengthens the word, or stands for it.
fn glued(v: &InsertionContext) -> Option<DeletionVerdict> {
    match (v.is_glued_left(), v.is_glued_right()) {
        (true, false) => glued_left(v),
        (false, true) => glued_right(v),
        _ => None,
    }
}

fn glued_left(v: &InsertionContext) -> Option<DeletionVerdict> {
    let word = v.word_left()?;
    let (old, new) = (v.text(word.clone()), v.first_word()?);
    let seam = is_unnatural_boundary(v.chars[word.end - 1], v.chars[v.range.start]);
    if v.knows(&format!("{old}{new}")) {
        return None;
    }
    let grammar = v.setting.grammar;
    let small = grammar.is_joiner(&new) || grammar.is_determiner(&new);
    let ending = grammar.is_suffix(&new) || new.chars().count() <= 2;
    if !seam && !small && ending {
        return None;
    }
    let stands_alone = small || v.knows(&new);
    let clear = seam || stands_alone || new.chars().count() >= 5 || alike(&old, &new);
    let (range, ended) = if v.is_one_word() { (word, true) } else { v.phrase_left() };
    deleted(range, Reason::Glued, if clear && ended { Likely } else { Open })
}

fn glued_right(v: &InsertionContext) -> Option<DeletionVerdict> {
    let word = v.word_right()?;
    let (new, old) = (v.last_word()?, v.text(word.clone()));
    let seam = is_unnatural_boundary(v.chars[v.range.end - 1], v.chars[word.start]);
    if v.knows(&format!("{new}{old}")) || (!seam && new.chars().count() <= 4 && !v.setting.grammar.is_determiner(&new))
    {
        return None;
    }
    let clear = seam || v.knows(&new) || alike(&old, &new);
    let (range, ended) = if v.is_one_word() { (word, true) } else { v.phrase_right() };
    deleted(range, Reason::Glued, if clear && ended { Likely } else { Open })
}

/// An inserted word beside one of its kind, a space between: number, date, place, the same or nearly the same word.
fn neighbour(v: &InsertionContext) -> Option<DeletionVerdict> {
    let number = |w: &str| w.chars().all(char::is_numeric);
    for (old, new) in [(v.date_left(), v.is_date()), (v.date_right(), v.is_date())] {
        if let Some(old) = old.filter(|_| new) {
            return deleted(old, Reason::TwoDates, Likely);
        }
    }
    let left = v.word_beside_left().filter(|_| !v.is_glued_left());
    let right = v.word_beside_right().filter(|_| !v.is_glued_right());
    for old in [left, right].into_iter().flatten() {
        let (kept, new) = (v.text(old.clone()), v.inserted());
        let new = new.trim();
        if !v.is_one_word() {
            if is_place(v, new) && is_place(v, &kept) {
                return deleted(old, Reason::TwoPlaces, Likely);
            }
            continue;
        }
        let reason = match () {
            () if number(&kept) && number(new) => Reason::Number,
            () if kept.to_lowercase() == new.to_lowercase() && kept.chars().all(char::is_alphabetic) => {
                Reason::DoubledWord
            }
            () if is_place(v, new) && is_place(v, &kept) => Reason::TwoPlaces,
            () if alike(&kept, new) => Reason::LookAlike,
            () => continue,
        };
        return deleted(old, reason, Likely);
    }
    None
}

fn is_place(v: &InsertionContext, words: &str) -> bool {
    tables().meetings.iter().any(|m| m.place(v.setting.language) == words)
}

/// `Question{s} 22-2/1 of Study Group 1`: a plural has no single number.
fn plural_number(v: &InsertionContext) -> Option<DeletionVerdict> {
    if !v.is_glued_left() || v.is_glued_right() || !v.setting.grammar.is_plural(&v.inserted()) {
        return None;
    }
    let number = v.word_beside_right().filter(|w| v.chars[w.start].is_numeric())?;
    let mut end = number.end;
    let mut list = false;
    for word in v.words_right(number.end) {
        let text = v.text(word.clone());
        let named = text.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        if named {
            end = word.end;
        } else if !v.setting.grammar.is_connector(&text) {
            list = v.setting.grammar.is_joiner(&text);
            break;
        }
    }
    // "Questions 2 and 3": the list goes on
    let goes_on = list && end == number.end
        || v.chars.get(end) == Some(&',') && v.chars.get(end + 2).is_some_and(|c| c.is_numeric());
    if goes_on { NOTHING } else { deleted(number.start..end, Reason::PluralNumber, Likely) }
}

/// `the {work done by the group }first meeting,`: a whole phrase, and another behind it with nothing to join them.
fn two_phrases(v: &InsertionContext) -> Option<DeletionVerdict> {
    let grammar = v.setting.grammar;
    v.word_beside_left().filter(|w| grammar.is_determiner(&v.text(w.clone())))?;
    let words = v.inserted_words();
    let whole = words.iter().any(|w| grammar.is_joiner(w)) && words.iter().any(|w| grammar.is_determiner(w));
    let open = words.last().is_none_or(|w| grammar.is_joiner(w) || grammar.is_determiner(w));
    let next = v.word_beside_right()?;
    if !whole || open || grammar.is_joiner(&v.text(next.clone())) {
        return None;
    }
    let end =
        (next.start..v.chars.len()).find(|i| !v.is_kept(*i) || is_end_mark(v.chars[*i]) || "()".contains(v.chars[*i]));
    let end = end.unwrap_or(v.chars.len());
    deleted(next.start..end, Reason::TwoPhrases, Likely)
}

/// Where words have no spaces: an insertion beside a stretch that begins and ends like it.
fn alike_letters(v: &InsertionContext) -> Option<DeletionVerdict> {
    let new = &v.chars[v.range.clone()];
    if !new.iter().all(|c| is_han(*c) || c.is_numeric()) {
        return None;
    }
    // the share of characters in common at the ends, in hundredths; none where all are
    let shared = |old: &[char]| {
        let front = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let back = old[front..].iter().rev().zip(new[front..].iter().rev()).take_while(|(a, b)| a == b).count();
        let longer = old.len().max(new.len());
        if front + back < longer { (front + back) * 100 / longer } else { 0 }
    };
    let lengths = || new.len().saturating_sub(2).max(2)..=new.len() + 2;
    let kept = |r: &Range<usize>| r.end <= v.chars.len() && r.clone().all(|i| v.is_kept(i) && !is_end_mark(v.chars[i]));
    let left = lengths().filter_map(|n| Some(v.range.start.checked_sub(n)?..v.range.start));
    let right = lengths().map(|n| v.range.end..v.range.end + n);
    let found = left.chain(right).filter(kept).max_by_key(|r| shared(&v.chars[r.clone()]))?;
    if shared(&v.chars[found.clone()]) <= 50 {
        return None;
    }
    deleted(found, Reason::LookAlike, Likely)
}

/// New words behind the end mark of the base: added, or put in the place of all that stands before.
fn after_the_end(v: &InsertionContext) -> Option<DeletionVerdict> {
    const FEW: usize = 3;
    if (v.range.end..v.chars.len()).any(|i| !v.chars[i].is_whitespace()) {
        return None;
    }
    let end = (0..v.range.start).rev().find(|i| !v.chars[*i].is_whitespace())?;
    if !v.is_kept(end) || !is_end_mark(v.chars[end]) || v.inserted_words().len() < FEW {
        return None;
    }
    let first = v.first_word()?;
    if let Some(start) = begins_again(v, end, &first).filter(|_| end + 1 == v.range.start) {
        return deleted(start..v.range.start, Reason::AfterTheEnd, Likely);
    }
    let begins = v.words_right(0).next().map(|w| v.text(w)).unwrap_or_default();
    let anew = end + 1 == v.range.start
        || first.starts_with(char::is_uppercase)
        || first.to_lowercase() == begins.to_lowercase();
    if anew && (0..v.range.start).all(|i| v.is_kept(i)) {
        return deleted(0..v.range.start, Reason::AfterTheEnd, Open);
    }
    deleted(end..end + 1, Reason::AfterTheEnd, if ";؛；".contains(v.chars[end]) { Likely } else { Open })
}

/// `crew and customs,{customs and pilots,}`: where the insertion takes up a word shortly before the end, it stands for
/// all from there on.
fn begins_again(v: &InsertionContext, end: usize, first: &str) -> Option<usize> {
    const SHORTLY: usize = 6;
    let small = v.setting.grammar.is_joiner(first) || v.setting.grammar.is_determiner(first);
    let same = |w: &Range<usize>| v.text(w.clone()).to_lowercase() == first.to_lowercase();
    v.words_left(end).take(SHORTLY).find(same).map(|w| w.start).filter(|start| *start > 0 && !small)
}

/// What is left shall have one space between words and none before a mark: the deletion takes a space with it, or an
/// insertion gives its own up for one of the base.
fn settle_blanks(letters: &mut MarkedText, mut deleted: Range<usize>) -> Range<usize> {
    let stands = |l: &MarkedText, i: usize| l.marks[i] != Mark::Deleted;
    let left = (0..deleted.start).rev().find(|i| stands(letters, *i));
    let right = (deleted.end..letters.chars.len()).find(|i| stands(letters, *i));
    let blank = |i: Option<usize>| i.is_some_and(|i| letters.chars[i].is_whitespace());
    let closed = right.is_none_or(|i| is_end_mark(letters.chars[i]) || ")）]”".contains(letters.chars[i]));
    let opened = left.is_none_or(|i| "(（[“".contains(letters.chars[i]));
    if blank(left) && (closed || blank(right)) {
        let at = left.unwrap_or_default();
        if letters.marks[at] == Mark::Inserted {
            slide_left(letters, at);
        }
        if at + 1 == deleted.start && letters.marks[at] == Mark::Kept {
            letters.marks[at] = Mark::Deleted;
            deleted.start = at;
        }
    } else if blank(right) && opened && right == Some(deleted.end) && letters.marks[deleted.end] == Mark::Kept {
        letters.marks[deleted.end] = Mark::Deleted;
        deleted.end += 1;
    }
    deleted
}

/// An insertion that ends with the space at `last` gives it to the base and takes the one before it instead.
fn slide_left(letters: &mut MarkedText, last: usize) {
    let start = (0..=last).rev().take_while(|i| letters.marks[*i] == Mark::Inserted).last();
    let Some(before) = start.and_then(|start| start.checked_sub(1)) else { return };
    if letters.marks[before] == Mark::Kept && letters.chars[before] == letters.chars[last] {
        letters.marks[before] = Mark::Inserted;
        letters.marks[last] = Mark::Kept;
    }
}

#[cfg(test)]
mod tests;
