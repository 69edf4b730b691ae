import type { Clock } from "./org.ts";

/** The org's clock: real time until a test sets an instant, which then stands still. */
export function createClock(): Clock {
  let fixed: Date | undefined;
  return {
    now: () => (fixed ? new Date(fixed) : new Date()),
    set(instant) {
      fixed = instant && new Date(instant);
    }
  };
}
