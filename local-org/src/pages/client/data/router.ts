import { addressOf, referenceOf, type PageReference } from "./page-reference.ts";

/** The part of the browser's Navigation API that is used here. */
interface NavigateEvent extends Event {
  readonly canIntercept: boolean;
  readonly hashChange: boolean;
  readonly downloadRequest: string | null;
  readonly formData: FormData | null;
  readonly navigationType: "push" | "replace" | "reload" | "traverse";
  readonly destination: { readonly url: string };
  intercept(options: { handler(): Promise<void> }): void;
}

const listeners = new Set<() => void>();

export function currentReference(): PageReference {
  return referenceOf(new URL(location.href));
}

/** Calls `listener` after each change of page. */
export function onNavigate(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens a page; addresses outside the pages open in a tab of their own, as on the platform. */
export function navigate(reference: PageReference, replace = false): void {
  const address = addressOf(reference);
  if (address === undefined) return;
  const url = new URL(address, location.href);
  if (!isPage(url)) {
    window.open(url, "_blank", "noopener");
  } else if (replace) {
    location.replace(url);
  } else {
    location.assign(url);
  }
}

let loadsAnew = false;

/** Loads a page with everything it knows of user and app, not only what the address changes. */
export function loadAnew(address: string): void {
  loadsAnew = true;
  location.assign(address);
}

const isPage = (url: URL): boolean =>
  url.origin === location.origin && /^\/lightning\/(r|o|n|page)\//.test(url.pathname);

/**
 * Links and history between pages change the page in place. Browsers without the Navigation API load
 * each page anew, which works as well, only slower.
 */
export function startRouter(): void {
  const navigation = (window as unknown as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener("navigate", (event) => {
    const { canIntercept, hashChange, downloadRequest, formData, navigationType, destination } =
      event as NavigateEvent;
    const plain = !hashChange && downloadRequest === null && formData === null;
    if (loadsAnew || !canIntercept || !plain || navigationType === "reload") return;
    if (!isPage(new URL(destination.url))) return;
    const handler = async (): Promise<void> => listeners.forEach((listener) => listener());
    (event as NavigateEvent).intercept({ handler });
  });
}
