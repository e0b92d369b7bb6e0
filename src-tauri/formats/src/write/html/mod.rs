//! HTML: one self-contained page with the redline as `ins` and `del`.
//!
//! The page has no script and loads nothing. It is readable on a phone, in dark mode and on paper. Screen readers
//! announce each mark with words that are not displayed, and the list of changes at the end has the same changes as
//! sentences.

use modline_core::contribution::Contribution;
use modline_core::layout::{Block, Layout, Printed, printed_word};
use modline_core::paragraph::{Paragraph, Role};
use modline_core::run::{Revision, Run, Version};

use super::document_words::DocumentMessage;
use super::marks::{self, InlineMarks};
use super::script::has_arabic;
use super::text::{contact_lines, tab_of};
use super::words::{self, Stated};
use super::xml::Xml;
use crate::word::{LINE_BREAK, is_date_time, label_is_italic};

/// What a browser may load for this page: nothing but what is in it.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// The page of `draft`.
pub fn html(draft: &Contribution, view: Version) -> String {
    let layout = Layout::new(draft, view.clean().unwrap_or(Version::Markup));
    let stated = words::stated(draft);
    let authors = draft.authors();
    let page = HtmlWriter { layout: &layout, first: authors.first().map(|a| &**a) };
    let mut xml = Xml::page();
    let direction = if draft.language.is_rtl() { "rtl" } else { "ltr" };
    xml.open("html", &[("lang", draft.language.code()), ("dir", direction)]).line();
    page.head(&mut xml, &stated);
    xml.open("body", &[]).line();
    page.cover(&mut xml, view, &stated);
    xml.open("main", &[]).line();
    page.blocks(&mut xml);
    page.contacts(&mut xml);
    xml.close("main").line();
    if view == Version::Markup {
        page.changes(&mut xml, &stated);
    }
    xml.close("body").line().close("html").line();
    xml.finish()
}

/// The time of a change; a page holds none that no calendar has.
fn time(by: &Revision) -> Option<&str> {
    by.date.as_deref().filter(|date| is_date_time(date))
}

/// The page being written.
struct HtmlWriter<'a> {
    layout: &'a Layout<'a>,
    /// The author whose marks have the plain style.
    first: Option<&'a str>,
}

impl InlineMarks for &HtmlWriter<'_> {
    fn attributes(&mut self, _: &'static str, by: &Revision) -> Vec<(&'static str, String)> {
        let mut out = vec![("data-author", by.author.to_string())];
        out.extend(time(by).map(|date| ("datetime", date.to_owned())));
        if Some(&*by.author) != self.first {
            out.push(("class", "other".to_owned()));
        }
        out
    }

    fn text(&mut self, xml: &mut Xml, s: &str) {
        HtmlWriter::text(self, xml, s);
    }
}

/// Where the first tab, or the first of two spaces, stands.
fn kept_white_space(text: &str) -> Option<usize> {
    let next = text.bytes().skip(1).chain([b'.']);
    text.bytes().zip(next).position(|(byte, next)| byte == b'\t' || (byte == b' ' && next == b' '))
}

