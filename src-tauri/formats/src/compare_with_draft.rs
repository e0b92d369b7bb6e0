//! Comparison of a file with the draft it was exported from: somebody may have changed it since.

mod file_check;
mod lines;

pub use file_check::{Difference, FileCheck, VIEWS};

use modline_core::command::with_author_resolved;
use modline_core::contribution::{Contribution, Proposal};
use modline_core::layout::Layout;
use modline_core::paragraph::Paragraph;
use modline_core::run::Version;

use crate::error::ReadError;
use crate::export_format::ExportFormat;
use crate::read::shared::encoding;
use crate::verify::{self, Verifier, VerifyError};

/// Compares the file `name` with `draft`. A file without marks is taken for the version it fits.
///
/// # Errors
/// If the file cannot be read.
pub fn compare_with_draft(draft: &Contribution, name: &str, bytes: &[u8]) -> Result<FileCheck, ReadError> {
    let draft = &*with_author_resolved(draft);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let format = ExportFormat::from_extension(extension);
    let found = match format {
        Some(ExportFormat::Docx) => Some(package(draft, verify::docx, bytes)),
        Some(ExportFormat::Odt) => Some(package(draft, verify::odt, bytes)),
        Some(format) => Some(lines::compare_lines(draft, format, &encoding::decode(bytes)?.text)),
        None => None,
    };
    let around = match found {
        Some(Ok(verdict)) => return Ok(verdict),
        other => other.and_then(Result::err),
    };
    let found = match format {
        Some(ExportFormat::Akn) => {
            let paragraphs = verify::akn_paragraphs(bytes)?;
            Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
        }
        _ => crate::read(name, bytes, Some(draft.language))?.contribution,
    };
    let is_marked = found.proposals.iter().flat_map(|p| &p.paragraphs).any(Paragraph::is_changed);
    let differing = |view: Version, version| {
        let wanted = texts(draft, view.clean().unwrap_or(version));
        difference(version, &wanted, &texts(&found, version))
    };
    if is_marked {
        let first = [Version::Base, Version::Revised].into_iter().find_map(|r| differing(Version::Markup, r));
        return Ok(first.map_or(FileCheck::SameText(Version::Markup, around), FileCheck::Differs));
    }
    // Pages hold what was deleted and what was inserted side by side, and do not say which is which.
    let mut nearest: Option<Difference> = None;
    for (view, version) in
        [(Version::Revised, Version::Revised), (Version::Base, Version::Base), (Version::Markup, Version::Markup)]
    {
        match differing(view, version) {
            None => return Ok(FileCheck::SameText(view, around)),
            Some(other) if nearest.as_ref().is_none_or(|n| other.paragraph > n.paragraph) => nearest = Some(other),
            Some(_) => {}
        }
    }
    Ok(FileCheck::Differs(nearest.expect("invariant: no reading was equal")))
}

/// Word and LibreOffice save the same text as another package, so packages are read instead of compared.
fn package(draft: &Contribution, verifier: Verifier, bytes: &[u8]) -> Result<FileCheck, VerifyError> {
    let check = |view| Ok(FileCheck::Identical(view, Some(verifier(draft, view, bytes)?)));
    check(Version::Markup)
        .or_else(|why| check(Version::Revised).or_else(|_| check(Version::Base)).map_err(|_: VerifyError| why))
}

/// The lines of every proposal's text as its marker has it printed.
fn texts(draft: &Contribution, version: Version) -> Vec<String> {
    let layout = Layout::new(draft, Version::Markup);
    layout.proposals().flat_map(|p| p.lines(version)).map(|l| l.to_string()).collect()
}

fn difference(version: Version, wanted: &[String], found: &[String]) -> Option<Difference> {
    // An empty paragraph says nothing of the place: the words behind it do.
    let differs = |i: &usize| wanted.get(*i) != found.get(*i);
    let says = |i: &usize| {
        wanted.get(*i).or(found.get(*i)).is_some_and(|s| !s.is_empty())
            || (wanted.get(*i).is_some() && found.get(*i).is_some())
    };
    let all = 0..wanted.len().max(found.len());
    let index = all.clone().find(|i| differs(i) && says(i)).or_else(|| all.clone().find(differs))?;
    let text = |lines: &[String]| lines.get(index).cloned().unwrap_or_default();
    Some(Difference { version, paragraph: index + 1, wanted: text(wanted), found: text(found) })
}

#[cfg(test)]
mod tests {
    use modline_core::contribution::Contact;
    use modline_core::run::Revision;

    use super::*;
    use crate::export::written_lines;
    use crate::write;
    use crate::write::text::{self, TextForm};

    const TEXT: &str = "MOD\tECP/21/1\nRESOLUTION 901 (Hyderabad, 2010)\nFerries\nThe World Telecommunication Development Conference (Hyderabad, 2010),\nresolves\n1\tto keep {--the--}{++all++} ferries;\n2\tto paint them.\n";

    fn draft(text: &str) -> Contribution {
        crate::read_text(text, None).unwrap().into_draft()
    }

