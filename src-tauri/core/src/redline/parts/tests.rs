//! What is parted and joined: which clauses are parts of one, and where new clauses stand.

use super::MatchedParagraphs::{Joined, One, Parted};
use super::Pairing::{Both, New, Old};
use super::*;
use crate::paragraph::ParagraphId;

/// The words with these numbers.
fn words(numbers: Range<usize>) -> String {
    numbers.map(|n| format!("w{n}")).collect::<Vec<String>>().join(" ")
}

fn paragraph(role: Role, text: &str) -> Paragraph {
    Paragraph::unchanged(ParagraphId(1), role, "", text)
}

fn clauses(texts: &[String]) -> Vec<Paragraph> {
    texts.iter().map(|text| paragraph(Role::Clause, text)).collect()
}

/// Checks what became of a clause with these words, and that the way back joins what this way parts.
fn check(old: Range<usize>, new: &[String], want: &[MatchedParagraphs]) {
    let (old, new) = (clauses(&[words(old)]), clauses(new));
    assert_eq!(matches(&old, &new, Typography::Ignore), want, "{new:?}");
    let joined: Vec<MatchedParagraphs> = want
        .iter()
        .map(|one| match one.clone() {
            One(Both(i, j)) => One(Both(j, i)),
            One(Old(i)) => One(New(i)),
            One(New(j)) => One(Old(j)),
            Parted(i, parts) => Joined(parts, i),
            Joined(parts, j) => Parted(j, parts),
        })
        .collect();
    assert_eq!(matches(&new, &old, Typography::Ignore), joined, "{new:?}");
}

#[test]
fn a_clause_is_parted_into_those_that_have_its_words() {
    let others = || "x y z".to_owned();
    // Its pair comes first, last or between.
    check(0..10, &[words(0..6), words(6..10)], &[Parted(0, 0..2)]);
    check(0..10, &[words(0..4), words(4..10)], &[Parted(0, 0..2)]);
    check(0..12, &[words(0..3), words(3..9), words(9..12)], &[Parted(0, 0..3)]);
    // Others beside the parts stay by themselves.
    let beside = [others(), words(0..4), words(4..10), words(10..12), others()];
    check(0..12, &beside, &[One(New(0)), Parted(0, 1..4), One(New(4))]);
    // And part them.
    check(0..10, &[words(0..6), others(), words(6..10)], &[One(Both(0, 0)), One(New(1)), One(New(2))]);
    check(0..10, &[words(0..4), others(), words(4..10)], &[One(New(0)), One(New(1)), One(Both(0, 2))]);
    check(0..10, &[words(0..6), String::new(), words(6..10)], &[One(Both(0, 0)), One(New(1)), One(New(2))]);
}

#[test]
fn a_clause_in_small_parts_needs_no_pair_among_them() {
    let parts: Vec<String> = (0..5).map(|n| words(n * 3..n * 3 + 3)).collect();
    check(0..15, &parts, &[Parted(0, 0..5)]);
    check(0..15, &[&["x y z".to_owned()], &parts[..]].concat(), &[One(New(0)), Parted(0, 1..6)]);
    let with_others = [&["x y z".to_owned()], &parts[..], &["u v".to_owned()]].concat();
    let (old, new) = (clauses(&[words(0..15)]), clauses(&with_others));
    let want = [One(New(0)), Parted(0, 1..6), One(New(6))];
    assert_eq!(matches(&old, &new, Typography::Ignore), want);
}

#[test]
fn parts_have_most_of_their_words_from_the_whole_and_none_twice() {
    let own = words(0..6);
    check(0..10, &[own.clone(), "w6 w7 w8 x y".to_owned()], &[Parted(0, 0..2)]);
    check(0..10, &[own.clone(), "w6 w7 x y z".to_owned()], &[One(Both(0, 0)), One(New(1))]);
    check(0..20, &[words(0..8), format!("{} x y z", words(8..13))], &[Parted(0, 0..2)]);
    check(0..20, &[words(0..8), format!("{} x y z u", words(8..13))], &[One(Both(0, 0)), One(New(1))]);
    // What one part has, another cannot have.
    let (first, second) = (words(0..7), format!("{} {}", words(0..5), words(7..14)));
    check(0..20, &[first, second], &[One(New(0)), One(Both(0, 1))]);
    check(0..20, &[words(0..9), words(9..14), words(9..14)], &[Parted(0, 0..2), One(New(2))]);
}

