import ts from "typescript";
import type { ElementKind, MetadataShapes, TypeShape } from "./shapes.ts";

interface Declarations {
  readonly types: ReadonlyMap<string, TypeShape>;
  readonly enumerations: ReadonlyMap<string, readonly string[]>;
}

/** The shapes of some metadata types, and of every type inside them, from TypeScript declarations. */
export function shapesOf(declarations: string, roots: readonly string[]): MetadataShapes {
  const { types, enumerations } = readDeclarations(declarations);
  const reached = new Set<string>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const shape = types.get(name);
    if (!shape) continue;
    if (shape.extends !== undefined) open.push(shape.extends);
    open.push(
      ...Object.values(shape.elements).map((kind) => (Array.isArray(kind) ? kind[0] : kind))
    );
  }
  const names = [...reached].toSorted();
  const pick = <T>(from: ReadonlyMap<string, T>): Record<string, T> =>
    Object.fromEntries(names.flatMap((name) => (from.has(name) ? [[name, from.get(name)!]] : [])));
  return { types: pick(types), enumerations: pick(enumerations) };
}

function readDeclarations(text: string): Declarations {
  const file = ts.createSourceFile("metadata.d.ts", text, ts.ScriptTarget.Latest, true);
  const types = new Map<string, TypeShape>();
  const enumerations = new Map<string, readonly string[]>();
  for (const statement of file.statements) {
    if (!ts.isTypeAliasDeclaration(statement)) continue;
    const name = statement.name.text;
    const values = literalsOf(statement.type);
    if (values) enumerations.set(name, values);
    else types.set(name, shapeOf(statement.type));
  }
  return { types, enumerations };
}

function literalsOf(type: ts.TypeNode): readonly string[] | undefined {
  const parts = ts.isUnionTypeNode(type) ? type.types : [type];
  const values = parts.map((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? part.literal.text : undefined
  );
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** A literal type, or one that adds to another: `Metadata & {…}`. An alias of `string` has no elements. */
function shapeOf(type: ts.TypeNode): TypeShape {
  const parts: readonly ts.TypeNode[] = ts.isIntersectionTypeNode(type) ? type.types : [type];
  const base = parts.find(ts.isTypeReferenceNode);
  const members = parts
    .filter(ts.isTypeLiteralNode)
    .flatMap((part) => [...part.members])
    .filter(ts.isPropertySignature);
  const elements = members.map((member) => [member.name.getText(), kindOf(member.type!)]);
  const required = members
    .filter(({ questionToken, type: kind }) => !questionToken && !ts.isArrayTypeNode(kind!))
    .map((member) => member.name.getText());
  return {
    ...(base ? { extends: base.getText() } : {}),
    elements: Object.fromEntries(elements) as TypeShape["elements"],
    ...(required.length > 0 ? { required } : {})
  };
}

function kindOf(type: ts.TypeNode): ElementKind {
  if (ts.isArrayTypeNode(type)) return [type.elementType.getText()];
  return type.getText();
}
