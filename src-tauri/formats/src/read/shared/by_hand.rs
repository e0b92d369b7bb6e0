//! Redlines made by hand: what is new underlined, what goes crossed out, and nothing tracked.

use modline_core::contribution::{DEFAULT_AUTHOR, Marker};
use modline_core::finding::{Finding, Severity};
use modline_core::run::{Revision, Run};
use modline_core::source_line::SourceLine;

use super::SECOND_AUTHOR;

/// Stands as the author of what a reader found crossed out, until it is settled what that means.
const CROSSED_OUT: &str = "\u{0}crossed out";
/// Stands as the author of what a page says to be deleted, and does not say by whom, until that is settled.
const UNSIGNED: &str = "\u{0}unsigned";
/// Findings name so many places.
const MOST_NAMED: usize = 20;

/// The mark of text that is crossed out and no tracked deletion.
pub(crate) fn crossed_out() -> Revision {
    Revision::by(CROSSED_OUT)
}

/// The mark of a deletion without name and date.
pub(crate) fn unsigned_deletion() -> Revision {
    Revision::by(UNSIGNED)
}

fn is_crossed_out(r: &Run) -> bool {
    r.del.as_ref().is_some_and(|by| *by.author == *CROSSED_OUT)
}

/// Settles what crossed-out text means: beside tracked changes it is a deletion; with underlined text both are a redline
/// made by hand; alone it is text, and said.
pub(crate) fn settle(lines: &mut [SourceLine], findings: &mut Vec<Finding>) {
    if !all_runs(lines).any(is_crossed_out) {
        return;
    }
    let tracked = |r: &Run| r.ins.is_some() || (r.del.is_some() && !is_crossed_out(r));
    if all_runs(lines).any(tracked) || lines.iter().any(|l| l.ins.is_some()) {
        name(lines, findings, "crossed-out-struck");
        rename(lines);
    } else if lines.iter().filter(|l| !is_marker(l)).flat_map(|l| &l.runs).any(is_new) {
        let first = lines.iter().find(|l| l.runs.iter().any(|r| is_crossed_out(r) || is_new(r)));
        if let Some(line) = first {
            let changed = line.runs.iter().filter(|r| is_crossed_out(r) || is_new(r)).map(|r| r.text.trim());
            let subject = changed.filter(|s| !s.is_empty()).take(2).collect::<Vec<_>>().join(" / ");
            findings.push(Finding::new("redline-by-hand", Severity::Warning, line.number, subject));
        }
        lines.iter_mut().filter(|l| !is_marker(l)).for_each(mark);
        rename(lines);
    } else {
        name(lines, findings, "crossed-out");
        for line in lines.iter_mut() {
            let runs = line.label.iter_mut().flatten().chain(&mut line.runs);
            runs.filter(|r| is_crossed_out(r)).for_each(|r| r.del = None);
            line.del.take_if(|by| *by.author == *CROSSED_OUT);
        }
    }
}

/// Settles what the deletions of a page mean that nobody signed. Where nothing is inserted, nothing is signed, and words
/// beside them are underlined, they are crossed-out text: half of a redline made by hand.
pub(crate) fn settle_unsigned(lines: &mut [SourceLine]) {
    let is_unsigned = |by: &Revision| *by.author == *UNSIGNED || *by.author == *CROSSED_OUT;
    let is_tracked = |r: &Run| r.ins.is_some() || r.del.as_ref().is_some_and(|by| !is_unsigned(by));
    let has_both =
        |l: &SourceLine| !is_marker(l) && l.runs.iter().any(|r| r.del.is_some()) && l.runs.iter().any(is_new);
    let by_hand =
        !all_runs(lines).any(is_tracked) && lines.iter().all(|l| l.ins.is_none()) && lines.iter().any(has_both);
    let meant = if by_hand { crossed_out() } else { Revision::by(DEFAULT_AUTHOR) };
    reattribute(lines, UNSIGNED, &meant);
}

/// Says of each line what is crossed out in it.
fn name(lines: &[SourceLine], findings: &mut Vec<Finding>, rule: &'static str) {
    let words = |line: &SourceLine| -> String {
        line.runs.iter().filter(|r| is_crossed_out(r)).map(|r| r.text.as_str()).collect()
    };
    let named = lines.iter().map(|line| (line, words(line))).filter(|(_, words)| !words.trim().is_empty());
    findings.extend(
        named.take(MOST_NAMED).map(|(line, words)| Finding::new(rule, Severity::Warning, line.number, words.trim())),
    );
}

/// The same where a page has tracked changes: crossed-out text is one of them.
pub(crate) fn settle_beside_tracked(lines: &mut [SourceLine]) {
    reattribute(lines, UNSIGNED, &Revision::by(DEFAULT_AUTHOR));
    if all_runs(lines).any(|r| r.ins.is_some() || (r.del.is_some() && !is_crossed_out(r))) {
        rename(lines);
    }
}

fn all_runs(lines: &[SourceLine]) -> impl Iterator<Item = &Run> {
    lines.iter().flat_map(|l| l.label.iter().flatten().chain(&l.runs))
}

/// Whether words are underlined, and nothing else is known of them.
fn is_new(r: &Run) -> bool {
    r.format.underline && r.ins.is_none() && r.del.is_none() && r.text.contains(char::is_alphanumeric)
}

