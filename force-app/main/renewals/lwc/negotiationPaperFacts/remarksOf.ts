import { dayIn } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { unpricedProducts } from "c/negotiationPaperModel";
import type { Paper } from "c/negotiationPaperModel";
import { blocking, telling } from "c/remarkList";
import type { Remark } from "c/remarkList";
import { controlledMonths } from "c/usage";
import AWAITING from "@salesforce/label/c.Negotiation_Paper_Awaiting";
import DRAFT from "@salesforce/label/c.Negotiation_Paper_Draft";
import EXPIRED from "@salesforce/label/c.Negotiation_Paper_Expired";
import NO_LINES from "@salesforce/label/c.Negotiation_Paper_No_Lines";
import NO_PROOF from "@salesforce/label/c.Negotiation_Paper_No_Proof";
import NO_VAT from "@salesforce/label/c.Negotiation_Paper_No_VAT";
import PROOF_FAILED from "@salesforce/label/c.Negotiation_Paper_Proof_Failed";
import UNPRICED from "@salesforce/label/c.Negotiation_Paper_Unpriced";

/** Of the value dossier: not asked for, still read, read, or not readable. */
export type ProofState = "unwanted" | "loading" | "ready" | "failed";

/** What a person should know before the file leaves; what is incomplete or not approved blocks it. */
export function remarksOf(paper: Paper, proof: ProofState): Remark[] {
  return [...offerRemarks(paper), ...lineRemarks(paper), ...proofRemarks(paper, proof)];
}

function offerRemarks({ offer }: Paper): Remark[] {
  const today = dayIn(localeSettings.timeZone, new Date());
  const expired = offer.validUntil !== undefined && offer.validUntil < today;
  return [
    ...(offer.awaitsApproval ? [blocking(AWAITING)] : []),
    ...(offer.state === "Draft" ? [telling(DRAFT)] : []),
    ...(expired ? [telling(EXPIRED)] : [])
  ];
}

function lineRemarks({ lines }: Paper): Remark[] {
  if (lines.length === 0) return [blocking(NO_LINES)];
  const unpriced = unpricedProducts(lines);
  const untaxed = lines.filter(({ vatRate }) => vatRate === undefined);
  return [
    ...(unpriced.length > 0 ? [blocking(fillLabel(UNPRICED, unpriced.join(", ")))] : []),
    ...(untaxed.length > 0
      ? [telling(fillLabel(NO_VAT, untaxed.map(({ product }) => product).join(", ")))]
      : [])
  ];
}

function proofRemarks({ evidence, usage }: Paper, proof: ProofState): Remark[] {
  if (proof === "failed") return [telling(PROOF_FAILED)];
  const empty = evidence.length === 0 && controlledMonths(usage).size === 0;
  return proof === "ready" && empty ? [telling(NO_PROOF)] : [];
}
