declare module "@salesforce/label/*" {
  const text: string;
  export default text;
}
declare module "@salesforce/i18n/*" {
  const value: string;
  export default value;
}
declare module "package/*" {
  const component: any;
  export default component;
}
declare module "lightning/confirm" {
  const LightningConfirm: {
    open(options: { label: string; message: string; theme?: string; variant?: string }): Promise<boolean>;
  };
  export default LightningConfirm;
}
declare module "lightning/modal" {
  import { LightningElement } from "lwc";
  export default class LightningModal extends LightningElement {
    static open(options: object): Promise<any>;
    connectedCallback(): void;
    close(result?: unknown): void;
  }
}
