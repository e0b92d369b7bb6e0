//! Labels of lists, counted as a browser counts them and written as ITU writes them: `a)`, `1`, `i)`.

use crate::read::shared::list_number::{alphabetic, roman};

/// How the items of a list are labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListStyle {
    /// Bullets or nothing: no label.
    None,
    Decimal,
    LowerAlpha,
    UpperAlpha,
    LowerRoman,
    UpperRoman,
    LowerGreek,
    ArabicIndic,
}

impl ListStyle {
    /// A lower-case value of CSS `list-style-type`.
    pub fn css(value: &str) -> Option<ListStyle> {
        Some(match value {
            "none" | "disc" | "circle" | "square" => ListStyle::None,
            "decimal" | "decimal-leading-zero" => ListStyle::Decimal,
            "lower-alpha" | "lower-latin" => ListStyle::LowerAlpha,
            "upper-alpha" | "upper-latin" => ListStyle::UpperAlpha,
            "lower-roman" => ListStyle::LowerRoman,
            "upper-roman" => ListStyle::UpperRoman,
            "lower-greek" => ListStyle::LowerGreek,
            "arabic-indic" => ListStyle::ArabicIndic,
            _ => return None,
        })
    }

    /// The `type` attribute of `ol` and `li`; letters keep their case.
    pub fn html(value: &str) -> Option<ListStyle> {
        Some(match value {
            "1" => ListStyle::Decimal,
            "a" => ListStyle::LowerAlpha,
            "A" => ListStyle::UpperAlpha,
            "i" => ListStyle::LowerRoman,
            "I" => ListStyle::UpperRoman,
            _ => return None,
        })
    }

    /// The label of the item numbered `n`. Out of a style's range digits stand in, as CSS has it.
    pub fn label(self, n: i64) -> Option<String> {
        let number = match self {
            ListStyle::None => return None,
            ListStyle::Decimal => None,
            ListStyle::LowerAlpha => alphabetic(n, b'a'),
            ListStyle::UpperAlpha => alphabetic(n, b'A'),
            ListStyle::LowerRoman => roman(n).map(|r| r.to_ascii_lowercase()),
            ListStyle::UpperRoman => roman(n),
            ListStyle::LowerGreek => greek(n),
            ListStyle::ArabicIndic => {
                return Some(
                    n.to_string()
                        .chars()
                        .map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x660 + d)).unwrap_or(c))
                        .collect(),
                );
            }
        };
        Some(number.map_or_else(|| n.to_string(), |l| format!("{l})")))
    }
}

fn greek(n: i64) -> Option<String> {
    let index = usize::try_from(n).ok()?.checked_sub(1)?;
    "αβγδεζηθικλμνξοπρστυφχψω".chars().nth(index).map(String::from)
}

/// A list that is open.
#[derive(Debug)]
pub(super) struct HtmlList {
    style: ListStyle,
    next: i64,
    step: i64,
    /// Items of a reversed list without a start: their numbers are known at its end only.
    waiting: Option<Vec<WaitingItem>>,
}

/// An item whose label waits for the list's end.
#[derive(Debug)]
struct WaitingItem {
    ticket: usize,
    style: ListStyle,
    value: Option<i64>,
}

/// What is known of an item's label when it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ItemLabel {
    Text(String),
    /// Told by [`HtmlList::close`] under this number.
    Ticket(usize),
}

impl HtmlList {
    pub fn new(style: ListStyle, start: Option<i64>, reversed: bool) -> HtmlList {
        let waiting = (reversed && start.is_none()).then(Vec::new);
        HtmlList { style, next: start.unwrap_or(1), step: if reversed { -1 } else { 1 }, waiting }
    }

    /// Counts an item. `ticket` names it should its label have to wait.
    pub fn item(&mut self, style: Option<ListStyle>, value: Option<i64>, ticket: usize) -> Option<ItemLabel> {
        let style = style.unwrap_or(self.style);
        if let Some(waiting) = &mut self.waiting {
            waiting.push(WaitingItem { ticket, style, value });
            return (style != ListStyle::None).then_some(ItemLabel::Ticket(ticket));
        }
        let number = value.unwrap_or(self.next);
        self.next = number.saturating_add(self.step);
        style.label(number).map(ItemLabel::Text)
    }

    /// The labels that waited, by ticket.
    pub fn close(self) -> impl Iterator<Item = (usize, String)> {
        let waiting = self.waiting.unwrap_or_default();
        let mut next = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
        waiting.into_iter().filter_map(move |item| {
            let number = item.value.unwrap_or(next);
            next = number.saturating_sub(1);
            item.style.label(number).map(|label| (item.ticket, label))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_counted_as_a_browser_counts() {
        for (style, n, want) in [
            (ListStyle::Decimal, 1, "1"),
            (ListStyle::Decimal, -3, "-3"),
            (ListStyle::LowerAlpha, 1, "a)"),
            (ListStyle::LowerAlpha, 27, "aa)"),
            (ListStyle::LowerAlpha, 0, "0"),
            (ListStyle::UpperAlpha, 26, "Z)"),
            (ListStyle::LowerRoman, 14, "xiv)"),
            (ListStyle::UpperRoman, 4000, "4000"),
            (ListStyle::LowerGreek, 3, "γ)"),
            (ListStyle::ArabicIndic, 12, "١٢"),
        ] {
            assert_eq!(style.label(n).as_deref(), Some(want));
        }
        assert_eq!(ListStyle::None.label(1), None);
    }

    #[test]
    fn a_reversed_list_counts_from_its_length() {
        let mut list = HtmlList::new(ListStyle::Decimal, None, true);
        for ticket in 7..10 {
            list.item(None, None, ticket);
        }
        let got: Vec<_> = list.close().collect();
        assert_eq!(got, [(7, "3".into()), (8, "2".into()), (9, "1".into())]);
        let mut list = HtmlList::new(ListStyle::Decimal, Some(5), true);
        assert_eq!(list.item(None, None, 0), Some(ItemLabel::Text("5".into())));
        assert_eq!(list.item(None, None, 0), Some(ItemLabel::Text("4".into())));
    }
}
