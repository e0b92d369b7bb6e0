//! Files of word processors, whose styles name the kinds of their paragraphs.

use std::collections::HashMap;

use modline_core::contribution::{Contribution, Logo, Metadata};
use modline_core::finding::{Finding, Severity};
use modline_core::itu::Language;
use modline_core::paragraph::ParagraphId;
use modline_core::source_line::SourceLine;
use modline_core::structure::{Recognized, recognize};

use super::comments::{self, SourceComment};
use super::complete::complete_draft;
use super::roundtrip;

/// A Word file or an OpenDocument text, read.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The body's paragraphs, then those of the contact block.
    pub lines: Vec<SourceLine>,
    /// What cover and contact block say; empty where they say nothing.
    pub metadata: Metadata,
    /// The picture on the cover of a file of our own.
    pub logo: Option<Logo>,
    /// The language of the text, as the file's properties say or as it was detected.
    pub language: Language,
    /// Whether the app wrote the file, and nobody has changed it since.
    pub ours: bool,
    /// What was read in another form than it has in the file, or left out.
    pub findings: Vec<Finding>,
    /// What is said about places of it.
    pub comments: Vec<SourceComment>,
}

impl Document {
    /// The contribution it holds. A file of our own is taken by its word; any other is recognized as every source is,
    /// and cover and contact block add what they say. `language` overrides detection.
    pub fn recognized(self, language: Option<Language>) -> Recognized {
        if self.ours && language.is_none_or(|l| l == self.language) {
            let (draft, ids) = roundtrip::contribution(self.lines, self.metadata, self.language);
            let mut draft = Contribution { logo: self.logo, ..draft };
            comments::place(self.comments, &mut draft, |line| ids.get(&line).copied());
            let mut recognized = Recognized::from_draft(draft);
            // What the app never writes, somebody else has put in.
            let foreign = |f: &Finding| matches!(f.rule.as_str(), "hidden-left-out" | "text-box-read" | "box-left-out");
            recognized.findings.extend(self.findings.into_iter().filter(foreign));
            return recognized;
        }
        let mut out = recognize(self.lines, language.or(Some(self.language)));
        let ids: HashMap<usize, ParagraphId> = out.paragraphs_of_lines().collect();
        let left = comments::place(self.comments, &mut out.contribution, |line| ids.get(&line).copied());
        if left > 0 {
            out.findings.push(Finding::new("comments-left-out", Severity::Info, 0, left.to_string()));
        }
        out.findings.splice(0..0, self.findings);
        out.findings.sort_by_key(|f| f.line);
        let (metadata, found) = (&mut out.contribution.metadata, self.metadata);
        let fields = [
            (&mut metadata.meeting, found.meeting),
            (&mut metadata.group, found.group),
            (&mut metadata.source, found.source),
            (&mut metadata.co_signatories, found.co_signatories),
            (&mut metadata.document, found.document),
            (&mut metadata.addendum, found.addendum),
            (&mut metadata.revision, found.revision),
            (&mut metadata.date, found.date),
            (&mut metadata.title, found.title),
            (&mut metadata.agenda_item, found.agenda_item),
        ];
        for (field, found) in fields {
            if !found.is_empty() {
                *field = found;
            }
        }
        if !found.contacts.is_empty() {
            metadata.contacts = found.contacts;
        }
        (metadata.original, metadata.summary, metadata.supporters) = (found.original, found.summary, found.supporters);
        complete_draft(&mut out.contribution);
        out
    }
}
