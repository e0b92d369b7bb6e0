//! `modline check --ready`: what is missing before a contribution can go in, a line each.

use anyhow::{Context, Result};
use modline_core::check::{Importance, ReadinessLine, StyleFinding, readiness};
use modline_core::contribution::Contribution;
use modline_core::itu::Day;
use serde_json::json;

use crate::args::CheckArgs;
use crate::done::Done;
use crate::files;
use crate::places::PlaceNames;
use crate::words::{Words, one_line};

/// Prints the page as lines or as JSON. What must or should be there and is not needs a person: exit status 1.
///
/// # Errors
/// Where the day cannot be read.
pub fn run(
    draft: &Contribution,
    findings: &[StyleFinding],
    page_limit: Option<usize>,
    args: &CheckArgs,
) -> Result<Done> {
    let today = match &args.today {
        Some(day) => Day::parse(day).with_context(|| format!("--today {day}: not a day such as 2014-03-16"))?,
        None => modline_disk::today(),
    };
    let lines = readiness(draft, findings, page_limit, today);
    let (words, names) = (Words::english(), PlaceNames::new(draft));
    let state = |line: &ReadinessLine| line.importance.map_or("ok", Importance::name);
    let place = |line: &ReadinessLine| {
        line.place.as_ref().map_or_else(|| line.aspect.name().to_owned(), |place| names.of(place))
    };
    let text = if args.json {
        let row = |line: &ReadinessLine| {
            json!({
                "aspect": line.aspect.name(),
                "state": state(line),
                "message": words.style(&line.message),
                "place": place(line),
            })
        };
        serde_json::to_string_pretty(&lines.iter().map(row).collect::<Vec<_>>())? + "\n"
    } else {
        let row = |line: &ReadinessLine| {
            one_line(&[state(line), line.aspect.name(), &words.style(&line.message), &place(line)])
        };
        lines.iter().map(row).collect()
    };
    files::print(text.as_bytes())?;
    let open = lines.iter().any(|line| line.importance >= Some(Importance::Should));
    Ok(if open { Done::NeedsPerson } else { Done::Clean })
}
