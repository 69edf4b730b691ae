import { LightningElement, api } from "lwc";
import errorTitle from "@salesforce/label/host.errorTitle";
import noAccessTitle from "@salesforce/label/host.noAccessTitle";
import noAccessText from "@salesforce/label/host.noAccessText";
import tryAgain from "@salesforce/label/host.tryAgain";
import goHome from "@salesforce/label/host.goHome";
import { failureMessage, isNoAccess } from "../../data/save-errors.ts";

/** Instead of a page or list: no access and who can grant it, or what went wrong. */
export default class MessagePanel extends LightningElement {
  @api error: unknown;
  /** Whether to offer another try: the parent listens to `retry`. */
  @api retryable = false;
  labels = { tryAgain, goHome };

  get noAccess(): boolean {
    return isNoAccess(this.error);
  }

  get title(): string {
    return this.noAccess ? noAccessTitle : errorTitle;
  }

  get message(): string {
    return this.noAccess ? noAccessText : failureMessage(this.error);
  }

  get iconName(): string {
    return this.noAccess ? "utility:lock" : "utility:error";
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent("retry"));
  }
}
