//! A source becomes a draft, its findings with it, each at the paragraph it is about; a draft is a source again.

use crate::contribution::{Contribution, Proposal};
use crate::finding::Finding;
use crate::paragraph::ParagraphId;
use crate::run::{Version, text};

use super::{Found, LineKind, Recognized, checks};

impl Recognized {
    /// A draft looked at as a source: its own lines with the roles they have, and the findings that stay with it, said of
    /// these lines. One that nobody has changed or looked at yet is looked at as every source is.
    pub fn from_draft(mut contribution: Contribution) -> Self {
        let mut found = Vec::new();
        let mut ids = Vec::new();
        let mut add = |id: Option<ParagraphId>, part, label: String, text: String| {
            found.push(Found { line: found.len() + 1, kind: part, label, text });
            ids.push(id);
        };
        for (index, proposal) in contribution.proposals.iter().enumerate() {
            let number = contribution.number_of(index).unwrap_or_default();
            let marker = format!("{}\t{number}", proposal.header.marker.name());
            add(None, LineKind::Marker, String::new(), marker.trim().to_owned());
            for p in &proposal.paragraphs {
                let readable = |runs| {
                    Some(text(runs, Version::Revised))
                        .filter(|s| !s.is_empty())
                        .unwrap_or_else(|| text(runs, Version::Base))
                };
                add(Some(p.id), LineKind::Text(p.role), readable(&p.label), readable(&p.runs));
            }
            for line in proposal.header.reasons.lines() {
                add(None, LineKind::Reasons, String::new(), line.to_owned());
            }
        }
        let mut findings = std::mem::take(&mut contribution.findings);
        for f in &mut findings {
            f.line = f.paragraph.and_then(|id| ids.iter().position(|i| *i == Some(id))).map_or(0, |row| row + 1);
        }
        if findings.is_empty() && contribution.authors().is_empty() {
            checks::look(&contribution, &found, &mut findings);
            findings.sort_by_key(|f| f.line);
        }
        Self { contribution, found, findings }
    }

    /// The contribution, ready to be drafted on, with its findings: an empty source still gives one proposal to write in.
    pub fn into_draft(mut self) -> Contribution {
        let findings = std::mem::take(&mut self.findings);
        let places = SourcePlaces::new(&self);
        let placed = |f: Finding| Finding { paragraph: f.paragraph.or_else(|| places.find(&f)), ..f };
        let findings = findings.into_iter().map(placed).collect();
        let mut draft = Contribution { findings, ..self.contribution };
        let comments = std::mem::take(&mut draft.comments);
        draft.comments = comments.into_iter().filter(|c| draft.find(c.paragraph).is_some()).collect();
        if draft.proposals.is_empty() {
            draft.proposals.push(Proposal::default());
        }
        draft
    }
}

/// The paragraphs of a source by their lines.
struct SourcePlaces<'a>(Vec<(usize, ParagraphId, &'a Found)>);

impl<'a> SourcePlaces<'a> {
    fn new(source: &'a Recognized) -> Self {
        let rows = source.found.iter().zip(source.ids());
        let mut rows: Vec<_> = rows.filter_map(|(f, id)| Some((f.line, id?, f))).collect();
        rows.sort_by_key(|(line, ..)| *line);
        Self(rows)
    }

    /// The paragraph of the finding's line; of several, the one with its words. What was left out leads to the paragraph
    /// above the place where it stood, or to the first.
    fn find(&self, finding: &Finding) -> Option<ParagraphId> {
        let line = Some(finding.line).filter(|line| *line > 0)?;
        let (above, below) = self.0.split_at(self.0.partition_point(|(at, ..)| *at <= line));
        let here = &above[above.partition_point(|(at, ..)| *at < line)..];
        let contains_subject = |f: &Found| f.text.contains(&finding.subject) || f.label.contains(&finding.subject);
        let worded = here.iter().find(|(.., f)| contains_subject(f));
        worded.or(here.first()).or(above.last()).or(below.first()).map(|(_, id, _)| *id)
    }
}
