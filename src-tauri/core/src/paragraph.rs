//! Paragraphs of a proposal, and the three texts read from a list of them.

use serde::{Deserialize, Serialize};

use crate::run::{self, Revision, Run, Version};

/// Names a paragraph for as long as the draft lives; order says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ParagraphId(pub u32);

/// What a paragraph is in a resolution; decides its Word style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// `RESOLUTION 67 (Rev. Dubai, 2014)`
    ResNo,
    /// The resolution's title.
    ResTitle,
    /// The line of editions under a WTSA title, `(Hammamet, 2016)`.
    ResRef,
    /// `The World Telecommunication Development Conference (Dubai, 2014),`
    Opening,
    /// `recognizing`, `instructs the Director …`
    Call,
    /// A labelled clause.
    Clause,
    /// Text without a label.
    Para,
    /// First level below a clause.
    Sub1,
    /// Second level below a clause.
    Sub2,
    /// Third level below a clause.
    Sub3,
    /// `ANNEX TO RESOLUTION 67 (…)`
    AnnexNo,
    /// An annex's title.
    AnnexTitle,
    /// A heading within the text.
    Heading,
}

impl Role {
    /// All roles, in the order of a text.
    pub const ALL: [Role; 13] = [
        Role::ResNo,
        Role::ResTitle,
        Role::ResRef,
        Role::Opening,
        Role::Call,
        Role::Clause,
        Role::Para,
        Role::Sub1,
        Role::Sub2,
        Role::Sub3,
        Role::AnnexNo,
        Role::AnnexTitle,
        Role::Heading,
    ];

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Role::ResNo => "resno",
            Role::ResTitle => "restitle",
            Role::ResRef => "resref",
            Role::Opening => "opening",
            Role::Call => "call",
            Role::Clause => "clause",
            Role::Para => "para",
            Role::Sub1 => "sub1",
            Role::Sub2 => "sub2",
            Role::Sub3 => "sub3",
            Role::AnnexNo => "annexno",
            Role::AnnexTitle => "annextitle",
            Role::Heading => "heading",
        }
    }

    /// Whether this is a clause or one of its sub-levels, labelled or not.
    pub fn is_clause(self) -> bool {
        matches!(self, Role::Clause | Role::Para | Role::Sub1 | Role::Sub2 | Role::Sub3)
    }
}

/// One paragraph: a label, its text, and marks on the paragraph's own end.
///
/// `ins` and `del` mark the *end* of the paragraph, as in Word (ECMA-376 part 1, 17.13.5.15 and .20):
/// where the end is not in a version, the text runs on into the next paragraph. A clause inserted whole
/// has every run and its end inserted. A tab stands between label and text whenever a reading holds the label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Stable name.
    pub id: ParagraphId,
    /// What it is.
    pub role: Role,
    /// `a)`, `1`, `b)bis`: runs, because relettering is a tracked change.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub label: Vec<Run>,
    /// The text.
    #[serde(default)]
    pub runs: Vec<Run>,
    /// The paragraph's end was inserted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ins: Option<Revision>,
    /// The paragraph's end was deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub del: Option<Revision>,
}

impl Paragraph {
    /// Unchanged text; `label` may be empty.
    pub fn unchanged(id: ParagraphId, role: Role, label: &str, text: &str) -> Self {
        let runs = |s: &str| if s.is_empty() { Vec::new() } else { vec![Run::unchanged(s)] };
        Self { id, role, label: runs(label), runs: runs(text), ins: None, del: None }
    }

    /// This paragraph as plain text shows it.
    pub fn in_plain_text(&self) -> Paragraph {
        let shown = |runs: &[Run]| runs.iter().map(|r| r.in_plain_text().into_owned()).collect();
        Paragraph { label: shown(&self.label), runs: shown(&self.runs), ..self.clone() }
    }

