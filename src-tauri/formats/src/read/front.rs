//! What cover and contact block say, in all six languages.

use modline_core::contribution::{Contact, Frame};
use modline_core::itu::{Language, Words, tables};

use crate::word::LINE_BREAK;

/// A paragraph of a cover, a running head or a contact block.
pub(super) struct FrontLine {
    /// What its style is called, without `_` and blanks, in small letters.
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

/// The fields that stand in the tables of the cover, `front`: everything before the first proposal.
pub(super) fn cover(front: &[FrontLine], language: Language) -> Frame {
    let mut frame = Frame::default();
    let words = tables().words.get(language);
    for FrontLine { key, place, text } in front.iter().filter(|l| l.place.0 > 0 && !l.text.is_empty()) {
        match key.as_str() {
            "source" => add(&mut frame.source, text),
            "title1" => add(&mut frame.title, text),
            "agendaitem" => add(&mut frame.agenda_item, text),
            "logo" => frame.meeting = meeting(text).unwrap_or_default(),
            "adress" if place.2 == 2 => document(text, words, &mut frame),
            _ => {}
        }
    }
    let known = tables().groups.iter().find(|g| *g.source.get(language) == frame.source);
    if let Some(group) = known {
        frame.group.clone_from(&group.code);
        frame.source.clear();
    }
    frame
}

fn add(field: &mut String, text: &str) {
    if !field.is_empty() {
        field.push('\n');
    }
    field.push_str(text);
}

/// `… (WTDC-14)`
fn meeting(title: &str) -> Option<String> {
    let inside = title.rsplit(['(', '（']).next()?.trim_end_matches([')', '）']);
    tables().meeting(inside).map(|m| m.id.clone())
}

/// `Addendum 3 to`, `Document WTDC-14/21-E`, and the date, which is what is nothing else.
fn document(text: &str, words: &Words, frame: &mut Frame) {
    let (before, after) = words.addendum_to.split_once("{n}").unwrap_or((&words.addendum_to, ""));
    if let Some(number) = text.strip_prefix(before).and_then(|s| s.strip_suffix(after)) {
        frame.addendum = number.trim().into();
    } else if let Some(symbol) =
        [&words.document, &words.document_to].into_iter().find_map(|w| text.strip_prefix(w.as_str())?.strip_prefix(' '))
    {
        let number = symbol.rsplit('/').next().unwrap_or_default();
        frame.document = number.rsplit_once('-').map_or(number, |(n, _)| n).into();
    } else if !text.starts_with(&words.original_word) {
        frame.date = text.into();
    }
}

/// The document's number in a running head, `WTDC-17/19(Add.4)-E`, and that of its addendum.
pub(super) fn running(header: &[FrontLine]) -> Option<(String, String)> {
    header.iter().find_map(|l| symbol(&l.text))
}

fn symbol(head: &str) -> Option<(String, String)> {
    let figures = |s: &str| !s.is_empty() && s.len() <= 4 && s.bytes().all(|b| b.is_ascii_digit());
    head.split_whitespace().find_map(|word| {
        let (body, language) = word.rsplit_once('-')?;
        let (meeting, number) = body.split_once('/')?;
        let is_symbol = language.len() == 1
            && "EFSRAC".contains(language)
            && meeting.starts_with(|c: char| c.is_ascii_uppercase())
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
pub(super) fn contacts(footer: &[FrontLine]) -> Vec<Contact> {
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
    fn a_running_head_names_the_document() {
        let found = |s| symbol(s).map(|(document, addendum)| format!("{document} {addendum}"));
        assert_eq!(found("WTDC-17/19(Add.4)-E"), Some("19 4".into()));
        assert_eq!(found("\u{2013} 2 \u{2013} CMR12/18-A"), Some("18 ".into()));
        for other in ["Rec. ITU-T E.119 (04/2017)", "WTDC-17/19(Rev.1)-E", "and/or-E", "2/3-A"] {
            assert_eq!(found(other), None, "{other}");
        }
    }
}
