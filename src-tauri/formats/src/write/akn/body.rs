//! The text of a proposal as Akoma Ntoso elements, and the log of changes collected while it is written.

use modline_core::layout::Printed;
use modline_core::paragraph::{Paragraph, Role};
use modline_core::run::Revision;

use super::meta::{self, Modification, Names, Work};
use super::tree::{Clause, Division, ResolutionTree};
use crate::word::LINE_BREAK;
use crate::write::marks::{self, InlineMarks};
use crate::write::xml::Xml;

/// The elements below a call, by depth.
const LEVELS: [(&str, &str); 4] =
    [("paragraph", "para"), ("subparagraph", "subpara"), ("point", "point"), ("indent", "indent")];

/// The text being written.
pub(super) struct Body<'a> {
    pub xml: Xml,
    log: MarkLog<'a>,
    names: &'a Names,
    prefix: &'a str,
    /// Sections and recitals so far.
    parts: usize,
}

/// Ids of the marks of one paragraph, and the changes of all.
struct MarkLog<'a> {
    names: &'a Names,
    prefix: &'a str,
    paragraph: String,
    marks: Vec<LoggedMark>,
    count: usize,
    mods: Vec<Modification>,
}

enum LoggedMark {
    /// `ins` or `del`, its id and its author.
    Marked(&'static str, String, String),
    Kept,
}

impl InlineMarks for MarkLog<'_> {
    fn attributes(&mut self, name: &'static str, by: &Revision) -> Vec<(&'static str, String)> {
        self.count += 1;
        let id = format!("{}__{name}_{}", self.paragraph, self.count);
        self.marks.push(LoggedMark::Marked(name, id.clone(), by.author.to_string()));
        let author = self.names.authors.iter().position(|a| **a == *by.author);
        let author = author.map(|i| ("refersTo", format!("#{}author_{}", self.prefix, i + 1)));
        [("eId", id)].into_iter().chain(author).collect()
    }

    fn text(&mut self, xml: &mut Xml, s: &str) {
        text(xml, s);
    }

    fn kept(&mut self) {
        self.marks.push(LoggedMark::Kept);
    }
}

impl MarkLog<'_> {
    /// Begins the paragraph `id`.
    fn begin(&mut self, id: &str) {
        self.paragraph = id.to_owned();
        self.count = 0;
    }

    /// Makes an entry of each segment of one author's marks; `kind` is given where it is not told by the marks.
    fn close(&mut self, kind: Option<&'static str>) {
        let marks = std::mem::take(&mut self.marks);
        let author = |m: &LoggedMark| if let LoggedMark::Marked(.., by) = m { Some(by.clone()) } else { None };
        for stretch in marks.chunk_by(|a, b| author(a) == author(b)) {
            let ids = |which: &str| -> Vec<String> {
                let id = |m: &LoggedMark| match m {
                    LoggedMark::Marked(name, id, _) if *name == which => Some(id.clone()),
                    _ => None,
                };
                stretch.iter().filter_map(id).collect()
            };
            let (old, new) = (ids("del"), ids("ins"));
            let by_marks = match (old.is_empty(), new.is_empty()) {
                (true, true) => continue,
                (false, false) => "substitution",
                (true, false) => "insertion",
                (false, true) => "repeal",
            };
            self.mods.push(Modification {
                kind: kind.unwrap_or(by_marks),
                paragraph_id: self.paragraph.clone(),
                old,
                new,
            });
        }
    }

    /// The marks of this paragraph say that it is new or deleted as a whole.
    fn close_whole(&mut self, kind: &'static str) {
        self.marks.clear();
        let paragraph_id = self.paragraph.clone();
        let (old, new) =
            if kind == "repeal" { (vec![paragraph_id.clone()], vec![]) } else { (vec![], vec![paragraph_id.clone()]) };
        self.mods.push(Modification { kind, paragraph_id, old, new });
    }
}

impl<'a> Body<'a> {
    pub fn new(names: &'a Names, prefix: &'a str) -> Self {
        let log = MarkLog { names, prefix, paragraph: String::new(), marks: Vec::new(), count: 0, mods: Vec::new() };
        Self { xml: Xml::part(), log, names, prefix, parts: 0 }
    }

