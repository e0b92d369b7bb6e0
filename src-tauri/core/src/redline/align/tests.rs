//! Alignment, case by case: the redline chosen, its prices, lone changes, anchors in long texts.

use super::*;

fn check(old: &str, new: &str, want: &str) {
    check_at(Density::Words, old, new, want);
}

fn check_at(density: Density, old: &str, new: &str, want: &str) {
    assert_eq!(redline(density, old, new), want);
}

/// The redline in CriticMarkup, which must lead from `old` to `new`.
fn redline(density: Density, old: &str, new: &str) -> String {
    let ops = align(old, new, Unit::Words, Fold::Nothing, density);
    assert_leads(&ops, old, new);
    let marked = |op| match op {
        Op::Keep(_, r) => new[r].to_owned(),
        Op::Delete(r) => format!("{{--{}--}}", &old[r]),
        Op::Insert(r) => format!("{{++{}++}}", &new[r]),
    };
    ops.into_iter().map(marked).collect()
}

/// Both texts are there to the byte and in order, what is kept is in both, and deleted text stands before inserted.
fn assert_leads(ops: &[Op], old: &str, new: &str) {
    let (mut i, mut j) = (0, 0);
    for op in ops {
        match op {
            Op::Keep(x, y) => {
                assert_eq!((x.start, y.start, &old[x.clone()]), (i, j, &new[y.clone()]), "{old} / {new}");
                (i, j) = (x.end, y.end);
            }
            Op::Delete(x) => {
                assert_eq!(x.start, i, "{old} / {new}");
                i = x.end;
            }
            Op::Insert(y) => {
                assert_eq!(y.start, j, "{old} / {new}");
                j = y.end;
            }
        }
    }
    assert_eq!((i, j), (old.len(), new.len()), "{old} / {new}");
    for pair in ops.windows(2) {
        let in_order = matches!(pair, [Op::Keep(..), _] | [_, Op::Keep(..)] | [Op::Delete(_), Op::Insert(_)]);
        assert!(in_order, "{old} / {new}: {ops:?}");
    }
}

#[test]
fn a_redline_reads_as_a_person_would_write_it() {
    check("(Hyderabad, 2010)", "(Dubai, 2014)", "({--Hyderabad, 2010--}{++Dubai, 2014++})");
    check("to publish data", "to continue to publish data", "to {++continue to ++}publish data");
    check(
        "the cost of access;",
        "the cost of access for small communities;",
        "the cost of access{++ for small communities++};",
    );
    check("children online,", "children online;", "children online{--,--}{++;++}");
    check("", "new", "{++new++}");
    check("on 20 November 1959", "on 21 November 1959", "on {--20 November 1959--}{++21 November 1959++}");
}

#[test]
fn a_density_says_how_much_is_kept_between_changes() {
    let old = "to lend ice to islands in the whole region daily;";
    let new = "to give ice to harbours in the whole region weekly;";
    for (density, want) in [
        (
            Density::Fine,
            "to {--lend--}{++give++} ice to {--islands--}{++harbours++} in the whole region {--daily--}{++weekly++};",
        ),
        (
            Density::Words,
            "to {--lend ice to islands--}{++give ice to harbours++} in the whole region {--daily--}{++weekly++};",
        ),
        (
            Density::Phrases,
            "to {--lend ice to islands in the whole region daily--}{++give ice to harbours in the whole region weekly++};",
        ),
    ] {
        check_at(density, old, new, want);
    }
}

/// What a redline costs: its characters, a price for each change, a lower one for turning from deleted to inserted.
fn cost(ops: &[Op], Prices { open, turn }: Prices) -> u32 {
    let price = |at: usize| match (&ops[at], at.checked_sub(1).map(|before| &ops[before])) {
        (Op::Keep(..), _) => 0,
        (Op::Insert(y), Some(Op::Delete(_))) => turn + y.len() as u32,
        (Op::Delete(r) | Op::Insert(r), _) => open + r.len() as u32,
    };
    (0..ops.len()).map(price).sum()
}

/// The least cost of all redlines of two texts without equal neighbours, found by trying each: `last` is what the token
/// before was.
fn least_cost(x: &[&str], y: &[&str], last: Move, prices: Prices) -> u32 {
    let Prices { open, turn } = prices;
    let length = |s: &str| s.len() as u32;
    let keep = match (x, y) {
        ([], []) => return 0,
        ([a, x @ ..], [b, y @ ..]) if a == b => least_cost(x, y, Move::Keep, prices),
        _ => u32::MAX,
    };
    let delete = x.split_first().map_or(u32::MAX, |(a, x)| {
        let price = if last == Move::Delete { 0 } else { open };
        price + length(a) + least_cost(x, y, Move::Delete, prices)
    });
    let insert = y.split_first().map_or(u32::MAX, |(b, y)| {
        let price = match last {
            Move::Keep => open,
            Move::Delete => turn,
            Move::Insert => 0,
        };
        price + length(b) + least_cost(x, y, Move::Insert, prices)
    });
    keep.min(delete).min(insert)
}

