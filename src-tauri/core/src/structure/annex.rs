//! Annexes, appendices and sections: their number lines.

use crate::itu::{FixedWord, Language, tables};

use super::input_line::InputLine;

/// `ANNEX TO RESOLUTION 811 (…)`, `Annex 1`: a heading, not a sentence about an annex.
pub(super) fn is_annex(row: &InputLine, language: Language) -> bool {
    if row.label.as_ref().is_some_and(|l| l.sure) || row.folded.chars().count() > 160 {
        return false;
    }
    let words = tables().words.get(language);
    let named = || words.annex.iter().chain(&words.appendix);
    let begins = named().find_map(|w| {
        let rest = row.folded.strip_prefix(w.folded())?;
        (rest.is_empty() || rest.starts_with([' ', '(']) || language == Language::Zh).then_some(rest.trim())
    });
    let begins = match begins {
        // Chinese names the resolution first: 第67号决议（…）附件
        None if language == Language::Zh && row.folded.starts_with('第') => {
            let bare =
                row.folded.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "一二三四五六七八九十 ".contains(c));
            named().any(|w| bare.ends_with(w.folded())).then_some("")
        }
        other => other,
    };
    let Some(rest) = begins else { return false };
    let rest = rest.trim_end_matches(['*', ':', '：']).trim_end();
    let names_target = || {
        let kinds = words.kinds.values().flatten();
        kinds.chain(named()).any(|k| rest.contains(k.folded())) && !row.ends_clause()
    };
    rest.is_empty() || is_count(rest) || names_target()
}

/// `(to Resolution 22)`: the second row of an annex's number line.
pub(super) fn names_annexed(row: &InputLine, language: Language) -> bool {
    let s = row.folded.trim();
    let kinds = tables().words.get(language).kinds.values().flatten();
    let bracketed = s.starts_with(['(', '（']) && s.ends_with([')', '）']);
    bracketed && s.chars().count() < 160 && kinds.into_iter().any(|k| s.contains(k.folded()))
}

/// `SECTION 1`, `PART II`, `第一部分`: the number line of a section.
pub(super) fn is_section(row: &InputLine, language: Language) -> bool {
    if row.label.is_some() || row.folded.chars().count() > 40 {
        return false;
    }
    let mut words = tables().words.get(language).section.iter();
    if language == Language::Zh {
        let inner = |w: &FixedWord| row.folded.strip_prefix('第')?.strip_suffix(&**w).map(is_count);
        return words.any(|w| inner(w) == Some(true));
    }
    words
        .any(|w| row.folded.strip_prefix(w.folded()).is_some_and(|rest| rest.starts_with(' ') && is_count(rest.trim())))
}

/// `1`, `A`, `II`, `3bis`
fn is_count(s: &str) -> bool {
    !s.is_empty() && s.chars().count() <= 4 && s.chars().all(char::is_alphanumeric)
}
