// Which paragraphs a transaction changed.
import type { Transaction } from "prosemirror-state";

import { paragraphAttrs, schema } from "./schema";

/** The paragraphs a transaction changed: looked up where its steps were, not in the whole document. */
export function touched(tr: Transaction): Set<number> {
  const ids = new Set<number>();
  tr.mapping.maps.forEach((map, i) => {
    const note = (from: number, to: number) => {
      const later = tr.mapping.slice(i + 1);
      tr.doc.nodesBetween(later.map(from, -1), later.map(to, 1), (node) => {
        if (node.type !== schema.nodes.paragraph) return true;
        ids.add(paragraphAttrs(node).id);
        return false;
      });
    };
    map.forEach((_from, _to, from, to) => note(from, to));
    // Marks move nothing: their steps have empty maps and say themselves where they are.
    const step = tr.steps[i] as { from?: number; to?: number } | undefined;
    if (step?.from !== undefined && step.to !== undefined) note(map.map(step.from, -1), map.map(step.to, 1));
  });
  return ids;
}
