//! Ends of paragraphs at the border of a cell, a text box or a note, or before a table: nothing runs on across it.

use modline_core::run::Revision;

use super::model::{Piece, WordParagraph};

/// Takes the marks off ends that cannot go, because the text before them stays and nothing may follow it there. Word
/// keeps such an end when the change is accepted or rejected. A paragraph whose whole text goes keeps its marks, and so
/// does one before a table that goes with it.
pub(super) fn settle(paragraphs: &mut [WordParagraph]) {
    for last in 0..paragraphs.len().saturating_sub(1) {
        if paragraphs[last].place != paragraphs[last + 1].place {
            settle_mark(paragraphs, last, |p| &mut p.ins, |piece| piece.ins.is_some());
            settle_mark(paragraphs, last, |p| &mut p.del, |piece| piece.del.is_some());
        }
    }
}

fn settle_mark(
    paragraphs: &mut [WordParagraph],
    last: usize,
    end: fn(&mut WordParagraph) -> &mut Option<Revision>,
    goes: fn(&Piece) -> bool,
) {
    let place = paragraphs[last].place;
    let mut stays = false;
    for p in paragraphs[..=last].iter_mut().rev() {
        if p.place != place || end(p).is_none() {
            break;
        }
        stays |= !p.pieces.iter().all(goes);
    }
    if !stays {
        return;
    }
    let behind = &mut paragraphs[last + 1..];
    let next = behind.iter_mut().find_map(|p| (end(p).is_none() || !p.pieces.iter().all(goes)).then_some(p.place));
    if next != Some(place) {
        *end(&mut paragraphs[last]) = None;
    }
}
