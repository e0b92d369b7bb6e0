// The base or the revised text as elements: thousands of paragraphs in a blink, where components take a second.
import type { WireRun } from "../../wire/WireRun";
import type { Line } from "./lines";

const TAGS: Readonly<Record<string, string>> = { b: "b", i: "i", u: "u", "^": "sup", _: "sub" };
const LINE_BREAK = "\u2028";

/** A run's text in its format, without marks. */
function formatted({ text, format }: WireRun): Node[] {
  const nodes = text.split(LINE_BREAK).flatMap((line, i): Node[] => [...(i > 0 ? [document.createElement("br")] : []), new Text(line)]);
  return [...format].reduceRight((inner, letter) => (TAGS[letter] ? [element(TAGS[letter], "", inner)] : inner), nodes);
}

function element(tag: string, name: string, nodes: readonly Node[]): HTMLElement {
  const made = document.createElement(tag);
  if (name !== "") made.className = name;
  made.append(...nodes);
  return made;
}

/** Runs with their marks, drawn as on the sheet. */
export function markedNodes(runs: readonly WireRun[]): Node[] {
  return runs.flatMap((run) => {
    const marks = [["del", run.del], ["ins", run.ins]] as const;
    return marks.reduce<Node[]>((inner, [tag, by]) => {
      if (!by) return inner;
      const mark = element(tag, "", inner);
      mark.dataset["author"] = by.author;
      return [mark];
    }, formatted(run));
  });
}

/** The paragraphs, drawn as on the sheet. */
export function lineNodes(lines: readonly Line[]): HTMLElement[] {
  return lines.map(({ role, label, runs }) =>
    element("div", `para role-${role}`, [
      element("span", "label", [new Text(label.map((run) => run.text).join(""))]),
      element("p", "text", runs.flatMap(formatted)),
    ]),
  );
}
