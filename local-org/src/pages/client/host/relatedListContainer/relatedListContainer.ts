import { LightningElement, api } from "lwc";
import none from "@salesforce/label/host.noRelatedLists";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";

/** The related lists of the object's layout. */
export default class RelatedListContainer extends LightningElement {
  @api definition: ObjectDefinition | undefined;
  @api recordId: string | undefined;
  labels = { none };

  get lists(): readonly object[] {
    return this.definition?.layout.relatedLists ?? [];
  }

  get isEmpty(): boolean {
    return this.lists.length === 0;
  }
}
