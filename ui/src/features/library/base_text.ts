// How a base text of the library is named.
import type { WireBaseText } from "../../wire/WireBaseText";
import type { WireMeeting } from "../../wire/WireMeeting";
import type { Words } from "../../words/words.svelte";

/** `RESOLUTION 67`; the title where there is no number. */
export function headingOf(text: WireBaseText): string {
  return text.heading || text.title;
}

/** `Word file, res-67.docx, 2014-02-28`: where it came from. */
export function sourceOf({ file, added }: WireBaseText, words: Words): string {
  return words.t("library-source", { file: file || words.t("library-pasted"), number: added });
}

/** The beginning of the fingerprint: enough to tell texts apart by eye. */
export function shortFingerprint({ fingerprint }: WireBaseText): string {
  return fingerprint.slice(0, 12);
}

export interface MeetingTexts {
  readonly meeting: string;
  readonly label: string;
  readonly texts: readonly WireBaseText[];
}

/** Texts in their order, parted by meeting. */
export function byMeeting(texts: readonly WireBaseText[], meetings: readonly WireMeeting[], words: Words): MeetingTexts[] {
  const groups = new Map<string, WireBaseText[]>();
  for (const text of texts) {
    const group = groups.get(text.meeting);
    if (group) group.push(text);
    else groups.set(text.meeting, [text]);
  }
  const label = (id: string): string => {
    const known = meetings.find((m) => m.id === id);
    return known ? words.pick(known.label) : id || words.t("library-no-meeting");
  };
  return [...groups].map(([meeting, group]) => ({ meeting, label: label(meeting), texts: group }));
}
