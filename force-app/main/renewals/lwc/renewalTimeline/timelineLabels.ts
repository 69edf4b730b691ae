import NEXT from "@salesforce/label/c.Renewals_Home_Next";
import OPEN from "@salesforce/label/c.Renewals_Home_Open";
import PAGE from "@salesforce/label/c.Renewals_Home_Page";
import PREVIOUS from "@salesforce/label/c.Renewals_Home_Previous";
import CHART from "@salesforce/label/c.Renewals_Home_Timeline_Chart";
import DECISION from "@salesforce/label/c.Renewals_Home_Timeline_Decision";
import DECISION_ON from "@salesforce/label/c.Renewals_Home_Timeline_Decision_On";
import EMPTY from "@salesforce/label/c.Renewals_Home_Timeline_Empty";
import GIVEN from "@salesforce/label/c.Renewals_Home_Timeline_Given";
import HINT from "@salesforce/label/c.Renewals_Home_Timeline_Hint";
import NOTICE from "@salesforce/label/c.Renewals_Home_Timeline_Notice";
import NOTICE_GIVEN from "@salesforce/label/c.Renewals_Home_Timeline_Notice_Given";
import NOTICE_ON from "@salesforce/label/c.Renewals_Home_Timeline_Notice_On";
import TERM from "@salesforce/label/c.Renewals_Home_Timeline_Term";
import TERM_ON from "@salesforce/label/c.Renewals_Home_Timeline_Term_On";
import TODAY from "@salesforce/label/c.Renewals_Home_Timeline_Today";

export const LABELS = {
  chart: CHART,
  decision: DECISION,
  decisionOn: DECISION_ON,
  empty: EMPTY,
  given: GIVEN,
  hint: HINT,
  next: NEXT,
  notice: NOTICE,
  noticeGivenOn: NOTICE_GIVEN,
  noticeOn: NOTICE_ON,
  open: OPEN,
  page: PAGE,
  previous: PREVIOUS,
  term: TERM,
  termOn: TERM_ON,
  today: TODAY
};
