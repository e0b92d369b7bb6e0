//! The words a person reads, out of the window's own locale file.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use modline_core::finding::Finding;
use modline_core::redline::recover::Place;

/// The messages of one language.
pub struct Words(FluentBundle<FluentResource>);

impl Words {
    /// English: scripts read what the command says.
    pub fn english() -> Self {
        // What cannot be parsed is left out of the resource, and a finding without words falls back to its name.
        let source = include_str!("../../../ui/locales/en.ftl").to_owned();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(partial, _)| partial);
        let mut bundle = FluentBundle::new(vec!["en".parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    /// A finding as a sentence.
    pub fn finding(&self, f: &Finding) -> String {
        let key = format!("finding-{}", f.rule);
        let Some(pattern) = self.0.get_message(&key).and_then(|m| m.value()) else {
            return format!("{}: {} {}", f.rule, f.subject, f.hint).trim().to_owned();
        };
        let mut args = FluentArgs::new();
        args.set("subject", f.subject.as_str());
        args.set("hint", f.hint.as_str());
        self.0.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Why something is said of a place of a recovered redline.
    pub fn reason(&self, p: &Place) -> String {
        let key = format!("recover-reason-{}", p.reason.name());
        let Some(pattern) = self.0.get_message(&key).and_then(|m| m.value()) else { return p.reason.name().into() };
        let mut args = FluentArgs::new();
        args.set("words", p.words.as_str());
        args.set("beside", p.beside.as_str());
        args.set("others", p.alternatives.join(" | "));
        args.set("count", p.alternatives.len());
        self.0.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use modline_core::finding::Severity;
    use modline_core::redline::recover::Reason;

    use super::*;

    #[test]
    fn every_rule_has_its_words() {
        let words = Words::english();
        let rules = [
            "left-out",
            "note-left-out",
            "comment-left-out",
            "box-left-out",
            "hidden-left-out",
            "tables-read-by-cell",
            "bullets-left-out",
            "lines-joined",
            "divided-words-joined",
            "running-head-left-out",
            "title-joined",
            "lost-hyphen",
            "doubled-mark",
            "label-repeated",
            "label-gap",
            "no-number-line",
            "no-opening-line",
            "edition-differs",
            "unknown-call",
            "dress-quotes",
            "dress-hyphens",
            "dress-blanks",
            "dress-capitals",
            "dress-labels",
            "encoding-guessed",
            "control-characters",
            "unreadable-characters",
            "labels-counted",
            "format-changes-left-out",
            "comments-left-out",
            "pictures-left-out",
            "documents-left-out",
            "note-moved",
            "text-box-read",
            "table-read",
        ];
        for rule in rules {
            let said = words.finding(&Finding::new(rule, Severity::Note, 1, "SUBJECT").with_hint("HINT"));
            assert!(!said.starts_with(rule), "{said}");
        }
    }
    #[test]
    fn every_reason_has_its_words() {
        let names = Reason::ALL.map(Reason::name);
        for name in names {
            let key = format!("recover-reason-{name}");
            assert!(Words::english().0.get_message(&key).is_some_and(|m| m.value().is_some()), "{key}");
        }
    }
}
