// Finds commands by some of their words, for the palette.
import type { Words } from "../words/words.svelte";
import { nameOf } from "./menu_items";
import { COMMANDS, MENUS, MOVES, commandsOf, isMenu, type Command, type CommandMenu } from "./table";

/** A command as the palette shows it. */
export interface Found {
  readonly command: Command;
  /** The menu within a menu that it is in, such as the themes: its name alone says too little. */
  readonly menu: CommandMenu | null;
}

const nested = [...MENUS, MOVES].flatMap(({ groups }) => groups.flat().filter(isMenu));
const ALL: readonly Found[] = COMMANDS.map((command) => ({
  command,
  menu: nested.find((menu) => commandsOf(menu).includes(command)) ?? null,
}));

/** Small letters without accents: what is typed in haste is found too. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

/** What is shown of a command. */
export function foundName({ command, menu }: Found, words: Words): string {
  const name = nameOf(command, words);
  return menu ? `${words.t(`menu-${menu.id}`)}: ${name}` : name;
}

/** How well a command fits: 0 where its name begins so, 1 where a word of it does, 2 anywhere in its words; else none. */
function rank(found: Found, query: string, words: Words): number | null {
  const name = plain(foundName(found, words));
  const all = `${name} ${plain(words.t(found.command.titleKey))}`;
  if (!query.split(/\s+/).every((word) => all.includes(word))) return null;
  return name.startsWith(query) ? 0 : ` ${name}`.includes(` ${query}`) ? 1 : 2;
}

/** The commands that `typed` may mean, the best first; those run lately come before their equals. */
export function search(typed: string, recent: readonly string[], words: Words): Found[] {
  const query = plain(typed.trim());
  const age = ({ command }: Found): number => (recent.includes(command.id) ? recent.indexOf(command.id) : recent.length);
  return ALL.flatMap((found) => {
    const fit = rank(found, query, words);
    return fit === null ? [] : [{ found, fit }];
  })
    .sort((a, b) => a.fit - b.fit || age(a.found) - age(b.found))
    .map(({ found }) => found);
}
