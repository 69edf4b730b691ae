import { LightningElement, api } from "lwc";
import type { LayoutSectionDefinition } from "../../../../layouts/layout.ts";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";
import { layoutFields } from "../../data/record-fields.ts";

/** The fields of the object's layout. */
export default class DetailPanel extends LightningElement {
  @api definition: ObjectDefinition | undefined;
  @api recordId: string | undefined;
  @api framed = false;

  get frameClass(): string {
    return this.framed ? "slds-card slds-card_boundary slds-p-around_small" : "";
  }

  get sections(): readonly LayoutSectionDefinition[] {
    return this.definition?.layout.sections ?? [];
  }

  get fields(): string[] {
    return this.definition ? layoutFields(this.definition.layout) : [];
  }
}
