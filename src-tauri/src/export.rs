//! Export: the files a person asks for, one after the other. Each is written whole or not at all, and one that holds both
//! texts only once its bytes are proved.

use std::future::{Future, poll_fn};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;

use modline_core::contribution::Contribution;
use modline_core::document_number::file_name;
use modline_core::run::Version;
use modline_disk::Backup;
use modline_formats::export::{ExportError, Exported, check_markers, export as write};
use modline_formats::export_format::ExportFormat;
use modline_formats::fingerprint::fingerprint;
use modline_pdf::{Fonts, Options};
use tokio::sync::watch;

use crate::desk::blocking;
use crate::files::plain_name;
use crate::session::Session;
use crate::wire::error::{Code, WireError};
use crate::wire::export::{WireExportFile, WireExported, WireVerification};

/// A kind of file that can be exported.
pub struct Kind {
    /// Its name between program and window, and in the words of both.
    pub name: &'static str,
    made: Made,
    /// What ITU's file names call it.
    form: &'static str,
    /// Behind the name where another kind has the same ending.
    mark: &'static str,
}

/// How a file is made.
enum Made {
    Written(ExportFormat, Version),
    /// Set on pages: a PDF file of the redline.
    Set,
}

impl Made {
    fn ending(&self) -> &'static str {
        match self {
            Made::Written(format, _) => format.extension(),
            Made::Set => "pdf",
        }
    }

    fn make(&self, draft: &Contribution) -> Result<Exported, WireError> {
        match self {
            Made::Written(format, view) => write(draft, *format, *view).map_err(|why| not_exported(&why)),
            Made::Set => {
                lawful(draft)?;
                let options = Options { version: Version::Markup, line_numbers: false, legend: true, changes: false };
                let bytes = modline_pdf::typeset(draft, &options, &Fonts::installed())?.pdf()?;
                Ok(Exported { bytes, verification: None })
            }
        }
    }
}

/// Every kind, in the order of the dialog.
pub const KINDS: &[Kind] = &[
    Kind { name: "word-redline", made: Made::Written(ExportFormat::Docx, Version::Markup), form: "MSW", mark: "" },
    Kind { name: "word-clean", made: Made::Written(ExportFormat::Docx, Version::Revised), form: "MSW", mark: " clean" },
    Kind { name: "pdf", made: Made::Set, form: "PDF", mark: "" },
    Kind { name: "odt", made: Made::Written(ExportFormat::Odt, Version::Markup), form: "ODT", mark: "" },
    Kind { name: "html", made: Made::Written(ExportFormat::Html, Version::Markup), form: "HTM", mark: "" },
    Kind { name: "akn", made: Made::Written(ExportFormat::Akn, Version::Markup), form: "XML", mark: "" },
    Kind { name: "words", made: Made::Written(ExportFormat::Words, Version::Markup), form: "TXT", mark: "" },
    Kind { name: "critic", made: Made::Written(ExportFormat::Text, Version::Markup), form: "TXT", mark: " marked" },
    Kind { name: "csv", made: Made::Written(ExportFormat::Csv, Version::Markup), form: "CSV", mark: "" },
    Kind { name: "json", made: Made::Written(ExportFormat::Json, Version::Markup), form: "JSON", mark: "" },
];

fn kind(name: &str) -> Result<&'static Kind, WireError> {
    KINDS.iter().find(|k| k.name == name).ok_or_else(|| WireError::new(Code::Write, format!("“{name}” is no export")))
}

/// Every kind with the name ITU gives such a file; with the draft's own name while meeting or number are not known.
pub fn offered(session: &Session) -> Vec<WireExportFile> {
    let (draft, own) = (session.draft(), plain_name(&session.name()));
    let name = |k: &Kind| {
        let stem = file_name(&draft.metadata, draft.language, k.form).unwrap_or_else(|| own.clone());
        WireExportFile { kind: k.name.into(), name: format!("{stem}{}.{}", k.mark, k.made.ending()) }
    };
    KINDS.iter().map(name).collect()
}

