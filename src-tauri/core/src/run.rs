//! Runs of text with two independent marks: what one author inserted, another may delete.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::text::chars::raised_digit;

/// Who made a change and when: the two facts Word keeps of a tracked change.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Revision {
    /// The name shown beside the change; a group's code unless set otherwise.
    pub author: Arc<str>,
    /// An `xsd:dateTime`, as Word writes it; `None` keeps times out of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Arc<str>>,
}

impl Revision {
    /// A change by `author` without a date.
    pub fn by(author: &str) -> Self {
        Self { author: author.into(), date: None }
    }
}

/// Direct character formatting, beside what a paragraph's role gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub struct Format {
    /// Bold.
    pub bold: bool,
    /// Italic: references to clauses and calls inside a clause.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Raised.
    pub superscript: bool,
    /// Lowered.
    pub subscript: bool,
}

impl Format {
    /// No direct formatting.
    pub const PLAIN: Format =
        Format { bold: false, italic: false, underline: false, superscript: false, subscript: false };

    fn is_plain(&self) -> bool {
        *self == Self::PLAIN
    }
}

/// The letters a format is stored as: `b i u ^ _`.
impl From<Format> for String {
    fn from(f: Format) -> String {
        [(f.bold, 'b'), (f.italic, 'i'), (f.underline, 'u'), (f.superscript, '^'), (f.subscript, '_')]
            .iter()
            .filter(|(on, _)| *on)
            .map(|(_, c)| *c)
            .collect()
    }
}

/// Unknown letters are passed over, so that a later version's file still opens.
impl From<String> for Format {
    fn from(s: String) -> Format {
        Format {
            bold: s.contains('b'),
            italic: s.contains('i'),
            underline: s.contains('u'),
            superscript: s.contains('^'),
            subscript: s.contains('_'),
        }
    }
}

/// A stretch of text with one format and one pair of marks.
///
/// In the text a tab is `\t` and a line break within a paragraph is U+2028.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Run {
    /// The text, never empty in normal form.
    pub text: String,
    /// Direct formatting.
    #[serde(default, skip_serializing_if = "Format::is_plain")]
    pub format: Format,
    /// Set when this text was inserted: it is not in the base text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ins: Option<Revision>,
    /// Set when this text was deleted: it is not in the revised text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub del: Option<Revision>,
}

/// One of the three texts of a redline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Version {
    /// Everything rejected: the text as it was.
    Base,
    /// Everything accepted: the text as proposed.
    Revised,
    /// Unchanged, deleted and inserted text in the author's order, marked as such where a format has marks.
    #[default]
    Markup,
}

impl Version {
    /// This version where it is a clean copy, without marks; `None` for the markup.
    pub fn clean(self) -> Option<Version> {
        (self != Version::Markup).then_some(self)
    }

    /// Whether something with these marks stands in this version.
    pub fn keeps(self, ins: &Option<Revision>, del: &Option<Revision>) -> bool {
        match self {
            Version::Base => ins.is_none(),
            Version::Revised => del.is_none(),
            Version::Markup => true,
        }
    }
}

impl Run {
    /// Unchanged text without format.
    pub fn unchanged(text: impl Into<String>) -> Self {
        Self { text: text.into(), format: Format::PLAIN, ins: None, del: None }
    }

    /// Text inserted by `by`.
    pub fn inserted(text: impl Into<String>, by: &Revision) -> Self {
        Self { ins: Some(by.clone()), ..Self::unchanged(text) }
    }

    /// Base text deleted by `by`.
    pub fn deleted(text: impl Into<String>, by: &Revision) -> Self {
        Self { del: Some(by.clone()), ..Self::unchanged(text) }
    }

    /// The same marks and format on other text.
    pub fn with_text(&self, text: impl Into<String>) -> Self {
        let Self { format, ins, del, .. } = self;
        Self { text: text.into(), format: *format, ins: ins.clone(), del: del.clone() }
    }

    /// This run as plain text shows it: raised numbers keep apart from what they stand behind, `2022¹`, `10⁶`.
    pub fn in_plain_text(&self) -> Cow<'_, Run> {
        let raised = self.format.superscript && self.text.contains(|c: char| c.is_ascii_digit());
        if !raised
            || !self.text.chars().all(|c| raised_digit(c) != c || matches!(c, ' ' | '\u{a0}' | ',' | '*' | '(' | ')'))
        {
            return Cow::Borrowed(self);
        }
        Cow::Owned(self.with_text(self.text.chars().map(raised_digit).collect::<String>()))
    }

    /// Whether this run stands in `version`.
    pub fn is_in(&self, version: Version) -> bool {
        version.keeps(&self.ins, &self.del)
    }

    fn joins(&self, next: &Run) -> bool {
        self.format == next.format && self.ins == next.ins && self.del == next.del
    }

    /// This run deleted by `by`: unchanged text and other authors' insertions are marked; the author's own
    /// insertion is gone (`None`); what is deleted already stays as it is.
    pub fn delete(self, by: &Revision) -> Option<Run> {
        if self.del.is_some() {
            return Some(self);
        }
        match &self.ins {
            Some(own) if own.author == by.author => None,
            _ => Some(Run { del: Some(by.clone()), ..self }),
        }
    }
}

