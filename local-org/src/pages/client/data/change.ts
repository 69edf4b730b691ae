/** Ids of records that changed; undefined: anything may have. */
export type Change = ReadonlySet<string> | undefined;
type Listener = (change: Change) => Promise<void>;

const listeners = new Set<Listener>();

export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells every cache and component; resolves when all that reload have done so. */
export async function recordsChanged(ids?: readonly string[]): Promise<void> {
  const change = ids === undefined ? undefined : new Set(ids.map((id) => id.slice(0, 15)));
  await Promise.all([...listeners].map((listener) => listener(change)));
}
