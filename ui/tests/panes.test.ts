// axe finds nothing on any pane, and the window sends what was typed. Contrast needs a real window: tests/e2e.rs runs axe there.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeAll, expect, test, vi } from "vitest";

import { App } from "../src/app.svelte";
import type { Backend } from "../src/backend/backend";
import { create, dropped, DROPS, recover, requestFor } from "../src/commands/files";
import { KEYS } from "../src/features/guide/section";
import Window from "../src/features/window/Window.svelte";
import { savedMessage, type Standing } from "../src/features/window/saved";
import type { WireCheckpoint } from "../src/wire/WireCheckpoint";
import type { WireCommand } from "../src/wire/WireCommand";
import type { WireComparison } from "../src/wire/WireComparison";
import type { WireReadinessLine } from "../src/wire/WireReadinessLine";
import type { WireReason } from "../src/wire/WireReason";
import type { WireBaseText } from "../src/wire/WireBaseText";
import type { WireDraft } from "../src/wire/WireDraft";
import type { WireExported } from "../src/wire/WireExported";
import type { WireExportFile } from "../src/wire/WireExportFile";
import type { WireNewDraft } from "../src/wire/WireNewDraft";
import type { WireOrphan } from "../src/wire/WireOrphan";
import type { WireRecent } from "../src/wire/WireRecent";
import type { WireRecentState } from "../src/wire/WireRecentState";
import type { WireReference } from "../src/wire/WireReference";
import type { WireReview } from "../src/wire/WireReview";
import type { WireRow } from "../src/wire/WireRow";
import type { WirePatch } from "../src/wire/WirePatch";
import type { WireSaved } from "../src/wire/WireSaved";
import { ME } from "./critic";

const BY_B = { author: "B", date: null };
const SAVED = { state: "saved" as const, at_ms: 0, message: "", kept: true, rewritten: false };

function draft(): WireDraft {
  const texts = ["RESOLUTION 998 (Doha, 2006)", "Small harbours", "recalling", "that ferries carry mail;"];
  const roles = ["resno", "restitle", "call", "clause"] as const;
  const paragraphs = texts.map((text, i) => ({
    id: i + 1,
    role: roles[i] ?? ("para" as const),
    label: i === 3 ? [{ text: "a)", format: "", ins: null, del: null }] : [],
    runs: [{ text, format: "", ins: null, del: i === 1 ? BY_B : null }],
    ins: null,
    del: null,
  }));
  const metadata = {
    ...{ meeting: "", group: "", source: "", document: "", addendum: "", date: "", title: "", agenda_item: "" },
    ...{ introduction: "", background: "", author: "", change_date: "", co_signatories: "", revision: "", original: "" },
    ...{ proposal_list: null, summary: [], parts: [{ heading: "Cost", text: "None." }] },
    supporters: [{ administration: "Atlantis", position: "supports" as const }],
    contacts: [{ name: "A", phone: "1", email: "a@example.org" }],
  };
  const violation = { rule: "law-add-tracked", severity: "error" as const, line: 0, subject: "ADD", hint: "", paragraph: null, done: false };
  const change = { paragraph: 2, from: 0, to: 14, kind: "struck" as const, place: "Small harbours", author: "B", struck: "Small harbours", inserted: "" };
  return {
    ...{ version: 1, language: "en", rtl: false, name: "draft", path: null, metadata },
    proposals: [{ header: { marker: "MOD" as const, number: "", reasons: "So that.", underlined: false, labels: "keep" as const }, paragraphs }],
    logo: "",
    printed: { source: "", numbers: ["ECP/XX/1"], summary_rows: ["summary" as const], proposal_list: false },
    violations: [{ proposal: 0, finding: violation }],
    changes: [change, { ...change }],
    unresolved: ["heading", "glued"].map((reason, i) => ({
      ...{ paragraph: 4, place: "recalling a)", likely: i === 0, missing: false, inserted: false, reason, words: "mail", beside: "post" },
      ...{ others: [], before: "carry ", after: ";" },
    })),
    findings: [{ rule: "left-out", severity: "info", line: 1, subject: "Leave a reply", hint: "", paragraph: 1, done: false }],
    told: [],
    checks: [
      {
        ...{ rule: "clause-end", importance: "should" as const, message: "check-clause-end", values: { expected: ";" }, words: "mail,", place: "recalling a)" },
        ...{ paragraph: 4, from: 5, to: 10, field: null, fix: ";" },
      },
      {
        ...{ rule: "cover", importance: "should" as const, message: "check-cover-title", values: {}, words: "", place: "" },
        ...{ paragraph: null, from: 0, to: 0, field: "form-title", fix: null },
      },
    ],
    switched_off: [{ rule: "quotes", reason: "As the base has them." }],
    ...{ sources: [], points: [] },
    comments: [
      {
        ...{ id: 1, paragraph: 4, from: 5, to: 12, place: "recalling a)", words: "ferries", done: false },
        remark: { author: "A", date: "2014-03-30T10:00:00Z", text: "All of them?" },
        replies: [{ author: "B", date: null, text: "Yes." }],
      },
    ],
    ...{ counters: { words_inserted: 1, words_struck: 2 }, can_undo: true, can_redo: false },
    ...{ saved: SAVED, recovered: 2, set_aside: null, me: ME },
  };
}

