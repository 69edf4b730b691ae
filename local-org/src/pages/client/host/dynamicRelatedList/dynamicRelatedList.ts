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

  /** As the page says: of a dynamic list, or of a single list shown as a table. */
  get shownCount(): number | undefined {
    const { maxRecordsToDisplay, rowsToDisplay } = this.instance?.properties ?? {};
    const given = maxRecordsToDisplay ?? rowsToDisplay;
    return given === undefined ? undefined : Number(given);
  }
}
