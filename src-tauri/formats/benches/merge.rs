//! How long one text from many takes: points gathered, one decided, sources brought in, the draft opened.
//!
//! The texts are made here, with invented words: 40 sources of 30 paragraphs, and 8 sources of 300 and 3,000 with 700
//! changes each on the longest. Ten times the text should take ten times as long.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use modline_core::command::{Command, perform};
use modline_core::contribution::Contribution;
use modline_core::merge::intake::{OtherBase, SourceInfo, intake};
use modline_core::merge::points;
use modline_core::merge_source::Choice;
use modline_formats::{draft, read_text};

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

const WORDS: [&str; 12] = [
    "masts",
    "access",
    "districts",
    "operators",
    "islands",
    "ferries",
    "networks",
    "maps",
    "tariffs",
    "schools",
    "cables",
    "harbours",
];

/// The base, of so many paragraphs.
fn base(paragraphs: usize) -> Vec<String> {
    let mut dice = Dice(2014);
    let heading = [
        "RESOLUTION 901 (Hyderabad, 2010)",
        "Shared facilities",
        "The World Telecommunication Development Conference (Hyderabad, 2010),",
    ];
    let mut out: Vec<String> = heading.map(str::to_owned).into();
    for p in 0..paragraphs - 3 {
        if p % 9 == 0 {
            out.push("recognizing".into());
            continue;
        }
        let label = char::from(b'a' + u8::try_from(p % 9 - 1).unwrap_or(0));
        let length = 20 + dice.roll(40);
        let words: Vec<&str> = (0..length).map(|_| WORDS[dice.roll(WORDS.len())]).collect();
        out.push(format!("{label})\tthat {};", words.join(" ")));
    }
    out
}

/// A text with so many changes of the base: words replaced, clauses new and deleted.
fn source(base: &[String], changes: usize, seed: u64) -> String {
    let mut dice = Dice(seed * 7919 + 1);
    let mut lines = base.to_vec();
    for _ in 0..changes {
        let at = 4 + dice.roll(lines.len() - 4);
        let line = &lines[at];
        if !line.contains("\tthat ") || line.contains("{") {
            continue;
        }
        lines[at] = match dice.roll(10) {
            0 => format!("{{--{line}--}}"),
            1 => format!("{line}\n{{++abis)\tthat {} and {};++}}", WORDS[dice.roll(12)], WORDS[dice.roll(12)]),
            _ => {
                let words: Vec<&str> = line.split(' ').collect();
                let word = 1 + dice.roll(words.len() - 2);
                let new = format!("{{--{}--}}{{++{} jointly++}}", words[word], WORDS[dice.roll(12)]);
                [&words[..word], &[new.as_str()], &words[word + 1..]].concat().join(" ")
            }
        };
    }
    lines.join("\n")
}

fn recognized(text: &str) -> Contribution {
    read_text(text, None).map(|u| u.into_draft()).unwrap_or_default()
}

fn merged(paragraphs: usize, sources: usize, changes: usize) -> Contribution {
    let base = base(paragraphs);
    let mut out = recognized(&base.join("\n"));
    for n in 0..sources {
        let info = SourceInfo { name: format!("S{n}"), file: String::new(), fingerprint: n.to_string() };
        let text = recognized(&source(&base, changes, n as u64 + 1));
        if let Ok(taken) = intake(&out, &text, &info, OtherBase::Reported) {
            out.sources.push(taken.source);
        }
    }
    out
}

fn benches(c: &mut Criterion) {
    for (paragraphs, sources, changes) in [(30, 40, 8), (300, 8, 70), (3000, 8, 700)] {
        let name = format!("{sources} × {paragraphs}");
        let draft = merged(paragraphs, sources, changes);
        let found = points(&draft);
        let all: usize = draft.sources.iter().map(|s| s.changes.len()).sum();
        println!("{name}: {} sources, {all} changes, {} points", draft.sources.len(), found.len());
        let middle = &found[found.len() / 2];
        let first = draft.sources[middle.alternatives[0].sources[0]].name.clone();
        let stored = draft::write(&draft);
        let mut group = c.benchmark_group("merge");
        group.sample_size(10);
        group.bench_function(BenchmarkId::new("points", &name), |b| b.iter(|| std::hint::black_box(points(&draft))));
        group.bench_function(BenchmarkId::new("decide", &name), |b| {
            b.iter_batched_ref(
                || draft.clone(),
                |draft| {
                    let choice = Some(Choice::Take(vec![first.clone()]));
                    perform(draft, Command::Decide { place: middle.places[0], choice, by_group: false }).is_ok()
                },
                criterion::BatchSize::LargeInput,
            );
        });
        group.bench_function(BenchmarkId::new("open .modline", &name), |b| b.iter(|| draft::read(&stored).is_ok()));
        group.finish();
    }
}

criterion_group!(all, benches);
criterion_main!(all);
