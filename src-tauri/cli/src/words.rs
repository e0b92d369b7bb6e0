//! The words a person reads, out of the window's own locale file.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use modline_core::finding::Finding;

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
}

#[cfg(test)]
mod tests {
    use modline_core::finding::Severity;

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
            "title-joined",
            "lost-hyphen",
            "doubled-mark",
            "label-repeated",
            "label-gap",
            "no-number-line",
            "no-opening-line",
            "edition-differs",
            "unknown-call",
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
}
