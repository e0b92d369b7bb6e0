// The lines of the outline, made from the proposals.
import type { WireParagraph } from "../../wire/WireParagraph";
import type { WireProposal } from "../../wire/WireProposal";
import { badge, type Badge } from "./badge";
import { readText } from "../read/lines";

export interface OutlineItem {
  readonly key: string;
  readonly proposal: number;
  /** Null for the proposal itself. */
  readonly paragraph: number | null;
  readonly level: "proposal" | "heading" | "call" | "clause";
  readonly text: string;
  /** What stands for it while it has no text. */
  readonly role: string;
  readonly badge: Badge;
}

const MOST_LETTERS = 60;
const known = new WeakMap<WireParagraph, OutlineItem>();

function item(p: WireParagraph, proposal: number): OutlineItem {
  const found = known.get(p);
  if (found?.proposal === proposal) return found;
  const mark = badge(p);
  // What is struck whole has no revised text: its base text names it.
  const reading = mark === "struck" ? "base" : "revised";
  const text = [readText(p.label, reading), readText(p.runs, reading).slice(0, MOST_LETTERS)];
  const level = p.role === "call" ? "call" : /^(clause|para|sub[123])$/.test(p.role) ? "clause" : "heading";
  const made: OutlineItem = {
    key: `p${p.id}`,
    proposal,
    paragraph: p.id,
    level,
    text: text.filter((part) => part !== "").join(" "),
    role: p.role,
    badge: mark,
  };
  known.set(p, made);
  return made;
}

/** Every proposal with its paragraphs; unchanged paragraphs give the same item again. */
export function outline(proposals: readonly WireProposal[]): OutlineItem[] {
  return proposals.flatMap(({ header, paragraphs }, proposal) => [
    {
      key: `h${proposal}`,
      proposal,
      paragraph: null,
      level: "proposal" as const,
      text: [header.marker, header.number].filter((part) => part !== "").join(" "),
      role: "",
      badge: null,
    },
    ...paragraphs.map((p) => item(p, proposal)),
  ]);
}
