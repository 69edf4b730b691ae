import { LightningElement, api } from "lwc";
import type { PageReference } from "../../data/page-reference.ts";
import { decodeDefaultFieldValues } from "../../lightning/pageReferenceUtils/pageReferenceUtils.ts";

type Attributes = Readonly<Record<string, string | undefined>>;

/** Chooses the page that an address names. */
export default class Page extends LightningElement {
  @api reference: PageReference | undefined;

  get attributes(): Attributes {
    return this.reference?.attributes ?? {};
  }

  get recordId(): string | undefined {
    return this.attributes["recordId"];
  }

  get objectApiName(): string | undefined {
    return this.attributes["objectApiName"];
  }

  get isRecord(): boolean {
    return this.recordId !== undefined;
  }

  get isList(): boolean {
    return this.recordId === undefined && this.objectApiName !== undefined;
  }

  get isTab(): boolean {
    return this.reference?.type === "standard__navItemPage";
  }

  get isHome(): boolean {
    return this.reference?.type === "standard__namedPage";
  }

  get tabName(): string | undefined {
    return this.attributes["apiName"];
  }

  get actionName(): string | undefined {
    return this.attributes["actionName"];
  }

  get filterName(): string | undefined {
    return this.reference?.state?.["filterName"];
  }

  get relationship(): string | undefined {
    return this.attributes["relationshipApiName"];
  }

  get defaultValues(): Record<string, string> {
    return decodeDefaultFieldValues(this.reference?.state?.["defaultFieldValues"] ?? "");
  }
}
