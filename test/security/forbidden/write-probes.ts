import { graphqlQuestion } from "./asker.ts";
import type { Probe } from "./field-target.ts";

/** A write that must be refused. */
export interface WriteTarget {
  readonly object: string;
  /** An existing record. */
  readonly id: string;
  /** JSON values by field. */
  readonly values: Readonly<Record<string, unknown>>;
  /** A field to upsert by; undefined: the object has none. */
  readonly key: string | undefined;
}

const attributes = (type: string) => ({ attributes: { type } });
const version = "/services/data/v66.0";

export function createProbes({ object, values, key }: WriteTarget): Probe[] {
  const record = { ...attributes(object), ...values };
  return [
    {
      name: "REST create",
      question: { method: "POST", path: `/sobjects/${object}`, body: values }
    },
    {
      name: "REST collection create",
      question: {
        method: "POST",
        path: "/composite/sobjects",
        body: { allOrNone: false, records: [record] }
      }
    },
    {
      name: "REST tree",
      question: {
        method: "POST",
        path: `/composite/tree/${object}`,
        body: { records: [{ attributes: { type: object, referenceId: "probe" }, ...values }] }
      }
    },
    {
      name: "REST composite create",
      question: {
        method: "POST",
        path: "/composite",
        body: {
          compositeRequest: [
            {
              method: "POST",
              url: `${version}/sobjects/${object}`,
              referenceId: "probe",
              body: values
            }
          ]
        }
      }
    },
    {
      name: "REST batch create",
      question: {
        method: "POST",
        path: "/composite/batch",
        body: {
          batchRequests: [{ method: "POST", url: `v66.0/sobjects/${object}`, richInput: values }]
        }
      }
    },
    ...(key === undefined
      ? []
      : ([
          {
            name: "REST upsert",
            question: {
              method: "PATCH",
              path: `/sobjects/${object}/${key}/no-such-key`,
              body: without(values, key)
            }
          },
          {
            name: "REST collection upsert",
            question: {
              method: "PATCH",
              path: `/composite/sobjects/${object}/${key}`,
              body: { allOrNone: false, records: [{ ...record, [key]: "no-such-key" }] }
            }
          }
        ] satisfies Probe[])),
    {
      name: "UI API create",
      question: {
        method: "POST",
        path: "/ui-api/records",
        body: { apiName: object, fields: values }
      }
    },
    {
      name: "GraphQL create",
      question: mutation(
        `${object}Create(input: {${object}: {${input(values)}}}) { Record { Id } }`
      )
    }
  ];
}

export function updateProbes({ object, id, values }: WriteTarget): Probe[] {
  const record = { ...attributes(object), id, ...values };
  return [
    {
      name: "REST update",
      question: { method: "PATCH", path: `/sobjects/${object}/${id}`, body: values }
    },
    {
      name: "REST collection update",
      question: {
        method: "PATCH",
        path: "/composite/sobjects",
        body: { allOrNone: false, records: [record] }
      }
    },
    {
      name: "REST upsert by Id",
      question: {
        method: "PATCH",
        path: `/composite/sobjects/${object}/Id`,
        body: { allOrNone: false, records: [record] }
      }
    },
    {
      name: "REST composite update",
      question: {
        method: "POST",
        path: "/composite",
        body: {
          compositeRequest: [
            {
              method: "PATCH",
              url: `${version}/sobjects/${object}/${id}`,
              referenceId: "probe",
              body: values
            }
          ]
        }
      }
    },
    {
      name: "UI API update",
      question: { method: "PATCH", path: `/ui-api/records/${id}`, body: { fields: values } }
    },
    {
      name: "GraphQL update",
      question: mutation(
        `${object}Update(input: {Id: "${id}", ${object}: {${input(values)}}}) { success }`
      )
    }
  ];
}

export function deleteProbes({ object, id }: WriteTarget): Probe[] {
  return [
    { name: "REST delete", question: { method: "DELETE", path: `/sobjects/${object}/${id}` } },
    {
      name: "REST collection delete",
      question: { method: "DELETE", path: `/composite/sobjects?ids=${id}` }
    },
    {
      name: "REST composite delete",
      question: {
        method: "POST",
        path: "/composite",
        body: {
          compositeRequest: [
            { method: "DELETE", url: `${version}/sobjects/${object}/${id}`, referenceId: "probe" }
          ]
        }
      }
    },
    { name: "UI API delete", question: { method: "DELETE", path: `/ui-api/records/${id}` } },
    { name: "GraphQL delete", question: mutation(`${object}Delete(input: {Id: "${id}"}) { Id }`) }
  ];
}

const mutation = (operation: string) =>
  graphqlQuestion(`mutation { uiapi(input: {allOrNone: true}) { ${operation} } }`);

const input = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(", ");

const without = (values: Readonly<Record<string, unknown>>, key: string) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));

/** What a refusal for want of permission says, by whatever route; never a rule or a missing value. */
export const REFUSED =
  /INVALID_FIELD_FOR_INSERT_UPDATE|INVALID_FIELD\b|CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY|INSUFFICIENT_ACCESS|INVALID_TYPE|NOT_FOUND|ValidationError|ENTITY_IS_NOT|INVALID_INPUT/;
export const REFUSED_FOR_ANOTHER_REASON =
  /REQUIRED_FIELD_MISSING|FIELD_CUSTOM_VALIDATION_EXCEPTION|JSON_PARSER_ERROR|MALFORMED_ID|INTERNAL|"success" ?: ?true/;
