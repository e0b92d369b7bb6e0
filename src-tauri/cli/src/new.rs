//! `modline new`: a draft of a base text.

use std::path::Path;

use anyhow::{Context, Error, Result, anyhow};
use modline_application::{
    ApplicationError, NEW_DRAFT_RULES, NewDraftOptions, ResolutionChoice, Source, TextChoice, new_draft,
};
use modline_core::command::{self, Command};
use modline_core::contribution::{Contribution, Marker};
use modline_core::itu::Language;
use modline_core::run::Version;
use modline_core::structure::{Correction, FLATTENED_REDLINE, Recognized, SelectionError};

use crate::args::{Output, UseArg};
use crate::done::Done;
use crate::fields::{FieldArgs, unlisted};
use crate::files::{self, save};
use crate::words::Words;

/// What is chosen on the command line; the fields are those of [`crate::args::CliCommand::New`].
pub struct Choice {
    /// `--meeting`, `--source` …
    pub fields: FieldArgs,
    /// `--marker`
    pub marker: Option<String>,
    /// `--resolution`
    pub resolution: Option<String>,
    /// `--use`
    pub of_tracked: Option<UseArg>,
    /// `--repair`
    pub repair: bool,
}

/// Writes the draft. A base that is a flattened redline needs a person.
///
/// # Errors
/// One line that names the file or the argument at fault.
pub fn run(base: &Path, language: Option<Language>, out: &Output, choice: &Choice) -> Result<Done> {
    let source = Source::read(base, language)?;
    let name = base.display();
    let resolution = choice.resolution.as_deref().map_or(ResolutionChoice::Only, ResolutionChoice::Named);
    let text = |version, corrections: &[Correction]| {
        let text = source.text(&TextChoice { resolution, version, corrections });
        text.map_err(unclear).with_context(|| name.to_string())
    };
    let received = text(Some(Version::Markup), &[])?;
    let flattened = received.findings.iter().find(|f| f.rule == FLATTENED_REDLINE);
    let mut notes: Vec<_> = files::reading_note(base, &received).into_iter().collect();
    let version = choice.of_tracked.map(|text| match text {
        UseArg::Base => Version::Base,
        UseArg::Revised => Version::Revised,
        UseArg::Redline => Version::Markup,
    });
    let mut wanted = text(version, &[])?;
    if let Some(words) = repairs(&wanted) {
        if choice.repair {
            wanted = text(version, &[Correction::RepairAll])?;
            notes.push(format!("{name}: repaired in the base text: {words}"));
        } else {
            notes.push(format!("{name}: hyphens lost: {words}; --repair puts them back into the base text"));
        }
    }
    let draft = draft(wanted, choice)?;
    let odd = draft.findings.iter().filter(|f| NEW_DRAFT_RULES.contains(&f.rule.as_str()));
    notes.extend(odd.map(|f| format!("{name}: {}", Words::english().finding(f))));
    let hint = |f| format!("{name}: {} See modline recover --help.", Words::english().finding(f));
    notes.extend(flattened.map(hint));
    let done = save(&draft, out, notes)?;
    Ok(if flattened.is_some() { Done::NeedsPerson } else { done })
}

/// The words that `--repair` mends. Sixty delegations read a base text letter by letter: unless asked for, nothing of it
/// changes.
fn repairs(text: &Recognized) -> Option<String> {
    let mut words: Vec<String> = text.repairs().iter().map(|(was, is)| format!("{was} → {is}")).collect();
    words.sort();
    words.dedup();
    (!words.is_empty()).then(|| words.join(", "))
}

fn draft(text: Recognized, choice: &Choice) -> Result<Contribution> {
    let known = || Marker::ALL.map(Marker::name).join(", ");
    let parse = |name: &String| {
        Marker::parse(name).with_context(|| format!("--marker {name}: no such marker; choose one of {}", known()))
    };
    let marker = choice.marker.as_ref().map(parse).transpose()?;
    let options = NewDraftOptions { marker, fields: &choice.fields.values() };
    let mut draft = new_draft(text, &options).map_err(|why| unlisted(why, "--"))?.apply()?;
    if choice.fields.has_source() {
        command::perform(&mut draft, Command::ReattributeChanges)?;
    }
    Ok(draft)
}

/// Says which argument makes the choice clear.
fn unclear(why: ApplicationError) -> Error {
    match why {
        ApplicationError::Selection(several @ SelectionError::Several(_)) => {
            Error::new(several).context("use --resolution")
        }
        ApplicationError::Tracked { .. } => {
            anyhow!("{why}; say which text is meant: --use base, --use revised or --use redline")
        }
        other => other.into(),
    }
}
