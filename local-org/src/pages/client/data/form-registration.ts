import type { ObjectInfo, PicklistsByField } from "./object-info.ts";
import type { UiRecord } from "./records.ts";

/** What a record form hands to the fields inside it. */
export interface FormState {
  readonly info: ObjectInfo;
  readonly record: UiRecord | undefined;
  readonly picklists: PicklistsByField | undefined;
}

/** A field or message inside a record form. */
export interface FormMember {
  readonly fieldName?: string | undefined;
  receiveForm(state: FormState): void;
  receiveErrors?(byField: Readonly<Record<string, string>>, general: readonly string[]): void;
  reportValidity?(): boolean;
  readonly value?: unknown;
  readonly dirty?: boolean;
}

export const REGISTER = "privateregisterformmember";

/** Tells the form around an element that it is there. */
export function registerWithForm(element: EventTarget, member: FormMember): void {
  const detail = { member };
  element.dispatchEvent(new CustomEvent(REGISTER, { detail, bubbles: true, composed: true }));
}
