//! `modline points` and `modline decide`: what is undecided in a draft, and the user's decisions: the places of a recovered
//! redline, and behind them the points of sources.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use modline_application::Source;
use modline_core::command::{self, Command};
use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::unresolved::UnresolvedPlace;
use serde_json::json;

use crate::done::Done;
use crate::files;
use crate::recover::place_fields;
use crate::source_points::{self, Verb};
use crate::words::Words;

/// Prints the places, a line each with its number, or as JSON.
///
/// # Errors
/// One line that names the file that cannot be read.
pub fn list(path: &Path, language: Option<Language>, json: bool) -> Result<Done> {
    let draft = Source::read(path, language)?.into_draft();
    let words = Words::english();
    let rows = || draft.unresolved.iter().map(|p| place_fields(p, &words)).enumerate();
    let text = if json {
        let object = |(i, [confidence, kind, place, words, reason]): (usize, [String; 5])| json!({"number": i + 1, "confidence": confidence, "kind": kind, "place": place, "words": words, "reason": reason});
        let all: Vec<_> = rows().map(object).chain(source_points::as_values(&draft)).collect();
        serde_json::to_string_pretty(&all)? + "\n"
    } else {
        let places: String = rows().map(|(i, fields)| format!("{}\t{}\n", i + 1, fields.join("\t"))).collect();
        places + &source_points::as_lines(&draft)
    };
    files::print(text.as_bytes())?;
    Ok(if source_points::all_decided(&draft) { Done::Clean } else { Done::NeedsPerson })
}

/// What the user decides of a place.
#[derive(Clone, Copy, PartialEq)]
enum Decision {
    Strike,
    Keep,
    Open,
}

/// Writes the draft with places or a point decided, where it is or to `out`. What is left needs a person.
///
/// # Errors
/// One line that names the file, or the place or point that there is not.
pub fn decide(
    path: &Path,
    language: Option<Language>,
    decisions: &[String],
    by_group: bool,
    out: Option<&Path>,
) -> Result<Done> {
    let mut draft = files::read_to_change(path, language, out)?;
    if let [number, verb, names @ ..] = decisions
        && let Some(verb) = Verb::named(verb).filter(|verb| is_of_sources(verb, number, &draft))
    {
        let command = source_points::decision(&draft, number, verb, names, by_group)
            .with_context(|| format!("{}: point {number}", path.display()))?;
        command::perform(&mut draft, command).with_context(|| format!("{}: point {number}", path.display()))?;
        let done = files::save_changed(&draft, path, out, None)?;
        return Ok(if source_points::is_decided(&draft) { done } else { Done::NeedsPerson });
    }
    let mut decisions = decisions.chunks(2).map(|pair| parsed(pair, &draft.unresolved)).collect::<Result<Vec<_>>>()?;
    // From the last, since a decided place is listed no longer.
    decisions.sort_by_key(|(index, _)| std::cmp::Reverse(*index));
    ensure!(decisions.windows(2).all(|pair| pair[0].0 != pair[1].0), "a place is decided twice");
    for (index, decision) in decisions.into_iter().filter(|(_, decision)| *decision != Decision::Open) {
        let strike = decision == Decision::Strike;
        command::perform(&mut draft, Command::Settle { doubt: index, strike })
            .with_context(|| format!("{}: place {}", path.display(), index + 1))?;
    }
    let done = files::save_changed(&draft, path, out, None)?;
    Ok(if source_points::is_decided(&draft) { done } else { Done::NeedsPerson })
}

/// Whether a point of sources is meant; a place of a recovered redline is left open too.
fn is_of_sources(verb: &Verb, number: &str, draft: &Contribution) -> bool {
    !matches!(verb, Verb::Open) || number.parse::<usize>().is_ok_and(|n| n > draft.unresolved.len())
}

/// The index of a place and what is decided of it.
fn parsed(pair: &[String], places: &[UnresolvedPlace]) -> Result<(usize, Decision)> {
    let [number, decision] = pair else {
        bail!("say what is decided of place {}: strike, keep or open", pair.join(" "))
    };
    let index = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|i| *i < places.len());
    let index = index.with_context(|| format!("{number}: no such place; modline points lists {}", places.len()))?;
    let decision = match decision.as_str() {
        "strike" => Decision::Strike,
        "keep" => Decision::Keep,
        "open" => Decision::Open,
        other => bail!("{other}: no decision on place {number}; choose strike, keep or open"),
    };
    Ok((index, decision))
}
