import type { ModelField } from "../../../docs/generate/model/project-model.ts";
import { children, text, texts, type MetadataFile, type Xml } from "../../metadata/project.ts";
import { mergedIn, namesIn, type FieldPaths } from "./field-paths.ts";

/** Flows that carry a hidden value into an open field, an action or a message, or let it choose their way. */
export function flowCopies(
  files: readonly MetadataFile[],
  paths: FieldPaths,
  isHidden: (field: ModelField) => boolean
): readonly string[] {
  return files
    .filter(({ type }) => type === "Flow")
    .flatMap(({ path, content }) =>
      new FlowReading(content, paths, isHidden).problems().map((problem) => `${path}: ${problem}`)
    );
}

/** One flow; `carriers` are its variables, formulas and texts that hold a hidden value. */
class FlowReading {
  readonly #flow: Xml;
  readonly #paths: FieldPaths;
  readonly #isHidden: (field: ModelField) => boolean;
  readonly #records: ReadonlyMap<string, string>;
  readonly #carriers = new Set<string>();

  constructor(flow: Xml, paths: FieldPaths, isHidden: (field: ModelField) => boolean) {
    this.#flow = flow;
    this.#paths = paths;
    this.#isHidden = isHidden;
    this.#records = recordsOf(flow);
    while (this.#spread());
  }

  problems(): readonly string[] {
    return [...this.#writes(), ...this.#choices(), ...this.#messages()];
  }

  /** Marks what gets a hidden value from what has one; whether anything was added. */
  #spread(): boolean {
    const before = this.#carriers.size;
    for (const formula of children(this.#flow, "formulas"))
      if (this.#mentions(text(formula, "expression"))) this.#carriers.add(text(formula, "name"));
    for (const template of children(this.#flow, "textTemplates"))
      if (this.#mentions(text(template, "text"))) this.#carriers.add(text(template, "name"));
    for (const { to, value } of this.#assignments())
      if (!to.includes(".") && this.#carries(value)) this.#carriers.add(to);
    return this.#carriers.size > before;
  }

  #assignments(): { to: string; value: Xml }[] {
    return children(this.#flow, "assignments")
      .flatMap((each) => children(each, "assignmentItems"))
      .map((item) => ({ to: text(item, "assignToReference"), value: valueOf(item) }));
  }

  #writes(): string[] {
    const assigned = this.#assignments()
      .filter(({ to, value }) => to.includes(".") && this.#carries(value))
      .map(({ to }) => ({ name: to, field: this.#fieldOf(to) }));
    const saved = ["recordCreates", "recordUpdates"]
      .flatMap((kind) => children(this.#flow, kind))
      .flatMap((element) =>
        children(element, "inputAssignments")
          .filter((item) => this.#carries(valueOf(item)))
          .map((item) => this.#savedField(element, text(item, "field")))
      );
    const passed = ["actionCalls", "subflows"]
      .flatMap((kind) => children(this.#flow, kind))
      .filter((call) =>
        [...children(call, "inputParameters"), ...children(call, "inputAssignments")].some((item) =>
          this.#carries(valueOf(item))
        )
      )
      .map((call) => `${text(call, "name")} is given a hidden value`);
    return [
      ...[...assigned, ...saved]
        .filter(({ field }) => field === undefined || !this.#isHidden(field))
        .map(({ name }) => `${name} gets a hidden value`),
      ...passed
    ];
  }

  #savedField(element: Xml, name: string): { name: string; field: ModelField | undefined } {
    const object =
      text(element, "object") || this.#records.get(text(element, "inputReference")) || "";
    return { name: `${object}.${name}`, field: this.#paths.at(object, [name]) };
  }

  /** Decisions, entry conditions and record filters that look at a hidden value. */
  #choices(): string[] {
    const decided = children(this.#flow, "decisions")
      .filter((decision) =>
        children(decision, "rules")
          .flatMap((rule) => children(rule, "conditions"))
          .some(
            (condition) =>
              this.#holds(text(condition, "leftValueReference")) ||
              children(condition, "rightValue").some((value) => this.#carries(value))
          )
      )
      .map((decision) => text(decision, "name"));
    const filtered = ["start", "recordLookups", "recordUpdates", "recordDeletes"]
      .flatMap((kind) => children(this.#flow, kind))
      .filter((element) => this.#filtersByHidden(element))
      .map((element) => text(element, "name") || "start");
    return [...decided, ...filtered].map((name) => `${name} goes by a hidden value`);
  }

  #filtersByHidden(element: Xml): boolean {
    const object = text(element, "object");
    const byFormula = this.#mentions(text(element, "filterFormula"));
    return (
      byFormula ||
      children(element, "filters").some((filter) => {
        const field = this.#paths.at(object, [text(filter, "field")]);
        return (field !== undefined && this.#isHidden(field)) || this.#carries(valueOf(filter));
      })
    );
  }

  #messages(): string[] {
    return children(this.#flow, "customErrors")
      .filter((error) =>
        children(error, "customErrorMessages").some((message) =>
          this.#mentions(text(message, "errorMessage"))
        )
      )
      .map((error) => `${text(error, "name")} says a hidden value`);
  }

  #carries(value: Xml): boolean {
    return (
      texts(value, "elementReference").some((name) => this.#holds(name)) ||
      texts(value, "stringValue").some((merged) => this.#mentions(merged))
    );
  }

  /** Whether a formula or a text with merge fields reads a hidden value. */
  #mentions(source: string): boolean {
    return [...mergedIn(source), ...namesIn(source).map((name) => name.join("."))].some((name) =>
      this.#holds(name)
    );
  }

  #holds(reference: string): boolean {
    if (this.#carriers.has(reference)) return true;
    const field = this.#fieldOf(reference);
    return field !== undefined && this.#isHidden(field);
  }

  #fieldOf(reference: string): ModelField | undefined {
    const [head = "", ...path] = reference.split(".");
    const object = this.#records.get(head);
    return object === undefined || path.length === 0 ? undefined : this.#paths.at(object, path);
  }
}

const valueOf = (item: Xml): Xml => children(item, "value")[0] ?? "";

/** Names in a flow that stand for a record, with its object. */
function recordsOf(flow: Xml): ReadonlyMap<string, string> {
  const trigger = children(flow, "start").map((start) => text(start, "object"))[0] ?? "";
  const records = new Map([
    ["$Record", trigger],
    ["$Record__Prior", trigger]
  ]);
  for (const lookup of children(flow, "recordLookups"))
    for (const name of [text(lookup, "name"), text(lookup, "outputReference")])
      if (name !== "") records.set(name, text(lookup, "object"));
  for (const variable of children(flow, "variables"))
    if (text(variable, "objectType") !== "")
      records.set(text(variable, "name"), text(variable, "objectType"));
  for (const loop of children(flow, "loops")) {
    const of = records.get(text(loop, "collectionReference"));
    const name = text(loop, "assignNextValueToReference") || text(loop, "name");
    if (of !== undefined) records.set(name, of);
  }
  return records;
}
