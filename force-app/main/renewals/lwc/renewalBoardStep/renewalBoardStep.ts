import { LightningElement, api } from "lwc";
import { errorMessages } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { saveChanges } from "c/recordChanges";
import FOUNDATION_OFFLINE from "@salesforce/label/c.Foundation_Offline";
import STEP_ADD from "@salesforce/label/c.Renewals_Home_Step_Add";
import STEP_CANCEL from "@salesforce/label/c.Renewals_Home_Step_Cancel";
import STEP_EDIT from "@salesforce/label/c.Renewals_Home_Step_Edit";
import STEP_FIELD from "@salesforce/label/c.Renewals_Home_Step_Field";
import STEP_HELP from "@salesforce/label/c.Renewals_Home_Step_Help";
import STEP_SAVE from "@salesforce/label/c.Renewals_Home_Step_Save";

/** The next step of a renewal: Enter saves, Escape takes back. Fires `stepsaved` with the text. */
export default class RenewalBoardStep extends LightningElement {
  /** The negotiation. */
  @api recordId = "";
  /** Whose step it is, in words. */
  @api renewal = "";
  @api text = "";
  /** Sent along, so that nobody overwrites what another person saved meanwhile. */
  @api revision: number | undefined;
  @api editable = false;
  labels = { cancel: STEP_CANCEL, help: STEP_HELP, save: STEP_SAVE };
  editing = false;
  saving = false;
  draft = "";
  problem = "";
  private focusNext: "input" | "button" | undefined;

  get editTitle(): string {
    return fillLabel(this.text ? STEP_EDIT : STEP_ADD, this.renewal);
  }

  get fieldLabel(): string {
    return fillLabel(STEP_FIELD, this.renewal);
  }

  get editIcon(): string {
    return this.text ? "utility:edit" : "utility:add";
  }

  override renderedCallback(): void {
    const name = this.focusNext === "input" ? "input" : "lightning-button-icon";
    const target = this.focusNext && this.template?.querySelector<HTMLElement>(name);
    this.focusNext = undefined;
    target?.focus();
  }

  handleEdit(): void {
    this.draft = this.text;
    this.problem = "";
    this.editing = true;
    this.focusNext = "input";
  }

  handleInput(event: Event): void {
    this.draft = (event.target as HTMLInputElement).value;
  }

  async handleKey(event: KeyboardEvent): Promise<void> {
    if (event.key === "Escape") this.handleCancel();
    else if (event.key === "Enter") await this.handleSave();
  }

  handleCancel(): void {
    this.editing = false;
    this.focusNext = "button";
  }

  async handleSave(): Promise<void> {
    if (this.saving) return;
    const text = this.draft.trim();
    this.saving = true;
    const [error] = errorMessages(await saveChanges("SaveNextStep", [this.change(text)]));
    this.saving = false;
    this.problem = error?.kind === "offline" ? FOUNDATION_OFFLINE : (error?.message ?? "");
    if (error) return;
    this.handleCancel();
    this.dispatchEvent(new CustomEvent("stepsaved", { detail: { id: this.recordId, text } }));
  }

  private change(text: string): Parameters<typeof saveChanges>[1][number] {
    const lock = this.revision === undefined ? {} : { Revision__c: this.revision };
    return {
      alias: "step",
      object: "Renewal_Negotiation__c",
      id: this.recordId,
      fields: { Next_Step__c: text || null, ...lock }
    };
  }
}
