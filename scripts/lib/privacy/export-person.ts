import { projectRoot } from "../build/project-root.ts";
import { connect } from "../org/connect.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import type { Progress } from "../output/progress.ts";
import type { CommandResult } from "../output/run-command.ts";
import { exportDocument } from "./export-document.ts";
import { exportText } from "./export-text.ts";
import { findPerson, type PersonObject } from "./find-person.ts";
import { OrgSchema } from "./org-schema.ts";
import { readPersonData } from "./person-data.ts";
import { projectFields, projectTexts, type Language } from "./project-objects.ts";
import { sameAddress } from "./unread.ts";
import { checkOutput, writeExport } from "./write-export.ts";

const message = messagesOf("privacy");

export interface ExportOptions {
  readonly contact?: string;
  readonly user?: string;
  readonly output?: string;
  readonly language?: Language;
  readonly targetOrg?: string;
  readonly json?: boolean;
}

/** Writes or prints every row of a person. Ends with 1 where something could not be read. */
export async function exportPerson(
  options: ExportOptions,
  progress: Progress
): Promise<CommandResult> {
  const { object, named } = personNamed(options);
  if (options.output !== undefined) checkOutput(options.output);
  const { connection, calls } = await connect(options.targetOrg);
  const schema = new OrgSchema(connection);
  const person = await findPerson(connection, schema, object, named);
  const project = projectFields(projectRoot);
  const data = await readPersonData(connection, schema, person, project, progress);
  const texts = options.language ? projectTexts(projectRoot, options.language) : undefined;
  const same = object === "Contact" ? await sameAddress(connection, person.id) : [];
  const document = exportDocument(data, schema, texts, same);
  if (options.output !== undefined) writeExport(options.output, document);
  return {
    json: { ...document, ...(options.output && { output: options.output }), apiCalls: calls() },
    text: exportText(document, options.output, calls()),
    exitCode: document.complete ? exitCodes.ok : exitCodes.refused
  };
}

function personNamed({ contact, user }: ExportOptions): { object: PersonObject; named: string } {
  if (contact !== undefined && user === undefined) return { object: "Contact", named: contact };
  if (user !== undefined && contact === undefined) return { object: "User", named: user };
  throw new CommandError(message("oneOfTwo"), {
    exitCode: exitCodes.badInput,
    actions: [message("checkPerson")]
  });
}
