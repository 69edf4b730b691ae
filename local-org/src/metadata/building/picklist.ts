import type { Component, Components } from "../component.ts";
import type { Field, PicklistValue } from "../schema.ts";

type ValueSet = NonNullable<Component<"CustomField">["definition"]["valueSet"]>;
type Value = NonNullable<ValueSet["valueSetDefinition"]>["value"][number];

export const picklistValue = (value: Value): PicklistValue => ({
  value: value.fullName ?? "",
  label: value.label ?? value.fullName ?? "",
  isDefault: value.default,
  active: value.isActive ?? true
});

/** A field's own values or those of its global value set. A global set is always restricted. */
export function picklistOf(valueSet: ValueSet, components: Components): Field["picklist"] {
  const own = valueSet.valueSetDefinition;
  if (own) {
    const values = own.value.map(picklistValue);
    return { restricted: valueSet.restricted ?? false, values: sorted(values, own.sorted) };
  }
  const shared = components.get("GlobalValueSet", valueSet.valueSetName ?? "")?.definition;
  const values = shared?.customValue.map(picklistValue) ?? [];
  return { restricted: true, values: sorted(values, shared?.sorted ?? false) };
}

function sorted(values: readonly PicklistValue[], alphabetical: boolean): readonly PicklistValue[] {
  return alphabetical ? values.toSorted((a, b) => a.label.localeCompare(b.label)) : values;
}
