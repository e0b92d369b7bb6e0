//! Amendments: the changes, described so that a reader can make them in the base text by hand.

use crate::change::{self, Change, ChangeKind, Location};
use crate::contribution::Proposal;
use crate::paragraph::{Paragraph, Role};
use crate::quotation::quotations;
use crate::run::{Run, Version};
use crate::text::chars::is_han;

mod whole;

/// A change, and what else is needed to find its place in the base text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// The change.
    pub change: Change,
    /// The paragraph it is about.
    pub place: Place,
    /// What it follows.
    pub after: After,
}

/// Where a paragraph stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What kind of paragraph it is.
    pub role: Role,
    /// `recalling c)`, as in [`Change::place`].
    pub words: String,
    /// Which of the unlabelled paragraphs under its call or annex, from 1; `None` where the words alone are clear.
    pub number: Option<usize>,
}

/// What a change follows in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// Nothing: it stands at the beginning, or its own words say where.
    Nothing,
    /// These words of the base text.
    Words(String),
    /// The paragraph before a new or moved one. Where it has no label, its words say which it is.
    Paragraph(Place, String),
    /// These words of a paragraph that is new itself.
    NewParagraph(String),
}

/// The amendments of a proposal in the order of its text; none where the marker tracks no changes.
///
/// They lead from the base text to the revised one: what one author inserted and another deleted is in neither, and is
/// not said.
pub fn amendments(proposal: &Proposal) -> Vec<Amendment> {
    if !proposal.header.marker.is_tracked() {
        return Vec::new();
    }
    let paragraphs: Vec<Paragraph> = proposal.paragraphs.iter().filter_map(settled).collect();
    let places = places(&paragraphs);
    let (mut at, mut base) = (0, None);
    let amendment = |change: Change| {
        // Changes come in the order of the text; a paragraph's own text is made once for all of its changes.
        let further = paragraphs[at..].iter().position(|p| p.id == change.paragraph).unwrap_or_default();
        at += further;
        if further > 0 {
            base = None;
        }
        let base = base.get_or_insert_with(|| paragraphs[at].text(Version::Base));
        let after = match change.kind {
            ChangeKind::NewClause | ChangeKind::Moved => {
                let before = (0..at).rev().find(|i| !paragraphs[*i].is_deleted());
                before.map_or(After::Nothing, |i| paragraph_before(&paragraphs[i], &places[i]))
            }
            // The words before a new paragraph mark may have changed just now.
            ChangeKind::Split => {
                let revised = paragraphs[at].text(Version::Revised);
                words_before(&Change { at: revised.len(), ..change.clone() }, &revised)
            }
            _ => words_before(&change, base),
        };
        Amendment { place: places[at].clone(), after, change }
    };
    // Words deleted and inserted again read as they did.
    let says = |c: &Change| c.kind != ChangeKind::Replaced || c.deleted != c.inserted;
    let changes = whole::whole_quotations(change::proposal_changes(&paragraphs), &paragraphs).into_iter().filter(says);
    changes.filter_map(|c| without_spaces(c, &paragraphs)).map(amendment).collect()
}

/// A change beside a new or deleted paragraph mark without the spaces that the mark replaces; `None` where that is all.
fn without_spaces(mut change: Change, paragraphs: &[Paragraph]) -> Option<Change> {
    let is_space = |s: &str| s.trim().is_empty();
    if !matches!(change.kind, ChangeKind::Replaced | ChangeKind::Inserted | ChangeKind::Deleted)
        || !(is_space(&change.deleted) || is_space(&change.inserted))
    {
        return Some(change);
    }
    let at = paragraphs.iter().position(|p| p.id == change.paragraph)?;
    let parts = |p: &Paragraph| p.ins.is_some() || p.del.is_some();
    if !parts(&paragraphs[at]) && !at.checked_sub(1).is_some_and(|before| parts(&paragraphs[before])) {
        return Some(change);
    }
    if is_space(&change.deleted) && is_space(&change.inserted) {
        return None;
    }
    if change.kind == ChangeKind::Replaced && is_space(&change.deleted) {
        change.kind = ChangeKind::Inserted;
        change.deleted.clear();
    } else if change.kind == ChangeKind::Replaced {
        change.kind = ChangeKind::Deleted;
        change.inserted.clear();
    }
    Some(change)
}

/// The paragraph `p`, which something follows.
fn paragraph_before(p: &Paragraph, place: &Place) -> After {
    let words = change::readable(p);
    if p.is_inserted() {
        return After::NewParagraph(words);
    }
    let is_clear = !p.role.is_clause() || !p.label.is_empty();
    After::Paragraph(place.clone(), if is_clear { String::new() } else { words })
}

