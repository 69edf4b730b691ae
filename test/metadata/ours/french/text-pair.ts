import type { Component } from "../../../../local-org/src/metadata/component.ts";
import type { XmlElement } from "../../../../local-org/src/metadata/xml/xml-element.ts";

/** A text for people and what French has for it. */
export interface TextPair {
  /** What the text is: `label of Account.X__c`. */
  readonly what: string;
  readonly component: Component;
  readonly at: XmlElement;
  readonly french: Place | undefined;
}

export interface Place {
  readonly component: Component;
  readonly at: XmlElement;
}
