import type { GraphQLScalarType as Scalar, ValueNode } from "graphql";
import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLID,
  GraphQLInt,
  GraphQLScalarType,
  GraphQLString
} from "graphql";

/** The platform's scalars. Numbers are also taken as text; dates and times must be ISO 8601. */
export const scalars = {
  ID: GraphQLID,
  Int: GraphQLInt,
  String: GraphQLString,
  Boolean: GraphQLBoolean,
  Base64: text("Base64"),
  Email: text("Email"),
  IdOrRef: text("IdOrRef"),
  LongTextArea: text("LongTextArea"),
  MultiPicklist: text("MultiPicklist"),
  PhoneNumber: text("PhoneNumber"),
  Picklist: text("Picklist"),
  TextArea: text("TextArea"),
  Url: text("Url"),
  Currency: number("Currency"),
  Double: number("Double"),
  Long: number("Long"),
  Percent: number("Percent"),
  Date: text("Date", /^\d{4}-\d{2}-\d{2}$/),
  DateTime: text(
    "DateTime",
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/
  ),
  Time: text("Time", /^\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/)
} as const satisfies Record<string, Scalar>;

export type ScalarName = keyof typeof scalars;

function text(name: string, pattern?: RegExp): Scalar {
  const read = (value: unknown): string => {
    if (typeof value !== "string" || (pattern && !pattern.test(value))) throw invalid(name, value);
    return value;
  };
  return scalar(name, read);
}

function number(name: string): Scalar {
  const read = (value: unknown): number => {
    const read = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    if (typeof read !== "number" || !Number.isFinite(read)) throw invalid(name, value);
    return read;
  };
  return scalar(name, read);
}

function scalar(name: string, read: (value: unknown) => string | number): Scalar {
  return new GraphQLScalarType({
    name,
    coerceOutputValue: (value) => value as string | number,
    coerceInputValue: read,
    coerceInputLiteral: (node: ValueNode) => read(literalValue(node))
  });
}

function literalValue(node: ValueNode): unknown {
  if (node.kind === "StringValue") return node.value;
  return node.kind === "IntValue" || node.kind === "FloatValue" ? Number(node.value) : undefined;
}

function invalid(name: string, value: unknown): GraphQLError {
  return new GraphQLError(`${JSON.stringify(value)} is not a valid '${name}'`);
}
