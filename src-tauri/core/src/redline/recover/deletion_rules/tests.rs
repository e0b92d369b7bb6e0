//! Each rule where it speaks, where it is silent, and at its limits.

use super::super::notation::{marked, notation, setting};
use super::*;
use crate::itu::Language;

use Language::{Ar, En, Es, Fr, Ru, Zh};

/// What the rules make of `text`, and what they say: reason, confidence, alternatives.
fn found(text: &str, settled: &[Range<usize>], setting: &Setting) -> (String, String) {
    let mut letters = marked(text);
    let proposals = delete(&mut letters, settled, setting);
    let deletions: Vec<_> = proposals.iter().flat_map(|p| p.deletions.clone()).collect();
    let verdict = proposals.iter().map(|p| {
        let others: String = p.alternatives.iter().map(|a| format!(" /{a}")).collect();
        format!("{} {:?}{others}", p.reason.name(), p.confidence)
    });
    (notation(&letters, &deletions), verdict.collect::<Vec<_>>().join(", "))
}

/// What the rules make of `text` where `words` stand elsewhere.
fn becomes(language: Language, words: &str, text: &str, want: &str, verdict: &str) {
    let got = found(text, &[], &setting(language, words));
    assert_eq!((got.0.as_str(), got.1.as_str()), (want, verdict), "{text}");
}

/// The same where the deletions alone are new.
fn is_found(language: Language, words: &str, want: &str, verdict: &str) {
    becomes(language, words, &want.replace("<?", "").replace(['<', '>'], ""), want, verdict);
}

/// Nothing is deleted.
fn is_silent(language: Language, words: &str, text: &str) {
    becomes(language, words, text, text, "");
}

#[test]
fn one_of_two_end_marks_goes() {
    let certain = |language, want| is_found(language, "", want, "doubled-mark Certain");
    let likely = |want| is_found(En, "", want, "doubled-mark Likely");
    certain(En, "boats sail<,>{;}");
    certain(En, "boats sail{;}<,>");
    certain(En, "boats{;}<,> and sails");
    certain(Fr, "les bateaux<,>{;} et");
    certain(Ru, "суда<,>{;} и");
    certain(Ar, "السفن<،>{؛}");
    certain(Zh, "邮船<，>{。}");
    // a mark with words beside it
    likely("boats<,>{; they sail}");
    likely("boats{ sail;}<,> and masts fall");
    certain(En, "boats{ sail;}<,>");
    is_silent(En, "", "boats{ etc.}, and masts");
    is_silent(En, "", "boats{s}, and masts");
    is_silent(En, "", "boats,{s}");
    // a full stop within a text may belong to an abbreviation
    is_silent(En, "", "ca.{,} ten boats");
    is_silent(En, "", "no{,}. 5 boats");
    certain(En, "boats sail<.>{,}");
    certain(En, "boats sail{,}<.>");
}

#[test]
fn digits_beside_a_number_stand_for_it_where_there_are_as_many() {
    let open = |want, other: &str| is_found(En, "", want, &format!("number Open /{other}"));
    let likely = |want, other: &str| is_found(En, "", want, &format!("number Likely /{other}"));
    open("<?10>{2} boats", "102");
    open("{2}<?10> boats", "210");
    open("1{2}<?0> boats", "120");
    open("1{23}<?0> boats", "1230");
    likely("<10>{12} boats", "1012");
    likely("{12}<10> boats", "1210");
    likely("at {12}<10>", "1210");
    open("30{5}<?00> boats", "30500");
    open("<?3000>{5} boats", "30005");
    is_silent(En, "", "at {12} o'clock");
    is_silent(En, "", "1{2}0{3} boats");
    is_silent(En, "", "1{2,}0 boats");
}

