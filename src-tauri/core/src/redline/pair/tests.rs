//! Pairing of paragraphs: landmarks, chains, cells of tables, large gaps.

use super::Pairing::{Both, New, Old};
use super::*;
use crate::paragraph::ParagraphId;

fn paragraphs(role: Role, label: &str, texts: &[&str]) -> Vec<Paragraph> {
    texts.iter().map(|text| Paragraph::unchanged(ParagraphId(1), role, label, text)).collect()
}

fn clauses(texts: &[&str]) -> Vec<Paragraph> {
    paragraphs(Role::Clause, "", texts)
}

fn check_landmarks(old: &[&str], new: &[&str], want: &[(usize, usize)]) {
    let found = with_features(&clauses(old), &clauses(new), Typography::Ignore, landmarks);
    assert_eq!(found, want, "{old:?} {new:?}");
}

#[test]
fn what_is_clearly_the_same_is_a_landmark() {
    let (ferries, changed) = ("to keep the ferries of the islands", "to keep all ferries of the islands");
    check_landmarks(&["ice", "rope"], &["ice", "new", "rope"], &[(0, 0), (1, 2)]);
    check_landmarks(&["ice", ferries], &[changed, "rope"], &[(1, 0)]);
    // Some words in common are not enough.
    check_landmarks(&["to keep the ferries"], &["to keep the boats and other ships"], &[]);
    // Of two that are alike, the one that has more of it, else the first.
    let (more, less) = ("one two three four five six seven", "one two three four six five seven");
    let old = "one two three four five six";
    check_landmarks(&[old], &[more, less], &[(0, 0)]);
    check_landmarks(&[old], &[less, more], &[(0, 1)]);
    check_landmarks(&[old], &["one two three four five six eight", more], &[(0, 0)]);
}

#[test]
fn what_stands_more_than_once_is_no_landmark() {
    let ferries = "to keep the ferries of the islands";
    check_landmarks(&["ice", "ice"], &["ice"], &[]);
    check_landmarks(&["ice"], &["ice", "ice"], &[]);
    // What stands in the new text has not become another, however much alike; nor did another become it.
    check_landmarks(&[ferries], &[ferries, ferries, "to keep all ferries of the islands"], &[]);
    check_landmarks(&[ferries, "to keep all the ferries of the islands running"], &[ferries], &[(0, 0)]);
}

#[test]
fn words_that_many_paragraphs_share_lead_to_none() {
    let old = ["it is resolved that ice"];
    let new = ["boats", "ships", "ropes", "nets", "ports"].map(|end| format!("it is resolved that {end}"));
    let new: Vec<&str> = new.iter().map(String::as_str).collect();
    check_landmarks(&old, &new[..4], &[(0, 0)]);
    check_landmarks(&old, &new, &[]);
    // A paragraph that repeats itself is one.
    let (old, new) = ("ice and rope ".repeat(6) + "here", "ice and rope ".repeat(6) + "there");
    check_landmarks(&[&old], &[&new], &[(0, 0)]);
}

#[test]
fn of_paragraphs_that_changed_places_the_longer_stay() {
    check_landmarks(&["ice", "a longer clause"], &["a longer clause", "ice"], &[(1, 0)]);
    check_landmarks(&["a longer clause", "ice"], &["ice", "a longer clause"], &[(0, 1)]);
    // Of as many characters, the more paragraphs.
    check_landmarks(&["ropes!", "ice", "net"], &["ice", "net", "ropes!"], &[(1, 0), (2, 1)]);
}

