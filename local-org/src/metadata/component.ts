import type { ComponentDefinitions } from "./component-definitions.ts";
import type { XmlElement } from "./xml/xml-element.ts";

/** Name of a metadata type, for example `CustomField`. */
export type ComponentType = string;

/** The parsed XML of a component of type `K`: single elements as values, repeatable ones always as arrays. */
export type DefinitionOf<K extends ComponentType> = K extends keyof ComponentDefinitions
  ? ComponentDefinitions[K]
  : Readonly<Record<string, unknown>>;

/** One deployed component. Immutable. */
export interface Component<K extends ComponentType = ComponentType> {
  readonly type: K;
  /** `Account.FINESS_Number__c` for children of an object. */
  readonly fullName: string;
  /** File in a package: `objects/Account.object`, or the folder of a bundle: `lwc/priceGrid`. */
  readonly fileName: string;
  readonly definition: DefinitionOf<K>;
  /** The same as a tree with positions in the file as it was deployed. */
  readonly element: XmlElement;
  /** XML text of `element`, as deployed. */
  readonly source: string;
  /** Path to content, for components that are more than one XML document; includes the `-meta.xml`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly record: ComponentRecord;
}

/** What the org knows of a component beside its content. Instants are ISO 8601 in UTC. */
export interface ComponentRecord {
  readonly id: string;
  readonly createdById: string;
  readonly createdDate: string;
  readonly lastModifiedById: string;
  readonly lastModifiedDate: string;
}

/** All deployed components at one moment. Names are case-insensitive. */
export interface Components {
  get<K extends ComponentType>(type: K, fullName: string): Component<K> | undefined;
  ofType<K extends ComponentType>(type: K): readonly Component<K>[];
  all(): readonly Component[];
}
