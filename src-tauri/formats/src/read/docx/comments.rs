//! Comments of a Word file: `comments.xml` holds what is said, `commentsExtended.xml` who answers whom and what is
//! settled (ECMA-376 part 1, 17.13.4, and [MS-DOCX] 2.5.1).

use std::collections::HashMap;
use std::sync::Arc;

use modline_core::comment::Remark;
use modline_core::run::Revision;

use super::model::{DocxParagraph, DocxStory};
use crate::error::ReadError;
use crate::read::shared::comments::SourceComment;
use crate::read::shared::xml::{Node, Nodes};
use crate::word::{author_name, is_date_time};

/// What one element `w:comment` says.
struct SaidComment {
    id: String,
    remark: Remark,
    /// The id of its last paragraph, by which the other part names it.
    key: String,
}

/// A thread's place: the comment it answers, and whether it is settled.
#[derive(Default)]
struct ThreadPlace {
    parent: String,
    done: bool,
}

/// The comments of the body `story`. `said` is the part of comments, `threads` the one that orders them.
pub(super) fn comments(
    story: &DocxStory,
    said: Option<(&str, &str)>,
    threads: Option<(&str, &str)>,
) -> Result<Vec<SourceComment>, ReadError> {
    let Some((xml, part)) = said else { return Ok(Vec::new()) };
    let comments = said_comments(xml, part)?;
    let threads = threads.map(|(xml, part)| thread_places(xml, part)).transpose()?.unwrap_or_default();
    let parent = |c: &SaidComment| threads.get(&c.key).map_or("", |t| t.parent.as_str());
    let is_answer = |c: &SaidComment| !parent(c).is_empty() && comments.iter().any(|other| other.key == parent(c));
    let mut out = Vec::new();
    for c in comments.iter().filter(|c| !is_answer(c)) {
        let Some((index, p, from)) = begin(story, &c.id) else { continue };
        let text = p.flat();
        let from = text.floor_char_boundary(from);
        let end = p.comments.iter().find(|a| a.ends && a.id == c.id).map_or(text.len(), |a| a.at);
        let range = from..text.floor_char_boundary(end).max(from);
        let replies =
            comments.iter().filter(|r| !c.key.is_empty() && parent(r) == c.key).map(|r| r.remark.clone()).collect();
        let done = threads.get(&c.key).is_some_and(|t| t.done);
        out.push(SourceComment { line: index + 1, text, range, remark: c.remark.clone(), replies, done });
    }
    out.sort_by_key(|c| (c.line, c.range.start));
    Ok(out)
}

/// Where the comment `id` begins; one without a range stands where it is referred to, which is at its end.
fn begin<'a>(story: &'a DocxStory, id: &str) -> Option<(usize, &'a DocxParagraph, usize)> {
    let anchored = |ends: bool| {
        story.paragraphs.iter().enumerate().find_map(|(i, p)| {
            let anchor = p.comments.iter().find(|a| a.id == id && a.ends == ends)?;
            Some((i, p, anchor.at))
        })
    };
    anchored(false).or_else(|| anchored(true))
}

fn said_comments(xml: &str, part: &str) -> Result<Vec<SaidComment>, ReadError> {
    let mut out: Vec<SaidComment> = Vec::new();
    let mut nodes = Nodes::new(xml, part);
    let (mut in_text, mut depth) = (0, 0);
    while let Some(node) = nodes.next()? {
        match node {
            Node::Open(e) => {
                depth += 1;
                let attribute = |name| e.attribute(name).unwrap_or_default();
                if e.name() == "comment" {
                    let author = Arc::from(author_name(&attribute("author")));
                    let date = e.attribute("date").filter(|d| is_date_time(d)).map(Arc::from);
                    let remark = Remark { by: Revision { author, date }, text: String::new() };
                    out.push(SaidComment { id: attribute("id"), remark, key: String::new() });
                }
                let Some(last) = out.last_mut() else { continue };
                match e.name() {
                    "p" => {
                        if !last.remark.text.is_empty() {
                            last.remark.text.push('\n');
                        }
                        last.key = attribute("paraId");
                    }
                    "t" => in_text = depth,
                    "tab" => last.remark.text.push('\t'),
                    "br" => last.remark.text.push('\n'),
                    "noBreakHyphen" => last.remark.text.push('\u{2011}'),
                    _ => {}
                }
            }
            Node::Close => {
                if in_text == depth {
                    in_text = 0;
                }
                depth -= 1;
            }
            Node::Text(t) if in_text > 0 => {
                if let Some(last) = out.last_mut() {
                    last.remark.text.push_str(&t);
                }
            }
            Node::Text(_) => {}
        }
    }
    Ok(out)
}

fn thread_places(xml: &str, part: &str) -> Result<HashMap<String, ThreadPlace>, ReadError> {
    let mut out = HashMap::new();
    let mut nodes = Nodes::new(xml, part);
    while let Some(node) = nodes.next()? {
        if let Node::Open(e) = node
            && e.name() == "commentEx"
        {
            let parent = e.attribute("paraIdParent").unwrap_or_default();
            let done = e.attribute("done").is_some_and(|v| v != "0" && v != "false");
            out.insert(e.attribute("paraId").unwrap_or_default(), ThreadPlace { parent, done });
        }
    }
    Ok(out)
}
