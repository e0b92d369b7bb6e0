//! `modline inspect`: what was recognized of a file.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use anyhow::Result;
use modline_core::finding::{Finding, Severity};
use modline_core::paragraph::Role;
use modline_core::run::Version;
use modline_core::structure::{Found, LineKind, Recognized, Target, first_target};
use serde_json::{Value, json};

use crate::done::Done;
use crate::files;
use crate::words::Words;

/// Prints it as lines or as JSON. Findings that are warnings or errors need a person: exit status 1.
///
/// # Errors
/// Where standard output takes nothing.
pub fn run(recognized: &Recognized, file: &Path, as_json: bool) -> Result<Done> {
    let text =
        if as_json { serde_json::to_string_pretty(&as_value(recognized, file))? + "\n" } else { as_text(recognized)? };
    files::print(text.as_bytes())?;
    let doubtful = open_findings(recognized).any(|f| f.severity >= Severity::Warning);
    Ok(if doubtful { Done::NeedsPerson } else { Done::Clean })
}

/// The findings that nobody has ticked off.
fn open_findings(u: &Recognized) -> impl Iterator<Item = &Finding> {
    u.findings.iter().filter(|f| !f.done)
}

/// What the command can mend. Once it is in a draft, a base text stays as it is.
fn repairs(u: &Recognized) -> impl Fn(&Finding) -> bool {
    let repairs: BTreeSet<_> = u.repairs().into_iter().collect();
    move |f| f.paragraph.is_none() && repairs.contains(&(f.subject.as_str(), f.hint.as_str()))
}

struct Call<'a> {
    text: &'a str,
    clauses: usize,
}

/// The calls with the number of their clauses; sub-levels belong to their clause.
fn calls(found: &[Found]) -> Vec<Call<'_>> {
    let mut out: Vec<Call> = Vec::new();
    let mut open = false;
    for f in found {
        match f.kind {
            LineKind::Text(Role::Call) => {
                out.push(Call { text: &f.text, clauses: 0 });
                open = true;
            }
            LineKind::Text(Role::Clause | Role::Para) if open => {
                if let Some(call) = out.last_mut() {
                    call.clauses += 1;
                }
            }
            LineKind::Text(role) if !role.is_clause() => open = false,
            _ => {}
        }
    }
    out
}

fn first(found: &[Found], part: LineKind) -> Option<&str> {
    found.iter().find(|f| f.kind == part).map(|f| f.text.as_str())
}

fn edition(t: &Target) -> String {
    let rev = if t.edition.revised { "Rev. " } else { "" };
    let year = t.edition.year.map(|y| y.to_string()).unwrap_or_default();
    let place = if t.edition.place.is_empty() { String::new() } else { format!("{} ", t.edition.place) };
    format!("{rev}{place}{year}").trim().to_owned()
}

fn as_text(u: &Recognized) -> Result<String> {
    let mut out = String::new();
    let mut line = |name: &str, value: &str| {
        if value.is_empty() { Ok(()) } else { writeln!(out, "{name}: {value}") }
    };
    line("language", u.contribution.language.code())?;
    for (i, f) in u.found.iter().filter(|f| f.kind == LineKind::Marker).enumerate() {
        line(if i == 0 { "marker" } else { "then" }, &f.text.replace('\t', " "))?;
    }
    let listed = u.contribution.listed();
    if listed.len() > 1 {
        line("texts", &listed.len().to_string())?;
        for l in &listed {
            line("  text", &format!("{} {}", l.number_line, l.title))?;
        }
    }
    if let Some(t) = first_target(&u.contribution, Version::Base) {
        line(&t.kind, &t.number)?;
        line("edition", &edition(&t))?;
        line("conference", &t.conference)?;
    }
    line("number line", first(&u.found, LineKind::Text(Role::ResNo)).unwrap_or_default())?;
    line("title", first(&u.found, LineKind::Text(Role::ResTitle)).unwrap_or_default())?;
    line("opening", first(&u.found, LineKind::Text(Role::Opening)).unwrap_or_default())?;
    let calls = calls(&u.found);
    line("calls", &calls.len().to_string())?;
    for c in &calls {
        line("  call", &format!("{} ({} {})", c.text, c.clauses, if c.clauses == 1 { "clause" } else { "clauses" }))?;
    }
    let texts = u.found.iter().filter(|f| matches!(f.kind, LineKind::Text(_))).count();
    line("paragraphs", &texts.to_string())?;
    line("findings", &open_findings(u).count().to_string())?;
    let (words, is_repairable) = (Words::english(), repairs(u));
    for f in open_findings(u) {
        let at = if f.line > 0 { format!("line {}: ", f.line) } else { String::new() };
        let how = if is_repairable(f) { " (modline new --repair puts it back)" } else { "" };
        line("  finding", &format!("{at}{}{how}", words.finding(f)))?;
    }
    let done = u.findings.len() - open_findings(u).count();
    if done > 0 {
        line("findings done", &done.to_string())?;
    }
    Ok(out)
}

fn as_value(u: &Recognized, file: &Path) -> Value {
    let (words, is_repairable) = (Words::english(), repairs(u));
    let t = first_target(&u.contribution, Version::Base);
    let paragraphs: Vec<Value> = u
        .found
        .iter()
        .filter(|f| matches!(f.kind, LineKind::Marker | LineKind::Text(_) | LineKind::Reasons | LineKind::AgendaItem))
        .map(|f| {
            let label = (!f.label.is_empty()).then_some(&f.label);
            json!({"role": f.kind.name(), "label": label, "text": f.text, "line": f.line})
        })
        .collect();
    let proposals: Vec<Value> = u
        .contribution
        .proposals
        .iter()
        .zip(u.contribution.listed())
        .map(|(p, l)| {
            let t = l.target;
            json!({
                "marker": p.header.marker.name(), "number": p.header.number, "title": l.title,
                "target": {"kind": t.kind, "number": t.number, "place": t.edition.place, "year": t.edition.year, "revised": t.edition.revised, "conference": t.conference},
            })
        })
        .collect();
    json!({
        "file": file.display().to_string(),
        "language": u.contribution.language.code(),
        "marker": u.found.iter().any(|f| f.kind == LineKind::Marker).then(|| u.contribution.proposals.first().map(|p| p.header.marker.name())),
        "proposals": proposals,
        "kind": t.as_ref().map(|t| &t.kind),
        "number": t.as_ref().map(|t| &t.number),
        "place": t.as_ref().map(|t| &t.edition.place),
        "year": t.as_ref().and_then(|t| t.edition.year),
        "revised": t.as_ref().map(|t| t.edition.revised),
        "conference": t.as_ref().map(|t| &t.conference),
        "title": first(&u.found, LineKind::Text(Role::ResTitle)),
        "opening": first(&u.found, LineKind::Text(Role::Opening)),
        "calls": calls(&u.found).iter().map(|c| json!({"text": c.text, "clauses": c.clauses})).collect::<Vec<_>>(),
        "paragraphs": paragraphs,
        "left_out": u.found.iter().filter(|f| f.kind == LineKind::LeftOut).map(|f| json!({"line": f.line, "text": f.text})).collect::<Vec<_>>(),
        "findings": open_findings(u).map(|f| json!({"rule": f.rule, "severity": f.severity, "line": f.line, "subject": f.subject, "hint": f.hint, "message": words.finding(f), "repairable": is_repairable(f)})).collect::<Vec<_>>(),
        "findings_done": u.findings.iter().filter(|f| f.done).count(),
    })
}
