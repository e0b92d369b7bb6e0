// From a key press to its command.
import type { App } from "../app.svelte";
import { isSelectedOnSheet } from "./clipboard";
import { COMMANDS, type Command } from "./table";

/** The letter a key stands for on a Latin keyboard: Ctrl+S is Ctrl+S on a Russian or Arabic one too. */
function latin(event: KeyboardEvent): string {
  const typed = event.key.length === 1 && /[a-z0-9]/i.test(event.key);
  const place = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(event.code);
  if (event.key in SIGNS) return SIGNS[event.key] ?? event.key;
  if (event.key.length === 1 && !typed && place) return place[1] ?? place[2] ?? event.key;
  return event.key.length === 1 ? event.key.toUpperCase() : event.key;
}

/** The keys with plus and minus, with Shift or without it: keyboards differ in that. */
const SIGNS: Readonly<Record<string, string>> = { "+": "Plus", "=": "Plus", "-": "Minus", _: "Minus" };

/** What is printed on the keys that type plus, minus and the space with Shift: Word's own names of its shortcuts. */
function withShift({ key, code, shiftKey }: KeyboardEvent): string | null {
  if (key === "_" || (shiftKey && code === "Minus")) return "Minus";
  if (shiftKey && (key === "=" || code === "Equal")) return "Equal";
  return shiftKey && code === "Space" ? "Space" : null;
}

function chordOf(event: KeyboardEvent, shift: boolean, key: string): string {
  const parts = [event.ctrlKey || event.metaKey ? "Mod" : "", event.altKey ? "Alt" : "", shift ? "Shift" : "", key];
  return parts.filter((part) => part !== "").join("+");
}

/** A key press in the form the table uses: `Mod+Shift+X`. */
export function chord(event: KeyboardEvent): string {
  return chordOf(event, event.shiftKey && !(event.key in SIGNS), latin(event));
}

/** The command a key press means at this place: by the key that is printed, else by the sign it types. */
export function commandFor(event: KeyboardEvent, where: Command["where"]): Command | undefined {
  const printed = withShift(event);
  const chords = [...(printed === null ? [] : [chordOf(event, true, printed)]), chord(event)];
  const known = COMMANDS.filter((command) => command.where === where && !command.native);
  return chords.map((pressed) => known.find((command) => command.keys.includes(pressed))).find((command) => command !== undefined);
}

/** Runs what the key means here; true when it meant something. */
export function press(app: App, event: KeyboardEvent, where: Command["where"]): boolean {
  const command = commandFor(event, where);
  if (!command || (command.forSelection && !isSelectedOnSheet(app))) return false;
  event.preventDefault();
  if (command.enabled(app)) void command.run(app);
  return true;
}
