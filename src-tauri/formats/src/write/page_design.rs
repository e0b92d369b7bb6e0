//! The design of the page, the same in every format that has pages: sizes in twips, and the colours of marks.

/// Width of the page: A4.
pub const PAGE_WIDTH: u32 = 11907;
/// Height of the page.
pub const PAGE_HEIGHT: u32 = 16834;
/// Margin above the text.
pub const TOP_MARGIN: u32 = 1418;
/// Margin beside and below the text.
pub const MARGIN: u32 = 1134;
/// Distance of header and footer from the edge of the page.
pub const EDGE: u32 = 567;
/// Width of the text.
pub const TEXT_WIDTH: u32 = PAGE_WIDTH - 2 * MARGIN;
/// The middle of the running head.
pub const HEADER_CENTER: u32 = 4820;

/// Margin around a table on wide paper.
pub const WIDE_MARGIN: u32 = 850;
/// Its outer columns; the others share what is left.
pub const WIDE_NARROW: u32 = 2_000;

/// The two columns of the cover; the wide one stands where reading starts.
pub const COVER_COLUMNS: [u32; 2] = [6770, 3119];
/// The list of proposals: marker, number, subject.
pub const PROPOSAL_COLUMNS: [u32; 3] = [1021, 2268, TEXT_WIDTH - 1021 - 2268];
/// The table of supporters: administration, position.
pub const SUPPORTER_COLUMNS: [u32; 2] = [TEXT_WIDTH - 2835, 2835];
/// The contact table: `Contact:`, what it is, the value.
pub const CONTACT_COLUMNS: [u32; 3] = [1418, 2693, TEXT_WIDTH - 1418 - 2693];

/// The colour of inserted text: readable on white for everyone, and dark enough for grey paper.
pub const INSERTED_COLOUR: &str = "#0550ae";
/// The colour of deleted text.
pub const DELETED_COLOUR: &str = "#953800";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_pages_have_the_same_colours() {
        let css = include_str!("html/style.css");
        for value in [format!("--ins: {INSERTED_COLOUR};"), format!("--del: {DELETED_COLOUR};")] {
            assert_eq!(css.matches(&value).count(), 2, "{value} on the screen and on paper");
        }
    }
}
