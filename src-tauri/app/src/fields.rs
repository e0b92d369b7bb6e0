//! The fields of a draft by name, as options and scripts set them: `meeting`, `source`, `title`, `document` …

use modline_core::command::{self, Command};
use modline_core::contribution::{Contact, Contribution, Metadata, SummaryRow};
use modline_core::finding::{Finding, Severity};
use modline_core::itu::{Language, tables};
use modline_core::run::Version;
use modline_core::structure::first_target;

use crate::ApplicationError;

/// A field that stands around the proposals of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The meeting, by its id.
    Meeting,
    /// The group or Member State that hands the draft in, by code or symbol; those that sign with it behind commas.
    Source,
    /// The source as it shall be printed.
    SourceLine,
    /// Those who sign with the source: symbols or names.
    CoSignatories,
    /// The document's number.
    Document,
    /// The number of its addendum.
    Addendum,
    /// The number of its revision.
    Revision,
    /// Its date as printed.
    Date,
    /// The language it was written in.
    Original,
    /// Its title.
    Title,
    /// The agenda item.
    AgendaItem,
    /// A row of the summary box.
    Summary(SummaryRow),
    /// Whether the proposals are listed.
    ProposalList,
    /// The introduction.
    Introduction,
    /// The background.
    Background,
    /// The name of the first contact.
    ContactName,
    /// The telephone number of the first contact.
    ContactPhone,
    /// The e-mail address of the first contact.
    ContactEmail,
    /// The author beside changes.
    Author,
    /// The time stamped on changes.
    ChangeDate,
}

impl Field {
    /// All fields, in the order of the document.
    pub const ALL: [Field; 24] = [
        Field::Meeting,
        Field::Source,
        Field::SourceLine,
        Field::CoSignatories,
        Field::Document,
        Field::Addendum,
        Field::Revision,
        Field::Date,
        Field::Original,
        Field::Title,
        Field::AgendaItem,
        Field::Summary(SummaryRow::PriorityArea),
        Field::Summary(SummaryRow::Summary),
        Field::Summary(SummaryRow::ExpectedResults),
        Field::Summary(SummaryRow::References),
        Field::Summary(SummaryRow::Abstract),
        Field::ProposalList,
        Field::Introduction,
        Field::Background,
        Field::ContactName,
        Field::ContactPhone,
        Field::ContactEmail,
        Field::Author,
        Field::ChangeDate,
    ];

    /// The name in options and scripts, `agenda-item`.
    pub fn name(self) -> &'static str {
        match self {
            Field::Meeting => "meeting",
            Field::Source => "source",
            Field::SourceLine => "source-line",
            Field::CoSignatories => "co-signatories",
            Field::Document => "document",
            Field::Addendum => "addendum",
            Field::Revision => "revision",
            Field::Date => "date",
            Field::Original => "original",
            Field::Title => "title",
            Field::AgendaItem => "agenda-item",
            Field::Summary(SummaryRow::PriorityArea) => "priority-area",
            Field::Summary(SummaryRow::Summary) => "summary",
            Field::Summary(SummaryRow::ExpectedResults) => "expected-results",
            Field::Summary(SummaryRow::References) => "references",
            Field::Summary(SummaryRow::Abstract) => "abstract",
            Field::ProposalList => "proposal-list",
            Field::Introduction => "introduction",
            Field::Background => "background",
            Field::ContactName => "contact-name",
            Field::ContactPhone => "contact-phone",
            Field::ContactEmail => "contact-email",
            Field::Author => "author",
            Field::ChangeDate => "change-date",
        }
    }

    /// The field with this name; `agenda_item` is `agenda-item`.
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.trim().replace('_', "-").to_lowercase();
        Self::ALL.into_iter().find(|field| field.name() == name)
    }
}

/// A field and the value it shall have; an empty one takes out what stood there.
pub type FieldValue<'a> = (Field, &'a str);

/// Sets fields of `draft` in one command, as the form of the window does: another meeting revises headings and opening
/// lines, another source the name beside changes, either the usual title. Gives back what is odd about the values.
///
/// # Errors
/// [`ApplicationError::UnknownMeeting`], [`ApplicationError::UnknownSource`] and [`ApplicationError::FieldValue`] for a
/// value that its field cannot have.
///
/// # Examples
/// ```
/// use modline_application::{Field, Source, set_fields};
///
/// let mut draft = Source::pasted("RESOLUTION 901 (Doha, 2006)\nFerries\nresolves\nto sail.\n", None)?.into_draft();
/// set_fields(&mut draft, &[(Field::Meeting, "WTDC-14"), (Field::Title, "On ferries")])?;
/// assert_eq!((draft.metadata.meeting.as_str(), draft.metadata.title.as_str()), ("WTDC-14", "On ferries"));
/// # Ok::<(), modline_application::ApplicationError>(())
/// ```
pub fn set_fields(draft: &mut Contribution, fields: &[FieldValue]) -> Result<Vec<Finding>, ApplicationError> {
    let metadata = with_fields(draft.metadata.clone(), draft.language, fields)?;
    let earlier = later_edition(draft, &metadata);
    command::perform(draft, Command::SetMetadata { metadata: Box::new(metadata) })?;
    Ok(earlier.into_iter().collect())
}

