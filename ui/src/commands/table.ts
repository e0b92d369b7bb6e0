// Every command of the window, once: menu bar, toolbar, context menu, palette, shortcuts and the list of keys are made
// from this table. A command's name among the words is its title up to the colon; what follows says what it does.
import type { LucideIcon } from "@lucide/svelte";
import Check from "@lucide/svelte/icons/check";
import Comment from "@lucide/svelte/icons/message-square-plus";
import Columns from "@lucide/svelte/icons/columns-2";
import Table from "@lucide/svelte/icons/table-2";
import FilePen from "@lucide/svelte/icons/file-pen";
import FileCheck from "@lucide/svelte/icons/file-check";
import FileText from "@lucide/svelte/icons/file-text";
import ClipboardList from "@lucide/svelte/icons/clipboard-list";
import Redo from "@lucide/svelte/icons/redo-2";
import Share from "@lucide/svelte/icons/file-output";
import Undo from "@lucide/svelte/icons/undo-2";
import X from "@lucide/svelte/icons/x";

import type { App } from "../app.svelte";
import type { Verdict } from "../features/changes/review.svelte";
import { KEYS } from "../features/guide/section";
import { hasFormat } from "../editor/word_commands";
import type { WireFormatting } from "../wire/WireFormatting";
import type { SheetView } from "../store/view.svelte";
import { DENSITIES, FACES, THEMES } from "../store/look.svelte";
import type { WireLabelPolicy } from "../wire/WireLabelPolicy";
import type { WireProposalHeader } from "../wire/WireProposalHeader";
import { POLICIES } from "../components/options";
import { LANGUAGES } from "../words/words.svelte";
import { canCopy, canCut, canPaste, edit } from "./clipboard";
import { bring, bringIn, compareFile, newContribution, newWindow, open, prove, rebase, reviewFile, sample, save, saveAs } from "./files";
import { nextRegion } from "./regions";

export interface Command {
  readonly id: string;
  readonly titleKey: string;
  /** `Mod` is Ctrl. The first is shown; none of them is a bare letter or uses Ctrl+Alt, which is AltGr. */
  readonly keys: readonly string[];
  /** `sheet`: only while the caret is in the redline. */
  readonly where: "window" | "sheet";
  readonly enabled: (app: App) => boolean;
  readonly run: (app: App) => unknown;
  readonly icon?: LucideIcon;
  /** For what is on or off: whether it is on. */
  readonly checked?: (app: App) => boolean;
  /** Whether it is one of several of which one is on. */
  readonly oneOf?: boolean;
  /** Whether it asks something before it does anything. */
  readonly asks?: boolean;
  /** Whether the web view itself knows its keys, which are shown only. */
  readonly native?: boolean;
  /** Whether its keys mean something else where nothing is selected on the sheet. */
  readonly forSelection?: boolean;
}

/** A menu of the bar, or one within it; lines stand between its groups. */
export interface CommandMenu {
  readonly id: string;
  readonly groups: readonly (readonly (Command | CommandMenu)[])[];
}

const hasDraft = (app: App): boolean => app.store.draft !== null;
const onSheet = (app: App): boolean => hasDraft(app) && app.view.view === "redline" && app.view.current !== null;
const hasChanges = (app: App): boolean => app.changes.all.length > 0;
const overChanges = (app: App): boolean => onSheet(app) && app.selectedChanges() !== null;
const hasSources = (app: App): boolean => app.points.sources.length > 0;
const atChange = (app: App): boolean => onSheet(app) && (app.changeHere() !== null || overChanges(app));
const always = (): boolean => true;

type More = Pick<Command, "icon" | "checked" | "oneOf" | "asks" | "native" | "forSelection">;

function command(
  id: string,
  keys: readonly string[],
  where: Command["where"],
  enabled: Command["enabled"],
  run: Command["run"],
  more: More = {},
): Command {
  return { id, titleKey: `command-${id}`, keys, where, run, enabled, ...more };
}

/** Every change of the clause with the caret. */
async function settleClause(app: App, verdict: Verdict): Promise<void> {
  const clause = app.view.current;
  if (clause !== null) await app.changes.settleMany(verdict, { clause });
  app.controller?.focus();
}

