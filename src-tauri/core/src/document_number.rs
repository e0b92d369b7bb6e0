//! Numbers as printed: of a proposal, with its place-holder, and of the document.

use crate::contribution::{Contribution, Metadata};
use crate::itu::{Conference, Group, Language, tables};

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
    /// The author symbol of the group at the meeting's conference, `ECP`; of a Member State, its own and those of the Member
    /// States that sign with it, `MEX/B`. `None` while the source is not known.
    pub fn symbol(&self) -> Option<String> {
        let group = tables().group(&self.group)?;
        let conference = tables().meeting(&self.meeting).map_or("", |m| m.conference.as_str());
        let mut symbols = vec![group.symbol_at(conference)];
        if tables().is_state(&group.code) {
            let of_state = |name: &str| {
                let state = |s: &&Group| Language::ALL.iter().any(|l| s.source.get(*l) == name);
                tables().states.iter().find(state).map(|s| s.symbol.as_str())
            };
            symbols.extend(self.co_signatories.lines().filter_map(|line| of_state(line.trim())));
        }
        Some(symbols.join("/"))
    }

    /// The document's number as running heads give it, `WTDC17/21(Add.3)-E`; `None` until the number is known.
    pub fn document_symbol(&self, language: Language) -> Option<String> {
        let addendum = match self.addendum.trim() {
            "" => String::new(),
            n => format!("(Add.{n})"),
        };
        self.numbered(|c| &c.running_head, &addendum, language)
    }

    /// The document's number as the cover gives it behind the word `Document`: `79-E`, at WTDC `WTDC17/21-E`; `None` until it
    /// is known.
    pub fn document_block(&self, language: Language) -> Option<String> {
        self.numbered(|c| &c.document_block, "", language)
    }

    /// The number in a form of the conference.
    fn numbered(&self, form: fn(&Conference) -> &str, behind: &str, language: Language) -> Option<String> {
        let number = Some(self.document.trim()).filter(|n| !n.is_empty())?;
        let meeting = tables().meeting(&self.meeting);
        let conference = meeting.and_then(|m| Some((m, tables().conference(&m.conference)?)));
        let numbered = conference.map_or_else(
            || number.to_owned(),
            |(m, c)| {
                let head = m.head.as_deref().unwrap_or(c.head.get(language));
                form(c).replace("{head}", &format!("{head}{}", m.session())).replace("{n}", number)
            },
        );
        Some(format!("{numbered}{behind}-{}", language.suffix()))
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
    number.rsplit('/').nth(1) == Some(UNKNOWN)
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
        assert_eq!(metadata.document_symbol(Language::Fr).as_deref(), Some("WTDC14/21(Add.3)-F"));
    }

    #[test]
    fn a_document_is_numbered_as_its_conference_does() {
        for (meeting, language, block, head) in [
            ("PP-18", Language::En, "42-E", "PP18/42(Add.1)-E"),
            ("PP-14", Language::Es, "42-S", "PP14/42(Add.1)-S"),
            ("WTSA-16", Language::En, "42-E", "WTSA16/42(Add.1)-E"),
            ("WTDC-17", Language::Fr, "WTDC17/42-F", "WTDC17/42(Add.1)-F"),
            ("WRC-07", Language::En, "42-E", "CMR07/42(Add.1)-E"),
            ("WRC-12", Language::Ar, "42-A", "CMR12/42(Add.1)-A"),
            ("WRC-23", Language::Fr, "42-F", "CMR23/42(Add.1)-F"),
            ("WRC-23", Language::En, "42-E", "WRC23/42(Add.1)-E"),
            ("RA-15", Language::Fr, "RA15/PLEN/42-F", "RA15/PLEN/42(Add.1)-F"),
            ("C17", Language::En, "C17/42-E", "C17/42(Add.1)-E"),
            ("", Language::En, "42-E", "42(Add.1)-E"),
        ] {
            let metadata = Metadata {
                meeting: meeting.into(),
                document: "42".into(),
                addendum: "1".into(),
                ..Metadata::default()
            };
            assert_eq!(metadata.document_block(language).as_deref(), Some(block), "{meeting}");
            assert_eq!(metadata.document_symbol(language).as_deref(), Some(head), "{meeting}");
        }
    }

    #[test]
    fn member_states_hand_in_alone_and_together() {
        let mut c = Contribution { proposals: vec![Proposal::default()], ..Default::default() };
        c.metadata.group = "MEX".into();
        assert_eq!(c.number_of(0).as_deref(), Some("MEX/XX/1"));
        c.metadata.co_signatories = "Brazil\nFriends of the mast".into();
        c.metadata.document = "18".into();
        assert_eq!(c.number_of(0).as_deref(), Some("MEX/B/18/1"));
        c.metadata.group = "CEPT".into();
        assert_eq!(c.number_of(0).as_deref(), Some("EUR/18/1"));
        assert!(is_place_holder("MEX/B/XX/1"));
    }
}
