//! The redline between two texts.

use modline_core::contribution::{Contribution, Marker, Proposal};
use modline_core::finding::Finding;
use modline_core::paragraph::Role;
use modline_core::redline::{self, Options};
use modline_core::run::Version;
use modline_core::structure::Listed;

use crate::ApplicationError;

/// What leads from one text to another.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The redline, with every finding.
    pub draft: Contribution,
    /// What was found while comparing, alone.
    pub findings: Vec<Finding>,
    /// The resolutions of the base that the revised text is not about. They are no part of the redline.
    pub left_out: Vec<Listed>,
}

/// The redline that leads from the base text of `base` to the revised text of `revised`, in the metadata of `revised`.
///
/// Of a base with several resolutions, a revised text with one is compared with the one it is about: what a text does
/// not name, it does not delete. Two texts of several resolutions are compared whole.
///
/// # Errors
/// [`ApplicationError::NotAboutOne`] where that one is not found.
///
/// # Examples
/// ```
/// use modline_application::{Source, compare};
///
/// let text = |clause| format!("RESOLUTION 901 (Doha, 2006)\nFerries\nThe Conference,\nrecalling\n{clause}\n");
/// let base = Source::pasted(&text("that boats carry mail,"), None)?.into_draft();
/// let revised = Source::pasted(&text("that ships carry mail,"), None)?.into_draft();
/// let redline = compare(base, &revised, Default::default())?.draft;
/// assert_eq!(modline_core::change::changes(&redline).len(), 1);
/// # Ok::<(), modline_application::ApplicationError>(())
/// ```
pub fn compare(
    mut base: Contribution,
    revised: &Contribution,
    options: Options,
) -> Result<Comparison, ApplicationError> {
    let mut left_out = Vec::new();
    if base.proposals.len() > 1 && revised.proposals.len() == 1 {
        left_out = base.keep_about(revised);
        base.chosen(None).map_err(ApplicationError::NotAboutOne)?;
    }
    let (draft, findings) = redline::compare(&base, revised, options);
    Ok(Comparison { draft, findings, left_out })
}

/// As [`compare`], with all that stands around the proposals of `base`: metadata, logo, rules that are off; and the number and
/// the reasons of its proposals, where the revised text gives none. So a draft is compared with a text that has no cover.
///
/// # Errors
/// As [`compare`].
pub fn compare_in_frame(
    base: Contribution,
    mut revised: Contribution,
    options: Options,
) -> Result<Comparison, ApplicationError> {
    revised.metadata = base.metadata.clone();
    let (logo, switched_off) = (base.logo.clone(), base.switched_off.clone());
    let headers: Vec<_> = base.proposals.iter().map(|p| (number_line(p), p.header.clone())).collect();
    let mut comparison = compare(base, &revised, options)?;
    (comparison.draft.logo, comparison.draft.switched_off) = (logo, switched_off);
    for proposal in &mut comparison.draft.proposals {
        let line = number_line(proposal);
        let Some((_, old)) = headers.iter().find(|(of, _)| *of == line) else { continue };
        for (field, old) in [(&mut proposal.header.number, &old.number), (&mut proposal.header.reasons, &old.reasons)] {
            if field.is_empty() {
                field.clone_from(old);
            }
        }
    }
    Ok(comparison)
}

/// The number line of the base.
fn number_line(proposal: &Proposal) -> Option<String> {
    proposal.paragraphs.iter().find(|p| p.role == Role::ResNo).map(|p| p.text(Version::Base))
}

/// What leads from one text to another, to be looked at: a redline of the whole texts whatever the markers, in the metadata
/// of `to`. Where the one has several resolutions and the other has one, they are compared on that one.
///
/// # Errors
/// [`ApplicationError::NotAboutOne`] where that one is not found.
pub fn differences(
    from: (&Contribution, Version),
    to: (&Contribution, Version),
    options: Options,
) -> Result<Comparison, ApplicationError> {
    let [from, mut to] = [from, to].map(|(text, version)| {
        let mut text = text.clone().taken_as(version);
        // What ADD, SUP and NOC do not print is text all the same.
        text.proposals.iter_mut().for_each(|p| p.header.marker = Marker::Mod);
        text
    });
    let mut left_out = Vec::new();
    if to.proposals.len() > 1 && from.proposals.len() == 1 {
        left_out = to.keep_about(&from);
        to.chosen(None).map_err(ApplicationError::NotAboutOne)?;
    }
    let mut comparison = compare(from, &to, options)?;
    comparison.left_out.extend(left_out);
    Ok(comparison)
}

#[cfg(test)]
mod tests {
    use modline_core::change;

    use super::*;
    use crate::Source;

    fn draft(text: &str) -> Contribution {
        Source::pasted(text, None).unwrap().into_draft()
    }

    fn resolution(number: &str, clause: &str) -> String {
        format!("RESOLUTION {number} (Doha, 2006)\nOn boats\nresolves\n{clause}\n")
    }

    #[test]
    fn either_text_may_hold_more_resolutions_than_the_other() {
        let one = draft(&resolution("6", "to paint tall masts."));
        let two = draft(&[resolution("5", "to mend boats."), resolution("6", "to paint masts.")].concat());
        for (from, to) in [(&one, &two), (&two, &one)] {
            let found = differences((from, Version::Base), (to, Version::Revised), Options::default()).unwrap();
            assert_eq!(found.left_out[0].number_line, "RESOLUTION 5 (Doha, 2006)");
            assert_eq!(change::changes(&found.draft).len(), 1);
        }
        let other = draft(&resolution("9", "to sleep."));
        let none = differences((&other, Version::Base), (&two, Version::Base), Options::default());
        assert!(matches!(none, Err(ApplicationError::NotAboutOne(_))));
    }

    #[test]
    fn a_draft_keeps_what_stands_around_its_proposals() {
        let mut base = draft(&resolution("6", "to paint masts."));
        base.metadata.title = "On masts".into();
        base.proposals[0].header.reasons = "Rust.".into();
        let revised = draft(&resolution("6", "to paint tall masts."));
        let found = compare_in_frame(base.clone(), revised, Options::default()).unwrap().draft;
        assert_eq!(change::changes(&found)[0].inserted.trim(), "tall");
        assert_eq!((found.metadata, &*found.proposals[0].header.reasons), (base.metadata, "Rust."));
    }

    #[test]
    fn the_texts_that_markers_do_not_print_are_compared_too() {
        let mut one = draft(&resolution("6", "to paint masts."));
        one.proposals[0].header.marker = Marker::Add;
        let mut other = draft(&resolution("6", "to paint tall masts."));
        other.proposals[0].header.marker = Marker::Sup;
        let found = differences((&one, Version::Revised), (&other, Version::Revised), Options::default()).unwrap();
        assert_eq!(change::changes(&found.draft)[0].inserted.trim(), "tall");
    }
}