/** One of several settings of which one is on; it is named by its own words. */
function setting(id: string, checked: (app: App) => boolean, run: Command["run"]): Command {
  return { ...command(id, [], "window", always, run, { checked, oneOf: true }), titleKey: id };
}

/** A format of what is selected, or of what is typed next. */
function format(id: WireFormatting, keys: readonly string[], more: More = {}): Command {
  const checked = (app: App): boolean => onSheet(app) && app.controller !== null && hasFormat(app.controller.editor.view.state, id);
  return command(id, keys, "sheet", onSheet, (app) => app.controller?.words.format(id), { checked, ...more });
}

/** A character that has no key of its own. */
function sign(id: string, key: string, text: string): Command {
  return command(id, [key], "sheet", onSheet, (app) => {
    app.controller?.editor.type(text);
    app.controller?.focus();
  });
}

/** How new clauses are labelled, in the proposal with the caret. */
function policy(labels: WireLabelPolicy): Command {
  const at = ({ store, view }: App): number =>
    Math.max(0, store.draft?.proposals.findIndex(({ paragraphs }) => paragraphs.some(({ id }) => id === view.current)) ?? 0);
  const header = (app: App): WireProposalHeader | undefined => app.store.draft?.proposals[at(app)]?.header;
  const run = (app: App): unknown =>
    app.store.run(() => {
      const now = header(app);
      return now ? { set_header: { proposal: at(app), header: { ...now, labels } } } : null;
    });
  const checked = (app: App): boolean => header(app)?.labels === labels;
  return { ...command(`labels-${labels}`, [], "window", hasDraft, run, { checked, oneOf: true }), titleKey: `labels-${labels}` };
}

/** One of the views of a draft. */
function view(id: string, shown: SheetView, key: string, icon: LucideIcon, enabled = hasDraft): Command {
  const checked = (app: App): boolean => app.view.view === shown;
  return command(id, [key], "window", enabled, (app) => app.show(shown), { icon, checked, oneOf: true });
}