function references(): WireReference[] {
  const at = { from: 5, to: 12, target: "", target_paragraph: null };
  return [
    { ...at, words: "recalling a)", place: "recalling a)", paragraph: 4, field: null, target_paragraph: 4, said: [{ key: "desk-clause-stands", values: {} }], open: false },
    {
      ...{ ...at, words: "Resolution 999", place: "", paragraph: null, field: "form-introduction", target: "Large harbours" },
      ...{ said: [{ key: "check-reference-superseded", values: { expected: "Dubai, 2014" } }], open: true },
    },
  ];
}

function readiness(): WireReadinessLine[] {
  return [
    { aspect: "deadline", importance: null, said: { key: "ready-deadline", values: { date: "2014-03-16", days: "14" } }, field: "form-meeting" },
    { aspect: "title", importance: "should", said: { key: "check-cover-title", values: {} }, field: "form-title" },
    { aspect: "comments", importance: "look", said: { key: "ready-comments-open", values: { count: "1" } }, field: null },
  ];
}

/** Two base texts of one edition, and one without a number. */
function baseTexts(query: string): WireBaseText[] {
  const text = (name: string, heading: string, others: string[]): WireBaseText => ({
    ...{ name, path: `/library/${name}`, meeting: heading && "WTDC-14", heading, title: "Small harbours" },
    ...{ language: "en", fingerprint: name.repeat(64), file: "", format: "txt", added: "2014-03-30", others },
    snippet: query === "" ? [] : [{ text: "that ", found: false }, { text: query, found: true }],
  });
  return [text("a", "RESOLUTION 998", ["b"]), text("b", "RESOLUTION 998", ["a"]), text("c", "", [])];
}

/** A source with tracked changes and a line left out; each correction leaves one finding less. */
function reviewed({ corrections }: WireNewDraft): WireReview {
  const row = (line: number, part: string, label: string, text: string): WireRow => ({
    ...{ line, part, label, text, is_text: part !== "leftout" },
  });
  const finding = { rule: "label-gap", severity: "warning" as const, line: 3, subject: "c)", hint: "", paragraph: null, done: false, action: null };
  return {
    ...{ name: "a.docx", language: "en", rtl: false, heading: "RESOLUTION 998", title: "", conference: "WTDC", place: "Doha", year: 2006 },
    ...{ authors: ["CEPT"], texts: ["RESOLUTION 998", "RESOLUTION 999"] },
    rows: [row(1, "leftout", "", "page 4"), row(2, "call", "", "recalling"), row(3, "clause", "c)", "that ferries carry mail;")],
    findings: [finding].slice(corrections.length),
    repairs: 0,
  };
}

