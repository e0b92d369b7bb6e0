//! A contribution as it is printed: what stands where, with the fixed words of its language in place.
//!
//! One layout for all writers: a writer says how a block looks, never whether it is there.

use std::borrow::Cow;

use crate::comment::Comment;
use crate::contribution::{Contact, Contribution, LISTED_FROM, Logo, Marker, Metadata, Proposal, SummaryRow};
use crate::itu::{FixedWord, Language, Words, place_and_dates, tables};
use crate::paragraph::{Line, Paragraph, Role, clean, lines, normalise};
use crate::run::Version;

/// A contribution, laid out.
#[derive(Clone, Debug)]
pub struct Layout<'a> {
    /// The language of the text.
    pub language: Language,
    /// Its fixed words.
    pub words: &'static Words,
    /// What of the text is shown; [`Version::Markup`] is the redline.
    pub version: Version,
    /// The document's number at the head of each page but the first, `WTDC14/21(Add.3)-E`; empty until known.
    pub running_head: String,
    /// What stands above the text.
    pub cover: Cover<'a>,
    /// The text, in order.
    pub blocks: Vec<Block<'a>>,
    /// The contacts at the foot of the first page: those with anything filled in.
    pub contacts: Vec<&'a Contact>,
    /// What is said about places of the text; only a redline has it.
    pub comments: &'a [Comment],
}

/// What stands above the text. Empty parts are not printed.
#[derive(Clone, Debug, Default)]
pub struct Cover<'a> {
    /// The group's picture.
    pub logo: Option<&'a Logo>,
    /// The meeting, where it is chosen.
    pub meeting: Option<CoverMeeting<'a>>,
    /// `Revision 1 to`, `Addendum 3 to`, `Document WTDC14/21-E`: a line each.
    pub document: Vec<String>,
    /// The document's date.
    pub date: &'a str,
    /// `Original: English`
    pub original: String,
    /// The source, then those who sign with it.
    pub source: Vec<&'a str>,
    /// The title, a line each.
    pub title: Vec<&'a str>,
    /// The agenda item.
    pub agenda_item: &'a str,
    /// The summary box: heading and paragraphs of each row.
    pub summary: Vec<(&'static str, Vec<&'a str>)>,
}

/// The meeting block.
#[derive(Clone, Debug)]
pub struct CoverMeeting<'a> {
    /// `World Telecommunication Development Conference (WTDC-14)`
    pub name: String,
    /// `Dubai, 30 March – 10 April 2014`
    pub dates: String,
    /// `PLENARY MEETING`
    pub body: &'a str,
}

/// A part of the text.
#[derive(Clone, Debug)]
pub enum Block<'a> {
    /// `Introduction`
    Heading(&'a str),
    /// A paragraph under it.
    Text(&'a str),
    /// The list of proposals.
    ProposalList(Vec<ListedProposal>),
    /// One proposal.
    Proposal(Printed<'a>),
    /// The table of those who support: name and position. Its heading is a block of its own.
    Supporters(Vec<(&'a str, &'static str)>),
}

/// A row of the list of proposals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedProposal {
    /// `MOD`
    pub marker: Marker,
    /// `ECP/21A3/1`; `None` while it is not known.
    pub number: Option<String>,
    /// `RESOLUTION 67 (Rev. Dubai, 2014) – Title`
    pub subject: String,
}

/// A proposal as its marker has it printed: MOD with its marks, ADD without, SUP and NOC number and title alone.
#[derive(Clone, Debug)]
pub struct Printed<'a> {
    /// What it does.
    pub marker: Marker,
    /// `ECP/21A3/1`; `None` while it is not known.
    pub number: Option<String>,
    /// Whether the marker is underlined: a NOC that proposes.
    pub underlined: bool,
    /// The text.
    pub paragraphs: Cow<'a, [Paragraph]>,
    /// The reasons, a paragraph each.
    pub reasons: Vec<&'a str>,
}

impl Printed<'_> {
    /// `MOD`, tab, number.
    pub fn marker_line(&self) -> String {
        match &self.number {
            Some(number) => format!("{}\t{number}", self.marker.name()),
            None => self.marker.name().to_owned(),
        }
    }

    /// The lines of its text in `version`.
    pub fn lines(&self, version: Version) -> Vec<Line> {
        lines(&self.paragraphs, version)
    }
}

