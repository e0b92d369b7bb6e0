//! What commands answer alike: the whole draft, what of it changed, or why they failed.

use std::sync::{Mutex, PoisonError};

use modline_core::history::Transaction;
use serde::Serialize;

use crate::log::{self, Event};
use crate::session::{Session, SessionNumber};
use crate::wire::draft::{WireDraft, WirePatch, WireState};
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

/// What the window was told last, so that it is not told again.
#[derive(Default)]
pub struct LastState(Mutex<Option<(SessionNumber, WireState)>>);

impl LastState {
    /// What `applied` changed of the draft that the window shows. The first answer on a draft carries all that follows
    /// from its text.
    pub fn patch(&self, session: &Session, applied: &Transaction) -> WirePatch {
        let now = WireState::from(session);
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let before = last.as_ref().filter(|(id, _)| *id == session.number()).map(|(_, state)| state);
        let patch = WirePatch::new(session.draft(), applied, before, &now);
        *last = Some((session.number(), now));
        patch
    }
}
