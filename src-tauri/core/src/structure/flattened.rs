//! A redline that lost its marks, given as if it were a text: deleted and inserted words run together.

use crate::finding::{Finding, Severity};
use crate::itu::{Label, LabelKind, Language, tables, years};
use crate::paragraph::Role;
use crate::text::chars::{is_dash, is_han};

use super::{Found, LineKind};

/// The finding that a text looks like a flattened redline.
pub const RULE: &str = "flattened-redline";

/// Says where the text first shows it: a bracket with two editions, two labels in a row; doubled punctuation where it
/// is not alone.
pub(super) fn look(language: Language, found: &[Found], findings: &mut Vec<Finding>) {
    let rows = || found.iter().filter_map(|f| if let LineKind::Text(role) = f.kind { Some((f, role)) } else { None });
    let clear = rows().find_map(|(f, role)| {
        let sign = two_editions(&f.text, role, language).or_else(|| two_labels(f, language))?;
        Some((f.line, sign))
    });
    let mut doubled = rows().filter_map(|(f, _)| Some((f.line, doubled_marks(&f.text).next()?.to_owned())));
    let sign = clear.or_else(|| doubled.next().filter(|_| doubled.next().is_some()));
    if let Some((line, sign)) = sign {
        findings.push(Finding::new(RULE, Severity::Warning, line, sign));
    }
}

/// `(HyderabadRev. Dubai, 20140)`: what cannot stand in the bracket of one edition.
fn two_editions(text: &str, role: Role, language: Language) -> Option<String> {
    let is_heading = matches!(role, Role::ResNo | Role::Opening | Role::AnnexNo);
    brackets(text)
        .find(|inside| {
            let edition = has_long_year(inside) || is_rev_glued(inside, language);
            edition || (is_heading && (has_unnatural_boundary(inside) || has_two_years(inside)))
        })
        .map(|inside| format!("({inside})"))
}

/// What stands in each pair of brackets, innermost.
fn brackets(text: &str) -> impl Iterator<Item = &str> {
    let searched = if text.is_ascii() && !text.contains('(') { "" } else { text };
    searched.split(['(', '（']).skip(1).filter_map(|rest| rest.split_once([')', '）'])).map(|(inside, _)| inside.trim())
}

/// `Dubai, 20140`, `Dubai, 20102014`: a place and a year of more than four digits.
fn has_long_year(inside: &str) -> bool {
    let figures = |s: &str| s.chars().take_while(char::is_ascii_digit).count();
    inside.match_indices([',', '،', '，']).any(|(at, mark)| {
        let (place, rest) = (&inside[..at], inside[at + mark.len()..].trim_start());
        place.ends_with(char::is_alphabetic) && (5..=8).contains(&figures(rest)) && rest.starts_with(['1', '2'])
    }) || (inside.contains('年') && inside.split(|c: char| !c.is_ascii_digit()).any(|s| (5..=8).contains(&s.len())))
}

/// `HyderabadRev. Dubai`, `2010Rev. Dubai`
fn is_rev_glued(inside: &str, language: Language) -> bool {
    // Chinese sets the word behind the place without a space
    language != Language::Zh
        && tables().words.get(language).rev.iter().any(|rev| {
            let before = inside.find(rev.as_str()).and_then(|at| inside[..at].chars().next_back());
            before.is_some_and(char::is_alphanumeric)
        })
}

/// `HyderabadDubai, 2014`, `Doha, 2006Dubai, 2014`: a year, and words that run together.
fn has_unnatural_boundary(inside: &str) -> bool {
    let boundary =
        |(a, b): (char, char)| (a.is_lowercase() && b.is_uppercase()) || (a.is_ascii_digit() && b.is_alphabetic());
    !years(inside).is_empty()
        && inside.chars().zip(inside.chars().skip(1)).any(|pair| boundary(pair) && !is_han(pair.1))
}

/// `Хайдарабад, 2010 г.Дубай, 2014 г.`: years of two editions, a place between them and nothing that lists them.
fn has_two_years(inside: &str) -> bool {
    let years = years(inside);
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return false };
    let between = inside.get(first.end..last.start).unwrap_or_default();
    between.contains(char::is_alphabetic) && !between.contains(|c| is_dash(c) || ";؛；、/".contains(c))
}