    /// Label and text runs, in order.
    pub fn all_runs(&self) -> impl Iterator<Item = &Run> {
        self.label.iter().chain(&self.runs)
    }

    /// Whether nothing of it stands in the base: end and every run inserted.
    pub fn is_inserted(&self) -> bool {
        self.ins.is_some() && self.all_runs().all(|r| r.ins.is_some())
    }

    /// Whether nothing of it stands in the revised text: end and every run deleted.
    pub fn is_deleted(&self) -> bool {
        self.del.is_some() && self.all_runs().all(|r| r.del.is_some())
    }

    /// Whether anything in it is marked.
    pub fn is_changed(&self) -> bool {
        self.ins.is_some() || self.del.is_some() || self.all_runs().any(|r| r.ins.is_some() || r.del.is_some())
    }

    /// The label in `version`.
    pub fn label_text(&self, version: Version) -> String {
        run::text(&self.label, version)
    }

    /// The text in `version`, without the label.
    pub fn text(&self, version: Version) -> String {
        run::text(&self.runs, version)
    }

    /// Puts the runs into normal form; a clause bears a label, a paragraph without one is none.
    pub fn normalise(&mut self) {
        self.label = run::normalise(std::mem::take(&mut self.label));
        self.runs = run::normalise(std::mem::take(&mut self.runs));
        self.role = match self.role {
            Role::Clause if self.label.is_empty() => Role::Para,
            Role::Para if !self.label.is_empty() => Role::Clause,
            role => role,
        };
    }
}

/// A paragraph of one reading: marks are gone, ends that do not stand are joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The paragraph it begins in.
    pub id: ParagraphId,
    /// That paragraph's role.
    pub role: Role,
    /// The label, empty where there is none.
    pub label: String,
    /// The text; a label that an end's loss brought inside stands here with its tab.
    pub text: String,
}

impl std::fmt::Display for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.label.is_empty() {
            write!(f, "{}\t", self.label)?;
        }
        f.write_str(&self.text)
    }
}

impl From<Line> for String {
    fn from(line: Line) -> String {
        if line.label.is_empty() { line.text } else { [&line.label, "\t", &line.text].concat() }
    }
}

/// The lines of `paragraphs` in `version`: the text of [`clean`].
pub fn lines(paragraphs: &[Paragraph], version: Version) -> Vec<Line> {
    let mut out = Vec::with_capacity(paragraphs.len());
    out.extend(each_line(paragraphs, version));
    out
}

/// The same, each line made when it is asked for.
pub(crate) fn each_line(paragraphs: &[Paragraph], version: Version) -> impl Iterator<Item = Line> {
    let has_text = |line: &Line| !(line.label.is_empty() && line.text.is_empty());
    let mut rest = paragraphs.iter();
    let mut open: Option<Line> = None;
    std::iter::from_fn(move || {
        for p in rest.by_ref() {
            let part = Line { id: p.id, role: p.role, label: p.label_text(version), text: p.text(version) };
            let line = match open.take().filter(has_text) {
                Some(mut first) => {
                    let tab = if part.label.is_empty() { "" } else { "\t" };
                    first.text.extend([&part.label, tab, &part.text]);
                    first
                }
                None => part,
            };
            if version.keeps(&p.ins, &p.del) {
                return Some(line);
            }
            open = Some(line);
        }
        open.take().filter(has_text)
    })
}

