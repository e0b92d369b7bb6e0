//! `styles.xml`: ITU's styles in OpenDocument, and the page.
//!
//! Word measures tab stops from the margin, OpenDocument from the indent, and an OpenDocument style with tab stops
//! does not inherit any. So stops and indents are resolved along the chain of styles.

use std::collections::BTreeMap;

use modline_core::itu::Language;
use modline_core::layout::Layout;
use serde_json::Value;

use super::attributes::{points, style_name, writing_mode};
use super::package::document;
use super::page;
use crate::write::style_table::{WordStyle, style_table};
use crate::write::xml::Xml;

/// The whole part.
pub(super) fn styles(layout: &Layout<'_>) -> String {
    let language = layout.language;
    let mut xml = document("office:document-styles");
    xml.open("office:styles", &[]);
    defaults(&mut xml, language);
    let mut shapes: BTreeMap<&str, IndentAndTabs> = BTreeMap::new();
    for s in style_table(language) {
        let shape = IndentAndTabs::new(s, s.based_on.as_deref().and_then(|base| shapes.get(base)));
        style(&mut xml, s, &shape);
        shapes.insert(&s.id, shape);
    }
    xml.close("office:styles");
    page::write(&mut xml, layout);
    xml.close("office:document-styles");
    xml.finish()
}

fn defaults(xml: &mut Xml, language: Language) {
    let (latin, east, complex) = match language {
        Language::Ar => (Language::En, None, Language::Ar),
        Language::Zh => (Language::Zh, Some(Language::Zh), Language::Ar),
        other => (other, None, Language::Ar),
    };
    let tag = |language: Language| language.word_tag().split_once('-').unwrap_or((language.word_tag(), "none"));
    let east = east.map_or(("none", "none"), tag);
    let ((latin, country), (complex, complex_country)) = (tag(latin), tag(complex));
    let eastern = if language == Language::Zh { "SimSun" } else { "Times New Roman" };
    xml.open("style:default-style", &[("style:family", "paragraph")]);
    xml.empty(
        "style:paragraph-properties",
        &[("style:writing-mode", writing_mode(language)), ("style:tab-stop-distance", "36pt")],
    );
    xml.empty(
        "style:text-properties",
        &[
            ("fo:font-family", "Times New Roman"),
            ("style:font-family-asian", eastern),
            ("style:font-family-complex", "Times New Roman"),
            ("fo:font-size", "10pt"),
            ("style:font-size-asian", "10pt"),
            ("style:font-size-complex", "10pt"),
            ("fo:language", latin),
            ("fo:country", country),
            ("style:language-asian", east.0),
            ("style:country-asian", east.1),
            ("style:language-complex", complex),
            ("style:country-complex", complex_country),
        ],
    );
    xml.close("style:default-style");
}

/// Where a paragraph of a style begins, and its tab stops from the margin: kind by place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct IndentAndTabs {
    left: i64,
    first: i64,
    tabs: BTreeMap<i64, String>,
}

impl IndentAndTabs {
    fn new(s: &WordStyle, base: Option<&IndentAndTabs>) -> IndentAndTabs {
        let mut shape = base.cloned().unwrap_or_default();
        if let Some(indent) = s.p_pr.get("ind") {
            let number = |name| number(indent, name);
            shape.left = number("left").unwrap_or(shape.left);
            shape.first = number("hanging").map(|n| -n).or(number("firstLine")).unwrap_or(shape.first);
        }
        for tab in s.p_pr.get("tabs").and_then(Value::as_array).into_iter().flatten() {
            match (number(tab, "pos"), tab["val"].as_str()) {
                (Some(position), Some("clear")) => drop(shape.tabs.remove(&position)),
                (Some(position), Some(kind)) => drop(shape.tabs.insert(position, kind.to_owned())),
                _ => {}
            }
        }
        shape
    }
}

fn number(value: &Value, name: &str) -> Option<i64> {
    value.get(name)?.as_str()?.parse().ok()
}

fn style(xml: &mut Xml, s: &WordStyle, shape: &IndentAndTabs) {
    let is_paragraph = s.r#type == "paragraph";
    let mut attributes = vec![
        ("style:name", style_name(&s.id)),
        ("style:display-name", &s.name),
        ("style:family", if is_paragraph { "paragraph" } else { "text" }),
    ];
    if s.id == "Normal" {
        attributes.remove(1);
    }
    if is_paragraph {
        attributes.extend(s.based_on.as_deref().map(|base| ("style:parent-style-name", style_name(base))));
        attributes.extend(s.next.as_deref().map(|next| ("style:next-style-name", style_name(next))));
    }
    xml.open("style:style", &attributes);
    if is_paragraph {
        paragraph_properties(xml, s, shape);
    }
    text_properties(xml, s);
    xml.close("style:style");
}

