//! Numbers as printed: of a proposal, with its place-holder, and of the document.

use crate::contribution::{Contribution, Frame};
use crate::itu::{Language, tables};

/// Stands for the document's number until the secretariat gives it.
const UNKNOWN: &str = "XX";

impl Contribution {
    /// The number printed after the marker of the proposal at `index` (from 0): its own, else the place-holder
    /// `ECP/XX/1` with the group's author symbol; `None` while neither number nor group is known.
    pub fn number_of(&self, index: usize) -> Option<String> {
        let own = self.proposals.get(index)?.head.number.trim();
        if !own.is_empty() {
            return Some(own.to_owned());
        }
        let symbol = self.frame.symbol()?;
        Some(format!("{symbol}/{UNKNOWN}/{}", index + 1))
    }
}

impl Frame {
    /// The author symbol of the group at the meeting's conference, `ECP`; `None` while the group is not known.
    pub fn symbol(&self) -> Option<&'static str> {
        let group = tables().group(&self.group)?;
        let conference = tables().meeting(&self.meeting).map_or("", |m| m.conference.as_str());
        Some(group.symbol_at(conference))
    }

    /// The document's number as running heads give it, `WTDC-14/21(Add.3)-E`; `None` until the number is known.
    pub fn document_symbol(&self, language: Language) -> Option<String> {
        let (number, addendum) = (self.document.trim(), self.addendum.trim());
        if number.is_empty() {
            return None;
        }
        let meeting = tables().meeting(&self.meeting).map(|m| format!("{}/", m.id)).unwrap_or_default();
        let addendum = if addendum.is_empty() { String::new() } else { format!("(Add.{addendum})") };
        Some(format!("{meeting}{number}{addendum}-{}", language.suffix()))
    }
}

/// Whether `number` is a place-holder as [`Contribution::number_of`] makes it.
pub fn is_place_holder(number: &str) -> bool {
    number.split('/').nth(1) == Some(UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution::Proposal;

    #[test]
    fn a_proposal_without_number_gets_the_groups_place_holder() {
        let mut c = Contribution { proposals: vec![Proposal::default(), Proposal::default()], ..Default::default() };
        assert_eq!(c.number_of(0), None);
        c.frame.group = "CEPT".into();
        assert_eq!(c.number_of(0).as_deref(), Some("EUR/XX/1"));
        c.frame.meeting = "WTDC-14".into();
        assert_eq!(c.number_of(1).as_deref(), Some("ECP/XX/2"));
        c.proposals[1].head.number = "ECP/21A3/1".into();
        assert_eq!(c.number_of(1).as_deref(), Some("ECP/21A3/1"));
        assert!(is_place_holder("ECP/XX/2") && !is_place_holder("ECP/21A3/1"));
        assert_eq!(c.number_of(2), None);
    }

    #[test]
    fn the_document_is_numbered_as_in_running_heads() {
        let mut frame = Frame { meeting: "WTDC-14".into(), ..Frame::default() };
        assert_eq!(frame.document_symbol(Language::En), None);
        frame.document = "21".into();
        frame.addendum = "3".into();
        assert_eq!(frame.document_symbol(Language::Fr).as_deref(), Some("WTDC-14/21(Add.3)-F"));
    }
}
