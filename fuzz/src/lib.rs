//! What must hold of whatever a reader made of its bytes.

pub mod pasted;
pub mod stored;

use std::io::{Cursor, Write};

use modline_core::command::{Command, perform};
use modline_core::contribution::{Contribution, Proposal};
use modline_core::itu::Label;
use modline_core::paragraph::{Paragraph, ParagraphId};
use modline_core::redline;
use modline_core::run::{self, Version, Revision, Run, normalise};
use modline_core::source_line::SourceLine;
use modline_core::structure::{Recognized, recognize};
use modline_formats::compare_with_draft::{FileCheck, compare_with_draft};
use modline_formats::export::{ExportError, export};
use modline_formats::export_format::ExportFormat;
use modline_formats::write::text::{self, TextForm};
use modline_formats::write::{self};
use modline_formats::{draft, verify};

/// The entry every program takes: any bytes give a draft that keeps the laws, or one line of refusal.
pub fn read(name: &str, bytes: &[u8]) {
    match modline_formats::read(name, bytes, None) {
        Ok(recognized) => laws(&recognized),
        Err(refusal) => {
            let line = refusal.to_string();
            assert!(!line.is_empty() && !line.contains('\n'), "one line: {line:?}");
        }
    }
}

/// Lines of one reader, whatever kind the bytes would have been taken for.
pub fn lines(lines: Vec<SourceLine>) {
    laws(&recognize(lines, None));
}

/// Laws 5, 7, 8 and 9 on what was read, and every text view of it.
pub fn laws(recognized: &Recognized) {
    let draft = &recognized.contribution;
    for proposal in &draft.proposals {
        let mut again = proposal.paragraphs.clone();
        modline_core::paragraph::normalise(&mut again);
        assert_eq!(again, proposal.paragraphs, "normal form");
        for paragraph in &proposal.paragraphs {
            let tidied = redline::tidy(&paragraph.runs, &draft.metadata.revision(), redline::Density::default());
            for version in [Version::Base, Version::Revised] {
                assert_eq!(modline_core::run::text(&tidied, version), paragraph.text(version), "tidy keeps {version:?}");
            }
        }
    }
    let written = draft::write(draft);
    let again = draft::read(&written).unwrap_or_else(|e| panic!("a written draft is read: {e}"));
    assert_eq!(&again, draft, "read(write(d)) = d");
    assert_eq!(draft::write(&again), written, "the same draft gives the same bytes");
    for view in [
        TextForm::Version(Version::Base),
        TextForm::Version(Version::Revised),
        TextForm::Version(Version::Markup),
        TextForm::CriticMarkup,
    ] {
        for body in [false, true] {
            text::write(draft, view, body);
        }
    }
    word(draft);
}

/// Laws 4 and 7 on the Word file of `draft`.
fn word(draft: &Contribution) {
    // One of the clean views, which cost as much each as all else together.
    let clean = if draft.proposals.len() % 2 == 0 { Version::Base } else { Version::Revised };
    for view in [Version::Markup, clean] {
        let written = write::docx(draft, view);
        if let Err(e) = verify::docx(draft, view, &written) {
            panic!("an export is proved: {e}");
        }
    }
    // Under NOC and SUP only the heading is written, and a new text is written without the marks that it must not have.
    let unmarked = |p: &Proposal| !p.header.marker.is_tracked() && p.paragraphs.iter().any(Paragraph::is_changed);
    if draft.proposals.iter().any(|p| p.header.marker.is_heading_only() || unmarked(p)) {
        return;
    }
    let redline = write::docx(draft, Version::Markup);
    let again = modline_formats::read("a.docx", &redline, None).unwrap_or_else(|e| panic!("an export is read: {e}"));
    // Ids are the draft's own: a Word file has none. Nor can it hold control characters, which a draft made by hand can.
    let held = |s: &str| {
        let holds = |c: &char| *c == '\t' || !(*c < ' ' || matches!(c, '\u{FFFE}' | '\u{FFFF}'));
        s.chars().filter(holds).collect::<String>()
    };
    let mark = |m: &Option<Revision>| m.as_ref().map(|r| Revision { author: held(&r.author).into(), date: r.date.clone() });
    let bare_run = |r: &Run| {
        // Word raises or lowers; a draft made by hand can say both.
        let format = run::Format { subscript: r.format.subscript && !r.format.superscript, ..r.format };
        Run { format, ins: mark(&r.ins), del: mark(&r.del), ..r.with_text(held(&r.text)) }
    };
    let runs = |runs: &[Run]| normalise(runs.iter().map(bare_run).collect());
    let bare = |p: &Paragraph| Paragraph { id: ParagraphId(0), label: runs(&p.label), runs: runs(&p.runs), ins: mark(&p.ins), del: mark(&p.del), ..*p };
    let paragraphs = |d: &Contribution| d.proposals.iter().flat_map(|p| &p.paragraphs).map(bare).collect::<Vec<_>>();
    // A text's last end is the document's own, which Word cannot mark: marks on it move up, and the readings stay.
    let mut texts = draft.proposals.iter().map(|p| &p.paragraphs);
    if texts.clone().any(|t| t.last().is_some_and(|l| l.ins.is_some() || l.del.is_some())) {
        return;
    }
    // Nor does a Word file say what is a label: its form and the tab behind it do.
    let formed = |p: &Paragraph| {
        let label = [Version::Base, Version::Revised].map(|r| p.label_text(r));
        label.iter().all(|l| l.is_empty() || Label::is_label(l)) && !p.runs.iter().any(|r| r.text.contains('\t'))
    };
    if !texts.all(|t| t.iter().all(formed)) {
        return;
    }
    let (again, draft) = (paragraphs(&again.contribution), paragraphs(draft));
    for (read, written) in again.iter().zip(&draft) {
        assert_eq!(read, written, "read(write(d)) = d for docx");
    }
    assert_eq!(again.len(), draft.len(), "read(write(d)) has the paragraphs of d");
}

