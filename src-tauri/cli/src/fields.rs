//! The fields of a draft on the command line: an option for each, and `FIELD=VALUE`.

use anyhow::{Error, Result, anyhow};
use clap::{Arg, ArgMatches, Command, FromArgMatches};
use modline_application::{ApplicationError, Field, FieldValue, set_fields};
use modline_core::contribution::Contribution;

use crate::words::Words;

/// What the options `--meeting`, `--source`, `--title` … say, one for each [`Field`].
#[derive(Clone, Debug, Default)]
pub struct FieldArgs(Vec<(Field, String)>);

impl FieldArgs {
    /// The fields and their values.
    pub fn values(&self) -> Vec<FieldValue<'_>> {
        self.0.iter().map(|(field, value)| (*field, value.as_str())).collect()
    }

    /// Whether the source is among them: the changes are its own then.
    pub fn has_source(&self) -> bool {
        self.0.iter().any(|(field, value)| *field == Field::Source && !value.is_empty())
    }

    /// Sets the fields of `draft`. Gives back the notes on what is odd about the values.
    ///
    /// # Errors
    /// One line that names the option at fault.
    pub fn apply(&self, draft: &mut Contribution) -> Result<Vec<String>> {
        let odd = set_fields(draft, &self.values()).map_err(|why| unlisted(why, "--"))?;
        Ok(odd.iter().map(|f| Words::english().finding(f)).collect())
    }
}

impl clap::Args for FieldArgs {
    fn augment_args(cmd: Command) -> Command {
        let option = |field: Field| {
            let (value, help) = words(field);
            let name = field.name();
            Arg::new(name).long(name).value_name(value).help(help).help_heading("Fields of the draft")
        };
        cmd.args(Field::ALL.map(option))
    }

    fn augment_args_for_update(cmd: Command) -> Command {
        Self::augment_args(cmd)
    }
}

impl FromArgMatches for FieldArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given = |field: Field| Some((field, matches.get_one::<String>(field.name())?.clone()));
        Ok(Self(Field::ALL.into_iter().filter_map(given).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// What stands for the value of a field's option, and its help.
fn words(field: Field) -> (&'static str, &'static str) {
    use modline_core::contribution::SummaryRow::*;
    match field {
        Field::Meeting => ("ID", "The meeting, by its id: WTDC-14 (see `modline meetings`)"),
        Field::Source => (
            "CODE",
            "Who hands the contribution in: CEPT, MEX; MEX,B where others sign with it (see `modline sources`)",
        ),
        Field::SourceLine => ("TEXT", "The source as it shall be printed, where its own line is another"),
        Field::CoSignatories => ("CODE,…", "Who signs with the source: symbols or names, parted by commas"),
        Field::Document => ("N", "The document's number"),
        Field::Addendum => ("N", "The number of the addendum"),
        Field::Revision => ("N", "The number of the document's revision"),
        Field::Date => ("TEXT", "The document's date, as it shall be printed"),
        Field::Original => ("LANGUAGE", "The language it was written in: en, fr, es, ru, ar or zh"),
        Field::Title => ("TEXT", "The title under the source"),
        Field::AgendaItem => ("TEXT", "The agenda item: its number, or the line as it shall be printed"),
        Field::Summary(PriorityArea) => ("TEXT", "Priority area, a row of the summary box"),
        Field::Summary(Summary) => ("TEXT", "Summary, a row of the summary box"),
        Field::Summary(ExpectedResults) => ("TEXT", "Expected results, a row of the summary box"),
        Field::Summary(References) => ("TEXT", "References, a row of the summary box"),
        Field::Summary(Abstract) => ("TEXT", "Abstract, a row of the summary box"),
        Field::ProposalList => ("yes|no|auto", "Whether the proposals are listed before the text"),
        Field::Introduction => ("TEXT", "The introduction, a paragraph a line"),
        Field::Background => ("TEXT", "The background, a paragraph a line"),
        Field::ContactName => ("TEXT", "The name of the contact"),
        Field::ContactPhone => ("TEXT", "The contact's telephone number"),
        Field::ContactEmail => ("TEXT", "The contact's e-mail address"),
        Field::Author => ("NAME", "The author beside changes; else the source's code"),
        Field::ChangeDate => ("TIME", "The time stamped on changes: 2026-11-09T10:00:00Z"),
    }
}

/// Reads `FIELD=VALUE`.
///
/// # Errors
/// What is wrong with it, for a person.
pub fn assignment(text: &str) -> Result<(Field, String), String> {
    let known = || Field::ALL.map(Field::name).join(", ");
    let (name, value) = text.split_once('=').ok_or("write FIELD=VALUE")?;
    let field = Field::parse(name).ok_or_else(|| format!("no such field; choose one of {}", known()))?;
    Ok((field, value.to_owned()))
}

/// Says where the names are listed that a table does not have. `dash` stands before the names of fields.
pub fn unlisted(why: ApplicationError, dash: &str) -> Error {
    match why {
        ApplicationError::UnknownMeeting(_) => anyhow!("{dash}meeting {why}; see modline meetings"),
        ApplicationError::UnknownSource(_) => anyhow!("{dash}source {why}; see modline sources"),
        other => other.into(),
    }
}
