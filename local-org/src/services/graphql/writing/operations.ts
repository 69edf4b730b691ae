import { SalesforceError } from "../../../errors.ts";
import type { SaveResult } from "../../../org.ts";
import type { VisibleObject } from "../model/visible-object.ts";
import type { Viewer } from "../request/viewer.ts";
import { OperationFailure } from "./operation-failure.ts";
import { resolveReference, resolveReferences } from "./references.ts";

/** What an operation gives back; its record is read only where the mutation selects it. */
export interface OperationResult {
  readonly id: string;
  readonly object: VisibleObject;
}

type Input = Readonly<Record<string, unknown>>;

const ALONE = { allOrNone: true };

export function createRecord(
  viewer: Viewer,
  object: VisibleObject,
  key: string,
  input: Input
): OperationResult | null {
  return operate(viewer, object, key, ({ records }) =>
    records.insert(viewer.session, object.sobject.name, [valuesOf(viewer, object, input)], ALONE)
  );
}

export function updateRecord(
  viewer: Viewer,
  object: VisibleObject,
  key: string,
  input: Input
): OperationResult | null {
  return operate(viewer, object, key, ({ records }) => {
    const Id = resolveReference(viewer.mutation, input["Id"]);
    const row = { ...valuesOf(viewer, object, input), Id };
    return records.update(viewer.session, object.sobject.name, [row], ALONE);
  });
}

export function deleteRecord(
  viewer: Viewer,
  object: VisibleObject,
  key: string,
  input: Input
): OperationResult | null {
  return operate(viewer, object, key, ({ records }) => {
    const id = String(resolveReference(viewer.mutation, input["Id"]));
    if (!id.startsWith(object.sobject.keyPrefix)) throw wrongObject(id, object);
    return records.delete(viewer.session, [id], ALONE);
  });
}

/** Runs one operation and notes how it went; null where an earlier failure has already undone the mutation. */
function operate(
  viewer: Viewer,
  object: VisibleObject,
  key: string,
  work: (org: Viewer["org"]) => SaveResult[]
): OperationResult | null {
  const { mutation, org } = viewer;
  if (mutation.mustRollBack) return null;
  try {
    const [result] = work(org);
    const [first, ...others] = result?.errors ?? [];
    for (const error of others) mutation.furtherErrors.push({ key, error });
    if (first) throw new OperationFailure(first);
    const id = result?.id ?? "";
    mutation.succeeded(key, id);
    return { id, object };
  } catch (error) {
    mutation.failed(key);
    throw error;
  }
}

function valuesOf(
  viewer: Viewer,
  object: VisibleObject,
  input: Input
): ReturnType<typeof resolveReferences> {
  const references = [...object.fields.values()].filter(({ type }) => type === "reference");
  return resolveReferences(
    viewer.mutation,
    (input[object.sobject.name] ?? {}) as Input,
    new Set(references.map(({ name }) => name))
  );
}

function wrongObject(id: string, { sobject }: VisibleObject): SalesforceError {
  return new SalesforceError("INVALID_ID_FIELD", `${id} is no record of ${sobject.name}`, {
    fields: ["Id"]
  });
}
