//! A written file that says something else than its draft is told, whatever it is.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod drafts;

use std::io::{Cursor, Read, Write};

use modline_core::comment::{Comment, CommentId, Remark};
use modline_core::contribution::Contribution;
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{Revision, Run, Version};
use modline_formats::verify::{self, Verifier, VerifyError};
use modline_formats::write;
use proptest::prelude::*;

const TEXT: &str = "MOD\tECP/21/1\nRESOLUTION 901 (Hyderabad, 2010)\nFerries\nThe World Telecommunication Development Conference (Hyderabad, 2010),\nresolves\n1\tto keep ferries;\n2\tto build no bridge.\n";

/// Two authors, one after the other, and a comment with an answer.
fn draft() -> Contribution {
    let mut draft = modline_formats::read_text(TEXT, None).unwrap().into_draft();
    let paragraphs = &mut draft.proposals[0].paragraphs;
    let by = |author: &str, words: &str| Run::inserted(words, &Revision::by(author));
    paragraphs[4].runs.insert(0, by("CEPT", "gladly "));
    paragraphs[5].runs.insert(0, by("RCC", "at last "));
    let remark = |author: &str, text: &str| Remark { by: Revision::by(author), text: text.into() };
    draft.comments = vec![Comment {
        id: CommentId(1),
        paragraph: paragraphs[4].id,
        range: None,
        remark: remark("Smith", "Is this agreed?"),
        replies: vec![remark("Jones", "It is.")],
        done: false,
    }];
    draft.normalise();
    draft
}

/// The package with `from` replaced by `to` in each of its parts; it must stand in one.
fn altered(package: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut found = 0;
    let mut old = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let mut part = old.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if let Ok(text) = std::str::from_utf8(&bytes) {
            found += text.matches(from).count();
            bytes = text.replace(from, to).into_bytes();
        }
        let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        new.start_file(part.name().unwrap(), stored).unwrap();
        new.write_all(&bytes).unwrap();
    }
    assert!(found > 0, "{from}");
    new.finish().unwrap().into_inner()
}

#[test]
fn words_authors_and_comments_that_are_not_those_of_the_draft_are_told() {
    let draft = draft();
    let docx = write::docx(&draft, Version::Markup);
    let odt = write::odt(&draft, Version::Markup);
    let whole = verify::docx(&draft, Version::Markup, &docx).unwrap();
    assert_eq!((whole.changes, whole.comments), (2, 1));
    assert_eq!(verify::odt(&draft, Version::Markup, &odt).unwrap().comments, 1);
    for (from, to) in [
        ("RCC", "CEPT"),
        ("to keep ferries", "to keep berries"),
        ("Is this agreed?", "Is this agreed!"),
        ("It is.", "It was."),
        ("Jones", "Smith"),
    ] {
        let checks: [Verifier; 2] = [verify::docx, verify::odt];
        for (check, file) in checks.into_iter().zip([&docx, &odt]) {
            let error = check(&draft, Version::Markup, &altered(file, from, to)).expect_err(from);
            match error {
                VerifyError::Name { wanted, found } => assert_eq!((wanted.as_str(), found.as_str()), (from, to)),
                VerifyError::Differs { wanted, found, .. } => {
                    assert!(wanted.contains(from) && found.contains(to), "{wanted} / {found}");
                }
                other => panic!("{other}"),
            }
        }
    }
}

#[test]
fn names_that_files_write_alike_are_one() {
    let mut draft = draft();
    let [first, second] = [4, 5].map(|at| draft.proposals[0].paragraphs[at].runs[0].clone());
    for (at, run, name) in [(4, first, "ITU  R"), (5, second, " ITU R")] {
        draft.proposals[0].paragraphs[at].runs[0] = Run { ins: Some(Revision::by(name)), ..run };
    }
    let bytes = write::docx(&draft, Version::Markup);
    verify::docx(&draft, Version::Markup, &bytes).unwrap();
}

#[test]
fn a_fault_of_the_markup_names_its_paragraph() {
    let draft = draft();
    let bytes = write::docx(&draft, Version::Markup);
    let error =
        verify::docx(&draft, Version::Markup, &altered(&bytes, "w:author=\"RCC\"", "w:author=\"\"")).unwrap_err();
    let VerifyError::Markup { paragraph, what } = error else { panic!("{error}") };
    assert_eq!(what, "a change has no author");
    let whole = verify::docx(&draft, Version::Markup, &bytes).unwrap().paragraphs;
    // behind it is only the line that ends a contribution
    assert_eq!(paragraph, whole - 1);
}

#[test]
fn labels_and_paragraphs_of_a_tree_are_all_counted() {
    let mut draft = draft();
    draft.proposals[0].header.reasons = "Due.".into();
    // a labelled line that is no clause has its label within it
    let heading = Paragraph::unchanged(ParagraphId(90), Role::Heading, "1", "Of the sea");
    draft.proposals[0].paragraphs.push(heading);
    let tree = write::akn(&draft, Version::Markup);
    let verified = verify::akn(&draft, Version::Markup, tree.as_bytes()).unwrap();
    assert_eq!(verified.paragraphs, tree.matches("</p>").count(), "{tree}");
    let other = tree.replace("Of the sea", "Of the land");
    assert!(verify::akn(&draft, Version::Markup, other.as_bytes()).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_draft_gives_the_same_bytes(draft in drafts::draft()) {
        for write in [write::docx, write::odt] {
            prop_assert!(write(&draft, Version::Markup) == write(&draft, Version::Markup));
        }
        for write in [write::html, write::akn] {
            prop_assert_eq!(write(&draft, Version::Markup), write(&draft, Version::Markup));
        }
    }
}