#[test]
fn a_year_has_four_digits_and_the_later_was_inserted() {
    is_found(En, "", "in 20{1}0<?6>", "long-year Open /2016");
    is_found(En, "", "in 20{09}<06>", "long-year Likely");
    is_found(En, "", "in <2006>{2014}", "long-year Likely");
    // no later year can be read: a number like any other
    is_found(En, "", "in 20{0}<?06>", "number Open /20006");
    is_found(En, "", "in 200{5}<?6>", "number Open /20056");
    is_found(En, "", "in <2006>{2046}", "number Likely /20062046");
    let mut of_2016 = setting(En, "");
    of_2016.year = Some(2016);
    assert_eq!(found("in 20{1}06", &[], &of_2016), ("in 20{1}<0>6".into(), "long-year Likely".into()));
}

#[test]
fn letters_within_a_word_end_it_or_stand_for_some_of_it() {
    let likely = |words, want| is_found(En, words, want, "cut-word Likely");
    let open = |words, want| is_found(En, words, want, "cut-word Open");
    // an ending of the language, or a word that is known
    likely("", "to participat{ing}<e> now");
    likely("harbour", "a har{bour}<d> port");
    is_found(Fr, "", "les bateau{x}<s> partent", "cut-word Likely");
    is_found(Ru, "", "на суд{ах}<а> в море", "cut-word Likely");
    open("", "a mast{u}<?er> sails");
    // letters exchanged in the middle of a word
    likely("boat", "a bo<o>{a}t sails");
    likely("fleeting", "a fl<oa>{ee}ting light");
    open("", "a sai<?l>{s}boat");
    open("bcdef", "a{bc}<?def>");
    // letters added in the middle
    is_silent(En, "participating", "now partici{pat}ing");
    // two words, and signs that are no letters
    is_silent(En, "", "a boat{SOS}ing");
    is_silent(En, "", "a boat{s-s}ail");
}

#[test]
fn of_two_determiners_the_bases_goes() {
    let likely = |language, want| is_found(language, "", want, "two-determiners Likely");
    likely(En, "<the >{our }boats");
    likely(En, "(<the >{our }boats)");
    likely(En, "see< the> {our }boats");
    likely(En, "{our }<the> boats");
    likely(En, "see ({our }<the> boats)");
    likely(En, "<the>{ our} boats");
    likely(Fr, "<les >{leurs }bateaux");
    likely(Es, "<los >{sus }barcos");
    likely(Ru, "<эти >{наши }суда");
    likely(Ar, "<هذه >{تلك }السفن");
    becomes(En, "", "see {our }the boats", "see{ our}< the> boats", "two-determiners Likely");
    is_silent(En, "", "the {old }boats");
    is_silent(En, "", "sail {old and our }the boats");
}

#[test]
fn a_word_glued_to_another_stands_for_it() {
    let likely = |words, want| is_found(En, words, want, "glued Likely");
    let open = |words, want| is_found(En, words, want, "glued Open");
    // behind the word of the base
    likely("", "see <harbour>{pilot}");
    likely("", "see <port>{XO}");
    likely("", "see <port>{of}");
    likely("", "see <port>{the}");
    likely("mast", "see <boat>{mast}");
    open("", "see <?boat>{mast}");
    is_found(Ru, "", "см. <порт>{лоцман}", "glued Likely");
    is_found(Ar, "", "انظر <الميناء>{المرشدين}", "glued Likely");
    is_silent(En, "", "see boat{s}");
    is_silent(En, "", "see port{xy}");
    is_silent(En, "boatmast", "see boat{mast}");
    // before it
    likely("pilot", "see {pilot}<harbour>");
    likely("", "see {participating}<participate>");
    likely("", "see {ab}<PORT>");
    likely("the", "see {the}<boats>");
    open("", "see {the}<?boats>");
    open("", "see {pilot}<?harbour>");
    is_silent(En, "", "see {ship}yard");
    is_silent(En, "pilotharbour", "see {pilot}harbour");
    is_found(Es, "piloto", "ver {piloto}<puerto>", "glued Likely");
}

