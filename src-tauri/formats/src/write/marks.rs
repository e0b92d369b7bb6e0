//! Runs as the elements `ins`, `del`, `b`, `i`, `u`, `sup` and `sub`, which HTML and Akoma Ntoso share.

use modline_core::run::{Revision, Run};

use super::xml::Xml;

/// How a format writes marks and text.
pub(super) trait InlineMarks {
    /// The attributes of the mark `name`, `ins` or `del`, made by `by`.
    fn attributes(&mut self, name: &'static str, by: &Revision) -> Vec<(&'static str, String)>;
    /// Text between elements, with its line breaks.
    fn text(&mut self, xml: &mut Xml, s: &str);
    /// Kept text comes now: the marks behind it are another change.
    fn kept(&mut self) {}
}

/// The runs, marks outermost: what one author inserted and another deleted is a `del` in an `ins`.
pub(super) fn runs(xml: &mut Xml, runs: &[Run], marks: &mut impl InlineMarks) {
    for inserted in runs.chunk_by(|a, b| a.ins == b.ins) {
        let ins = open(xml, "ins", inserted[0].ins.as_ref(), marks);
        for deleted in inserted.chunk_by(|a, b| a.del == b.del) {
            let del = open(xml, "del", deleted[0].del.as_ref(), marks);
            if !(ins || del) {
                marks.kept();
            }
            deleted.iter().for_each(|r| formatted(xml, r, marks));
            if del {
                xml.close("del");
            }
        }
        if ins {
            xml.close("ins");
        }
    }
}

/// Opens the mark if there is one.
pub(super) fn open(xml: &mut Xml, name: &'static str, by: Option<&Revision>, marks: &mut impl InlineMarks) -> bool {
    let Some(by) = by else { return false };
    let attributes = marks.attributes(name, by);
    let attributes: Vec<(&str, &str)> = attributes.iter().map(|(key, value)| (*key, value.as_str())).collect();
    xml.open(name, &attributes);
    true
}

fn formatted(xml: &mut Xml, run: &Run, marks: &mut impl InlineMarks) {
    let f = run.format;
    let lowered = f.subscript && !f.superscript;
    let names = [(f.bold, "b"), (f.italic, "i"), (f.underline, "u"), (f.superscript, "sup"), (lowered, "sub")];
    let names: Vec<&str> = names.into_iter().filter(|(on, _)| *on).map(|(_, name)| name).collect();
    for name in &names {
        xml.open(name, &[]);
    }
    marks.text(xml, &run.text);
    for name in names.iter().rev() {
        xml.close(name);
    }
}
