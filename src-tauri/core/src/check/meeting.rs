//! The meeting that a draft goes to.

use crate::contribution::Contribution;
use crate::itu::{Meeting, NumberLine, tables};
use crate::paragraph::{self, Role};
use crate::run::Version;
use crate::structure;
use crate::text::fold_case;

use super::citation;

/// The meeting chosen, else the one that the first proposal's heading names. A flattened heading names the old and the
/// new one; the later is meant.
pub fn coming_meeting(draft: &Contribution) -> Option<&'static Meeting> {
    if let Some(chosen) = tables().meeting(&draft.metadata.meeting) {
        return Some(chosen);
    }
    let language = draft.language;
    let paragraphs = &draft.proposals.first()?.paragraphs;
    let lines = paragraph::lines(&paragraphs[..paragraphs.len().min(HEADING)], Version::Revised);
    let target = structure::target(&lines, language)?;
    let of_conference = || tables().meetings.iter().filter(|m| m.conference == target.conference);
    let place = fold_case(&target.edition.place);
    let exact = of_conference().find(|m| {
        let named = place.is_empty() || fold_case(m.place(language)) == place;
        named && Some(m.year) == target.edition.year
    });
    let run_together = || {
        let number = &lines.iter().find(|l| l.role == Role::ResNo)?.text;
        let bracket = NumberLine::parse(number, language)?.bracket?;
        let named = citation::run_together(&number[bracket], language);
        named.filter(|m| m.conference == target.conference).max_by_key(|m| m.year)
    };
    exact.or_else(run_together)
}

/// Number line, title and opening line stand among so many paragraphs.
const HEADING: usize = 12;