export const MENUS: readonly CommandMenu[] = [
  {
    id: "file",
    groups: [
      [
        command("new", ["Mod+N"], "window", always, newContribution, { asks: true }),
        command("new-window", ["Mod+Shift+N"], "window", always, newWindow),
        command("open", ["Mod+O"], "window", always, (app) => open(app, null), { asks: true }),
        command("bring", ["Mod+D"], "window", hasDraft, bring, { asks: true }),
        command("sample", [], "window", (app) => !hasDraft(app), sample),
      ],
      [
        command("save", ["Mod+S"], "window", hasDraft, save),
        command("save-as", ["Mod+Shift+S"], "window", hasDraft, saveAs, { asks: true }),
        command("versions", ["Mod+Shift+H"], "window", hasDraft, (app) => app.versions.open(), { asks: true }),
        command("compare-file", ["Mod+Shift+D"], "window", hasDraft, compareFile, { asks: true }),
      ],
      [
        command("readiness", [], "window", hasDraft, (app) => app.check("ready")),
        command("export", ["Mod+E"], "window", hasDraft, (app) => app.export.open(), { icon: Share, asks: true }),
        command("prove", ["Mod+Shift+E"], "window", hasDraft, prove, { asks: true }),
        command("print", ["Mod+P"], "window", hasDraft, (app) => app.show("print")),
      ],
      [command("close", ["Mod+W"], "window", hasDraft, (app) => app.closing.close())],
    ],
  },
  {
    id: "edit",
    groups: [
      [
        command("undo", ["Mod+Z"], "window", (app) => app.store.draft?.can_undo ?? false, (app) => app.controller?.undo(), { icon: Undo }),
        command(
          "redo",
          ["Mod+Y", "Mod+Shift+Z"],
          "window",
          (app) => app.store.draft?.can_redo ?? false,
          (app) => app.controller?.redo(),
          { icon: Redo },
        ),
      ],
      [
        command("cut", ["Mod+X"], "window", canCut, (app) => edit(app, "cut"), { native: true }),
        command("copy", ["Mod+C"], "window", canCopy, (app) => edit(app, "copy"), { native: true }),
        command("paste", ["Mod+V"], "window", canPaste, (app) => edit(app, "paste"), { native: true }),
        command("select-all", ["Mod+A"], "sheet", hasDraft, (app) => app.controller?.editor.selectAll()),
      ],
      [
        command("find", ["Mod+F"], "window", hasDraft, (app) => app.openFind(false), { asks: true }),
        command("replace", ["Mod+H"], "window", hasDraft, (app) => app.openFind(true), { asks: true }),
        command("find-next", ["F3"], "window", hasDraft, (app) => app.findAgain(1)),
        command("find-previous", ["Shift+F3"], "window", hasDraft, (app) => app.findAgain(-1)),
      ],
      [
        format("bold", ["Mod+B"]),
        format("italic", ["Mod+I"]),
        // On many keyboards the same keys make the window larger.
        format("superscript", ["Mod+Shift+Equal"], { forSelection: true }),
      ],
      [
        sign("no-break-space", "Mod+Shift+Space", "\u00a0"),
        sign("no-break-hyphen", "Mod+Shift+Minus", "\u2011"),
      ],
    ],
  },
  {
    id: "view",
    groups: [
      [
        view("view-form", "form", "Mod+5", ClipboardList),
        view("view-redline", "redline", "Mod+1", FilePen),
        view("view-revised", "revised", "Mod+2", FileCheck),
        view("view-base", "base", "Mod+3", FileText),
        view("view-sides", "sides", "Mod+4", Columns),
      ],
      [
        command("toggle-outline", ["Mod+Shift+O"], "window", hasDraft, ({ view }) => view.toggle("outline"), { checked: ({ view }) => view.outline }),
        command("toggle-side", ["Mod+Shift+L"], "window", hasDraft, ({ view }) => view.toggle("side"), { checked: ({ view }) => view.side }),
        command("changes-in-words", [], "window", always, ({ look }) => look.choose({ inWords: !look.inWords }), { checked: ({ look }) => look.inWords }),
      ],
      [
        command("signs", ["Mod+Shift+8"], "window", hasDraft, ({ view }) => view.remember({ signs: !view.signs }), { checked: ({ view }) => view.signs }),
        command("spelling", [], "window", hasDraft, ({ view }) => view.remember({ spelling: !view.spelling }), { checked: ({ view }) => view.spelling }),
      ],
      [
        command("zoom-in", ["Mod+Plus"], "window", always, ({ look }) => look.zoomBy(1)),
        command("zoom-out", ["Mod+Minus"], "window", always, ({ look }) => look.zoomBy(-1)),
        command("zoom-reset", ["Mod+0"], "window", ({ look }) => look.zoom !== 1, ({ look }) => look.choose({ zoom: 1 })),
      ],
      [
        {
          id: "theme",
          groups: [THEMES.map((theme) => setting(`theme-${theme}`, ({ look }) => look.theme === theme, ({ look }) => look.choose({ theme })))],
        },
        {
          id: "face",
          groups: [FACES.map((face) => setting(`face-${face}`, ({ look }) => look.face === face, ({ look }) => look.choose({ face })))],
        },
        {
          id: "language",
          groups: [
            LANGUAGES.map((code) => setting(`language-${code}`, ({ words }) => words.language === code, ({ words }) => words.choose(code))),
          ],
        },
      ],
    ],
  },
  {
    id: "clause",
    groups: [
      [
        command("new-clause", ["Mod+Enter"], "sheet", onSheet, (app) => app.controller?.newClauseAfter()),
        command("split", ["Enter"], "sheet", onSheet, (app) => app.controller?.split()),
      ],
      [
        command("strike", ["Mod+Shift+X"], "sheet", onSheet, (app) => app.controller?.strikeOrRestore()),
        command("reword", ["Mod+Shift+V"], "sheet", onSheet, (app) => (app.view.rewording = app.view.current), { asks: true }),
        command("tidy", ["Mod+Shift+Y"], "sheet", onSheet, (app) => app.controller?.tidy(app.look.density)),
        command("name", ["F2"], "sheet", onSheet, (app) => app.label(app.view.current)),
      ],
      [
        command("move-up", ["Alt+Shift+ArrowUp"], "sheet", onSheet, (app) => app.controller?.move(true)),
        command("move-down", ["Alt+Shift+ArrowDown"], "sheet", onSheet, (app) => app.controller?.move(false)),
      ],
      [
        { id: "labels", groups: [POLICIES.map(policy)] },
        command("concordance", [], "window", hasDraft, (app) => app.labels.open("concordance"), { asks: true }),
        command("references", [], "window", hasDraft, (app) => app.labels.open("references"), { asks: true }),
        command("reference-desk", [], "window", hasDraft, (app) => app.check("references")),
      ],
    ],
  },
  {
    id: "changes",
    groups: [
      [
        command("next-change", ["F7"], "window", hasDraft, (app) => app.walkChanges(1)),
        command("previous-change", ["Shift+F7"], "window", hasDraft, (app) => app.walkChanges(-1)),
      ],
      [
        command("sources", ["Mod+Shift+B"], "window", hasDraft, (app) => bringIn(app, []), { asks: true }),
        command("review-file", [], "window", hasDraft, reviewFile, { asks: true }),
        command("rebase", [], "window", hasDraft, rebase, { asks: true }),
        view("points", "points", "Mod+6", Table, hasSources),
        command("take-agreed", [], "window", hasSources, (app) => app.points.takeAgreed()),
        command("enter-supporters", [], "window", hasSources, (app) => app.points.enterSupporters()),
      ],
      [
        command("comment", ["Mod+Shift+M"], "window", onSheet, (app) => app.comment(), { icon: Comment, asks: true }),
      ],
      [
        command("accept-change", ["F8"], "window", atChange, (app) => app.settleHere("accept"), { icon: Check }),
        command("reject-change", ["Shift+F8"], "window", atChange, (app) => app.settleHere("reject"), { icon: X }),
      ],
      [
        command("accept-selection", [], "window", overChanges, (app) => app.settleSelected("accept")),
        command("reject-selection", [], "window", overChanges, (app) => app.settleSelected("reject")),
        command("accept-clause", [], "window", onSheet, (app) => settleClause(app, "accept")),
        command("reject-clause", [], "window", onSheet, (app) => settleClause(app, "reject")),
      ],
      [
        command("accept-all", [], "window", hasChanges, (app) => app.changes.settleMany("accept", "all")),
        command("reject-all", [], "window", hasChanges, (app) => app.changes.settleMany("reject", "all")),
      ],
      [
        command("tidy-draft", [], "window", hasChanges, (app) => app.controller?.tidy(app.look.density, true)),
        {
          id: "density",
          groups: [DENSITIES.map((density) => setting(`density-${density}`, ({ look }) => look.density === density, ({ look }) => look.choose({ density })))],
        },
      ],
    ],
  },
  {
    id: "help",
    groups: [
      [
        command("palette", ["Mod+Shift+P"], "window", always, ({ view }) => (view.paletteShown = !view.paletteShown)),
        command("guide", [], "window", always, ({ view }) => (view.guide = "")),
        command("keys", ["F1"], "window", always, ({ view }) => (view.guide = view.guide === null ? KEYS : null)),
      ],
    ],
  },
];

