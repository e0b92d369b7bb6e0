//! The content of cover, boxes and contact block, in all six languages.

use std::collections::BTreeMap;

use modline_core::contribution::{Contact, Marker, Metadata, Position, SummaryRow, Supporter};
use modline_core::itu::{Language, Words, tables};

use crate::word::LINE_BREAK;

/// A paragraph of a cover, a running head or a contact block.
pub(crate) struct FrontLine {
    /// What its style is called, without `_` and spaces, in lower case.
    pub key: String,
    /// Table, row and cell; table 0 is none.
    pub place: (u32, u32, u32),
    pub text: String,
}

impl FrontLine {
    /// A line whose `text` may hold the model's line breaks.
    pub fn new(key: String, place: (u32, u32, u32), text: &str) -> Self {
        Self { key, place, text: text.replace(LINE_BREAK, "\n").trim().to_owned() }
    }
}

/// The fields that stand in the tables before the first proposal, `front`.
pub(crate) fn cover(front: &[FrontLine], language: Language) -> Metadata {
    let mut metadata = Metadata::default();
    let words = tables().words.get(language);
    let mut sources = Vec::new();
    let mut summary: Vec<((u32, u32, u32), String, String)> = Vec::new();
    for FrontLine { key, place, text } in front.iter().filter(|l| l.place.0 > 0 && !l.text.is_empty()) {
        match key.as_str() {
            "source" => sources.push(text.as_str()),
            "title1" => add(&mut metadata.title, text),
            "agendaitem" => add(&mut metadata.agenda_item, text),
            "logo" => metadata.meeting = meeting(text, language).unwrap_or_default(),
            "adress" if place.2 == 2 => document(text, words, language, &mut metadata),
            _ => {
                if let Some((heading, content)) = summary_heading(text, words) {
                    summary.push((*place, heading.to_owned(), content.to_owned()));
                } else if let Some((_, _, content)) = summary.last_mut().filter(|(last, ..)| last == place) {
                    add(content, text);
                } else if place.2 == 1 && Marker::parse(text).is_some() {
                    metadata.proposal_list = Some(true);
                }
            }
        }
    }
    if let [first, others @ ..] = &sources[..] {
        match tables().source_named(first, language) {
            Some(group) => metadata.group.clone_from(&group.code),
            None => metadata.source = (*first).to_owned(),
        }
        metadata.co_signatories = others.join("\n");
    }
    metadata.summary =
        summary_rows(summary.into_iter().map(|(_, heading, content)| (heading, content)).collect(), words, &metadata);
    metadata
}

/// The heading of a row of the summary box, and what stands behind it in the same line.
fn summary_heading<'a>(text: &'a str, words: &Words) -> Option<(&'a str, &'a str)> {
    let (heading, content) = text.split_once([':', '：']).unwrap_or((text, ""));
    words.summary_rows.values().any(|word| word == heading.trim()).then(|| (heading.trim(), content.trim()))
}

/// The rows by their headings. Where a language has one word for two rows, the conference decides.
fn summary_rows(found: Vec<(String, String)>, words: &Words, metadata: &Metadata) -> BTreeMap<SummaryRow, String> {
    let conference = tables().meeting(&metadata.meeting).map_or("", |m| m.conference.as_str());
    let usual = SummaryRow::for_conference(conference);
    let mut rows = BTreeMap::new();
    for (heading, content) in &found {
        let is_free = |row: &SummaryRow| {
            words.summary_rows.get(row.name()) == Some(heading) && !rows.contains_key(row) && !content.is_empty()
        };
        let mut free: Vec<SummaryRow> = SummaryRow::ALL.into_iter().filter(is_free).collect();
        if found.iter().filter(|(other, _)| other == heading).count() == 1 {
            free.sort_by_key(|row| !usual.contains(row));
        }
        rows.extend(free.first().map(|row| (*row, content.clone())));
    }
    rows
}

