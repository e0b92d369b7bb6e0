//! The metadata of an Akoma Ntoso document: FRBR identification, authors of changes, and the log of changes.

use modline_core::contribution::Contribution;
use modline_core::itu::{Language, tables};
use modline_core::layout::Printed;
use modline_core::paragraph::lines;
use modline_core::run::Version;

use crate::write::xml::Xml;

/// What is the same in all documents of a contribution.
pub(super) struct Names {
    language: Language,
    /// `cept`; `itu` while the group is not chosen.
    group: String,
    group_name: String,
    /// The first day of the meeting.
    date: String,
    meeting: String,
    /// Authors of changes, in the order of the text.
    pub authors: Vec<String>,
}

/// A document's names.
pub(super) struct Work {
    /// `/akn/un/statement/resolutionDraft/cept/2014-03-30/ecp-21a3-1`
    uri: String,
    subtype: &'static str,
    number: String,
    /// The text that it amends: `/akn/un/statement/resolution/itu/resolution-67-hyderabad-2010`.
    pub base: String,
}

impl Work {
    /// The names of the annex `n`, which is a component of this document.
    pub fn annex(&self, n: usize) -> Work {
        Work {
            uri: format!("{}/!annex_{n}", self.uri),
            subtype: "annex",
            number: n.to_string(),
            base: self.base.clone(),
        }
    }
}

/// One entry of the log of changes.
pub(super) struct Modification {
    /// One of AKN's kinds.
    pub kind: &'static str,
    /// The id of the paragraph.
    pub paragraph_id: String,
    /// Ids of what was deleted and inserted.
    pub old: Vec<String>,
    pub new: Vec<String>,
}

/// A day for what has none: the schema asks for one.
const NO_DAY: &str = "0001-01-01";

impl Names {
    pub fn of(draft: &Contribution) -> Self {
        let (metadata, language) = (&draft.metadata, draft.language);
        let meeting = tables().meeting(&metadata.meeting);
        let group = tables().group(&metadata.group);
        let day = meeting.map(|m| m.from.clone().unwrap_or_else(|| format!("{:04}-01-01", m.year)));
        Self {
            language,
            group: group.map_or_else(|| "itu".to_owned(), |g| slug(&g.code)),
            group_name: group.map_or_else(|| "ITU".to_owned(), |g| g.name.get(language).clone()),
            date: day.unwrap_or_else(|| NO_DAY.to_owned()),
            meeting: meeting.map(|m| slug(&m.id)).unwrap_or_default(),
            authors: draft.authors().iter().map(|a| a.to_string()).collect(),
        }
    }

    /// The names of the contribution as a whole.
    pub fn contribution(&self, document: &str) -> Work {
        let number = if document.is_empty() { format!("{} draft", self.meeting) } else { document.to_owned() };
        self.work("documentCollection", "contribution", &number, String::new())
    }

    /// The names of proposal `n`.
    pub fn statement(&self, printed: &Printed<'_>, n: usize) -> Work {
        let number = printed.number.clone().unwrap_or_else(|| n.to_string());
        let subject = lines(&printed.paragraphs, Version::Base).first().map(|l| slug(&l.text)).unwrap_or_default();
        let base = format!("/akn/un/statement/resolution/itu/{subject}");
        self.work("statement", "resolutionDraft", &number, base)
    }

    fn work(&self, kind: &str, subtype: &'static str, number: &str, base: String) -> Work {
        let uri = format!("/akn/un/{kind}/{subtype}/{}/{}/{}", self.group, self.date, slug(number));
        Work { uri, subtype, number: number.to_owned(), base }
    }

    /// ISO 639-2, which the naming convention asks for.
    fn language(&self) -> &'static str {
        match self.language {
            Language::En => "eng",
            Language::Fr => "fra",
            Language::Es => "spa",
            Language::Ru => "rus",
            Language::Ar => "ara",
            Language::Zh => "zho",
        }
    }
}

