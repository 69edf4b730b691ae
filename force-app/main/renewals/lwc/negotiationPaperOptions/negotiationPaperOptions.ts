import { LightningElement, api } from "lwc";
import type { DocumentLanguage } from "c/documentModel";
import { fillLabel } from "c/labelText";
import type { PaperOffer } from "c/negotiationPaperModel";
import type { Person } from "c/paperPerson";
import ADDRESSEE from "@salesforce/label/c.Negotiation_Paper_Addressee";
import ADDRESSEE_NONE from "@salesforce/label/c.Negotiation_Paper_Addressee_None";
import ENGLISH from "@salesforce/label/c.Negotiation_Paper_English";
import FRENCH from "@salesforce/label/c.Negotiation_Paper_French";
import INCLUDE from "@salesforce/label/c.Negotiation_Paper_Include";
import INCLUDE_TERMS from "@salesforce/label/c.Negotiation_Paper_Include_Terms";
import INCLUDE_VALUE from "@salesforce/label/c.Negotiation_Paper_Include_Value";
import INCLUDE_VAT from "@salesforce/label/c.Negotiation_Paper_Include_VAT";
import LANGUAGE from "@salesforce/label/c.Negotiation_Paper_Language";
import LICENCE from "@salesforce/label/c.Negotiation_Paper_Licence";
import LICENCE_FRENCH from "@salesforce/label/c.Negotiation_Paper_Licence_French";
import LICENCE_TRANSLATED from "@salesforce/label/c.Negotiation_Paper_Licence_Translated";
import OFFER from "@salesforce/label/c.Negotiation_Paper_Offer";
import OFFER_OPTION from "@salesforce/label/c.Negotiation_Paper_Offer_Option";
import OFFER_OPTION_PLAIN from "@salesforce/label/c.Negotiation_Paper_Offer_Option_Plain";

export type Part = "value" | "vat" | "terms";

/** What a person chooses before a file is made. */
export interface PaperOptions {
  readonly offerId: string;
  readonly language: DocumentLanguage;
  /** Empty: nobody by name. */
  readonly contactId: string;
  readonly parts: readonly Part[];
  readonly licence: "french" | "translated";
}

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** Which offer, for whom, in which language, with what. Fires `changed` with all choices. */
export default class NegotiationPaperOptions extends LightningElement {
  @api offers: readonly PaperOffer[] = [];
  @api contacts: readonly (Person & { readonly id: string })[] = [];
  @api options: PaperOptions | undefined;
  /** Whether the page is about one offer: then there is none to choose. */
  @api singleOffer = false;
  labels = {
    addressee: ADDRESSEE,
    include: INCLUDE,
    language: LANGUAGE,
    licence: LICENCE,
    offer: OFFER
  };
  languages: Choice[] = [
    { label: FRENCH, value: "fr" },
    { label: ENGLISH, value: "en" }
  ];
  parts: Choice[] = [
    { label: INCLUDE_VAT, value: "vat" },
    { label: INCLUDE_VALUE, value: "value" },
    { label: INCLUDE_TERMS, value: "terms" }
  ];
  licences: Choice[] = [
    { label: LICENCE_TRANSLATED, value: "translated" },
    { label: LICENCE_FRENCH, value: "french" }
  ];

  get chooseOffer(): boolean {
    return !this.singleOffer;
  }

  get offerChoices(): Choice[] {
    return this.offers.map(({ id, round, package: packageName, stateLabel }) => ({
      value: id,
      label:
        packageName === ""
          ? fillLabel(OFFER_OPTION_PLAIN, round, stateLabel)
          : fillLabel(OFFER_OPTION, round, packageName, stateLabel)
    }));
  }

  get contactChoices(): Choice[] {
    const known = this.contacts.map(({ id, fullName, title }) => ({
      value: id,
      label: [fullName, title].filter(Boolean).join(", ")
    }));
    return [{ label: ADDRESSEE_NONE, value: "" }, ...known];
  }

  get chosenParts(): string[] {
    return [...(this.options?.parts ?? [])];
  }

  get withTerms(): boolean {
    return this.chosenParts.includes("terms");
  }

  handleOffer(event: CustomEvent<{ value: string }>): void {
    this.change({ offerId: event.detail.value });
  }

  handleContact(event: CustomEvent<{ value: string }>): void {
    this.change({ contactId: event.detail.value });
  }

  handleLanguage(event: CustomEvent<{ value: DocumentLanguage }>): void {
    this.change({ language: event.detail.value });
  }

  handleParts(event: CustomEvent<{ value: Part[] }>): void {
    this.change({ parts: [...event.detail.value] });
  }

  handleLicence(event: CustomEvent<{ value: PaperOptions["licence"] }>): void {
    this.change({ licence: event.detail.value });
  }

  private change(changes: Partial<PaperOptions>): void {
    this.dispatchEvent(new CustomEvent("changed", { detail: { ...this.options, ...changes } }));
  }
}
