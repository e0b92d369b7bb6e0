//! Export: the files a user asks for, one after the other. Each is written whole or not at all, and one that holds both
//! texts only once its bytes are verified.

use std::future::{Future, poll_fn};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::time::Instant;

use modline_application::{ApplicationError, FileFormat, PageOptions, compilation, export};
use modline_core::contribution::Contribution;
use modline_core::document_number::file_name;
use modline_core::run::Version;
use modline_disk::Backup;
use modline_formats::export::{Exported, check_markers};
use modline_formats::export_format::ExportFormat;
use modline_formats::fingerprint::{Fingerprints, fingerprint};
use modline_formats::verify::Verification;
use modline_pdf::Pages;
use tokio::sync::watch;

use crate::blocking::blocking;
use crate::draft_file::{plain_name, with_extension};
use crate::error::ShellError;
use crate::log::{self, Event};

/// A kind of file that can be exported.
pub struct ExportKind {
    /// Its name between shell and window, and in the words of both.
    pub name: &'static str,
    format: FileFormat,
    content: ExportContent,
    /// What ITU's file names call it.
    form: &'static str,
    /// Behind the name where another kind has the same extension.
    mark: &'static str,
}

/// What a file shows of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ExportContent {
    /// The contribution.
    Text(Version),
    /// The compilation table of its sources.
    Points,
}

impl ExportKind {
    /// Such a file of `draft`.
    fn make(&self, draft: &Contribution) -> Result<Exported, ApplicationError> {
        match self.content {
            ExportContent::Text(version) => export(draft, self.format, version, PageOptions::default()),
            ExportContent::Points => {
                let bytes = compilation(draft, self.format)?.unwrap_or_default();
                Ok(Exported { bytes, verification: None })
            }
        }
    }
}

/// A file to be exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// The name of its kind.
    pub kind: String,
    /// Its name, without folder.
    pub name: String,
}

/// A file that was exported.
#[derive(Clone, Debug)]
pub struct ExportedFile {
    /// What it is.
    pub kind: &'static str,
    /// Where it lies.
    pub path: PathBuf,
    /// The SHA-256 of its bytes.
    pub fingerprint: String,
    /// What was verified, and the fingerprints of base and revised text; `None` for a file that is not read back.
    pub verification: Option<(Verification, Fingerprints)>,
}

const fn kind(
    name: &'static str,
    format: FileFormat,
    version: Version,
    form: &'static str,
    mark: &'static str,
) -> ExportKind {
    ExportKind { name, format, content: ExportContent::Text(version), form, mark }
}

const fn points(name: &'static str, format: FileFormat, form: &'static str) -> ExportKind {
    ExportKind { name, format, content: ExportContent::Points, form, mark: " points" }
}

/// Every kind, in the order of the dialog.
pub const KINDS: &[ExportKind] = &[
    kind("word-redline", FileFormat::Written(ExportFormat::Docx), Version::Markup, "MSW", ""),
    kind("word-clean", FileFormat::Written(ExportFormat::Docx), Version::Revised, "MSW", " clean"),
    kind("pdf", FileFormat::Pdf, Version::Markup, "PDF", ""),
    kind("odt", FileFormat::Written(ExportFormat::Odt), Version::Markup, "ODT", ""),
    kind("html", FileFormat::Written(ExportFormat::Html), Version::Markup, "HTM", ""),
    kind("akn", FileFormat::Written(ExportFormat::Akn), Version::Markup, "XML", ""),
    kind("words", FileFormat::Written(ExportFormat::Words), Version::Markup, "TXT", ""),
    kind("critic", FileFormat::Written(ExportFormat::Text), Version::Markup, "TXT", " marked"),
    kind("csv", FileFormat::Written(ExportFormat::Csv), Version::Markup, "CSV", ""),
    kind("json", FileFormat::Written(ExportFormat::Json), Version::Markup, "JSON", ""),
    points("points-word", FileFormat::Written(ExportFormat::Docx), "MSW"),
    points("points-pdf", FileFormat::Pdf, "PDF"),
];

fn kind_named(name: &str) -> Result<&'static ExportKind, ShellError> {
    KINDS.iter().find(|k| k.name == name).ok_or_else(|| ShellError::Export(format!("“{name}” is no export")))
}

/// Every kind that the draft has something for, with the name ITU gives such a file; with the draft's `own` name while
/// meeting or number are not known.
pub fn offered(draft: &Contribution, own: &str) -> Vec<ExportFile> {
    let file = |k: &ExportKind| {
        let stem = file_name(&draft.metadata, draft.language, k.form).unwrap_or_else(|| plain_name(own));
        ExportFile { kind: k.name.into(), name: format!("{stem}{}.{}", k.mark, k.format.extension()) }
    };
    let has_content = |k: &&ExportKind| k.content != ExportContent::Points || !draft.sources.is_empty();
    KINDS.iter().filter(has_content).map(file).collect()
}