/// What a draft is written as in `format` and `view` is proved, held to be what the draft gives, and read without a panic.
pub fn exports(draft: &Contribution, format: ExportFormat, view: Version) {
    let bytes = match export(draft, format, view) {
        Ok(exported) => exported.bytes,
        Err(ExportError::MarkerViolations(_)) => return,
        Err(ExportError::Unverified(why)) => panic!("{format:?}, {view:?}: {why}"),
    };
    let name = format!("a.{}", format.extension());
    // A text with signs that no text has is refused by its reader.
    if let Ok(verdict) = compare_with_draft(draft, &name, &bytes) {
        assert!(matches!(verdict, FileCheck::Identical(..)), "{format:?}, {view:?}: {verdict:?}");
    }
    let _ = modline_formats::read(&name, &bytes, None);
}

/// A Word package whose main part is `document`.
pub fn package(document: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("word/document.xml", stored).expect("a part begins");
    zip.write_all(document).expect("memory takes it");
    zip.finish().expect("a package ends").into_inner()
}

/// A PDF file whose only page has this content. Its table of objects is left out: readers mend that.
pub fn page(content: &[u8]) -> Vec<u8> {
    let mut out = format!(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[4 0 R]>>endobj \
         3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj \
         4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 5 0 R/Resources<</Font<</F 3 0 R>>>>>>endobj \
         5 0 obj<</Length {}>>stream\n",
        content.len()
    )
    .into_bytes();
    out.extend_from_slice(content);
    out.extend_from_slice(b"\nendstream endobj trailer<</Root 1 0 R>>\n");
    out
}

/// Law 6: the base of a comparison is the one text, proposal by proposal in the order of the other; its revised text is
/// the other.
pub fn compare(old: &Contribution, new: &Contribution) {
    let options = redline::Options { typography: redline::Typography::Compare, ..redline::Options::default() };
    let (redline, _) = redline::compare(old, new, options);
    let body = |d: &Contribution, reading| d.body(reading).iter().map(ToString::to_string).collect::<Vec<_>>();
    let texts = |d: &Contribution, reading| {
        let lines = d.proposals.iter().map(|p| p.lines(reading).iter().map(ToString::to_string).collect::<Vec<_>>());
        let mut texts: Vec<_> = lines.filter(|lines| !lines.is_empty()).collect();
        texts.sort();
        texts
    };
    assert_eq!(texts(&redline, Version::Base), texts(old, Version::Revised), "the base is the old text");
    assert_eq!(body(&redline, Version::Revised), body(new, Version::Revised), "the revised text is the new one");
}

/// Law 10: the base of a recovered redline is the base to the letter, and of the flattened text no letter or digit is
/// lost. It can be stored, and every doubt can be decided; what was inserted may go, the base stays.
pub fn recover(base: &Contribution, flattened: &Contribution) {
    let body = |d: &Contribution, version| d.body(version).iter().map(ToString::to_string).collect::<Vec<_>>();
    let letters = |d: &Contribution| body(d, Version::Markup).concat().to_lowercase();
    let mut draft = redline::recover::recover(base, flattened).contribution;
    // Proposals stand in the order of the flattened text; one under SUP or NOC has the base's own text.
    if let ([_], [flat], [_]) = (&*base.proposals, &*flattened.proposals, &*draft.proposals)
        && flat.header.marker.is_tracked()
    {
        assert_eq!(body(&draft, Version::Base), body(base, Version::Base), "the base is the base");
        let (draft, flat) = (letters(&draft), letters(flattened));
        let mut kept = draft.chars();
        let is_kept = |c: char| !c.is_alphanumeric() || kept.any(|k| k == c);
        assert!(flat.chars().all(is_kept), "{flat:?} is not in {draft:?}");
    }
    assert_eq!(draft::read(&draft::write(&draft)).expect("a written draft is read"), draft, "doubts are stored");
    let kept = body(&draft, Version::Base);
    let mut strike = false;
    while !draft.unresolved.is_empty() {
        strike = !strike;
        let mut settle = |strike| perform(&mut draft, Command::Settle { doubt: 0, strike });
        settle(strike).or_else(|_| settle(false)).expect("a doubt can always be kept");
    }
    assert_eq!(body(&draft, Version::Base), kept, "decisions keep the base");
}
