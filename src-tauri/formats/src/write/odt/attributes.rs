//! Attribute values: style names, lengths, text direction.

use modline_core::itu::Language;

/// Word's default style is called so everywhere else.
pub(super) fn style_name(id: &str) -> &str {
    if id == "Normal" { "Standard" } else { id }
}

/// Twentieths of a point as points.
pub(super) fn points(twips: i64) -> String {
    let hundredths = twips * 5;
    let minus = if hundredths < 0 { "-" } else { "" };
    format!("{minus}{}.{:02}pt", hundredths.abs() / 100, hundredths.abs() % 100)
}

/// From where to where text is written.
pub(super) fn writing_mode(language: Language) -> &'static str {
    if language.is_rtl() { "rl-tb" } else { "lr-tb" }
}
