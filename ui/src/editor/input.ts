// Keys, paste, drop and input methods, before the browser gets to change anything.
import type { ResolvedPos, Slice } from "prosemirror-model";
import { TextSelection, type Selection, type Transaction } from "prosemirror-state";
import type { EditorProps, EditorView } from "prosemirror-view";

import type { WireRevision } from "../wire/WireRevision";
import { selectedContent, writeClipboard } from "./clipboard";
import { isOverParagraphs, placeOf, type Place } from "./place";
import { STRAIGHT, curly } from "./quotes";
import { inlineNodes } from "./runs";
import { LINE_BREAK, markOf, paragraphAttrs } from "./schema";
import { AS_IS, STRUCK_AHEAD, areLines, deleteText, isWhollyStruck, replaceText, plainWords, type Deletion } from "./tracked_editing";
import { sliceText } from "./normalize_transaction";
import type { EditorEvents } from "./events";

/** What the handlers need of the editor they work for. */
export interface InputHost {
  readonly view: EditorView;
  readonly events: EditorEvents;
  readonly me: WireRevision;
  readonly language: string;
  /** The quote that the last keystroke turned. */
  turned: Turned | null;
  /** A structural command is on its way: keys wait for its answer. */
  readonly busy: boolean;
  readonly composing: boolean;
  readonly isStruckAhead: boolean;
  whenFree(action: () => void): void;
  beginComposition(gapEnd: Place | null): void;
  endComposition(): void;
  settleComposition(): void;
  /** Selects again what is being dragged. */
  selectDragged(): void;
}

/** A quote that became curly, until anything else happens. */
export interface Turned {
  readonly at: number;
  readonly straight: string;
  readonly curly: string;
}

const DELETIONS: Readonly<Record<string, Deletion>> = {
  deleteContentBackward: { backward: true, unit: "character" },
  deleteContentForward: { backward: false, unit: "character" },
  deleteWordBackward: { backward: true, unit: "word" },
  deleteWordForward: { backward: false, unit: "word" },
  deleteSoftLineBackward: { backward: true, unit: "line" },
  deleteSoftLineForward: { backward: false, unit: "line" },
  deleteHardLineBackward: { backward: true, unit: "line" },
  deleteHardLineForward: { backward: false, unit: "line" },
};

/** Keys that delete, and whether backward. At a paragraph's border the browser would say nothing of them. */
const DELETION_KEYS: Readonly<Record<string, boolean>> = { Backspace: true, Delete: false };

/** Inserts text, at the selection where nothing else is said. */
function insert(editor: InputHost, text: string, range?: { from: number; to: number }): void {
  const { state } = editor.view;
  const { from, to } = range ?? state.selection;
  if (text === "") return;
  const over = isOverParagraphs(state.selection) && from >= state.selection.from && to <= state.selection.to;
  if (over) return editor.events.erase(text);
  if (isWhollyStruck(state.doc.resolve(from).parent)) return editor.events.struck();
  const ahead = from === to && from === state.selection.head && editor.isStruckAhead;
  send(editor, replaceText(state, from, to, text, editor.me, ahead));
}

/** Types text: a straight quote is turned where the others are. Pasted ones stay. */
export function typeText(editor: InputHost, text: string, range?: { from: number; to: number }): void {
  const { doc } = editor.view.state;
  insert(editor, text, range);
  // Over paragraphs it is the app that inserts it.
  if (STRAIGHT.test(text)) editor.whenFree(() => editor.view.state.doc.eq(doc) || turnQuote(editor, text));
}

/** The straight quote typed last becomes curly: a step of its own, so that one undo gives the straight one back. */
function turnQuote(editor: InputHost, straight: string): void {
  const { $head } = editor.view.state.selection;
  if (!$head.nodeBefore?.text?.endsWith(straight)) return;
  const turned = curly($head, straight, editor.language);
  if (turned === null) return;
  exchange(editor, straight, turned);
  editor.turned = { at: editor.view.state.selection.head, straight, curly: turned };
}

