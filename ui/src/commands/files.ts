// New, open, save, export: what touches files, and what is said afterwards.
import type { App } from "../app.svelte";
import { NOW, revised } from "../features/comparison/comparison.svelte";
import type { WireBaseText } from "../wire/WireBaseText";
import type { WireDiffering } from "../wire/WireDiffering";
import type { WireDraft } from "../wire/WireDraft";
import type { WireNewDraft } from "../wire/WireNewDraft";
import type { WireReview } from "../wire/WireReview";
import type { WireSaved } from "../wire/WireSaved";
import type { WireSource } from "../wire/WireSource";

/** Closes the draft (nothing is lost: see `Closing`) and asks what the new one starts from. */
export async function newContribution(app: App): Promise<void> {
  await createOn(app, null);
}

/** A new contribution on a base text from the library; null leaves it to the user. */
export async function createOn(app: App, base: WireBaseText | null): Promise<void> {
  if (!(await app.closing.close())) return;
  app.view.base = base;
  app.view.creating = true;
}

async function show(app: App, fetch: () => Promise<WireDraft | null>): Promise<boolean> {
  const shown = await app.store.show(fetch);
  if (shown) {
    app.view.creating = false;
    app.review.leave();
    app.view.recovering = false;
    app.show("redline");
    // A recovered redline has places to decide: they come first.
    if ((app.store.draft?.unresolved.length ?? 0) > 0) app.decide();
  }
  return shown;
}

/** A request for a draft on a text, as far as habits can fill it in. */
export function requestFor(app: App, base: WireSource): WireNewDraft {
  const { lastMeeting: meeting, lastGroup: group } = app.view;
  return { base, meeting, group, marker: "MOD", reading: "redline", text: 0, corrections: [] };
}

/** Begins the draft, unless the source asks something first: which of its texts is meant. */
export async function beginOn(app: App, request: WireNewDraft): Promise<void> {
  const seen = await app.review.look(request);
  if (!seen) return;
  if (seen.authors.length > 0 || seen.texts.length > 0 || isFlattened(seen)) await app.review.show({ ...request, reading: "base" });
  else await create(app, request);
}

/** Whether a source looks like a redline that lost its marks. */
export function isFlattened(seen: WireReview): boolean {
  return seen.findings.some((finding) => finding.rule === "flattened-redline");
}

/** Asks for the texts of a lost redline; `flattened` is what is known already of one. */
export function recoverFrom(app: App, flattened: WireSource): void {
  app.review.leave();
  app.view.creating = false;
  app.view.flattened = flattened;
  app.view.recovering = true;
}

/** Looks at a source before a draft is made of it. */
export function lookAt(app: App, request: WireNewDraft): Promise<boolean> {
  return app.review.show(request);
}

/** Asks for a file and shows what leads from its text to the draft's. */
export function compareFile(app: App): Promise<void> {
  return choose(app, "look");
}

/** A version becomes a draft of its own. */
export function openVersion(app: App, at: number): Promise<boolean> {
  return show(app, () => app.store.backend.openVersion(at));
}

const isDraft = (path: string): boolean => path.toLowerCase().endsWith(".modline");

/** Files were dropped on the window. On an open draft the user says what to do with them; else the first is opened. */
export async function dropped(app: App, paths: readonly string[]): Promise<void> {
  const [path] = paths;
  if (path === undefined) return;
  if (app.store.draft) app.view.dropped = paths;
  else if (isDraft(path)) await open(app, path);
  else await lookAt(app, requestFor(app, { file: path }));
}

/** Brings files in as sources of the draft, and shows the points that they make; without any the user chooses. */
export async function bringIn(app: App, paths: readonly string[]): Promise<void> {
  if (await app.points.bringIn(paths)) showPoints(app);
}

/** The points, where there are any, and the sources beside them. */
function showPoints(app: App): void {
  if (app.points.all.length > 0) app.show("points");
  app.view.tab = "sources";
  if (!app.view.narrow) app.view.open("side");
}

/** Asks for a file, and does with it what dropping it would. */
async function choose(app: App, what: "look" | "review" | "rebase"): Promise<void> {
  const path = await app.store.afterFlush(() => app.store.backend.chooseBase());
  if (path !== null) await DROPS[what](app, path);
}

/** Asks for a file that came back, and gathers what it says otherwise into points. */
export function reviewFile(app: App): Promise<void> {
  return choose(app, "review");
}

