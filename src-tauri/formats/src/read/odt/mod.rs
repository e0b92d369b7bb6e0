//! OpenDocument text: packages (.odt, .ott) and flat files (.fodt), tracked changes and all.
//!
//! Two stages: the XML to paragraphs with their marks and places in lists (`story`), and these to lines of a source,
//! with the labels that lists give them (`list`) and what their styles say (`styles`).
//!
//! Limitations: notes, comments, text boxes and hidden text are left out and reported; tables are read cell by cell;
//! changes of format are passed over, as are headers and footers.

mod list;
mod story;
mod styles;

use modline_core::finding::{Finding, Severity};
use modline_core::run;
use modline_core::source_line::{Hint, SourceLine};

use self::list::Numbering;
use self::story::Story;
use self::styles::Styles;
use super::docx::hint_of_style;
use super::encoding;
use super::package::{Package, damaged};
use crate::ReadError;

const CONTENT: &str = "content.xml";

/// The lines of an OpenDocument text; what was left out is added to `findings`.
pub fn lines(bytes: &[u8], findings: &mut Vec<Finding>) -> Result<Vec<SourceLine>, ReadError> {
    let mut styles = Styles::default();
    let story = if bytes.starts_with(b"PK") {
        let mut package = Package::open(bytes)?;
        if package.part("META-INF/manifest.xml")?.is_some_and(|xml| xml.contains("encryption-data")) {
            let advice = "an OpenDocument file with a password: open it in LibreOffice and save it without one";
            return Err(ReadError::Unsupported(advice.into()));
        }
        if let Some(xml) = package.part("styles.xml")? {
            styles.read_common(&xml, "styles.xml")?;
        }
        let xml = package.part(CONTENT)?.ok_or_else(|| damaged(CONTENT, "it is not in the package"))?;
        styles.read(&xml, CONTENT)?;
        story::story(&xml, CONTENT, &styles, findings)?
    } else {
        let xml = encoding::decode(bytes)?.text;
        styles.read(&xml, "the file")?;
        story::story(&xml, "the file", &styles, findings)?
    };
    let lines = laid_out(story, &styles, findings);
    if lines.is_empty() { Err(ReadError::Empty) } else { Ok(lines) }
}

/// Paragraphs as lines: label and hint given to each.
fn laid_out(story: Story, styles: &Styles, findings: &mut Vec<Finding>) -> Vec<SourceLine> {
    let has_markers = story.paragraphs.iter().any(|p| styles.key(&p.style) == "proposal");
    let mut begun = !has_markers;
    let mut numbering = Numbering::new(styles, story.last_change);
    let mut out = Vec::with_capacity(story.paragraphs.len());
    let (mut tables, mut last_table) = (0, 0);
    for (i, mut p) in story.paragraphs.into_iter().enumerate() {
        let key = styles.key(&p.style);
        begun |= key == "proposal";
        let hint = if p.index { Some(Hint::Chrome) } else { hint_of_style(key, begun, p.table > 0 && has_markers) };
        if p.table > last_table && hint != Some(Hint::Cover) {
            tables += 1;
        }
        last_table = last_table.max(p.table);
        let label = numbering.label(&mut p);
        out.push(SourceLine {
            number: i + 1,
            label,
            runs: run::normalise(p.runs),
            ins: p.ins,
            del: p.del,
            gap: false,
            depth: p.place.filter(|place| !place.style.is_empty()).map_or(0, |place| place.level + 1),
            hint,
        });
    }
    if tables > 0 {
        findings.push(Finding::new("tables-read-by-cell", Severity::Note, 0, tables.to_string()));
    }
    out
}