#[test]
fn the_chain_is_the_heaviest_of_all() {
    // Each order of five, each subset of its pairs: nothing that rises weighs more.
    let mut orders: Vec<Vec<usize>> = vec![Vec::new()];
    for n in 0..5 {
        orders = orders.iter().flat_map(|o| (0..=n).map(|at| [&o[..at], &[n], &o[at..]].concat())).collect();
    }
    assert_eq!(orders.len(), 120);
    for weights in [[1.0, 2.0, 3.0, 4.0, 5.0], [5.0, 1.0, 4.0, 2.0, 3.0], [1.0; 5]] {
        let weigh = |chain: &[(usize, usize)]| chain.iter().map(|(i, _)| weights[*i]).sum::<f32>();
        let rises = |chain: &[(usize, usize)]| chain.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 < w[1].1);
        for order in &orders {
            let pairs: Vec<(usize, usize)> = order.iter().copied().enumerate().collect();
            let subsets = (0..32u32)
                .map(|bits| pairs.iter().copied().filter(|(i, _)| bits >> i & 1 == 1).collect::<Vec<(usize, usize)>>());
            let most = subsets.filter(|chain| rises(chain)).map(|chain| weigh(&chain)).fold(0.0, f32::max);
            let found = heaviest_chain(&pairs, 5, |(i, _)| weights[i]);
            assert!(rises(&found) && weigh(&found) == most, "{order:?} {found:?}");
        }
    }
    // Of as heavy ones, that of the earlier paragraphs.
    assert_eq!(heaviest_chain(&[(0, 1), (1, 0)], 2, |_| 1.0), [(0, 1)]);
    assert_eq!(heaviest_chain(&[(0, 1), (1, 0), (2, 2)], 3, |_| 1.0), [(0, 1), (2, 2)]);
    assert_eq!(heaviest_chain(&[], 0, |_| 1.0), []);
}

fn check(old: &[Paragraph], new: &[Paragraph], want: &[Pairing]) {
    assert_eq!(pair(old, new, Typography::Ignore), want, "{old:?} {new:?}");
}

#[test]
fn equal_lines_around_a_change_are_pairs() {
    check(
        &clauses(&["x", "ice", "ice"]),
        &clauses(&["y", "z", "ice", "ice"]),
        &[Old(0), New(0), New(1), Both(1, 2), Both(2, 3)],
    );
    check(&clauses(&["ice", "ice", "x"]), &clauses(&["ice", "ice"]), &[Both(0, 0), Both(1, 1), Old(2)]);
    check(&clauses(&["ice", "ice"]), &clauses(&["ice", "ice", "x"]), &[Both(0, 0), Both(1, 1), New(2)]);
    check(&[], &clauses(&["x", "y"]), &[New(0), New(1)]);
    check(&clauses(&["x", "y"]), &[], &[Old(0), Old(1)]);
}

#[test]
fn a_cell_of_a_table_gives_way_to_a_cell() {
    let cells = |texts: &[&str]| paragraphs(Role::Para, "", texts);
    for (old, new, want) in [
        (vec!["harbour"], vec!["island"], vec![Both(0, 0)]),
        (vec!["harbour"], vec!["island", "coast"], vec![Both(0, 0), New(1)]),
        (vec!["harbour", "coast"], vec!["island", "bay"], vec![Both(0, 0), Both(1, 1)]),
        // The words come before the place.
        (vec!["harbour dues"], vec!["coast", "harbour dues paid"], vec![New(0), Both(0, 1)]),
        // A sentence, a long line and an empty one are no cells.
        (vec!["harbour"], vec!["island;"], vec![Old(0), New(0)]),
        (vec!["harbour; "], vec!["island"], vec![Old(0), New(0)]),
        (vec!["harbour"], vec!["an island in the open sea"], vec![Old(0), New(0)]),
        (vec!["every harbour on this sea"], vec!["island"], vec![Old(0), New(0)]),
        (vec!["every harbour on the sea"], vec!["island"], vec![Both(0, 0)]),
        (vec![""], vec!["island"], vec![Old(0), New(0)]),
    ] {
        check(&cells(&old), &cells(&new), &want);
    }
    let below = |text| [clauses(&["to go;"]), cells(&[text])].concat();
    check(&below("harbour"), &below("island"), &[Both(0, 0), Both(1, 1)]);
    check(&cells(&["harbour"]), &clauses(&["island"]), &[Old(0), New(0)]);
    check(&clauses(&["harbour"]), &cells(&["island"]), &[Old(0), New(0)]);
    check(&cells(&["harbour"]), &paragraphs(Role::Para, "1", &["island"]), &[Old(0), New(0)]);
}

