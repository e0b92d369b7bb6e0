//! The tables in `core/data`, parsed once.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Language;
use crate::text::fold_case;

/// One value for each of the six languages.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerLanguage<T> {
    en: T,
    fr: T,
    es: T,
    ru: T,
    ar: T,
    zh: T,
}

impl<T> PerLanguage<T> {
    /// The value for `language`.
    pub fn get(&self, language: Language) -> &T {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
            Language::Es => &self.es,
            Language::Ru => &self.ru,
            Language::Ar => &self.ar,
            Language::Zh => &self.zh,
        }
    }
}

/// A word or phrase that texts are searched for, with its form for comparing made once.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "String")]
pub struct FixedWord {
    text: String,
    folded: String,
}

impl FixedWord {
    /// The word as [`fold_case`] gives it.
    pub fn folded(&self) -> &str {
        &self.folded
    }
}

impl From<String> for FixedWord {
    fn from(text: String) -> Self {
        Self { folded: fold_case(&text), text }
    }
}

impl std::ops::Deref for FixedWord {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl std::fmt::Display for FixedWord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self)
    }
}

/// How a conference writes its editions in headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadingStyle {
    /// `(Rev. Dubai, 2014)`
    PlaceYear,
    /// `(Rev.WRC-15)`
    Acronym,
    /// `(2007-2012-2015)`
    Years,
}

/// A kind of meeting: WTDC, PP, WTSA, WRC, RA.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conference {
    /// `WTDC`
    pub id: String,
    /// The name as printed on covers.
    pub names: PerLanguage<String>,
    /// The opening line of its resolutions, without bracket and end mark.
    pub opening: PerLanguage<FixedWord>,
    /// The acronym, `CMDT` in French.
    pub acronym: PerLanguage<String>,
    /// What its files' names begin with, `{yy}` being the year of the meeting: `D{yy}-WTDC{yy}`.
    pub series: String,
    /// How headings name an edition.
    pub style: HeadingStyle,
    /// Other forms of the opening line that were seen.
    #[serde(default)]
    pub alternates: std::collections::BTreeMap<Language, Vec<FixedWord>>,
    /// What is not sure: names of fields, `opening.ar`.
    #[serde(default)]
    pub unsure: Vec<String>,
}

/// One meeting of a conference.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// `WTDC-14`
    pub id: String,
    /// `WTDC`
    pub conference: String,
    /// The year as cited.
    pub year: u16,
    /// The place as cited.
    pub place: PerLanguage<String>,
    /// First day, `2014-03-30`; `None` where not sure.
    pub from: Option<String>,
    /// Last day; `None` where not sure.
    pub to: Option<String>,
    /// What its files' names begin with, where the year does not say it: `T13-WTSA.16`.
    #[serde(default)]
    pub series: Option<String>,
    /// Other ids in use.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What is not sure: language codes of the place, `dates`.
    #[serde(default)]
    pub unsure: Vec<String>,
}

/// A regional group that hands in common proposals.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// `CEPT`
    pub code: String,
    /// The author symbol of its documents, `EUR`.
    pub symbol: String,
    /// Symbols that differ by conference.
    #[serde(default)]
    pub symbols: std::collections::BTreeMap<String, String>,
    /// Full name.
    pub name: PerLanguage<String>,
    /// The Source line.
    pub source: PerLanguage<String>,
    /// What is not sure: names of fields, `source.ru`.
    #[serde(default)]
    pub unsure: Vec<String>,
}

impl Group {
    /// The author symbol at a conference.
    pub fn symbol_at(&self, conference: &str) -> &str {
        self.symbols.get(conference).unwrap_or(&self.symbol)
    }
}

/// The bracket forms of a language, with `{place}`, `{year}`, `{acronym}`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brackets {
    /// `{place}, {year}`
    pub bracket_first: String,
    /// `Rev. {place}, {year}`
    pub bracket_revised: String,
    /// `{acronym}`
    pub bracket_first_acronym: String,
    /// `Rev.{acronym}`
    pub bracket_revised_acronym: String,
    /// `(`
    pub open_bracket: String,
    /// `)`
    pub close_bracket: String,
}

