import { onChange, type Change } from "./change.ts";

/** How one kind of data is loaded, and when it is stale. */
export interface Source<Config, Data> {
  /** Undefined while the configuration lacks something: nothing is loaded then. */
  key(config: Config): string | undefined;
  load(config: Config): Promise<Data>;
  /** Whether a change of these records makes the data stale. */
  concerns(data: Data, change: ReadonlySet<string>): boolean;
}

export type Emit<Data> = (data: Data | undefined, error: unknown) => void;

interface Entry<Data> {
  data?: Data;
  loadedAt: number;
  loading?: Promise<void>;
  reload(): Promise<void>;
  readonly listeners: Set<Emit<Data>>;
}

const FRESH_IN_MS = 30_000;

/** Data shared by all who ask for the same, kept for 30 seconds and reloaded when records change. */
export class CachedSource<Config, Data> {
  readonly #source: Source<Config, Data>;
  readonly #entries = new Map<string, Entry<Data>>();

  constructor(source: Source<Config, Data>) {
    this.#source = source;
    onChange((change) => this.#changed(change));
  }

  /** Calls `emit` with the data now and after each reload; the result ends that. */
  subscribe(config: Config, emit: Emit<Data>): () => void {
    const key = this.#source.key(config);
    if (key === undefined) return () => undefined;
    const entry = this.#entry(key, config);
    entry.listeners.add(emit);
    if (entry.data !== undefined) queueMicrotask(() => entry.listeners.has(emit) && emit(entry.data, undefined));
    if (Date.now() - entry.loadedAt > FRESH_IN_MS) void (entry.loading ?? entry.reload());
    return () => entry.listeners.delete(emit);
  }

  async refresh(config: Config): Promise<void> {
    const key = this.#source.key(config);
    if (key !== undefined) await this.#entry(key, config).reload();
  }

  #entry(key: string, config: Config): Entry<Data> {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const entry: Entry<Data> = {
      loadedAt: 0,
      listeners: new Set(),
      reload: () => this.#load(entry, config)
    };
    this.#entries.set(key, entry);
    return entry;
  }

  #load(entry: Entry<Data>, config: Config): Promise<void> {
    const loading = this.#source.load(config).then(
      (data) => {
        if (entry.loading !== loading) return;
        entry.data = deepFreeze(data);
        entry.loadedAt = Date.now();
        for (const emit of [...entry.listeners]) emit(entry.data, undefined);
      },
      (error: unknown) => {
        if (entry.loading !== loading) return;
        delete entry.data;
        for (const emit of [...entry.listeners]) emit(undefined, error);
      }
    ).finally(() => {
      if (entry.loading === loading) delete entry.loading;
    });
    entry.loading = loading;
    return loading;
  }

  async #changed(change: Change): Promise<void> {
    const stale = [...this.#entries].filter(
      ([, { data }]) =>
        change === undefined || data === undefined || this.#source.concerns(data, change)
    );
    const shown = stale.filter(([, { listeners }]) => listeners.size > 0);
    for (const [key, { listeners }] of stale) if (listeners.size === 0) this.#entries.delete(key);
    await Promise.all(shown.map(([, entry]) => entry.reload()));
  }
}

/** Wired data is read-only on the platform, so a component that writes to it must fail here too. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
