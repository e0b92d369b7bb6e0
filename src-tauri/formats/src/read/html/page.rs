//! The open elements of a page, and the lines they give.

use std::collections::HashMap;

use modline_core::source_line::SourceLine;

use super::block::{HtmlBlock, InlineState};
use super::effect::TagEffect;
use super::label::put_label;
use super::list::{HtmlList, ItemLabel, ListStyle};
use super::revision::HtmlRevisions;
use super::style::{HIDDEN, HtmlAttribute, HtmlAttributes, InlineStyle};
use super::table::HtmlTable;
use super::tag::{HtmlTag, TagKind};
use crate::error::ReadError;
use crate::read::shared::limits::{LARGEST_TEXT, MOST_LINES, too_many_lines, too_much_text};

/// No page of text is nested deeper, nor has more marks; beyond, memory would run out before the end.
const DEEPEST: usize = 1_000_000;
/// List items and table cells, empty ones too.
const MOST_ITEMS: usize = 1_000_000;
const MOST_RUNS: usize = 1_000_000;
const MOST_REVISIONS: usize = 100_000;
/// Tables within tables beyond this are blocks only: every level moves the lines once more.
const DEEPEST_TABLE: usize = 32;
/// A wrongly nested end of formatting further away than this is passed over.
const FURTHEST_FORMAT: usize = 1000;

/// An open element.
#[derive(Debug)]
struct OpenElement {
    tag: HtmlTag,
    /// The state around it.
    around: InlineState,
    effect: TagEffect,
    /// Its end was met out of order: nothing is left of it but its place.
    ended: bool,
}

/// Everything open and everything read so far.
#[derive(Debug, Default)]
pub(super) struct HtmlPage {
    /// The attributes of the tag that is being read.
    pub attributes: HtmlAttributes,
    open: Vec<OpenElement>,
    /// Places in `open`, by name: an end tag finds its element at once.
    places: HashMap<u32, Vec<usize>>,
    /// Places of walls, of lists and of blocks.
    walls: Vec<usize>,
    list_places: Vec<usize>,
    blocks: Vec<usize>,
    state: InlineState,
    lists: Vec<HtmlList>,
    tables: Vec<HtmlTable>,
    /// Open tables too deep to be more than blocks.
    flat_tables: usize,
    block: HtmlBlock,
    gap: bool,
    label: Option<ItemLabel>,
    /// Items and cells met.
    tickets: usize,
    /// Lines that wait for their label, by number.
    waiting: HashMap<usize, usize>,
    told: HashMap<usize, String>,
    revisions: HtmlRevisions,
    /// The marks that the end of the last paragraph is said to have: where there are any, an empty one behind it counts.
    above: (u32, u32),
    lines: Vec<SourceLine>,
    count: usize,
    runs: usize,
    /// Bytes of text.
    size: usize,
    too_much: Option<ReadError>,
}

impl HtmlPage {
    /// Whether reading stopped.
    pub fn refused(&self) -> bool {
        self.too_much.is_some()
    }

    /// Every line, in order.
    ///
    /// # Errors
    /// The page went over a limit while it was read.
    pub fn finish(mut self) -> Result<Vec<SourceLine>, ReadError> {
        if let Some(refusal) = self.too_much {
            return Err(refusal);
        }
        self.close_to(0);
        self.end_line();
        for line in &mut self.lines {
            if let Some(label) = self.waiting.get(&line.number).and_then(|ticket| self.told.remove(ticket)) {
                put_label(line, label);
            }
        }
        if self.lines.is_empty() {
            return Err(ReadError::Empty);
        }
        Ok(self.lines)
    }

    pub fn text(&mut self, text: &str) {
        if self.state.flags & HIDDEN == 0 {
            let depth = self.depth();
            self.size += text.len();
            self.block.text(text, self.state, depth);
            self.check_size();
        }
    }

