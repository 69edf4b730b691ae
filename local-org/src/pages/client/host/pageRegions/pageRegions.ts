import { LightningElement, api } from "lwc";
import type { ComponentInstance, PageDefinition } from "../../../../layouts/flexi-page.ts";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";

interface RegionView {
  readonly name: string;
  readonly components: readonly ComponentInstance[];
}

const SIDE = /^(sidebar|right|rightcol|rightsidebar|bottomright)$/i;
const TOP = /^(header|subheader|top|region1)$/i;

/** The regions of a Lightning page: header over a wide and, where the template has one, a side column. */
export default class PageRegions extends LightningElement {
  @api page: PageDefinition | undefined;
  @api definition: ObjectDefinition | undefined;
  @api recordId: string | undefined;

  get regions(): readonly RegionView[] {
    return (this.page?.regions ?? []).filter(({ components }) => components.length > 0);
  }

  get top(): readonly RegionView[] {
    return this.regions.filter(({ name }) => TOP.test(name));
  }

  get side(): readonly RegionView[] {
    return this.regions.filter(({ name }) => SIDE.test(name));
  }

  get main(): readonly RegionView[] {
    return this.regions.filter(({ name }) => !TOP.test(name) && !SIDE.test(name));
  }

  get hasSide(): boolean {
    return this.side.length > 0;
  }

  get bodyClass(): string {
    return this.hasSide ? "body body_with-side" : "body";
  }
}
