import { LightningElement, api } from "lwc";
import type { AppDefinition } from "../../../../layouts/navigation.ts";
import chooseLanguage from "@salesforce/label/host.chooseLanguage";
import chooseUser from "@salesforce/label/host.chooseUser";
import localOrg from "@salesforce/label/host.localOrg";
import { context } from "../../data/context.ts";
import { updateRecord } from "../../data/records.ts";
import { showToast } from "../../data/toast-queue.ts";
import { failureMessage } from "../../data/save-errors.ts";

const LANGUAGES = [
  { value: "en_US", label: "English" },
  { value: "fr", label: "Français" }
];
/** Number and date formats that go with a language. */
const LOCALES: Readonly<Record<string, string>> = { en_US: "en_US", fr: "fr_FR" };

/** Who is working, and in which language. */
export default class Header extends LightningElement {
  @api appDefinition: AppDefinition | undefined;
  labels = { chooseLanguage, chooseUser, localOrg };
  userId = context.user.Id;
  language = context.language;

  get users(): { value: string; label: string }[] {
    return context.users.map(({ id, name }) => ({ value: id, label: name }));
  }

  get languages(): readonly { value: string; label: string }[] {
    return LANGUAGES;
  }

  handleUser(event: CustomEvent<{ value: string }>): void {
    const form = document.createElement("form");
    const here = location.pathname + location.search;
    form.method = "post";
    form.action = `/lightning/session?user=${event.detail.value}&retURL=${encodeURIComponent(here)}`;
    document.body.append(form);
    form.submit();
  }

  async handleLanguage(event: CustomEvent<{ value: string }>): Promise<void> {
    const { value } = event.detail;
    const fields = { Id: this.userId, LanguageLocaleKey: value, LocaleSidKey: LOCALES[value] };
    try {
      await updateRecord({ fields });
      location.reload();
    } catch (error) {
      showToast({ title: failureMessage(error), variant: "error" });
    }
  }
}
