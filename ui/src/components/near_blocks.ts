// Lays out of a long text only what is near to what is seen: WebKit lays a whole text out where one of its letters changes,
// and takes seconds for the first time. The other blocks stay in the page, to be selected and copied, without a box; the
// first of each row of them keeps the room of all.
//
// CSS has `content-visibility: auto` for this. WebKitGTK 2.50 crashes on it, or lays out more than without.

/** So many blocks are all laid out. */
const FEW = 150;
/** What is laid out before and behind what is seen, in heights of it. */
const MARGIN = 1.5;
/** Heights of what is seen that must be left of the margin while one scrolls. */
const LEFT = 0.5;
/** Blocks beside a pinned one, for the caret to go to. */
const BESIDE = 2;

/** Says in the page that a block is far: `room` where it keeps the room of a row. */
const FAR = "data-far";

export class NearBlocks {
  private heights = new WeakMap<Element, number>();
  /** Characters of each block that was ever seen here. */
  private readonly lengths = new WeakMap<Element, number>();
  /** Height of a block by its characters, until it is laid out; learned from the others. */
  private perCharacter = 0.5;
  /** What the heights depend on. */
  private measure = "";
  private pins: readonly Element[] = [];
  /** What is laid out, in the coordinates of what is scrolled. */
  private from = -Infinity;
  private to = Infinity;
  private readonly sizes: ResizeObserver;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly blocks: () => readonly HTMLElement[],
  ) {
    scroller.addEventListener("scroll", this.scrolled, { passive: true });
    this.sizes = new ResizeObserver(() => this.resized());
    for (const element of [scroller, ...scroller.children]) this.sizes.observe(element);
    this.refresh();
  }

  destroy(): void {
    this.sizes.disconnect();
    this.scroller.removeEventListener("scroll", this.scrolled);
  }

  /** Blocks that are laid out wherever they are, as those with the selection's ends. */
  bring(pins: readonly Element[]): void {
    this.pins = pins;
    if (pins.some((pin) => pin.hasAttribute(FAR))) this.refresh();
  }

  /** Scrolls a block to where it is seen. */
  show(block: Element, where: ScrollLogicalPosition): void {
    this.bring([...this.pins, block]);
    block.scrollIntoView({ block: where });
    this.scrolled();
  }

  /** Whether a block is laid out by itself, away from what is seen. */
  isApart(block: Element): boolean {
    const { top, bottom } = block.getBoundingClientRect();
    const scrolled = this.scroller.scrollTop - this.scroller.getBoundingClientRect().top;
    return bottom + scrolled < this.from || top + scrolled > this.to;
  }

  private readonly scrolled = (): void => {
    const { scrollTop, clientHeight } = this.scroller;
    const left = LEFT * clientHeight;
    if (scrollTop - left < this.from || scrollTop + clientHeight + left > this.to) this.refresh();
  };

  private resized(): void {
    if (this.measure !== this.measureNow()) this.refresh();
  }

  private measureNow(): string {
    const { style, dataset } = document.documentElement;
    return [this.scroller.clientWidth, this.scroller.clientHeight > 0, style.fontSize, dataset["changes"]].join(" ");
  }

  /** Finds anew what is near. What one sees does not move. */
  refresh(): void {
    const blocks = this.blocks();
    this.meet(blocks);
    // Who has changes read aloud hears the whole text, and a screen reader hears what has a box.
    if (blocks.length <= FEW || document.documentElement.dataset["changes"] === "words") {
      this.measure = this.measureNow();
      this.lay(blocks, () => true);
      [this.from, this.to] = [-Infinity, Infinity];
      return;
    }
    const seen = this.scroller.getBoundingClientRect();
    if (seen.height === 0) return;
    this.remember(blocks);
    const near = this.near(blocks, seen);
    const isSeen = (block: HTMLElement, i: number) => near[i] && !block.hasAttribute(FAR) && block.getBoundingClientRect().bottom > seen.top;
    const anchor = blocks.find(isSeen);
    const before = anchor?.getBoundingClientRect().top ?? 0;
    this.lay(blocks, (i) => near[i] ?? false);
    const moved = anchor ? anchor.getBoundingClientRect().top - before : 0;
    if (moved !== 0) this.scroller.scrollTop += moved;
    this.remember(blocks);
  }

  /** Many blocks at once that were never laid out: most shall not be, before anything asks where they are. */
  private meet(blocks: readonly HTMLElement[]): void {
    const fresh = blocks.filter((block) => !this.lengths.has(block));
    for (const block of fresh) this.lengths.set(block, block.textContent.length);
    if (fresh.length > FEW) for (const block of fresh.slice(FEW / 3)) block.setAttribute(FAR, "");
  }

  /** Reads how high the blocks are that are laid out. */
  private remember(blocks: readonly HTMLElement[]): void {
    const measure = this.measureNow();
    if (measure !== this.measure) this.heights = new WeakMap();
    const first = measure !== this.measure;
    this.measure = measure;
    let [height, characters] = [0, 0];
    for (const block of blocks) {
      if (block.hasAttribute(FAR)) continue;
      const own = block.getBoundingClientRect().height;
      this.heights.set(block, own);
      height += own;
      characters += this.lengths.get(block) ?? 0;
    }
    if (first && characters > 0) this.perCharacter = height / characters;
  }

  private heightOf(block: HTMLElement): number {
    return this.heights.get(block) ?? Math.max(20, this.perCharacter * (this.lengths.get(block) ?? 0));
  }

  private near(blocks: readonly HTMLElement[], seen: DOMRect): boolean[] {
    const margin = MARGIN * seen.height;
    const near: boolean[] = [];
    let parent: Element | null = null;
    let [top, first, last] = [0, Infinity, -Infinity];
    for (const block of blocks) {
      if (block.parentElement !== parent) {
        parent = block.parentElement;
        top = parent?.getBoundingClientRect().top ?? 0;
      }
      const bottom = top + this.heightOf(block);
      const isNear = bottom > seen.top - margin && top < seen.bottom + margin;
      if (isNear) [first, last] = [Math.min(first, top), Math.max(last, bottom)];
      near.push(isNear);
      top = bottom;
    }
    const scrolled = this.scroller.scrollTop - seen.top;
    this.from = near[0] ? -Infinity : first + scrolled;
    this.to = near.at(-1) ? Infinity : last + scrolled;
    // Where the first or last block has no box, WebKit looks for one from there at every step of the caret: n² for n blocks.
    near[0] = near[near.length - 1] = true;
    for (const pin of this.pins) {
      const at = blocks.indexOf(pin as HTMLElement);
      if (at >= 0) near.fill(true, Math.max(0, at - BESIDE), at + BESIDE + 1);
    }
    return near;
  }

  private lay(blocks: readonly HTMLElement[], isNear: (at: number) => boolean): void {
    let room: HTMLElement | null = null;
    let height = 0;
    const close = () => {
      if (room) [room.style.blockSize, room] = [`${height}px`, null];
    };
    blocks.forEach((block, i) => {
      if (isNear(i)) {
        close();
        if (!block.hasAttribute(FAR)) return;
        block.removeAttribute(FAR);
        block.style.blockSize = "";
        return;
      }
      if (room?.parentElement !== block.parentElement) close();
      const state = room ? "" : "room";
      if (block.getAttribute(FAR) !== state) block.setAttribute(FAR, state);
      if (!room) [room, height] = [block, 0];
      height += this.heightOf(block);
    });
    close();
  }
}