/// `p` without what is in neither text; `None` where nothing is left.
fn settled(p: &Paragraph) -> Option<Paragraph> {
    let stands = |r: &&Run| r.ins.is_none() || r.del.is_none();
    if p.ins.is_some() && p.del.is_some() && !p.all_runs().any(|r| stands(&r)) {
        return None;
    }
    let kept = |runs: &[Run]| runs.iter().filter(stands).map(|r| r.in_plain_text().into_owned()).collect();
    Some(Paragraph { label: kept(&p.label), runs: kept(&p.runs), ..p.clone() })
}

fn places(paragraphs: &[Paragraph]) -> Vec<Place> {
    let mut under = Location::default();
    let mut out: Vec<Place> = Vec::with_capacity(paragraphs.len());
    // The unlabelled paragraphs of the base under one call.
    let mut alike: Vec<usize> = Vec::new();
    for (i, p) in paragraphs.iter().enumerate() {
        under.step(p);
        if !p.role.is_clause() {
            number(&mut out, &alike);
            alike.clear();
        } else if p.label.is_empty() && !p.is_inserted() {
            alike.push(i);
        }
        out.push(Place { role: p.role, words: under.place(p), number: None });
    }
    number(&mut out, &alike);
    out
}

fn number(places: &mut [Place], alike: &[usize]) {
    if alike.len() > 1 {
        alike.iter().enumerate().for_each(|(n, i)| places[*i].number = Some(n + 1));
    }
}

/// The words before `change` in its paragraph's base text: as many as it takes to be found once.
fn words_before(change: &Change, base: &str) -> After {
    let from = base.floor_char_boundary(change.at.saturating_sub(REACH));
    let near = &base[from..base.floor_char_boundary(change.at.saturating_add(REACH))];
    let is_found_once = |words: &str| near.matches(words).take(2).count() == 1;
    let before = near[..change.at - from].trim_end();
    let clear = match change.kind {
        ChangeKind::Inserted | ChangeKind::Split => false,
        ChangeKind::Replaced | ChangeKind::Deleted => is_found_once(&change.deleted),
        _ => true,
    };
    if clear {
        return After::Nothing;
    }
    let starts = before.char_indices().rev().filter(|(i, c)| !c.is_whitespace() && starts_word(before, *i));
    let mut words = "";
    let is_clear = |words: &str| words.chars().count() >= SHORTEST && is_found_once(words);
    let all: Vec<&str> = starts.take(MOST).map(|(i, _)| &before[i..]).collect();
    // Words that hold a quotation mark without its other are taken only where no others, be they short, are clear.
    let is_whole = |words: &&&str| !quotations(words).1;
    let whole = || all.iter().filter(is_whole);
    let best = whole().find(|words| is_clear(words)).or_else(|| whole().find(|words| is_found_once(words)));
    if let Some(clear) = best.or_else(|| all.iter().find(|words| is_clear(words))).or(all.last()) {
        words = clear;
    }
    if words.is_empty() { After::Nothing } else { After::Words(words.to_owned()) }
}

/// Fewer letters are hard to find by eye.
const SHORTEST: usize = 8;
/// More words are tiresome to read.
const MOST: usize = 12;
/// Bytes to either side that are looked at: a reader looks near the words before it, and a very long paragraph must not
/// be gone through for each of its changes.
const REACH: usize = 1500;

