import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import { getRecord } from "lightning/uiRecordApi";
import NegotiationPaper from "c/negotiationPaper";
import type { Paper } from "c/negotiationPaperModel";
import type { PaperOptions } from "c/negotiationPaperOptions";

interface Config {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}
type Filter = (config: Config) => boolean;
const wire = graphql as unknown as {
  emit(value: unknown, filter?: Filter, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: Filter, refresh?: () => Promise<void>): void;
};
const record = getRecord as unknown as { emit(value: unknown): void; error(): void };
const of =
  (name: string): Filter =>
  ({ query, variables }) =>
    variables !== undefined && query.includes(`query ${name}(`);

const field = (value: unknown): object => ({ value });
const offer = (id: string, round: number): object => ({
  node: {
    Id: id,
    Round__c: field(round),
    Status__c: { value: "Sent", label: "Sent" },
    Term_Start_Date__c: field("2027-01-01"),
    Term_End_Date__c: field("2028-12-31"),
    Year_Count__c: field(2)
  }
});
const paperData = (...offers: object[]): object => ({
  uiapi: {
    currentUser: { Name: field("Marc") },
    query: {
      Renewal_Negotiation__c: {
        edges: [
          {
            node: {
              Id: "n1",
              Account__c: field("acc"),
              Account__r: { Name: field("CHU") },
              Term_Start_Date__c: field("2026-01-01"),
              Term_End_Date__c: field("2026-12-31"),
              Negotiation_Offers__r: { edges: offers }
            }
          }
        ]
      }
    }
  }
});
const linesData = (price: number): object => ({
  uiapi: {
    query: {
      Contact: { edges: [{ node: { Id: "c1", Name: field("Claire") } }] },
      Offer_Line__c: {
        edges: [
          {
            node: {
              Id: "l1",
              Product__c: field("p1"),
              Product__r: { Name: field("Clinical") },
              Base_Price__c: field(100),
              Price__c: field(price),
              Year_2_Price__c: field(120)
            }
          }
        ]
      }
    }
  }
});
const evidence = (id: string, product: string | null): object => ({
  node: { Id: id, Name: field(id), Product__c: field(product) }
});
const proofData = {
  uiapi: {
    query: {
      Value_Evidence__c: {
        edges: [evidence("ours", "p1"), evidence("general", null), evidence("other", "p2")]
      }
    },
    aggregate: { Usage_Month__c: { edges: [] } }
  }
};
const settle = (turns = 8): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));

function render(properties: object = {}): HTMLElement {
  const element = createElement("c-negotiation-paper", { is: NegotiationPaper });
  Object.assign(element, {
    recordId: "n1",
    objectApiName: "Renewal_Negotiation__c",
    ...properties
  });
  document.body.appendChild(element);
  return element;
}

async function filled(element: HTMLElement): Promise<void> {
  await settle();
  wire.emit(paperData(offer("o2", 2), offer("o1", 1)), of("NegotiationPaper"));
  await settle();
  wire.emit(linesData(110), of("OfferPaperLines"));
  await settle();
  wire.emit(proofData, of("PaperProof"));
  await settle();
  expect(element.shadowRoot?.querySelector("c-loading-stencil")).toBeNull();
}

type Child = HTMLElement & {
  paper: Paper;
  options: PaperOptions;
  blocked: boolean;
  proof: string;
  singleOffer: boolean;
};
const child = (element: HTMLElement, name: string): Child =>
  element.shadowRoot?.querySelector(`c-negotiation-paper-${name}`) as Child;

describe("c-negotiation-paper", () => {
  it("keeps the layout while loading", async () => {
    const element = render();
    await settle();
    expect(element.shadowRoot?.querySelector("c-loading-stencil")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("prepares our latest offer, with proof of its products and of the customer as a whole", async () => {
    const element = render();
    await filled(element);
    expect(child(element, "options").options).toMatchObject({ offerId: "o2", language: "en" });
    const { paper } = child(element, "actions");
    expect(paper).toMatchObject({ customer: "CHU", offer: { round: 2 }, currentEnd: "2026-12-31" });
    expect(paper.lines[0]).toMatchObject({ product: "Clinical", prices: [11000, 12000] });
    expect(paper.evidence.map(({ id }) => id)).toEqual(["ours", "general"]);
    expect(child(element, "actions").blocked).toBe(false);
    await expect(element).toBeAccessible();
  });

  it("waits for the lines of another offer before it lets a file be made", async () => {
    const element = render();
    await filled(element);
    const { options } = child(element, "options");
    const detail = { ...options, offerId: "o1", contactId: "c1" };
    child(element, "options").dispatchEvent(new CustomEvent("changed", { detail }));
    await settle();
    expect(child(element, "actions")).toBeNull();
    wire.emit(linesData(90), of("OfferPaperLines"));
    await settle();
    const { paper } = child(element, "actions");
    expect(paper.offer.round).toBe(1);
    expect(paper.lines[0]?.prices[0]).toBe(9000);
    expect(paper.addressee?.fullName).toBe("Claire");
  });

  it("makes the offer without proof where that cannot be read, and says so", async () => {
    const element = render();
    await filled(element);
    wire.emitErrors([{ message: "no access" }], of("PaperProof"));
    await settle();
    expect(child(element, "facts").proof).toBe("failed");
    expect(child(element, "actions").blocked).toBe(false);
  });

  it("asks for no proof where none is wanted", async () => {
    const element = render();
    await filled(element);
    const detail = { ...child(element, "options").options, parts: ["vat"] };
    child(element, "options").dispatchEvent(new CustomEvent("changed", { detail }));
    await settle();
    expect(child(element, "facts").proof).toBe("unwanted");
    expect(child(element, "actions").paper.evidence).toEqual([]);
  });

  it("is about the one offer on an offer's page", async () => {
    const element = render({ recordId: "o1", objectApiName: "Negotiation_Offer__c" });
    await settle();
    record.emit({ fields: { Negotiation__c: { value: "n1" } } });
    await settle();
    await filled(element);
    expect(child(element, "options").singleOffer).toBe(true);
    expect(child(element, "actions").paper.offer.id).toBe("o1");
  });

  it("says what to do when there is no offer of ours", async () => {
    const element = render();
    await settle();
    wire.emit(paperData(), of("NegotiationPaper"));
    await settle();
    expect(element.shadowRoot?.querySelector("c-empty-state")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows nothing on the page of an offer of the other side", async () => {
    const element = render({ recordId: "theirs", objectApiName: "Negotiation_Offer__c" });
    await settle();
    record.emit({ fields: { Negotiation__c: { value: "n1" } } });
    await settle();
    wire.emit(paperData(offer("o2", 2)), of("NegotiationPaper"));
    await settle();
    expect(element.shadowRoot?.children).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it("says who can grant access where the negotiation is hidden", async () => {
    const element = render();
    await settle();
    const hidden = paperData() as {
      uiapi: { query: { Renewal_Negotiation__c: { edges: object[] } } };
    };
    hidden.uiapi.query.Renewal_Negotiation__c.edges = [];
    wire.emit(hidden, of("NegotiationPaper"));
    await settle();
    expect(element.shadowRoot?.querySelector("c-error-panel")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows an error with another try", async () => {
    const element = render();
    await settle();
    const refresh = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], of("NegotiationPaper"), refresh);
    await settle();
    element.shadowRoot?.querySelector("c-error-panel")?.dispatchEvent(new CustomEvent("retried"));
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});