/// The text of `runs` in `version`.
pub fn text(runs: &[Run], version: Version) -> String {
    let stand = || runs.iter().filter(|r| r.is_in(version)).map(|r| r.text.as_str());
    let mut out = String::with_capacity(stand().map(str::len).sum());
    out.extend(stand());
    out
}

/// The same, borrowed where one run holds all of it.
pub fn text_ref(runs: &[Run], version: Version) -> Cow<'_, str> {
    let mut stand = runs.iter().filter(|r| r.is_in(version));
    match (stand.next(), stand.next()) {
        (Some(only), None) => Cow::Borrowed(&only.text),
        _ => Cow::Owned(text(runs, version)),
    }
}

/// Whether `runs` have any text in `version`.
pub fn has_text(runs: &[Run], version: Version) -> bool {
    runs.iter().any(|r| r.is_in(version) && !r.text.is_empty())
}

/// Whether `runs` are in normal form.
pub(crate) fn is_normal(runs: &[Run]) -> bool {
    runs.iter().all(|r| !r.text.is_empty()) && !runs.windows(2).any(|pair| pair[0].joins(&pair[1]))
}

/// Normal form: no empty runs, no neighbours that could be one.
pub fn normalise(runs: Vec<Run>) -> Vec<Run> {
    if is_normal(&runs) {
        return runs;
    }
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        push(&mut out, run);
    }
    out
}

/// Appends `run`, keeping normal form.
pub fn push(out: &mut Vec<Run>, run: Run) {
    if run.text.is_empty() {
        return;
    }
    match out.last_mut() {
        Some(last) if last.joins(&run) => last.text.push_str(&run.text),
        _ => out.push(run),
    }
}

/// Cuts `runs` at byte offset `at` of their flat text; `at` is moved down to a character border.
pub fn split_at(runs: &[Run], at: usize) -> (Vec<Run>, Vec<Run>) {
    (before(runs, at), behind(runs, at))
}

/// The runs before byte `at`, as [`split_at`] gives them.
pub(crate) fn before(runs: &[Run], at: usize) -> Vec<Run> {
    slice(runs, 0..at)
}

/// The runs behind byte `at`, as [`split_at`] gives them.
pub(crate) fn behind(runs: &[Run], at: usize) -> Vec<Run> {
    slice(runs, at..usize::MAX)
}

/// The runs of the bytes in `range` of the flat text; its borders are moved down to those of characters.
pub(crate) fn slice(runs: &[Run], range: Range<usize>) -> Vec<Run> {
    let (mut out, mut at) = (Vec::new(), 0);
    for r in runs {
        let border = |byte: usize| r.text.floor_char_boundary(byte.saturating_sub(at));
        let inside = border(range.start)..border(range.end);
        if !inside.is_empty() {
            push(&mut out, r.with_text(&r.text[inside]));
        }
        at += r.text.len();
    }
    out
}

/// Takes the hyphen off that `runs` end in, since it only divided a word whose other half begins `next`. Gives back what
/// was joined: `dis-appointing → disappointing`.
pub fn join_divided(runs: &mut [Run], next: &str) -> Option<String> {
    let last = runs.last_mut()?;
    let sign = last.text.pop()?;
    let first = last.text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let second: String = next.chars().take_while(|c| c.is_alphanumeric()).collect();
    let sign = if sign == '\u{ad}' { '-' } else { sign };
    Some(format!("{first}{sign}{second} → {first}{second}"))
}

/// `runs` with the bytes `range` of their flat text given way to `words`, in the format of the first that goes: base text
/// and what others inserted is deleted, the author's own goes. Nothing is inserted between deleted words.
pub(crate) fn replace(runs: &[Run], range: &Range<usize>, words: &str, me: &Revision) -> Vec<Run> {
    let (mut out, rest) = split_at(runs, range.start);
    let (old, mut rest) = split_at(&rest, range.len());
    let live = old.iter().find(|r| r.is_in(Version::Revised)).or(out.last());
    let format = live.map(|r| r.format).unwrap_or_default();
    old.into_iter().filter_map(|r| r.delete(me)).for_each(|r| push(&mut out, r));
    if out.last().is_some_and(|r| r.del.is_some()) {
        let deleted = rest.iter().take_while(|r| r.del.is_some()).count();
        rest.drain(..deleted).for_each(|r| push(&mut out, r));
    }
    push(&mut out, Run { format, ..Run::inserted(words, me) });
    rest.into_iter().for_each(|r| push(&mut out, r));
    out
}

