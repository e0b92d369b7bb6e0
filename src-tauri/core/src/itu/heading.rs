//! Number lines and opening lines: `RESOLUTION 67 (Rev. Dubai, 2014)`, read and written in six languages.

use std::ops::Range;

use crate::text::chars::is_dash;
use crate::text::{find_fold, fold_case, is_ornament};

use super::{Conference, HeadingStyle, Language, Meeting, Words, tables};

/// A number line taken apart. Ranges are in bytes of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberLine {
    /// `resolution`, `recommendation` …: the key of the table of kinds.
    pub kind: &'static str,
    /// `67`, `ITU-R 1-7`, `[ECP-1]`.
    pub number: Range<usize>,
    /// What the bracket holds, without the bracket itself; `None` where there is no bracket.
    pub bracket: Option<Range<usize>>,
    /// Whether it says "draft new".
    pub draft_new: bool,
}

/// The edition a bracket names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    /// Whether "Rev." stands before it.
    pub revised: bool,
    /// `Hyderabad`; empty in the forms without a place.
    pub place: String,
    /// Year as cited.
    pub year: Option<u16>,
}

impl NumberLine {
    /// Takes a line apart, case-blind; `None` where it is no number line.
    ///
    /// A number line holds nothing after its number but a bracket: "Resolution 1306 of the Council" is none.
    pub fn parse(line: &str, language: Language) -> Option<NumberLine> {
        const LONGEST: usize = 400;
        if line.len() > LONGEST {
            return None;
        }
        let (end, bracket) = bracket_at_end(line)?;
        if language != Language::Zh && !may_end_in_number(&line[..end]) {
            return None;
        }
        let words = tables().words.get(language);
        for (kind, forms) in &words.kinds {
            for form in forms {
                let found = match language {
                    Language::Zh => chinese(line, form, end),
                    _ => spelled(line, form, words, end),
                };
                if let Some((before, number)) = found {
                    let folded = fold_case(before);
                    let draft_new = words.draft_new.iter().any(|d| folded.contains(d.folded()));
                    // "WTDC RESOLUTION 67" has an acronym before it, "recalling Resolution 2" is a sentence
                    let one_word = before.split_whitespace().count() <= 1 && !before.chars().any(char::is_lowercase);
                    let council = COUNCIL.contains(&folded.trim());
                    let acronym = one_word || council || acronym(before) == Some(before.len());
                    if draft_new || acronym {
                        return Some(NumberLine { kind: kind.as_str(), number, bracket, draft_new });
                    }
                }
            }
        }
        None
    }
}

/// ITU's Council, before the number line of its resolutions and decisions: `Council RESOLUTION 1306`.
const COUNCIL: [&str; 8] = ["council", "conseil", "consejo", "совет", "совета", "المجلس", "مجلس", "理事会"];

/// How many bytes of `line` are the acronym of a conference that a page puts before a number line, in whichever
/// language, with the session and what parts it from the rest: `WTDC `, `CMDT-10 : `, `ВКРЭ 2010 `.
pub(crate) fn acronym(line: &str) -> Option<usize> {
    let blank = |c: char| c.is_whitespace() || is_ornament(c);
    let text = line.trim_start_matches(blank);
    let acronyms = tables().conferences.iter().flat_map(|c| Language::ALL.map(|l| c.acronym.get(l).as_str()));
    // `WTSC-96` was no WTSA
    let all = acronyms.chain(tables().meetings.iter().filter_map(|m| Some(m.id.rsplit_once('-')?.0)));
    let longest = all.filter(|a| !a.is_empty() && text.starts_with(a)).max_by_key(|a| a.len())?;
    let rest = &text[longest.len()..];
    let session = rest.trim_start_matches(|c: char| blank(c) || is_dash(c) || "/'’".contains(c));
    let figures = session.len() - session.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = if matches!(figures, 2 | 4) { &session[figures..] } else { rest };
    let behind = rest.trim_start_matches(|c: char| blank(c) || ",:.–—：，".contains(c));
    let parted = behind.len() < rest.len() || behind.is_empty() || behind.starts_with('第');
    parted.then(|| line.len() - behind.len())
}

