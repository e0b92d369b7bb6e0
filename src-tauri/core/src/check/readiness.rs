//! Readiness: what is missing before a contribution can go in.

use crate::contribution::{Contribution, Position};
use crate::itu::{Day, Meeting, tables};
use crate::merge::points;
use crate::run::Version;
use crate::structure;

use super::checker::{draft_findings, is_on};
use super::facts::LineContext;
use super::finding::{Importance, MetadataPart, StyleFinding, StyleMessage, StylePlace};
use super::meeting::coming_meeting;
use super::rule::DraftText;
use super::rules;

/// What a contribution needs, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// The meeting it goes to.
    Meeting,
    /// By when it must be in.
    Deadline,
    /// Who proposes.
    Source,
    /// Who supports it.
    Support,
    /// Its title.
    Title,
    /// Whom the secretariat asks.
    Contact,
    /// The introduction.
    Introduction,
    /// Markers, and what stands under them.
    Markers,
    /// The reasons.
    Reasons,
    /// Its language.
    Language,
    /// Its size.
    Size,
    /// Places that nobody has decided.
    Undecided,
    /// What is said beside the text and not settled.
    Comments,
    /// House style in the text.
    Checks,
}

impl Aspect {
    /// All, in order.
    pub const ALL: [Aspect; 14] = [
        Aspect::Meeting,
        Aspect::Deadline,
        Aspect::Source,
        Aspect::Support,
        Aspect::Title,
        Aspect::Contact,
        Aspect::Introduction,
        Aspect::Markers,
        Aspect::Reasons,
        Aspect::Language,
        Aspect::Size,
        Aspect::Undecided,
        Aspect::Comments,
        Aspect::Checks,
    ];

    /// The name used on the command line and in the window.
    pub fn name(self) -> &'static str {
        match self {
            Aspect::Meeting => "meeting",
            Aspect::Deadline => "deadline",
            Aspect::Source => "source",
            Aspect::Support => "support",
            Aspect::Title => "title",
            Aspect::Contact => "contact",
            Aspect::Introduction => "introduction",
            Aspect::Markers => "markers",
            Aspect::Reasons => "reasons",
            Aspect::Language => "language",
            Aspect::Size => "size",
            Aspect::Undecided => "undecided",
            Aspect::Comments => "comments",
            Aspect::Checks => "checks",
        }
    }

    /// What `finding` is about; house style in the text where it is nothing else.
    fn of(finding: &StyleFinding) -> Aspect {
        match (&*finding.rule, &finding.place) {
            ("cover", StylePlace::Metadata(MetadataPart::Meeting)) => Aspect::Meeting,
            ("cover", StylePlace::Metadata(MetadataPart::Source)) => Aspect::Source,
            ("cover", _) => Aspect::Title,
            ("contact", _) => Aspect::Contact,
            ("introduction", _) => Aspect::Introduction,
            ("marker-number" | "marker-text", _) => Aspect::Markers,
            ("reasons", _) => Aspect::Reasons,
            ("page-limit", _) => Aspect::Size,
            _ => Aspect::Checks,
        }
    }
}

/// A line of the page: something that is missing, or that it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadinessLine {
    /// What it is about.
    pub aspect: Aspect,
    /// How much it matters; `None` where nothing is missing.
    pub importance: Option<Importance>,
    /// What is to be said.
    pub message: StyleMessage,
    /// Where that is filled in; `None` for the list of the aspect itself: checks, comments, undecided places.
    pub place: Option<StylePlace>,
}

