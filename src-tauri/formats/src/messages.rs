//! Messages of one language, read from a Fluent file.

use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;

use modline_core::text::chars::is_right_to_left;

pub use fluent_bundle::FluentArgs;

/// The messages of one language.
pub struct Messages {
    resource: Arc<FluentResource>,
    plain: FluentBundle<Arc<FluentResource>>,
    /// The same messages, with isolating marks (U+2068, U+2069) around each argument. Few texts need them.
    isolating: OnceLock<FluentBundle<Arc<FluentResource>>>,
}

impl Messages {
    /// Parses a Fluent file. Messages that are not well formed are left out.
    pub fn parse(source: &str) -> Self {
        let resource = Arc::new(FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial));
        Self { plain: bundle(&resource, false), resource, isolating: OnceLock::new() }
    }

    /// Formats the message `key` with `args`; `None` if there is no such message.
    ///
    /// Arguments are isolated if the sentence has words of both directions: a quoted word would otherwise drag the
    /// marks beside it to its other side (Unicode Standard Annex 9, 2.4). A sentence of one direction holds no such
    /// marks.
    pub fn format(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let format = |bundle: &FluentBundle<Arc<FluentResource>>| {
            let pattern = bundle.get_message(key)?.value()?;
            Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
        };
        let plain = format(&self.plain)?;
        if !has_both_directions(&plain) {
            return Some(plain);
        }
        format(self.isolating.get_or_init(|| bundle(&self.resource, true)))
    }
}

fn bundle(resource: &Arc<FluentResource>, isolating: bool) -> FluentBundle<Arc<FluentResource>> {
    let mut bundle = FluentBundle::new_concurrent(Vec::new());
    bundle.set_use_isolating(isolating);
    bundle.add_resource_overriding(resource.clone());
    bundle
}

/// Whether `text` has letters of both directions.
fn has_both_directions(text: &str) -> bool {
    let (mut right_to_left, mut left_to_right) = (false, false);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        *(if is_right_to_left(c) { &mut right_to_left } else { &mut left_to_right }) = true;
    }
    right_to_left && left_to_right
}
