import { formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Approval, Stage } from "c/offerApprovalModel";
import { LABELS } from "./approvalLabels";

export interface Headline {
  readonly text: string;
  readonly icon: string;
  readonly variant: string;
}

const LOOKS: Readonly<Record<Exclude<Stage, "theirs">, readonly [string, string]>> = {
  notNeeded: ["utility:check", "success"],
  needed: ["utility:warning", "warning"],
  requested: ["utility:clock", ""],
  approved: ["utility:success", "success"],
  changed: ["utility:warning", "warning"],
  rejected: ["utility:error", "error"],
  made: ["utility:lock", ""]
};

/** Where the approval stands, in one line. */
export function headlineOf(approval: Approval, locale: string): Headline {
  const { stage } = approval;
  const [icon, variant] = stage === "theirs" ? ["utility:info", ""] : LOOKS[stage];
  return { text: headlineText(approval, locale), icon, variant };
}

function headlineText(approval: Approval, locale: string): string {
  const { stage, approver, currency, total, approvedAmount = total } = approval;
  switch (stage) {
    case "needed":
      return LABELS.needed;
    case "requested":
      return approver ? fillLabel(LABELS.waiting, approver.fullName) : LABELS.waitingNobody;
    case "approved": {
      const format = { locale, currency, symbol: true, decimals: "whole" as const };
      return fillLabel(LABELS.approved, formatMoney(approvedAmount, format));
    }
    case "changed":
      return LABELS.changedSince;
    case "rejected":
      return LABELS.rejected;
    case "made":
      return LABELS.sent;
    default:
      return LABELS.notNeeded;
  }
}

/** Who asked and who answered, oldest first. */
export function stepsOf(approval: Approval, locale: string): { key: string; text: string }[] {
  const { state, stateLabel, askedBy, askedOn, answeredBy, answeredOn, approver } = approval;
  if (state === "") return [];
  const day = (of: Day): string => formatDay(of, locale, { dateStyle: "medium" });
  const steps: { key: string; text: string }[] = [];
  if (askedBy) {
    const asked = askedOn
      ? fillLabel(LABELS.stepAsked, askedBy.fullName, day(askedOn))
      : fillLabel(LABELS.stepAskedUndated, askedBy.fullName);
    steps.push({ key: "asked", text: asked });
  }
  const who = answeredBy ?? approver;
  if (state !== "Requested" && who) {
    const answer = answeredOn
      ? fillLabel(LABELS.stepAnswer, stateLabel, who.fullName, day(answeredOn))
      : fillLabel(LABELS.stepAnswerUndated, stateLabel, who.fullName);
    steps.push({ key: "answered", text: answer });
  }
  return steps;
}
