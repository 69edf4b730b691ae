import { runScript } from "../../data/run-script.ts";

const scripts = new Map<string, Promise<void>>();
const styles = new Map<string, Promise<void>>();

/**
 * Runs a script of a static resource, once a page. It runs as a module, which asks of a library what Lightning Web
 * Security asks: `this` is undefined and top-level names stay inside, so that it must assign to the global object.
 */
export function loadScript(_component: unknown, url: string): Promise<void> {
  return once(scripts, url, () => runScript(url));
}

/** Adds a style sheet of a static resource to the page, once. */
export function loadStyle(_component: unknown, url: string): Promise<void> {
  return once(styles, url, () => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: url });
    return new Promise<void>((resolve, reject) => {
      link.addEventListener("load", () => resolve());
      link.addEventListener("error", () => reject(new Error(`${url} did not load`)));
      document.head.append(link);
    });
  });
}

/** What failed may be tried again. */
function once(
  known: Map<string, Promise<void>>,
  url: string,
  load: () => Promise<void>
): Promise<void> {
  const started = known.get(url);
  if (started !== undefined) return started;
  const loading = load();
  known.set(url, loading);
  loading.catch(() => known.delete(url));
  return loading;
}
