//! What is on the pages, as data for the page design: paragraphs by style, spans of text by their marks.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use modline_core::contribution::{Contact, Contribution};
use modline_core::itu::{self, Language};
use modline_core::layout::{Block, Cover, Layout, ListedProposal, Printed, printed_word};
use modline_core::paragraph::{Paragraph, Role};
use modline_core::run::{Revision, Version};
use modline_formats::word::{DASH, role_style};
use modline_formats::write::page_design::{
    CONTACT_COLUMNS, COVER_COLUMNS, DELETED_COLOUR, INSERTED_COLOUR, MARGIN, PAGE_HEIGHT, PAGE_WIDTH, PROPOSAL_COLUMNS,
    SUPPORTER_COLUMNS, TOP_MARGIN,
};
use modline_formats::write::spans::{self, paragraph_spans};
use modline_formats::write::subject::Subject;
use serde::Serialize;

use crate::changes;
use crate::fonts::{Families, Fonts};
use crate::options::Options;
use crate::paragraph_data::{ParagraphData, SpanData, push};
use crate::styles::{StyleData, points, style_data};

/// A contribution as the design expects it.
#[derive(Serialize)]
pub(crate) struct PageData<'a> {
    lang: &'static str,
    region: &'static str,
    rtl: bool,
    pub(crate) title: String,
    fonts: Families,
    scale: f64,
    leading: f64,
    colours: MarkColours,
    geometry: PageGeometry,
    styles: BTreeMap<&'static str, StyleData>,
    options: &'a Options,
    running_head: &'a str,
    /// The words before and after a page number.
    page: (&'a str, &'a str),
    cover: CoverData<'a>,
    contacts: Vec<[Cow<'a, str>; 3]>,
    legend: Option<LegendData<'a>>,
    blocks: Vec<BlockData<'a>>,
    changes: Vec<ParagraphData<'a>>,
}

#[derive(Serialize)]
pub(crate) struct MarkColours {
    inserted: &'static str,
    deleted: &'static str,
}

impl MarkColours {
    /// Those of every page.
    pub(crate) const OURS: Self = Self { inserted: INSERTED_COLOUR, deleted: DELETED_COLOUR };
}

/// Sizes of the page in points. The last column of a table takes what is left.
#[derive(Serialize)]
struct PageGeometry {
    width: f64,
    height: f64,
    top: f64,
    margin: f64,
    cover_columns: [u32; 2],
    contact_columns: [f64; 2],
    number_column: f64,
    position_column: f64,
}

impl PageGeometry {
    fn new() -> Self {
        Self {
            width: points(PAGE_WIDTH),
            height: points(PAGE_HEIGHT),
            top: points(TOP_MARGIN),
            margin: points(MARGIN),
            cover_columns: COVER_COLUMNS,
            contact_columns: [points(CONTACT_COLUMNS[0]), points(CONTACT_COLUMNS[1])],
            number_column: points(PROPOSAL_COLUMNS[1]),
            position_column: points(SUPPORTER_COLUMNS[1]),
        }
    }
}

/// The cover and the summary box.
#[derive(Serialize)]
struct CoverData<'a> {
    /// Alternative text of the group's logo.
    logo: Option<String>,
    meeting: Vec<ParagraphData<'a>>,
    body: Vec<ParagraphData<'a>>,
    document: Vec<ParagraphData<'a>>,
    across: Vec<ParagraphData<'a>>,
    /// The rows of the summary box.
    summary: Vec<Vec<ParagraphData<'a>>>,
}

/// The legend: what the marks mean, and whose they are.
#[derive(Serialize)]
struct LegendData<'a> {
    inserted: &'a str,
    deleted: &'a str,
    bar: &'a str,
    authors: Vec<Arc<str>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum BlockData<'a> {
    Paragraph(ParagraphData<'a>),
    List { rows: Vec<[String; 3]> },
    Table { header: [&'a str; 2], rows: Vec<[&'a str; 2]> },
}

/// Builds the blocks of a page. Holds the level of the last heading, since levels must not be skipped.
struct PageDataBuilder<'a> {
    layout: &'a Layout<'a>,
    authors: Vec<Arc<str>>,
    styles: BTreeMap<&'static str, StyleData>,
    level: u8,
}

