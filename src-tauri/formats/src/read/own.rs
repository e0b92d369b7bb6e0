//! Files that this program wrote: every style says what its paragraph is, nothing is guessed, so that reading gives back
//! what was written.

use modline_core::contribution::{Contribution, Frame, Marker, Proposal, ProposalHead};
use modline_core::itu::{Language, tables};
use modline_core::number::is_place_holder;
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{self, Reading};
use modline_core::source_line::{Hint, SourceLine};

/// The contribution that `lines` were written from. `frame` is what cover and footer say.
pub(super) fn contribution(lines: Vec<SourceLine>, frame: Frame, language: Language) -> Contribution {
    let mut out = Contribution { language, frame, ..Contribution::default() };
    let words = tables().words.get(language);
    let (mut introduction, mut background) = (Vec::new(), Vec::new());
    let mut in_background = false;
    let mut next_id = 1;
    for line in lines {
        let text = run::text(&line.runs, Reading::Flat);
        match (line.hint, out.proposals.last_mut()) {
            (Some(Hint::Cover | Hint::Contact | Hint::Chrome), _) => {}
            (Some(Hint::Marker), _) => out.proposals.push(Proposal { head: head(&text), paragraphs: Vec::new() }),
            (Some(Hint::Heading), _) => in_background = words.background.contains(&text),
            (Some(Hint::Reasons), Some(proposal)) => add_reasons(&mut proposal.head.reasons, &text),
            (hint, Some(proposal)) => {
                let role = if let Some(Hint::Role(role)) = hint { role } else { Role::Para };
                let label = line.label.unwrap_or_default();
                proposal.paragraphs.push(Paragraph {
                    id: ParagraphId(next_id),
                    role,
                    label,
                    runs: line.runs,
                    ins: line.ins,
                    del: line.del,
                });
                next_id += 1;
            }
            (_, None) => (if in_background { &mut background } else { &mut introduction }).push(text),
        }
    }
    out.frame.introduction = introduction.join("\n");
    out.frame.background = background.join("\n");
    out.forget_printed_numbers();
    out.normalise();
    out
}

/// `MOD<tab>ECP/21A3/1`; a place-holder is no number.
fn head(text: &str) -> ProposalHead {
    let (marker, number) = text.split_once('\t').unwrap_or((text, ""));
    let number = if is_place_holder(number) { "" } else { number };
    ProposalHead { marker: Marker::parse(marker).unwrap_or_default(), number: number.into(), ..ProposalHead::default() }
}

/// The first line begins with the word itself.
fn add_reasons(reasons: &mut String, text: &str) {
    if reasons.is_empty() {
        reasons.push_str(text.split_once('\t').map_or(text, |(_, said)| said));
    } else {
        reasons.push('\n');
        reasons.push_str(text);
    }
}
