import { addDays, type Day } from "c/calendarDay";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import type { Window } from "./ending-contracts.ts";
import type { Source } from "./open-renewals.ts";

const message = messagesOf("renewals-open");

/** What a person gives on the command line. */
export interface OpenArguments {
  readonly source: Source;
  readonly within: string;
  readonly overdue: string;
  readonly until?: string;
  readonly account?: readonly string[];
  readonly coTerm?: string;
  readonly decisionLead?: string;
}

/** The arguments, checked before anything is asked of the org. */
export interface CheckedArguments {
  readonly withinDays: number;
  readonly overdueDays: number;
  readonly until: Day | undefined;
  readonly accounts: readonly string[];
  readonly coTerm: Day | undefined;
  readonly leadMonths: number | undefined;
}

/** @throws CommandError with exit code 2 naming the option that is wrong */
export function checkArguments(given: OpenArguments): CheckedArguments {
  return {
    withinDays: wholeNumber("--within", given.within),
    overdueDays: wholeNumber("--overdue", given.overdue),
    until: dayOption("--until", given.until),
    accounts: (given.account ?? []).map(accountId),
    coTerm: dayOption("--co-term", given.coTerm),
    leadMonths:
      given.decisionLead === undefined
        ? undefined
        : wholeNumber("--decision-lead", given.decisionLead)
  };
}

/** From today, or from as many days ago as overdue terms are wanted. */
export function windowOf(given: CheckedArguments, today: Day): Window {
  const from = addDays(today, -given.overdueDays);
  const until = given.until ?? addDays(today, given.withinDays);
  if (until < from) throw bad("untilBeforeToday", "--until", until);
  return { from, until, accounts: given.accounts };
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw bad("notANumber", option, text);
}

/** A day that exists: 2027-02-29 does not. */
function dayOption(option: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    const time = Date.parse(`${text}T00:00:00Z`);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  }
  throw bad("notADay", option, text);
}

function accountId(text: string): string {
  if (/^001[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?$/.test(text)) return text;
  throw bad("notAnAccount", "--account", text);
}

function bad(key: string, option: string, value: string): CommandError {
  return new CommandError(message(key, { option, value }), { exitCode: exitCodes.badInput });
}