    #[test]
    fn a_file_is_whole_or_its_texts_are_or_it_says_where_it_differs() {
        let ours = draft(TEXT);
        let check = |name: &str, bytes: &[u8]| compare_with_draft(&ours, name, bytes).unwrap();
        for view in [Version::Markup, Version::Revised, Version::Base] {
            assert!(matches!(check("a.docx", &write::docx(&ours, view)), FileCheck::Identical(v, _) if v == view));
            assert!(matches!(check("a.odt", &write::odt(&ours, view)), FileCheck::Identical(v, _) if v == view));
        }
        let mut other = ours.clone();
        other.metadata.title = "Another title".into();
        other.metadata.introduction = "An introduction by somebody else.".into();
        assert!(matches!(
            check("a.docx", &write::docx(&other, Version::Markup)),
            FileCheck::SameText(Version::Markup, Some(_))
        ));
        for (version, view) in [(Version::Revised, Version::Revised), (Version::Base, Version::Base)] {
            let text = text::write(&ours, TextForm::Version(version), false);
            assert_eq!(check("a.txt", text.as_bytes()), FileCheck::Identical(view, None));
            let rtf = format!("{{\\rtf1 {}}}", text.replace('\t', "\\tab ").replace('\n', "\\par\n"));
            assert_eq!(check("a.rtf", rtf.as_bytes()), FileCheck::SameText(view, None));
        }
        let flat = "RESOLUTION 901 (Hyderabad, 2010)\n\nFerries\n\nThe World Telecommunication Development Conference (Hyderabad, 2010),\n\nresolves\n\n1\tto keep theall ferries;\n\n2\tto paint them.\n";
        assert_eq!(check("a.md", flat.as_bytes()), FileCheck::SameText(Version::Markup, None));
        let other = check("a.md", flat.replace("paint", "sell").as_bytes());
        let far = |d: &Difference| (d.version, d.paragraph) == (Version::Markup, 6);
        assert!(matches!(&other, FileCheck::Differs(d) if far(d)), "{other:?}");
        let changed = draft(&TEXT.replace("paint", "sell"));
        let place = |version| Difference {
            version,
            paragraph: 6,
            wanted: "2\tto paint them.".into(),
            found: "2\tto sell them.".into(),
        };
        assert_eq!(check("a.docx", &write::docx(&changed, Version::Markup)), FileCheck::Differs(place(Version::Base)));
        assert_eq!(
            check("a.docx", &write::docx(&changed, Version::Revised)),
            FileCheck::Differs(place(Version::Revised))
        );
        assert!(compare_with_draft(&ours, "a.docx", b"PK\x03\x04 no package").is_err());
    }

    #[test]
    fn what_stands_around_the_texts_is_held_too() {
        let mut ours = draft(TEXT);
        ours.metadata.meeting = "WTDC-14".into();
        ours.metadata.document = "21".into();
        ours.metadata.contacts = vec![Contact { name: "A. Mason".into(), ..Contact::default() }];
        let (mut contact, mut number, mut name) = (ours.clone(), ours.clone(), ours.clone());
        contact.metadata.contacts[0].name = "B. Rigger".into();
        number.metadata.document = "22".into();
        for r in name.proposals.iter_mut().flat_map(|p| &mut p.paragraphs).flat_map(|p| &mut p.runs) {
            r.ins.iter_mut().for_each(|by| *by = Revision::by("Somebody"));
        }
        let check = |theirs: &Contribution, said: &str| {
            let word = write::docx(theirs, Version::Markup);
            for (name, bytes) in [("a.docx", word), ("a.odt", write::odt(theirs, Version::Markup))] {
                let Ok(FileCheck::SameText(Version::Markup, Some(why))) = compare_with_draft(&ours, name, &bytes)
                else {
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
        let check = |format: ExportFormat, view, change: fn(&str) -> String| {
            let text = written_lines(&ours, format, view);
            assert!(text != change(&text), "{format:?}");
            compare_with_draft(&ours, &format!("a.{}", format.extension()), change(&text).as_bytes()).unwrap()
        };
        let lists = [ExportFormat::Words, ExportFormat::Csv, ExportFormat::Json];
        for format in [ExportFormat::Html, ExportFormat::Akn, ExportFormat::Text].into_iter().chain(lists) {
            let mailed = check(format, Version::Markup, |text| {
                if text.contains("\r\n") { text.replace("\r\n", "\n") } else { text.replace('\n', "\r\n") }
            });
            assert!(matches!(mailed, FileCheck::Identical(Version::Markup, _)), "{format:?}: {mailed:?}");
        }
        for format in [ExportFormat::Html, ExportFormat::Akn, ExportFormat::Text] {
            let other = check(format, Version::Markup, |text| text.replace("paint", "sell"));
            assert!(matches!(&other, FileCheck::Differs(d) if d.found == "2\tto sell them."), "{format:?}: {other:?}");
            let around = check(format, Version::Revised, |text| text.replace("ECP/21/1", "ECP/21/2"));
            let line = |why: &VerifyError| matches!(why, VerifyError::Line { found, .. } if found.contains("ECP/21/2"));
            assert!(
                matches!(&around, FileCheck::SameText(Version::Revised, Some(why)) if line(why)),
                "{format:?}: {around:?}"
            );
        }
        for format in lists {
            let other = check(format, Version::Markup, |text| text.replace("all", "most"));
            let line =
                matches!(&other, FileCheck::ListDiffers(VerifyError::Line { found, .. }) if found.contains("most"));
            assert!(line, "{format:?}: {other:?}");
        }
    }
}