/// Where `files` lie in `folder`. A name leads nowhere else, and no two files share one.
fn places(folder: &Path, files: &[WireExportFile]) -> Result<Vec<(&'static Kind, PathBuf)>, WireError> {
    let mut out: Vec<(&Kind, PathBuf)> = Vec::new();
    for file in files {
        let (kind, name) = (kind(&file.kind)?, plain_name(file.name.trim()));
        let stem = Path::new(&name).file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let ending = format!(".{}", kind.made.ending());
        let whole = if name.to_lowercase().ends_with(&ending) { name } else { format!("{name}{ending}") };
        let path = folder.join(&whole);
        if stem.is_empty() || out.iter().any(|(_, other)| *other == path) {
            return Err(WireError::new(Code::Write, format!("{whole}: give each file a name of its own")));
        }
        out.push((kind, path));
    }
    Ok(out)
}

/// The names among `files` that stand in `folder` already.
pub fn there(folder: &Path, files: &[WireExportFile]) -> Vec<String> {
    let exists = |f: &&WireExportFile| folder.join(plain_name(f.name.trim())).exists();
    files.iter().filter(exists).map(|f| f.name.clone()).collect()
}

/// What is being exported, and what was last.
#[derive(Clone, Default)]
pub struct Exports {
    /// Told whenever somebody stops.
    stopped: Arc<watch::Sender<()>>,
    last: Arc<Mutex<Vec<PathBuf>>>,
}

impl Exports {
    /// Ends the export that is under way, at once: what is not whole by then is not written.
    pub fn stop(&self) {
        self.stopped.send_replace(());
    }

    /// Writes `files` into `folder`; `tell` hears which comes next. The files written, fewer where it was stopped.
    pub async fn run(
        &self,
        draft: Contribution,
        folder: &Path,
        files: &[WireExportFile],
        tell: impl Fn(usize, &str),
    ) -> Result<Vec<WireExported>, WireError> {
        let mut stopped = self.stopped.subscribe();
        let draft = Arc::new(draft);
        let mut done = Vec::new();
        for (index, (kind, path)) in places(folder, files)?.into_iter().enumerate() {
            tell(index, &name_of(&path));
            let made = {
                let draft = draft.clone();
                blocking(move || kind.made.make(&draft))
            };
            let Some(made) = unless(stopped.changed(), made).await else { break };
            let written = made?.map_err(|why| WireError {
                message: format!("{}: {}; no file was written", path.display(), why.message),
                ..why
            })?;
            modline_disk::write(&path, &written.bytes, Backup::Discard)?;
            done.push(exported(&draft, kind, path, &written));
        }
        *self.last() = done.iter().map(|d| PathBuf::from(&d.path)).collect();
        Ok(done)
    }

    /// Writes what was said of the last export beside its first file. The path written to.
    pub fn keep(&self, said: &str) -> Result<String, WireError> {
        let first = self.last().first().cloned();
        let first = first.ok_or_else(|| WireError::new(Code::Write, "nothing was exported yet"))?;
        let path = first.with_extension("proof.txt");
        modline_disk::write(&path, said.as_bytes(), Backup::Discard)?;
        Ok(path.display().to_string())
    }

    /// The folder of the last export.
    pub fn folder(&self) -> Option<PathBuf> {
        self.last().first().and_then(|p| p.parent()).map(Into::into)
    }

