// Keys, paste, drop and input methods, before the browser gets to change anything.
import type { Slice } from "prosemirror-model";
import { TextSelection, type Transaction } from "prosemirror-state";
import type { EditorProps, EditorView } from "prosemirror-view";

import type { SheetEditor } from "./editor";
import { LINE_BREAK, markOf, paragraphAttrs } from "./schema";
import { AS_IS, STRUCK_AHEAD, deleteText, isWhollyStruck, replaceText, words, type Deletion } from "./track";
import { sliceText } from "./rewrite";

const DELETIONS: Readonly<Record<string, Deletion>> = {
  deleteContentBackward: { backward: true, unit: "letter" },
  deleteContentForward: { backward: false, unit: "letter" },
  deleteWordBackward: { backward: true, unit: "word" },
  deleteWordForward: { backward: false, unit: "word" },
  deleteSoftLineBackward: { backward: true, unit: "line" },
  deleteSoftLineForward: { backward: false, unit: "line" },
  deleteHardLineBackward: { backward: true, unit: "line" },
  deleteHardLineForward: { backward: false, unit: "line" },
};

/** Keys that delete, and whether backward. At a paragraph's border the browser would say nothing of them. */
const DELETION_KEYS: Readonly<Record<string, boolean>> = { Backspace: true, Delete: false };

/** Types text, at the selection where nothing else is said. */
function type(editor: SheetEditor, text: string, range?: { from: number; to: number }): void {
  const { state } = editor.view;
  const { from, to } = range ?? state.selection;
  if (text === "") return;
  if (isWhollyStruck(state.doc.resolve(from).parent)) return editor.wishes.struck();
  const ahead = from === to && from === state.selection.head && editor.isStruckAhead;
  send(editor, replaceText(state, from, to, text, editor.me, ahead));
}

function send(editor: SheetEditor, tr: Transaction): void {
  // Tracked already; `rewrite` would take what is struck for a wish to keep it.
  editor.view.dispatch(tr.setMeta(AS_IS, "tracked").scrollIntoView());
}

function remove(editor: SheetEditor, deletion: Deletion): void {
  const ahead = editor.isStruckAhead;
  const tr = deleteText(editor.view.state, deletion, editor.me);
  if (!tr) return joinAtBorder(editor, deletion.backward);
  if (ahead && deletion.backward && tr.docChanged) tr.setMeta(STRUCK_AHEAD, true);
  send(editor, tr);
}

/** Nothing is left before (after) the caret: the paragraph is joined to its neighbour. */
function joinAtBorder(editor: SheetEditor, backward: boolean): void {
  const { $head } = editor.view.state.selection;
  if ($head.depth < 2) return;
  const proposal = $head.node(1);
  const first = backward ? $head.index(1) - 1 : $head.index(1);
  const upper = proposal.maybeChild(first);
  if (upper && proposal.maybeChild(first + 1)) editor.wishes.join(paragraphAttrs(upper).id);
}

function beforeInput(editor: SheetEditor, event: InputEvent): boolean {
  if (editor.composing || event.isComposing) return false;
  const deletion = DELETIONS[event.inputType];
  if (deletion) {
    event.preventDefault();
    editor.whenFree(() => remove(editor, deletion));
    return true;
  }
  if (event.inputType === "insertText" && event.data !== null) {
    const text = words(event.data);
    event.preventDefault();
    editor.whenFree(() => type(editor, text));
    return true;
  }
  // The sheet has its own formats, history and paragraphs: what the browser would do to them is not wanted.
  if (/^(format|history)|^insert(Paragraph|LineBreak|OrderedList|UnorderedList|HorizontalRule)/.test(event.inputType)) {
    event.preventDefault();
    return true;
  }
  return false;
}