    pub fn finish(self) -> (String, Vec<Modification>) {
        (self.xml.finish(), self.log.mods)
    }

    /// Marker, number line and title.
    pub fn preface(&mut self, printed: &Printed<'_>, text: &ResolutionTree<'_>) {
        self.xml.open("preface", &[]).line().open("p", &[]);
        self.xml.element("docStage", &[], printed.marker.name());
        if let Some(number) = &printed.number {
            self.xml.text("\t").element("docketNumber", &[], number);
        }
        self.xml.close("p").line();
        self.title(&text.title, "title");
        self.xml.close("preface").line();
    }

    fn title(&mut self, title: &[&Paragraph], id: &str) {
        if title.is_empty() {
            return;
        }
        let id = format!("{}{id}", self.prefix);
        self.xml.open("longTitle", &[("eId", &id)]).line();
        for (i, p) in title.iter().enumerate() {
            let inner = if matches!(p.role, Role::ResNo | Role::AnnexNo) { "docNumber" } else { "docTitle" };
            self.paragraph(p, &format!("{id}__p_{}", i + 1), Some(inner));
        }
        self.xml.close("longTitle").line();
    }

    /// Opening line and preambular calls.
    pub fn preamble(&mut self, text: &ResolutionTree<'_>) {
        if text.opening.is_none() && text.preambular.is_empty() {
            return;
        }
        self.xml.open("preamble", &[]).line();
        if let Some(opening) = text.opening {
            let id = format!("{}opening", self.prefix);
            self.xml.open("formula", &[("eId", &id), ("name", "enactingFormula")]).line();
            self.paragraph(opening, &format!("{id}__p_1"), None);
            self.xml.close("formula").line();
        }
        for part in &text.preambular {
            self.parts += 1;
            let id = format!("{}recs_{}", self.prefix, self.parts);
            if part.clauses.is_empty() {
                self.xml.open("container", &[("eId", &id), ("name", "call")]).line();
                part.head.iter().for_each(|head| self.paragraph(head, &format!("{id}__p_1"), None));
                self.xml.close("container").line();
                continue;
            }
            self.xml.open("recitals", &[("eId", &id)]).line();
            self.intro(part.head, &id);
            for (i, clause) in part.clauses.iter().enumerate() {
                self.item(clause, "recital", &format!("{id}__rec_{}", i + 1));
            }
            self.xml.close("recitals").line();
        }
        self.xml.close("preamble").line();
    }

    /// A recital, or an item below one.
    fn item(&mut self, clause: &Clause<'_>, element: &str, id: &str) {
        self.xml.open(element, &[("eId", id)]).line();
        self.num(clause.paragraph, id);
        self.text(clause.paragraph, id, None);
        if !clause.below.is_empty() {
            let list = format!("{id}__list_1");
            self.xml.open("blockList", &[("eId", &list)]).line();
            for (i, below) in clause.below.iter().enumerate() {
                self.item(below, "item", &format!("{list}__item_{}", i + 1));
            }
            self.xml.close("blockList").line();
        }
        self.xml.close(element).line();
    }

