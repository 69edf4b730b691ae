import { onRefreshRequest } from "../../data/refresh-handlers.ts";

/** Asks the page for fresh data. */
export class RefreshEvent extends CustomEvent<undefined> {
  static readonly type = "lightning__refreshview";

  constructor() {
    super(RefreshEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

export const REFRESH_COMPLETE = "refreshComplete";
export const REFRESH_COMPLETE_WITH_ERRORS = "refreshCompleteWithErrors";
export const REFRESH_ERROR = "refreshError";

const ends = new Map<number, () => void>();
let last = 0;

/** Calls `handler` at each refresh of the page, until unregistered. */
export function registerRefreshHandler(
  component: object,
  handler: (this: object) => Promise<unknown> | void
): number {
  last += 1;
  ends.set(
    last,
    onRefreshRequest(() => handler.call(component))
  );
  return last;
}

export function unregisterRefreshHandler(id: number): void {
  ends.get(id)?.();
  ends.delete(id);
}

export function registerRefreshContainer(): number {
  last += 1;
  return last;
}

export const unregisterRefreshContainer = unregisterRefreshHandler;
