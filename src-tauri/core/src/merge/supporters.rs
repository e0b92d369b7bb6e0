//! Who proposed or agreed what was decided.

use crate::contribution::{Contribution, Position, Supporter};
use crate::merge_source::Choice;
use crate::step::Step;
use crate::text::fold_case;

use super::points::{Alternative, Point, PointKind, points};

/// The sources that say what was taken at `point`; where nothing is decided and all agree, those who agree.
pub fn supporters<'a>(draft: &'a Contribution, point: &Point) -> Vec<&'a str> {
    let names = |a: &Alternative| -> Vec<&'a str> {
        a.sources.iter().filter_map(|s| draft.sources.get(*s)).map(|s| s.name.as_str()).collect()
    };
    let is_taken = |a: &&Alternative| match &point.choice {
        Some(Choice::Take(taken)) => names(a).iter().any(|name| taken.iter().any(|other| other == name)),
        Some(_) => false,
        None => point.kind == PointKind::Same,
    };
    point.alternatives.iter().filter(is_taken).flat_map(names).collect()
}

/// The step that enters every source whose words were taken in the table of supporters, where it is not in it yet; the
/// draft's own changes are none.
pub(crate) fn enter_supporters(draft: &Contribution) -> Option<Step> {
    let all = points(draft);
    let decided = all.iter().filter(|p| p.choice.is_some()).flat_map(|p| supporters(draft, p)).collect::<Vec<_>>();
    let mut after = draft.metadata.clone();
    for source in draft.sources.iter().filter(|s| !s.is_own() && decided.contains(&s.name.as_str())) {
        let is_it = |row: &Supporter| fold_case(row.administration.trim()) == fold_case(&source.name);
        if !after.supporters.iter().any(is_it) {
            after.supporters.push(Supporter { administration: source.name.clone(), position: Position::Supports });
        }
    }
    (after != draft.metadata)
        .then(|| Step::Metadata { before: Box::new(draft.metadata.clone()), after: Box::new(after) })
}
