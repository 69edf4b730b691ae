import type { FieldTarget } from "./field-target.ts";

/** SOQL that names a field in every clause that can: a name for each, and its text. */
export function soqlTexts({
  object,
  field,
  literal,
  groupedBy,
  fromChild,
  fromParent
}: FieldTarget): [string, string][] {
  const child = fromChild && { path: `${fromChild.relationship}.${field}`, of: fromChild.object };
  return [
    ["select", `SELECT ${field} FROM ${object}`],
    ["select under an alias", `SELECT o.${field} FROM ${object} o`],
    ["toLabel", `SELECT toLabel(${field}) FROM ${object}`],
    ["FORMAT", `SELECT FORMAT(${field}) FROM ${object}`],
    ["filter", `SELECT Id FROM ${object} WHERE ${field} = ${literal}`],
    ["filter by null", `SELECT Id FROM ${object} WHERE ${field} != null`],
    ["filter by list", `SELECT Id FROM ${object} WHERE ${field} IN (${literal})`],
    ["filter under NOT", `SELECT Id FROM ${object} WHERE (NOT ${field} = ${literal})`],
    ["filter of a count", `SELECT COUNT() FROM ${object} WHERE ${field} = ${literal}`],
    ["order", `SELECT Id FROM ${object} ORDER BY ${field} LIMIT 1`],
    ["group", `SELECT ${field}, COUNT(Id) FROM ${object} GROUP BY ${field}`],
    ["group unselected", `SELECT COUNT(Id) FROM ${object} GROUP BY ${field}`],
    ["group by roll-up", `SELECT COUNT(Id) FROM ${object} GROUP BY ROLLUP(${field})`],
    [
      "having",
      `SELECT ${groupedBy} FROM ${object} GROUP BY ${groupedBy} HAVING MAX(${field}) = ${literal}`
    ],
    [
      "order by aggregate",
      `SELECT ${groupedBy} FROM ${object} GROUP BY ${groupedBy} ORDER BY MAX(${field})`
    ],
    ["maximum", `SELECT MAX(${field}) FROM ${object}`],
    ["count of values", `SELECT COUNT(${field}) FROM ${object}`],
    ["distinct values", `SELECT COUNT_DISTINCT(${field}) FROM ${object}`],
    ...(child === undefined
      ? []
      : ([
          ["select from a child", `SELECT ${child.path} FROM ${child.of}`],
          ["filter from a child", `SELECT Id FROM ${child.of} WHERE ${child.path} = ${literal}`],
          ["order from a child", `SELECT Id FROM ${child.of} ORDER BY ${child.path}`],
          ["group from a child", `SELECT COUNT(Id) FROM ${child.of} GROUP BY ${child.path}`]
        ] satisfies [string, string][])),
    ...(fromParent === undefined
      ? []
      : ([
          [
            "select below a parent",
            `SELECT Id, (SELECT ${field} FROM ${fromParent.relationship}) FROM ${fromParent.object}`
          ],
          [
            "filter below a parent",
            `SELECT Id, (SELECT Id FROM ${fromParent.relationship} WHERE ${field} = ${literal}) FROM ${fromParent.object}`
          ],
          [
            "order below a parent",
            `SELECT Id, (SELECT Id FROM ${fromParent.relationship} ORDER BY ${field}) FROM ${fromParent.object}`
          ],
          [
            "semi-join",
            `SELECT Id FROM ${fromParent.object} WHERE Id IN (SELECT ${fromParent.field} FROM ${object} WHERE ${field} = ${literal})`
          ],
          [
            "anti-join",
            `SELECT Id FROM ${fromParent.object} WHERE Id NOT IN (SELECT ${fromParent.field} FROM ${object} WHERE ${field} = ${literal})`
          ]
        ] satisfies [string, string][]))
  ];
}
