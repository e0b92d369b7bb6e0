//! A file held against the draft it is said to be made from: somebody may have changed it since.

use modline_core::contribution::Contribution;
use modline_core::layout::Layout;
use modline_core::paragraph::Paragraph;
use modline_core::run::Reading;

use crate::ReadError;
use crate::export::Format;
use crate::prove::{self, NotProved, Proof};
use crate::write::View;

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All of it is what the draft gives in this view, markup included.
    Whole(View, Proof),
    /// The proposals' texts are the draft's; something around them is not, or the format cannot be proved whole.
    Texts(View, Option<NotProved>),
    /// A text of a proposal differs.
    Differs(Difference),
}

/// The first place where a text differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The reading that differs.
    pub reading: Reading,
    /// The paragraph, from 1, counted through all proposals' texts.
    pub paragraph: usize,
    /// What the draft has there; empty past its end.
    pub wanted: String,
    /// What the file has there; empty past its end.
    pub found: String,
}

/// Holds the file `name` with these `bytes` against `draft`. A file without marks is taken for the view it fits.
///
/// # Errors
/// Where the file cannot be read.
pub fn against(draft: &Contribution, name: &str, bytes: &[u8]) -> Result<Verdict, ReadError> {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let mut around = None;
    if let Some(prover) = Format::of_ending(ending).and_then(prove::prover) {
        for view in [View::Redline, View::Revised, View::Base] {
            match prover(draft, view, bytes) {
                Ok(proof) => return Ok(Verdict::Whole(view, proof)),
                Err(why) => around = around.or(Some(why)),
            }
        }
    }
    let found = crate::read(name, bytes, Some(draft.language))?.contribution;
    let is_marked = found.proposals.iter().flat_map(|p| &p.paragraphs).any(Paragraph::is_changed);
    let differing = |view: View, reading| {
        let wanted = texts(draft, view.reading().unwrap_or(reading));
        difference(reading, &wanted, &texts(&found, reading))
    };
    if is_marked {
        let first = [Reading::Base, Reading::Revised].into_iter().find_map(|r| differing(View::Redline, r));
        return Ok(first.map_or(Verdict::Texts(View::Redline, around), Verdict::Differs));
    }
    let revised = differing(View::Revised, Reading::Revised);
    Ok(match (revised, differing(View::Base, Reading::Base)) {
        (None, _) => Verdict::Texts(View::Revised, around),
        (Some(_), None) => Verdict::Texts(View::Base, around),
        (Some(difference), Some(_)) => Verdict::Differs(difference),
    })
}

/// The lines of every proposal's text as its marker has it printed.
fn texts(draft: &Contribution, reading: Reading) -> Vec<String> {
    let layout = Layout::new(draft, Reading::Flat);
    layout.proposals().flat_map(|p| p.lines(reading)).map(|l| l.to_string()).collect()
}

fn difference(reading: Reading, wanted: &[String], found: &[String]) -> Option<Difference> {
    let at = (0..wanted.len().max(found.len())).find(|i| wanted.get(*i) != found.get(*i))?;
    let text = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
    Some(Difference { reading, paragraph: at + 1, wanted: text(wanted), found: text(found) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write;
    use crate::write::text::{self, TextView};

    const TEXT: &str = "MOD\tECP/21/1\nRESOLUTION 901 (Hyderabad, 2010)\nFerries\nThe World Telecommunication Development Conference (Hyderabad, 2010),\nresolves\n1\tto keep {--the--}{++all++} ferries;\n2\tto paint them.\n";

    fn draft(text: &str) -> Contribution {
        crate::read_text(text, None).unwrap().into_draft()
    }

    #[test]
    fn a_file_is_whole_or_its_texts_are_or_it_says_where_it_differs() {
        let ours = draft(TEXT);
        let check = |name: &str, bytes: &[u8]| against(&ours, name, bytes).unwrap();
        for view in [View::Redline, View::Revised, View::Base] {
            assert!(matches!(check("a.docx", &write::docx(&ours, view)), Verdict::Whole(v, _) if v == view));
            assert!(matches!(check("a.odt", &write::odt(&ours, view)), Verdict::Whole(v, _) if v == view));
        }
        let mut other = ours.clone();
        other.frame.title = "Another title".into();
        other.frame.introduction = "An introduction by somebody else.".into();
        assert!(matches!(check("a.docx", &write::docx(&other, View::Redline)), Verdict::Texts(View::Redline, Some(_))));
        for (reading, view) in [(Reading::Revised, View::Revised), (Reading::Base, View::Base)] {
            let text = text::write(&ours, TextView::Reading(reading), false);
            assert_eq!(check("a.txt", text.as_bytes()), Verdict::Texts(view, None));
        }
        let changed = draft(&TEXT.replace("paint", "sell"));
        let place = |reading| Difference {
            reading,
            paragraph: 6,
            wanted: "2\tto paint them.".into(),
            found: "2\tto sell them.".into(),
        };
        assert_eq!(check("a.docx", &write::docx(&changed, View::Redline)), Verdict::Differs(place(Reading::Base)));
        assert_eq!(check("a.docx", &write::docx(&changed, View::Revised)), Verdict::Differs(place(Reading::Revised)));
        assert!(against(&ours, "a.docx", b"PK\x03\x04 no package").is_err());
    }
}