/// `paragraphs` as they are in `version`, without marks; in [`Version::Markup`] every paragraph stays one.
///
/// A paragraph whose end is not in the reading runs on into the next one. The joined paragraph takes id, role and
/// label from the first part that has any text. At the end of the list such a paragraph stays if it has text.
pub fn clean(paragraphs: &[Paragraph], version: Version) -> Vec<Paragraph> {
    let mut out = Vec::with_capacity(paragraphs.len());
    let mut open: Option<Paragraph> = None;
    let kept = |runs: &[Run]| {
        let mut out = Vec::with_capacity(runs.len());
        for r in runs.iter().filter(|r| r.is_in(version)) {
            run::push(&mut out, Run { text: r.text.clone(), format: r.format, ins: None, del: None });
        }
        out
    };
    for p in paragraphs {
        let part =
            Paragraph { id: p.id, role: p.role, label: kept(&p.label), runs: kept(&p.runs), ins: None, del: None };
        let line = match open.take() {
            Some(mut first) if !(first.label.is_empty() && first.runs.is_empty()) => {
                let tab = if part.label.is_empty() { None } else { Some(Run::unchanged("\t")) };
                for r in part.label.into_iter().chain(tab).chain(part.runs) {
                    run::push(&mut first.runs, r);
                }
                first
            }
            _ => part,
        };
        if version.keeps(&p.ins, &p.del) {
            out.push(line);
        } else {
            open = Some(line);
        }
    }
    out.extend(open.filter(|p| !(p.label.is_empty() && p.runs.is_empty())));
    out
}

/// Normal form of a list: runs normal, and marked ends on the paragraphs that are marked whole.
///
/// Typing a clause after another marks the *upper* end (Word does so too); the same change is said by marking the
/// end of the new clause. The second form is the normal one: it lets a clause be new as a whole.
pub fn normalise(paragraphs: &mut [Paragraph]) {
    for p in paragraphs.iter_mut() {
        p.normalise();
    }
    shift_down(paragraphs, |p| &mut p.ins, |p| whole(p, |r| r.ins.is_some(), &p.del));
    shift_down(paragraphs, |p| &mut p.del, |p| whole(p, |r| r.del.is_some(), &p.ins));
}

/// Normal form of a whole text. Its last line ends where the text does, whatever is marked: a mark on the last end says
/// only that a line of no words is not there.
pub fn normalise_text(paragraphs: &mut [Paragraph]) {
    for p in paragraphs.iter_mut() {
        p.normalise();
    }
    free_last_end(paragraphs, |p| &mut p.ins, |r| r.ins.is_none());
    free_last_end(paragraphs, |p| &mut p.del, |r| r.del.is_none());
    normalise(paragraphs);
}

/// Takes the mark off the last end where its line has words without the mark.
fn free_last_end(ps: &mut [Paragraph], mark: fn(&mut Paragraph) -> &mut Option<Revision>, stands: fn(&Run) -> bool) {
    let Some((last, before)) = ps.split_last_mut() else { return };
    let has_words = |p: &Paragraph| p.all_runs().any(stands);
    let begins = before.iter_mut().rposition(|p| mark(p).is_none()).map_or(0, |i| i + 1);
    if has_words(last) || before[begins..].iter().any(has_words) {
        *mark(last) = None;
    }
}

/// Whether all text of `p` is marked. An empty paragraph is whatever its own end is: a clause just inserted is not
/// deleted because the one before it runs on.
fn whole(p: &Paragraph, marked: fn(&Run) -> bool, other: &Option<Revision>) -> bool {
    p.all_runs().all(marked) && (other.is_none() || p.all_runs().next().is_some())
}

fn shift_down(ps: &mut [Paragraph], mark: fn(&mut Paragraph) -> &mut Option<Revision>, whole: fn(&Paragraph) -> bool) {
    let mut i = 0;
    while i + 1 < ps.len() {
        if mark(&mut ps[i]).is_none() || whole(&ps[i]) || !whole(&ps[i + 1]) {
            i += 1;
            continue;
        }
        let mut last = i;
        while mark(&mut ps[last]).is_some() && last + 1 < ps.len() && whole(&ps[last + 1]) {
            last += 1;
        }
        if mark(&mut ps[last]).is_none() {
            let mut carried = mark(&mut ps[i]).take();
            for p in &mut ps[i + 1..=last] {
                carried = std::mem::replace(mark(p), carried);
            }
        }
        i = last;
    }
}
