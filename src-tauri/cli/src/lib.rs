//! `modline`: the same core without a window. A library, so that the window's program can be the command too: in a package
//! one executable has both names, since most of both is the same.

#![deny(clippy::print_stdout, clippy::print_stderr)]

mod args;
mod check;
mod compare;
mod done;
mod export;
mod fields;
mod files;
mod inspect;
mod merge;
mod new;
mod places;
mod points;
mod readiness;
mod recover;
mod references;
mod set;
mod source_points;
mod tables;
mod verify;
mod words;

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{CommandFactory, Parser};
use modline_application::{Source, read_own_tables};
use modline_core::itu::Language;
use modline_core::redline::{self, Typography, Unit};
use modline_core::run::Version;
use modline_formats::write::concordance;
use modline_formats::write::text::{self, TextForm};

use args::{Args, CliCommand, TextFormArg};
use done::Done;

/// Does what the command line says.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(e) if e.kind() == clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            files::warn("no command given; see modline --help");
            return ExitCode::from(2);
        }
        Err(e) if e.use_stderr() => {
            // clap's message over several lines as one, without its usage.
            let text = e.render().to_string();
            let lines = text.lines().map(str::trim).take_while(|l| !l.starts_with("Usage:"));
            let line = lines.filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" ");
            files::warn(&format!("{}; see modline --help", line.trim_start_matches("error: ")));
            return ExitCode::from(2);
        }
        Err(help) => {
            return match files::print(help.to_string().as_bytes()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(_) => ExitCode::from(2),
            };
        }
    };
    match run(args) {
        Ok(Done::Clean) => ExitCode::SUCCESS,
        Ok(Done::NeedsPerson) => ExitCode::from(1),
        Err(e) => {
            // One line: what failed and why, whatever the layers below put into their messages.
            let line = format!("{e:#}").replace(['\n', '\r'], " ");
            files::warn(&line);
            ExitCode::from(2)
        }
    }
}

fn run(args: Args) -> Result<Done> {
    read_own_tables(args.tables.as_deref())?;
    let language = args.lang.as_deref().map(|code| {
        Language::parse(code)
            .with_context(|| format!("--lang {code}: no such language; choose en, fr, es, ru, ar or zh"))
    });
    let language = language.transpose()?;
    match args.command {
        CliCommand::Inspect { file, json, resolution } => {
            inspect::run(&files::read_resolution(&file, language, resolution.as_deref())?, &file, json)
        }
        CliCommand::New { base, out, fields, marker, resolution, of_tracked, repair } => {
            let choice = new::Choice { fields, marker, resolution, of_tracked, repair };
            new::run(&base, language, &out, &choice)
        }
        CliCommand::Open { redline, out, fields } => {
            let source = Source::read(&redline, language)?;
            let note = files::reading_note(&redline, &source.recognized);
            let mut draft = source.into_draft();
            let odd = fields.apply(&mut draft)?;
            files::save(&draft, &out, note.into_iter().chain(odd))
        }
        CliCommand::Compare { base, revised, out, letters, typography, density, resolution, fields } => {
            let options = redline::Options {
                unit: if letters { Unit::Characters } else { Unit::Words },
                typography: if typography { Typography::Compare } else { Typography::Ignore },
                density: density.into(),
            };
            compare::run(&base, &revised, language, resolution.as_deref(), options, &fields, &out)
        }
        CliCommand::Recover { base, flattened, out, fields } => {
            recover::run(&base, &flattened, language, &fields, &out)
        }
        CliCommand::Set { draft, fields, o } => set::run(&draft, language, &fields, o.as_deref()),
        CliCommand::Points { draft, json } => points::list(&draft, language, json),
        CliCommand::Decide { draft, decisions, by_group, o } => {
            points::decide(&draft, language, &decisions, by_group, o.as_deref())
        }
        CliCommand::Consolidate { base, files, out, names } => {
            merge::consolidate(&base, &files, &names, language, &out)
        }
        CliCommand::Rebase { draft, base, out } => merge::run_rebase(&draft, &base, language, &out),
        CliCommand::Review { draft, file, out, name } => {
            merge::run_review(&draft, &file, name.as_deref(), language, &out)
        }
        CliCommand::Text { draft, view, body } => {
            let draft = Source::read(&draft, language)?.into_draft();
            let form = match view {
                TextFormArg::Base => Some(TextForm::Version(Version::Base)),
                TextFormArg::Revised => Some(TextForm::Version(Version::Revised)),
                TextFormArg::Flat => Some(TextForm::Version(Version::Markup)),
                TextFormArg::Critic => Some(TextForm::CriticMarkup),
                TextFormArg::Words => Some(TextForm::Words),
                TextFormArg::Labels => None,
            };
            let text = form.map_or_else(|| concordance::text(&draft), |form| text::write(&draft, form, body));
            files::print(text.as_bytes())?;
            Ok(Done::Clean)
        }
        CliCommand::Export { draft, out, view, no_comments, paper } => {
            let mut draft = Source::read(&draft, language)?.into_draft();
            if no_comments {
                draft.comments.clear();
            }
            export::run(&draft, &out.o, view, paper)
        }
        CliCommand::Check(args) => check::run(&args, language),
        CliCommand::Prove { file, against } => verify::run(&Source::read(&against, language)?.into_draft(), &file),
        CliCommand::Meetings { json } => tables::meetings(language.unwrap_or_default(), json),
        CliCommand::Sources { json } => tables::sources(language.unwrap_or_default(), json),
        CliCommand::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "modline", &mut script);
            files::print(&script)?;
            Ok(Done::Clean)
        }
        CliCommand::Manual { folder } => {
            clap_mangen::generate_to(Args::command(), &folder).with_context(|| folder.display().to_string())?;
            Ok(Done::Clean)
        }
    }
}
