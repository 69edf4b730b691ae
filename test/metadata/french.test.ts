import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fields } from "./fields.ts";
import { children, filesOfType, text, texts, type MetadataFile, type Xml } from "./project.ts";

const objects = filesOfType("CustomObject");
const objectTexts = new Map(
  filesOfType("CustomObjectTranslation").map((file) => [file.object ?? "", file.content])
);
const fieldTexts = new Map(
  filesOfType("CustomFieldTranslation").map((file) => [`${file.object}.${file.name}`, file.content])
);

function french(object: string): Xml {
  return objectTexts.get(object) ?? "";
}

function ownSections(layout: MetadataFile): string[] {
  return children(layout.content, "layoutSections")
    .filter((section) => text(section, "customLabel") === "true")
    .map((section) => text(section, "label"));
}

describe("French", () => {
  test("every object has its singular, plural, gender and name field", () => {
    for (const { name } of objects) {
      const forms = children(french(name), "caseValues").map((form) => text(form, "plural"));
      assert.deepEqual(forms, ["false", "true"], name);
      for (const part of ["gender", "startsWith", "nameFieldLabel"]) {
        assert.notEqual(text(french(name), part), "", `${name}: ${part}`);
      }
    }
  });

  test("every field has a label of at most 40 characters and, where English has it, help text", () => {
    assert.deepEqual([...fieldTexts.keys()].sort(), fields.map(({ key }) => key).sort());
    for (const { key, file } of fields) {
      const translation = fieldTexts.get(key) ?? "";
      const { length } = text(translation, "label");
      assert.ok(length > 0 && length <= 40, key);
      const hasHelp = text(file.content, "inlineHelpText") !== "";
      assert.equal(text(translation, "help") !== "", hasHelp, key);
      const hasList = text(file.content, "relationshipLabel") !== "";
      assert.equal(text(translation, "relationshipLabel") !== "", hasList, key);
    }
  });

  test("every picklist value is translated", () => {
    for (const { key, file } of fields) {
      const values = children(file.content, "valueSet")
        .flatMap((set) => children(set, "valueSetDefinition"))
        .flatMap((definition) => children(definition, "value"))
        .map((value) => text(value, "label"));
      const translated = children(fieldTexts.get(key) ?? "", "picklistValues").filter(
        (value) => text(value, "translation") !== ""
      );
      assert.deepEqual(
        translated.map((value) => text(value, "masterLabel")),
        values,
        key
      );
    }
  });

  test("every rule's message is translated, in at most 255 characters", () => {
    for (const { name } of objects) {
      const rules = filesOfType("ValidationRule").filter(({ object }) => object === name);
      const translated = children(french(name), "validationRules");
      assert.deepEqual(
        translated.map((rule) => text(rule, "name")).sort(),
        rules.map((rule) => rule.name).sort()
      );
      for (const rule of translated) {
        const { length } = text(rule, "errorMessage");
        assert.ok(length > 0 && length <= 255, text(rule, "name"));
      }
    }
  });

  test("every section of our layouts is translated", () => {
    for (const layout of filesOfType("Layout")) {
      const [object = "", name = ""] = layout.name.split("-");
      const translated = children(french(object), "layouts").filter(
        (each) => text(each, "layout") === name
      );
      const sections = translated.flatMap((each) => children(each, "sections"));
      assert.deepEqual(
        sections.map((section) => text(section, "section")),
        ownSections(layout),
        layout.name
      );
    }
  });

  test("the app and every label are translated", () => {
    const [translations] = filesOfType("Translations");
    assert.equal(translations?.name, "fr");
    const content = translations?.content ?? "";
    assert.deepEqual(
      children(content, "customApplications").map((app) => text(app, "name")),
      filesOfType("CustomApplication").map(({ name }) => name)
    );
    const labels = filesOfType("CustomLabels").flatMap(({ content: of }) => children(of, "labels"));
    assert.deepEqual(
      children(content, "customLabels")
        .map((label) => text(label, "name"))
        .sort(),
      labels.flatMap((label) => texts(label, "fullName")).sort()
    );
  });
});
