//! The log: what the app did, in numbers, for reports of defects.
//!
//! `log/modline.log` in the data folder has a line for each [`Event`]; when it is full it becomes `modline.log.1` and the
//! one before goes. Nothing the user wrote can reach it: an event has room for ids, codes, counts, versions and
//! durations only, and what other crates say through `tracing` is filtered out.
//!
//! Architecture Invariant: no other module calls `tracing`, and no field of an [`Event`] is a text that comes from a
//! draft, from a path or from an error's message.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::panic;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use tracing::{Subscriber, error, info, warn};
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::{Layer, fmt};

use crate::folder::DataFolder;

/// A log that has grown to so many bytes is put aside.
const FULL: u64 = 1_000_000;

/// What can be logged.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// The app started.
    Started,
    /// A draft was opened or begun.
    Opened {
        /// Which draft.
        draft: DraftId,
        /// How many paragraphs it has.
        paragraphs: usize,
        /// How many changes came from its journal.
        recovered: u32,
        /// Whether a journal that did not fit was set aside.
        set_aside: bool,
    },
    /// A draft's file was written.
    Saved {
        /// Which draft.
        draft: DraftId,
        /// Its version.
        version: u32,
        /// How large the file is.
        bytes: usize,
        /// How long it took.
        took: Duration,
    },
    /// A draft's file could not be written.
    NotSaved {
        /// Which draft.
        draft: DraftId,
        /// Its version.
        version: u32,
        /// Whether the journal holds what the file lacks.
        kept: bool,
    },
    /// A journal could not be written.
    JournalFailed {
        /// Which draft.
        draft: DraftId,
        /// What kind of failure the system told.
        kind: io::ErrorKind,
    },
    /// A file was exported.
    Exported {
        /// The kind's name.
        kind: &'static str,
        /// How large the file is.
        bytes: usize,
        /// How many changes were verified in it; 0 where it is not read back.
        changes: usize,
        /// How long it took.
        took: Duration,
    },
    /// A command was answered with an error.
    Failed {
        /// Which kind.
        code: &'static str,
    },
    /// The app panicked.
    Panicked {
        /// The source file, as `source_name` shows it.
        file: &'a str,
        /// Its line.
        line: u32,
        /// The column.
        column: u32,
    },
}

/// Names a draft in the log: the beginning of its journal's file name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftId(u64);

impl DraftId {
    /// The id of the draft whose journal is called so.
    pub fn from_journal(name: &str) -> Self {
        Self(u64::from_str_radix(name.get(..16).unwrap_or_default(), 16).unwrap_or_default())
    }
}

impl std::fmt::Display for DraftId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Writes `event` to the log, if one was started.
pub fn record(event: Event<'_>) {
    match event {
        Event::Started => info!(version = env!("CARGO_PKG_VERSION"), system = std::env::consts::OS, "started"),
        Event::Opened { draft, paragraphs, recovered, set_aside } => {
            info!(%draft, paragraphs, recovered, set_aside, "opened");
        }
        Event::Saved { draft, version, bytes, took } => info!(%draft, version, bytes, ?took, "saved"),
        Event::NotSaved { draft, version, kept } => warn!(%draft, version, kept, "not saved"),
        Event::JournalFailed { draft, kind } => warn!(%draft, ?kind, "journal not written"),
        Event::Exported { kind, bytes, changes, took } => info!(kind, bytes, changes, ?took, "exported"),
        Event::Failed { code } => warn!(code, "failed"),
        Event::Panicked { file, line, column } => error!(file, line, column, "panicked"),
    }
}

/// Starts the log in `folder`, and logs every panic's place. A log that cannot be written costs nobody a draft.
pub fn start(folder: &DataFolder) {
    if let Ok(file) = RotatingFile::open(folder.log().join("modline.log"), FULL) {
        // A log that was started before goes on.
        let _ = tracing::subscriber::set_global_default(subscriber(file));
    }
    let print = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        // The place alone: the message may quote a draft.
        if let Some(place) = info.location() {
            record(Event::Panicked { file: source_name(place.file()), line: place.line(), column: place.column() });
        }
        print(info);
    }));
    record(Event::Started);
}

/// The name of a source file without the folders of the machine that built the app.
fn source_name(path: &str) -> &str {
    let inside = ["/registry/src/", "\\registry\\src\\", "/library/"].iter().find_map(|mark| path.split_once(mark));
    let relative = !path.starts_with(['/', '\\']) && !path.contains(':');
    match inside {
        Some((_, rest)) => rest,
        None if relative => path,
        None => path.rsplit(['/', '\\']).next().unwrap_or_default(),
    }
}

/// Writes the events of this module, and no others, to `writer`.
fn subscriber<W: Write + Send + 'static>(writer: W) -> impl Subscriber + Send + Sync {
    let own = filter_fn(|about| about.target() == module_path!());
    let lines = fmt::layer().with_writer(Mutex::new(writer)).with_ansi(false).with_target(false);
    tracing_subscriber::registry().with(lines.with_filter(own))
}

/// A file that is put aside when it is full.
struct RotatingFile {
    path: PathBuf,
    file: File,
    length: u64,
    full: u64,
}

impl RotatingFile {
    fn open(path: PathBuf, full: u64) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).open(&path)?;
        let length = file.metadata()?.len();
        Ok(Self { path, file, length, full })
    }
}

impl Write for RotatingFile {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if self.length + line.len() as u64 > self.full {
            fs::rename(&self.path, self.path.with_extension("log.1"))?;
            *self = Self::open(std::mem::take(&mut self.path), self.full)?;
        }
        let written = self.file.write(line)?;
        self.length += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests;
