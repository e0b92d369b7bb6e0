//! A paragraph's redline made anew: from what typing left in small fragments, and from another wording.

use super::align::{Density, Op, align};
use super::typography::{Fold, Seen, Typography};
use super::{Options, Unit, reformatted, words_by};
use crate::paragraph::Role;
use crate::run::{self, Revision, Run, Version};

/// A paragraph's runs made anew from base and revised text: what typing left in small fragments reads as one replacement
/// (both texts stay). What others inserted or deleted stays as it is, where it is.
///
/// ```
/// use modline_core::redline::{Density, tidy};
/// use modline_core::run::{Revision, Run};
///
/// let me = Revision::by("CEPT");
/// let runs = [Run::unchanged("20"), Run::deleted("10", &me), Run::inserted("14", &me)];
/// assert_eq!(tidy(&runs, &me, Density::Words), [Run::deleted("2010", &me), Run::inserted("2014", &me)]);
/// ```
pub fn tidy(runs: &[Run], me: &Revision, density: Density) -> Vec<Run> {
    made_anew(runs, Fold::Nothing, density, me)
}

/// The runs that lead to the wording `new`, changes by `me`: against the base where nobody else changed anything, else
/// built upon what the others did. Where `new` differs in typography only, the text keeps its own.
///
/// ```
/// use modline_core::paragraph::Role;
/// use modline_core::redline::{Density, reworded};
/// use modline_core::run::{Revision, Run};
///
/// let (me, runs) = (Revision::by("CEPT"), [Run::unchanged("to keep the ferries;")]);
/// let now = reworded(&runs, "to keep all ferries;", Role::Clause, &me, Density::Words);
/// let changes = [Run::deleted("the", &me), Run::inserted("all", &me)];
/// assert_eq!(now, [&[Run::unchanged("to keep ")], &changes[..], &[Run::unchanged(" ferries;")]].concat());
/// ```
pub fn reworded(runs: &[Run], new: &str, role: Role, me: &Revision, density: Density) -> Vec<Run> {
    let fold = Typography::Ignore.fold(role);
    let mut rest = runs.to_vec();
    let mut out = Vec::new();
    for op in align(&run::text(runs, Version::Revised), new, Unit::Words, fold, density) {
        match op {
            Op::Keep(range, _) => out.extend(take_standing(&mut rest, range.len())),
            Op::Delete(range) => {
                out.extend(take_standing(&mut rest, range.len()).into_iter().filter_map(|r| r.delete(me)));
            }
            Op::Insert(range) => out.push(Run::inserted(&new[range], me)),
        }
    }
    out.extend(rest);
    made_anew(&run::normalise(out), fold, density, me)
}

/// Takes runs off the front of `rest` with `length` bytes of revised text, and the deleted runs before and among them.
fn take_standing(rest: &mut Vec<Run>, length: usize) -> Vec<Run> {
    let (mut left, mut bytes) = (length, 0);
    for r in rest.iter() {
        if left == 0 {
            break;
        }
        let taken = if r.is_in(Version::Revised) { r.text.len().min(left) } else { 0 };
        left -= taken;
        bytes += if r.is_in(Version::Revised) { taken } else { r.text.len() };
    }
    let (taken, behind) = run::split_at(rest, bytes);
    *rest = behind;
    taken
}