function comparison(): WireComparison {
  const { proposals, changes } = draft();
  const finding = { rule: "dress-quotes", severity: "info" as const, line: 0, subject: "2", hint: "", paragraph: null, done: false };
  return {
    ...{ language: "en", rtl: false, from_tracked: true, to_tracked: true, proposals, changes },
    ...{ findings: [finding], left_out: ["RESOLUTION 5 (Doha, 2006)"] },
  };
}

/** The oldest first. */
function versions(): WireCheckpoint[] {
  const version = (at: number, reason: WireReason, name: string) => ({ at, reason, name, inserted: 3, struck: 1 });
  return [version(1, "opened", ""), version(2, "before_bringing_in", "First reading")];
}

function exported(folder: string, { kind, name }: WireExportFile): WireExported {
  const proof = kind === "csv" ? null : { paragraphs: 3, changes: 2, comments: 1, base: "b".repeat(64), revised: "c".repeat(64) };
  return { kind, name, path: `${folder}/${name}`, fingerprint: "a".repeat(64), proof };
}

function recent(state: WireRecentState): WireRecent {
  const info = { number: "RESOLUTION 998", title: "Small harbours", group: "CEPT", meeting: "WTDC-14", changes: 2, at_ms: 1 };
  return { path: `/${state}`, name: state, untitled: state === "there", state, info };
}

function orphan(readable: boolean): WireOrphan {
  return { id: `${readable}.aside-1`, name: "D", path: "/D.modline", at_ms: 1, changes: 7, readable };
}

