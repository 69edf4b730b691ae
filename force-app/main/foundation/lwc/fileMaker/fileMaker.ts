import { LightningElement, api } from "lwc";
import { LibraryMissingError, download } from "c/documentKit";
import type { MadeFile } from "c/documentKit";
import { fillLabel } from "c/labelText";
import { LABELS } from "./makerLabels";

/** A file that may be made, with its button. */
export interface FileChoice {
  readonly id: string;
  readonly label: string;
  readonly iconName: string;
  readonly variant: "brand" | "neutral";
  /** Makes it in the browser; nothing is sent anywhere. The host loads the library. Throws LibraryMissingError. */
  make(host: LightningElement): Promise<MadeFile>;
}

interface Failure {
  readonly id: string;
  readonly errors: unknown;
  readonly heading: string;
}

/** Makes the files and hands them to the browser's downloads: progress, result, errors. */
export default class FileMaker extends LightningElement {
  /** Whether something stands in the way; it is said elsewhere. */
  @api blocked = false;
  @api files: readonly FileChoice[] = [];
  labels = LABELS;
  making = false;
  failure: Failure | undefined;
  made: { readonly fileName: string; readonly url: string } | undefined;
  announcement = "";
  private topicOfFiles: unknown;

  /** What the files are about: where it changes, what was made or failed before is forgotten. */
  @api
  get topic(): unknown {
    return this.topicOfFiles;
  }
  set topic(value: unknown) {
    if (value !== this.topicOfFiles) this.forget();
    this.topicOfFiles = value;
  }

  get cannotMake(): boolean {
    return this.blocked || this.making;
  }

  get againText(): string {
    return fillLabel(LABELS.again, this.made?.fileName ?? "");
  }

  handleMake({ currentTarget }: Event): Promise<void> {
    return this.make((currentTarget as HTMLElement).dataset.id ?? "");
  }

  async handleRetry(): Promise<void> {
    if (this.failure) await this.make(this.failure.id);
  }

  override disconnectedCallback(): void {
    this.forget();
  }

  private async make(id: string): Promise<void> {
    const choice = this.files.find((file) => file.id === id);
    if (!choice || this.cannotMake) return;
    this.forget();
    this.making = true;
    this.announcement = LABELS.making;
    try {
      const file = await choice.make(this);
      this.made = { fileName: file.fileName, url: download(file) };
      this.announcement = fillLabel(LABELS.ready, file.fileName);
    } catch (errors) {
      this.announcement = "";
      this.failure = failureOf(id, errors);
    } finally {
      this.making = false;
    }
  }

  private forget(): void {
    if (this.made) URL.revokeObjectURL(this.made.url);
    this.made = undefined;
    this.failure = undefined;
  }
}

function failureOf(id: string, errors: unknown): Failure {
  return errors instanceof LibraryMissingError
    ? { id, errors: LABELS.libraryHint, heading: LABELS.libraryFailed }
    : { id, errors, heading: LABELS.makeFailed };
}
