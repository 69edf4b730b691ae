import type { XmlElement } from "../../../metadata/xml/xml-element.ts";
import type { Org, Session } from "../../../org.ts";
import type { RetrieveResults } from "../retrieve-results.ts";

export interface OperationContext {
  readonly org: Org;
  readonly session: Session;
  readonly call: XmlElement;
  readonly retrievals: RetrieveResults;
}

/** Answers one SOAP operation with the content of its `result`. */
export interface Operation {
  readonly name: string;
  /** One line for SUPPORTED.md. */
  readonly description: string;
  run(context: OperationContext): unknown;
}
