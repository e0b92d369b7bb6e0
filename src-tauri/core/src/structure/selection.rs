//! A file with several resolutions: what it holds, and one of them taken out.

use crate::contribution::{Contribution, Proposal};
use crate::itu::Language;
use crate::paragraph::Role;
use crate::run::Version;
use crate::text::fold_case;

use super::{LineKind, Recognized, Target, target};

/// One text of a file, as it is listed for choosing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Kind, number, edition and conference; empty where the number line was not recognized.
    pub target: Target,
    /// The number line as it stands.
    pub number_line: String,
    /// The title, empty where there is none.
    pub title: String,
}

/// Why no text was chosen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SelectionError {
    /// The file holds several, and none was named.
    #[error("it holds {} resolutions: {}; choose one by its number", .0.len(), list(.0))]
    Several(Vec<Listed>),
    /// None of those that the file holds was named.
    #[error("it holds no resolution {asked}, but {}", list(.listed))]
    Unknown {
        /// What was asked for.
        asked: String,
        /// What there is.
        listed: Vec<Listed>,
    },
    /// More than one answers to the name.
    #[error("{asked} is the number of {}; name the one by its whole number line", list(.listed))]
    Ambiguous {
        /// What was asked for.
        asked: String,
        /// Those that answer to it.
        listed: Vec<Listed>,
    },
}

impl Listed {
    fn new(proposal: &Proposal, language: Language) -> Listed {
        let lines = proposal.lines(Version::Base);
        let text = |role| lines.iter().find(|l| l.role == role).map(|l| l.text.clone()).unwrap_or_default();
        let target = target(&lines, language).unwrap_or_default();
        let (number_line, title) = match lines.first().filter(|_| target.kind == "provision") {
            Some(first) => (target.number.clone(), first.text.clone()),
            None => (text(Role::ResNo), text(Role::ResTitle)),
        };
        Listed { target, number_line, title }
    }

    /// Whether `asked` names it: `67`, `resolution 67`, or the number line.
    fn answers_to(&self, asked: &str) -> bool {
        let (asked, number) = (fold_case(asked.trim()), fold_case(&self.target.number));
        asked == number || asked == format!("{} {number}", self.target.kind) || asked == fold_case(&self.number_line)
    }
}

/// The beginning of a list, in one line.
fn list(listed: &[Listed]) -> String {
    const SHOWN: usize = 8;
    const LONGEST: usize = 40;
    let one = |l: &Listed| {
        let short: String = l.title.chars().take(LONGEST).collect();
        let more = if short.len() < l.title.len() { "…" } else { "" };
        format!("{} “{short}{more}”", l.number_line)
    };
    let shown: Vec<String> = listed.iter().take(SHOWN).map(one).collect();
    let rest = listed.len().saturating_sub(SHOWN);
    shown.join(", ") + &if rest > 0 { format!(" and {rest} more") } else { String::new() }
}

impl Contribution {
    /// The texts of its proposals, in order.
    pub fn listed(&self) -> Vec<Listed> {
        self.proposals.iter().map(|p| Listed::new(p, self.language)).collect()
    }

    /// The place of the proposal that `asked` names (`67`, `resolution 67`, a number line); the only one there is needs
    /// no name.
    ///
    /// # Errors
    /// The file holds several texts and none was named, or the name fits none or more than one.
    pub fn chosen(&self, asked: Option<&str>) -> Result<usize, SelectionError> {
        let listed = self.listed();
        let Some(asked) = asked else {
            return if listed.len() > 1 { Err(SelectionError::Several(listed)) } else { Ok(0) };
        };
        let named: Vec<usize> = (0..listed.len()).filter(|i| listed[*i].answers_to(asked)).collect();
        match named[..] {
            [one] => Ok(one),
            [] => Err(SelectionError::Unknown { asked: asked.to_owned(), listed }),
            _ => {
                let listed = named.into_iter().map(|i| listed[i].clone()).collect();
                Err(SelectionError::Ambiguous { asked: asked.to_owned(), listed })
            }
        }
    }

    /// Leaves the proposals that are about the texts of `other`; all where none is. Gives back what was left out.
    pub fn keep_about(&mut self, other: &Contribution) -> Vec<Listed> {
        let about = |l: &Listed| (l.target.kind.clone(), fold_case(&l.target.number));
        let wanted: Vec<_> = other.listed().iter().map(about).collect();
        let listed = self.listed();
        let keeps: Vec<bool> = listed.iter().map(|l| wanted.contains(&about(l))).collect();
        if !keeps.contains(&true) {
            return Vec::new();
        }
        let mut keep = keeps.iter();
        self.proposals.retain(|_| *keep.next().unwrap_or(&true));
        let findings = std::mem::take(&mut self.findings);
        self.findings = findings.into_iter().filter(|f| f.paragraph.is_none_or(|id| self.find(id).is_some())).collect();
        listed.into_iter().zip(keeps).filter(|(_, keep)| !keep).map(|(l, _)| l).collect()
    }
}

