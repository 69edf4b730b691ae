import { LightningElement, api } from "lwc";
import done from "@salesforce/label/host.pathDone";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";
import { text } from "../../data/context.ts";
import { objectInfo, picklistValues } from "../../data/object-info.ts";
import { refreshPage } from "../../data/refresh-handlers.ts";
import { recordSource, updateRecord, type UiRecord } from "../../data/records.ts";
import { saveErrors } from "../../data/save-errors.ts";
import { showToast } from "../../data/toast-queue.ts";

interface Step {
  readonly value: string;
  readonly label: string;
  readonly done: boolean;
  readonly className: string;
  readonly selected: "true" | "false";
  readonly tabIndex: number;
}

/** The path of a record: the values of one picklist in order, the present one marked. */
export default class Path extends LightningElement {
  @api definition: ObjectDefinition | undefined;
  values: readonly { readonly label: string; readonly value: string }[] = [];
  record: UiRecord | undefined;
  selected: string | undefined;
  saving = false;
  labels = { done };
  fieldLabel = "";
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

  get field(): string | undefined {
    return this.definition?.pathField;
  }

  async load(): Promise<void> {
    this.#end?.();
    const { definition, field } = this;
    const recordId = this.#recordId;
    if (definition === undefined || field === undefined || recordId === undefined) return;
    const { picklistFieldValues } = await picklistValues(definition.object);
    this.values = picklistFieldValues[field]?.values ?? [];
    this.fieldLabel = (await objectInfo(definition.object)).fields[field]?.label ?? field;
    const fields = [`${definition.object}.${field}`];
    this.#end = recordSource.subscribe({ recordId, fields }, (record) => {
      this.record = record;
      this.selected = undefined;
    });
  }

  get current(): string {
    return String(this.record?.fields[this.field ?? ""]?.value ?? "");
  }

  get steps(): Step[] {
    const place = this.values.findIndex(({ value }) => value === this.current);
    return this.values.map(({ label, value }, index) => {
      const state = index < place ? "complete" : index === place ? "current" : "incomplete";
      const active = value === (this.selected ?? this.current);
      const classes = ["slds-path__item", `slds-is-${state}`, active ? "slds-is-active" : ""];
      return {
        value,
        label,
        done: state === "complete",
        className: classes.join(" "),
        selected: active ? "true" : "false",
        tabIndex: active ? 0 : -1
      };
    });
  }

  get hasSteps(): boolean {
    return this.record !== undefined && this.values.length > 0;
  }

  get canMark(): boolean {
    return (
      this.definition?.updateable === true &&
      this.selected !== undefined &&
      this.selected !== this.current
    );
  }

  get markLabel(): string {
    return text("pathMark", this.fieldLabel);
  }

  handleSelect(event: Event): void {
    event.preventDefault();
    this.selected = (event.currentTarget as HTMLElement).dataset["value"];
  }

  async handleMark(): Promise<void> {
    this.saving = true;
    try {
      await updateRecord({ fields: { Id: this.recordId, [String(this.field)]: this.selected } });
      void refreshPage();
      showToast({ title: text("pathSaved", this.fieldLabel), variant: "success" });
    } catch (error) {
      const { general, byField } = saveErrors(error);
      const message = [...general, ...Object.values(byField)].join(" ");
      showToast({ title: text("notSaved"), message, variant: "error" });
    } finally {
      this.saving = false;
    }
  }
}
