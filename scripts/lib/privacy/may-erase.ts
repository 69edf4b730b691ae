import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import type { ErasurePlan } from "./erasure-plan.ts";
import type { OrgSchema } from "./org-schema.ts";

const message = messagesOf("privacy");

/** The objection that blocks every later assessment. */
export const OBJECTION = "Objected_To_Profiling__c";

/** Throws before anything is changed where the user's rights do not allow all of the plan. */
export async function checkMayErase(schema: OrgSchema, plan: ErasurePlan): Promise<void> {
  const missing: string[] = [];
  for (const { object } of plan.deletions) {
    if (!(await schema.describe(object)).deletable)
      missing.push(message("needsDelete", { object }));
  }
  const edited = [...plan.emptied, { object: "Contact", fields: [OBJECTION] }];
  for (const { object, fields } of edited) {
    const { updateable, fields: described } = await schema.describe(object);
    for (const field of fields) {
      const found = described.find(({ name }) => name === field);
      if (!updateable || !found?.updateable) missing.push(message("needsEdit", { object, field }));
    }
  }
  if (missing.length === 0) return;
  throw new CommandError([message("mayNot"), ...missing].join("\n  "), {
    exitCode: exitCodes.refused,
    actions: [message("askRights")],
    details: missing
  });
}