impl<'a> Layout<'a> {
    /// Lays `contribution` out with the text of `version`.
    pub fn new(contribution: &'a Contribution, version: Version) -> Self {
        let (metadata, language) = (&contribution.metadata, contribution.language);
        let words = tables().words.get(language);
        Self {
            language,
            words,
            version,
            running_head: metadata.document_symbol(language).unwrap_or_default(),
            cover: cover(contribution, words),
            blocks: blocks(contribution, version, words),
            contacts: metadata.contacts.iter().filter(|c| !c.is_empty()).collect(),
            comments: if version == Version::Markup { &contribution.comments } else { &[] },
        }
    }

    /// The proposals among the blocks.
    pub fn proposals(&self) -> impl Iterator<Item = &Printed<'a>> {
        self.blocks.iter().filter_map(|b| if let Block::Proposal(p) = b { Some(p) } else { None })
    }
}

/// The first of the forms of a fixed word: the one that is printed.
pub fn printed_word(forms: &[FixedWord]) -> &str {
    forms.first().map_or("", |form| form)
}

/// A field's paragraphs: its lines, space ones left out.
pub fn text_lines(field: &str) -> impl Iterator<Item = &str> {
    field.lines().filter(|l| !l.trim().is_empty())
}

fn cover<'a>(contribution: &'a Contribution, words: &'static Words) -> Cover<'a> {
    let (metadata, language) = (&contribution.metadata, contribution.language);
    let meeting = tables().meeting(&metadata.meeting).map(|meeting| {
        let (name, dates) = (meeting.cover_name(language), place_and_dates(meeting, language));
        CoverMeeting { name, dates, body: &words.plenary }
    });
    let document = document(metadata, language, words);
    let any = meeting.is_some() || !document.is_empty() || !metadata.date.trim().is_empty();
    let colon = if language == Language::Zh { "：" } else { ": " };
    let original =
        format!("{}{colon}{}", words.original_word, words.original.get(metadata.original.unwrap_or(language)));
    let summary = SummaryRow::ALL.into_iter().filter_map(|row| {
        let text: Vec<&str> = text_lines(metadata.summary.get(&row)?).collect();
        (!text.is_empty()).then(|| (words.summary_rows.get(row.name()).map_or("", String::as_str), text))
    });
    Cover {
        logo: contribution.logo.as_ref(),
        meeting,
        document,
        date: metadata.date.trim(),
        original: if any || metadata.original.is_some() { original } else { String::new() },
        source: text_lines(source(metadata, language)).chain(text_lines(&metadata.co_signatories)).collect(),
        title: text_lines(&metadata.title).collect(),
        agenda_item: metadata.agenda_item.trim(),
        summary: summary.collect(),
    }
}

/// The source line: as set, else the group's own.
fn source(metadata: &Metadata, language: Language) -> &str {
    if !metadata.source.trim().is_empty() {
        return &metadata.source;
    }
    tables().group(&metadata.group).map_or("", |g| g.source.get(language))
}

fn document(metadata: &Metadata, language: Language, words: &Words) -> Vec<String> {
    let Some(symbol) = metadata.document_block(language) else { return Vec::new() };
    let numbered = |form: &str, n: &str| (!n.trim().is_empty()).then(|| form.replace("{n}", n.trim()));
    let mut out: Vec<String> = [(&words.revision_to, &metadata.revision), (&words.addendum_to, &metadata.addendum)]
        .into_iter()
        .filter_map(|(form, n)| numbered(form, n))
        .collect();
    let word = if out.is_empty() { &words.document } else { &words.document_to };
    out.push(format!("{word} {symbol}"));
    out
}

