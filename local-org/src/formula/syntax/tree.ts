export type UnaryOperator = "-" | "+" | "!";
export type BinaryOperator =
  "||" | "&&" | "=" | "<>" | "<" | "<=" | ">" | ">=" | "+" | "-" | "&" | "^" | "*" | "/";

interface Node {
  /** Characters from the start of the source. */
  readonly offset: number;
}

/** A formula as read, before names and types are known. */
export type Tree =
  | (Node & { readonly kind: "number"; readonly text: string })
  | (Node & { readonly kind: "text"; readonly value: string })
  | (Node & { readonly kind: "boolean"; readonly value: boolean })
  | (Node & { readonly kind: "null" })
  | (Node & { readonly kind: "reference"; readonly name: string })
  | (Node & { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Tree })
  | (Node & {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Tree;
      readonly right: Tree;
    })
  /** `name` in capitals. */
  | (Node & { readonly kind: "call"; readonly name: string; readonly args: readonly Tree[] });
