//! Public functions that can fail and do not say when.

/// The public functions in `text` that return a `Result` and have no section `# Errors` in their documentation, with
/// their lines. Functions that only the crate sees do not count.
pub fn without_errors_section(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut found = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if !line.starts_with("pub ") || !line.split_whitespace().take(4).any(|word| word == "fn") {
            continue;
        }
        let body = lines[i..].iter().position(|l| l.contains('{') || l.ends_with(';')).unwrap_or(0);
        let signature = lines[i..=i + body].join(" ");
        let returned = signature.rsplit_once("->").map_or("", |(_, returned)| returned);
        let name = returned.split(['<', '{', ';']).next().unwrap_or_default().trim();
        let mut above = lines[..i].iter().rev().take_while(|l| l.starts_with("///") || l.starts_with("#["));
        if name.rsplit("::").next() == Some("Result") && !above.any(|l| *l == "/// # Errors") {
            found.push(format!("{}: {line}", i + 1));
        }
    }
    found
}

#[test]
fn a_function_that_does_not_say_when_it_fails_is_found() {
    let text = "
        /// Reads.
        ///
        /// # Errors
        /// Where it cannot.
        #[must_use]
        pub fn read(s: &str) -> Result<u8, Error> { parse(s) }
        /// Writes.
        pub fn write(
            s: &str,
        ) -> io::Result<()> {
            Ok(())
        }
        pub const fn next(&mut self) -> Result<Option<u8>, Error> {
        pub fn each(f: impl Fn() -> Result<u8, Error>) -> Option<Result<u8, Error>> {
        pub(crate) fn inner() -> Result<u8, Error> {
    ";
    assert_eq!(
        without_errors_section(text),
        ["9: pub fn write(", "14: pub const fn next(&mut self) -> Result<Option<u8>, Error> {"]
    );
}
