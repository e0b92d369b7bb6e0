//! The library in a folder of its own.

use modline_core::library::bases;
use modline_formats::read_text;
use tempfile::TempDir;

use super::*;

/// A resolution of the Doha conference, of one clause.
fn text(number: u32, clause: &str) -> String {
    format!(
        "RESOLUTION {number} (Doha, 2006)\nFerries\nThe World Telecommunication Development Conference (Doha, 2006),\n\
         recalling\n{clause}\n"
    )
}

fn keep(library: &mut Library, file: &str, text: &str) -> Kept {
    let base = bases(&read_text(text, None).unwrap().into_draft()).remove(0);
    library.keep(&base, file, text.as_bytes()).unwrap()
}

fn empty() -> (TempDir, Library) {
    let dir = tempfile::tempdir().unwrap();
    let library = Library::at(dir.path().join("Modline library"));
    (dir, library)
}

fn name(kept: Kept) -> String {
    match kept {
        Kept::New { name, .. } | Kept::Known { name } => name,
    }
}

fn listed(library: &Library) -> Vec<String> {
    library.entries().iter().map(|(_, e)| format!("{} {}", e.heading, e.source.file)).collect()
}

fn on_disk(library: &Library) -> Vec<String> {
    listing(library.folder()).unwrap().into_iter().map(|(name, _)| name).collect()
}

#[test]
fn a_text_is_kept_once_with_its_original_and_another_of_the_same_edition_beside_it() {
    let (_dir, mut library) = empty();
    library.refresh().unwrap();
    assert!(library.entries().is_empty() && !library.folder().exists(), "looking makes no folder");
    let first = text(901, "that boats carry mail,");
    let kept = keep(&mut library, "a.TXT", &first);
    let Kept::New { name, others } = kept else { panic!("{kept:?}") };
    assert!(name.starts_with("WTDC-06 resolution 901 en ") && others.is_empty(), "{name}");
    assert_eq!(keep(&mut library, "b.html", &first), Kept::Known { name: name.clone() });
    let original = library.folder().join(name.replace(BASE, ".original.txt"));
    assert_eq!(fs::read_to_string(original).unwrap(), first);

    let kept = keep(&mut library, "b.html", &text(901, "that ferries carry mail,"));
    assert!(matches!(&kept, Kept::New { others, .. } if *others == [name.clone()]), "{kept:?}");
    keep(&mut library, "", &text(9, "that boats carry mail,"));
    assert_eq!(listed(&library), ["RESOLUTION 9 ", "RESOLUTION 901 a.TXT", "RESOLUTION 901 b.html"]);
    assert_eq!(library.search("901 ferries mail").len(), 2, "the title says ferries");
    assert_eq!(library.text(&name).unwrap().proposals[0].paragraphs.len(), 5);
    assert!(library.stray_files().is_empty());
}

#[test]
fn two_programs_see_each_others_texts_and_lose_none() {
    let (_dir, mut one) = empty();
    let mut two = Library::at(one.folder().into());
    keep(&mut one, "a.txt", &text(1, "that boats carry mail,"));
    keep(&mut two, "b.txt", &text(2, "that boats carry mail,"));
    let shared = name(keep(&mut two, "c.txt", &text(3, "that boats carry mail,")));
    assert_eq!(keep(&mut one, "d.txt", &text(3, "that boats carry mail,")), Kept::Known { name: shared.clone() });
    assert_eq!(listed(&one), listed(&two));
    two.remove(&shared).unwrap();
    one.refresh().unwrap();
    assert_eq!(one.entries().len(), 2);

    let folder = one.folder().to_path_buf();
    let adders = (0..4).map(|program| {
        let folder = folder.clone();
        std::thread::spawn(move || {
            let mut library = Library::at(folder);
            for number in 10..20 {
                keep(&mut library, &format!("{program}.txt"), &text(number, "that boats carry mail,"));
            }
        })
    });
    adders.collect::<Vec<_>>().into_iter().for_each(|adder| adder.join().unwrap());
    one.refresh().unwrap();
    assert_eq!((one.entries().len(), one.stray_files().len()), (12, 0), "{:?}", on_disk(&one));
}

#[test]
fn what_was_taken_out_is_put_back_whole() {
    let (_dir, mut library) = empty();
    let name = name(keep(&mut library, "a.txt", &text(901, "that boats carry mail,")));
    let before = on_disk(&library);
    library.remove(&name).unwrap();
    assert!(library.entries().is_empty() && on_disk(&library).is_empty());
    assert!(library.remove(&name).is_err());
    library.restore(&name).unwrap();
    assert_eq!((library.entries().len(), on_disk(&library)), (1, before));
}

#[test]
fn strange_and_damaged_files_are_named_and_left_alone() {
    let (_dir, mut library) = empty();
    let kept = name(keep(&mut library, "a.txt", &text(901, "that boats carry mail,")));
    let put = |name: &str, bytes: &[u8]| fs::write(library.folder().join(name), bytes).unwrap();
    let whole = fs::read_to_string(library.folder().join(&kept)).unwrap();
    put("notes.txt", b"mine");
    put("damaged.base.json", whole.replace("boats", "ships").as_bytes());
    put("lost.original.docx", b"PK");
    put(".hidden", b"");
    library.refresh().unwrap();
    let stray: Vec<_> = library.stray_files().into_iter().map(|o| (o.name, o.reason.is_empty())).collect();
    let want = [("damaged.base.json", false), ("lost.original.docx", true), ("notes.txt", true)];
    assert_eq!(stray, want.map(|(name, strange)| (name.to_owned(), strange)));
    assert_eq!((library.entries().len(), on_disk(&library).len()), (1, 5));
    fs::rename(library.folder().join(&kept), library.folder().join("Mine.base.json")).unwrap();
    library.refresh().unwrap();
    assert_eq!(library.entries()[0].0, "Mine.base.json", "a name of the person's own is as good");
}

#[test]
fn no_file_outside_the_folder_is_touched() {
    let (dir, mut library) = empty();
    keep(&mut library, "a.txt", &text(901, "that boats carry mail,"));
    let outside = dir.path().join("x.base.json");
    fs::write(&outside, "").unwrap();
    for name in ["../x.base.json", "x.base.json", &outside.display().to_string(), "..", ""] {
        assert!(library.remove(name).is_err() && library.restore(name).is_err(), "{name}");
        assert!(library.text(name).is_err(), "{name}");
    }
    assert!(outside.exists());
}
