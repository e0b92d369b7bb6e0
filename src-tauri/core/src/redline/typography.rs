//! Typography: what two copies of one text may differ in without saying anything else. Quotes, hyphens and dashes, kinds of
//! spaces, the characters of labels, and the case of lines that Word prints in capitals.

use std::borrow::Cow;
use std::collections::BTreeMap;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::finding::{Finding, Severity};
use crate::itu;
use crate::paragraph::Role;
use crate::text::chars::{is_apostrophe, is_dash, is_invisible, is_quote, push_nominal};

use super::token::{PARAGRAPH_MARK, Unit, tokens};

/// What a comparison does with differences of typography.
///
/// Limitations: a space that stands on one side only (inside guillemets, before a colon) is a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typography {
    /// The base keeps its characters, and the differences are reported.
    #[default]
    Ignore,
    /// They are changes as any other.
    Compare,
}

/// Which characters count as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    /// None but equal ones.
    Nothing,
    /// Those that differ in typography.
    Typography,
    /// And capitals with small characters.
    Capitals,
}

impl Typography {
    /// How the text of a paragraph is folded: number lines and those of annexes are printed in capitals, and copies have
    /// the case of the file or of the page.
    pub(super) fn fold(self, role: Role) -> Fold {
        match (self, role) {
            (Typography::Compare, _) => Fold::Nothing,
            (Typography::Ignore, Role::ResNo | Role::AnnexNo) => Fold::Capitals,
            (Typography::Ignore, _) => Fold::Typography,
        }
    }
}

impl Fold {
    /// The text in the form that all typographic variants share.
    pub fn text(self, s: &str) -> Cow<'_, str> {
        let plain =
            |b: u8| matches!(b, b' '..=b'~' if b != b'`') && !(self == Fold::Capitals && b.is_ascii_uppercase());
        if self == Fold::Nothing || (s.bytes().all(plain) && !s.contains("  ")) {
            return Cow::Borrowed(s);
        }
        let mut out = String::with_capacity(s.len());
        for c in s.chars() {
            match c {
                PARAGRAPH_MARK => out.push(c),
                // A tab parts columns: it is no space, and takes the spaces around it.
                '\t' => {
                    out.truncate(out.trim_end_matches(' ').len());
                    out.push('\t');
                }
                c if c.is_whitespace() => {
                    if !out.ends_with([' ', '\t']) {
                        out.push(' ');
                    }
                }
                c if is_invisible(c) || is_joining(c) => {}
                c if is_apostrophe(c) => out.push('\''),
                c if is_quote(c) => out.push('"'),
                c if is_dash(c) => out.push('-'),
                c if self == Fold::Capitals => out.extend(c.to_lowercase()),
                c => push_nominal(&mut out, c),
            }
        }
        if is_nfc_quick(out.chars()) != IsNormalized::Yes {
            out = out.nfc().collect();
        }
        Cow::Owned(out)
    }

    /// A label in the common form: without spaces and stretch, in Latin characters where Cyrillic ones look the same, its
    /// brackets half as wide and closed.
    pub fn label(self, s: &str) -> Cow<'_, str> {
        let plain = |b: u8| matches!(b, b'!'..=b'~' if b != b'(');
        if self == Fold::Nothing || s.bytes().all(plain) {
            return Cow::Borrowed(s);
        }
        let letters = s.chars().filter(|c| !(c.is_whitespace() || is_invisible(*c) || matches!(c, 'ـ' | '\u{200d}')));
        let mut out: String = letters.map(|c| if is_dash(c) { '-' } else { itu::look_alike(c) }).collect();
        if out.starts_with('(') && !out.contains(')') {
            out.remove(0);
            out.push(')');
        }
        Cow::Owned(out)
    }
}

