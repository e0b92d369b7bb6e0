//! Points: the smallest sets of changes that touch one another, and what their sources say there.

use std::collections::BTreeMap;

use crate::change::Location;
use crate::contribution::Contribution;
use crate::merge_source::{BasePosition, ChangePiece, Choice, Decision, MergeSource, PointPlace, SourceChange};
use crate::paragraph::{Paragraph, ParagraphId, Role};
use crate::run::Run;

use super::base_text::BaseText;
use super::change_ref::{ChangeRef, equal_ignoring_spaces};
use super::gaps;

/// How the changes of a point go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PointKind {
    /// Several sources say the same, typography aside.
    Same,
    /// One source only says something.
    Alone,
    /// All of it can be taken together.
    Compatible,
    /// It cannot.
    Conflict,
}

impl PointKind {
    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            PointKind::Same => "same",
            PointKind::Alone => "alone",
            PointKind::Compatible => "compatible",
            PointKind::Conflict => "conflict",
        }
    }
}

/// What one source, or several that agree, would have at a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Indices of the sources, in the order of the draft.
    pub sources: Vec<usize>,
    /// Words of the base that would go.
    pub deleted: String,
    /// Words that would come.
    pub inserted: String,
    /// What would stand at each place of the point.
    pub revised: Vec<String>,
}

/// A question that the sources put, with its answer where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Where it is; a clause that was moved is at two places.
    pub places: Vec<PointPlace>,
    /// The same in words: `recalling c)`.
    pub name: String,
    /// How its changes go together.
    pub kind: PointKind,
    /// Every change of it, by place.
    pub changes: Vec<Vec<ChangeRef>>,
    /// What is to choose from.
    pub alternatives: Vec<Alternative>,
    /// What was decided; `None` while it is open.
    pub choice: Option<Choice>,
    /// Whether something of it was changed without tracking.
    pub untracked: bool,
}

/// The points of a draft: those about changes that were not tracked first, then in the order of the text.
///
/// Every change of every source is in exactly one. The time grows with the changes, and the base is read once.
pub fn points(draft: &Contribution) -> Vec<Point> {
    if draft.sources.is_empty() {
        return Vec::new();
    }
    let base = BaseText::of(draft);
    let mut out: Vec<Point> =
        gathered(&draft.sources, &base).into_iter().map(|group| point(group, &draft.sources, &base)).collect();
    let decided: BTreeMap<PointPlace, &Decision> = draft.decisions.iter().map(|d| (d.place(), d)).collect();
    for p in &mut out {
        p.choice = decided.get(&p.places[0]).map(|d| d.choice.clone());
    }
    name(&mut out, &draft.sources, &base);
    out.sort_by_key(|p| !p.untracked);
    out
}

/// Changes that touch one another.
struct Cluster {
    place: PointPlace,
    changes: Vec<ChangeRef>,
    /// Whether they are new clauses that stand side by side.
    neighbours: bool,
}

/// The clusters of each point.
fn gathered(sources: &[MergeSource], base: &BaseText) -> Vec<Vec<Cluster>> {
    let each = sources
        .iter()
        .enumerate()
        .flat_map(|(source, s)| s.changes.iter().enumerate().map(move |(change, c)| (c, ChangeRef { source, change })));
    let (gaps, mut others): (Vec<_>, Vec<_>) = each.partition(|(c, _)| c.is_new_clause());
    others.sort_by_key(|(c, r)| (c.from, c.to, *r));
    let mut clusters: Vec<Cluster> = Vec::new();
    for (c, change) in others {
        let touching = clusters.last_mut().filter(|last| touches(last.place, c, base));
        match touching {
            Some(last) => {
                last.place.to = last.place.to.max(c.to);
                last.changes.push(change);
            }
            None => {
                let place = PointPlace { from: c.from, to: c.to, slot: 0 };
                clusters.push(Cluster { place, changes: vec![change], neighbours: false });
            }
        }
    }
    let mut at_gap: BTreeMap<BasePosition, Vec<ChangeRef>> = BTreeMap::new();
    for (c, change) in gaps {
        let over = clusters.partition_point(|cluster| cluster.place.from < c.from).checked_sub(1);
        match over.map(|i| &mut clusters[i]).filter(|cluster| c.from < cluster.place.to) {
            Some(over) => over.changes.push(change),
            None => at_gap.entry(c.from).or_default().push(change),
        }
    }
    for (at, changes) in at_gap {
        for (slot, found) in gaps::slots(&changes, sources).into_iter().enumerate() {
            let place = PointPlace { from: at, to: at, slot: slot as u32 };
            let neighbours = !found.alike && found.changes.iter().any(|c| c.source != found.changes[0].source);
            clusters.push(Cluster { place, changes: found.changes, neighbours });
        }
    }
    linked(clusters, sources)
}

/// Whether a change touches the changes before it: the same or adjoining words, or the same end of a paragraph.
fn touches(before: PointPlace, c: &SourceChange, base: &BaseText) -> bool {
    c.from < before.to || (!c.from.is_between_lines() && base.is_blank_between(before.to, c.from))
}