/// Letters and digits in lower case; everything else becomes a hyphen.
fn slug(s: &str) -> String {
    let lower = s.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let slug = parts.collect::<Vec<_>>().join("-");
    if slug.is_empty() { "draft".to_owned() } else { slug }
}

/// The `meta` of a document; `log` is its log of changes, with the number line of the text that they
/// amend; of a new text it has none.
pub(super) fn meta(xml: &mut Xml, work: &Work, names: &Names, prefix: &str, log: Option<(&[Modification], &str)>) {
    let source = format!("#{prefix}group");
    xml.open("meta", &[]).line();
    identification(xml, work, names, &source);
    let mods = log.map_or(&[][..], |(mods, _)| mods);
    if !mods.is_empty() {
        analysis(xml, work, &source, prefix, mods);
    }
    xml.open("references", &[("source", &source)]).line();
    if let Some((_, subject)) = log.filter(|(_, subject)| !subject.is_empty()) {
        let id = format!("{prefix}base");
        xml.empty("activeRef", &[("eId", &id), ("href", &work.base), ("showAs", subject)]).line();
    }
    organization(xml, &format!("{prefix}group"), &names.group, &names.group_name);
    if log.is_some() {
        for (i, author) in names.authors.iter().enumerate() {
            organization(xml, &format!("{prefix}author_{}", i + 1), &slug(author), author);
        }
    }
    xml.close("references").line().close("meta").line();
}

fn organization(xml: &mut Xml, id: &str, name: &str, shown: &str) {
    let href = format!("/akn/ontology/organization/un/{name}");
    xml.empty("TLCOrganization", &[("eId", id), ("href", &href), ("showAs", shown)]).line();
}

fn identification(xml: &mut Xml, work: &Work, names: &Names, source: &str) {
    let expression = format!("{}/{}@", work.uri, names.language());
    xml.open("identification", &[("source", source)]).line();
    xml.open("FRBRWork", &[]);
    level(xml, &work.uri, "", "meeting", names, source);
    xml.empty("FRBRcountry", &[("value", "un")]).empty("FRBRsubtype", &[("value", work.subtype)]);
    xml.empty("FRBRnumber", &[("value", &work.number)]).close("FRBRWork").line();
    xml.open("FRBRExpression", &[]);
    level(xml, &expression, "", "meeting", names, source);
    xml.empty("FRBRlanguage", &[("language", names.language())]).close("FRBRExpression").line();
    xml.open("FRBRManifestation", &[]);
    level(xml, &expression, ".xml", "meeting", names, source);
    xml.empty("FRBRformat", &[("value", "application/akn+xml")]).close("FRBRManifestation").line();
    xml.close("identification").line();
}

fn level(xml: &mut Xml, uri: &str, suffix: &str, day: &str, names: &Names, source: &str) {
    xml.empty("FRBRthis", &[("value", &format!("{uri}/!main{suffix}"))]);
    xml.empty("FRBRuri", &[("value", &format!("{uri}{suffix}"))]);
    xml.empty("FRBRdate", &[("date", &names.date), ("name", day)]).empty("FRBRauthor", &[("href", source)]);
}

/// The log: each change of this document upon the text that it amends.
fn analysis(xml: &mut Xml, work: &Work, source: &str, prefix: &str, mods: &[Modification]) {
    xml.open("analysis", &[("source", source)]).open("activeModifications", &[]).line();
    for (i, m) in mods.iter().enumerate() {
        let id = format!("{prefix}mod_{}", i + 1);
        xml.open("textualMod", &[("eId", &id), ("type", m.kind)]);
        xml.empty("source", &[("href", &format!("#{}", m.paragraph_id))]);
        let place = m.paragraph_id.strip_prefix(prefix).unwrap_or(&m.paragraph_id);
        xml.empty("destination", &[("href", &format!("{}#{place}", work.base))]);
        for (name, ids) in [("old", &m.old), ("new", &m.new)] {
            for id in ids {
                xml.empty(name, &[("href", &format!("#{id}"))]);
            }
        }
        xml.close("textualMod").line();
    }
    xml.close("activeModifications").close("analysis").line();
}
