import { LightningElement } from "lwc";
import { registerWithForm } from "../../data/form-registration.ts";

/** `lightning-messages`: what a save of the form around it failed on, apart from single fields. */
export default class Messages extends LightningElement {
  message = "";

  connectedCallback(): void {
    registerWithForm(this, {
      receiveForm: () => undefined,
      receiveErrors: (_byField, general) => {
        this.message = general.join(" ");
      }
    });
  }
}
