import type { GridCell, GridColumn, GridRow } from "c/dataGrid";
import { formatMoney, sum } from "c/money";
import type { Minor } from "c/money";
import { formatPercent } from "c/percent";
import { changeOf } from "c/pricing";
import { LABELS } from "./compareLabels";

export interface ComparedScenario {
  readonly id: string;
  readonly title: string;
  /** By member; absent or undefined: it pays nothing. */
  readonly shares: ReadonlyMap<string, Minor | undefined>;
}

export interface Comparison {
  readonly scenarios: readonly ComparedScenario[];
  readonly members: readonly { readonly id: string; readonly institution: string }[];
  readonly currency: string;
  readonly locale: string;
}

const NONE = "–";

/** Each scenario's shares, and from the second on what differs from the first. */
export function comparisonColumns(scenarios: readonly ComparedScenario[]): readonly GridColumn[] {
  const number = (key: string, label: string, width: string): GridColumn => ({
    key,
    label,
    width,
    numeric: true
  });
  return [
    { key: "institution", label: LABELS.member, rowHeader: true, width: "12rem" },
    ...scenarios.flatMap(({ id, title }, index) => [
      number(`share ${id}`, title, "8rem"),
      ...(index === 0
        ? []
        : [
            number(`amount ${id}`, LABELS.difference, "8rem"),
            number(`percent ${id}`, LABELS.differencePercent, "6rem")
          ])
    ])
  ];
}

/** Members that pay something in a scenario, by name. */
export function comparisonRows(comparison: Comparison): readonly GridRow[] {
  const { scenarios, members, locale } = comparison;
  const byName = new Intl.Collator(locale, { numeric: true });
  return members
    .filter(({ id }) => scenarios.some(({ shares }) => shares.get(id) !== undefined))
    .toSorted((left, right) => byName.compare(left.institution, right.institution))
    .map(({ id, institution }) => ({
      key: id,
      label: institution,
      cells: {
        institution: { text: institution },
        ...cellsOf(comparison, ({ shares }) => shares.get(id))
      }
    }));
}

export function totalCells(comparison: Comparison): Readonly<Record<string, GridCell>> {
  const total = ({ shares }: ComparedScenario): Minor =>
    sum([...shares.values()].map((share) => share ?? 0));
  return { institution: { text: LABELS.total }, ...cellsOf(comparison, total) };
}

function cellsOf(
  { scenarios, currency, locale }: Comparison,
  amountOf: (scenario: ComparedScenario) => Minor | undefined
): Readonly<Record<string, GridCell>> {
  const [reference] = scenarios.map(amountOf);
  const money = (amount: Minor, signed = false): string =>
    formatMoney(amount, { locale, currency, signed });
  const entries = scenarios.flatMap((scenario, index): [string, GridCell][] => {
    const { id } = scenario;
    const amount = amountOf(scenario);
    const share: [string, GridCell] = [
      `share ${id}`,
      { text: amount === undefined ? NONE : money(amount) }
    ];
    if (index === 0) return [share];
    const change = changeOf(reference ?? 0, amount ?? 0);
    const percent = change.uplift ? formatPercent(change.uplift, { locale, signed: true }) : NONE;
    return [
      share,
      [`amount ${id}`, { text: directed(change.amount, money(change.amount, true)) }],
      [`percent ${id}`, { text: percent }]
    ];
  });
  return Object.fromEntries(entries);
}

/** Direction by shape, not by colour alone. */
function directed(amount: Minor, text: string): string {
  return amount === 0 ? text : `${amount > 0 ? "▲" : "▼"} ${text}`;
}
