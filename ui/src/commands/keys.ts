// From a key press to its command.
import type { App } from "../app.svelte";
import { COMMANDS, type Command } from "./table";

/** The letter a key stands for on a Latin keyboard: Ctrl+S is Ctrl+S on a Russian or Arabic one too. */
function latin(event: KeyboardEvent): string {
  const typed = event.key.length === 1 && /[a-z0-9]/i.test(event.key);
  const place = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(event.code);
  if (event.key.length === 1 && !typed && place) return place[1] ?? place[2] ?? event.key;
  return SIGNS[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
}

/** The keys with plus and minus, with Shift or without it: keyboards differ in that. */
const SIGNS: Readonly<Record<string, string>> = { "+": "Plus", "=": "Plus", "-": "Minus", _: "Minus" };

/** A key press in the form the table uses: `Mod+Shift+X`. */
export function chord(event: KeyboardEvent): string {
  const key = latin(event);
  const parts = [
    event.ctrlKey || event.metaKey ? "Mod" : "",
    event.altKey ? "Alt" : "",
    event.shiftKey && !(event.key in SIGNS) ? "Shift" : "",
    key,
  ];
  return parts.filter((part) => part !== "").join("+");
}

/** The command a key press means at this place. */
export function commandFor(event: KeyboardEvent, where: Command["where"]): Command | undefined {
  const pressed = chord(event);
  return COMMANDS.find((command) => command.where === where && !command.native && command.keys.includes(pressed));
}

/** Runs what the key means here; true when it meant something. */
export function press(app: App, event: KeyboardEvent, where: Command["where"]): boolean {
  const command = commandFor(event, where);
  if (!command) return false;
  event.preventDefault();
  if (command.enabled(app)) void command.run(app);
  return true;
}
