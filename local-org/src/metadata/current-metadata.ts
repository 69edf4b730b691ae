import { buildSchema } from "./building/build-schema.ts";
import type { Components } from "./component.ts";
import type { Ground, Plan } from "./deploy/plan-deployment.ts";
import type { MetadataOptions } from "./open-metadata.ts";
import { syncAllRows } from "./rows/sync-all-rows.ts";
import type { RowTarget } from "./rows/sync-rows.ts";
import type { Schema } from "./schema.ts";
import { ComponentStore } from "./store/component-store.ts";
import { KeyPrefixStore } from "./store/key-prefix-store.ts";

type State = Ground & { readonly schema: Schema };

/** What is deployed now, in memory and in the database. */
export class CurrentMetadata {
  readonly #options: MetadataOptions;
  readonly #componentStore: ComponentStore;
  readonly #keyPrefixStore: KeyPrefixStore;
  #state: State;

  /** Loads what the database holds and brings tables and rows in step with it. */
  constructor(options: MetadataOptions) {
    this.#options = options;
    this.#componentStore = new ComponentStore(options.database);
    this.#keyPrefixStore = new KeyPrefixStore(options.database);
    const components = this.#componentStore.load();
    const keyPrefixes = this.#keyPrefixStore.load();
    this.#state = { components, keyPrefixes, schema: buildSchema(components, keyPrefixes) };
    options.database.transaction(() => this.#syncDatabase(null))();
  }

  schema(): Schema {
    return this.#state.schema;
  }

  components(): Components {
    return this.#state.components;
  }

  ground(): Ground {
    return this.#state;
  }

  /** Makes a plan real; call it inside `atomically`. */
  apply(plan: Plan, userId: string): void {
    this.#componentStore.save(plan.changed, plan.gone);
    this.#keyPrefixStore.save(plan.keyPrefixes);
    const { components, keyPrefixes, schema } = plan;
    this.#state = { components, keyPrefixes, schema };
    this.#syncDatabase(userId);
    this.#options.afterChange?.(schema);
  }

  /** All of the work or, should it throw, the state before. */
  atomically(work: () => void): void {
    const before = this.#state;
    try {
      this.#options.database.transaction(work)();
    } catch (error) {
      this.#state = before;
      throw error;
    }
  }

  #syncDatabase(userId: string | null): void {
    const { database, nextId, now, syncTables } = this.#options;
    const { components, schema } = this.#state;
    syncTables(database, schema);
    const target: RowTarget = { database, instant: now().toISOString(), userId, nextId };
    syncAllRows(target, components, schema);
  }
}
