// What the lists of meetings and of other choices offer.
import type { WireLabelPolicy } from "../wire/WireLabelPolicy";
import type { WireMarker } from "../wire/WireMarker";
import type { WireMeeting } from "../wire/WireMeeting";
import type { WirePosition } from "../wire/WirePosition";
import type { WireRole } from "../wire/WireRole";
import { LANGUAGES, type Words } from "../words/words.svelte";

export interface OptionGroup<Value extends string = string> {
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
}

/** Meetings by conference, the newest first. */
export function meetingOptions(meetings: readonly WireMeeting[], words: Words): OptionGroup[] {
  const byConference = new Map<string, { value: string; text: string }[]>();
  for (const { id, conference, label } of meetings) {
    const options = byConference.get(conference) ?? [];
    options.unshift({ value: id, text: words.pick(label) || id });
    byConference.set(conference, options);
  }
  return [...byConference].map(([name, options]) => ({ name, options }));
}

/** The six languages, each by its own name. */
export function languageOptions(words: Words): OptionGroup[] {
  return [{ name: "", options: LANGUAGES.map((value) => ({ value, text: words.t(`language-${value}`) })) }];
}

/** How new clauses are labelled. */
export const POLICIES: readonly WireLabelPolicy[] = ["keep", "reletter"];

/** What an administration can say. */
export const POSITIONS: readonly WirePosition[] = ["co_signs", "supports", "open", "opposes"];

/** Every name of a union, in this order. */
function all<Name extends string>(names: Record<Name, true>): readonly Name[] {
  return Object.keys(names) as Name[];
}

/** What a paragraph can be, in the order of a text. */
const ROLES = all<WireRole>({
  ...{ resno: true, restitle: true, resref: true, opening: true, call: true, clause: true, para: true },
  ...{ sub1: true, sub2: true, sub3: true, annexno: true, annextitle: true, heading: true },
});

export function roleOptions(words: Words): OptionGroup<WireRole>[] {
  return [{ name: "", options: ROLES.map((value) => ({ value, text: words.t(`role-${value}`) })) }];
}

/** A marker's name among the words: `(MOD)` is `mod-editorial`, `ADD*` is `add-moved`. */
export function markerKey(marker: string): string {
  const letters = marker.replace(/[^A-Z]/g, "").toLowerCase();
  return marker.startsWith("(") ? `${letters}-editorial` : marker.endsWith("*") ? `${letters}-moved` : letters;
}

/** All markers, as printed; they stay Latin in every language. */
const MARKER_NAMES = all<WireMarker>({
  ...{ MOD: true, "(MOD)": true, ADD: true, SUP: true, NOC: true, "ADD*": true, "SUP*": true },
});

export const MARKERS: OptionGroup<WireMarker>[] = [{ name: "", options: MARKER_NAMES.map((value) => ({ value, text: value })) }];

/** The names of all markers among the words. */
export const MARKER_KEYS: string[] = MARKER_NAMES.map(markerKey);