#[test]
fn a_phrase_glued_to_another_stands_for_it_up_to_a_joiner() {
    let likely = |words, want| is_found(En, words, want, "glued Likely");
    likely("", "to <harbour masters>{pilots at sea}");
    likely("", "to <the harbour>{the pilots of} ports");
    likely("pilots", "see {new pilots}<harbour masters> of ports");
    likely("pilots", "see {new pilots}<harbour masters> the ports");
    likely("pilots", "see {new pilots}<the harbour>");
    // longer than any phrase
    let many = "masts sails ropes oars keels decks hulls bows";
    is_found(En, "pilots", &format!("see {{new pilots}}<{many}>"), "glued Likely");
    is_found(En, "pilots", &format!("see {{new pilots}}<?{many}> sterns"), "glued Open");
    is_found(En, "", &format!("<{many}>{{pilots sail}}"), "glued Likely");
    is_found(En, "", &format!("see <?{many}>{{pilots sail}}"), "glued Open");
}

#[test]
fn a_word_beside_one_of_its_kind_stands_for_it() {
    let likely = |language, want, reason: &str| is_found(language, "", want, &format!("{reason} Likely"));
    likely(En, "<20 May 1999 >{21 June 2003} at sea", "two-dates");
    likely(En, "on {21 June 2003}< 20 May 1999> at sea", "two-dates");
    likely(Zh, "在{2003年6月21日}<1999年5月20日>邮船", "two-dates");
    is_silent(En, "", "on 20 May 1999 {in June} at sea");
    is_silent(En, "", "on 20 May 1999 {pilot} at sea");
    likely(En, "on 20 May< 1999> {2003} at sea", "number");
    is_silent(En, "", "on 20 May 1999 {in June 2003} at sea");
    likely(En, "<10 >{12} boats", "number");
    likely(En, "{12}< 10> boats", "number");
    is_silent(En, "", "10 {pilot} boats");
    is_silent(En, "", "pilot {12} boats");
    likely(En, "<boats >{Boats} sail", "doubled-word");
    is_silent(En, "", "22-2/1 {22-2/1} of");
    likely(En, "at< Doha> {Dubai} now", "two-places");
    likely(En, "at< Doha> {Buenos Aires} now", "two-places");
    likely(Ru, "город< Доха> {Дубай} ныне", "two-places");
    is_silent(En, "", "at Doha {winter} now");
    is_silent(En, "", "at winter {Doha} now");
    is_silent(En, "", "at Doha {the winter} now");
    is_silent(En, "", "at winter {Buenos Aires} now");
    likely(En, "at< regional> {regionally} now", "look-alike");
    likely(En, "in< WG-COP> {CWG-COP} now", "look-alike");
}

#[test]
fn a_plural_has_no_single_number() {
    let likely = |language, want| is_found(language, "", want, "plural-number Likely");
    likely(En, "Question{s}< 22-2/1 of Study Group 1>, on masts");
    likely(En, "Question{s}< 2> stay");
    likely(En, "Question{s}< 2 of Group 1> and the rest");
    likely(En, "Question{s}< 2>, and masts");
    likely(Fr, "Question{s}< 2 de Paris> restent");
    // a list goes on
    is_silent(En, "", "Question{s} 2 and 3 stay");
    is_silent(En, "", "Question{s} 2, 3 stay");
    is_silent(En, "", "Question{s} of Group 1 stay");
    is_silent(En, "", "Question{y} 2 stay");
    is_silent(En, "", "Question {s} 2 stay");
    is_silent(En, "", "Question 2{s}5 stay");
}

#[test]
fn a_whole_phrase_before_another_stands_for_it() {
    let likely = |text, want| becomes(En, "", text, want, "two-phrases Likely");
    likely("see the {work of the group }first meeting, now", "see the{ work of the group}< first meeting>, now");
    likely("see the {work of the group }first meeting", "see the{ work of the group}< first meeting>");
    likely("see the {work of the group }first {big }meeting,", "see the {work of the group }<first >{big }meeting,");
    likely("see the {work of the group }mast (at sea)", "see the {work of the group }<mast >(at sea)");
    for text in [
        "see {work of the group }first meeting,",
        "see the {work of groups }first meeting,",
        "see the {work these groups did }first meeting,",
        "see the {work of the group for }first meeting,",
        "see the {work of the group, a }first meeting,",
        "see the {work of the group }of meetings,",
    ] {
        is_silent(En, "", text);
    }
}

