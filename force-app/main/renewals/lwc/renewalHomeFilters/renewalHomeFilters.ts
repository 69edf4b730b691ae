import { LightningElement, api } from "lwc";
import { ALL, BUCKET_LABELS, DEFAULT_FILTERS } from "c/renewalHomeModel";
import type { FilterOptions, Filters } from "c/renewalHomeModel";
import ALL_CALLS from "@salesforce/label/c.Renewals_Home_All_Calls";
import ALL_PHASES from "@salesforce/label/c.Renewals_Home_All_Phases";
import ALL_TIMES from "@salesforce/label/c.Renewals_Home_All_Times";
import BUCKET from "@salesforce/label/c.Renewals_Home_Bucket";
import CALL from "@salesforce/label/c.Renewals_Home_Call";
import CALL_DISPUTED from "@salesforce/label/c.Renewals_Home_Call_Disputed";
import CALL_NONE from "@salesforce/label/c.Renewals_Home_Call_None";
import FILTERS from "@salesforce/label/c.Renewals_Home_Filters";
import FIND from "@salesforce/label/c.Renewals_Home_Find";
import MINE from "@salesforce/label/c.Renewals_Home_Mine";
import PHASE from "@salesforce/label/c.Renewals_Home_Phase";
import RESET from "@salesforce/label/c.Renewals_Home_Reset";
import SCOPE from "@salesforce/label/c.Renewals_Home_Scope";
import TEAM from "@salesforce/label/c.Renewals_Home_Team";

interface Option {
  readonly value: string;
  readonly label: string;
}

const NO_OPTIONS: FilterOptions = { phases: [], calls: [] };

/** Controls that narrow the renewals shown. Fires `filterschanged` with all filters. */
export default class RenewalHomeFilters extends LightningElement {
  @api filters: Filters = DEFAULT_FILTERS;
  @api options: FilterOptions = NO_OPTIONS;
  labels = {
    bucket: BUCKET,
    call: CALL,
    filters: FILTERS,
    find: FIND,
    phase: PHASE,
    reset: RESET,
    scope: SCOPE
  };
  scopes: readonly Option[] = [
    { value: "mine", label: MINE },
    { value: "team", label: TEAM }
  ];

  get buckets(): Option[] {
    const buckets = Object.entries(BUCKET_LABELS).map(([value, label]) => ({ value, label }));
    return [{ value: ALL, label: ALL_TIMES }, ...buckets];
  }

  get phases(): Option[] {
    return [{ value: ALL, label: ALL_PHASES }, ...this.kept(this.options.phases, "phase")];
  }

  get calls(): Option[] {
    return [
      { value: ALL, label: ALL_CALLS },
      ...this.options.calls,
      { value: "none", label: CALL_NONE },
      { value: "disputed", label: CALL_DISPUTED }
    ];
  }

  get isNarrowed(): boolean {
    const { bucket, phase, call, text } = this.filters;
    return [bucket, phase, call, text].some((each) => each !== ALL);
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const field = (event.target as HTMLElement).dataset.field ?? "";
    this.tell({ ...this.filters, [field]: event.detail.value ?? "" });
  }

  handleReset(): void {
    this.tell({ ...DEFAULT_FILTERS, scope: this.filters.scope });
  }

  /** A kept filter stays a choice while no row has its value. */
  private kept(choices: readonly Option[], field: "phase"): Option[] {
    const value = this.filters[field];
    const isKnown = value === ALL || choices.some((each) => each.value === value);
    return isKnown ? [...choices] : [...choices, { value, label: value }];
  }

  private tell(filters: Filters): void {
    this.dispatchEvent(new CustomEvent("filterschanged", { detail: filters }));
  }
}
