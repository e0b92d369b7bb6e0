// Makes docs/user-guide.md a module of the window: `import { SECTIONS } from "virtual:guide"`. Read once, at build; what
// the guide uses of Markdown and no more is understood, the rest stops the build.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { marked, type Token, type Tokens } from "marked";
import type { Plugin } from "vite";

import type { Block, Section, Span } from "./src/features/guide/section.ts";

const NAME = "virtual:guide";
const FILE = join(dirname(fileURLToPath(import.meta.url)), "../docs/user-guide.md");

/** The id of a heading, as links name it: lower case, hyphens for spaces. */
export function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replace(/ /g, "-");
}

function span(token: Token): Span[] {
  const { text } = token as Tokens.Text;
  switch (token.type) {
    case "text":
      return "tokens" in token && token.tokens ? spans(token.tokens) : [{ kind: "text", text }];
    case "escape":
      return [{ kind: "text", text }];
    case "strong":
      return [{ kind: "strong", text }];
    case "em":
      return [{ kind: "em", text }];
    case "codespan":
      return [{ kind: "code", text }];
    case "link": {
      const { href } = token as Tokens.Link;
      return [{ kind: "link", text, to: href.startsWith("#") ? href.slice(1) : null }];
    }
    default:
      throw new Error(`${FILE}: ${token.type} is not understood: ${token.raw}`);
  }
}

function spans(tokens: readonly Token[]): Span[] {
  return tokens.flatMap(span);
}

function block(token: Token): Block[] {
  switch (token.type) {
    case "space":
      return [];
    case "paragraph": {
      const { tokens } = token as Tokens.Paragraph;
      const [first] = tokens;
      if (first?.type !== "image") return [{ kind: "paragraph", spans: spans(tokens) }];
      const { href, text } = first as Tokens.Image;
      return [{ kind: "picture", source: join(dirname(FILE), href), alt: text }];
    }
    case "list": {
      const { ordered, items } = token as Tokens.List;
      return [{ kind: "list", ordered, items: items.map((item) => spans(item.tokens)) }];
    }
    case "table": {
      const { header, rows } = token as Tokens.Table;
      return [{ kind: "table", head: header.map((c) => spans(c.tokens)), rows: rows.map((r) => r.map((c) => spans(c.tokens))) }];
    }
    case "code":
      return [{ kind: "code", text: (token as Tokens.Code).text }];
    default:
      throw new Error(`${FILE}: ${token.type} is not understood: ${token.raw}`);
  }
}

/** The sections of a guide. The title of the whole is left out: the window has its own. */
export function sections(markdown: string): Section[] {
  const found: { id: string; title: string; level: number; blocks: Block[] }[] = [];
  for (const token of marked.lexer(markdown)) {
    if (token.type === "heading") {
      const { text, depth } = token as Tokens.Heading;
      if (depth > 1) found.push({ id: anchor(text), title: text, level: depth, blocks: [] });
    } else {
      found.at(-1)?.blocks.push(...block(token));
    }
  }
  const ids = new Set(found.map((section) => section.id));
  for (const { to, text } of found.flatMap((section) => section.blocks).flatMap(linked)) {
    if (typeof to === "string" && !ids.has(to)) throw new Error(`${FILE}: "${text}" leads to #${to}, which is no section`);
  }
  return found;
}

function linked(of: Block): Span[] {
  switch (of.kind) {
    case "paragraph":
      return [...of.spans];
    case "list":
      return of.items.flat();
    case "table":
      return of.rows.flat(2);
    default:
      return [];
  }
}

/** The module's text: pictures are imports, so that the build knows their files. */
function moduleText(found: readonly Section[]): string {
  const pictures = found.flatMap((section) => section.blocks).flatMap((b) => (b.kind === "picture" ? [b.source] : []));
  const imports = pictures.map((path, i) => `import picture${String(i)} from ${JSON.stringify(path)};`);
  const json = JSON.stringify(found).replace(/"source":("(?:[^"\\]|\\.)*")/g, (_, path: string) => {
    return `"source":picture${String(pictures.indexOf(JSON.parse(path) as string))}`;
  });
  return [...imports, `export const SECTIONS = ${json};`].join("\n");
}

export function guide(): Plugin {
  return {
    name: "guide",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      this.addWatchFile(FILE);
      return moduleText(sections(readFileSync(FILE, "utf8")));
    },
  };
}
