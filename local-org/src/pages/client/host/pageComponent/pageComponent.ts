import { LightningElement, api } from "lwc";
import type { ComponentInstance } from "../../../../layouts/flexi-page.ts";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";
import { text } from "../../data/context.ts";
import { loadComponent } from "../../data/load-component.ts";
import { recordSource } from "../../data/records.ts";
import { failureMessage } from "../../data/save-errors.ts";
import { standardComponent } from "../../data/standard-components.ts";
import { isVisible, ruleFields } from "../../data/visibility.ts";

/** One component of a Lightning page: a standard one of the host, or a deployed one. */
export default class PageComponent extends LightningElement {
  @api definition: ObjectDefinition | undefined;
  @api recordId: string | undefined;
  /** Whether it stands on the page itself, not in a tab: it brings its own card then. */
  @api framed = false;
  ctor: unknown;
  visible = true;
  problem: string | undefined;
  placed: ComponentInstance | undefined;
  #end: (() => void) | undefined;

  @api
  get instance(): ComponentInstance | undefined {
    return this.placed;
  }
  set instance(value: ComponentInstance | undefined) {
    const changed = value?.name !== this.placed?.name;
    this.placed = value;
    if (changed && value !== undefined) void this.load(value.name);
    void Promise.resolve().then(() => this.watchRule());
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  /** A component with a visibility rule comes and goes with the record's values. */
  watchRule(): void {
    this.#end?.();
    const rule = this.placed?.visibility;
    const { recordId, definition } = this;
    if (rule === undefined) return;
    this.visible = false;
    const optionalFields = ruleFields(rule).map((name) => `${definition?.object}.${name}`);
    if (recordId === undefined || optionalFields.length === 0) {
      this.visible = isVisible(rule, undefined);
      return;
    }
    this.#end = recordSource.subscribe({ recordId, optionalFields }, (record) => {
      this.visible = isVisible(rule, record);
    });
  }

  async load(name: string): Promise<void> {
    this.problem = undefined;
    this.ctor = standardComponent(name);
    if (this.ctor !== undefined) return;
    if (!name.includes(":") || !name.startsWith("c:")) {
      this.problem = text("unknownComponent", name);
      return;
    }
    try {
      this.ctor = await loadComponent(name);
    } catch (error) {
      this.problem = text("componentFailed", name, failureMessage(error));
    }
  }

  get shownCtor(): unknown {
    return this.visible ? this.ctor : undefined;
  }

  get isDeployed(): boolean {
    return this.placed?.name.startsWith("c:") === true;
  }

  /** What the component gets: deployed ones their design properties, standard ones the whole instance. */
  get properties(): object {
    const place = { recordId: this.recordId, objectApiName: this.definition?.object };
    if (this.isDeployed) return { ...this.placed?.properties, ...place };
    return { ...place, instance: this.placed, definition: this.definition, framed: this.framed };
  }

  errorCallback(error: Error): void {
    this.ctor = undefined;
    this.problem = text("componentFailed", this.placed?.name ?? "", error.message);
  }
}
