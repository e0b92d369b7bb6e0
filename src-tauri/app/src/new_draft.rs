//! A new draft from the text of a base resolution.

use modline_core::command::{self, Command};
use modline_core::contribution::{Contribution, Marker, Metadata};
use modline_core::finding::{Finding, Severity};
use modline_core::step::EditError;
use modline_core::structure::Recognized;

use crate::fields::{later_edition, with_fields};
use crate::{ApplicationError, Field, FieldValue};

/// What is chosen for a new draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NewDraftOptions<'a> {
    /// What its proposals do; `None` leaves what the source says of each.
    pub marker: Option<Marker>,
    /// The fields that are set; the others are left as the source has them, but for the numbers of another document.
    pub fields: &'a [FieldValue<'a>],
}

/// A new draft and the first command on it.
#[derive(Clone, Debug)]
pub struct NewDraft {
    /// The draft as its base was read.
    pub draft: Contribution,
    /// Sets meeting and group, which revises heading and opening line. Undone, the base is as it was read.
    pub first_command: Command,
}

/// A draft of `text`.
///
/// # Errors
/// As [`set_fields`](crate::set_fields).
///
/// # Examples
/// ```
/// use modline_application::{Field, NewDraftOptions, Source, TextChoice, new_draft};
/// use modline_core::contribution::Marker;
///
/// let base = "RESOLUTION 901 (Doha, 2006)\nFerries\nThe Conference,\nrecalling\nthat boats carry mail,\n";
/// let text = Source::pasted(base, None)?.text(&TextChoice::default())?;
/// let fields = [(Field::Meeting, "WTDC-14"), (Field::Source, "CEPT")];
/// let draft = new_draft(text, &NewDraftOptions { marker: Some(Marker::Mod), fields: &fields })?.apply()?;
/// assert_eq!(draft.metadata.meeting, "WTDC-14");
/// # Ok::<(), modline_application::ApplicationError>(())
/// ```
pub fn new_draft(text: Recognized, options: &NewDraftOptions) -> Result<NewDraft, ApplicationError> {
    let mut draft = text.into_draft();
    if let Some(marker) = options.marker {
        draft.proposals.iter_mut().for_each(|p| p.header.marker = marker);
    }
    let is_chosen = |(field, value): &FieldValue| {
        matches!(field, Field::Meeting | Field::Source | Field::Document) && !value.trim().is_empty()
    };
    if options.fields.iter().any(is_chosen) {
        forget_numbers(&mut draft);
    }
    let metadata = with_fields(draft.metadata.clone(), draft.language, options.fields)?;
    draft.findings.extend(later_edition(&draft, &metadata));
    Ok(NewDraft { draft, first_command: Command::SetMetadata { metadata: Box::new(metadata) } })
}

/// What a new draft does not keep of its source, or what is odd about its choices.
pub const NEW_DRAFT_RULES: [&str; 2] = ["number-not-kept", "meeting-earlier"];

/// Takes the numbers out that the source has: another document bears them. Each is named.
fn forget_numbers(draft: &mut Contribution) {
    let mut forgotten = Vec::new();
    for proposal in &mut draft.proposals {
        let paragraph = proposal.paragraphs.first().map(|p| p.id);
        forgotten.push((std::mem::take(&mut proposal.header.number), paragraph));
    }
    let Metadata { document, addendum, revision, .. } = &mut draft.metadata;
    forgotten.extend([document, addendum, revision].map(|field| (std::mem::take(field), None)));
    let named = forgotten.into_iter().filter(|(number, _)| !number.is_empty());
    let finding =
        |(number, paragraph)| Finding { paragraph, ..Finding::new("number-not-kept", Severity::Info, 0, number) };
    draft.findings.extend(named.map(finding));
}

impl NewDraft {
    /// The draft after its first command.
    ///
    /// # Errors
    /// [`EditError`] where the command does not fit the draft.
    pub fn apply(self) -> Result<Contribution, EditError> {
        let Self { mut draft, first_command } = self;
        command::perform(&mut draft, first_command)?;
        Ok(draft)
    }
}