/// The supporters in the tables of a text.
pub(crate) fn supporters(in_tables: &[FrontLine], language: Language) -> Vec<Supporter> {
    let positions = &tables().words.get(language).positions;
    let row = |pair: &[FrontLine]| {
        let [name, content] = pair else { return None };
        let is_row = name.place.0 > 0 && (name.place.0, name.place.1, name.place.2 + 1) == content.place;
        let position = Position::ALL.into_iter().find(|p| positions.get(p.name()) == Some(&content.text));
        position.filter(|_| is_row).map(|position| Supporter { administration: name.text.clone(), position })
    };
    in_tables.windows(2).filter_map(row).collect()
}

fn add(field: &mut String, text: &str) {
    if !field.is_empty() {
        field.push('\n');
    }
    field.push_str(text);
}

/// `… (WTDC-14)`, `Council 2017`
fn meeting(title: &str, language: Language) -> Option<String> {
    let inside = title.rsplit(['(', '（']).next()?.trim_end_matches([')', '）']);
    let named = || tables().meetings.iter().find(|m| m.cover_name(language) == title);
    tables().meeting(inside).or_else(named).map(|m| m.id.clone())
}

/// `Revision 1 to`, `Addendum 3 to`, `Document WTDC14/21-E`, `Original: English`, and the date, which is what is nothing
/// else.
fn document(text: &str, words: &Words, language: Language, metadata: &mut Metadata) {
    let numbered = |form: &str| {
        let (before, after) = form.split_once("{n}").unwrap_or((form, ""));
        text.strip_prefix(before).and_then(|s| s.strip_suffix(after)).map(|n| n.trim().to_owned())
    };
    let symbol = [&words.document, &words.document_to]
        .into_iter()
        .find_map(|w| text.strip_prefix(w.as_str())?.strip_prefix(' '));
    if let Some(number) = numbered(&words.addendum_to) {
        metadata.addendum = number;
    } else if let Some(number) = numbered(&words.revision_to) {
        metadata.revision = number;
    } else if let Some(symbol) = symbol {
        let number = symbol.rsplit('/').next().unwrap_or_default();
        metadata.document = number.rsplit_once('-').map_or(number, |(n, _)| n).into();
    } else if let Some(content) = text.strip_prefix(words.original_word.as_str()) {
        let content = content.trim_start_matches([':', '：', ' ', '\u{a0}']);
        let original = Language::ALL.into_iter().find(|l| words.original.get(*l) == content);
        metadata.original = original.filter(|l| *l != language);
    } else {
        metadata.date = text.into();
    }
}

/// The document's number in a running head, `WTDC17/19(Add.4)-E`, and that of its addendum.
pub(crate) fn running_head(header: &[FrontLine]) -> Option<(String, String)> {
    header.iter().find_map(|l| symbol(&l.text))
}

fn symbol(head: &str) -> Option<(String, String)> {
    let figures = |s: &str| !s.is_empty() && s.len() <= 4 && s.bytes().all(|b| b.is_ascii_digit());
    head.split_whitespace().find_map(|word| {
        let (body, language) = word.rsplit_once('-')?;
        let (meeting, number) = body.split_once('/')?;
        let number = number.rsplit('/').next().unwrap_or(number);
        let is_symbol = language.len() == 1
            && "EFSRAC".contains(language)
            && meeting.starts_with(char::is_uppercase)
            && meeting.ends_with(|c: char| c.is_ascii_digit());
        let (document, addendum) = match number.split_once("(Add.") {
            Some((document, addendum)) => (document, addendum.split_once(')')?.0),
            None => (number, ""),
        };
        (is_symbol && figures(document) && (addendum.is_empty() || figures(addendum)))
            .then(|| (document.to_owned(), addendum.to_owned()))
    })
}

