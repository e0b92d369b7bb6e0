//! `modline set`: fields of a draft that exists.

use std::path::Path;

use anyhow::Result;
use modline_application::{Field, set_fields};
use modline_core::itu::Language;

use crate::done::Done;
use crate::fields::unlisted;
use crate::files;
use crate::words::Words;

/// Writes the draft with its fields set, where it is or to `out`.
///
/// # Errors
/// One line that names the file or the field at fault.
pub fn run(path: &Path, language: Option<Language>, fields: &[(Field, String)], out: Option<&Path>) -> Result<Done> {
    let mut draft = files::read_to_change(path, language, out)?;
    let fields: Vec<_> = fields.iter().map(|(field, value)| (*field, value.as_str())).collect();
    let odd = set_fields(&mut draft, &fields).map_err(|why| unlisted(why, ""))?;
    let notes = odd.iter().map(|f| format!("{}: {}", path.display(), Words::english().finding(f)));
    files::save_changed(&draft, path, out, notes)
}
