// Every command of the window, once: toolbar, shortcuts and the list of keys are read from here.
import type { App } from "../app.svelte";
import { bring, newContribution, newWindow, open, prove, save, saveAs } from "./files";
import { nextRegion } from "./regions";

export interface Command {
  readonly id: string;
  readonly titleKey: string;
  /** `Mod` is Ctrl. The first is shown; none of them is a bare letter or uses Ctrl+Alt, which is AltGr. */
  readonly keys: readonly string[];
  /** `sheet`: only while the caret is in the redline. */
  readonly where: "window" | "sheet";
  readonly run: (app: App) => unknown;
  readonly enabled: (app: App) => boolean;
}

const hasDraft = (app: App): boolean => app.store.draft !== null;
const onSheet = (app: App): boolean => hasDraft(app) && app.view.view === "redline" && app.view.current !== null;
const always = (): boolean => true;

function command(
  id: string,
  keys: readonly string[],
  where: Command["where"],
  enabled: Command["enabled"],
  run: Command["run"],
): Command {
  return { id, titleKey: `command-${id}`, keys, where, run, enabled };
}

export const COMMANDS: readonly Command[] = [
  command("new", ["Mod+N"], "window", always, newContribution),
  command("new-window", ["Mod+Shift+N"], "window", always, newWindow),
  command("open", ["Mod+O"], "window", always, (app) => open(app, null)),
  command("bring", ["Mod+D"], "window", hasDraft, bring),
  command("save", ["Mod+S"], "window", hasDraft, save),
  command("save-as", ["Mod+Shift+S"], "window", hasDraft, saveAs),
  command("export", ["Mod+E"], "window", hasDraft, (app) => app.export.open()),
  command("prove", ["Mod+Shift+E"], "window", hasDraft, prove),
  command("print", ["Mod+P"], "window", hasDraft, (app) => app.show("print")),
  command("close", ["Mod+W"], "window", hasDraft, (app) => app.closing.close()),
  command("undo", ["Mod+Z"], "window", (app) => app.store.draft?.can_undo ?? false, (app) => app.controller?.undo()),
  command("redo", ["Mod+Y", "Mod+Shift+Z"], "window", (app) => app.store.draft?.can_redo ?? false, (app) =>
    app.controller?.redo(),
  ),
  command("view-redline", ["Mod+1"], "window", hasDraft, (app) => app.show("redline")),
  command("view-revised", ["Mod+2"], "window", hasDraft, (app) => app.show("revised")),
  command("view-base", ["Mod+3"], "window", hasDraft, (app) => app.show("base")),
  command("view-form", ["Mod+4"], "window", hasDraft, (app) => app.show("form")),
  command("select-all", ["Mod+A"], "sheet", hasDraft, (app) => app.controller?.editor.selectAll()),
  command("to-start", ["Mod+Home"], "sheet", hasDraft, (app) => app.controller?.editor.goToBorder(true, false)),
  command("to-end", ["Mod+End"], "sheet", hasDraft, (app) => app.controller?.editor.goToBorder(false, false)),
  command("select-to-start", ["Mod+Shift+Home"], "sheet", hasDraft, (app) => app.controller?.editor.goToBorder(true, true)),
  command("select-to-end", ["Mod+Shift+End"], "sheet", hasDraft, (app) => app.controller?.editor.goToBorder(false, true)),
  command("split", ["Enter"], "sheet", onSheet, (app) => app.controller?.split()),
  command("new-clause", ["Mod+Enter"], "sheet", onSheet, (app) => app.controller?.newClauseAfter()),
  command("strike", ["Mod+Shift+X"], "sheet", onSheet, (app) => app.controller?.strikeOrRestore()),
  command("tidy", ["Mod+Shift+Y"], "sheet", onSheet, (app) => app.controller?.tidy()),
  command("name", ["F2"], "sheet", onSheet, (app) => app.label(app.view.current)),
  command("move-up", ["Alt+Shift+ArrowUp"], "sheet", onSheet, (app) => app.controller?.move(true)),
  command("move-down", ["Alt+Shift+ArrowDown"], "sheet", onSheet, (app) => app.controller?.move(false)),
  command("next-change", ["F7"], "window", hasDraft, (app) => app.walkChanges(1)),
  command("previous-change", ["Shift+F7"], "window", hasDraft, (app) => app.walkChanges(-1)),
  command("next-region", ["F6"], "window", always, () => nextRegion(1)),
  command("previous-region", ["Shift+F6"], "window", always, () => nextRegion(-1)),
  command("toggle-outline", ["Mod+Shift+O"], "window", hasDraft, ({ view }) => view.remember({ outline: !view.outline })),
  command("toggle-side", ["Mod+Shift+L"], "window", hasDraft, ({ view }) => view.remember({ side: !view.side })),
  command("keys", ["F1"], "window", always, ({ view }) => (view.keysShown = !view.keysShown)),
];

const BY_ID: ReadonlyMap<string, Command> = new Map(COMMANDS.map((c) => [c.id, c]));

/** The command `id`, which must be in the table. */
export function commandOf(id: string): Command {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
}

/** Runs a command if it can be run now. */
export function run(app: App, id: string): void {
  const found = commandOf(id);
  if (found.enabled(app)) void found.run(app);
}
