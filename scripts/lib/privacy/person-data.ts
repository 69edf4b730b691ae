import type { Connection } from "jsforce";
import type { Progress } from "../output/progress.ts";
import { messagesOf } from "../output/messages.ts";
import type { Person } from "./find-person.ts";
import { namesOf } from "./names-of.ts";
import type { OrgSchema } from "./org-schema.ts";
import type { ProjectField } from "./project-objects.ts";
import { readRows, type ReadTrace } from "./read-rows.ts";
import { tracePerson, type Unread } from "./trace-person.ts";
import { hiddenData } from "./unread.ts";

const message = messagesOf("privacy");

/** Everything found of a person, and what could not be read. */
export interface PersonData {
  readonly person: Person;
  readonly read: readonly ReadTrace[];
  readonly names: ReadonlyMap<string, string>;
  readonly unread: readonly Unread[];
}

/** Reads every row of a person under the signed-in user's rights. */
export async function readPersonData(
  connection: Connection,
  schema: OrgSchema,
  person: Person,
  project: readonly ProjectField[],
  progress: Progress
): Promise<PersonData> {
  progress.update(message("searching"), 0, 0);
  const found = await tracePerson(connection, schema, person);
  const unread = [...found.unread];
  const read: ReadTrace[] = [];
  for (const trace of found.traces) {
    progress.update(message("reading"), read.length, found.traces.length);
    read.push(await readRows(connection, schema, trace, unread));
  }
  await schema.classify(read.map(({ object }) => object));
  const names = await namesOf(connection, schema, read);
  unread.push(...(await hiddenData(connection, schema, person.object, found, read, project)));
  return { person, read, names, unread };
}
