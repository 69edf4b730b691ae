import type { ASTNode, DocumentNode, FieldNode, GraphQLSchema } from "graphql";
import { BREAK, TypeInfo, visit, visitWithTypeInfo } from "graphql";

/**
 * Takes the @optional directives out of a query, and with them the fields that the user's schema does not
 * have. A field left without anything to select goes too.
 */
export function dropOptional(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  if (!usesOptional(document)) return document;
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter: (node) => {
          if (!isOptional(node)) return undefined;
          if (!types.getFieldDef()) return null;
          return { ...node, directives: node.directives?.filter((one) => !isDirective(one)) ?? [] };
        },
        leave: (node) => (node.selectionSet?.selections.length === 0 ? null : undefined)
      }
    })
  );
}

function usesOptional(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: (node) => {
      found ||= isDirective(node);
      return found ? BREAK : undefined;
    }
  });
  return found;
}

function isOptional({ directives = [] }: FieldNode): boolean {
  return directives.some(isDirective);
}

function isDirective(node: ASTNode): boolean {
  return node.kind === "Directive" && node.name.value === "optional";
}
