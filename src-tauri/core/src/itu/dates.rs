//! Place and dates of a meeting as covers print them: `Dubai, 30 March – 10 April 2014`.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Language, Meeting, PerLanguage, tables};

/// How a language writes a span of days.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Forms {
    day: String,
    span: String,
    one_month: String,
    two_years: String,
}

static FORMS: LazyLock<PerLanguage<Forms>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/dates.json")).expect("invariant: the date table fits its type")
});

/// Place, days and year; place and year alone where the days are not known, the year where the place is not either.
pub fn place_and_dates(meeting: &Meeting, language: Language) -> String {
    let forms = FORMS.get(language);
    let place = meeting.place.get(language);
    let days = meeting.from.as_deref().and_then(parts).zip(meeting.to.as_deref().and_then(parts));
    let Some(((y, m1, d1), (year, m2, d2))) = days else {
        let year = meeting.year.to_string();
        let form = &tables().words.get(language).brackets.bracket_first;
        return if place.is_empty() { year } else { form.replace("{place}", place).replace("{year}", &year) };
    };
    let month_name = |m: usize| tables().words.get(language).months.get(m.saturating_sub(1)).map_or("", |word| &**word);
    let day = |m: usize, d: u8| forms.day.replace("{d}", &d.to_string()).replace("{month}", month_name(m));
    let form = match () {
        () if y != year => &forms.two_years,
        () if m1 == m2 => &forms.one_month,
        () => &forms.span,
    };
    form.replace("{place}", place)
        .replace("{from}", &day(m1, d1))
        .replace("{to}", &day(m2, d2))
        .replace("{d}", &d1.to_string())
        .replace("{d2}", &d2.to_string())
        .replace("{month}", month_name(m1))
        .replace("{y}", y)
        .replace("{year}", year)
}

fn parts(date: &str) -> Option<(&str, usize, u8)> {
    let mut parts = date.split('-');
    Some((parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_printed_as_each_language_prints_them() {
        let check = |id: &str, language, want: &str| {
            let meeting = tables().meeting(id).expect("in the table");
            assert_eq!(place_and_dates(meeting, language), want);
        };
        check("WTDC-14", Language::En, "Dubai, 30 March – 10 April 2014");
        check("WTDC-14", Language::Es, "Dubái, 30 de marzo – 10 de abril de 2014");
        check("WTDC-14", Language::Ru, "Дубай, 30 марта – 10 апреля 2014 года");
        check("WTDC-14", Language::Zh, "2014年3月30日-4月10日，迪拜");
        check("PP-10", Language::En, "Guadalajara, 4–22 October 2010");
        check("PP-10", Language::Zh, "2010年10月4-22日，瓜达拉哈拉");
        check("WTDC-17", Language::Ar, "بوينس آيرس، 20-9 أكتوبر 2017");
        check("PP-30", Language::En, "2030");
        check("RA-95", Language::En, "Geneva, 1995");
        check("RA-95", Language::Zh, "1995年，日内瓦");
    }
}
