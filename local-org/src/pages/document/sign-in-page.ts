import { readFileSync } from "node:fs";
import type { SignInUser } from "../sign-ins.ts";

const TEMPLATE = readFileSync(new URL("sign-in-page.html", import.meta.url), "utf8");
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;"
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");

/** The page that asks who is working: one button a user. */
export function signInPage(users: readonly SignInUser[], returnAddress: string): string {
  const buttons = users.map((user) => {
    const action = `/lightning/session?user=${user.id}&retURL=${encodeURIComponent(returnAddress)}`;
    return `<form method="post" action="${escaped(action)}"><button class="slds-button slds-button_neutral slds-button_stretch slds-m-bottom_x-small">${escaped(user.name)} <span class="slds-text-color_weak slds-m-left_x-small">${escaped(user.username)}</span></button></form>`;
  });
  return TEMPLATE.replace("<!--users-->", buttons.join("\n"));
}
