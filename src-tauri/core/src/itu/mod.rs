//! What is known of ITU: languages, meetings, groups, calls, fixed words, labels. Knowledge is data in `core/data`.

mod call;
mod dates;
mod day;
mod grammar;
mod heading;
mod label;
mod label_style;
mod label_table;
mod language;
mod own_tables;
mod reference_words;
mod tables;

pub use call::{KnownCall, call_kind, find_call};
pub(crate) use call::{LONGEST_CALL, find_folded_call};
pub use dates::place_and_dates;
pub use day::Day;
pub use grammar::Grammar;
pub use heading::{Edition, NumberLine, first_bracket, opening_bracket, revised_bracket};
pub(crate) use heading::{acronym, years};
pub(crate) use label::look_alike;
pub use label::{Label, LabelKind};
pub use label_style::LabelStyle;
pub use label_table::first_label;
pub(crate) use label_table::is_numeral;
pub use language::Language;
pub use own_tables::{OwnTables, OwnTablesError};
pub use reference_words::ReferenceWords;
pub use tables::{
    Brackets, CallKind, Conference, FixedWord, Group, HeadingStyle, ItuTables, Legend, Meeting, PerLanguage, Words,
    tables,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        let t = tables();
        assert!(t.meeting("wtdc-14").is_some_and(|m| m.place(Language::En) == "Dubai" && m.year == 2014));
        assert_eq!(t.group("CEPT").unwrap().symbol_at("WTDC"), "ECP");
        for m in &t.meetings {
            assert!(t.conference(&m.conference).is_some(), "{} has no conference", m.id);
        }
        for l in Language::ALL {
            assert!(t.calls(l).all(|(_, c)| !c.is_empty()), "{l:?}");
        }
    }
}
