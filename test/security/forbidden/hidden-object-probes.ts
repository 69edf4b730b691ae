import { graphqlQuestion, soqlQuestion } from "./asker.ts";
import type { Probe } from "./field-target.ts";

/** What a probe of one hidden object is made with. */
export interface ObjectTarget {
  readonly object: string;
  /** A record of it, or what looks like one. */
  readonly id: string;
  /** Lists that hold its rows below a record that the user may read. */
  readonly lists: readonly {
    readonly object: string;
    readonly relationship: string;
    /** The reference back to the parent. */
    readonly field: string;
    readonly id: string;
  }[];
  /** References to it from objects that the user may read. */
  readonly references: readonly { readonly object: string; readonly relationship: string }[];
}

/** Questions that must be refused in the words used for an object that does not exist, and for any id alike. */
export function objectProbes(target: ObjectTarget): Probe[] {
  return [
    ...soqlTexts(target).map(([name, soql]) => ({
      name: `SOQL ${name}`,
      question: soqlQuestion(soql)
    })),
    ...restProbes(target),
    ...graphqlProbes(target),
    ...uiProbes(target)
  ];
}

/** Questions that are answered, without the object. */
export function absenceProbes({ object }: ObjectTarget): Probe[] {
  const get = (name: string, path: string): Probe => ({ name, question: { method: "GET", path } });
  return [
    get("REST objects", "/sobjects"),
    get("REST record count", `/limits/recordCount?sObjects=${object}`),
    get("UI API objects", "/ui-api/object-info"),
    get("UI API tabs", "/ui-api/nav-items"),
    {
      name: "SOQL definition",
      question: soqlQuestion(
        `SELECT DurableId FROM EntityDefinition WHERE QualifiedApiName = '${object}'`
      )
    },
    {
      name: "GraphQL object info",
      question: graphqlQuestion(
        `query { uiapi { objectInfos(apiNames: ["${object}"]) { ApiName label } } }`
      )
    },
    {
      name: "GraphQL type",
      question: graphqlQuestion(`query { __type(name: "${object}") { name } }`)
    }
  ];
}

function soqlTexts({ object, id, lists, references }: ObjectTarget): [string, string][] {
  return [
    ["select", `SELECT Id FROM ${object}`],
    ["select by id", `SELECT Id, Name FROM ${object} WHERE Id = '${id}'`],
    ["count", `SELECT COUNT() FROM ${object}`],
    ["aggregate", `SELECT COUNT(Id), MAX(CreatedDate) FROM ${object}`],
    ["fields of all", `SELECT FIELDS(ALL) FROM ${object} LIMIT 1`],
    ...lists.flatMap(({ object: parent, relationship, field }): [string, string][] => [
      [`children of ${parent}`, `SELECT Id, (SELECT Id FROM ${relationship}) FROM ${parent}`],
      [
        `semi-join of ${parent}`,
        `SELECT Id FROM ${parent} WHERE Id IN (SELECT ${field} FROM ${object})`
      ],
      [
        `anti-join of ${parent}`,
        `SELECT Id FROM ${parent} WHERE Id NOT IN (SELECT ${field} FROM ${object})`
      ]
    ]),
    ...references.flatMap(({ object: child, relationship }): [string, string][] => [
      [`name from ${child}`, `SELECT ${relationship}.Name FROM ${child}`],
      [`filter from ${child}`, `SELECT Id FROM ${child} WHERE ${relationship}.Name != null`],
      [`order from ${child}`, `SELECT Id FROM ${child} ORDER BY ${relationship}.CreatedDate`]
    ])
  ];
}

function restProbes({ object, id }: ObjectTarget): Probe[] {
  const get = (name: string, path: string): Probe => ({
    name: `REST ${name}`,
    question: { method: "GET", path }
  });
  const soql = encodeURIComponent(`SELECT Id FROM ${object}`);
  return [
    get("object", `/sobjects/${object}`),
    get("describe", `/sobjects/${object}/describe`),
    get("record", `/sobjects/${object}/${id}`),
    get("record by Name", `/sobjects/${object}/Name/${id}`),
    get("collection", `/composite/sobjects/${object}?ids=${id}&fields=Id`),
    get("queryAll", `/queryAll?q=${soql}`),
    get("tooling query", `/tooling/query?q=${soql}`),
    {
      name: "REST composite",
      question: {
        method: "POST",
        path: "/composite",
        body: {
          compositeRequest: [
            {
              method: "GET",
              url: `/services/data/v66.0/sobjects/${object}/${id}`,
              referenceId: "probe"
            }
          ]
        }
      }
    },
    {
      name: "REST batch",
      question: {
        method: "POST",
        path: "/composite/batch",
        body: { batchRequests: [{ method: "GET", url: `v66.0/query?q=${soql}` }] }
      }
    },
    {
      name: "Bulk query",
      question: {
        method: "POST",
        path: "/jobs/query",
        body: { operation: "query", query: `SELECT Id FROM ${object}` }
      }
    }
  ];
}

function graphqlProbes({ object }: ObjectTarget): Probe[] {
  return [
    ["select", `query { uiapi { query { ${object}(first: 1) { edges { node { Id } } } } } }`],
    ["count", `query { uiapi { query { ${object}(first: 1) { totalCount } } } }`],
    [
      "aggregate",
      `query { uiapi { aggregate { ${object} { edges { node { aggregate { Id { count { value } } } } } } } } }`
    ]
  ].map(([name = "", query = ""]) => ({
    name: `GraphQL ${name}`,
    question: graphqlQuestion(query)
  }));
}

function uiProbes({ object, id, lists }: ObjectTarget): Probe[] {
  const paths: [string, string][] = [
    ["object info", `/object-info/${object}`],
    ["object infos", `/object-info/batch/${object}`],
    ["picklists", `/object-info/${object}/picklist-values/012000000000000AAA`],
    ["layout", `/layout/${object}?layoutType=Full`],
    ["list views", `/list-info/${object}`],
    ["list records", `/list-records/${object}/All`],
    ["list", `/list-ui/${object}`],
    ["record defaults", `/record-defaults/create/${object}`],
    ["actions of the object", `/actions/object/${object}`],
    ["record", `/records/${id}?fields=${object}.Id`],
    ["record with optional fields", `/records/${id}?optionalFields=${object}.Name`],
    ["record with layout", `/records/${id}?layoutTypes=Full`],
    ["records", `/records/batch/${id}?optionalFields=${object}.Name`],
    ["record and layout", `/record-ui/${id}`],
    ["related lists of the object", `/related-list-info/${object}`],
    ...lists.flatMap(({ object: parent, relationship, id: parentId }): [string, string][] => [
      [`records below ${parent}`, `/related-list-records/${parentId}/${relationship}`],
      [`count below ${parent}`, `/related-list-count/${parentId}/${relationship}`],
      [`list below ${parent}`, `/related-list-info/${parent}/${relationship}`]
    ])
  ];
  return paths.map(([name, path]) => ({
    name: `UI API ${name}`,
    question: { method: "GET", path: `/ui-api${path}` },
    tellsExistence: true
  }));
}
