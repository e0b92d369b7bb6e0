//! What stands at a point once it is decided, as pieces of the base and of the sources.

use std::sync::Arc;

use crate::merge_source::{BasePosition, ChangePiece, Choice, MergeSource, SourceChange};
use crate::paragraph::Role;
use crate::redline::{Density, reworded};
use crate::run::{Revision, Run, Version};
use crate::step::EditError;

use super::base_text::BaseText;
use super::points::{Alternative, Point, PointKind, is_same};

/// Who stands beside the changes.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub sources: &'a [MergeSource],
    /// The draft's author.
    pub me: &'a Revision,
    /// Whether everything stands under the draft's author.
    pub by_group: bool,
}

impl Names<'_> {
    /// Names of sources, in alphabetical order: the order of the sources decides nothing.
    fn joined(&self, sources: &[usize]) -> String {
        let mut names: Vec<&str> = sources.iter().filter_map(|s| Some(self.sources.get(*s)?.name.as_str())).collect();
        names.sort_unstable();
        names.dedup();
        names.join(", ")
    }

    /// The mark of a change by `sources`, which was `mark` in its file. A time stays with the one who has it.
    fn mark(&self, sources: &[usize], mark: Option<&Revision>) -> Revision {
        if self.by_group {
            return self.me.clone();
        }
        let date = mark.filter(|_| sources.len() == 1).and_then(|m| m.date.clone());
        Revision { author: Arc::from(self.joined(sources)), date }
    }
}

/// What stands at each place of `point`, `Choice::None` aside. Nothing is empty only between lines.
///
/// # Errors
/// [`EditError::NotHere`] where a source says nothing here, changes cannot stand together, or other words cannot be put.
pub(super) fn content(
    point: &Point,
    choice: &Choice,
    base: &BaseText,
    names: Names,
) -> Result<Vec<Vec<ChangePiece>>, EditError> {
    let places = 0..point.places.len();
    match choice {
        Choice::Take(wanted) => {
            let mut chosen: Vec<&Alternative> = Vec::new();
            for name in wanted {
                let is_named = |s: &usize| names.sources.get(*s).is_some_and(|s| s.name == *name);
                let alternative = point.alternatives.iter().find(|a| a.sources.iter().any(is_named));
                let alternative = alternative.ok_or(EditError::NotHere)?;
                if !chosen.contains(&alternative) {
                    chosen.push(alternative);
                }
            }
            if chosen.is_empty() || (chosen.len() > 1 && point.kind == PointKind::Conflict) {
                return Err(EditError::NotHere);
            }
            places.map(|i| taken(point, i, &chosen, base, names)).collect()
        }
        Choice::Brackets => Ok(places.map(|i| bracketed(point, i, base, names)).collect()),
        Choice::Own(text) => own(point, text, base, names.me).map(|pieces| vec![pieces]),
        Choice::None => Err(EditError::NotHere),
    }
}

/// The changes of a source that speaks for `alternative`, at a place of the point.
pub(super) fn spoken<'a>(
    point: &Point,
    place: usize,
    alternative: &Alternative,
    sources: &'a [MergeSource],
) -> impl Iterator<Item = &'a SourceChange> {
    let first = alternative.sources.iter().min_by_key(|s| sources.get(**s).map(|s| &s.name)).copied();
    let own = point.changes[place].clone().into_iter().filter(move |c| Some(c.source) == first);
    own.filter_map(|c| c.of(sources)).filter(|c| !c.is_refusal())
}

