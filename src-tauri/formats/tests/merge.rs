//! Invented sets of sources on one base, in all six languages. What a careful coordinator would draw was written down
//! before the code was run on them: a line for each point with its place, its kind and who says what (names of those who
//! agree joined by `+`, sides parted by ` / `), and a line for each finding about a source.
//!
//! Counted are the expected points that come out as written, place, kind and names; a point that comes out and is not
//! expected counts as a miss as well.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "merged/mod.rs"]
mod merged;

use merged::{SETS, of_set, read};
use modline_core::command::{ChangeScope, Command, perform};
use modline_core::contribution::Contribution;
use modline_core::merge::points;
use modline_core::merge_source::Choice;
use modline_core::paragraph::Paragraph;
use modline_core::run::Version;
use modline_formats::write::compilation::{Compilation, CompilationCell};

#[test]
fn points_are_those_that_a_coordinator_would_draw() {
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for set in SETS {
        let (_, mut found, expected) = read(set);
        all += expected.len();
        for line in expected {
            match found.iter().position(|f| *f == line) {
                Some(at) => {
                    found.remove(at);
                    right += 1;
                }
                None => wrong.push(format!("{set}: expected {line}")),
            }
        }
        all += found.len();
        wrong.extend(found.into_iter().map(|line| format!("{set}: came out {line}")));
    }
    assert!(right * 100 >= all * 95, "{right} of {all}:\n{}", wrong.join("\n"));
}

#[test]
fn the_compilation_table_has_what_every_source_says_in_a_column_each_or_in_one_for_many() {
    for set in SETS {
        let (draft, ..) = read(set);
        let table = Compilation::new(&draft);
        let points = points(&draft);
        assert_eq!(table.rows.len(), points.len());
        let many = draft.sources.len() > 5;
        assert_eq!(table.columns.len(), if many { 5 } else { 4 + draft.sources.len() }, "{set}");
        for (row, point) in table.rows.iter().zip(&points) {
            assert_eq!(row.cells.len() + 1, table.columns.len());
            let printed = match &row.cells[1] {
                CompilationCell::Paragraphs(all) if many => all.len(),
                _ => row.cells[1..row.cells.len() - 2]
                    .iter()
                    .filter(|c| matches!(c, CompilationCell::Text(runs) if !runs.is_empty()))
                    .count(),
            };
            let speak = point.alternatives.iter().map(|a| if many { 1 } else { a.sources.len() }).sum::<usize>();
            assert_eq!(printed, speak, "{set}: {}", row.name);
        }
        let word = modline_formats::write::docx::compilation(&draft);
        let read = modline_formats::read("T.docx", &word, None).unwrap().into_draft();
        assert!(
            !read.proposals.iter().flat_map(|p| &p.paragraphs).any(Paragraph::is_changed),
            "{set}: nothing to accept"
        );
    }
}

/// New clauses of three sources between the same lines, all with the labels that their writers gave them.
const EQUAL_LABELS: &str = "== base
RESOLUTION 941 (Hyderabad, 2010)
Sirens on breakwaters
resolves
1\tthat every breakwater should have a siren;
2\tthat sirens should be tested each spring.
== CEPT
RESOLUTION 941 (Hyderabad, 2010)
Sirens on breakwaters
resolves
1\tthat every breakwater should have a siren;
{++1bis\tthat lamps should be painted red;++}
2\tthat sirens should be tested each spring.
{++3\tthat fishermen be told of the tests.++}
== APT
RESOLUTION 941 (Hyderabad, 2010)
Sirens on breakwaters
resolves
1\tthat every breakwater should have a siren;
{++1bis\tto ask keepers of bees for quiet;++}
2\tthat sirens should be tested each spring.
{++3\tto buy no more than forty whistles;++}
{++4\tto report to nobody.++}
== ATU
RESOLUTION 941 (Hyderabad, 2010)
Sirens on breakwaters
resolves
1\tthat every breakwater should have a siren;
{++1bis\tthat lamps should be painted red;++}
2\tthat sirens should be tested each spring.
";

fn labels(draft: &Contribution) -> Vec<String> {
    draft.body(Version::Revised).into_iter().map(|line| line.label).filter(|label| !label.is_empty()).collect()
}

#[test]
fn new_clauses_that_came_with_one_label_count_on() {
    for by_group in [false, true] {
        let (mut draft, ..) = of_set(EQUAL_LABELS);
        let before = draft.clone();
        let all = points(&draft);
        let decide = |draft: &mut Contribution, i: usize, choice: Option<Choice>| {
            let place = all[i].places[0];
            perform(draft, Command::Decide { place, choice, by_group }).unwrap();
        };
        let everybody = |i: usize| {
            let sources = all[i].alternatives.iter().flat_map(|a| &a.sources);
            Some(Choice::Take(sources.map(|s| draft.sources[*s].name.clone()).collect()))
        };
        let takes: Vec<_> = (0..all.len()).map(everybody).collect();
        // From the last to the first: the order of the decisions says nothing.
        for (i, take) in takes.iter().enumerate().rev() {
            decide(&mut draft, i, take.clone());
        }
        assert_eq!(labels(&draft), ["1", "1bis", "1ter", "2", "3", "4", "5"], "{by_group}");
        let mut forwards = before.clone();
        for (i, take) in takes.into_iter().enumerate() {
            decide(&mut forwards, i, take);
        }
        assert_eq!(labels(&draft), labels(&forwards));
        if !by_group {
            let mut left = Contribution { sources: Vec::new(), decisions: Vec::new(), ..draft.clone() };
            for author in draft.authors().iter().filter(|a| ***a != *"APT") {
                perform(&mut left, Command::RejectChanges { scope: ChangeScope::Author(author.to_string()) }).unwrap();
            }
            assert_eq!(labels(&left), ["1", "1bis", "2", "3", "4"], "what the source wrote");
        }
        for i in 0..all.len() {
            decide(&mut draft, i, None);
        }
        assert_eq!(draft, before);
    }
}

#[test]
fn a_label_that_the_user_gave_stays() {
    let (mut draft, ..) = of_set(EQUAL_LABELS);
    let all = points(&draft);
    let take = |name: &str| Some(Choice::Take(vec![name.into()]));
    let place_of = |name: &str| {
        let speaks = |p: &&modline_core::merge::Point| {
            p.name.starts_with("resolves 1bis")
                && p.alternatives.iter().any(|a| a.sources.iter().any(|s| draft.sources[*s].name == name))
        };
        all.iter().find(speaks).unwrap().places[0]
    };
    let (of_cept, of_apt) = (place_of("CEPT"), place_of("APT"));
    perform(&mut draft, Command::Decide { place: of_cept, choice: take("CEPT"), by_group: false }).unwrap();
    let id = draft.proposals[0].paragraphs.iter().find(|p| p.is_inserted()).unwrap().id;
    perform(&mut draft, Command::Name { id, role: modline_core::paragraph::Role::Clause, label: "1A".into() }).unwrap();
    perform(&mut draft, Command::Decide { place: of_apt, choice: take("APT"), by_group: false }).unwrap();
    assert!(labels(&draft).contains(&"1A".into()), "{:?}", labels(&draft));
}
