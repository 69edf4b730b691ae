import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError
} from "jsonc-parser";
import { CounterFileError, type ProblemList } from "./problem.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("counter");

/** Where an offset of a text stands, both from 1. */
function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Parses JSON strictly; a syntax error is a CounterFileError with line and column. */
export function parseJson(file: string, text: string, problems: ProblemList): JsonCursor {
  const errors: ParseError[] = [];
  const bare = text.replace(/^\uFEFF/, "");
  const root = parseTree(bare, errors, { disallowComments: true, allowTrailingComma: false });
  const error = errors[0];
  if (error || !root) {
    const offset = error?.offset ?? 0;
    const found = bare.slice(offset, offset + 20).trim() || message("nothing");
    const reason = error ? printParseErrorCode(error.error) : message("nothing");
    throw new CounterFileError(file, [
      { ...positionOf(bare, offset), found, expected: message("expectedJson", { reason }) }
    ]);
  }
  return new JsonCursor(bare, root, [], problems);
}

/** A value of a JSON text that knows its place, so that what is wrong can be pointed at. */
export class JsonCursor {
  readonly #text: string;
  readonly #node: Node | undefined;
  readonly #path: readonly (string | number)[];
  readonly #problems: ProblemList;
  readonly #parent: Node | undefined;

  constructor(
    text: string,
    node: Node | undefined,
    path: readonly (string | number)[],
    problems: ProblemList,
    parent?: Node
  ) {
    this.#text = text;
    this.#node = node;
    this.#path = path;
    this.#problems = problems;
    this.#parent = parent;
  }

  get exists(): boolean {
    return this.#node !== undefined;
  }

  get isObject(): boolean {
    return this.#node?.type === "object";
  }

  get isArray(): boolean {
    return this.#node?.type === "array";
  }

  /** The value of a property, which may be absent. */
  at(name: string): JsonCursor {
    const node = this.isObject && this.#node ? findNodeAtLocation(this.#node, [name]) : undefined;
    return new JsonCursor(
      this.#text,
      node,
      [...this.#path, name],
      this.#problems,
      this.#node ?? this.#parent
    );
  }

  /** The elements of a list; absent gives none, anything else is a problem. */
  list(): JsonCursor[] {
    if (!this.exists) return [];
    if (!this.isArray) this.refuse(message("wantedList"));
    return (this.isArray ? (this.#node?.children ?? []) : []).map(
      (node, index) =>
        new JsonCursor(this.#text, node, [...this.#path, index], this.#problems, this.#node)
    );
  }

  /** Property names and values of an object; absent gives none. */
  entries(): [string, JsonCursor][] {
    if (!this.exists) return [];
    if (!this.isObject) this.refuse(message("wantedObject"));
    return (this.isObject ? (this.#node?.children ?? []) : []).map((property) => {
      const name = String(property.children?.[0]?.value);
      const value = property.children?.[1];
      return [
        name,
        new JsonCursor(this.#text, value, [...this.#path, name], this.#problems, property)
      ];
    });
  }

  /** A text; absent gives "". */
  string(): string {
    if (!this.exists) return "";
    if (this.#node?.type === "string") return String(this.#node.value).trim();
    this.refuse(message("wantedText"));
    return "";
  }

  /** A count: a whole number that is not negative. */
  count(): number {
    const value: unknown = this.#node?.value;
    if (this.#node?.type === "number" && Number.isSafeInteger(value) && Number(value) >= 0)
      return Number(value);
    this.refuse(message("wantedNumber"));
    return 0;
  }

  /** Notes that this value is not `what`. */
  refuse(what: string): void {
    const { line, column } = this.position();
    const node = this.#node;
    const found = node
      ? this.#text.slice(node.offset, node.offset + Math.min(node.length, 40))
      : message("nothing");
    const path = this.#path.join(".") || "$";
    this.#problems.add(line, column, found, message("expectedValue", { what, path }));
  }

  position(): { line: number; column: number } {
    return positionOf(this.#text, (this.#node ?? this.#parent)?.offset ?? 0);
  }
}
