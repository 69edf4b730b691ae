import { REGISTER, type FormMember, type FormState } from "./form-registration.ts";
import { fieldPath, objectName, type FieldId } from "./field-name.ts";
import { objectInfo, picklistValues } from "./object-info.ts";
import { qualifiedFields } from "./record-fields.ts";
import { recordSource } from "./records.ts";
import { saveErrors } from "./save-errors.ts";

/** Loads what the fields of a record form need and hands it to them. */
export class RecordFormState {
  readonly members = new Set<FormMember>();
  readonly #loaded: (state: FormState) => void;
  #state: FormState | undefined;
  #end: (() => void) | undefined;

  constructor(host: EventTarget, loaded: (state: FormState) => void) {
    this.#loaded = loaded;
    host.addEventListener(REGISTER, (event) => {
      event.stopPropagation();
      this.#join((event as CustomEvent<{ member: FormMember }>).detail.member);
    });
  }

  /** The fields are those that have registered; a form's children are there before it loads. */
  async load(
    object: string | { readonly objectApiName: string },
    recordId: string | undefined
  ): Promise<void> {
    this.#end?.();
    const info = await objectInfo(objectName(object));
    const picklists = await picklistValues(info.apiName).catch(() => undefined);
    if (recordId === undefined) return this.#show({ info, record: undefined, picklists });
    const optionalFields = qualifiedFields(info, this.fieldNames());
    this.#end = recordSource.subscribe({ recordId, optionalFields }, (record, error) => {
      if (record !== undefined) this.#show({ info, record, picklists });
      else if (error !== undefined) this.fail(error);
    });
  }

  fieldNames(): string[] {
    return [...this.members].flatMap(({ fieldName }) => fieldName ?? []);
  }

  fail(error: unknown): void {
    const { byField, general } = saveErrors(error);
    for (const member of this.members) member.receiveErrors?.(byField, general);
  }

  clearErrors(): void {
    for (const member of this.members) member.receiveErrors?.({}, []);
  }

  /** Whether every input is valid; each says so itself. */
  valid(): boolean {
    return [...this.members].map((member) => member.reportValidity?.() ?? true).every(Boolean);
  }

  /** Values of the inputs, for saving. */
  values(): Record<string, unknown> {
    const inputs = [...this.members].filter((member) => member.reportValidity !== undefined);
    return Object.fromEntries(inputs.map(({ fieldName = "", value }) => [fieldName, value]));
  }

  close(): void {
    this.#end?.();
  }

  #join(member: FormMember): void {
    this.members.add(member);
    if (this.#state !== undefined) member.receiveForm(this.#state);
  }

  #show(state: FormState): void {
    this.#state = state;
    for (const member of this.members) member.receiveForm(state);
    this.#loaded(state);
  }
}

export const apiNameOf = (field: FieldId | undefined): string | undefined =>
  field === undefined ? undefined : typeof field === "string" ? field : fieldPath(field);
