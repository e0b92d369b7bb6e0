//! The words of the program, out of the window's own locale files: one set for window, command and documents.

use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use modline_core::itu::Language;

pub use fluent_bundle::FluentArgs;

/// The messages of one language.
pub struct Locale(FluentBundle<FluentResource>);

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
    pub fn say(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.0.get_message(key)?.value()?;
        Some(self.0.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }
}

/// What cannot be parsed is left out: the window's tests keep the files whole.
fn read(source: &str) -> Locale {
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
    let mut bundle = FluentBundle::new_concurrent(Vec::new());
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    Locale(bundle)
}
