//! Keys of the window's words that no code uses.

use std::collections::BTreeSet;

/// The keys of `messages`, a Fluent file, that neither `code` nor another message uses.
///
/// A key is used if it stands in the code as a string, or if a string with one gap (`role-${value}`, `finding-{}`) gives
/// it once a string of the code fills the gap.
pub fn unused_keys(messages: &str, code: &str) -> Vec<String> {
    let strings = strings(code);
    let filling: BTreeSet<String> =
        strings.iter().flat_map(|s| s.split(['+', ' '])).map(|s| s.to_lowercase().replace('_', "-")).collect();
    let patterns: BTreeSet<(&str, &str)> = strings.iter().filter_map(|s| pattern(s)).collect();
    let fits = |key: &str| {
        let gap =
            |(start, end): &(&str, &str)| key.strip_prefix(start).and_then(|k| k.strip_suffix(end)).map(str::to_owned);
        patterns.iter().filter_map(gap).any(|gap| {
            filling.contains(&gap)
                || patterns
                    .iter()
                    .any(|(_, end)| !end.is_empty() && gap.strip_suffix(end).is_some_and(|g| filling.contains(g)))
        })
    };
    let keys = messages.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
    let keys = keys.filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()));
    keys.filter(|key| !filling.contains(*key) && !messages.contains(&format!("{{ {key} }}")) && !fits(key))
        .map(str::to_owned)
        .collect()
}

/// What stands between quotation marks of one kind, on one line.
fn strings(code: &str) -> BTreeSet<&str> {
    let mut out = BTreeSet::new();
    for line in code.lines() {
        for quote in ['"', '\'', '`'] {
            let mut parts = line.split(quote);
            parts.next();
            out.extend(parts);
        }
    }
    out
}

/// The parts of a string before and behind its one gap; a gap alone is no pattern.
fn pattern(string: &str) -> Option<(&str, &str)> {
    let (start, rest) = string.split_once("${").or_else(|| string.split_once('{'))?;
    let (_, end) = rest.rsplit_once('}')?;
    let plain = |s: &str| s.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    (plain(start) && plain(end) && (start.ends_with('-') || (start.is_empty() && end.starts_with('-'))))
        .then_some((start, end))
}

#[test]
fn a_key_that_nothing_uses_is_found() {
    let messages = "# Words\nrole-call = Call\nnew-text = New { role-name } { $count ->\n    [one] 1\n}\nrole-name = Role\nold-text = Old\nnew-text-hint = Hint\n";
    let code = "t(`role-${value}`); t('new-text'); const ROLES = [\"call\"]; t(`${key}-hint`);";
    assert_eq!(unused_keys(messages, code), ["old-text"]);
}