/// The draft to be exported: as it is, or without what is said about it.
pub fn with_comments(draft: &Contribution, comments: bool) -> Contribution {
    let mut draft = draft.clone();
    if !comments {
        draft.comments.clear();
    }
    draft
}

/// Where `files` lie in `folder`. A name leads nowhere else, and no two files share one.
fn places(folder: &Path, files: &[ExportFile]) -> Result<Vec<(&'static ExportKind, PathBuf)>, ShellError> {
    let mut out: Vec<(&ExportKind, PathBuf)> = Vec::new();
    for file in files {
        let (kind, name) = (kind_named(&file.kind)?, plain_name(file.name.trim()));
        let stem = Path::new(&name).file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let extension = format!(".{}", kind.format.extension());
        let whole = if name.to_lowercase().ends_with(&extension) { name } else { format!("{name}{extension}") };
        let path = folder.join(&whole);
        if stem.is_empty() || out.iter().any(|(_, other)| *other == path) {
            return Err(ShellError::Export(format!("{whole}: give each file a name of its own")));
        }
        out.push((kind, path));
    }
    Ok(out)
}

/// The names among `files` that exist in `folder` already.
pub fn existing(folder: &Path, files: &[ExportFile]) -> Vec<String> {
    let exists = |f: &&ExportFile| folder.join(plain_name(f.name.trim())).exists();
    files.iter().filter(exists).map(|f| f.name.clone()).collect()
}

/// Refuses a draft that may leave the app in no way.
///
/// # Errors
/// [`ShellError::Application`] where a marker does not allow what stands under it.
pub fn check(draft: &Contribution) -> Result<(), ShellError> {
    Ok(check_markers(draft)?)
}

/// Writes those of `pages` that are `chosen`, or all, as a PDF file. The path it was written to.
///
/// # Errors
/// [`ShellError::Application`] where typst or the disk refuses.
pub fn save_pdf(pages: &Pages, chosen: Option<&[usize]>, path: &Path) -> Result<PathBuf, ShellError> {
    let path = with_extension(path, FileFormat::Pdf.extension());
    let bytes = chosen.map_or_else(|| pages.pdf(), |indices| pages.part(indices))?;
    modline_disk::write(&path, &bytes, Backup::Discard)?;
    Ok(path)
}

/// The export that is under way, and the files of the last one.
#[derive(Clone, Default)]
pub struct Exports {
    /// Notified whenever the user stops.
    stopped: Arc<watch::Sender<()>>,
    last: Arc<Mutex<Vec<PathBuf>>>,
}

impl Exports {
    /// Ends the export that is under way, at once: what is not whole by then is not written.
    pub fn stop(&self) {
        self.stopped.send_replace(());
    }

    /// Writes `files` into `folder`, and calls `progress` with the index and the name of each before. The files
    /// written: fewer where the export was stopped.
    ///
    /// # Errors
    /// [`ShellError::Export`] where two files share a name, [`ShellError::File`] where one cannot be made,
    /// [`ShellError::Application`] where one cannot be written.
    pub async fn run(
        &self,
        draft: Contribution,
        folder: &Path,
        files: &[ExportFile],
        progress: impl Fn(usize, &str),
    ) -> Result<Vec<ExportedFile>, ShellError> {
        let mut stopped = self.stopped.subscribe();
        let draft = Arc::new(draft);
        let mut done = Vec::new();
        for (index, (kind, path)) in places(folder, files)?.into_iter().enumerate() {
            let began = Instant::now();
            progress(index, &path.file_name().unwrap_or_default().to_string_lossy());
            let work = {
                let draft = draft.clone();
                blocking(move || kind.make(&draft))
            };
            let Some(made) = unless(stopped.changed(), work).await else { break };
            let not_made = |cause| ShellError::File { path: path.clone(), cause, hint: "; no file was written" };
            let Exported { bytes, verification } = made?.map_err(not_made)?;
            modline_disk::write(&path, &bytes, Backup::Discard)?;
            let changes = verification.as_ref().map_or(0, |it| it.changes);
            log::record(Event::Exported { kind: kind.name, bytes: bytes.len(), changes, took: began.elapsed() });
            let verification = verification.map(|it| (it, Fingerprints::new(&draft)));
            done.push(ExportedFile { kind: kind.name, path, fingerprint: fingerprint(&bytes), verification });
        }
        *self.last() = done.iter().map(|file| file.path.clone()).collect();
        Ok(done)
    }