/** A program that answers every act with a plain yes. */
function yes(commands: WireCommand[]): Backend {
  const answer = (): WirePatch => {
    const { version, counters, can_undo, can_redo, saved, me } = draft();
    return {
      ...{ version: version + commands.length, counters, can_undo, can_redo, saved, me },
      ...{ changes: null, checks: null, switched_off: null, unresolved: null, comments: null, printed: null, violations: null, sources: null, points: null },
      ...{ order: null, paragraphs: [], headers: null, metadata: null, proposals: null, logo: null, findings: null },
    };
  };
  const nothing = () => Promise.resolve(() => undefined);
  const opened = () => Promise.resolve(draft());
  const nothingElse = () => Promise.resolve();
  return {
    start: () =>
      Promise.resolve({
        recent: (["there", "missing", "unreadable"] as const).map((state) => recent(state)),
        orphans: [true, false].map((readable) => orphan(readable)),
        meetings: [{ id: "WTDC-14", conference: "WTDC", label: { en: "WTDC-14, Dubai, 2014" } as Record<string, string> }],
        groups: [{ code: "CEPT", name: { en: "Conference" } as Record<string, string>, symbol: "EUR", symbols: ["ECP"], source: { en: "Common Proposals" } as Record<string, string>, is_state: false }],
        draft: null,
        error: null,
      }),
    ...{ edit: () => Promise.resolve(true), copy: () => Promise.resolve(), spelling: () => Promise.resolve({ dictionary: true, correct: true, guesses: [] }) },
    misspelt: () => Promise.resolve({ dictionary: false, words: [] }),
    find: ({ words }) =>
      Promise.resolve({ live: 1, struck: 0, places: [{ paragraph: 1, from: 0, to: words.length, struck: false }] }),
    ...{ labels: () => Promise.resolve({ proposals: [], references: [] }), saveLabels: () => Promise.resolve(null) },
    ...{ references: () => Promise.resolve(references()), readiness: () => Promise.resolve(readiness()) },
    ...{ sample: opened, open: opened, draft: opened },
    newDraft: () => Promise.resolve({ draft: draft(), differs: { from: "a", to: "b" } }),
    library: (query) =>
      Promise.resolve({ folder: "/library", count: 3, texts: baseTexts(query), odd: [{ name: "notes.txt", reason: "" }] }),
    libraryCompare: () => Promise.resolve(draft().changes),
    libraryChoose: () => Promise.resolve(false),
    ...{ libraryRemove: () => Promise.resolve(), libraryRestore: () => Promise.resolve() },
    chooseBase: () => Promise.resolve(null),
    speak: () => Promise.resolve(),
    review: (request) => Promise.resolve(reviewed(request)),
    ...{ compareWith: opened, rebase: opened },
    compareTexts: () => Promise.resolve(comparison()),
    versions: () => Promise.resolve(versions()),
    ...{ keepVersion: nothingElse, nameVersion: nothingElse, openVersion: opened },
    pastedLines: (plain) => Promise.resolve(plain.split("\n").map((text) => ({ label: "", text }))),
    linesOf: () => Promise.resolve([]),
    recover: opened,
    save: () => Promise.resolve(SAVED),
    saveAs: () => Promise.resolve(SAVED),
    exportOffer: () => Promise.resolve({ folder: "/", files: [{ kind: "word-redline", name: "a.docx" }, { kind: "csv", name: "a.csv" }] }),
    exportThere: () => Promise.resolve(["a.docx"]),
    exportFiles: (folder, files) => Promise.resolve(files.map((file) => exported(folder, file))),
    ...{ exportFolder: () => Promise.resolve(null), exportStop: () => Promise.resolve(), showExported: () => Promise.resolve(), openExported: () => Promise.resolve() },
    proveFile: () => Promise.resolve(null),
    ...{ keepProof: () => Promise.resolve("/a.proof.txt"), onExporting: nothing },
    ...{ addProposals: () => Promise.resolve(answer()), chooseLogo: () => Promise.resolve(null) },
    runCommand: (command) => {
      commands.push(command);
      return Promise.resolve(answer());
    },
    mend: () => Promise.resolve(answer()),
    bringIn: () => Promise.resolve({ patch: answer(), refused: [] }),
    undo: () => Promise.resolve(answer()),
    redo: () => Promise.resolve(answer()),
    ...{ settle: () => Promise.resolve(SAVED), overwrite: () => Promise.resolve(SAVED), openOrphan: opened },
    ...{ closeDraft: nothingElse, leaveToJournal: nothingElse, discardOrphan: nothingElse, newWindow: nothingElse, showLog: nothingElse },
    ...{ painted: nothingElse, closingHeard: nothingElse, quit: nothingElse },
    setPages: ({ view }) => Promise.resolve({ order: 1, count: view === "base" ? 1 : 2 }),
    page: (_, index) => Promise.resolve(`<svg xmlns="http://www.w3.org/2000/svg"><title>${index}</title></svg>`),
    print: () => Promise.resolve(),
    savePdf: () => Promise.resolve("/a.pdf"),
    ...{ onSaved: nothing, onClosing: nothing, onDropped: nothing, onDragging: nothing },
  };
}

// What the page needs of a browser and jsdom has not.
beforeAll(() => {
  Object.defineProperty(document, "adoptedStyleSheets", { value: [], writable: true });
  CSSStyleSheet.prototype.replaceSync = () => undefined;
  // Everything is in sight.
  globalThis.IntersectionObserver = class {
    constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
    observe = (): void => this.tell([{ isIntersecting: true }]);
    disconnect = (): void => undefined;
  } as unknown as typeof IntersectionObserver;
  HTMLImageElement.prototype.decode = () => Promise.resolve();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  HTMLElement.prototype.getClientRects = () => [] as unknown as DOMRectList;
});

let open: { app: App; window: Record<string, unknown> } | null = null;

async function openWindow(commands: WireCommand[] = []): Promise<App> {
  const app = new App(yes(commands));
  open = { app, window: mount(Window, { target: document.body, props: { app } }) };
  await app.store.flush();
  flushSync();
  return app;
}

afterEach(async () => {
  if (open) await unmount(open.window);
  open = null;
  document.body.replaceChildren();
});

