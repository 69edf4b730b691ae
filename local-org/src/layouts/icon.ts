import type { Components } from "../metadata/component.ts";

const STANDARD: Readonly<Record<string, string>> = {
  Account: "account",
  Asset: "asset_object",
  Contact: "contact",
  Contract: "contract",
  Event: "event",
  Opportunity: "opportunity",
  OpportunityLineItem: "opportunity_splits",
  Pricebook2: "pricebook",
  PricebookEntry: "pricebook",
  Product2: "product",
  Task: "task",
  User: "user"
};

/** Design-system icon of an object: a custom tab's motif (`Custom49: Envelope`) names `custom:custom49`. */
export function objectIcon(components: Components, object: string): string {
  const standard = STANDARD[object];
  if (standard !== undefined) return `standard:${standard}`;
  const motif = components.get("CustomTab", object)?.definition.motif ?? "";
  const number = /^Custom(\d+)/.exec(motif)?.[1];
  return number === undefined ? "standard:custom" : `custom:custom${number}`;
}