#[test]
fn parts_together_are_like_the_whole_and_more_so_than_one_alone() {
    check(0..20, &[words(0..6), "w6 w7 w8 w9 x y".to_owned()], &[Parted(0, 0..2)]);
    check(0..20, &[words(0..6), "w6 w7 w8 x y".to_owned()], &[One(Both(0, 0)), One(New(1))]);
    check(0..20, &[words(0..19), words(19..20)], &[One(Both(0, 0)), One(New(1))]);
    // In another order they are not the same text.
    check(0..10, &[words(6..10), words(0..6)], &[One(New(0)), One(Both(0, 1))]);
}

#[test]
fn only_clauses_are_parted_and_parts() {
    let (first, second) = (words(0..6), words(6..10));
    for (whole, parts) in [
        (Role::Heading, [Role::Heading, Role::Heading]),
        (Role::Clause, [Role::Clause, Role::Heading]),
        (Role::Heading, [Role::Heading, Role::Clause]),
    ] {
        let old = [paragraph(whole, &words(0..10))];
        let new = [paragraph(parts[0], &first), paragraph(parts[1], &second)];
        assert_eq!(matches(&old, &new, Typography::Ignore), [One(Both(0, 0)), One(New(1))], "{whole:?} {parts:?}");
    }
    let small: Vec<String> = (0..5).map(|n| words(n * 3..n * 3 + 3)).collect();
    let found = matches(&[paragraph(Role::Heading, &words(0..15))], &clauses(&small), Typography::Ignore);
    assert!(found.iter().all(|one| matches!(one, One(Old(_) | New(_)))), "{found:?}");
}

#[test]
fn new_clauses_stand_before_a_call_that_went() {
    let list = |texts: &[(Role, &str)]| texts.iter().map(|(role, text)| paragraph(*role, text)).collect::<Vec<_>>();
    let (call, heading) = ((Role::Call, "resolves"), (Role::Heading, "Aims"));
    let [ice, rope, boat, net] = ["ice", "rope", "boat", "net"].map(|text| (Role::Clause, text));
    for (old, new, want) in [
        (vec![ice, call, net], vec![ice, boat, net], vec![Both(0, 0), New(1), Old(1), Both(2, 2)]),
        (vec![ice, rope, call, net], vec![ice, boat, net], vec![Both(0, 0), Old(1), New(1), Old(2), Both(3, 2)]),
        (vec![ice, call], vec![ice, boat, heading, net], vec![Both(0, 0), New(1), Old(1), New(2), New(3)]),
        (vec![ice, call], vec![ice, heading, net], vec![Both(0, 0), Old(1), New(1), New(2)]),
        (vec![ice, rope, net], vec![ice, boat, net], vec![Both(0, 0), Old(1), New(1), Both(2, 2)]),
    ] {
        let want: Vec<MatchedParagraphs> = want.into_iter().map(One).collect();
        assert_eq!(matches(&list(&old), &list(&new), Typography::Ignore), want);
    }
}

#[test]
fn the_share_of_words_in_order_counts_both_texts() {
    assert_eq!(in_order_share(&[1, 2, 3, 4], &[1, 3, 2, 4]), 0.75);
    assert_eq!(in_order_share(&[1, 2], &[9, 1, 9, 9, 2, 9]), 0.5);
    assert_eq!(in_order_share(&[1, 1], &[1]), 2.0 / 3.0);
    assert_eq!(in_order_share(&[], &[]), 0.0);
    // What is very long is not looked at.
    assert!(in_order_share(&[1; MOST_WORDS], &[1]) > 0.0 && in_order_share(&[1], &[1; MOST_WORDS]) > 0.0);
    assert_eq!(in_order_share(&[1; MOST_WORDS + 1], &[1]), 0.0);
    assert_eq!(in_order_share(&[1], &[1; MOST_WORDS + 1]), 0.0);
}
