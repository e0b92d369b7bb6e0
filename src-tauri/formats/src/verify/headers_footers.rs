//! Verification of the running head, and of the contacts in the footer of the first page.

use modline_core::layout::{Layout, printed_word};

use super::error::{VerifyError, compare as compare_lines, xml_text};

/// Compares `found`, the non-empty paragraphs of headers and footers, with those that the draft gives.
pub(super) fn compare(layout: &Layout<'_>, found: &[String]) -> Result<(), VerifyError> {
    let head = xml_text(&layout.running_head);
    let mut found: Vec<String> = found.iter().map(|s| s.trim().to_owned()).collect();
    // Of the running head only the document number is compared: programs fill in page and resolution.
    if let Some(first) = found.first_mut().filter(|first| first.contains(&head)) {
        first.clone_from(&head);
    }
    let wanted: Vec<String> = [head].into_iter().chain(contacts(layout)).collect();
    compare_lines("at head and foot of the pages", &wanted, &found)
}

/// The cells of the contact table, empty ones left out.
fn contacts(layout: &Layout<'_>) -> Vec<String> {
    let words = layout.words;
    let mut cells = Vec::new();
    for contact in &layout.contacts {
        cells.push(format!("{}:", printed_word(&words.contact)));
        let rows = [
            (&words.contact_name, &contact.name),
            (&words.contact_phone, &contact.phone),
            (&words.contact_email, &contact.email),
        ];
        for (i, (what, value)) in rows.into_iter().enumerate() {
            if i == 0 || !value.trim().is_empty() {
                cells.extend([format!("{what}:"), value.clone()]);
            }
        }
    }
    cells.iter().map(|s| xml_text(s).trim().to_owned()).filter(|s| !s.is_empty()).collect()
}
