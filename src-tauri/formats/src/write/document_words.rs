//! The words that exports print, in the language of the draft: `words/*.ftl`.
//!
//! They are apart from the window's words, so that no change of those changes a document. A test checks that every
//! language has each message with exactly its arguments; should one be missing nevertheless, the English one is printed.

use std::sync::OnceLock;

use modline_core::itu::Language;

use crate::messages::{FluentArgs, Messages};

/// The messages of `words/*.ftl`: the name here, the key there, and the arguments that it takes.
macro_rules! messages {
    ($($name:ident = $key:literal $arguments:tt,)*) => {
        /// A message of `words/*.ftl`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum DocumentMessage {
            $($name,)*
        }

        impl DocumentMessage {
            #[cfg(test)]
            const ALL: &[Self] = &[$(Self::$name,)*];

            /// The key of the message, and the arguments that it takes.
            fn definition(self) -> (&'static str, &'static [&'static str]) {
                match self {
                    $(Self::$name => ($key, &$arguments),)*
                }
            }
        }
    };
}

messages! {
    Place = "amend-place" ["role", "place"],
    PlaceNumber = "amend-number" ["place", "number"],
    After = "amend-after" ["role", "place"],
    AfterParagraph = "amend-after-paragraph" ["words", "place"],
    AfterNew = "amend-after-new" ["words"],
    Replaced = "amend-replaced" ["place", "struck", "inserted"],
    ReplacedAfter = "amend-replaced-after" ["place", "after", "struck", "inserted"],
    Formatted = "amend-formatted" ["place", "inserted"],
    FormattedAfter = "amend-formatted-after" ["place", "after", "inserted"],
    InsertedFirst = "amend-inserted-first" ["place", "inserted"],
    Inserted = "amend-inserted" ["place", "after", "inserted"],
    Deleted = "amend-struck" ["place", "struck"],
    DeletedAfter = "amend-struck-after" ["place", "after", "struck"],
    NewClauseFirst = "amend-new-clause-first" ["place", "inserted"],
    NewClause = "amend-new-clause" ["place", "after", "inserted"],
    DeletedClause = "amend-struck-clause" ["place", "struck"],
    MovedFirst = "amend-moved-first" ["from", "place", "inserted"],
    Moved = "amend-moved" ["from", "after", "place", "inserted"],
    Labelled = "amend-labelled" ["place", "inserted"],
    Unlabelled = "amend-unlabelled" ["place", "struck"],
    Relabelled = "amend-relabelled" ["place", "struck", "inserted"],
    Split = "amend-split" ["place", "after"],
    Joined = "amend-joined" ["place"],
    WithAuthor = "amend-by" ["sentence", "author"],
    Add = "amend-add" [],
    Sup = "amend-sup" ["subject"],
    Noc = "amend-noc" ["subject"],
    NoChanges = "amend-none" [],
    ListOfChanges = "amend-list" [],
    Compilation = "compilation" ["subject"],
    Clause = "compilation-clause" [],
    BaseText = "compilation-base" [],
    SourceProposals = "compilation-proposals" [],
    AgreedText = "compilation-agreed" [],
    SupportedBy = "compilation-supported" [],
    Statement = "compilation-statement" ["author"],
    PointOpen = "point-open" [],
    PointTaken = "point-taken" [],
    PointTakenWith = "point-taken-with" ["author"],
    PointOtherTaken = "point-other-taken" ["author"],
    PointNotTaken = "point-not-taken" [],
    PointBrackets = "point-brackets" [],
    PointOtherWords = "point-other-words" [],
    Insertion = "mark-insertion" [],
    InsertionEnds = "mark-insertion-ends" [],
    Deletion = "mark-deletion" [],
    DeletionEnds = "mark-deletion-ends" [],
}

impl DocumentMessage {
    /// Formats the message in `language`. `values` may hold more arguments than the message takes.
    pub fn format(self, language: Language, values: &[(&'static str, &str)]) -> String {
        let (key, arguments) = self.definition();
        debug_assert!(arguments.iter().all(|a| values.iter().any(|(name, _)| name == a)), "{key}: {values:?}");
        let mut args = FluentArgs::new();
        values.iter().for_each(|(name, value)| args.set(*name, *value));
        let formatted = [language, Language::En].into_iter().find_map(|l| messages(l).format(key, &args));
        formatted.unwrap_or_else(|| key.to_owned())
    }
}

fn source(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../words/en.ftl"),
        Language::Fr => include_str!("../../words/fr.ftl"),
        Language::Es => include_str!("../../words/es.ftl"),
        Language::Ru => include_str!("../../words/ru.ftl"),
        Language::Ar => include_str!("../../words/ar.ftl"),
        Language::Zh => include_str!("../../words/zh.ftl"),
    }
}

/// The messages of `language`, parsed when they are first needed.
fn messages(language: Language) -> &'static Messages {
    static PARSED: [OnceLock<Messages>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    PARSED[language as usize].get_or_init(|| Messages::parse(source(language)))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_bundle::FluentResource;

    use super::*;

    /// The keys of a file with the names that stand behind `sign` in each message.
    fn names<'a>(source: &'a str, sign: &str) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
        let mut out: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut key = "";
        for line in source.lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
            if !line.starts_with([' ', '}']) {
                key = line.split(" =").next().unwrap();
            }
            let found = line.split(sign).skip(1).map(|s| s.split([' ', '}']).next().unwrap());
            out.entry(key).or_default().extend(found);
        }
        out
    }

    #[test]
    fn every_language_has_each_message_with_its_arguments_and_no_other() {
        for language in Language::ALL {
            assert!(FluentResource::try_new(source(language).to_owned()).is_ok(), "{language:?} is not well formed");
            let mut keys = names(source(language), "$");
            for &message in DocumentMessage::ALL {
                let (key, arguments) = message.definition();
                assert_eq!(keys.remove(key), Some(arguments.iter().copied().collect()), "{language:?}: {key}");
            }
            let roles = names(source(language), "{ role-")["amend-place"].iter().map(|r| format!("role-{r}")).collect();
            let rest: BTreeSet<String> = keys.into_keys().map(str::to_owned).collect();
            assert_eq!(rest, roles, "{language:?}: keys that nothing uses, or that are missing");
        }
    }

    #[test]
    fn every_message_is_said_in_its_own_language() {
        for language in Language::ALL {
            for &message in DocumentMessage::ALL {
                let (key, arguments) = message.definition();
                let values: Vec<(&str, &str)> =
                    arguments.iter().map(|a| (*a, if *a == "role" { "call" } else { "VALUE" })).collect();
                let formatted = message.format(language, &values);
                assert!(messages(language).format(key, &FluentArgs::new()).is_some(), "{language:?}: {key}");
                assert!(!formatted.contains(['{', '$']), "{language:?}: {formatted}");
                assert_eq!(arguments.iter().any(|a| *a != "role"), formatted.contains("VALUE"), "{formatted}");
            }
        }
    }
}