    /// Refuses what would not fit into memory.
    fn check_size(&mut self) {
        if self.count + self.block.breaks > MOST_LINES || self.tickets > MOST_ITEMS {
            self.too_much = Some(too_many_lines());
        }
        if self.size > LARGEST_TEXT {
            self.too_much = Some(too_much_text());
        }
        if self.runs + self.block.stretches() > MOST_RUNS {
            self.too_much = Some(too_much("more than 1,000,000 changes of format"));
        }
    }

    fn depth(&self) -> u8 {
        u8::try_from(self.lists.len()).unwrap_or(u8::MAX)
    }

    fn place(&self, tag: HtmlTag) -> Option<usize> {
        self.places.get(&tag.id)?.last().copied()
    }

    fn wall(&self) -> usize {
        self.walls.last().map_or(0, |w| w + 1)
    }

    /// A start tag; its attributes are in `self.attributes`.
    pub fn start(&mut self, tag: HtmlTag, self_closing: bool) {
        match tag.kind {
            TagKind::Void => return,
            TagKind::Break => {
                if self.state.flags & HIDDEN == 0 {
                    let depth = self.depth();
                    self.block.line_break(self.state, depth);
                    self.check_size();
                }
                return;
            }
            // Empty elements of XHTML; blocks are opened all the same, as browsers do.
            kind if self_closing && !kind.is_block() => return,
            _ => {}
        }
        let style = self.attributes.get(HtmlAttribute::Style).map(InlineStyle::parse).unwrap_or_default();
        if tag.kind.is_block() || matches!(tag.kind, TagKind::Rule | TagKind::RowGroup) {
            self.imply_ends(tag);
        }
        match tag.kind {
            TagKind::Rule => {
                self.gap = true;
                return;
            }
            TagKind::RowGroup => return,
            // Outside a table these tags mean nothing but the end of a line.
            TagKind::Row | TagKind::Cell | TagKind::Caption if self.tables.is_empty() => return,
            _ => {}
        }
        let effect = TagEffect::of(tag.kind, style, &self.attributes, self.state, &mut self.revisions);
        if self.revisions.len() > MOST_REVISIONS {
            self.too_much = Some(too_much("more than 100,000 authors and dates of changes"));
        }
        if self.attributes.get(HtmlAttribute::Class) == Some("end") {
            self.block.mark_end(effect.ins, effect.del);
        }
        self.push(tag, effect);
        self.begin(tag, style);
    }

    /// Ends what cannot stand around this block: an open `p`, the item, row or cell before it.
    fn imply_ends(&mut self, tag: HtmlTag) {
        let near =
            |page: &HtmlPage, name: &[u8], above: usize| page.place(HtmlTag::named(name)).filter(|p| *p >= above);
        let table = self.place(HtmlTag::named(b"table")).map_or(0, |t| t + 1);
        let closed = match tag.kind {
            TagKind::Item => near(self, b"li", self.list_places.last().map_or(0, |l| l + 1).max(self.wall())),
            TagKind::Row | TagKind::RowGroup | TagKind::Caption => {
                let cell = near(self, b"td", table).into_iter().chain(near(self, b"th", table)).min();
                near(self, b"tr", table).or(cell)
            }
            TagKind::Cell => near(self, b"td", table).into_iter().chain(near(self, b"th", table)).min(),
            TagKind::Heading => {
                self.open.len().checked_sub(1).filter(|top| self.open[*top].tag.kind == TagKind::Heading)
            }
            _ => None,
        };
        if let Some(place) = closed {
            self.close_to(place);
        }
        if let Some(place) = near(self, b"p", self.wall()) {
            self.close_to(place);
        }
        self.end_line();
    }

    fn push(&mut self, tag: HtmlTag, effect: TagEffect) {
        let place = self.open.len();
        if place >= DEEPEST {
            self.too_much = Some(too_much("more than 1,000,000 elements inside each other"));
            return;
        }
        self.places.entry(tag.id).or_default().push(place);
        if tag.kind.is_wall() {
            self.walls.push(place);
        }
        if tag.kind == TagKind::List {
            self.list_places.push(place);
        }
        if tag.kind.is_block() {
            self.blocks.push(place);
        }
        self.open.push(OpenElement { tag, around: self.state, effect, ended: false });
        self.state = effect.on(self.state);
    }

