//! Pages, Akoma Ntoso documents and texts as they are written: every draft is proved, and our own reader finds the texts of a
//! page or a text again.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod drafts;

use drafts::contribution::contribution;
use modline_core::contribution::{Contribution, Proposal, ProposalHeader};
use modline_core::itu::Language;
use modline_core::run::Version;
use modline_formats::verify;
use modline_formats::write::text::{self, TextForm};
use modline_formats::write::{akn, html};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_akoma_ntoso_document_says_what_the_draft_says(draft in drafts::draft()) {
        for view in [Version::Markup, Version::Revised, Version::Base] {
            let document = akn(&draft, view);
            let proof = verify::akn(&draft, view, document.as_bytes());
            prop_assert!(proof.is_ok(), "{proof:?}\n{document}");
        }
    }

    #[test]
    fn a_page_says_what_the_draft_says(draft in drafts::draft()) {
        for view in [Version::Markup, Version::Revised, Version::Base] {
            let page = html(&draft, view);
            let proof = verify::html(&draft, view, page.as_bytes());
            prop_assert!(proof.is_ok(), "{proof:?}\n{page}");
        }
    }
}

#[test]
fn our_own_reader_finds_both_texts_of_a_page() {
    for language in Language::ALL {
        let draft = drafts::contribution::contribution(language);
        let page = html(&draft, Version::Markup);
        let again = modline_formats::read("a.html", page.as_bytes(), None).unwrap().into_draft();
        for version in [Version::Base, Version::Revised, Version::Markup] {
            // A browser trims the blank that Arabic labels begin with.
            let text = |draft: &Contribution| {
                draft.body(version).iter().map(|l| l.to_string().trim().to_owned()).collect::<Vec<_>>()
            };
            assert_eq!(text(&again), text(&draft));
        }
        let heads = |draft: &Contribution| draft.proposals.iter().map(|p| p.header.clone()).collect::<Vec<_>>();
        assert_eq!(heads(&again), heads(&draft));
        assert_eq!(again.metadata.introduction, draft.metadata.introduction);
        assert_eq!(again.metadata.contacts, draft.metadata.contacts);
    }
}

#[test]
fn the_contribution_as_text_is_read_as_the_same_draft() {
    for language in Language::ALL {
        let draft = drafts::contribution::contribution(language);
        let written = text::contribution(&draft, TextForm::CriticMarkup);
        let again = modline_formats::read("a.txt", written.as_bytes(), None).unwrap().into_draft();
        let text = |draft: &Contribution| text::write(draft, TextForm::CriticMarkup, true);
        assert_eq!(text(&again), text(&draft));
        assert_eq!(again.metadata.contacts, draft.metadata.contacts);
        // Text cannot underline a marker.
        let plain = |p: &Proposal| ProposalHeader { underlined: false, ..p.header.clone() };
        let heads = |draft: &Contribution| draft.proposals.iter().map(plain).collect::<Vec<_>>();
        assert_eq!(heads(&again), heads(&draft));
    }
}

#[test]
fn a_file_that_says_something_else_is_not_proved() {
    let draft = drafts::contribution::contribution(Language::En);
    let (page, document) = (html(&draft, Version::Markup), akn(&draft, Version::Markup));
    for (from, to) in [
        ("storms break", "storms bend"),
        ("second ", ""),
        ("Cost", "Costs"),
        ("warning services", "warnings"),
        ("<del ", "<ins "),
    ] {
        let changed = |s: &str| s.replace(from, to).replace("</del>", if to == "<ins " { "</ins>" } else { "</del>" });
        assert!(verify::html(&draft, Version::Markup, changed(&page).as_bytes()).is_err(), "page: {from}");
        assert!(verify::akn(&draft, Version::Markup, changed(&document).as_bytes()).is_err(), "document: {from}");
    }
}

#[test]
fn a_telephone_number_is_read_from_left_to_right_in_arabic_too() {
    let page = html(&contribution(Language::Ar), Version::Markup);
    assert!(page.contains("<bdi dir=\"ltr\">+00 11 222 33 44</bdi>"), "{page}");
}
