/** How a metadata type appears in packages and in the org. */
export interface MetadataType {
  readonly name: string;
  /** Folder in a package. */
  readonly directory: string;
  /** File name ending; absent for bundles, which are folders. */
  readonly suffix?: string;
  /** `document`: one XML file. `bundle`: a folder of files. `content`: a file beside its `-meta.xml`. */
  readonly form: "document" | "bundle" | "content";
  /** Files stand in a folder that is a component too (reports, dashboards). */
  readonly inFolder: boolean;
  /** First three characters of component ids. */
  readonly idPrefix: string;
  /** Whether the local org acts on it or only keeps it. */
  readonly support: "enforced" | "stored";
  /** Elements that are components of their own, by element name. */
  readonly children: Readonly<Record<string, ChildType>>;
  /** Repeatable elements that a deploy merges one by one: element name to the element that names it. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface ChildType {
  readonly name: string;
  readonly idPrefix: string;
  /** The element that names it. */
  readonly key: string;
  /** Whether full names start with the parent's: `Account.X__c`. */
  readonly qualified: boolean;
}
