//! What typst can see while it typesets a contribution: page design, page data, logo and fonts. Nothing else.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::Fonts;

/// A page design.
#[derive(Clone, Copy)]
pub(crate) enum Design {
    Contribution,
    Compilation,
}

impl Design {
    fn source(self) -> &'static Source {
        match self {
            Design::Contribution => &CONTRIBUTION,
            Design::Compilation => &COMPILATION,
        }
    }
}

/// The typst world of one document.
pub(crate) struct TypstWorld<'a> {
    pub(crate) design: Design,
    pub(crate) fonts: &'a Fonts,
    /// The page data, as JSON.
    pub(crate) page_data: Bytes,
    /// The group's logo.
    pub(crate) logo: Option<Bytes>,
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static CONTRIBUTION: LazyLock<Source> =
    LazyLock::new(|| Source::new(file("contribution.typ"), include_str!("contribution.typ").to_owned()));
static COMPILATION: LazyLock<Source> =
    LazyLock::new(|| Source::new(file("compilation.typ"), include_str!("compilation.typ").to_owned()));
/// What the designs share.
static MARKS: LazyLock<Source> = LazyLock::new(|| Source::new(file("marks.typ"), include_str!("marks.typ").to_owned()));
static PAGE_DATA: LazyLock<FileId> = LazyLock::new(|| file("page_data.json"));
static LOGO: LazyLock<FileId> = LazyLock::new(|| file("logo"));

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("invariant: the names are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for TypstWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.design.source().id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let sources = [self.design.source(), &*MARKS];
        sources.into_iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            _ if id == *PAGE_DATA => Ok(self.page_data.clone()),
            Some(logo) if id == *LOGO => Ok(logo.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// No clock: the same draft gives the same bytes.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
