/** Calls a day that the local org claims to allow, as a Developer Edition org does. */
const DAILY_LIMIT = 15_000;

/** Counts API calls as the platform does, for `/limits` and the `Sforce-Limit-Info` header. */
export class ApiUsage {
  readonly limit = DAILY_LIMIT;
  used = 0;

  count(): void {
    this.used += 1;
  }

  /** Value of the `Sforce-Limit-Info` header. */
  header(): string {
    return `api-usage=${this.used}/${this.limit}`;
  }

  /** Calls left; never negative, because the local org refuses nobody. */
  remaining(): number {
    return Math.max(0, this.limit - this.used);
  }
}
