import { toFieldValue, toMinor } from "c/money";
import AGREED from "@salesforce/label/c.Negotiation_Issues_Agreed";
import ARGUMENTS from "@salesforce/label/c.Negotiation_Issues_Arguments";
import BEST from "@salesforce/label/c.Negotiation_Issues_Best";
import CRITICALITY from "@salesforce/label/c.Negotiation_Issues_Criticality";
import HIGHEST from "@salesforce/label/c.Negotiation_Issues_Highest";
import ISSUE from "@salesforce/label/c.Negotiation_Issues_Issue";
import KIND from "@salesforce/label/c.Negotiation_Issues_Kind";
import LOWEST from "@salesforce/label/c.Negotiation_Issues_Lowest";
import MARKER from "@salesforce/label/c.Negotiation_Issues_Marker";
import REALISTIC from "@salesforce/label/c.Negotiation_Issues_Realistic";
import STEP from "@salesforce/label/c.Negotiation_Issues_Step";
import UNIT from "@salesforce/label/c.Negotiation_Issues_Unit";
import UNIT_VALUE from "@salesforce/label/c.Negotiation_Issues_Unit_Value";
import UNIT_WORTH from "@salesforce/label/c.Negotiation_Issues_Unit_Worth";
import WALK_AWAY from "@salesforce/label/c.Negotiation_Issues_Walk_Away";

export type InputKind = "text" | "picklist" | "amount" | "number" | "area";

export interface IssueField {
  readonly field: string;
  readonly label: string;
  readonly kind: InputKind;
  readonly maxLength?: number;
  readonly required?: boolean;
}

/** In the order of the form. */
export const ISSUE_FIELDS: readonly IssueField[] = [
  { field: "Name", label: ISSUE, kind: "text", maxLength: 80, required: true },
  { field: "Kind__c", label: KIND, kind: "picklist" },
  { field: "Criticality__c", label: CRITICALITY, kind: "picklist" },
  { field: "Marker__c", label: MARKER, kind: "text", maxLength: 100 },
  { field: "Best_Outcome__c", label: BEST, kind: "text", maxLength: 100 },
  { field: "Realistic_Outcome__c", label: REALISTIC, kind: "text", maxLength: 100 },
  { field: "Walk_Away_Outcome__c", label: WALK_AWAY, kind: "text", maxLength: 100 },
  { field: "Agreed_Outcome__c", label: AGREED, kind: "text", maxLength: 255 },
  { field: "Unit__c", label: UNIT, kind: "text", maxLength: 40 },
  { field: "Unit_Worth_Amount__c", label: UNIT_WORTH, kind: "amount" },
  { field: "Unit_Value_To_Them_Amount__c", label: UNIT_VALUE, kind: "amount" },
  { field: "Lowest_Units__c", label: LOWEST, kind: "number" },
  { field: "Highest_Units__c", label: HIGHEST, kind: "number" },
  { field: "Step_Units__c", label: STEP, kind: "number" },
  { field: "Arguments__c", label: ARGUMENTS, kind: "area" }
];

/** Typed texts as fields take them; an empty text clears. */
export function issueValues(
  typed: Readonly<Record<string, string>>,
  currency: string
): Record<string, unknown> {
  const kinds = new Map(ISSUE_FIELDS.map(({ field, kind }) => [field, kind]));
  return Object.fromEntries(
    Object.entries(typed).map(([field, text]) => [
      field,
      valueOf(text.trim(), kinds.get(field), currency)
    ])
  );
}

function valueOf(text: string, kind: InputKind | undefined, currency: string): unknown {
  if (text === "") return null;
  if (kind === "number") return Number(text);
  return kind === "amount" ? toFieldValue(toMinor(Number(text), currency), currency) : text;
}
