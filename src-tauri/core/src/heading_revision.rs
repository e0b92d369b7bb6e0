//! The heading that revises itself: number line, opening line, annex and editions lines follow the meeting.

use std::ops::Range;

use crate::contribution::{Contribution, Proposal};
use crate::itu::{
    Conference, Edition, HeadingStyle, Language, Meeting, NumberLine, first_bracket, opening_bracket, revised_bracket,
    tables,
};
use crate::paragraph::{Paragraph, Role};
use crate::run::{self, Revision, Run, Version};
use crate::step::Step;
use crate::text::fold_case;

/// The edits that make the headings of every tracked proposal say `meeting`.
///
/// What an earlier choice inserted in the brackets gives way; other changes of those lines stay. `None`, or a
/// meeting that is not in the table, puts the base's own brackets back.
pub fn revise(draft: &Contribution, meeting: Option<&Meeting>, me: &Revision) -> Vec<Step> {
    let tracked = draft.proposals.iter().enumerate().filter(|(_, p)| p.header.marker.is_tracked());
    tracked.flat_map(|(index, _)| revise_one(draft, index, meeting, me)).collect()
}

/// The same for the proposal at `index`, whatever its marker.
pub(crate) fn revise_one(draft: &Contribution, index: usize, meeting: Option<&Meeting>, me: &Revision) -> Vec<Step> {
    let proposal = &draft.proposals[index];
    let heading = HeadingForms::new(proposal, draft.language, meeting);
    let splice = |(at, old): (usize, &Paragraph)| {
        let (removed, inserted) = (vec![old.clone()], vec![heading.revised(old, me)]);
        (removed != inserted).then_some(Step::Splice { proposal: index, at, removed, inserted, accepts: false })
    };
    proposal.paragraphs.iter().enumerate().filter_map(splice).collect()
}

/// The opening line of a text of the meeting; `None` where that is not in the table.
pub fn opening_line(meeting: &str, language: Language) -> Option<String> {
    let meeting = tables().meeting(meeting)?;
    let conference = tables().conference(&meeting.conference)?;
    let (words, name) = (tables().words.get(language), conference.opening.get(language));
    let brackets = &words.brackets;
    let blank = if brackets.open_bracket == "(" { " " } else { "" };
    if !meeting.is_cited_by_place() {
        return Some(format!("{name}{}", words.opening_end));
    }
    let edition = opening_bracket(meeting, conference, language);
    Some(format!("{name}{blank}{}{edition}{}{}", brackets.open_bracket, brackets.close_bracket, words.opening_end))
}

/// What is needed to revise one proposal's heading lines.
struct HeadingForms<'a> {
    language: Language,
    target: Option<(&'a Meeting, &'static Conference)>,
    /// The bracket of the number line in the base, for the lines that repeat it.
    edition: String,
    /// Whether a line of its own names the editions, `(1993-2000)`.
    has_editions_line: bool,
}

/// A place in the base text of a line and what shall stand there.
type Replacement = (Range<usize>, String);

impl<'a> HeadingForms<'a> {
    fn new(proposal: &Proposal, language: Language, meeting: Option<&'a Meeting>) -> Self {
        let target = meeting.and_then(|m| Some((m, tables().conference(&m.conference)?)));
        let line = proposal.paragraphs.iter().find(|p| p.role == Role::ResNo).map(|p| p.text(Version::Base));
        let edition = line.and_then(|l| Some(l[NumberLine::parse(&l, language)?.bracket?].to_owned()));
        let has_editions_line = proposal.paragraphs.iter().any(|p| p.role == Role::ResRef);
        Self { language, target, edition: edition.unwrap_or_default(), has_editions_line }
    }

    fn revised(&self, p: &Paragraph, me: &Revision) -> Paragraph {
        let base = p.text(Version::Base);
        let places = match p.role {
            Role::ResNo => self.number_line(&base),
            Role::Opening => self.bracket(&base, opening_bracket),
            Role::AnnexNo if !self.edition.is_empty() => self.annex(&base),
            Role::ResRef => self.editions(&base),
            _ => return p.clone(),
        };
        let mut out = p.clone();
        for (range, text) in places {
            let text = if self.target.is_some() { text } else { base[range.clone()].to_owned() };
            out.runs = replace(&out.runs, &base, range, &text, me);
        }
        out
    }

    /// The bracket, or the place for one; and the number itself where it counts editions.
    fn number_line(&self, base: &str) -> Vec<Replacement> {
        let Some(line) = NumberLine::parse(base, self.language).filter(|l| !l.draft_new) else { return Vec::new() };
        let brackets = &tables().words.get(self.language).brackets;
        let mut out = Vec::new();
        match line.bracket {
            Some(ref b) => out.push((b.clone(), self.new_bracket(&base[b.clone()]))),
            // RA names its editions below the title.
            None if self.counts_editions() && self.has_editions_line => {}
            None => {
                let blank = if self.language == Language::Zh { "" } else { " " };
                let text = self.new_bracket("");
                out.push((
                    base.len()..base.len(),
                    format!("{blank}{}{text}{}", brackets.open_bracket, brackets.close_bracket),
                ));
            }
        }
        // RA counts the edition in the number itself: ITU-R 1-7 becomes ITU-R 1-8.
        let number = &base[line.number.clone()];
        let is_count = |s: &&str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        let counted = number.rsplit_once('-').map(|(_, count)| count).filter(is_count);
        let counted = counted.map(|count| line.number.end - count.len()..line.number.end);
        if counted.is_none() && self.counts_editions() && line.bracket.is_none() {
            out.push((line.number.end..line.number.end, "-1".to_owned()));
        }
        if let (Some((_, c)), Some(counted)) = (self.target, counted)
            && c.style == HeadingStyle::Years
            && line.bracket.is_none_or(|b| self.new_bracket(&base[b.clone()]) != base[b])
            && let Ok(n) = base[counted.clone()].parse::<u32>()
        {
            out.push((counted, (n.saturating_add(1)).to_string()));
        }
        out
    }

