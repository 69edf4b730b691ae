import type { FieldValues } from "../../../local-org/src/org.ts";
import type { Person } from "../../support/domains-org.ts";
import type { Negotiations } from "./negotiations.ts";

export const OFFER = "Negotiation_Offer__c";
export const OFFER_LINE = "Offer_Line__c";

/** Drafts and sent offers of the account manager, each of one line at a base price of 1000. */
export class Offers {
  readonly #book: Negotiations;
  readonly product: string;

  constructor(book: Negotiations) {
    this.#book = book;
    this.product = book.admin.insert("Product2", { Name: "ClinAssist" });
  }

  draft(negotiation: string, values: FieldValues = {}, ofLine: FieldValues = {}): string {
    const offer = { Negotiation__c: negotiation, Round__c: 1, Side__c: "Ours", Status__c: "Draft" };
    const id = this.#book.manager.insert(OFFER, { ...offer, ...values });
    this.line(id, ofLine);
    return id;
  }

  line(offer: string, values: FieldValues = {}): string {
    const line = { Offer__c: offer, Product__c: this.product, Base_Price__c: 1000, Price__c: 1000 };
    return this.#book.manager.insert(OFFER_LINE, { ...line, ...values });
  }

  send(id: string, person: Person = this.#book.manager): void {
    person.update(OFFER, { Id: id, Status__c: "Sent" });
  }

  /** What is said to a sending that must be refused. */
  notSent(id: string, person: Person = this.#book.manager): string {
    return person.refusedUpdate(OFFER, { Id: id, Status__c: "Sent" }).message;
  }

  read(id: string, ...fields: string[]): readonly unknown[] {
    const row = this.#book.manager.read(OFFER, id, ...fields);
    return fields.map((field) => row[field]);
  }
}
