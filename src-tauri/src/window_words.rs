//! The window's words, out of its locale files, for what Rust says itself: the entries of file dialogs.

use std::sync::OnceLock;

use modline_core::itu::Language;
use modline_formats::messages::Messages;

/// The window's messages in `language`, parsed when they are first needed.
pub fn window_words(language: Language) -> &'static Messages {
    static PARSED: [OnceLock<Messages>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    PARSED[language as usize].get_or_init(|| Messages::parse(source(language)))
}

fn source(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../ui/locales/en.ftl"),
        Language::Fr => include_str!("../../ui/locales/fr.ftl"),
        Language::Es => include_str!("../../ui/locales/es.ftl"),
        Language::Ru => include_str!("../../ui/locales/ru.ftl"),
        Language::Ar => include_str!("../../ui/locales/ar.ftl"),
        Language::Zh => include_str!("../../ui/locales/zh.ftl"),
    }
}
