//! Rust source as tokens: what the rules about modules and names need, and no more.

/// The words and punctuation of a file without comments, string and character literals, and code of tests.
pub fn tokens(text: &str) -> Vec<String> {
    without_tests(lex(text))
}

fn lex(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let starts = |i: usize, s: &str| s.chars().enumerate().all(|(n, c)| chars.get(i + n) == Some(&c));
    let find = |from: usize, s: &str| (from..chars.len()).find(|i| starts(*i, s)).unwrap_or(chars.len());
    let is_word = |c: &char| c.is_alphanumeric() || *c == '_';
    let mut out = Vec::new();
    let mut i = 0;
    while let Some(c) = chars.get(i) {
        if starts(i, "//") {
            i = find(i, "\n");
        } else if starts(i, "/*") {
            i = find(i, "*/") + 2;
        } else if starts(i, "r\"") || starts(i, "r#\"") {
            let close = if starts(i, "r#") { "\"#" } else { "\"" };
            i = find(i + 3, close) + close.len();
        } else if *c == '"' {
            i += 1;
            while chars.get(i).is_some_and(|c| *c != '"') {
                i += if chars[i] == '\\' { 2 } else { 1 };
            }
            i += 1;
        } else if starts(i, "'\\") {
            i = find(i + 3, "'") + 1;
        } else if *c == '\'' {
            // a character, or the beginning of a lifetime
            i += if chars.get(i + 2) == Some(&'\'') { 3 } else { 1 };
        } else if is_word(c) {
            let word: String = chars[i..].iter().take_while(|c| is_word(c)).collect();
            i += word.chars().count();
            out.push(word);
        } else if starts(i, "::") {
            out.push("::".to_owned());
            i += 2;
        } else {
            if !c.is_whitespace() {
                out.push(c.to_string());
            }
            i += 1;
        }
    }
    out
}

/// Takes out each item that `#[cfg(test)]` stands before.
fn without_tests(tokens: Vec<String>) -> Vec<String> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut out = Vec::with_capacity(tokens.len());
    let mut i = 0;
    while i < tokens.len() {
        if tokens[i..].iter().take(MARK.len()).eq(MARK.iter()) {
            i = item_end(&tokens, i + MARK.len());
        } else {
            out.push(tokens[i].clone());
            i += 1;
        }
    }
    out
}

/// Where the item that begins at `from` ends: behind its `;`, or behind its braces unless they are those of a `use`.
fn item_end(tokens: &[String], from: usize) -> usize {
    let mut depth = 0usize;
    let is_use = tokens[from..].iter().take(2).any(|t| t == "use");
    for (i, token) in tokens.iter().enumerate().skip(from) {
        match token.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && (token == ";" || (token == "}" && !is_use)) {
            return i + 1;
        }
    }
    tokens.len()
}

#[test]
fn comments_literals_and_tests_are_no_code() {
    let text = r##"
        //! crate::a
        use crate::b; // crate::c
        fn f<'a>(s: &'a str) -> char { let t = "crate::d \" {"; let r = r#"crate::e "x" {"#; '{' }
        #[cfg(test)]
        use crate::{g, h};
        #[cfg(test)]
        mod tests { use crate::i; fn j() {} }
        struct K;
    "##;
    let want = "use crate :: b ; fn f < a > ( s : & a str ) - > char { let t = ; let r = ; } struct K ;";
    assert_eq!(tokens(text).join(" "), want);
}
