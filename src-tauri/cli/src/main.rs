//! `modline`: the same core without a window.

mod args;
mod export;
mod files;
mod inspect;
mod pdf;
mod recover;
mod tables;
mod verify;
mod words;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{CommandFactory, Parser};
use modline_core::command;
use modline_core::contribution::{Contribution, Marker};
use modline_core::itu::Language;
use modline_core::redline::{self, Typography, Unit};
use modline_core::run::Version;
use modline_core::structure::{Correction, FLATTENED_REDLINE, Recognized};
use modline_formats::write::text::{self, TextForm};

use args::{Args, CliCommand, Output, TextFormArg, UseArg};
use words::Words;

/// A draft is many small texts: the system's allocator takes a quarter longer, and more so the larger the text.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How a command ended, where it did not fail.
enum Done {
    Clean,
    /// Done with findings that need a person, or not proved.
    NeedsPerson,
}

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(e) if e.kind() == clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            eprintln!("modline: no command given; see modline --help");
            return ExitCode::from(2);
        }
        Err(e) if e.use_stderr() => {
            // What clap says over several lines, usage aside, as one.
            let text = e.render().to_string();
            let said = text.lines().map(str::trim).take_while(|l| !l.starts_with("Usage:"));
            let line = said.filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" ");
            eprintln!("modline: {}; see modline --help", line.trim_start_matches("error: "));
            return ExitCode::from(2);
        }
        Err(help) => {
            print!("{help}");
            return ExitCode::SUCCESS;
        }
    };
    match run(args) {
        Ok(Done::Clean) => ExitCode::SUCCESS,
        Ok(Done::NeedsPerson) => ExitCode::from(1),
        Err(e) => {
            // One line: what failed and why, whatever the layers below put into their messages.
            let line = format!("{e:#}").replace(['\n', '\r'], " ");
            eprintln!("modline: {line}");
            ExitCode::from(2)
        }
    }
}

fn run(args: Args) -> Result<Done> {
    let language = args.lang.as_deref().map(|code| {
        Language::parse(code)
            .with_context(|| format!("--lang {code}: no such language; choose en, fr, es, ru, ar or zh"))
    });
    let language = language.transpose()?;
    let mut notes = Vec::new();
    match args.command {
        CliCommand::Inspect { file, json, resolution } => {
            let recognized = files::read_asked(&file, language, resolution.as_deref())?;
            inspect::run(&recognized, &file, json)
        }
        CliCommand::New { base, out, meeting, source, marker, resolution, of_tracked, repair } => {
            let text = files::read_source(&base, language, resolution.as_deref(), &mut notes)?;
            let flattened = text.findings.iter().find(|f| f.rule == FLATTENED_REDLINE).cloned();
            let text = one_text(text, of_tracked).with_context(|| base.display().to_string())?;
            let text = repaired(text, repair, &base, &mut notes)?;
            let mut draft = new_draft(text, &marker)?;
            metadata(&mut draft, meeting.as_deref(), source.as_deref())?;
            notes.extend(
                flattened.iter().map(|f| {
                    format!("{}: {} See modline recover --help.", base.display(), Words::english().finding(f))
                }),
            );
            let done = save(&draft, &out, &notes)?;
            Ok(if flattened.is_some() { Done::NeedsPerson } else { done })
        }
        CliCommand::Open { redline, out } => {
            let draft = files::read_draft(&redline, language, None, &mut notes)?;
            save(&draft, &out, &notes)
        }
        CliCommand::Compare { base, revised, out, letters, typography, resolution } => {
            let asked = resolution.as_deref();
            let new = files::read_draft(&revised, language, asked, &mut notes)?;
            let mut old = files::read_draft(&base, language, asked, &mut notes)?;
            narrow(&mut old, &new, &mut notes).with_context(|| base.display().to_string())?;
            let options = redline::Options {
                unit: if letters { Unit::Letters } else { Unit::Words },
                typography: if typography { Typography::Compare } else { Typography::Ignore },
            };
            let (redline, findings) = redline::compare(&old, &new, options);
            drop((old, new));
            let words = Words::english();
            notes.extend(findings.iter().map(|f| format!("{}: {}", revised.display(), words.finding(f))));
            save(&redline, &out, &notes)
        }
        CliCommand::Recover { base, flattened, out } => {
            let old = files::read_draft(&base, language, None, &mut notes)?;
            let flat = files::read_draft(&flattened, language, None, &mut notes)?;
            let found = redline::recover::recover(&old, &flat);
            let done = save(&found.contribution, &out, &notes)?;
            // the draft itself may have gone to standard output
            let list = recover::list(&found.places);
            if out.o == Path::new("-") {
                eprint!("{list}")
            } else {
                files::print(list.as_bytes())?
            }
            Ok(if recover::is_decided(&found.places) { done } else { Done::NeedsPerson })
        }
        CliCommand::Text { draft, view, body } => {
            let draft = files::read(&draft, language)?.into_draft();
            let view = match view {
                TextFormArg::Base => TextForm::Version(Version::Base),
                TextFormArg::Revised => TextForm::Version(Version::Revised),
                TextFormArg::Flat => TextForm::Version(Version::Markup),
                TextFormArg::Critic => TextForm::CriticMarkup,
                TextFormArg::Words => TextForm::Words,
            };
            files::print(text::write(&draft, view, body).as_bytes())?;
            Ok(Done::Clean)
        }
        CliCommand::Export { draft, out, view, paper } => {
            export::run(&files::read(&draft, language)?.into_draft(), &out.o, view, paper)
        }
        CliCommand::Prove { file, against } => verify::run(&files::read(&against, language)?.into_draft(), &file),
        CliCommand::Meetings { json } => tables::meetings(language.unwrap_or_default(), json),
        CliCommand::Sources { json } => tables::sources(language.unwrap_or_default(), json),
        CliCommand::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "modline", &mut script);
            files::print(&script)?;
            Ok(Done::Clean)
        }
    }
}

