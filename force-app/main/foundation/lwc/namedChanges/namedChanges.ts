import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import { saveChanges } from "c/recordChanges";

export interface NamedChange {
  readonly object: string;
  /** Of the record that is updated; without one it is made. */
  readonly id?: string;
  /** What the reader calls the record. */
  readonly title: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Changes that one save may take: the platform names no limit, this is a careful one. */
export const MOST_CHANGES = 200;

/** Saves all changes, or none when one is refused: the error then begins with the record's title. */
export async function saveNamed(
  name: string,
  changes: readonly NamedChange[]
): Promise<readonly ErrorMessage[]> {
  const titles = new Map(changes.map(({ title }, index) => [`r${index}`, title]));
  const errors = await saveChanges(
    name,
    changes.map(({ object, id, fields }, index) => ({
      alias: `r${index}`,
      object,
      fields,
      ...(id === undefined ? {} : { id })
    }))
  );
  return errorMessages(errors).map((error) => {
    const title = titles.get(error.operation ?? "");
    return title ? { ...error, message: `${title}: ${error.message}` } : error;
  });
}