    /// Writes the window's account of the last export beside its first file. The path written to.
    ///
    /// # Errors
    /// [`ShellError::Export`] where nothing was exported yet, [`ShellError::Application`] where the disk refuses.
    pub fn keep(&self, account: &str) -> Result<PathBuf, ShellError> {
        let first = self.last().first().cloned();
        let path = first.ok_or_else(|| ShellError::Export("nothing was exported yet".into()))?;
        let path = path.with_extension("proof.txt");
        modline_disk::write(&path, account.as_bytes(), Backup::Discard)?;
        Ok(path)
    }

    /// The folder of the last export.
    pub fn folder(&self) -> Option<PathBuf> {
        self.last().first().and_then(|p| p.parent()).map(Into::into)
    }

    /// The file of the last export that is called `name`.
    pub fn file(&self, name: &str) -> Option<PathBuf> {
        self.last().iter().find(|path| path.file_name().is_some_and(|n| n == name)).cloned()
    }

    fn last(&self) -> MutexGuard<'_, Vec<PathBuf>> {
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

#[cfg(test)]
mod tests {
    use modline_application::ApplicationError;
    use modline_formats::export::ExportError;

    use super::*;

    fn file(kind: &str, name: &str) -> ExportFile {
        ExportFile { kind: kind.into(), name: name.into() }
    }

    fn run(
        exports: &Exports,
        draft: &Contribution,
        folder: &Path,
        files: &[ExportFile],
    ) -> Result<Vec<ExportedFile>, ShellError> {
        tauri::async_runtime::block_on(exports.run(draft.clone(), folder, files, |_, _| ()))
    }

    #[test]
    fn files_are_written_whole_proved_and_only_where_they_are_meant() {
        let dir = tempfile::tempdir().unwrap();
        let draft = crate::sample::draft().unwrap();
        let exports = Exports::default();
        let files =
            [file("word-redline", "A"), file("word-clean", "../B.docx"), file("csv", "C.csv"), file("pdf", "D")];
        let done = run(&exports, &draft, dir.path(), &files).unwrap();
        let wanted = ["A.docx", "..-B.docx", "C.csv", "D.pdf"].map(|name| dir.path().join(name));
        assert_eq!(done.iter().map(|d| d.path.clone()).collect::<Vec<_>>(), wanted);
        assert!(wanted.iter().all(|path| path.exists()));
        assert_eq!(done.iter().map(|d| d.verification.is_some()).collect::<Vec<_>>(), [true, true, false, false]);
        assert_eq!(existing(dir.path(), &[file("csv", "C.csv"), file("csv", "E.csv")]), ["C.csv"]);
        assert_eq!(exports.folder().as_deref(), Some(dir.path()));
        assert_eq!((exports.file("C.csv"), exports.file("/etc/passwd")), (Some(dir.path().join("C.csv")), None));
        assert!(exports.keep("Proved.").unwrap().ends_with("A.proof.txt"));
        let same = [file("word-redline", "A.docx"), file("word-clean", "A")];
        assert!(matches!(run(&exports, &draft, dir.path(), &same), Err(ShellError::Export(_))));
    }

    #[test]
    fn a_stopped_export_leaves_the_old_file_and_a_violation_writes_none() {
        let dir = tempfile::tempdir().unwrap();
        let mut draft = crate::sample::draft().unwrap();
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
        let violation =
            |why: &ApplicationError| matches!(why, ApplicationError::Export(ExportError::MarkerViolations(_)));
        assert!(matches!(&refused, ShellError::File { cause, .. } if violation(cause)), "{refused}");
        assert!(!dir.path().join("B.json").exists());
    }

    #[test]
    fn the_compilation_table_is_offered_where_there_are_sources() {
        let dir = tempfile::tempdir().unwrap();
        let mut draft = crate::sample::draft().unwrap();
        let kinds = |draft: &Contribution| offered(draft, "D").into_iter().map(|f| f.kind).collect::<Vec<_>>();
        assert!(!kinds(&draft).iter().any(|kind| kind.starts_with("points")));
        draft.sources.push(Default::default());
        assert_eq!(kinds(&draft)[10..], ["points-word", "points-pdf"]);
        let files = [file("points-word", "T"), file("points-pdf", "T")];
        let done = run(&Exports::default(), &draft, dir.path(), &files).unwrap();
        assert!(done.iter().all(|d| d.verification.is_none() && std::fs::metadata(&d.path).unwrap().len() > 1_000));
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
        let done = run(&exports, &crate::sample::draft().unwrap(), dir.path(), &[file("csv", "A.csv")]).unwrap();
        assert_eq!(done.len(), 1);
    }
}
