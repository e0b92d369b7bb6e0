//! The tables in `core/data`, parsed once.

use std::sync::{LazyLock, OnceLock};

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
    /// The value that `make` gives for each language.
    pub(super) fn from_fn(make: impl Fn(Language) -> T) -> Self {
        let [en, fr, es, ru, ar, zh] = Language::ALL.map(make);
        Self { en, fr, es, ru, ar, zh }
    }

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
    /// `(C01, last amended C24)`
    Council,
}

/// A kind of meeting: WTDC, PP, WTSA, WRC, RA, WTPF, WCIT, the Council.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conference {
    /// `WTDC`
    pub id: String,
    /// The name as printed on covers.
    pub names: PerLanguage<String>,
    /// The opening line of its resolutions, without bracket and end mark.
    pub opening: PerLanguage<FixedWord>,
    /// The acronym, `CMDT` in French; empty for the Council.
    pub acronym: PerLanguage<String>,
    /// What the numbers of its documents begin with, before the session: `CMR` of `CMR23/10-F`.
    pub head: PerLanguage<String>,
    /// The number in running heads, `{head}` being head and session: `{head}/{n}`.
    pub running_head: String,
    /// The number behind the word `Document` on the cover: `{n}`, `{head}/{n}`.
    pub document_block: String,
    /// The usual title of a contribution.
    pub title: PerLanguage<String>,
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
    /// The place as cited; empty while it is not known. See [`Meeting::place`].
    #[serde(default)]
    pub place: PerLanguage<String>,
    /// First day, `2014-03-30`; `None` where not sure.
    pub from: Option<String>,
    /// Last day; `None` where not sure.
    pub to: Option<String>,
    /// What its files' names begin with, where the year does not say it: `T13-WTSA.16`.
    #[serde(default)]
    pub series: Option<String>,
    /// So many days before the opening proposals must be in; `None` where not known.
    #[serde(default)]
    pub due_days: Option<u16>,
    /// What the numbers of its documents began with in every language, where that is not its conference's usual one.
    #[serde(default)]
    pub head: Option<String>,
    /// Other ids in use.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What is not sure: language codes of the place, `dates`.
    #[serde(default)]
    pub unsure: Vec<String>,
}

impl Meeting {
    /// The place as cited; `[…]` while it is not known.
    pub fn place(&self, language: Language) -> &str {
        match self.place.get(language).as_str() {
            "" => "[…]",
            place => place,
        }
    }

    /// What of the id counts the sessions: `17` of `WTDC-17`, `2000` of `WRC-2000`, `24` of `C24`.
    pub fn session(&self) -> &str {
        let head = self.id.trim_end_matches(|c: char| c.is_ascii_digit());
        &self.id[head.len()..]
    }

    /// The id as a text in `language` names the meeting: `CMDT-17`.
    pub fn short_name(&self, language: Language) -> String {
        self.short_name_in(tables().conference(&self.conference), language)
    }

    fn short_name_in(&self, conference: Option<&Conference>, language: Language) -> String {
        let acronym = conference.map_or("", |c| c.acronym.get(language).as_str());
        match self.id.strip_prefix(&self.conference) {
            Some(session) if !acronym.is_empty() => format!("{acronym}{session}"),
            // `WTSC-96` was no WTSA, and the Council's sessions are named alike in every language
            _ => self.id.clone(),
        }
    }

    /// The name on covers: `World Telecommunication Development Conference (WTDC-14)`, `Council 2017`.
    pub fn cover_name(&self, language: Language) -> String {
        let conference = tables().conference(&self.conference);
        let name = conference.map_or("", |c| c.names.get(language).as_str());
        let brackets = &tables().words.get(language).brackets;
        let blank = if brackets.open_bracket == "(" { " " } else { "" };
        if conference.is_some_and(|c| c.style == HeadingStyle::Council) {
            return format!("{name}{blank}{}", self.year);
        }
        format!("{name}{blank}{}{}{}", brackets.open_bracket, self.short_name(language), brackets.close_bracket)
    }

