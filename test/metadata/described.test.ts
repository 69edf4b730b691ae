import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fields } from "./fields.ts";
import { children, filesOfType, metadataFiles, text } from "./project.ts";

describe("descriptions and texts", () => {
  test("objects, fields, rules, pages, sets and the app say what they are for", () => {
    const types = [
      "CustomObject",
      "CustomField",
      "ValidationRule",
      "FlexiPage",
      "PermissionSet",
      "PermissionSetGroup",
      "CustomApplication",
      "CustomTab"
    ];
    const silent = metadataFiles.filter(
      ({ type, content }) => types.includes(type) && text(content, "description") === ""
    );
    assert.deepEqual(
      silent.map(({ path }) => path),
      []
    );
  });

  test("every field that is filled has help text of at most 510 characters", () => {
    const wrong = fields.filter(({ written, file }) => {
      const { length } = text(file.content, "inlineHelpText");
      return written && (length === 0 || length > 510);
    });
    assert.deepEqual(
      wrong.map(({ key }) => key),
      []
    );
  });

  test("labels keep to 40 characters, names to 40, rule messages to 255", () => {
    const tooLong = metadataFiles.filter(({ type, name, content }) => {
      if (type === "ValidationRule") return text(content, "errorMessage").length > 255;
      if (type === "CustomField" || type === "CustomObject") {
        return text(content, "label").length > 40 || name.replace(/__c$/, "").length > 40;
      }
      return type === "ListView" && text(content, "label").length > 40;
    });
    assert.deepEqual(
      tooLong.map(({ path }) => path),
      []
    );
  });

  test("nothing is broken over lines where the platform would show the break", () => {
    const shown = ["description", "inlineHelpText", "label", "errorMessage", "help"];
    const broken = metadataFiles.flatMap(({ path, content }) =>
      shown.filter((name) => text(content, name).includes("\n")).map((name) => `${path}: ${name}`)
    );
    assert.deepEqual(broken, []);
  });

  test("validation rules are active and stand at a field of their object", () => {
    for (const { path, object, content } of filesOfType("ValidationRule")) {
      assert.equal(text(content, "active"), "true", path);
      const [place] = children(content, "errorDisplayField");
      if (place === undefined) continue;
      const known = fields.some((field) => field.object === object && field.name === place);
      assert.ok(known, `${path}: ${String(place)}`);
    }
  });
});
