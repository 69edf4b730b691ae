import type { OrderByClause } from "@jetstreamapp/soql-parser-js";
import { errorAt } from "../query-error.ts";
import { operandOf } from "../resolve/operand-of.ts";
import type { Operand } from "../resolve/operand.ts";
import type { QueryContext } from "../resolve/query-context.ts";
import { binary, call, NULL, value, type Expression } from "../sql/expression.ts";
import type { Ordering } from "../sql/select.ts";

/** Name of the SQL function that gives text its place in a list: without case and accents. */
export const SORT_FUNCTION = "sort_key";

export function sortKey(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Compiles ORDER BY; nulls are the smallest values unless NULLS says otherwise. */
export function orderings(
  context: QueryContext,
  clause: OrderByClause | readonly OrderByClause[] | undefined
): Ordering[] {
  const clauses = clause === undefined ? [] : Array.isArray(clause) ? clause : [clause];
  return (clauses as OrderByClause[]).map((item) => {
    const operand = operandOf(context, "fn" in item ? item.fn : item.field);
    refuseUnsortable(context, operand);
    const nulls = item.nulls?.toLowerCase() as "first" | "last" | undefined;
    return {
      expression: sortable(operand),
      descending: item.order === "DESC",
      ...(nulls ? { nulls } : {})
    };
  });
}

const UNSORTABLE_LENGTH = 255;

function refuseUnsortable(context: QueryContext, { type, field, name, label }: Operand): void {
  const long = type === "textarea" && (field?.length ?? 0) > UNSORTABLE_LENGTH;
  if (long || type === "multipicklist" || type === "address" || type === "base64")
    throw errorAt(
      context.compilation.soql,
      label,
      "INVALID_FIELD",
      `field '${name}' can not be sorted in a query call`
    );
}

/** Text sorts as people read it, picklist values in the order they are defined. */
function sortable(operand: Operand): Expression {
  const { type, expression, field } = operand;
  if (type === "picklist" && field?.picklist && !operand.aggregate) return picklistRank(operand);
  const isText = ["string", "textarea", "email", "phone", "url", "picklist"].includes(type);
  return isText ? call(SORT_FUNCTION, [expression]) : expression;
}

function picklistRank({ expression, field }: Operand): Expression {
  const values = field?.picklist?.values ?? [];
  if (values.length === 0) return expression;
  return {
    kind: "case",
    branches: [
      { when: binary("IS", expression, NULL), then: NULL },
      ...values.map((item, index) => ({
        when: binary("=", expression, value(item.value)),
        then: value(index)
      }))
    ],
    otherwise: value(values.length)
  };
}
