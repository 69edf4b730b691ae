import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openingOf, type Proposal } from "c/renewalProposal";
import type { OrgFacts } from "../../lib/renewals/org-facts.ts";
import { writeRenewals, type Written } from "../../lib/renewals/write-renewals.ts";
import { stubConnection } from "./stub-connection.ts";

const facts: OrgFacts = {
  today: "2026-11-24",
  multiCurrency: false,
  readable: new Set(),
  opportunity: { stage: "Prospecting", type: undefined }
};

function proposal(id: string, lines = 3, opportunityId?: string): Proposal {
  const opening = openingOf(
    {
      source: "contract",
      id,
      accountId: "001",
      accountName: "A",
      title: id,
      start: undefined,
      end: "2026-12-31",
      currencies: ["XXX"],
      contractId: id,
      opportunityId,
      decision: undefined,
      holdings: {
        source: "asset",
        lines: Array.from({ length: lines }, () => ({ productId: "p", price: 100 })),
        withoutProduct: 0
      },
      amount: undefined,
      notice: undefined
    },
    [],
    { leadMonths: 1 }
  );
  if ("skipped" in opening) throw new Error(opening.skipped);
  return opening.proposal;
}

interface Body {
  readonly records: readonly {
    readonly attributes: { readonly referenceId: string };
    readonly Name: string;
    readonly Renewal_Negotiations__r?: unknown;
  }[];
}

/** What Salesforce answers: an id for each reference. */
function accepted(body: object): object {
  const references = [...JSON.stringify(body).matchAll(/"referenceId":"([^"]+)"/g)];
  return {
    hasErrors: false,
    results: references.map(([, reference]) => ({ referenceId: reference, id: `id-${reference}` }))
  };
}

/** Salesforce names only the records in the way. */
function refused(reference: string, statusCode: string, message: string): Error {
  const results = [{ referenceId: reference, errors: [{ statusCode, message, fields: [] }] }];
  return Object.assign(new Error("400"), { data: { hasErrors: true, results } });
}

async function all(pages: AsyncIterable<Written[]>): Promise<Written[]> {
  const found: Written[] = [];
  for await (const page of pages) found.push(...page);
  return found;
}

const outcome = (written: readonly Written[]): string[] =>
  written.map((each) => {
    const { title } = each.proposal.term;
    if ("id" in each) return `${title} ${each.id}`;
    return "refused" in each ? `${title} refused: ${each.refused}` : `${title} meanwhile`;
  });

describe("writeRenewals", () => {
  test("as many to a call as 200 records allow; those with an opportunity by themselves", async () => {
    const { connection, sent } = stubConnection({ post: accepted });
    const many = Array.from({ length: 41 }, (_, index) => proposal(`c${index}`));
    const written = await all(
      writeRenewals(connection, [...many, proposal("linked", 3, "006")], facts)
    );
    assert.equal(written.length, 42);
    assert.deepEqual(
      sent.map(({ path, body }) => [path, (body as Body).records.length]),
      [
        ["/composite/tree/Opportunity", 40],
        ["/composite/tree/Opportunity", 1],
        ["/composite/tree/Renewal_Negotiation__c", 1]
      ]
    );
    assert.match(JSON.stringify(sent[2]?.body), /"Opportunity__c":"006"/);
  });

  test("one that the org refuses, or knows already, stops only itself", async () => {
    const { connection } = stubConnection({
      post(body, call) {
        if (call === 1) throw refused("l1x2", "FIELD_INTEGRITY_EXCEPTION", "Product is gone");
        if (call === 2) throw refused("n0", "DUPLICATE_VALUE", "Negotiation_External_Id__c");
        return accepted(body);
      }
    });
    const written = await all(
      writeRenewals(connection, [proposal("known"), proposal("bad"), proposal("good")], facts)
    );
    assert.deepEqual(outcome(written), [
      "bad refused: Product is gone",
      "known meanwhile",
      "good id-n0"
    ]);
  });

  test("a call whose answer was lost is not sent again for what it opened", async () => {
    const { connection, sent } = stubConnection({
      post(body, call) {
        if (call === 1) throw Object.assign(new Error("lost"), { code: "ECONNRESET" });
        return accepted(body);
      },
      query: () => [{ Id: "a1", Negotiation_External_Id__c: "contract-first-2026-12-31" }]
    });
    const written = await all(
      writeRenewals(connection, [proposal("first"), proposal("second")], facts)
    );
    assert.deepEqual(outcome(written), ["first a1", "second id-n0"]);
    const posts = sent.filter(({ method }) => method === "POST").map(({ body }) => body as Body);
    assert.deepEqual(
      posts.map(({ records }) => records.map(({ Name }) => Name)),
      [["A · first 2027", "A · second 2027"], ["A · second 2027"]]
    );
  });

  test("what is no refusal of a record ends the run", async () => {
    const { connection } = stubConnection({
      post() {
        throw Object.assign(new Error("storage"), { errorCode: "STORAGE_LIMIT_EXCEEDED" });
      }
    });
    await assert.rejects(all(writeRenewals(connection, [proposal("c")], facts)), /storage/);
  });
});
