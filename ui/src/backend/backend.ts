// Everything the window asks of the program, and the only place that calls it.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { WireAct } from "../wire/WireAct";
import type { WireDraft } from "../wire/WireDraft";
import type { WireError } from "../wire/WireError";
import type { WireNewDraft } from "../wire/WireNewDraft";
import type { WirePatch } from "../wire/WirePatch";
import type { WireSaved } from "../wire/WireSaved";
import type { WireStart } from "../wire/WireStart";

/** The questions and orders the program understands; tests give their own. */
export interface Backend {
  start(): Promise<WireStart>;
  sample(): Promise<WireDraft>;
  newDraft(request: WireNewDraft): Promise<WireDraft>;
  chooseBase(): Promise<string | null>;
  /** Without a path the program asks for one; null when the person cancels. */
  open(path: string | null): Promise<WireDraft | null>;
  draft(): Promise<WireDraft>;
  save(): Promise<WireSaved>;
  saveAs(path: string | null): Promise<WireSaved>;
  /** The file written and proved; null when the person cancels. */
  exportWord(path: string | null): Promise<string | null>;
  act(act: WireAct, version: number): Promise<WirePatch>;
  undo(): Promise<WirePatch>;
  redo(): Promise<WirePatch>;
  closeDraft(): Promise<void>;
  onSaved(tell: (saved: WireSaved) => void): Promise<() => void>;
  /** The window is about to close; it waits a moment for `closeDraft`. */
  onClosing(tell: () => void): Promise<() => void>;
}

/** The program behind this window. */
export const tauriBackend: Backend = {
  start: () => invoke("start"),
  sample: () => invoke("sample"),
  newDraft: (request) => invoke("new_draft", { request }),
  chooseBase: () => invoke("choose_base"),
  open: (path) => invoke("open", { path }),
  draft: () => invoke("draft"),
  save: () => invoke("save"),
  saveAs: (path) => invoke("save_as", { path }),
  exportWord: (path) => invoke("export", { path }),
  act: (act, version) => invoke("act", { act, version }),
  undo: () => invoke("undo"),
  redo: () => invoke("redo"),
  closeDraft: () => invoke("close_draft"),
  onSaved: (tell) => listen<WireSaved>("saved", (event) => tell(event.payload)),
  onClosing: (tell) => listen("closing", () => tell()),
};

/** What went wrong, as the program says it; anything else becomes code `window`. */
export function asWireError(thrown: unknown): WireError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    return { code: String(thrown.code), message: String(thrown.message) };
  }
  return { code: "window", message: thrown instanceof Error ? thrown.message : String(thrown) };
}
