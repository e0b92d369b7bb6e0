//! The control words that matter for text.

use super::tables::{character_set, code_page};
use super::{RtfDestination, RtfGroup, RtfReader};
use crate::word::LINE_BREAK;

impl RtfReader {
    /// A control word outside text.
    pub(super) fn word(&mut self, word: &str, value: Option<i32>) {
        let on = value != Some(0);
        let number = value.unwrap_or(0);
        match word {
            "par" | "sect" | "row" if word == "par" || !self.paragraph.runs.is_empty() => self.end_paragraph(),
            "cell" | "nestcell" => {
                self.end_paragraph();
                self.cells = self.cells.saturating_add(1);
            }
            "pard" => (self.paragraph.style, self.paragraph.in_table) = (0, false),
            "intbl" => self.paragraph.in_table = true,
            "s" if self.group.destination == RtfDestination::Style => self.style = number,
            "s" => self.paragraph.style = number,
            "tab" => self.put("\t"),
            "line" => self.put(LINE_BREAK.encode_utf8(&mut [0; 4])),
            "emdash" => self.put("—"),
            "endash" => self.put("–"),
            "lquote" => self.put("‘"),
            "rquote" => self.put("’"),
            "ldblquote" => self.put("“"),
            "rdblquote" => self.put("”"),
            "bullet" => self.put("•"),
            "chftn" if self.group.destination == RtfDestination::Text => {
                self.notes += 1;
                let around = std::mem::replace(&mut self.group.format.superscript, true);
                self.put(&self.notes.to_string());
                self.group.format.superscript = around;
            }
            "enspace" | "emspace" | "qmspace" => self.put(" "),
            "plain" => {
                let RtfGroup { destination, stand_in, .. } = self.group;
                self.group = RtfGroup { destination, stand_in, ..RtfGroup::default() };
            }
            "b" => self.group.format.bold = on,
            "i" => self.group.format.italic = on,
            "ul" => self.group.format.underline = on,
            "strike" | "striked" => self.group.crossed_out = on,
            "ulnone" => self.group.format.underline = false,
            "super" => (self.group.format.superscript, self.group.format.subscript) = (on, false),
            "sub" => (self.group.format.superscript, self.group.format.subscript) = (false, on),
            "nosupersub" => (self.group.format.superscript, self.group.format.subscript) = (false, false),
            "v" => self.group.hidden = on,
            "f" => self.group.font = number,
            "fcharset" => drop(character_set(number).map(|set| self.fonts.insert(self.group.font, set))),
            "ansicpg" => self.code_page = code_page(number).unwrap_or(self.code_page),
            "uc" => self.group.stand_in = usize::try_from(number).unwrap_or(1).min(16),
            "u" => self.unit(number as u16),
            "revised" => self.group.ins = on.then(|| self.group.ins.unwrap_or(0)),
            "deleted" => self.group.del = on.then(|| self.group.del.unwrap_or(0)),
            "revauth" => self.group.ins = self.group.ins.map(|_| usize::try_from(number).unwrap_or(0)),
            "revauthdel" => self.group.del = self.group.del.map(|_| usize::try_from(number).unwrap_or(0)),
            "revdttm" => self.group.ins_date = Some(number as u32),
            "revdttmdel" => self.group.del_date = Some(number as u32),
            _ => self.destination(word),
        }
    }

    /// A group that holds something else than text: known by its name, or by `\*` in front of it.
    fn destination(&mut self, word: &str) {
        if !self.begins && !self.starred {
            return;
        }
        let around = self.group.destination;
        self.group.destination = match word {
            _ if matches!(around, RtfDestination::Nothing | RtfDestination::Aside(_)) => around,
            "listtext" | "pntext" => RtfDestination::Label,
            "stylesheet" => RtfDestination::Style,
            "revtbl" => RtfDestination::Author,
            "fonttbl" => RtfDestination::Font,
            "footnote" => RtfDestination::Aside("note-left-out"),
            "annotation" => RtfDestination::Aside("comment-left-out"),
            "shptxt" => RtfDestination::Aside("box-left-out"),
            "shp" | "shpinst" | "shpgrp" | "fldrslt" | "field" => return,
            "colortbl" | "info" | "upr" | "pict" | "object" | "header" | "headerl" | "headerr" | "headerf"
            | "footer" | "footerl" | "footerr" | "footerf" | "fldinst" | "listtable" | "listoverridetable"
            | "rsidtbl" | "generator" | "sp" | "nonshppict" | "shprslt" | "xe" | "tc" | "bkmkstart" | "bkmkend"
            | "themedata" | "pgdsctbl" => RtfDestination::Nothing,
            _ if self.starred => RtfDestination::Nothing,
            _ => return,
        };
    }
}
