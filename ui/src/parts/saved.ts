// How safe the draft is, in words.
import type { Message } from "../store/store.svelte";
import type { WireSaved } from "../wire/WireSaved";

/** What the status bar says; a failure says why. */
export function savedMessage(saved: WireSaved, now: number): Message {
  if (saved.state === "failed") return { key: "saved-failed", args: { why: saved.message } };
  if (saved.state !== "saved") return { key: `saved-${saved.state}` };
  if (saved.at_ms === null) return { key: "saved-saved" };
  const seconds = Math.max(0, Math.round((now - saved.at_ms) / 1000));
  if (seconds < 60) return { key: "saved-seconds", args: { count: seconds } };
  if (seconds < 3600) return { key: "saved-minutes", args: { count: Math.round(seconds / 60) } };
  return { key: "saved-hours", args: { count: Math.round(seconds / 3600) } };
}