/// `b)c)`: labels of one kind in a row.
fn two_labels(f: &Found, language: Language) -> Option<String> {
    let second = Label::parse(&f.text, language)?;
    let whole = format!("{}{}", f.label, f.text);
    let first = Label::parse(&whole, language)?;
    let (first, second) = match f.label.is_empty() {
        false => (first, second),
        true => (first, Label::parse(first.rest, language)?),
    };
    let closed = |l: &Label| l.kind == LabelKind::Letter && l.text.ends_with([')', '）']);
    let glued = whole.trim_start().starts_with(&format!("{}{}", first.text, second.text));
    (glued && closed(&first) && closed(&second)).then(|| format!("{}{}", first.text, second.text))
}

/// `online,;`: each place with two end marks in a row, and the words before it.
pub(super) fn doubled_marks(text: &str) -> impl Iterator<Item = &str> {
    let is_mark = |c: char| matches!(c, ',' | ';' | '،' | '؛' | '，' | '；');
    // The bytes of nearly every text tell that there is none.
    let may_hold = !text.is_ascii() || text.as_bytes().windows(2).any(|pair| pair.iter().all(|b| is_mark((*b).into())));
    let searched = if may_hold { text } else { "" };
    let marks = searched.match_indices(is_mark).map(|(at, mark)| (at, at + mark.len()));
    marks.filter(move |(_, end)| text[*end..].starts_with(is_mark)).map(|(at, end)| {
        let second = text[end..].chars().next().map_or(0, char::len_utf8);
        text[text.floor_char_boundary(at.saturating_sub(12))..end + second].trim()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sign(role: Role, text: &str, language: Language) -> Option<String> {
        let label = Label::parse(text, language).map(|l| l.text.to_owned()).unwrap_or_default();
        let text = text[label.len()..].to_owned();
        let mut findings = Vec::new();
        look(language, &[Found { line: 1, kind: LineKind::Text(role), label, text }], &mut findings);
        findings.pop().map(|f| f.subject)
    }

    #[test]
    fn deleted_and_inserted_words_run_together_are_seen() {
        use Language::*;
        for (role, text, language) in [
            (Role::ResNo, "RESOLUTION 5 (HyderabadRev. Dubai, 20140)", En),
            (Role::ResNo, "RESOLUTION 5 (hyderabad Rev. Dubai, 20140)", En),
            (Role::ResNo, "RÉSOLUTION 5 (Hyderabad, 2010Rév. Dubaï, 2014)", Fr),
            (Role::Opening, "La Conferencia (HyderabadDubái, 2014),", Es),
            (Role::ResNo, "РЕЗОЛЮЦИЯ 5 (Хайдарабад, 2010 г.Пересм. Дубай, 20142010 г.)", Ru),
            (Role::Opening, "Всемирная конференция (Хайдарабад, 2010 г.Дубай, 2014 г.),", Ru),
            (Role::Opening, "إن المؤتمر (حيدر آباددبي، 20140)،", Ar),
            (Role::ResNo, "第5号决议（2010年，海得拉巴2014年，迪拜，修订版）", Zh),
            (Role::Clause, "c)\tthat Resolution 9 (DohaRev. Kyoto, 20106) stands;", En),
            (Role::Clause, "b)c)\tthat masts fall;", En),
        ] {
            assert!(sign(role, text, language).is_some(), "{text}");
        }
    }

    #[test]
    fn clean_texts_show_nothing() {
        use Language::*;
        for (role, text, language) in [
            (Role::ResNo, "RESOLUTION 5 (Rev. Dubai, 2014)", En),
            (Role::ResNo, "RESOLUTION ITU-R 1-7 (1993-2000-2012)", En),
            (Role::ResNo, "RESOLUTION 5 (Rev.WRC-15)", En),
            (Role::ResRef, "(Helsinki, 1993; Geneva, 1996; Montreal, 2000)", En),
            (Role::ResNo, "第5号决议（2014年，迪拜，修订版）", Zh),
            (Role::ResNo, "РЕЗОЛЮЦИЯ 5 (Пересм. Дубай, 2014 г.)", Ru),
            (Role::ResNo, "القرار 5 (المراجَع في دبي، 2014)", Ar),
            (Role::Clause, "a)\tthat a) masts and b) boats are old (WiFi, 2014; eLearning);", En),
            (Role::Clause, "1\ta) that masts fall (some 20 000, 15000 of them steel);", En),
            (Role::Clause, "b)bis\tthat maps,, are old;", En),
        ] {
            assert_eq!(sign(role, text, language), None, "{text}");
        }
    }
}
