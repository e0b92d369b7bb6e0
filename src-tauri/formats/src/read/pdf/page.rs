//! The glyphs of a page with text and position. Only the text operators matter here (ISO 32000-1, 9.4).

use std::sync::Arc;

use hayro_font::hayro_cmap::BfString;
use hayro_font::kurbo::{Affine, Point};
use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn, UNITS_PER_EM};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::dict::keys::{CONTENTS, FORM, MATRIX, RESOURCES, SUBTYPE};
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro_syntax::page::{Page, Resources};

use super::model::PdfGlyph;
use crate::error::ReadError;
use crate::read::shared::limits::{LARGEST_TEXT, too_much_text};

/// Forms within forms.
const DEEPEST: usize = 12;
/// States saved and marks opened at one place.
const MOST_OPEN: usize = 1000;
/// Operators of the whole file, forms counted each time they are drawn; bytes of contents unpacked, likewise.
const MOST_OPERATORS: usize = 3_000_000;
const MOST_CONTENT: usize = 128_000_000;

/// What stands on a page.
#[derive(Debug, Default)]
pub(super) struct DrawnPage {
    /// The glyphs that stand upright once the page is turned clockwise by no, one, two or three quarters, with their
    /// places on the page turned so, in the order they are drawn.
    pub turned: [Vec<PdfGlyph>; 4],
    /// Text that stands at any other angle.
    pub at_an_angle: String,
    /// The page as it is shown.
    pub width: f64,
    pub height: f64,
}

/// Reads pages one by one, within limits for all.
pub(super) struct PdfPageReader<'a> {
    fonts: FontCache<'a>,
    font_resolver: FontResolverFn,
    cmap_resolver: CMapResolverFn,
    operators: usize,
    content: usize,
    characters: usize,
}

impl Default for PdfPageReader<'_> {
    fn default() -> Self {
        let font = |query: &FontQuery| {
            let font = match query {
                FontQuery::Standard(font) => *font,
                FontQuery::Fallback(query) => query.pick_standard_font(),
            };
            Some(font.get_font_data())
        };
        Self {
            fonts: FontCache::new(),
            font_resolver: Arc::new(font),
            cmap_resolver: Arc::new(|_| None),
            operators: 0,
            content: 0,
            characters: 0,
        }
    }
}

/// The state of text and of space (ISO 32000-1, 9.3).
#[derive(Clone)]
struct TextState<'a> {
    space: Affine,
    font: Option<Font<'a>>,
    size: f64,
    letter_space: f64,
    word_space: f64,
    scale: f64,
    leading: f64,
    rise: f64,
}

/// A marked segment of content.
#[derive(Default)]
struct MarkedContent {
    artifact: bool,
    /// The text it stands for; nothing once its first glyph has taken it.
    actual: Option<String>,
}

struct PageContent<'a> {
    state: TextState<'a>,
    saved: Vec<TextState<'a>>,
    marks: Vec<MarkedContent>,
    matrix: Affine,
    line: Affine,
    drawn: DrawnPage,
}