    /// Whether the conference's resolutions bear the years of all their editions.
    fn counts_editions(&self) -> bool {
        self.target.is_some_and(|(_, c)| c.style == HeadingStyle::Years)
    }

    fn new_bracket(&self, base: &str) -> String {
        let Some((meeting, conference)) = self.target else { return base.to_owned() };
        let text = revised_bracket(base, meeting, conference, self.language);
        if self.is_this_edition(base, meeting, conference) || fold_case(&text) == fold_case(base) {
            return base.to_owned();
        }
        text
    }

    fn is_this_edition(&self, bracket: &str, meeting: &Meeting, conference: &Conference) -> bool {
        let edition = Edition::parse(bracket, self.language);
        let first = first_bracket(meeting, conference, self.language);
        match conference.style {
            HeadingStyle::PlaceYear => {}
            HeadingStyle::Acronym => return fold_case(bracket).ends_with(&fold_case(&first)),
            HeadingStyle::Years | HeadingStyle::Council => return edition.year == Some(meeting.year),
        }
        edition.year == Some(meeting.year) && fold_case(&edition.place) == fold_case(meeting.place(self.language))
    }

    /// The bracket at the end of an opening line.
    fn bracket(&self, base: &str, text: impl Fn(&Meeting, &Conference, Language) -> String) -> Vec<Replacement> {
        let (Some(open), Some(close)) = (base.find(['(', '（']), base.rfind([')', '）'])) else { return Vec::new() };
        let start = open + base[open..].chars().next().map_or(0, char::len_utf8);
        if start > close {
            return Vec::new();
        }
        let old = &base[start..close];
        let new = self.target.map(|(m, c)| text(m, c, self.language)).unwrap_or_default();
        // a space of another kind is no change of the text
        vec![(start..close, if fold_case(&new) == fold_case(old) { old.to_owned() } else { new })]
    }

    /// An annex names its resolution with the same bracket, which may stand in one of its own.
    fn annex(&self, base: &str) -> Vec<Replacement> {
        let opens = base.match_indices(['(', '（']).map(|(at, sign)| at + sign.len());
        let bracket = |from: usize| Some(from..from + base[from..].find([')', '）', '(', '（'])?);
        let same = |r: &Range<usize>| fold_case(&base[r.clone()]) == fold_case(&self.edition);
        opens.filter_map(bracket).find(same).map(|r| (r.clone(), self.new_bracket(&base[r]))).into_iter().collect()
    }

    /// The line of editions grows by one at its end.
    fn editions(&self, base: &str) -> Vec<Replacement> {
        if self.counts_editions() {
            let years = |m: &Meeting, _: &Conference, _| format!("-{}", m.year);
            let is_new = self.target.is_some_and(|(m, _)| !base.contains(&m.year.to_string()));
            let places = if is_new { self.bracket(base, years) } else { Vec::new() };
            return places.into_iter().map(|(r, text)| (r.end..r.end, text)).collect();
        }
        let places = self.bracket(base, |m, c, l| format!("; {}", opening_bracket(m, c, l)));
        let known = |(m, _): (&Meeting, _)| base.contains(m.place(self.language)) && base.contains(&m.year.to_string());
        if self.target.is_some_and(known) {
            return Vec::new();
        }
        places.into_iter().map(|(r, text)| (r.end..r.end, text)).collect()
    }
}

/// `runs` with `text` in the place of `range` of the base: base runs inside are deleted, what was inserted inside
/// or right behind it goes. Where `text` begins with what stood there, only the rest is inserted.
fn replace(runs: &[Run], base: &str, range: Range<usize>, text: &str, me: &Revision) -> Vec<Run> {
    let old = &base[range.clone()];
    let (deleted, inserted) = match text.strip_prefix(old) {
        Some(rest) => (false, rest),
        None => (true, text),
    };
    let (mut out, mut at, mut done) = (Vec::new(), 0, false);
    let insert = |out: &mut Vec<Run>, done: &mut bool| {
        if !std::mem::replace(done, true) {
            run::push(out, Run::inserted(inserted, me));
        }
    };
    for r in runs {
        if r.ins.is_some() {
            let inside = (range.start < at && at <= range.end) || (range.is_empty() && at == range.end);
            if !inside {
                run::push(&mut out, r.clone());
            }
            continue;
        }
        let cuts = [range.start, range.end].map(|edge| edge.clamp(at, at + r.text.len()) - at);
        let (before, within, after) = (&r.text[..cuts[0]], &r.text[cuts[0]..cuts[1]], &r.text[cuts[1]..]);
        run::push(&mut out, r.with_text(before));
        let mark = deleted.then(|| r.del.clone().unwrap_or_else(|| me.clone()));
        run::push(&mut out, Run { del: mark, ..r.with_text(within) });
        if !after.is_empty() && at + cuts[1] >= range.end {
            insert(&mut out, &mut done);
        }
        run::push(&mut out, r.with_text(after));
        at += r.text.len();
    }
    insert(&mut out, &mut done);
    out
}