/** What hands do by key: no menu has it, the palette and the list of keys do. */
export const MOVES: CommandMenu = {
  id: "move",
  groups: [
    [
      command("to-start", ["Mod+Home"], "sheet", hasDraft, (app) => app.controller?.editor.goToBorder(true, false)),
      command("to-end", ["Mod+End"], "sheet", hasDraft, (app) => app.controller?.editor.goToBorder(false, false)),
      command("select-to-start", ["Mod+Shift+Home"], "sheet", hasDraft, (app) => app.controller?.editor.goToBorder(true, true)),
      command("select-to-end", ["Mod+Shift+End"], "sheet", hasDraft, (app) => app.controller?.editor.goToBorder(false, true)),
      command("next-region", ["F6"], "window", always, () => nextRegion(1)),
      command("previous-region", ["Shift+F6"], "window", always, () => nextRegion(-1)),
      command("menu-bar", ["F10"], "window", always, ({ view }) => (view.menuBarAsked = true)),
    ],
  ],
};

export const isMenu = (entry: Command | CommandMenu): entry is CommandMenu => "groups" in entry;

/** The commands of a menu and of those within it. */
export function commandsOf({ groups }: CommandMenu): Command[] {
  return groups.flat().flatMap((entry) => (isMenu(entry) ? commandsOf(entry) : [entry]));
}

export const COMMANDS: readonly Command[] = [...MENUS, MOVES].flatMap(commandsOf);

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
