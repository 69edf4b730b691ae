import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { SalesforceError } from "../../src/errors.ts";
import { navigation } from "../../src/layouts/navigation.ts";
import { objectDefinition } from "../../src/layouts/object-definition.ts";
import { openPagesOrg, type PagesOrg } from "../pages/support/pages-org.ts";

describe("definitions of an object's pages", () => {
  let pages: PagesOrg;
  before(async () => {
    pages = await openPagesOrg();
  });
  after(() => pages.org.close());

  const definition = (user: string, object: string) =>
    objectDefinition(
      pages.org.schema(),
      pages.org.metadata.components(),
      pages.session(user),
      "Visits",
      object
    );

  test("the page is the one the object assigns, facets in their places", () => {
    const { page } = definition("manager", "visit__c");
    assert.deepEqual(
      page.regions.map(({ name }) => name),
      ["header", "main", "sidebar"]
    );
    const [tabset] = page.regions[1]?.components ?? [];
    const [tab] = tabset?.facets["tabs"] ?? [];
    assert.equal(tab?.properties["title"], "Standard.Tab.detail");
    assert.equal(tab?.facets["body"]?.[0]?.name, "force:detailPanel");
    assert.deepEqual(page.regions[2]?.components[0]?.properties, { greeting: "Bonjour" });
  });

  test("a field that the user may not read is on no layout, list or header", () => {
    const text = JSON.stringify(definition("manager", "Visit__c"));
    assert.doesNotMatch(text, /Secret__c/);
  });

  test("layout items tell required, read-only and blank places", () => {
    const [section] = definition("manager", "Visit__c").layout.sections;
    assert.deepEqual(section?.columns[1], [
      { field: "Kind__c", required: false, readOnly: false },
      null,
      { field: "Day__c", required: false, readOnly: true },
      { field: "Cost__c", required: true, readOnly: false }
    ]);
  });

  test("compact layout, icon and list views come from the deployed files", () => {
    const { compactFields, icon, listViews } = definition("manager", "Visit__c");
    assert.deepEqual(compactFields, ["Account__c", "Kind__c"]);
    assert.equal(icon, "custom:custom49");
    const remote = listViews.find(({ name }) => name === "Remote_Visits");
    assert.equal(remote?.where, "Kind__c = 'Remote'");
    assert.deepEqual(remote?.columns, ["Name", "Account__c", "Cost__c", "LastModifiedDate"]);
  });

  test("a standard object without deployed layout has the platform's own", () => {
    const { layout, listViews } = definition("manager", "Account");
    assert.ok(layout.sections[0]?.columns[0]?.some((item) => item?.field === "Name"));
    assert.ok(layout.relatedLists.some(({ id }) => id === "Contacts"));
    assert.deepEqual(
      listViews.map(({ label }) => label),
      ["All Accounts", "My Accounts"]
    );
  });

  test("actions stand in the order of the layout's list, with the fields that the user may read", () => {
    const { actions } = definition("manager", "Visit__c");
    assert.deepEqual(
      actions.map((action) => ("label" in action ? action.label : action.kind)),
      ["New Task", "edit", "Change Cost", "delete"]
    );
    const [task, , cost] = actions;
    assert.ok(task?.kind === "create" && cost?.kind === "update");
    assert.deepEqual(
      [task.object, task.parentField, task.values],
      ["Task", "WhatId", { Priority: "High" }]
    );
    assert.deepEqual(
      cost.sections[0]?.columns.flat().map((item) => item?.field),
      ["Cost__c"]
    );
  });

  test("an object that the user may not read has no pages", () => {
    assert.throws(
      () => definition("contributor", "Visit__c"),
      (error) => error instanceof SalesforceError && error.status === 404
    );
  });

  test("the navigation shows the apps and tabs that the user may open", () => {
    const apps = (user: string) =>
      navigation(pages.org.schema(), pages.org.metadata.components(), pages.session(user));
    const [visits] = apps("manager");
    assert.equal(visits?.label, "Visits");
    assert.deepEqual(
      visits?.tabs.map(({ url }) => url),
      ["/lightning/page/home", "/lightning/o/Account/list", "/lightning/o/Visit__c/list"]
    );
    assert.ok(!apps("contributor").some(({ name }) => name === "Visits"));
  });
});
