//! Tables: a layout table gives the lines of its cells, a data table one line a row.

use modline_core::itu::Label;
use modline_core::run::{Run, Version, push, text};
use modline_core::source_line::SourceLine;

/// A table that is open: the cells of its open row.
#[derive(Debug, Default)]
pub(super) struct HtmlTable {
    cells: Vec<Vec<SourceLine>>,
    /// Whether text goes into the last cell.
    pub in_cell: bool,
    /// The number of the last cell on its page.
    pub cell: u32,
}

/// Longer cells hold text that was laid out in columns, not data.
const LONGEST_DATA: usize = 300;

impl HtmlTable {
    pub fn begin_cell(&mut self, number: u32) {
        self.cells.push(Vec::new());
        (self.in_cell, self.cell) = (true, number);
    }

    /// Adds a line to the open cell.
    pub fn add(&mut self, line: SourceLine) {
        if let Some(cell) = self.cells.last_mut() {
            cell.push(line);
        }
    }

    /// The lines of the row that ends here.
    ///
    /// A label beside a text is a clause; short cells side by side are data, parted by tabs; all else is layout.
    pub fn end_row(&mut self) -> Vec<SourceLine> {
        self.in_cell = false;
        let mut cells = std::mem::take(&mut self.cells);
        let filled: Vec<usize> = (0..cells.len()).filter(|i| !cells[*i].is_empty()).collect();
        if let [label, body] = filled[..]
            && is_label(&cells[label])
        {
            let label = cells[label].remove(0);
            let mut lines = std::mem::take(&mut cells[body]);
            if let Some(first) = lines.first_mut() {
                let text = std::mem::take(first);
                *first = beside(label, text);
            }
            return lines;
        }
        let data = filled.len() > 1 && filled.iter().all(|i| is_data(&cells[*i]));
        if !data {
            return cells.into_iter().flatten().collect();
        }
        let mut row: Option<SourceLine> = None;
        for cell in cells {
            let line = cell.into_iter().next().unwrap_or_default();
            row = Some(match row {
                Some(row) => beside(row, line),
                None => line,
            });
        }
        row.into_iter().collect()
    }
}

fn flat(line: &SourceLine) -> String {
    text(&line.runs, Version::Markup)
}

fn is_label(cell: &[SourceLine]) -> bool {
    matches!(cell, [line] if line.label.is_none() && line.runs.len() <= 8 && Label::is_label(flat(line).trim()))
}

fn is_data(cell: &[SourceLine]) -> bool {
    matches!(cell, [line] if line.runs.iter().map(|r| r.text.len()).sum::<usize>() <= LONGEST_DATA)
}

/// One line of two, parted by a tab that is marked where both sides are.
fn beside(left: SourceLine, right: SourceLine) -> SourceLine {
    let mut runs = left.runs;
    let same = |mark: fn(&Run) -> &Option<modline_core::run::Revision>| {
        let next = right.runs.first().map(mark);
        runs.last().map(mark).filter(|m| next.is_none_or(|n| n == *m)).cloned().flatten()
    };
    let tab = Run { ins: same(|r| &r.ins), del: same(|r| &r.del), ..Run::unchanged("\t") };
    push(&mut runs, tab);
    for run in right.label.unwrap_or_default() {
        push(&mut runs, Run { text: format!("{} ", run.text), ..run });
    }
    for run in right.runs {
        push(&mut runs, run);
    }
    let empty = left.number == 0;
    SourceLine {
        number: if empty { right.number } else { left.number },
        label: left.label,
        runs,
        ins: left.ins.filter(|l| right.ins.as_ref() == Some(l)),
        del: left.del.filter(|l| right.del.as_ref() == Some(l)),
        gap: left.gap,
        by_line: false,
        depth: left.depth.max(right.depth),
        place: left.place,
        hint: left.hint.or(right.hint),
    }
}
