//! How long the library takes with 500 base texts of 60 paragraphs: reading the folder, looking at it again, searching.
//!
//! The texts are made here, with invented words. A letter typed into the search field costs a look and a search.

#![allow(clippy::unwrap_used, reason = "a benchmark stops where it fails")]

use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use modline_core::library::bases;
use modline_disk::library::Library;
use modline_formats::read_text;

const TEXTS: u32 = 500;

const WORDS: [&str; 12] = [
    "harbours",
    "équipages",
    "tariffs",
    "shared masts",
    "ferries",
    "islands",
    "training",
    "spectrum",
    "weather",
    "open registers",
    "cables",
    "schools",
];

/// A resolution of 60 paragraphs, about 12 kB; a word in a hundred is its own.
fn text(number: u32) -> String {
    let mut text = format!(
        "RESOLUTION {number} (Doha, 2006)\nOn ferries\nThe World Telecommunication Development Conference (Doha, 2006),\n\
         resolves\n"
    );
    for clause in 1..=56 {
        let word = |n: u32| WORDS[((number * 7 + clause * 5 + n * 11 + n * n) % 12) as usize];
        let words: Vec<_> = (0..20).map(word).collect();
        text.push_str(&format!("{clause}\tthat {} of place{number} be looked at;\n", words.join(" and ")));
    }
    text
}

fn filled(folder: &Path) -> Library {
    let mut library = Library::at(folder.into());
    for number in 1..=TEXTS {
        let text = text(number);
        let base = bases(&read_text(&text, None).unwrap().into_draft()).remove(0);
        library.keep(&base, "res.txt", text.as_bytes()).unwrap();
    }
    library
}

fn benches(c: &mut Criterion) {
    let home = tempfile::tempdir().unwrap();
    let mut library = filled(home.path());
    let mut group = c.benchmark_group("library of 500");
    group.sample_size(20);
    group.bench_function("read the folder", |b| {
        b.iter(|| {
            let mut library = Library::at(home.path().into());
            library.refresh().unwrap();
            assert_eq!(library.entries().len(), TEXTS as usize);
        });
    });
    group.bench_function("look at it again", |b| b.iter(|| library.refresh().unwrap()));
    for (name, query, found) in [
        ("a letter", "e", 500),
        ("a word of every text", "ferries", 500),
        ("three words, one in one text", "equipages spectrum place321", 1),
        ("a word of none", "lighthouse", 0),
    ] {
        group.bench_function(format!("search {name}"), |b| b.iter(|| assert_eq!(library.search(query).len(), found)));
    }
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
