//! HTML: web pages, and what Word saves as one.
//!
//! The tokens of html5gum (a tokenizer to the letter of the HTML standard) go straight into lines; no tree is built.
//! A tree-building parser is quadratic on deep nesting (every `div` looks up the whole stack for an open `p`) and on
//! repeated formatting, and a page needs neither. The few rules of the standard's tree construction that lines need
//! (implied ends, ends that match nothing, wrongly nested formatting) are in `page`, each in constant time.
//!
//! Limitations: of CSS only inline styles count, not style sheets; formatting left open at a paragraph's end ends there;
//! row spans are not followed.

mod block;
mod effect;
mod label;
mod list;
mod page;
mod revision;
mod style;
mod table;
mod tag;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use modline_core::source_line::SourceLine;

use crate::ReadError;
pub(super) use label::{is_call, label_of, plain_label};
pub(super) use list::{alphabetic, roman};
use page::Page;
use style::Attribute;

/// The lines of a page, one a block as a browser would show it.
///
/// `ins`, `del`, `s` and struck spans become marks; labels are those a browser would count, in the form ITU writes
/// (`a)`, `1`). Page furniture (`nav`, `header`, `footer`, `aside`) is kept with [`Hint::Boilerplate`]; what a browser hides
/// is left out.
///
/// [`Hint::Boilerplate`]: modline_core::source_line::Hint::Boilerplate
pub fn lines(text: &str) -> Result<Vec<SourceLine>, ReadError> {
    let mut page = Page::default();
    let mut tag = tag::Tag::named(b"");
    let mut wanted = false;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                tag = tag::Tag::named(name);
                page.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => {
                wanted = Attribute::named(name).is_some_and(|a| page.attributes.begin(a));
            }
            CallbackEvent::AttributeValue { value } if wanted => page.attributes.set(value),
            CallbackEvent::CloseStartTag { self_closing } => page.start(tag, self_closing),
            CallbackEvent::EndTag { name } => page.end(tag::Tag::named(name)),
            CallbackEvent::String { value } => page.text(&String::from_utf8_lossy(value)),
            _ => {}
        }
        page.refused().then_some(())
    });
    emitter.naively_switch_states(true);
    // The only token is the sign to stop.
    Tokenizer::new_with_emitter(text, emitter).next();
    page.finish()
}
