import { LightningElement, api } from "lwc";

/** Texts of a list, in the reader’s language. */
export interface ListLabels {
  /** Who can grant access. */
  readonly accessHint: string;
  readonly title: string;
  readonly add: string;
  readonly emptyTitle: string;
  readonly emptyMessage: string;
  readonly failed: string;
  readonly writeFailed: string;
  readonly deleteQuestion: string;
  readonly deleteConfirm: string;
  readonly keep: string;
}

/**
 * A list with its heading, what it lacks, its form (slot `form`) and the question before something is deleted. The
 * list is the content; slot `note` stands beside the heading. Fires `added`, `retried`, `kept`, `deleted`.
 */
export default class ListSection extends LightningElement {
  @api labels: ListLabels | undefined;
  @api loading = false;
  @api errors: readonly unknown[] | undefined;
  @api writeErrors: readonly unknown[] | undefined;
  @api formOpen = false;
  /** Whether the list has nothing; undefined before that is known. */
  @api empty: boolean | undefined;
  /** Whether this person may add. */
  @api addable = false;
  /** What a yes would delete; without one there is no question. */
  @api doomed: string | undefined;
  @api busy = false;
  @api iconName = "utility:list";

  get texts(): ListLabels {
    return this.labels as ListLabels;
  }

  get showsEmpty(): boolean {
    return Boolean(this.empty) && !this.formOpen && !this.loading;
  }

  /** One way to add at a time: an empty list has its own. */
  get canAdd(): boolean {
    return this.addable && !this.formOpen && this.empty === false;
  }

  get addLabel(): string {
    return this.addable ? this.texts.add : "";
  }

  handleAdd(): void {
    this.dispatchEvent(new CustomEvent("added"));
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent("retried"));
  }

  handleKeep(): void {
    this.dispatchEvent(new CustomEvent("kept"));
  }

  handleDelete(): void {
    this.dispatchEvent(new CustomEvent("deleted"));
  }
}