impl Recognized {
    /// The source as if it held the proposal at `index` alone.
    pub fn only(mut self, index: usize) -> Recognized {
        let mut lengths = self.contribution.proposals.iter().map(|p| p.paragraphs.len());
        // Every paragraph has its line among those found, in order; a marker line begins the next proposal.
        let (mut at, mut left, mut begun) = (0usize, lengths.next().unwrap_or(0), false);
        self.found.retain(|f| {
            let next = match f.kind {
                LineKind::Marker => begun,
                LineKind::Text(_) => left == 0,
                _ => false,
            };
            if next {
                (at, left) = (at + 1, lengths.next().unwrap_or(0));
            }
            let is_text = matches!(f.kind, LineKind::Text(_));
            left -= usize::from(is_text && left > 0);
            begun |= is_text || f.kind == LineKind::Marker;
            !begun || at == index
        });
        let lines: Vec<usize> = self.found.iter().map(|f| f.line).collect();
        self.findings.retain(|f| f.line == 0 || lines.contains(&f.line));
        let mut place = 0..;
        self.contribution.proposals.retain(|_| place.next() == Some(index));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::Run;
    use crate::source_line::SourceLine;
    use crate::structure::recognize;

    fn read(text: &str) -> Recognized {
        let line = |(i, l): (usize, &str)| SourceLine {
            number: i + 1,
            runs: vec![Run::unchanged(l)],
            ..SourceLine::default()
        };
        recognize(text.lines().enumerate().map(line).collect(), None)
    }

    fn resolution(head: &str, clause: &str) -> String {
        format!(
            "{head}\nOn boats\nThe World Telecommunication Development Conference (Doha, 2006),\nresolves\n{clause}\n"
        )
    }

    fn three() -> Recognized {
        read(
            &[
                resolution("RESOLUTION 5 (Doha, 2006)", "to mend boats."),
                resolution("RESOLUTION 6 (Rev. Doha, 2006)", "1\tto paint masts;\n3\tto fly kites."),
                resolution("DECISION 5 (Doha, 2006)", "to rest."),
            ]
            .concat(),
        )
    }

    #[test]
    fn every_resolution_of_a_file_is_listed_and_can_be_taken() {
        let file = three();
        let listed = file.contribution.listed();
        let heads: Vec<_> = listed.iter().map(|l| (l.target.kind.as_str(), l.target.number.as_str())).collect();
        assert_eq!(heads, [("resolution", "5"), ("resolution", "6"), ("decision", "5")]);
        assert_eq!((listed[1].title.as_str(), listed[1].target.edition.year), ("On boats", Some(2006)));
        let one = file.only(1);
        let text: Vec<_> = one.contribution.body(Version::Base).iter().map(|l| l.text.clone()).collect();
        assert_eq!((text[0].as_str(), text.len()), ("RESOLUTION 6 (Rev. Doha, 2006)", 6));
        assert_eq!(one.found.len(), 6);
        assert_eq!(one.findings.iter().map(|f| f.rule.as_str()).collect::<Vec<_>>(), ["label-gap"]);
    }

    #[test]
    fn a_choice_that_is_not_clear_is_told() {
        let draft = three().contribution;
        for (asked, want) in
            [(Some("6"), Ok(1)), (Some("Decision 5"), Ok(2)), (Some("resolution 5 (doha, 2006)"), Ok(0))]
        {
            assert_eq!(draft.chosen(asked), want);
        }
        for (asked, words) in
            [(None, "3 resolutions"), (Some("7"), "no resolution 7"), (Some("5"), "5 is the number of")]
        {
            assert!(draft.chosen(asked).unwrap_err().to_string().contains(words));
        }
    }

    #[test]
    fn a_file_of_many_is_cut_to_what_another_is_about() {
        let mut draft = three().contribution;
        let other = read(&resolution("RESOLUTION 6 (Rev. Dubai, 2014)", "to paint tall masts.")).contribution;
        assert_eq!(draft.keep_about(&other).len(), 2);
        assert_eq!(draft.listed()[0].target.number, "6");
        let none = read(&resolution("RESOLUTION 9 (Doha, 2006)", "to sleep.")).contribution;
        assert!(draft.keep_about(&none).is_empty() && draft.proposals.len() == 1);
    }
}
