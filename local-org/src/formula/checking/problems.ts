import type { FormulaType } from "../contract.ts";
import { FormulaError } from "../formula-error.ts";
import { positionAt } from "../syntax/position.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Checked } from "./checked.ts";
import { typeNames } from "./type-names.ts";

/** Makes the platform's messages, each at its place in the source. */
export class Problems {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  at(tree: Tree, message: string): FormulaError {
    return new FormulaError(message, positionAt(this.#source, tree.offset));
  }

  /** A part of the wrong type inside `outer`; picklists get the sentence that says how to use them. */
  wrongType(outer: Tree, part: Checked, expected: readonly FormulaType[]): FormulaError {
    const picklist = this.#picklist(part);
    if (picklist) return picklist;
    return this.at(
      part.tree,
      `Incorrect parameter type for ${titleOf(outer)}. Expected ${typeNames(expected)}, received ${typeNames([part.type])}`
    );
  }

  wrongCount(call: Tree, expected: number | string, received: number): FormulaError {
    return this.at(
      call,
      `Incorrect number of parameters for ${titleOf(call)}. Expected ${expected}, received ${received}`
    );
  }

  /** A type that the function takes in no place, such as a checkbox in CASE. */
  illegalType(outer: Tree, part: Checked): FormulaError {
    return (
      this.#picklist(part) ?? this.at(part.tree, `Incorrect argument type for ${titleOf(outer)}.`)
    );
  }

  wrongResult(part: Checked, expected: FormulaType): FormulaError {
    return (
      this.#picklist(part) ??
      this.at(
        part.tree,
        `Formula result is data type (${typeNames([part.type])}), incompatible with expected data type (${typeNames([expected])}).`
      )
    );
  }

  #picklist(part: Checked): FormulaError | undefined {
    if (part.type !== "picklist" && part.type !== "multipicklist") return undefined;
    const [kind, kinds] =
      part.type === "picklist"
        ? ["picklist", "Picklist"]
        : ["multi-select picklist", "Multi-select picklist"];
    const name = part.field?.path.join(".") ?? "";
    return this.at(
      part.tree,
      `Field ${name} is a ${kind} field. ${kinds} fields are only supported in certain functions.`
    );
  }
}

/** `function 'IF()'`, `operator '+'` */
export function titleOf(tree: Tree): string {
  if (tree.kind === "call") return `function '${tree.name}()'`;
  if (tree.kind === "unary" || tree.kind === "binary") return `operator '${tree.operator}'`;
  return "formula";
}
