//! Doubts: places where a copied text has probably lost or changed something. Reported, never mended.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::contribution::Contribution;
use crate::finding::{Finding, Severity};
use crate::itu::{Label, Language, fold_case};
use crate::paragraph::Role;
use crate::run::Reading;

use super::{Found, Part, first_target, flattened};

/// What is looked for here.
pub(super) const RULES: [&str; 7] = [
    "lost-hyphen",
    "doubled-mark",
    "label-repeated",
    "label-gap",
    "no-opening-line",
    "edition-differs",
    flattened::RULE,
];

/// Looks at an understood text.
pub(super) fn look(draft: &Contribution, found: &[Found], findings: &mut Vec<Finding>) {
    lost_hyphens(draft.language, found, findings);
    doubled_marks(found, findings);
    label_order(draft.language, found, findings);
    heading(draft, found, findings);
    flattened::look(draft.language, found, findings);
}

fn text_rows(found: &[Found]) -> impl Iterator<Item = &Found> {
    found.iter().filter(|f| matches!(f.part, Part::Text(_)))
}

/// `ITUD` for ITU-D, `estrategies` for e-strategies: web copies lose the no-break hyphen.
fn lost_hyphens(language: Language, found: &[Found], findings: &mut Vec<Finding>) {
    let mut whole: BTreeMap<String, String> =
        ["ITU-D", "ITU-R", "ITU-T"].map(|w| (w.replace('-', ""), w.to_owned())).into();
    if language == Language::En {
        whole.extend(E_WORDS.map(|w| (format!("e{w}"), format!("e-{w}"))));
    }
    for word in text_rows(found).flat_map(|f| words(&f.text)).filter(|w| w.contains(is_hyphen)) {
        // "ITU-D" elsewhere in the text makes "ITUD" doubtful; "cooperation" beside "co-operation" is another matter
        if word.chars().any(char::is_uppercase) {
            whole.entry(word.replace(is_hyphen, "")).or_insert_with(|| word.to_owned());
        }
    }
    let whole: HashMap<&str, &String> = whole.iter().map(|(lost, word)| (lost.as_str(), word)).collect();
    let mut said = BTreeSet::new();
    for f in text_rows(found) {
        for word in words(&f.text) {
            let Some(hint) = whole.get(word).filter(|h| ***h != word) else { continue };
            if said.insert((f.line, word)) {
                findings.push(Finding::new("lost-hyphen", Severity::Doubt, f.line, word).with_hint(*hint));
            }
        }
    }
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn words(s: &str) -> impl Iterator<Item = &str> {
    s.split(|c: char| !(c.is_alphanumeric() || is_hyphen(c)))
        .map(|w| w.trim_matches(is_hyphen))
        .filter(|w| !w.is_empty())
}

/// English words that ITU writes behind "e-".
const E_WORDS: [&str; 14] = [
    "strategies",
    "strategy",
    "government",
    "health",
    "commerce",
    "learning",
    "education",
    "agriculture",
    "waste",
    "services",
    "business",
    "inclusion",
    "accessibility",
    "applications",
];

/// `,,` or `;,`: two end marks where a redline was flattened.
fn doubled_marks(found: &[Found], findings: &mut Vec<Finding>) {
    for f in text_rows(found) {
        let is_mark = |c: char| ",;،؛，；".contains(c);
        let doubled = f.text.match_indices(is_mark).filter(|(at, mark)| f.text[at + mark.len()..].starts_with(is_mark));
        for (at, mark) in doubled {
            let end = f.text[at + mark.len()..].chars().next().map_or(at, |c| at + mark.len() + c.len_utf8());
            let start = f.text.floor_char_boundary(at.saturating_sub(12));
            findings.push(Finding::new("doubled-mark", Severity::Doubt, f.line, f.text[start..end].trim()));
        }
    }
}

/// Labels of one call that repeat or leave a gap.
fn label_order(language: Language, found: &[Found], findings: &mut Vec<Finding>) {
    let mut last: Option<u32> = None;
    for f in found {
        let Part::Text(Role::Clause) = f.part else {
            if !matches!(f.part, Part::Text(r) if r.is_clause()) {
                last = None;
            }
            continue;
        };
        let Some(n) = Label::parse(&f.label, language).and_then(|l| l.count(last)) else { continue };
        match last {
            Some(l) if n == l => findings.push(Finding::new("label-repeated", Severity::Doubt, f.line, &f.label)),
            Some(l) if n > l + 1 => findings.push(Finding::new("label-gap", Severity::Doubt, f.line, &f.label)),
            None if n > 1 => findings.push(Finding::new("label-gap", Severity::Doubt, f.line, &f.label)),
            _ => {}
        }
        last = Some(n);
    }
}

/// Number line and opening line name the same edition; without an opening line a person should look.
fn heading(draft: &Contribution, found: &[Found], findings: &mut Vec<Finding>) {
    let line_of = |role| found.iter().find(|f| f.part == Part::Text(role));
    let (number, opening) = (line_of(Role::ResNo), line_of(Role::Opening));
    let calls = text_rows(found).any(|f| f.part == Part::Text(Role::Call));
    if let (Some(number), None, true) = (number, opening, calls) {
        findings.push(Finding::new("no-opening-line", Severity::Doubt, number.line, &number.text));
    }
    let Some(target) = first_target(draft, Reading::Base) else { return };
    let Some((opening, year)) = opening.zip(target.edition.year) else { return };
    let base: String = draft
        .proposals
        .iter()
        .flat_map(|p| p.lines(Reading::Base))
        .find(|l| l.role == Role::Opening)
        .map(|l| l.text)
        .unwrap_or_default();
    let agrees = |s: &str| s.contains(&year.to_string()) && fold_case(s).contains(&fold_case(&target.edition.place));
    if base.contains(['(', '（']) && !agrees(&base) {
        let said = format!("{} {}", target.edition.place, year);
        findings
            .push(Finding::new("edition-differs", Severity::Doubt, opening.line, &opening.text).with_hint(said.trim()));
    }
}
