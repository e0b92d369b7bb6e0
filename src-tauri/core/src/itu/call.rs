//! Calls: `recognizing`, `instructs the Director …`, found by the table, whole or by their first words.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use crate::text::chars::is_arabic;

use super::{CallKind, Language, tables};
use crate::text::fold_case;

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

/// The calls of `language`, looked at when a line is first asked about.
fn calls(language: Language) -> &'static Calls {
    static CALLS: [OnceLock<Calls>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    CALLS[language as usize].get_or_init(|| {
        let mut calls = Calls { whole: HashMap::new(), first: HashMap::new() };
        for (kind, text) in tables().calls(language) {
            let folded = fold_case(text);
            let folded = call_key(&folded).into_owned();
            if language != Language::Zh {
                let first = folded.split(' ').next().unwrap_or_default().to_owned();
                calls.first.entry(first).or_insert(kind);
            }
            calls.whole.entry(folded).or_insert(kind);
        }
        calls
    })
}

/// The longest line that can be a call, in bytes.
pub(crate) const LONGEST_CALL: usize = 400;

/// Looks a line up in the table of calls, blind to case, voweling, stretch and the end mark.
pub fn find_call(line: &str, language: Language) -> Option<KnownCall> {
    if line.len() > LONGEST_CALL { None } else { find_folded_call(&fold_case(line), language) }
}

/// The same, of a line that [`fold_case`] gave and that was no longer than [`LONGEST_CALL`].
pub(crate) fn find_folded_call(folded: &str, language: Language) -> Option<KnownCall> {
    let calls = calls(language);
    let key = call_key(folded);
    if language == Language::Zh {
        // Chinese calls are not parted by spaces: the longest known call that begins the line
        let begins = || calls.whole.iter().filter(|(c, _)| key.starts_with(c.as_str())).max_by_key(|(c, _)| c.len());
        let whole = calls.whole.get(&*key).map(|kind| KnownCall::Whole(*kind));
        return whole.or_else(|| begins().map(|(_, kind)| KnownCall::Begins(*kind)));
    }
    let begins = calls.first.get(key.split(' ').next()?)?;
    Some(calls.whole.get(&*key).map_or(KnownCall::Begins(*begins), |kind| KnownCall::Whole(*kind)))
}

/// The kind of a call's line, if the table knows its verb.
pub fn call_kind(line: &str, language: Language) -> Option<CallKind> {
    find_call(line, language).map(|found| match found {
        KnownCall::Whole(kind) | KnownCall::Begins(kind) => kind,
    })
}

/// What calls are looked up by: a folded line without the marks around it.
fn call_key(folded: &str) -> Cow<'_, str> {
    let bare = folded.trim_matches(|c: char| c.is_whitespace() || ",،，:：.".contains(c));
    if !bare.starts_with(is_arabic) {
        return Cow::Borrowed(bare);
    }
    // "وإذ يدرك" and "إذ يدرك" are one call: the conjunction comes and goes with the order of calls
    let without = bare.strip_prefix("وإذ ").map(|rest| format!("إذ {rest}"));
    Cow::Owned(masculine(without.as_deref().unwrap_or(bare)))
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