#[test]
fn no_redline_costs_less_than_the_one_chosen() {
    let words = ["administrations", "to"];
    let mut texts = vec![String::new()];
    for from in [0, 1, 3] {
        let longer = texts[from..].iter().flat_map(|text| words.map(|word| format!("{text} {word}").trim().to_owned()));
        texts = texts.iter().cloned().chain(longer.collect::<Vec<String>>()).collect();
    }
    assert_eq!(texts.len(), 15);
    for density in Density::ALL {
        let prices = density.prices();
        for (old, new) in texts.iter().flat_map(|old| texts.iter().map(move |new| (old, new))) {
            let words = |text| tokens(text, Unit::Words).into_iter().map(|r| &text[r]).collect::<Vec<&str>>();
            let ops = align(old, new, Unit::Words, Fold::Nothing, density);
            assert_leads(&ops, old, new);
            let least = least_cost(&words(old), &words(new), Move::Keep, prices);
            assert_eq!(cost(&ops, prices), least, "{old:?} {new:?} {ops:?}");
        }
    }
}

#[test]
fn between_two_replacements_a_fragment_is_kept_from_this_length_on() {
    for (density, kept_from) in [(Density::Fine, 2), (Density::Words, 10), (Density::Phrases, 22)] {
        let fragment =
            |length: usize| if length == 1 { ",".to_owned() } else { format!(",{},", "k".repeat(length - 2)) };
        let (kept, gone) = (fragment(kept_from), fragment(kept_from - 1));
        let want = format!("{{--a--}}{{++c++}}{kept}{{--b--}}{{++d++}}");
        check_at(density, &format!("a{kept}b"), &format!("c{kept}d"), &want);
        let want = format!("{{--a{gone}b--}}{{++c{gone}d++}}");
        check_at(density, &format!("a{gone}b"), &format!("c{gone}d"), &want);
    }
}

#[test]
fn between_two_insertions_a_word_is_kept_from_this_length_on() {
    for (density, kept_from) in [(Density::Fine, 1), (Density::Words, 2), (Density::Phrases, 14)] {
        let (kept, gone) = ("k".repeat(kept_from), "k".repeat(kept_from - 1));
        check_at(density, &kept, &format!("a {kept} b"), &format!("{{++a ++}}{kept}{{++ b++}}"));
        if density != Density::Fine {
            check_at(density, &gone, &format!("a {gone} b"), &format!("{{--{gone}--}}{{++a {gone} b++}}"));
        }
    }
}

#[test]
fn a_tab_is_kept_where_it_can_be() {
    check("a\tb", "c\td", "{--a--}{++c++}\t{--b--}{++d++}");
    check("a b", "c d", "{--a b--}{++c d++}");
}

#[test]
fn a_density_has_a_name_as_it_is_stored() {
    for density in Density::ALL {
        assert_eq!(serde_json::to_value(density).unwrap(), density.name());
    }
}

#[test]
fn a_lone_change_stands_where_it_begins_with_a_word_and_ends_before_one() {
    for (old, new, want) in [
        ("the cost of access;", "the cost of access for access;", "the cost of {++access for ++}access;"),
        ("the cost of access for access;", "the cost of access;", "the cost of {--access for --}access;"),
        ("(Doha)", "(Doha) (Doha)", "{++(Doha) ++}(Doha)"),
        ("(Doha) (Doha)", "(Doha)", "{--(Doha) --}(Doha)"),
        ("x (Doha)", "x (Doha) (Doha)", "x {++(Doha) ++}(Doha)"),
        ("(Doha)", "(Doha, Doha)", "({++Doha, ++}Doha)"),
        ("“Doha”", "“Doha, Doha”", "“{++Doha, ++}Doha”"),
        ("a (x) b", "a (y) (x) b", "a {++(y) ++}(x) b"),
        // The first of several good places that is met stays.
        ("a, a, b", "a, a, a, b", "a, a, {++a, ++}b"),
        // Where none is good, one that begins with a word.
        ("a-b", "a-a-b", "{++a-++}a-b"),
        // A change beside another stays.
        (
            "the cost of access for access.",
            "the cost of access; now.",
            "the cost of access{-- for access--}{++; now++}.",
        ),
        ("x ships;", "y ships; ships;", "{--x--}{++y ships;++} ships;"),
    ] {
        check(old, new, want);
    }
}

#[test]
fn each_of_several_lone_changes_finds_its_place() {
    let (short, long) = ("ships and ports", "ships and for ships and ports");
    let (once, twice) = ("free access", "free access for access");
    check(
        &format!("old rules for {short}, with {twice};"),
        &format!("new rules for {long}, with {once};"),
        "{--old--}{++new++} rules for ships and {++for ships and ++}ports, with free {--access for --}access;",
    );
    check(
        &format!("old rules for {long}, with {once};"),
        &format!("new rules for {short}, with {twice};"),
        "{--old--}{++new++} rules for ships and {--for ships and --}ports, with free {++access for ++}access;",
    );
}

