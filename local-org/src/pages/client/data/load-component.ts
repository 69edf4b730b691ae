type Constructor = new () => HTMLElement;

const loaded = new Map<string, Promise<Constructor>>();

/** A deployed component by its name on a page, `c:negotiationRoom`. */
export function loadComponent(name: string): Promise<Constructor> {
  const specifier = name.replace(":", "/");
  const known = loaded.get(specifier);
  if (known !== undefined) return known;
  const loading = import(/* @vite-ignore */ specifier).then((module) => module.default as Constructor);
  loaded.set(specifier, loading);
  loading.catch(() => loaded.delete(specifier));
  return loading;
}
