import HomePart from "c/homePart";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import COMPLETE from "@salesforce/label/c.Account_Plan_Home_Complete";
import FAILED from "@salesforce/label/c.Account_Plan_Home_Plans_Failed";
import MORE from "@salesforce/label/c.Account_Plan_Home_Plans_More";
import PLAN from "@salesforce/label/c.Account_Plan_Home_Plan";
import STALE from "@salesforce/label/c.Account_Plan_Home_Stale";
import STATUS from "@salesforce/label/c.Account_Plan_Home_Status";
import SUMMARY from "@salesforce/label/c.Account_Plan_Home_Plans_Summary";
import TITLE from "@salesforce/label/c.Account_Plan_Home_Plans";
import { PLAN_QUERY } from "./planQuery";
import type { PlanData } from "./planQuery";
import { planRows } from "./planRows";
import type { PlanRow } from "./planRows";

const FIRST = 5;

/** How many accounts have a plan in force, and which plans have gone stale. Who sees no plan sees nothing of it. */
export default class PlanFreshness extends HomePart<PlanData> {
  labels = {
    complete: COMPLETE,
    failed: FAILED,
    plan: PLAN,
    stale: STALE,
    status: STATUS,
    title: TITLE
  };
  override query = PLAN_QUERY;
  override objectName = "Key_Account_Plan__c";
  plans: readonly PlanRow[] | undefined;
  showsAll = false;

  protected override show(data: PlanData): void {
    const nodes = data.uiapi.query.Key_Account_Plan__c.edges.map(({ node }) => node);
    this.plans = planRows(nodes, localeSettings.locale);
  }

  get hasPlans(): boolean {
    return (this.plans?.length ?? 0) > 0;
  }

  get isShown(): boolean {
    return this.hasPlans || this.errors !== undefined;
  }

  get rows(): readonly PlanRow[] {
    return this.showsAll ? (this.plans ?? []) : (this.plans ?? []).slice(0, FIRST);
  }

  get summary(): string {
    const plans = this.plans ?? [];
    const accounts = new Set(plans.map(({ account }) => account));
    const inForce = new Set(plans.filter((plan) => plan.isInForce).map(({ account }) => account));
    const stale = plans.reduce((count, plan) => count + plan.stale, 0);
    return fillLabel(SUMMARY, inForce.size, accounts.size, stale);
  }

  get moreLabel(): string {
    const rest = (this.plans?.length ?? 0) - this.rows.length;
    return rest > 0 ? fillLabel(MORE, rest) : "";
  }

  handleMore(): void {
    this.showsAll = true;
  }
}