/// The contacts of a footer: tables whose rows name a field and give its value.
pub(crate) fn contacts(footer: &[FrontLine]) -> Vec<Contact> {
    let mut out: Vec<Contact> = Vec::new();
    let mut cells: Vec<((u32, u32, u32), String)> = Vec::new();
    for line in footer.iter().filter(|l| l.place.0 > 0) {
        match cells.last_mut().filter(|(place, _)| *place == line.place) {
            Some((_, cell)) => add(cell, &line.text),
            None => cells.push((line.place, line.text.clone())),
        }
    }
    for pair in cells.windows(2) {
        let [((table, row, cell), name), (next, value)] = pair else { continue };
        let Some(field) = field(name).filter(|_| (*table, *row, cell + 1) == *next) else { continue };
        if field == Field::Name || out.is_empty() {
            out.push(Contact::default());
        }
        let Some(contact) = out.last_mut() else { continue };
        match field {
            Field::Name => contact.name.clone_from(value),
            Field::Phone => contact.phone.clone_from(value),
            Field::Email => contact.email.clone_from(value),
        }
    }
    out
}

#[derive(Clone, Copy, PartialEq)]
enum Field {
    Name,
    Phone,
    Email,
}

fn field(cell: &str) -> Option<Field> {
    let bare = cell.trim_end_matches([':', '：', ' ', '\u{a0}']);
    Language::ALL.into_iter().find_map(|language| {
        let words = tables().words.get(language);
        [(&words.contact_name, Field::Name), (&words.contact_phone, Field::Phone), (&words.contact_email, Field::Email)]
            .into_iter()
            .find_map(|(word, field)| (word == bare).then_some(field))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_written_by_people_is_read() {
        let line = |key: &str, place, text: &str| FrontLine::new(key.into(), place, text);
        let metadata = cover(
            &[
                line("logo", (1, 1, 1), "World Telecommunication Development Conference (WTDC-17)"),
                line("adress", (1, 2, 2), "Revision 1 to"),
                line("adress", (1, 2, 2), "Document WTDC-17/19-E"),
                line("adress", (1, 3, 2), "4 September 2017"),
                line("adress", (1, 4, 2), "Original: Russian"),
                line("source", (1, 5, 1), "Republic of the Reefs"),
                line("source", (1, 5, 1), "Kingdom of the Capes"),
                line("normal", (1, 6, 1), "Priority area: Masts"),
                line("normal", (1, 6, 1), "Summary:"),
                line("normal", (1, 6, 1), "One mast is added."),
                line("normal", (1, 6, 1), "It is red."),
                line("normal", (0, 0, 0), "References"),
            ],
            Language::En,
        );
        assert_eq!((&*metadata.document, &*metadata.revision, &*metadata.date), ("19", "1", "4 September 2017"));
        assert_eq!(
            (metadata.original, &*metadata.source, &*metadata.co_signatories),
            (Some(Language::Ru), "Republic of the Reefs", "Kingdom of the Capes")
        );
        let rows: Vec<_> = metadata.summary.iter().map(|(row, content)| (row.name(), content.as_str())).collect();
        assert_eq!(rows, [("priority_area", "Masts"), ("summary", "One mast is added.\nIt is red.")]);
    }

    #[test]
    fn a_running_head_names_the_document() {
        let found = |s| symbol(s).map(|(document, addendum)| format!("{document} {addendum}"));
        assert_eq!(found("WTDC-17/19(Add.4)-E"), Some("19 4".into()));
        assert_eq!(found("\u{2013} 2 \u{2013} CMR12/18-A"), Some("18 ".into()));
        assert_eq!(found("RA15/PLEN/7-F"), Some("7 ".into()));
        assert_eq!(found("ВКР23/10(Add.2)-R"), Some("10 2".into()));
        for other in ["Rec. ITU-T E.119 (04/2017)", "WTDC-17/19(Rev.1)-E", "and/or-E", "2/3-A"] {
            assert_eq!(found(other), None, "{other}");
        }
    }
}
