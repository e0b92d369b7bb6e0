//! A new draft from the text of a base resolution.

use modline_core::command::{self, Command};
use modline_core::contribution::{Contribution, Marker, Metadata};
use modline_core::finding::{Finding, Severity};
use modline_core::itu::tables;
use modline_core::run::Version;
use modline_core::step::EditError;
use modline_core::structure::{Recognized, first_target};

use crate::ApplicationError;

/// What is chosen for a new draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewDraftOptions<'a> {
    /// What its proposals do; `None` leaves what the source says of each.
    pub marker: Option<Marker>,
    /// The meeting's id, empty for none; `None` leaves the one that the source names.
    pub meeting: Option<&'a str>,
    /// The code of the group, empty for none; `None` leaves the one that the source names.
    pub group: Option<&'a str>,
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
/// [`ApplicationError::UnknownMeeting`] and [`ApplicationError::UnknownGroup`] for what the tables do not list.
///
/// # Examples
/// ```
/// use modline_application::{NewDraftOptions, Source, TextChoice, new_draft};
/// use modline_core::contribution::Marker;
///
/// let base = "RESOLUTION 901 (Doha, 2006)\nFerries\nThe Conference,\nrecalling\nthat boats carry mail,\n";
/// let text = Source::pasted(base, None)?.text(&TextChoice::default())?;
/// let options = NewDraftOptions { marker: Some(Marker::Mod), meeting: Some("WTDC-14"), group: Some("CEPT") };
/// let draft = new_draft(text, &options)?.apply()?;
/// assert_eq!(draft.metadata.meeting, "WTDC-14");
/// # Ok::<(), modline_application::ApplicationError>(())
/// ```
pub fn new_draft(text: Recognized, options: &NewDraftOptions) -> Result<NewDraft, ApplicationError> {
    let mut draft = text.into_draft();
    if let Some(marker) = options.marker {
        draft.proposals.iter_mut().for_each(|p| p.header.marker = marker);
    }
    let chosen = |name: Option<&str>| name.is_some_and(|n| !n.is_empty());
    if chosen(options.meeting) || chosen(options.group) {
        forget_numbers(&mut draft);
    }
    let mut metadata = draft.metadata.clone();
    if let Some(code) = options.group {
        metadata.group = listed(code, |code| Some(&tables().group(code)?.code))
            .ok_or_else(|| ApplicationError::UnknownGroup(code.to_owned()))?;
    }
    if let Some(id) = options.meeting {
        metadata.meeting = listed(id, |id| Some(&tables().meeting(id)?.id))
            .ok_or_else(|| ApplicationError::UnknownMeeting(id.to_owned()))?;
        draft.findings.extend(later_edition(&draft, &metadata.meeting));
    }
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

/// That the base is of a later edition than the meeting chosen.
fn later_edition(draft: &Contribution, meeting: &str) -> Option<Finding> {
    let meeting = tables().meeting(meeting)?;
    let edition = first_target(draft, Version::Base)?.edition.year?;
    let finding = Finding::new("meeting-earlier", Severity::Warning, 0, &meeting.id).with_hint(edition.to_string());
    (edition > meeting.year).then_some(finding)
}

/// The name as the table spells it; the empty name stands for none.
fn listed(name: &str, find: impl Fn(&str) -> Option<&'static String>) -> Option<String> {
    if name.is_empty() { Some(String::new()) } else { find(name).cloned() }
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
