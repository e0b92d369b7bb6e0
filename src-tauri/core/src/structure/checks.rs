//! Doubts: places where a copied text has probably lost or changed something. Reported; what has lost only a
//! hyphen can be mended (`hyphens`).

use crate::contribution::Contribution;
use crate::finding::{Finding, Severity};
use crate::itu::Label;
use crate::paragraph::{Role, each_line};
use crate::run::Version;
use crate::text::chars::is_direction_mark;
use crate::text::fold_case;

use super::recognized::text_lines;
use super::{Found, LineKind, first_target, flattened, hyphens};

/// What is looked for here.
pub(super) const RULES: [&str; 11] = [
    hyphens::RULE,
    "doubled-mark",
    "label-repeated",
    "label-gap",
    "no-opening-line",
    "no-title",
    "no-call",
    "no-text",
    "direction-override",
    "edition-differs",
    flattened::RULE,
];

/// Looks at an recognized text.
pub(super) fn look(draft: &Contribution, found: &[Found], findings: &mut Vec<Finding>) {
    hyphens::look(draft.language, found, findings);
    doubled_marks(found, findings);
    label_order(draft, found, findings);
    heading(draft, found, findings);
    missing_parts(draft, found, findings);
    direction_overrides(found, findings);
    flattened::look(draft.language, found, findings);
}

/// `,,` or `;,`: two end marks where a redline was flattened.
fn doubled_marks(found: &[Found], findings: &mut Vec<Finding>) {
    for f in text_lines(found) {
        let findings_here = flattened::doubled_marks(&f.text);
        findings.extend(findings_here.map(|s| Finding::new("doubled-mark", Severity::Warning, f.line, s)));
    }
}

/// Labels of one call that repeat or leave a gap in the revised text. The label of a struck clause leaves none.
fn label_order(draft: &Contribution, found: &[Found], findings: &mut Vec<Finding>) {
    let (mut last, mut parted): (Option<u32>, bool) = (None, false);
    let mut struck: Option<u32> = None;
    let mut paragraphs = draft.proposals.iter().flat_map(|p| &p.paragraphs);
    for f in found {
        let paragraph = paragraphs.by_ref().take(usize::from(matches!(f.kind, LineKind::Text(_)))).last();
        if paragraph.is_some_and(|p| p.del.is_some() && p.text(Version::Revised).is_empty()) {
            struck = Label::parse(&f.label, draft.language).and_then(|l| l.count(struck.max(last))).max(struck);
            continue;
        }
        let LineKind::Text(Role::Clause) = f.kind else {
            // Behind text without a label a list may begin anew.
            parted |= f.kind == LineKind::Text(Role::Para);
            if !matches!(f.kind, LineKind::Text(r) if r.is_clause()) {
                (last, struck) = (None, None);
            }
            continue;
        };
        let Some(n) = Label::parse(&f.label, draft.language).and_then(|l| l.count(last)) else { continue };
        match last {
            Some(l) if n == l || (n < l && !parted) => {
                findings.push(Finding::new("label-repeated", Severity::Warning, f.line, &f.label))
            }
            Some(l) if n > l.max(struck.unwrap_or(0)) + 1 => {
                findings.push(Finding::new("label-gap", Severity::Warning, f.line, &f.label))
            }
            None if n > struck.unwrap_or(0) + 1 => {
                findings.push(Finding::new("label-gap", Severity::Warning, f.line, &f.label))
            }
            _ => {}
        }
        (last, parted) = (Some(n), false);
    }
}

/// What a resolution has and this one has not, so that the user should see whether it was recognized.
fn missing_parts(draft: &Contribution, found: &[Found], findings: &mut Vec<Finding>) {
    let mut lines = text_lines(found).peekable();
    let is_text = |role: Role| role.is_clause();
    for proposal in &draft.proposals {
        let line = lines.peek().map_or(0, |f| f.line);
        lines.by_ref().take(proposal.paragraphs.len()).for_each(|_| {});
        let holds = |fits: &dyn Fn(Role) -> bool| proposal.paragraphs.iter().any(|p| fits(p.role));
        if !holds(&|r| r == Role::ResNo) || proposal.header.marker.is_heading_only() {
            continue;
        }
        let subject = proposal.paragraphs[0].text(Version::Revised);
        let mut say = |rule| findings.push(Finding::new(rule, Severity::Warning, line, &subject));
        if !holds(&|r| r == Role::ResTitle) {
            say("no-title");
        }
        if !holds(&is_text) {
            say("no-text");
        } else if !holds(&|r| r == Role::Call) {
            say("no-call");
        }
    }
}

/// Characters that print a text in another order than it has (U+202D, U+202E): what is read is not what is seen.
fn direction_overrides(found: &[Found], findings: &mut Vec<Finding>) {
    for f in found.iter().filter(|f| !f.text.is_ascii() && f.text.contains(['\u{202d}', '\u{202e}'])) {
        let subject = f.text.replace(is_direction_mark, "");
        findings.push(Finding::new("direction-override", Severity::Warning, f.line, subject.trim()));
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
