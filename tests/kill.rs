//! Nothing acknowledged is lost: the program is killed at random moments of an editing run and opened again.
//!
//! The parent starts itself as a child that works on a draft through the real workspace, journal and autosave and prints
//! the number of every command once it is acknowledged; it kills the child, opens the draft and compares it with a
//! replay of the same script on a draft that never saw a disk.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{self, Stdio};
use std::sync::Arc;
use std::time::Duration;

use modline_app::autosave;
use modline_app::error::ShellError;
use modline_app::folder::DataFolder;
use modline_app::library::LibraryState;
use modline_app::sample;
use modline_app::session::Session;
use modline_app::workspace::Workspace;
use modline_core::command::{Command, perform};
use modline_core::contribution::Contribution;
use modline_core::history::History;
use modline_core::paragraph::Paragraph;
use modline_core::run::{self, Revision, Run};

/// How often, unless the variable KILLS says otherwise.
const KILLS: u64 = 100;
/// So many kills hit one draft before a fresh one is begun.
const KILLS_A_DRAFT: u64 = 10;
/// Short, so that many kills fall into a save.
const REST: Duration = Duration::from_millis(3);

fn main() {
    let args: Vec<String> = std::env::args().collect();
    match args.iter().position(|a| a == "work") {
        Some(at) => work(Path::new(&args[at + 1]), args[at + 2].parse().unwrap(), args[at + 3].parse().unwrap()),
        None => kill(),
    }
}

/// A number that looks random and is the same in every run (SplitMix64).
fn chance(seed: u64, n: u64) -> u64 {
    let mut z = (seed << 32 ^ n).wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

enum Deed {
    Command(Command),
    Undo,
    Redo,
}

/// The n-th deed of the script on the draft as it is.
fn deed(seed: u64, n: u64, draft: &Contribution) -> Deed {
    let dice = chance(seed, n);
    let paragraphs = &draft.proposals[0].paragraphs;
    let p = &paragraphs[usize::try_from(dice >> 8).unwrap() % paragraphs.len()];
    match dice % 16 {
        0 => Deed::Undo,
        1 => Deed::Redo,
        2 => Deed::Command(Command::StrikeClause { id: p.id }),
        3 => Deed::Command(Command::RestoreClause { id: p.id }),
        4 | 5 => Deed::Command(Command::NewClauseAfter { id: p.id }),
        6 => {
            let mut metadata = draft.metadata.clone();
            metadata.background = format!("Background as of act {n}");
            Deed::Command(Command::SetMetadata { metadata: Box::new(metadata) })
        }
        7 => Deed::Command(Command::MoveClause { id: p.id, up: dice & 1 << 40 == 0 }),
        8 => Deed::Command(Command::JoinNext { id: p.id }),
        9 => {
            let length: usize = p.runs.iter().map(|r| r.text.len()).sum();
            let (left, right) = run::split_at(&p.runs, length / 2);
            Deed::Command(Command::Split { id: p.id, left, right })
        }
        _ => Deed::Command(typed(p, n, &draft.metadata.revision())),
    }
}

/// Words typed at the end of a paragraph.
fn typed(p: &Paragraph, n: u64, me: &Revision) -> Command {
    let mut runs = p.runs.clone();
    run::push(&mut runs, Run::inserted(format!(" word{n}"), me));
    Command::EditParagraph { id: p.id, label: p.label.clone(), runs }
}

/// The child: deeds from the `from`-th on, each acknowledged on a line of its own, without end.
fn work(home: &Path, seed: u64, from: u64) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let data = DataFolder::at(home.join("data")).unwrap();
    let library = LibraryState::new(data.library());
    runtime.block_on(async {
        let workspace = Arc::new(Workspace::new(data, library));
        tokio::spawn(autosave::run(workspace.clone(), REST, |_| {}));
        workspace.open(home.join("D.modline"), |_| ()).await.unwrap();
        for n in from.. {
            workspace.update(move |s| one(s, seed, n)).await.unwrap();
            println!("{n}");
            if chance(seed, !n).is_multiple_of(5) {
                tokio::time::sleep(2 * REST).await;
            }
        }
    });
}

