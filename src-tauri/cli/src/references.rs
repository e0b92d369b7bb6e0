//! `modline check --references`: every reference to a resolution, decision, article or clause, a line each.

use anyhow::Result;
use modline_core::check::{KnownTexts, ListedReference, ReferenceTarget, reference_desk};
use modline_core::contribution::Contribution;
use serde_json::{Value, json};

use crate::done::Done;
use crate::files;
use crate::places::PlaceNames;
use crate::words::{Words, one_line};

/// Prints the references as lines or as JSON.
///
/// # Errors
/// Where standard output takes nothing.
pub fn run(draft: &Contribution, known: &KnownTexts, is_json: bool) -> Result<Done> {
    let all = reference_desk(draft, known);
    let (words, names) = (Words::english(), PlaceNames::new(draft));
    let sentence = |r: &ListedReference| -> String {
        r.messages().iter().map(|message| words.style(message)).collect::<Vec<_>>().join(" ")
    };
    let text = if is_json {
        let row = |r: &ListedReference| as_json(r, &names, &sentence(r));
        serde_json::to_string_pretty(&all.iter().map(row).collect::<Vec<_>>())? + "\n"
    } else {
        let row =
            |r: &ListedReference| one_line(&[&names.of_reference(r.place), &r.words, &points_to(r), &sentence(r)]);
        let open = all.iter().filter(|r| r.is_open()).count();
        all.iter().map(row).collect::<String>() + &format!("{} references, {open} to look at\n", all.len())
    };
    files::print(text.as_bytes())?;
    Ok(Done::Clean)
}

/// What a reference points to, in words.
fn points_to(reference: &ListedReference) -> String {
    match &reference.target {
        ReferenceTarget::Clause { call, label, words, .. } => {
            let place = [call, label.as_deref().unwrap_or_default()].join(" ");
            [place.trim(), words].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(": ")
        }
        ReferenceTarget::Text { title, .. } => title.clone(),
    }
}

fn as_json(reference: &ListedReference, names: &PlaceNames<'_>, message: &str) -> Value {
    let (kind, number, edition, at_conference, label, state) = match &reference.target {
        ReferenceTarget::Clause { label, state, .. } => {
            ("clause", None, None, None, label.as_ref(), Some(state.name()))
        }
        ReferenceTarget::Text { kind, number, edition, .. } => {
            let at_conference = edition.at_conference.as_ref().map(|change| change.name());
            (*kind, Some(number), Some(edition.state.name()), at_conference, None, None)
        }
    };
    json!({
        "place": names.of_reference(reference.place),
        "words": reference.words,
        "kind": kind,
        "number": number,
        "points_to": points_to(reference),
        "edition": edition,
        "conference": at_conference,
        "relabelling": state,
        "label": label,
        "open": reference.is_open(),
        "message": message,
    })
}
