//! A contribution set on pages and written as a PDF file: one like those handed in, and long ones.

#![allow(clippy::unwrap_used, reason = "a benchmark stops where it fails")]

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use modline_core::contribution::Contribution;
use modline_core::itu::Language;
use modline_core::paragraph::ParagraphId;
use modline_core::run::Version;
use modline_pdf::{Fonts, Options, typeset};

/// A contribution of two pages with its redline.
fn contribution() -> Contribution {
    let text = include_bytes!("../../../tests/fixtures/contribution/en.txt");
    let mut draft = modline_formats::read("draft.txt", text, Some(Language::En)).unwrap().into_draft();
    draft.metadata.meeting = "WTDC-14".into();
    draft.metadata.group = "CEPT".into();
    draft
}

/// The same with so many paragraphs.
fn long(paragraphs: usize) -> Contribution {
    let mut draft = contribution();
    let few = draft.proposals[0].paragraphs.clone();
    let again = few.iter().cycle().take(paragraphs).cloned().enumerate();
    draft.proposals[0].paragraphs = again.map(|(i, mut p)| (p.id = ParagraphId(i as u32 + 1), p).1).collect();
    draft
}

/// What was set before is remembered: each paragraph of each round has words of its own.
fn with_own_words(draft: &Contribution, round: usize) -> Contribution {
    let mut draft = draft.clone();
    for (i, p) in draft.proposals[0].paragraphs.iter_mut().enumerate() {
        if let Some(run) = p.runs.first_mut() {
            run.text.push_str(&format!(" {round} {i}"));
        }
    }
    draft
}

fn pdf(draft: &Contribution, fonts: &Fonts) -> Vec<u8> {
    let options = Options { version: Version::Markup, line_numbers: false, legend: true, changes: false };
    typeset(draft, &options, fonts).unwrap().pdf().unwrap()
}

fn pages(c: &mut Criterion) {
    let fonts = Fonts::installed();
    let mut group = c.benchmark_group("pdf");
    group.sample_size(10);
    let long = [750, 1_500, 3_000].map(|n| (format!("{n} paragraphs"), long(n)));
    let mut round = 0;
    for (name, draft) in [("a contribution".to_owned(), contribution())].into_iter().chain(long) {
        let mut next = || {
            round += 1;
            with_own_words(&draft, round)
        };
        group.bench_function(name, |b| {
            b.iter_batched(&mut next, |draft| black_box(pdf(&draft, &fonts)), BatchSize::PerIteration);
        });
    }
    group.finish();
}

criterion_group!(benches, pages);
criterion_main!(benches);
