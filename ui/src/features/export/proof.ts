// What was proved of exported files, as lines that can be copied and kept.
import type { Words } from "../../words/words.svelte";
import type { WireExported } from "../../wire/WireExported";

/** A file each: its name and fingerprint, what was proved, and the fingerprints of both texts. */
export function proofLines(files: readonly WireExported[], words: Words): string {
  return files.map((file) => proofOf(file, words)).join("\n\n");
}

function proofOf({ name, fingerprint, proof, kind }: WireExported, words: Words): string {
  const lines = [words.t("proof-file", { file: name }), `SHA-256 ${fingerprint}`];
  if (!proof) return [...lines, words.t("proof-none")].join("\n");
  const { paragraphs, changes, comments, base, revised } = proof;
  const key = kind === "word-clean" ? "proof-clean" : "proof-redline";
  return [
    ...lines,
    words.t(key, { paragraphs, changes }),
    ...(comments === 0 ? [] : [words.t("proof-comments", { count: comments })]),
    ...(kind === "word-clean" ? [] : [words.t("proof-base", { hash: base })]),
    words.t("proof-revised", { hash: revised }),
  ].join("\n");
}
