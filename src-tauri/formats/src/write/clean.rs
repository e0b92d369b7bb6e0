//! The paragraphs of one reading, with their formats: what a clean export shows.

use modline_core::paragraph::Paragraph;
use modline_core::run::{self, Reading, Run};

/// `paragraphs` as they read in `reading`, without marks. Joins as [`modline_core::paragraph::lines`] does, but keeps formats.
pub(crate) fn clean(paragraphs: &[Paragraph], reading: Reading) -> Vec<Paragraph> {
    let mut out = Vec::with_capacity(paragraphs.len());
    let mut open: Option<Paragraph> = None;
    for p in paragraphs {
        let (label, runs) = (kept(&p.label, reading), kept(&p.runs, reading));
        let line = match open.take().filter(has_text) {
            Some(mut first) => {
                if !label.is_empty() {
                    first.runs.extend(label);
                    first.runs.push(Run::kept("\t"));
                }
                first.runs.extend(runs);
                first.normalise();
                first
            }
            None => Paragraph { id: p.id, role: p.role, label, runs, ins: None, del: None },
        };
        if reading.keeps(&p.ins, &p.del) {
            out.push(line);
        } else {
            open = Some(line);
        }
    }
    out.extend(open.filter(has_text));
    out
}

fn has_text(p: &Paragraph) -> bool {
    p.all_runs().next().is_some()
}

fn kept(runs: &[Run], reading: Reading) -> Vec<Run> {
    let unmarked = |r: &Run| Run { ins: None, del: None, ..r.clone() };
    run::normalise(runs.iter().filter(|r| r.is_in(reading)).map(unmarked).collect())
}