fn blocks<'a>(contribution: &'a Contribution, version: Version, words: &'static Words) -> Vec<Block<'a>> {
    let metadata = &contribution.metadata;
    let mut out = Vec::new();
    let proposals = &contribution.proposals;
    if metadata.proposal_list.unwrap_or(proposals.len() >= LISTED_FROM) && !proposals.is_empty() {
        out.push(Block::Heading(&words.proposal_list));
        out.push(Block::ProposalList((0..proposals.len()).map(|i| listed(contribution, i)).collect()));
    }
    let own = [
        (printed_word(&words.introduction), &metadata.introduction),
        (printed_word(&words.background), &metadata.background),
    ];
    let further = metadata.parts.iter().map(|p| (p.heading.trim(), &p.text));
    for (heading, text) in own.into_iter().chain(further) {
        let mut text = text_lines(text).peekable();
        if text.peek().is_some() {
            out.extend((!heading.is_empty()).then_some(Block::Heading(heading)));
            out.extend(text.map(Block::Text));
        }
    }
    out.extend((0..proposals.len()).map(|i| Block::Proposal(printed(contribution, i, version))));
    let signed = metadata.supporters.iter().filter(|s| s.position.is_printed() && !s.administration.trim().is_empty());
    let rows: Vec<_> = signed
        .map(|s| (s.administration.trim(), words.positions.get(s.position.name()).map_or("", String::as_str)))
        .collect();
    if !rows.is_empty() {
        out.push(Block::Heading(&words.supporters));
        out.push(Block::Supporters(rows));
    }
    out
}

fn printed(contribution: &Contribution, index: usize, version: Version) -> Printed<'_> {
    let Proposal { header, paragraphs } = &contribution.proposals[index];
    let marker = header.marker;
    let paragraphs = if marker.is_heading_only() {
        Cow::Owned(cleaned(heading(paragraphs), Version::Base))
    } else {
        match (marker.is_new_text(), version) {
            (false, Version::Markup) => Cow::Borrowed(&paragraphs[..]),
            (false, version) => Cow::Owned(cleaned(paragraphs, version)),
            // what is new has no base: it is the same in every view
            (true, _) if !paragraphs.iter().any(Paragraph::is_changed) => Cow::Borrowed(&paragraphs[..]),
            (true, _) => Cow::Owned(cleaned(paragraphs, Version::Revised)),
        }
    };
    Printed {
        marker,
        number: contribution.number_of(index),
        underlined: marker == Marker::Noc && header.underlined,
        paragraphs,
        reasons: text_lines(&header.reasons).collect(),
    }
}

/// The text of `version` in normal form: a clause whose label is not in it is text.
fn cleaned(paragraphs: &[Paragraph], version: Version) -> Vec<Paragraph> {
    let mut out = clean(paragraphs, version);
    normalise(&mut out);
    out
}

/// Number line and title, with the editions line between or behind them; all of a text that has no number line.
fn heading(paragraphs: &[Paragraph]) -> &[Paragraph] {
    let is_heading = |p: &Paragraph| {
        matches!(p.role, Role::ResNo | Role::ResTitle | Role::ResRef | Role::AnnexNo | Role::AnnexTitle)
    };
    if !paragraphs.iter().any(is_heading) {
        return paragraphs;
    }
    let end = paragraphs.iter().position(|p| !is_heading(p)).unwrap_or(paragraphs.len());
    &paragraphs[..end]
}

