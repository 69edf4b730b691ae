import type { CachedSource } from "./cached-source.ts";

/** Shape of the value a wire receives, from data, error and the configuration it belongs to. */
export type Present<Config, Data> = (
  data: Data | undefined,
  error: unknown,
  refresh: () => Promise<void>,
  config: Config | undefined
) => unknown;

type DataCallback = (value: unknown) => void;

const plain = (data: unknown, error: unknown): unknown => ({ data, error });

/** A wire adapter class over a cached source: `{ data, error }` unless presented otherwise. */
export function wireAdapter<Config, Data>(
  source: CachedSource<Config, Data>,
  present: Present<Config, Data> = plain
): new (callback: DataCallback) => object {
  return class WireAdapter {
    readonly #callback: DataCallback;
    #config: Config | undefined;
    #connected = false;
    #unsubscribe: (() => void) | undefined;

    constructor(callback: DataCallback) {
      this.#callback = callback;
      this.#emit(undefined, undefined);
    }

    connect(): void {
      this.#connected = true;
      this.#subscribe();
    }

    update(config: Config): void {
      this.#config = config;
      this.#subscribe();
    }

    disconnect(): void {
      this.#connected = false;
      this.#unsubscribe?.();
    }

    #subscribe(): void {
      this.#unsubscribe?.();
      const config = this.#config;
      if (!this.#connected || config === undefined) return;
      this.#unsubscribe = source.subscribe(config, (data, error) => this.#emit(data, error));
    }

    #emit(data: Data | undefined, error: unknown): void {
      const config = this.#config;
      const refresh = async (): Promise<void> => config && source.refresh(config);
      this.#callback(present(data, error, refresh, config));
    }
  };
}
