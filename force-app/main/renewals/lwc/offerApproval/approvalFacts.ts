import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import { changeText } from "c/offerApprovalModel";
import type { Approval, Cause } from "c/offerApprovalModel";
import { formatPercent } from "c/percent";
import { LABELS } from "./approvalLabels";

/** One thing that the approver weighs. */
export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  /** Goes further than the offer policy. */
  readonly beyond: boolean;
}

type FactDraft = Omit<Fact, "note" | "beyond"> & { readonly note?: string; readonly cause?: Cause };

/** What is asked: money, time and promises, each marked where it is the reason for asking. */
export function approvalFacts(approval: Approval, locale: string): Fact[] {
  const facts = [...moneyFacts(approval, locale), ...promiseFacts(approval, locale)];
  return facts.map(({ cause, note = "", ...fact }) => ({
    ...fact,
    note,
    beyond: cause !== undefined && approval.causes.has(cause)
  }));
}

function moneyFacts(approval: Approval, locale: string): FactDraft[] {
  const { base, total, net, contract, years, currency } = approval;
  const money = (minor: Minor): string =>
    formatMoney(minor, { locale, currency, symbol: true, decimals: "whole" });
  const hasNet = net !== undefined && net !== total;
  const first: FactDraft = {
    key: "firstYear",
    label: LABELS.firstYear,
    value: money(total),
    note: changeText(base, total, locale)
  };
  return [
    hasNet ? first : { ...first, cause: "Change" },
    ...amount("freeContent", LABELS.freeContent, approval.freeContent, money),
    ...amount("extras", LABELS.extras, approval.extras, money),
    ...(hasNet ? [netFact(base, net, locale, money)] : []),
    ...(contract !== undefined && years > 1
      ? [{ key: "contract", label: fillLabel(LABELS.contract, years), value: money(contract) }]
      : [])
  ];
}

function netFact(
  base: Minor,
  net: Minor,
  locale: string,
  money: (minor: Minor) => string
): FactDraft {
  const note = changeText(base, net, locale);
  return { key: "net", label: LABELS.net, value: money(net), note, cause: "Change" };
}

function promiseFacts({ termMonths, lowestCap }: Approval, locale: string): FactDraft[] {
  const term: FactDraft[] =
    termMonths === undefined
      ? []
      : [{ key: "term", label: LABELS.term, value: String(termMonths), cause: "Term" }];
  const cap: FactDraft[] =
    lowestCap === undefined
      ? []
      : [
          {
            key: "cap",
            label: LABELS.cap,
            value: formatPercent(lowestCap, { locale }),
            cause: "Cap"
          }
        ];
  return [...term, ...cap];
}

function amount(
  key: string,
  label: string,
  minor: Minor,
  money: (minor: Minor) => string
): FactDraft[] {
  return minor === 0 ? [] : [{ key, label, value: money(minor) }];
}
