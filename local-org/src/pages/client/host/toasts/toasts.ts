import { LightningElement } from "lwc";
import close from "@salesforce/label/host.close";
import { closeToast, onToasts, type Toast } from "../../data/toast-queue.ts";

interface ToastView extends Toast {
  readonly className: string;
  readonly iconName: string;
  readonly parts: readonly { readonly key: number; readonly text: string; readonly url?: string }[];
}

/** Messages that come and go on top of the page. */
export default class Toasts extends LightningElement {
  labels = { close };
  toasts: readonly ToastView[] = [];

  connectedCallback(): void {
    onToasts((toasts) => {
      this.toasts = toasts.map(viewOf);
    });
  }

  handleClose(event: Event): void {
    closeToast(Number((event.currentTarget as HTMLElement).dataset["id"]));
  }
}

function viewOf(toast: Toast): ToastView {
  const variant = toast.variant ?? "info";
  return {
    ...toast,
    className: `slds-notify slds-notify_toast slds-theme_${variant}`,
    iconName: `utility:${variant}`,
    parts: partsOf(toast)
  };
}

/** The message with its places `{0}` filled by texts and links. */
function partsOf({ message = "", messageData = [] }: Toast): ToastView["parts"] {
  return message
    .split(/(\{\d\})/)
    .filter(Boolean)
    .map((part, key) => {
      const data = /^\{\d\}$/.test(part) ? messageData[Number(part[1])] : part;
      if (typeof data === "object") return { key, text: data.label, url: data.url };
      return { key, text: data ?? part };
    });
}
