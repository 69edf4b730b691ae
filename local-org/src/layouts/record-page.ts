import type { Components } from "../metadata/component.ts";
import { pageDefinition, type PageDefinition } from "./flexi-page.ts";

interface Override {
  readonly actionName?: string;
  readonly content?: string;
  readonly formFactor?: string;
  readonly type?: string;
  readonly pageOrSobjectType?: string;
}

/** The page of an object's records: what the app assigns, else the object, else the platform's own. */
export function recordPage(components: Components, app: string, object: string): PageDefinition {
  const ofApp = components.get("CustomApplication", app)?.definition.actionOverrides ?? [];
  const ofObject = components.get("CustomObject", object)?.definition.actionOverrides ?? [];
  const name =
    assigned(ofApp.filter((override) => override.pageOrSobjectType === object)) ??
    assigned(ofObject);
  return (name && pageDefinition(components, name)) || STANDARD_PAGE;
}

function assigned(overrides: readonly Override[]): string | undefined {
  return overrides.find(
    ({ actionName, type, formFactor }) =>
      actionName === "View" && type?.toLowerCase() === "flexipage" && formFactor !== "Small"
  )?.content;
}

const plain = (name: string) => ({ name, id: name, properties: {}, facets: {} });
const tab = (title: string, body: string) => ({
  ...plain("flexipage:tab"),
  id: title,
  properties: { title },
  facets: { body: [plain(body)] }
});

const STANDARD_PAGE: PageDefinition = {
  name: "",
  label: "",
  template: "flexipage:recordHomeTemplateDesktop",
  regions: [
    { name: "header", components: [plain("force:highlightsPanel")] },
    {
      name: "main",
      components: [
        {
          ...plain("flexipage:tabset"),
          facets: {
            tabs: [
              tab("Standard.Tab.detail", "force:detailPanel"),
              tab("Standard.Tab.relatedLists", "force:relatedListContainer")
            ]
          }
        }
      ]
    }
  ]
};
