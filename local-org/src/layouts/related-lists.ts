import type { Components } from "../metadata/component.ts";
import type { Field, Schema, SObject } from "../metadata/schema.ts";
import type { Session } from "../org.ts";
import { columnField } from "./column-field.ts";
import { objectIcon } from "./icon.ts";
import type { LayoutSource } from "./standard-layouts.ts";

export interface RelatedListDefinition {
  /** Child relationship name: `Contacts`, `Negotiation_Lines__r`. */
  readonly id: string;
  readonly label: string;
  readonly object: string;
  /** The child's field that points to the parent. */
  readonly field: string;
  readonly icon: string;
  readonly columns: readonly string[];
  /** SOQL after ORDER BY. */
  readonly order: string;
  readonly createable: boolean;
}

const STANDARD: Readonly<Record<string, { object: string; field: string }>> = {
  RelatedContactList: { object: "Contact", field: "AccountId" },
  RelatedOpportunityList: { object: "Opportunity", field: "AccountId" },
  RelatedContractList: { object: "Contract", field: "AccountId" },
  RelatedAssetList: { object: "Asset", field: "AccountId" },
  RelatedContactAccountRelationshipList: { object: "Contact", field: "AccountId" },
  RelatedActivityList: { object: "Task", field: "WhatId" },
  RelatedOpportunityLineItemList: { object: "OpportunityLineItem", field: "OpportunityId" },
  RelatedLineItemList: { object: "OpportunityLineItem", field: "OpportunityId" }
};

/** Related lists of a layout that the user may read. */
export function relatedLists(
  schema: Schema,
  components: Components,
  session: Session,
  parent: string,
  layout: LayoutSource
): RelatedListDefinition[] {
  return layout.relatedLists.flatMap((list) => {
    const { object, field } = STANDARD[list.relatedList] ?? splitName(list.relatedList);
    const child = schema.objectOf(object);
    const lookup = child && schema.fieldOf(child.name, field);
    const access = child && session.access.object(child.name);
    if (!child || !lookup?.referenceTo.includes(parent) || !access?.read) return [];
    if (!session.access.field(child.name, lookup.name).read) return [];
    const columns = readableColumns(schema, session, child.name, list.fields);
    const sort = list.sortField && columnField(schema, child.name, list.sortField)?.name;
    return {
      id: lookup.childRelationshipName ?? list.relatedList,
      label: listLabel(schema, components, session, child, lookup),
      object: child.name,
      field: lookup.name,
      icon: objectIcon(components, child.name),
      columns,
      order: `${sort || "CreatedDate"} ${list.sortOrder === "Desc" || !sort ? "DESC" : "ASC"}`,
      createable: access.create
    };
  });
}

/** Two lists of the same object differ by the label that their lookups give them. */
function listLabel(
  schema: Schema,
  components: Components,
  session: Session,
  child: SObject,
  { name }: Field
): string {
  const { language } = session;
  const field = `${child.name}.${name}`;
  const own = components.get("CustomField", field)?.definition.relationshipLabel;
  const plural = schema.translate(language, `ObjectPlural:${child.name}`, child.pluralLabel);
  return schema.translate(language, `RelatedList:${field}`, own ?? plural);
}

function splitName(name: string): { object: string; field: string } {
  const [object = "", field = ""] = name.split(".");
  return { object, field };
}

export function readableColumns(
  schema: Schema,
  session: Session,
  object: string,
  columns: readonly string[]
): string[] {
  const found = columns.flatMap((column) => columnField(schema, object, column)?.name ?? []);
  const readable = found.filter((name) => session.access.field(object, name).read);
  const name = [...(schema.objectOf(object)?.fields.values() ?? [])].find(
    (field) => field.nameField
  );
  const first = name === undefined || readable.includes(name.name) ? [] : [name.name];
  return [...new Set([...first, ...readable])];
}
