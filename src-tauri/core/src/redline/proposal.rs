//! Which proposal of the new contribution is which of the old: by the text it is about, not by its place.

use crate::contribution::{Contribution, Marker};
use crate::run::Version;
use crate::structure::{heading_lines, target};
use crate::text::fold_case;

/// Indices into the old and the new proposals, in the order of the new; one that only the old holds stands behind the
/// one that it followed there.
pub(crate) fn pair(old: &Contribution, new: &Contribution) -> Vec<(Option<usize>, Option<usize>)> {
    let (a, b) = (targets(old, Version::Base), targets(new, Version::Revised));
    let mut taken = vec![false; a.len()];
    let mut out: Vec<(Option<usize>, Option<usize>)> = Vec::with_capacity(a.len().max(b.len()));
    for (j, about) in b.iter().enumerate() {
        let same = (0..a.len()).find(|i| !taken[*i] && a[*i] == *about);
        // One text and one other are compared whatever they are about.
        let found = same.or_else(|| (a.len() == 1 && b.len() == 1).then_some(0));
        if let Some(i) = found {
            taken[i] = true;
        }
        out.push((found, Some(j)));
    }
    for i in (0..a.len()).filter(|i| !taken[*i]) {
        let behind = i.checked_sub(1).and_then(|before| out.iter().position(|(old, _)| *old == Some(before)));
        out.insert(behind.map_or(0, |at| at + 1), (Some(i), None));
    }
    out
}

/// Whether a proposal is taken over as it stands. The text of a new resolution, and the number and title that SUP and
/// NOC carry, have no tracked changes; they are compared only with another text of the same marker.
pub(super) fn stands(old: Option<Marker>, new: Marker) -> bool {
    !new.is_tracked() && old != Some(new)
}

/// Kind and number of each proposal's text: `resolution`, `67`; `[ecp-1]` of a new one.
fn targets(contribution: &Contribution, version: Version) -> Vec<Option<(String, String)>> {
    let about = |lines: &[_]| target(lines, contribution.language).map(|t| (t.kind, fold_case(&t.number)));
    contribution.proposals.iter().map(|p| about(&heading_lines(p, version))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution::Proposal;
    use crate::paragraph::{Paragraph, ParagraphId, Role};

    fn about(numbers: &[&str]) -> Contribution {
        let proposal = |n: &&str| Proposal {
            paragraphs: vec![Paragraph::unchanged(
                ParagraphId(1),
                Role::ResNo,
                "",
                &format!("RESOLUTION {n} (Doha, 2006)"),
            )],
            ..Proposal::default()
        };
        Contribution { proposals: numbers.iter().map(proposal).collect(), ..Contribution::default() }
    }

    #[test]
    fn proposals_pair_by_what_they_are_about() {
        for (old, new, want) in [
            (vec!["5"], vec!["6"], vec![(Some(0), Some(0))]),
            (vec!["5"], vec!["[ECP-1]", "5"], vec![(None, Some(0)), (Some(0), Some(1))]),
            (vec!["5", "6"], vec!["6", "5"], vec![(Some(1), Some(0)), (Some(0), Some(1))]),
            (vec!["5", "6", "7"], vec!["5", "7"], vec![(Some(0), Some(0)), (Some(1), None), (Some(2), Some(1))]),
            (vec!["5", "5"], vec!["5", "5"], vec![(Some(0), Some(0)), (Some(1), Some(1))]),
            (vec!["5"], vec!["6", "7"], vec![(Some(0), None), (None, Some(0)), (None, Some(1))]),
            (vec!["5", "6"], vec!["7"], vec![(Some(0), None), (Some(1), None), (None, Some(0))]),
            (vec!["5", "6", "7"], vec!["6"], vec![(Some(0), None), (Some(1), Some(0)), (Some(2), None)]),
            (vec!["[ecp-1]", "5"], vec!["5", "[ECP-1]"], vec![(Some(1), Some(0)), (Some(0), Some(1))]),
        ] {
            assert_eq!(pair(&about(&old), &about(&new)), want, "{old:?} {new:?}");
        }
    }

    #[test]
    fn a_text_without_tracked_changes_is_compared_with_its_own_kind_only() {
        for (old, new, want) in [
            (None, Marker::Add, true),
            (Some(Marker::Mod), Marker::Add, true),
            (Some(Marker::Add), Marker::Add, false),
            (Some(Marker::Mod), Marker::Sup, true),
            (Some(Marker::Add), Marker::Mod, false),
            (Some(Marker::Mod), Marker::Mod, false),
            (None, Marker::Mod, false),
        ] {
            assert_eq!(stands(old, new), want, "{old:?} {new:?}");
        }
    }
}