async function clean(): Promise<void> {
  flushSync();
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

test("start screen and new contribution", async () => {
  const app = await openWindow();
  await clean();
  app.view.creating = true;
  await clean();
  app.view.creating = false;
  app.view.recovering = true;
  await clean();
});

test("unresolved places are walked with three keys", async () => {
  const commands: WireCommand[] = [];
  const app = await openWindow(commands);
  await recover(app, { file: "/base.txt" }, { text: "flat" });
  await clean();
  const list = document.querySelector<HTMLElement>("[data-testid=unresolved]");
  expect(document.activeElement).toBe(list);
  for (const key of ["Delete", " ", "Enter", "ArrowUp", "x"]) {
    list?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await app.store.flush();
    flushSync();
  }
  expect(commands).toEqual([{ settle: { doubt: 0, strike: true } }, { settle: { doubt: 1, strike: false } }]);
  await clean();
});

test("a dropped file is looked at, asked about, corrected, and gone on with", async () => {
  const app = await openWindow();
  const element = (id: string) => document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`);
  await dropped(app, ["/a.docx"]);
  flushSync();
  await clean();
  expect(element("review-findings")).not.toBeNull();
  element("review-reading-base")?.click();
  await vi.waitFor(() => expect(app.review.request?.reading).toBe("base"));
  flushSync();
  element("review-label-2")!.value = "b)";
  element("review-label-2")!.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(app.review.request?.corrections).toEqual([{ label: { row: 2, label: "b)" } }]));
  flushSync();
  expect(element("review-findings")).toBeNull();
  element("review-take-back")?.click();
  await vi.waitFor(() => expect(app.review.request?.corrections).toEqual([]));
  element("review-go-on")?.click();
  await vi.waitFor(() => expect(app.store.draft).not.toBeNull());
  expect(app.review.seen).toBeNull();
});

test("a file dropped on an open draft is asked about", async () => {
  const app = await openWindow();
  await create(app, requestFor(app, { file: "/a" }));
  await dropped(app, ["/b.modline"]);
  flushSync();
  const dialog = document.querySelector<HTMLDialogElement>("[data-testid=dropped]");
  expect(dialog?.open).toBe(true);
  await clean();
  app.view.dropped = null;
  app.view.retyping = 4;
  flushSync();
  await clean();
});

test("the library, searched, compared and chosen from", async () => {
  const app = await openWindow();
  const element = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  await vi.waitFor(() => expect(element("library-texts")?.querySelectorAll("h3")).toHaveLength(2));
  await clean();
  app.library.query = "harbours";
  await app.library.look();
  flushSync();
  expect(element("library-texts")?.querySelector("mark")?.textContent).toBe("harbours");
  await clean();
  app.view.compared = { from: "a", to: "b" };
  await vi.waitFor(() => expect(element("compare-texts-changes")?.children).toHaveLength(2));
  await clean();
  element("compare-texts-keep-from")?.click();
  await vi.waitFor(() => expect(element("notice-action")).not.toBeNull());
  element("library-text")?.click();
  await vi.waitFor(() => expect(element("new-base-file-path")?.textContent).toContain("RESOLUTION 998"));
  await clean();
});

test("two texts are compared, chosen from and left", async () => {
  const app = await openWindow();
  const compared = vi.spyOn(app.store.backend, "compareTexts");
  const element = (id: string) => document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`);
  await app.store.show(() => app.store.backend.sample());
  await DROPS.look(app, "/home/a/Theirs.docx");
  flushSync();
  await clean();
  expect(element("comparison-count")?.textContent).toMatch(/Theirs.docx.*this draft.*2. differences/);
  expect(element("differences")?.children).toHaveLength(2);
  element("comparison-redline")?.click();
  flushSync();
  await clean();
  element("comparison-dress")?.click();
  await vi.waitFor(() => expect(compared).toHaveBeenCalledTimes(2));
  expect(compared.mock.lastCall?.[2]).toBe(true);
  await app.walkChanges(1);
  flushSync();
  expect(document.querySelector("[data-visited]")?.getAttribute("data-ids")).toBe("2");
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  await vi.waitFor(() => expect(app.view.view).toBe("redline"));
  expect(app.comparison.found).toBeNull();
});

