//! Comments in a Word file: the part with what is said, and the one with threads and what is settled.

use modline_core::comment::{Comment, Remark};
use modline_core::itu::Language;

use super::package::W;
use super::runs::DocxWriter;
use crate::word::{author_name, is_date_time};
use crate::write::spans::Span;
use crate::write::xml::Xml;

const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const W14: &str = "http://schemas.microsoft.com/office/word/2010/wordml";
const W15: &str = "http://schemas.microsoft.com/office/word/2012/wordml";

/// The relationship that leads to the threads.
pub(super) const THREADS: &str = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";

/// A comment that stands in the body, with the id of what is said and of each answer.
pub(super) struct WrittenComment<'a> {
    pub comment: &'a Comment,
    pub ids: Vec<u32>,
}

/// The id of a paragraph of a comment; Word takes numbers below 2^31.
fn paragraph_id(id: u32) -> String {
    format!("{id:08X}")
}

/// `word/comments.xml`: each line is a paragraph, and the last one has the id by which threads name it.
pub(super) fn comments_xml(written: &[WrittenComment<'_>], language: Language) -> String {
    let mut xml = Xml::new(4_000);
    let names = [("xmlns:w", W), ("xmlns:mc", COMPATIBILITY), ("xmlns:w14", W14), ("mc:Ignorable", "w14")];
    xml.open("w:comments", &names);
    let mut story = DocxWriter::new(xml, language);
    for WrittenComment { comment, ids } in written {
        for (remark, id) in comment.remarks().zip(ids) {
            one(&mut story, remark, *id);
        }
    }
    let mut xml = story.xml;
    xml.close("w:comments");
    xml.finish()
}

fn one(story: &mut DocxWriter, remark: &Remark, id: u32) {
    let author = author_name(&remark.by.author);
    let initials: String = author.split_whitespace().filter_map(|w| w.chars().next()).take(3).collect();
    let number = id.to_string();
    let mut attributes = vec![("w:id", number.as_str()), ("w:author", author)];
    if let Some(date) = remark.by.date.as_deref().filter(|d| is_date_time(d)) {
        attributes.push(("w:date", date));
    }
    attributes.push(("w:initials", &initials));
    story.xml.open("w:comment", &attributes);
    let lines: Vec<&str> = remark.text.split('\n').collect();
    for (i, line) in lines.iter().enumerate() {
        let key = paragraph_id(id);
        let named: &[(&str, &str)] = if i + 1 == lines.len() { &[("w14:paraId", &key)] } else { &[] };
        story.xml.open("w:p", named);
        story.runs(&[Span::plain(line)]);
        story.xml.close("w:p");
    }
    story.xml.close("w:comment");
}

/// `word/commentsExtended.xml`.
pub(super) fn threads(written: &[WrittenComment<'_>]) -> String {
    let mut xml = Xml::new(1_000);
    xml.open("w15:commentsEx", &[("xmlns:w15", W15), ("xmlns:mc", COMPATIBILITY), ("mc:Ignorable", "w15")]);
    for WrittenComment { comment, ids } in written {
        let done = if comment.done { "1" } else { "0" };
        let Some((first, answers)) = ids.split_first() else { continue };
        let parent = paragraph_id(*first);
        xml.empty("w15:commentEx", &[("w15:paraId", &parent), ("w15:done", done)]);
        for id in answers {
            let key = paragraph_id(*id);
            let attributes = [("w15:paraId", key.as_str()), ("w15:paraIdParent", &parent), ("w15:done", done)];
            xml.empty("w15:commentEx", &attributes);
        }
    }
    xml.close("w15:commentsEx");
    xml.finish()
}
