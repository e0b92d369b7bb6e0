//! Lists: `word/numbering.xml`, and the labels that Word counts by it (ECMA-376 part 1, 17.9).

use std::collections::{HashMap, HashSet};

use super::model::ListPlace;
use super::number_format::{NumberFormat, format_number};
use super::styles::DocxStyles;
use super::symbol;
use crate::error::ReadError;
use crate::read::shared::xml::{Element, Node, Nodes};

/// Levels of a list.
const LEVELS: usize = 9;

/// The longest text of a label; Word's own limit is lower.
const LONGEST_TEXT: usize = 64;

/// The lists of a file.
#[derive(Debug, Default)]
pub(super) struct DocxLists {
    lists: HashMap<u32, DocxList>,
    patterns: HashMap<u32, AbstractList>,
}

/// `w:num`: a list that counts by a pattern, with what it does otherwise.
#[derive(Debug, Default)]
struct DocxList {
    pattern: u32,
    starts: [Option<u32>; LEVELS],
    levels: [Option<DocxListLevel>; LEVELS],
}

/// `w:abstractNum`
#[derive(Debug, Default)]
struct AbstractList {
    levels: [Option<DocxListLevel>; LEVELS],
    /// The list style whose levels stand in its place.
    style: String,
}

/// `w:lvl`
#[derive(Clone, Debug, Default)]
struct DocxListLevel {
    start: u32,
    number_format: NumberFormat,
    text: String,
    /// The level, from 1, whose next number restarts this one: 0 never, none any level above.
    restart: Option<u8>,
    /// Whether all digits are decimal.
    legal: bool,
    /// The paragraph style tied to it.
    style: String,
    font: String,
}

impl DocxLists {
    /// Reads `word/numbering.xml`.
    ///
    /// # Errors
    /// The part is no well-formed XML.
    pub fn read(xml: &str, part: &str) -> Result<Self, ReadError> {
        let mut reader = DocxListsReader::default();
        let mut nodes = Nodes::new(xml, part);
        while let Some(node) = nodes.next()? {
            match node {
                Node::Open(e) => reader.open(&e),
                Node::Close => reader.close(),
                Node::Text(_) => {}
            }
        }
        Ok(reader.lists)
    }

    /// The list and level of a paragraph in `style` with `own` numbering; `None` where it is in no list.
    pub fn place(&self, own: ListPlace, style: &str, styles: &DocxStyles) -> Option<(u32, u8)> {
        let (list, level) = match own.list {
            Some(list) => (list, own.level.unwrap_or(0)),
            None => {
                let list = styles.list(style)?;
                let by_style = |id: &str, named| self.tied_level(list, id, styles).or(named);
                (list, own.level.or_else(|| styles.level(style, by_style)).unwrap_or(0))
            }
        };
        self.lists.contains_key(&list).then_some((list, level))
    }

    /// The level of `list` to which a paragraph style is tied.
    fn tied_level(&self, list: u32, style: &str, styles: &DocxStyles) -> Option<u8> {
        (0..LEVELS as u8).find(|level| self.level(list, *level, styles).is_some_and(|l| l.style == style))
    }

    /// The pattern by which a list counts: its own, or that of the list style it stands for.
    fn pattern(&self, list: u32, styles: &DocxStyles) -> Option<(u32, &AbstractList)> {
        let id = self.lists.get(&list)?.pattern;
        let pattern = self.patterns.get(&id)?;
        if pattern.style.is_empty() {
            return Some((id, pattern));
        }
        let id = self.lists.get(&styles.list(&pattern.style)?)?.pattern;
        Some((id, self.patterns.get(&id)?))
    }

    fn level(&self, list: u32, level: u8, styles: &DocxStyles) -> Option<&DocxListLevel> {
        let own = self.lists.get(&list)?.levels.get(usize::from(level))?.as_ref();
        own.or_else(|| self.pattern(list, styles)?.1.levels.get(usize::from(level))?.as_ref())
    }
}

/// Counts the labels of a text from its beginning.
pub(super) struct DocxListCounter<'a> {
    lists: &'a DocxLists,
    styles: &'a DocxStyles,
    /// The number that stands at each level, by pattern: lists that share one go on counting.
    numbers: HashMap<u32, [Option<u32>; LEVELS]>,
    begun: HashSet<(u32, u8)>,
}

impl<'a> DocxListCounter<'a> {
    pub fn new(lists: &'a DocxLists, styles: &'a DocxStyles) -> Self {
        Self { lists, styles, numbers: HashMap::new(), begun: HashSet::new() }
    }

    /// The label of the next paragraph at this place; empty where the level shows nothing.
    pub fn next(&mut self, (list, level): (u32, u8)) -> String {
        let Some((pattern, _)) = self.lists.pattern(list, self.styles) else { return String::new() };
        let Some(shape) = self.lists.level(list, level, self.styles) else { return String::new() };
        let numbers = self.numbers.entry(pattern).or_default();
        let level_index = usize::from(level);
        let own_start = |level_index: usize| self.lists.lists.get(&list).and_then(|l| l.starts[level_index]);
        // A level that was skipped has begun: `4` follows `3.1`.
        for (above, number) in numbers[..level_index].iter_mut().enumerate() {
            let start = || self.lists.level(list, above as u8, self.styles).map_or(0, |l| l.start);
            *number = number.or_else(|| Some(own_start(above).unwrap_or_else(start)));
        }
        let anew = own_start(level_index).filter(|_| self.begun.insert((list, level)));
        numbers[level_index] = Some(match (anew, numbers[level_index]) {
            (Some(start), _) => start,
            (None, Some(number)) => number.saturating_add(1),
            (None, None) => own_start(level_index).unwrap_or(shape.start),
        });
        for (below, number) in numbers.iter_mut().enumerate().skip(level_index + 1) {
            let restart = self.lists.level(list, below as u8, self.styles).and_then(|l| l.restart);
            if restart.is_none_or(|above| usize::from(above) > level_index) {
                *number = None;
            }
        }
        self.label(list, shape, &self.numbers[&pattern])
    }

