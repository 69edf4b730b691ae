import { LightningElement } from "lwc";
import skip from "@salesforce/label/host.skipToContent";
import { currentApp } from "../../data/current-app.ts";
import { currentReference, onNavigate, startRouter } from "../../data/router.ts";
import { refreshPage } from "../../data/refresh-handlers.ts";
import type { PageReference } from "../../data/page-reference.ts";
import { showToast } from "../../data/toast-queue.ts";
import type { ToastConfig } from "../../lightning/platformShowToastEvent/platformShowToastEvent.ts";

/** The whole page: header, navigation, the page that the address names, toasts. */
export default class App extends LightningElement {
  reference: PageReference = currentReference();
  appDefinition = currentApp();
  labels = { skip };

  connectedCallback(): void {
    startRouter();
    onNavigate(() => {
      this.reference = currentReference();
    });
    this.template?.addEventListener("lightning__showtoast", (event) => {
      event.stopPropagation();
      showToast((event as CustomEvent<ToastConfig>).detail);
    });
    this.template?.addEventListener("lightning__refreshview", (event) => {
      event.stopPropagation();
      void refreshPage();
    });
  }

  handleSkip(): void {
    this.template?.querySelector<HTMLElement>("main")?.focus();
  }

  get brandStyle(): string {
    return this.appDefinition.color ? `border-color: ${this.appDefinition.color}` : "";
  }
}
