// Dragging a clause in the outline to another place of its proposal.
import type { OutlineItem } from "./outline";

/** Pixels before a press becomes a drag; pixels from the edge where the outline scrolls, and by how much. */
const [FAR, EDGE, STEP] = [6, 28, 10];
const LEVELS: Readonly<Record<string, number>> = { clause: 1, para: 1, sub1: 2, sub2: 3, sub3: 4 };

const levelOf = ({ role }: OutlineItem): number => LEVELS[role] ?? 0;
const takesClauses = (item: OutlineItem | undefined): boolean => item?.level === "call" || item?.level === "clause";

/** Index of the last of what is deeper than `than` behind the item at `at`; the item's own where nothing is. */
function familyEnd(items: readonly OutlineItem[], at: number, than: number): number {
  let end = at;
  for (let next = items[end + 1]; next && levelOf(next) > than; next = items[end + 1]) end++;
  return end;
}

interface Press {
  readonly item: OutlineItem;
  readonly x: number;
  readonly y: number;
}

/** Where a dragged clause would go. */
interface Drop {
  readonly after: number;
  /** The item below which it would stand. */
  readonly key: string;
}

export class OutlineDrag {
  /** What is dragged. */
  item = $state.raw<OutlineItem | null>(null);
  drop = $state.raw<Drop | null>(null);
  private press: Press | null = null;
  private pointer = { x: 0, y: 0 };
  /** For a moment: the click that ends a drag is none. */
  ended = false;

  constructor(
    private readonly list: () => HTMLElement | undefined,
    private readonly items: () => readonly OutlineItem[],
    private readonly move: (id: number, after: number) => void,
  ) {}

  down(item: OutlineItem, { button, clientX: x, clientY: y }: PointerEvent): void {
    if (button === 0 && item.level === "clause" && item.badge !== "struck") this.press = { item, x, y };
  }

  over({ clientX: x, clientY: y }: PointerEvent): void {
    this.pointer = { x, y };
    if (this.item) this.drop = this.dropAt(x, y);
    else if (this.press && Math.hypot(x - this.press.x, y - this.press.y) > FAR) {
      this.item = this.press.item;
      this.drop = this.dropAt(x, y);
      this.scroll();
    }
  }

  up(): void {
    const { item, drop } = this;
    this.cancel();
    if (item?.paragraph != null && drop) this.move(item.paragraph, drop.after);
  }

  /** Whether something was dragged. */
  cancel(): boolean {
    const was = this.item !== null;
    this.ended = was;
    setTimeout(() => (this.ended = false));
    this.press = null;
    this.item = null;
    this.drop = null;
    return was;
  }

  /** The place nearest to a point, if a clause may stand there. */
  private dropAt(x: number, y: number): Drop | null {
    const line = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-key]");
    const items = this.items();
    const found = items.findIndex(({ key }) => key === line?.dataset["key"]);
    const dragged = this.item;
    if (!line || !dragged || found < 0) return null;
    const { top, height } = line.getBoundingClientRect();
    const at = y < top + height / 2 ? found - 1 : found;
    const before = items[at];
    if (before?.paragraph == null || before.proposal !== dragged.proposal || !takesClauses(before)) return null;
    // What is below a clause stays with it: the line is drawn behind all of it.
    const end = before.level === "call" ? at : familyEnd(items, at, levelOf(dragged));
    const own = items.findIndex(({ key }) => key === dragged.key);
    if (end + 1 >= own && end <= familyEnd(items, own, levelOf(dragged))) return null;
    return { after: before.paragraph, key: items[end]?.key ?? before.key };
  }

  /** The outline scrolls while the pointer is at its edge. */
  private scroll(): void {
    const list = this.list();
    if (!this.item || !list) return;
    const { top, bottom } = list.getBoundingClientRect();
    const { x, y } = this.pointer;
    const step = y < top + EDGE ? -STEP : y > bottom - EDGE ? STEP : 0;
    if (step !== 0) {
      list.scrollTop += step;
      this.drop = this.dropAt(x, y);
    }
    requestAnimationFrame(() => this.scroll());
  }
}