/// Words that ITU documents use in a fixed form, in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Kinds of text a number line begins with: `resolution` → `RESOLUTION`.
    pub kinds: std::collections::BTreeMap<String, Vec<FixedWord>>,
    /// `DRAFT NEW`
    pub draft_new: Vec<FixedWord>,
    /// What a number line begins with when it is new: `resolution` → `DRAFT NEW RESOLUTION`.
    pub draft_new_kinds: std::collections::BTreeMap<String, String>,
    /// `{kind} {n} {bracket}`
    pub number_line: String,
    /// Words that may stand between kind and number: `الجديد`.
    #[serde(default)]
    pub qualifiers: Vec<String>,
    /// Words that say "revised" in the bracket.
    pub rev: Vec<String>,
    /// Bracket forms.
    pub brackets: Brackets,
    /// End mark of the opening line.
    pub opening_end: String,
    /// `Reasons`
    pub reasons: Vec<FixedWord>,
    /// `ANNEX`
    pub annex: Vec<FixedWord>,
    /// `APPENDIX`
    pub appendix: Vec<FixedWord>,
    /// `SECTION`
    pub section: Vec<FixedWord>,
    /// `Article`, what the provisions of a treaty are part of.
    pub article: Vec<FixedWord>,
    /// `Introduction`
    pub introduction: Vec<FixedWord>,
    /// `Background`
    pub background: Vec<FixedWord>,
    /// `Proposal`
    pub proposal: Vec<FixedWord>,
    /// `Contact`
    pub contact: Vec<FixedWord>,
    /// `Name/Organization/Entity`
    pub contact_name: String,
    /// `Phone number`
    pub contact_phone: String,
    /// `E-mail`
    pub contact_email: String,
    /// `Agenda item`
    pub agenda_item: Vec<FixedWord>,
    /// `Document`
    pub document: String,
    /// `Document` after [`Words::addendum_to`]; inflected in Russian.
    pub document_to: String,
    /// `Page {n}`, with a space that no line ends at.
    pub page: String,
    /// `Original`
    pub original_word: String,
    /// What stands after it: the language of the original, `English`.
    pub original: PerLanguage<String>,
    /// The language's own name.
    pub language_name: String,
    /// `Addendum {n} to`
    pub addendum_to: String,
    /// `Revision {n} to`
    pub revision_to: String,
    /// `PLENARY MEETING`
    pub plenary: String,
    /// Headings of the summary box's rows, by [`SummaryRow::name`](crate::contribution::SummaryRow::name).
    pub summary_rows: std::collections::BTreeMap<String, String>,
    /// `List of proposals`
    pub proposal_list: String,
    /// The heading over the table of supporters.
    pub supporters: String,
    /// Its first column.
    pub administration: String,
    /// Its second column.
    pub position: String,
    /// What stands there, by [`Position::name`](crate::contribution::Position::name).
    pub positions: std::collections::BTreeMap<String, String>,
    /// What the marks on paper mean.
    pub legend: Legend,
    /// The heading over the changes in words.
    pub change_list: String,
    /// Names of the months, as dates have them.
    pub months: Vec<FixedWord>,
    /// Their other forms: shortened, inflected.
    #[serde(default)]
    pub months_other: Vec<FixedWord>,
    /// Lower-case phrases of web pages around a copied text.
    pub boilerplate: Vec<String>,
    /// What is not sure: names of fields, `kinds.opinion`.
    #[serde(default)]
    pub unsure: Vec<String>,
}

impl Words {
    /// What stands before and behind the number of a page: `Page` in English, `第` and `页` in Chinese.
    pub fn around_page(&self) -> (&str, &str) {
        self.page.split_once("{n}").unwrap_or((&self.page, ""))
    }
}

/// What the marks on paper mean, each in a word or two.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Legend {
    /// `inserted`
    pub inserted: String,
    /// `struck`
    pub struck: String,
    /// `bar in the margin: changed lines`
    pub bar: String,
}

/// Where a call stands in a resolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CallKind {
    /// `recognizing`: clauses are lettered.
    Preambular,
    /// `resolves`: clauses are numbered.
    Operative,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CallRow {
    kind: CallKind,
    en: String,
    fr: String,
    es: String,
    ru: String,
    ar: String,
    zh: String,
    /// The languages whose wording is not sure.
    #[serde(default)]
    #[expect(dead_code, reason = "for whoever checks the table")]
    unsure: Vec<Language>,
}

impl CallRow {
    fn text(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
            Language::Es => &self.es,
            Language::Ru => &self.ru,
            Language::Ar => &self.ar,
            Language::Zh => &self.zh,
        }
    }
}

/// All tables.
pub struct ItuTables {
    /// Meetings, in order of the file.
    pub meetings: Vec<Meeting>,
    /// Conferences.
    pub conferences: Vec<Conference>,
    /// Groups.
    pub groups: Vec<Group>,
    /// Fixed words.
    pub words: PerLanguage<Words>,
    calls: Vec<CallRow>,
}

impl ItuTables {
    /// The meeting with this id or alias, case-blind.
    pub fn meeting(&self, id: &str) -> Option<&Meeting> {
        let same = |s: &str| s.eq_ignore_ascii_case(id.trim());
        self.meetings
            .iter()
            .find(|m| same(&m.id))
            .or_else(|| self.meetings.iter().find(|m| m.aliases.iter().any(|a| same(a))))
    }

    /// The conference with this id.
    pub fn conference(&self, id: &str) -> Option<&Conference> {
        self.conferences.iter().find(|c| c.id == id)
    }

    /// The group with this code or one of its symbols, case-blind.
    pub fn group(&self, code: &str) -> Option<&Group> {
        let same = |s: &str| s.eq_ignore_ascii_case(code.trim());
        self.groups.iter().find(|g| same(&g.code) || same(&g.symbol) || g.symbols.values().any(|s| same(s)))
    }

    /// Every call of `language` with its kind.
    pub fn calls(&self, language: Language) -> impl Iterator<Item = (CallKind, &str)> {
        self.calls.iter().map(move |c| (c.kind, c.text(language)))
    }
}

/// The tables, parsed at first use.
pub fn tables() -> &'static ItuTables {
    static TABLES: LazyLock<ItuTables> = LazyLock::new(|| ItuTables {
        meetings: parse(include_str!("../../data/meetings.json")),
        conferences: parse(include_str!("../../data/conferences.json")),
        groups: parse(include_str!("../../data/groups.json")),
        words: parse(include_str!("../../data/words.json")),
        calls: parse(include_str!("../../data/calls.json")),
    });
    &TABLES
}

fn parse<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("invariant: the tables in core/data fit their types")
}
