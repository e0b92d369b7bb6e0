//! A file held against the draft it is said to be made from: somebody may have changed it since.

mod lines;

use modline_core::act::signed;
use modline_core::contribution::{Contribution, Proposal};
use modline_core::layout::Layout;
use modline_core::paragraph::Paragraph;
use modline_core::run::Reading;

use crate::ReadError;
use crate::export::Format;
use crate::prove::{self, NotProved, Proof, Prover};
use crate::read::encoding;
use crate::write::View;

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All of it is what the draft gives in this view, markup included. Files that hold no proof are so to the letter.
    Whole(View, Option<Proof>),
    /// The proposals' texts are the draft's; something around them is not, or the format cannot be proved whole.
    Texts(View, Option<NotProved>),
    /// A list of changes, or an amendment in words, is not what the draft gives.
    List(NotProved),
    /// A text of a proposal differs.
    Differs(Difference),
}

/// The first place where a text differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The reading that differs; of a file that runs struck and inserted text together, [`Reading::Flat`].
    pub reading: Reading,
    /// The paragraph, from 1, counted through all proposals' texts.
    pub paragraph: usize,
    /// What the draft has there; empty past its end.
    pub wanted: String,
    /// What the file has there; empty past its end.
    pub found: String,
}

/// The views, in the order in which a file is tried.
pub const VIEWS: [View; 3] = [View::Redline, View::Revised, View::Base];

/// Holds the file `name` with these `bytes` against `draft`. A file without marks is taken for the view it fits.
///
/// # Errors
/// Where the file cannot be read.
pub fn against(draft: &Contribution, name: &str, bytes: &[u8]) -> Result<Verdict, ReadError> {
    let draft = &*signed(draft);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let format = Format::of_ending(ending);
    let held = match format {
        Some(Format::Docx) => Some(package(draft, prove::docx, bytes)),
        Some(Format::Odt) => Some(package(draft, prove::odt, bytes)),
        Some(format) => Some(lines::held(draft, format, &encoding::decode(bytes)?.text)),
        None => None,
    };
    let around = match held {
        Some(Ok(verdict)) => return Ok(verdict),
        other => other.and_then(Result::err),
    };
    let found = match format {
        Some(Format::Akn) => {
            let paragraphs = prove::akn_paragraphs(bytes)?;
            Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
        }
        _ => crate::read(name, bytes, Some(draft.language))?.contribution,
    };
    let is_marked = found.proposals.iter().flat_map(|p| &p.paragraphs).any(Paragraph::is_changed);
    let differing = |view: View, reading| {
        let wanted = texts(draft, view.reading().unwrap_or(reading));
        difference(reading, &wanted, &texts(&found, reading))
    };
    if is_marked {
        let first = [Reading::Base, Reading::Revised].into_iter().find_map(|r| differing(View::Redline, r));
        return Ok(first.map_or(Verdict::Texts(View::Redline, around), Verdict::Differs));
    }
    // Pages hold what was struck and what was inserted side by side, and do not say which is which.
    let mut nearest: Option<Difference> = None;
    for (view, reading) in
        [(View::Revised, Reading::Revised), (View::Base, Reading::Base), (View::Redline, Reading::Flat)]
    {
        match differing(view, reading) {
            None => return Ok(Verdict::Texts(view, around)),
            Some(other) if nearest.as_ref().is_none_or(|n| other.paragraph > n.paragraph) => nearest = Some(other),
            Some(_) => {}
        }
    }
    Ok(Verdict::Differs(nearest.expect("invariant: no reading was equal")))
}

