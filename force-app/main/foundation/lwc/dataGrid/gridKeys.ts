/** What a key asks of a grid in which no cell is open; `typed` opens the cell with that text. */
export type Command = "undone" | "redone" | "fill" | "open" | { readonly typed: string };

/** The keys of a spreadsheet; undefined for a key that asks nothing. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase();
    if (letter === "z") return shiftKey ? "redone" : "undone";
    return letter === "y" ? "redone" : letter === "d" ? "fill" : undefined;
  }
  if (key === "Enter" || key === "F2") return "open";
  if (key === "Backspace" || key === "Delete") return { typed: "" };
  return key.length === 1 && !altKey ? { typed: key } : undefined;
}

/** The arrow along which a key leaves an open cell; undefined for one that does not. */
export function leavingDirection(key: string, shift: boolean): string | undefined {
  if (key === "Enter") return shift ? "ArrowUp" : "ArrowDown";
  return key === "ArrowUp" || key === "ArrowDown" ? key : undefined;
}
