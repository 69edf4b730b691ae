import type { Field, FieldType, SObject } from "../../metadata/schema.ts";
import type { Expression } from "../sql/expression.ts";

/** Something a clause can read, compare, order or group by: a field, or a function of one. */
export interface Operand {
  readonly expression: Expression;
  readonly type: FieldType;
  /** Key of its value in results: the field's own name, without its path. */
  readonly name: string;
  /** As the query writes it, for messages. */
  readonly label: string;
  readonly object?: SObject;
  /** Absent for functions that are not the field itself. */
  readonly field?: Field;
  readonly aggregate?: boolean;
  /** Digits after the point of a number; undefined: as computed. */
  readonly scale?: number;
}
