import type { Connection } from "jsforce";
import { projectRoot } from "../build/project-root.ts";
import { connect } from "../org/connect.ts";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import type { Progress } from "../output/progress.ts";
import type { CommandResult } from "../output/run-command.ts";
import { applyErasure, setObjection, type Refusal } from "./apply-erasure.ts";
import { erasureReport, erasureText } from "./erasure-report.ts";
import { erasurePlan } from "./erasure-plan.ts";
import { findPerson } from "./find-person.ts";
import { checkMayErase, OBJECTION } from "./may-erase.ts";
import { OrgSchema } from "./org-schema.ts";
import { projectFields } from "./project-objects.ts";
import { tracePerson, type Unread } from "./trace-person.ts";
import { hiddenData } from "./unread.ts";

const message = messagesOf("privacy");

export interface EraseOptions {
  readonly contact: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly targetOrg?: string;
  readonly json?: boolean;
}

/**
 * Removes what Entente says of a contact. Every run searches anew, so a run that was cut off is completed by
 * the next, and one more finds nothing to do.
 */
export async function erasePerson(
  options: EraseOptions,
  progress: Progress
): Promise<CommandResult> {
  if (!options.yes && !options.dryRun) {
    throw new CommandError(message("confirmErase"), {
      exitCode: exitCodes.badInput,
      actions: [message("tryDryRun"), message("repeatWithYes")]
    });
  }
  const { connection, calls } = await connect(options.targetOrg);
  const schema = new OrgSchema(connection);
  const person = await findPerson(connection, schema, "Contact", options.contact);
  progress.update(message("searching"), 0, 0);
  const found = await tracePerson(connection, schema, person);
  const plan = erasurePlan(found);
  await checkMayErase(schema, plan);
  const project = projectFields(projectRoot);
  const hidden = await hiddenData(connection, schema, "Contact", found, [], project);
  const unread: Unread[] = [...found.unread, ...hidden];
  const objects = !(await hasObjected(connection, person.id));
  const refused: Refusal[] = [];
  if (options.yes && !options.dryRun) {
    if (objects) refused.push(...(await setObjection(connection, person.id)));
    refused.push(...(await applyErasure(connection, plan, progress)));
  }
  const report = erasureReport(person, plan, { objects, refused, unread });
  return {
    json: { ...report, dryRun: options.dryRun === true, apiCalls: calls() },
    text: erasureText(report, options.dryRun === true, calls()),
    exitCode: report.complete ? exitCodes.ok : exitCodes.refused
  };
}

async function hasObjected(connection: Connection, id: string): Promise<boolean> {
  const soql = `SELECT Id FROM Contact WHERE Id = ${quote(id)} AND ${OBJECTION} = true`;
  return (await query(connection, soql)).length > 0;
}
