//! What the app keeps: drafts, journals, base texts of the library, pictures.

use modline_core::contribution::{Contribution, Logo, Proposal};
use modline_core::history::History;
use modline_core::library::{self, Source};
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::Version;
use modline_disk::journal::{Rebuilt, Record};
use modline_formats::draft;
use modline_formats::export_format::ExportFormat;
use serde::Deserialize;

/// A stored draft without its fingerprints, which no mutation would meet.
#[derive(Deserialize)]
struct Unsealed {
    contribution: Contribution,
    #[serde(default)]
    source: Source,
}

/// A draft's file, and what its writer would have made of the same words.
pub fn draft_file(bytes: &[u8]) {
    crate::read("a.modline", bytes);
    if let Ok(file) = serde_json::from_slice::<Unsealed>(bytes) {
        crate::read("a.modline", &draft::write(&file.contribution));
    }
}

/// A text of the library's folder, and what its writer would have made of the same words.
pub fn base_text(bytes: &[u8]) {
    entry(bytes);
    if let Ok(file) = serde_json::from_slice::<Unsealed>(bytes) {
        entry(&draft::write_base(&file.contribution, &file.source));
    }
}

/// A text of the library has a name that every system takes, and is found by the words it is listed under.
fn entry(bytes: &[u8]) {
    let entry = match draft::read_base(bytes) {
        Ok(entry) => entry,
        Err(why) => return assert!(!why.to_string().contains('\n'), "one line: {why}"),
    };
    let stem = entry.stem();
    assert!(!stem.is_empty() && stem.len() < 230 && !stem.starts_with('.'), "a file's name: {stem:?}");
    assert!(!stem.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0', '\n']), "a file's name: {stem:?}");
    for query in ["", &entry.title, &entry.heading, &entry.key.meeting] {
        let hits = library::search([((), &entry)], query);
        assert_eq!(hits.len(), 1, "found by {query:?}");
    }
    let base = draft::read(bytes).unwrap_or_else(|why| panic!("a base text is a draft: {why}"));
    for line in base.body(Version::Base).iter().take(8) {
        for hit in library::search([((), &entry)], &line.text) {
            let Some(snippet) = hit.snippet else { continue };
            assert!(snippet.words.iter().all(|w| snippet.text.get(w.clone()).is_some()), "{snippet:?}");
        }
    }
}

/// Whatever can be read of a journal gives a draft that can be stored, and whose history goes back and forth; with its
/// last line torn it says no more than before.
pub fn journal(bytes: &[u8]) {
    let Some(record) = Record::read(bytes) else { return };
    let changes = record.changes();
    assert!(record.unsaved() <= changes, "what is unsaved was done");
    let torn = bytes.trim_ascii_end();
    if let Some(shorter) = Record::read(&torn[..torn.len().saturating_sub(1)]) {
        assert!(shorter.changes() <= changes, "a torn line adds nothing");
    }
    let Some(Rebuilt { mut draft, mut history }) = record.rebuild([]) else { return };
    history_goes_back_and_forth(&mut draft, &mut history);
    // A journal made by hand may lead out of normal form, and to what no draft may hold.
    let stored = draft::read(&draft::write(&draft));
    draft.normalise();
    assert!(stored.is_err() || stored == Ok(draft), "what the journal gives can be stored");
}

/// Law 3. A step that cannot be taken back leaves the draft as it was.
fn history_goes_back_and_forth(draft: &mut Contribution, history: &mut History) {
    const STEPS: usize = 16;
    let mut before = Vec::new();
    while before.len() < STEPS {
        let now = draft.clone();
        match history.undo(draft) {
            Ok(Some(_)) => before.push(now),
            Ok(None) => break,
            Err(_) => {
                assert_eq!(*draft, now, "a step that does not fit changes nothing");
                break;
            }
        }
    }
    for then in before.into_iter().rev() {
        history.redo(draft).expect("what was undone is done again");
        assert_eq!(*draft, then, "undo and redo restore equality");
    }
}

/// A picture is kept as it came, and every file that shows it is proved.
pub fn picture(bytes: &[u8]) {
    let Ok(logo) = Logo::read(bytes) else { return };
    assert_eq!(logo.bytes(), bytes);
    let paragraphs = vec![Paragraph::unchanged(ParagraphId(0), Role::Para, "", "to go on.")];
    let proposals = vec![Proposal { paragraphs, ..Proposal::default() }];
    let draft = Contribution { logo: Some(logo), proposals, ..Contribution::default() };
    assert_eq!(draft::read(&draft::write(&draft)).expect("a written draft is read"), draft);
    for format in [ExportFormat::Docx, ExportFormat::Odt, ExportFormat::Html] {
        crate::exports(&draft, format, Version::Markup);
    }
}
