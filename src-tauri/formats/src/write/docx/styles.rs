//! `word/styles.xml`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use modline_core::itu::Language;
use serde_json::{Map, Value};

use super::fonts::CHINESE_FONT;
use crate::write::script::western;
use crate::write::style_table::{WordStyle, style_table};
use crate::write::xml::Xml;

/// The names that Word knows itself; every other style is the document's own.
const BUILT_IN: [&str; 5] = ["Normal", "heading 1", "heading 2", "header", "footer"];

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

/// The whole part: the same for every document in a language, so it is made once.
pub(super) fn styles(language: Language) -> String {
    static MADE: [OnceLock<String>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    let place = Language::ALL.iter().position(|l| *l == language).expect("invariant: all languages are listed");
    MADE[place].get_or_init(|| made(language)).clone()
}

fn made(language: Language) -> String {
    let mut xml = Xml::new(16_000);
    xml.open("w:styles", &[("xmlns:w", super::package::W)]);
    defaults(&mut xml, language);
    for (i, s) in style_table(language).enumerate() {
        style(&mut xml, s, i + 1);
    }
    xml.close("w:styles");
    xml.finish()
}

fn defaults(xml: &mut Xml, language: Language) {
    let east = if language == Language::Zh { language.word_tag() } else { "en-US" };
    let serif = "Times New Roman";
    let eastern = if language == Language::Zh { CHINESE_FONT } else { serif };
    xml.open("w:docDefaults", &[]).open("w:rPrDefault", &[]).open("w:rPr", &[]);
    xml.empty("w:rFonts", &[("w:ascii", serif), ("w:eastAsia", eastern), ("w:hAnsi", serif), ("w:cs", serif)]);
    let tags = [("w:val", western(language).word_tag()), ("w:eastAsia", east), ("w:bidi", Language::Ar.word_tag())];
    xml.empty("w:lang", &tags);
    xml.close("w:rPr").close("w:rPrDefault").empty("w:pPrDefault", &[]).close("w:docDefaults");
    // Word's own styles stay out of the gallery, but for those that are written below.
    xml.empty(
        "w:latentStyles",
        &[
            ("w:defLockedState", "0"),
            ("w:defUIPriority", "99"),
            ("w:defSemiHidden", "1"),
            ("w:defUnhideWhenUsed", "1"),
            ("w:defQFormat", "0"),
            ("w:count", "376"),
        ],
    );
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

/// In the order of CT_Style. Word's gallery and list follow `place`.
fn style(xml: &mut Xml, s: &WordStyle, place: usize) {
    let mut attributes = vec![("w:type", s.r#type.as_str())];
    if s.id == "Normal" {
        attributes.push(("w:default", "1"));
    }
    if !BUILT_IN.contains(&s.name.as_str()) {
        attributes.push(("w:customStyle", "1"));
    }
    attributes.push(("w:styleId", &s.id));
    xml.open("w:style", &attributes).val("w:name", &s.name);
    if let Some(base) = &s.based_on {
        xml.val("w:basedOn", base);
    }
    if let Some(next) = &s.next {
        xml.val("w:next", next);
    }
    xml.val("w:uiPriority", &place.to_string());
    if s.gallery {
        xml.empty("w:qFormat", &[]);
    }
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
            let set: Vec<&WordStyle> = style_table(language).collect();
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
