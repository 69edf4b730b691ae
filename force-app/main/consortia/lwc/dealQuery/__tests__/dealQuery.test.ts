import { dealQuery, membersOf } from "c/dealQuery";
import { labelled, names, values } from "c/recordQuery";

const plain = (query: unknown): string => String(query).replace(/\s+/g, " ").trim();

describe("c/dealQuery", () => {
  it("asks for one deal, its fields optional, children in order and with their number stated", () => {
    const query = dealQuery(
      "Some",
      labelled("Status__c"),
      names("Account__r"),
      membersOf(values("Votes__c"))
    );
    expect(plain(query)).toBe(
      "query Some($id: ID) { uiapi { query { " +
        "Consortium_Deal__c(where: { Id: { eq: $id } }, first: 1) { edges { node { Id Name { value } " +
        "CurrencyIsoCode @optional { value } Currency_Code__c @optional { value } Status__c @optional { value label } " +
        "Account__r @optional { Name { value } } " +
        "Deal_Members__r(first: 2000, orderBy: { CreatedDate: { order: ASC } }) { pageInfo { hasNextPage } edges { node { Id " +
        "Votes__c @optional { value } } } } } } } } } }"
    );
  });
});
