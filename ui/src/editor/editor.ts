// The editor of a redline: ProseMirror with the editing rule in front of it.
//
// Typing is local and instant. Commands beyond text (split, join, strike a clause …) are only reported
// (`EditorEvents`); the app runs them and its answer comes back through `applyPatch`.
import type { Node } from "prosemirror-model";
import { EditorState, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { EditorView, type Decoration, type NodeViewConstructor } from "prosemirror-view";

import { NearBlocks } from "../components/near_blocks";
import type { WireComment } from "../wire/WireComment";
import type { WireFormatting } from "../wire/WireFormatting";
import type { WireMatch } from "../wire/WireMatch";
import type { WireProposal } from "../wire/WireProposal";
import type { WireRevision } from "../wire/WireRevision";
import { writeDragged } from "./clipboard";
import { commentMarks, marksOfComments } from "./comment_marks";
import { foundMarks, marksOfFound, rangesOf, type FoundRange } from "./found_marks";
import { inputHandlers, typeText, type InputHost, type Turned } from "./input";
import type { MarkLayer } from "./mark_layer";
import { ParagraphView } from "./paragraph_view";
import { isOverParagraphs, liveText, placeOf, selectedPlaces, type Place, type Range } from "./place";
import { ProposalView } from "./proposal_view";
import { normalizeComposition, normalizeTransaction } from "./normalize_transaction";
import { documentNode, runsOf } from "./runs";
import { paragraphAttrs, schema } from "./schema";
import { changesInWords, type ChangeWords } from "./changes_in_words";
import { signs } from "./signs";
import { misspeltMarks } from "./spelling_marks";
import { AS_IS, STRUCK_AHEAD, deleteText, insertionPoint, replaceText } from "./tracked_editing";
import type { EditorEvents } from "./events";
import { touched } from "./touched";
import { readableText, wordAt, type Word } from "./word_at";
import { hasFormat } from "./word_commands";

interface Composition {
  readonly before: Node;
  readonly struckAhead: boolean;
  /** Where the selection that it replaces ends, if in a later paragraph. */
  readonly gapEnd: Place | null;
}

const PLUGINS = [commentMarks.plugin, foundMarks.plugin, misspeltMarks.plugin, signs.plugin, changesInWords.plugin];

/** In pixels: so near to the edge of the window nothing is in sight, below the fields for finding too. */
const MARGIN = 180;

/** Time after `compositionend` in which the browser still changes the text. */
const COMPOSITION_SETTLES_MS = 30;

export class RedlineEditor implements InputHost {
  readonly view: EditorView;
  /** Lays out what is near; null where nothing scrolls. */
  private readonly near: NearBlocks | null;
  /** A structural command is on its way: keys wait for its answer. */
  busy = false;
  private held: (() => void)[] = [];
  private composition: Composition | null = null;
  private composeTimer: ReturnType<typeof setTimeout> | undefined;
  private struckAhead: number | null = null;
  private visited: HTMLElement | null = null;
  private signs = false;
  private changeWords: ChangeWords | null = null;
  isWriting = false;
  /** The selection being dragged. If the pointer moves before WebKitGTK has begun the drag, the live selection changes. */
  dragged: Selection | null = null;
  /** The quote that the last keystroke turned. */
  turned: Turned | null = null;

  constructor(
    mount: HTMLElement,
    proposals: readonly WireProposal[],
    private author: WireRevision,
    readonly events: EditorEvents,
    attributes: Record<string, string>,
    private readonly reasonsWord: string,
    readonly language: string,
  ) {
    this.view = new EditorView(
      { mount },
      {
        state: EditorState.create({ schema, doc: documentNode(proposals), plugins: PLUGINS }),
        attributes,
        nodeViews: this.nodeViews(),
        dispatchTransaction: (tr) => this.dispatch(tr),
        ...inputHandlers(this),
      },
    );
    // After ProseMirror, which takes struck text along.
    this.view.dom.addEventListener("dragstart", (event) => {
      this.dragged = this.view.state.selection;
      writeDragged(event, this.view.state);
    });
    this.view.dom.addEventListener("keydown", ({ key }) => this.seekCaret(key), { capture: true });
    const scroller = mount.closest<HTMLElement>(".backdrop");
    this.near = scroller && new NearBlocks(scroller, () => [...this.view.dom.querySelectorAll<HTMLElement>(".para")]);
  }

  private nodeViews(): Record<string, NodeViewConstructor> {
    return {
      paragraph: (node) => new ParagraphView(node, this.author.author),
      proposal: (node) => new ProposalView(node, this.reasonsWord),
    };
  }

  /** What text typed now carries. */
  get me(): WireRevision {
    return this.author;
  }

  set me(me: WireRevision) {
    const other = me.author !== this.author.author;
    this.author = me;
    // Every paragraph names the other authors in it.
    if (other) this.view.setProps({ nodeViews: this.nodeViews() });
  }

  get composing(): boolean {
    return this.composition !== null;
  }

  /** Whether the caret stands before text that the last keystroke struck. */
  get isStruckAhead(): boolean {
    return this.struckAhead !== null && this.struckAhead === this.view.state.selection.head;
  }

  private dispatch(asked: Transaction): void {
    const raw = this.composition !== null;
    const tr = raw ? asked : normalizeTransaction(asked, this.view.state, this.me);
    if (tr.docChanged || tr.selectionSet) {
      const keeps = !tr.docChanged && tr.selection.head === this.struckAhead;
      this.struckAhead = tr.getMeta(STRUCK_AHEAD) ? tr.selection.head : keeps ? this.struckAhead : null;
      if (tr.getMeta(AS_IS) !== "app") this.turned = null;
      this.isWriting = tr.docChanged && tr.getMeta(AS_IS) !== "app";
      this.leaveVisited();
    }
    this.dragged &&= this.dragged.map(tr.doc, tr.mapping);
    if (!tr.docChanged) this.near?.bring(this.ends(tr.selection));
    this.view.updateState(this.view.state.apply(tr));
    if (tr.getMeta(AS_IS) === "app") this.near?.refresh();
    if (tr.docChanged) this.near?.bring(this.ends(tr.selection));
    if (tr.docChanged && !raw && tr.getMeta(AS_IS) !== "app") this.events.edited(touched(tr));
    if (tr.docChanged || tr.selectionSet) this.events.moved(this.place());
  }

  /** The paragraphs in which the selection begins and ends. */
  private ends({ $anchor, $head }: Selection): HTMLElement[] {
    const found = [$anchor, $head].map(($pos) => ($pos.depth < 2 ? null : this.view.nodeDOM($pos.before(2))));
    return found.filter((dom) => dom instanceof HTMLElement);
  }

  /** Keys that lead the caret elsewhere do so from where it is, wherever one has scrolled. */
  private seekCaret(key: string): void {
    const [, head] = /^(Arrow|Page|Home|End)/.test(key) ? this.ends(this.view.state.selection) : [];
    if (head && this.near?.isApart(head)) this.near.show(head, "nearest");
  }

  /** Runs a key's action now, or after the answer to the command under way. */
  whenFree(action: () => void): void {
    if (this.busy) this.held.push(action);
    else action();
  }

  /** The command is answered: keys that waited are played. */
  free(): void {
    this.busy = false;
    while (!this.busy) {
      const action = this.held.shift();
      if (!action) return;
      action();
    }
  }

  beginComposition(gapEnd: Place | null): void {
    this.settleComposition();
    this.composition = { before: this.view.state.doc, struckAhead: this.isStruckAhead, gapEnd };
  }

  endComposition(): void {
    clearTimeout(this.composeTimer);
    this.composeTimer = setTimeout(() => this.settleComposition(), COMPOSITION_SETTLES_MS);
  }

  /** Tracks what an input method has written. */
  settleComposition(): void {
    clearTimeout(this.composeTimer);
    const composition = this.composition;
    if (!composition) return;
    this.composition = null;
    this.dispatch(normalizeComposition(this.view.state, composition.before, this.me, composition.struckAhead));
    if (composition.gapEnd) this.events.closeGap(composition.gapEnd);
  }

  /** Where the caret is. */
  place(): Place | null {
    return placeOf(this.view.state.doc, this.view.state.selection.head);
  }

  /** Shows marks over the text; while an input method writes they would disturb it. */
  showMarks(layer: MarkLayer, marks: readonly Decoration[]): void {
    const tr = this.composing ? null : layer.show(this.view.state, marks);
    if (tr) this.view.dispatch(tr);
  }

  /** Marks the places of comments. */
  markComments(comments: readonly WireComment[]): void {
    this.showMarks(commentMarks, marksOfComments(this.view.state.doc, comments));
  }

  /** Marks what was found; gives where each place stands. */
  markFound(places: readonly WireMatch[], current: number | null): readonly (FoundRange | null)[] {
    const ranges = rangesOf(this.view.state.doc, places);
    this.showMarks(foundMarks, marksOfFound(ranges, current));
    return ranges;
  }

  /** Selects a range and brings it into sight; the keyboard stays where it is. */
  showRange({ from, to }: FoundRange): void {
    const { tr } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)));
    const [paragraph] = this.ends(this.view.state.selection);
    if (paragraph && this.near?.isApart(paragraph)) this.near.show(paragraph, "center");
    const { node } = this.view.domAtPos(from, 1);
    const { top, bottom } = this.view.coordsAtPos(from);
    const isSeen = top >= MARGIN && bottom <= innerHeight - MARGIN;
    if (!isSeen) (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center" });
  }

  /** Shows or hides signs that are not printed. */
  showSigns(shown: boolean): void {
    this.signs = shown;
    if (!this.composing) this.view.dispatch(signs.show(this.view.state, shown || null));
  }

  /** Says in words what is inserted and struck, or no longer. */
  sayChanges(words: ChangeWords | null): void {
    if (words === null && this.changeWords === null) return;
    this.changeWords = words;
    if (!this.composing) this.view.dispatch(changesInWords.show(this.view.state, words));
  }

  /** Types text, as the keyboard does. */
  type(text: string): void {
    this.whenFree(() => typeText(this, text));
  }

  /** What is typed next has the format, or no longer. */
  toggleNext(format: WireFormatting): void {
    const { tr } = this.view.state;
    const type = schema.marks[format];
    this.view.dispatch(hasFormat(this.view.state, format) ? tr.removeStoredMark(type) : tr.addStoredMark(type.create()));
  }

  /** What is selected of the paragraph where the selection begins; all of it where nothing is. */
  selectedPlace(): { paragraph: number; from: number; to: number; words: string } | null {
    const { $from, $to, empty } = this.view.state.selection;
    const node = $from.parent;
    if (node.type !== schema.nodes.paragraph) return null;
    const [from, to] = empty ? [0, 0] : [$from.parentOffset, $to.parent === node ? $to.parentOffset : node.content.size];
    const words = node.textBetween(empty ? 0 : from, empty ? node.content.size : to);
    return { paragraph: paragraphAttrs(node).id, from, to, words };
  }

  /** The live words that are selected within a paragraph. */
  selectedWords(): string {
    const [only, ...more] = selectedPlaces(this.view.state);
    return only && more.length === 0 ? liveText(only.node, only.from, only.to) : "";
  }

  /** What is selected, if it goes over paragraphs. */
  range(): Range | null {
    const { $from, $to } = this.view.state.selection;
    if (!isOverParagraphs(this.view.state.selection)) return null;
    const [first, last] = [paragraphAttrs($from.parent).id, paragraphAttrs($to.parent).id];
    const left = runsOf($from.parent.content.cut(0, $from.parentOffset));
    return { first, left, last, right: runsOf($to.parent.content.cut($to.parentOffset)) };
  }

  /** Where what is selected begins and ends; null where nothing is. */
  selected(): { readonly from: Place; readonly to: Place } | null {
    const { selection, doc } = this.view.state;
    const [from, to] = [placeOf(doc, selection.from), placeOf(doc, selection.to)];
    return selection.empty || !from || !to ? null : { from, to };
  }

  /** The document position of a place, if its paragraph is still there. */
  position({ id, offset }: Place): number | null {
    const found = this.find(id);
    return found === null ? null : found.pos + 1 + Math.min(offset, found.node.content.size);
  }

  /** A paragraph's node and where it stands. */
  find(id: number): { node: Node; pos: number } | null {
    let found: { node: Node; pos: number } | null = null;
    this.view.state.doc.forEach((proposal, at) => {
      if (found) return;
      let pos = at + 1;
      for (let i = 0; i < proposal.childCount && !found; i++) {
        const node = proposal.child(i);
        if (node.attrs["id"] === id) found = { node, pos };
        pos += node.nodeSize;
      }
    });
    return found;
  }

  /** Shows another document; the caret stays at its character if that paragraph still exists. */
  replace(doc: Node): void {
    this.composition = null;
    this.dragged = null;
    clearTimeout(this.composeTimer);
    const place = this.place();
    this.view.updateState(EditorState.create({ schema, doc, plugins: PLUGINS }));
    this.near?.refresh();
    const pos = place && this.position(place);
    if (pos !== null) this.dispatch(this.view.state.tr.setSelection(TextSelection.create(doc, pos)));
    else this.events.moved(this.place());
    if (this.signs) this.showSigns(true);
    this.sayChanges(this.changeWords);
  }

  /** The caret goes to a point of the window, unless what is selected is there. */
  pointAt(x: number, y: number): void {
    const { tr, doc, selection } = this.view.state;
    const at = this.view.posAtCoords({ left: x, top: y });
    this.view.focus();
    if (!at || (!selection.empty && at.pos >= selection.from && at.pos <= selection.to)) return;
    this.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))));
  }

  /** Where the caret is shown. */
  caretBox(): { left: number; bottom: number } {
    return this.view.coordsAtPos(this.view.state.selection.head);
  }

  /** The word at the caret. */
  word(): Word | null {
    return wordAt(this.view.state);
  }

  /** Puts another word in a word's place, tracked. */
  respell({ id, from, to, text }: Word, word: string): void {
    const [begin, end] = [this.position({ id, offset: from }), this.position({ id, offset: to })];
    const found = this.find(id);
    if (begin === null || end === null || !found || readableText(found.node).slice(from, to) !== text) return;
    const tr = replaceText(this.view.state, begin, end, word, this.me);
    this.view.dispatch(tr.setMeta(AS_IS, "tracked").scrollIntoView());
  }

  /** Selects again what is being dragged. */
  selectDragged(): void {
    if (this.dragged) this.view.dispatch(this.view.state.tr.setSelection(this.dragged));
    this.dragged = null;
  }

  /** Strikes what is selected within a paragraph. */
  strikeSelection(): void {
    const tr = deleteText(this.view.state, { backward: false, unit: "character" }, this.me);
    if (tr) this.view.dispatch(tr.setMeta(AS_IS, "tracked"));
  }

  /** Inserts text at a place. */
  insertAt(place: Place, text: string): void {
    const pos = this.position(place);
    if (pos !== null) this.view.dispatch(replaceText(this.view.state, pos, pos, text, this.me).setMeta(AS_IS, "tracked"));
  }

  /** The place, or the end of the deleted text that contains it: nothing is inserted between deleted characters. */
  besideStruck(place: Place): number {
    const pos = this.position(place);
    const { doc } = this.view.state;
    return pos === null ? place.offset : insertionPoint(doc, pos) - doc.resolve(pos).start();
  }

  /** Puts the caret somewhere and shows it. */
  go(place: Place): void {
    const pos = this.position(place);
    if (pos === null) return;
    const { tr } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, pos)));
    this.view.focus();
    this.reveal(place.id);
  }

  /** Selects characters of a paragraph, shows them and marks the place until the caret goes elsewhere. */
  visit(id: number, from: number, to: number): void {
    const [anchor, head] = [this.position({ id, offset: from }), this.position({ id, offset: to })];
    if (anchor === null || head === null) return;
    this.showRange({ from: anchor, to: head });
    this.view.focus();
    this.leaveVisited();
    this.visited = this.element(id);
    this.visited?.setAttribute("data-visited", "");
  }

  get isVisiting(): boolean {
    return this.visited !== null;
  }

  private leaveVisited(): void {
    this.visited?.removeAttribute("data-visited");
    this.visited = null;
  }

  /** The selection to the start or the end of the whole text; what is selected stays so where it `extends`. */
  goToBorder(start: boolean, extend: boolean): void {
    const { tr, doc, selection } = this.view.state;
    const head = (start ? Selection.atStart(doc) : Selection.atEnd(doc)).head;
    const anchor = extend ? selection.anchor : head;
    this.view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)).scrollIntoView());
  }

  selectAll(): void {
    const { tr, doc } = this.view.state;
    const [anchor, head] = [Selection.atStart(doc).from, Selection.atEnd(doc).to];
    this.view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)));
  }

  /** Selects a part of a paragraph. */
  select(id: number, { from, to }: { from: number; to: number }): void {
    const [start, end] = [this.position({ id, offset: from }), this.position({ id, offset: to })];
    if (start === null || end === null) return;
    const { tr } = this.view.state;
    this.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, start, end)));
  }

  /** Scrolls a paragraph to where it is seen. */
  reveal(id: number, where: ScrollLogicalPosition = "nearest"): void {
    const paragraph = this.element(id);
    if (paragraph) this.show(paragraph, where);
  }

  private show(paragraph: Element, where: ScrollLogicalPosition): void {
    if (this.near) this.near.show(paragraph, where);
    else paragraph.scrollIntoView({ block: where });
  }

  element(id: number): HTMLElement | null {
    const found = this.find(id);
    const dom = found && this.view.nodeDOM(found.pos);
    return dom instanceof HTMLElement ? dom : null;
  }

  destroy(): void {
    clearTimeout(this.composeTimer);
    this.near?.destroy();
    this.view.destroy();
  }
}