/// What is missing in `draft`, of which house style says `findings`, before it can go in, seen on `today`; of each aspect at
/// least one line. `page_limit` is the number of pages that it may have.
pub fn readiness(
    draft: &Contribution,
    findings: &[StyleFinding],
    page_limit: Option<usize>,
    today: Day,
) -> Vec<ReadinessLine> {
    let meeting = coming_meeting(draft);
    let context = LineContext { language: draft.language, meeting };
    let mut around = Vec::new();
    draft_findings(&DraftText { draft, context, page_limit, is_going_in: true }, &mut around);
    // of markers, what is worth a look too
    around.retain(|f| is_on(draft, &f.rule) && *f.rule != *"marker-text");
    around.extend(rules::violations(draft));
    let missing = |f: StyleFinding| ReadinessLine {
        aspect: Aspect::of(&f),
        importance: Some(f.importance),
        message: f.message,
        place: Some(f.place),
    };
    let mut out: Vec<ReadinessLine> = around.into_iter().map(missing).collect();
    out.extend(deadline(meeting, today));
    out.extend(support(draft));
    out.extend(language(draft));
    let in_text =
        |importance| findings.iter().filter(|f| Aspect::of(f) == Aspect::Checks && f.importance == importance).count();
    let [must, should, look] = [Importance::Must, Importance::Should, Importance::Look].map(in_text);
    let most = [(must, Importance::Must), (should, Importance::Should), (look, Importance::Look)];
    let most = most.into_iter().find(|(count, _)| *count > 0).map(|(_, importance)| importance);
    let counts = StyleMessage::new("ready-checks-open");
    let counts = [("must", must), ("should", should), ("look", look)]
        .into_iter()
        .fold(counts, |message, (name, count)| message.with(name, count.to_string()));
    let comments = draft.comments.iter().filter(|c| !c.done).count();
    let undecided = draft.unresolved.len() + points(draft).iter().filter(|p| p.choice.is_none()).count();
    let listed = [
        (Aspect::Checks, most, counts),
        (Aspect::Undecided, counted(undecided, Importance::Should), open(undecided, "ready-undecided-open")),
        (Aspect::Comments, counted(comments, Importance::Look), open(comments, "ready-comments-open")),
    ];
    for (aspect, importance, message) in listed.into_iter().filter(|(_, importance, _)| importance.is_some()) {
        out.push(ReadinessLine { aspect, importance, message, place: None });
    }
    for aspect in Aspect::ALL {
        if out.iter().all(|line| line.aspect != aspect) {
            out.push(there(draft, aspect));
        }
    }
    out.sort_by_key(|line| line.aspect);
    out
}

fn counted(count: usize, importance: Importance) -> Option<Importance> {
    (count > 0).then_some(importance)
}

fn open(count: usize, key: &'static str) -> StyleMessage {
    StyleMessage::new(key).with("count", count.to_string())
}

/// By when it must be in, as far as that is known.
fn deadline(meeting: Option<&Meeting>, today: Day) -> Option<ReadinessLine> {
    const SOON: i64 = 7;
    let meeting = meeting?;
    let day = |s: &Option<String>| s.as_deref().and_then(Day::parse);
    let (opens, ends) = (day(&meeting.from), day(&meeting.to));
    let due = opens.zip(meeting.due_days).map(|(opens, days)| opens.plus(-i64::from(days)));
    let (importance, key, date) = match (due, opens) {
        _ if ends.is_some_and(|ends| ends < today) => (Some(Importance::Must), "ready-meeting-over", ends?),
        (Some(due), _) if due < today => (Some(Importance::Must), "ready-deadline-over", due),
        (Some(due), _) if today.days_until(due) <= SOON => (Some(Importance::Look), "ready-deadline", due),
        (Some(due), _) => (None, "ready-deadline", due),
        (None, Some(opens)) => (Some(Importance::Look), "ready-deadline-unknown", opens),
        (None, None) => return None,
    };
    let message = StyleMessage::new(key).with("date", date.to_string());
    let message = message.with("days", today.days_until(date).to_string()).with("meeting", &meeting.id);
    Some(ReadinessLine {
        aspect: Aspect::Deadline,
        importance,
        message,
        place: Some(StylePlace::Metadata(MetadataPart::Meeting)),
    })
}

/// What the group's common proposals need, where the table of supporters is kept.
fn support(draft: &Contribution) -> Option<ReadinessLine> {
    let group = tables().group(&draft.metadata.group)?;
    let threshold = group.support.filter(|_| !draft.metadata.supporters.is_empty())?;
    let count = |is: fn(Position) -> bool| draft.metadata.supporters.iter().filter(|s| is(s.position)).count();
    let (supporting, against) = (count(Position::is_printed), count(|p| p == Position::Opposes));
    let most = threshold.most_against(supporting.max(threshold.at_least)).map(|most| most.to_string());
    let message = StyleMessage::new("ready-support")
        .with("value", supporting.to_string())
        .with("against", against.to_string())
        .with("group", &group.code)
        .with("least", threshold.at_least.to_string())
        .with("most", most.unwrap_or_else(|| "–".into()));
    let importance = (!threshold.is_met(supporting, against)).then_some(Importance::Should);
    Some(ReadinessLine {
        aspect: Aspect::Support,
        importance,
        message,
        place: Some(StylePlace::Metadata(MetadataPart::Supporters)),
    })
}