impl HtmlWriter<'_> {
    /// Tabs and spaces that a browser would make one are kept.
    fn text(&self, xml: &mut Xml, s: &str) {
        for (i, line) in s.split([LINE_BREAK, '\n']).enumerate() {
            if i > 0 {
                xml.empty("br", &[]);
            }
            let mut rest = line;
            while let Some(start) = kept_white_space(rest) {
                let spaces = rest[start..].find(|c| c != ' ' && c != '\t').unwrap_or(rest.len() - start);
                xml.text(&rest[..start]).element("span", &[("style", "white-space:pre")], &rest[start..start + spaces]);
                rest = &rest[start + spaces..];
            }
            xml.text(rest);
        }
    }

    fn word(&self, message: DocumentMessage) -> String {
        message.format(self.layout.language, &[])
    }

    fn head(&self, xml: &mut Xml, stated: &[Stated]) {
        let cover = &self.layout.cover;
        let subject = stated.first().map_or("", |s| s.subject.as_str());
        let title = if cover.title.is_empty() { subject.to_owned() } else { cover.title.join(" ") };
        let parts = [self.layout.running_head.as_str(), title.trim()];
        let title = parts.into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" – ");
        xml.open("head", &[]).line().empty("meta", &[("charset", "utf-8")]).line();
        xml.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]).line();
        xml.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]).line();
        xml.element("title", &[], &title).line().open("style", &[]).line().raw(include_str!("style.css"));
        xml.raw(&format!(
            ":root {{ --ins-begins: \"{}\"; --ins-ends: \"{}\"; --del-begins: \"{}\"; --del-ends: \"{}\"; }}\n",
            self.word(DocumentMessage::Insertion),
            self.word(DocumentMessage::InsertionEnds),
            self.word(DocumentMessage::Deletion),
            self.word(DocumentMessage::DeletionEnds)
        ));
        xml.close("style").line().close("head").line();
    }

    fn cover(&self, xml: &mut Xml, view: Version, stated: &[Stated]) {
        let cover = &self.layout.cover;
        xml.open("header", &[("class", "cover")]).line();
        if let Some(logo) = cover.logo {
            let source = format!("data:{};base64,{}", logo.kind.media_type(), logo.base64());
            xml.empty("img", &[("src", &source), ("alt", "")]).line();
        }
        let meeting = cover.meeting.as_ref();
        xml.open("div", &[("class", "heads")]).open("div", &[]);
        if let Some(meeting) = meeting {
            xml.element("p", &[("class", "name")], &meeting.name).element("p", &[], &meeting.dates);
        }
        xml.close("div").open("div", &[]);
        if let Some(meeting) = meeting {
            xml.element("p", &[("class", "name")], meeting.body);
        }
        for line in cover.document.iter().map(String::as_str).chain([cover.date, &cover.original]) {
            if !line.is_empty() {
                xml.element("p", &[], line);
            }
        }
        xml.close("div").close("div").line();
        for source in &cover.source {
            xml.element("p", &[("class", "source")], source).line();
        }
        // A page has a heading, whatever is not filled in yet.
        let title = cover.title.join("\u{2028}");
        let subject = stated.first().map_or("", |s| s.subject.as_str());
        xml.open("h1", &[]);
        self.text(xml, if cover.title.is_empty() { subject } else { &title });
        xml.close("h1").line();
        if !cover.agenda_item.is_empty() {
            xml.element("p", &[("class", "agenda")], cover.agenda_item).line();
        }
        if !cover.summary.is_empty() {
            xml.open("dl", &[]).line();
            for (heading, text) in &cover.summary {
                xml.element("dt", &[], heading);
                text.iter().for_each(|line| {
                    xml.element("dd", &[], line);
                });
                xml.line();
            }
            xml.close("dl").line();
        }
        if view == Version::Markup && self.first.is_some() {
            xml.open("p", &[("class", "legend")]).element("ins", &[], &self.word(DocumentMessage::Insertion));
            xml.text(" ").element("del", &[], &self.word(DocumentMessage::Deletion)).close("p").line();
        }
        xml.close("header").line();
    }

    fn blocks(&self, xml: &mut Xml) {
        let mut proposals = 0;
        let mut blocks = self.layout.blocks.iter().peekable();
        while let Some(block) = blocks.next() {
            match block {
                // The heading belongs to the table or list behind it.
                Block::Heading(heading) => match blocks.peek() {
                    Some(Block::ProposalList(_)) => {
                        xml.open("nav", &[("aria-labelledby", "list")])
                            .element("h2", &[("id", "list")], heading)
                            .line();
                    }
                    Some(Block::Supporters(_)) => {
                        xml.open("aside", &[("aria-labelledby", "supporters")]);
                        xml.element("h2", &[("id", "supporters")], heading).line();
                    }
                    _ => {
                        xml.element("h2", &[], heading).line();
                    }
                },
                Block::Text(text) => {
                    xml.open("p", &[]);
                    self.text(xml, text);
                    xml.close("p").line();
                }
                Block::ProposalList(rows) => {
                    xml.open("ul", &[]).line();
                    for (i, row) in rows.iter().enumerate() {
                        let number = row.number.as_deref().unwrap_or_default();
                        xml.open("li", &[]).open("a", &[("href", &format!("#proposal-{}", i + 1))]);
                        self.text(xml, &format!("{}\t{number}\t{}", row.marker.name(), row.subject));
                        xml.close("a").close("li").line();
                    }
                    xml.close("ul").close("nav").line();
                }
                Block::Proposal(printed) => {
                    proposals += 1;
                    self.proposal(xml, printed, &format!("proposal-{proposals}"));
                }
                Block::Supporters(rows) => {
                    let words = self.layout.words;
                    xml.open("table", &[]).line().open("tr", &[]);
                    xml.element("th", &[("scope", "col")], &words.administration);
                    xml.element("th", &[("scope", "col")], &words.position).close("tr").line();
                    for (name, position) in rows {
                        xml.open("tr", &[]).element("th", &[("scope", "row")], name);
                        xml.element("td", &[], position).close("tr").line();
                    }
                    xml.close("table").close("aside").line();
                }
            }
        }
    }

    fn proposal(&self, xml: &mut Xml, printed: &Printed<'_>, id: &str) {
        xml.open("section", &[("aria-labelledby", id)]).line();
        xml.open("h2", &[("class", "marker"), ("id", id)]);
        if printed.underlined {
            xml.element("u", &[], printed.marker.name());
        } else {
            xml.text(printed.marker.name());
        }
        if let Some(number) = &printed.number {
            xml.open("span", &[]);
            self.text(xml, &format!("\t{number}"));
            xml.close("span");
        }
        xml.close("h2").line();
        printed.paragraphs.iter().for_each(|p| self.paragraph(xml, p));
        for (i, reason) in printed.reasons.iter().enumerate() {
            xml.open("p", &[("class", "reasons")]);
            if i == 0 {
                xml.element("b", &[], &format!("{}:", printed_word(&self.layout.words.reasons)));
                self.text(xml, "\t");
            }
            self.text(xml, reason);
            xml.close("p").line();
        }
        xml.close("section").line();
    }

    fn paragraph(&self, xml: &mut Xml, p: &Paragraph) {
        let element = match p.role {
            Role::ResNo | Role::AnnexNo => "h3",
            Role::Call | Role::Heading => "h4",
            _ => "p",
        };
        let state = match (p.is_inserted(), p.is_deleted(), p.is_changed()) {
            (true, ..) => " changed whole",
            (_, true, _) => " changed whole struck",
            (_, _, true) => " changed",
            _ => "",
        };
        let class = format!("{}{state}", p.role.name());
        xml.open(element, &[("id", &format!("p{}", p.id.0)), ("class", &class)]);
        if let Some(tab) = tab_of(p) {
            let is_letter = label_is_italic(p.role, &p.label, self.layout.language);
            xml.open("span", &[("class", if is_letter { "label letter" } else { "label" })]);
            let label: Vec<Run> = p.label.iter().cloned().chain([tab]).collect();
            marks::runs(xml, &label, &mut &*self);
            xml.close("span");
        }
        marks::runs(xml, &p.runs, &mut &*self);
        for (name, by) in [("ins", &p.ins), ("del", &p.del)] {
            if let Some(by) = by {
                let mut attributes = vec![("class", "end"), ("data-author", &*by.author)];
                attributes.extend(time(by).map(|date| ("datetime", date)));
                xml.element(name, &attributes, "");
            }
        }
        xml.close(element).line();
    }

    fn contacts(&self, xml: &mut Xml) {
        let lines = contact_lines(self.layout);
        if lines.is_empty() {
            return;
        }
        xml.open("section", &[("class", "contacts")]).line();
        for line in &lines {
            let (what, value) = line.rsplit_once('\t').unwrap_or(("", line));
            // A telephone number is read from left to right even where the text around it is not.
            let direction = if has_arabic(value) { "auto" } else { "ltr" };
            xml.open("p", &[]);
            self.text(xml, &format!("{what}\t"));
            xml.open("bdi", &[("dir", direction)]);
            self.text(xml, value);
            xml.close("bdi").close("p").line();
        }
        xml.close("section").line();
    }

    fn changes(&self, xml: &mut Xml, stated: &[Stated]) {
        xml.open("aside", &[("class", "changes"), ("aria-labelledby", "changes")]);
        xml.element("h2", &[("id", "changes")], &self.word(DocumentMessage::ListOfChanges)).line();
        for proposal in stated {
            let head = [Some(proposal.marker.name()), proposal.number.as_deref(), Some(proposal.subject.as_str())];
            xml.element("h3", &[], &head.into_iter().flatten().collect::<Vec<_>>().join(" ")).line();
            if let Some(whole) = &proposal.whole {
                xml.element("p", &[], whole).line();
            }
            if !proposal.sentences.is_empty() {
                xml.open("ul", &[]).line();
                for sentence in &proposal.sentences {
                    let place = format!("#p{}", sentence.amendment.change.paragraph.0);
                    xml.open("li", &[]).element("a", &[("href", &place)], &sentence.words).close("li").line();
                }
                xml.close("ul").line();
            }
        }
        xml.close("aside").line();
    }
}