    /// What begins with an element, beyond its effect on text.
    fn begin(&mut self, tag: HtmlTag, style: InlineStyle) {
        let typed = |a: &HtmlAttributes| a.get(HtmlAttribute::Type).and_then(|t| ListStyle::html(t.trim()));
        match tag.kind {
            TagKind::List => {
                let usual = if tag.id == HtmlTag::named(b"ol").id { ListStyle::Decimal } else { ListStyle::None };
                let by_type = typed(&self.attributes).filter(|_| usual == ListStyle::Decimal);
                let list_style = style.list.or(by_type).unwrap_or(usual);
                let reversed = self.attributes.get(HtmlAttribute::Reversed).is_some();
                self.lists.push(HtmlList::new(list_style, self.attributes.number(HtmlAttribute::Start), reversed));
            }
            TagKind::Item => {
                self.tickets += 1;
                let item_style = style.list.or(typed(&self.attributes));
                let value = self.attributes.number(HtmlAttribute::Value);
                let ticket = self.tickets;
                self.label = self.lists.last_mut().and_then(|l| l.item(item_style, value, ticket));
                self.check_size();
            }
            TagKind::Table if self.tables.len() >= DEEPEST_TABLE => self.flat_tables += 1,
            TagKind::Table => self.tables.push(HtmlTable::default()),
            TagKind::Cell if self.flat_tables == 0 => {
                self.tickets += 1;
                if let Some(table) = self.tables.last_mut() {
                    table.begin_cell(u32::try_from(self.tickets).unwrap_or(u32::MAX));
                }
                self.check_size();
            }
            TagKind::Quote => self.text("“"),
            _ if style.word_tabs > 0 && self.state.flags & HIDDEN != 0 => {
                let around = self.open.last().map_or(self.state, |o| o.around);
                if around.flags & HIDDEN == 0 {
                    let depth = self.depth();
                    (0..style.word_tabs).for_each(|_| self.block.tab(around, depth));
                }
            }
            _ => {}
        }
    }

    /// An end tag.
    pub fn end(&mut self, tag: HtmlTag) {
        if tag.kind == TagKind::Break {
            return self.start(tag, false); // `</br>` is `<br>`
        }
        let place = self.place(tag);
        if tag.kind == TagKind::Paragraph && place.is_none_or(|p| p < self.wall()) {
            return self.imply_ends(tag); // a lone `</p>` is an empty paragraph
        }
        let Some(place) = place else { return };
        let in_reach = match tag.kind {
            TagKind::Table => true,
            TagKind::Row | TagKind::Cell | TagKind::Caption => {
                self.place(HtmlTag::named(b"table")).is_none_or(|table| place > table)
            }
            _ => place >= self.wall(),
        };
        if !in_reach {
            return;
        }
        match tag.kind {
            TagKind::Formatting(_) => self.end_formatting(place),
            kind if kind.is_block() => self.close_to(place),
            // The standard passes over an end that would cut through a block.
            _ if self.blocks.last().is_none_or(|b| *b < place) => self.close_to(place),
            _ => {}
        }
    }

    /// Ends formatting where it stands, so that what was opened inside goes on: `<b>a<i>b</b>c</i>`.
    fn end_formatting(&mut self, place: usize) {
        if place + 1 == self.open.len() {
            return self.close_to(place);
        }
        if self.open.len() - place > FURTHEST_FORMAT {
            return;
        }
        if let Some(places) = self.places.get_mut(&self.open[place].tag.id) {
            places.pop();
        }
        self.open[place].ended = true;
        self.open[place].effect = TagEffect::default();
        let mut state = self.open[place].around;
        for open in &mut self.open[place + 1..] {
            open.around = state;
            state = open.effect.on(state);
        }
        self.state = state;
    }

