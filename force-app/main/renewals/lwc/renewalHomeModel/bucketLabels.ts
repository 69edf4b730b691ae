import NO_DATE from "@salesforce/label/c.Renewals_Home_No_Date";
import PERIOD_0_TO_30 from "@salesforce/label/c.Renewals_Period_0_To_30";
import PERIOD_181_TO_365 from "@salesforce/label/c.Renewals_Period_181_To_365";
import PERIOD_31_TO_60 from "@salesforce/label/c.Renewals_Period_31_To_60";
import PERIOD_61_TO_90 from "@salesforce/label/c.Renewals_Period_61_To_90";
import PERIOD_91_TO_180 from "@salesforce/label/c.Renewals_Period_91_To_180";
import PERIOD_LATER from "@salesforce/label/c.Renewals_Period_Later";
import PERIOD_OVERDUE from "@salesforce/label/c.Renewals_Period_Overdue";
import type { Bucket } from "./renewalHomeModel";

/** In order of time. */
export const BUCKET_LABELS: Readonly<Record<Bucket, string>> = {
  Overdue: PERIOD_OVERDUE,
  "0-30": PERIOD_0_TO_30,
  "31-60": PERIOD_31_TO_60,
  "61-90": PERIOD_61_TO_90,
  "91-180": PERIOD_91_TO_180,
  "181-365": PERIOD_181_TO_365,
  Later: PERIOD_LATER,
  None: NO_DATE
};