/// The clusters that changes of one act are in, as one group; in the order of the base.
fn linked(mut clusters: Vec<Cluster>, sources: &[MergeSource]) -> Vec<Vec<Cluster>> {
    clusters.sort_by_key(|c| c.place);
    let mut group: Vec<usize> = (0..clusters.len()).collect();
    fn root(group: &mut [usize], mut i: usize) -> usize {
        while group[i] != i {
            group[i] = group[group[i]];
            i = group[i];
        }
        i
    }
    let mut seen: BTreeMap<(usize, u32), usize> = BTreeMap::new();
    for (i, cluster) in clusters.iter().enumerate() {
        for c in &cluster.changes {
            let Some(link) = c.of(sources).and_then(|change| change.link) else { continue };
            let other = *seen.entry((c.source, link)).or_insert(i);
            let (a, b) = (root(&mut group, i), root(&mut group, other));
            group[a.max(b)] = a.min(b);
        }
    }
    let roots: Vec<usize> = (0..clusters.len()).map(|i| root(&mut group, i)).collect();
    let mut out: BTreeMap<usize, Vec<Cluster>> = BTreeMap::new();
    for (cluster, root) in clusters.into_iter().zip(roots) {
        out.entry(root).or_default().push(cluster);
    }
    out.into_values().collect()
}

/// The point that clusters make.
fn point(clusters: Vec<Cluster>, sources: &[MergeSource], base: &BaseText) -> Point {
    let changes = || clusters.iter().flat_map(|c| &c.changes);
    let mut who: Vec<usize> = changes().map(|c| c.source).collect();
    who.sort_unstable();
    who.dedup();
    let mut alternatives: Vec<Alternative> = Vec::new();
    for source in who {
        let own = |cluster: &Cluster| -> Vec<&SourceChange> {
            cluster.changes.iter().filter(|c| c.source == source).filter_map(|c| c.of(sources)).collect()
        };
        let revised: Vec<String> = clusters.iter().map(|c| revised(c.place, &own(c), base)).collect();
        let same = |a: &&mut Alternative| a.revised.iter().zip(&revised).all(|(a, b)| equal_ignoring_spaces(a, b));
        match alternatives.iter_mut().find(same) {
            Some(alternative) => alternative.sources.push(source),
            None => {
                let all: Vec<&SourceChange> = clusters.iter().flat_map(own).collect();
                let (deleted, inserted) = (words(&all, base, false), words(&all, base, true));
                alternatives.push(Alternative { sources: vec![source], deleted, inserted, revised });
            }
        }
    }
    let kind = match (&alternatives[..], alternatives.iter().map(|a| a.sources.len()).sum::<usize>()) {
        (_, 1) => PointKind::Alone,
        ([_], _) => PointKind::Same,
        _ if clusters.iter().any(|c| collides(c, &alternatives, sources, base)) => PointKind::Conflict,
        _ => PointKind::Compatible,
    };
    let untracked = changes().filter_map(|c| c.of(sources)).any(|c| c.untracked);
    let (places, changes) = clusters.into_iter().map(|c| (c.place, c.changes)).unzip();
    Point { places, name: String::new(), kind, changes, alternatives, choice: None, untracked }
}

/// Whether changes of two alternatives cannot stand together.
fn collides(cluster: &Cluster, alternatives: &[Alternative], sources: &[MergeSource], base: &BaseText) -> bool {
    if cluster.neighbours {
        return false;
    }
    let group = |source: usize| alternatives.iter().position(|a| a.sources.contains(&source));
    let mut all: Vec<(Option<usize>, &SourceChange)> =
        cluster.changes.iter().filter_map(|c| Some((group(c.source), c.of(sources)?))).collect();
    all.sort_by_key(|(group, c)| (c.from, c.to, *group));
    // A change can only meet those behind it that begin before it ends.
    (0..all.len()).any(|i| {
        let (group, c) = all[i];
        let mut behind = all[i + 1..].iter().take_while(|(_, d)| d.from <= c.to || base.is_blank_between(c.to, d.from));
        behind.any(|(other, d)| *other != group && excludes(c, d, base))
    })
}

fn is_insertion(c: &SourceChange) -> bool {
    c.from == c.to
}

/// Whether two changes of different sources, `d` not before `c`, cannot both be made. The same change can, unless it is
/// half of a move.
fn excludes(c: &SourceChange, d: &SourceChange, base: &BaseText) -> bool {
    let meets = match (is_insertion(c), is_insertion(d)) {
        (true, true) => base.is_blank_between(c.from, d.from),
        (true, false) => d.from < c.from && c.from < d.to,
        (false, true) => c.from < d.from && d.from < c.to,
        (false, false) => d.from < c.to,
    };
    // Where ends of paragraphs come and go, it depends on the words beside.
    let meets = meets || is_of_ends(c) || is_of_ends(d);
    meets && (c.link.is_some() || d.link.is_some() || !is_same(c, d, base))
}

/// Whether ends of paragraphs come or go, in lines that stay.
fn is_of_ends(c: &SourceChange) -> bool {
    c.from.line != c.to.line || c.pieces.iter().any(|p| matches!(p, ChangePiece::End { .. }))
}

