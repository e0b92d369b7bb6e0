//! The one table of the command's words: parsing, `--help`, shell completion and the manual are made from it.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use modline_application::Field;
use modline_core::redline::Density;

use crate::fields::{self, FieldArgs};

/// Redlines of ITU resolutions: read, compare, export and prove, offline.
///
/// Exit status: 0 done; 1 done with findings that need a person, or not proved; 2 bad input or use, with one line
/// on standard error naming file, place and reason.
#[derive(Debug, Parser)]
#[command(name = "modline", version, max_term_width = 100)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: CliCommand,
    /// The language of the text, where it shall not be detected.
    #[arg(long, global = true, value_name = "en|fr|es|ru|ar|zh")]
    pub lang: Option<String>,
    /// Your own meetings and groups, listed beside Modline's (docs/user-guide.md tells their form); else `tables.json` in the
    /// folder modline of your settings.
    #[arg(long, global = true, value_name = "FILE")]
    pub tables: Option<PathBuf>,
}

/// What the command does. BASE, REVISED and D.modline may be any readable file; `-o -` is standard output.
#[derive(Debug, Subcommand)]
pub enum CliCommand {
    /// Say what was recognized of a file: marker, number, title, opening, calls, clauses, language, findings.
    Inspect {
        /// Any readable file.
        file: PathBuf,
        /// As JSON, with role and label of every paragraph.
        #[arg(long)]
        json: bool,
        /// The one to take, where a file holds several: 67, "decision 5" or its number line (see `modline inspect`).
        #[arg(long, value_name = "N")]
        resolution: Option<String>,
    },
    /// Make a draft of a base text; with a meeting, heading and opening line come revised.
    New {
        /// The base resolution.
        base: PathBuf,
        #[command(flatten)]
        out: Output,
        #[command(flatten)]
        fields: FieldArgs,
        /// What the proposal does: MOD, ADD, SUP, NOC, (MOD), ADD*, SUP*; else what the base says, or MOD.
        #[arg(long)]
        marker: Option<String>,
        /// The one to take, where a file holds several: 67, "decision 5" or its number line (see `modline inspect`).
        #[arg(long, value_name = "N")]
        resolution: Option<String>,
        /// What of a base with tracked changes is taken: its base text, its revised text, or the redline with its marks.
        #[arg(long = "use", value_enum, value_name = "TEXT")]
        of_tracked: Option<UseArg>,
        /// Put back the hyphens that the copy has certainly lost (ITUD, estrategies). This mends the base text itself and
        /// is not tracked; each is named among the findings (see `modline inspect`).
        #[arg(long)]
        repair: bool,
    },
    /// Make a draft of a redline: CriticMarkup text, a Word file with tracked changes.
    Open {
        /// The redline.
        redline: PathBuf,
        #[command(flatten)]
        out: Output,
        #[command(flatten)]
        fields: FieldArgs,
    },
    /// Make the redline between two texts. A draft given as the base keeps what stands around its proposals.
    Compare {
        /// The base text.
        base: PathBuf,
        /// The revised text.
        revised: PathBuf,
        #[command(flatten)]
        out: Output,
        /// Compare letters within words too.
        #[arg(long)]
        letters: bool,
        /// Redline quotes, hyphens, kinds of blanks and the case of number lines too; else the base keeps its own.
        #[arg(long, alias = "dress")]
        typography: bool,
        /// How much is kept between changes: single words, what a person would write, or whole phrases replaced.
        #[arg(long, value_enum, default_value_t = DensityArg::Words)]
        density: DensityArg,
        /// The one to take, where a file holds several: 67, "decision 5" or its number line (see `modline inspect`).
        #[arg(long, value_name = "N")]
        resolution: Option<String>,
        #[command(flatten)]
        fields: FieldArgs,
    },
    /// Rebuild a redline that was lost by flattening, struck and inserted text run together without marks.
    ///
    /// A line for each place goes to standard output: certain, likely or open; inserted, struck or missing; where; the
    /// words; why. What is certain or likely is marked in the draft. Exit status 1 when a place is not certain.
    Recover {
        /// The base resolution.
        base: PathBuf,
        /// The flattened text.
        flattened: PathBuf,
        #[command(flatten)]
        out: Output,
        #[command(flatten)]
        fields: FieldArgs,
    },
    /// Set fields of a draft that exists: meeting=WTDC-17 source=CEPT title="…".
    ///
    /// FIELD is what an option of `modline new` is called, without its dashes; an empty VALUE takes out what stood there.
    /// The draft is written where it is, and its previous version stays beside it.
    Set {
        /// The draft.
        draft: PathBuf,
        /// A field and its value.
        #[arg(required = true, value_name = "FIELD=VALUE", value_parser = fields::assignment)]
        fields: Vec<(Field, String)>,
        /// Another file to write; `-` is standard output.
        #[arg(short, long = "output", value_name = "FILE")]
        o: Option<PathBuf>,
    },
    /// List what is to decide in a draft: the places of a recovered redline, and the points of its sources.
    ///
    /// A line for each place: its number, then certain, likely or open; inserted, struck or missing; where; the words; why.
    /// Behind them a line for each point: number, place, kind, who says what, decision; exit status 1 while one is open.
    Points {
        /// The draft.
        draft: PathBuf,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Decide places that `modline points` lists: strike their words, keep them, or leave them open. Or decide a point of
    /// sources: `take NAME…` in this order, `none`, `brackets`, `own WORDS`, `open`.
    ///
    /// A decided place is listed no longer. The draft is written where it is, and its previous version stays beside it.
    Decide {
        /// The draft.
        draft: PathBuf,
        /// The number of a place and what is decided of it; several are numbered as `modline points` lists them now.
        #[arg(required = true, num_args = 2.., value_names = ["N", "strike|keep|open|take|none|brackets|own"])]
        decisions: Vec<String>,
        /// Put what is taken under the draft's author, not under the sources.
        #[arg(long)]
        by_group: bool,
        /// Another file to write; `-` is standard output.
        #[arg(short, long = "output", value_name = "FILE")]
        o: Option<PathBuf>,
    },
    /// Make one draft of many texts: each FILE is a source, and what they would change of BASE is gathered into points.
    ///
    /// A line for each file goes to standard error: the name of the source, and what was found about its base. A file that
    /// is no text for this base has a line that says why; the others go on. Exit status 1 while a point is open.
    Consolidate {
        /// The base resolution, or a draft that has sources already.
        base: PathBuf,
        /// The texts: with tracked changes, or clean copies.
        files: Vec<PathBuf>,
        #[command(flatten)]
        out: Output,
        /// The name of a file's source; else its file's name without extension.
        #[arg(long = "as", value_name = "NAME=FILE")]
        names: Vec<String>,
    },
    /// Put a draft on a new edition of its base: what the edition adopted goes, what stands moves over, what collides is a
    /// point.
    Rebase {
        /// The draft.
        draft: PathBuf,
        /// The new edition.
        base: PathBuf,
        #[command(flatten)]
        out: Output,
    },
    /// Make points of what a file that came back says otherwise than the draft; first what it changed without tracking.
    Review {
        /// The draft.
        draft: PathBuf,
        /// The file that came back.
        file: PathBuf,
        #[command(flatten)]
        out: Output,
        /// The name of who sent it; else its file's name without extension.
        #[arg(long = "as", value_name = "NAME")]
        name: Option<String>,
    },
    /// Print a draft as text, a paragraph a line, label TAB text.
    Text {
        /// The draft, or any readable file.
        draft: PathBuf,
        /// Which of its texts.
        #[arg(long, value_enum, default_value_t = TextFormArg::Revised)]
        view: TextFormArg,
        /// The proposal's text alone: number line to last paragraph, annexes included.
        #[arg(long)]
        body: bool,
    },
    /// Write the contribution as a Word or text file, and prove it.
    Export {
        /// The draft, or any readable file.
        draft: PathBuf,
        #[command(flatten)]
        out: Output,
        /// Tracked changes, or one of the two texts clean.
        #[arg(long, value_enum, default_value_t = ExportVersionArg::Redline)]
        view: ExportVersionArg,
        /// Leave comments out of a Word or OpenDocument redline.
        #[arg(long)]
        no_comments: bool,
        #[command(flatten)]
        paper: Paper,
    },
    /// Say what a careful reader of ITU's house style would ask of a draft.
    ///
    /// A line for each finding: must, should or look; rule; where; the words; what is wrong; what would mend it. Exit status 1
    /// when something must be mended.
    Check(CheckArgs),
    /// Say whether a file still says what the draft says, and where it does not.
    ///
    /// Exit status 1 when anything in it differs.
    Prove {
        /// The file, as it was exported or came back.
        file: PathBuf,
        /// The draft it was made from.
        #[arg(long, value_name = "D.modline")]
        against: PathBuf,
    },
    /// List the meetings.
    Meetings {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// List who hands contributions in: groups and Member States.
    Sources {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print the completion script for a shell.
    Completions {
        /// bash, zsh, fish, elvish or powershell.
        shell: Shell,
    },
    /// Write the manual pages into a folder, one for each command: for who makes a package.
    #[command(hide = true)]
    Manual {
        /// The folder.
        folder: PathBuf,
    },
}

/// What is checked, and against what.
#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// The draft, or any readable file.
    pub draft: PathBuf,
    /// As JSON.
    #[arg(long)]
    pub json: bool,
    /// The terms and rules of your group (see docs/checks.md for their form).
    #[arg(long, value_name = "FILE")]
    pub rules: Option<PathBuf>,
    /// The base text that all that is not tracked must be.
    #[arg(long, value_name = "FILE")]
    pub base: Option<PathBuf>,
    /// The folder of base texts: their editions are known, and what is not tracked must be the base text that it has.
    #[arg(long, value_name = "FOLDER")]
    pub library: Option<PathBuf>,
    /// List every reference to a resolution, decision, article or clause instead: where; its words; what it points to; whether
    /// that holds.
    #[arg(long, conflicts_with_all = ["ready", "fix"])]
    pub references: bool,
    /// Say what is missing before the contribution can go in instead: ok, must, should or look; what; how it stands; where.
    /// Exit status 1 when a must or should is open.
    #[arg(long, conflicts_with = "fix")]
    pub ready: bool,
    /// The day from which deadlines are counted, instead of today.
    #[arg(long, value_name = "YYYY-MM-DD", requires = "ready")]
    pub today: Option<String>,
    /// Apply every fix, as tracked changes, and write the draft.
    #[arg(long, requires = "out")]
    pub fix: bool,
    /// The draft to write; `-` is standard output.
    #[arg(short, long = "output", value_name = "FILE", requires = "fix")]
    pub out: Option<PathBuf>,
}

/// Where the result goes.
#[derive(Debug, clap::Args)]
pub struct Output {
    /// The file to write; `-` is standard output.
    #[arg(short, long = "output", value_name = "FILE")]
    pub o: PathBuf,
}

/// What else stands on the pages of a PDF file.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
#[command(next_help_heading = "PDF")]
pub struct Paper {
    /// Number the lines of each page.
    #[arg(long)]
    pub line_numbers: bool,
    /// Leave out the line that says what the marks mean.
    #[arg(long)]
    pub no_legend: bool,
    /// Add a page with the changes in words.
    #[arg(long)]
    pub changes: bool,
}

/// What of a tracked file is taken as a base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum UseArg {
    /// As it was before the changes.
    Base,
    /// As proposed.
    Revised,
    /// The changes, open as they are.
    Redline,
}

/// How much a redline keeps between its changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DensityArg {
    /// Each word that differs is a change of its own.
    Fine,
    /// What a person would write.
    Words,
    /// Whole phrases give way to phrases.
    Phrases,
}

impl From<DensityArg> for Density {
    fn from(arg: DensityArg) -> Self {
        match arg {
            DensityArg::Fine => Self::Fine,
            DensityArg::Words => Self::Words,
            DensityArg::Phrases => Self::Phrases,
        }
    }
}

/// The texts a draft holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TextFormArg {
    /// As it was.
    Base,
    /// As proposed.
    Revised,
    /// Kept, struck and inserted text in the author's order.
    Flat,
    /// CriticMarkup.
    Critic,
    /// Amendment in words: a change a line.
    Words,
    /// The labels of clauses, old and new: call, old label, new label and first words, parted by tabs.
    Labels,
}

/// What of a draft is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportVersionArg {
    /// With tracked changes.
    Redline,
    /// As proposed, clean.
    Revised,
    /// As it was, clean.
    Base,
    /// The changes said in words, one a line; a text file.
    Words,
    /// The compilation table of its sources, and what became of the changes of each; a page, a Word or a PDF file.
    Points,
}
