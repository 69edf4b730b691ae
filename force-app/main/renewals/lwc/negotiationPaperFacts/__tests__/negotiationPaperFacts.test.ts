import { createElement } from "lwc";
import NegotiationPaperFacts, { remarksOf } from "c/negotiationPaperFacts";
import type { ProofState } from "c/negotiationPaperFacts";
import type { Paper, PaperOffer } from "c/negotiationPaperModel";
import { SAMPLE } from "../../negotiationPaperModel/__tests__/data/samplePaper";

const changed = (offer: Partial<PaperOffer>, more: Partial<Paper> = {}): Paper => ({
  ...SAMPLE,
  ...more,
  offer: { ...SAMPLE.offer, validUntil: "2999-01-01", ...offer }
});
const said = (paper: Paper, proof: ProofState = "unwanted"): string[] =>
  remarksOf(paper, proof).map(({ text, blocks }) => `${blocks ? "!" : ""}${text}`);

async function render(paper: Paper | undefined, proof: ProofState): Promise<HTMLElement> {
  const element = createElement("c-negotiation-paper-facts", { is: NegotiationPaperFacts });
  Object.assign(element, { paper, proof });
  document.body.appendChild(element);
  await Promise.resolve();
  return element;
}

const texts = (element: HTMLElement, selector: string): (string | null)[] =>
  [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((each) => each.textContent);

const remarks = (element: HTMLElement): readonly unknown[] =>
  element.shadowRoot?.querySelector<HTMLElement & { remarks: readonly unknown[] }>("c-remark-list")
    ?.remarks ?? [];

describe("c-negotiation-paper-facts", () => {
  it("shows what the paper will say, with totals of one year and of all", async () => {
    const element = await render(changed({}), "ready");
    expect(texts(element, ".fact")).toEqual([
      "CustomerCHU de Valmont",
      "Lines3",
      "First year, excl. VAT€374,659.99",
      "Contract total, excl. VAT€1,158,036.56",
      "TermJan 1, 2027 – Dec 31, 2029",
      "Valid untilJan 1, 2999",
      "Products with usage1",
      "Quotable results1"
    ]);
    expect(remarks(element)).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it("shows remarks, and dashes for what is not known", async () => {
    const paper = changed({
      state: "Draft",
      awaitsApproval: true,
      termStart: undefined,
      yearCount: 1
    });
    const element = await render(paper, "unwanted");
    expect(texts(element, "dd").slice(3, 4)).toEqual(["–"]);
    expect(remarks(element)).toHaveLength(2);
    await expect(element).toBeAccessible();
  });

  it("is empty without a paper", async () => {
    const element = await render(undefined, "unwanted");
    expect(texts(element, ".fact")).toEqual([]);
    await expect(element).toBeAccessible();
  });

  it("blocks what is not approved, not priced or empty; the rest it only tells", () => {
    const [first, ...others] = SAMPLE.lines;
    expect(said(changed({}))).toEqual([]);
    expect(said(changed({ awaitsApproval: true }))[0]).toMatch(/^!This offer needs approval/u);
    expect(said(changed({}, { lines: [] }))).toEqual(["!This offer has no lines."]);
    expect(
      said(changed({}, { lines: [{ ...first!, prices: [1, undefined, 3] }, ...others] }))
    ).toEqual(["!Some years have no price: Clinical. Complete the offer first."]);
    expect(said(changed({}, { lines: [{ ...first!, vatRate: undefined }] }))).toEqual([
      "No VAT rate: Clinical. The paper says “to be confirmed”."
    ]);
    expect(said(changed({ state: "Draft" }))).toEqual(["This is a draft: every page will say so."]);
    expect(said(changed({ validUntil: "2020-01-01" }))).toEqual([
      "The offer’s validity has passed."
    ]);
  });

  it("says when proof is missing or could not be read", () => {
    const none = { usage: [], evidence: [] };
    expect(said(changed({}, none), "ready")[0]).toMatch(/^No usage and no quotable results/u);
    expect(said(changed({}, none), "failed")[0]).toMatch(/could not be read/u);
    expect(said(changed({}, none), "loading")).toEqual([]);
  });
});
