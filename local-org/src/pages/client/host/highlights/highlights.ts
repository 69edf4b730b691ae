import { LightningElement, api } from "lwc";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";
import moreActions from "@salesforce/label/host.moreActions";
import type { ComponentInstance } from "../../../../layouts/flexi-page.ts";
import { fieldLabel } from "../../data/field-label.ts";
import type { Cell } from "../../data/format.ts";
import { objectInfo, type ObjectInfo } from "../../data/object-info.ts";
import { actionLabel, takeAction } from "../../data/record-actions.ts";
import { qualifiedFields, recordCell } from "../../data/record-fields.ts";
import { recordSource, type UiRecord } from "../../data/records.ts";

interface Highlight {
  readonly name: string;
  readonly label: string;
  readonly cell: Cell;
}

interface ActionView {
  /** Place among the definition's actions. */
  readonly index: string;
  readonly label: string;
}

/** Record header: what it is, its compact fields, the actions the user may take. */
export default class Highlights extends LightningElement {
  @api definition: ObjectDefinition | undefined;
  @api instance: ComponentInstance | undefined;
  info: ObjectInfo | undefined;
  record: UiRecord | undefined;
  labels = { moreActions };
  #recordId: string | undefined;
  #end: (() => void) | undefined;

  @api
  get recordId(): string | undefined {
    return this.#recordId;
  }
  set recordId(value: string | undefined) {
    this.#recordId = value;
    void Promise.resolve().then(() => this.load());
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  async load(): Promise<void> {
    this.#end?.();
    const { definition } = this;
    const recordId = this.#recordId;
    if (definition === undefined || recordId === undefined) return;
    const info = await objectInfo(definition.object);
    this.info = info;
    const fields = qualifiedFields(info, [definition.nameField, ...definition.compactFields]);
    this.#end = recordSource.subscribe({ recordId, optionalFields: fields }, (record) => {
      if (record !== undefined) this.record = record;
    });
  }

  get objectLabel(): string {
    return this.info?.label ?? "";
  }

  get name(): string {
    const field = this.record?.fields[this.definition?.nameField ?? ""];
    return String(field?.value ?? "");
  }

  get fields(): Highlight[] {
    const { info, record, definition } = this;
    if (info === undefined || record === undefined || definition === undefined) return [];
    return definition.compactFields
      .filter((name) => info.fields[name] !== undefined)
      .map((name) => ({
        name,
        label: fieldLabel(info.fields[name]),
        cell: recordCell(info, record, name)
      }));
  }

  get buttons(): readonly ActionView[] {
    return this.actions.slice(0, this.buttonCount);
  }

  get menu(): readonly ActionView[] {
    return this.actions.slice(this.buttonCount);
  }

  get hasMenu(): boolean {
    return this.menu.length > 0;
  }

  get actions(): readonly ActionView[] {
    return (this.definition?.actions ?? []).map((action, index) => ({
      index: String(index),
      label: actionLabel(action)
    }));
  }

  /** As the page says; three unless it does. */
  get buttonCount(): number {
    return Number(this.instance?.properties["numVisibleActions"] ?? 3);
  }

  handleButton(event: Event): void {
    this.take((event.currentTarget as HTMLElement).dataset["index"]);
  }

  handleMenu(event: CustomEvent<{ value: string }>): void {
    this.take(event.detail.value);
  }

  take(index: string | undefined): void {
    const { definition, recordId, name } = this;
    const action = definition?.actions[Number(index)];
    if (action && definition && recordId) void takeAction(action, { definition, recordId, name });
  }
}
