/** Where a page is: the platform's page reference types. */
export interface PageReference {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly state?: Readonly<Record<string, string | undefined>>;
}

type Attributes = Readonly<Record<string, string | undefined>>;

const PATHS: Readonly<Record<string, (attributes: Attributes) => string | undefined>> = {
  standard__recordPage: ({ objectApiName, recordId, actionName = "view" }) =>
    objectApiName
      ? `/lightning/r/${objectApiName}/${recordId}/${actionName}`
      : `/lightning/r/${recordId}/${actionName}`,
  standard__objectPage: ({ objectApiName, actionName = "home" }) =>
    `/lightning/o/${objectApiName}/${actionName}`,
  standard__recordRelationshipPage: ({ objectApiName, recordId, relationshipApiName }) =>
    `/lightning/r/${objectApiName}/${recordId}/related/${relationshipApiName}/view`,
  standard__navItemPage: ({ apiName }) => `/lightning/n/${apiName}`,
  standard__namedPage: ({ pageName }) => `/lightning/page/${pageName}`,
  standard__webPage: ({ url }) => url
};

/** The address of a page reference; undefined for types that the local org does not know. */
export function addressOf(reference: PageReference): string | undefined {
  const path = PATHS[reference.type]?.(reference.attributes ?? {});
  const state = Object.entries(reference.state ?? {}).filter(([, value]) => value !== undefined);
  if (path === undefined || state.length === 0) return path;
  return `${path}?${new URLSearchParams(state as [string, string][])}`;
}

/** The page reference of an address below `/lightning/`. */
export function referenceOf(address: URL): PageReference {
  const [, , kind, first, second, third, fourth] = address.pathname.split("/");
  const state = Object.fromEntries(address.searchParams);
  if (kind === "r") return recordReference([first, second, third, fourth], state);
  if (kind === "o") {
    const attributes = { objectApiName: first, actionName: second ?? "home" };
    return { type: "standard__objectPage", attributes, state };
  }
  if (kind === "n") return { type: "standard__navItemPage", attributes: { apiName: first }, state };
  return { type: "standard__namedPage", attributes: { pageName: first ?? "home" }, state };
}

function recordReference(
  [first, second, third, fourth]: readonly (string | undefined)[],
  state: Readonly<Record<string, string>>
): PageReference {
  const short = first !== undefined && /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(first) && !first.endsWith("__c");
  if (short && (third === undefined || second === "view")) {
    return { type: "standard__recordPage", attributes: { recordId: first, actionName: second ?? "view" }, state };
  }
  const attributes = { objectApiName: first, recordId: second, actionName: third ?? "view" };
  if (third !== "related") return { type: "standard__recordPage", attributes, state };
  const related = { ...attributes, relationshipApiName: fourth, actionName: "view" };
  return { type: "standard__recordRelationshipPage", attributes: related, state };
}