/// Whether two changes have the same effect at the same place.
pub(super) fn is_same(c: &SourceChange, d: &SourceChange, base: &BaseText) -> bool {
    let place = PointPlace { from: c.from, to: c.to, slot: 0 };
    (c.from, c.to) == (d.from, d.to) && equal_ignoring_spaces(&revised(place, &[c], base), &revised(place, &[d], base))
}

/// What stands at `place` once `changes`, which are one source's, are made: a line feed behind each paragraph. Labels of
/// new paragraphs are left out, since they follow from the paragraphs around.
pub(super) fn revised(place: PointPlace, changes: &[&SourceChange], base: &BaseText) -> String {
    text_with(place, changes, base, false)
}

/// The same; `all_labels` has those of new paragraphs too.
pub(super) fn text_with(place: PointPlace, changes: &[&SourceChange], base: &BaseText, all_labels: bool) -> String {
    let mut out = String::new();
    let mut at = place.from;
    for c in changes.iter().filter(|c| !c.is_refusal()) {
        base.push(&mut out, at, c.from);
        at = c.from;
        let mut is_new = false;
        // The label of a new paragraph that has no words.
        let mut bare = None;
        for piece in &c.pieces {
            match piece {
                ChangePiece::Base { del: Some(_), .. } | ChangePiece::Label(_) => {}
                _ => bare = None,
            }
            match piece {
                ChangePiece::Base { to, del } => {
                    if del.is_none() {
                        base.push(&mut out, at, *to);
                    }
                    at = *to;
                }
                ChangePiece::Label(Run { text, .. }) if is_new && !all_labels => bare = Some(text),
                // A label of the base has its tab there.
                ChangePiece::Label(Run { text, .. }) if is_new || base.lengths(at).0 == 0 => {
                    out.extend([text, "\t"]);
                }
                ChangePiece::Label(Run { text, .. }) | ChangePiece::Text(Run { text, .. }) => out.push_str(text),
                ChangePiece::Start { .. } => is_new = true,
                ChangePiece::End { del: None, .. } => out.push('\n'),
                ChangePiece::End { .. } => {}
            }
        }
        // It runs on into the next line, before its label.
        out.extend(bare.filter(|_| c.to.at <= 1).into_iter().flat_map(|label| [label, "\t"]));
        at = c.to;
    }
    base.push(&mut out, at, place.to);
    out
}

/// The words that changes insert, or delete.
fn words(changes: &[&SourceChange], base: &BaseText, inserted: bool) -> String {
    let mut parts: Vec<String> = Vec::new();
    for c in changes.iter().filter(|c| !c.is_refusal()) {
        let (mut out, mut at) = (String::new(), c.from);
        for piece in &c.pieces {
            match piece {
                // The kept part of a word stands on both sides.
                ChangePiece::Base { to, del } => {
                    if del.is_none() || !inserted {
                        base.push(&mut out, at, *to);
                    }
                    at = *to;
                }
                ChangePiece::Label(r) if inserted => out.extend([r.text.as_str(), "\t"]),
                ChangePiece::Text(r) if inserted => out.push_str(&r.text),
                ChangePiece::End { del: None, .. } if inserted => out.push('\n'),
                _ => {}
            }
        }
        parts.push(out.trim_end_matches(['\n', '\t']).to_owned());
    }
    parts.retain(|p| !p.is_empty());
    parts.join(" … ")
}

/// Says where each point is, reading the base once.
fn name(points: &mut [Point], sources: &[MergeSource], base: &BaseText) {
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|i| points[*i].places[0]);
    let mut location = Location::default();
    let mut next = BasePosition::default();
    for i in order {
        let at = points[i].places[0].from;
        if at.proposal != next.proposal {
            (location, next) = (Location::default(), BasePosition::before_line(at.proposal, 0));
        }
        let is_gap = points[i].places[0].is_gap();
        let until = at.line.saturating_add(u32::from(!is_gap));
        for p in base.lines(at.proposal).iter().take(until as usize).skip(next.line as usize) {
            location.step(p);
        }
        next.line = next.line.max(until);
        let new = points[i].changes[0].iter().min_by_key(|c| &sources[c.source].name).and_then(|c| c.of(sources));
        let new = new.map(new_paragraph);
        points[i].name = match (is_gap, base.line(at), new) {
            (true, _, Some(new)) => location.place(&new),
            (_, Some(line), _) => location.place(line),
            _ => String::new(),
        };
    }
}

/// The first paragraph that a change inserts.
fn new_paragraph(c: &SourceChange) -> Paragraph {
    let mut p = Paragraph::unchanged(ParagraphId(0), Role::Para, "", "");
    for piece in &c.pieces {
        match piece {
            ChangePiece::Start { role, .. } => p.role = *role,
            ChangePiece::Label(r) => p.label.push(Run::unchanged(r.text.clone())),
            ChangePiece::Text(r) => p.runs.push(Run::unchanged(r.text.clone())),
            ChangePiece::End { .. } => break,
            ChangePiece::Base { .. } => {}
        }
    }
    p
}