function keyDown(editor: SheetEditor, event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  editor.settleComposition();
  if (event.key === "Enter" && event.shiftKey && !event.ctrlKey && !event.altKey) {
    editor.whenFree(() => type(editor, LINE_BREAK));
    return true;
  }
  const unit = DELETION_KEYS[event.key];
  if (unit !== undefined && !event.altKey && !event.metaKey) {
    const deletion: Deletion = { backward: unit, unit: event.ctrlKey ? "word" : "letter" };
    editor.whenFree(() => remove(editor, deletion));
    return true;
  }
  return editor.wishes.key(event);
}

/** Paste brings words, not formats. Several lines are clauses: the program reads them, rich text by its lists. */
function paste(editor: SheetEditor, event: ClipboardEvent, slice: Slice): boolean {
  const plain = event.clipboardData?.getData("text/plain") ?? sliceText(slice);
  const rich = event.clipboardData?.getData("text/html") ?? "";
  if (/[\r\n\u2029]/.test(plain.trim()) || (plain === "" && rich !== "")) {
    if (isWhollyStruck(editor.view.state.selection.$from.parent)) editor.wishes.struck();
    else editor.whenFree(() => editor.wishes.paste(plain, rich === "" ? null : rich));
    return true;
  }
  const text = words(plain);
  editor.whenFree(() => type(editor, text));
  return true;
}

/** Text dropped is inserted; text dragged within the sheet is struck where it was. */
function drop(editor: SheetEditor, event: DragEvent, slice: Slice, moved: boolean): boolean {
  const at = editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
  const text = words(event.dataTransfer?.getData("text/plain") ?? sliceText(slice));
  event.preventDefault();
  if (!at || text === "") return true;
  const { from, to } = editor.view.state.selection;
  if (moved && at.pos >= from && at.pos <= to) return true;
  let target = at.pos;
  if (moved) {
    const tr = replaceText(editor.view.state, from, to, "", editor.me);
    target = tr.mapping.map(target);
    send(editor, tr);
  }
  const { state } = editor.view;
  const place = TextSelection.near(state.doc.resolve(target)).head;
  send(editor, replaceText(state, place, place, text, editor.me));
  return true;
}

/** What is copied is what is proposed: struck text stays behind, labels come along. */
function copied(slice: Slice): string {
  const lines: string[] = [];
  slice.content.descendants((node) => {
    if (node.type.name !== "paragraph") return true;
    let text = "";
    node.forEach((child) => {
      if (!markOf(child, "del")) text += child.isText ? (child.text ?? "") : "\n";
    });
    const label = paragraphAttrs(node).label.filter((run) => !run.del);
    lines.push([label.map((run) => run.text).join(""), text].filter((part) => part !== "").join("\t"));
    return false;
  });
  return lines.length > 0 ? lines.join("\n") : sliceText(slice);
}

/** Everything the view asks before it lets the browser act. */
export function inputHandlers(editor: SheetEditor): EditorProps {
  return {
    handleKeyDown: (_view: EditorView, event: KeyboardEvent) => keyDown(editor, event),
    handleTextInput: (_view, from, to, text) => {
      if (editor.composing) return false;
      if (editor.busy) editor.whenFree(() => type(editor, words(text)));
      else type(editor, words(text), { from, to });
      return true;
    },
    handlePaste: (_view, event, slice) => paste(editor, event, slice),
    handleDrop: (_view, event, slice, moved) => drop(editor, event, slice, moved),
    clipboardTextSerializer: copied,
    handleDOMEvents: {
      beforeinput: (_view, event) => beforeInput(editor, event as InputEvent),
      compositionstart: () => {
        // The input method writes where the selection was: strike it first, so that nothing is overwritten.
        if (!editor.view.state.selection.empty) remove(editor, { backward: false, unit: "letter" });
        editor.beginComposition();
        return false;
      },
      compositionend: () => {
        editor.endComposition();
        return false;
      },
      blur: () => {
        editor.settleComposition();
        editor.wishes.left();
        return false;
      },
    },
  };
}
