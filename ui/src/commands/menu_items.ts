// From the table of commands to what menus show.
import type { App } from "../app.svelte";
import { keyName } from "../components/key_names";
import type { MenuItem } from "../store/menu";
import type { Words } from "../words/words.svelte";
import { isMenu, type Command, type CommandMenu } from "./table";

/** A command's name: its title up to the colon, with dots where it asks something first. */
export function nameOf({ titleKey, asks }: Command, words: Words): string {
  const name = words.t(titleKey).split(/\s*[:：]/)[0] ?? "";
  return asks ? `${name}…` : name;
}

/** The key of a command that is shown; empty where it has none. */
export function shortcutOf({ keys }: Command, words: Words): string {
  return keys[0] === undefined ? "" : keyName(keys[0], words);
}

/** A command in a menu; `text` where a menu can say more closely what it does here. */
export function commandItem(app: App, command: Command, text = nameOf(command, app.words)): MenuItem {
  const { id, icon, oneOf, checked, enabled, run } = command;
  return {
    ...{ id, text, shortcut: shortcutOf(command, app.words), chord: command.keys[0], icon, oneOf },
    checked: checked?.(app),
    run: enabled(app) ? () => run(app) : null,
  };
}

/** What a menu of the bar shows now. */
export function menuItems(app: App, { groups }: CommandMenu): MenuItem[] {
  const item = (entry: Command | CommandMenu): MenuItem =>
    isMenu(entry)
      ? { id: entry.id, text: app.words.t(`menu-${entry.id}`), run: () => undefined, items: menuItems(app, entry) }
      : commandItem(app, entry);
  return groups.flatMap((group, g) => group.map((entry, i) => ({ ...item(entry), parted: g > 0 && i === 0 })));
}