/// `count` words that stand nowhere else.
fn own_words(from: usize, count: usize) -> String {
    (from..from + count).map(|n| format!("w{n}")).collect::<Vec<String>>().join(" ")
}

/// Words of which the table keeps some: they are too few for an anchor.
fn around(phrase: &str, from: usize, before: usize) -> String {
    format!("{} {phrase} {}", own_words(from, before), own_words(from + before, 300 - before))
}

#[test]
fn the_redline_of_a_long_text_is_that_of_its_parts() {
    // Just long enough to be kept; other words are shorter.
    const PHRASE: &str = "harbours";
    let (mut old, mut new, mut want) = (String::new(), String::new(), String::new());
    for part in 0..4 {
        let (a, b) = (around(PHRASE, part * 1000, 100 + 20 * part), around(PHRASE, part * 1000 + 500, 200 - 20 * part));
        want += &redline(Density::Words, &a, &b);
        (old, new) = (old + &a, new + &b);
        // The first and the second are two anchors and more long, the third is one.
        let kept = format!("; {}; ", own_words(10_000 + part * 1000, [20, 11, 4, 4][part]));
        want += &kept;
        (old, new) = (old + &kept, new + &kept);
    }
    assert!(!fits_table(
        &vec![0; tokens(&old, Unit::Words).len() - 30],
        &vec![0; tokens(&new, Unit::Words).len() - 30]
    ));
    assert_eq!(want.matches(PHRASE).count(), 4, "the phrase is kept in each part");
    check(&old, &new, &want);
}

#[test]
fn what_is_too_long_and_has_no_stretch_of_its_own_is_replaced_whole() {
    let around = |count: usize, from: usize| {
        format!("{} the same harbours {}", own_words(from, count / 2), own_words(from + count / 2, count / 2))
    };
    let changes = |old: &str, new: &str| redline(Density::Words, old, new).matches("{--").count();
    assert_eq!(changes(&around(480, 0), &around(480, 1000)), 2);
    assert_eq!(changes(&around(520, 0), &around(520, 1000)), 1);
    // Nor is it kept between anchors.
    let kept = own_words(5000, 10);
    let long = |from: usize| format!("{} {kept} {}", around(520, from), own_words(from + 600, 5));
    assert_eq!(changes(&long(0), &long(1000)), 2);
}

#[test]
fn anchors_rise_on_both_sides_and_lie_apart() {
    let ids = |parts: &[Range<u32>]| parts.iter().cloned().flatten().collect::<Vec<u32>>();
    for (x, y, want) in [
        // Two that follow one another.
        (ids(&[0..8, 50..52, 10..18]), ids(&[60..65, 0..8, 10..18]), vec![(0, 5), (10, 13)]),
        // A long one in stretches; what is left is no stretch.
        (ids(&[70..71, 0..20]), ids(&[80..83, 0..20]), vec![(1, 3), (9, 11)]),
        // Of two that cross, one.
        (ids(&[0..8, 10..19]), ids(&[10..19, 0..8]), vec![(8, 0)]),
        // What stands twice is none.
        (ids(&[0..8, 50..51, 0..8]), ids(&[60..61, 0..8]), vec![]),
        (ids(&[60..61, 0..8]), ids(&[0..8, 50..51, 0..8]), vec![]),
        // What shares tokens with the one before is none, on either side.
        (ids(&[0..6, 6..12]), ids(&[0..8, 50..51, 4..12]), vec![(0, 0)]),
        (ids(&[0..8, 50..51, 4..12]), ids(&[0..6, 6..12]), vec![(0, 0)]),
        (ids(&[0..4, 4..7]), ids(&[0..4, 4..7]), vec![]),
    ] {
        assert_eq!(anchors(&x, &y), want, "{x:?} {y:?}");
    }
}

#[test]
fn a_space_and_a_hyphen_that_a_copy_changed_are_kept_where_typography_is_ignored() {
    let changed = |fold, old, new| {
        let ops = align(old, new, Unit::Words, fold, Density::Words);
        ops.iter().filter(|op| !matches!(op, Op::Keep(..))).count()
    };
    for (old, new, ignored, compared) in [
        ("one\ttwo", "one two", 0, 2),
        ("at WTDC-10 in", "at WTDC10 in", 0, 2),
        ("one\u{2029}two", "one two", 2, 2),
        ("one\ttwo", "one; two", 2, 2),
        ("one;two", "one two", 2, 2),
        ("one two", "one too", 2, 2),
    ] {
        assert_eq!(changed(Fold::Typography, old, new), ignored, "{old:?} {new:?}");
        assert_eq!(changed(Fold::Nothing, old, new), compared, "{old:?} {new:?}");
    }
}
