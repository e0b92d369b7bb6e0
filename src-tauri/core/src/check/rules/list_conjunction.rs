//! Rule 21: a list ends with "and" or "or".

use crate::check::data::conjunctions;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "list-conjunction",
    importance: Importance::Look,
    languages: &[Language::En, Language::Fr, Language::Es, Language::Ru],
    wants: "Before the last thing of a list stands \"and\" or \"or\": without it nobody knows whether all are meant or any.",
    source: "ITU English style guide",
    scope: RuleScope::Line(check),
};

fn check(context: &LineContext<'_>, line: &StyleLine, out: &mut Vec<LineFinding>) {
    if !line.role().is_clause() {
        return;
    }
    let text = line.text.trim_end_matches([' ', ',', ';', '.', ':']);
    // the last things, each parted by a comma from the one before
    let parts: Vec<&str> = text.rsplitn(4, ", ").collect();
    let [last, middle, lead, ..] = parts.as_slice() else { return };
    let short = |s: &str| {
        (1..=3).contains(&s.split_whitespace().count())
            && s.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '\u{2011}' | '\''))
    };
    let joins = |s: &str| {
        let folded = s.to_lowercase();
        conjunctions(context.language)
            .iter()
            .any(|c| folded.split(' ').any(|w| w == c) || folded.starts_with(&format!("{c} ")))
    };
    // `etc.` ends a list by itself
    if matches!(last.to_lowercase().as_str(), "etc" | "т. д" | "т.д" | "др") {
        return;
    }
    let is_thing = |s: &str| short(s) && !joins(s) && !begins_adverbial(s);
    let first = lead.rsplit(' ').next().unwrap_or_default();
    if !(is_thing(last)
        && is_thing(middle)
        && first.chars().all(|c| c.is_alphanumeric() || c == '-')
        && first.chars().count() > 3)
    {
        return;
    }
    // `open, fair, global standards` is one thing with its qualities
    if context.language == Language::En && is_adjective(middle) && last.contains(' ') {
        return;
    }
    let start = text.len() - last.len();
    let is_new = line.has_new(start..text.len());
    let message = StyleMessage::new("check-list-conjunction");
    let finding = RULE.at(line, start..text.len(), message);
    out.push(LineFinding { finding, concern: Concern::NewWords, is_new });
}

/// Whether `word` has an ending of English adjectives that few nouns have.
fn is_adjective(word: &str) -> bool {
    const ENDINGS: [&str; 10] = ["able", "ible", "ary", "ful", "ical", "ive", "less", "ous", "onal", "wide"];
    let word = word.trim();
    !word.contains(' ') && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Words that set something off by commas without being a thing of a list.
fn begins_adverbial(s: &str) -> bool {
    const FIRST: [&str; 47] = [
        "as",
        "if",
        "where",
        "when",
        "in",
        "at",
        "on",
        "by",
        "to",
        "for",
        "with",
        "within",
        "from",
        "of",
        "inter",
        "including",
        "particularly",
        "especially",
        "namely",
        "such",
        "upon",
        "through",
        "whenever",
        "subject",
        "taking",
        "that",
        "which",
        "who",
        "having",
        "mutatis",
        "notamment",
        "selon",
        "en",
        "dans",
        "si",
        "le",
        "según",
        "cuando",
        "con",
        "por",
        "para",
        "entre",
        "если",
        "при",
        "в",
        "по",
        "с",
    ];
    let first = s.split(' ').next().unwrap_or_default().to_lowercase();
    FIRST.contains(&first.as_str()) || first.ends_with("ly") || first.ends_with("ing") || first.ends_with("ed")
}
