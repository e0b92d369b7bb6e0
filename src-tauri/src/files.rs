//! Bytes of files to drafts and back: the one place of the shell that speaks with readers and writers.

use std::path::{Path, PathBuf};

use modline_core::command::{Command, perform};
use modline_core::contribution::{Contribution, Logo, Metadata, Proposal, ProposalHeader};
use modline_core::finding::Finding;
use modline_core::paragraph::Role;
use modline_core::redline::recover::recover;
use modline_core::redline::{self, Options, Typography};
use modline_core::run::Version;
use modline_core::structure::Recognized;
use modline_disk::Backup;
use modline_formats::compare_with_draft::{FileCheck, compare_with_draft};
use modline_formats::draft;
use modline_pdf::Pages;

use crate::export::Exports;
use crate::session::Session;
use crate::wire::error::{Code, WireError};
use crate::wire::export::{WireExportFile, WireFileCheck};
use crate::wire::start::WireNewDraft;
use crate::wire::text::marker;

/// A draft from the bytes of its file.
pub fn draft_of(path: &Path, bytes: &[u8]) -> Result<Contribution, WireError> {
    draft::read(bytes).map_err(|why| WireError::unread(path, &why))
}

/// The bytes of a draft's file: the same draft, the same bytes.
pub fn draft_bytes(draft: &Contribution) -> Vec<u8> {
    draft::write(draft)
}

/// Whether the file is a draft, by its ending.
pub fn is_draft(path: &Path) -> bool {
    path.extension().is_some_and(|e| e.eq_ignore_ascii_case("modline"))
}

/// A redline in any readable format, with what was seen when it was read.
pub fn redline_at(path: &Path) -> Result<Contribution, WireError> {
    recognized(path, &modline_disk::read(path)?).map(Recognized::into_draft)
}

