//! The amendment in words: what each proposal does, one sentence a change, in the language of the draft.

use modline_core::amendment::{After, Amendment, Place, amendments};
use modline_core::change::ChangeKind;
use modline_core::contribution::{Contribution, Marker, Proposal};
use modline_core::itu::Language;
use modline_core::paragraph::{Line, Role};
use modline_core::run::Version;

use super::document_words::DocumentMessage;

/// What a proposal does, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The marker.
    pub marker: Marker,
    /// The number after it; `None` while there is not even a place-holder.
    pub number: Option<String>,
    /// The text it is about, by the number line of the base: `RESOLUTION 67 (Hyderabad, 2010)`.
    pub subject: String,
    /// What is done with the text as a whole; `None` where it is changed here and there.
    pub whole: Option<String>,
    /// Its changes.
    pub sentences: Vec<Sentence>,
}

/// A change and the sentence that says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The change.
    pub amendment: Amendment,
    /// `recalling c): replace “first meeting of the group” by “…”`
    pub words: String,
}

/// Says what every proposal of the draft does. The author stands behind each sentence if there is more than one.
pub fn stated(draft: &Contribution) -> Vec<Stated> {
    let language = draft.language;
    let amendments: Vec<Vec<Amendment>> = draft.proposals.iter().map(amendments).collect();
    let mut authors = amendments.iter().flatten().map(|a| &a.change.by.author);
    let first = authors.next();
    let with_author = authors.any(|a| Some(a) != first);
    let proposals = draft.proposals.iter().zip(amendments).enumerate();
    proposals
        .map(|(i, (proposal, amendments))| {
            let subject = subject(proposal);
            let sentence =
                |amendment| Sentence { words: change_sentence(&amendment, with_author, language), amendment };
            Stated {
                marker: proposal.header.marker,
                number: draft.number_of(i),
                whole: whole_sentence(proposal.header.marker, &subject, amendments.is_empty(), language),
                sentences: amendments.into_iter().map(sentence).collect(),
                subject,
            }
        })
        .collect()
}

/// The number line; the first line where there is none.
fn subject(proposal: &Proposal) -> String {
    let lines = proposal.lines(if proposal.header.marker.is_tracked() { Version::Base } else { Version::Markup });
    let number = lines.iter().find(|l| l.role == Role::ResNo).or(lines.first());
    number.map(Line::to_string).unwrap_or_default()
}

/// What is done with a text as a whole; `None` where it is changed here and there.
fn whole_sentence(marker: Marker, subject: &str, unchanged: bool, language: Language) -> Option<String> {
    let message = match marker {
        Marker::Add | Marker::AddMoved => DocumentMessage::Add,
        Marker::Sup | Marker::SupMoved => DocumentMessage::Sup,
        Marker::Noc => DocumentMessage::Noc,
        Marker::Mod | Marker::EditorialMod if unchanged => DocumentMessage::NoChanges,
        Marker::Mod | Marker::EditorialMod => return None,
    };
    Some(message.format(language, &[("subject", subject)]))
}

fn change_sentence(amendment: &Amendment, with_author: bool, language: Language) -> String {
    let change = &amendment.change;
    let follows = !matches!(amendment.after, After::Nothing);
    let after = match &amendment.after {
        After::Nothing => String::new(),
        After::Words(words) => readable(words),
        After::Paragraph(place, words) if words.is_empty() => {
            DocumentMessage::After.format(language, &[("role", place.role.name()), ("place", &place.words)])
        }
        After::Paragraph(place, words) => DocumentMessage::AfterParagraph
            .format(language, &[("words", &excerpt(&readable(words))), ("place", &place_words(place, language))]),
        After::NewParagraph(words) => {
            DocumentMessage::AfterNew.format(language, &[("words", &excerpt(&readable(words)))])
        }
    };
    let deleted = readable(&change.deleted);
    let sentence = change_message(amendment, follows).format(
        language,
        &[
            ("place", &place_words(&amendment.place, language)),
            ("after", &after),
            // Of a moved clause, `deleted` holds the old place.
            ("from", &deleted),
            ("struck", &deleted),
            ("inserted", &readable(&change.inserted)),
        ],
    );
    if !with_author {
        return sentence;
    }
    DocumentMessage::WithAuthor.format(language, &[("sentence", &sentence), ("author", &change.by.author)])
}

fn place_words(place: &Place, language: Language) -> String {
    let words = DocumentMessage::Place.format(language, &[("role", place.role.name()), ("place", &place.words)]);
    match place.number {
        Some(n) => DocumentMessage::PlaceNumber.format(language, &[("place", &words), ("number", &n.to_string())]),
        None => words,
    }
}

/// The message that says a change; `follows`: it is said what the change follows.
fn change_message(amendment: &Amendment, follows: bool) -> DocumentMessage {
    let change = &amendment.change;
    match (change.kind, follows) {
        // Words that are deleted and stand again have another format.
        (ChangeKind::Replaced, false) if change.deleted == change.inserted => DocumentMessage::Formatted,
        (ChangeKind::Replaced, true) if change.deleted == change.inserted => DocumentMessage::FormattedAfter,
        (ChangeKind::Replaced, false) => DocumentMessage::Replaced,
        (ChangeKind::Replaced, true) => DocumentMessage::ReplacedAfter,
        (ChangeKind::Inserted, false) => DocumentMessage::InsertedFirst,
        (ChangeKind::Inserted, true) => DocumentMessage::Inserted,
        (ChangeKind::Deleted, false) => DocumentMessage::Deleted,
        (ChangeKind::Deleted, true) => DocumentMessage::DeletedAfter,
        (ChangeKind::NewClause, false) => DocumentMessage::NewClauseFirst,
        (ChangeKind::NewClause, true) => DocumentMessage::NewClause,
        (ChangeKind::DeletedClause, _) => DocumentMessage::DeletedClause,
        (ChangeKind::Moved, false) => DocumentMessage::MovedFirst,
        (ChangeKind::Moved, true) => DocumentMessage::Moved,
        (ChangeKind::Relabelled, _) if change.deleted.is_empty() => DocumentMessage::Labelled,
        (ChangeKind::Relabelled, _) if change.inserted.is_empty() => DocumentMessage::Unlabelled,
        (ChangeKind::Relabelled, _) => DocumentMessage::Relabelled,
        (ChangeKind::Split, _) => DocumentMessage::Split,
        (ChangeKind::Joined, _) => DocumentMessage::Joined,
    }
}

/// Words as quoted in a sentence: one line, without spaces around them.
fn readable(words: &str) -> String {
    let line = words.replace(['\u{2028}', '\t'], " ");
    if line.trim().is_empty() { line } else { line.trim().to_owned() }
}

/// The first words of a clause, enough to know it by.
fn excerpt(text: &str) -> String {
    const ENOUGH: usize = 60;
    let Some((end, _)) = text.char_indices().nth(ENOUGH) else { return text.to_owned() };
    let cut = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", text[..cut].trim_end_matches([',', ';', '،', '，', ' ']))
}
