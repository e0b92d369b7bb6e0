//! The reference desk: what every reference of a draft points to, and whether it will hold.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use modline_core::check::{KnownTexts, ListedReference, ReferenceTarget, reference_desk};
use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::library::{Entry, Source};
use modline_core::reference::ReferencePlace;
use modline_core::run::Version;
use modline_formats::read_text;

fn read(text: &str, language: Language) -> Contribution {
    read_text(text, Some(language)).unwrap().into_draft()
}

/// Words, what they point to, and the keys of what is said.
fn shown(reference: &ListedReference) -> String {
    let target = match &reference.target {
        ReferenceTarget::Clause { call, label, words, .. } => {
            format!("{call} {}: {words}", label.as_deref().unwrap_or("-"))
        }
        ReferenceTarget::Text { kind, number, title, .. } => format!("{kind} {number} {title}").trim().to_owned(),
    };
    let keys: Vec<&str> = reference.messages().iter().map(|m| m.key).collect();
    format!("{} → {target} [{}]", reference.words, keys.join(" "))
}

fn listed(draft: &Contribution, known: &KnownTexts) -> Vec<String> {
    reference_desk(draft, known).iter().map(shown).collect()
}

const DRAFT: &str = "MOD\tECP/21A3/1
RESOLUTION 901 ({--Hyderabad, 2010--}{++Rev. Dubai, 2014++})
Shared masts
The World Telecommunication Development Conference ({--Hyderabad, 2010--}{++Dubai, 2014++}),
recalling
{++a)\tResolution 45 (Doha, 2006), on safe networks;++}
{--a)--}{++b)++}\tDecision 5 (Rev. Guadalajara, 2010) and Article 12 of the Constitution;
{--b)--}{++c)++}\tResolution 902 (Doha, 2006) and Resolution 903,
resolves
1\tto follow recalling a) and recalling f) as in 2 below;
2\tto go on by Resolution 901 (Hyderabad, 2010).
Reasons:\tSee recalling b) and Resolution 904 (Doha, 2006).
SUP\tECP/21A3/2
RESOLUTION 902 (Doha, 2006)
Paper maps
";

#[test]
fn every_reference_is_listed_with_what_it_points_to_and_whether_it_holds() {
    let draft = read(DRAFT, Language::En);
    let want = [
        "Resolution 45 (Doha, 2006) → resolution 45 [check-reference-superseded check-reference-revised]",
        "Decision 5 (Rev. Guadalajara, 2010) → decision 5 [desk-edition-stands]",
        "Article 12 → article 12 []",
        "Resolution 902 (Doha, 2006) → resolution 902 Paper maps [desk-edition-unknown check-reference-suppressed]",
        "Resolution 903 → resolution 903 [desk-edition-unnamed]",
        "recalling a) → recalling b): Decision 5 (Rev. Guadalajara, 2010) and Article 12 [check-clause-moved]",
        "recalling f) → recalling -:  [check-clause-reference]",
        "resolves 2 → resolves 2: to go on by Resolution 901 (Hyderabad, 2010). [desk-clause-stands]",
        "Resolution 901 (Hyderabad, 2010) → resolution 901 Shared masts [desk-edition-unknown]",
        "recalling b) → recalling c): Resolution 902 (Doha, 2006) and Resolution 903, [desk-clause-moved-perhaps]",
        "Resolution 904 (Doha, 2006) → resolution 904 [desk-edition-unknown]",
    ];
    assert_eq!(listed(&draft, &KnownTexts::default()), want);
    let open: Vec<bool> = reference_desk(&draft, &KnownTexts::default()).iter().map(ListedReference::is_open).collect();
    assert_eq!(open, [true, false, false, true, false, true, true, false, false, true, false]);
}

#[test]
fn a_reference_stands_at_its_words() {
    let mut draft = read(DRAFT, Language::En);
    draft.metadata.introduction = "As Resolution 903 (Doha, 2006) says.".into();
    for reference in reference_desk(&draft, &KnownTexts::default()) {
        let flat = match reference.place {
            ReferencePlace::Paragraph(id) => {
                let (proposal, at) = draft.find(id).unwrap();
                draft.proposals[proposal].paragraphs[at].text(Version::Markup)
            }
            ReferencePlace::Reasons(proposal) => draft.proposals[proposal].header.reasons.clone(),
            _ => draft.metadata.introduction.clone(),
        };
        let stands = &flat[reference.bytes.clone()];
        assert!(reference.words.ends_with(stands), "{reference:?}: {stands}");
    }
}

#[test]
fn the_library_knows_editions_and_titles() {
    let edition = |place: &str, year: u16, title: &str| {
        let text = format!(
            "RESOLUTION 904 ({place}, {year})\n{title}\nThe World Telecommunication Development Conference ({place}, {year}),\nresolves\nto go on.\n"
        );
        Entry::new(&read(&text, Language::En), title.into(), Source::default())
    };
    let entries = [edition("Doha", 2006, "Lamps"), edition("Hyderabad", 2010, "Lamps and masts")];
    let draft = read(DRAFT, Language::En);
    let found = listed(&draft, &KnownTexts::default().with_library(&entries));
    let want = "Resolution 904 (Doha, 2006) → resolution 904 Lamps and masts [check-reference-superseded]";
    assert!(found.contains(&want.to_owned()), "{found:#?}");
}

#[test]
fn references_are_listed_in_six_languages() {
    let check = |language, lines: &str, want: &[&str]| {
        let found = listed(&read(lines, language), &KnownTexts::default());
        assert_eq!(found, want, "{lines}");
    };
    check(
        Language::Fr,
        "RÉSOLUTION 901 (Dubaï, 2014)\nPylônes\nrappelant\na)\tla Résolution 45 (Rév. Dubaï, 2014) et l’article 5;\nb)\tle point a) ci-dessus,\ndécide\nd’agir.\n",
        &[
            "Résolution 45 (Rév. Dubaï, 2014) → resolution 45 [desk-edition-stands]",
            "article 5 → article 5 []",
            "rappelant a) → rappelant a): la Résolution 45 (Rév. Dubaï, 2014) et l’article [desk-clause-stands]",
        ],
    );
    check(
        Language::Es,
        "RESOLUCIÓN 901 (Dubái, 2014)\nMástiles\nrecordando\nel Acuerdo 5 y el Artículo 12,\nresuelve\nseguir.\n",
        &["Acuerdo 5 → decision 5 [desk-edition-unnamed]", "Artículo 12 → article 12 []"],
    );
    check(
        Language::Ru,
        "РЕЗОЛЮЦИЯ 901 (Дубай, 2014 г.)\nМачты\nнапоминая\nо Резолюции 45 (Пересм. Дубай, 2014 г.) и Статье 12,\nрешает\nпродолжать.\n",
        &["Резолюции 45 (Пересм. Дубай, 2014 г.) → resolution 45 [desk-edition-stands]", "Статье 12 → article 12 []"],
    );
    check(
        Language::Ar,
        "القرار 901 (دبي، 2014)\nالصواري\nإذ يذكّر\nبالقرار 999 والمادة 12،\nيقرر\nأن يستمر.\n",
        &["القرار 999 → resolution 999 [desk-edition-unnamed]", "المادة 12 → article 12 []"],
    );
    check(
        Language::Zh,
        "第901号决议（2014年，迪拜）\n天线塔\n忆及\n第45号决议（2014年，迪拜，修订版）和第12条，\n做出决议\n继续。\n",
        &["第45号决议（2014年，迪拜，修订版） → resolution 45 [desk-edition-stands]", "第12条 → article 12 []"],
    );
}