fn paragraph_properties(xml: &mut Xml, s: &WordStyle, shape: &IndentAndTabs) {
    let mut out: Vec<(&str, String)> = Vec::new();
    let on = |key: &str| s.p_pr.get(key).is_some_and(is_on);
    if on("keepNext") {
        out.push(("fo:keep-with-next", "always".into()));
    }
    if on("keepLines") {
        out.push(("fo:keep-together", "always".into()));
    }
    if let Some(spacing) = s.p_pr.get("spacing") {
        out.extend(number(spacing, "before").map(|n| ("fo:margin-top", points(n))));
        out.extend(number(spacing, "after").map(|n| ("fo:margin-bottom", points(n))));
        // A line's height in parts of 240.
        out.extend(number(spacing, "line").map(|n| ("fo:line-height", format!("{}%", n * 100 / 240))));
    }
    if s.p_pr.contains_key("ind") {
        out.push(("fo:margin-left", points(shape.left)));
        out.push(("fo:text-indent", points(shape.first)));
    }
    let align = s.p_pr.get("jc").and_then(|jc| jc["val"].as_str());
    out.extend(align.map(|to| {
        let to = match to {
            "both" => "justify",
            "right" => "end",
            "center" => "center",
            _ => "start",
        };
        ("fo:text-align", to.to_owned())
    }));
    let stops = s.p_pr.contains_key("tabs") || s.p_pr.contains_key("ind");
    let named: Vec<(&str, &str)> = out.iter().map(|(name, value)| (*name, value.as_str())).collect();
    if !stops {
        if !named.is_empty() {
            xml.empty("style:paragraph-properties", &named);
        }
        return;
    }
    xml.open("style:paragraph-properties", &named).open("style:tab-stops", &[]);
    for (position, kind) in &shape.tabs {
        xml.empty("style:tab-stop", &[("style:position", &points(position - shape.left)), ("style:type", kind)]);
    }
    xml.close("style:tab-stops").close("style:paragraph-properties");
}

/// A switch is on unless it says otherwise.
fn is_on(value: &Value) -> bool {
    value.get("val").and_then(Value::as_str) != Some("0")
}

fn text_properties(xml: &mut Xml, s: &WordStyle) {
    let mut out: Vec<(&str, String)> = Vec::new();
    let family =
        |name: &str| s.r_pr.get("rFonts").and_then(|f| f.get(name)?.as_str()).map(|f| f.trim_end_matches(" Bold"));
    let mut set = |names: &[&'static str], value: Option<String>| {
        out.extend(value.into_iter().flat_map(|value| names.iter().map(move |name| (*name, value.clone()))));
    };
    set(&["fo:font-family"], family("ascii").map(str::to_owned));
    set(&["style:font-family-asian"], family("eastAsia").map(str::to_owned));
    set(&["style:font-family-complex"], family("cs").map(str::to_owned));
    let size = |name| s.r_pr.get(name).and_then(|size| number(size, "val")).map(|half| points(half * 10));
    set(&["fo:font-size", "style:font-size-asian"], size("sz"));
    set(&["style:font-size-complex"], size("szCs"));
    let switch = |name: &str, on: &str| s.r_pr.get(name).map(|v| if is_on(v) { on } else { "normal" }.to_owned());
    set(&["fo:font-weight", "style:font-weight-asian"], switch("b", "bold"));
    set(&["style:font-weight-complex"], switch("bCs", "bold"));
    set(&["fo:font-style", "style:font-style-asian"], switch("i", "italic"));
    set(&["style:font-style-complex"], switch("iCs", "italic"));
    set(&["fo:text-transform"], s.r_pr.get("caps").map(|v| if is_on(v) { "uppercase" } else { "none" }.to_owned()));
    if !out.is_empty() {
        let named: Vec<(&str, &str)> = out.iter().map(|(name, value)| (*name, value.as_str())).collect();
        xml.empty("style:text-properties", &named);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twips_are_points() {
        assert_eq!(
            [points(794), points(-397), points(0), points(11907)],
            ["39.70pt", "-19.85pt", "0.00pt", "595.35pt"]
        );
    }

    #[test]
    fn stops_are_measured_from_the_indent() {
        let check = |language: Language, id: &str, want: &str| {
            let mut shapes: BTreeMap<&str, IndentAndTabs> = BTreeMap::new();
            for s in style_table(language) {
                let shape = IndentAndTabs::new(s, s.based_on.as_deref().and_then(|base| shapes.get(base)));
                shapes.insert(&s.id, shape);
            }
            let shape = &shapes[id];
            let stops: Vec<String> = shape.tabs.keys().map(|position| (position - shape.left).to_string()).collect();
            assert_eq!(format!("{} {} | {}", shape.left, shape.first, stops.join(" ")), want);
        };
        check(Language::En, "enumlev2", "1191 -397 | -397 0 397 794");
        check(Language::En, "ResNo", "0 0 | ");
        check(Language::Ar, "enumlev3", "2494 -680 | 6");
    }
}
