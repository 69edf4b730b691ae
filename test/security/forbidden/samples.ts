import { formatId } from "../../../local-org/src/ids.ts";
import type {
  ModelField,
  ModelObject,
  ProjectModel
} from "../../../docs/generate/model/project-model.ts";
import type { UserKind } from "../../../docs/generate/security/user-kinds.ts";
import type { Asker, Row } from "./asker.ts";
import type { FieldTarget } from "./field-target.ts";
import type { ObjectTarget } from "./hidden-object-probes.ts";

/** An id of the same object that no record has. */
export const ghostId = (like: string): string => formatId(like.slice(0, 3), 987_654);

/** Rows of every object as an administrator with all our permissions sees them: what there is to be hidden. */
export type Samples = ReadonlyMap<string, readonly Row[]>;

export async function readSamples(admin: Asker, model: ProjectModel): Promise<Samples> {
  const objects = model.objects.filter(({ customMetadata }) => !customMetadata);
  const entries: [string, readonly Row[]][] = [];
  for (const { name } of objects)
    entries.push([name, await admin.rows(`SELECT FIELDS(ALL) FROM ${name} LIMIT 200`)]);
  return new Map(entries);
}

/** What an object's probes are made with, for one user. */
export class Targets {
  readonly #model: ProjectModel;
  readonly #kind: UserKind;
  readonly #samples: Samples;
  readonly #visible: ReadonlyMap<string, ReadonlySet<string>>;

  private constructor(
    model: ProjectModel,
    kind: UserKind,
    samples: Samples,
    visible: ReadonlyMap<string, ReadonlySet<string>>
  ) {
    this.#model = model;
    this.#kind = kind;
    this.#samples = samples;
    this.#visible = visible;
  }

  static async of(
    model: ProjectModel,
    kind: UserKind,
    samples: Samples,
    asker: Asker
  ): Promise<Targets> {
    const visible = new Map<string, ReadonlySet<string>>();
    for (const name of samples.keys()) {
      if (!isReadable(kind, name)) continue;
      const rows = await asker.rows(`SELECT Id FROM ${name}`);
      visible.set(name, new Set(rows.map(({ Id }) => Id)));
    }
    return new Targets(model, kind, samples, visible);
  }

  /** A row with a value in the field, where there is one; one that the user sees, where there is one. */
  rowWith(object: string, field: string): Row {
    const rows = this.#samples.get(object) ?? [];
    const visible = rows.filter(({ Id }) => this.#visible.get(object)?.has(Id));
    const row = visible.find((each) => each[field] !== null && each[field] !== false);
    return row ?? visible[0] ?? rows[0] ?? { Id: ghostId("a99") };
  }

  fieldTarget(field: ModelField, row: Row, value: unknown): FieldTarget {
    const grouped = this.#fieldsOf(field.object).find(
      ({ kind, key, written }) =>
        written && /^(Picklist|Lookup|MasterDetail|Text)$/.test(kind) && this.#reads(key)
    );
    return {
      object: field.object,
      field: field.name,
      literal: literalOf(field, value),
      id: row.Id,
      groupedBy: grouped?.name ?? "CreatedById",
      fromChild: this.#childOf(field.object),
      fromParent: this.#parentOf(field.object)
    };
  }

  objectTarget(object: ModelObject, id: string): ObjectTarget {
    return {
      object: object.name,
      id,
      lists: object.fields
        .filter(
          ({ referenceTo, childRelationship }) =>
            childRelationship !== "" && this.#sees(referenceTo)
        )
        .map(({ referenceTo, childRelationship, name }) => ({
          object: referenceTo,
          relationship: childRelationship,
          field: name,
          id: this.#idOf(referenceTo)
        })),
      references: this.#model.objects
        .flatMap(({ fields }) => fields)
        .filter(
          ({ referenceTo, key, object: from }) =>
            referenceTo === object.name && this.#sees(from) && this.#reads(key)
        )
        .map(({ object: from, name }) => ({
          object: from,
          relationship: name.replace(/__c$/, "__r")
        }))
    };
  }

  #childOf(object: string): FieldTarget["fromChild"] {
    const reference = this.#model.objects
      .flatMap(({ fields }) => fields)
      .find(
        ({ referenceTo, key, object: from }) =>
          referenceTo === object && this.#sees(from) && this.#reads(key)
      );
    return (
      reference && { object: reference.object, relationship: reference.name.replace(/__c$/, "__r") }
    );
  }

  #parentOf(object: string): FieldTarget["fromParent"] {
    const reference = this.#fieldsOf(object).find(
      ({ referenceTo, childRelationship, key }) =>
        childRelationship !== "" && this.#sees(referenceTo) && this.#reads(key)
    );
    return (
      reference && {
        object: reference.referenceTo,
        relationship: reference.childRelationship,
        field: reference.name,
        id: this.#idOf(reference.referenceTo)
      }
    );
  }

  #fieldsOf(object: string): readonly ModelField[] {
    return this.#model.objects.find(({ name }) => name === object)?.fields ?? [];
  }

  #sees(object: string): boolean {
    return (this.#visible.get(object)?.size ?? 0) > 0;
  }

  #idOf(object: string): string {
    const [id = ""] = this.#visible.get(object) ?? [];
    return id;
  }

  #reads(key: string): boolean {
    return this.#kind.field(key) !== "none";
  }
}

/** Standard objects are read by the org's own profile. */
export const isReadable = (kind: UserKind, object: string): boolean =>
  !object.endsWith("__c") || kind.object(object).read;

export function literalOf({ kind }: ModelField, value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "string") return String(value);
  if (kind === "Date") return value;
  if (kind === "DateTime") return value.replace(/\+0000$/, "Z");
  return `'${value.slice(0, 200).replaceAll(/['\\\n\r]/g, "")}'`;
}

/** A value of the field's type that no record has. */
export function ghostValue({ kind, referenceTo }: ModelField, value: unknown): unknown {
  if (typeof value === "number") return 987654;
  if (typeof value === "boolean") return !value;
  if (kind === "Date") return "2199-01-01";
  if (kind === "DateTime") return "2199-01-01T00:00:00.000+0000";
  if (referenceTo !== "" && typeof value === "string") return ghostId(value);
  return "no such value";
}
