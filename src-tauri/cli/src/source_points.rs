//! The points of a draft's sources, listed and decided.

use std::fmt::Write;

use anyhow::{Context, Result, bail};
use modline_core::command::Command;
use modline_core::contribution::Contribution;
use modline_core::merge::{self, Point, PointKind};
use modline_core::merge_source::{Choice, MergeSource};
use serde_json::{Value, json};

use crate::recover::one_line;

/// Whether nothing is left to decide, among sources and in a recovered redline.
pub fn is_decided(draft: &Contribution) -> bool {
    draft.unresolved.is_empty() && all_decided(draft)
}

/// Whether every point of the sources is decided.
pub fn all_decided(draft: &Contribution) -> bool {
    merge::points(draft).iter().all(|p| p.choice.is_some())
}

/// What is decided of a point.
pub enum Verb {
    /// The changes of sources.
    Take,
    /// Nobody's.
    None,
    /// All side by side in brackets.
    Brackets,
    /// Other words.
    Own,
    /// Nothing yet.
    Open,
}

impl Verb {
    /// The verb of this name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "take" => Verb::Take,
            "none" => Verb::None,
            "brackets" => Verb::Brackets,
            "own" => Verb::Own,
            "open" => Verb::Open,
            _ => return None,
        })
    }
}

/// The command that decides point `number` of `draft`, counted behind its places.
///
/// # Errors
/// One line: there is no such point, no such source at it, or nothing is named.
pub fn decision(draft: &Contribution, number: &str, verb: Verb, names: &[String], by_group: bool) -> Result<Command> {
    let points = merge::points(draft);
    let places = draft.unresolved.len();
    let all = places + points.len();
    let index = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|i| *i < all);
    let index = index.with_context(|| match all {
        0 => "nothing is to decide in the draft".to_owned(),
        _ => format!("{number}: there is no such point; its points are 1 to {all}"),
    })?;
    let Some(point) = index.checked_sub(places).map(|i| &points[i]) else {
        bail!("{number}: this is a place of a recovered redline; choose strike, keep or open")
    };
    let choice = choice(verb, names, point, &draft.sources)?;
    Ok(Command::Decide { place: point.places[0], choice, by_group })
}

fn choice(verb: Verb, names: &[String], point: &Point, sources: &[MergeSource]) -> Result<Option<Choice>> {
    if !matches!(verb, Verb::Take | Verb::Own) && !names.is_empty() {
        bail!("{}: only take and own are followed by something", names.join(" "));
    }
    Ok(Some(match verb {
        Verb::Take if names.is_empty() => bail!("take: name the sources whose changes are taken"),
        Verb::Take => {
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
        Verb::Own => Choice::Own(names.join(" ")),
        Verb::None => Choice::None,
        Verb::Brackets => Choice::Brackets,
        Verb::Open => return Ok(None),
    }))
}

/// The points as lines, their fields parted by tabs; the last line counts. Nothing where there are no sources.
pub fn as_lines(draft: &Contribution) -> String {
    let points = merge::points(draft);
    let mut out = String::new();
    for (number, p) in (draft.unresolved.len() + 1..).zip(&points) {
        let who: Vec<String> = p
            .alternatives
            .iter()
            .map(|a| {
                let names: Vec<&str> = a.sources.iter().map(|s| draft.sources[*s].name.as_str()).collect();
                let marked = |words: &str, [open, close]: [&str; 2]| match words {
                    "" => String::new(),
                    words => format!("{open}{}{close}", one_line(words)),
                };
                let [deleted, inserted] = [marked(&a.deleted, ["{--", "--}"]), marked(&a.inserted, ["{++", "++}"])];
                // Who takes a change of the draft back says neither.
                let words = if deleted.is_empty() && inserted.is_empty() { "–".into() } else { deleted + &inserted };
                format!("{}: {words}", names.join(", "))
            })
            .collect();
        let kind = if p.untracked { format!("{}, untracked", p.kind.name()) } else { p.kind.name().to_owned() };
        let _ = writeln!(out, "{number}\t{}\t{kind}\t{}\t{}", p.name, who.join("; "), decided(p));
    }
    if !draft.sources.is_empty() {
        let open = points.iter().filter(|p| p.choice.is_none()).count();
        let count = |kind| points.iter().filter(|p| p.kind == kind).count();
        let [same, alone, compatible, conflict] =
            [PointKind::Same, PointKind::Alone, PointKind::Compatible, PointKind::Conflict].map(count);
        let _ = writeln!(out, "{same} same, {alone} alone, {compatible} compatible, {conflict} conflict, {open} open");
    }
    out
}

/// The decision as `modline decide` takes it.
fn decided(p: &Point) -> String {
    match &p.choice {
        None => "open".to_owned(),
        Some(Choice::Take(names)) => format!("take {}", names.join(", ")),
        Some(Choice::None) => "none".to_owned(),
        Some(Choice::Brackets) => "brackets".to_owned(),
        Some(Choice::Own(text)) => format!("own {}", one_line(text)),
    }
}

/// The points as JSON.
pub fn as_values(draft: &Contribution) -> Vec<Value> {
    let value = |(i, p): (usize, &Point)| {
        let one = |s: usize, deleted: &str, inserted: &str| json!({ "name": draft.sources[s].name, "struck": deleted, "inserted": inserted });
        let sources: Vec<Value> =
            p.alternatives.iter().flat_map(|a| a.sources.iter().map(|s| one(*s, &a.deleted, &a.inserted))).collect();
        let mut value = json!({
            "point": draft.unresolved.len() + i + 1,
            "place": p.name,
            "kind": p.kind.name(),
            "sources": sources,
            "decision": decided(p),
        });
        if p.untracked {
            value["untracked"] = true.into();
        }
        value
    };
    merge::points(draft).iter().enumerate().map(value).collect()
}