/// Whether a number can stand at the end of `head`, what stands before the bracket: no clause ends so, and few lines
/// are asked for more.
fn may_end_in_number(head: &str) -> bool {
    let head = head.trim_end_matches(|c: char| c.is_whitespace() || is_ornament(c));
    !head.ends_with(NEVER_IN_NUMBER) && (head.ends_with(']') || head.contains(char::is_numeric))
}

const NEVER_IN_NUMBER: [char; 6] = [',', ';', ':', '.', '(', '–'];

/// What stands before the kind's word, and the number.
type Parts<'a> = (&'a str, Range<usize>);

/// `RESOLUTION 67 (…)`: the kind's word, then the number, which ends at `end`.
fn spelled<'a>(line: &'a str, form: &str, words: &Words, end: usize) -> Option<Parts<'a>> {
    let at = find_fold(line, form)?;
    if line[..at.start].chars().next_back().is_some_and(char::is_alphanumeric) {
        return None;
    }
    let after = line.get(at.end..end)?;
    // Arabic qualifies the kind before the number: "القرار الجديد [X]"; and "No." may stand there in every language.
    let signs = words.qualifiers.iter().map(String::as_str).chain(["No.", "N°", "Nº", "№", "رقم"]);
    let mut number = after.trim_matches(|c: char| c.is_whitespace() || is_ornament(c));
    for sign in signs {
        number = find_fold(number, sign).filter(|at| at.start == 0).map_or(number, |at| number[at.end..].trim_start());
    }
    if !after.starts_with([' ', '\u{a0}', '\t']) || !is_number(number) {
        return None;
    }
    let start = at.end + after.find(number)?;
    Some((&line[..at.start], start..start + number.len()))
}

/// `第67号决议（…）`, `新决议草案[ECP-1]`, `第[ECP-1]号新决议草案（…）`
fn chinese<'a>(line: &'a str, form: &str, end: usize) -> Option<Parts<'a>> {
    let head = line[..end].trim_end();
    let numbered = head.strip_suffix("草案").unwrap_or(head).strip_suffix(form);
    if let Some(before_form) = numbered.map(|s| s.strip_suffix('新').unwrap_or(s)).filter(|s| s.ends_with('号')) {
        let inner = before_form.rfind('第').map(|i| i + '第'.len_utf8())?;
        let number = before_form[inner..].strip_suffix('号')?;
        let start = inner + number.len() - number.trim_start().len();
        let number = number.trim();
        return is_number(number).then_some((
            if head.ends_with("草案") { line } else { &line[..inner - '第'.len_utf8()] },
            start..start + number.len(),
        ));
    }
    let at = head.find(form)?;
    let open = head.find('[')?;
    (open > at && head.ends_with(']')).then_some((&line[..at], open..head.len()))
}

/// The end of what stands before the last bracket, and the range inside it. The bracket must end the line.
fn bracket_at_end(line: &str) -> Option<(usize, Option<Range<usize>>)> {
    // a footnote's mark may stand behind the bracket: `(WRC-15)*`, `(Doha, 2006)1`
    let line = line.trim_end();
    let unmarked = line.trim_end_matches(|c: char| c == '*' || c == ' ' || c.is_ascii_digit() || "¹²³".contains(c));
    let marked = unmarked.ends_with([')', '）']) && line.len() - unmarked.len() <= 4;
    let trimmed = if marked { unmarked } else { line };
    let Some(close) = trimmed.chars().next_back().filter(|c| [')', '）'].contains(c)) else {
        return Some((trimmed.len(), None));
    };
    let open = trimmed.find(['(', '（'])?;
    let from = open + trimmed[open..].chars().next()?.len_utf8();
    Some((open, Some(from..trimmed.len() - close.len_utf8())))
}

/// A number has a digit or is a place-holder in square brackets, and is short.
fn is_number(s: &str) -> bool {
    let words = s.split_whitespace().count();
    if s.starts_with('[') && s.ends_with(']') {
        return words <= 4;
    }
    (1..=3).contains(&words)
        && s.chars().any(|c| c.is_numeric())
        && !s.contains(NEVER_IN_NUMBER)
        && s.chars().filter(|c| c.is_alphabetic()).count() <= 8
}

