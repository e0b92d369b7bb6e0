//! A resolution as a tree: number and title, calls with their clauses, annexes.

use modline_core::itu::{CallKind, KnownCall, Language, find_call};
use modline_core::paragraph::{Paragraph, Role};
use modline_core::run::Version;

/// The parts of a resolution.
#[derive(Debug, Default)]
pub(super) struct ResolutionTree<'a> {
    /// Number line, title, line of editions.
    pub title: Vec<&'a Paragraph>,
    /// The opening line.
    pub opening: Option<&'a Paragraph>,
    /// Calls before the first operative one.
    pub preambular: Vec<Division<'a>>,
    /// All others.
    pub operative: Vec<Division<'a>>,
    /// Annexes, from their number line.
    pub annexes: Vec<Annex<'a>>,
}

/// An annex.
#[derive(Debug, Default)]
pub(super) struct Annex<'a> {
    /// Number line and title.
    pub title: Vec<&'a Paragraph>,
    /// Its text.
    pub parts: Vec<Division<'a>>,
}

/// A call, or another heading, and what stands under it.
#[derive(Debug, Default)]
pub(super) struct Division<'a> {
    /// The call; `None` for what stands under none.
    pub head: Option<&'a Paragraph>,
    /// Its clauses.
    pub clauses: Vec<Clause<'a>>,
}

/// A clause with the sub-clauses below it.
#[derive(Debug)]
pub(super) struct Clause<'a> {
    pub paragraph: &'a Paragraph,
    pub below: Vec<Clause<'a>>,
}

/// The parts of `paragraphs`, in their order.
pub(super) fn parts(paragraphs: &[Paragraph], language: Language) -> ResolutionTree<'_> {
    let mut text = ResolutionTree::default();
    let mut parts: Vec<Division<'_>> = Vec::new();
    for p in paragraphs {
        let begun = text.opening.is_some() || !parts.is_empty();
        match (p.role, text.annexes.last_mut()) {
            (Role::AnnexNo, _) => text.annexes.push(Annex { title: vec![p], ..Annex::default() }),
            (Role::AnnexTitle, Some(annex)) if annex.parts.is_empty() => annex.title.push(p),
            (_, Some(annex)) => add(&mut annex.parts, p),
            (Role::ResNo | Role::ResTitle | Role::ResRef, None) if !begun => text.title.push(p),
            (Role::Opening, None) if !begun => text.opening = Some(p),
            (_, None) => add(&mut parts, p),
        }
    }
    let operative = parts.iter().position(|part| is_operative(part, language)).unwrap_or(parts.len());
    text.operative = parts.split_off(operative);
    text.preambular = parts;
    text
}

fn add<'a>(parts: &mut Vec<Division<'a>>, p: &'a Paragraph) {
    let level = match p.role {
        Role::Clause | Role::Para => 0,
        Role::Sub1 => 1,
        Role::Sub2 => 2,
        Role::Sub3 => 3,
        _ => return parts.push(Division { head: Some(p), ..Division::default() }),
    };
    if parts.is_empty() {
        parts.push(Division::default());
    }
    let Some(part) = parts.last_mut() else { return };
    let mut clauses = &mut part.clauses;
    for _ in 0..level {
        if clauses.is_empty() {
            break;
        }
        let last = clauses.len() - 1;
        clauses = &mut clauses[last].below;
    }
    clauses.push(Clause { paragraph: p, below: Vec::new() });
}

/// By the table of calls; of a call that is not in it, by digits before its clauses.
fn is_operative(part: &Division<'_>, language: Language) -> bool {
    let known = part.head.and_then(|head| {
        [Version::Base, Version::Revised].into_iter().find_map(|version| find_call(&head.text(version), language))
    });
    match known {
        Some(KnownCall::Whole(kind) | KnownCall::Begins(kind)) => kind == CallKind::Operative,
        None => part
            .clauses
            .iter()
            .any(|c| c.paragraph.label_text(Version::Markup).trim_start().starts_with(|c: char| c.is_numeric())),
    }
}
