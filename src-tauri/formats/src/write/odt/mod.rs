//! OpenDocument text with tracked changes, in the form of ITU contributions.
//!
//! Architecture Invariant: the same contribution gives the same bytes.

mod attributes;
mod body;
mod cover;
mod package;
mod page;
mod picture;
mod span_styles;
mod story;
mod styles;
mod table;

use modline_core::contribution::Contribution;
use modline_core::layout::Layout;
use modline_core::run::Version;

use self::story::OdtWriter;

/// `contribution` as an OpenDocument text. [`Version::Markup`] carries tracked changes, the other views are clean.
///
/// Limitations: as for Word files ([`crate::write::docx()`]). A change without a date has the first of January 1970,
/// since the schema wants a date and LibreOffice loses the change without one; reading takes that for none. The running
/// head names the first of several resolutions: OpenDocument has nothing that repeats the number on the page.
pub fn odt(contribution: &Contribution, view: Version) -> Vec<u8> {
    let layout = Layout::new(contribution, view.clean().unwrap_or(Version::Markup));
    package::zip(&content(&layout, view), &styles::styles(&layout), &layout)
}

fn content(layout: &Layout<'_>, view: Version) -> String {
    let mut story = OdtWriter::default();
    cover::write(&mut story, layout);
    body::write(&mut story, layout);
    let mut xml = package::document("office:document-content");
    xml.open("office:automatic-styles", &[]).append(&mut story.span_styles.styles());
    for table in [cover::COVER, cover::SUMMARY, body::PROPOSALS, body::SUPPORTERS] {
        table.styles(&mut xml, layout.language);
    }
    table::row_and_cell_styles(&mut xml);
    cover::close_style(&mut xml);
    xml.close("office:automatic-styles").open("office:body", &[]).open("office:text", &[]);
    if view == Version::Markup {
        // A redline goes on being tracked: an untracked change in a MOD is a fault.
        xml.open("text:tracked-changes", &[("text:track-changes", "true")]).append(&mut story.regions);
        xml.close("text:tracked-changes");
    }
    xml.append(&mut story.text).close("office:text").close("office:body").close("office:document-content");
    xml.finish()
}
