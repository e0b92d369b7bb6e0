//! Comments of a Word file: `comments.xml` holds what is said, `commentsExtended.xml` who answers whom and what is
//! settled (ECMA-376 part 1, 17.13.4, and [MS-DOCX] 2.5.1).

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use modline_core::comment::Remark;
use modline_core::run::Revision;

use super::model::DocxStory;
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
    let keys: HashSet<&str> = comments.iter().map(|c| c.key.as_str()).collect();
    let is_answer = |c: &SaidComment| !parent(c).is_empty() && keys.contains(parent(c));
    let mut answers: HashMap<&str, Vec<Remark>> = HashMap::new();
    for c in comments.iter().filter(|c| !parent(c).is_empty()) {
        answers.entry(parent(c)).or_default().push(c.remark.clone());
    }
    let anchors = Anchors::new(story);
    let mut texts: HashMap<usize, Arc<str>> = HashMap::new();
    let mut out = Vec::new();
    for c in comments.iter().filter(|c| !is_answer(c)) {
        let Some((index, from)) = anchors.begin(&c.id) else { continue };
        let text = texts.entry(index).or_insert_with(|| story.paragraphs[index].flat().into()).clone();
        let from = text.floor_char_boundary(from);
        let end = anchors.end(&c.id, index).unwrap_or(text.len());
        let range = from..text.floor_char_boundary(end).max(from);
        let replies = answers.get(c.key.as_str()).cloned().unwrap_or_default();
        let done = threads.get(&c.key).is_some_and(|t| t.done);
        out.push(SourceComment { line: index + 1, text, range, remark: c.remark.clone(), replies, done });
    }
    out.sort_by_key(|c| (c.line, c.range.start));
    Ok(out)
}

/// Where comments begin and end: the index of the paragraph and the byte of its text, by the comment's id.
struct Anchors<'a> {
    begins: HashMap<&'a str, (usize, usize)>,
    ends: HashMap<&'a str, (usize, usize)>,
    /// The ends in each paragraph.
    ends_in: HashMap<(&'a str, usize), usize>,
}

impl<'a> Anchors<'a> {
    fn new(story: &'a DocxStory) -> Self {
        let mut out = Self { begins: HashMap::new(), ends: HashMap::new(), ends_in: HashMap::new() };
        for (index, p) in story.paragraphs.iter().enumerate() {
            for a in &p.comments {
                let places = if a.ends { &mut out.ends } else { &mut out.begins };
                places.entry(&a.id).or_insert((index, a.at));
                if a.ends {
                    out.ends_in.entry((&a.id, index)).or_insert(a.at);
                }
            }
        }
        out
    }

    /// Where the comment `id` begins; one without a range stands where it is referred to, which is at its end.
    fn begin(&self, id: &str) -> Option<(usize, usize)> {
        self.begins.get(id).or_else(|| self.ends.get(id)).copied()
    }

    /// Where it ends in the paragraph `index`.
    fn end(&self, id: &str, index: usize) -> Option<usize> {
        self.ends_in.get(&(id, index)).copied()
    }
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
