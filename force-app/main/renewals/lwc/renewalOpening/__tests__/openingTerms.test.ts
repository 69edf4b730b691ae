import { openingChanges } from "../openingChanges";
import { openingsOf } from "../openingTerms";
import type { FoundOpening } from "../openingTerms";
import { openingData } from "./openingData";
import type { Nodes } from "./openingData";

const facts = { accountId: "001", currency: "EUR", leadMonths: 1 };

const contract = {
  Id: "800",
  Name: { value: "Valmont, revues" },
  ContractNumber: { value: "00000100" },
  StartDate: { value: "2020-01-01" },
  EndDate: { value: "2026-12-31" },
  Account: { Name: { value: "Valmont" } }
};
const asset = {
  Id: "02i",
  Status: { value: "Installed" },
  Product2Id: { value: "p1" },
  Price: { value: 1000.1 },
  UsageEndDate: { value: "2026-12-31" }
};

const line = (product: string, base: number, final: number): object => ({
  node: {
    Product__c: { value: product },
    Base_Price__c: { value: base },
    Final_Price__c: { value: final }
  }
});

const found = (nodes: Nodes): FoundOpening[] => openingsOf(openingData(nodes), facts);

function proposed(nodes: Nodes) {
  const [first] = found(nodes);
  if (!first || !("proposal" in first.opening)) throw new Error("Not proposed");
  return first.opening.proposal;
}

describe("openingsOf", () => {
  it("proposes a contract with the assets that end with it", () => {
    expect(proposed({ contracts: [contract], assets: [asset] })).toMatchObject({
      key: "contract-800-2026-12-31",
      title: "Valmont, revues 2027",
      decision: "2026-11-30",
      due: 1000_10,
      linesFrom: "asset",
      lines: [{ productId: "p1", key: "asset-02i-2026-12-31" }]
    });
  });

  it("leaves assets out that are obsolete, or that two contracts of the day could hold", () => {
    const obsolete = { ...asset, Status: { value: "Obsolete" } };
    expect(proposed({ contracts: [contract], assets: [obsolete] }).notes).toEqual(["noLines"]);
    const other = { ...contract, Id: "801" };
    expect(proposed({ contracts: [contract, other], assets: [asset] }).lines).toEqual([]);
  });

  it("prefers final prices over the sale, and takes notice over", () => {
    const sale = {
      Id: "006",
      ContractId: { value: "800" },
      IsClosed: { value: true },
      IsWon: { value: true },
      Amount: { value: 7 },
      OpportunityLineItems: {
        edges: [{ node: { Product2Id: { value: "p2" }, TotalPrice: { value: 5 } } }]
      }
    };
    expect(
      proposed({ contracts: [contract], opportunities: [sale], assets: [asset] })
    ).toMatchObject({ linesFrom: "opportunity", due: 500 });
    const past = {
      Id: "a00",
      Contract__c: { value: "800" },
      Term_End_Date__c: { value: "2025-12-31" },
      Phase__c: { value: "Closed" },
      Result__c: { value: "Reduced" },
      Notice_Number__c: { value: 3 },
      Notice_Unit__c: { value: "Months" },
      Negotiation_Lines__r: {
        edges: [line("p1", 7, 6), line("p3", 5, 0), line("p4", 0, 0)]
      }
    };
    expect(
      proposed({ contracts: [contract], opportunities: [sale], negotiations: [past] })
    ).toMatchObject({
      linesFrom: "negotiation",
      due: 600,
      lines: [{ productId: "p1" }, { productId: "p4", price: 0 }],
      term: { start: "2026-01-01", notice: { number: 3, unit: "Months" } }
    });
  });

  it("says why a contract is not opened", () => {
    const open = {
      Id: "a00",
      Contract__c: { value: "800" },
      Term_End_Date__c: { value: "2026-12-31" },
      Phase__c: { value: "Open" },
      Negotiation_Lines__r: null
    };
    const of = (negotiation: object) =>
      found({ contracts: [contract], negotiations: [negotiation] })[0]?.opening;
    expect(of(open)).toEqual({ skipped: "alreadyOpened" });
    expect(of({ ...open, Term_End_Date__c: { value: "2025-12-31" } })).toEqual({
      skipped: "inNegotiation"
    });
  });
});

describe("openingChanges", () => {
  const values = { stage: "Prospecting", type: undefined };

  it("creates opportunity, negotiation and lines, each naming the one before", () => {
    const changes = openingChanges(
      [proposed({ contracts: [contract], assets: [asset] })],
      values,
      false
    );
    expect(changes.map(({ alias, object }) => [alias, object])).toEqual([
      ["opportunity0", "Opportunity"],
      ["negotiation0", "Renewal_Negotiation__c"],
      ["line0x1", "Negotiation_Line__c"]
    ]);
    expect(changes[1]?.fields).toMatchObject({ Opportunity__c: "@{opportunity0}" });
    expect(changes[2]?.fields).toMatchObject({ Negotiation__c: "@{negotiation0}" });
  });

  it("links an opportunity that is open already", () => {
    const open = {
      Id: "006",
      ContractId: { value: "800" },
      IsClosed: { value: false },
      IsWon: { value: false }
    };
    const [first, ...others] = openingChanges(
      [proposed({ contracts: [contract], opportunities: [open] })],
      values,
      false
    );
    expect(first?.fields).toMatchObject({ Opportunity__c: "006" });
    expect(others).toEqual([]);
  });
});