/// The changes of several alternatives side by side, in their order.
fn taken(
    point: &Point,
    place: usize,
    chosen: &[&Alternative],
    base: &BaseText,
    names: Names,
) -> Result<Vec<ChangePiece>, EditError> {
    let mut all: Vec<(&SourceChange, Vec<usize>)> = Vec::new();
    for alternative in chosen {
        for c in spoken(point, place, alternative, names.sources) {
            let same = |(d, _): &&mut (&SourceChange, _)| c.link.is_none() && !c.is_new_clause() && is_same(c, d, base);
            match all.iter_mut().find(same) {
                Some((_, who)) => who.extend(&alternative.sources),
                None => all.push((c, alternative.sources.clone())),
            }
        }
    }
    // Insertions at one place stand in the order of the alternatives: the sort is stable.
    all.sort_by_key(|(c, _)| (c.from, c.to));
    let whole = point.places[place];
    let (mut out, mut at) = (Vec::new(), whole.from);
    for (c, who) in &all {
        if c.from < at {
            return Err(EditError::NotHere);
        }
        keep(&mut out, at, c.from);
        out.extend(c.pieces.iter().filter_map(|p| attributed(p, who, names)));
        at = c.to;
    }
    keep(&mut out, at, whole.to);
    Ok(out)
}

fn keep(out: &mut Vec<ChangePiece>, from: BasePosition, to: BasePosition) {
    if from < to {
        out.push(ChangePiece::Base { to, del: None });
    }
}

/// The piece under the names of `who`.
fn attributed(piece: &ChangePiece, who: &[usize], names: Names) -> Option<ChangePiece> {
    let run = |r: &Run| Run { ins: Some(names.mark(who, r.ins.as_ref())), del: None, ..r.clone() };
    Some(match piece {
        ChangePiece::Base { to, del } => {
            ChangePiece::Base { to: *to, del: del.as_ref().map(|by| names.mark(who, Some(by))) }
        }
        ChangePiece::Label(r) => ChangePiece::Label(run(r)),
        ChangePiece::Text(r) => ChangePiece::Text(run(r)),
        ChangePiece::Start { role, .. } => ChangePiece::Start { role: *role, id: None },
        ChangePiece::End { ins, del } => {
            ChangePiece::End { ins: names.mark(who, Some(ins)), del: del.as_ref().map(|by| names.mark(who, Some(by))) }
        }
    })
}

/// All alternatives in square brackets, each with its names: `[CEPT: …] [APT: …]`. The base goes; where one side alone
/// speaks, it stands in brackets too.
fn bracketed(point: &Point, place: usize, base: &BaseText, names: Names) -> Vec<ChangePiece> {
    let whole = point.places[place];
    if whole.is_gap() {
        let side = |a: &Alternative| -> Vec<ChangePiece> {
            let pieces = spoken(point, place, a, names.sources).flat_map(|c| &c.pieces);
            let pieces = pieces.filter_map(|p| attributed(p, &a.sources, names)).collect();
            enclosed(pieces, &format!("[{}: ", names.joined(&a.sources)), names.mark(&a.sources, None))
        };
        return point.alternatives.iter().flat_map(side).collect();
    }
    let only_label = whole.to <= BasePosition { at: base.text_start(whole.from).at - 1, ..whole.from };
    let from = if only_label { whole.from } else { whole.from.max(base.text_start(whole.from)) };
    // Nothing of the last line's text is in it.
    let to = match whole.from.line < whole.to.line && whole.to < base.text_start(whole.to) {
        true => base.text_end(BasePosition { line: whole.to.line - 1, ..whole.to }),
        false => whole.to,
    };
    let label = base.text(whole.from, from);
    let side = |a: &Alternative| {
        let revised = a.revised[place].strip_prefix(&label).unwrap_or(&a.revised[place]);
        revised.trim_matches(['\n', ' ', '\t']).replace('\n', "\u{2028}")
    };
    let spaced = |is: fn(&str) -> bool| point.alternatives.iter().any(|a| is(&a.revised[place]));
    let (front, back) = (spaced(|s| s.starts_with(' ')), spaced(|s| s.ends_with(' ')));
    let stands = matches!(point.kind, PointKind::Alone | PointKind::Same) && from < to;
    let insert = |text: String, by: &Revision| {
        let run = Run::inserted(text, by);
        if only_label { ChangePiece::Label(run) } else { ChangePiece::Text(run) }
    };
    let mut out = Vec::new();
    keep(&mut out, whole.from, from);
    if stands {
        out.push(insert("[".into(), names.me));
        keep(&mut out, from, to);
        out.push(insert("] ".into(), names.me));
    } else if from < to {
        out.push(ChangePiece::Base { to, del: Some(names.me.clone()) });
    }
    for (i, a) in point.alternatives.iter().enumerate() {
        let text = Some(side(a)).filter(|s| !s.is_empty()).unwrap_or_else(|| "–".to_owned());
        let before = if i > 0 || (front && !stands) { " " } else { "" };
        let behind = if back && i + 1 == point.alternatives.len() { " " } else { "" };
        let text = format!("{before}[{}: {text}]{behind}", names.joined(&a.sources));
        out.push(insert(text, &names.mark(&a.sources, None)));
    }
    keep(&mut out, to, whole.to);
    out
}