fn listed(contribution: &Contribution, index: usize) -> ListedProposal {
    let printed = printed(contribution, index, Version::Revised);
    let line = |role| {
        printed.paragraphs.iter().find(|p| p.role == role).map(|p| p.text(Version::Revised).replace('\u{2028}', " "))
    };
    let subject: Vec<String> =
        [Role::ResNo, Role::ResTitle].into_iter().filter_map(line).filter(|s| !s.trim().is_empty()).collect();
    ListedProposal { marker: printed.marker, number: printed.number, subject: subject.join(" – ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution::{Position, ProposalHeader, Section, Supporter};
    use crate::run::{Revision, Run};

    fn resolution(marker: Marker) -> Proposal {
        let me = Revision::by("CEPT");
        let mut clause =
            Paragraph::unchanged(crate::paragraph::ParagraphId(3), Role::Clause, "1", "to keep the ferries");
        clause.runs.push(Run::inserted(" running", &me));
        let id = crate::paragraph::ParagraphId;
        Proposal {
            header: ProposalHeader { marker, reasons: "It is due.\n\nSoon.".into(), ..ProposalHeader::default() },
            paragraphs: vec![
                Paragraph::unchanged(id(1), Role::ResNo, "", "RESOLUTION 901 (Hyderabad, 2010)"),
                Paragraph::unchanged(id(2), Role::ResTitle, "", "Ferries"),
                clause,
            ],
        }
    }

    fn draft(markers: &[Marker]) -> Contribution {
        Contribution { proposals: markers.iter().map(|m| resolution(*m)).collect(), ..Contribution::default() }
    }

    #[test]
    fn a_marker_decides_what_of_the_text_is_printed() {
        let check = |marker, version, want: &[&str]| {
            let draft = draft(&[marker]);
            let layout = Layout::new(&draft, version);
            let printed = layout.proposals().next().unwrap();
            let lines: Vec<String> = printed.lines(Version::Markup).iter().map(ToString::to_string).collect();
            assert_eq!(lines[2..], *want, "{marker:?} {version:?}");
            let marked = printed.paragraphs.iter().any(Paragraph::is_changed);
            assert_eq!(marked, marker.is_tracked() && version == Version::Markup, "{marker:?} {version:?}");
            assert_eq!(printed.reasons, ["It is due.", "Soon."]);
        };
        for (version, text) in [
            (Version::Markup, "1\tto keep the ferries running"),
            (Version::Revised, "1\tto keep the ferries running"),
            (Version::Base, "1\tto keep the ferries"),
        ] {
            check(Marker::Mod, version, &[text]);
            check(Marker::Add, version, &["1\tto keep the ferries running"]);
            check(Marker::Sup, version, &[]);
            check(Marker::Noc, version, &[]);
        }
    }

    #[test]
    fn what_is_filled_in_is_printed_in_order_and_nothing_else() {
        let headings = |draft: &Contribution| -> Vec<String> {
            let layout = Layout::new(draft, Version::Markup);
            layout
                .blocks
                .iter()
                .map(|b| match b {
                    Block::Heading(s) | Block::Text(s) => (*s).to_owned(),
                    Block::ProposalList(rows) => rows.iter().map(|r| r.subject.as_str()).collect::<Vec<_>>().join("|"),
                    Block::Proposal(p) => p.marker_line(),
                    Block::Supporters(rows) => {
                        rows.iter().map(|(a, p)| format!("{a}: {p}")).collect::<Vec<_>>().join("|")
                    }
                })
                .collect()
        };
        let mut draft = draft(&[Marker::Mod, Marker::Sup, Marker::Noc]);
        draft.metadata.proposal_list = Some(false);
        assert_eq!(headings(&draft), ["MOD", "SUP", "NOC"]);
        draft.metadata = Metadata {
            group: "CEPT".into(),
            meeting: "WTDC-14".into(),
            document: "21".into(),
            addendum: "3".into(),
            revision: "1".into(),
            co_signatories: "Norway\nPortugal".into(),
            background: "Ferries are old.".into(),
            parts: vec![
                Section { heading: "Outlook".into(), text: "Better ones.".into() },
                Section { heading: "Empty".into(), ..Section::default() },
            ],
            supporters: [("Spain", Position::CoSigns), ("Nowhere", Position::Opposes), ("", Position::Supports)]
                .map(|(a, position)| Supporter { administration: a.into(), position })
                .into(),
            contacts: vec![Contact::default()],
            summary: [(SummaryRow::Abstract, "Ferries.".into()), (SummaryRow::Summary, " ".into())].into(),
            ..Metadata::default()
        };
        let subject = "RESOLUTION 901 (Hyderabad, 2010) – Ferries";
        let list = [subject; 3].join("|");
        let want = [
            "List of proposals",
            &list,
            "Background",
            "Ferries are old.",
            "Outlook",
            "Better ones.",
            "MOD\tECP/21A3/1",
            "SUP\tECP/21A3/2",
            "NOC\tECP/21A3/3",
            "Supporters",
            "Spain: Co-signatory",
        ];
        assert_eq!(headings(&draft), want);
        let layout = Layout::new(&draft, Version::Markup);
        assert_eq!(layout.cover.document, ["Revision 1 to", "Addendum 3 to", "Document WTDC14/21-E"]);
        assert_eq!(layout.cover.source, ["European Common Proposals", "Norway", "Portugal"]);
        assert_eq!(layout.cover.summary, [("Abstract", vec!["Ferries."])]);
        assert_eq!((layout.running_head.as_str(), layout.contacts.len()), ("WTDC14/21(Add.3)-E", 0));
    }
}
