import { LightningElement, api } from "lwc";
import type { ComponentInstance } from "../../../../layouts/flexi-page.ts";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";

/** One related list as a component of its own. */
export default class DynamicRelatedList extends LightningElement {
  @api instance: ComponentInstance | undefined;
  @api definition: ObjectDefinition | undefined;
  @api recordId: string | undefined;

  get list(): unknown {
    return this.instance?.relatedList;
  }
}
