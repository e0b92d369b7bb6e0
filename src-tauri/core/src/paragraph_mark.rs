//! Paragraph marks: where paragraphs end once changes are rejected or accepted.
//!
//! A tracked paragraph mark joins its paragraph with the following one where it goes (ECMA-376 part 1, 17.13.5.15 and
//! .20). At the end of a cell, a text box or a note, and before a table, nothing can follow: the mark stays, as in Word.

/// What stands of a paragraph in one reading.
#[derive(Clone, Copy, Debug)]
pub struct Standing<P> {
    /// The body, cell, text box or note it is in.
    pub place: P,
    /// Whether any of its text stands.
    pub text: bool,
    /// Whether its mark stands.
    pub mark: bool,
    /// Whether the place itself goes, as a deleted row of a table does: text runs on across it.
    pub gone: bool,
}

/// Whether each paragraph ends at its mark in that reading. Where text would run on and cannot, it ends although its
/// mark does not stand; a paragraph of which nothing is left runs on, into nothing.
pub fn ends<P: PartialEq + Copy>(paragraphs: &[Standing<P>]) -> Vec<bool> {
    let mut next: Option<P> = None;
    let mut out = vec![false; paragraphs.len()];
    for (p, ends) in paragraphs.iter().zip(&mut out).rev() {
        *ends = p.mark || (!p.gone && next != Some(p.place));
        if !p.gone {
            next = Some(p.place);
        }
    }
    let mut has_text = false;
    for (p, ends) in paragraphs.iter().zip(&mut out) {
        has_text |= p.text;
        *ends &= p.mark || has_text;
        has_text &= !*ends;
    }
    out
}
