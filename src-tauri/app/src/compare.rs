//! The redline between two texts.

use modline_core::contribution::Contribution;
use modline_core::finding::Finding;
use modline_core::redline::{self, Options};
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