/// Each stretch between the changes of others is made anew.
fn made_anew(runs: &[Run], fold: Fold, density: Density, me: &Revision) -> Vec<Run> {
    let others = |mark: &Option<Revision>| mark.as_ref().is_some_and(|by| by.author != me.author);
    let is_others = |r: &Run| others(&r.ins) || others(&r.del);
    let options = Options { density, ..Options::default() };
    let mut out = Vec::new();
    for stretch in runs.chunk_by(|a, b| is_others(a) == is_others(b)) {
        if is_others(&stretch[0]) || stretch.iter().all(|r| r.ins.is_none() && r.del.is_none()) {
            out.extend_from_slice(stretch);
            continue;
        }
        let text = |version: Version| {
            let stand = stretch.iter().filter(|r| r.is_in(version));
            run::normalise(stand.map(|r| Run { ins: None, del: None, ..r.clone() }).collect())
        };
        let [base, revised] = [Version::Base, Version::Revised].map(text);
        // Formats are no less the base's than its words.
        let kept = |old: Vec<Run>, new: Vec<Run>| reformatted(&old, &new, me);
        out.extend(words_by(kept, [&base, &revised], fold, options, me, &mut Seen::default()));
    }
    run::normalise(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ME: &str = "CEPT";

    /// `runs` as marks: `{-deleted-}`, `{+inserted+}`, another author's in capitals of the mark's kind (`{>…<}`, `{<…>}`).
    fn shown(runs: &[Run]) -> String {
        let show = |r: &Run| match (&r.ins, &r.del) {
            (None, None) => r.text.clone(),
            (Some(by), None) if &*by.author == ME => format!("{{+{}+}}", r.text),
            (None, Some(by)) if &*by.author == ME => format!("{{-{}-}}", r.text),
            (Some(_), None) => format!("{{>{}<}}", r.text),
            (None, Some(_)) => format!("{{<{}>}}", r.text),
            (Some(_), Some(_)) => format!("{{>-{}-<}}", r.text),
        };
        runs.iter().map(show).collect()
    }

    fn me() -> Revision {
        Revision::by(ME)
    }

    #[test]
    fn a_new_wording_is_redlined_against_the_base() {
        let runs = [
            Run::unchanged("that boats carry "),
            Run::deleted("mail", &me()),
            Run::inserted("post and parcels", &me()),
            Run::unchanged(" to “Ferry‑Isle”;"),
        ];
        for (new, want) in [
            ("that boats carry mail to “Ferry‑Isle”;", "that boats carry mail to “Ferry‑Isle”;"),
            ("that boats carry mail to \"Ferry-Isle\";", "that boats carry mail to “Ferry‑Isle”;"),
            ("that ships carry mail to “Ferry‑Isle”;", "that {-boats-}{+ships+} carry mail to “Ferry‑Isle”;"),
        ] {
            assert_eq!(shown(&reworded(&runs, new, Role::Clause, &me(), Density::Words)), want);
        }
    }

    #[test]
    fn a_new_wording_is_built_upon_what_others_changed() {
        let other = Revision::by("RCC");
        let runs = [
            Run::unchanged("to lend "),
            Run::deleted("boats", &other),
            Run::inserted("large ships", &other),
            Run::unchanged(" every spring;"),
        ];
        for (new, want) in [
            ("to lend large ships every autumn;", "to lend {<boats>}{>large ships<} every {-spring-}{+autumn+};"),
            ("to lend ships every spring;", "to lend {<boats>}{>-large -<}{>ships<} every spring;"),
            ("to lend large ships every spring;", "to lend {<boats>}{>large ships<} every spring;"),
            ("to sell large ships every spring;", "to {-lend-}{+sell+} {<boats>}{>large ships<} every spring;"),
            ("to lend every spring;", "to lend {<boats>}{>-large ships-<}{- -}every spring;"),
            ("to lend large ships every spring; and", "to lend {<boats>}{>large ships<} every spring;{+ and+}"),
        ] {
            assert_eq!(shown(&reworded(&runs, new, Role::Clause, &me(), Density::Words)), want);
        }
    }

    #[test]
    fn only_my_own_changes_are_tidied() {
        let other = Revision::by("RCC");
        let runs = [
            Run::unchanged("20"),
            Run::deleted("10", &me()),
            Run::inserted("14", &me()),
            Run::unchanged(" and 20"),
            Run::deleted("10", &other),
            Run::inserted("18", &other),
        ];
        let want = "{-2010-}{+2014+} and 20{<10>}{>18<}";
        assert_eq!(shown(&tidy(&runs, &me(), Density::Words)), want);
    }

    #[test]
    fn a_density_says_how_much_of_a_new_wording_is_kept() {
        let runs = [Run::unchanged("to lend ice to islands;")];
        for (density, want) in [
            (Density::Fine, "to {-lend-}{+give+} ice to {-islands-}{+harbours+};"),
            (Density::Words, "to {-lend ice to islands-}{+give ice to harbours+};"),
        ] {
            assert_eq!(shown(&reworded(&runs, "to give ice to harbours;", Role::Clause, &me(), density)), want);
            let fine = reworded(&runs, "to give ice to harbours;", Role::Clause, &me(), Density::Fine);
            assert_eq!(shown(&tidy(&fine, &me(), density)), want);
        }
    }

    #[test]
    fn a_number_line_is_reworded_whatever_its_capitals() {
        let runs = [Run::unchanged("RESOLUTION 5 (DOHA, 2006)")];
        let new = "Resolution 5 (Dubai, 2006)";
        let want = "RESOLUTION 5 ({-DOHA-}{+Dubai+}, 2006)";
        assert_eq!(shown(&reworded(&runs, new, Role::ResNo, &me(), Density::Words)), want);
    }

    #[test]
    fn what_i_struck_comes_back_with_its_typography() {
        let runs = [Run::unchanged("to "), Run::deleted("“Isle”", &me()), Run::inserted("\"Isle\" now", &me())];
        assert_eq!(shown(&reworded(&runs, "to \"Isle\"", Role::Clause, &me(), Density::Words)), "to “Isle”");
    }

    #[test]
    fn what_others_struck_stays_wherever_it_stands() {
        let other = Revision::by("RCC");
        let runs = [
            Run::deleted("first ", &other),
            Run::unchanged("to lend"),
            Run::deleted(" boats", &other),
            Run::unchanged(" daily"),
            Run::deleted(" last", &other),
        ];
        for (new, want) in [
            ("to lend daily", "{<first >}to lend{< boats>} daily{< last>}"),
            ("to sell daily", "{<first >}to {-lend-}{+sell+}{< boats>} daily{< last>}"),
            ("to lend weekly", "{<first >}to lend{< boats>} {-daily-}{+weekly+}{< last>}"),
        ] {
            assert_eq!(shown(&reworded(&runs, new, Role::Clause, &me(), Density::Words)), want, "{new}");
        }
    }
}
