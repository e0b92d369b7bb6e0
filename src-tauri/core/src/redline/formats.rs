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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_another_format_are_struck_and_inserted_anew() {
        let me = Revision::by("CEPT");
        let bold = |text: &str| Run { format: Format { bold: true, ..Format::PLAIN }, ..Run::unchanged(text) };
        let old = [Run::unchanged("the ice"), bold(" bo"), Run::unchanged("at;")];
        let new = [Run::unchanged("the "), bold("ice boat"), Run::unchanged(";")];
        let want = [
            Run::unchanged("the "),
            Run::deleted("ice", &me),
            Run { ins: Some(me.clone()), ..bold("ice") },
            bold(" bo"),
            Run::deleted("at", &me),
            Run { ins: Some(me.clone()), ..bold("at") },
            Run::unchanged(";"),
        ];
        assert_eq!(reformatted(&old, &new, &me), want);
        assert_eq!(reformatted(&old, &old, &me), old);
        let end = [Run::deleted("a", &me), Run { ins: Some(me.clone()), ..bold("a") }];
        assert_eq!(reformatted(&[Run::unchanged("a")], &[bold("a")], &me), end);
    }
}
