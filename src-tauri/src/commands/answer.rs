//! What commands answer alike: the whole draft, or why they failed.

use serde::Serialize;

use crate::log::{self, Event};
use crate::session::Session;
use crate::wire::draft::WireDraft;
use crate::wire::error::WireError;

/// The answer of a command that failed. Making it writes its code to the log.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct Failure(WireError);

impl<E: Into<WireError>> From<E> for Failure {
    fn from(why: E) -> Self {
        let error = why.into();
        log::record(Event::Failed { code: error.code.name() });
        Self(error)
    }
}

/// The open draft as the window shows it.
pub fn snapshot(session: &Session) -> WireDraft {
    session.into()
}
