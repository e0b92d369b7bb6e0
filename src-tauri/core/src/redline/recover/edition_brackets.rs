//! Brackets that hold two editions, `(HyderabadRev. Dubai, 20140)`: only one can stand, and ITU's form says which.

use std::ops::Range;

use super::chars::{Mark, MarkedText, fold};
use super::overlaps::Overlaps;
use super::places::ProposedDeletion;
use super::setting::Setting;
use super::three_way::align_three_way;
use crate::itu::{Language, tables};
use crate::unresolved::{Confidence, Reason};

/// How long after the base an edition may be.
const YEARS: u16 = 40;

/// Looks at every bracket that was changed; marks what went and says so, each with the characters it settles. `heading` is
/// set where ITU's form allows nothing but one edition.
/// A bracket with characters that are `missing` in the flattened text shows nothing.
pub(super) fn delete(
    letters: &mut MarkedText,
    heading: bool,
    missing: &[Range<usize>],
    setting: &mut Setting,
) -> Vec<(Range<usize>, ProposedDeletion)> {
    let mut out = Vec::new();
    let all = brackets(&letters.chars);
    let missing = Overlaps::new(missing.iter().cloned());
    for (n, range) in all.iter().enumerate() {
        if missing.any(range) {
            continue;
        }
        let beside = [n.checked_sub(1), Some(n + 1)].into_iter().flatten().filter_map(|n| all.get(n));
        let found = beside.into_iter().find_map(|other| second_bracket(letters, range, other, heading, setting));
        let found = found.or_else(|| bracket(letters, range.clone(), heading, setting));
        out.extend(found.map(|proposal| (range.clone(), proposal)));
    }
    out
}

/// What stands inside each pair of brackets, innermost.
fn brackets(chars: &[char]) -> Vec<Range<usize>> {
    let (mut out, mut open) = (Vec::new(), None);
    for (i, c) in chars.iter().enumerate() {
        match c {
            '(' | '（' => open = Some(i + 1),
            ')' | '）' => out.extend(open.take().map(|from| from..i)),
            _ => {}
        }
    }
    out
}

/// `(Hyderabad, 2010)(Rev. Dubai, 2014)`: a bracket of the base with an inserted one beside it.
fn second_bracket(
    letters: &mut MarkedText,
    range: &Range<usize>,
    other: &Range<usize>,
    heading: bool,
    setting: &Setting,
) -> Option<ProposedDeletion> {
    let whole = |r: &Range<usize>, mark| letters.marks[r.start - 1..=r.end].iter().all(|m| *m == mark);
    if !whole(range, Mark::Inserted) || !is_edition(&letters.chars[range.clone()], setting) {
        return None;
    }
    let between = range.end.min(other.end) + 1..range.start.max(other.start) - 1;
    if !letters.chars[between].iter().all(|c| c.is_whitespace()) {
        return None;
    }
    if !whole(other, Mark::Kept) || !is_edition(&letters.chars[other.clone()], setting) {
        return None;
    }
    let deleted = other.start - 1..other.end + 1;
    letters.set(deleted.clone(), Mark::Deleted);
    Some(ProposedDeletion {
        deletions: vec![deleted],
        reason: if heading { Reason::Heading } else { Reason::TwoEditions },
        confidence: if heading { Confidence::Certain } else { Confidence::Likely },
        beside: letters.text(range.start - 1..range.end + 1),
        alternatives: Vec::new(),
    })
}

