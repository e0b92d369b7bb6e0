// Everything the window asks of the app, and the only place that calls it.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { WireCommand } from "../wire/WireCommand";
import type { WireBegun } from "../wire/WireBegun";
import type { WireBroughtIn } from "../wire/WireBroughtIn";
import type { WireCheckpoint } from "../wire/WireCheckpoint";
import type { WireComparison } from "../wire/WireComparison";
import type { WireSide } from "../wire/WireSide";
import type { WireChange } from "../wire/WireChange";
import type { WireDensity } from "../wire/WireDensity";
import type { WireDraft } from "../wire/WireDraft";
import type { WireEditing } from "../wire/WireEditing";
import type { WireError } from "../wire/WireError";
import type { WireExported } from "../wire/WireExported";
import type { WireExportFile } from "../wire/WireExportFile";
import type { WireExporting } from "../wire/WireExporting";
import type { WireExportOffer } from "../wire/WireExportOffer";
import type { WireFilesToBring } from "../wire/WireFilesToBring";
import type { WireFound } from "../wire/WireFound";
import type { WireLabels } from "../wire/WireLabels";
import type { WireLibrary } from "../wire/WireLibrary";
import type { WireMarker } from "../wire/WireMarker";
import type { WireMisspelt } from "../wire/WireMisspelt";
import type { WireNewDraft } from "../wire/WireNewDraft";
import type { WirePatch } from "../wire/WirePatch";
import type { WirePages } from "../wire/WirePages";
import type { WirePastedLine } from "../wire/WirePastedLine";
import type { WirePrint } from "../wire/WirePrint";
import type { WireReadinessLine } from "../wire/WireReadinessLine";
import type { WireReference } from "../wire/WireReference";
import type { WireReview } from "../wire/WireReview";
import type { WireSaved } from "../wire/WireSaved";
import type { WireSearch } from "../wire/WireSearch";
import type { WireSource } from "../wire/WireSource";
import type { WireSpelling } from "../wire/WireSpelling";
import type { WireStart } from "../wire/WireStart";
import type { WireFileCheck } from "../wire/WireFileCheck";