    fn last(&self) -> std::sync::MutexGuard<'_, Vec<PathBuf>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What `work` comes to, unless `stopped` does first. Work on a thread of its own cannot be interrupted: it goes on to its
/// end there, and nobody hears of it.
async fn unless<T>(stopped: impl Future, work: impl Future<Output = T>) -> Option<T> {
    let (mut stopped, mut work) = (pin!(stopped), pin!(work));
    poll_fn(|context| match stopped.as_mut().poll(context) {
        Poll::Ready(_) => Poll::Ready(None),
        Poll::Pending => work.as_mut().poll(context).map(Some),
    })
    .await
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Whether the markers of `draft` allow what stands under them; what they do not allow leaves the program on no way.
pub fn lawful(draft: &Contribution) -> Result<(), WireError> {
    check_markers(draft).map_err(|why| not_exported(&why))
}

fn not_exported(why: &ExportError) -> WireError {
    let code = if matches!(why, ExportError::MarkerViolations(_)) { Code::AgainstLaw } else { Code::VerifyError };
    WireError::new(code, why.to_string())
}

fn exported(draft: &Contribution, kind: &Kind, path: PathBuf, written: &Exported) -> WireExported {
    WireExported {
        kind: kind.name.into(),
        name: name_of(&path),
        path: path.display().to_string(),
        fingerprint: fingerprint(&written.bytes),
        proof: written.verification.map(|it| WireVerification::of(it, draft)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(kind: &str, name: &str) -> WireExportFile {
        WireExportFile { kind: kind.into(), name: name.into() }
    }

    fn run(
        exports: &Exports,
        draft: &Contribution,
        folder: &Path,
        files: &[WireExportFile],
    ) -> Result<Vec<WireExported>, WireError> {
        tauri::async_runtime::block_on(exports.run(draft.clone(), folder, files, |_, _| ()))
    }

    #[test]
    fn files_are_written_whole_proved_and_only_where_they_are_meant() {
        let dir = tempfile::tempdir().unwrap();
        let draft = crate::files::sample().unwrap();
        let exports = Exports::default();
        let files =
            [file("word-redline", "A"), file("word-clean", "../B.docx"), file("csv", "C.csv"), file("pdf", "D")];
        let done = run(&exports, &draft, dir.path(), &files).unwrap();
        let names: Vec<&str> = done.iter().map(|d| d.name.as_str()).collect();
        assert_eq!(names, ["A.docx", "..-B.docx", "C.csv", "D.pdf"]);
        assert!(done.iter().all(|d| dir.path().join(&d.name).exists()));
        assert_eq!(done.iter().map(|d| d.proof.is_some()).collect::<Vec<_>>(), [true, true, false, false]);
        assert_eq!(there(dir.path(), &[file("csv", "C.csv"), file("csv", "E.csv")]), ["C.csv"]);
        assert_eq!(exports.folder().as_deref(), Some(dir.path()));
        assert!(exports.keep("Proved.").unwrap().ends_with("A.proof.txt"));
        let same = [file("word-redline", "A.docx"), file("word-clean", "A")];
        assert_eq!(run(&exports, &draft, dir.path(), &same).unwrap_err().code, Code::Write);
    }

    #[test]
    fn a_stopped_export_leaves_the_old_file_and_a_breach_of_the_law_writes_none() {
        let dir = tempfile::tempdir().unwrap();
        let mut draft = crate::files::sample().unwrap();
        let exports = Exports::default();
        let files = [file("csv", "A.csv"), file("json", "B.json")];
        let at_second = |index, _: &str| {
            if index == 1 {
                exports.stop()
            }
        };
        let job = exports.run(draft.clone(), dir.path(), &files, at_second);
        let done = tauri::async_runtime::block_on(job).unwrap();
        assert_eq!((done.len(), dir.path().join("B.json").exists()), (1, false));
        draft.proposals[0].header.marker = modline_core::contribution::Marker::Add;
        let refused = run(&exports, &draft, dir.path(), &files[1..]).unwrap_err();
        assert_eq!((refused.code, dir.path().join("B.json").exists()), (Code::AgainstLaw, false));
    }
    #[test]
    fn stop_waits_for_no_job_and_ends_no_later_export() {
        let exports = Exports::default();
        let (release, held) = std::sync::mpsc::channel::<()>();
        let (mut stopped, stop) = (exports.stopped.subscribe(), exports.clone());
        // pages that take for ever, during which somebody stops
        let pages = async move {
            blocking(move || {
                stop.stop();
                held.recv()
            })
            .await
        };
        assert!(tauri::async_runtime::block_on(unless(stopped.changed(), pages)).is_none());
        drop(release);
        let dir = tempfile::tempdir().unwrap();
        let done = run(&exports, &crate::files::sample().unwrap(), dir.path(), &[file("csv", "A.csv")]).unwrap();
        assert_eq!(done.len(), 1);
    }
}