fn bracket(
    letters: &mut MarkedText,
    range: Range<usize>,
    heading: bool,
    setting: &mut Setting,
) -> Option<ProposedDeletion> {
    let marks = &letters.marks[range.clone()];
    let flat = &letters.chars[range.clone()];
    if !marks.contains(&Mark::Inserted) {
        return None;
    }
    let only =
        |mark: Mark| -> Vec<char> { flat.iter().zip(marks).filter(|(_, m)| **m == mark).map(|(c, _)| *c).collect() };
    let (base, inserted) = (only(Mark::Kept), only(Mark::Inserted));
    // "(Doha, 2006, Hyderabad, 2010)": an edition added, as lists of editions do
    let added = inserted.first().is_some_and(|c| ",;،，；".contains(*c));
    if !is_edition(&base, setting) || added {
        return None;
    }
    let (folded_flat, folded_base) = (folded(flat), folded(&base));
    let woven = |new: &[char]| align_three_way(&folded_flat, &folded_base, new, &setting.limit);
    let text: String = base.iter().collect();
    let known: Vec<(u16, Vec<Mark>)> =
        setting.forms.iter().filter_map(|(year, form)| Some((*year, woven(form)?))).collect();
    let fits = |new: &str| woven(&folded(&new.chars().collect::<Vec<_>>()));
    let found = if known.is_empty() { by_form(&text, &inserted, setting.language, fits) } else { known };
    let (found, sure) = choose(found, setting.year);
    let (year, marks) = found.first()?;
    if heading && sure {
        setting.year = Some(*year);
    }
    let reads = |marks: &[Mark]| -> String {
        let text: String = flat.iter().zip(marks).filter(|(_, m)| **m != Mark::Deleted).map(|(c, _)| *c).collect();
        text.trim().to_owned()
    };
    let proposal = ProposedDeletion {
        deletions: deleted(marks, range.start),
        reason: if heading { Reason::Heading } else { Reason::TwoEditions },
        confidence: match (sure, heading) {
            (false, _) => Confidence::Open,
            (true, true) => Confidence::Certain,
            (true, false) => Confidence::Likely,
        },
        beside: reads(marks),
        alternatives: found.iter().skip(1).map(|(_, marks)| reads(marks)).collect(),
    };
    letters.marks[range].copy_from_slice(marks);
    // Where the year is open, the insertions still stand: only deletions are held back.
    for r in proposal.deletions.iter().filter(|_| !sure) {
        letters.set(r.clone(), Mark::Kept);
    }
    (!proposal.deletions.is_empty()).then_some(proposal)
}

/// Whether a bracket that reads `chars` names an edition: by a year, or by its meeting (`Rev.WRC-19`).
fn is_edition(chars: &[char], setting: &Setting) -> bool {
    let mut parts = chars.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit());
    let folded = folded(chars);
    parts.any(|c| c.len() >= 4 && c[0].is_ascii_digit()) || setting.forms.iter().any(|(_, form)| *form == folded)
}

fn folded(chars: &[char]) -> Vec<char> {
    chars.iter().map(|c| fold(*c, true)).collect()
}

/// A place that is in no table: the inserted characters are its name, and the year is one that the digits can make.
fn by_form(
    base: &str,
    inserted: &[char],
    language: Language,
    fits: impl Fn(&str) -> Option<Vec<Mark>>,
) -> Vec<(u16, Vec<Mark>)> {
    let place: String = inserted.iter().filter(|c| !c.is_ascii_digit()).collect();
    let figures: Vec<char> =
        base.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let Ok(from) = figures.iter().collect::<String>().parse::<u16>() else { return Vec::new() };
    if !(1850..2200).contains(&from) || !place.chars().any(char::is_alphabetic) {
        return Vec::new();
    }
    let mut words = base.split(|c: char| c.is_ascii_digit()).map(|s| s.trim_matches([' ', ',', '،', '，']));
    let (before, after) = (words.next().unwrap_or_default(), words.next_back().unwrap_or_default());
    let rev = before
        .split_whitespace()
        .next()
        .filter(|w| tables().words.get(language).rev.iter().any(|r| r == w) && !place.starts_with(w))
        .unwrap_or_default();
    let comma = base.chars().find(|c| ",،，".contains(*c)).map(String::from).unwrap_or_default();
    let forms = |year: u16| {
        // what keeps most of the base comes first
        let plain = [
            format!("{place}{comma}{year}{after}"),
            format!("{place}{comma}{year}"),
            format!("{place}{year}{after}"),
            format!("{place}{year}"),
            format!("{year}年{comma}{place}"),
            format!("{year}年{place}"),
        ];
        plain.into_iter().flat_map(|form| [format!("{rev}{form}"), form]).collect::<Vec<_>>()
    };
    (from..=from + YEARS).filter_map(|year| Some((year, forms(year).iter().find_map(|f| fits(f))?))).collect()
}

/// The possible editions, the likeliest first; whether it is the only one. A year known from the heading decides.
fn choose(mut found: Vec<(u16, Vec<Mark>)>, known: Option<u16>) -> (Vec<(u16, Vec<Mark>)>, bool) {
    found.sort_by_key(|(year, _)| *year);
    found.dedup_by(|a, b| a.0 == b.0);
    if let Some(at) = found.iter().position(|(year, _)| Some(*year) == known) {
        let right = found.remove(at);
        return (vec![right], true);
    }
    let sure = found.len() == 1;
    (found, sure)
}

/// The deleted stretches of `marks`, which begin at `from`.
fn deleted(marks: &[Mark], from: usize) -> Vec<Range<usize>> {
    let (mut out, mut at) = (Vec::new(), from);
    for chunk in marks.chunk_by(|a, b| a == b) {
        if chunk[0] == Mark::Deleted {
            out.push(at..at + chunk.len());
        }
        at += chunk.len();
    }
    out
}

#[cfg(test)]
mod tests;
