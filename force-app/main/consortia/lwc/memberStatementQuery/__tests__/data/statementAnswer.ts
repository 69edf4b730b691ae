import type { StatementData, TotalsData } from "c/memberStatementQuery";

const value = <Value>(of: Value): { value: Value } => ({ value: of });

export const fee = (year: number, net: number, more: object = {}): object => ({
  node: {
    Id: `f${year}${net}`,
    Kind__c: value("Share"),
    Is_Counted__c: value(true),
    Deal_Year__r: {
      Position__c: value(year - 2026),
      Start_Date__c: value(`${year}-01-01`),
      End_Date__c: value(`${year}-12-31`)
    },
    Net_Amount__c: value(net),
    Computed_Amount__c: value(net),
    VAT_Rate__c: value(5.5),
    VAT_Amount__c: value(Math.round(net * 5.5) / 100),
    ...more
  }
});

const DEAL = {
  Id: "deal",
  Name: value("Aurélia 2027–2028"),
  Currency_Code__c: value("EUR"),
  Status__c: value("Signed"),
  Account__r: { Name: value("Consortium Aurélia") },
  Carrying_Body__r: { Name: value("Université d’Aurore") },
  Start_Date__c: value("2027-01-01"),
  End_Date__c: value("2028-12-31"),
  Signature_Date__c: value("2026-12-18"),
  Allocation_Model__c: value("FTE"),
  Missing_Weight_Rule__c: value("Surrogate"),
  Lower_Collar_Percent__c: value(10),
  Upper_Collar_Percent__c: value(10),
  Allocations_Confidential__c: value(true),
  Publication_State__c: value("Complete")
};

/** CHU de Valmont of a signed, confidential deal of two years; parts may be other. */
export function statementAnswer(
  member: object = {},
  deal: object = {},
  fees: readonly object[] = [fee(2027, 295_120), fee(2028, 301_022.4)]
): StatementData {
  const node = {
    Id: "member",
    Deal__c: value("deal"),
    Paper_Language__c: value("French"),
    Member_Account__r: { Name: value("CHU de Valmont") },
    Payer_Account__r: null,
    Response__c: value("Accepted"),
    Response_On__c: value("2026-11-21T09:30:00.000Z"),
    Response_Contact__r: { Name: value("Claire Morel") },
    Allocation_Weight__c: value(6200),
    Weight_Metric__c: value("ETP"),
    Weight_Source__c: value("Enquête statistique"),
    Weight_Year__c: value("2025"),
    Last_Year_Amount__c: value(276_400),
    Deal__r: { ...DEAL, ...deal },
    Member_Fees__r: { edges: fees },
    ...member
  };
  const answer = {
    uiapi: {
      currentUser: { Name: value("Marc Lenoir"), Title: value("Responsable de comptes") },
      query: { Deal_Member__c: { edges: [{ node }] } }
    }
  };
  return answer as unknown as StatementData;
}

export const NO_TOTALS: TotalsData = {
  uiapi: {
    query: { Allocation_Scenario__c: { edges: [] }, Consortium_Deal__c: { edges: [] } }
  }
};

export function totalsAnswer(model?: string): TotalsData {
  const years = [714_000, 728_280].map((envelope, index) => ({
    node: { Position__c: value(index + 1), Envelope_Amount__c: value(envelope) }
  }));
  return {
    uiapi: {
      query: {
        Allocation_Scenario__c: { edges: model ? [{ node: { Model__c: value(model) } }] : [] },
        Consortium_Deal__c: {
          edges: [{ node: { Weight_Total__c: value(15_000), Deal_Years__r: { edges: years } } }]
        }
      }
    }
  };
}
