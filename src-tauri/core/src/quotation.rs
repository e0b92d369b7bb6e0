//! Quotations and brackets of a text: what is told of a text tells them whole.

use std::ops::Range;

/// From the opening mark of a quotation or bracket to its closing one, by bytes, marks included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// Where it stands.
    pub range: Range<usize>,
    /// The length of its opening mark.
    pub opening: usize,
    /// The length of its closing mark.
    pub closing: usize,
    /// Whether it is a bracket.
    pub is_bracket: bool,
}

/// The quotations and brackets of `text`, and whether marks are left over that have no other.
pub(crate) fn quotations(text: &str) -> (Vec<Quotation>, bool) {
    let mut out = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut loose = false;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, c)| *c);
        let closed = open.iter().rposition(|(_, mark)| closes(*mark, c)).filter(|_| !is_apostrophe(before, c, after));
        if let Some(depth) = closed.filter(|_| !(is_straight(c) && opens(before, c))) {
            loose |= open.len() > depth + 1;
            let (from, mark) = open[depth];
            open.truncate(depth);
            let (opening, closing) = (mark.len_utf8(), c.len_utf8());
            out.push(Quotation { range: from..at + closing, opening, closing, is_bracket: "([（［".contains(mark) });
        } else if opens(before, c) {
            open.push((at, c));
        } else {
            // A bracket that nothing opened is that of a label.
            loose |= "”»」』\"".contains(c);
        }
        before = c;
    }
    (out, loose || !open.is_empty())
}

fn is_straight(c: char) -> bool {
    matches!(c, '"' | '\'')
}

/// Whether `c` within a word is no quotation mark: `ITU's`.
fn is_apostrophe(before: char, c: char, after: char) -> bool {
    matches!(c, '\'' | '’') && before.is_alphanumeric() && after.is_alphanumeric()
}

fn opens(before: char, c: char) -> bool {
    match c {
        '“' | '„' | '«' | '‹' | '‘' | '「' | '『' | '(' | '[' | '（' | '［' => true,
        // Straight ones open where a word begins.
        '"' | '\'' => before.is_whitespace() || "([（“‘«—–-".contains(before),
        _ => false,
    }
}

fn closes(mark: char, c: char) -> bool {
    matches!(
        (mark, c),
        ('“', '”')
            | ('„', '“' | '”')
            | ('«', '»')
            | ('‹', '›')
            | ('‘', '’')
            | ('「', '」')
            | ('『', '』')
            | ('(', ')')
            | ('[', ']')
            | ('（', '）')
            | ('［', '］')
            | ('"', '"')
            | ('\'', '\'')
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_found_with_their_marks() {
        for (text, want, loose) in [
            ("the “Tall group” (of masts)", vec!["“Tall group”", "(of masts)"], false),
            ("ITU's \"masts\" and 'poles'", vec!["\"masts\"", "'poles'"], false),
            ("« a “b” c »", vec!["“b”", "« a “b” c »"], false),
            ("recalling a) and „x“", vec!["„x“"], false),
            ("“a (b” c)", vec!["“a (b”"], true),
            ("states’ masts", vec![], false),
            ("all” of", vec![], true),
            ("the “tall", vec![], true),
            ("称为“高塔”（见附件）", vec!["“高塔”", "（见附件）"], false),
        ] {
            let (found, left) = quotations(text);
            assert_eq!(found.iter().map(|q| &text[q.range.clone()]).collect::<Vec<_>>(), want, "{text}");
            assert_eq!(left, loose, "{text}");
        }
    }
}
