/** An element of an XML document with its place; lines and columns count from 1. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, entities resolved. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Offsets of the element's own text in the document, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The file it stands in, where a component's elements come from several. */
  readonly fileName?: string;
}
