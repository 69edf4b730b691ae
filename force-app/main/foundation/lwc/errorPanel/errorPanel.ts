import { LightningElement, api } from "lwc";
import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import ERROR_TITLE from "@salesforce/label/c.Foundation_Error_Title";
import NO_ACCESS_TITLE from "@salesforce/label/c.Foundation_No_Access_Title";
import OFFLINE from "@salesforce/label/c.Foundation_Offline";
import RETRY from "@salesforce/label/c.Foundation_Retry";

/**
 * The one place where errors are shown. Fires `retried` when the person asks for another try.
 * An error that is about access only shows who can grant it instead of the platform's own words.
 */
export default class ErrorPanel extends LightningElement {
  /** What failed; a general title stands in. */
  @api heading = "";
  /** What is safe, or what to do. */
  @api hint = "";
  /** Who can grant access. */
  @api accessHint = "";
  @api hideRetry = false;
  retryLabel = RETRY;
  found: readonly ErrorMessage[] = [];

  /** Errors of any shape that `c/errorMessages` reads. */
  @api
  get errors(): unknown {
    return this.found;
  }
  set errors(value: unknown) {
    this.found = errorMessages(value);
  }

  get hasErrors(): boolean {
    return this.found.length > 0;
  }

  get noAccess(): boolean {
    return this.hasErrors && this.found.every((each) => each.kind === "noAccess");
  }

  get panelTitle(): string {
    if (this.noAccess) return NO_ACCESS_TITLE;
    return this.heading || ERROR_TITLE;
  }

  get messages(): { key: number; text: string }[] {
    if (this.noAccess && this.accessHint) return [];
    return this.found.map(({ kind, message }, key) => ({
      key,
      text: kind === "offline" ? OFFLINE : message
    }));
  }

  get advice(): string {
    return this.noAccess ? this.accessHint : this.hint;
  }

  get canRetry(): boolean {
    return !this.hideRetry && !this.noAccess;
  }

  get panelClass(): string {
    return `panel slds-media slds-box slds-box_small ${this.noAccess ? "" : "failed"}`;
  }

  get iconName(): string {
    return this.noAccess ? "utility:lock" : "utility:error";
  }

  get iconVariant(): string | undefined {
    return this.noAccess ? undefined : "error";
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent("retried"));
  }
}
