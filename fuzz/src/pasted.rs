//! What other programs put on the clipboard.

use modline_core::command::{Command, perform};
use modline_core::contribution::{Contribution, Proposal};
use modline_core::itu::Language;
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{self, Version};
use modline_formats::draft;
use modline_formats::read::pasted::read_pasted;

/// Pasted lines are lines with words, whatever was pasted; in a clause they are the author's, and undo takes them back.
/// `choice` chooses the language, whether they come into a clause or behind one, and whether it is empty.
pub fn paste(plain: &str, rich: Option<&str>, choice: u8) {
    let choice = usize::from(choice);
    let language = Language::ALL[choice % Language::ALL.len()];
    let lines = read_pasted(plain, rich, language);
    for line in &lines {
        assert!(!line.label.is_empty() || !line.text.is_empty(), "a line has words");
        assert!(!line.text.contains(['\n', '\r']) && !line.label.contains(['\n', '\r', '\t']), "one line: {line:?}");
    }
    let clause = |id, label: &str, text: &str| Paragraph::unchanged(ParagraphId(id), Role::Clause, label, text);
    let call = Paragraph { role: Role::Call, ..clause(0, "", "resolves") };
    let paragraphs = vec![call, clause(1, "1", "to go on;"), clause(2, "2", "to come back."), clause(3, "", "")];
    let proposals = vec![Proposal { paragraphs, ..Proposal::default() }];
    let mut draft = Contribution { language, proposals, ..Contribution::default() };
    draft.metadata.group = "CEPT".into();
    draft.normalise();
    let before = draft.clone();
    let paragraphs = &draft.proposals[0].paragraphs;
    let place = &paragraphs[choice / Language::ALL.len() % paragraphs.len()];
    let at = if choice >= 128 { 3 } else { usize::MAX };
    let (id, (left, right)) = (place.id, run::split_at(&place.runs, at.min(place.text(Version::Markup).len())));
    // A label alone may fall to the one that stands.
    let has_words = lines.iter().any(|line| !line.text.is_empty());
    let Ok(transaction) = perform(&mut draft, Command::Paste { id, left, right, lines }) else {
        return assert_eq!(draft, before, "what is refused changes nothing");
    };
    let base = |d: &Contribution| d.body(Version::Base).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(base(&draft), base(&before), "pasting keeps the base text");
    assert!(!has_words || draft != before, "what is pasted is there");
    let read = draft::read(&draft::write(&draft)).unwrap_or_else(|why| panic!("a written draft is read: {why}"));
    assert_eq!(read, draft, "what was pasted is stored");
    transaction.inverse().apply(&mut draft).expect("a paste can be taken back");
    assert_eq!(draft, before, "undo restores equality");
}
