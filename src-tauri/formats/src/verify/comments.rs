//! Comments of a written file: each is back at its words, with author, time, answers and whether it is settled.

use modline_core::comment::Remark;
use modline_core::contribution::Contribution;
use modline_core::layout::Layout;
use modline_core::run::Version;

use super::error::{VerifyError, compare as compare_lines, xml_text};
use crate::read::shared::comments::SourceComment;
use crate::word::{author_name, is_date_time};
use crate::write::comments::anchored;
use crate::write::spans::paragraph_spans;

/// Compares the comments of a file with those of the draft; how many there are.
pub(super) fn compare(
    contribution: &Contribution,
    view: Version,
    found: &[SourceComment],
) -> Result<usize, VerifyError> {
    let layout = Layout::new(contribution, view.clean().unwrap_or(Version::Markup));
    let mut wanted = Vec::new();
    for p in layout.proposals().flat_map(|p| p.paragraphs.iter()) {
        let spans = paragraph_spans(p, layout.language);
        let text: String = spans.iter().map(|span| span.text).collect();
        for c in anchored(&layout, p, &spans) {
            wanted.push(shown(&text[c.range], c.comment.remarks(), c.comment.done));
        }
    }
    let found: Vec<String> =
        found.iter().map(|c| shown(c.words(), [&c.remark].into_iter().chain(&c.replies), c.done)).collect();
    compare_lines("in comments", &wanted, &found)?;
    Ok(wanted.len())
}

fn shown<'a>(words: &str, remarks: impl Iterator<Item = &'a Remark>, done: bool) -> String {
    let one = |remark: &Remark| {
        let date = remark.by.date.as_deref().filter(|d| is_date_time(d)).unwrap_or_default();
        format!("{} {date}: {}", author_name(&remark.by.author), remark.text)
    };
    let all: Vec<String> = remarks.map(one).collect();
    xml_text(&format!("{words}: {}{}", all.join(" / "), if done { " (done)" } else { "" }))
}
