import { daysFrom } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { bucketOf } from "c/decisionBucket";
import type { DecisionBucket } from "c/decisionBucket";
import { toMinor } from "c/money";
import type { Minor } from "c/money";
import type { FieldNode } from "c/negotiationModel";
import type { HomeNode } from "./homeQuery";

export { BUCKET_LABELS } from "./bucketLabels";
export { HOME_QUERY } from "./homeQuery";
export type { ApprovalNode, HomeData } from "./homeQuery";
export { ALL, DEFAULT_FILTERS, filtered, optionsOf } from "./homeFilters";
export type { Filters, FilterOptions } from "./homeFilters";
export { groupsOf, sumsOf } from "./homeGroups";
export type { Group, Sum } from "./homeGroups";
export { sumsText } from "./sumsText";
export { weekOf } from "./homeWeek";
export type { WeekItem, WeekKind } from "./homeWeek";

/** `None`: without a decision date. */
export type Bucket = DecisionBucket | "None";

/** A picklist value with its label in the reader's language; both empty where there is none. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a checkpoint says: the data's signal and a person's call, side by side. */
export interface Checkpoint {
  readonly date: Day | undefined;
  readonly call: Choice;
  readonly signal: Choice;
}

export interface RenewalRow {
  readonly id: string;
  readonly title: string;
  readonly account: string;
  readonly isMine: boolean;
  readonly phase: Choice;
  readonly revision: number | undefined;
  readonly currency: string;
  readonly due: Minor | undefined;
  readonly decision: Day | undefined;
  /** Whole days from today to the decision, negative once it has passed. */
  readonly days: number | undefined;
  readonly bucket: Bucket;
  readonly termEnd: Day | undefined;
  readonly noticeDeadline: Day | undefined;
  readonly noticeGiven: Day | undefined;
  readonly first: Checkpoint;
  readonly second: Checkpoint;
  /** The checkpoint that counts today: the second one from its day on, or once it is called. */
  readonly checkpoint: Checkpoint;
  /** Both are known and differ. */
  readonly isDisputed: boolean;
  readonly nextStep: string;
}

export function renewalRowOf(node: HomeNode, today: Day, defaultCurrency: string): RenewalRow {
  const currency = node.CurrencyIsoCode?.value ?? defaultCurrency;
  const due = node.Due_Amount__c?.value;
  const decision = node.Decision_Date__c?.value ?? undefined;
  const { first, second } = checkpointsOf(node);
  const isSecond = second.call.value !== "" || (second.date !== undefined && second.date <= today);
  const checkpoint = isSecond ? second : first;
  const { call, signal } = checkpoint;
  return {
    id: node.Id,
    title: node.Name.value ?? "",
    account: node.Account__r?.Name?.value ?? "",
    isMine: node.Is_My_Account__c?.value === true,
    phase: choice(node.Phase__c),
    revision: node.Revision__c?.value ?? undefined,
    currency,
    due: typeof due === "number" ? toMinor(due, currency) : undefined,
    decision,
    days: decision === undefined ? undefined : daysFrom(today, decision),
    bucket: decision === undefined ? "None" : bucketOf(decision, today),
    termEnd: node.Term_End_Date__c?.value ?? undefined,
    noticeDeadline: node.Notice_Deadline__c?.value ?? undefined,
    noticeGiven: node.Notice_Given_Date__c?.value ?? undefined,
    first,
    second,
    checkpoint,
    isDisputed: call.value !== "" && signal.value !== "" && call.value !== signal.value,
    nextStep: node.Next_Step__c?.value ?? ""
  };
}

function checkpointsOf(node: HomeNode): Pick<RenewalRow, "first" | "second"> {
  return {
    first: {
      date: node.First_Checkpoint_Date__c?.value ?? undefined,
      call: choice(node.First_Checkpoint_Call__c),
      signal: choice(node.First_Checkpoint_Signal__c)
    },
    second: {
      date: node.Second_Checkpoint_Date__c?.value ?? undefined,
      call: choice(node.Second_Checkpoint_Call__c),
      signal: choice(node.Second_Checkpoint_Signal__c)
    }
  };
}

function choice(field: FieldNode<string> | null | undefined): Choice {
  const value = field?.value ?? "";
  return { value, label: field?.label ?? value };
}