/// `metadata` with the fields set, for a draft in `language`.
pub(crate) fn with_fields(
    mut metadata: Metadata,
    language: Language,
    fields: &[FieldValue],
) -> Result<Metadata, ApplicationError> {
    // A source takes out the line of another, and not the one that is set with it.
    let mut fields = fields.to_vec();
    fields.sort_by_key(|(field, _)| *field);
    fields.iter().try_for_each(|(field, value)| set(&mut metadata, language, *field, value.trim()))?;
    Ok(metadata)
}

fn set(metadata: &mut Metadata, language: Language, field: Field, value: &str) -> Result<(), ApplicationError> {
    let wrong = |why| ApplicationError::FieldValue { field: field.name(), value: value.to_owned(), why };
    match field {
        Field::Meeting => {
            metadata.meeting = listed(value, |id| Some(&tables().meeting(id)?.id))
                .ok_or_else(|| ApplicationError::UnknownMeeting(value.to_owned()))?;
        }
        Field::Source => set_source(metadata, language, value)?,
        Field::SourceLine => metadata.source = value.to_owned(),
        Field::CoSignatories => metadata.co_signatories = names(value, language),
        Field::Document => metadata.document = value.to_owned(),
        Field::Addendum => metadata.addendum = value.to_owned(),
        Field::Revision => metadata.revision = value.to_owned(),
        Field::Date => metadata.date = value.to_owned(),
        Field::Original if value.is_empty() => metadata.original = None,
        Field::Original => {
            let original =
                Language::parse(value).ok_or_else(|| wrong("no such language; choose en, fr, es, ru, ar or zh"))?;
            metadata.original = Some(original).filter(|l| *l != language);
        }
        Field::Title => metadata.title = value.to_owned(),
        Field::AgendaItem if value.is_empty() => metadata.agenda_item = String::new(),
        Field::AgendaItem => metadata.agenda_item = tables().agenda_item(value, language),
        Field::Summary(row) if value.is_empty() => drop(metadata.summary.remove(&row)),
        Field::Summary(row) => drop(metadata.summary.insert(row, value.to_owned())),
        Field::ProposalList => {
            metadata.proposal_list = match value {
                "" | "auto" => None,
                "yes" => Some(true),
                "no" => Some(false),
                _ => return Err(wrong("say yes, no or auto")),
            };
        }
        Field::Introduction => metadata.introduction = value.to_owned(),
        Field::Background => metadata.background = value.to_owned(),
        Field::ContactName => first_contact(metadata).name = value.to_owned(),
        Field::ContactPhone => first_contact(metadata).phone = value.to_owned(),
        Field::ContactEmail => first_contact(metadata).email = value.to_owned(),
        Field::Author => metadata.author = value.to_owned(),
        Field::ChangeDate if value.is_empty() || is_date_time(value) => metadata.change_date = value.to_owned(),
        Field::ChangeDate => return Err(wrong("no date and time; write it as 2026-11-09T10:00:00Z")),
    }
    Ok(())
}

/// `CEPT`, or `MEX,B`: the first hands in, the others sign with it. What stood on the source line was another's.
fn set_source(metadata: &mut Metadata, language: Language, value: &str) -> Result<(), ApplicationError> {
    let (first, others) = value.split_once([',', '/']).unwrap_or((value, ""));
    metadata.group = listed(first.trim(), |code| Some(&tables().group(code)?.code))
        .ok_or_else(|| ApplicationError::UnknownSource(first.trim().to_owned()))?;
    if value.is_empty() {
        return Ok(());
    }
    let unknown = others.split([',', '/']).map(str::trim).find(|o| !o.is_empty() && tables().group(o).is_none());
    if let Some(unknown) = unknown {
        return Err(ApplicationError::UnknownSource(unknown.to_owned()));
    }
    metadata.source = String::new();
    metadata.co_signatories = names(&others.replace('/', ","), language);
    Ok(())
}

/// Names, a line each, of symbols and names parted by commas or lines.
fn names(list: &str, language: Language) -> String {
    let name = |one: &str| tables().group(one).map_or_else(|| one.to_owned(), |g| g.source.get(language).clone());
    let parts = list.split([',', '\n', '،', '，']).map(str::trim).filter(|one| !one.is_empty());
    parts.map(name).collect::<Vec<_>>().join("\n")
}

fn first_contact(metadata: &mut Metadata) -> &mut Contact {
    if metadata.contacts.is_empty() {
        metadata.contacts.push(Contact::default());
    }
    &mut metadata.contacts[0]
}

/// `2026-11-09T10:00:00`, with `Z` or an offset behind it or not.
fn is_date_time(value: &str) -> bool {
    const FORM: &[u8] = b"0000-00-00T00:00:00";
    let like = |(c, form): (u8, &u8)| if *form == b'0' { c.is_ascii_digit() } else { c == *form };
    let (head, zone) = value.split_at_checked(FORM.len()).unwrap_or(("", value));
    let zone = zone.as_bytes();
    !head.is_empty()
        && head.bytes().zip(FORM).all(like)
        && matches!(zone, [] | [b'Z'] | [b'+' | b'-', _, _, b':', _, _])
        && zone.iter().skip(1).all(|c| c.is_ascii_digit() || *c == b':')
}

