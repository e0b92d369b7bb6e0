//! Doubts: places where a copied text has probably lost or changed something. Reported; what has lost only a
//! hyphen can be mended (`hyphens`).

use crate::contribution::Contribution;
use crate::finding::{Finding, Severity};
use crate::itu::{Label, Language};
use crate::paragraph::{Role, each_line};
use crate::run::Version;
use crate::text::fold_case;

use super::recognized::text_lines;
use super::{Found, LineKind, first_target, flattened, hyphens};

/// What is looked for here.
pub(super) const RULES: [&str; 7] = [
    hyphens::RULE,
    "doubled-mark",
    "label-repeated",
    "label-gap",
    "no-opening-line",
    "edition-differs",
    flattened::RULE,
];

/// Looks at an recognized text.
pub(super) fn look(draft: &Contribution, found: &[Found], findings: &mut Vec<Finding>) {
    hyphens::look(draft.language, found, findings);
    doubled_marks(found, findings);
    label_order(draft.language, found, findings);
    heading(draft, found, findings);
    flattened::look(draft.language, found, findings);
}

/// `,,` or `;,`: two end marks where a redline was flattened.
fn doubled_marks(found: &[Found], findings: &mut Vec<Finding>) {
    for f in text_lines(found) {
        let findings_here = flattened::doubled_marks(&f.text);
        findings.extend(findings_here.map(|s| Finding::new("doubled-mark", Severity::Warning, f.line, s)));
    }
}

/// Labels of one call that repeat or leave a gap.
fn label_order(language: Language, found: &[Found], findings: &mut Vec<Finding>) {
    let mut last: Option<u32> = None;
    for f in found {
        let LineKind::Text(Role::Clause) = f.kind else {
            if !matches!(f.kind, LineKind::Text(r) if r.is_clause()) {
                last = None;
            }
            continue;
        };
        let Some(n) = Label::parse(&f.label, language).and_then(|l| l.count(last)) else { continue };
        match last {
            Some(l) if n == l => findings.push(Finding::new("label-repeated", Severity::Warning, f.line, &f.label)),
            Some(l) if n > l + 1 => findings.push(Finding::new("label-gap", Severity::Warning, f.line, &f.label)),
            None if n > 1 => findings.push(Finding::new("label-gap", Severity::Warning, f.line, &f.label)),
            _ => {}
        }
        last = Some(n);
    }
}

/// Number line and opening line name the same edition; without an opening line the user should look.
fn heading(draft: &Contribution, found: &[Found], findings: &mut Vec<Finding>) {
    let line_of = |role| found.iter().find(|f| f.kind == LineKind::Text(role));
    let (number, opening) = (line_of(Role::ResNo), line_of(Role::Opening));
    let calls = text_lines(found).any(|f| f.kind == LineKind::Text(Role::Call));
    if let (Some(number), None, true) = (number, opening, calls) {
        findings.push(Finding::new("no-opening-line", Severity::Warning, number.line, &number.text));
    }
    let Some(target) = first_target(draft, Version::Base) else { return };
    let Some((opening, year)) = opening.zip(target.edition.year) else { return };
    let base: String = draft
        .proposals
        .iter()
        .flat_map(|p| each_line(&p.paragraphs, Version::Base))
        .find(|l| l.role == Role::Opening)
        .map(|l| l.text)
        .unwrap_or_default();
    let agrees = |s: &str| s.contains(&year.to_string()) && fold_case(s).contains(&fold_case(&target.edition.place));
    if base.contains(['(', '（']) && !agrees(&base) {
        let edition = format!("{} {}", target.edition.place, year);
        findings.push(
            Finding::new("edition-differs", Severity::Warning, opening.line, &opening.text).with_hint(edition.trim()),
        );
    }
}
