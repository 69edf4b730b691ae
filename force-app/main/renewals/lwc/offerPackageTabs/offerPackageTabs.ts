import { LightningElement, api } from "lwc";
import ADD from "@salesforce/label/c.Negotiation_Builder_Add";
import CHANGED from "@salesforce/label/c.Foundation_Cell_Changed";
import TITLE from "@salesforce/label/c.Negotiation_Builder_Packages";

/** A package as its tab shows it. */
export interface PackageTab {
  readonly key: string;
  readonly title: string;
  readonly state: string;
  readonly icon: string;
  /** What it comes to, in one line each. */
  readonly figures: readonly { readonly key: string; readonly text: string }[];
  readonly changed: boolean;
}

interface TabView extends PackageTab {
  readonly selected: string;
  readonly tabIndex: string;
  readonly className: string;
}

/** Packages side by side. Fires `packagechosen` (key) and `packageadded`. */
export default class OfferPackageTabs extends LightningElement {
  @api tabs: readonly PackageTab[] = [];
  @api active = "";
  @api canAdd = false;
  labels = { add: ADD, changed: CHANGED, title: TITLE };
  private wantsFocus = false;

  get views(): TabView[] {
    return this.tabs.map((tab) => {
      const selected = tab.key === this.active;
      return {
        ...tab,
        selected: String(selected),
        tabIndex: selected ? "0" : "-1",
        className: selected ? "tab selected" : "tab"
      };
    });
  }

  override renderedCallback(): void {
    if (!this.wantsFocus) return;
    this.wantsFocus = false;
    this.template?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
  }

  handleChoose(event: Event): void {
    this.choose((event.currentTarget as HTMLElement).dataset.key ?? "");
  }

  handleKey(event: KeyboardEvent): void {
    const index = this.tabs.findIndex(({ key }) => key === this.active);
    const last = this.tabs.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: index === 0 ? last : index - 1,
      ArrowRight: index === last ? 0 : index + 1,
      Home: 0,
      End: last
    };
    const tab = this.tabs[targets[event.key] ?? -1];
    if (!tab) return;
    event.preventDefault();
    this.wantsFocus = true;
    this.choose(tab.key);
  }

  handleAdd(): void {
    this.dispatchEvent(new CustomEvent("packageadded"));
  }

  private choose(key: string): void {
    this.dispatchEvent(new CustomEvent<string>("packagechosen", { detail: key }));
  }
}