/// The name as the table spells it; the empty name stands for none.
fn listed(name: &str, find: impl Fn(&str) -> Option<&'static String>) -> Option<String> {
    if name.is_empty() { Some(String::new()) } else { find(name).cloned() }
}

/// That the base of `draft` is of a later edition than the meeting of `metadata`, where another draft has that meeting.
pub(crate) fn later_edition(draft: &Contribution, metadata: &Metadata) -> Option<Finding> {
    let meeting = tables().meeting(&metadata.meeting).filter(|m| m.id != draft.metadata.meeting)?;
    let edition = first_target(draft, Version::Base)?.edition.year?;
    let finding = Finding::new("meeting-earlier", Severity::Warning, 0, &meeting.id).with_hint(edition.to_string());
    (edition > meeting.year).then_some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_found_by_its_name() {
        for field in Field::ALL {
            assert_eq!(Field::parse(field.name()), Some(field));
        }
        assert_eq!(Field::parse("Agenda_Item"), Some(Field::AgendaItem));
        assert_eq!(Field::parse("tilte"), None);
    }

    #[test]
    fn a_value_goes_where_its_field_is_and_a_wrong_one_is_told() {
        let set = |fields: &[FieldValue]| with_fields(Metadata::default(), Language::En, fields);
        let metadata = set(&[
            (Field::Meeting, "wtdc-17"),
            (Field::Source, "cept"),
            (Field::Document, "21"),
            (Field::Original, "fr"),
            (Field::Summary(SummaryRow::Abstract), "Masts."),
            (Field::ContactEmail, "a@b.int"),
            (Field::ProposalList, "no"),
            (Field::ChangeDate, "2026-11-09T10:00:00Z"),
        ])
        .unwrap();
        assert_eq!((&*metadata.meeting, &*metadata.group, &*metadata.document), ("WTDC-17", "CEPT", "21"));
        assert_eq!((metadata.original, metadata.proposal_list), (Some(Language::Fr), Some(false)));
        assert_eq!(metadata.summary[&SummaryRow::Abstract], "Masts.");
        assert_eq!(metadata.contacts[0].email, "a@b.int");
        for (field, value, why) in [
            (Field::Meeting, "WTDC-3000", "WTDC-3000: no such meeting"),
            (Field::Source, "NOBODY", "NOBODY: no such group or Member State"),
            (Field::Source, "CEPT,NOBODY", "NOBODY: no such group or Member State"),
            (Field::Original, "la", "original=la: no such language; choose en, fr, es, ru, ar or zh"),
            (Field::ProposalList, "perhaps", "proposal-list=perhaps: say yes, no or auto"),
            (Field::ChangeDate, "soon", "change-date=soon: no date and time; write it as 2026-11-09T10:00:00Z"),
        ] {
            assert_eq!(set(&[(field, value)]).unwrap_err().to_string(), why);
        }
    }

    #[test]
    fn an_agenda_item_is_named_by_its_number() {
        for (language, value, want) in [
            (Language::En, "1.4", "Agenda item 1.4"),
            (Language::Ar, "1.4", "البند 4.1 من جدول الأعمال"),
            (Language::Zh, "4", "议项4"),
            (Language::Fr, "Point 4", "Point 4"),
        ] {
            let metadata = with_fields(Metadata::default(), language, &[(Field::AgendaItem, value)]).unwrap();
            assert_eq!(metadata.agenda_item, want);
        }
    }

    #[test]
    fn those_who_sign_are_named_by_their_symbols() {
        let set = |field, value| with_fields(Metadata::default(), Language::Fr, &[(field, value)]).unwrap();
        let joint = set(Field::Source, "MEX,B/F");
        assert_eq!((joint.group.as_str(), joint.co_signatories.as_str()), ("MEX", "Brésil\nFrance"));
        assert_eq!(set(Field::CoSignatories, "D, Amis des mâts").co_signatories, "Allemagne\nAmis des mâts");
    }

    #[test]
    fn a_source_brings_those_who_sign_with_it_and_none_of_another() {
        let old =
            Metadata { source: "Republic of the Reefs".into(), co_signatories: "Capes".into(), ..Metadata::default() };
        let of = |value| with_fields(old.clone(), Language::En, &[(Field::Source, value)]).unwrap();
        let shown = |m: &Metadata| [m.group.clone(), m.source.clone(), m.co_signatories.clone()].join("|");
        assert_eq!(shown(&of("CEPT")), "CEPT||");
        assert_eq!(
            shown(&of("CEPT, RCC")),
            format!("CEPT||{}", tables().group("RCC").unwrap().source.get(Language::En))
        );
        assert_eq!(shown(&of("")), "|Republic of the Reefs|Capes");
    }
}