    /// Whether texts cite its editions by place and year: the Council's are named by session alone.
    pub fn is_cited_by_place(&self) -> bool {
        tables().conference(&self.conference).is_none_or(|c| c.style != HeadingStyle::Council)
    }
}

/// Who hands in proposals: a regional group, or a Member State.
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
    /// The usual title of its contributions, where that is not the conference's.
    #[serde(default)]
    pub title: Option<PerLanguage<String>>,
    /// How much support its common proposals need, where that is known.
    #[serde(default)]
    pub support: Option<SupportThreshold>,
    /// What is not sure: names of fields, `source.ru`.
    #[serde(default)]
    pub unsure: Vec<String>,
}

/// How many administrations must be for a common proposal, and how many may be against it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupportThreshold {
    /// So many are for it at least: they sign or support.
    pub at_least: usize,
    /// So many are against it at most.
    #[serde(default)]
    pub against_at_most: Option<usize>,
    /// Those against it are so many per cent of those for it at most.
    #[serde(default)]
    pub against_percent: Option<usize>,
}

impl SupportThreshold {
    /// How many may be against where so many are for it; `None` where any number may.
    pub fn most_against(&self, supporting: usize) -> Option<usize> {
        let share = self.against_percent.map(|percent| supporting * percent / 100);
        [self.against_at_most, share].into_iter().flatten().min()
    }

    /// Whether so many for it and so many against it are enough.
    pub fn is_met(&self, supporting: usize, against: usize) -> bool {
        supporting >= self.at_least && self.most_against(supporting).is_none_or(|most| against <= most)
    }
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
    /// `{base}, last amended {acronym}`, of the Council's texts
    pub bracket_amended: String,
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
    /// `Agenda item {n}`
    pub agenda_item_form: String,
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
    pub deleted: String,
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

/// A row of the table of Member States: symbols as in ITU's preface to its lists, names as the United Nations write them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct State {
    symbol: String,
    name: PerLanguage<String>,
}

impl From<State> for Group {
    fn from(State { symbol, name }: State) -> Self {
        Self {
            code: symbol.clone(),
            symbol,
            symbols: Default::default(),
            source: name.clone(),
            name,
            title: None,
            support: None,
            unsure: Vec::new(),
        }
    }
}

/// All tables.
pub struct ItuTables {
    /// Meetings, in order of the file.
    pub meetings: Vec<Meeting>,
    /// Conferences.
    pub conferences: Vec<Conference>,
    /// Regional groups.
    pub groups: Vec<Group>,
    /// Member States, by ITU's symbols.
    pub states: Vec<Group>,
    /// Fixed words.
    pub words: PerLanguage<Words>,
    calls: Vec<CallRow>,
}

impl ItuTables {
    /// The tables as Modline brings them.
    pub(super) fn built_in() -> Self {
        Self {
            meetings: parse(include_str!("../../data/meetings.json")),
            conferences: parse(include_str!("../../data/conferences.json")),
            groups: parse(include_str!("../../data/groups.json")),
            states: parse::<Vec<State>>(include_str!("../../data/states.json")).into_iter().map(Group::from).collect(),
            words: parse(include_str!("../../data/words.json")),
            calls: parse(include_str!("../../data/calls.json")),
        }
    }

    /// The meeting with this id or alias, case-blind.
    pub fn meeting(&self, id: &str) -> Option<&Meeting> {
        let id = id.trim();
        // None is chosen: names are made for comparing, which takes its time.
        if id.is_empty() {
            return None;
        }
        let same = |s: &str| s.eq_ignore_ascii_case(id);
        self.meetings
            .iter()
            .find(|m| same(&m.id))
            .or_else(|| self.meetings.iter().find(|m| m.aliases.iter().any(|a| same(a))))
            .or_else(|| {
                let names = |m: &&Meeting, l: Language| m.short_name_in(self.conference(&m.conference), l) == id;
                self.meetings.iter().find(|m| Language::ALL.iter().any(|l| names(m, *l)))
            })
    }

