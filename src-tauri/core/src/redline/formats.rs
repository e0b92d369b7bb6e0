//! The same words in other formats: said by striking them and inserting them anew, as formats alone are not tracked.

use crate::run::{self, Format, Revision, Run};

/// The runs that lead from `old` to `new`, which read the same: kept where the formats are equal.
pub(crate) fn reformatted(old: &[Run], new: &[Run], me: &Revision) -> Vec<Run> {
    let mut out = Vec::new();
    let mut inserted: Vec<Run> = Vec::new();
    let (mut olds, mut news) = (letters(old), letters(new));
    while let (Some((c, before)), Some((_, now))) = (olds.next(), news.next()) {
        let letter = |format| Run { format, ..Run::unchanged(c) };
        if before == now {
            inserted.drain(..).for_each(|r| run::push(&mut out, r));
            run::push(&mut out, letter(now));
        } else {
            run::push(&mut out, Run { del: Some(me.clone()), ..letter(before) });
            run::push(&mut inserted, Run { ins: Some(me.clone()), ..letter(now) });
        }
    }
    inserted.into_iter().for_each(|r| run::push(&mut out, r));
    out
}

fn letters(runs: &[Run]) -> impl Iterator<Item = (char, Format)> + '_ {
    runs.iter().flat_map(|r| r.text.chars().map(|c| (c, r.format)))
}
