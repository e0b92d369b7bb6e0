//! Comments in the real window: said, answered, settled, led after their words, undone; judged by the saved draft.

#![allow(clippy::unwrap_used, reason = "in a test a surprise is a failure")]

mod window;

use std::fs;
use std::time::{Duration, Instant};

use modline_core::contribution::Contribution;
use modline_core::run::Version;
use modline_formats::{draft, read_text};
use window::real_input::button;
use window::{Driver, PATIENCE, Window};

const FERRIES: &str = include_str!("fixtures/ferries.txt");

#[test]
fn a_comment_is_said_answered_settled_and_follows_its_words() {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(commented());
}

/// The paragraph and the words of the only comment, with all that is said.
fn thread(draft: &Contribution) -> Option<(u32, String, Vec<String>, bool)> {
    let comment = draft.comments.first()?;
    let (proposal, at) = draft.find(comment.paragraph)?;
    let p = &draft.proposals[proposal].paragraphs[at];
    let words = p.text(Version::Markup)[comment.range_in(p)].to_owned();
    Some((p.id.0, words, comment.remarks().map(|r| r.text.clone()).collect(), comment.done))
}

async fn commented() {
    let driver = Driver::start();
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("D.modline");
    let mut contribution = read_text(FERRIES, None).unwrap().into_draft();
    contribution.metadata.group = "CEPT".into();
    fs::write(&path, draft::write(&contribution)).unwrap();
    let window = Window::open(&driver, &home.path().join("data"), &[], &[&path.display().to_string()]).await;
    window.find("para-8").await;
    window.raise();
    let until = async |wanted: Option<(u32, &str, &[&str], bool)>| {
        let wanted = wanted.map(|(id, words, said, done)| {
            (id, words.to_owned(), said.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>(), done)
        });
        let since = Instant::now();
        loop {
            window.real_keys(&["ctrl+s"]);
            let saved = draft::read(&fs::read(&path).unwrap()).unwrap();
            if thread(&saved) == wanted {
                return;
            }
            if since.elapsed() > PATIENCE {
                window.shot("failed").await;
                panic!("{:?}, not {wanted:?}", thread(&saved));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };

    // `heated` is selected by a double click; the comment is written in the list beside the sheet.
    window.point_at_character(8, 24).await;
    window.press_times(button::LEFT, 2);
    window.until_js("return String(getSelection()).trim() === 'heated'", &[]).await;
    window.real_keys(&["ctrl+shift+m"]);
    window.find("comment-new").await;
    window.until_js("return document.activeElement.dataset.testid === 'comment-new'", &[]).await;
    window.real_type("By whom?");
    window.real_keys(&["ctrl+Return"]);
    until(Some((8, "heated", &["By whom?"], false))).await;
    window
        .until_js("return document.querySelector('[data-testid=para-8] .commented')?.textContent === 'heated'", &[])
        .await;
    window.shot("comments-1-said").await;
    window.accessible().await;

    // Typed before, its words stay its words, at once and in the draft.
    window.caret(8, 5).await;
    window.real_type("all ");
    window
        .until_js("return document.querySelector('[data-testid=para-8] .commented')?.textContent === 'heated'", &[])
        .await;
    until(Some((8, "heated", &["By whom?"], false))).await;

    // Cut off by Enter, the words take it along; a click on it leads there.
    window.caret(8, 23).await;
    window.real_keys(&["Return"]);
    until(Some((16, "heated", &["By whom?"], false))).await;
    window.real_click("comment-go-1").await;
    window.until_js("return String(getSelection()) === 'heated'", &[]).await;

    // Answered and settled: settled ones are folded away.
    window.real_click("comment-reply-1").await;
    window.real_type("By the operator.");
    window.real_keys(&["ctrl+Return"]);
    until(Some((16, "heated", &["By whom?", "By the operator."], false))).await;
    window.real_click("comment-done-1").await;
    until(Some((16, "heated", &["By whom?", "By the operator."], true))).await;
    window.until_js("return document.querySelector('.commented') === null", &[]).await;
    window.real_click("comments-settled").await;
    window.find("comment-done-1").await;
    window.accessible().await;
    window.shot("comments-2-settled").await;

    // Every step of it is undone.
    window.caret(4, 0).await;
    window.real_keys(&["ctrl+z", "ctrl+z"]);
    until(Some((16, "heated", &["By whom?"], false))).await;
    window.caret(4, 0).await;
    window.real_keys(&["ctrl+z"; 9]);
    until(None).await;
    window.client.close().await.unwrap();
}
