import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fieldOf, fields } from "./fields.ts";
import { children, filesOfType, metadataFiles, text, texts, type MetadataFile } from "./project.ts";

const systemFields = ["Name", "NAME", "CreatedById", "LastModifiedById", "OwnerId"];

function known(object: string, field: string): boolean {
  return systemFields.includes(field) || fieldOf(`${object}.${field}`) !== undefined;
}

function objectOfLayout({ name }: MetadataFile): string {
  return name.split("-")[0] ?? "";
}

function layoutFields({ content }: MetadataFile): string[] {
  return children(content, "layoutSections")
    .flatMap((section) => children(section, "layoutColumns"))
    .flatMap((column) => children(column, "layoutItems"))
    .map((item) => text(item, "field"));
}

describe("references between components", () => {
  test("layouts show existing fields, each once, and all fields of their object", () => {
    for (const layout of filesOfType("Layout")) {
      const object = objectOfLayout(layout);
      const shown = layoutFields(layout);
      assert.deepEqual(
        shown.filter((field) => !known(object, field)),
        [],
        layout.name
      );
      assert.equal(new Set(shown).size, shown.length, layout.name);
      const missing = fields.filter(
        (field) => field.object === object && !shown.includes(field.name)
      );
      assert.deepEqual(
        missing.map(({ key }) => key),
        [],
        layout.name
      );
    }
  });

  test("related lists name a relationship and existing columns of the child", () => {
    for (const layout of filesOfType("Layout")) {
      for (const list of children(layout.content, "relatedLists")) {
        const name = text(list, "relatedList");
        if (!name.includes(".")) continue;
        const [child = ""] = name.split(".");
        assert.equal(
          text(fieldOf(name)?.file.content ?? "", "referenceTo"),
          objectOfLayout(layout),
          name
        );
        const columns = [...texts(list, "fields"), ...texts(list, "sortField")];
        assert.deepEqual(
          columns.filter((column) => !known(child, column)),
          [],
          name
        );
      }
    }
  });

  test("list views, compact layouts and search layouts name existing fields", () => {
    for (const { type, object = "", content, path } of metadataFiles) {
      const named = [
        ...(type === "ListView" ? texts(content, "columns") : []),
        ...children(content, "filters").map((filter) => text(filter, "field")),
        ...(type === "CompactLayout" ? texts(content, "fields") : []),
        ...children(content, "searchLayouts").flatMap((search) =>
          Object.keys(search as object).flatMap((part) => texts(search, part))
        )
      ];
      assert.deepEqual(
        named.filter((field) => !known(object, field)),
        [],
        path
      );
    }
  });

  test("roll-ups go over a master-detail of their own object to a field of the child", () => {
    for (const { key, object, type, file } of fields) {
      if (type !== "Summary") continue;
      const link = fieldOf(text(file.content, "summaryForeignKey"));
      assert.equal(link?.type, "MasterDetail", key);
      assert.equal(text(link?.file.content ?? "", "referenceTo"), object, key);
      const summed = text(file.content, "summarizedField");
      if (text(file.content, "summaryOperation") !== "count") assert.ok(fieldOf(summed), key);
    }
  });

  test("pages assigned by the app and the objects exist and are pages of that object", () => {
    const pages = new Map(
      filesOfType("FlexiPage").map(({ name, content }) => [name, text(content, "sobjectType")])
    );
    const overrides = metadataFiles.flatMap(({ object, content }) =>
      children(content, "actionOverrides").map((override) => ({
        page: text(override, "content"),
        object: text(override, "pageOrSobjectType") || object
      }))
    );
    assert.equal(overrides.length, pages.size);
    for (const { page, object } of overrides) assert.equal(pages.get(page), object, page);
  });

  test("page regions are used: each facet by one component, each component's facet exists", () => {
    for (const { name, content } of filesOfType("FlexiPage")) {
      const regions = children(content, "flexiPageRegions");
      const facets = regions.filter((each) => text(each, "type") === "Facet");
      const used = regions
        .flatMap((each) => children(each, "itemInstances"))
        .flatMap((item) => children(item, "componentInstance"))
        .flatMap((component) => children(component, "componentInstanceProperties"))
        .filter((property) => ["body", "tabs", "columns"].includes(text(property, "name")))
        .map((property) => text(property, "value"));
      assert.deepEqual(used.sort(), facets.map((each) => text(each, "name")).sort(), name);
    }
  });

  test("labels that pages use exist", () => {
    const labels = filesOfType("CustomLabels")
      .flatMap(({ content }) => children(content, "labels"))
      .map((label) => text(label, "fullName"));
    assert.equal(new Set(labels).size, labels.length);
    for (const { path, content } of filesOfType("FlexiPage")) {
      for (const [, label = ""] of JSON.stringify(content).matchAll(/\{!\$Label\.(\w+)\}/g)) {
        assert.ok(labels.includes(label), `${path}: ${label}`);
      }
    }
  });
});