/// The text is in another language than the draft says.
fn language(draft: &Contribution) -> Option<ReadinessLine> {
    let runs = draft.proposals.iter().flat_map(|p| &p.paragraphs).flat_map(|p| &p.runs);
    let words = runs.filter(|r| r.is_in(Version::Revised)).map(|r| r.text.as_str());
    let has_words = words.clone().any(|s| s.contains(char::is_alphabetic));
    let detected = structure::detect_language(words);
    let name = |language| tables().words.get(language).language_name.clone();
    (has_words && detected != draft.language).then(|| ReadinessLine {
        aspect: Aspect::Language,
        importance: Some(Importance::Should),
        message: StyleMessage::new("ready-language-differs")
            .with("language", name(draft.language))
            .with("detected", name(detected)),
        place: Some(StylePlace::Metadata(MetadataPart::Language)),
    })
}

/// That nothing is missing of an aspect.
fn there(draft: &Contribution, aspect: Aspect) -> ReadinessLine {
    let metadata = &draft.metadata;
    let (key, value, part) = match aspect {
        Aspect::Meeting => ("ready-meeting", metadata.meeting.clone(), Some(MetadataPart::Meeting)),
        Aspect::Deadline => ("ready-deadline-none", String::new(), Some(MetadataPart::Meeting)),
        Aspect::Source => ("ready-source", source(draft), Some(MetadataPart::Source)),
        Aspect::Support => {
            let printed = metadata.supporters.iter().filter(|s| s.position.is_printed()).count();
            ("ready-support-count", printed.to_string(), Some(MetadataPart::Supporters))
        }
        Aspect::Title => ("ready-title", metadata.title.trim().to_owned(), Some(MetadataPart::Title)),
        Aspect::Contact => {
            let names: Vec<&str> = metadata.contacts.iter().map(|c| c.name.trim()).filter(|n| !n.is_empty()).collect();
            ("ready-contact", names.join(", "), Some(MetadataPart::Contacts))
        }
        Aspect::Introduction => ("ready-introduction", String::new(), Some(MetadataPart::Introduction)),
        Aspect::Markers => {
            let numbers = (0..draft.proposals.len()).map(|i| {
                let marker = draft.proposals[i].header.marker.name();
                format!("{marker} {}", draft.number_of(i).unwrap_or_default()).trim().to_owned()
            });
            ("ready-markers", numbers.collect::<Vec<_>>().join(", "), None)
        }
        Aspect::Reasons => ("ready-reasons", String::new(), None),
        Aspect::Language => {
            let original = metadata.original.unwrap_or(draft.language);
            let name = tables().words.get(original).language_name.clone();
            ("ready-language", name, Some(MetadataPart::Language))
        }
        Aspect::Size => ("ready-size", rules::pages(draft).to_string(), Some(MetadataPart::Document)),
        Aspect::Undecided => ("ready-undecided", String::new(), None),
        Aspect::Comments => ("ready-comments", String::new(), None),
        Aspect::Checks => ("ready-checks", String::new(), None),
    };
    let header = StylePlace::Header { proposal: 0, reasons: aspect == Aspect::Reasons };
    let place = match aspect {
        Aspect::Markers | Aspect::Reasons => Some(header),
        _ => part.map(StylePlace::Metadata),
    };
    // without a meeting nobody knows by when
    let importance = (aspect == Aspect::Deadline).then_some(Importance::Look);
    ReadinessLine { aspect, importance, message: StyleMessage::new(key).with("value", value), place }
}

fn source(draft: &Contribution) -> String {
    let metadata = &draft.metadata;
    let own = metadata.source.lines().next().unwrap_or_default().trim();
    let of_group = || tables().group(&metadata.group).map(|g| g.source.get(draft.language).clone());
    if own.is_empty() { of_group().unwrap_or_else(|| metadata.group.clone()) } else { own.to_owned() }
}
