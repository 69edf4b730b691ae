declare module "lightning/platformShowToastEvent" {
  export interface Toast {
    readonly title: string;
    readonly message?: string;
    readonly variant?: "info" | "success" | "warning" | "error";
    readonly mode?: "dismissible" | "pester" | "sticky";
  }

  export class ShowToastEvent extends CustomEvent<Toast> {
    constructor(toast: Toast);
  }
}

declare module "lightning/navigation" {
  import type { LightningElement } from "lwc";

  export interface PageReference {
    readonly type: string;
    readonly attributes?: Readonly<Record<string, unknown>>;
    readonly state?: Readonly<Record<string, unknown>>;
  }

  interface Navigable {
    [Navigate](page: PageReference, replace?: boolean): void;
    [GenerateUrl](page: PageReference): Promise<string>;
  }

  type Statics = Pick<typeof LightningElement, keyof typeof LightningElement>;
  type Mixin = (
    base: typeof LightningElement
  ) => Statics & (new () => LightningElement & Navigable);

  const Navigate: unique symbol;
  const GenerateUrl: unique symbol;
  export const NavigationMixin: Mixin & {
    readonly Navigate: typeof Navigate;
    readonly GenerateUrl: typeof GenerateUrl;
  };
}

declare module "lightning/confirm" {
  /** A question with yes and no; resolves to true for yes. */
  export default class LightningConfirm {
    static open(question: {
      readonly message: string;
      readonly label: string;
      readonly variant?: "header" | "headerless";
      readonly theme?: "default" | "warning" | "error";
    }): Promise<boolean>;
  }
}

declare module "lightning/pageReferenceUtils" {
  export function encodeDefaultFieldValues(values: Readonly<Record<string, unknown>>): string;
}

declare module "lightning/refresh" {
  export class RefreshEvent extends CustomEvent<void> {
    constructor();
  }

  /** `handler` resolves to true once the component has fresh data; to false, its children are not asked. */
  export function registerRefreshHandler(
    component: object,
    handler: () => Promise<boolean>
  ): number;
  export function unregisterRefreshHandler(id: number): void;
}
