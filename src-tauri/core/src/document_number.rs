//! Numbers as printed: of a proposal, with its place-holder, and of the document.

use crate::contribution::{Contribution, Metadata};
use crate::itu::{Language, tables};

/// Stands for the document's number until the secretariat gives it.
const UNKNOWN: &str = "XX";

impl Contribution {
    /// The number printed after the marker of the proposal at `index` (from 0): its own, else `ECP/21A3/1` of the
    /// group's author symbol, document and order; `ECP/XX/1` until the document's number is known; `None` while
    /// neither number nor group is.
    pub fn number_of(&self, index: usize) -> Option<String> {
        let own = self.proposals.get(index)?.header.number.trim();
        if !own.is_empty() {
            return Some(own.to_owned());
        }
        let symbol = self.metadata.symbol()?;
        let document = match (self.metadata.document.trim(), self.metadata.addendum.trim()) {
            ("", _) => UNKNOWN.to_owned(),
            (number, "") => number.to_owned(),
            (number, addendum) => format!("{number}A{addendum}"),
        };
        Some(format!("{symbol}/{document}/{}", index + 1))
    }

    /// Takes away the numbers that would be printed without them: such a number was printed, not chosen, and follows
    /// group, document and order from here on.
    pub fn forget_printed_numbers(&mut self) {
        for index in 0..self.proposals.len() {
            let typed = std::mem::take(&mut self.proposals[index].header.number);
            if self.number_of(index).as_deref() != Some(typed.trim()) {
                self.proposals[index].header.number = typed;
            }
        }
    }
}

impl Metadata {
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

/// The name ITU gives to a file of this document, without ending: `D14-WTDC14-C-0021!A3!MSW-E`. `form` is what the
/// file is, `MSW` for Word. `None` until meeting and document's number are known.
pub fn file_name(metadata: &Metadata, language: Language, form: &str) -> Option<String> {
    let meeting = tables().meeting(&metadata.meeting)?;
    let conference = tables().conference(&meeting.conference)?;
    let number: u32 = metadata.document.trim().parse().ok()?;
    let series = meeting
        .series
        .clone()
        .unwrap_or_else(|| conference.series.replace("{yy}", &format!("{:02}", meeting.year % 100)));
    let part = |sign: &str, n: &str| if n.trim().is_empty() { String::new() } else { format!("!{sign}{}", n.trim()) };
    let (addendum, revision) = (part("A", &metadata.addendum), part("R", &metadata.revision));
    Some(format!("{series}-C-{number:04}{addendum}{revision}!{form}-{}", language.suffix()))
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
        c.metadata.group = "CEPT".into();
        assert_eq!(c.number_of(0).as_deref(), Some("EUR/XX/1"));
        c.metadata.meeting = "WTDC-14".into();
        assert_eq!(c.number_of(1).as_deref(), Some("ECP/XX/2"));
        c.metadata.document = "21".into();
        assert_eq!(c.number_of(1).as_deref(), Some("ECP/21/2"));
        c.metadata.addendum = "3".into();
        assert_eq!(c.number_of(0).as_deref(), Some("ECP/21A3/1"));
        c.proposals[1].header.number = "ECP/21A3/1".into();
        assert_eq!(c.number_of(1).as_deref(), Some("ECP/21A3/1"));
        assert!(is_place_holder("ECP/XX/2") && !is_place_holder("ECP/21A3/1"));
        assert_eq!(c.number_of(2), None);
        c.proposals[0].header.number = "ECP/21A3/1".into();
        c.forget_printed_numbers();
        assert_eq!([0, 1].map(|i| c.proposals[i].header.number.as_str()), ["", "ECP/21A3/1"]);
    }

    #[test]
    fn files_are_named_as_itu_names_them() {
        let metadata = |meeting: &str, document: &str, addendum: &str, revision: &str| Metadata {
            meeting: meeting.into(),
            document: document.into(),
            addendum: addendum.into(),
            revision: revision.into(),
            ..Metadata::default()
        };
        let check = |metadata: &Metadata, want: Option<&str>| {
            assert_eq!(file_name(metadata, Language::En, "MSW").as_deref(), want);
        };
        check(&metadata("WTDC-14", "21", "3", ""), Some("D14-WTDC14-C-0021!A3!MSW-E"));
        check(&metadata("WTSA-16", "48", "", "1"), Some("T13-WTSA.16-C-0048!R1!MSW-E"));
        check(&metadata("PP-22", "76", "18", "2"), Some("S22-PP-C-0076!A18!R2!MSW-E"));
        for unknown in [metadata("", "21", "", ""), metadata("WTDC-14", "", "3", ""), metadata("WTDC-14", "XX", "", "")]
        {
            check(&unknown, None);
        }
    }

    #[test]
    fn the_document_is_numbered_as_in_running_heads() {
        let mut metadata = Metadata { meeting: "WTDC-14".into(), ..Metadata::default() };
        assert_eq!(metadata.document_symbol(Language::En), None);
        metadata.document = "21".into();
        metadata.addendum = "3".into();
        assert_eq!(metadata.document_symbol(Language::Fr).as_deref(), Some("WTDC-14/21(Add.3)-F"));
    }
}
