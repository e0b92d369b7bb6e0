//! `modline points` and `modline decide`: what is to decide in a draft, and deciding it.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use modline_core::command::{Command, perform};
use modline_core::contribution::Contribution;
use modline_core::merge::{self, Point};
use modline_core::merge_source::{Choice, MergeSource};
use serde_json::{Value, json};

use crate::args::VerbArg;
use crate::done::Done;
use crate::files;
use crate::recover;
use crate::words::Words;

/// Prints the points as lines or as JSON.
///
/// # Errors
/// Where standard output takes nothing.
pub fn list(draft: &Contribution, as_json: bool) -> Result<Done> {
    let points = merge::points(draft);
    let text = if as_json {
        serde_json::to_string_pretty(&as_values(draft, &points))? + "\n"
    } else {
        as_lines(draft, &points)
    };
    files::print(text.as_bytes())?;
    Ok(if is_decided(draft) { Done::Clean } else { Done::NeedsPerson })
}

/// Whether nothing is left to decide.
pub fn is_decided(draft: &Contribution) -> bool {
    draft.unresolved.is_empty() && merge::points(draft).iter().all(|p| p.choice.is_some())
}

/// Decides point `number`, and writes the draft.
///
/// # Errors
/// One line: there is no such point, no such source at it, or the choice cannot be made there.
pub fn decide(
    path: &Path,
    mut draft: Contribution,
    number: usize,
    (verb, names): (VerbArg, &[String]),
    by_group: bool,
    out: Option<&Path>,
) -> Result<Done> {
    if out.is_none() && path.extension().is_none_or(|e| !e.eq_ignore_ascii_case("modline")) {
        bail!("{}: is no draft of modline; name the file to write with -o", path.display());
    }
    let points = merge::points(&draft);
    let places = draft.unresolved.len();
    let all = places + points.len();
    let at = number.checked_sub(1).filter(|at| *at < all).with_context(|| match all {
        0 => format!("{}: nothing is to decide in it", path.display()),
        _ => format!("{}: there is no point {number}; its points are 1 to {all}", path.display()),
    })?;
    let command = match (verb, at.checked_sub(places).map(|at| &points[at])) {
        (VerbArg::Strike | VerbArg::Keep, None) => Command::Settle { doubt: at, strike: verb == VerbArg::Strike },
        (VerbArg::Strike | VerbArg::Keep, Some(_)) => {
            bail!("point {number} is one of sources: take, none, brackets, own or open")
        }
        (_, None) => bail!("point {number} is a place of a recovered redline: strike or keep"),
        (_, Some(point)) => {
            let choice = choice(verb, names, point, &draft.sources)?;
            Command::Decide { place: point.places[0], choice, by_group }
        }
    };
    perform(&mut draft, command).with_context(|| format!("point {number}"))?;
    files::write(out.unwrap_or(path), &modline_formats::draft::write(&draft))?;
    Ok(if is_decided(&draft) { Done::Clean } else { Done::NeedsPerson })
}

fn choice(verb: VerbArg, names: &[String], point: &Point, sources: &[MergeSource]) -> Result<Option<Choice>> {
    if !matches!(verb, VerbArg::Take | VerbArg::Own) && !names.is_empty() {
        bail!("{}: only take and own are followed by something", names.join(" "));
    }
    Ok(Some(match verb {
        VerbArg::Take if names.is_empty() => bail!("take: name the sources whose changes are taken"),
        VerbArg::Take => {
            let here: Vec<&MergeSource> =
                point.alternatives.iter().flat_map(|a| &a.sources).map(|s| &sources[*s]).collect();
            let find = |asked: &String| {
                let folded = asked.to_lowercase();
                let named = here.iter().find(|s| s.name.to_lowercase() == folded || s.file.to_lowercase() == folded);
                named.map(|s| s.name.clone()).with_context(|| {
                    let names: Vec<&str> = here.iter().map(|s| s.name.as_str()).collect();
                    format!("{asked} says nothing at this point; {} do", names.join(", "))
                })
            };
            Choice::Take(names.iter().map(find).collect::<Result<_>>()?)
        }
        VerbArg::Own => Choice::Own(names.join(" ")),
        VerbArg::None => Choice::None,
        VerbArg::Brackets => Choice::Brackets,
        _ => return Ok(None),
    }))
}

/// The points as lines, their fields parted by tabs; the last line counts.
fn as_lines(draft: &Contribution, points: &[Point]) -> String {
    let mut out = recover::numbered(&draft.unresolved);
    for (number, p) in (draft.unresolved.len() + 1..).zip(points) {
        let who = p.alternatives.iter().map(|a| {
            let names: Vec<&str> = a.sources.iter().map(|s| draft.sources[*s].name.as_str()).collect();
            let struck =
                if a.struck.is_empty() { String::new() } else { format!("{{--{}--}}", recover::one_line(&a.struck)) };
            let inserted = if a.inserted.is_empty() {
                String::new()
            } else {
                format!("{{++{}++}}", recover::one_line(&a.inserted))
            };
            format!("{}: {struck}{inserted}", names.join(", "))
        });
        let who = who.collect::<Vec<_>>().join("; ");
        let kind = if p.untracked { format!("{}, untracked", p.kind.name()) } else { p.kind.name().to_owned() };
        let _ = writeln!(out, "{number}\t{}\t{kind}\t{who}\t{}", p.name, decision(p));
    }
    if !draft.sources.is_empty() {
        let open = points.iter().filter(|p| p.choice.is_none()).count();
        let count = |kind| points.iter().filter(|p| p.kind == kind).count();
        use modline_core::merge::PointKind::{Alone, Compatible, Conflict, Same};
        let [same, alone, compatible, conflict] = [Same, Alone, Compatible, Conflict].map(count);
        let _ = writeln!(out, "{same} same, {alone} alone, {compatible} compatible, {conflict} conflict, {open} open");
    }
    out
}

/// The decision as `modline decide` takes it.
fn decision(p: &Point) -> String {
    match &p.choice {
        None => "open".to_owned(),
        Some(Choice::Take(names)) => format!("take {}", names.join(", ")),
        Some(Choice::None) => "none".to_owned(),
        Some(Choice::Brackets) => "brackets".to_owned(),
        Some(Choice::Own(text)) => format!("own {}", recover::one_line(text)),
    }
}

fn as_values(draft: &Contribution, points: &[Point]) -> Vec<Value> {
    let words = Words::english();
    let places = draft.unresolved.iter().enumerate().map(|(i, p)| {
        json!({
            "point": i + 1,
            "place": p.name,
            "kind": recover::kind(p.kind),
            "confidence": recover::confidence(p.confidence),
            "words": p.words,
            "reason": words.reason(p),
            "decision": "open",
        })
    });
    let points = points.iter().enumerate().map(|(i, p)| {
        let one = |s: usize, struck: &str, inserted: &str| {
            json!({ "name": draft.sources[s].name, "struck": struck, "inserted": inserted })
        };
        let sources: Vec<Value> = p
            .alternatives
            .iter()
            .flat_map(|a| a.sources.iter().map(|s| one(*s, &a.struck, &a.inserted)))
            .collect();
        let mut value = json!({
            "point": draft.unresolved.len() + i + 1,
            "place": p.name,
            "kind": p.kind.name(),
            "sources": sources,
            "decision": decision(p),
        });
        if p.untracked {
            value["untracked"] = true.into();
        }
        value
    });
    places.chain(points).collect()
}
