import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
  elementsOf,
  requiredElementsOf,
  valuesOf
} from "../../../src/metadata/shapes/known-shapes.ts";
import { shapesOf } from "../../../src/metadata/shapes/read-declarations.ts";
import { currentShapes, shapesFile } from "../../../src/metadata/shapes/write-shapes.ts";

describe("shapes of the Metadata API", () => {
  test("are those of the installed declarations: else run write-shapes.ts", () => {
    assert.equal(readFileSync(shapesFile, "utf8"), currentShapes());
  });

  test("include inherited elements and enumerations", () => {
    assert.equal(elementsOf("CustomField").fullName, "string");
    assert.deepEqual(elementsOf("CustomObject").fields, ["CustomField"]);
    assert.ok(valuesOf("FieldType")?.includes("MasterDetail"));
    assert.deepEqual(elementsOf("Unknown"), {});
    assert.deepEqual(requiredElementsOf("ValidationRule"), [
      "active",
      "errorConditionFormula",
      "errorMessage"
    ]);
  });

  test("are read from aliases, intersections, lists and unions, as far as roots reach", () => {
    const declarations = `
      export type Metadata = { fullName?: string };
      export type A = Metadata & { bs: B[]; kind?: Kind; free: Free };
      export type B = { n: number };
      export type Kind = 'x' | 'y';
      export type Free = string;
      export type Unreached = { z: string };`;
    assert.deepEqual(shapesOf(declarations, ["A"]), {
      types: {
        A: {
          extends: "Metadata",
          elements: { bs: ["B"], kind: "Kind", free: "Free" },
          required: ["free"]
        },
        B: { elements: { n: "number" }, required: ["n"] },
        Free: { elements: {} },
        Metadata: { elements: { fullName: "string" } }
      },
      enumerations: { Kind: ["x", "y"] }
    });
  });
});