/** The requests that the app answers; tests give their own. */
export interface Backend {
  start(): Promise<WireStart>;
  /** The language of the window's words, which the system's dialogs speak too. */
  speak(language: string): Promise<void>;
  sample(): Promise<WireDraft>;
  newDraft(request: WireNewDraft): Promise<WireBegun>;
  chooseBase(): Promise<string | null>;
  /** What was understood of the source that a request names. */
  review(request: WireNewDraft): Promise<WireReview>;
  /** A new draft that leads from the open one's base to the text of a file; `typography` redlines quotes and hyphens too. */
  compareWith(path: string, typography: boolean, density: WireDensity): Promise<WireDraft>;
  /** The open draft on a new edition of its base, as a new draft. */
  rebase(path: string): Promise<WireDraft>;
  /** What leads from one text to another; `dress` shows quotes and hyphens too. */
  compareTexts(from: WireSide, to: WireSide, dress: boolean): Promise<WireComparison>;
  /** The versions of the draft that are kept, the oldest first. */
  versions(): Promise<WireCheckpoint[]>;
  /** Keeps the draft as it is now. */
  keepVersion(name: string): Promise<void>;
  nameVersion(at: number, name: string): Promise<void>;
  /** A version as a draft of its own; the open draft is saved. */
  openVersion(at: number): Promise<WireDraft>;
  /** The lines of what was pasted; `rich` is the clipboard's text/html. */
  pastedLines(plain: string, rich: string | null): Promise<WirePastedLine[]>;
  linesOf(path: string): Promise<WirePastedLine[]>;
  /** Rebuilds a lost redline from its base and the flattened text. */
  recover(base: WireSource, flattened: WireSource): Promise<WireDraft>;
  /** Without a path the app asks for one; null when the user cancels. */
  open(path: string | null): Promise<WireDraft | null>;
  draft(): Promise<WireDraft>;
  save(): Promise<WireSaved>;
  saveAs(): Promise<WireSaved>;
  exportOffer(): Promise<WireExportOffer>;
  /** The names that would replace a file in the folder. */
  exportThere(folder: string, files: readonly WireExportFile[]): Promise<string[]>;
  /** Another folder; null when the user cancels. */
  exportFolder(): Promise<string | null>;
  /** The files written and proved, fewer where it was stopped. */
  exportFiles(folder: string, files: readonly WireExportFile[], comments: boolean): Promise<WireExported[]>;
  exportStop(): Promise<void>;
  /** Writes what was said of the last export beside its files. */
  keepProof(said: string): Promise<string>;
  showExported(): Promise<void>;
  openExported(name: string): Promise<void>;
  /** A file compared with the draft; null when the user cancels. */
  proveFile(): Promise<WireFileCheck | null>;
  onExporting(tell: (progress: WireExporting) => void): Promise<() => void>;
  /** Runs a command; one that `joins` is undone together with the command before it. */
  runCommand(command: WireCommand, version: number, joins: boolean): Promise<WirePatch>;
  /** Adds the texts of a file as proposals, at index `at`. */
  addProposals(path: string, marker: WireMarker, at: number, version: number): Promise<WirePatch>;
  /** Asks for the picture on the cover; null when the user cancels. */
  chooseLogo(version: number): Promise<WirePatch | null>;
  /** Cuts, copies or pastes where the keyboard is; false where the page must try itself. */
  edit(what: WireEditing): Promise<boolean>;
  /** Puts words on the clipboard, where the page cannot. */
  copy(plain: string, rich: string): Promise<void>;
  /** Every reference in the draft, and whether it will hold. */
  references(): Promise<WireReference[]>;
  /** What is missing before the draft can go in today. */
  readiness(): Promise<WireReadinessLine[]>;
  /** Labels old and new, and the references to clauses whose label moved. */
  labels(): Promise<WireLabels>;
  /** Writes the concordance of labels; the file, null when the user cancels. */
  saveLabels(): Promise<string | null>;
  spelling(word: string, language: string): Promise<WireSpelling>;
  /** Brings files in as sources, or as files that came back; without paths the user chooses them. Null when the user cancels. */
  bringIn(files: WireFilesToBring, version: number): Promise<WireBroughtIn | null>;
  /** Mends a finding of house style by its index; with null all that can be mended. */
  mend(check: number | null, version: number): Promise<WirePatch>;
  /** Which of these words are misspelt. */
  misspelt(words: string[], language: string): Promise<WireMisspelt>;
  /** Where words stand in the open draft. */
  find(search: WireSearch): Promise<WireFound>;
  undo(): Promise<WirePatch>;
  redo(): Promise<WirePatch>;
  /** Writes the draft's file where it lacks something; where that failed, the answer says so. */
  settle(): Promise<WireSaved>;
  /** Saves over what another application wrote, which is kept beside. */
  overwrite(): Promise<WireSaved>;
  closeDraft(): Promise<void>;
  /** Closes without writing the file: what that lacks stays in the journal and on the start screen. */
  leaveToJournal(): Promise<void>;
  /** Opens an orphan of the start screen as a draft without a name. */
  openOrphan(id: string): Promise<WireDraft>;
  discardOrphan(id: string): Promise<void>;
  newWindow(): Promise<void>;
  /** Shows the log file in the file manager. */
  showLog(): Promise<void>;
  /** The page has something to show: the window may be seen. */
  painted(): Promise<void>;
  /** The page sees to the closing of the window; without this word the app does. */
  closingHeard(): Promise<void>;
  /** Ends the app. */
  quit(): Promise<void>;
  /** The base texts that hold every word of `query`; all of them where it is empty. */
  library(query: string): Promise<WireLibrary>;
  libraryRemove(name: string): Promise<void>;
  libraryRestore(name: string): Promise<void>;
  /** What leads from one base text to another. */
  libraryCompare(from: string, to: string): Promise<WireChange[]>;
  /** False when the user cancels. */
  libraryChoose(): Promise<boolean>;
  /** A file is held over the window, or no longer. */
  onDragging(tell: (over: boolean) => void): Promise<() => void>;
  /** Sets the draft on pages; an order that a newer one overtakes is cancelled. */
  setPages(choices: WirePrint): Promise<WirePages>;
  /** A page of those pages as SVG. */
  page(order: number, index: number): Promise<string>;
  /** The system's print dialog on what this window shows to paper. */
  print(): Promise<void>;
  /** The PDF file written; null when the user cancels. */
  savePdf(order: number, chosen: number[] | null): Promise<string | null>;
  /** Files were dropped on the window. */
  onDropped(tell: (paths: readonly string[]) => void): Promise<() => void>;
  onSaved(tell: (saved: WireSaved) => void): Promise<() => void>;
  /** The window is about to close; it waits a moment for `closingHeard`, then for `quit`. */
  onClosing(tell: () => void): Promise<() => void>;
}