    /// Operative calls, or the text of an annex. What has no text has an empty paragraph, as the schema asks.
    pub fn main_body(&mut self, parts: &[Division<'_>], element: &str) {
        self.xml.open(element, &[]).line();
        for part in parts {
            self.parts += 1;
            let id = format!("{}sec_{}", self.prefix, self.parts);
            self.xml.open("section", &[("eId", &id)]).line();
            if part.clauses.is_empty() {
                self.xml.open("content", &[("eId", &format!("{id}__content"))]).line();
                part.head.iter().for_each(|head| self.paragraph(head, &format!("{id}__p_1"), None));
                self.xml.close("content").line();
            } else {
                self.intro(part.head, &id);
                self.level(&part.clauses, 0, &id);
            }
            self.xml.close("section").line();
        }
        if parts.is_empty() {
            self.xml.empty("p", &[]).line();
        }
        self.xml.close(element).line();
    }

    fn intro(&mut self, head: Option<&Paragraph>, id: &str) {
        if let Some(head) = head {
            self.xml.open("intro", &[("eId", &format!("{id}__intro"))]).line();
            self.paragraph(head, &format!("{id}__p_1"), None);
            self.xml.close("intro").line();
        }
    }

    fn level(&mut self, clauses: &[Clause<'_>], depth: usize, parent: &str) {
        let (element, short) = LEVELS[depth.min(LEVELS.len() - 1)];
        for (i, clause) in clauses.iter().enumerate() {
            let id = format!("{parent}__{short}_{}", i + 1);
            let (inner, ending) = if clause.below.is_empty() { ("content", "content") } else { ("intro", "intro") };
            self.xml.open(element, &[("eId", &id)]).line();
            self.num(clause.paragraph, &id);
            self.xml.open(inner, &[("eId", &format!("{id}__{ending}"))]).line();
            self.text(clause.paragraph, &id, None);
            self.xml.close(inner).line();
            self.level(&clause.below, depth + 1, &id);
            self.xml.close(element).line();
        }
    }

    /// A paragraph of its own, its label in the text.
    fn paragraph(&mut self, p: &Paragraph, id: &str, inner: Option<&str>) {
        self.log.begin(id);
        self.text(p, id, inner);
    }

    /// The label as an element of its own.
    fn num(&mut self, p: &Paragraph, id: &str) {
        self.log.begin(id);
        if !p.label.is_empty() {
            self.xml.open("num", &[]);
            self.label(p);
            self.xml.close("num");
        }
    }

    fn label(&mut self, p: &Paragraph) {
        marks::runs(&mut self.xml, &p.label, &mut self.log);
        if !is_whole(p) {
            self.log.close(Some("renumbering"));
        }
    }

    /// The text; its class is its role, which is how it is found again.
    fn text(&mut self, p: &Paragraph, id: &str, inner: Option<&str>) {
        let own = if id.contains("__p_") { id.to_owned() } else { format!("{id}__p") };
        self.xml.open("p", &[("eId", &own), ("class", p.role.name())]);
        if own == id && !p.label.is_empty() {
            self.xml.open("inline", &[("name", "num")]);
            self.label(p);
            self.xml.close("inline");
        }
        inner.iter().for_each(|name| {
            self.xml.open(name, &[]);
        });
        marks::runs(&mut self.xml, &p.runs, &mut self.log);
        inner.iter().for_each(|name| {
            self.xml.close(name);
        });
        let whole = is_whole(p);
        if !whole {
            self.log.close(None);
        }
        for (name, by, kind) in [("ins", &p.ins, "split"), ("del", &p.del, "join")] {
            if marks::open(&mut self.xml, name, by.as_ref(), &mut self.log) {
                self.xml.empty("eol", &[]).close(name);
                if !whole {
                    self.log.close(Some(kind));
                }
            }
        }
        if whole {
            self.log.close_whole(if p.is_inserted() { "insertion" } else { "repeal" });
        }
        self.xml.close("p").line();
    }

    /// Each annex is a document of its own, attached.
    pub fn annexes(&mut self, text: &ResolutionTree<'_>, work: &Work) {
        if text.annexes.is_empty() {
            return;
        }
        self.xml.open("attachments", &[]).line();
        for (i, annex) in text.annexes.iter().enumerate() {
            let n = i + 1;
            let id = format!("{}att_{n}", self.prefix);
            self.xml.open("attachment", &[("eId", &id)]).line();
            self.xml.open("doc", &[("name", "annex"), ("contains", "singleVersion")]).line();
            meta::meta(&mut self.xml, &work.annex(n), self.names, &format!("{id}__"), None);
            self.xml.open("preface", &[]).line();
            self.title(&annex.title, &format!("att_{n}__title"));
            self.xml.close("preface").line();
            self.main_body(&annex.parts, "mainBody");
            self.xml.close("doc").line().close("attachment").line();
        }
        self.xml.close("attachments").line();
    }
}

/// New or deleted as a whole.
fn is_whole(p: &Paragraph) -> bool {
    p.is_inserted() || p.is_deleted()
}

/// Text with its line breaks.
pub(super) fn text(xml: &mut Xml, s: &str) {
    for (i, line) in s.split([LINE_BREAK, '\n']).enumerate() {
        if i > 0 {
            xml.empty("br", &[]);
        }
        xml.text(line);
    }
}