/** What stands before the caret, just typed, gives way to `text`; both are steps of their own. */
function exchange(editor: InputHost, typed: string, text: string): void {
  const { tr, selection } = editor.view.state;
  const { $head, head } = selection;
  const id = paragraphAttrs($head.parent).id;
  editor.events.checkpoint(id);
  send(editor, tr.replaceWith(head - typed.length, head, inlineNodes(text, $head.nodeBefore?.marks ?? [])));
  editor.events.checkpoint(id);
}

function send(editor: InputHost, tr: Transaction): void {
  // Tracked already; `normalizeTransaction` would take what is struck for a wish to keep it.
  editor.view.dispatch(tr.setMeta(AS_IS, "tracked").scrollIntoView());
}

function remove(editor: InputHost, deletion: Deletion): void {
  const { turned } = editor;
  const { selection } = editor.view.state;
  if (isOverParagraphs(selection)) return editor.events.erase(null);
  const { $head, head } = selection;
  const behind = turned && selection.empty && head === turned.at && $head.parentOffset >= turned.curly.length;
  if (behind && deletion.backward && editor.view.state.doc.textBetween(head - turned.curly.length, head) === turned.curly) {
    return exchange(editor, turned.curly, turned.straight);
  }
  const ahead = editor.isStruckAhead;
  const tr = deleteText(editor.view.state, deletion, editor.me);
  if (!tr) return joinAtBorder(editor, deletion.backward);
  if (ahead && deletion.backward && tr.docChanged) tr.setMeta(STRUCK_AHEAD, true);
  send(editor, tr);
}

/** Nothing is left before (after) the caret: the paragraph is joined to its neighbour. */
function joinAtBorder(editor: InputHost, backward: boolean): void {
  const { $head } = editor.view.state.selection;
  if ($head.depth < 2) return;
  const proposal = $head.node(1);
  const first = backward ? $head.index(1) - 1 : $head.index(1);
  const upper = proposal.maybeChild(first);
  if (upper && proposal.maybeChild(first + 1)) editor.events.join(paragraphAttrs(upper).id);
}

function beforeInput(editor: InputHost, event: InputEvent): boolean {
  if (editor.composing || event.isComposing) return false;
  const deletion = DELETIONS[event.inputType];
  if (deletion) {
    event.preventDefault();
    editor.whenFree(() => remove(editor, deletion));
    return true;
  }
  if (event.inputType === "insertText" && event.data !== null) {
    const text = plainWords(event.data);
    event.preventDefault();
    editor.whenFree(() => typeText(editor, text));
    return true;
  }
  // The sheet has its own formats, history and paragraphs: what the browser would do to them is not wanted.
  if (/^(format|history)|^insert(Paragraph|LineBreak|OrderedList|UnorderedList|HorizontalRule)/.test(event.inputType)) {
    event.preventDefault();
    return true;
  }
  return false;
}

function keyDown(editor: InputHost, event: KeyboardEvent): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  editor.settleComposition();
  if (event.key === "Enter" && event.shiftKey && !event.ctrlKey && !event.altKey) {
    editor.whenFree(() => typeText(editor, LINE_BREAK));
    return true;
  }
  const unit = DELETION_KEYS[event.key];
  if (unit !== undefined && !event.altKey && !event.metaKey) {
    const deletion: Deletion = { backward: unit, unit: event.ctrlKey ? "word" : "character" };
    editor.whenFree(() => remove(editor, deletion));
    return true;
  }
  return editor.events.key(event);
}

