/** Room that the menu of further tabs takes, in pixels. */
const MENU_WIDTH = 96;

/**
 * Places of the tabs that fit in a row, in order: all, or as many as leave room for a menu. The active tab is
 * always among them. Widths and room are in pixels; `active` is -1 for none.
 */
export function fittingTabs(widths: readonly number[], room: number, active: number): number[] {
  const places = widths.map((_width, place) => place);
  if (sum(widths) <= room) return places;
  const kept = active < 0 ? [] : [active];
  let free = room - MENU_WIDTH - sum(kept.map((place) => widths[place] ?? 0));
  for (const place of places) {
    if (place === active) continue;
    free -= widths[place] ?? 0;
    if (free < 0) break;
    kept.push(place);
  }
  return kept.sort((a, b) => a - b);
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
