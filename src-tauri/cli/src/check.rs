//! `modline check`: house style, a line for each finding.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use modline_application::Source;
use modline_core::check::{Checker, Importance, KnownTexts, OwnRules, RULES, StyleFinding, StyleFix, fix_all};
use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_disk::library::Library;
use serde_json::{Value, json};

use crate::args::CheckArgs;
use crate::done::Done;
use crate::files;
use crate::places::PlaceNames;
use crate::words::{Words, one_line};
use crate::{readiness, references};

/// Prints the findings as lines or as JSON. One that must be mended needs a person: exit status 1.
///
/// # Errors
/// One line that names the file that cannot be read or written.
pub fn run(args: &CheckArgs, language: Option<Language>) -> Result<Done> {
    let mut draft = Source::read(&args.draft, language)?.into_draft();
    let known = known(args, &draft, language)?;
    if args.references {
        return references::run(&draft, &known, args.json);
    }
    let page_limit = known.own.page_limit;
    let mut checker = Checker::new(known);
    if args.ready {
        return readiness::run(&draft, &checker.check(&draft), page_limit, args);
    }
    if args.fix {
        fix_all(&mut draft, &mut checker);
        let out = args.out.as_deref().context("--fix writes a draft: say where with -o")?;
        files::write(out, &modline_formats::draft::write(&draft))?;
    }
    let findings = checker.check(&draft);
    let text = if args.json { as_json(&draft, &findings)? } else { as_text(&draft, &findings)? };
    // The draft itself may have gone to standard output.
    if args.out.as_deref() == Some(Path::new("-")) {
        files::print_error(&text);
    } else {
        files::print(text.as_bytes())?;
    }
    let open = findings.iter().any(|f| f.importance == Importance::Must);
    Ok(if open { Done::NeedsPerson } else { Done::Clean })
}

fn known(args: &CheckArgs, draft: &Contribution, language: Option<Language>) -> Result<KnownTexts> {
    let mut known = KnownTexts::default();
    if let Some(path) = &args.base {
        known = known.with_base(Source::read(path, language)?.into_draft());
    }
    if let Some(folder) = &args.library {
        ensure!(folder.is_dir(), "{}: there is no such folder; check the name", folder.display());
        let mut library = Library::at(folder.clone());
        library.refresh()?;
        known = library.known_to(draft, known);
    }
    if let Some(path) = &args.rules {
        let bytes = modline_disk::read(path)?;
        let text = String::from_utf8(bytes).with_context(|| format!("{}: not UTF-8", path.display()))?;
        let own = OwnRules::parse(&text, &RULES.map(|r| r.id)).with_context(|| path.display().to_string())?;
        known = known.with_own(own);
    }
    Ok(known)
}

/// A finding a line: importance, rule, place, words, message, fix, parted by tabs; the last line counts.
fn as_text(draft: &Contribution, findings: &[StyleFinding]) -> Result<String> {
    let (words, names) = (Words::english(), PlaceNames::new(draft));
    let mut out = String::new();
    for f in findings {
        let message = words.style(&f.message);
        let fix = f.fix.as_ref().map(|fix| format!("→ {}", shown(fix))).unwrap_or_default();
        let fields = [f.importance.name(), &f.rule, &names.of(&f.place), &f.words, &message, &fix];
        out.push_str(&one_line(&fields));
    }
    let count = |importance| findings.iter().filter(|f| f.importance == importance).count();
    let [must, should, look] = [Importance::Must, Importance::Should, Importance::Look].map(count);
    writeln!(out, "{must} must, {should} should, {look} look")?;
    Ok(out)
}

fn as_json(draft: &Contribution, findings: &[StyleFinding]) -> Result<String> {
    let (words, names) = (Words::english(), PlaceNames::new(draft));
    let finding = |f: &StyleFinding| {
        json!({
            "rule": &*f.rule,
            "severity": f.importance.name(),
            "place": names.of(&f.place),
            "words": f.words,
            "message": words.style(&f.message),
            "fix": f.fix.as_ref().map(shown),
        })
    };
    let all: Vec<Value> = findings.iter().map(finding).collect();
    Ok(serde_json::to_string_pretty(&all)? + "\n")
}

fn shown(fix: &StyleFix) -> String {
    fix.words().to_owned()
}