/// `pieces` with an opening text before their first words and a bracket behind the last.
fn enclosed(mut pieces: Vec<ChangePiece>, open: &str, by: Revision) -> Vec<ChangePiece> {
    let is_text = |p: &ChangePiece| matches!(p, ChangePiece::Text(_));
    if let (Some(first), Some(last)) = (pieces.iter().position(is_text), pieces.iter().rposition(is_text)) {
        pieces.insert(last + 1, ChangePiece::Text(Run::inserted("]", &by)));
        pieces.insert(first, ChangePiece::Text(Run::inserted(open, &by)));
    }
    pieces
}

fn kept(text: &str) -> Vec<Run> {
    if text.is_empty() { Vec::new() } else { vec![Run::unchanged(text)] }
}

/// Other words in the place of a point: within one line, or as a clause between two.
fn own(point: &Point, text: &str, base: &BaseText, me: &Revision) -> Result<Vec<ChangePiece>, EditError> {
    let [whole] = point.places[..] else { return Err(EditError::NotHere) };
    let lines: Vec<&str> = text.lines().filter(|l| !l.trim().is_empty()).collect();
    if whole.is_gap() {
        let clause = |line: &&str| {
            let (label, text) = line.split_once('\t').unwrap_or(("", line));
            let label = (!label.is_empty()).then(|| ChangePiece::Label(Run::inserted(label, me)));
            let start = ChangePiece::Start { role: if label.is_some() { Role::Clause } else { Role::Para }, id: None };
            let rest = [ChangePiece::Text(Run::inserted(text, me)), ChangePiece::End { ins: me.clone(), del: None }];
            [start].into_iter().chain(label).chain(rest).collect::<Vec<_>>()
        };
        return Ok(lines.iter().flat_map(clause).collect());
    }
    let (text_start, text_end) = (base.text_start(whole.from), base.text_end(whole.from));
    let one_clause = whole.from.is_between_lines()
        && whole.to == BasePosition::before_line(whole.from.proposal, whole.from.line.saturating_add(1));
    let (from, to) = if one_clause { (text_start, text_end) } else { (whole.from, whole.to) };
    if lines.len() > 1 || from < text_start || text_end < to {
        return Err(EditError::NotHere);
    }
    // Blanks around the words are those that all would have there.
    let spaced = |is: fn(&str) -> bool| point.alternatives.iter().all(|a| is(a.revised[0].trim_end_matches('\n')));
    let [front, back] =
        [spaced(|s| s.starts_with(' ')), spaced(|s| s.ends_with(' '))].map(|is| if is { " " } else { "" });
    let text = format!("{front}{}{back}", text.trim());
    let mut out = Vec::new();
    keep(&mut out, whole.from, from);
    let mut at = from;
    for r in reworded(&kept(&base.text(from, to)), &text, Role::Para, me, Density::default()) {
        if r.is_in(Version::Base) {
            at.at += r.text.len() as u32;
            out.push(ChangePiece::Base { to: at, del: r.del });
        } else {
            out.push(ChangePiece::Text(r));
        }
    }
    keep(&mut out, to, whole.to);
    Ok(out)
}
