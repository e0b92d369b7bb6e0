//! What the rules know beside the paragraph they look at.

use crate::text::chars::in_word;
use std::collections::HashSet;

use crate::contribution::Contribution;
use crate::itu::{Grammar, Language, first_bracket, opening_bracket, revised_bracket, tables};
use crate::paragraph::{Paragraph, ParagraphId};
use crate::run::Version;

use super::chars::fold;
use super::work_limit::WorkLimit;

/// What rules need to know beside the paragraph.
pub(super) struct Setting {
    pub language: Language,
    pub grammar: &'static Grammar,
    /// Words of the two texts, in lower case.
    pub vocabulary: HashSet<String>,
    /// What bounds the work.
    pub limit: WorkLimit,
    /// What brackets of headings say of the meetings in the table, folded, each with its year.
    pub forms: Vec<(u16, Vec<char>)>,
    /// The year of the edition that the heading says, once it is known.
    pub year: Option<u16>,
    /// The next name for a paragraph that the flattened text lacks.
    pub next_id: u32,
}

impl Setting {
    pub fn new(base: &Contribution, flattened: &Contribution) -> Self {
        let words = |draft: &Contribution| {
            let texts = draft.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| p.text(Version::Markup));
            let words = |t: String| t.split(|c| !in_word(c)).map(str::to_lowercase).collect::<Vec<_>>();
            texts.flat_map(words).filter(|w| !w.is_empty()).collect::<Vec<_>>()
        };
        let mut vocabulary: HashSet<String> = words(base).into_iter().collect();
        let mut once = HashSet::new();
        // what stands only once in the flattened text may be two words run together
        vocabulary.extend(words(flattened).into_iter().filter(|w| !once.insert(w.clone())));
        Self {
            language: base.language,
            grammar: Grammar::for_language(base.language),
            vocabulary,
            limit: WorkLimit::default(),
            forms: forms(base.language),
            year: None,
            next_id: flattened.proposals.iter().flat_map(|p| &p.paragraphs).map(|p| p.id.0).max().unwrap_or(0),
        }
    }

    /// Paragraphs of the base as they stand, under names of their own.
    pub fn kept(&mut self, base: &[Paragraph]) -> Vec<Paragraph> {
        let fresh = |p: &Paragraph| {
            self.next_id += 1;
            Paragraph { id: ParagraphId(self.next_id), ..p.clone() }
        };
        base.iter().map(fresh).collect()
    }
}

/// What a bracket can say of every meeting in the table, folded.
fn forms(language: Language) -> Vec<(u16, Vec<char>)> {
    let mut out = Vec::new();
    for m in &tables().meetings {
        let Some(c) = tables().conference(&m.conference) else { continue };
        let opening = m.is_cited_by_place().then(|| opening_bracket(m, c, language));
        for form in [Some(revised_bracket("", m, c, language)), opening, Some(first_bracket(m, c, language))]
            .into_iter()
            .flatten()
        {
            let form = (m.year, form.chars().map(|c| fold(c, true)).collect());
            if !out.contains(&form) {
                out.push(form);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution::Proposal;
    use crate::paragraph::Role;

    fn text(id: u32, words: &str) -> Contribution {
        let paragraphs = vec![Paragraph::unchanged(ParagraphId(id), Role::Clause, "", words)];
        Contribution { proposals: vec![Proposal { paragraphs, ..Proposal::default() }], ..Contribution::default() }
    }

    #[test]
    fn paragraphs_of_the_base_get_names_that_the_flattened_text_has_not() {
        let (base, flat) = (text(3, "a"), text(7, "a"));
        let mut setting = Setting::new(&base, &flat);
        let old = &base.proposals[0].paragraphs;
        assert_eq!(setting.kept(&[old[0].clone(), old[0].clone()]).iter().map(|p| p.id.0).collect::<Vec<_>>(), [8, 9]);
        assert_eq!(setting.kept(old)[0], Paragraph { id: ParagraphId(10), ..old[0].clone() });
    }

    #[test]
    fn words_are_known_from_the_base_or_when_they_stand_twice() {
        let setting = Setting::new(&text(1, "Send mail"), &text(1, "newmail, newmail and portmail"));
        let mut words: Vec<_> = setting.vocabulary.iter().map(String::as_str).collect();
        words.sort_unstable();
        assert_eq!(words, ["mail", "newmail", "send"]);
    }
}
