// Applies the app's answer to a draft. What did not change keeps its identity, so that lists do not redraw it.
import type { WireChange } from "../wire/WireChange";
import type { WireDraft } from "../wire/WireDraft";
import type { WireParagraph } from "../wire/WireParagraph";
import type { WirePatch } from "../wire/WirePatch";
import type { WireProposal } from "../wire/WireProposal";
import type { WireSplice } from "../wire/WireSplice";

/** `draft` with `patch` applied. */
export function patchDraft(draft: WireDraft, patch: WirePatch): WireDraft {
  const { order, paragraphs, headers, metadata, logo, findings, proposals, printed, violations, checks, switched_off, unresolved, changes, comments, sources, points, ...status } =
    patch;
  return {
    ...draft,
    ...status,
    metadata: metadata ?? draft.metadata,
    logo: logo ?? draft.logo,
    findings: findings ?? draft.findings,
    proposals: proposals ?? patchProposals(draft.proposals, { order, paragraphs, headers }),
    printed: printed ?? draft.printed,
    violations: violations ?? draft.violations,
    checks: checks ? spliced(draft.checks, checks) : draft.checks,
    switched_off: switched_off ?? draft.switched_off,
    unresolved: unresolved ?? draft.unresolved,
    comments: comments ?? draft.comments,
    changes: changes ? spliced(draft.changes, changes, keepEqual) : draft.changes,
    sources: sources ?? draft.sources,
    points: points ? spliced(draft.points, points) : draft.points,
  };
}

type Touched = Pick<WirePatch, "order" | "paragraphs" | "headers">;

function patchProposals(before: WireProposal[], { order, paragraphs: touched, headers }: Touched): WireProposal[] {
  if (!order && !headers && touched.length === 0) return before;
  const fresh = new Map(touched.map((p) => [p.id, p]));
  const old = new Map(order ? before.flatMap((p) => p.paragraphs).map((p) => [p.id, p]) : []);
  return before.map((proposal, i) => {
    const ids = order?.[i];
    const paragraphs = ids
      ? ids.map((id) => fresh.get(id) ?? old.get(id)).filter((p): p is WireParagraph => p !== undefined)
      : proposal.paragraphs.map((p) => fresh.get(p.id) ?? p);
    return { header: headers?.[i] ?? proposal.header, paragraphs };
  });
}

/** Names a change for lists: what it is about, not where in the list it stands. */
export function changeKey(change: WireChange): string {
  return [change.paragraph, change.kind, change.author, change.place, change.struck, change.inserted].join("\u0000");
}

function spliced<T>(before: T[], { at, removed, inserted }: WireSplice<T>, keep: (gone: T[], now: T[]) => T[] = (_, now) => now): T[] {
  return [...before.slice(0, at), ...keep(before.slice(at, at + removed), inserted), ...before.slice(at + removed)];
}

function keepEqual(before: WireChange[], now: WireChange[]): WireChange[] {
  const placed = (change: WireChange) => `${changeKey(change)}\u0000${change.from}\u0000${change.to}`;
  const known = new Map(before.map((change) => [placed(change), change]));
  return now.map((change) => known.get(placed(change)) ?? change);
}
