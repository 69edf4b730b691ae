import { LightningElement, api } from "lwc";
import { LibraryMissingError } from "c/documentKit";
import { fillLabel } from "c/labelText";
import type { Paper } from "c/negotiationPaperModel";
import type { PaperOptions } from "c/negotiationPaperOptions";
import { LABELS } from "./actionLabels";
import { download, makeFile } from "./paperFiles";
import type { FileKind } from "./paperFiles";

interface Failure {
  readonly kind: FileKind;
  readonly errors: unknown;
  readonly heading: string;
}

/** Makes the files and hands them to the browser's downloads: progress, result, errors. */
export default class NegotiationPaperActions extends LightningElement {
  /** Whether something stands in the way; it is said elsewhere. */
  @api blocked = false;
  @api paper: Paper | undefined;
  labels = LABELS;
  making = false;
  failure: Failure | undefined;
  made: { readonly fileName: string; readonly url: string } | undefined;
  announcement = "";
  private optionsToUse: PaperOptions | undefined;

  @api
  get options(): PaperOptions | undefined {
    return this.optionsToUse;
  }
  set options(value: PaperOptions | undefined) {
    if (value !== this.optionsToUse) this.forget();
    this.optionsToUse = value;
  }

  get cannotMake(): boolean {
    return this.blocked || this.making;
  }

  get againText(): string {
    return fillLabel(LABELS.again, this.made?.fileName ?? "");
  }

  handleOffer(): Promise<void> {
    return this.make("offer");
  }

  handleSchedule(): Promise<void> {
    return this.make("schedule");
  }

  async handleRetry(): Promise<void> {
    if (this.failure) await this.make(this.failure.kind);
  }

  override disconnectedCallback(): void {
    this.forget();
  }

  private async make(kind: FileKind): Promise<void> {
    const { options, paper } = this;
    if (!options || !paper || this.cannotMake) return;
    this.forget();
    this.making = true;
    this.announcement = LABELS.making;
    try {
      const file = await makeFile(this, kind, paper, options);
      this.made = { fileName: file.fileName, url: download(file) };
      this.announcement = fillLabel(LABELS.ready, file.fileName);
    } catch (errors) {
      this.announcement = "";
      this.failure = failureOf(kind, errors);
    } finally {
      this.making = false;
    }
  }

  /** What was made or failed before is not about what is chosen now. */
  private forget(): void {
    if (this.made) URL.revokeObjectURL(this.made.url);
    this.made = undefined;
    this.failure = undefined;
  }
}

function failureOf(kind: FileKind, errors: unknown): Failure {
  return errors instanceof LibraryMissingError
    ? { kind, errors: LABELS.libraryHint, heading: LABELS.libraryFailed }
    : { kind, errors, heading: LABELS.makeFailed };
}