/// The bytes of the flat text that hold `range` of the text in `version`. Where `range` is empty, the place behind the
/// character before it.
pub(crate) fn flat_range(runs: &[Run], version: Version, range: &Range<usize>) -> Range<usize> {
    let (mut seen, mut at) = (0, 0);
    let (mut start, mut end) = (None, 0);
    for r in runs {
        let length = r.text.len();
        if r.is_in(version) {
            if start.is_none() && range.start < seen + length {
                start = Some(at + range.start - seen);
            }
            if range.end > seen {
                end = at + (range.end - seen).min(length);
            }
            seen += length;
        }
        at += length;
    }
    match start {
        Some(start) if !range.is_empty() => start..end.max(start),
        _ => end..end,
    }
}

/// The byte of the flat text behind so many characters of what the user sees.
pub(crate) fn flat_offset(runs: &[Run], seen: usize) -> Option<usize> {
    let shown = if has_text(runs, Version::Revised) { Version::Revised } else { Version::Base };
    let (mut left, mut bytes) = (seen, 0);
    for r in runs {
        for c in r.text.chars() {
            if r.is_in(shown) {
                left = match left {
                    0 => return Some(bytes),
                    n => n - 1,
                };
            }
            bytes += c.len_utf8();
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs() -> Vec<Run> {
        let me = Revision::by("CEPT");
        vec![Run::unchanged("ab"), Run::deleted("X", &me), Run::unchanged("cdéf")]
    }

    #[test]
    fn a_cut_within_a_character_is_made_before_it() {
        let flat = |runs: &[Run]| text(runs, Version::Markup);
        for (at, want) in [(0, ("", "abXcdéf")), (2, ("ab", "Xcdéf")), (4, ("abXc", "déf")), (6, ("abXcd", "éf"))] {
            let (left, right) = split_at(&runs(), at);
            assert_eq!((flat(&left).as_str(), flat(&right).as_str()), want);
        }
        assert_eq!(flat(&slice(&runs(), 1..4)), "bXc");
        assert_eq!(slice(&runs(), 2..3).len(), 1);
        assert_eq!(split_at(&runs(), usize::MAX), (runs(), Vec::new()));
    }

    #[test]
    fn bytes_of_a_version_are_found_in_the_flat_text() {
        let check = |range, want| assert_eq!(flat_range(&runs(), Version::Revised, &range), want, "{range:?}");
        check(0..2, 0..2);
        check(1..3, 1..4);
        check(3..4, 4..5);
        check(3..6, 4..7);
        // an empty range stands behind the character before it, before what is deleted there
        check(2..2, 2..2);
        check(0..0, 0..0);
    }

    #[test]
    fn a_word_that_a_line_divided_is_joined_and_shown() {
        for sign in ["-", "\u{ad}"] {
            let mut runs = [Run::unchanged(format!("a dis{sign}"))];
            let joined = join_divided(&mut runs, "appointing end").unwrap_or_default();
            assert_eq!((joined.as_str(), runs[0].text.as_str()), ("dis-appointing → disappointing", "a dis"));
        }
    }

    #[test]
    fn runs_in_normal_form_are_neither_empty_nor_alike() {
        assert_eq!(normalise(vec![Run::unchanged("")]), []);
        assert_eq!(normalise(vec![Run::unchanged("a"), Run::unchanged("b")]), [Run::unchanged("ab")]);
        assert_eq!(normalise(runs()), runs());
    }

    #[test]
    fn text_of_one_run_is_not_copied() {
        assert!(matches!(text_ref(&runs()[..1], Version::Markup), Cow::Borrowed("ab")));
        assert_eq!(text_ref(&runs(), Version::Base), "abXcdéf");
        assert_eq!(text_ref(&[], Version::Base), "");
        assert_eq!([Version::Base, Version::Revised].map(|v| has_text(&runs()[1..2], v)), [true, false]);
    }

    #[test]
    fn a_plain_run_is_its_text_alone_in_a_file() {
        let line = |run: &Run| serde_json::to_string(run).unwrap_or_default();
        assert_eq!(line(&Run::unchanged("a")), r#"{"text":"a"}"#);
        let bold = Run { format: Format { bold: true, ..Format::PLAIN }, ..Run::unchanged("a") };
        assert_eq!(line(&bold), r#"{"text":"a","format":"b"}"#);
    }
}