impl<'a> PageData<'a> {
    /// The data of `draft`, laid out by `layout`, as `options` ask.
    pub(crate) fn new(draft: &'a Contribution, layout: &'a Layout<'a>, options: &'a Options, fonts: &Fonts) -> Self {
        let (language, words) = (layout.language, layout.words);
        let redline = layout.version == Version::Markup;
        let (lang, region) = language.word_tag().split_once('-').expect("invariant: tags have a region");
        let mut builder = PageDataBuilder { layout, authors: draft.authors(), styles: style_data(language), level: 0 };
        let blocks = builder.blocks();
        let itu::Legend { inserted, deleted, bar } = &words.legend;
        let legend = LegendData { inserted, deleted, bar, authors: named(&builder.authors) };
        Self {
            lang,
            region,
            rtl: language.is_rtl(),
            title: title(layout),
            fonts: fonts.families(language),
            scale: Fonts::scale(language),
            leading: leading(language),
            colours: MarkColours::OURS,
            geometry: PageGeometry::new(),
            styles: builder.styles,
            options,
            running_head: &layout.running_head,
            page: words.around_page(),
            cover: cover_data(&layout.cover, &title(layout)),
            contacts: contacts(layout),
            legend: (redline && options.legend && !builder.authors.is_empty()).then_some(legend),
            changes: if options.changes { changes::list(draft) } else { Vec::new() },
            blocks,
        }
    }
}

/// The authors that the legend names. Their lines repeat after four, so a longer list would tell nobody apart.
fn named(authors: &[Arc<str>]) -> Vec<Arc<str>> {
    const MOST: usize = 24;
    let more = (authors.len() > MOST).then(|| "…".into());
    authors.iter().take(MOST).cloned().chain(more).collect()
}

/// The space between two lines, in em: as much as the fonts of each script have in Word.
fn leading(language: Language) -> f64 {
    match language {
        Language::Ar => 0.45,
        Language::Zh => 0.3,
        _ => 0.15,
    }
}

/// The title, or the subject of the first proposal: a tagged file must have a title.
fn title(layout: &Layout<'_>) -> String {
    let title = layout.cover.title.join(" ");
    let number =
        || layout.proposals().flat_map(|p| p.lines(Version::Revised)).map(|l| l.text).find(|t| !t.trim().is_empty());
    let found = Some(title).filter(|t| !t.trim().is_empty()).or_else(number);
    found.unwrap_or_else(|| printed_word(&layout.words.proposal).to_owned())
}

fn cover_data<'a>(cover: &'a Cover<'a>, title: &str) -> CoverData<'a> {
    let filled = |texts: Vec<(&'static str, &'a str)>| -> Vec<ParagraphData<'a>> {
        texts
            .into_iter()
            .filter(|(_, t)| !t.trim().is_empty())
            .map(|(style, t)| ParagraphData::plain(style, t))
            .collect()
    };
    let meeting = cover.meeting.as_ref();
    // Co-signatories are set close to the source, as the lines of a title are.
    let across = [("Source", cover.source.join("\u{2028}")), ("Title1", cover.title.join("\u{2028}"))];
    let across = across.into_iter().chain([("Agendaitem", cover.agenda_item.to_owned())]);
    let document = cover.document.iter().map(String::as_str).chain([cover.date, &cover.original]);
    let summary = cover.summary.iter().map(|(heading, texts)| {
        let heading = SpanData { text: (*heading).into(), bold: Some(true), ..SpanData::default() };
        let heading = ParagraphData { spans: vec![heading], ..ParagraphData::plain("Tabletext", "") };
        [heading].into_iter().chain(texts.iter().map(|t| ParagraphData::plain("Tabletext", *t))).collect()
    });
    let alt = cover.source.iter().copied().find(|s| !s.trim().is_empty()).unwrap_or(title);
    CoverData {
        logo: cover.logo.map(|_| alt.to_owned()),
        meeting: filled(meeting.map_or(vec![], |m| vec![("LOGO", m.name.as_str()), ("Adress", m.dates.as_str())])),
        body: filled(meeting.map_or(vec![], |m| vec![("Adress", m.body)])),
        document: filled(document.map(|s| ("Adress", s)).collect()),
        across: across.filter(|(_, t)| !t.trim().is_empty()).map(|(style, t)| ParagraphData::plain(style, t)).collect(),
        summary: summary.collect(),
    }
}

/// Rows of heading, field name and value. Empty fields are left out, except for the name.
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

