//! Element names: what each means for lines, text and marks.

/// An element's name and meaning. Names compare by a hash: a clash of unknown names does no harm.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag {
    pub id: u32,
    pub kind: Kind,
}

/// What an element does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
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
    Struck,
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
    Struck,
    Superscript,
    Subscript,
    /// `font`, `a`, `small` …
    None,
}

impl Kind {
    /// Elements that begin and end lines.
    pub fn is_block(self) -> bool {
        use Kind::*;
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
        matches!(self, Kind::Table | Kind::Cell | Kind::Caption)
    }
}

impl Tag {
    /// The meaning of a lower-case element name.
    pub fn named(name: &[u8]) -> Tag {
        let kind = kind(name);
        // One heading closes another: `<h1>…</h2>`.
        let id = if kind == Kind::Heading { 1 } else { hash(name) };
        Tag { id, kind }
    }
}

/// FNV-1a, 32 bits.
fn hash(name: &[u8]) -> u32 {
    name.iter().fold(0x811C_9DC5, |h, b| (h ^ u32::from(*b)).wrapping_mul(0x0100_0193))
}

fn kind(name: &[u8]) -> Kind {
    use Formatting::{Bold, Italic, None, Struck, Subscript, Superscript, Underline};
    match name {
        b"p" => Kind::Paragraph,
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Kind::Heading,
        b"div" | b"body" | b"html" | b"section" | b"blockquote" | b"address" | b"dl" | b"dt" | b"dd" | b"figure"
        | b"figcaption" | b"fieldset" | b"legend" | b"form" | b"details" | b"summary" | b"hgroup" | b"search" => {
            Kind::Block
        }
        b"center" => Kind::Centred,
        b"pre" | b"listing" | b"xmp" | b"plaintext" => Kind::Preformatted,
        b"main" | b"article" => Kind::Main,
        b"ol" | b"ul" | b"menu" | b"dir" => Kind::List,
        b"li" => Kind::Item,
        b"table" => Kind::Table,
        b"thead" | b"tbody" | b"tfoot" | b"colgroup" => Kind::RowGroup,
        b"tr" => Kind::Row,
        b"td" | b"th" => Kind::Cell,
        b"caption" => Kind::Caption,
        b"nav" | b"aside" => Kind::Chrome,
        b"header" | b"footer" => Kind::Header,
        b"script" | b"style" | b"title" | b"template" | b"noscript" | b"iframe" | b"noframes" | b"noembed"
        | b"object" | b"svg" | b"select" | b"datalist" | b"button" | b"textarea" | b"canvas" | b"audio" | b"video"
        | b"xml" | b"rt" | b"rp" | b"dialog" => Kind::Hidden,
        b"br" => Kind::Break,
        b"hr" => Kind::Rule,
        b"area" | b"base" | b"col" | b"embed" | b"img" | b"input" | b"link" | b"meta" | b"param" | b"source"
        | b"track" | b"wbr" | b"frame" | b"keygen" | b"basefont" | b"bgsound" => Kind::Void,
        b"b" | b"strong" => Kind::Formatting(Bold),
        b"i" | b"em" | b"cite" | b"var" | b"dfn" => Kind::Formatting(Italic),
        b"u" => Kind::Formatting(Underline),
        b"s" | b"strike" => Kind::Formatting(Struck),
        b"sup" => Kind::Formatting(Superscript),
        b"sub" => Kind::Formatting(Subscript),
        b"a" | b"font" | b"small" | b"big" | b"tt" | b"code" | b"nobr" => Kind::Formatting(None),
        b"ins" => Kind::Inserted,
        b"del" => Kind::Struck,
        b"q" => Kind::Quote,
        _ => Kind::Inline,
    }
}
