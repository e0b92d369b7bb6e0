//! What stands in the log, and what never does.

use std::sync::{Arc, Once};

use modline_core::command::Command;
use modline_core::contribution::Metadata;
use modline_core::paragraph::ParagraphId;
use modline_core::run::Run;

use super::*;
use crate::export::{ExportFile, Exports};
use crate::session::Session;

/// A log in memory.
#[derive(Clone, Default)]
struct Memory(Arc<Mutex<Vec<u8>>>);

impl Write for Memory {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What is logged of `work`.
///
/// An event that another test's thread meets first is asked of that thread's subscriber alone, and where it has none the
/// event is off in every thread from then on: so every thread has one, which writes nowhere.
fn logged(work: impl FnOnce()) -> String {
    static EVERY_THREAD: Once = Once::new();
    EVERY_THREAD.call_once(|| tracing::subscriber::set_global_default(subscriber(io::sink())).unwrap());
    tracing::callsite::rebuild_interest_cache();
    let memory = Memory::default();
    tracing::subscriber::with_default(subscriber(memory.clone()), work);
    String::from_utf8(memory.0.lock().unwrap().clone()).unwrap()
}

#[test]
fn no_word_of_a_draft_no_name_and_no_path_stands_in_the_log() {
    let home = tempfile::Builder::new().prefix("Zqpath").tempdir().unwrap();
    let folder = DataFolder::at(home.path().join("data")).unwrap();
    let file = home.path().join("Zqfile.modline");
    let log = logged(|| {
        let mut session = Session::begin_sample(&folder).unwrap();
        let paragraph = &session.draft().proposals[0].paragraphs[5];
        let (id, label) = (paragraph.id, paragraph.label.clone());
        let by = session.draft().metadata.revision();
        let runs = [paragraph.runs.clone(), vec![Run::inserted(" Zqword", &by)]].concat();
        session.perform(Command::EditParagraph { id, label, runs }, 0).unwrap();
        let named = Metadata { introduction: "Zqname".into(), ..session.draft().metadata.clone() };
        session.perform(Command::SetMetadata { metadata: Box::new(named) }, 1).unwrap();
        session.save_as(&file).unwrap();
        session.undo().unwrap();
        session.save().unwrap();
        fs::write(&file, "Zqtheirs").unwrap();
        assert!(session.perform(Command::StrikeClause { id: ParagraphId(99_999) }, session.version()).is_err());
        session.redo().unwrap();
        assert!(session.save().is_err());
        let files = [ExportFile { kind: "word-redline".into(), name: "Zqexport".into() }];
        let draft = session.draft().clone();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(Exports::default().run(draft, home.path(), &files, |_, _| ())).unwrap();
        drop(session);
        assert!(Session::open(&folder, &file).is_err());
        assert!(Session::open_any(&folder, &home.path().join("Zqmissing.docx")).is_err());
        tracing::error!(target: "another_crate", "Zqother {}", file.display());
    });
    for event in ["opened", "saved", "not saved", "exported"] {
        assert!(log.contains(event), "{event} is missing in: {log}");
    }
    let quoted = log.lines().find(|line| line.contains("Zq") || line.contains("RESOLUTION"));
    assert_eq!(quoted, None, "of:\n{log}");
}

#[test]
fn a_panic_is_logged_by_its_place_and_not_by_its_words() {
    let place = panic::Location::caller();
    let log = logged(|| record(Event::Panicked { file: source_name(file!()), line: place.line(), column: 5 }));
    assert!(log.contains("ERROR") && log.contains("log/tests.rs") && log.contains(&place.line().to_string()), "{log}");
    let names = [
        ("src-tauri/core/src/run.rs", "src-tauri/core/src/run.rs"),
        ("/home/Zq/.cargo/registry/src/index-1/tao-0.1/src/lib.rs", "index-1/tao-0.1/src/lib.rs"),
        ("/rustc/abc/library/core/src/option.rs", "core/src/option.rs"),
        ("/home/Zq/modline/x.rs", "x.rs"),
        ("C:\\Users\\Zq\\modline\\x.rs", "x.rs"),
    ];
    for (path, name) in names {
        assert_eq!(source_name(path), name);
    }
}

#[test]
fn a_full_log_is_put_aside_and_the_one_before_it_goes() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("modline.log");
    let mut log = RotatingFile::open(path.clone(), 10).unwrap();
    for line in ["first\n", "second\n", "third\n"] {
        log.write_all(line.as_bytes()).unwrap();
    }
    drop(log);
    RotatingFile::open(path.clone(), 10).unwrap().write_all(b"4th\n").unwrap();
    let texts = [&path, &path.with_extension("log.1")].map(|path| fs::read_to_string(path).unwrap());
    assert_eq!(texts, ["third\n4th\n", "second\n"]);
}
