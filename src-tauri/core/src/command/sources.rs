//! Sources of a draft: brought in, taken out, and their points decided.

use crate::contribution::Contribution;
use crate::finding::Finding;
use crate::merge;
use crate::merge_source::MergeSource;
use crate::step::{EditError, Step};
use crate::text::fold_case;

use super::findings;

/// Adds sources with what was found about them. Points that change by it are open again.
pub(super) fn add(
    draft: &Contribution,
    sources: Vec<MergeSource>,
    found: Vec<Finding>,
) -> Result<Vec<Step>, EditError> {
    let of_findings = findings::replaced(draft, [draft.findings.clone(), found].concat());
    if sources.is_empty() {
        return Ok(of_findings.into_iter().collect());
    }
    let mut after = draft.clone();
    after.sources.extend(sources.iter().cloned());
    let mut steps = merge::reopened(draft, &after)?;
    steps.push(Step::Sources { at: draft.sources.len(), removed: Vec::new(), inserted: sources });
    steps.extend(of_findings);
    Ok(steps)
}

/// Takes a source out. Points that change by it are open again.
pub(super) fn remove(draft: &Contribution, source: usize) -> Result<Vec<Step>, EditError> {
    let gone = draft.sources.get(source).ok_or(EditError::Stale)?;
    replace(draft, source, gone, Vec::new())
}

/// Gives a source another name, which no other has.
pub(super) fn name(draft: &Contribution, source: usize, name: &str) -> Result<Vec<Step>, EditError> {
    let before = draft.sources.get(source).ok_or(EditError::Stale)?;
    let is_taken = |(i, s): (usize, &MergeSource)| i != source && fold_case(&s.name) == fold_case(name);
    if name.is_empty() || draft.sources.iter().enumerate().any(is_taken) {
        return Err(EditError::NotHere);
    }
    if before.name == name {
        return Ok(Vec::new());
    }
    replace(draft, source, before, vec![MergeSource { name: name.to_owned(), ..before.clone() }])
}

fn replace(
    draft: &Contribution,
    at: usize,
    gone: &MergeSource,
    inserted: Vec<MergeSource>,
) -> Result<Vec<Step>, EditError> {
    let mut after = draft.clone();
    after.sources.splice(at..=at, inserted.iter().cloned());
    let mut steps = merge::reopened(draft, &after)?;
    // What was found about its base goes with it, or bears its new name.
    let is_about = |f: &Finding| f.rule.starts_with("source-") && f.hint == gone.name;
    let found = draft.findings.iter().filter_map(|f| match inserted.first() {
        _ if !is_about(f) => Some(f.clone()),
        named => named.map(|s| f.clone().with_hint(&s.name)),
    });
    steps.extend(findings::replaced(draft, found.collect()));
    steps.push(Step::Sources { at, removed: vec![gone.clone()], inserted });
    Ok(steps)
}

#[cfg(test)]
mod tests {
    use super::super::{Command, perform};
    use super::*;
    use crate::contribution::Proposal;
    use crate::finding::Severity;
    use crate::merge::intake::{OtherBase, SourceInfo, intake};
    use crate::merge_source::Choice;
    use crate::paragraph::{Paragraph, ParagraphId, Role};
    use crate::run::{Revision, Run, Version};

    fn clause(runs: Vec<Run>) -> Contribution {
        let clause = Paragraph { runs, ..Paragraph::unchanged(ParagraphId(1), Role::Clause, "1", "") };
        let proposals = vec![Proposal { paragraphs: vec![clause], ..Proposal::default() }];
        Contribution { proposals, ..Contribution::default() }
    }

    /// A clause that CEPT and RCC would each change elsewhere; both changes are taken. Each source has a finding about its
    /// base, and there are others whose hint or rule alone is like that.
    fn draft() -> Contribution {
        let base = clause(vec![Run::unchanged("to go by boat at night;")]);
        let text = |name: &str, words: [&str; 3]| {
            let by = Revision::by(name);
            let [left, word, right] = words;
            let text = clause(vec![Run::unchanged(left), Run::inserted(word, &by), Run::unchanged(right)]);
            let info = SourceInfo { name: name.into(), file: name.into(), fingerprint: name.into() };
            intake(&base, &text, &info, OtherBase::Reported).unwrap().source
        };
        let sources = vec![
            text("CEPT", ["to go ", "home ", "by boat at night;"]),
            text("RCC", ["to go by boat ", "late ", "at night;"]),
        ];
        let found = |rule: &str, name: &str| Finding::new(rule, Severity::Info, 0, "x").with_hint(name);
        let findings = vec![
            found("source-base", "CEPT"),
            found("source-base", "RCC"),
            found("lost-hyphen", "CEPT"),
            found("lost-hyphen", "RCC"),
        ];
        let mut draft = base.clone();
        perform(&mut draft, Command::AddSources { sources, findings }).unwrap();
        for point in merge::points(&draft) {
            let name = draft.sources[point.alternatives[0].sources[0]].name.clone();
            let choice = Some(Choice::Take(vec![name]));
            perform(&mut draft, Command::Decide { place: point.places[0], choice, by_group: false }).unwrap();
        }
        assert_eq!(draft.body(Version::Revised)[0].text, "to go home by boat late at night;");
        draft
    }

    /// The draft after `command`: its sources, what its findings are about, and its text. Undo takes all back.
    fn check(command: Command, sources: &[&str], hints: &[&str], text: &str) {
        let mut now = draft();
        let done = perform(&mut now, command.clone()).unwrap();
        assert_eq!(now.sources.iter().map(|s| s.name.as_str()).collect::<Vec<_>>(), sources, "{command:?}");
        assert_eq!(now.findings.iter().map(|f| f.hint.as_str()).collect::<Vec<_>>(), hints, "{command:?}");
        assert_eq!(now.body(Version::Revised)[0].text, text, "{command:?}");
        done.inverse().apply(&mut now).unwrap();
        assert!(now == draft(), "{command:?}");
    }

    #[test]
    fn a_source_goes_with_its_decisions_and_what_was_found_about_it() {
        let remove = |source| Command::RemoveSource { source };
        check(remove(0), &["RCC"], &["RCC", "CEPT", "RCC"], "to go by boat late at night;");
        check(remove(1), &["CEPT"], &["CEPT", "CEPT", "RCC"], "to go home by boat at night;");
        assert_eq!(perform(&mut draft(), remove(2)).unwrap_err(), EditError::Stale);
    }

    #[test]
    fn a_source_gets_a_name_that_no_other_has() {
        let name = |source, name: &str| Command::NameSource { source, name: name.into() };
        check(
            name(0, " France "),
            &["France", "RCC"],
            &["France", "RCC", "CEPT", "RCC"],
            "to go by boat late at night;",
        );
        check(name(1, "rcc"), &["CEPT", "rcc"], &["CEPT", "rcc", "CEPT", "RCC"], "to go home by boat at night;");
        assert!(perform(&mut draft(), name(1, "RCC")).unwrap().steps.is_empty());
        for (command, why) in [
            (name(0, "rcc"), EditError::NotHere),
            (name(1, "CEPT"), EditError::NotHere),
            (name(0, " "), EditError::NotHere),
            (name(2, "France"), EditError::Stale),
        ] {
            assert_eq!(perform(&mut draft(), command.clone()).unwrap_err(), why, "{command:?}");
        }
    }
}
