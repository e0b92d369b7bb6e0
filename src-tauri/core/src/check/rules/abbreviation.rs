//! Rule 14: an abbreviation is spelled out once.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::long_form::LongForm;
use crate::text::chars::is_han;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "abbreviation",
    importance: Importance::Look,
    languages: &Language::ALL,
    wants: "A name is spelled out with its abbreviation once, where it comes first, and abbreviated from there on.",
    source: "ITU English style guide",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    let mut first: BTreeMap<&str, (&StyleLine, &LongForm)> = BTreeMap::new();
    for facts in text.lines {
        let line = &facts.line;
        for form in &facts.long_forms {
            let Some((where_first, known)) = first.get(form.short.as_str()) else {
                first.insert(&form.short, (line, form));
                continue;
            };
            // other words before the bracket spell out something else
            let name = long_name(&where_first.text[..known.bracket.start], &line.text[..form.bracket.start]);
            let Some(start) = name.or_else(|| same_han(&where_first.text, known, &line.text, form)) else { continue };
            let range = start..form.bracket.end;
            if !text.is_open(line.has_new(range.clone())) {
                continue;
            }
            let message = StyleMessage::new("check-abbreviation-again").with("short", &form.short);
            let fix = name.and_then(|_| line.fix(range.clone(), &line.text[form.inside.clone()]));
            out.push(StyleFinding { fix, ..RULE.at(line, range, message) });
        }
    }
    if !text.is_redline && !text.marker().is_new_text() {
        return;
    }
    let in_singular: BTreeSet<&str> = first.keys().map(|k| k.trim_end_matches('s')).collect();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for facts in text.lines.iter().filter(|f| f.line.role().is_clause()) {
        for range in &facts.abbreviations {
            let word = &facts.line.text[range.clone()];
            let plain = word.replace('\u{2011}', "-");
            let bare = plain.strip_suffix('s').unwrap_or(&plain);
            let is_known = first.contains_key(bare) || in_singular.contains(bare) || told.contains(word);
            if !is_known && text.is_open(facts.line.has_new(range.clone())) {
                told.insert(word);
                let message = StyleMessage::new("check-abbreviation-unknown").with("short", word);
                out.push(RULE.at(&facts.line, range.clone(), message));
            }
        }
    }
}

/// The bracket, where a Chinese name stands before both: where it begins nobody can tell, there are no spaces.
fn same_han(first: &str, known: &LongForm, again: &str, form: &LongForm) -> Option<usize> {
    let (a, b) = (first[..known.bracket.start].chars().rev(), again[..form.bracket.start].chars().rev());
    let shared = a.zip(b).take_while(|(x, y)| x == y && is_han(*x)).count();
    (shared >= 2).then_some(form.bracket.start)
}

/// The longest name that an abbreviation stands for, in bytes.
const LONGEST_NAME: usize = 400;

/// Where the name begins that stands both at the end of `first` and at the end of `again`: two words at least, the
/// first of them with a capital where any has one.
fn long_name(first: &str, again: &str) -> Option<usize> {
    let words = |s: &str| -> Vec<(usize, String)> {
        let near = near::before(s, s.len(), LONGEST_NAME);
        let mut at = s.len() - near.len();
        near.split(' ')
            .map(|w| {
                let start = at;
                at += w.len() + 1;
                (start, w.to_lowercase())
            })
            .filter(|(_, w)| !w.is_empty())
            .collect()
    };
    let (a, b) = (words(first.trim_end()), words(again.trim_end()));
    let common = a.iter().rev().zip(b.iter().rev()).take_while(|((_, x), (_, y))| x == y).count();
    let shared = &b[b.len() - common..];
    let capital = |at: usize| again[at..].starts_with(char::is_uppercase);
    let start = match shared.iter().position(|(at, _)| capital(*at)) {
        Some(n) => n,
        None => shared.iter().position(|(_, w)| w.chars().count() > 3)?,
    };
    let name = &shared[start..];
    (name.len() >= 2).then(|| name[0].0)
}
