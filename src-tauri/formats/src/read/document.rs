//! Files of word processors, whose styles say what their paragraphs are.

use modline_core::contribution::{Contribution, Frame, Logo};
use modline_core::finding::Finding;
use modline_core::itu::Language;
use modline_core::source_line::SourceLine;
use modline_core::structure::{Understood, understand};

use super::{own, settle};

/// A Word file or an OpenDocument text, read.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The body's paragraphs, then those of the contact block.
    pub lines: Vec<SourceLine>,
    /// What cover and contact block say; empty where they say nothing.
    pub frame: Frame,
    /// The picture on the cover of a file of our own.
    pub logo: Option<Logo>,
    /// The language of the text, as the file's properties say or as it was detected.
    pub language: Language,
    /// Whether this program wrote the file, and nobody has changed it since.
    pub ours: bool,
    /// What was read in another form than it has in the file, or left out.
    pub findings: Vec<Finding>,
}

impl Document {
    /// The contribution it holds. A file of our own is taken by its word; any other is understood as every source is,
    /// and cover and contact block add what they say. `language` overrides detection.
    pub fn understood(self, language: Option<Language>) -> Understood {
        if self.ours && language.is_none_or(|l| l == self.language) {
            let draft = own::contribution(self.lines, self.frame, self.language);
            return Understood::of(Contribution { logo: self.logo, ..draft });
        }
        let mut out = understand(self.lines, language.or(Some(self.language)));
        out.findings.splice(0..0, self.findings);
        out.findings.sort_by_key(|f| f.line);
        let (frame, said) = (&mut out.contribution.frame, self.frame);
        let fields = [
            (&mut frame.meeting, said.meeting),
            (&mut frame.group, said.group),
            (&mut frame.source, said.source),
            (&mut frame.co_signatories, said.co_signatories),
            (&mut frame.document, said.document),
            (&mut frame.addendum, said.addendum),
            (&mut frame.revision, said.revision),
            (&mut frame.date, said.date),
            (&mut frame.title, said.title),
            (&mut frame.agenda_item, said.agenda_item),
        ];
        for (field, said) in fields {
            if !said.is_empty() {
                *field = said;
            }
        }
        if !said.contacts.is_empty() {
            frame.contacts = said.contacts;
        }
        (frame.original, frame.summary, frame.supporters) = (said.original, said.summary, said.supporters);
        settle(&mut out.contribution);
        out
    }
}
