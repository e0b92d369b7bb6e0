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
    let language = text.context.language;
    for group in CallGroup::all(text.lines) {
        let call = group.call.line.text.to_lowercase();
        let Some(flow) = call_flows(language).iter().find(|flow| flow.opens(&call).is_some()) else { continue };
        if flow.is_carried_by(&call) {
            continue;
        }
        // of `invites` alone each clause says whom
        let is_bare = flow.opens(&call) == Some("");
        for (at, facts) in group.lines.iter().enumerate().filter(|(_, l)| l.level == 0) {
            let line = &facts.line;
            let clause = line.text.trim_start().to_lowercase();
            let goes_on_later = clause.split_whitespace().any(|w| flow.begins.iter().any(|b| w == b));
            let next = group.lines.get(at + 1);
            let opens_list = clause.trim_end().ends_with([':', '：']);
            // `to do with results:`, without a label: what is listed goes on from there
            if at == 0 && line.label.is_empty() && opens_list && goes_on_later {
                break;
            }
            // what leads to a list, goes on with the call, or is a call that nobody has marked as one
            let leads = match next {
                _ if line.label.is_empty() && opens_list => true,
                Some(next) if line.label.is_empty() => at == 0 && !next.line.label.is_empty(),
                Some(next) => opens_list && next.level > 0,
                None => false,
            };
            if leads || (is_bare && goes_on_later) || flow.opens(&clause).is_some() {
                continue;
            }
            let goes_on = |s: &str| flow.begins.iter().any(|b| begins(s, b, language));
            // `within the budget, to …`: what is set off by commas may stand before
            let set_off =
                clause.match_indices([',', '،']).any(|(at, comma)| goes_on(clause[at + comma.len()..].trim_start()));
            let is_opened = goes_on_later && flow.openers.iter().any(|word| begins(&clause, word, language));
            let is_reference = !clause.starts_with(char::is_alphabetic);
            if goes_on(&clause) || set_off || is_opened || is_reference {
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
