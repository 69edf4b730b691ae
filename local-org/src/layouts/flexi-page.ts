import type { Components } from "../metadata/component.ts";
import type { RelatedListDefinition } from "./related-lists.ts";

/** A component on a page, with its properties; properties that name a facet carry its components. */
export interface ComponentInstance {
  /** `force:highlightsPanel`, `c:negotiationRoom`. */
  readonly name: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
  readonly facets: Readonly<Record<string, readonly ComponentInstance[]>>;
  readonly visibility?: VisibilityRule;
  /** What a related-list component shows. */
  readonly relatedList?: RelatedListDefinition;
}

export interface VisibilityRule {
  readonly booleanFilter?: string;
  readonly criteria: readonly {
    /** `{!Record.Phase__c}` */
    readonly leftValue: string;
    readonly operator: string;
    readonly rightValue?: string;
  }[];
}

export interface PageDefinition {
  readonly name: string;
  readonly label: string;
  /** `flexipage:recordHomeTemplateDesktop` */
  readonly template: string;
  readonly regions: readonly {
    readonly name: string;
    readonly components: readonly ComponentInstance[];
  }[];
}

interface Property {
  readonly name?: string;
  readonly value?: string;
  readonly valueList?: { readonly valueListItems: readonly { readonly value?: string }[] };
}

interface Item {
  readonly componentInstance?: {
    readonly componentName?: string;
    readonly identifier?: string;
    readonly componentInstanceProperties?: readonly Property[];
    readonly visibilityRule?: VisibilityRule;
  };
  readonly fieldInstance?: {
    readonly fieldItem?: string;
    readonly identifier?: string;
    readonly fieldInstanceProperties?: readonly Property[];
  };
}

interface PageRegion {
  readonly name?: string;
  readonly type?: string;
  readonly itemInstances?: readonly Item[];
}

export function pageDefinition(components: Components, name: string): PageDefinition | undefined {
  const found = components.get("FlexiPage", name);
  if (found === undefined) return undefined;
  const page = found.definition as unknown as {
    masterLabel?: string;
    template?: { name?: string };
    flexiPageRegions?: readonly PageRegion[];
  };
  const regions = page.flexiPageRegions ?? [];
  return {
    name,
    label: page.masterLabel ?? name,
    template: page.template?.name ?? "",
    regions: regions
      .filter((region) => region.type !== "Facet")
      .map((region) => ({ name: region.name ?? "", components: instances(regions, region) }))
  };
}

function instances(regions: readonly PageRegion[], region: PageRegion): ComponentInstance[] {
  return (region.itemInstances ?? []).flatMap((item, index) => {
    const { componentInstance: component, fieldInstance: field } = item;
    if (field !== undefined) return fieldOn(field, index);
    if (component?.componentName === undefined) return [];
    return instance(regions, component, `${region.name}-${index}`);
  });
}

/** A field placed in Lightning App Builder; `uiBehavior` says whether it is read-only or required. */
function fieldOn(field: NonNullable<Item["fieldInstance"]>, index: number): ComponentInstance {
  const { fieldItem = "", identifier = `${index}`, fieldInstanceProperties = [] } = field;
  const given = fieldInstanceProperties.map(({ name = "", value = "" }) => [name, value] as const);
  const properties = { ...Object.fromEntries(given), field: fieldItem.replace(/^Record\./, "") };
  return { name: "field", id: identifier, properties, facets: {} };
}

function instance(
  regions: readonly PageRegion[],
  component: NonNullable<Item["componentInstance"]>,
  place: string
): ComponentInstance {
  const properties: Record<string, string | string[]> = {};
  const facets: Record<string, ComponentInstance[]> = {};
  for (const { name = "", value, valueList } of component.componentInstanceProperties ?? []) {
    const facet = regions.find((region) => region.type === "Facet" && region.name === value);
    if (facet !== undefined) facets[name] = instances(regions, facet);
    else
      properties[name] = valueList?.valueListItems.map((item) => item.value ?? "") ?? value ?? "";
  }
  const { componentName = "", identifier, visibilityRule } = component;
  return {
    name: qualifiedName(componentName),
    id: identifier ?? place,
    properties,
    facets,
    ...(visibilityRule === undefined ? {} : { visibility: visibilityRule })
  };
}

/** A component of the org itself stands without a namespace, or with the default one. */
function qualifiedName(componentName: string): string {
  return componentName.includes(":") ? componentName : `c:${componentName}`;
}
