# Two commands do everything on a fresh Debian machine with Rust and Node: `make run` and `make test`.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: run test deb rpm installed installed-quickly check pictures bench fuzz mutants ui clean

DRIVER := target/tools/bin/tauri-driver
# Licences, duplicates and sources of the crates of others, by deny.toml.
DENY := target/tools/bin/cargo-deny
# A real window without a screen; D-Bus for the file portal that GTK asks for.
WINDOW := xvfb-run -a dbus-run-session --

# No program that is built for others says where it was built.
CARGO_FOLDER := $(or $(CARGO_HOME),$(HOME)/.cargo)
FLAGS_PART := $(shell printf '\037')
run deb rpm bench: export CARGO_ENCODED_RUSTFLAGS := --remap-path-prefix=$(CARGO_FOLDER)=cargo$(FLAGS_PART)--remap-path-prefix=$(CURDIR)=modline

ui: ui/dist/index.html

ui/node_modules/.package-lock.json: ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund

ui/dist/index.html: ui/node_modules/.package-lock.json $(shell find ui/src ui/locales ui/index.html -type f 2>/dev/null)
	cd ui && npm run build

# Opens the window on the sample draft; without a display the same job runs headless and leaves its files in out/.
run:
	scripts/prerequisites build
	$(MAKE) ui
	cargo build --release -p modline-app
	if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
	  target/release/modline-app --sample; \
	else \
	  echo "No display here: the sample's job runs without a window."; \
	  mkdir -p out; \
	  target/release/modline-app --sample-to out; \
	fi

# A package for Debian and Ubuntu, or for Fedora, left in target/release/bundle. It holds the window, the command, their
# manual, completions, icons and licences; nothing is fetched that a build has not fetched. Tauri packs a .deb with gzip;
# packed again with xz it is a quarter smaller.
deb rpm:
	scripts/prerequisites build
	$(MAKE) ui
	cargo build --release -p modline-app
	packaging/linux/stage
	rm -rf target/release/bundle/$@
	ui/node_modules/.bin/tauri bundle --bundles $@
	[ $@ = rpm ] || (cd target/release/bundle/deb; dpkg-deb -R *.deb unpacked; dpkg-deb --root-owner-group -Zxz -z9 -b unpacked *.deb; rm -r unpacked)
	[ "$$(stat -c %s target/release/bundle/$@/*.$@)" -le 20000000 ] || { echo "the package is larger than 20 MB" >&2; exit 1; }

# The package in a fresh system: installed, opened by a double click, removed.
installed: deb
	tests/installed target/release/bundle/deb/*.deb

# The same with a package of the program that `make test` has built: all but its size is that of the real one.
TRIED := target/tried
installed-quickly:
	scripts/prerequisites package
	$(MAKE) ui
	cargo test --workspace --no-run
	mkdir -p $(TRIED)/debug
	strip -o $(TRIED)/debug/modline-app target/debug/modline-app
	packaging/linux/stage $(TRIED)/debug
	rm -rf $(TRIED)/debug/bundle
	CARGO_TARGET_DIR=$(TRIED) ui/node_modules/.bin/tauri bundle --debug --bundles deb
	tests/installed $(TRIED)/debug/bundle/deb/*.deb

# Everything: rules, unit, property and acceptance tests, the real window, the Word-format readers. All crates in one
# call: another selection of them has other features, and typst would be built again.
test: $(DRIVER)
	scripts/prerequisites test
	$(MAKE) ui
	cd ui && npm test
	$(WINDOW) cargo test --workspace
	cargo test -p modline-formats --features libreoffice --test libreoffice

$(DRIVER):
	scripts/prerequisites test
	cargo install tauri-driver --version 2.1.0 --locked --root target/tools

# What a change must pass before it is committed, in a minute; the first time cargo-deny is built for it.
check: $(DENY)
	cargo fmt --all --check
	cargo clippy --all-targets -- -D warnings
	cargo check --manifest-path fuzz/Cargo.toml --bins
	$(DENY) check --hide-inclusion-graph bans licenses sources
	RUSTDOCFLAGS="-D warnings" cargo doc --no-deps
	cd ui && npm run check

$(DENY):
	cargo install cargo-deny --version 0.20.2 --locked --root target/tools

# The pictures of docs/user-guide.md, shot anew from the real window.
pictures: $(DRIVER)
	scripts/prerequisites pictures
	$(MAKE) ui
	$(WINDOW) cargo test --workspace --test guide what_the_guide_shows
	for name in start sheet form export print review recover; do \
	  pngquant --strip --force --output docs/pictures/$$name.png tests/shots/guide-$$name.png; \
	done

# The benchmarks of docs/performance.md; the window's own need a screen, a virtual one will do.
bench: $(DRIVER)
	cargo bench
	$(MAKE) ui
	$(WINDOW) cargo bench -p modline-app

# Every reader for a while: make fuzz EACH=600
EACH ?= 60
fuzz:
	command -v cargo-fuzz >/dev/null || cargo install cargo-fuzz --locked
	fuzz/run $(EACH)

# Whether the tests notice what is changed in the code of model, edits, recovery, verification and journal, or in a part
# of it: make mutants OF='-f src-tauri/core/src/step.rs'
MUTATED := $(addprefix core/src/,run.rs paragraph.rs paragraph_mark.rs contribution.rs unresolved.rs comment.rs change.rs \
  acceptance.rs step.rs command.rs command/** history.rs marker_rules.rs redline/**) \
  formats/src/verify.rs formats/src/verify/** disk/src/journal.rs disk/src/fingerprint.rs
OF ?= $(foreach part,$(MUTATED),-f 'src-tauri/$(part)')
mutants:
	command -v cargo-mutants >/dev/null || cargo install cargo-mutants --locked
	PROPTEST_CASES=64 PROPTEST_DISABLE_FAILURE_PERSISTENCE=1 cargo mutants -p modline-core -p modline-formats -p modline-disk -o target $(OF)

clean:
	cargo clean
	rm -rf ui/dist ui/node_modules out