fn recognized(path: &Path, bytes: &[u8]) -> Result<Recognized, WireError> {
    modline_formats::read(&name_of(path), bytes, None).map_err(|why| WireError::unread(path, &why))
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What a new draft is made from.
pub struct Base {
    /// The draft it begins with, with what was seen when it was read.
    pub draft: Contribution,
    /// The name of the file it was read from; empty for pasted text.
    pub file: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

fn pasted(text: &str) -> Result<Recognized, WireError> {
    modline_formats::read_text(text, None).map_err(|why| WireError::new(Code::Read, format!("pasted text: {why}")))
}

/// A source looked at: as it came, and as a person wants and corrected it.
pub struct LookedAt {
    /// The name of the file it was read from; empty for pasted text.
    pub file: String,
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// What the program recognized.
    pub source: Recognized,
    /// The text wanted of it, corrected.
    pub text: Recognized,
}

/// Reads the source of a new draft and does to it what the request says.
pub fn look_at(request: &WireNewDraft) -> Result<LookedAt, WireError> {
    let (file, bytes, source) = match request.base_path.as_deref().map(Path::new) {
        Some(path) => {
            let bytes = modline_disk::read(path)?;
            let source = recognized(path, &bytes)?;
            (name_of(path), bytes, source)
        }
        None => {
            let text = request.base_text.as_deref().unwrap_or_default();
            (String::new(), text.into(), pasted(text)?)
        }
    };
    let mut text = source.clone().in_reading(request.reading.into());
    if source.contribution.proposals.len() > 1 {
        text = text.only(usize::try_from(request.text).unwrap_or(usize::MAX));
    }
    for correction in &request.corrections {
        text.correct(&correction.clone().try_into()?)?;
    }
    Ok(LookedAt { file, bytes, source, text })
}

/// The base of a new draft: a file's text, or pasted text.
pub fn base(request: &WireNewDraft) -> Result<Base, WireError> {
    let LookedAt { file, bytes, text, .. } = look_at(request)?;
    let mut draft = text.into_draft();
    let marker = marker(&request.marker)?;
    draft.proposals.iter_mut().for_each(|p| p.header.marker = marker);
    Ok(Base { draft, file, bytes })
}

/// The texts of the file at `path` as proposals with this marker: their base, unmarked; and what was seen in it.
pub fn proposals_at(path: &Path, name: &str) -> Result<(Vec<Proposal>, Vec<Finding>), WireError> {
    let marker = marker(name)?;
    let mut draft = redline_at(path)?;
    let findings = std::mem::take(&mut draft.findings);
    let head = || ProposalHeader { marker, ..ProposalHeader::default() };
    let texts = draft.taken_as(Version::Base).proposals.into_iter().filter(|p| !p.paragraphs.is_empty());
    let proposals: Vec<_> = texts.map(|p| Proposal { header: head(), ..p }).collect();
    if proposals.is_empty() {
        return Err(WireError::new(Code::Read, format!("{}: holds no text of a resolution", path.display())));
    }
    Ok((proposals, findings))
}

/// What the file at `path` turns out to be, held against `draft`.
pub fn held_against(draft: &Contribution, path: &Path) -> Result<WireFileCheck, WireError> {
    let bytes = modline_disk::read(path)?;
    let verdict = match modline_pdf::identify_version(draft, &bytes) {
        Some(view) => FileCheck::Identical(view, None),
        None => compare_with_draft(draft, &name_of(path), &bytes).map_err(|why| WireError::unread(path, &why))?,
    };
    Ok(WireFileCheck::of(path.display().to_string(), verdict))
}

/// The picture in the file at `path`.
pub fn logo_at(path: &Path) -> Result<Logo, WireError> {
    Logo::read(&modline_disk::read(path)?)
        .map_err(|why| WireError::new(Code::Read, format!("{}: {why}", path.display())))
}

/// What leads from the base of `draft` to the text of the file at `path`, in the draft's metadata; where they differ in
/// dress only, `dress` says whether that is redlined.
pub fn compared(draft: &Contribution, path: &Path, typography: bool) -> Result<Contribution, WireError> {
    let mut revised = redline_at(path)?;
    revised.metadata = draft.metadata.clone();
    let typography = if typography { Typography::Compare } else { Typography::default() };
    Ok(redline::compare(draft, &revised, Options { typography, ..Options::default() }).0)
}

/// The redline that `flattened` lost, rebuilt against `base`.
pub fn recovered(base: &Path, flattened: &Path) -> Result<Contribution, WireError> {
    Ok(recover(&redline_at(base)?, &redline_at(flattened)?).contribution)
}

/// The first act on a new draft: meeting and group as chosen; undone, the base is as it was read.
pub fn chosen_frame(draft: &Contribution, request: &WireNewDraft) -> Command {
    let metadata =
        Metadata { meeting: request.meeting.clone(), group: request.group.clone(), ..draft.metadata.clone() };
    Command::SetMetadata { metadata: Box::new(metadata) }
}

/// The sample: an invented resolution with some changes, a meeting chosen and the texts around it.
pub fn sample() -> Result<Contribution, WireError> {
    let mut draft = pasted(include_str!("sample/redline.txt"))?.into_draft();
    let metadata =
        serde_json::from_str(include_str!("sample/metadata.json")).expect("invariant: the sample's metadata is one");
    perform(&mut draft, Command::SetMetadata { metadata: Box::new(metadata) })?;
    // CriticMarkup names no author: these changes are the group's
    let by = draft.metadata.revision();
    for p in draft.proposals.iter_mut().flat_map(|p| &mut p.paragraphs) {
        let marks = p.label.iter_mut().chain(&mut p.runs).flat_map(|r| [&mut r.ins, &mut r.del]);
        marks.chain([&mut p.ins, &mut p.del]).flatten().for_each(|mark| *mark = by.clone());
    }
    Ok(draft)
}

/// Where a file is proposed to be written, and under which name.
pub struct Proposed {
    /// The draft's own folder; `None` where it has none.
    pub folder: Option<PathBuf>,
    /// The draft's name with an ending.
    pub name: String,
}

/// What a dialog proposes for `session`; a draft without a name is called by its group and what it is about.
pub fn proposed(session: &Session, ending: &str) -> Proposed {
    let folder = session.path().parent().filter(|_| !session.is_untitled()).map(Into::into);
    let group = session.draft().metadata.group.as_str();
    let name = if session.is_untitled() { format!("{group} {}", session.name()) } else { session.name() };
    let name = if name.trim().is_empty() { stem(session.path()) } else { plain_name(name.trim()) };
    Proposed { folder, name: format!("{name}.{ending}") }
}

/// `name` as a file can be called on every system: it leads to no other folder.
pub fn plain_name(name: &str) -> String {
    name.replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "-")
}

/// The name of the file at `path` without its ending.
pub fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// `RESOLUTION 999 WTDC-14`: the resolution and the meeting.
pub fn heading(draft: &Contribution) -> String {
    let paragraphs = draft.proposals.iter().flat_map(|p| &p.paragraphs);
    let number = paragraphs.filter(|p| p.role == Role::ResNo).map(|p| p.text(Version::Revised)).next();
    let number = number.unwrap_or_default();
    let number = number.split(['(', '（']).next().unwrap_or_default().trim();
    format!("{number} {}", draft.metadata.meeting).trim().to_owned()
}

/// Opens `folder` in the system's file manager.
pub fn show_folder(folder: &Path) -> Result<(), WireError> {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let told = |why: std::io::Error| WireError::new(Code::Read, format!("{}: {program}: {why}", folder.display()));
    std::process::Command::new(program).arg(folder).spawn().map(drop).map_err(told)
}

/// `path`, ending in `ending` if it has none.
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    if path.extension().is_some() { path.to_path_buf() } else { path.with_extension(ending) }
}

/// Writes those of `pages` that are `chosen`, or all, as a PDF file. The path it was written to.
pub fn save_pdf(pages: &Pages, chosen: Option<&[usize]>, path: &Path) -> Result<String, WireError> {
    let path = with_ending(path, "pdf");
    let bytes = chosen.map_or_else(|| pages.pdf(), |indices| pages.part(indices))?;
    modline_disk::write(&path, &bytes, Backup::Discard)?;
    Ok(path.display().to_string())
}

/// Does the sample's job: its draft and its exports in `folder`. A line for each: the path written to, or why there are
/// no pages, for which this machine needs fonts.
pub async fn sample_to(folder: &Path) -> Result<Vec<String>, WireError> {
    std::fs::create_dir_all(folder).map_err(|why| WireError::folder(folder, &why))?;
    let draft = sample()?;
    let own = folder.join("sample.modline");
    modline_disk::write(&own, &draft_bytes(&draft), Backup::Keep)?;
    let mut said = vec![own.display().to_string()];
    for kind in ["word-redline", "words", "pdf"] {
        let files = [WireExportFile { kind: kind.into(), name: "sample".into() }];
        match Exports::default().run(draft.clone(), folder, &files, |_, _| ()).await {
            Ok(done) => said.extend(done.into_iter().map(|d| d.path)),
            Err(why) if why.code == Code::TypesetError => said.push(why.message),
            Err(why) => return Err(why),
        }
    }
    Ok(said)
}
