//! `word/styles.xml`.

use std::collections::BTreeMap;

use modline_core::itu::Language;
use serde_json::{Map, Value};

use crate::write::style_table::{Style, style_table};
use crate::write::xml::Xml;

/// The order of CT_PPrBase and of EG_RPrBase (ECMA-376 part 1, annex A), which Word insists on.
const PARAGRAPH_ORDER: [&str; 14] = [
    "keepNext",
    "keepLines",
    "tabs",
    "overflowPunct",
    "autoSpaceDE",
    "autoSpaceDN",
    "bidi",
    "adjustRightInd",
    "snapToGrid",
    "spacing",
    "ind",
    "jc",
    "textAlignment",
    "outlineLvl",
];
const RUN_ORDER: [&str; 13] =
    ["rFonts", "b", "bCs", "i", "iCs", "caps", "noProof", "snapToGrid", "w", "kern", "sz", "szCs", "lang"];

/// The whole part.
pub(super) fn styles(language: Language) -> String {
    let mut xml = Xml::new(16_000);
    xml.open("w:styles", &[("xmlns:w", super::package::W)]);
    defaults(&mut xml, language);
    for s in style_table(language) {
        style(&mut xml, s);
    }
    xml.close("w:styles");
    xml.finish()
}

fn defaults(xml: &mut Xml, language: Language) {
    let tag = language.word_tag();
    let (latin, east, bidi) = match language {
        Language::Ar => (Language::En.word_tag(), "en-US", tag),
        Language::Zh => (tag, tag, Language::Ar.word_tag()),
        _ => (tag, "en-US", Language::Ar.word_tag()),
    };
    let serif = "Times New Roman";
    let eastern = if language == Language::Zh { "SimSun" } else { serif };
    xml.open("w:docDefaults", &[]).open("w:rPrDefault", &[]).open("w:rPr", &[]);
    xml.empty("w:rFonts", &[("w:ascii", serif), ("w:eastAsia", eastern), ("w:hAnsi", serif), ("w:cs", serif)]);
    xml.empty("w:lang", &[("w:val", latin), ("w:eastAsia", east), ("w:bidi", bidi)]);
    xml.close("w:rPr").close("w:rPrDefault").empty("w:pPrDefault", &[]).close("w:docDefaults");
    let built_in = |xml: &mut Xml, kind, id, name| {
        xml.open("w:style", &[("w:type", kind), ("w:default", "1"), ("w:styleId", id)])
            .val("w:name", name)
            .val("w:uiPriority", "99");
        xml.empty("w:semiHidden", &[]);
    };
    built_in(xml, "character", "DefaultParagraphFont", "Default Paragraph Font");
    xml.close("w:style");
    built_in(xml, "table", "TableNormal", "Normal Table");
    xml.open("w:tblPr", &[]).empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]).open("w:tblCellMar", &[]);
    for (side, width) in [("w:top", "0"), ("w:left", "108"), ("w:bottom", "0"), ("w:right", "108")] {
        xml.empty(side, &[("w:w", width), ("w:type", "dxa")]);
    }
    xml.close("w:tblCellMar").close("w:tblPr").close("w:style");
}

fn style(xml: &mut Xml, s: &Style) {
    let mut attributes = vec![("w:type", s.r#type.as_str())];
    if s.id == "Normal" {
        attributes.push(("w:default", "1"));
    }
    attributes.push(("w:styleId", &s.id));
    xml.open("w:style", &attributes).val("w:name", &s.name);
    if let Some(base) = &s.based_on {
        xml.val("w:basedOn", base);
    }
    if let Some(next) = &s.next {
        xml.val("w:next", next);
    }
    xml.empty("w:qFormat", &[]);
    properties(xml, "w:pPr", &s.p_pr, &PARAGRAPH_ORDER);
    properties(xml, "w:rPr", &s.r_pr, &RUN_ORDER);
    xml.close("w:style");
}

fn properties(xml: &mut Xml, name: &str, values: &BTreeMap<String, Value>, order: &[&str]) {
    if values.is_empty() {
        return;
    }
    xml.open(name, &[]);
    for key in order {
        match values.get(*key) {
            Some(Value::Array(items)) => {
                xml.open(&format!("w:{key}"), &[]);
                for item in items.iter().filter_map(Value::as_object) {
                    property(xml, "tab", item);
                }
                xml.close(&format!("w:{key}"));
            }
            Some(Value::Object(item)) => property(xml, key, item),
            _ => {}
        }
    }
    xml.close(name);
}

fn property(xml: &mut Xml, name: &str, values: &Map<String, Value>) {
    let named: Vec<(String, &str)> = values.iter().filter_map(|(k, v)| Some((format!("w:{k}"), v.as_str()?))).collect();
    let attributes: Vec<(&str, &str)> = named.iter().map(|(k, v)| (k.as_str(), *v)).collect();
    xml.empty(&format!("w:{name}"), &attributes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_the_table_is_written_and_every_style_named_exists() {
        for language in Language::ALL {
            let set: Vec<&Style> = style_table(language).collect();
            let known = |id: &String| id == "DefaultParagraphFont" || set.iter().any(|s| s.id == *id);
            for s in &set {
                let (paragraph, run) = (s.p_pr.keys(), s.r_pr.keys());
                assert!(paragraph.clone().all(|k| PARAGRAPH_ORDER.contains(&k.as_str())), "{}: {paragraph:?}", s.name);
                assert!(run.clone().all(|k| RUN_ORDER.contains(&k.as_str())), "{}: {run:?}", s.name);
                assert!(s.based_on.iter().chain(&s.next).all(known), "{}", s.name);
            }
        }
    }
}