/// Word and LibreOffice write another package of the same text: it is read, not compared.
fn package(draft: &Contribution, prover: Prover, bytes: &[u8]) -> Result<Verdict, NotProved> {
    let of = |view| Ok(Verdict::Whole(view, Some(prover(draft, view, bytes)?)));
    of(View::Redline).or_else(|why| of(View::Revised).or_else(|_| of(View::Base)).map_err(|_: NotProved| why))
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
    use modline_core::contribution::Contact;
    use modline_core::run::Revision;

    use super::*;
    use crate::export::written_lines;
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
            assert_eq!(check("a.txt", text.as_bytes()), Verdict::Whole(view, None));
            let rtf = format!("{{\\rtf1 {}}}", text.replace('\t', "\\tab ").replace('\n', "\\par\n"));
            assert_eq!(check("a.rtf", rtf.as_bytes()), Verdict::Texts(view, None));
        }
        let flat = "RESOLUTION 901 (Hyderabad, 2010)\n\nFerries\n\nThe World Telecommunication Development Conference (Hyderabad, 2010),\n\nresolves\n\n1\tto keep theall ferries;\n\n2\tto paint them.\n";
        assert_eq!(check("a.md", flat.as_bytes()), Verdict::Texts(View::Redline, None));
        let other = check("a.md", flat.replace("paint", "sell").as_bytes());
        let far = |d: &Difference| (d.reading, d.paragraph) == (Reading::Flat, 6);
        assert!(matches!(&other, Verdict::Differs(d) if far(d)), "{other:?}");
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

    #[test]
    fn what_stands_around_the_texts_is_held_too() {
        let mut ours = draft(TEXT);
        ours.frame.meeting = "WTDC-14".into();
        ours.frame.document = "21".into();
        ours.frame.contacts = vec![Contact { name: "A. Mason".into(), ..Contact::default() }];
        let (mut contact, mut number, mut name) = (ours.clone(), ours.clone(), ours.clone());
        contact.frame.contacts[0].name = "B. Rigger".into();
        number.frame.document = "22".into();
        for r in name.proposals.iter_mut().flat_map(|p| &mut p.paragraphs).flat_map(|p| &mut p.runs) {
            r.ins.iter_mut().for_each(|by| *by = Revision::by("Somebody"));
        }
        let check = |theirs: &Contribution, said: &str| {
            let word = write::docx(theirs, View::Redline);
            for (name, bytes) in [("a.docx", word), ("a.odt", write::odt(theirs, View::Redline))] {
                let Ok(Verdict::Texts(View::Redline, Some(why))) = against(&ours, name, &bytes) else {
                    panic!("{name}: {said}")
                };
                assert!(why.to_string().contains(said), "{name}: {why}");
            }
        };
        check(&contact, "reads \"B. Rigger\" where the draft has \"A. Mason\"");
        check(&number, "where the draft has");
        check(&name, "under the name \"Somebody\" where the draft has");
    }

    #[test]
    fn a_file_of_lines_is_held_to_the_letter() {
        let ours = draft(TEXT);
        let check = |format: Format, view, change: fn(&str) -> String| {
            let text = written_lines(&ours, format, view);
            assert!(text != change(&text), "{format:?}");
            against(&ours, &format!("a.{}", format.ending()), change(&text).as_bytes()).unwrap()
        };
        let lists = [Format::Words, Format::Csv, Format::Json];
        for format in [Format::Html, Format::Akn, Format::Text].into_iter().chain(lists) {
            let mailed = check(format, View::Redline, |text| {
                if text.contains("\r\n") { text.replace("\r\n", "\n") } else { text.replace('\n', "\r\n") }
            });
            assert!(matches!(mailed, Verdict::Whole(View::Redline, _)), "{format:?}: {mailed:?}");
        }
        for format in [Format::Html, Format::Akn, Format::Text] {
            let other = check(format, View::Redline, |text| text.replace("paint", "sell"));
            assert!(matches!(&other, Verdict::Differs(d) if d.found == "2\tto sell them."), "{format:?}: {other:?}");
            let around = check(format, View::Revised, |text| text.replace("ECP/21/1", "ECP/21/2"));
            let line = |why: &NotProved| matches!(why, NotProved::Line { found, .. } if found.contains("ECP/21/2"));
            assert!(matches!(&around, Verdict::Texts(View::Revised, Some(why)) if line(why)), "{format:?}: {around:?}");
        }
        for format in lists {
            let other = check(format, View::Redline, |text| text.replace("all", "most"));
            let line = matches!(&other, Verdict::List(NotProved::Line { found, .. }) if found.contains("most"));
            assert!(line, "{format:?}: {other:?}");
        }
    }
}
