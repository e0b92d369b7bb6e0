//! What stands on the pages, as data for the design: paragraphs by style, pieces of text by their marks.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use modline_core::contribution::{Contact, Contribution};
use modline_core::itu::{self, Language};
use modline_core::layout::{Block, Cover, Layout, ListedProposal, Printed, printed_word};
use modline_core::paragraph::{Paragraph, Role};
use modline_core::run::{Revision, Version};
use modline_formats::word::{DASH, role_style};
use modline_formats::write::spans::{self, paragraph_spans};
use modline_formats::write::subject::Subject;
use serde::Serialize;

use crate::fonts::{Families, Fonts};
use crate::styles::{Look, looks};
use crate::{Options, changes};

/// The colour of inserted text: read on white by everyone, and dark enough for grey paper.
pub(crate) const INSERTED: &str = "#0550ae";
/// The colour of struck text.
pub(crate) const STRUCK: &str = "#953800";

/// A contribution as the design takes it.
#[derive(Serialize)]
pub(crate) struct Sheet<'a> {
    lang: &'static str,
    region: &'static str,
    rtl: bool,
    pub(crate) title: String,
    fonts: Families,
    scale: f64,
    leading: f64,
    colours: Colours,
    looks: BTreeMap<&'static str, Look>,
    options: &'a Options,
    running_head: &'a str,
    /// What stands before and behind a page's number.
    page: (&'a str, &'a str),
    cover: Front<'a>,
    contacts: Vec<[Cow<'a, str>; 3]>,
    legend: Option<Legend<'a>>,
    blocks: Vec<Part<'a>>,
    changes: Vec<Par<'a>>,
}

#[derive(Serialize)]
struct Colours {
    inserted: &'static str,
    struck: &'static str,
}

/// The cover and the summary box.
#[derive(Serialize)]
struct Front<'a> {
    /// What is said of the group's picture to those who do not see it.
    logo: Option<String>,
    meeting: Vec<Par<'a>>,
    body: Vec<Par<'a>>,
    document: Vec<Par<'a>>,
    across: Vec<Par<'a>>,
    /// The rows of the summary box.
    summary: Vec<Vec<Par<'a>>>,
}

/// What the marks mean, and whose they are.
#[derive(Serialize)]
struct Legend<'a> {
    inserted: &'a str,
    struck: &'a str,
    bar: &'a str,
    authors: Vec<Arc<str>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Part<'a> {
    Paragraph(Par<'a>),
    List { rows: Vec<[String; 3]> },
    Table { header: [&'a str; 2], rows: Vec<[&'a str; 2]> },
}

/// A paragraph; the tab and U+2028 are pieces of their own.
#[derive(Serialize)]
pub(crate) struct Par<'a> {
    style: &'static str,
    /// Its level among the headings; 0 where it is none.
    level: u8,
    /// What running heads say from here on.
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<String>,
    pieces: Vec<Piece<'a>>,
}

/// A stretch of text and how it departs from its style; marks name their author by place in the list of authors.
#[derive(Clone, Default, Serialize)]
struct Piece<'a> {
    text: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bold: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    italic: Option<bool>,
    #[serde(skip_serializing_if = "is_false")]
    underline: bool,
    #[serde(skip_serializing_if = "is_false")]
    raised: bool,
    #[serde(skip_serializing_if = "is_false")]
    lowered: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    caps: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ins: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    del: Option<usize>,
}

fn is_false(on: &bool) -> bool {
    !on
}

impl<'a> Par<'a> {
    /// Text without marks; its lines and tabs stay.
    pub(crate) fn plain(style: &'static str, text: impl Into<Cow<'a, str>>) -> Self {
        let mut pieces = Vec::new();
        push(&mut pieces, Piece { text: text.into(), ..Piece::default() });
        Self { style, level: 0, about: None, pieces }
    }

    /// The same as a heading.
    pub(crate) fn heading(style: &'static str, level: u8, text: impl Into<Cow<'a, str>>) -> Self {
        Self { level, ..Self::plain(style, text) }
    }
}

/// Adds `piece`, cut where tabs and line breaks stand, without signs that no page shows.
fn push<'a>(pieces: &mut Vec<Piece<'a>>, piece: Piece<'a>) {
    let special = |c: char| matches!(c, '\t' | '\u{2028}');
    let odd = |c: char| (c.is_control() && c != '\t') || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{2029}');
    if !piece.text.contains(|c| special(c) || odd(c)) {
        pieces.extend((!piece.text.is_empty()).then_some(piece));
        return;
    }
    let text: String = piece.text.chars().filter(|c| !odd(*c)).collect();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let end = if special(first) { first.len_utf8() } else { rest.find(special).unwrap_or(rest.len()) };
        pieces.push(Piece { text: Cow::Owned(rest[..end].to_owned()), ..piece.clone() });
        rest = &rest[end..];
    }
}

