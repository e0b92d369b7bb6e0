//! `modline meetings` and `modline sources`.

use anyhow::Result;
use modline_core::itu::{Language, tables};
use serde_json::json;

use crate::done::Done;
use crate::files;

/// A meeting a line: id, place, year, dates.
///
/// # Errors
/// Where standard output takes nothing.
pub fn meetings(language: Language, json: bool) -> Result<Done> {
    let rows = &tables().meetings;
    let text = if json {
        let rows: Vec<_> = rows
            .iter()
            .map(|m| {
                let places: serde_json::Map<_, _> =
                    Language::ALL.iter().map(|l| (l.code().to_owned(), json!(m.place.get(*l)))).collect();
                json!({"id": m.id, "conference": m.conference, "year": m.year, "place": places, "from": m.from, "to": m.to, "unsure": m.unsure})
            })
            .collect();
        serde_json::to_string_pretty(&rows)? + "\n"
    } else {
        rows.iter()
            .map(|m| {
                let dates =
                    m.from.iter().zip(&m.to).map(|(from, to)| format!("\t{from} – {to}")).next().unwrap_or_default();
                let place = Some(m.place.get(language)).filter(|p| !p.is_empty()).map(|p| format!("{p}, "));
                format!("{}\t{}{}{dates}\n", m.id, place.unwrap_or_default(), m.year)
            })
            .collect()
    };
    files::print(text.as_bytes())?;
    Ok(Done::Clean)
}

/// A group or Member State a line: code, author symbols, name.
///
/// # Errors
/// Where standard output takes nothing.
pub fn sources(language: Language, json: bool) -> Result<Done> {
    let text = if json {
        let rows: Vec<_> = tables()
            .sources()
            .map(|g| {
                json!({"code": g.code, "symbol": g.symbol, "symbols": g.symbols, "name": g.name.get(language), "source": g.source.get(language)})
            })
            .collect();
        serde_json::to_string_pretty(&rows)? + "\n"
    } else {
        tables()
            .sources()
            .map(|g| {
                let others: String = g.symbols.iter().map(|(c, s)| format!(", {s} at {c}")).collect();
                format!("{}\t{}{others}\t{}\n", g.code, g.symbol, g.name.get(language))
            })
            .collect()
    };
    files::print(text.as_bytes())?;
    Ok(Done::Clean)
}
