import { SalesforceError } from "../../../errors.ts";
import type { Field, SObject } from "../../../metadata/schema.ts";
import { componentsOf } from "../../../layouts/components-of.ts";
import {
  layoutDefinition,
  type LayoutItemDefinition,
  type LayoutSectionDefinition
} from "../../../layouts/layout.ts";
import { ok, type Call, type Reply } from "../../../server/resource.ts";
import { tagged } from "../etag.ts";
import { fieldLabel, MASTER_RECORD_TYPE, uiObject, type Viewer } from "../viewer.ts";
import { layoutFields } from "./layout-fields.ts";

const MODES = ["Create", "Edit", "View"];
const TYPES = ["Full", "Compact"];

/** `GET /ui-api/layout/:object?layoutType=Full|Compact&mode=View|Edit|Create` */
export function readLayout(call: Call): Reply {
  const object = uiObject(call, call.params["object"] ?? "");
  const mode = oneOf(MODES, call.query["mode"] ?? "View");
  const type = oneOf(TYPES, call.query["layoutType"] ?? "Full");
  return ok(layoutRepresentation(call, object, type, mode));
}

function oneOf(allowed: readonly string[], value: string): string {
  if (allowed.includes(value)) return value;
  throw new SalesforceError(
    "ILLEGAL_QUERY_PARAMETER_VALUE",
    `Invalid value ${value}: expected ${allowed.join(" or ")}`
  );
}

/** An object's layout without what the user may not read. */
export function layoutRepresentation(
  viewer: Viewer,
  object: SObject,
  layoutType: string,
  mode: string
): object {
  const sections =
    layoutType.toLowerCase() === "compact"
      ? [compactSection(viewer, object)]
      : fullSections(viewer, object);
  return tagged({
    id: null,
    layoutType,
    mode,
    objectApiName: object.name,
    recordTypeId: MASTER_RECORD_TYPE,
    saveOptions: [],
    sections
  });
}

function fullSections(viewer: Viewer, object: SObject): object[] {
  const { org, session } = viewer;
  const layout = layoutDefinition(org.schema(), componentsOf(org), session, object.name);
  return layout.sections.map((section, index) => sectionOf(viewer, object, section, index));
}

function sectionOf(
  viewer: Viewer,
  object: SObject,
  { columns, heading, label }: LayoutSectionDefinition,
  index: number
): object {
  const rows = Math.max(...columns.map((column) => column.length));
  const layoutRows = Array.from({ length: rows }, (_, row) => ({
    layoutItems: columns.map((column) => itemOf(viewer, object, column[row] ?? null))
  }));
  return {
    collapsible: false,
    columns: columns.length,
    heading: label,
    id: String(index),
    layoutRows,
    rows,
    tabOrder: "LeftRight",
    useHeading: heading
  };
}

function compactSection(viewer: Viewer, object: SObject): object {
  const items = layoutFields(viewer, object, "Compact").map((field) =>
    itemOf(viewer, object, { field, required: false, readOnly: true })
  );
  return {
    collapsible: false,
    columns: 1,
    heading: null,
    id: "0",
    layoutRows: items.map((item) => ({ layoutItems: [item] })),
    rows: items.length,
    tabOrder: "LeftRight",
    useHeading: false
  };
}

function itemOf(viewer: Viewer, object: SObject, item: LayoutItemDefinition | null): object {
  if (item === null) return EMPTY;
  const schema = viewer.org.schema();
  const fields = [item.field, ...(item.parts ?? [])].flatMap(
    (name) => schema.fieldOf(object.name, name) ?? []
  );
  const [first] = fields;
  const readOnly = item.readOnly || first?.readOnly === true;
  const labelled = (field: Field): string => fieldLabel(viewer, object.name, field);
  return {
    editableForNew: !readOnly,
    editableForUpdate: !readOnly && first?.createOnly !== true,
    label: first ? labelled(first) : item.field,
    layoutComponents: fields.map((field) => ({
      apiName: field.name,
      componentType: "Field",
      label: labelled(field)
    })),
    lookupIdApiName: first?.relationshipName ? "Id" : null,
    required: item.required && !readOnly,
    sortable: false
  };
}

const EMPTY = {
  editableForNew: false,
  editableForUpdate: false,
  label: "",
  layoutComponents: [{ apiName: null, componentType: "EmptySpace", label: null }],
  lookupIdApiName: null,
  required: false,
  sortable: false
} as const;
