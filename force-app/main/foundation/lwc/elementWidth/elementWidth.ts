/**
 * Calls back with the width in pixels of an element, at once and whenever it changes by a pixel or more.
 * Returns what ends it. Does nothing where the browser cannot observe sizes.
 */
export function watchWidth(element: Element, changed: (width: number) => void): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  let last = 0;
  const observer = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width === 0 || width === last) return;
    last = width;
    changed(width);
  });
  observer.observe(element);
  return () => observer.disconnect();
}