/** The app behind this window. */
export const tauriBackend: Backend = {
  start: () => invoke("start"),
  speak: (language) => invoke("speak", { language }),
  sample: () => invoke("sample"),
  newDraft: (request) => invoke("new_draft", { request }),
  chooseBase: () => invoke("choose_base"),
  review: (request) => invoke("review", { request }),
  rebase: (path) => invoke("rebase", { path }),
  compareWith: (path, typography, density) => invoke("compare_with", { path, dress: typography, density }),
  compareTexts: ({ source, version }, to, dress) =>
    invoke("compare_texts", { from: { source, version }, to: { source: to.source, version: to.version }, dress }),
  versions: () => invoke("versions"),
  keepVersion: (name) => invoke("keep_version", { name }),
  nameVersion: (at, name) => invoke("name_version", { at, name }),
  openVersion: (at) => invoke("open_version", { at }),
  pastedLines: (plain, rich) => invoke("pasted_lines", { plain, rich }),
  linesOf: (path) => invoke("lines_of", { path }),
  recover: (base, flattened) => invoke("recover", { base, flattened }),
  open: (path) => invoke("open", { path }),
  draft: () => invoke("draft"),
  save: () => invoke("save"),
  saveAs: () => invoke("save_as"),
  exportOffer: () => invoke("export_offer"),
  exportThere: (folder, files) => invoke("export_there", { folder, files }),
  exportFolder: () => invoke("export_folder"),
  exportFiles: (folder, files, comments) => invoke("export", { folder, files, comments }),
  exportStop: () => invoke("export_stop"),
  keepProof: (said) => invoke("keep_proof", { said }),
  showExported: () => invoke("show_exported"),
  openExported: (name) => invoke("open_exported", { name }),
  proveFile: () => invoke("prove_file"),
  onExporting: (tell) => listen<WireExporting>("exporting", (event) => tell(event.payload)),
  addProposals: (path, marker, at, version) => invoke("add_proposals", { path, marker, at, version }),
  chooseLogo: (version) => invoke("choose_logo", { version }),
  runCommand: (command, version, joins) => invoke("run_command", { command, version, joins }),
  edit: (what) => invoke("edit", { what }),
  copy: (plain, rich) => invoke("copy", { plain, rich }),
  spelling: (word, language) => invoke("spelling", { word, language }),
  bringIn: (files, version) => invoke("bring_in", { files, version }),
  mend: (check, version) => invoke("mend", { check, version }),
  misspelt: (words, language) => invoke("misspelt", { words, language }),
  find: (search) => invoke("find", { search }),
  references: () => invoke("references"),
  readiness: () => invoke("readiness"),
  labels: () => invoke("labels"),
  saveLabels: () => invoke("save_labels"),
  undo: () => invoke("undo"),
  redo: () => invoke("redo"),
  settle: () => invoke("settle"),
  overwrite: () => invoke("overwrite"),
  closeDraft: () => invoke("close_draft"),
  leaveToJournal: () => invoke("leave_to_journal"),
  openOrphan: (id) => invoke("open_orphan", { id }),
  discardOrphan: (id) => invoke("discard_orphan", { id }),
  newWindow: () => invoke("new_window"),
  showLog: () => invoke("show_log"),
  painted: () => invoke("painted"),
  closingHeard: () => invoke("closing_heard"),
  quit: () => invoke("quit"),
  library: (query) => invoke("library", { query }),
  libraryRemove: (name) => invoke("library_remove", { name }),
  libraryRestore: (name) => invoke("library_restore", { name }),
  libraryCompare: (from, to) => invoke("library_compare", { from, to }),
  libraryChoose: () => invoke("library_choose"),
  onDragging: (tell) => listen<boolean>("dragging", (event) => tell(event.payload)),
  setPages: (choices) => invoke("set_pages", { choices }),
  page: (order, index) => invoke("page", { order, index }),
  print: () => invoke("print"),
  savePdf: (order, chosen) => invoke("save_pdf", { order, chosen }),
  onDropped: (tell) => listen<string[]>("dropped", (event) => tell(event.payload)),
  onSaved: (tell) => listen<WireSaved>("saved", (event) => tell(event.payload)),
  onClosing: (tell) => listen("closing", () => tell()),
};

/** What went wrong, as the app says it; anything else becomes code `window`. */
export function asWireError(thrown: unknown): WireError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    return { code: String(thrown.code), message: String(thrown.message) };
  }
  return { code: "window", message: thrown instanceof Error ? thrown.message : String(thrown) };
}
