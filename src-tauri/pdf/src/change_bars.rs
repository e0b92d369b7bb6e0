//! Change bars in the margin beside every line with a mark. They are drawn once the lines are known.

use std::str::FromStr;

use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::model::Document;
use typst::syntax::Span;
use typst::visualize::{Color, FixedStroke, Geometry, Paint};
use typst_layout::{Page, PagedDocument};

use modline_formats::write::page_design::{DELETED_COLOUR, INSERTED_COLOUR, MARGIN};

use crate::styles::points;

/// Distance from the text to the bar, in points.
const AWAY: f64 = 9.0;

/// Adds change bars to `document`, in the margin where lines start.
pub(crate) fn with_bars(document: &PagedDocument, rtl: bool) -> PagedDocument {
    let marks = [INSERTED_COLOUR, DELETED_COLOUR]
        .map(|c| Paint::Solid(Color::from_str(c).expect("invariant: the mark colours are colours")));
    let pages = document.pages().iter().map(|page| barred(page, &marks, rtl)).collect();
    PagedDocument::new(pages, document.info().clone())
}

fn barred(page: &Page, marks: &[Paint], rtl: bool) -> Page {
    let mut page = page.clone();
    let mut lines = Vec::new();
    marked_lines(&page.frame, Transform::identity(), marks, &mut lines);
    lines.sort_by(|a, b| a.0.total_cmp(&b.0));
    let from_edge = Abs::pt(points(MARGIN) - AWAY);
    let x = if rtl { page.frame.width() - from_edge } else { from_edge };
    for (top, bottom) in join(&lines) {
        let bar = Geometry::Line(Point::with_y(Abs::pt(bottom - top)));
        let stroke =
            FixedStroke { paint: Paint::Solid(Color::BLACK), thickness: Abs::pt(1.0), ..FixedStroke::default() };
        page.frame.push(Point::new(x, Abs::pt(top)), FrameItem::Shape(bar.stroked(stroke), Span::detached()));
    }
    page
}

/// Top and bottom of each line of marked text, in points from the page's top.
fn marked_lines(frame: &Frame, outer: Transform, marks: &[Paint], out: &mut Vec<(f64, f64)>) {
    for (at, item) in frame.items() {
        let here = outer.pre_concat(Transform::translate(at.x, at.y));
        match item {
            FrameItem::Group(group) => marked_lines(&group.frame, here.pre_concat(group.transform), marks, out),
            FrameItem::Text(text) if marks.contains(&text.fill) => {
                let (base, size) = (here.ty.to_pt(), text.size.to_pt());
                out.push((base - 0.8 * size, base + 0.3 * size));
            }
            _ => {}
        }
    }
}

/// Adjacent lines share one bar, across the space between paragraphs too.
fn join(lines: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut out: Vec<(f64, f64)> = Vec::new();
    for (top, bottom) in lines {
        match out.last_mut() {
            Some(last) if *top - last.1 < 8.0 => last.1 = last.1.max(*bottom),
            _ => out.push((*top, *bottom)),
        }
    }
    out
}
