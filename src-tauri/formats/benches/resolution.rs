//! How long a resolution takes: read, compare, write and prove a Word file, open a draft, check it.
//!
//! The texts are made here, with invented words: one resolution of 30 paragraphs, and of 300 and 3,000, with a quarter
//! of the paragraphs changed. Ten times the text should take ten times as long.

use std::cell::{Cell, RefCell};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use modline_core::check::{Checker, KnownTexts, check};
use modline_core::command::{Command, perform};
use modline_core::contribution::Contribution;
use modline_core::redline::{self, Options};
use modline_core::run::{Run, Version};
use modline_formats::write::{self};
use modline_formats::{draft, read_text, verify};

/// As in the programs.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A sequence of numbers that looks random and is the same every time (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or(0)
    }
}

const WORDS: [&str; 24] = [
    "shared",
    "masts",
    "access",
    "districts",
    "operators",
    "planning",
    "data",
    "small",
    "islands",
    "ferries",
    "networks",
    "training",
    "women",
    "rural",
    "spectrum",
    "maps",
    "tariffs",
    "resilience",
    "schools",
    "cables",
    "harbours",
    "open",
    "registers",
    "weather",
];

/// Base and revised text of `paragraphs` paragraphs.
fn pair(paragraphs: usize) -> (String, String) {
    let mut dice = Dice(2014);
    let heading = |edition: &str, place: &str| {
        format!(
            "RESOLUTION 901 ({edition})\nShared facilities\nThe World Telecommunication Development Conference ({place}),\n"
        )
    };
    let mut old = heading("Hyderabad, 2010", "Hyderabad, 2010");
    let mut new = heading("Rev. Dubai, 2014", "Dubai, 2014");
    let sentence = |n: usize, dice: &mut Dice| -> Vec<&str> { (0..n).map(|_| WORDS[dice.roll(WORDS.len())]).collect() };
    for p in 0..paragraphs - 3 {
        if p % 9 == 0 {
            old.push_str("recognizing\n");
            new.push_str("recognizing\n");
            continue;
        }
        let label = char::from(b'a' + u8::try_from(p % 9 - 1).unwrap_or(0));
        let length = 20 + dice.roll(40);
        let mut words = sentence(length, &mut dice);
        old.push_str(&format!("{label})\tthat {};\n", words.join(" ")));
        if dice.roll(4) == 0 {
            let at = dice.roll(words.len() - 4);
            words.splice(at..at + 2, ["cooperation", "and", "exchange"]);
        }
        new.push_str(&format!("{label})\tthat {};\n", words.join(" ")));
    }
    (old, new)
}

fn recognized(text: &str) -> Contribution {
    read_text(text, None).map(|u| u.into_draft()).unwrap_or_default()
}

/// The draft with a word typed into a paragraph in its middle.
fn typed_into(draft: &Contribution) -> Contribution {
    let mut edited = draft.clone();
    let paragraphs = &edited.proposals[0].paragraphs;
    let p = paragraphs[paragraphs.len() / 2].clone();
    let word = Run::inserted(" typed", &edited.metadata.revision());
    let runs = p.runs.iter().cloned().chain([word]).collect();
    let done = perform(&mut edited, Command::EditParagraph { id: p.id, label: p.label, runs });
    assert!(done.is_ok());
    edited
}

fn benches(c: &mut Criterion) {
    for paragraphs in [30, 300, 3000] {
        let (old, new) = pair(paragraphs);
        let (a, b) = (recognized(&old), recognized(&new));
        let (redline, _) = redline::compare(&a, &b, Options::default());
        let stored = draft::write(&redline);
        let mut group = c.benchmark_group("resolution");
        group.sample_size(if paragraphs > 1000 { 10 } else { 50 }).throughput(Throughput::Elements(paragraphs as u64));
        let mut bench = |name: &str, work: &dyn Fn()| {
            group.bench_function(BenchmarkId::new(name, paragraphs), |b| b.iter(work));
        };
        bench("read text", &|| {
            std::hint::black_box(recognized(&old));
        });
        bench("compare", &|| {
            std::hint::black_box(redline::compare(&a, &b, Options::default()));
        });
        bench("export and prove", &|| {
            let bytes = write::docx(&redline, Version::Markup);
            assert!(verify::docx(&redline, Version::Markup, &bytes).is_ok());
        });
        bench("open .modline", &|| {
            assert!(draft::read(&stored).is_ok());
        });
        bench("check", &|| {
            std::hint::black_box(check(&redline, KnownTexts::default()));
        });
        let edited = [redline.clone(), typed_into(&redline)];
        // a user whose library has the base text, and one whose library has it with other words in one paragraph
        let other = recognized(&old.replacen("that ", "that all ", 1));
        let known = [("", None), (", its base known", Some(&a)), (", another base known", Some(&other))];
        for (name, base) in known {
            let known = base.map_or_else(KnownTexts::default, |base| KnownTexts::default().with_base(base.clone()));
            let (checker, turn) = (RefCell::new(Checker::new(known)), Cell::new(0));
            bench(&format!("check one edit{name}"), &|| {
                turn.set(1 - turn.get());
                std::hint::black_box(checker.borrow_mut().check(&edited[turn.get()]));
            });
        }
        group.finish();
    }
}

criterion_group!(all, benches);
criterion_main!(all);
