import { isDeepStrictEqual } from "node:util";
import type { Component, ComponentRecord, Components } from "../component.ts";
import { mergeDocuments } from "../packages/decompose.ts";
import type { ComponentContent } from "../store/make-component.ts";
import { makeComponent } from "../store/make-component.ts";
import { idPrefixOf, typeNamed } from "../types/metadata-types.ts";
import type { Outcome } from "./outcome.ts";

/** Who deploys, when, and where new ids come from. */
export interface Stamp {
  readonly userId: string;
  readonly instant: string;
  readonly nextId: (keyPrefix: string) => string;
}

/** A component of a package as it will stand in the org, merged with what stands there. */
export function stampComponent(
  content: ComponentContent,
  current: Components,
  stamp: Stamp
): Outcome {
  const existing = current.get(content.type, content.fullName);
  const record = recordOf(content.type, existing, stamp);
  const merged = existing ? mergedContent(content, existing) : content;
  const component = makeComponent(merged, record);
  const { fileName } = content;
  if (!existing) return { component, state: "created", fileName };
  if (!sameContent(component, existing)) return { component, state: "changed", fileName };
  return { component: makeComponent(merged, existing.record), state: "unchanged", fileName };
}

function recordOf(type: string, existing: Component | undefined, stamp: Stamp): ComponentRecord {
  const modified = { lastModifiedById: stamp.userId, lastModifiedDate: stamp.instant };
  if (existing) return { ...existing.record, ...modified };
  const created = { createdById: stamp.userId, createdDate: stamp.instant };
  return { id: stamp.nextId(idPrefixOf(type)), ...created, ...modified };
}

/** Objects and translations keep what the package does not mention. */
function mergedContent(content: ComponentContent, existing: Component): ComponentContent {
  const type = typeNamed(content.type);
  const merges =
    type && (Object.keys(type.keys).length > 0 || Object.keys(type.children).length > 0);
  if (!merges) return content;
  const source = mergeDocuments(type, existing.source, content.source);
  if (source === content.source) return content;
  return { ...content, source, element: undefined };
}

function sameContent(a: Component, b: Component): boolean {
  if (!isDeepStrictEqual(a.definition, b.definition)) return false;
  if (a.files.size !== b.files.size) return false;
  return [...a.files].every(([path, content]) => {
    const other = b.files.get(path);
    return other !== undefined && Buffer.compare(content, other) === 0;
  });
}
