//! Comments in Word files and OpenDocument texts: written at their words, proved, and read back as threads.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::comment::{Comment, CommentId, Remark};
use modline_core::contribution::Contribution;
use modline_core::paragraph::{Paragraph, ParagraphId};
use modline_core::run::{Revision, Run, Version};
use modline_formats::export::export;
use modline_formats::export_format::ExportFormat;
use modline_formats::{draft, read};

const TEXT: &str = "MOD\tECP/21/1\nRESOLUTION 901 (Hyderabad, 2010)\nFerries\nThe World Telecommunication Development Conference (Hyderabad, 2010),\nresolves\n1\tto keep {--the old--}{++all++} ferries;\n2\tto build no bridge.\n";

fn remark(author: &str, date: Option<&str>, text: &str) -> Remark {
    Remark { by: Revision { author: author.into(), date: date.map(Into::into) }, text: text.into() }
}

/// A draft with comments on words of each kind, on places without words, over each other and on a whole paragraph.
fn commented() -> Contribution {
    let mut draft = modline_formats::read_text(TEXT, None).unwrap().into_draft();
    draft.metadata.group = "CEPT".into();
    let paragraphs = &mut draft.proposals[0].paragraphs;
    let me = Revision::by("CEPT");
    let new = Paragraph {
        ins: Some(me.clone()),
        runs: vec![Run::inserted("to fly 'n' <sail>.", &me)],
        ..paragraphs[5].clone()
    };
    paragraphs.push(Paragraph { id: ParagraphId(70), label: vec![Run::inserted("3", &me)], ..new });
    draft.normalise();
    let paragraphs = draft.proposals[0].paragraphs.clone();
    let mut id = 0;
    let mut comment = |p: &Paragraph, words: Option<&str>, replies: Vec<Remark>, done: bool| {
        id += 1;
        let text = p.text(Version::Markup);
        let range = words.map(|w| text.find(w).map(|at| at..at + w.len()).unwrap());
        let remark = remark("J. Smith", Some("2014-03-30T10:00:00Z"), &format!("Remark {id} & more"));
        draft.comments.push(Comment { id: CommentId(id), paragraph: p.id, range, remark, replies, done });
    };
    let [_, title, _, _, first, second, third] = &paragraphs[..] else { panic!("{paragraphs:#?}") };
    comment(title, None, Vec::new(), false);
    comment(first, Some("old"), vec![remark("CEPT", None, "Yes.\nTwo lines."), remark("RCC", None, "No.")], true);
    comment(first, Some("the oldall"), Vec::new(), false);
    comment(first, Some("all ferries"), Vec::new(), false);
    comment(first, Some(""), Vec::new(), false);
    comment(second, None, vec![remark("RCC", None, "السلام")], false);
    comment(third, Some("'n' <"), Vec::new(), false);
    draft
}

/// Words and thread of each comment, in the order of the text.
fn threads(draft: &Contribution) -> Vec<(String, Vec<Remark>, bool)> {
    let one = |c: &Comment| {
        let (proposal, at) = draft.find(c.paragraph).unwrap();
        let p = &draft.proposals[proposal].paragraphs[at];
        let range = c.range_in(p);
        let words = p.text(Version::Markup)[range.clone()].to_owned();
        ((at, range.start, words.len()), (words, c.remarks().cloned().collect(), c.done))
    };
    let mut all: Vec<_> = draft.comments.iter().map(one).collect();
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, thread)| thread).collect()
}

#[test]
fn comments_are_proved_and_come_back_as_threads_at_their_words() {
    let draft = commented();
    for (format, name) in [(ExportFormat::Docx, "a.docx"), (ExportFormat::Odt, "a.odt")] {
        let exported = export(&draft, format, Version::Markup).unwrap();
        assert_eq!(exported.verification.unwrap().comments, draft.comments.len(), "{name}");
        let back = read(name, &exported.bytes, None).unwrap().into_draft();
        assert_eq!(threads(&back), threads(&draft), "{name}");
        let text = |d: &Contribution| d.body(Version::Markup).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(text(&back), text(&draft), "{name}");
    }
}

#[test]
fn a_clean_text_has_no_comments() {
    for (format, name) in [(ExportFormat::Docx, "a.docx"), (ExportFormat::Odt, "a.odt")] {
        let exported = export(&commented(), format, Version::Revised).unwrap();
        assert_eq!(exported.verification.unwrap().comments, 0, "{name}");
        assert!(read(name, &exported.bytes, None).unwrap().into_draft().comments.is_empty(), "{name}");
    }
}

#[test]
fn the_file_of_a_draft_keeps_comments_and_without_any_says_nothing_of_them() {
    let draft = commented();
    let bytes = draft::write(&draft);
    assert_eq!(draft::read(&bytes).unwrap(), draft);
    let without = draft::write(&Contribution { comments: Vec::new(), ..draft });
    assert!(!String::from_utf8(without).unwrap().contains("comment"));
}