#[test]
fn the_table_pairs_what_is_worth_most_in_order() {
    let old = clauses(&["to lend boats", "to sell ropes and nets", "to build ports"]);
    let new =
        clauses(&["to lend two boats", "to paint houses", "to mend nets and sell ropes", "to sail", "to dig ports"]);
    let want = [Both(0, 0), New(1), Both(1, 2), New(3), Both(2, 4)];
    check(&old, &new, &want);
    let turned = |one: &Pairing| match *one {
        Both(i, j) => Both(j, i),
        Old(i) => New(i),
        New(j) => Old(j),
    };
    check(&new, &old, &want.iter().map(turned).collect::<Vec<Pairing>>());
}

#[test]
fn in_a_long_text_landmarks_keep_what_follows_in_step() {
    let texts: Vec<String> = (0..300).map(|n| format!("clause {n} about harbour {n} and island {n}")).collect();
    let old: Vec<&str> = ["first words"].into_iter().chain(texts.iter().map(String::as_str)).chain(["last"]).collect();
    let front: Vec<String> = (0..40).map(|n| format!("word{n}")).collect();
    let new: Vec<&str> = front.iter().chain(&texts).map(String::as_str).chain(["ending"]).collect();
    let found = pair(&clauses(&old), &clauses(&new), Typography::Ignore);
    let want: Vec<Pairing> = (0..300).map(|n| Both(n + 1, n + 40)).collect();
    assert_eq!(found.into_iter().filter(|one| matches!(one, Both(..))).collect::<Vec<Pairing>>(), want);
}

#[test]
fn a_large_gap_without_landmarks_is_cut_through_the_middle() {
    let one_word = |label: &str, range: Range<usize>| -> Vec<Paragraph> {
        range.flat_map(|n| paragraphs(Role::Clause, label, &[&format!("word{n}")])).collect()
    };
    let both = |range: Range<usize>| range.map(|n| Both(n, n + 1));
    // What the cut parts is deleted and inserted.
    let want: Vec<Pairing> =
        [New(0)].into_iter().chain(both(0..149)).chain([Old(149), New(150)]).chain(both(150..300)).collect();
    check(&one_word("1", 1..301), &one_word("2", 0..301), &want);
    let small: Vec<Pairing> = [New(0)].into_iter().chain(both(0..200)).collect();
    check(&one_word("1", 1..201), &one_word("2", 0..201), &small);
}

#[test]
fn words_and_labels_say_which_clause_is_which() {
    let labelled = |label: &str, text: &str| paragraphs(Role::Clause, label, &[text]);
    let unlike = "ice far off in";
    for (label, want) in [("1", vec![Both(0, 0)]), ("2", vec![Old(0), New(0)])] {
        check(&labelled("1", "ice nets boats ropes"), &labelled(label, unlike), &want);
    }
    check(&clauses(&["ice nets boats ropes"]), &clauses(&[unlike]), &[Old(0), New(0)]);
    let new = |first: &str, second: &str| [labelled("1", first), labelled("2", second)].concat();
    // The label decides where the words are nearly as much alike, the words where they are much more so.
    check(&labelled("1", "ice nets"), &new("ice rope", "ice ropes nets"), &[Both(0, 0), New(1)]);
    let far = "ice far off in the open sea there";
    check(&labelled("1", "ice nets boats ropes"), &new(far, "nets ice ropes boats now"), &[New(0), Both(0, 1)]);
    // The same words under another label are the same clause.
    check(&labelled("1", "ice nets"), &new("ice rope", "ice nets"), &[New(0), Both(0, 1)]);
}

#[test]
fn a_heading_gives_way_to_a_heading_and_a_call_to_a_call() {
    let headings = |texts: &[&str]| paragraphs(Role::Heading, "", texts);
    check(&headings(&["Aims"]), &headings(&["Scope"]), &[Both(0, 0)]);
    let calls = |texts: &[&str]| paragraphs(Role::Call, "", texts);
    check(&calls(&["resolves"]), &calls(&["invites"]), &[Both(0, 0)]);
    // A call that goes on is worth more than two in their places, a word in common is not.
    check(&calls(&["resolves", "invites"]), &calls(&["notes", "resolves further"]), &[New(0), Both(0, 1), Old(1)]);
    check(&calls(&["a b", "x"]), &calls(&["y", "a c d e"]), &[Both(0, 0), Both(1, 1)]);
}
