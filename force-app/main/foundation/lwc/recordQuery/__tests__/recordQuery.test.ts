import {
  children,
  firstChildren,
  labelled,
  names,
  query,
  recordQuery,
  required,
  values
} from "c/recordQuery";

/** `gql` keeps its text here; spaces say nothing. */
const textOf = (document: unknown): string => String(document).replace(/\s+/gu, " ");

it("reads one record with children, each with its id", () => {
  const document = recordQuery(
    "Deal",
    "Deal__c",
    required("Name"),
    labelled("Phase__c"),
    names("Account__r"),
    children("Lines__r(first: 5)", values("Price__c", "Cap__c"))
  );
  expect(textOf(document)).toBe(
    "query Deal($id: ID) { uiapi { query { Deal__c(where: { Id: { eq: $id } }, first: 1) " +
      "{ edges { node { Id Name { value } Phase__c @optional { value label } " +
      "Account__r @optional { Name { value } } Lines__r(first: 5) " +
      "{ edges { node { Id Price__c @optional { value } Cap__c @optional { value } } } } } } } } } }"
  );
});

it("reads several connections at once", () => {
  expect(textOf(query("Two", children("A(first: 1)"), children("B(first: 1)")))).toContain(
    "A(first: 1) { edges { node { Id } } } B(first: 1) { edges { node { Id } } }"
  );
});

it("asks whether there are more children than the first ones", () => {
  expect(textOf(firstChildren("Lines__r(first: 5)", values("Price__c")))).toBe(
    "Lines__r(first: 5) { pageInfo { hasNextPage } edges { node { Id Price__c @optional { value } } } }"
  );
});