    /// `%1.%2)` with the numbers in it.
    fn label(&self, list: u32, shape: &DocxListLevel, numbers: &[Option<u32>; LEVELS]) -> String {
        let mut out = String::new();
        let mut characters = shape.text.chars().peekable();
        while let Some(character) = characters.next() {
            let place = characters.peek().and_then(|c| c.to_digit(10)).filter(|n| character == '%' && *n > 0);
            let Some(place) = place.map(|n| n as u8 - 1) else {
                out.push(if shape.number_format == NumberFormat::None {
                    bullet(&shape.font, character)
                } else {
                    character
                });
                continue;
            };
            characters.next();
            let Some(level) = self.lists.level(list, place, self.styles) else { continue };
            let number = numbers[usize::from(place)].unwrap_or(level.start);
            let number_format = if shape.legal && level.number_format != NumberFormat::None {
                NumberFormat::Decimal
            } else {
                level.number_format
            };
            out.push_str(&format_number(number_format, number));
        }
        out
    }
}

/// A bullet as it is displayed: Word draws the hollow one with the letter o.
fn bullet(font: &str, character: char) -> char {
    match character {
        'o' if font == "Courier New" => '◦',
        '·' if font == "Symbol" => '•',
        _ => symbol::shown_character(font, character),
    }
}

/// Where in the part an element stands.
#[derive(Clone, Copy, PartialEq)]
enum NumberingElement {
    File,
    Pattern,
    List,
    Exception,
    Level,
    Letters,
    Other,
}

#[derive(Default)]
struct DocxListsReader {
    lists: DocxLists,
    path: Vec<NumberingElement>,
    /// The pattern or list being read.
    id: u32,
    level_index: usize,
    level: DocxListLevel,
}

impl DocxListsReader {
    fn open(&mut self, e: &Element<'_>) {
        let within = self.path.last().copied().unwrap_or(NumberingElement::File);
        let number = |name: &str| e.attribute(name).and_then(|v| v.parse::<u32>().ok());
        let value = || e.attribute("val").unwrap_or_default();
        let next = match (within, e.name()) {
            (NumberingElement::File, "numbering") => NumberingElement::File,
            (NumberingElement::File, "abstractNum") => {
                self.id = number("abstractNumId").unwrap_or(u32::MAX);
                NumberingElement::Pattern
            }
            (NumberingElement::File, "num") => {
                self.id = number("numId").unwrap_or(0);
                self.lists.lists.insert(self.id, DocxList::default());
                NumberingElement::List
            }
            (NumberingElement::Pattern, "numStyleLink") => {
                self.lists.patterns.entry(self.id).or_default().style = value();
                NumberingElement::Other
            }
            (NumberingElement::List, "abstractNumId") => {
                self.list().pattern = number("val").unwrap_or(u32::MAX);
                NumberingElement::Other
            }
            (NumberingElement::List, "lvlOverride") => {
                self.level_index = number("ilvl").map_or(LEVELS, |n| n as usize);
                NumberingElement::Exception
            }
            (NumberingElement::Exception, "startOverride") => {
                let (level_index, start) = (self.level_index, number("val"));
                if let Some(place) = self.list().starts.get_mut(level_index) {
                    *place = start;
                }
                NumberingElement::Other
            }
            (NumberingElement::Pattern | NumberingElement::Exception, "lvl") => {
                self.level_index = number("ilvl").map_or(LEVELS, |n| n as usize);
                self.level = DocxListLevel::default();
                NumberingElement::Level
            }
            (NumberingElement::Level, "rPr") => NumberingElement::Letters,
            (NumberingElement::Letters, "rFonts") => {
                self.level.font = e.attribute("ascii").or_else(|| e.attribute("hAnsi")).unwrap_or_default();
                NumberingElement::Other
            }
            (NumberingElement::Level, name) => {
                match name {
                    "start" => self.level.start = number("val").unwrap_or(0),
                    "numFmt" => self.level.number_format = NumberFormat::named(&value()),
                    "lvlText" => self.level.text = value().chars().take(LONGEST_TEXT).collect(),
                    "lvlRestart" => self.level.restart = number("val").map(|n| n.min(LEVELS as u32) as u8),
                    "isLgl" => self.level.legal = e.is_on(),
                    "pStyle" => self.level.style = value(),
                    _ => {}
                }
                // Newer number formats are in a choice with an older fallback.
                if matches!(name, "AlternateContent" | "Choice" | "Fallback") {
                    NumberingElement::Level
                } else {
                    NumberingElement::Other
                }
            }
            _ => NumberingElement::Other,
        };
        self.path.push(next);
    }

    fn close(&mut self) {
        let closed = self.path.pop();
        let within = self.path.last();
        if closed != Some(NumberingElement::Level) || within == Some(&NumberingElement::Level) {
            return;
        }
        let (level, level_index) = (std::mem::take(&mut self.level), self.level_index);
        let levels = match within {
            Some(NumberingElement::Exception) => &mut self.list().levels,
            _ => &mut self.lists.patterns.entry(self.id).or_default().levels,
        };
        if let Some(place) = levels.get_mut(level_index) {
            *place = Some(level);
        }
    }

    fn list(&mut self) -> &mut DocxList {
        self.lists.lists.entry(self.id).or_default()
    }
}
