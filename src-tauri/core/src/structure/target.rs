//! The target of a proposal: the text it is about, as its heading names it.

use crate::contribution::{Contribution, Proposal};
use crate::itu::{Edition, Label, LabelKind, Language, NumberLine};
use crate::paragraph::{Line, Role, each_line};
use crate::run::Version;

use super::heading;

/// What the heading of a resolution says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// `resolution`, `recommendation`, …; `provision` of a treaty's
    pub kind: String,
    /// `67`
    pub number: String,
    /// The edition in the bracket.
    pub edition: Edition,
    /// `WTDC`; empty where neither opening line nor heading names a conference.
    pub conference: String,
}

/// Reads number line and opening line of `lines`.
pub fn target(lines: &[Line], language: Language) -> Option<Target> {
    let Some(line) = lines.iter().find(|l| l.role == Role::ResNo) else { return provision(lines, language) };
    let line = &line.text;
    let parsed = NumberLine::parse(line, language)?;
    let opening = lines.iter().find(|l| l.role == Role::Opening).map(|l| l.text.as_str());
    let edition = parsed.bracket.clone().map(|b| Edition::parse(&line[b], language)).unwrap_or_default();
    Some(Target {
        kind: parsed.kind.into(),
        number: line[parsed.number].to_owned(),
        edition,
        conference: opening.and_then(|o| heading::conference_of(o, language)).unwrap_or_default().to_owned(),
    })
}

/// A provision of a treaty, by its number: `5.441B`.
fn provision(lines: &[Line], language: Language) -> Option<Target> {
    let number = &lines.first()?.label;
    let label = Label::parse(number, language).filter(|l| l.rest.is_empty() && l.kind == LabelKind::Decimal)?;
    Some(Target { kind: "provision".into(), number: label.text.to_owned(), ..Target::default() })
}

/// The target of a contribution's first proposal, in `version`.
pub fn first_target(contribution: &Contribution, version: Version) -> Option<Target> {
    target(&heading_lines(contribution.proposals.first()?, version), contribution.language)
}

/// The lines of a proposal down to where number line and opening line have both stood: all that [`target`] looks at.
pub(crate) fn heading_lines(proposal: &Proposal, version: Version) -> Vec<Line> {
    let mut missing = vec![Role::ResNo, Role::Opening];
    let mut out = Vec::new();
    for line in each_line(&proposal.paragraphs, version) {
        missing.retain(|role| *role != line.role);
        out.push(line);
        if missing.is_empty() {
            break;
        }
    }
    out
}