/// Whether `c` only stretches, joins or divides the letters beside it: tatweel, zero-width joiners, variation selectors.
fn is_joining(c: char) -> bool {
    matches!(c, 'ـ' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether two texts differ in nothing but typography.
pub fn equal_ignoring_typography(a: &str, b: &str) -> bool {
    Fold::Typography.text(a) == Fold::Typography.text(b)
}

/// Whether two labels are one but for typography.
pub(crate) fn same_label(a: &str, b: &str) -> bool {
    Fold::Typography.label(a) == Fold::Typography.label(b)
}

/// The differences of typography that a comparison met: how many of each kind, and the first.
#[derive(Default)]
pub(super) struct Seen(BTreeMap<&'static str, (usize, String)>);

impl Seen {
    /// Takes note of a stretch that differs in typography only.
    pub fn note(&mut self, old: &str, new: &str) {
        let (x, y) = (tokens(old, Unit::Words), tokens(new, Unit::Words));
        if x.len() != y.len() {
            return self.add(kind(old, new), old, new);
        }
        for (a, b) in x.into_iter().zip(y) {
            let (a, b) = (&old[a], &new[b]);
            if a != b {
                self.add(kind(a, b), a, b);
            }
        }
    }

    /// Takes note of a label that differs in typography only.
    pub fn note_label(&mut self, old: &str, new: &str) {
        self.add("dress-labels", old, new);
    }

    fn add(&mut self, rule: &'static str, old: &str, new: &str) {
        let (count, _) = self.0.entry(rule).or_insert_with(|| (0, format!("{} / {}", old.trim(), new.trim())));
        *count += 1;
    }

    /// A finding for each kind: the count, and the first as base and revised text have it.
    pub fn findings(self) -> Vec<Finding> {
        let finding = |(rule, (count, first)): (&str, (usize, String))| {
            let hint = Some(first).filter(|f| f.chars().any(|c| !(c.is_whitespace() || c == '/'))).unwrap_or_default();
            Finding::new(rule, Severity::Info, 0, count.to_string()).with_hint(hint)
        };
        self.0.into_iter().map(finding).collect()
    }
}

fn kind(a: &str, b: &str) -> &'static str {
    let differs = |class: fn(char) -> bool| a.chars().filter(|c| class(*c)).ne(b.chars().filter(|c| class(*c)));
    if differs(|c| is_quote(c) || is_apostrophe(c)) {
        "dress-quotes"
    } else if differs(is_dash) {
        "dress-hyphens"
    } else if differs(|c| c.is_whitespace() || is_invisible(c)) {
        if a.contains(is_invisible) || b.contains(is_invisible) { "dress-invisible" } else { "dress-blanks" }
    } else if a.to_lowercase() == b.to_lowercase() && !equal_ignoring_typography(a, b) {
        "dress-capitals"
    } else {
        "dress-letters"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_one_wording_are_one() {
        for (a, b) in [
            ("ITU's “plan”", "ITU’s \"plan\""),
            ("le « plan »", "le \"\u{a0}plan\u{a0}\""),
            ("ITU-D, 2010–2014", "ITU\u{2011}D, 2010-2014"),
            ("No.\u{a0}5  of", "No. 5 of"),
            ("two  blanks", "two blanks"),
            ("co\u{ad}operation", "cooperation"),
            ("soci\u{e9}t\u{e9}", "socie\u{301}te\u{301}"),
            ("e\u{fb03}cient o\u{fb03}ce", "efficient office"),
            ("\u{feeb}\u{eb}", "\u{647}\u{eb}"),
            ("المـــؤتمر", "المؤتمر"),
            ("https://x/\u{200b}a", "https://x/a"),
            ("the term \u{2067}ITU\u{2069}", "the term ITU"),
            ("人\u{2f08}", "人人"),
            ("２０１４", "2014"),
            ("5 \u{b5}m", "5 \u{3bc}m"),
            ("3 \u{2126}", "3 \u{3a9}"),
        ] {
            assert!(equal_ignoring_typography(a, b), "{a} / {b}");
        }
        assert!(!equal_ignoring_typography("Tel.:\tone", "Tel.: one"));
        assert!(!equal_ignoring_typography("ITU-D", "ITUD") && !equal_ignoring_typography("Doha", "doha"));
        assert_eq!(Fold::Capitals.text("RESOLUTION 5 (DOHA)"), Fold::Capitals.text("Resolution 5 (Doha)"));
        for (a, b) in [("с)", "c)"), (" أ )", "أ)"), ("（1）", "(1)"), ("(1", "1)"), ("b) bis", "b)bis")] {
            assert_eq!(Fold::Typography.label(a), Fold::Typography.label(b), "{a}");
        }
    }

    #[test]
    fn capitals_count_as_one_where_a_style_writes_them() {
        assert_eq!(Fold::Capitals.text("DOHA"), "doha");
        assert_eq!(Fold::Capitals.text("Doha"), "doha");
        assert_eq!(Fold::Typography.text("DOHA"), "DOHA");
        assert_eq!(Fold::Typography.text("`a`"), Fold::Typography.text("‘a’"));
    }

    #[test]
    fn plain_text_is_not_copied() {
        assert!(matches!(Fold::Typography.text("Doha, 2006"), Cow::Borrowed(_)));
        assert!(matches!(Fold::Capitals.text("doha, 2006"), Cow::Borrowed(_)));
        assert!(matches!(Fold::Typography.label("a)"), Cow::Borrowed(_)));
    }

    #[test]
    fn nothing_is_folded_where_typography_is_compared() {
        assert_eq!(Fold::Nothing.text("a–b  c"), "a–b  c");
        assert_eq!(Fold::Nothing.label("с) "), "с) ");
        assert_eq!(Fold::Nothing.label("(1"), "(1");
        assert_eq!(Fold::Typography.label("– "), "-");
        assert_eq!(Fold::Typography.label("(1)"), "(1)");
    }

    #[test]
    fn differences_are_named_by_their_kind() {
        for (a, b, want) in [
            ("a 'b'", "a ‘b’", "dress-quotes"),
            ("\"b\"", "“b”", "dress-quotes"),
            ("ITU's – a", "ITU's - a", "dress-hyphens"),
            ("a-b c", "a-b\u{a0}c", "dress-blanks"),
            ("a b", "a  b", "dress-blanks"),
            ("a b", "a \u{200b}b", "dress-invisible"),
            ("a\u{ad}b", "ab", "dress-invisible"),
            ("a 'b'-c", "A 'B'-C", "dress-capitals"),
            ("e\u{301}", "\u{e9}", "dress-letters"),
            ("\u{212a}", "K", "dress-letters"),
            ("o\u{fb03}ce", "office", "dress-letters"),
        ] {
            assert_eq!(kind(a, b), want, "{a} / {b}");
            assert_eq!(kind(b, a), want, "{b} / {a}");
        }
    }

    #[test]
    fn differences_are_counted_by_kind_with_the_first_of_each() {
        let mut seen = Seen::default();
        seen.note("ITU's\u{a0}plan", "ITU’s plan");
        seen.note("the men's", "the men’s");
        seen.note("ab", "a\u{2029}b");
        seen.note_label("(1", "1)");
        seen.note_label("/", "／");
        let told = seen.findings().into_iter().map(|f| (f.rule, f.subject, f.hint)).collect::<Vec<_>>();
        assert_eq!(
            told,
            [
                ("dress-blanks".into(), "2".into(), String::new()),
                ("dress-labels".into(), "2".into(), "(1 / 1)".into()),
                ("dress-quotes".into(), "2".into(), "ITU's / ITU’s".into()),
            ]
        );
    }

    #[test]
    fn labels_differ_by_their_letters_and_brackets() {
        for (a, b) in [("أـ)", "أ)"), ("1–2", "1-2"), ("(1", "1)"), ("a\u{200d})", "a)"), ("a\u{200b} )", "a)")] {
            assert!(same_label(a, b), "{a} / {b}");
        }
        for (a, b) in [("(1)", "1)"), ("a)", "b)"), ("(1", "(1)"), ("1", "1)")] {
            assert!(!same_label(a, b), "{a} / {b}");
        }
        assert_eq!(Fold::Nothing.label("(с "), "(с ");
    }
}
