//! Days of the calendar, told apart and counted: deadlines are reckoned in days.

use std::fmt;

/// A day, by the days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i64);

impl Day {
    /// Reads `2014-03-30`.
    pub fn parse(s: &str) -> Option<Day> {
        let mut parts = s.trim().splitn(3, '-').map(|part| part.parse::<u16>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let read = Day::new(i64::from(year), i64::from(month), i64::from(day));
        (read.date() == (i64::from(year), i64::from(month), i64::from(day))).then_some(read)
    }

    /// The day `count` days after this one, or before it.
    pub fn plus(self, count: i64) -> Day {
        Day(self.0.saturating_add(count))
    }

    /// How many days `other` comes after this one.
    pub fn days_until(self, other: Day) -> i64 {
        other.0 - self.0
    }

    /// Years counted from March, in cycles of 400: leap days come last (H. Hinnant, chrono-compatible date algorithms).
    fn new(year: i64, month: i64, day: i64) -> Day {
        let year = year - i64::from(month <= 2);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        Day(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
    }

    fn date(self) -> (i64, i64, i64) {
        let days = self.0 + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let (day, month) = (of_year - (153 * month + 2) / 5 + 1, (month + 2) % 12 + 1);
        (year + era * 400 + i64::from(month <= 2), month, day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let day = |s| Day::parse(s).unwrap();
        assert_eq!(day("1970-01-01").0, 0);
        for (from, count, to) in [
            ("2014-03-30", -14, "2014-03-16"),
            ("2024-03-01", -1, "2024-02-29"),
            ("2023-03-01", -1, "2023-02-28"),
            ("2000-02-28", 2, "2000-03-01"),
            ("2022-12-31", 1, "2023-01-01"),
            ("1900-03-01", -1, "1900-02-28"),
        ] {
            assert_eq!(day(from).plus(count).to_string(), to);
            assert_eq!(day(from).days_until(day(to)), count);
        }
        for wrong in ["", "2014", "2014-02-30", "2014-13-01", "2014-00-10", "14 March", "-2014-1-1", "2014-1-1-1"] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }
}
