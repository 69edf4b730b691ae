import { totalsOf } from "c/dealInvoiceLines";
import type { InvoiceLine } from "c/dealInvoiceLines";
import type { StripFact } from "c/factStrip";
import { fraction } from "c/fraction";
import { isDifference } from "c/invoiceOutcome";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import { formatPercent } from "c/percent";
import { LABELS } from "./invoicesLabels";

/** Sums over the lines shown: due, received, open, and what needs a look. */
export function invoiceFacts(
  lines: readonly InvoiceLine[],
  currency: string,
  tolerance: Minor,
  locale: string
): StripFact[] {
  const { due, invoiced, outstanding, vatDue, vatInvoiced } = totalsOf(lines);
  const money = (amount: Minor): string => formatMoney(amount, { locale, currency });
  const vat = (amount: Minor): string => fillLabel(LABELS.vatNote, money(amount));
  const differing = lines.filter(({ outcome }) => isDifference(outcome)).length;
  const part =
    due > 0 ? formatPercent(fraction(BigInt(invoiced), BigInt(due)), { locale, digits: 0 }) : "";
  return [
    { key: "due", label: LABELS.due, value: `${money(due)} ${currency}`, note: vat(vatDue) },
    {
      key: "invoiced",
      label: LABELS.invoiced,
      value: money(invoiced),
      note: [part, vat(vatInvoiced)].filter(Boolean).join(" · ")
    },
    { key: "open", label: LABELS.open, value: money(outstanding) },
    {
      key: "differs",
      label: LABELS.differs,
      value: String(differing),
      ...(differing > 0 ? { iconName: "utility:warning" } : {}),
      note: fillLabel(LABELS.tolerance, money(tolerance))
    }
  ];
}
