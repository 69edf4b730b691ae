import type { Statement } from "c/memberStatementQuery";
import { blocking, telling } from "c/remarkList";
import type { Remark } from "c/remarkList";
import NO_FEES from "@salesforce/label/c.Consortia_Statement_No_Fees";
import NO_VAT from "@salesforce/label/c.Consortia_Statement_No_VAT";
import PROVISIONAL from "@salesforce/label/c.Consortia_Statement_Provisional";
import PUBLISHING from "@salesforce/label/c.Consortia_Statement_Publishing";

/** What a person should know before the statement leaves; half-published shares stand in its way. */
export function remarksOf({ deal, fees, isPublishing }: Statement): Remark[] {
  if (isPublishing) return [blocking(PUBLISHING)];
  if (fees.length === 0) return [blocking(NO_FEES)];
  const isInForce = deal.stage === "Signed" || deal.stage === "Closed";
  return [
    ...(isInForce ? [] : [telling(PROVISIONAL)]),
    ...(fees.some(({ vat }) => vat === undefined) ? [telling(NO_VAT)] : [])
  ];
}
