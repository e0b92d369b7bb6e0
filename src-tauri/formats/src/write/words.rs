//! Amendment in words: what each proposal does, a sentence a change, in the language of the draft.

use modline_core::amendment::{After, Amendment, Place, amendments};
use modline_core::change::ChangeKind;
use modline_core::contribution::{Contribution, Marker, Proposal};
use modline_core::paragraph::{Line, Role};
use modline_core::run::Version;

use crate::locale::{FluentArgs, Locale};

/// What a proposal does, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The marker.
    pub marker: Marker,
    /// The number after it; `None` while there is not even a place-holder.
    pub number: Option<String>,
    /// The text it is about, by the number line of the base: `RESOLUTION 67 (Hyderabad, 2010)`.
    pub subject: String,
    /// What is done with the text as a whole; `None` where it is changed here and there.
    pub whole: Option<String>,
    /// Its changes.
    pub sentences: Vec<Sentence>,
}

/// A change and the sentence that says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The change.
    pub amendment: Amendment,
    /// `recalling c): replace “first meeting of the group” by “…”`
    pub words: String,
}

/// What every proposal of the draft does. The author stands behind each sentence where there is more than one.
pub fn stated(draft: &Contribution) -> Vec<Stated> {
    let spoken = Spoken(Locale::of(draft.language));
    let said: Vec<Vec<Amendment>> = draft.proposals.iter().map(amendments).collect();
    let mut authors = said.iter().flatten().map(|a| &a.change.by.author);
    let first = authors.next();
    let several = authors.any(|a| Some(a) != first);
    let proposals = draft.proposals.iter().zip(said).enumerate();
    proposals
        .map(|(i, (proposal, said))| {
            let subject = subject(proposal);
            let sentence = |amendment| Sentence { words: spoken.sentence(&amendment, several), amendment };
            Stated {
                marker: proposal.header.marker,
                number: draft.number_of(i),
                whole: spoken.whole(proposal.header.marker, &subject, said.is_empty()),
                sentences: said.into_iter().map(sentence).collect(),
                subject,
            }
        })
        .collect()
}

/// The number line; the first line where there is none.
fn subject(proposal: &Proposal) -> String {
    let lines = proposal.lines(if proposal.header.marker.is_tracked() { Version::Base } else { Version::Markup });
    let number = lines.iter().find(|l| l.role == Role::ResNo).or(lines.first());
    number.map(Line::to_string).unwrap_or_default()
}

/// The language things are said in.
struct Spoken(&'static Locale);

impl Spoken {
    fn say(&self, key: &str, args: &[(&'static str, &str)]) -> String {
        let mut all = FluentArgs::new();
        args.iter().for_each(|(name, value)| all.set(*name, *value));
        self.0.say(key, &all).expect("invariant: every language has the words of amendments")
    }

    fn whole(&self, marker: Marker, subject: &str, unchanged: bool) -> Option<String> {
        let key = match marker {
            Marker::Add | Marker::AddMoved => "amend-add",
            Marker::Sup | Marker::SupMoved => "amend-sup",
            Marker::Noc => "amend-noc",
            Marker::Mod | Marker::EditorialMod if unchanged => "amend-none",
            Marker::Mod | Marker::EditorialMod => return None,
        };
        Some(self.say(key, &[("subject", subject)]))
    }

    fn sentence(&self, amendment: &Amendment, with_author: bool) -> String {
        let change = &amendment.change;
        let (key, after) = match &amendment.after {
            After::Nothing => (key(amendment, false), String::new()),
            After::Words(words) => (key(amendment, true), readable(words)),
            After::Paragraph(place) => (key(amendment, true), self.place(place)),
        };
        let struck = readable(&change.struck);
        let said = self.say(
            key,
            &[
                ("place", &self.place(&amendment.place)),
                ("after", &after),
                // of what moved, `struck` names the old place
                ("from", &struck),
                ("struck", &if change.kind == ChangeKind::StruckClause { excerpt(&struck) } else { struck.clone() }),
                ("inserted", &readable(&change.inserted)),
            ],
        );
        if with_author { self.say("amend-by", &[("sentence", &said), ("author", &change.by.author)]) } else { said }
    }

    fn place(&self, place: &Place) -> String {
        let words = self.say("amend-place", &[("role", place.role.name()), ("place", &place.words)]);
        match place.number {
            Some(n) => self.say("amend-number", &[("place", &words), ("number", &n.to_string())]),
            None => words,
        }
    }
}

fn key(amendment: &Amendment, follows: bool) -> &'static str {
    let change = &amendment.change;
    match (change.kind, follows) {
        (ChangeKind::Replaced, false) => "amend-replaced",
        (ChangeKind::Replaced, true) => "amend-replaced-after",
        (ChangeKind::Inserted, false) => "amend-inserted-first",
        (ChangeKind::Inserted, true) => "amend-inserted",
        (ChangeKind::Struck, false) => "amend-struck",
        (ChangeKind::Struck, true) => "amend-struck-after",
        (ChangeKind::NewClause, false) => "amend-new-clause-first",
        (ChangeKind::NewClause, true) => "amend-new-clause",
        (ChangeKind::StruckClause, _) => "amend-struck-clause",
        (ChangeKind::Moved, false) => "amend-moved-first",
        (ChangeKind::Moved, true) => "amend-moved",
        (ChangeKind::Relabelled, _) if change.struck.is_empty() => "amend-labelled",
        (ChangeKind::Relabelled, _) if change.inserted.is_empty() => "amend-unlabelled",
        (ChangeKind::Relabelled, _) => "amend-relabelled",
        (ChangeKind::Split, _) => "amend-split",
        (ChangeKind::Joined, _) => "amend-joined",
    }
}

/// Words as quoted in a sentence: one line, without blanks around them.
fn readable(words: &str) -> String {
    let line = words.replace(['\u{2028}', '\t'], " ");
    if line.trim().is_empty() { line } else { line.trim().to_owned() }
}

/// The first words of a clause, enough to know it by.
fn excerpt(text: &str) -> String {
    const ENOUGH: usize = 60;
    let Some((end, _)) = text.char_indices().nth(ENOUGH) else { return text.to_owned() };
    let cut = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", text[..cut].trim_end_matches([',', ';', '،', '，', ' ']))
}