    /// The conference with this id.
    pub fn conference(&self, id: &str) -> Option<&Conference> {
        self.conferences.iter().find(|c| c.id == id)
    }

    /// The group or Member State with this code or one of its symbols, case-blind.
    pub fn group(&self, code: &str) -> Option<&Group> {
        let code = code.trim();
        if code.is_empty() {
            return None;
        }
        let same = |s: &str| s.eq_ignore_ascii_case(code);
        self.sources().find(|g| same(&g.code) || same(&g.symbol) || g.symbols.values().any(|s| same(s)))
    }

    /// Who hands in proposals: groups, then Member States.
    pub fn sources(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().chain(&self.states)
    }

    /// The group or Member State with this source line.
    pub fn source_named(&self, line: &str, language: Language) -> Option<&Group> {
        self.sources().find(|g| g.source.get(language) == line)
    }

    /// Whether `code` is a Member State's.
    pub fn is_state(&self, code: &str) -> bool {
        self.states.iter().any(|s| s.code == code)
    }

    /// The usual title of a contribution of `group` to `meeting`, each by its code; a name that is not listed says nothing.
    pub fn usual_title(&self, group: &str, meeting: &str, language: Language) -> &str {
        let conference = |id: &str| self.conference(id).map(|c| c.title.get(language).as_str());
        let of_conferences = conference("WTDC").unwrap_or_default();
        let of_meeting = self.meeting(meeting).and_then(|m| conference(&m.conference)).unwrap_or(of_conferences);
        let own = self.group(group).and_then(|g| Some(g.title.as_ref()?.get(language).as_str()));
        // A group's own title names a conference: an assembly and a forum are none.
        own.filter(|_| of_meeting == of_conferences).unwrap_or(of_meeting)
    }

    /// Whether a title is the usual one of some group and meeting, and nobody's own words.
    pub fn is_usual_title(&self, title: &str) -> bool {
        let titles = self.conferences.iter().map(|c| &c.title).chain(self.sources().filter_map(|g| g.title.as_ref()));
        titles.into_iter().any(|t| Language::ALL.iter().any(|l| t.get(*l) == title))
    }

    /// The line that names an agenda item by its number, `1.4`; a text that is no number is the line itself. Arabic stores the
    /// parts of a number last first.
    pub fn agenda_item(&self, item: &str, language: Language) -> String {
        let is_number = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
        let mut parts: Vec<&str> = item.trim().split('.').collect();
        if !parts.iter().all(|part| is_number(part)) {
            return item.trim().to_owned();
        }
        if language == Language::Ar {
            parts.reverse();
        }
        self.words.get(language).agenda_item_form.replace("{n}", &parts.join("."))
    }

    /// Every call of `language` with its kind.
    pub fn calls(&self, language: Language) -> impl Iterator<Item = (CallKind, &str)> {
        self.calls.iter().map(move |c| (c.kind, c.text(language)))
    }
}

/// Rows of the user's own.
static OWN_ROWS: OnceLock<(Vec<Meeting>, Vec<Group>)> = OnceLock::new();

/// Adds rows to [`tables`]; nothing where they were used already, or added to.
pub(super) fn add_rows(meetings: Vec<Meeting>, groups: Vec<Group>) {
    let _ = OWN_ROWS.set((meetings, groups));
}

/// The tables, parsed at first use, and what the user added to them ([`OwnTables`](super::OwnTables)).
pub fn tables() -> &'static ItuTables {
    static TABLES: LazyLock<ItuTables> = LazyLock::new(|| {
        let mut tables = ItuTables::built_in();
        if let Some((meetings, groups)) = OWN_ROWS.get() {
            tables.meetings.extend_from_slice(meetings);
            tables.groups.extend_from_slice(groups);
        }
        tables
    });
    &TABLES
}

fn parse<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).expect("invariant: the tables in core/data fit their types")
}
