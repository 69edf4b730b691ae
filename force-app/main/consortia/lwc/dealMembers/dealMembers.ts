import { wire } from "lwc";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo, getPicklistValues } from "lightning/uiObjectInfoApi";
import type { ObjectInfo, PicklistValues } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import RESPONSE_FIELD from "@salesforce/schema/Deal_Member__c.Response__c";
import { dayIn } from "c/calendarDay";
import { RESPONSE_VALUES } from "c/dealModel";
import type { Deal, DealMember } from "c/dealModel";
import DealPart from "c/dealPart";
import type { FilterChoice } from "c/filterButtons";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { filterChoices, membersIn } from "./memberFilters";
import type { Filter } from "./memberFilters";
import { memberRow } from "./memberRows";
import type { MemberRow } from "./memberRows";
import { LABELS } from "./membersLabels";
import { MEMBERS_QUERY } from "./membersQuery";

const FIRST_ROWS = 100;

/** The members of a deal by what they answered; several are answered or reminded at once. */
export default class DealMembers extends DealPart {
  labels = LABELS;
  override query = MEMBERS_QUERY;
  objectApiName = RESPONSE_FIELD.objectApiName;
  responseField = RESPONSE_FIELD;
  filter: Filter = "all";
  search = "";
  showsAll = false;
  announcement = "";
  private selected: ReadonlySet<string> = new Set();

  @wire(getObjectInfo, { objectApiName: "$objectApiName" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  @wire(getPicklistValues, { recordTypeId: "$recordTypeId", fieldApiName: "$responseField" })
  responses: WireResult<PicklistValues> | undefined;

  get recordTypeId(): string | undefined {
    return this.objectInfo?.data?.defaultRecordTypeId;
  }

  get options(): PicklistValues["values"] {
    return this.responses?.data?.values ?? [];
  }

  /** Whoever may not record answers sees no boxes to tick. */
  get canAnswer(): boolean {
    return this.objectInfo?.data?.fields.Response__c?.updateable ?? false;
  }

  get hasMembers(): boolean {
    return (this.deal?.members.length ?? 0) > 0;
  }

  get filters(): FilterChoice[] {
    return filterChoices(this.deal?.members ?? [], this.filter, (filter) => this.nameOf(filter));
  }

  get found(): readonly DealMember[] {
    const { deal, filter, search } = this;
    return membersIn(deal?.members ?? [], filter, search, localeSettings.locale);
  }

  get rows(): MemberRow[] {
    const { deal, selected } = this;
    if (!deal) return [];
    const { locale, timeZone } = localeSettings;
    const today = dayIn(timeZone, new Date());
    const shown = this.showsAll ? this.found : this.found.slice(0, FIRST_ROWS);
    return shown.map((member) => memberRow(member, { deal, selected, locale, timeZone, today }));
  }

  get showAllLabel(): string {
    const count = this.found.length;
    return !this.showsAll && count > FIRST_ROWS ? fillLabel(LABELS.showAll, count) : "";
  }

  get shareLabel(): string {
    return fillLabel(LABELS.share, this.deal?.currency ?? "");
  }

  /** What is selected stays so while another filter hides it: the count says it. */
  get selectedMembers(): readonly DealMember[] {
    return this.deal?.members.filter(({ id }) => this.selected.has(id)) ?? [];
  }

  get hasSelected(): boolean {
    return this.canAnswer && this.selectedMembers.length > 0;
  }

  get allSelected(): boolean {
    const { found } = this;
    return found.length > 0 && found.every(({ id }) => this.selected.has(id));
  }

  get selectedText(): string {
    const { size } = this.selected;
    return size > 0 ? fillLabel(LABELS.selected, size) : "";
  }

  handleFilter({ detail }: CustomEvent<Filter>): void {
    this.filter = detail;
    this.announcement = fillLabel(LABELS.found, this.found.length);
  }

  handleSearch({ detail }: CustomEvent<string>): void {
    this.search = detail;
    this.announcement = fillLabel(LABELS.found, this.found.length);
  }

  handleShowAll(): void {
    this.showsAll = true;
  }

  handleSelect(event: Event): void {
    const { checked, dataset } = event.target as HTMLInputElement;
    this.select([dataset.id ?? ""], checked);
  }

  /** All that the filter and the search show, also beyond the rows on the page. */
  handleSelectAll(event: Event): void {
    this.select(
      this.found.map(({ id }) => id),
      (event.target as HTMLInputElement).checked
    );
  }

  handleClear(): void {
    this.selected = new Set();
  }

  handleSaved({ detail: said }: CustomEvent<string>): void {
    this.dispatchEvent(new ShowToastEvent({ title: said, variant: "success" }));
    this.selected = new Set();
    this.refreshPage();
  }

  protected override showDeal(deal: Deal): void {
    const ids = new Set(deal.members.map(({ id }) => id));
    this.selected = new Set([...this.selected].filter((id) => ids.has(id)));
  }

  private select(ids: readonly string[], isSelected: boolean): void {
    const selected = new Set(this.selected);
    for (const id of ids) {
      if (isSelected) selected.add(id);
      else selected.delete(id);
    }
    this.selected = selected;
  }

  private nameOf(filter: Filter): string {
    if (filter === "all") return LABELS.all;
    if (filter === "late") return LABELS.lateFilter;
    const value = RESPONSE_VALUES[filter];
    return this.options.find((option) => option.value === value)?.label ?? value;
  }
}
