import type { Connection, DescribeGlobalSObjectResult, DescribeSObjectResult } from "jsforce";
import { query } from "../org/query.ts";
import { retry } from "../org/retry.ts";
import { quote } from "../org/soql.ts";
import { fieldClass, type FieldClass } from "./field-class.ts";

export type ObjectDescription = DescribeSObjectResult;

/** A field that refers to an object. */
export interface Reference {
  readonly object: string;
  readonly field: string;
  /** The row goes with the one that it refers to. */
  readonly isOwned: boolean;
}

interface ClassRow {
  readonly EntityDefinition: { readonly QualifiedApiName: string };
  readonly QualifiedApiName: string;
  readonly SecurityClassification: string | null;
  readonly ComplianceGroup: string | null;
}

const UNCLASSED: FieldClass = { personal: false, saysSomething: false };
const OBJECTS_A_QUERY = 20;

/** What the org's describe calls and its field definitions tell the signed-in user; each is asked once. */
export class OrgSchema {
  readonly #connection: Connection;
  readonly #descriptions = new Map<string, Promise<ObjectDescription>>();
  readonly #classes = new Map<string, FieldClass>();
  readonly #classed = new Set<string>();
  #global: Promise<readonly DescribeGlobalSObjectResult[]> | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  describe(object: string): Promise<ObjectDescription> {
    const known = this.#descriptions.get(object);
    if (known) return known;
    const asked = retry(() => this.#connection.describe(object));
    this.#descriptions.set(object, asked);
    return asked;
  }

  /** Every object that the user may read. */
  async objects(): Promise<readonly DescribeGlobalSObjectResult[]> {
    this.#global ??= retry(async () => (await this.#connection.describeGlobal()).sobjects);
    return this.#global;
  }

  /** Fields of other objects that refer to this one, as far as the user may see and query them. */
  async referencesTo(object: string): Promise<Reference[]> {
    const { childRelationships } = await this.describe(object);
    const queryable = new Set(
      (await this.objects()).filter((found) => found.queryable).map(({ name }) => name)
    );
    return childRelationships
      .filter(({ childSObject, deprecatedAndHidden }) => {
        return !deprecatedAndHidden && childSObject !== object && queryable.has(childSObject);
      })
      .map(({ childSObject, field, cascadeDelete }) => {
        return { object: childSObject, field, isOwned: cascadeDelete };
      });
  }

  /** Reads the classification of these objects' fields, those not read yet. */
  async classify(objects: Iterable<string>): Promise<void> {
    const missing = [...new Set(objects)].filter((object) => !this.#classed.has(object));
    for (let start = 0; start < missing.length; start += OBJECTS_A_QUERY) {
      const names = missing
        .slice(start, start + OBJECTS_A_QUERY)
        .map(quote)
        .join(", ");
      const rows = await query<ClassRow>(
        this.#connection,
        "SELECT EntityDefinition.QualifiedApiName, QualifiedApiName, SecurityClassification, ComplianceGroup" +
          ` FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName IN (${names})`
      );
      for (const row of rows) {
        const key = `${row.EntityDefinition.QualifiedApiName}.${row.QualifiedApiName}`;
        this.#classes.set(
          key,
          fieldClass(row.SecurityClassification ?? "", row.ComplianceGroup ?? "")
        );
      }
    }
    for (const object of missing) this.#classed.add(object);
  }

  /** Of a field whose object was classified. */
  classOf(object: string, field: string): FieldClass {
    return this.#classes.get(`${object}.${field}`) ?? UNCLASSED;
  }
}
