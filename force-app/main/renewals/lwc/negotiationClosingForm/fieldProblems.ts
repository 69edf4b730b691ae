import type { ClosingField } from "c/negotiationClosingModel";
import { PROBLEM_LABELS } from "./closingLabels";

type Field = HTMLElement & {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
};
type Root = { querySelectorAll<Each extends Element>(selector: string): NodeListOf<Each> } | null;

/**
 * Shows each problem at its field and puts the focus on the first; true when nothing keeps the form from being saved.
 * @param messages of the platform, by field
 */
export function showProblems(
  root: Root | undefined,
  problems: readonly ClosingField[],
  messages: ReadonlyMap<ClosingField, string> = new Map()
): boolean {
  const fields = [...(root?.querySelectorAll<Field>("[data-field]") ?? [])];
  for (const field of fields) {
    const found = field.dataset.field as ClosingField;
    const problem = problems.includes(found) ? (PROBLEM_LABELS[found] ?? "") : "";
    field.setCustomValidity(messages.get(found) ?? problem);
  }
  const invalid = fields.filter((field) => field.reportValidity() === false);
  invalid[0]?.focus();
  return problems.length === 0 && invalid.length === 0;
}