impl<'a> PageDataBuilder<'a> {
    fn blocks(&mut self) -> Vec<BlockData<'a>> {
        let mut out = Vec::new();
        let layout = self.layout;
        for block in &layout.blocks {
            match block {
                Block::Heading(text) => {
                    let level = self.level(1);
                    out.push(BlockData::Paragraph(ParagraphData::heading("Headingb", level, *text)));
                }
                Block::Text(text) => out.push(BlockData::Paragraph(ParagraphData::plain("Normal", *text))),
                Block::ProposalList(rows) => out.push(BlockData::List { rows: rows.iter().map(listed).collect() }),
                Block::Supporters(rows) => out.push(BlockData::Table {
                    header: [&layout.words.administration, &layout.words.position],
                    rows: rows.iter().map(|(name, position)| [*name, *position]).collect(),
                }),
                Block::Proposal(proposal) => self.proposal(proposal, &mut out),
            }
        }
        out.push(BlockData::Paragraph(ParagraphData::plain("Dash", DASH)));
        out
    }

    /// The level `wanted`, or one below the last heading.
    fn level(&mut self, wanted: u8) -> u8 {
        self.level = wanted.min(self.level + 1);
        self.level
    }

    fn proposal(&mut self, proposal: &'a Printed<'a>, out: &mut Vec<BlockData<'a>>) {
        let marker =
            SpanData { text: proposal.marker.name().into(), underline: proposal.underlined, ..SpanData::default() };
        let mut spans = vec![marker];
        if let Some(number) = &proposal.number {
            push(&mut spans, SpanData { text: "\t".into(), ..SpanData::default() });
            push(&mut spans, SpanData { text: number.into(), bold: Some(false), ..SpanData::default() });
        }
        let subject = Subject::of(proposal).map(|s| s.before + &s.number + &s.after);
        let about = Some(subject.unwrap_or_default());
        out.push(BlockData::Paragraph(ParagraphData { style: "Proposal", level: self.level(1), about, spans }));
        for p in proposal.paragraphs.iter() {
            out.push(BlockData::Paragraph(self.paragraph(p)));
        }
        for (i, text) in proposal.reasons.iter().enumerate() {
            let mut spans = Vec::new();
            if i == 0 {
                let word = format!("{}:\t", printed_word(&self.layout.words.reasons));
                push(&mut spans, SpanData { text: word.into(), ..SpanData::default() });
            }
            push(&mut spans, SpanData { text: (*text).into(), bold: Some(false), ..SpanData::default() });
            out.push(BlockData::Paragraph(ParagraphData { spans, ..ParagraphData::plain("Reasons", "") }));
        }
    }

    fn paragraph(&mut self, p: &'a Paragraph) -> ParagraphData<'a> {
        let style = role_style(p.role).id;
        let mut spans = Vec::new();
        for span in paragraph_spans(p, self.layout.language) {
            push(&mut spans, self.span(&span));
        }
        let level = match p.role {
            _ if !spans.iter().any(|span| !span.text.trim().is_empty()) => 0,
            Role::ResNo | Role::AnnexNo => self.level(2),
            Role::Call | Role::Heading => self.level(3),
            _ => 0,
        };
        spans.extend(self.end(p));
        ParagraphData { level, spans, ..ParagraphData::plain(style, "") }
    }

    fn span(&self, span: &spans::Span<'a>) -> SpanData<'a> {
        let style_data = span.formatting;
        SpanData {
            text: span.text.into(),
            bold: style_data.bold,
            italic: style_data.italic,
            underline: style_data.underline,
            raised: style_data.raised,
            lowered: style_data.lowered,
            caps: style_data.caps,
            ins: span.ins.and_then(|by| self.author(by)),
            del: span.del.and_then(|by| self.author(by)),
        }
    }

    /// A pilcrow for a paragraph that was split or joined to the next one: nothing else would show it.
    fn end(&self, p: &Paragraph) -> Option<SpanData<'a>> {
        let ins = p.ins.as_ref().filter(|_| !p.is_inserted());
        let del = p.del.as_ref().filter(|_| !p.is_deleted());
        let index = |by: Option<&Revision>| by.and_then(|by| self.author(by));
        (ins.is_some() || del.is_some()).then(|| SpanData {
            text: "¶".into(),
            ins: index(ins),
            del: index(del),
            ..SpanData::default()
        })
    }

    fn author(&self, by: &Revision) -> Option<usize> {
        self.authors.iter().position(|a| *a == by.author)
    }
}

fn listed(row: &ListedProposal) -> [String; 3] {
    [row.marker.name().to_owned(), row.number.clone().unwrap_or_default(), row.subject.clone()]
}
