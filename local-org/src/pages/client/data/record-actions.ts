import type { ObjectDefinition } from "../../../layouts/object-definition.ts";
import type {
  QuickActionDefinition,
  RecordActionDefinition
} from "../../../layouts/record-actions.ts";
import deleteLabel from "@salesforce/label/host.delete";
import edit from "@salesforce/label/host.edit";
import LightningConfirm from "lightning/confirm";
import { recordsChanged } from "./change.ts";
import { text } from "./context.ts";
import { request } from "./http.ts";
import { objectInfo } from "./object-info.ts";
import { openRecordForm } from "./open-record-form.ts";
import { navigate } from "./router.ts";
import { failureMessage } from "./save-errors.ts";
import { showToast } from "./toast-queue.ts";

/** The record that an action is taken on. */
export interface ActionTarget {
  readonly definition: ObjectDefinition;
  readonly recordId: string;
  readonly name: string;
}

export function actionLabel(action: RecordActionDefinition): string {
  if (action.kind === "edit") return edit;
  return action.kind === "delete" ? deleteLabel : action.label;
}

/** Opens the action's form, or its question. */
export async function takeAction(
  action: RecordActionDefinition,
  target: ActionTarget
): Promise<void> {
  const { definition, recordId } = target;
  if (action.kind === "delete") await deleteAfterQuestion(target);
  else if (action.kind === "edit") await openRecordForm({ object: definition.object, recordId });
  else await openQuickAction(action, recordId);
}

async function openQuickAction(action: QuickActionDefinition, recordId: string): Promise<void> {
  const { kind, label: heading, object, parentField, sections, values } = action;
  const parent = parentField === undefined ? {} : { [parentField]: recordId };
  await openRecordForm({
    object,
    heading,
    sections,
    defaultValues: { ...values, ...parent },
    ...(kind === "update" ? { recordId } : {})
  });
}

async function deleteAfterQuestion({ definition, recordId, name }: ActionTarget): Promise<void> {
  const { label: objectLabel } = await objectInfo(definition.object);
  const label = text("deleteTitle", objectLabel);
  const message = text("deleteQuestion", name);
  if (!(await LightningConfirm.open({ label, message, theme: "warning" }))) return;
  try {
    await request("DELETE", `/ui-api/records/${recordId}`);
    showToast({ title: text("deleted", name), variant: "success" });
    const attributes = { objectApiName: definition.object, actionName: "list" };
    navigate({ type: "standard__objectPage", attributes });
    setTimeout(() => void recordsChanged([recordId]));
  } catch (error) {
    showToast({ title: failureMessage(error), variant: "error" });
  }
}
