import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import DELETE from "@salesforce/label/c.Negotiation_Issues_Delete";
import DOWN from "@salesforce/label/c.Negotiation_Issues_Down";
import EDIT from "@salesforce/label/c.Negotiation_Issues_Edit";
import PER_UNIT from "@salesforce/label/c.Negotiation_Issues_Per_Unit";
import RANGE from "@salesforce/label/c.Negotiation_Issues_Range";
import THEIRS from "@salesforce/label/c.Negotiation_Issues_Theirs";
import UP from "@salesforce/label/c.Negotiation_Issues_Up";
import type { Issue } from "./issuesQuery";

export interface IssueRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly criticality: string;
  readonly criticalityIcon: string;
  readonly marker: string;
  readonly best: string;
  readonly realistic: string;
  readonly walkAway: string;
  readonly worth: string;
  readonly worthNote: string;
  readonly agreed: string;
  readonly argument: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly upLabel: string;
  readonly downLabel: string;
  readonly editLabel: string;
  readonly deleteLabel: string;
}

const NONE = "–";
/** A second code beside the word. */
const ICONS: Readonly<Record<string, string>> = {
  High: "utility:arrowup",
  Medium: "utility:dash",
  Low: "utility:arrowdown"
};

export function issueRows(issues: readonly Issue[], locale: string, currency: string): IssueRow[] {
  return issues.map((issue, index) => {
    const { values, title } = issue;
    const text = (field: string): string => values[field] || NONE;
    return {
      id: issue.id,
      title,
      kind: issue.kindLabel,
      criticality: issue.criticalityLabel || NONE,
      criticalityIcon: ICONS[values.Criticality__c ?? ""] ?? "",
      marker: text("Marker__c"),
      best: text("Best_Outcome__c"),
      realistic: text("Realistic_Outcome__c"),
      walkAway: text("Walk_Away_Outcome__c"),
      worth: worthText(issue, locale, currency),
      worthNote: worthNote(issue, locale, currency),
      agreed: text("Agreed_Outcome__c"),
      argument: values.Arguments__c ?? "",
      isFirst: index === 0,
      isLast: index === issues.length - 1,
      upLabel: fillLabel(UP, title),
      downLabel: fillLabel(DOWN, title),
      editLabel: fillLabel(EDIT, title),
      deleteLabel: fillLabel(DELETE, title)
    };
  });
}

function worthText({ worth, values }: Issue, locale: string, currency: string): string {
  if (worth === undefined) return NONE;
  const unit = values.Unit__c;
  const amount = money(worth, locale, currency);
  return unit ? fillLabel(PER_UNIT, amount, unit) : amount;
}

/** What it is worth to them, and the range that packages may take. */
function worthNote({ valueToThem, values }: Issue, locale: string, currency: string): string {
  const { Lowest_Units__c: low, Highest_Units__c: high, Step_Units__c: step } = values;
  const theirs =
    valueToThem === undefined ? "" : fillLabel(THEIRS, money(valueToThem, locale, currency));
  const range =
    low && high
      ? fillLabel(
          RANGE,
          units(low, locale, "exceptZero"),
          units(high, locale, "exceptZero"),
          units(step || "1", locale, "auto")
        )
      : "";
  return [theirs, range].filter(Boolean).join(" · ");
}

/** With a true minus, as amounts have it. */
function units(text: string, locale: string, signDisplay: "auto" | "exceptZero"): string {
  return new Intl.NumberFormat(locale, { signDisplay }).format(Number(text)).replace("-", "−");
}

function money(amount: Minor, locale: string, currency: string): string {
  return formatMoney(amount, { locale, currency, decimals: "whole" });
}
