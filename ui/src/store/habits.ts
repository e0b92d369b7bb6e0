// What this user on this machine is used to, kept by the web view; nothing of a draft.

/** What is stored under `key`, with `first` for what is not. A broken or foreign entry is no reason to fail. */
export function habits<T extends object>(key: string, first: T): T {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof stored === "object" && stored !== null ? { ...first, ...stored } : first;
  } catch {
    return first;
  }
}

/** A full or forbidden store costs a habit, not the work. */
export function keepHabits(key: string, kept: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // See above.
  }
}