/// A marker line: an underlined NOC is a proposal.
fn is_marker(line: &SourceLine) -> bool {
    let text: String = line.runs.iter().map(|r| r.text.as_str()).collect();
    text.split_whitespace().next().is_some_and(|word| Marker::parse(word).is_some())
}

/// Makes marks of what is underlined; a line that is wholly one or the other is a clause.
fn mark(line: &mut SourceLine) {
    for r in line.label.iter_mut().flatten().chain(&mut line.runs).filter(|r| r.format.underline) {
        r.format.underline = false;
        r.ins = Some(Revision::by(DEFAULT_AUTHOR));
        if r.del.is_some() {
            r.del = Some(Revision::by(SECOND_AUTHOR));
        }
    }
    let words = || line.runs.iter().filter(|r| !r.text.trim().is_empty());
    let whole = |mark: fn(&Run) -> &Option<Revision>| {
        words().all(|r| mark(r).is_some()).then(|| words().find_map(|r| mark(r).clone())).flatten()
    };
    let (ins, del) = (whole(|r| &r.ins), whole(|r| &r.del));
    for r in line.label.iter_mut().flatten().chain(&mut line.runs) {
        r.ins = r.ins.take().or_else(|| ins.clone());
        r.del = r.del.take().or_else(|| del.clone());
    }
    (line.ins, line.del) = (line.ins.take().or(ins), line.del.take().or(del));
    without_parting_space(&mut line.runs);
}

/// The space between a crossed-out word and the new one beside it belongs to neither text, where one stands before both.
fn without_parting_space(runs: &mut Vec<Run>) {
    let replaced = |a: &Run, b: &Run| (a.del.is_some() && b.ins.is_some()) || (a.ins.is_some() && b.del.is_some());
    let is_parting = |i: usize, runs: &[Run]| {
        let [a, space, b] = &runs[i - 1..=i + 1] else { return false };
        let kept = |r: &Run| r.ins.is_none() && r.del.is_none();
        let begins = i < 2 || runs[i - 2].text.ends_with(char::is_whitespace);
        kept(space) && space.text.trim().is_empty() && !space.text.contains('\t') && replaced(a, b) && begins
    };
    for i in (1..runs.len().saturating_sub(1)).rev() {
        if is_parting(i, runs.as_slice()) {
            runs.remove(i);
        }
    }
}

fn rename(lines: &mut [SourceLine]) {
    reattribute(lines, CROSSED_OUT, &Revision::by(DEFAULT_AUTHOR));
}

fn reattribute(lines: &mut [SourceLine], author: &str, to: &Revision) {
    for line in lines {
        let runs = line.label.iter_mut().flatten().chain(&mut line.runs).filter_map(|r| r.del.as_mut());
        runs.chain(&mut line.del).filter(|by| *by.author == *author).for_each(|by| *by = to.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Text, `-` crossed out, `+` underlined; a line in each string, parted by `|`.
    fn read(lines: &[&str]) -> (Vec<String>, Vec<String>) {
        let run = |s: &str| match (s.strip_prefix('-'), s.strip_prefix('+')) {
            (Some(old), _) => Run { del: Some(crossed_out()), ..Run::unchanged(old) },
            (_, Some(new)) => {
                let mut run = Run::unchanged(new);
                run.format.underline = true;
                run
            }
            _ => Run::unchanged(s),
        };
        let line = |l: &&str| SourceLine { runs: l.split('|').map(run).collect(), ..SourceLine::default() };
        let mut lines: Vec<SourceLine> = lines.iter().map(line).collect();
        let mut findings = Vec::new();
        settle(&mut lines, &mut findings);
        let shown = |r: &Run| match (&r.ins, &r.del, r.format.underline) {
            (Some(_), None, false) => format!("{{++{}++}}", r.text),
            (None, Some(_), false) => format!("{{--{}--}}", r.text),
            (None, None, true) => format!("<u>{}</u>", r.text),
            _ => r.text.clone(),
        };
        let end = |l: &SourceLine| match (&l.ins, &l.del) {
            (Some(_), _) => "+",
            (_, Some(_)) => "-",
            _ => "",
        };
        let texts = lines.iter().map(|l| l.runs.iter().map(shown).collect::<String>() + end(l)).collect();
        (texts, findings.into_iter().map(|f| format!("{}: {}", f.rule, f.subject)).collect())
    }

    #[test]
    fn underlined_and_crossed_out_words_are_a_redline_and_either_alone_is_none() {
        let (texts, said) = read(&["to sail |-old| |+new| boats;", "+to rest;", "-to sink."]);
        assert_eq!(texts, ["to sail {--old--}{++new++} boats;", "{++to rest;++}+", "{--to sink.--}-"]);
        assert_eq!(said, ["redline-by-hand: old / new"]);
        let (texts, said) = read(&["to sail |-old| boats;"]);
        assert_eq!((texts, said), (vec!["to sail old boats;".to_owned()], vec!["crossed-out: old".to_owned()]));
        let (texts, said) = read(&["to sail |+new| boats;"]);
        assert_eq!((texts, said.len()), (vec!["to sail <u>new</u> boats;".to_owned()], 0));
        let (texts, _) = read(&["+NOC", "-to sail|+to row"]);
        assert_eq!(texts[0], "<u>NOC</u>");
    }
}
