//! Element names, and what each means for lines, text and marks.

/// An element's name and meaning. Names compare by a hash: a clash of unknown names does no harm.
#[derive(Clone, Copy, Debug)]
pub(super) struct HtmlTag {
    pub id: u32,
    pub kind: TagKind,
}

/// What an element does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagKind {
    /// Closed by the start of any block.
    Paragraph,
    Heading,
    /// `center`
    Centred,
    /// Begins and ends a line.
    Block,
    /// A block whose text keeps its line ends.
    Preformatted,
    /// The page's own text: a `header` in it is no page furniture.
    Main,
    List,
    Item,
    Table,
    /// `thead`, `tbody`, `tfoot`: they only close what stands open.
    RowGroup,
    Row,
    Cell,
    Caption,
    /// Page furniture: `nav`, `aside`.
    Chrome,
    /// Page furniture outside the page's own text.
    Header,
    /// Not shown as text.
    Hidden,
    Break,
    Rule,
    /// No content and no meaning here.
    Void,
    /// Elements that a wrongly nested end closes across others.
    Formatting(Formatting),
    Inserted,
    Deleted,
    Quote,
    /// Everything else: transparent.
    Inline,
}

/// What a formatting element sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Formatting {
    Bold,
    Italic,
    Underline,
    CrossedOut,
    Superscript,
    Subscript,
    /// `font`, `a`, `small` …
    None,
}

impl TagKind {
    /// Elements that begin and end lines.
    pub fn is_block(self) -> bool {
        use TagKind::*;
        matches!(
            self,
            Paragraph
                | Heading
                | Centred
                | Block
                | Preformatted
                | Main
                | List
                | Item
                | Table
                | Row
                | Cell
                | Caption
                | Chrome
                | Header
        )
    }

    /// What is inside cannot close what is outside.
    pub fn is_wall(self) -> bool {
        matches!(self, TagKind::Table | TagKind::Cell | TagKind::Caption)
    }
}

impl HtmlTag {
    /// The meaning of a lower-case element name.
    pub fn named(name: &[u8]) -> HtmlTag {
        let kind = kind(name);
        // One heading closes another: `<h1>…</h2>`.
        let id = if kind == TagKind::Heading { 1 } else { hash(name) };
        HtmlTag { id, kind }
    }
}

/// FNV-1a, 32 bits.
fn hash(name: &[u8]) -> u32 {
    name.iter().fold(0x811C_9DC5, |h, b| (h ^ u32::from(*b)).wrapping_mul(0x0100_0193))
}

fn kind(name: &[u8]) -> TagKind {
    use Formatting::{Bold, CrossedOut, Italic, None, Subscript, Superscript, Underline};
    match name {
        b"p" => TagKind::Paragraph,
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => TagKind::Heading,
        b"div" | b"body" | b"html" | b"section" | b"blockquote" | b"address" | b"dl" | b"dt" | b"dd" | b"figure"
        | b"figcaption" | b"fieldset" | b"legend" | b"form" | b"details" | b"summary" | b"hgroup" | b"search" => {
            TagKind::Block
        }
        b"center" => TagKind::Centred,
        b"pre" | b"listing" | b"xmp" | b"plaintext" => TagKind::Preformatted,
        b"main" | b"article" => TagKind::Main,
        b"ol" | b"ul" | b"menu" | b"dir" => TagKind::List,
        b"li" => TagKind::Item,
        b"table" => TagKind::Table,
        b"thead" | b"tbody" | b"tfoot" | b"colgroup" => TagKind::RowGroup,
        b"tr" => TagKind::Row,
        b"td" | b"th" => TagKind::Cell,
        b"caption" => TagKind::Caption,
        b"nav" | b"aside" => TagKind::Chrome,
        b"header" | b"footer" => TagKind::Header,
        b"script" | b"style" | b"title" | b"template" | b"noscript" | b"iframe" | b"noframes" | b"noembed"
        | b"object" | b"svg" | b"select" | b"datalist" | b"button" | b"textarea" | b"canvas" | b"audio" | b"video"
        | b"xml" | b"rt" | b"rp" | b"dialog" => TagKind::Hidden,
        b"br" => TagKind::Break,
        b"hr" => TagKind::Rule,
        b"area" | b"base" | b"col" | b"embed" | b"img" | b"input" | b"link" | b"meta" | b"param" | b"source"
        | b"track" | b"wbr" | b"frame" | b"keygen" | b"basefont" | b"bgsound" => TagKind::Void,
        b"b" | b"strong" => TagKind::Formatting(Bold),
        b"i" | b"em" | b"cite" | b"var" | b"dfn" => TagKind::Formatting(Italic),
        b"u" => TagKind::Formatting(Underline),
        b"s" | b"strike" => TagKind::Formatting(CrossedOut),
        b"sup" => TagKind::Formatting(Superscript),
        b"sub" => TagKind::Formatting(Subscript),
        b"a" | b"font" | b"small" | b"big" | b"tt" | b"code" | b"nobr" => TagKind::Formatting(None),
        b"ins" => TagKind::Inserted,
        b"del" => TagKind::Deleted,
        b"q" => TagKind::Quote,
        _ => TagKind::Inline,
    }
}
