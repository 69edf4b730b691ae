import { LightningElement, api } from "lwc";
import { NavigationMixin } from "lightning/navigation";
import { daysFrom, formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import type { WeekItem, WeekKind } from "c/renewalHomeModel";
import DAYS_OVERDUE from "@salesforce/label/c.Renewals_Home_Days_Overdue";
import DAYS_TODAY from "@salesforce/label/c.Renewals_Home_Days_Today";
import MORE from "@salesforce/label/c.Renewals_Home_More";
import WEEK from "@salesforce/label/c.Renewals_Home_Week";
import WEEK_APPROVED from "@salesforce/label/c.Renewals_Home_Week_Approved";
import WEEK_CHECKPOINT from "@salesforce/label/c.Renewals_Home_Week_Checkpoint";
import WEEK_DECISION from "@salesforce/label/c.Renewals_Home_Week_Decision";
import WEEK_EMPTY from "@salesforce/label/c.Renewals_Home_Week_Empty";
import WEEK_NOTICE from "@salesforce/label/c.Renewals_Home_Week_Notice";
import WEEK_OFFER from "@salesforce/label/c.Renewals_Home_Week_Offer";
import WEEK_REJECTED from "@salesforce/label/c.Renewals_Home_Week_Rejected";

interface Row {
  readonly key: string;
  readonly id: string;
  readonly object: string;
  readonly icon: string;
  readonly kind: string;
  readonly title: string;
  readonly when: string;
  readonly isLate: boolean;
}

const KINDS: Readonly<Record<WeekKind, readonly [icon: string, label: string]>> = {
  decision: ["utility:date_input", WEEK_DECISION],
  notice: ["utility:email", WEEK_NOTICE],
  checkpoint: ["utility:question", WEEK_CHECKPOINT],
  approved: ["utility:success", WEEK_APPROVED],
  rejected: ["utility:error", WEEK_REJECTED]
};
const FIRST = 6;

/** What needs its reader within seven days; each opens its record. */
export default class RenewalHomeWeek extends NavigationMixin(LightningElement) {
  @api items: readonly WeekItem[] = [];
  @api today: Day = "";
  labels = { empty: WEEK_EMPTY, title: WEEK };
  showsAll = false;

  get hasItems(): boolean {
    return this.items.length > 0;
  }

  get rows(): Row[] {
    const items = this.showsAll ? this.items : this.items.slice(0, FIRST);
    return items.map((item) => this.row(item));
  }

  get moreLabel(): string {
    const rest = this.items.length - this.rows.length;
    return rest > 0 ? fillLabel(MORE, rest) : "";
  }

  handleMore(): void {
    this.showsAll = true;
  }

  handleOpen(event: Event): void {
    const { id, object } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate]({
      type: "standard__recordPage",
      attributes: { recordId: id, objectApiName: object, actionName: "view" }
    });
  }

  private row({ key, kind, recordId, object, title, round, date }: WeekItem): Row {
    const [icon, label] = KINDS[kind];
    const isLate = date !== undefined && date < this.today;
    return {
      key,
      id: recordId,
      object,
      icon,
      kind: label,
      title: round === undefined ? title : fillLabel(WEEK_OFFER, title, round),
      when: date === undefined ? "" : this.when(date),
      isLate
    };
  }

  private when(date: Day): string {
    const days = daysFrom(this.today, date);
    if (days === 0) return DAYS_TODAY;
    if (days < 0) return fillLabel(DAYS_OVERDUE, -days);
    return formatDay(date, localeSettings.locale, {
      weekday: "short",
      day: "numeric",
      month: "short"
    });
  }
}
