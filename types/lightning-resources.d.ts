declare module "lightning/platformResourceLoader" {
  import type { LightningElement } from "lwc";

  /** Runs a script of a static resource once a page; rejects where it does not load. */
  export function loadScript(host: LightningElement, url: string): Promise<void>;
  export function loadStyle(host: LightningElement, url: string): Promise<void>;
}

declare module "@salesforce/resourceUrl/*" {
  const url: string;
  export default url;
}
