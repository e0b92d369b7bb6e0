//! OpenDocument text with tracked changes, in the form of ITU contributions.
//!
//! Architecture Invariant: the same contribution gives the same bytes.

mod body;
mod cover;
mod letters;
mod package;
mod page;
mod picture;
mod story;
mod styles;
mod table;

use modline_core::contribution::Contribution;
use modline_core::layout::Layout;
use modline_core::run::Reading;

use self::story::Story;
use super::View;

/// `contribution` as an OpenDocument text. [`View::Redline`] carries tracked changes, the other views are clean.
///
/// Limitations: as for Word files ([`crate::write::docx()`]). A change without a date has the first of January 1970,
/// since the schema wants a date and LibreOffice loses the change without one; reading takes that for none. The running
/// head names the first of several resolutions: OpenDocument has nothing that repeats the number on the page.
pub fn odt(contribution: &Contribution, view: View) -> Vec<u8> {
    let layout = Layout::new(contribution, view.reading().unwrap_or(Reading::Flat));
    package::zip(&content(&layout, view), &styles::styles(&layout), &layout)
}

fn content(layout: &Layout<'_>, view: View) -> String {
    let mut story = Story::default();
    cover::write(&mut story, layout);
    body::write(&mut story, layout);
    let mut xml = package::document("office:document-content");
    xml.open("office:automatic-styles", &[]).append(&mut story.looks.styles());
    for table in [cover::COVER, cover::SUMMARY, body::PROPOSALS, body::SUPPORTERS] {
        table.styles(&mut xml, layout.language);
    }
    table::row_and_cell_styles(&mut xml);
    cover::close_style(&mut xml);
    xml.close("office:automatic-styles").open("office:body", &[]).open("office:text", &[]);
    if view == View::Redline {
        // A redline goes on being tracked: an untracked change in a MOD is a fault.
        xml.open("text:tracked-changes", &[("text:track-changes", "true")]).append(&mut story.regions);
        xml.close("text:tracked-changes");
    }
    xml.append(&mut story.text).close("office:text").close("office:body").close("office:document-content");
    xml.finish()
}
