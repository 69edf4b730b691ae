const COMPILED = /\.(js|html|css)$/;

/** Path inside the bundle (`priceGrid.html`) to text, of the files that a browser gets. */
export type BundleFiles = ReadonlyMap<string, string>;

/** From the files of a package (`lwc/priceGrid/priceGrid.html`); tests and metadata stay out. */
export function bundleFiles(bundle: string, files: ReadonlyMap<string, Uint8Array>): BundleFiles {
  const found = new Map<string, string>();
  for (const [path, content] of files) {
    const inside = path.slice(path.lastIndexOf(`${bundle}/`) + bundle.length + 1);
    if (!COMPILED.test(inside) || /(^|\/)__\w+__\//.test(inside)) continue;
    found.set(inside, new TextDecoder().decode(content));
  }
  return found;
}
