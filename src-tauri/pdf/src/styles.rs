//! Paragraph styles: the values of the Word styles with inheritance resolved, so that PDF and Word files look alike.

use std::collections::BTreeMap;

use modline_core::itu::Language;
use modline_formats::write::style_table::{WordStyle, style_table};
use serde::Serialize;
use serde_json::Value;

/// A paragraph style with all that it inherits; lengths in points.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StyleData {
    size: f64,
    before: f64,
    after: f64,
    /// Where lines but the first begin.
    indent: f64,
    /// Where the first line begins.
    first: f64,
    /// `both`, `center` or `left`; `left` is where reading starts.
    align: String,
    bold: bool,
    italic: bool,
    caps: bool,
    /// Stays on the page of what follows.
    keep: bool,
    /// Tab stops.
    stops: Vec<f64>,
}

/// The styles of a language, by the id that Word files use.
pub(crate) fn style_data(language: Language) -> BTreeMap<&'static str, StyleData> {
    let table: BTreeMap<&str, &WordStyle> = style_table(language).map(|s| (s.id.as_str(), s)).collect();
    // Word has size and weight of its own for right-to-left text.
    let names = if language.is_rtl() { ["szCs", "bCs", "iCs"] } else { ["sz", "b", "i"] };
    let line = |style: &'static WordStyle| {
        let below = |s: &&WordStyle| s.based_on.as_deref().and_then(|id| table.get(id).copied());
        let mut line: Vec<&WordStyle> = std::iter::successors(Some(style), below).collect();
        line.reverse();
        inherited(&line, names)
    };
    style_table(language).map(|s| (s.id.as_str(), line(s))).collect()
}

/// Word's twentieths of a point.
const TWIPS: f64 = 20.0;

/// Twips as points.
pub(crate) fn points(twips: u32) -> f64 {
    f64::from(twips) / TWIPS
}

/// The values of a style that inherits from the ones before it in `line`.
fn inherited(line: &[&WordStyle], [size, bold, italic]: [&str; 3]) -> StyleData {
    let paragraph = |name: &str, key: &str| line.iter().rev().find_map(|s| s.p_pr.get(name)?.get(key)?.as_str());
    let twips = |name: &str, key: &str| paragraph(name, key).and_then(|v| v.parse::<f64>().ok()).unwrap_or(0.0);
    let on = |name: &str| {
        let set = line.iter().rev().find_map(|s| s.r_pr.get(name).or_else(|| s.p_pr.get(name)));
        set.is_some_and(|v| v.get("val").and_then(Value::as_str) != Some("0"))
    };
    let half_points = line.iter().rev().find_map(|s| s.r_pr.get(size)?.get("val")?.as_str()?.parse::<f64>().ok());
    let indent = twips("ind", "left");
    let first = indent + twips("ind", "firstLine") - twips("ind", "hanging");
    StyleData {
        size: half_points.map_or(12.0, |n| n / 2.0),
        before: twips("spacing", "before") / TWIPS,
        after: twips("spacing", "after") / TWIPS,
        indent: indent / TWIPS,
        first: first / TWIPS,
        align: paragraph("jc", "val").unwrap_or("left").to_owned(),
        bold: on(bold),
        italic: on(italic),
        caps: on("caps"),
        keep: on("keepNext"),
        stops: stops(line, indent).into_iter().map(|position| position / TWIPS).collect(),
    }
}

/// Tab stops that are set and not cleared again, in twips. The indent is one too.
fn stops(line: &[&WordStyle], indent: f64) -> Vec<f64> {
    let mut out = vec![];
    for tab in line.iter().filter_map(|s| s.p_pr.get("tabs")?.as_array()).flatten() {
        let Some(position) = tab.get("pos").and_then(Value::as_str).and_then(|p| p.parse::<f64>().ok()) else {
            continue;
        };
        out.retain(|stop| *stop != position);
        if tab.get("val").and_then(Value::as_str) != Some("clear") {
            out.push(position);
        }
    }
    out.push(indent);
    out.sort_by(f64::total_cmp);
    out.dedup();
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_those_of_the_word_styles() {
        let latin = style_data(Language::Fr);
        let check = |id: &str, size, before, indent, first, align: &str| {
            let l = &latin[id];
            assert_eq!(
                (l.size, l.before, l.indent, l.first, l.align.as_str()),
                (size, before, indent, first, align),
                "{id}"
            );
        };
        check("Normal", 12.0, 6.0, 0.0, 0.0, "both");
        check("Call", 12.0, 8.0, 39.7, 39.7, "left");
        check("ResNo", 14.0, 0.0, 0.0, 0.0, "center");
        check("enumlev2", 12.0, 4.0, 59.55, 39.7, "both");
        check("enumlev3", 12.0, 4.0, 79.4, 59.55, "both");
        assert!(latin["ResNo"].caps && !latin["ResNo"].bold && latin["ResNo"].stops == [0.0]);
        assert!(latin["Call"].italic && latin["Call"].keep && latin["Restitle"].bold);
        let arabic = style_data(Language::Ar);
        assert!(arabic["Normal"].size == 15.0 && arabic["Headingb"].bold && arabic["Call"].italic);
    }
}
