import { addressOf, type PageReference } from "../../data/page-reference.ts";
import { navigate, onNavigate, currentReference } from "../../data/router.ts";

const Navigate = Symbol("Navigate");
const GenerateUrl = Symbol("GenerateUrl");

// A mixin's base takes any parameters: TypeScript knows no other way to say so.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Constructor = new (...parameters: any[]) => object;

/** Adds `this[NavigationMixin.Navigate](pageReference)` and `[NavigationMixin.GenerateUrl]`. */
export function NavigationMixin<T extends Constructor>(Base: T) {
  return class extends Base {
    [Navigate](reference: PageReference, replace = false): void {
      navigate(reference, replace);
    }

    async [GenerateUrl](reference: PageReference): Promise<string> {
      return addressOf(reference) ?? "";
    }
  };
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** Wire adapter: the page reference of the page that shows. */
export class CurrentPageReference {
  readonly #emit: (value: unknown) => void;
  #end: (() => void) | undefined;

  constructor(callback: (value: unknown) => void) {
    this.#emit = callback;
  }

  connect(): void {
    this.#emit(currentReference());
    this.#end = onNavigate(() => this.#emit(currentReference()));
  }

  update(): void {}

  disconnect(): void {
    this.#end?.();
  }
}
