//! Comments of an OpenDocument text: annotations, and whom LibreOffice says they answer.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use modline_core::comment::Remark;
use modline_core::run::{self, Revision, Version};

use super::model::{OdtAnnotation, OdtStory};
use crate::read::shared::comments::SourceComment;
use crate::word::{author_name, is_date_time};

/// The comments of `story`, in the order of their places.
pub(super) fn comments(story: &OdtStory) -> Vec<SourceComment> {
    let all = &story.annotations;
    let names: HashSet<&str> = all.iter().map(|a| a.name.as_str()).collect();
    let is_answer = |a: &OdtAnnotation| !a.parent.is_empty() && names.contains(a.parent.as_str());
    let mut answers: HashMap<&str, Vec<Remark>> = HashMap::new();
    for a in all.iter().filter(|a| is_answer(a)) {
        answers.entry(&a.parent).or_default().push(remark(a));
    }
    let mut texts: HashMap<usize, Arc<str>> = HashMap::new();
    let comment = |a: &OdtAnnotation| {
        let (index, at) = a.begin;
        let runs = &story.paragraphs.get(index)?.runs;
        let text = texts.entry(index).or_insert_with(|| run::text(runs, Version::Markup).into()).clone();
        let start = text.floor_char_boundary(at);
        let end = match a.end {
            Some((same, end)) if same == index => text.floor_char_boundary(end).max(start),
            Some(_) => text.len(),
            None => start,
        };
        let replies = answers.get(a.name.as_str()).cloned().unwrap_or_default();
        let (remark, done) = (remark(a), a.resolved);
        Some(SourceComment { line: index + 1, text, range: start..end, remark, replies, done })
    };
    let mut out: Vec<SourceComment> = all.iter().filter(|a| !is_answer(a)).filter_map(comment).collect();
    out.sort_by_key(|c| (c.line, c.range.start));
    out
}

fn remark(a: &OdtAnnotation) -> Remark {
    let date = Some(a.date.trim()).filter(|d| is_date_time(d)).map(Arc::from);
    Remark { by: Revision { author: Arc::from(author_name(a.author.trim())), date }, text: a.text.trim().to_owned() }
}