/// Whether something a reader can begin at starts at byte `at`: a word; any Chinese sign.
fn starts_word(text: &str, at: usize) -> bool {
    let behind_mark =
        || text[..at].ends_with(['“', '«', '‘', '"', '(']) && text[at..].starts_with(char::is_alphanumeric);
    text[..at].ends_with(char::is_whitespace) || at == 0 || text[at..].starts_with(is_han) || behind_mark()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution::ProposalHeader;
    use crate::paragraph::ParagraphId;
    use crate::run::Revision;

    /// A paragraph of kept text, `+`inserted and `-`deleted, one mark a part.
    fn paragraph(id: u32, role: Role, label: &str, parts: &[&str]) -> Paragraph {
        let me = Revision::by("CEPT");
        let run = |s: &&str| match (s.strip_prefix('+'), s.strip_prefix('-')) {
            (Some(new), _) => Run::inserted(new, &me),
            (_, Some(old)) => Run::deleted(old, &me),
            _ => Run::unchanged(*s),
        };
        let mut p = Paragraph::unchanged(ParagraphId(id), role, label, "");
        p.runs = parts.iter().map(run).collect();
        if parts.iter().all(|s| s.starts_with('+')) {
            p.label.iter_mut().for_each(|r| r.ins = Some(me.clone()));
            p.ins = Some(me.clone());
        }
        p
    }

    fn check(paragraphs: Vec<Paragraph>, want: &[(&str, Option<usize>, &str)]) {
        let got = amendments(&Proposal { header: ProposalHeader::default(), paragraphs });
        let after = |a: &Amendment| match &a.after {
            After::Nothing => String::new(),
            After::Words(words) => words.clone(),
            After::Paragraph(place, _) => place.words.clone(),
            After::NewParagraph(words) => words.clone(),
        };
        let got: Vec<_> = got.iter().map(|a| (a.place.words.as_str(), a.place.number, after(a))).collect();
        let want: Vec<_> = want.iter().map(|(place, number, after)| (*place, *number, (*after).to_owned())).collect();
        assert_eq!(got, want);
    }

    #[test]
    fn an_insertion_says_what_it_follows_and_words_found_twice_too() {
        let text = ["that ", "-boats", "+ships", " meet boats", "+ daily", " and mail goes"];
        check(
            vec![paragraph(1, Role::Call, "", &["recalling"]), paragraph(2, Role::Clause, "a)", &text)],
            &[("recalling a)", None, "that"), ("recalling a)", None, "meet boats")],
        );
    }

    #[test]
    fn quotations_are_told_whole() {
        let check = |parts: &[&str], want: &[[&str; 3]]| {
            let paragraphs = vec![paragraph(1, Role::Para, "", parts)];
            let got = amendments(&Proposal { header: ProposalHeader::default(), paragraphs });
            let after = |a: &Amendment| if let After::Words(words) = &a.after { words.clone() } else { String::new() };
            let got: Vec<_> =
                got.iter().map(|a| [after(a), a.change.deleted.clone(), a.change.inserted.clone()]).collect();
            assert_eq!(got, want, "{parts:?}");
        };
        check(
            &["the “Masts for ", "-all” of the well-", "+everybody” of the best-", "known group"],
            &[["", "“Masts for all” of the well-known", "“Masts for everybody” of the best-known"]],
        );
        check(&["known as ", "+“", "the ", "-“", "Tall group”"], &[["", "the “Tall group”", "“the Tall group”"]]);
        check(&["the word “mast", "-”", " means"], &[["", "“mast”", "“mast"]]);
        check(&["the “", "+very ", "tall masts”"], &[["", "“tall masts”", "“very tall masts”"]]);
        check(&["to lend “beta", "+ delta", " gamma”"], &[["beta", "", " delta"]]);
        check(&["that '", "-masts", "+poles", "' are masts"], &[["", "'masts'", "'poles'"]]);
        check(&["the “Plan", "+s", " of action”"], &[["", "Plan", "Plans"]]);
        check(
            &["masts (see Annex ", "-1)", "+2), and others", " stand"],
            &[["", "(see Annex 1)", "(see Annex 2), and others"]],
        );
        check(&["a report “Masts for ", "+all and ", "many” of masts"], &[["Masts for", "", "all and "]]);
        check(
            &["a ", "-\"mast\" in low-", "+\"pole\" in high-", "lying \"areas\""],
            &[["", "\"mast\" in low-lying", "\"pole\" in high-lying"]],
        );
    }

    #[test]
    fn changes_of_two_authors_stay_two() {
        let mut p = paragraph(1, Role::Para, "", &["known as ", "+“", "the ", "-“", "Tall group”"]);
        p.runs[1].ins = Some(Revision::by("RCC"));
        let got = amendments(&Proposal { header: ProposalHeader::default(), paragraphs: vec![p] });
        assert_eq!(got.iter().map(|a| a.change.by.author.to_string()).collect::<Vec<_>>(), ["RCC", "CEPT"]);
    }

    #[test]
    fn a_new_clause_follows_the_clause_before_it() {
        let new = paragraph(3, Role::Clause, "a)bis", &["+that boats carry mail;"]);
        let old = paragraph(2, Role::Clause, "a)", &["that boats sail;"]);
        check(
            vec![paragraph(1, Role::Call, "", &["recalling"]), old, new],
            &[("recalling a)bis", None, "recalling a)")],
        );
    }

    #[test]
    fn unlabelled_paragraphs_are_counted_and_sub_clauses_name_their_clause() {
        check(
            vec![
                paragraph(1, Role::Call, "", &["resolves"]),
                paragraph(2, Role::Clause, "1", &["to go on:"]),
                paragraph(3, Role::Sub1, "a)", &["by ", "-boat", "+ship"]),
                paragraph(4, Role::AnnexNo, "", &["ANNEX 1"]),
                paragraph(5, Role::Para, "", &["One."]),
                paragraph(6, Role::Para, "", &["Two ", "-boats", "+ships", "."]),
            ],
            &[("resolves 1 a)", None, ""), ("ANNEX 1", Some(2), "")],
        );
    }

    #[test]
    fn what_is_in_neither_text_is_not_said() {
        let mut p = paragraph(1, Role::Para, "", &["boats", "+ and ships", " sail"]);
        p.runs[1].del = Some(Revision::by("RCC"));
        check(vec![p], &[]);
    }
}
