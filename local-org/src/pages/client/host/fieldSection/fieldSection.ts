import { LightningElement, api } from "lwc";
import type { ComponentInstance } from "../../../../layouts/flexi-page.ts";
import type { LayoutSectionDefinition } from "../../../../layouts/layout.ts";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";
import { pageText } from "../../data/page-text.ts";

/** A section of fields placed in Lightning App Builder, in one or more columns. */
export default class FieldSection extends LightningElement {
  @api instance: ComponentInstance | undefined;
  @api definition: ObjectDefinition | undefined;
  @api recordId: string | undefined;

  get columns(): readonly ComponentInstance[] {
    return this.instance?.facets["columns"] ?? [];
  }

  get fields(): string[] {
    return this.columns.flatMap(fieldNames);
  }

  get sections(): LayoutSectionDefinition[] {
    const columns = this.columns.map((column) =>
      (column.facets["body"] ?? []).map(({ properties }) => ({
        field: String(properties["field"]),
        required: properties["uiBehavior"] === "required",
        readOnly: properties["uiBehavior"] === "readonly"
      }))
    );
    return [{ label: "", heading: false, columns }];
  }

  get title(): string {
    return pageText(String(this.instance?.properties["label"] ?? ""));
  }
}

function fieldNames(column: ComponentInstance): string[] {
  return (column.facets["body"] ?? []).map(({ properties }) => String(properties["field"]));
}
