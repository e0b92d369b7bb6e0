//! `modline check`: house style, a line for each finding.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};
use modline_application::Source;
use modline_core::change;
use modline_core::check::{
    Checker, Importance, KnownTexts, OwnRules, RULES, StyleFinding, StyleFix, StylePlace, WordPlace, fix_all,
};
use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::paragraph::{ParagraphId, Role};
use serde_json::{Value, json};

use crate::args::CheckArgs;
use crate::done::Done;
use crate::files;
use crate::words::Words;

/// Prints the findings as lines or as JSON. One that must be mended needs a person: exit status 1.
///
/// # Errors
/// One line that names the file that cannot be read or written.
pub fn run(args: &CheckArgs, language: Option<Language>) -> Result<Done> {
    let mut draft = Source::read(&args.draft, language)?.into_draft();
    let mut checker = Checker::new(known(args, language)?);
    if args.fix {
        fix_all(&mut draft, &mut checker);
        let out = args.out.as_deref().context("--fix writes a draft: say where with -o")?;
        files::write(out, &modline_formats::draft::write(&draft))?;
    }
    let findings = checker.check(&draft);
    let text = if args.json { as_json(&draft, &findings)? } else { as_text(&draft, &findings)? };
    // The draft itself may have gone to standard output.
    if args.out.as_deref() == Some(Path::new("-")) {
        eprint!("{text}");
    } else {
        files::print(text.as_bytes())?;
    }
    let open = findings.iter().any(|f| f.importance == Importance::Must);
    Ok(if open { Done::NeedsPerson } else { Done::Clean })
}

fn known(args: &CheckArgs, language: Option<Language>) -> Result<KnownTexts> {
    let mut known = KnownTexts::default();
    if let Some(path) = &args.rules {
        let bytes = modline_disk::read(path)?;
        let text = String::from_utf8(bytes).with_context(|| format!("{}: not UTF-8", path.display()))?;
        let own = OwnRules::parse(&text, &RULES.map(|r| r.id)).with_context(|| path.display().to_string())?;
        known = known.with_own(own);
    }
    if let Some(path) = &args.base {
        known = known.with_base(Source::read(path, language)?.into_draft());
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
        let line = fields.map(|s| s.replace(['\t', '\n', '\r', '\u{2028}'], " ")).join("\t");
        writeln!(out, "{}", line.trim_end())?;
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

/// Where things stand, in words: `recalling c)`, `number line`, `contacts`.
struct PlaceNames<'a> {
    draft: &'a Contribution,
    texts: BTreeMap<ParagraphId, String>,
}

impl<'a> PlaceNames<'a> {
    fn new(draft: &'a Contribution) -> Self {
        Self { draft, texts: change::places(draft).into_iter().collect() }
    }

    fn of(&self, place: &StylePlace) -> String {
        match place {
            StylePlace::Metadata(part) => part.name().to_owned(),
            StylePlace::Header { proposal, reasons } => {
                let marker = self.draft.proposals.get(*proposal).map_or("", |p| p.header.marker.name());
                let number = self.draft.number_of(*proposal).unwrap_or_default();
                let part = if *reasons { " reasons" } else { "" };
                format!("{} {number}", marker).trim().to_owned() + part
            }
            StylePlace::Text(WordPlace { paragraph, .. }) => {
                let at = self.draft.find(*paragraph);
                let role = at.map(|(i, at)| self.draft.proposals[i].paragraphs[at].role);
                match role {
                    Some(Role::ResNo) => "number line".into(),
                    Some(Role::ResTitle) => "title".into(),
                    Some(Role::Opening) => "opening line".into(),
                    _ => self.texts.get(paragraph).cloned().unwrap_or_default(),
                }
            }
        }
    }
}
