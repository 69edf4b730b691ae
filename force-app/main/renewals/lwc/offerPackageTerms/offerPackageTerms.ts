import { LightningElement, api } from "lwc";
import { localeSettings } from "c/localeSettings";
import { editableMoney, parseMoney } from "c/money";
import { MOST_YEARS } from "c/offerPackage";
import type { PackageHead } from "c/offerPackage";
import EXTRAS from "@salesforce/label/c.Negotiation_Builder_Extras";
import EXTRAS_HELP from "@salesforce/label/c.Negotiation_Builder_Extras_Help";
import NAME from "@salesforce/label/c.Negotiation_Offers_Package";
import NOT_AN_AMOUNT from "@salesforce/label/c.Negotiation_Problem_Not_A_Number";
import WORTH from "@salesforce/label/c.Negotiation_Builder_Worth";
import WORTH_HELP from "@salesforce/label/c.Negotiation_Builder_Worth_Help";
import YEARS from "@salesforce/label/c.Negotiation_Builder_Years";

type AmountField = "extras" | "worth";
type Input = HTMLElement & {
  value: string;
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
};

/** What a package says as a whole. Fires `headchanged` with the changed fields; `years` by its own `yearschanged`. */
export default class OfferPackageTerms extends LightningElement {
  @api head: PackageHead | undefined;
  @api currency = localeSettings.currency;
  @api disabled = false;
  /** Whether this person may read and write what the package is worth to us. */
  @api confidential = false;
  labels = {
    extras: EXTRAS,
    extrasHelp: EXTRAS_HELP,
    name: NAME,
    worth: WORTH,
    worthHelp: WORTH_HELP,
    years: YEARS
  };

  yearOptions = Array.from({ length: MOST_YEARS }, (_, index) => ({
    label: String(index + 1),
    value: String(index + 1)
  }));

  get years(): string {
    return String(this.head?.years ?? 1);
  }

  get extras(): string {
    return this.amountText("extras");
  }

  get worth(): string {
    return this.amountText("worth");
  }

  handleName(event: CustomEvent<{ value: string }>): void {
    this.fire({ title: event.detail.value });
  }

  handleYears(event: CustomEvent<{ value: string }>): void {
    const detail = Number(event.detail.value);
    this.dispatchEvent(new CustomEvent<number>("yearschanged", { detail }));
  }

  handleAmount(event: Event): void {
    const input = event.target as Input;
    const field = (input.dataset.field ?? "extras") as AmountField;
    const text = input.value.trim();
    const amount =
      text === "" ? { minor: undefined } : parseMoney(text, localeSettings.locale, this.currency);
    const wrong = "problem" in amount || (amount.minor ?? 0) < 0;
    input.setCustomValidity(wrong ? NOT_AN_AMOUNT : "");
    input.reportValidity();
    if (!wrong && "minor" in amount) this.fire({ [field]: amount.minor });
  }

  private amountText(field: AmountField): string {
    const minor = this.head?.[field];
    return minor === undefined ? "" : editableMoney(minor, localeSettings.locale, this.currency);
  }

  private fire(detail: Partial<PackageHead>): void {
    this.dispatchEvent(new CustomEvent<Partial<PackageHead>>("headchanged", { detail }));
  }
}
