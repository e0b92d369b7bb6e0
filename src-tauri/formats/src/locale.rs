//! The words of the program, out of the window's own locale files: one set for window, command and documents.

use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use modline_core::itu::Language;

pub use fluent_bundle::FluentArgs;

/// The messages of one language.
pub struct Locale {
    plain: FluentBundle<FluentResource>,
    /// The same, with isolating marks (U+2068, U+2069) around what is put in.
    isolating: FluentBundle<FluentResource>,
}

impl Locale {
    /// The messages of `language`, parsed at first use.
    pub fn of(language: Language) -> &'static Locale {
        static EN: LazyLock<Locale> = LazyLock::new(|| read(include_str!("../../../ui/locales/en.ftl")));
        static FR: LazyLock<Locale> = LazyLock::new(|| read(include_str!("../../../ui/locales/fr.ftl")));
        static ES: LazyLock<Locale> = LazyLock::new(|| read(include_str!("../../../ui/locales/es.ftl")));
        static RU: LazyLock<Locale> = LazyLock::new(|| read(include_str!("../../../ui/locales/ru.ftl")));
        static AR: LazyLock<Locale> = LazyLock::new(|| read(include_str!("../../../ui/locales/ar.ftl")));
        static ZH: LazyLock<Locale> = LazyLock::new(|| read(include_str!("../../../ui/locales/zh.ftl")));
        match language {
            Language::En => &EN,
            Language::Fr => &FR,
            Language::Es => &ES,
            Language::Ru => &RU,
            Language::Ar => &AR,
            Language::Zh => &ZH,
        }
    }

    /// The message `key` with `args` put in; `None` where there is none of that name.
    ///
    /// What is put in is isolated where the sentence has words of both directions: a quoted word would else drag the
    /// marks beside it to its other side (Unicode Annex 9, 2.4). A sentence of one direction is plain.
    pub fn say(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let said = |bundle: &FluentBundle<FluentResource>| {
            let pattern = bundle.get_message(key)?.value()?;
            Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
        };
        let plain = said(&self.plain)?;
        if has_both_directions(&plain) { said(&self.isolating) } else { Some(plain) }
    }
}

/// Whether words that run right to left stand beside others.
fn has_both_directions(text: &str) -> bool {
    let (mut right_to_left, mut left_to_right) = (false, false);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        *(if is_right_to_left(c) { &mut right_to_left } else { &mut left_to_right }) = true;
    }
    right_to_left && left_to_right
}

/// Letters of Hebrew, Arabic and their kin, in any form.
pub(crate) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{65F}' | '\u{66A}'..='\u{6EF}' | '\u{6FA}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// What cannot be parsed is left out: the window's tests keep the files whole.
fn read(source: &str) -> Locale {
    let bundle = |isolating| {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        let mut bundle = FluentBundle::new_concurrent(Vec::new());
        bundle.set_use_isolating(isolating);
        bundle.add_resource_overriding(resource);
        bundle
    };
    Locale { plain: bundle(false), isolating: bundle(true) }
}
