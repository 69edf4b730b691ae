import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { isTransient } from "../org/retry.ts";
import { quote } from "../org/soql.ts";
import type { Person } from "./find-person.ts";
import type { OrgSchema, Reference } from "./org-schema.ts";

/** `about`: the row says something of the person; `names`: it is about something else and names them. */
export type Relation = "person" | "about" | "names";

export interface Trace {
  readonly object: string;
  readonly relation: Relation;
  /** The fields that led here. */
  readonly fields: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

/** What the user could not read, and so nobody can vouch for. */
export interface Unread {
  readonly object: string;
  readonly field: string | null;
  readonly reason: string;
}

export interface Traces {
  readonly traces: readonly Trace[];
  /** Objects that were looked into, with rows or without. */
  readonly searched: readonly string[];
  readonly unread: readonly Unread[];
}

interface OpenTrace extends Trace {
  readonly fields: Set<string>;
  readonly ids: Set<string>;
}

const IDS_A_QUERY = 200;

/**
 * Finds the rows of a person: from the person's own record along every field that refers to it, then from
 * rows about the person to what belongs to them or refers to them as personal data. Fields come from the
 * describe calls and their classification from the org, so that an object added later is found as well.
 */
export async function tracePerson(
  connection: Connection,
  schema: OrgSchema,
  person: Person
): Promise<Traces> {
  const tracing = new Tracing(connection, schema);
  await tracing.start(person);
  return tracing.traces();
}

class Tracing {
  readonly #connection: Connection;
  readonly #schema: OrgSchema;
  readonly #traces = new Map<string, OpenTrace>();
  readonly #searched = new Set<string>();
  readonly #unread: Unread[] = [];

  constructor(connection: Connection, schema: OrgSchema) {
    this.#connection = connection;
    this.#schema = schema;
  }

  traces(): Traces {
    const found = [...this.#traces.values()].filter(({ ids }) => ids.size > 0);
    return { traces: found, searched: [...this.#searched], unread: this.#unread };
  }

  async start({ object, id }: Person): Promise<void> {
    this.#add(object, "person", "Id", [id]);
    const references = await this.#classified(object);
    for (const reference of references) {
      const { personal, saysSomething } = this.#schema.classOf(reference.object, reference.field);
      // Every row refers to users, as owner or author: only what is classed as personal is about one.
      if (object === "User" && !personal) continue;
      const relation = saysSomething ? "about" : "names";
      const ids = await this.#search(reference, [id]);
      const fresh = this.#add(reference.object, relation, reference.field, ids);
      if (relation === "about") await this.#follow(reference.object, fresh);
    }
  }

  /** What belongs to rows about the person, or refers to them as personal data. */
  async #follow(object: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const reference of await this.#classified(object)) {
      const { personal } = this.#schema.classOf(reference.object, reference.field);
      if (!reference.isOwned && !personal) continue;
      const found = await this.#search(reference, ids);
      const fresh = this.#add(reference.object, "about", reference.field, found);
      await this.#follow(reference.object, fresh);
    }
  }

  async #classified(object: string): Promise<Reference[]> {
    const references = await this.#schema.referencesTo(object);
    await this.#schema.classify(references.map((reference) => reference.object));
    return references;
  }

  async #search({ object, field }: Reference, targets: readonly string[]): Promise<string[]> {
    this.#searched.add(object);
    const ids: string[] = [];
    try {
      for (let start = 0; start < targets.length; start += IDS_A_QUERY) {
        const list = targets.slice(start, start + IDS_A_QUERY).map(quote);
        const condition = list.length === 1 ? `= ${list[0]}` : `IN (${list.join(", ")})`;
        const soql = `SELECT Id FROM ${object} WHERE ${field} ${condition}`;
        const rows = await query<{ Id: string }>(this.#connection, soql);
        ids.push(...rows.map(({ Id }) => Id));
      }
    } catch (error) {
      if (isTransient(error)) throw error;
      this.#unread.push({ object, field, reason: (error as Error).message });
    }
    return ids;
  }

  /** Gives back the ids that were not known yet. A row about the person is not listed as naming them too. */
  #add(object: string, relation: Relation, field: string, ids: readonly string[]): string[] {
    const key = `${relation} ${object}`;
    const trace = this.#traces.get(key) ?? newTrace(object, relation);
    this.#traces.set(key, trace);
    const about = this.#traces.get(`about ${object}`)?.ids;
    const fresh = ids.filter((id) => !trace.ids.has(id) && !about?.has(id));
    for (const id of fresh) trace.ids.add(id);
    if (fresh.length > 0) trace.fields.add(field);
    if (relation === "about")
      for (const id of fresh) this.#traces.get(`names ${object}`)?.ids.delete(id);
    return fresh;
  }
}

function newTrace(object: string, relation: Relation): OpenTrace {
  return { object, relation, fields: new Set(), ids: new Set() };
}
