//! Random drafts in normal form: two authors, nested marks, split and joined paragraphs, relettering, six languages.

#[allow(dead_code, reason = "each test uses a part of it")]
pub mod contribution;
#[allow(dead_code, reason = "each test uses a part of it")]
pub mod visible;

use modline_core::contribution::{
    Contact, Contribution, Logo, Marker, Metadata, Position, Proposal, ProposalHeader, Section, SummaryRow, Supporter,
};
use modline_core::itu::Language;
use modline_core::paragraph::{Paragraph, ParagraphId, Role};
use modline_core::run::{Format, Revision, Run, Version};
use proptest::prelude::*;
use proptest::sample::select;

/// Any draft.
pub fn draft() -> impl Strategy<Value = Contribution> {
    let proposals = prop::collection::vec(proposal(), 0..4);
    (select(&Language::ALL[..]), metadata(), proposals, any::<bool>()).prop_map(
        |(language, metadata, proposals, has_logo)| {
            let logo = has_logo.then(logo);
            let mut draft = Contribution { language, metadata, logo, proposals, ..Contribution::default() };
            settle(&mut draft);
            draft
        },
    )
}

/// Normal form, and ids in order. A clause that was joined to a blank begins like a label and is none: no file tells.
fn settle(draft: &mut Contribution) {
    draft.normalise();
    for proposal in &mut draft.proposals {
        proposal.paragraphs.retain(|p| !p.label.is_empty() || !begins_like_a_label(p));
    }
    draft.normalise();
    let ids = draft.proposals.iter_mut().flat_map(|p| &mut p.paragraphs);
    ids.enumerate().for_each(|(i, p)| p.id = ParagraphId(i as u32 + 1));
}

fn begins_like_a_label(p: &Paragraph) -> bool {
    let text = p.text(Version::Markup);
    text.split_once('\t').is_some_and(|(before, _)| before.starts_with(' ') && before.trim_end().ends_with(')'))
}

fn line() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[a-zé<&\"'] ?[A-Za-z0-9 ,;]{0,20}[a-z.]", 1 => Just("الاتحاد الدولي ITU-D".to_owned()), 1 => Just("国际电联 “x”".to_owned())]
}

fn field() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), line()]
}

fn text_field() -> impl Strategy<Value = String> {
    prop::collection::vec(line(), 0..3).prop_map(|lines| lines.join("\n"))
}

fn metadata() -> impl Strategy<Value = Metadata> {
    let number = |n: &'static str| select(vec!["", n]);
    let named = (
        select(&["", "WTDC-14", "PP-22", "WRC-27", "WTSA-16"][..]),
        select(&["", "CEPT", "ARAB"][..]),
        number("21"),
        number("3"),
        number("1"),
        select(&[None, Some(Language::En), Some(Language::Zh)][..]),
        number("14.3.2014"),
    );
    let contact = (field(), field(), field()).prop_map(|(name, phone, email)| Contact { name, phone, email });
    let position = select(&Position::ALL[..]);
    let supporter = (field(), position).prop_map(|(administration, position)| Supporter { administration, position });
    let part = (line(), text_field()).prop_map(|(heading, text)| Section { heading, text });
    let boxes = (
        prop::collection::btree_map(select(&SummaryRow::ALL[..]), text_field(), 0..4),
        select(&[None, None, Some(true), Some(false)][..]),
        prop::collection::vec(part, 0..3),
        prop::collection::vec(supporter, 0..3),
        text_field(),
    );
    let texts = (field(), text_field(), field(), text_field(), text_field());
    (named, boxes, texts, prop::collection::vec(contact, 0..3)).prop_map(|(named, boxes, texts, contacts)| {
        let (meeting, group, document, addendum, revision, original, date) = named;
        let (summary, proposal_list, parts, supporters, co_signatories) = boxes;
        let (source, title, agenda_item, introduction, background) = texts;
        Metadata {
            meeting: meeting.into(),
            group: group.into(),
            source,
            co_signatories,
            document: document.into(),
            addendum: addendum.into(),
            revision: revision.into(),
            date: date.into(),
            original,
            title,
            agenda_item,
            summary,
            proposal_list,
            introduction,
            background,
            parts,
            supporters,
            contacts,
            ..Metadata::default()
        }
    })
}

