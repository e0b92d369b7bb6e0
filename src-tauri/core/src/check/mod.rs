//! House style: what a careful reader of ITU's texts would ask of a draft, checked while it is written.
//!
//! - [`RULES`]: the table of all rules, each a pure function in a file of its own.
//! - [`Checker`]: checks a draft, and after an edit again only what can have changed.
//! - [`StyleFinding`]: what a rule found, the words, and a [`StyleFix`] where one is safe.
//! - [`KnownTexts`]: what the user knows besides the draft; [`OwnRules`]: terms and rules of their group.
//! - [`reference_desk`]: every reference in a draft, and whether it will hold.
//! - [`readiness`]: what is missing before a contribution can go in.
//!
//! Rules look at the revised text, or at the redline where that is the point. What only the base text says is not held
//! against a MOD: nobody may change it for the sake of its looks.

mod base_text;
mod call_group;
mod checker;
mod citation;
mod data;
mod edition;
mod end_mark;
mod facts;
mod finding;
mod fix;
mod known;
mod line;
mod long_form;
mod meeting;
mod own_rules;
mod readiness;
mod reference_desk;
mod rule;
mod rules;

pub use checker::{Checker, check, fix_all};
pub use edition::{CitedEdition, ConferenceChange, EditionState};
pub use finding::{Importance, MetadataPart, StyleFinding, StyleMessage, StylePlace, WordPlace};
pub use fix::{FixChange, StyleFix};
pub use known::KnownTexts;
pub use own_rules::{OwnRules, OwnRulesError};
pub use readiness::{Aspect, ReadinessLine, readiness};
pub use reference_desk::{ListedReference, ReferenceTarget, reference_desk};
pub use rule::StyleRule;
pub use rules::RULES;
