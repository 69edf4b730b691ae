import { graphqlQuestion, soqlQuestion } from "./asker.ts";
import { NEEDED, type FieldTarget, type Probe } from "./field-target.ts";
import { soqlTexts } from "./soql-field-texts.ts";

/**
 * Questions that name the field. Each must be refused, in the words used for a field that does not exist, and
 * whatever its value is.
 */
export function namingProbes(target: FieldTarget): Probe[] {
  return [
    ...soqlTexts(target).map(([name, soql]) => ({
      name: `SOQL ${name}`,
      question: soqlQuestion(soql)
    })),
    ...restProbes(target),
    ...graphqlTexts(target).map(([name, query]) => ({
      name: `GraphQL ${name}`,
      question: graphqlQuestion(query)
    })),
    ...uiProbes(target)
  ];
}

function restProbes({ object, field, literal, id }: FieldTarget): Probe[] {
  const soql = `SELECT Id FROM ${object} WHERE ${field} = ${literal}`;
  const query = `/query?q=${encodeURIComponent(soql)}`;
  const inComposite = `/services/data/v66.0${query}`;
  return [
    { name: "REST queryAll", question: soqlQuestion(soql, "queryAll") },
    { name: "REST tooling query", question: soqlQuestion(soql, "tooling/query") },
    {
      name: "REST columns",
      question: {
        method: "GET",
        path: `/query?columns=true&q=${encodeURIComponent(`SELECT ${field} FROM ${object}`)}`
      }
    },
    {
      name: "REST fields of a record",
      question: { method: "GET", path: `/sobjects/${object}/${id}?fields=${field}` }
    },
    {
      name: "REST record by value",
      question: {
        method: "GET",
        path: `/sobjects/${object}/${field}/${encodeURIComponent(literal.replaceAll("'", ""))}`
      }
    },
    {
      name: "REST collection",
      question: {
        method: "GET",
        path: `/composite/sobjects/${object}?ids=${id}&fields=${NEEDED},${field}`
      }
    },
    {
      name: "REST collection by POST",
      question: {
        method: "POST",
        path: `/composite/sobjects/${object}`,
        body: { ids: [id], fields: [field] }
      }
    },
    {
      name: "REST composite",
      question: {
        method: "POST",
        path: "/composite",
        body: {
          allOrNone: true,
          compositeRequest: [{ method: "GET", url: inComposite, referenceId: "probe" }]
        }
      }
    },
    {
      name: "REST composite reference",
      question: {
        method: "POST",
        path: "/composite",
        body: {
          compositeRequest: [
            {
              method: "GET",
              url: `/services/data/v66.0/sobjects/${object}/${id}`,
              referenceId: "record"
            },
            {
              method: "GET",
              url: `/services/data/v66.0/query?q=SELECT+Id+FROM+User+WHERE+Name='@{record.${field}}'`,
              referenceId: "use"
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
        body: { batchRequests: [{ method: "GET", url: `v66.0${query}` }] }
      }
    }
  ];
}

function graphqlTexts({
  object,
  field,
  literal,
  groupedBy,
  fromChild
}: FieldTarget): [string, string][] {
  const value = literal.startsWith("'")
    ? JSON.stringify(literal.slice(1, -1))
    : /^\d{4}-/.test(literal)
      ? `{value: "${literal}"}`
      : literal;
  const query = (body: string): string => `query { uiapi { query { ${body} } } }`;
  const aggregate = (body: string): string => `query { uiapi { aggregate { ${body} } } }`;
  const ids = "edges { node { Id } }";
  return [
    ["select", query(`${object}(first: 1) { edges { node { Id ${field} { value } } } }`)],
    [
      "display value",
      query(`${object}(first: 1) { edges { node { Id ${field} { displayValue } } } }`)
    ],
    ["where", query(`${object}(first: 1, where: {${field}: {eq: ${value}}}) { ${ids} }`)],
    ["where null", query(`${object}(first: 1, where: {${field}: {ne: null}}) { ${ids} }`)],
    [
      "where under or",
      query(`${object}(first: 1, where: {or: [{${field}: {ne: null}}]}) { totalCount }`)
    ],
    ["orderBy", query(`${object}(first: 1, orderBy: {${field}: {order: ASC}}) { ${ids} }`)],
    [
      "aggregate",
      aggregate(
        `${object} { edges { node { aggregate { ${field} { max { value } count { value } } } } } }`
      )
    ],
    [
      "groupBy",
      aggregate(
        `${object}(groupBy: {${field}: {group: true}}) { edges { node { aggregate { Id { count { value } } } } } }`
      )
    ],
    [
      "aggregate where",
      aggregate(
        `${object}(where: {${field}: {ne: null}}, groupBy: {${groupedBy}: {group: true}}) { edges { node { aggregate { Id { count { value } } } } } }`
      )
    ],
    ...(fromChild === undefined
      ? []
      : ([
          [
            "select from a child",
            query(
              `${fromChild.object}(first: 1) { edges { node { ${fromChild.relationship} { ${field} { value } } } } }`
            )
          ],
          [
            "where from a child",
            query(
              `${fromChild.object}(first: 1, where: {${fromChild.relationship}: {${field}: {ne: null}}}) { ${ids} }`
            )
          ]
        ] satisfies [string, string][]))
  ];
}

function uiProbes({ object, field, id, fromParent }: FieldTarget): Probe[] {
  const get = (name: string, path: string): Probe => ({
    name: `UI API ${name}`,
    question: { method: "GET", path: `/ui-api${path}` }
  });
  return [
    get("record fields", `/records/${id}?fields=${object}.${field}`),
    get("picklist values", `/object-info/${object}/picklist-values/012000000000000AAA/${field}`),
    ...(fromParent === undefined
      ? []
      : [
          get(
            "related list fields",
            `/related-list-records/${fromParent.id}/${fromParent.relationship}?fields=${object}.${field}`
          ),
          get(
            "related list order",
            `/related-list-records/${fromParent.id}/${fromParent.relationship}?sortBy=${field}`
          )
        ])
  ];
}

/** Questions that are answered, without any of the fields. */
export function showingProbes(
  { object, id, fromParent }: Omit<FieldTarget, "field" | "literal">,
  fields: readonly string[]
): Probe[] {
  const optional = fields.map((field) => `${object}.${field}`).join(",");
  const get = (name: string, path: string): Probe => ({ name, question: { method: "GET", path } });
  return [
    get("REST record", `/sobjects/${object}/${id}`),
    get("REST describe", `/sobjects/${object}/describe`),
    {
      name: "SOQL FIELDS(ALL)",
      question: soqlQuestion(`SELECT FIELDS(ALL) FROM ${object} LIMIT 20`)
    },
    {
      name: "SOQL FIELDS(CUSTOM)",
      question: soqlQuestion(`SELECT FIELDS(CUSTOM) FROM ${object} LIMIT 20`)
    },
    {
      name: "SOQL definitions of fields",
      question: soqlQuestion(
        `SELECT QualifiedApiName FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = '${object}'`
      )
    },
    get(
      "UI API optional fields",
      `/ui-api/records/${id}?fields=${object}.Id&optionalFields=${optional}`
    ),
    get("UI API layout types", `/ui-api/records/${id}?layoutTypes=Full,Compact`),
    get(
      "UI API record with layout",
      `/ui-api/record-ui/${id}?layoutTypes=Full&modes=View,Edit,Create&optionalFields=${optional}`
    ),
    get(
      "UI API record defaults",
      `/ui-api/record-defaults/create/${object}?optionalFields=${optional}`
    ),
    get("UI API object info", `/ui-api/object-info/${object}`),
    get("UI API all picklists", `/ui-api/object-info/${object}/picklist-values/012000000000000AAA`),
    get("UI API layout", `/ui-api/layout/${object}?layoutType=Full&mode=View`),
    get("UI API compact layout", `/ui-api/layout/${object}?layoutType=Compact&mode=View`),
    {
      name: "GraphQL introspection",
      question: graphqlQuestion(`query { __type(name: "${object}") { fields { name } } }`)
    },
    {
      name: "GraphQL filters",
      question: graphqlQuestion(
        `query { __type(name: "${object}_Filter") { inputFields { name } } }`
      )
    },
    {
      name: "GraphQL object info",
      question: graphqlQuestion(
        `query { uiapi { objectInfos(apiNames: ["${object}"]) { fields { ApiName } } } }`
      )
    },
    ...(fromParent === undefined
      ? []
      : [
          get(
            "UI API related list",
            `/ui-api/related-list-records/${fromParent.id}/${fromParent.relationship}?optionalFields=${optional}`
          ),
          get(
            "UI API related list columns",
            `/ui-api/related-list-info/${fromParent.object}/${fromParent.relationship}`
          )
        ])
  ];
}
