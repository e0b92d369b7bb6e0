//! A redline that was lost by flattening.

use modline_core::redline::recover::{self, Recovered};

use crate::Source;

/// Rebuilds the redline that `flattened` has lost against `base`: see [`modline_core::redline::recover`].
///
/// # Examples
/// ```
/// use modline_application::{Source, recover};
///
/// let text = |clause| format!("RESOLUTION 901 (Doha, 2006)\nFerries\nThe Conference,\nrecalling\n{clause}\n");
/// let base = Source::pasted(&text("that boats carry mail,"), None)?;
/// let flattened = Source::pasted(&text("that boats carry mail and people,"), None)?;
/// let recovered = recover(base, flattened);
/// assert!(recovered.places.iter().any(|place| place.words.contains("people")));
/// # Ok::<(), modline_application::ApplicationError>(())
/// ```
pub fn recover(base: Source, flattened: Source) -> Recovered {
    recover::recover(&base.into_draft(), &flattened.into_draft())
}