/** Asks for a new edition of the base, and puts the draft on it. */
export function rebase(app: App): Promise<void> {
  return choose(app, "rebase");
}

/** What dropping does, by keyboard: a file is chosen, then what to do with it. */
export async function bring(app: App): Promise<void> {
  const path = await app.store.afterFlush(() => app.store.backend.chooseBase());
  if (path !== null) await dropped(app, [path]);
}

/** What can be done with a file dropped on an open draft; that one is saved before another takes its place. */
export const DROPS = {
  open: async (app: App, path: string): Promise<void> => {
    if (isDraft(path)) return void (await open(app, path));
    if (await app.closing.close()) await dropped(app, [path]);
  },
  look: async (app: App, path: string): Promise<void> => {
    await app.compare({ from: revised({ file: path }), to: NOW, dress: false });
  },
  compare: async (app: App, path: string, dress: boolean): Promise<void> => {
    if (await app.closing.settle(true)) await show(app, () => app.store.backend.compareWith(path, dress, app.look.density));
  },
  review: async (app: App, path: string): Promise<void> => {
    if (await app.points.reviewFile(path)) showPoints(app);
  },
  rebase: async (app: App, path: string): Promise<void> => {
    if (!(await app.closing.settle(true))) return;
    if ((await show(app, () => app.store.backend.rebase(path))) && app.points.all.length > 0) showPoints(app);
  },
  paste: async (app: App, path: string): Promise<void> => {
    app.show("redline");
    await app.controller?.paste(() => app.store.backend.linesOf(path));
  },
} as const;

/** Begins the draft. Where the library has another text of the same edition, the user is asked to look at both. */
export async function create(app: App, request: WireNewDraft): Promise<boolean> {
  app.view.remember({ meeting: request.meeting, group: request.group });
  let differs: WireDiffering | null = null;
  const shown = await show(app, async () => {
    const begun = await app.store.backend.newDraft(request);
    differs = begun.differs;
    return begun.draft;
  });
  if (shown && differs) {
    const run = (): void => void (app.view.compared = differs);
    app.store.notice = { key: "notice-library-differs", action: { key: "library-compare", run } };
  }
  return shown;
}

/** Rebuilds a lost redline. */
export function recover(app: App, base: WireSource, flattened: WireSource): Promise<boolean> {
  return show(app, () => app.store.backend.recover(base, flattened));
}

/** The draft that is open is in its file before another takes its place. */
export async function open(app: App, path: string | null): Promise<boolean> {
  return (await app.closing.settle()) && (await show(app, () => app.store.backend.open(path)));
}

/** Opens what no file takes up any more. */
export function openOrphan(app: App, id: string): Promise<boolean> {
  return show(app, () => app.store.backend.openOrphan(id));
}

/** Throws it away, for good. */
export async function discardOrphan(app: App, id: string): Promise<void> {
  await app.store.afterFlush(() => app.store.backend.discardOrphan(id));
  await app.store.refreshStart();
}

export async function newWindow(app: App): Promise<void> {
  await app.store.ask(() => app.store.backend.newWindow());
}

export function sample(app: App): Promise<boolean> {
  return show(app, () => app.store.backend.sample());
}

/** A draft without a name gets one; where the file does not take the draft, the user is asked. */
export async function save(app: App): Promise<void> {
  if (app.store.draft?.path === null) return told(app, () => app.store.backend.save());
  if (await app.closing.settle(true)) app.store.announce({ key: "said-saved" });
}

export function saveAs(app: App): Promise<void> {
  return told(app, () => app.store.backend.saveAs());
}

async function told(app: App, job: () => Promise<WireSaved>): Promise<void> {
  const saved = await app.store.afterFlush(job);
  if (!saved) return;
  app.store.updateSaved(saved);
  await app.store.renamed();
  if (saved.state === "saved") app.store.announce({ key: "said-saved" });
}

/** Compares an exported file with the draft: it may have been changed since. */
export async function prove(app: App): Promise<void> {
  const verdict = await app.store.afterFlush(() => app.store.backend.proveFile());
  if (!verdict) return;
  const { file, kind, text, paragraph, wanted, found } = verdict;
  const args = { file, text: app.words.t(`verdict-text-${text}`), paragraph, wanted, found };
  const said = { key: `verdict-${kind}`, args };
  app.store.notice = kind === "differs" ? null : said;
  app.store.error = kind === "differs" ? said : null;
}
