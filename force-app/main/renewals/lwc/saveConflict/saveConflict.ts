import { LightningElement, api } from "lwc";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import type { NegotiationLine } from "c/negotiationModel";
import type { MeanwhileChange } from "c/offerPackageMerge";
import { LABELS } from "./conflictLabels";
import { conflictRow } from "./conflictRows";
import type { Choice, ConflictRow } from "./conflictRows";

/** What somebody else did to a package that is edited here. */
export interface PackageMeanwhile {
  readonly packageKey: string;
  readonly title: string;
  readonly changes: readonly MeanwhileChange[];
  /** The offer is no draft any more; what was typed here became a package of its own. */
  readonly parted: boolean;
}

/** A choice between two values of a cell. */
export interface ConflictChoice {
  readonly packageKey: string;
  readonly change: MeanwhileChange;
  readonly choice: Choice;
}

interface PackageView {
  readonly key: string;
  readonly title: string;
  readonly partedText: string;
  readonly rows: readonly ConflictRow[];
  readonly hasRows: boolean;
}

/**
 * Says who saved meanwhile and shows both values of every cell; fires `conflictchosen` (a list of ConflictChoice) at
 * once for each choice, and `conflictclosed`.
 */
export default class SaveConflict extends LightningElement {
  @api lines: readonly NegotiationLine[] = [];
  @api currency = localeSettings.currency;
  @api firstYear: number | undefined;
  @api savedBy = "";
  /** ISO 8601. */
  @api savedAt: string | undefined;
  labels = LABELS;
  choices = new Map<string, Choice>();
  private given: readonly PackageMeanwhile[] = [];

  @api
  get packages(): readonly PackageMeanwhile[] {
    return this.given;
  }
  set packages(value: readonly PackageMeanwhile[]) {
    this.given = value;
    this.choices = new Map();
  }

  get heading(): string {
    const { locale, timeZone } = localeSettings;
    const time = this.savedAt
      ? new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone }).format(
          Date.parse(this.savedAt)
        )
      : "–";
    return fillLabel(LABELS.title, this.savedBy || "–", time);
  }

  get views(): PackageView[] {
    const settings = {
      locale: localeSettings.locale,
      currency: this.currency,
      products: new Map(this.lines.map(({ id, product }) => [id, product])),
      firstYear: this.firstYear
    };
    return this.packages.map(({ packageKey, title, changes, parted }) => ({
      key: packageKey,
      title,
      partedText: parted ? fillLabel(LABELS.parted, title) : "",
      hasRows: changes.length > 0,
      rows: changes.map((change) =>
        conflictRow(change, this.choices.get(`${packageKey} ${change.key}`), settings)
      )
    }));
  }

  handleChoice(event: Event): void {
    const {
      package: packageKey,
      change: key,
      choice
    } = (event.currentTarget as HTMLElement).dataset;
    this.choose(
      (each) => each.packageKey === packageKey && each.change.key === key,
      choice as Choice
    );
  }

  handleAllMine(): void {
    this.choose(() => true, "mine");
  }

  handleAllTheirs(): void {
    this.choose(() => true, "theirs");
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("conflictclosed"));
  }

  private choose(isMeant: (each: ConflictChoice) => boolean, choice: Choice): void {
    const detail = this.packages
      .flatMap(({ packageKey, changes }) =>
        changes.map((change) => ({ packageKey, change, choice }))
      )
      .filter(isMeant);
    this.choices = new Map([
      ...this.choices,
      ...detail.map(({ packageKey, change }) => [`${packageKey} ${change.key}`, choice] as const)
    ]);
    this.dispatchEvent(new CustomEvent<ConflictChoice[]>("conflictchosen", { detail }));
  }
}
