//! What accepting changes may do to paragraphs: checked on every step that makes revised text base text.

use crate::paragraph::Paragraph;
use crate::run::{Format, Revision};

/// A character or the end of a paragraph, with its marks.
#[derive(Clone, Copy, PartialEq)]
struct Item<'a> {
    /// `None` is the end of a paragraph.
    char: Option<char>,
    format: Format,
    ins: Option<&'a Revision>,
    del: Option<&'a Revision>,
}

/// Whether `accepted` is `marked` with some of its changes accepted: deleted text is gone or still deleted, inserted
/// text is still inserted or is base text, everything else stands with the marks it had.
pub(crate) fn is_accepted(marked: &[Paragraph], accepted: &[Paragraph]) -> bool {
    let mut left = items(accepted).peekable();
    for item in items(marked) {
        // A label that a lost end brings into the text has its tab there.
        while left.peek().is_some_and(|now| now.char == Some('\t') && item.char != Some('\t')) {
            left.next();
        }
        let unmarked = Item { ins: None, ..item };
        match left.peek() {
            Some(now) if *now == item || *now == unmarked => drop(left.next()),
            _ if item.del.is_some() => {}
            _ => return false,
        }
    }
    left.all(|now| now.char == Some('\t'))
}

fn items(paragraphs: &[Paragraph]) -> impl Iterator<Item = Item<'_>> {
    paragraphs.iter().flat_map(|p| {
        let chars = p.all_runs().flat_map(|r| {
            r.text.chars().map(|c| Item { char: Some(c), format: r.format, ins: r.ins.as_ref(), del: r.del.as_ref() })
        });
        let end = Item { char: None, format: Format::PLAIN, ins: p.ins.as_ref(), del: p.del.as_ref() };
        chars.chain([end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paragraph::{ParagraphId, Role};
    use crate::run::Run;

    fn paragraph(runs: Vec<Run>) -> [Paragraph; 1] {
        [Paragraph { runs, ..Paragraph::unchanged(ParagraphId(1), Role::Para, "", "") }]
    }

    #[test]
    fn only_marks_may_go_and_only_deleted_text_with_them() {
        let (me, other) = (Revision::by("CEPT"), Revision::by("RCC"));
        let (kept, ins, del) = (Run::unchanged("to go"), Run::inserted(" on", &me), Run::deleted(" by boat", &other));
        let marked = paragraph(vec![kept.clone(), ins.clone(), del.clone()]);
        let check = |runs: Vec<Run>, want| assert_eq!(is_accepted(&marked, &paragraph(runs.clone())), want, "{runs:?}");
        check(vec![kept.clone(), ins.clone(), del.clone()], true);
        check(vec![Run::unchanged("to go on"), del.clone()], true);
        check(vec![Run::unchanged("to go on")], true);
        check(vec![kept.clone(), ins.clone()], true);
        check(vec![kept.clone(), del.clone()], false);
        check(vec![Run::unchanged("to go by boat"), ins.clone()], false);
        check(vec![kept.clone(), ins.clone(), Run::deleted(" by boat", &me)], false);
        check(vec![kept.clone(), ins.clone(), Run::unchanged(" by boat")], false);
        let one_more = [paragraph(vec![kept, ins, del]), paragraph(vec![Run::unchanged("at once")])].concat();
        assert!(!is_accepted(&marked, &one_more));
    }
}