/// What is being laid, and the level of the last heading: levels must not be skipped.
struct Setter<'a> {
    layout: &'a Layout<'a>,
    authors: Vec<Arc<str>>,
    looks: BTreeMap<&'static str, Look>,
    level: u8,
}

impl<'a> Sheet<'a> {
    /// What `options` ask for of `draft`, which `layout` lays out.
    pub(crate) fn new(draft: &'a Contribution, layout: &'a Layout<'a>, options: &'a Options, fonts: &Fonts) -> Self {
        let (language, words) = (layout.language, layout.words);
        let redline = layout.version == Version::Markup;
        let (lang, region) = language.word_tag().split_once('-').expect("invariant: tags have a region");
        let mut setter = Setter { layout, authors: draft.authors(), looks: looks(language), level: 0 };
        let blocks = setter.blocks();
        let itu::Legend { inserted, struck, bar } = &words.legend;
        let legend = Legend { inserted, struck, bar, authors: setter.authors.clone() };
        Self {
            lang,
            region,
            rtl: language.is_rtl(),
            title: title(layout),
            fonts: fonts.families(language),
            scale: fonts.scale(language),
            leading: leading(language),
            colours: Colours { inserted: INSERTED, struck: STRUCK },
            looks: setter.looks,
            options,
            running_head: &layout.running_head,
            page: words.around_page(),
            cover: front(&layout.cover, &title(layout)),
            contacts: contacts(layout),
            legend: (redline && options.legend && !setter.authors.is_empty()).then_some(legend),
            changes: if options.changes { changes::list(draft) } else { Vec::new() },
            blocks,
        }
    }
}

/// What stands between two lines, by the size of their letters: as much as the fonts of each script have in Word.
fn leading(language: Language) -> f64 {
    match language {
        Language::Ar => 0.45,
        Language::Zh => 0.3,
        _ => 0.15,
    }
}

/// The title, else what the first proposal is about: a tagged file must have one.
fn title(layout: &Layout<'_>) -> String {
    let title = layout.cover.title.join(" ");
    let number =
        || layout.proposals().flat_map(|p| p.lines(Version::Revised)).map(|l| l.text).find(|t| !t.trim().is_empty());
    let found = Some(title).filter(|t| !t.trim().is_empty()).or_else(number);
    found.unwrap_or_else(|| printed_word(&layout.words.proposal).to_owned())
}

fn front<'a>(cover: &'a Cover<'a>, title: &str) -> Front<'a> {
    let filled = |texts: Vec<(&'static str, &'a str)>| -> Vec<Par<'a>> {
        texts.into_iter().filter(|(_, t)| !t.trim().is_empty()).map(|(style, t)| Par::plain(style, t)).collect()
    };
    let meeting = cover.meeting.as_ref();
    // those who sign with the source stand close to it, as the lines of a title do
    let across = [("Source", cover.source.join("\u{2028}")), ("Title1", cover.title.join("\u{2028}"))];
    let across = across.into_iter().chain([("Agendaitem", cover.agenda_item.to_owned())]);
    let document = cover.document.iter().map(String::as_str).chain([cover.date, &cover.original]);
    let summary = cover.summary.iter().map(|(heading, texts)| {
        let heading = Piece { text: (*heading).into(), bold: Some(true), ..Piece::default() };
        let heading = Par { pieces: vec![heading], ..Par::plain("Tabletext", "") };
        [heading].into_iter().chain(texts.iter().map(|t| Par::plain("Tabletext", *t))).collect()
    });
    let alt = cover.source.iter().copied().find(|s| !s.trim().is_empty()).unwrap_or(title);
    Front {
        logo: cover.logo.map(|_| alt.to_owned()),
        meeting: filled(meeting.map_or(vec![], |m| vec![("LOGO", m.name.as_str()), ("Adress", m.dates.as_str())])),
        body: filled(meeting.map_or(vec![], |m| vec![("Adress", m.body)])),
        document: filled(document.map(|s| ("Adress", s)).collect()),
        across: across.filter(|(_, t)| !t.trim().is_empty()).map(|(style, t)| Par::plain(style, t)).collect(),
        summary: summary.collect(),
    }
}

/// `Contact:`, what it is, the value; what is empty is left out but for the name.
fn contacts<'a>(layout: &'a Layout<'a>) -> Vec<[Cow<'a, str>; 3]> {
    let words = layout.words;
    let heading = format!("{}:", printed_word(&words.contact));
    let rows = |contact: &'a Contact| {
        let rows = [
            (&words.contact_name, &contact.name),
            (&words.contact_phone, &contact.phone),
            (&words.contact_email, &contact.email),
        ];
        let shown = rows.into_iter().enumerate().filter(|(i, (_, value))| *i == 0 || !value.trim().is_empty());
        shown.map(|(i, (what, value))| {
            let heading = if i == 0 { heading.clone() } else { String::new() };
            [Cow::Owned(heading), Cow::Owned(format!("{what}:")), in_its_direction(value, layout.language)]
        })
    };
    layout.contacts.iter().flat_map(|c| rows(c).collect::<Vec<_>>()).collect()
}

