//! `modline consolidate`, `review` and `rebase`: texts of others become sources of a draft.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use modline_application::{Source, bring_in, rebase, review, source_name};
use modline_core::command::{Command, perform};
use modline_core::contribution::Contribution;
use modline_core::finding::Finding;
use modline_core::itu::Language;

use crate::args::Output;
use crate::done::Done;
use crate::files::{self, save};
use crate::source_points::is_decided;
use crate::words::Words;

/// Writes a draft of `base` with each file as a source.
///
/// # Errors
/// One line that names the file: the base cannot be read, or none of the files is a source.
pub fn consolidate(
    base: &Path,
    listed: &[PathBuf],
    names: &[String],
    language: Option<Language>,
    out: &Output,
) -> Result<Done> {
    let files = named_files(listed, names)?;
    let read = Source::read(base, language)?;
    let note = files::reading_note(base, &read.recognized);
    let mut draft = read.into_draft();
    let mut refused = Vec::new();
    let mut notes: Vec<String> = note.into_iter().collect();
    for (name, file) in &files {
        match add(&mut draft, name.as_deref(), file, language) {
            Ok(found) => notes.extend(found),
            Err(why) => refused.push(why),
        }
    }
    if refused.len() == files.len()
        && let Some(last) = refused.pop()
    {
        refused.iter().for_each(|why| files::warn(&format!("{why:#}")));
        return Err(last);
    }
    refused.iter().for_each(|why| files::warn(&format!("{why:#}")));
    save(&draft, out, notes)?;
    Ok(if refused.is_empty() && is_decided(&draft) { Done::Clean } else { Done::NeedsPerson })
}

/// The files with the names given to them.
fn named_files(listed: &[PathBuf], names: &[String]) -> Result<Vec<(Option<String>, PathBuf)>> {
    let mut files: Vec<(Option<String>, PathBuf)> = listed.iter().map(|file| (None, file.clone())).collect();
    for said in names {
        let (name, file) = said.split_once('=').with_context(|| format!("--as {said}: write NAME=FILE"))?;
        if name.trim().is_empty() {
            bail!("--as {said}: the name is empty; write NAME=FILE");
        }
        let (name, file) = (Some(name.trim().to_owned()), PathBuf::from(file));
        match files.iter_mut().find(|(named, f)| named.is_none() && *f == file) {
            Some(listed) => listed.0 = name,
            None => files.push((name, file)),
        }
    }
    if files.is_empty() {
        bail!("no file is given; name at least one text to bring in");
    }
    Ok(files)
}

/// Brings a file in, and gives what is to be said about it.
fn add(draft: &mut Contribution, name: Option<&str>, file: &Path, language: Option<Language>) -> Result<Vec<String>> {
    let source = Source::read(file, language)?;
    let name = name.map_or_else(|| source_name(draft, &source.name), str::to_owned);
    let command = bring_in(draft, source, &name).with_context(|| file.display().to_string())?;
    let lines = notes(file, &command);
    perform(draft, command).with_context(|| file.display().to_string())?;
    Ok(lines)
}

/// A line for the source, and one for each finding about it.
fn notes(file: &Path, command: &Command) -> Vec<String> {
    let Command::AddSources { sources, findings } = command else { return Vec::new() };
    let count: usize = sources.last().map_or(0, |s| s.changes.len());
    let name = sources.last().map_or("", |s| s.name.as_str());
    let first = format!("{}: {name}, {count} change{}", file.display(), if count == 1 { "" } else { "s" });
    let words = Words::english();
    let found = findings.iter().map(|f: &Finding| format!("{}: {}", file.display(), words.finding(f)));
    [first].into_iter().chain(found).collect()
}

/// Writes the draft with what `file`, which came back, says otherwise.
///
/// # Errors
/// One line that names the file that cannot be read, or that is no text for this draft.
pub fn run_review(
    draft: &Path,
    file: &Path,
    name: Option<&str>,
    language: Option<Language>,
    out: &Output,
) -> Result<Done> {
    let mut reviewed = Source::read(draft, language)?.into_draft();
    let source = Source::read(file, language)?;
    let name = name.map_or_else(|| source_name(&reviewed, &source.name), str::to_owned);
    let command = review(&reviewed, source, &name).with_context(|| file.display().to_string())?;
    let lines = match &command {
        Command::AddSources { sources, findings } if sources.is_empty() && findings.is_empty() => {
            vec![format!("{}: it says what the draft says", file.display())]
        }
        command => notes(file, command),
    };
    perform(&mut reviewed, command)?;
    save(&reviewed, out, lines)?;
    Ok(if is_decided(&reviewed) { Done::Clean } else { Done::NeedsPerson })
}

/// Writes the draft on a new edition of its base.
///
/// # Errors
/// One line that names the file that cannot be read, or that is no base for this draft.
pub fn run_rebase(draft: &Path, base: &Path, language: Option<Language>, out: &Output) -> Result<Done> {
    let old = Source::read(draft, language)?.into_draft();
    let edition = Source::read(base, language)?;
    let note = files::reading_note(base, &edition.recognized);
    let found = rebase(&old, edition).with_context(|| base.display().to_string())?;
    let counts = format!("{} adopted, {} stand, {} collide", found.adopted, found.standing, found.colliding);
    save(&found.draft, out, note.into_iter().chain([format!("{}: {counts}", base.display())]))?;
    Ok(if is_decided(&found.draft) { Done::Clean } else { Done::NeedsPerson })
}
