import type { FormulaScope, FormulaType } from "../contract.ts";
import { functionTable } from "../functions/function-table.ts";
import { refusedFunctions } from "../functions/refused.ts";
import { operatorOf } from "../operators/operator-table.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Checked } from "./checked.ts";
import { fits } from "./common-type.ts";
import { Problems } from "./problems.ts";

type Call = Extract<Tree, { kind: "call" }>;
type Reference = Extract<Tree, { kind: "reference" }>;

/** Functions of picklist fields; elsewhere a flow's formulas take a picklist as its text. */
const OF_PICKLISTS: ReadonlySet<string> = new Set([
  "ISPICKVAL",
  "INCLUDES",
  "PICKLISTCOUNT",
  "TEXT"
]);

/** Finds the type of every part of a formula in a scope. @throws FormulaError where something does not fit */
export class Checker {
  readonly #scope: FormulaScope;
  readonly #problems: Problems;

  constructor(source: string, scope: FormulaScope) {
    this.#scope = scope;
    this.#problems = new Problems(source);
  }

  /** Checks a whole formula, its result included. */
  check(tree: Tree): Checked {
    const checked = this.#part(tree);
    const expected = this.#scope.result?.type;
    if (expected !== undefined && !fits(checked.type, [inner(expected)]))
      throw this.#problems.wrongResult(checked, expected);
    if (checked.type === "picklist" || checked.type === "multipicklist")
      throw this.#problems.wrongResult(checked, "text");
    return checked;
  }

  #part(tree: Tree, outer?: string): Checked {
    if (tree.kind === "reference") return this.#reference(tree, outer);
    if (tree.kind === "call") return this.#call(tree);
    if (tree.kind === "unary") return this.#unary(tree);
    if (tree.kind === "binary") {
      const left = this.#part(tree.left);
      const right = this.#part(tree.right);
      const type = operatorOf(tree.operator).check({ tree, left, right, problems: this.#problems });
      return { tree, type, parts: [left, right] };
    }
    return { tree, type: tree.kind === "null" ? "blank" : tree.kind, parts: [] };
  }

  #reference(tree: Reference, outer?: string): Checked {
    const field = this.#scope.field(tree.name.split("."));
    if (!field) throw this.#problems.at(tree, `Field ${tree.name} does not exist. Check spelling.`);
    const asText = this.#scope.kind === "flow" && !OF_PICKLISTS.has(outer ?? "");
    const type = asText ? inner(field.type) : ofField(field.type);
    return { tree, type, parts: [], field };
  }

  #unary(tree: Extract<Tree, { kind: "unary" }>): Checked {
    const operand = this.#part(tree.operand);
    const type = tree.operator === "!" ? "boolean" : "number";
    if (!fits(operand.type, [type])) throw this.#problems.wrongType(tree, operand, [type]);
    return { tree, type, parts: [operand] };
  }

  #call(tree: Call): Checked {
    const definition = functionTable.get(tree.name);
    if (!definition) throw this.#problems.at(tree, this.#unknown(tree.name));
    if (definition.kinds && !definition.kinds.includes(this.#scope.kind))
      throw this.#problems.at(
        tree,
        `Function ${tree.name} may not be used in this type of formula`
      );
    const parts = tree.args.map((arg) => this.#part(arg, tree.name));
    const type = definition.check({ call: tree, args: parts, problems: this.#problems });
    const field = tree.name === "PRIORVALUE" ? parts[0]?.field : undefined;
    return { tree, type, parts, ...(field ? { field } : {}) };
  }

  #unknown(name: string): string {
    return refusedFunctions.has(name)
      ? `Function ${name} is not supported by the local org`
      : `Unknown function ${name}. Check spelling.`;
  }
}

/** Ids are texts inside formulas, percents are numbers. */
function ofField(type: FormulaType): FormulaType {
  if (type === "id") return "text";
  return type === "percent" ? "number" : type;
}

/** The type that a formula must have inside to fill a field of a type; picklists are filled from text. */
function inner(expected: FormulaType): FormulaType {
  return expected === "picklist" || expected === "multipicklist" ? "text" : ofField(expected);
}