impl<'a> PdfPageReader<'a> {
    /// What stands on a page.
    ///
    /// # Errors
    /// The page draws more than the limits allow.
    pub fn page(&mut self, page: &Page<'a>) -> Result<DrawnPage, ReadError> {
        let mut content = Vec::new();
        let mut add = |stream: Stream<'a>| -> Result<(), ReadError> {
            if let Ok(data) = stream.decoded_data() {
                self.take(data.len())?;
                content.extend_from_slice(&data);
                content.push(b'\n');
            }
            Ok(())
        };
        if let Some(stream) = page.raw().get::<Stream<'a>>(CONTENTS) {
            add(stream)?;
        } else if let Some(streams) = page.raw().get::<Array<'a>>(CONTENTS) {
            for stream in streams.iter::<Stream<'a>>() {
                add(stream)?;
            }
        }
        let space = Affine::new(page.initial_transform(false).as_coeffs());
        let state = TextState {
            space,
            font: None,
            size: 1.0,
            letter_space: 0.0,
            word_space: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        let (width, height) = page.render_dimensions();
        let mut page_content = PageContent {
            state,
            saved: Vec::new(),
            marks: Vec::new(),
            matrix: Affine::IDENTITY,
            line: Affine::IDENTITY,
            drawn: DrawnPage { width: width.into(), height: height.into(), ..DrawnPage::default() },
        };
        self.content(&content, page.resources(), &mut page_content, 0)?;
        Ok(page_content.drawn)
    }

    fn take(&mut self, bytes: usize) -> Result<(), ReadError> {
        self.content += bytes;
        if self.content > MOST_CONTENT { Err(too_much_text()) } else { Ok(()) }
    }

    fn content(
        &mut self,
        content: &[u8],
        resources: &Resources<'a>,
        page_content: &mut PageContent<'a>,
        depth: usize,
    ) -> Result<(), ReadError> {
        use TypedInstruction as Do;
        let mut operators = TypedIter::new(content);
        let number = |n: &Number| n.as_f64();
        while let Some(operator) = operators.next() {
            self.operators += 1;
            if self.operators > MOST_OPERATORS || self.characters > LARGEST_TEXT {
                return Err(too_much_text());
            }
            match operator {
                Do::SaveState(_) if page_content.saved.len() < MOST_OPEN => {
                    page_content.saved.push(page_content.state.clone())
                }
                Do::RestoreState(_) => {
                    page_content.state = page_content.saved.pop().unwrap_or_else(|| page_content.state.clone())
                }
                Do::Transform(m) => page_content.state.space *= affine([&m.0, &m.1, &m.2, &m.3, &m.4, &m.5]),
                Do::BeginText(_) => page_content.begin_line(Affine::IDENTITY),
                Do::SetTextMatrix(m) => page_content.begin_line(affine([&m.0, &m.1, &m.2, &m.3, &m.4, &m.5])),
                Do::NextLine(n) => page_content.next_line(number(&n.0), number(&n.1)),
                Do::NextLineAndSetLeading(n) => {
                    page_content.state.leading = -number(&n.1);
                    page_content.next_line(number(&n.0), number(&n.1));
                }
                Do::NextLineUsingLeading(_) => page_content.next_line(0.0, -page_content.state.leading),
                Do::TextFont(t) => {
                    page_content.state.size = number(&t.1);
                    let font = resources.get_font(t.0);
                    page_content.state.font =
                        font.and_then(|f| self.fonts.font(&f, &self.font_resolver, &self.cmap_resolver));
                }
                Do::CharacterSpacing(n) => page_content.state.letter_space = number(&n.0),
                Do::WordSpacing(n) => page_content.state.word_space = number(&n.0),
                Do::HorizontalScaling(n) => page_content.state.scale = number(&n.0) / 100.0,
                Do::TextLeading(n) => page_content.state.leading = number(&n.0),
                Do::TextRise(n) => page_content.state.rise = number(&n.0),
                Do::ShowText(s) => self.show(s.0.as_bytes(), page_content),
                Do::NextLineAndShowText(s) => {
                    page_content.next_line(0.0, -page_content.state.leading);
                    self.show(s.0.as_bytes(), page_content);
                }
                Do::ShowTextWithParameters(s) => {
                    (page_content.state.word_space, page_content.state.letter_space) = (number(&s.0), number(&s.1));
                    page_content.next_line(0.0, -page_content.state.leading);
                    self.show(s.2.as_bytes(), page_content);
                }
                Do::ShowTexts(list) => {
                    for part in list.0.iter::<Object<'_>>() {
                        match part {
                            Object::Number(n) => {
                                let back = -n.as_f64() / 1000.0 * page_content.state.size * page_content.state.scale;
                                page_content.matrix *= Affine::translate((back, 0.0));
                            }
                            Object::String(s) => self.show(s.as_bytes(), page_content),
                            _ => {}
                        }
                    }
                }
                Do::BeginMarkedContent(m) => page_content.begin_mark(m.0, None),
                Do::BeginMarkedContentWithProperties(m) => {
                    let named = m.1.clone().into_name().and_then(|name| resources.properties.get::<Dict<'_>>(name));
                    page_content.begin_mark(m.0, named.or_else(|| m.1.clone().into_dict()));
                }
                Do::EndMarkedContent(_) => drop(page_content.marks.pop()),
                Do::XObject(x) if depth < DEEPEST => {
                    let form = resources.get_x_object(x.0);
                    let is_form = |s: &Stream<'_>| s.dict().get::<Name<'_>>(SUBTYPE).is_some_and(|n| &*n == FORM);
                    if let Some(form) = form.filter(is_form)
                        && let Ok(data) = form.decoded_data()
                    {
                        self.take(data.len())?;
                        let own = form.dict().get::<Dict<'a>>(RESOURCES).map(Resources::new);
                        let before = page_content.state.clone();
                        if let Some(matrix) = form.dict().get::<[f64; 6]>(MATRIX) {
                            page_content.state.space *= Affine::new(matrix);
                        }
                        self.content(&data, own.as_ref().unwrap_or(resources), page_content, depth + 1)?;
                        page_content.state = before;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn show(&mut self, bytes: &[u8], page_content: &mut PageContent<'a>) {
        let Some(font) = page_content.state.font.clone() else { return };
        let mut offset = 0;
        while offset < bytes.len() {
            let (code, length) = font.read_code(bytes, offset);
            offset += length.max(1);
            let glyph = match font.glyph(font.map_code(code), code) {
                FontGlyph::Outline(glyph) => glyph.as_unicode(),
                FontGlyph::Type3(glyph) => glyph.as_unicode(),
            };
            let text = match glyph {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(s)) => s,
                None => char::REPLACEMENT_CHARACTER.to_string(),
            };
            let advance = font.code_advance(code).x / f64::from(UNITS_PER_EM);
            let word_space = if code == 32 && length == 1 { page_content.state.word_space } else { 0.0 };
            self.characters += text.len() + 1;
            page_content.put(text, advance);
            let state = &page_content.state;
            let forward = (advance * state.size + state.letter_space + word_space) * state.scale;
            page_content.matrix *= Affine::translate((forward, 0.0));
        }
    }
}

impl PageContent<'_> {
    fn begin_line(&mut self, matrix: Affine) {
        (self.matrix, self.line) = (matrix, matrix);
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.begin_line(self.line * Affine::translate((x, y)));
    }

    fn begin_mark(&mut self, tag: &[u8], properties: Option<Dict<'_>>) {
        if self.marks.len() >= MOST_OPEN {
            return;
        }
        let around = self.marks.last();
        let actual = properties.and_then(|p| p.get::<hayro_syntax::object::String<'_>>("ActualText"));
        let actual = actual.map(|s| text_string(s.as_bytes())).or_else(|| around.and_then(|m| m.actual.clone()));
        let artifact = tag == b"Artifact" || around.is_some_and(|m| m.artifact);
        self.marks.push(MarkedContent { artifact, actual });
    }

    /// Puts a glyph where the pen is.
    fn put(&mut self, text: String, advance: f64) {
        let state = &self.state;
        let to_page =
            state.space * self.matrix * Affine::new([state.size * state.scale, 0.0, 0.0, state.size, 0.0, state.rise]);
        let corners = [(0.0, 0.0), (advance, 0.0), (0.0, 1.0)].map(|p| to_page * Point::from(p));
        let seen = (0.5..1000.0).contains(&(corners[2] - corners[0]).hypot());
        if !seen || !corners.iter().all(|p| p.x.is_finite() && p.y.is_finite()) {
            return;
        }
        let mut artifact = false;
        let mut text = text;
        if let Some(mark) = self.marks.last_mut() {
            artifact = mark.artifact;
            if let Some(actual) = &mut mark.actual {
                text = std::mem::take(actual);
            }
        }
        let drawn = &mut self.drawn;
        for (quarters, glyphs) in drawn.turned.iter_mut().enumerate() {
            let [start, end, top] = corners.map(|p| turn(p, quarters, drawn.width, drawn.height));
            let size = top.y - start.y;
            let upright = size > 0.0 && (top.x - start.x).abs() < size * 0.5 && end.x >= start.x;
            let level = (end.y - start.y).abs() <= (end.x - start.x) * 0.05 + 0.1;
            if upright && level {
                glyphs.push(PdfGlyph { text, x: start.x, end: end.x, y: start.y, size, artifact });
                return;
            }
        }
        drawn.at_an_angle.push_str(&text);
    }
}

/// Where a point is once its page, of this width and height, is turned clockwise.
fn turn(p: Point, quarters: usize, width: f64, height: f64) -> Point {
    match quarters {
        0 => p,
        1 => Point::new(p.y, width - p.x),
        2 => Point::new(width - p.x, height - p.y),
        _ => Point::new(height - p.y, p.x),
    }
}

fn affine(m: [&Number; 6]) -> Affine {
    Affine::new(m.map(Number::as_f64))
}

/// UTF-16 with a mark, UTF-8 with a mark, or bytes as Latin characters.
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, wide @ ..] => {
            let units: Vec<u16> = wide.chunks_exact(2).map(|b| u16::from_be_bytes([b[0], b[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        [0xEF, 0xBB, 0xBF, text @ ..] => String::from_utf8_lossy(text).into_owned(),
        _ => bytes.iter().map(|b| char::from(*b)).collect(),
    }
}
