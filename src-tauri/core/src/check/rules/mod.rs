//! The rules, one file each, and the table of them in the order of the house style's list.

mod abbreviation;
mod call_flow;
mod clause_end;
mod clause_numbers;
mod clause_reference;
mod contact;
mod cover;
mod cycle;
mod doubled_marks;
mod introduction;
mod ize;
mod label_form;
mod label_order;
mod list_conjunction;
mod marker_number;
mod marker_text;
mod no_break;
mod number_line;
mod opening_line;
mod packed_item;
mod page_limit;
mod prelude;
mod quotes;
mod reasons;
mod reference_edition;
mod reference_form;
mod untracked_base;

pub(super) use marker_text::violations;
pub(super) use page_limit::pages;
pub(super) use reference_edition::superseded;

use super::rule::StyleRule;

/// All rules.
pub static RULES: [&StyleRule; 26] = [
    &marker_number::RULE,
    &reasons::RULE,
    &number_line::RULE,
    &opening_line::RULE,
    &clause_end::RULE,
    &doubled_marks::RULE,
    &packed_item::RULE,
    &clause_numbers::RULE,
    &label_order::RULE,
    &label_form::RULE,
    &reference_edition::RULE,
    &reference_form::RULE,
    &no_break::RULE,
    &abbreviation::RULE,
    &ize::RULE,
    &quotes::RULE,
    &call_flow::RULE,
    &untracked_base::RULE,
    &marker_text::RULE,
    &cycle::RULE,
    &list_conjunction::RULE,
    &contact::RULE,
    &page_limit::RULE,
    &cover::RULE,
    &introduction::RULE,
    &clause_reference::RULE,
];
