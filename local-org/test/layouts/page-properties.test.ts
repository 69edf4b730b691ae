import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { pageDefinition, type PageDefinition } from "../../src/layouts/flexi-page.ts";
import { recordActions } from "../../src/layouts/record-actions.ts";
import type { Components } from "../../src/metadata/component.ts";
import { openPagesOrg, type PagesOrg } from "../pages/support/pages-org.ts";

const page = (properties: Record<string, string | string[]>): PageDefinition => ({
  name: "Visit_Page",
  label: "Visit",
  template: "flexipage:recordHomeTemplateDesktop",
  regions: [
    {
      name: "header",
      components: [{ name: "force:highlightsPanel", id: "highlights", properties, facets: {} }]
    }
  ]
});

describe("what a page says of its components", () => {
  let pages: PagesOrg;
  before(async () => {
    pages = await openPagesOrg();
  });
  after(() => pages.org.close());

  const actionsOn = (properties: Record<string, string | string[]>, user = "manager"): string[] =>
    recordActions(
      pages.org.schema(),
      pages.org.metadata.components(),
      pages.session(user),
      "Visit__c",
      page(properties)
    ).map((action) => ("name" in action ? action.name : action.kind));

  test("dynamic actions stand as the page lists them, those that the user may take", () => {
    const actionNames = ["Visit__c.Change_Cost", "Edit", "ChangeOwnerOne"];
    const dynamic = { enableActionsConfiguration: "true", actionNames };
    assert.deepEqual(actionsOn(dynamic), ["Visit__c.Change_Cost", "edit"]);
    assert.deepEqual(actionsOn(dynamic, "contributor"), []);
  });

  test("without dynamic actions the layout's list counts", () => {
    const actionNames = ["Visit__c.Change_Cost"];
    const layout = actionsOn({});
    assert.ok(layout.length > 1);
    assert.deepEqual(actionsOn({ enableActionsConfiguration: "false", actionNames }), layout);
  });

  test("a field placed on a page keeps its behaviour", () => {
    const fieldInstance = {
      fieldItem: "Record.Cost__c",
      identifier: "cost",
      fieldInstanceProperties: [{ name: "uiBehavior", value: "readonly" }]
    };
    const regions = [{ name: "main", type: "Region", itemInstances: [{ fieldInstance }] }];
    const components = { get: () => ({ definition: { flexiPageRegions: regions } }) };
    const read = pageDefinition(components as unknown as Components, "Visit_Page");
    assert.deepEqual(read?.regions[0]?.components, [
      {
        name: "field",
        id: "cost",
        properties: { uiBehavior: "readonly", field: "Cost__c" },
        facets: {}
      }
    ]);
  });
});