/// A command that cannot be done here is a deed too: it leaves the draft as it was.
fn one(session: &mut Session, seed: u64, n: u64) -> Result<(), ShellError> {
    let version = session.version();
    let _ = match deed(seed, n, session.draft()) {
        Deed::Command(command) => session.perform(command, version),
        Deed::Undo => session.undo(),
        Deed::Redo => session.redo(),
    };
    Ok(())
}

/// The same script without a disk.
struct Replay {
    seed: u64,
    done: u64,
    draft: Contribution,
    history: History,
}

impl Replay {
    fn new(seed: u64) -> Self {
        Self { seed, done: 0, draft: sample::draft().unwrap(), history: History::default() }
    }

    fn step(&mut self) {
        let (draft, history) = (&mut self.draft, &mut self.history);
        match deed(self.seed, self.done, draft) {
            Deed::Command(command) => {
                if let Ok(transaction) = perform(draft, command) {
                    history.record(transaction);
                }
            }
            Deed::Undo => drop(history.undo(draft)),
            Deed::Redo => drop(history.redo(draft)),
        }
        self.done += 1;
    }
}

fn kill() {
    let kills = std::env::var("KILLS").map_or(KILLS, |asked| asked.parse().unwrap());
    let (mut acknowledged, mut recovered, mut in_flight) = (0, 0, 0);
    for seed in 0..kills / KILLS_A_DRAFT {
        let home = tempfile::tempdir().unwrap();
        begin(home.path());
        let mut replay = Replay::new(seed);
        for round in 0..KILLS_A_DRAFT {
            let acks =
                run_and_kill(home.path(), seed, replay.done, Duration::from_micros(chance(seed, round << 20) % 80_000));
            acknowledged += acks;
            (0..acks).for_each(|_| replay.step());
            let session = open(home.path());
            recovered += u64::from(session.recovered());
            // The deed in flight when the child died may have reached the disk: then it counts too.
            if *session.draft() != replay.draft {
                replay.step();
                in_flight += 1;
            }
            assert!(*session.draft() == replay.draft, "draft {seed}, kill {round}: not what was acknowledged");
            undo_works(session, &replay);
        }
    }
    assert!(acknowledged > kills && recovered > 0, "the kills hit nothing: {acknowledged} acts, {recovered} recovered");
    println!(
        "{kills} kills: {acknowledged} acknowledged acts all found, {recovered} from the journal, {in_flight} in flight"
    );
}

fn begin(home: &Path) {
    let folder = DataFolder::at(home.join("data")).unwrap();
    let draft = sample::draft().unwrap();
    drop(Session::begin(&folder, &home.join("D.modline"), draft, Vec::new()).unwrap());
}

fn open(home: &Path) -> Session {
    let session = Session::open(&DataFolder::at(home.join("data")).unwrap(), &home.join("D.modline")).unwrap();
    let aside: Vec<PathBuf> =
        std::fs::read_dir(home.join("data/journals")).unwrap().map(|e| e.unwrap().path()).collect();
    assert!(aside.iter().all(|p| !p.to_string_lossy().contains("aside")), "a journal was set aside: {aside:?}");
    session
}

/// Starts the child, kills it (SIGKILL) so long after its first acknowledged deed, and counts the acknowledged ones.
fn run_and_kill(home: &Path, seed: u64, from: u64, after: Duration) -> u64 {
    let mut child = process::Command::new(std::env::current_exe().unwrap())
        .args(["work".as_ref(), home.as_os_str(), seed.to_string().as_ref(), from.to_string().as_ref()])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let first = u64::from(lines.next().is_some());
    assert_eq!(first, 1, "the child did nothing");
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    first + lines.count() as u64
}

/// Undo goes back to the beginning and redo comes forward again, as in the replay; what comes next begins saved.
fn undo_works(mut session: Session, replay: &Replay) {
    let (mut draft, mut history) = (replay.draft.clone(), replay.history.clone());
    while history.can_undo() {
        history.undo(&mut draft).unwrap();
    }
    let mut back = 0;
    while session.history().can_undo() {
        session.undo().unwrap();
        back += 1;
    }
    assert!(*session.draft() == draft, "undo did not go back to the beginning");
    (0..back).for_each(|_| drop(session.redo().unwrap()));
    assert!(*session.draft() == replay.draft, "redo did not come forward again");
    session.save().unwrap();
}