/// Of a base with several resolutions, those that the revised text is about: what one text does not name, it does not
/// strike. Two files of several are compared whole.
fn narrow(old: &mut Contribution, new: &Contribution, notes: &mut Vec<String>) -> Result<()> {
    if old.proposals.len() < 2 || new.proposals.len() != 1 {
        return Ok(());
    }
    let left_out = old.keep_about(new).len();
    old.chosen(None).context("the revised text is about none of these, or about more than one; use --resolution")?;
    notes.push(format!("{left_out} other resolutions of the base were left out"));
    Ok(())
}

/// What a tracked source has for a base is never guessed, nor which of several texts is meant.
fn one_text(source: Recognized, of_tracked: Option<UseArg>) -> Result<Recognized> {
    source.contribution.chosen(None).context("use --resolution")?;
    let authors = source.contribution.authors();
    let version = match of_tracked {
        None if !authors.is_empty() => bail!(
            "it has tracked changes by {}; say which text is meant: --use base, --use revised or --use redline",
            authors.join(", ")
        ),
        None | Some(UseArg::Redline) => Version::Markup,
        Some(UseArg::Base) => Version::Base,
        Some(UseArg::Revised) => Version::Revised,
    };
    Ok(source.in_reading(version))
}

/// The source with its lost hyphens put back where that is asked for. Sixty delegations read a base text letter by
/// letter: without being asked, nothing of it changes, and the note says how to ask.
fn repaired(mut source: Recognized, repair: bool, file: &Path, notes: &mut Vec<String>) -> Result<Recognized> {
    let mut words: Vec<String> = source.repairs().iter().map(|(was, is)| format!("{was} → {is}")).collect();
    words.sort();
    words.dedup();
    if words.is_empty() {
        return Ok(source);
    }
    let (name, words) = (file.display(), words.join(", "));
    if repair {
        source.correct(&Correction::RepairAll)?;
        notes.push(format!("{name}: repaired in the base text: {words}"));
    } else {
        notes.push(format!("{name}: hyphens lost: {words}; --repair puts them back into the base text"));
    }
    Ok(source)
}

fn new_draft(source: Recognized, marker: &str) -> Result<Contribution> {
    let Some(marker) = Marker::parse(marker) else {
        let known = Marker::ALL.map(Marker::name).join(", ");
        bail!("--marker {marker}: no such marker; choose one of {known}");
    };
    let mut draft = source.into_draft();
    for proposal in &mut draft.proposals {
        proposal.header.marker = marker;
    }
    Ok(draft)
}

fn metadata(draft: &mut Contribution, meeting: Option<&str>, source: Option<&str>) -> Result<()> {
    let tables = modline_core::itu::tables();
    let mut metadata = draft.metadata.clone();
    if let Some(code) = source {
        let group = tables.group(code);
        metadata.group =
            group.with_context(|| format!("--source {code}: no such group; see modline sources"))?.code.clone();
    }
    if let Some(id) = meeting {
        let found = tables.meeting(id);
        metadata.meeting =
            found.with_context(|| format!("--meeting {id}: no such meeting; see modline meetings"))?.id.clone();
    }
    command::perform(draft, command::Command::SetMetadata { metadata: Box::new(metadata) })?;
    if source.is_some() {
        command::perform(draft, command::Command::ReattributeChanges)?;
    }
    Ok(())
}

fn save(draft: &Contribution, out: &Output, notes: &[String]) -> Result<Done> {
    files::write(&out.o, &modline_formats::draft::write(draft))?;
    for note in notes {
        eprintln!("modline: {note}");
    }
    Ok(Done::Clean)
}
