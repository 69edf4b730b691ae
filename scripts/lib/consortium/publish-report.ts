import type { Deal } from "c/dealModel";
import type { FeePlan } from "c/feePublicationPlan";
import type { Minor } from "c/money";
import { amountText } from "../allocation/explain.ts";
import { messagesOf } from "../output/messages.ts";
import { table } from "../output/table.ts";
import { memberNames } from "./read-deal.ts";
import type { Published } from "./publish-fees.ts";

const message = messagesOf("consortium");

/** What `--json` prints; amounts are decimal strings. */
export interface PublishJson {
  readonly deal: string;
  readonly name: string;
  readonly currency: string;
  readonly outcome: Published["how"];
  readonly scenario: string | null;
  readonly key: string;
  readonly fees: {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    /** Stated amounts that stand beside their computed shares. */
    readonly stated: number;
  };
  readonly years: readonly {
    readonly position: number;
    readonly envelope: string;
    readonly shares: string;
    readonly late: string;
    readonly unallocated: string;
  }[];
  readonly changes: readonly {
    readonly member: string;
    readonly position: number;
    readonly before: string | null;
    readonly after: string;
  }[];
  readonly notes: readonly string[];
  readonly apiCalls: number;
}

export function publishJson(
  deal: Deal,
  plan: FeePlan,
  { steps, how }: Published,
  apiCalls: number
): PublishJson {
  const text = (amount: Minor): string => amountText(amount, deal.currency);
  const names = memberNames(deal);
  const positions = new Map(deal.years.map(({ id, position }) => [id, position]));
  const changeOf = (member: string, year: string, before: Minor | undefined, after: Minor) => ({
    member: names.get(member) ?? member,
    position: positions.get(year) ?? 0,
    before: before === undefined ? null : text(before),
    after: text(after)
  });
  return {
    deal: deal.id,
    name: deal.title,
    currency: deal.currency,
    outcome: how,
    scenario: plan.scenario?.title ?? null,
    key: plan.key,
    fees: {
      created: steps.creates.length,
      updated: steps.updates.length,
      unchanged: steps.unchanged + steps.stated,
      stated: steps.stated
    },
    years: yearsJson(deal, { steps, how }),
    changes: [
      ...steps.creates.map((fee) => changeOf(fee.member, fee.year, undefined, fee.amount)),
      ...steps.updates.map(({ fee, before }) => changeOf(fee.member, fee.year, before, fee.amount))
    ],
    notes: notesOf(deal, plan, steps),
    apiCalls
  };
}

function yearsJson(deal: Deal, { steps }: Published): PublishJson["years"] {
  const sums = new Map(steps.years.map((each) => [each.year, each]));
  const text = (amount: Minor): string => amountText(amount, deal.currency);
  return deal.years
    .toSorted((left, right) => left.position - right.position)
    .map(({ id, position, envelope = 0 }) => {
      const { shares = 0, late = 0 } = sums.get(id) ?? {};
      return {
        position,
        envelope: text(envelope),
        shares: text(shares),
        late: text(late),
        unallocated: text(envelope - shares)
      };
    });
}

function notesOf(
  deal: Deal,
  { scenario, scaledFrom, leftOut }: FeePlan,
  { updates, stated, years }: Published["steps"]
): string[] {
  const sums = new Map(years.map(({ year, shares }) => [year, shares]));
  const unbalanced = deal.years.some(({ id, envelope = 0 }) => (sums.get(id) ?? 0) !== envelope);
  const replaced = updates.filter((update) => update.replaced !== undefined);
  const names = memberNames(deal);
  return [
    ...(scenario && scaledFrom !== undefined
      ? [
          message("note.scaled", {
            scenario: scenario.title,
            sum: amountText(scaledFrom, deal.currency)
          })
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          message("note.leftOut", {
            count: leftOut.length,
            members: leftOut
              .slice(0, 10)
              .map((id) => names.get(id) ?? id)
              .join(", ")
          })
        ]
      : []),
    ...(unbalanced ? [message("note.unbalanced")] : []),
    ...(stated > 0 ? [message("note.stated", { count: stated })] : []),
    ...replaced.map(({ fee, before }) =>
      message("note.replaced", {
        member: names.get(fee.member) ?? fee.member,
        before: amountText(before, deal.currency),
        after: amountText(fee.amount, deal.currency)
      })
    )
  ];
}

export function publishText(json: PublishJson): string {
  const { fees, years, notes, apiCalls, currency } = json;
  const rows = years.map(({ position, envelope, shares, late, unallocated }) => [
    position,
    ...aligned([envelope, shares, late, unallocated])
  ]);
  const titles = ["yearColumn", "envelopeColumn", "sharesColumn", "lateColumn", "leftColumn"];
  return [
    message(`outcome.${json.outcome}`, { name: json.name }),
    message("feeCounts", { ...fees }),
    "",
    table(
      titles.map((title) => message(title, { currency })),
      rows
    ),
    ...(notes.length > 0 ? ["", ...notes] : []),
    "",
    message("calls", { calls: apiCalls })
  ].join("\n");
}

/** Amounts of one table stand under each other: a column is as wide as its widest amount. */
function aligned(amounts: readonly string[]): string[] {
  return amounts.map((amount) => amount.padStart(14));
}
