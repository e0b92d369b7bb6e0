//! No command brings into a draft what its file may not hold: the draft could not be opened again.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::command::{Command, PastedLine, perform};
use modline_core::contribution::{Contribution, Proposal};
use modline_core::find::Search;
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{Revision, Run, Version};
use modline_core::text::chars::is_refused;

fn draft() -> Contribution {
    let clause = |id, label: &str, text| Paragraph::unchanged(ParagraphId(id), Role::Clause, label, text);
    let paragraphs = vec![clause(1, "1", "to go;"), clause(2, "2", "to stay.")];
    Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
}

/// Does `command`; the revised text of the first proposal is `want`, and undo restores the draft.
fn check(command: Command, want: &[&str]) {
    let mut d = draft();
    let done = perform(&mut d, command).unwrap();
    let read: Vec<String> = d.proposals[0].lines(Version::Revised).iter().map(ToString::to_string).collect();
    assert_eq!(read, want);
    let runs = d.proposals.iter().flat_map(|p| &p.paragraphs).flat_map(Paragraph::all_runs);
    assert_eq!(runs.filter(|r| r.text.contains(is_refused)).count(), 0);
    done.inverse().apply(&mut d).unwrap();
    assert_eq!(d, draft());
}

#[test]
fn ends_of_lines_are_spaces_and_what_is_no_character_goes() {
    let id = ParagraphId(1);
    let me = Revision::by("CEPT");
    let typed = || Run::inserted("up\r\u{ffff}on\n", &draft().metadata.revision());
    let kept = |text: &str| Run::unchanged(text);
    let label = vec![kept("1")];
    check(
        Command::EditParagraph { id, label, runs: vec![kept("to "), typed(), kept("go;")] },
        &["1\tto up on go;", "2\tto stay."],
    );
    let line = |text: &str| PastedLine { label: "a\r)".into(), text: text.into() };
    check(
        Command::Paste {
            id,
            left: vec![kept("to go;")],
            right: Vec::new(),
            lines: vec![line(""), line("to\nsing;\u{fffe}")],
        },
        &["1\tto go;", "a )\tto sing;", "2\tto stay."],
    );
    let search = Search { words: "go".into(), match_case: true, whole_words: true };
    check(Command::Replace { search, with: "sail\r\non".into(), only: None }, &["1\tto sail  on;", "2\tto stay."]);
    check(Command::Name { id, role: Role::Clause, label: "1\u{ffff}a".into() }, &["1a\tto go;", "2\tto stay."]);
    let foreign = Paragraph {
        runs: vec![Run::inserted("one\rtwo", &me)],
        ..Paragraph::unchanged(ParagraphId(9), Role::Para, "", "")
    };
    let proposals = vec![Proposal { paragraphs: vec![foreign], ..Proposal::default() }];
    check(Command::AddProposals { at: 1, proposals, findings: Vec::new() }, &["1\tto go;", "2\tto stay."]);
}
