import { soqlQuestion } from "./asker.ts";
import type { Probe } from "./field-target.ts";

/** A record that sharing hides from a user who may read the object. */
export interface RowTarget {
  readonly object: string;
  readonly id: string;
  /** A unique field with a value of the record; undefined: it has none. */
  readonly key: { readonly field: string; readonly value: string } | undefined;
  /** References to it that the user may set: `Negotiation_Line__c`, `Negotiation__c`. */
  readonly references: readonly { readonly object: string; readonly field: string }[];
  /** Lists below it. */
  readonly lists: readonly string[];
}

/** Questions that answer the same for a hidden record and for one that is not there. */
export function rowProbes({ object, id, key, references, lists }: RowTarget): Probe[] {
  const get = (name: string, path: string): Probe => ({ name, question: { method: "GET", path } });
  return [
    { name: "SOQL by id", question: soqlQuestion(`SELECT Id FROM ${object} WHERE Id = '${id}'`) },
    {
      name: "SOQL count by id",
      question: soqlQuestion(`SELECT COUNT(Id) FROM ${object} WHERE Id = '${id}'`)
    },
    get("REST record", `/sobjects/${object}/${id}`),
    get("REST collection", `/composite/sobjects/${object}?ids=${id}&fields=Id`),
    ...lists.map((list) =>
      get(`UI API count of ${list}`, `/ui-api/related-list-count/${id}/${list}`)
    ),
    ...(key === undefined ? [] : keyProbes(object, key)),
    ...references.map(({ object: from, field }): Probe => ({
      name: `create ${from} below it`,
      question: { method: "POST", path: `/sobjects/${from}`, body: { [field]: id } }
    }))
  ].map((probe) => ({
    ...probe,
    ...(lists.length > 0 && probe.name.startsWith("UI API")
      ? { tellsExistence: true as const }
      : {})
  }));
}

function keyProbes(object: string, { field, value }: { field: string; value: string }): Probe[] {
  return [
    {
      name: "SOQL by key",
      question: soqlQuestion(`SELECT Id FROM ${object} WHERE ${field} = '${value}'`)
    },
    {
      name: "REST by key",
      question: { method: "GET", path: `/sobjects/${object}/${field}/${encodeURIComponent(value)}` }
    }
  ];
}