test("versions are listed, named, kept and compared, any two of them", async () => {
  const app = await openWindow();
  const [kept, named, compared] = (["keepVersion", "nameVersion", "compareTexts"] as const).map((name) => vi.spyOn(app.store.backend, name));
  const element = (id: string) => document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`);
  await app.store.show(() => app.store.backend.sample());
  await app.versions.open();
  flushSync();
  await clean();
  const names = [...document.querySelectorAll<HTMLInputElement>("[data-testid=version-name]")];
  expect(names.map((field) => field.value)).toEqual(["First reading", ""]);
  names[1]!.value = "As read";
  names[1]!.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(named).toHaveBeenCalledWith(1, "As read"));
  element("versions-keep-name")!.value = "Now";
  element("versions-keep-name")!.dispatchEvent(new Event("input", { bubbles: true }));
  element("versions-keep")?.click();
  await vi.waitFor(() => expect(kept).toHaveBeenCalledWith("Now"));
  await vi.waitFor(() => expect(app.store.announcement).toEqual({ key: "said-version-kept" }));
  element("versions-compare")?.click();
  await vi.waitFor(() => expect(app.view.view).toBe("comparison"));
  expect(compared?.mock.lastCall?.slice(0, 2)).toMatchObject([{ source: { kept: 2 } }, { source: "draft" }]);
});

test("another text of the same edition is said with a way to look at it", async () => {
  const app = await openWindow();
  await create(app, requestFor(app, { file: "/a" }));
  flushSync();
  document.querySelector<HTMLElement>('[data-testid="notice-action"]')?.click();
  expect(app.view.compared).toEqual({ from: "a", to: "b" });
});

test.each(["form", "redline", "revised", "base", "sides"] as const)("a draft in %s", async (view) => {
  const app = await openWindow();
  await app.store.show(() => app.store.backend.sample());
  app.show(view);
  await clean();
  app.view.tab = "findings";
  await clean();
  app.view.tab = "unresolved";
  await clean();
  for (const page of ["style", "references", "ready"] as const) {
    app.check(page);
    await clean();
  }
});

test("a day is written as the language writes days", async () => {
  const app = await openWindow();
  await app.store.show(() => app.store.backend.sample());
  app.check("ready");
  await vi.waitFor(() => expect(document.querySelector('[data-testid="ready-deadline"]')?.textContent).toContain("March 16, 2014"));
  expect(document.querySelector('[data-testid="ready-gist"]')?.textContent).toContain("One thing");
});

test("an export is blocked by a violation of its marker, goes on without it, and says what was proved", async () => {
  const app = await openWindow();
  const element = (id: string) => document.querySelector<HTMLButtonElement>(`[data-testid="${id}"]`);
  await app.store.show(() => app.store.backend.sample());
  await app.export.open();
  flushSync();
  await clean();
  expect(element("export-run")?.disabled).toBe(true);
  app.store.draft = { ...app.store.draft!, violations: [] };
  await app.export.want("csv", true);
  flushSync();
  expect(app.export.replaced).toEqual(["a.docx"]);
  expect(element("export-run")?.textContent).toMatch(/2. files, replacing .1/);
  app.export.replaced = [];
  await app.export.run();
  expect([app.export.done, app.export.replaced]).toEqual([null, ["a.docx"]]);
  element("export-run")?.click();
  await vi.waitFor(() => expect(element("export-proof")?.textContent).toContain("a".repeat(64)));
  await clean();
  await app.export.want("csv", false);
});

test("changes under other names are named and put under the one chosen", async () => {
  const commands: WireCommand[] = [];
  const app = await openWindow(commands);
  await app.store.show(() => app.store.backend.sample());
  await app.goToField("form-author");
  flushSync();
  expect(document.querySelector("[data-testid=other-names]")?.textContent).toMatch(/other names: .B.\./);
  await clean();
  const button = document.querySelector<HTMLButtonElement>("[data-testid=sign-changes]");
  button?.focus();
  button?.click();
  await vi.waitFor(() => expect(document.activeElement?.id).toBe("form-author"));
  expect(commands).toEqual(["reattribute_changes"]);
});

test("pages are shown as they will be printed, chosen from and saved", async () => {
  const app = await openWindow();
  const printed = vi.spyOn(app.store.backend, "print");
  const saved = vi.spyOn(app.store.backend, "savePdf");
  await app.store.show(() => app.store.backend.sample());
  app.show("print");
  await vi.waitFor(() => expect(document.querySelectorAll("[data-testid='print-page'] img")).toHaveLength(2));
  await clean();
  app.print.range = "2";
  flushSync();
  expect(document.querySelectorAll(".left-out")).toHaveLength(1);
  expect(document.querySelector("[data-testid='print-state']")?.textContent).toContain("no tags");
  expect(document.querySelector<HTMLButtonElement>("[data-testid=print-now]")?.disabled).toBe(true);
  app.store.draft = { ...app.store.draft!, violations: [] };
  flushSync();
  expect(document.querySelector<HTMLButtonElement>("[data-testid=print-now]")?.disabled).toBe(false);
  await app.print.print();
  expect(printed).toHaveBeenCalledOnce();
  await app.print.save();
  expect(saved).toHaveBeenCalledWith(expect.anything(), [1]);
  expect(app.store.notice).toEqual({ key: "notice-exported-pdf", args: { file: "/a.pdf" } });
  await app.goToField("form-agenda-item");
  app.show("print");
  flushSync();
  expect(document.activeElement?.id).toBe("print-view");
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
  await vi.waitFor(() => expect(document.activeElement?.id).toBe("form-agenda-item"));
  app.show("print");
  app.print.choose({ view: "base" });
  await vi.waitFor(() => expect(document.querySelectorAll("[data-testid='print-page']")).toHaveLength(1));
});

test("the guide, searched; its keys are those of the commands", async () => {
  const app = await openWindow();
  app.view.guide = KEYS;
  await vi.waitFor(() => expect(document.querySelectorAll("[data-testid='guide-text'] section").length).toBeGreaterThan(5), 20_000);
  const text = () => document.querySelector("[data-testid='guide-text']")?.textContent ?? "";
  expect(text()).toContain("Ctrl+Shift+X");
  await clean();
  const search = document.querySelector<HTMLInputElement>("[data-testid='guide-search']");
  if (!search) throw new Error("no search field");
  search.value = "FINGERPRINTS";
  search.dispatchEvent(new InputEvent("input", { bubbles: true }));
  flushSync();
  expect(document.querySelector("mark")?.textContent).toBe("fingerprints");
  expect(text()).not.toContain("Ctrl+Shift+X");
  search.value = "no zebra crossing";
  search.dispatchEvent(new InputEvent("input", { bubbles: true }));
  flushSync();
  expect(text()).toContain(app.words.t("guide-nothing"));
  await clean();
});

test("what was typed is told before a command, and once", async () => {
  const commands: WireCommand[] = [];
  const app = await openWindow(commands);
  await app.store.show(() => app.store.backend.sample());
  flushSync();
  const editor = app.controller?.editor;
  expect(editor).toBeDefined();
  editor?.go({ id: 4, offset: 5 });
  editor?.view.dispatch(editor.view.state.tr.insertText("small "));
  await app.controller?.strikeClause();
  await app.store.flush();
  expect(commands.map((act) => Object.keys(act)[0])).toEqual(["edit_paragraph", "strike_clause"]);
  expect(commands[0]).toMatchObject({ edit_paragraph: { id: 4, runs: [{ text: "that " }, { text: "small ", ins: ME }, {}] } });
});

test("a field of the form is told once, whole", async () => {
  const commands: WireCommand[] = [];
  const app = await openWindow(commands);
  await app.store.show(() => app.store.backend.sample());
  app.form.editMetadata("title", "T");
  app.form.editHeader(0, "reasons", "R");
  await app.store.flush();
  await app.store.flush();
  expect(commands).toMatchObject([
    { set_metadata: { metadata: { title: "T", contacts: [{ name: "A" }] } } },
    { set_header: { proposal: 0, header: { marker: "MOD", reasons: "R" } } },
  ]);
});

test("closing asks where the file does not take the draft, until an answer keeps every word", async () => {
  const app = await openWindow();
  const element = (id: string) => document.querySelector<HTMLButtonElement>(`[data-testid="${id}"]`);
  const { backend } = app.store;
  vi.spyOn(backend, "settle").mockResolvedValue({ ...SAVED, state: "changed_outside", message: "changed" });
  const [closed, quit] = [vi.spyOn(backend, "closeDraft"), vi.spyOn(backend, "quit")];
  await app.store.show(() => backend.sample());

  const cancelled = app.closing.close();
  await vi.waitFor(() => expect(element("closing-cancel")).not.toBeNull());
  expect(app.closing.answers).toEqual(["other", "overwrite", "cancel"]);
  await clean();
  const leaving = app.closing.leave();
  await leaving;
  expect(quit).not.toHaveBeenCalled();
  element("closing-cancel")?.click();
  expect(await cancelled).toBe(false);
  expect([app.store.draft === null, closed.mock.calls.length]).toEqual([false, 0]);

  const again = app.closing.leave();
  await vi.waitFor(() => expect(element("closing-other")).not.toBeNull());
  vi.spyOn(backend, "saveAs").mockRejectedValueOnce({ code: "cancelled", message: "" });
  await app.closing.answer("other");
  expect(app.closing.asked).not.toBeNull();
  element("closing-other")?.click();
  await again;
  expect([closed.mock.calls.length, quit.mock.calls.length]).toEqual([1, 1]);
});

test("a draft whose file cannot be written is left to the journal, but not where it is wanted", async () => {
  const app = await openWindow();
  const { backend } = app.store;
  vi.spyOn(backend, "settle").mockResolvedValue({ ...SAVED, state: "failed", message: "full", kept: false });
  const left = vi.spyOn(backend, "leaveToJournal");
  await app.store.show(() => backend.sample());
  const wanted = app.closing.settle(true);
  await vi.waitFor(() => expect(app.closing.asked).not.toBeNull());
  expect(app.closing.answers).not.toContain("journal");
  await app.closing.answer("again");
  expect(app.closing.asked?.message).toBe("full");
  await app.closing.answer("cancel");
  expect(await wanted).toBe(false);
  const closing = app.closing.close();
  await vi.waitFor(() => expect(document.querySelector("[data-testid=closing-unkept]")).not.toBeNull());
  await app.closing.answer("journal");
  expect([await closing, app.store.draft, left.mock.calls.length]).toEqual([true, null, 1]);
});

test("the status never says saved before the draft's own file holds it", () => {
  const said = (standing: Partial<Standing>, saved: Partial<WireSaved> = {}): string => {
    const message = savedMessage({ saved: { ...SAVED, ...saved }, unsent: false, untitled: false, ...standing }, 1000);
    return "key" in message ? message.key : "";
  };
  expect(said({})).toBe("saved-seconds");
  expect(said({ unsent: true })).toBe("saved-saving");
  expect(said({ untitled: true })).toBe("saved-untitled");
  expect(said({}, { state: "unsaved" })).toBe("saved-unsaved");
  expect(said({ unsent: true }, { state: "changed_outside" })).toBe("saved-changed-outside");
  expect(said({}, { state: "failed" })).toBe("saved-failed");
  expect(said({ untitled: true }, { state: "failed", kept: false })).toBe("saved-nowhere");
});

test("what was recovered is said", async () => {
  const app = await openWindow();
  await app.store.show(() => app.store.backend.sample());
  flushSync();
  expect(document.querySelector('[data-testid="notice"]')?.textContent).toContain("2");
});
