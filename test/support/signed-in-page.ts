import type { Browser, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { watchPage } from "./failed-page.ts";
import type { Language } from "./labels.ts";
import { clientOf, queryRows } from "./org-client.ts";

const locales: Readonly<Record<Language, string>> = { en_US: "en_US", fr: "fr_FR" };

/** What the page said went wrong: a test that ends with any of these fails. */
export interface PageProblems {
  readonly messages: string[];
}

/** A page of its own browser session, at the size of a rep's laptop, signed in as one of the org's users. */
export async function signedInPage(
  browser: Browser,
  org: LocalOrgProcess,
  user: string,
  language: Language
): Promise<{ page: Page; problems: PageProblems }> {
  await clientOf(org)
    .sobject("User")
    .update({ Id: org.idOf(user), LanguageLocaleKey: language, LocaleSidKey: locales[language] });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addCookies([
    { name: "sid", value: org.tokenOf(user), url: org.url, httpOnly: true, sameSite: "Strict" }
  ]);
  const page = await context.newPage();
  const problems: PageProblems = { messages: [] };
  page.on("pageerror", (error) => problems.messages.push(error.message));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // A resource that failed to load is named by its address alone.
    problems.messages.push(`${message.text()} (${message.location().url})`);
  });
  watchPage(page, problems.messages);
  return { page, problems };
}

/** The record page of the one record that a query finds (asked as administrator). */
export async function recordPath(org: LocalOrgProcess, soql: string): Promise<string> {
  const [record] = await queryRows<{ Id: string; attributes: { type: string } }>(
    clientOf(org),
    soql
  );
  if (!record) throw new Error(`No record: ${soql}`);
  return `${org.url}/lightning/r/${record.attributes.type}/${record.Id}/view`;
}
