//! Rule 17: a clause reads on from its call.

use crate::check::call_group::CallGroup;
use crate::check::data::call_flows;

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "call-flow",
    importance: Importance::Should,
    languages: &[Language::En, Language::Fr, Language::Es, Language::Ar],
    wants: "A clause reads on from its call as one sentence: who is invited or instructed is so to do something.",
    source: "form of ITU resolutions",
    scope: RuleScope::Proposal(check),
};

fn check(text: &ProposalText<'_>, out: &mut Vec<StyleFinding>) {
    for group in CallGroup::all(text.lines) {
        let call = group.call.line.text.to_lowercase();
        let starts = |s: &str, c: &str| s.strip_prefix(c).is_some_and(|rest| !rest.starts_with(char::is_alphabetic));
        let flow = call_flows(text.context.language).iter().find(|flow| flow.calls.iter().any(|c| starts(&call, c)));
        let Some(flow) = flow.filter(|f| !f.begins.iter().any(|b| call.ends_with(&format!(" {b}")))) else { continue };
        // of `invites` alone each clause says whom
        let is_bare = flow.calls.iter().any(|c| *c == call.trim_end_matches([',', '،', ':', ' ']));
        for (n, facts) in group.clauses().enumerate() {
            let line = &facts.line;
            let clause = line.text.trim_start().to_lowercase();
            let goes_on_later = || clause.split_whitespace().any(|w| flow.begins.iter().any(|b| w == b));
            // what leads to a list, goes on with the call, or is a call that nobody has marked as one
            let next = group.lines.get(n + 1).is_some_and(|l| !l.line.label.is_empty());
            let leads = line.label.is_empty() && (clause.trim_end().ends_with([':', '：']) || (n == 0 && next));
            if leads || (is_bare && goes_on_later()) || flow.calls.iter().any(|c| starts(&clause, c)) {
                continue;
            }
            let goes_on = |s: &str| flow.begins.iter().any(|b| begins(s, b, text.context.language));
            // `within the budget, to …`: what is set off by commas may stand before
            let set_off =
                clause.match_indices([',', '،']).any(|(at, comma)| goes_on(clause[at + comma.len()..].trim_start()));
            let is_reference = !clause.starts_with(char::is_alphabetic);
            if goes_on(&clause) || set_off || is_reference {
                continue;
            }
            let stray = clause.split_whitespace().position(|w| flow.begins.iter().any(|b| w == b));
            let range = stray.map_or_else(|| first_words(&line.text), |n| leading_words(&line.text, n));
            let message = StyleMessage::new("check-call-flow")
                .with("call", group.call.line.text.trim())
                .with("expected", flow.begins.first().cloned().unwrap_or_default());
            out.push(RULE.at(line, range, message));
        }
    }
}

/// Whether `clause` begins with the word `word`; Arabic joins its prepositions to the word behind.
fn begins(clause: &str, word: &str, language: Language) -> bool {
    let joined = language == Language::Ar || word.ends_with(['\'', '’']);
    clause.strip_prefix(word).is_some_and(|rest| joined || !rest.starts_with(char::is_alphanumeric))
}