/// The smallest picture.
pub fn logo() -> Logo {
    serde_json::from_str(&format!("\"{PIXEL}\"")).expect("a picture")
}

/// One grey pixel as PNG, in base64.
const PIXEL: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

fn proposal() -> impl Strategy<Value = Proposal> {
    let head = (select(&Marker::ALL[..]), select(&["", "ECP/21A3/1"][..]), text_field(), any::<bool>());
    (head, prop::collection::vec(paragraph(), 0..9)).prop_map(|((marker, number, reasons, underlined), paragraphs)| {
        let header = ProposalHeader { marker, number: number.into(), reasons, underlined, ..ProposalHeader::default() };
        Proposal { header, paragraphs }
    })
}

fn revision() -> impl Strategy<Value = Revision> {
    select(vec![
        Revision::by("CEPT"),
        Revision { date: Some("2014-01-31T12:00:00Z".into()), ..Revision::by("RCC & <others>") },
    ])
}

/// The two marks. What an author inserted, only another strikes: striking one's own insertion takes it away.
fn marks() -> impl Strategy<Value = (Option<Revision>, Option<Revision>)> {
    let two = (revision(), revision())
        .prop_map(|(a, b)| if a.author == b.author { (Some(a), None) } else { (Some(a), Some(b)) });
    prop_oneof![6 => Just((None, None)), 2 => revision().prop_map(|by| (Some(by), None)), 2 => revision().prop_map(|by| (None, Some(by))), 2 => two]
}

fn format() -> impl Strategy<Value = Format> {
    prop_oneof![
        6 => Just(Format::PLAIN),
        1 => select(vec!["b", "i", "u", "^", "_", "bi", "iu^"]).prop_map(|s| Format::from(s.to_owned())),
    ]
}

fn run() -> impl Strategy<Value = Run> {
    const WORDS: [&str; 14] = [
        "that ",
        " x",
        "ITU\u{2011}D",
        "a\u{2028}b",
        "xy\tz",
        "2014",
        "<&>",
        ";",
        ",",
        " ",
        "soft\u{ad}ly",
        "\u{a0}",
        "أن ITU ",
        "决议（",
    ];
    let text = prop::collection::vec(select(&WORDS[..]), 1..4).prop_map(|w| w.concat());
    (text, format(), marks()).prop_map(|(text, format, (ins, del))| Run { text, format, ins, del })
}

fn label() -> impl Strategy<Value = Vec<Run>> {
    let label = select(&["a)", "1", "1.1", "b)bis", "–", "i)", "12", " أ )", "aa)"][..]);
    let whole = (label, format(), marks())
        .prop_map(|(text, format, (ins, del))| vec![Run { text: text.into(), format, ins, del }]);
    let relettered = (revision(), revision())
        .prop_map(|(a, b)| vec![Run::deleted("b", &a), Run::inserted("c", &b), Run::unchanged(")")]);
    prop_oneof![4 => whole, 1 => relettered]
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    use Role::*;
    let other = select(&[ResNo, ResTitle, ResRef, Opening, Call, Para, Sub1, AnnexNo, AnnexTitle, Heading][..])
        .prop_map(|role| (role, Vec::new()));
    let labelled = (select(&[Clause, Clause, Clause, Sub1, Sub2, Sub3][..]), label());
    let runs = prop_oneof![6 => prop::collection::vec(run(), 1..5), 1 => Just(Vec::new()), 1 => Just(vec![Run::unchanged("RESOLUTION 67 (Rev. Dubai, 2014)")])];
    let as_is = (prop_oneof![labelled.boxed(), other.boxed()], runs, marks());
    let whole = prop_oneof![3 => Just((None, None)), 3 => marks()];
    (as_is, whole).prop_map(|(((role, label), runs, (ins, del)), (all_ins, all_del))| {
        let mut p = Paragraph { id: ParagraphId(0), role, label, runs, ins, del };
        if all_ins.is_some() || all_del.is_some() {
            if p.label.len() > 1 {
                p.label = vec![Run::unchanged("b)")]; // "bc)" in one piece is no label
            }
            for r in p.label.iter_mut().chain(&mut p.runs) {
                (r.ins, r.del) = (all_ins.clone(), all_del.clone());
            }
            (p.ins, p.del) = (all_ins, all_del);
        }
        p
    })
}
