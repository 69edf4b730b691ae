import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export interface DeclaredElement {
  /** Name of the element's type: `boolean`, `string`, or a key of `declaredTypes` or `declaredValues`. */
  readonly type: string;
  readonly required: boolean;
}

/** The Metadata API's complex types, by name: their elements. From the declarations of `@salesforce/types`. */
export const declaredTypes = new Map<string, ReadonlyMap<string, DeclaredElement>>();
/** Its enumerations, by name. */
export const declaredValues = new Map<string, readonly string[]>();

const script = fileURLToPath(import.meta.resolve("@salesforce/types/metadata"));
const file = script.replace(/\.js$/, ".d.ts");
const aliases = new Map<string, ts.TypeNode>();

ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext).forEachChild(
  (node) => {
    if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node.type);
  }
);
for (const [name, type] of aliases) {
  const values = valuesOf(type);
  if (values) declaredValues.set(name, values);
  else declaredTypes.set(name, elementsOf(type));
}

function valuesOf(type: ts.TypeNode): string[] | undefined {
  const parts = ts.isUnionTypeNode(type) ? type.types : [type];
  const values = parts.flatMap((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : []
  );
  return values.length === parts.length ? values : undefined;
}

function elementsOf(type: ts.TypeNode): Map<string, DeclaredElement> {
  if (ts.isIntersectionTypeNode(type)) {
    return new Map(type.types.flatMap((part) => [...elementsOf(part)]));
  }
  if (ts.isTypeReferenceNode(type)) {
    const alias = aliases.get((type.typeName as ts.Identifier).text);
    return alias ? elementsOf(alias) : new Map();
  }
  const members = ts.isTypeLiteralNode(type) ? type.members.filter(ts.isPropertySignature) : [];
  return new Map(members.map((member) => [(member.name as ts.Identifier).text, elementOf(member)]));
}

function elementOf({ type, questionToken }: ts.PropertySignature): DeclaredElement {
  const many = type !== undefined && ts.isArrayTypeNode(type);
  const single = many ? type.elementType : type;
  const name =
    single && ts.isTypeReferenceNode(single)
      ? (single.typeName as ts.Identifier).text
      : single?.kind === ts.SyntaxKind.BooleanKeyword
        ? "boolean"
        : "string";
  return { type: name, required: !many && questionToken === undefined };
}