impl Edition {
    /// Reads what stands in a bracket.
    pub fn parse(bracket: &str, language: Language) -> Edition {
        let mut rest = bracket.trim();
        let mut revised = false;
        for rev in &tables().words.get(language).rev {
            if let Some(at) = find_fold(rest, rev).filter(|at| at.start == 0 || at.end == rest.len()) {
                revised = true;
                rest = if at.start == 0 { &rest[at.end..] } else { &rest[..at.start] };
                break;
            }
        }
        if let Some(year) = council_year(rest).filter(|_| rest.starts_with('C')) {
            return Edition { revised: revised || council_base(rest) != rest, place: String::new(), year: Some(year) };
        }
        let year = years(rest).last().and_then(|r| value(&rest[r.clone()])).or_else(|| short_year(rest));
        let place: String = rest
            .trim_end_matches("Г.")
            .trim_end_matches("г.")
            .trim_matches(|c: char| c.is_whitespace() || c.is_numeric() || ",،，年.".contains(c))
            .trim_start_matches(|c: char| c.is_numeric() || "年，, ".contains(c))
            .into();
        let acronym = place.contains(['-', '\u{2011}']) && (year.is_none() || short_year(rest).is_some());
        Edition { revised, place: if acronym { String::new() } else { place }, year }
    }
}

/// `WRC-03` is of 2003, `WRC-97` of 1997.
fn short_year(s: &str) -> Option<u16> {
    let (acronym, year) = s.trim_matches([' ', ',', '，']).rsplit_once(['-', '\u{2011}'])?;
    let letters = acronym.chars().all(char::is_alphabetic) && year.len() == 2;
    let year: u16 = year.parse().ok().filter(|_| letters)?;
    Some(if year > 50 { 1900 + year } else { 2000 + year })
}

/// The last session of the Council that `(C24)`, `(C01, last amended C20)` or `(C-1985, last amended C19)` names.
fn council_year(s: &str) -> Option<u16> {
    let words = s.split(|c: char| !c.is_ascii_alphanumeric() && !is_dash(c));
    let session = |word: &str| {
        let year = word.strip_prefix('C')?.trim_start_matches(is_dash);
        let value = year.parse::<u16>().ok()?;
        match year.len() {
            2 => Some(2000 + value),
            4 => Some(value),
            _ => None,
        }
    };
    words.filter_map(session).next_back()
}

/// What stands before the amendment in a bracket of the Council: `C01` of `C01, last amended C20`.
fn council_base(bracket: &str) -> &str {
    bracket.split([',', '،', '，']).next().unwrap_or(bracket).trim_end()
}

/// The value of Latin or Arabic-Indic digits.
fn value(s: &str) -> Option<u16> {
    let digit =
        |c: char| if c.is_ascii() { c.to_digit(10) } else { u32::from(c).checked_sub(0x660).filter(|d| *d < 10) };
    s.chars().map(digit).try_fold(0u16, |n, d| n.checked_mul(10)?.checked_add(u16::try_from(d?).ok()?))
}

/// Every group of exactly four digits.
pub(crate) fn years(s: &str) -> Vec<Range<usize>> {
    let (mut out, mut start) = (Vec::new(), None);
    for (i, c) in s.char_indices().chain([(s.len(), ' ')]) {
        match (c.is_ascii_digit() || ('\u{660}'..='\u{669}').contains(&c), start) {
            (true, None) => start = Some(i),
            (false, Some(from)) => {
                if s[from..i].chars().count() == 4 {
                    out.push(from..i);
                }
                start = None;
            }
            _ => {}
        }
    }
    out
}

/// What the bracket of a number line says at `meeting`, given what it said before.
pub fn revised_bracket(base: &str, meeting: &Meeting, conference: &Conference, language: Language) -> String {
    let b = &tables().words.get(language).brackets;
    match conference.style {
        HeadingStyle::PlaceYear => fill(&b.bracket_revised, meeting, conference, language),
        HeadingStyle::Acronym => fill(&b.bracket_revised_acronym, meeting, conference, language),
        HeadingStyle::Years => match years(base).last() {
            Some(last) => format!("{}-{}{}", &base[..last.end], meeting.year, &base[last.end..]),
            None => meeting.year.to_string(),
        },
        HeadingStyle::Council if base.trim().is_empty() => meeting.id.clone(),
        HeadingStyle::Council => {
            b.bracket_amended.replace("{base}", council_base(base)).replace("{acronym}", &meeting.id)
        }
    }
}

