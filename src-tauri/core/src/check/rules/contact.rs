//! Rule 22: the contact is complete.

use super::prelude::*;

/// See [`StyleRule::wants`].
pub const RULE: StyleRule = StyleRule {
    id: "contact",
    importance: Importance::Should,
    languages: &Language::ALL,
    wants: "The contact has a name, a telephone number and an e-mail address: the secretariat asks there.",
    source: "form of contributions to ITU conferences",
    scope: RuleScope::Draft(check),
};

fn check(text: &DraftText<'_>, out: &mut Vec<StyleFinding>) {
    if text.is_bare() {
        return;
    }
    let contacts: Vec<_> = text.draft.metadata.contacts.iter().filter(|c| !c.is_empty()).collect();
    let place = StylePlace::Metadata(MetadataPart::Contacts);
    if contacts.is_empty() {
        out.push(RULE.finding(place, "", StyleMessage::new("check-contact-missing")));
        return;
    }
    for contact in contacts {
        for (value, key) in [
            (&contact.name, "check-contact-name"),
            (&contact.phone, "check-contact-phone"),
            (&contact.email, "check-contact-email"),
        ] {
            let complete = if key == "check-contact-email" { value.contains('@') } else { !value.trim().is_empty() };
            if !complete {
                let who = [&contact.name, &contact.email, &contact.phone].into_iter().find(|s| !s.trim().is_empty());
                let who = who.map_or("", |s| s.trim());
                out.push(RULE.finding(place.clone(), who, StyleMessage::new(key).with("contact", who)));
            }
        }
    }
}