/** Paste brings words, not formats. Several lines are clauses: the app reads them, rich text by its lists. */
function paste(editor: InputHost, event: ClipboardEvent, slice: Slice): boolean {
  const plain = event.clipboardData?.getData("text/plain") ?? sliceText(slice);
  const rich = event.clipboardData?.getData("text/html") || null;
  if (areLines(plain, rich)) {
    const { selection } = editor.view.state;
    if (!isOverParagraphs(selection) && isWhollyStruck(selection.$from.parent)) editor.events.struck();
    else editor.whenFree(() => editor.events.paste(plain, rich));
    return true;
  }
  const text = plainWords(plain);
  editor.whenFree(() => insert(editor, text));
  return true;
}

/** Text dropped comes as if pasted there; text dragged within the sheet goes from where it was, as if cut. */
function drop(editor: InputHost, event: DragEvent, slice: Slice, moved: boolean): boolean {
  event.preventDefault();
  const point = editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
  const plain = event.dataTransfer?.getData("text/plain") ?? sliceText(slice);
  const rich = event.dataTransfer?.getData("text/html") || null;
  if (!point || (plain === "" && rich === null)) return true;
  if (moved) editor.selectDragged();
  const { doc, selection } = editor.view.state;
  const { $head } = TextSelection.near(doc.resolve(point.pos));
  const at = placeOf(doc, $head.pos);
  if (!at || (moved && isBeside($head, selection))) return true;
  if (isWhollyStruck($head.parent)) editor.events.struck();
  else editor.whenFree(() => editor.events.drop({ at, plain, rich, moved }));
  return true;
}

/** Whether `$pos` is in what is selected, or parted from it by nothing but struck text. */
function isBeside($pos: ResolvedPos, { $from, $to }: Selection): boolean {
  const [$a, $b] = $pos.pos < $from.pos ? [$pos, $from] : [$to, $pos];
  if ($a.pos >= $b.pos) return true;
  let live = !$a.sameParent($b);
  $pos.doc.nodesBetween($a.pos, $b.pos, (node) => void (live ||= node.isInline && !markOf(node, "del")));
  return !live;
}

/**
 * Strikes the selection before an input method writes there, so that nothing is overwritten. Over several paragraphs
 * only their text: the last one is given, and the app does the rest when the input method is done.
 */
function strikeSelected(editor: InputHost): Place | null {
  const { selection } = editor.view.state;
  if (selection.empty) return null;
  const tr = replaceText(editor.view.state, selection.from, selection.to, "", editor.me);
  send(editor, tr);
  return isOverParagraphs(selection) ? placeOf(tr.doc, tr.mapping.map(selection.to)) : null;
}

/** Copies what is selected; a cut deletes it too. */
function copy(editor: InputHost, event: ClipboardEvent): boolean {
  const what = selectedContent(editor.view.state);
  if (!what) return false;
  writeClipboard(event, what, editor.events.copy);
  if (event.type === "cut") editor.whenFree(() => remove(editor, { backward: true, unit: "character" }));
  return true;
}

/** Everything the view asks before it lets the browser act. */
export function inputHandlers(editor: InputHost): EditorProps {
  return {
    handleKeyDown: (_view: EditorView, event: KeyboardEvent) => keyDown(editor, event),
    handleTextInput: (_view, from, to, text) => {
      if (editor.composing) return false;
      if (editor.busy) editor.whenFree(() => typeText(editor, plainWords(text)));
      else typeText(editor, plainWords(text), { from, to });
      return true;
    },
    handlePaste: (_view, event, slice) => paste(editor, event, slice),
    handleDrop: (_view, event, slice, moved) => drop(editor, event, slice, moved),
    handleDOMEvents: {
      copy: (_view, event) => copy(editor, event),
      cut: (_view, event) => copy(editor, event),
      beforeinput: (_view, event) => beforeInput(editor, event as InputEvent),
      compositionstart: () => {
        // The input method writes where the selection was: strike it first, so that nothing is overwritten.
        editor.beginComposition(strikeSelected(editor));
        return false;
      },
      compositionend: () => {
        editor.endComposition();
        return false;
      },
      blur: () => {
        editor.settleComposition();
        editor.events.blurred();
        return false;
      },
    },
  };
}