/// What the bracket of a number line says of a first edition.
pub fn first_bracket(meeting: &Meeting, conference: &Conference, language: Language) -> String {
    let b = &tables().words.get(language).brackets;
    match conference.style {
        HeadingStyle::Acronym => fill(&b.bracket_first_acronym, meeting, conference, language),
        HeadingStyle::PlaceYear | HeadingStyle::Years => fill(&b.bracket_first, meeting, conference, language),
        HeadingStyle::Council => meeting.id.clone(),
    }
}

/// What the bracket of an opening line says at `meeting`: place and year.
pub fn opening_bracket(meeting: &Meeting, conference: &Conference, language: Language) -> String {
    fill(&tables().words.get(language).brackets.bracket_first, meeting, conference, language)
}

fn fill(form: &str, meeting: &Meeting, conference: &Conference, language: Language) -> String {
    let short = match meeting.year {
        y if y < 2000 => format!("{:02}", y % 100),
        2000 => "2000".into(),
        _ => meeting.session().to_owned(),
    };
    form.replace("{place}", meeting.place(language))
        .replace("{year}", &meeting.year.to_string())
        .replace("{acronym}", &format!("{}-{short}", conference.acronym.get(language)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(line: &str, language: Language) -> Option<(String, Option<Edition>)> {
        let n = NumberLine::parse(line, language)?;
        Some((line[n.number].to_owned(), n.bracket.map(|b| Edition::parse(&line[b], language))))
    }

    #[test]
    fn number_lines_in_six_languages_are_taken_apart() {
        for (language, line, number, revised, place, year) in [
            (Language::En, "WTDC RESOLUTION 67 (Hyderabad, 2010)", "67", false, "Hyderabad", 2010),
            (Language::En, "RESOLUTION 67 (Rev. Dubai, 2014)", "67", true, "Dubai", 2014),
            (Language::Fr, "RÉSOLUTION 901 (Rév. Dubaï, 2014)", "901", true, "Dubaï", 2014),
            (Language::Es, "RESOLUCIÓN 67 (Hyderabad, 2010)", "67", false, "Hyderabad", 2010),
            (Language::Ru, "РЕЗОЛЮЦИЯ 67 (Пересм. Дубай, 2014 г.)", "67", true, "Дубай", 2014),
            (Language::Ar, "القرار 67 (المراجَع في دبي، 2014)", "67", true, "دبي", 2014),
            (Language::Zh, "第67号决议（2010年，海得拉巴）", "67", false, "海得拉巴", 2010),
            (Language::Zh, "第67号决议（2014年，迪拜，修订版）", "67", true, "迪拜", 2014),
        ] {
            let edition = Edition { revised, place: place.into(), year: Some(year) };
            assert_eq!(parts(line, language), Some((number.into(), Some(edition))), "{line}");
        }
    }

    #[test]
    fn number_lines_of_every_kind_and_conference_are_read() {
        use Language::*;
        for (language, line, kind, number, edition) in [
            (En, "Resolution 20 (Rev.WRC-03)", "resolution", "20", "Rev  2003"),
            (En, "RESOLUTION COM5/3 (WRC-15)", "resolution", "COM5/3", "2015"),
            (En, "RECOMMENDATION 722 (WRC-12)", "recommendation", "722", "2012"),
            (En, "DECISION 5 (REV. BUSAN, 2014)", "decision", "5", "Rev BUSAN 2014"),
            (En, "OPINION 3 (Kyoto, 1994)", "opinion", "3", "Kyoto 1994"),
            (En, "QUESTION 9-1/2", "question", "9-1/2", ""),
            (En, "DRAFT NEW RESOLUTION [EUR-A10-1.6] (WRC-15)", "resolution", "[EUR-A10-1.6]", "2015"),
            (En, "RESOLUTION No. 67 (Doha, 2006)", "resolution", "67", "Doha 2006"),
            (En, "RESOLUTION ITU-R 1-7", "resolution", "ITU-R 1-7", ""),
            (Fr, "RÉSOLUTION 20 (RÉV.CMR-03)", "resolution", "20", "Rev  2003"),
            (Fr, "RECOMMANDATION 722 (CMR-12)", "recommendation", "722", "2012"),
            (Fr, "DÉCISION 5 (RÉV. BUSAN, 2014)", "decision", "5", "Rev BUSAN 2014"),
            (Fr, "RÉSOLUTION UIT-R 1-7", "resolution", "UIT-R 1-7", ""),
            (Fr, "PROJET DE NOUVELLE RÉSOLUTION [ECP-1]", "resolution", "[ECP-1]", ""),
            (Es, "RESOLUCIÓN 20 (REV.CMR-03)", "resolution", "20", "Rev  2003"),
            (Es, "RECOMENDACIÓN 722 (CMR-12)", "recommendation", "722", "2012"),
            (Es, "PROYECTO DE NUEVA RESOLUCIÓN [IAP-1]", "resolution", "[IAP-1]", ""),
            (Es, "RESOLUCIÓN UIT-R 1-7", "resolution", "UIT-R 1-7", ""),
            (Es, "RUEGO 3 (Kyoto, 1994)", "opinion", "3", "Kyoto 1994"),
            (Ru, "РЕЗОЛЮЦИЯ 20 (ПЕРЕСМ. ВКР-03)", "resolution", "20", "Rev  2003"),
            (Ru, "РЕЗОЛЮЦИЯ № 67 (Доха, 2006 г.)", "resolution", "67", "Доха 2006"),
            (Ru, "РЕКОМЕНДАЦИЯ 722 (ВКР-12)", "recommendation", "722", "2012"),
            (Ru, "РЕШЕНИЕ 5 (ПЕРЕСМ. ПУСАН, 2014 Г.)", "decision", "5", "Rev ПУСАН 2014"),
            (Ru, "РЕЗОЛЮЦИЯ МСЭ-R 1-7", "resolution", "МСЭ-R 1-7", ""),
            (Ru, "ПРОЕКТ НОВОЙ РЕЗОЛЮЦИИ [RCC-1]", "resolution", "[RCC-1]", ""),
            (Ar, "ال\u{200d}ق\u{200d}رار \u{200f}20\u{200f} (REV.WRC-03)", "resolution", "20", "Rev  2003"),
            (Ar, "القرار 20 (REV.WRC-03)", "resolution", "20", "Rev  2003"),
            (Ar, "القـرار 67 (الدوحة، 2006)", "resolution", "67", "الدوحة 2006"),
            (Ar, "المقرر 5 (المراجَع في بوسان، 2014)", "decision", "5", "Rev بوسان 2014"),
            (Ar, "التوصية 722 (WRC-12)", "recommendation", "722", "2012"),
            (Ar, "القرار ITU-R 1-7", "resolution", "ITU-R 1-7", ""),
            (Ar, "القرار ٦٧ (الدوحة، ٢٠٠٦)", "resolution", "٦٧", "الدوحة 2006"),
            (Ar, "مشروع قرار جديد [ARB-1]", "resolution", "[ARB-1]", ""),
            (Zh, "第20号决议（WRC-03，修订版）", "resolution", "20", "Rev  2003"),
            (Zh, "第 67 号决议 (2006年，多哈)", "resolution", "67", "多哈 2006"),
            (Zh, "第722号建议（WRC-12）", "recommendation", "722", "2012"),
            (Zh, "第5号决定（2014年，釜山，修订版）", "decision", "5", "Rev 釜山 2014"),
            (Zh, "ITU-R第1-7号决议", "resolution", "1-7", ""),
            (Zh, "新决议草案 [ACP-1]", "resolution", "[ACP-1]", ""),
            (En, "Council RESOLUTION 1999 (C24)", "resolution", "1999", "2024"),
            (Ru, "Совет РЕШЕНИЕ 12 (C24)", "decision", "12", "2024"),
            (Zh, "理事会第1999号决议（C24）", "resolution", "1999", "2024"),
            (En, "DECISION 12 (C01, last amended C20)", "decision", "12", "Rev  2020"),
            (En, "RESOLUTION 99 (C-1985, last amended C19)", "resolution", "99", "Rev  2019"),
            (En, "RESOLUTION 99 (C-1997)", "resolution", "99", "1997"),
            (Es, "ACUERDO 12 (C01)", "decision", "12", "2001"),
            (Zh, "第[ACP-1]号新决议草案（2014年，迪拜）", "resolution", "[ACP-1]", "迪拜 2014"),
        ] {
            let parsed = NumberLine::parse(line, language).unwrap_or_else(|| panic!("{line}"));
            let e = parsed.bracket.map(|b| Edition::parse(&line[b], language)).unwrap_or_default();
            let year = e.year.map(|y| y.to_string()).unwrap_or_default();
            let bracket = format!("{} {} {year}", if e.revised { "Rev" } else { "" }, e.place);
            assert_eq!((parsed.kind, &line[parsed.number]), (kind, number), "{line}");
            assert_eq!(bracket.trim(), edition, "{line}");
        }
    }

    #[test]
    fn the_acronym_of_a_conference_is_found_before_a_number_line() {
        for (line, rest) in [
            ("WTDC RESOLUTION 67", "RESOLUTION 67"),
            ("WTDC-10 RESOLUTION 67", "RESOLUTION 67"),
            ("WTDC\u{2011}2010: RESOLUTION 67", "RESOLUTION 67"),
            ("PP-14 – RESOLUTION 71", "RESOLUTION 71"),
            ("CMDT 2010 RÉSOLUTION 67", "RÉSOLUTION 67"),
            ("AMNT RESOLUCIÓN 67", "RESOLUCIÓN 67"),
            ("ВКРЭ-10 РЕЗОЛЮЦИЯ 67", "РЕЗОЛЮЦИЯ 67"),
            ("\u{200f}WTDC القرار 67", "القرار 67"),
            ("WTDC第67号决议", "第67号决议"),
            ("WRC-15", ""),
        ] {
            assert_eq!(acronym(line).map(|at| &line[at..]), Some(rest), "{line}");
        }
        for line in ["WTDCX RESOLUTION 67", "RESOLUTION 67", "PPP 5", "ITU RESOLUTION 67", "CMDTs"] {
            assert_eq!(acronym(line), None, "{line}");
        }
        assert_eq!(parts("WTDC 2010 RESOLUTION 67 (Hyderabad, 2010)", Language::En).unwrap().0, "67");
    }

    #[test]
    fn sentences_are_no_number_lines() {
        assert_eq!(parts("RESOLUTION 12 (Doha, 2006)*", Language::En).unwrap().0, "12");
        for line in
            ["Resolution 1306 of the 2009 session of the Council, under which", "recalling Resolution 2", "resolves"]
        {
            assert_eq!(parts(line, Language::En), None, "{line}");
        }
        assert_eq!(parts("DRAFT NEW RESOLUTION [AFCP-1]", Language::En), Some(("[AFCP-1]".into(), None)));
        assert_eq!(parts("RESOLUTION ITU-R 1-7 (1993-2012-2015)", Language::En).unwrap().0, "ITU-R 1-7");
        assert_eq!(parts("RESOLUTION 901 (hyderabadRev. Dubai, 20140)", Language::En).unwrap().0, "901");
    }

    #[test]
    fn brackets_follow_the_conference() {
        let t = tables();
        let revised = |id: &str, base: &str, l| {
            let m = t.meeting(id).unwrap();
            revised_bracket(base, m, t.conference(&m.conference).unwrap(), l)
        };
        assert_eq!(revised("WTDC-14", "Hyderabad, 2010", Language::En), "Rev. Dubai, 2014");
        assert_eq!(revised("WTDC-14", "", Language::Ru), "Пересм. Дубай, 2014\u{a0}г.");
        assert_eq!(revised("WTDC-14", "", Language::Zh), "2014年，迪拜，修订版");
        assert_eq!(revised("WRC-15", "WRC-12", Language::En), "Rev.WRC-15");
        assert_eq!(revised("RA-15", "1993-2000-2012", Language::En), "1993-2000-2012-2015");
        assert_eq!(revised("C26", "C01", Language::En), "C01, last amended C26");
        assert_eq!(revised("C26", "C-1985, last amended C19", Language::En), "C-1985, last amended C26");
        assert_eq!(revised("PP-30", "Doha, 2026", Language::En), "Rev. […], 2030");
    }
}
