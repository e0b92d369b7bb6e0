// How safe the draft is, in words: never "saved" before its own file holds it.
import type { Message } from "../../store/store.svelte";
import type { WireSaved } from "../../wire/WireSaved";

export interface Standing {
  readonly saved: WireSaved;
  /** What was typed last is on its way to the app. */
  readonly unsent: boolean;
  /** The draft has no file of the user's own. */
  readonly untitled: boolean;
}

/** What the status bar says; a failure says why. */
export function savedMessage({ saved, unsent, untitled }: Standing, now: number): Message {
  const why = saved.message;
  if (!saved.kept) return { key: "saved-nowhere", args: { why } };
  if (saved.state === "failed") return { key: "saved-failed", args: { why } };
  if (saved.state === "changed_outside") return { key: "saved-changed-outside" };
  if (unsent || saved.state === "saving") return { key: "saved-saving" };
  if (untitled) return { key: "saved-untitled" };
  if (saved.state === "unsaved") return { key: "saved-unsaved" };
  if (saved.at_ms === null) return { key: "saved-saved" };
  const seconds = Math.max(0, Math.round((now - saved.at_ms) / 1000));
  if (seconds < 60) return { key: "saved-seconds", args: { count: seconds } };
  if (seconds < 3600) return { key: "saved-minutes", args: { count: Math.round(seconds / 60) } };
  return { key: "saved-hours", args: { count: Math.round(seconds / 3600) } };
}