/// A Latin name or number in an Arabic text keeps its own direction.
fn in_its_direction(value: &str, language: Language) -> Cow<'_, str> {
    let arabic = |c: char| matches!(c, '\u{600}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    match language.is_rtl() && !value.contains(arabic) {
        true => Cow::Owned(format!("\u{2066}{value}\u{2069}")),
        false => Cow::Borrowed(value),
    }
}

impl<'a> Setter<'a> {
    fn blocks(&mut self) -> Vec<Part<'a>> {
        let mut out = Vec::new();
        let layout = self.layout;
        for block in &layout.blocks {
            match block {
                Block::Heading(text) => {
                    let level = self.level(1);
                    out.push(Part::Paragraph(Par::heading("Headingb", level, *text)));
                }
                Block::Text(text) => out.push(Part::Paragraph(Par::plain("Normal", *text))),
                Block::ProposalList(rows) => out.push(Part::List { rows: rows.iter().map(listed).collect() }),
                Block::Supporters(rows) => out.push(Part::Table {
                    header: [&layout.words.administration, &layout.words.position],
                    rows: rows.iter().map(|(name, position)| [*name, *position]).collect(),
                }),
                Block::Proposal(proposal) => self.proposal(proposal, &mut out),
            }
        }
        out.push(Part::Paragraph(Par::plain("Dash", DASH)));
        out
    }

    /// The level `wanted`, or the next below the last heading.
    fn level(&mut self, wanted: u8) -> u8 {
        self.level = wanted.min(self.level + 1);
        self.level
    }

    fn proposal(&mut self, proposal: &'a Printed<'a>, out: &mut Vec<Part<'a>>) {
        let marker = Piece { text: proposal.marker.name().into(), underline: proposal.underlined, ..Piece::default() };
        let mut pieces = vec![marker];
        if let Some(number) = &proposal.number {
            push(&mut pieces, Piece { text: "\t".into(), ..Piece::default() });
            push(&mut pieces, Piece { text: number.into(), bold: Some(false), ..Piece::default() });
        }
        let subject = Subject::of(proposal).map(|s| s.before + &s.number + &s.after);
        let about = Some(subject.unwrap_or_default());
        out.push(Part::Paragraph(Par { style: "Proposal", level: self.level(1), about, pieces }));
        for p in proposal.paragraphs.iter() {
            out.push(Part::Paragraph(self.paragraph(p)));
        }
        for (i, text) in proposal.reasons.iter().enumerate() {
            let mut pieces = Vec::new();
            if i == 0 {
                let word = format!("{}:\t", printed_word(&self.layout.words.reasons));
                push(&mut pieces, Piece { text: word.into(), ..Piece::default() });
            }
            push(&mut pieces, Piece { text: (*text).into(), bold: Some(false), ..Piece::default() });
            out.push(Part::Paragraph(Par { pieces, ..Par::plain("Reasons", "") }));
        }
    }

    fn paragraph(&mut self, p: &'a Paragraph) -> Par<'a> {
        let style = role_style(p.role).id;
        let mut pieces = Vec::new();
        for piece in paragraph_spans(p, self.layout.language) {
            push(&mut pieces, self.piece(&piece));
        }
        let level = match p.role {
            _ if !pieces.iter().any(|piece| !piece.text.trim().is_empty()) => 0,
            Role::ResNo | Role::AnnexNo => self.level(2),
            Role::Call | Role::Heading => self.level(3),
            _ => 0,
        };
        pieces.extend(self.end(p));
        Par { level, pieces, ..Par::plain(style, "") }
    }

    fn piece(&self, piece: &spans::Span<'a>) -> Piece<'a> {
        let look = piece.formatting;
        Piece {
            text: piece.text.into(),
            bold: look.bold,
            italic: look.italic,
            underline: look.underline,
            raised: look.raised,
            lowered: look.lowered,
            caps: look.caps,
            ins: piece.ins.and_then(|by| self.author(by)),
            del: piece.del.and_then(|by| self.author(by)),
        }
    }

    /// The sign of a paragraph that was cut in two or joined to the next: nothing else would show it.
    fn end(&self, p: &Paragraph) -> Option<Piece<'a>> {
        let ins = p.ins.as_ref().filter(|_| !p.is_inserted());
        let del = p.del.as_ref().filter(|_| !p.is_struck());
        let of = |by: Option<&Revision>| by.and_then(|by| self.author(by));
        (ins.is_some() || del.is_some()).then(|| Piece {
            text: "¶".into(),
            ins: of(ins),
            del: of(del),
            ..Piece::default()
        })
    }

    fn author(&self, by: &Revision) -> Option<usize> {
        self.authors.iter().position(|a| *a == by.author)
    }
}

fn listed(row: &ListedProposal) -> [String; 3] {
    [row.marker.name().to_owned(), row.number.clone().unwrap_or_default(), row.subject.clone()]
}
