//! Akoma Ntoso 3.0 in the profile of the United Nations (AKN4UN): a proposal is a `statement` named `resolutionDraft`.
//!
//! One proposal is the document itself. Several proposals are the documents of a `documentCollection`, because each
//! amends a text of its own. The redline is one expression with `ins` and `del` in the text; a `textualMod` refers to
//! every mark.
//!
//! Limitations: dates of changes are not written, since neither `ins` nor `textualMod` has a place for them.

mod body;
mod meta;
mod tree;

use modline_core::contribution::Contribution;
use modline_core::layout::{Block, Layout, Printed};
use modline_core::paragraph::lines;
use modline_core::run::Version;

use super::text::{contact_lines, cover_lines, listed, reason_lines};
use super::xml::Xml;
use body::Body;
use meta::{Names, Work};

const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// The document of `draft`.
pub fn akn(draft: &Contribution, view: Version) -> String {
    let layout = Layout::new(draft, view.clean().unwrap_or(Version::Markup));
    let names = Names::of(draft);
    let proposals: Vec<&Printed<'_>> = layout.proposals().collect();
    let mut xml = Xml::new(4096);
    xml.open("akomaNtoso", &[("xmlns", NAMESPACE)]).line();
    match proposals[..] {
        [printed] => {
            let work = names.statement(printed, 1);
            let around = Around { before: front(&layout), after: back(&layout) };
            statement(&mut xml, printed, &layout, &work, &names, "", Some(&around));
        }
        _ => collection(&mut xml, &proposals, &layout, &names),
    }
    xml.close("akomaNtoso").line();
    xml.finish()
}

/// The lines around the text of the proposals, in the order of the document.
pub(crate) fn around(layout: &Layout<'_>) -> Vec<String> {
    let lines = |containers: Vec<Container>| containers.into_iter().flat_map(|c| c.lines);
    let mut out: Vec<String> = lines(front(layout)).collect();
    for printed in layout.proposals() {
        out.push(printed.marker_line());
        out.extend(reasons(printed, layout).into_iter().flat_map(|c| c.lines));
    }
    out.extend(lines(back(layout)));
    out
}

/// What of the contribution stands around the proposals: paragraphs under the names of their containers.
struct Around {
    before: Vec<Container>,
    after: Vec<Container>,
}

struct Container {
    name: &'static str,
    lines: Vec<String>,
}

fn front(layout: &Layout<'_>) -> Vec<Container> {
    let mut out = vec![Container { name: "cover", lines: cover_lines(layout).map(str::to_owned).collect() }];
    for block in &layout.blocks {
        match block {
            Block::Heading(heading) => out.push(Container { name: "part", lines: vec![(*heading).to_owned()] }),
            Block::Text(text) => match out.last_mut().filter(|c| c.name == "part") {
                Some(part) => part.lines.push((*text).to_owned()),
                None => out.push(Container { name: "part", lines: vec![(*text).to_owned()] }),
            },
            Block::ProposalList(rows) => {
                let rows = rows.iter().map(listed);
                out.last_mut().iter_mut().for_each(|c| c.lines.extend(rows.clone()));
            }
            Block::Proposal(_) => break,
            Block::Supporters(_) => {}
        }
    }
    out.retain(|c| !c.lines.is_empty());
    out
}

fn back(layout: &Layout<'_>) -> Vec<Container> {
    let mut out = Vec::new();
    for block in &layout.blocks {
        if let Block::Supporters(rows) = block {
            let rows = rows.iter().map(|(name, position)| format!("{name}\t{position}"));
            let heading = layout.words.supporters.clone();
            out.push(Container { name: "supporters", lines: [heading].into_iter().chain(rows).collect() });
        }
    }
    out.push(Container { name: "contacts", lines: contact_lines(layout) });
    out.retain(|c| !c.lines.is_empty());
    out
}

fn reasons(printed: &Printed<'_>, layout: &Layout<'_>) -> Option<Container> {
    let lines: Vec<String> = reason_lines(printed, layout.words).collect();
    (!lines.is_empty()).then_some(Container { name: "reasons", lines })
}

fn collection(xml: &mut Xml, proposals: &[&Printed<'_>], layout: &Layout<'_>, names: &Names) {
    xml.open("documentCollection", &[("name", "contribution")]).line();
    meta::meta(xml, &names.contribution(&layout.running_head), names, "", None);
    let (before, after) = (front(layout), back(layout));
    containers(xml, "coverPage", &before, "front");
    xml.open("collectionBody", &[]).line();
    for (i, printed) in proposals.iter().enumerate() {
        let id = format!("cmp_{}", i + 1);
        xml.open("component", &[("eId", &id)]).line();
        statement(xml, printed, layout, &names.statement(printed, i + 1), names, &format!("{id}__"), None);
        xml.close("component").line();
    }
    xml.close("collectionBody").line();
    containers(xml, "conclusions", &after, "back");
    xml.close("documentCollection").line();
}

fn containers(xml: &mut Xml, element: &str, containers: &[Container], id: &str) {
    if containers.is_empty() {
        return;
    }
    xml.open(element, &[]).line();
    for (i, container) in containers.iter().enumerate() {
        self::container(xml, container, &format!("{id}_{}", i + 1));
    }
    xml.close(element).line();
}

fn container(xml: &mut Xml, container: &Container, id: &str) {
    xml.open("container", &[("eId", id), ("name", container.name)]).line();
    for line in &container.lines {
        xml.open("p", &[]);
        body::text(xml, line);
        xml.close("p").line();
    }
    xml.close("container").line();
}

/// A proposal. `prefix` begins the ids of its parts.
fn statement(
    xml: &mut Xml,
    printed: &Printed<'_>,
    layout: &Layout<'_>,
    work: &Work,
    names: &Names,
    prefix: &str,
    around: Option<&Around>,
) {
    let text = tree::parts(&printed.paragraphs, layout.language);
    let mut body = Body::new(names, prefix);
    body.preface(printed, &text);
    body.preamble(&text);
    body.main_body(&text.operative, "mainBody");
    let reasons = reasons(printed, layout);
    let conclusions: Vec<&Container> = reasons.iter().chain(around.iter().flat_map(|a| &a.after)).collect();
    if !conclusions.is_empty() {
        body.xml.open("conclusions", &[]).line();
        for (i, c) in conclusions.iter().enumerate() {
            container(&mut body.xml, c, &format!("{prefix}back_{}", i + 1));
        }
        body.xml.close("conclusions").line();
    }
    body.annexes(&text, work);
    let (written, mods) = body.finish();
    xml.open("statement", &[("name", "resolutionDraft"), ("contains", "singleVersion")]).line();
    let amended =
        lines(&printed.paragraphs, Version::Base).into_iter().next().filter(|_| !printed.marker.is_new_text());
    let subject = amended.map(|line| line.text).unwrap_or_default();
    meta::meta(xml, work, names, prefix, Some((&mods, &subject)));
    if let Some(around) = around {
        containers(xml, "coverPage", &around.before, "front");
    }
    xml.raw(&written);
    xml.close("statement").line();
}
