import type { ModelField, ProjectModel } from "../../../docs/generate/model/project-model.ts";

/** Which fields names in formulas, flows and columns stand for. */
export class FieldPaths {
  readonly #fields: ReadonlyMap<string, ModelField>;

  constructor(model: ProjectModel) {
    const fields = model.objects.flatMap((object) => object.fields);
    this.#fields = new Map(fields.map((field) => [field.key.toLowerCase(), field]));
  }

  /** Every field of the project. */
  get all(): readonly ModelField[] {
    return [...this.#fields.values()];
  }

  /** The field at the end of a path from an object: `Negotiation__r.Due_Amount__c`; undefined: none of ours. */
  at(object: string, path: readonly string[]): ModelField | undefined {
    const [step = "", ...rest] = path;
    const own = this.#fields.get(`${object}.${step}`.toLowerCase());
    if (rest.length === 0) return own;
    const reference = this.#fields.get(`${object}.${step.replace(/__r$/i, "__c")}`.toLowerCase());
    if (reference !== undefined) return this.at(reference.referenceTo, rest);
    return this.#bySteps(rest);
  }

  /** Behind a relationship of a standard object, a field is known by its name alone. */
  #bySteps(path: readonly string[]): ModelField | undefined {
    const last = path.at(-1)?.toLowerCase();
    return this.all.find(({ name }) => name.toLowerCase() === last);
  }

  /** The fields that a formula on `object` reads, `$Record.` included. */
  ofFormula(object: string, formula: string): readonly ModelField[] {
    return namesIn(formula)
      .map((path) => this.at(object, path[0] === "$Record" ? path.slice(1) : path))
      .filter((field) => field !== undefined);
  }
}

/** Dotted names in a formula, outside its texts and comments. */
export function namesIn(formula: string): readonly (readonly string[])[] {
  const bare = formula
    .replaceAll(/\/\*[\s\S]*?\*\//g, " ")
    .replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, " ");
  return [...bare.matchAll(/[$A-Za-z_][\w$]*(?:\.[A-Za-z_]\w*)*/g)].map(([name]) =>
    name.split(".")
  );
}

/** References in a text with merge fields: `{!Amount}`, `{!$Record.Due_Amount__c}`. */
export function mergedIn(text: string): readonly string[] {
  return [...text.matchAll(/\{!([^}]+)\}/g)].map(([, name = ""]) => name.trim());
}
