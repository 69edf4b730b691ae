export interface ToastConfig {
  readonly title?: string;
  readonly message?: string;
  readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
  readonly variant?: "info" | "success" | "warning" | "error";
  readonly mode?: "dismissible" | "dismissable" | "pester" | "sticky";
}

/** Asks the page for a toast. */
export class ShowToastEvent extends CustomEvent<ToastConfig> {
  static readonly type = "lightning__showtoast";

  constructor(detail: ToastConfig) {
    super("lightning__showtoast", { detail, bubbles: true, composed: true, cancelable: true });
  }
}
