//! Calls: `recognizing`, `instructs the Director …`, found by the table, whole or by their first words.

use crate::text::chars::is_arabic;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::{CallKind, Language, fold_case, tables};

/// What the table of calls says of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownCall {
    /// The line is a call of the table.
    Whole(CallKind),
    /// The line begins with the verb of one: `instructs …`.
    Begins(CallKind),
}

struct Calls {
    whole: HashMap<String, CallKind>,
    /// First word of each call, and whether it is a call by itself.
    first: HashMap<String, CallKind>,
}

static CALLS: LazyLock<[Calls; 6]> = LazyLock::new(|| {
    Language::ALL.map(|language| {
        let mut calls = Calls { whole: HashMap::new(), first: HashMap::new() };
        for (kind, text) in tables().calls(language) {
            let folded = fold_call(text);
            if language != Language::Zh {
                let first = folded.split(' ').next().unwrap_or_default().to_owned();
                calls.first.entry(first).or_insert(kind);
            }
            calls.whole.entry(folded).or_insert(kind);
        }
        calls
    })
});

/// Looks a line up in the table of calls, blind to case, voweling, stretch and the end mark.
pub fn find_call(line: &str, language: Language) -> Option<KnownCall> {
    const LONGEST_CALL: usize = 400;
    if line.len() > LONGEST_CALL {
        return None;
    }
    let calls = &CALLS[language as usize];
    let folded = fold_call(line);
    if let Some(kind) = calls.whole.get(&folded) {
        return Some(KnownCall::Whole(*kind));
    }
    if language == Language::Zh {
        // Chinese calls are not parted by spaces: the longest known call that begins the line
        let begins = calls.whole.iter().filter(|(c, _)| folded.starts_with(c.as_str())).max_by_key(|(c, _)| c.len());
        return begins.map(|(_, kind)| KnownCall::Begins(*kind));
    }
    let first = folded.split(' ').next()?;
    calls.first.get(first).map(|kind| KnownCall::Begins(*kind))
}

/// The kind of a call's line, if the table knows its verb.
pub fn call_kind(line: &str, language: Language) -> Option<CallKind> {
    find_call(line, language).map(|found| match found {
        KnownCall::Whole(kind) | KnownCall::Begins(kind) => kind,
    })
}

fn fold_call(s: &str) -> String {
    let folded = fold_case(s);
    let bare = folded.trim_matches(|c: char| c.is_whitespace() || ",،，:：.".contains(c));
    // "وإذ يدرك" and "إذ يدرك" are one call: the conjunction comes and goes with the order of calls
    let bare = bare.strip_prefix("وإذ ").map_or_else(|| bare.to_owned(), |rest| format!("إذ {rest}"));
    if bare.contains(is_arabic) { masculine(&bare) } else { bare }
}

/// An assembly is feminine in Arabic (`تقرر`, `إذ تضع في اعتبارها`), a conference masculine (`يقرر`, `إذ يضع في اعتباره`):
/// one call.
fn masculine(call: &str) -> String {
    let mut verb = true;
    let words = call.split(' ').map(|word| {
        let is_verb = verb && word != "إذ";
        verb = verb && !is_verb;
        match (word.strip_prefix('ت'), word.strip_suffix("ها")) {
            (Some(stem), _) if is_verb => format!("ي{stem}"),
            (_, Some(stem)) => format!("{stem}ه"),
            _ => word.to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_found_in_six_languages() {
        use KnownCall::{Begins, Whole};
        for (line, language, want) in [
            ("recognizing", Language::En, Some(Whole(CallKind::Preambular))),
            ("Recognizing,", Language::En, Some(Whole(CallKind::Preambular))),
            ("instructs the Director of the Joint Office", Language::En, Some(Begins(CallKind::Operative))),
            ("признавая,", Language::Ru, Some(Whole(CallKind::Preambular))),
            ("إذ يدرك", Language::Ar, Some(Whole(CallKind::Preambular))),
            ("إذ تضع في اعتبارها", Language::Ar, Some(Whole(CallKind::Preambular))),
            ("تقرر", Language::Ar, Some(Whole(CallKind::Operative))),
            ("认识到", Language::Zh, Some(Whole(CallKind::Preambular))),
            ("that many of them", Language::En, None),
        ] {
            assert_eq!(find_call(line, language), want, "{line}");
        }
    }
}
