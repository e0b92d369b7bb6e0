//! HTML: web pages, and pages saved by Word.
//!
//! The tokens of html5gum (a tokenizer that follows the HTML standard) are turned into lines directly; no tree is
//! built. A tree-building parser is quadratic on deep nesting (every `div` looks up the whole stack for an open `p`)
//! and on repeated formatting, and lines need no tree. The few rules of tree construction that lines need (implied
//! ends, unmatched ends, wrongly nested formatting) are in `page`, each in constant time.
//!
//! Limitations: only inline CSS is read, not style sheets; formatting left open at the end of a paragraph ends there;
//! row spans are ignored.

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

use crate::error::ReadError;
use crate::read::shared::by_hand;
use page::HtmlPage;
use style::HtmlAttribute;

/// Reads the lines of a page, one for each block that a browser would show.
///
/// `ins` and `del` become marks, and beside them crossed-out text (`s`) does; alone it is settled by `by_hand`; labels
/// are those a browser would count, in the form ITU writes (`a)`, `1`). Boilerplate (`nav`, `header`, `footer`, `aside`) is kept with [`Hint::Boilerplate`]; what a browser hides
/// is left out.
///
/// # Errors
/// If the page has too much text or too many lines.
///
/// [`Hint::Boilerplate`]: modline_core::source_line::Hint::Boilerplate
pub fn read_lines(text: &str) -> Result<Vec<SourceLine>, ReadError> {
    let mut lines = read_unsettled(text)?;
    by_hand::settle_beside_tracked(&mut lines);
    Ok(lines)
}

/// The same, before it is settled what crossed-out text means and a deletion that nobody signed.
pub(super) fn read_unsettled(text: &str) -> Result<Vec<SourceLine>, ReadError> {
    let mut page = HtmlPage::default();
    let mut tag = tag::HtmlTag::named(b"");
    let mut wanted = false;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                tag = tag::HtmlTag::named(name);
                page.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => {
                wanted = HtmlAttribute::named(name).is_some_and(|a| page.attributes.begin(a));
            }
            CallbackEvent::AttributeValue { value } if wanted => page.attributes.set(value),
            CallbackEvent::CloseStartTag { self_closing } => page.start(tag, self_closing),
            CallbackEvent::EndTag { name } => page.end(tag::HtmlTag::named(name)),
            CallbackEvent::String { value } => page.text(&String::from_utf8_lossy(value)),
            _ => {}
        }
        page.refused().then_some(())
    });
    emitter.naively_switch_states(true);
    // The only token is the character to stop.
    Tokenizer::new_with_emitter(text, emitter).next();
    page.finish()
}
