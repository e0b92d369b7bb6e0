//! The base text of a draft, read by place.

use crate::contribution::Contribution;
use crate::merge_source::BasePosition;
use crate::paragraph::{Paragraph, clean};
use crate::run::{self, Run, Version, text_ref};

/// The lines of the base texts of a draft's proposals.
pub(super) struct BaseText {
    proposals: Vec<Vec<Paragraph>>,
}

impl BaseText {
    pub fn of(draft: &Contribution) -> Self {
        Self { proposals: draft.proposals.iter().map(|p| clean(&p.paragraphs, Version::Base)).collect() }
    }

    /// The texts of proposals, without marks.
    pub fn of_proposals(proposals: Vec<Vec<Paragraph>>) -> Self {
        Self { proposals }
    }

    /// The lines of a proposal, without marks.
    pub fn lines(&self, proposal: u32) -> &[Paragraph] {
        self.proposals.get(proposal as usize).map_or(&[], Vec::as_slice)
    }

    /// The line that `at` is in.
    pub fn line(&self, at: BasePosition) -> Option<&Paragraph> {
        self.lines(at.proposal).get(at.line as usize)
    }

    /// The bytes of a line's label, and of its text.
    pub fn lengths(&self, at: BasePosition) -> (u32, u32) {
        let length = |runs: &[Run]| runs.iter().map(|r| r.text.len()).sum::<usize>() as u32;
        self.line(at).map_or((0, 0), |p| (length(&p.label), length(&p.runs)))
    }

    /// Where the text of the line begins that `at` is in.
    pub fn text_start(&self, at: BasePosition) -> BasePosition {
        BasePosition { at: 2 + self.lengths(at).0, ..at }
    }

    /// Where it ends.
    pub fn text_end(&self, at: BasePosition) -> BasePosition {
        let (label, text) = self.lengths(at);
        BasePosition { at: 2 + label + text, ..at }
    }

    /// The byte of the line's text at `at`; `None` before the text.
    pub fn byte(&self, at: BasePosition) -> Option<usize> {
        at.at.checked_sub(self.text_start(at).at).map(|byte| byte as usize)
    }

    /// The runs of label and text between two places of one line.
    pub fn runs(&self, from: BasePosition, to: BasePosition) -> [Vec<Run>; 2] {
        let Some(p) = self.line(from) else { return [Vec::new(), Vec::new()] };
        let text_start = self.text_start(from).at;
        let part = |runs: &[Run], start: u32| {
            let byte = |at: BasePosition| at.at.saturating_sub(start) as usize;
            run::slice(runs, byte(from)..byte(to))
        };
        [part(&p.label, 1), part(&p.runs, text_start)]
    }

    /// Appends the text between two places: a tab behind each label, a line feed behind each line.
    pub fn push(&self, out: &mut String, from: BasePosition, to: BasePosition) {
        let mut at = from;
        while at < to {
            let Some(p) = self.line(at) else { return };
            let end = if to.line > at.line || to.proposal > at.proposal { u32::MAX } else { to.at };
            let (label, text) = (text_ref(&p.label, Version::Markup), text_ref(&p.runs, Version::Markup));
            let (label_end, text_start) = (1 + label.len(), 2 + label.len());
            let part = |s: &str, start: usize, out: &mut String| {
                let byte = |place: u32| s.floor_char_boundary((place as usize).saturating_sub(start).min(s.len()));
                out.push_str(&s[byte(at.at).min(byte(end))..byte(end)]);
            };
            part(&label, 1, out);
            let crosses = |place: usize| (at.at as usize) <= place && place < end as usize;
            if crosses(label_end) && !label.is_empty() {
                out.push('\t');
            }
            part(&text, text_start, out);
            if crosses(text_start + text.len()) {
                out.push('\n');
            }
            if end != u32::MAX {
                return;
            }
            at = BasePosition::before_line(at.proposal, at.line + 1);
        }
    }

    /// The text between two places.
    pub fn text(&self, from: BasePosition, to: BasePosition) -> String {
        let mut out = String::new();
        self.push(&mut out, from, to);
        out
    }

    /// Whether two places of one text have nothing but spaces between them.
    pub fn is_blank_between(&self, from: BasePosition, to: BasePosition) -> bool {
        let one_line = (from.proposal, from.line) == (to.proposal, to.line);
        let in_text = |at| self.byte(at).is_some() && at <= self.text_end(at);
        from == to || (one_line && in_text(from) && in_text(to) && self.text(from, to).trim().is_empty())
    }
}
