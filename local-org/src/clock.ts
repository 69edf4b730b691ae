import type { Clock } from "./org.ts";

/** A clock that may have been stopped for a test. */
export interface StoppableClock extends Clock {
  readonly stopped: boolean;
}

/** The org's clock: real time until a test sets an instant, which then stands still. */
export function createClock(): StoppableClock {
  let fixed: Date | undefined;
  return {
    get stopped() {
      return fixed !== undefined;
    },
    now: () => (fixed ? new Date(fixed) : new Date()),
    set(instant) {
      fixed = instant && new Date(instant);
    }
  };
}
