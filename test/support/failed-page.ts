import { afterEach } from "node:test";
import type { Page } from "playwright-core";

interface Watched {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** What node's test runner tells its hooks of the test that ended; its published types lack both. */
interface EndedTest {
  readonly passed: boolean;
  readonly error: Error | null;
}

const watched = new Set<Watched>();
const MOST_TEXT = 4000;

/** Lets a test that fails tell what the page showed: a run elsewhere leaves nothing else to look at. */
export function watchPage(page: Page, problems: readonly string[]): void {
  const entry = { page, problems };
  watched.add(entry);
  page.on("close", () => watched.delete(entry));
}

async function pageWords({ page, problems }: Watched): Promise<string> {
  const body = await page
    .locator("body")
    .innerText({ timeout: 2000 })
    .catch((error: Error) => error.message);
  const text = body.replace(/\s+/gu, " ").slice(0, MOST_TEXT);
  return [`Page: ${page.url()}`, `Problems: ${problems.join("; ") || "none"}`, `Text: ${text}`]
    .map((line) => `\n    ${line}`)
    .join("");
}

async function tell({ passed, error }: EndedTest): Promise<void> {
  if (passed || !error) return;
  const cause = error.cause instanceof Error ? error.cause : error;
  for (const each of watched) cause.stack += await pageWords(each);
}

// Benchmarks open pages too, outside the test runner.
if (process.env["NODE_TEST_CONTEXT"]) afterEach((context) => tell(context as unknown as EndedTest));