    /// Closes everything from `place` on.
    fn close_to(&mut self, place: usize) {
        while self.open.len() > place {
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        let last = self.open.len().wrapping_sub(1);
        let Some(kind) = self.open.last().map(|o| o.tag.kind) else { return };
        if matches!(kind, TagKind::Paragraph | TagKind::Heading) && self.above != (0, 0) && self.block.is_empty() {
            self.end_empty();
        } else if kind.is_block() {
            self.end_line();
        }
        if kind == TagKind::Quote {
            self.text("”");
        }
        let Some(closed) = self.open.pop() else { return };
        self.state = closed.around;
        if !closed.ended
            && let Some(places) = self.places.get_mut(&closed.tag.id)
        {
            places.pop();
        }
        for places in [&mut self.walls, &mut self.list_places, &mut self.blocks] {
            places.pop_if(|p| *p == last);
        }
        match kind {
            TagKind::Item => self.label = None,
            TagKind::List => {
                if let Some(list) = self.lists.pop() {
                    self.told.extend(list.close());
                }
            }
            TagKind::Cell if self.flat_tables == 0 => {
                if let Some(table) = self.tables.last_mut() {
                    table.in_cell = false;
                }
            }
            TagKind::Row if self.flat_tables == 0 => self.end_row(),
            TagKind::Table if self.flat_tables > 0 => self.flat_tables -= 1,
            TagKind::Table => {
                self.end_row();
                self.tables.pop();
            }
            _ => {}
        }
    }

    fn end_row(&mut self) {
        let lines = self.tables.last_mut().map(HtmlTable::end_row).unwrap_or_default();
        let outer = self.tables.len().saturating_sub(1);
        for line in lines {
            add(&mut self.tables[..outer], &mut self.lines, line);
        }
    }

    /// Ends the line that stands open, if there is one.
    fn end_line(&mut self) {
        if self.block.is_empty() {
            self.block = HtmlBlock::default();
            return;
        }
        let above = std::mem::replace(&mut self.above, self.block.end());
        let read = self.block.finish(&self.revisions, above);
        for mut line in read.lines {
            self.count += 1;
            self.runs += line.runs.len();
            line.number = self.count;
            line.place = self.cell();
            line.gap |= std::mem::take(&mut self.gap);
            match self.label.take() {
                Some(ItemLabel::Text(label)) => put_label(&mut line, label),
                Some(ItemLabel::Ticket(ticket)) => {
                    self.waiting.insert(line.number, ticket);
                }
                None => {}
            }
            add(&mut self.tables, &mut self.lines, line);
        }
        self.gap |= read.gap_after;
        self.check_size();
    }

    /// Ends an empty paragraph into which the one before runs on.
    fn end_empty(&mut self) {
        let (ins, del) = std::mem::take(&mut self.block).end();
        self.above = (ins, del);
        self.count += 1;
        let (number, place) = (self.count, self.cell());
        let (ins, del) = (self.revisions.get(ins), self.revisions.get(del));
        add(&mut self.tables, &mut self.lines, SourceLine { number, place, ins, del, ..SourceLine::default() });
        self.check_size();
    }

    /// The number of the innermost open cell; 0 is none.
    fn cell(&self) -> u32 {
        self.tables.iter().rev().find(|t| t.in_cell).map_or(0, |t| t.cell)
    }
}

fn too_much(what: &str) -> ReadError {
    ReadError::Unsupported(format!("the page has {what}; choose a smaller file or split it"))
}

/// A line goes into the innermost open cell, else to the page.
fn add(tables: &mut [HtmlTable], lines: &mut Vec<SourceLine>, line: SourceLine) {
    match tables.iter_mut().rev().find(|t| t.in_cell) {
        Some(table) => table.add(line),
        None => lines.push(line),
    }
}
