import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { declaredTypes, declaredValues } from "./declared-types.ts";
import { children, metadataFiles, type Xml } from "./project.ts";

/** Root elements whose file is one part of what the API declares, so that required elements stand in another. */
const parts = ["CustomObject", "CustomObjectTranslation"];

/** What the Metadata API does not declare: unknown elements, wrong values, missing elements. */
function problems(of: Xml, type: string, where: string, whole = true): string[] {
  const values = declaredValues.get(type);
  if (values) return values.includes(String(of)) ? [] : [`${where}: ${String(of)} is no ${type}`];
  if (type === "boolean") return /^(true|false)$/.test(String(of)) ? [] : [`${where}: no boolean`];
  const elements = declaredTypes.get(type);
  if (!elements || elements.size === 0) return [];
  const given = typeof of === "string" ? [] : Object.keys(of);
  const missing = [...elements]
    .filter(([name, { required }]) => whole && required && !given.includes(name))
    .map(([name]) => `${where}: ${name} is missing`);
  const inside = given.flatMap((name) => {
    const element = elements.get(name);
    if (!element) return [`${where}: ${name} is unknown to ${type}`];
    return children(of, name).flatMap((child) => problems(child, element.type, `${where}/${name}`));
  });
  return [...missing, ...inside];
}

describe("elements the Metadata API declares", () => {
  test("the declarations were read", () => {
    assert.ok(declaredTypes.size > 1500 && declaredValues.size > 500);
    assert.deepEqual(problems({ fullName: "A", type: "Txet" }, "CustomField", "A"), [
      "A/type: Txet is no FieldType"
    ]);
    assert.deepEqual(problems({ active: "true", errorMesage: "" }, "ValidationRule", "R"), [
      "R: errorConditionFormula is missing",
      "R: errorMessage is missing",
      "R: errorMesage is unknown to ValidationRule"
    ]);
  });

  test("every file holds only these, with their values and all that are required", () => {
    const found = metadataFiles.flatMap(({ path, type, content }) =>
      problems(content, type, path, !parts.includes(type))
    );
    assert.deepEqual(found, []);
  });
});
