//! House style beside its list: the reference desk, and what is missing before a draft can go in.

use std::sync::Arc;

use tauri::State;

use super::answer::Failure;
use crate::session::Session;
use crate::wire::readiness::{WireReadinessLine, readiness_lines};
use crate::wire::references::{WireReference, references as listed};
use crate::workspace::Workspace;

/// Every reference in the open draft, and whether it will hold.
#[tauri::command]
pub async fn references(workspace: State<'_, Arc<Workspace>>) -> Result<Vec<WireReference>, Failure> {
    let all = |s: &mut Session| Ok(listed(s.draft(), &s.references()));
    Ok(workspace.with_session(all).await?)
}

/// What is missing before the open draft can go in today.
#[tauri::command]
pub async fn readiness(workspace: State<'_, Arc<Workspace>>) -> Result<Vec<WireReadinessLine>, Failure> {
    let page = |s: &mut Session| Ok(readiness_lines(&s.readiness(modline_disk::today())));
    Ok(workspace.with_session(page).await?)
}
