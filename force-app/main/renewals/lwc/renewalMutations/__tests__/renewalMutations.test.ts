import { executeMutation } from "lightning/graphql";
import type { Negotiation } from "c/negotiationModel";
import type { LineTerms, PackageContent } from "c/offerPackage";
import {
  deletePackage,
  OPERATIONS_PER_REQUEST,
  savePackages,
  saveTheirOffer,
  sendPackages
} from "c/renewalMutations";
import type { PackageToSave } from "c/renewalMutations";

const mutate = executeMutation as unknown as jest.Mock;
const TODAY = "2026-11-24";
const negotiation = (count = 2): Negotiation => ({
  id: "n1",
  revision: 7,
  accountId: "acc",
  phase: "Bargain",
  currency: "EUR",
  due: undefined,
  decisionDate: undefined,
  termStart: "2026-01-01",
  termEnd: "2026-12-31",
  lines: Array.from({ length: count }, (_, index) => ({
    id: `l${index}`,
    productId: `p${index}`,
    product: "",
    base: 200_00,
    price: 208_00,
    cap: undefined
  })),
  offers: []
});
const content = (terms: Record<string, LineTerms>, head: object = {}): PackageContent => ({
  head: {
    title: "A",
    years: 1,
    validUntil: "",
    extras: undefined,
    worth: undefined,
    note: "",
    ...head
  },
  terms: new Map(Object.entries(terms))
});
const draft = (more: Partial<PackageToSave>): PackageToSave => ({
  key: "key",
  round: 2,
  offerId: undefined,
  records: new Map(),
  saved: undefined,
  content: content({}),
  ...more
});
const sent = (): Record<string, Record<string, Record<string, unknown>>> =>
  mutate.mock.calls.at(-1)?.[0].variables;

beforeEach(() => {
  mutate.mockReset().mockResolvedValue({ data: {} });
});

describe("saving packages", () => {
  it("creates the offer, then its priced lines, under the revision that was read", async () => {
    const terms = {
      l0: { price1: 210_00, price2: 216_30, path: 3, cap: 2, free: 5_00 },
      l1: { path: 3 }
    };
    const offer = draft({ content: content(terms, { years: 2, extras: 10_00 }) });
    const { errors, left } = await savePackages(negotiation(), [offer], undefined, TODAY);
    expect([errors, left]).toEqual([[], 0]);
    expect(sent()).toEqual({
      revision: { Id: "n1", Renewal_Negotiation__c: { Revision__c: 7 } },
      offer0: {
        Negotiation_Offer__c: {
          Negotiation__c: "n1",
          Offer_External_Id__c: "key",
          Side__c: "Ours",
          Round__c: 2,
          Status__c: "Draft",
          Offer_Date__c: TODAY,
          Package__c: "A",
          Year_Count__c: 2,
          Term_Start_Date__c: "2027-01-01",
          Term_End_Date__c: "2028-12-31",
          Extra_Value_Amount__c: 10
        }
      },
      line0x0: {
        Offer_Line__c: {
          Offer__c: "@{offer0}",
          Negotiation_Line__c: "l0",
          Product__c: "p0",
          Base_Price__c: 200,
          Price__c: 210,
          Year_2_Price__c: 216.3,
          Path_Uplift_Percent__c: 3,
          Cap_Percent__c: 2,
          Free_Content_Amount__c: 5
        }
      }
    });
    expect(Object.keys(sent())[0]).toBe("revision");
  });

  it("writes what differs alone, and takes a line out that lost its price", async () => {
    const saved = content({ l0: { price1: 210_00, cap: 2 }, l1: { price1: 100_00 } });
    const offer = draft({
      offerId: "o1",
      saved,
      records: new Map([
        ["l0", "r0"],
        ["l1", "r1"]
      ]),
      content: content({ l0: { price1: 211_00 }, l1: {} }, { note: "Spoken" })
    });
    const { places } = await savePackages(negotiation(), [offer], undefined, TODAY);
    const { revision, ...rest } = sent();
    expect(revision).toBeDefined();
    expect(rest).toEqual({
      offer0: { Id: "o1", Negotiation_Offer__c: { Note__c: "Spoken" } },
      line0x0: { Id: "r0", Offer_Line__c: { Price__c: 211, Cap_Percent__c: null } },
      line0x1: { Id: "r1" }
    });
    expect(places.get("line0x1")).toEqual({ packageKey: "key", lineId: "l1" });
  });

  it("makes the first package's prices the proposed ones", async () => {
    const offer = draft({ content: content({ l0: { price1: 210_00 } }) });
    await savePackages(negotiation(), [], offer, TODAY);
    expect(sent()).toMatchObject({
      proposed0: { Id: "l0", Negotiation_Line__c: { Proposed_Price__c: 210 } },
      proposed1: { Id: "l1", Negotiation_Line__c: { Proposed_Price__c: null } }
    });
  });

  it("sends no more than a request takes, and says what is left", async () => {
    const terms = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`l${index}`, { price1: 208_00 }])
    );
    const offer = draft({ content: content(terms) });
    const { left } = await savePackages(negotiation(500), [offer], undefined, TODAY);
    expect(Object.keys(sent())).toHaveLength(OPERATIONS_PER_REQUEST);
    expect(left).toBe(501 - (OPERATIONS_PER_REQUEST - 1));
  });

  it("resolves to the errors of a lost connection", async () => {
    const lost = new TypeError("Failed to fetch");
    mutate.mockRejectedValueOnce(lost);
    const { errors } = await savePackages(negotiation(), [draft({})], undefined, TODAY);
    expect(errors).toEqual([lost]);
  });
});

describe("offers made", () => {
  it("sends drafts, all or none", async () => {
    await sendPackages(negotiation(), ["o1", "o2"], { date: TODAY, validUntil: undefined });
    const fields = { Status__c: "Sent", Offer_Date__c: TODAY };
    expect(sent()).toEqual({
      revision: { Id: "n1", Renewal_Negotiation__c: { Revision__c: 7 } },
      offer0: { Id: "o1", Negotiation_Offer__c: fields },
      offer1: { Id: "o2", Negotiation_Offer__c: fields }
    });
    await sendPackages(negotiation(), ["o1"], { date: TODAY, validUntil: "2026-12-31" });
    expect(sent().offer0?.Negotiation_Offer__c?.Valid_Until__c).toBe("2026-12-31");
    expect(String(mutate.mock.calls.at(-1)?.[0].query)).toContain("allOrNone: true");
  });

  it("records theirs as draft, lines, then received", async () => {
    await saveTheirOffer(negotiation(), {
      externalId: "theirs",
      round: 1,
      date: TODAY,
      content: content({ l0: { price1: 190_00 } })
    });
    expect(Object.keys(sent())).toEqual(["revision", "offer0", "line0x0", "status"]);
    expect(sent().offer0?.Negotiation_Offer__c).toMatchObject({
      Side__c: "Theirs",
      Status__c: "Draft"
    });
    expect(sent().status).toEqual({
      Id: "@{offer0}",
      Negotiation_Offer__c: { Status__c: "Received" }
    });
  });

  it("throws a draft away", async () => {
    await deletePackage(negotiation(), "o1");
    expect(sent().offer0).toEqual({ Id: "o1" });
  });
});
