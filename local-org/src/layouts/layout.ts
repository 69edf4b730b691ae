import type { Components } from "../metadata/component.ts";
import type { Schema } from "../metadata/schema.ts";
import type { Session } from "../org.ts";
import { standardTexts } from "./standard-texts.ts";
import { relatedLists, type RelatedListDefinition } from "./related-lists.ts";
import { standardLayout, type LayoutSource } from "./standard-layouts.ts";

export interface LayoutItemDefinition {
  readonly field: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  /** Fields that are edited in place of a compound one: a person's name, an address. */
  readonly parts?: readonly string[];
}

export interface LayoutSectionDefinition {
  readonly label: string;
  /** Whether the heading shows on the record page and in forms. */
  readonly heading: boolean;
  readonly columns: readonly (readonly (LayoutItemDefinition | null)[])[];
}

export interface LayoutDefinition {
  readonly sections: readonly LayoutSectionDefinition[];
  readonly relatedLists: readonly RelatedListDefinition[];
}

/** Sections that the platform names, and translates, itself. */
const STANDARD_SECTIONS: Readonly<Record<string, string>> = {
  "Address Information": "addressInformation",
  "Description Information": "descriptionInformation",
  "System Information": "systemInformation"
};
const ADDRESS = /^(\w*)Address$/;
const ADDRESS_PARTS = ["Street", "PostalCode", "City", "State", "Country"];
const NAME_PARTS = ["Salutation", "FirstName", "LastName"];

/** Page layout of an object without what the user may not read. */
export function layoutDefinition(
  schema: Schema,
  components: Components,
  session: Session,
  object: string
): LayoutDefinition {
  const source = layoutSource(schema, components, object);
  const sections = source.layoutSections
    .filter((section) => section.style !== "CustomLinks")
    .map((section) => ({
      label: sectionLabel(components, session, object, section.label ?? ""),
      heading: section.detailHeading !== false && Boolean(section.label),
      columns: section.layoutColumns.map((column) =>
        column.layoutItems.flatMap((item) => layoutItem(schema, session, object, item))
      )
    }))
    .filter((section) => section.columns.some((column) => column.length > 0));
  return { sections, relatedLists: relatedLists(schema, components, session, object, source) };
}

/** The deployed layout; where an object has several, the one named after the object comes first. */
export function layoutSource(schema: Schema, components: Components, object: string): LayoutSource {
  const deployed = components
    .ofType("Layout")
    .filter(({ fullName }) => fullName.startsWith(`${object}-`));
  const label = encodeURIComponent(schema.objectOf(object)?.label ?? "");
  const named = deployed.find(({ fullName }) => fullName === `${object}-${label} Layout`);
  return (named ?? deployed[0])?.definition ?? standardLayout(schema, object);
}

/** An item of a layout; none where the user may not read its field. */
export function layoutItem(
  schema: Schema,
  session: Session,
  object: string,
  item: { field?: string; behavior?: string; emptySpace?: boolean }
): (LayoutItemDefinition | null)[] {
  if (item.emptySpace) return [null];
  if (item.field === undefined) return [];
  const parts = compoundParts(schema, session, object, item.field);
  const field = schema.fieldOf(object, item.field);
  if (parts === undefined && field === undefined) return [];
  const access = session.access.field(object, item.field);
  if (parts === undefined && !access.read) return [];
  return [
    {
      field: field?.name ?? item.field,
      required: item.behavior === "Required" || field?.required === true,
      readOnly: item.behavior === "Readonly" || (parts === undefined && !access.edit),
      ...(parts === undefined ? {} : { parts })
    }
  ];
}

function compoundParts(
  schema: Schema,
  session: Session,
  object: string,
  field: string
): string[] | undefined {
  const prefix = ADDRESS.exec(field)?.[1];
  const names =
    prefix !== undefined
      ? ADDRESS_PARTS.map((part) => prefix + part)
      : field === "Name" && schema.fieldOf(object, "LastName") !== undefined
        ? NAME_PARTS
        : [];
  const readable = names.filter(
    (name) => schema.fieldOf(object, name) && session.access.field(object, name).read
  );
  return readable.length === 0 ? undefined : readable;
}

function sectionLabel(
  components: Components,
  session: Session,
  object: string,
  label: string
): string {
  const translation = components.get("CustomObjectTranslation", `${object}-${session.language}`);
  const sections = translation?.definition.layouts.flatMap((layout) => layout.sections) ?? [];
  const standard = standardTexts(session.language)[STANDARD_SECTIONS[label] ?? ""];
  return sections.find(({ section }) => section === label)?.label ?? standard ?? label;
}
