// Which paragraphs a transaction changed.
import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";

import { paragraphAttrs, schema } from "./schema";

/** The paragraphs a transaction changed. */
export function touched(tr: Transaction): Set<number> {
  const ids = new Set<number>();
  visitTouched(tr, (node) => ids.add(paragraphAttrs(node).id));
  return ids;
}

/** Visits each paragraph a transaction changed, perhaps twice: looked up where its steps were, not in the whole document. */
export function visitTouched(tr: Transaction, visit: (paragraph: Node, pos: number) => void): void {
  tr.mapping.maps.forEach((map, i) => {
    const note = (from: number, to: number) => {
      const later = tr.mapping.slice(i + 1);
      tr.doc.nodesBetween(later.map(from, -1), later.map(to, 1), (node, pos) => {
        if (node.type !== schema.nodes.paragraph) return true;
        visit(node, pos);
        return false;
      });
    };
    map.forEach((_from, _to, from, to) => note(from, to));
    // Marks move nothing: their steps have empty maps and say themselves where they are.
    const step = tr.steps[i] as { from?: number; to?: number } | undefined;
    if (step?.from !== undefined && step.to !== undefined) note(map.map(step.from, -1), map.map(step.to, 1));
  });
}
