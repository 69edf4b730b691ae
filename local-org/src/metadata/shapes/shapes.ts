/** Elements of the Metadata API by type. Kinds: `string`, `boolean`, `number`, another type, or an enumeration. */
export interface MetadataShapes {
  readonly types: Readonly<Record<string, TypeShape>>;
  /** Values of enumerations. */
  readonly enumerations: Readonly<Record<string, readonly string[]>>;
}

export interface TypeShape {
  readonly extends?: string;
  /** Element name to kind; in a list of one where it may be repeated. */
  readonly elements: Readonly<Record<string, ElementKind>>;
  /** Elements that must be there; absent where none must. */
  readonly required?: readonly string[];
}

export type ElementKind = string | readonly [string];
