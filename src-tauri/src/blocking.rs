//! Work that may block, off the threads that serve the window.

use crate::error::ShellError;

/// Runs `work` where it may block.
///
/// # Errors
/// [`ShellError::Defect`] where it panics.
pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, ShellError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| ShellError::Defect)
}