#[test]
fn where_words_have_no_spaces_letters_show_what_is_alike() {
    let likely = |want| is_found(Zh, "", want, "look-alike Likely");
    likely("根据<第二次会议>{第三次会议}的结果，");
    likely("{第三次会议}<第二次会议>的结果，");
    likely("<部门会>{部会}的");
    likely("<会议室>{会议}的");
    likely("{会议}<会议室>");
    // by two characters longer at most
    likely("部门的<大小会议厅>{部门会议厅}");
    // half is too little, and what is the same is no other
    is_silent(Zh, "", "部门{部会}的");
    is_silent(Zh, "", "会议{会议}");
    is_silent(Zh, "", "会，议{会议}");
    is_silent(Zh, "", "会{大}议{会议}");
    is_silent(Zh, "", "会{议}");
    is_silent(Zh, "", "会议室{会a议}");
}

#[test]
fn words_behind_the_end_are_added_or_stand_for_what_is_before() {
    let likely = |want| is_found(En, "", want, "after-the-end Likely");
    let open = |want| is_found(En, "", want, "after-the-end Open");
    // for all of it
    open("<?masts fall;>{boats sail too}");
    open("<?masts fall. >{Boats sail too}");
    open("<?that masts fall; >{that boats sail}");
    is_found(Ar, "", "<?السفن تتأخر؛>{البريد يصل مبكرا}", "after-the-end Open");
    // or for its end mark
    likely("masts fall<;> {and boats sail}");
    open("masts fall<?,> {and boats sail}");
    likely("{Tall }masts fall<;> {Boats sail too}");
    open("masts fall<? ,> {and boats sail}");
    open("<?, >{and boats sail}");
    // or from a word on that it takes up again
    likely("to serve crew and <customs,>{customs and pilots}");
    open("to serve customs<?,> {customs and pilots}");
    open("<?customs clear crews,>{customs and pilots}");
    open("<?to serve the crew,>{the pilots too}");
    for text in [
        "masts fall; {boats sail too} now",
        "masts fall;{boats sail too}.",
        "masts fall{ and boats sail}",
        "masts fall;{ so there}",
    ] {
        is_silent(En, "", text);
    }
}

#[test]
fn an_open_deletion_leaves_every_letter_as_it_was() {
    let text = "masts {tall }, {and sails too}";
    assert_eq!(found(text, &[], &setting(En, "")).0, "masts {tall }<?,> {and sails too}");
}

#[test]
fn insertions_of_settled_places_are_left_alone() {
    // `boats` stands from 4 to 9
    let text = "see boats{;}, now";
    let speaks = |settled: Range<usize>| !found(text, &[settled], &setting(En, "")).1.is_empty();
    assert_eq!([4..8, 4..9, 9..12, 10..12].map(speaks), [true, false, false, true]);
    // and so are those beside a deletion
    becomes(En, "pilot captain", "{pilot}harbour{captain}master", "{pilot}<harbour>{captain}master", "glued Likely");
    is_silent(En, "", "see tower{pilot}<harbour> now");
    is_silent(En, "", "see <tower>{;}, now");
    // a deletion takes no space from beyond another
    becomes(En, "", "see <x>10 {12} boats", "see <x10> {12} boats", "number Likely");
}

#[test]
fn a_deletion_names_its_evidence() {
    let mut letters = marked("see the { our }boats");
    let proposals = delete(&mut letters, &[], &setting(En, ""));
    assert_eq!(proposals.iter().map(|p| p.beside.as_str()).collect::<Vec<_>>(), ["our"]);
}
