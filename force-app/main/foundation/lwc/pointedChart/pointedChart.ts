import { LightningElement } from "lwc";

const MOVES: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity
};

/**
 * A chart whose marks are read one by one: by pointing at them, or by arrow keys with one stop for the keyboard. Each
 * mark is a `g` with its index in `data-index`.
 */
export default class PointedChart extends LightningElement {
  hovered: number | undefined;
  focused: number | undefined;

  /** Marks there are. */
  get markCount(): number {
    return 0;
  }

  /** The mark that the keyboard comes to first. */
  get firstStop(): number {
    return 0;
  }

  /** The only mark in the order of tabs. */
  get stop(): number {
    return this.focused ?? this.firstStop;
  }

  /** What is pointed at, else what has the focus. */
  get active(): number | undefined {
    return this.hovered ?? this.focused;
  }

  handleFocus(event: Event): void {
    this.focused = indexOf(event);
    this.hovered = undefined;
  }

  handleBlur(): void {
    this.focused = undefined;
  }

  handleEnter(event: Event): void {
    this.hovered = indexOf(event);
  }

  handleLeave(): void {
    this.hovered = undefined;
  }

  handleKeydown(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = Math.min(this.markCount - 1, Math.max(0, this.stop + move));
    this.template?.querySelector<SVGGElement>(`g[data-index="${next}"]`)?.focus();
  }
}

function indexOf(event: Event): number {
  return Number((event.currentTarget as HTMLElement).dataset.index);
}
