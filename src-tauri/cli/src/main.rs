//! `modline`: the same core without a window.

mod args;
mod export;
mod files;
mod inspect;
mod pdf;
mod prove;
mod recover;
mod tables;
mod words;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use clap::{CommandFactory, Parser};
use modline_core::act;
use modline_core::contribution::{Contribution, Marker};
use modline_core::history::Step;
use modline_core::itu::Language;
use modline_core::redline::{self, Dress, Unit};
use modline_core::run::Reading;
use modline_core::structure::FLATTENED_REDLINE;
use modline_formats::write::text::{self, TextView};

use args::{Args, Command, Output, UseArg, ViewArg};
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
        Command::Inspect { file, json, resolution } => {
            let understood = files::read_asked(&file, language, resolution.as_deref())?;
            inspect::run(&understood, &file, json)
        }
        Command::New { base, out, meeting, source, marker, resolution, of_tracked } => {
            let understood = files::read_asked(&base, language, resolution.as_deref())?;
            let flattened = understood.findings.iter().find(|f| f.rule == FLATTENED_REDLINE).cloned();
            let text = files::into_draft(understood, &base, &mut notes);
            let mut draft = new_draft(text, &marker, of_tracked).with_context(|| base.display().to_string())?;
            frame(&mut draft, meeting.as_deref(), source.as_deref())?;
            notes.extend(
                flattened.iter().map(|f| {
                    format!("{}: {} See modline recover --help.", base.display(), Words::english().finding(f))
                }),
            );
            let done = save(&draft, &out, &notes)?;
            Ok(if flattened.is_some() { Done::NeedsPerson } else { done })
        }
        Command::Open { redline, out } => {
            let draft = files::read_draft(&redline, language, None, &mut notes)?;
            save(&draft, &out, &notes)
        }
        Command::Compare { base, revised, out, letters, dress, resolution } => {
            let asked = resolution.as_deref();
            let new = files::read_draft(&revised, language, asked, &mut notes)?;
            let mut old = files::read_draft(&base, language, asked, &mut notes)?;
            narrow(&mut old, &new, &mut notes).with_context(|| base.display().to_string())?;
            let options = redline::Options {
                unit: if letters { Unit::Letters } else { Unit::Words },
                dress: if dress { Dress::Redlined } else { Dress::Kept },
            };
            let (redline, findings) = redline::compare(&old, &new, options);
            let words = Words::english();
            notes.extend(findings.iter().map(|f| format!("{}: {}", revised.display(), words.finding(f))));
            save(&redline, &out, &notes)
        }
        Command::Recover { base, flattened, out } => {
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
        Command::Text { draft, view, body } => {
            let draft = files::read(&draft, language)?.into_draft();
            let view = match view {
                ViewArg::Base => TextView::Reading(Reading::Base),
                ViewArg::Revised => TextView::Reading(Reading::Revised),
                ViewArg::Flat => TextView::Reading(Reading::Flat),
                ViewArg::Critic => TextView::Critic,
                ViewArg::Words => TextView::Words,
            };
            files::print(text::write(&draft, view, body).as_bytes())?;
            Ok(Done::Clean)
        }
        Command::Export { draft, out, view, paper } => {
            export::run(&files::read(&draft, language)?.into_draft(), &out.o, view, paper)
        }
        Command::Prove { file, against } => prove::run(&files::read(&against, language)?.into_draft(), &file),
        Command::Meetings { json } => tables::meetings(language.unwrap_or_default(), json),
        Command::Sources { json } => tables::sources(language.unwrap_or_default(), json),
        Command::Completions { shell } => {
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

/// A draft of a base text. Of a tracked one it is never guessed which text is meant.
fn new_draft(draft: Contribution, marker: &str, of_tracked: Option<UseArg>) -> Result<Contribution> {
    let Some(marker) = Marker::parse(marker) else {
        let known = Marker::ALL.map(Marker::name).join(", ");
        bail!("--marker {marker}: no such marker; choose one of {known}");
    };
    draft.chosen(None).context("use --resolution")?;
    let authors = draft.authors();
    let reading = match of_tracked {
        None if !authors.is_empty() => bail!(
            "it has tracked changes by {}; say which text is meant: --use base, --use revised or --use redline",
            authors.join(", ")
        ),
        None | Some(UseArg::Redline) => Reading::Flat,
        Some(UseArg::Base) => Reading::Base,
        Some(UseArg::Revised) => Reading::Revised,
    };
    let mut draft = draft.taken_as(reading);
    for proposal in &mut draft.proposals {
        proposal.head.marker = marker;
    }
    Ok(draft)
}

fn frame(draft: &mut Contribution, meeting: Option<&str>, source: Option<&str>) -> Result<()> {
    let tables = modline_core::itu::tables();
    let mut frame = draft.frame.clone();
    if let Some(code) = source {
        let group = tables.group(code);
        frame.group =
            group.with_context(|| format!("--source {code}: no such group; see modline sources"))?.code.clone();
    }
    if let Some(id) = meeting {
        let found = tables.meeting(id);
        frame.meeting =
            found.with_context(|| format!("--meeting {id}: no such meeting; see modline meetings"))?.id.clone();
    }
    let step: Step = act::plan(draft, act::Act::SetFrame { frame: Box::new(frame) })?;
    step.apply(draft)?;
    if source.is_some() {
        act::plan(draft, act::Act::SignChanges)?.apply(draft)?;
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
