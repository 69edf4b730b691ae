import type { InvoiceCheck } from "c/dealInvoiceCheck";
import type { Deal } from "c/dealModel";
import { isDifference, type InvoiceOutcome } from "c/invoiceOutcome";
import type { Minor } from "c/money";
import { amountText } from "../allocation/explain.ts";
import { messagesOf } from "../output/messages.ts";
import { table } from "../output/table.ts";

const message = messagesOf("consortium-invoices");

/** What `--json` prints; amounts are decimal strings, null where there is none. */
export interface InvoicesJson {
  readonly deal: string;
  readonly name: string;
  readonly currency: string;
  /** In minor units. */
  readonly tolerance: number;
  readonly checked: number;
  readonly differences: number;
  readonly invoices: readonly {
    readonly member: string;
    readonly position: number;
    readonly outcome: InvoiceOutcome;
    readonly due: string | null;
    readonly invoiced: string | null;
    readonly vatDue: string | null;
    readonly vatInvoiced: string | null;
    readonly currency: string | null;
    readonly numbers: readonly string[];
  }[];
  readonly apiCalls: number;
}

export function invoicesJson(
  { id, title, currency }: Deal,
  checks: readonly InvoiceCheck[],
  tolerance: number,
  apiCalls: number
): InvoicesJson {
  const text = (amount: Minor | undefined): string | null =>
    amount === undefined ? null : amountText(amount, currency);
  return {
    ...{ deal: id, name: title, currency, tolerance },
    checked: checks.length,
    differences: checks.filter(({ outcome }) => isDifference(outcome)).length,
    invoices: checks.map(({ member, position, outcome, due, received, invoices }) => ({
      ...{ member, position, outcome },
      due: text(due?.net),
      invoiced: text(received?.net),
      vatDue: text(due?.vat),
      vatInvoiced: text(received?.vat),
      currency: received?.currency ?? null,
      numbers: invoices
    })),
    apiCalls
  };
}

/** The differences by name, the rest counted. */
export function invoicesText(json: InvoicesJson): string {
  const { invoices, apiCalls, ...values } = json;
  const rows = invoices
    .filter(({ outcome }) => isDifference(outcome))
    .map((each) => [
      each.member,
      String(each.position),
      each.due ?? "",
      [each.invoiced ?? "", each.currency ?? ""].join(" ").trim(),
      each.vatDue ?? "",
      each.vatInvoiced ?? "",
      message(`outcome.${each.outcome}`)
    ]);
  const titles = ["member", "year", "due", "invoiced", "vatDue", "vatInvoiced", "outcome"];
  const open = invoices.filter(({ outcome }) => outcome === "notInvoiced").length;
  return [
    message(values.differences > 0 ? "differ" : "agree", { ...values }),
    ...(rows.length > 0
      ? [
          "",
          table(
            titles.map((title) => message(`column.${title}`)),
            rows
          )
        ]
      : []),
    ...(open > 0 ? ["", message("open", { count: open })] : []),
    "",
    message("calls", { calls: apiCalls })
  ].join("\n");
}
