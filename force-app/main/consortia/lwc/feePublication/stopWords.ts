import type { Deal } from "c/dealModel";
import { yearName } from "c/dealYearName";
import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import OFFLINE from "@salesforce/label/c.Foundation_Offline";
import type { Stop } from "./publishRun";
import { STOPS } from "./wordLabels";

/** What an interrupted run says: that it is, and why. */
export interface StopWords {
  readonly heading: string;
  readonly lines: readonly string[];
}

export function stopWords(deal: Deal, { reason, errors, feeOf }: Stop, locale: string): StopWords {
  switch (reason) {
    case "changed":
    case "overtaken":
      return { heading: STOPS.fees, lines: [STOPS[reason]] };
    case "paused":
      return { heading: STOPS.paused, lines: [] };
    default: {
      const lines = errorMessages(errors).map((each) => lineOf(deal, each, feeOf, locale));
      return { heading: reason === "begin" ? STOPS.begin : STOPS.fees, lines };
    }
  }
}

/** A refusal says whose fee of which year it is about. */
function lineOf(deal: Deal, error: ErrorMessage, feeOf: Stop["feeOf"], locale: string): string {
  if (error.kind === "offline") return OFFLINE;
  const fee = error.operation === undefined ? undefined : feeOf?.(error.operation);
  if (!fee) return error.message;
  const member = deal.members.find(({ id }) => id === fee.member);
  const year = deal.years.find(({ id }) => id === fee.year);
  const place = [member?.institution ?? fee.member, ...(year ? [yearName(year, locale)] : [])].join(
    ", "
  );
  return `${place}: ${error.kind === "duplicate" ? STOPS.taken : error.message}`;
}
