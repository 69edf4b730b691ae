import { createElement } from "lwc";
import NegotiationPaperOptions from "c/negotiationPaperOptions";
import type { PaperOptions } from "c/negotiationPaperOptions";
import { SAMPLE } from "../../negotiationPaperModel/__tests__/data/samplePaper";

const options: PaperOptions = {
  offerId: "offer-1",
  language: "fr",
  contactId: "",
  parts: ["vat", "value"],
  licence: "translated"
};

interface Rendered {
  readonly element: HTMLElement;
  readonly changes: PaperOptions[];
  readonly field: (called: string) => HTMLElement & { options: { label: string; value: string }[] };
}

async function render(more: object = {}): Promise<Rendered> {
  const element = createElement("c-negotiation-paper-options", { is: NegotiationPaperOptions });
  const offers = [SAMPLE.offer, { ...SAMPLE.offer, id: "offer-0", round: 1, package: "" }];
  const contacts = [{ ...SAMPLE.addressee, id: "c1" }];
  Object.assign(element, { offers, contacts, options, ...more });
  const changes: PaperOptions[] = [];
  element.addEventListener("changed", (event) =>
    changes.push((event as CustomEvent<PaperOptions>).detail)
  );
  document.body.appendChild(element);
  await Promise.resolve();
  const field = (called: string) =>
    [...(element.shadowRoot?.querySelectorAll("*") ?? [])].find(
      (each) => (each as HTMLInputElement).name === called
    ) as never;
  return { element, changes, field };
}

describe("c-negotiation-paper-options", () => {
  it("offers our offers, the customer's contacts and both languages", async () => {
    const { element, field } = await render();
    expect(field("offer").options.map(({ label }) => label)).toEqual([
      "Round 2 · Équilibre · Sent",
      "Round 1 · Sent"
    ]);
    expect(field("contact").options).toEqual([
      { label: "Nobody by name", value: "" },
      { label: "Claire Morel, Directrice des achats", value: "c1" }
    ]);
    expect(field("language").options.map(({ value }) => value)).toEqual(["fr", "en"]);
    expect(field("licence")).toBeUndefined();
    await expect(element).toBeAccessible();
  });

  it("tells every choice together with the others", async () => {
    const { changes, field } = await render({ options: { ...options, parts: ["terms"] } });
    const choose = (name: string, value: unknown): unknown =>
      field(name).dispatchEvent(new CustomEvent("change", { detail: { value } }));
    choose("offer", "offer-0");
    choose("contact", "c1");
    choose("language", "en");
    choose("parts", ["vat"]);
    choose("licence", "french");
    const before = { ...options, parts: ["terms"] };
    expect(changes).toEqual([
      { ...before, offerId: "offer-0" },
      { ...before, contactId: "c1" },
      { ...before, language: "en" },
      { ...before, parts: ["vat"] },
      { ...before, licence: "french" }
    ]);
  });

  it("has no offer to choose on an offer's own page, and nothing before options are known", async () => {
    const { element, field } = await render({ singleOffer: true });
    expect(field("offer")).toBeUndefined();
    await expect(element).toBeAccessible();
    const empty = await render({ options: undefined });
    expect(empty.element.shadowRoot?.children).toHaveLength(0);
  });
});
