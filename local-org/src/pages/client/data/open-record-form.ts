import type { LayoutSectionDefinition } from "../../../layouts/layout.ts";

export interface RecordFormRequest {
  readonly object: string;
  /** Absent: a new record. */
  readonly recordId?: string;
  readonly defaultValues?: Readonly<Record<string, unknown>>;
  /** Instead of "New …" or "Edit …". */
  readonly heading?: string;
  /** Instead of the sections of the object's layout. */
  readonly sections?: readonly LayoutSectionDefinition[];
}

/**
 * Opens the create or edit form; resolves with the id of the saved record, undefined when cancelled.
 * Loaded when first needed, which also keeps the form and its fields out of an import cycle.
 */
export async function openRecordForm(form: RecordFormRequest): Promise<string | undefined> {
  const { default: RecordForm } = await import("../host/recordForm/recordForm.ts");
  return RecordForm.open({ size: "medium", label: form.heading ?? form.object, ...form });
}
