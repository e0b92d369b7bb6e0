//! Bars in the margin beside every line with a mark, drawn when the lines are known.

use std::str::FromStr;

use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::model::Document;
use typst::syntax::Span;
use typst::visualize::{Color, FixedStroke, Geometry, Paint};
use typst_layout::{Page, PagedDocument};

use crate::page_data::{INSERTED, STRUCK};

/// From the text to the bar, in points.
const AWAY: f64 = 9.0;
/// The margin of a page, in points.
const MARGIN: f64 = 56.7;

/// `document` with its bars, in the margin where reading starts.
pub(crate) fn with_bars(document: &PagedDocument, rtl: bool) -> PagedDocument {
    let marks =
        [INSERTED, STRUCK].map(|c| Paint::Solid(Color::from_str(c).expect("invariant: the colours are colours")));
    let pages = document.pages().iter().map(|page| barred(page, &marks, rtl)).collect();
    PagedDocument::new(pages, document.info().clone())
}

fn barred(page: &Page, marks: &[Paint], rtl: bool) -> Page {
    let mut page = page.clone();
    let mut lines = Vec::new();
    marked_lines(&page.frame, Transform::identity(), marks, &mut lines);
    lines.sort_by(|a, b| a.0.total_cmp(&b.0));
    let x = if rtl { page.frame.width() - Abs::pt(MARGIN - AWAY) } else { Abs::pt(MARGIN - AWAY) };
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

/// Lines that follow each other have one bar, over the space between paragraphs too.
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
