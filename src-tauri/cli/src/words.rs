//! The words that the user reads, from the window's own locale file.

use std::sync::LazyLock;

use modline_core::check::StyleMessage;
use modline_core::finding::Finding;
use modline_core::unresolved::UnresolvedPlace;
use modline_formats::messages::{FluentArgs, Messages};

/// `fields` as a line of their own, parted by tabs.
pub fn one_line(fields: &[&str]) -> String {
    let fields: Vec<String> = fields.iter().map(|s| s.replace(['\t', '\n', '\r', '\u{2028}'], " ")).collect();
    fields.join("\t").trim_end().to_owned() + "\n"
}

/// The messages of one language, parsed when the first is said.
pub struct Words(LazyLock<Messages>);

impl Words {
    /// English: scripts read what the command says.
    pub fn english() -> Self {
        Self(LazyLock::new(|| Messages::parse(include_str!("../../../ui/locales/en.ftl"))))
    }

    /// A finding as a sentence; its name where there are no words for it.
    pub fn finding(&self, f: &Finding) -> String {
        let mut args = FluentArgs::new();
        args.set("subject", f.subject.as_str());
        args.set("hint", f.hint.as_str());
        let sentence = self.0.format(&format!("finding-{}", f.rule), &args);
        sentence.unwrap_or_else(|| format!("{}: {} {}", f.rule, f.subject, f.hint).trim().to_owned())
    }

    /// What a rule of house style says.
    pub fn style(&self, message: &StyleMessage) -> String {
        let mut args = FluentArgs::new();
        message.values.iter().for_each(|(name, value)| args.set(*name, value.as_str()));
        self.0.format(message.key, &args).unwrap_or_else(|| message.key.to_owned())
    }

    /// The reason of an unresolved place.
    pub fn reason(&self, p: &UnresolvedPlace) -> String {
        let mut args = FluentArgs::new();
        args.set("words", p.words.as_str());
        args.set("beside", p.beside.as_str());
        args.set("others", p.alternatives.join(" | "));
        args.set("count", p.alternatives.len());
        let name = p.reason.name();
        self.0.format(&format!("recover-reason-{name}"), &args).unwrap_or_else(|| name.into())
    }
}

#[cfg(test)]
mod tests {
    use modline_core::finding::Severity;
    use modline_core::unresolved::Reason;

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
            "redline-by-hand",
            "crossed-out-struck",
            "crossed-out",
            "tables-read-by-cell",
            "bullets-left-out",
            "signs-left-out",
            "lines-joined",
            "labels-joined",
            "line-may-go-on",
            "divided-words-joined",
            "running-head-left-out",
            "turned-left-out",
            "title-joined",
            "opening-joined",
            "note-read",
            "between-proposals",
            "no-title",
            "no-call",
            "no-text",
            "direction-override",
            "lost-hyphen",
            "repaired",
            "doubled-mark",
            "label-repeated",
            "label-gap",
            "no-number-line",
            "no-opening-line",
            "edition-differs",
            "number-not-kept",
            "meeting-earlier",
            "flattened-redline",
            "unknown-call",
            "dress-quotes",
            "dress-hyphens",
            "dress-blanks",
            "dress-invisible",
            "dress-letters",
            "dress-capitals",
            "dress-labels",
            "encoding-guessed",
            "encoding-odd",
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
            "source-lacks",
            "source-has",
            "source-differs",
            "source-labels-lost",
            "source-left-out",
        ];
        for rule in rules {
            let sentence = words.finding(&Finding::new(rule, Severity::Info, 1, "SUBJECT").with_hint("HINT"));
            assert!(!sentence.starts_with(rule), "{sentence}");
        }
    }
    #[test]
    fn every_reason_has_its_words() {
        let names = Reason::ALL.map(Reason::name);
        for name in names {
            let key = format!("recover-reason-{name}");
            assert!(Words::english().0.format(&key, &FluentArgs::new()).is_some(), "{key}");
        }
    }
}
