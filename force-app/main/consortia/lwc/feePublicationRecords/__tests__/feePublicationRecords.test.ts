import {
  completeFields,
  existingFeeOf,
  mayBeAtWork,
  newFeeFields,
  publicationOf,
  runningFields
} from "c/feePublicationRecords";
import { stepsOf } from "c/publicationSteps";
import type { FeeToCreate } from "c/publicationSteps";

const value = <Value>(of: Value) => ({ value: of });
const now = new Date("2026-11-24T12:00:00Z");
const fee: FeeToCreate = {
  member: "m",
  year: "y",
  kind: "Share",
  amount: 100_01,
  key: "d:m:y:Share"
};

describe("feePublicationRecords", () => {
  it("says before the first fee what there will be, and after the last what there is", () => {
    const steps = stepsOf("d", [fee], []);
    const sums = { Publication_Fee_Count__c: 1, Publication_Amount__c: 100.01 };
    expect(runningFields("key", steps, "EUR", now)).toEqual({
      Publication_State__c: "Running",
      Publication_Key__c: "key",
      ...sums,
      Publication_Started__c: "2026-11-24T12:00:00.000Z"
    });
    expect(completeFields(steps, "EUR")).toEqual({ Publication_State__c: "Complete", ...sums });
  });

  it("writes a fee with its computed amount, and a category only where one is chosen", () => {
    expect(newFeeFields(fee, "EUR", undefined)).toEqual({
      Member__c: "m",
      Deal_Year__c: "y",
      Kind__c: "Share",
      Fee_External_Id__c: "d:m:y:Share",
      Net_Amount__c: 100.01,
      Computed_Amount__c: 100.01
    });
    expect(newFeeFields({ ...fee, amount: 5 }, "JPY", "Books")).toMatchObject({
      Net_Amount__c: 5,
      VAT_Category__c: "Books"
    });
  });

  it("reads a fee: without a computed amount none is made up; any fact of an invoice is one", () => {
    const node = { Id: "f", Net_Amount__c: value(12.5), Computed_Amount__c: value(null) };
    expect(existingFeeOf(node, "EUR")).toMatchObject({
      net: 12_50,
      computed: undefined,
      isCounted: false,
      isInvoiced: false
    });
    expect(existingFeeOf({ Id: "f", Invoiced_Net_Amount__c: value(0) }, "EUR").isInvoiced).toBe(
      true
    );
    expect(existingFeeOf({ Id: "f", Invoice_Number__c: value("F-1") }, "EUR").isInvoiced).toBe(
      true
    );
  });

  it("takes other shares to be at work for five minutes, and its own never", () => {
    const publication = (started: string) =>
      publicationOf({
        Publication_State__c: value("Running"),
        Publication_Key__c: value("other"),
        Publication_Started__c: value(started)
      });
    expect(mayBeAtWork(publication("2026-11-24T11:56:00Z"), "own", now)).toBe(true);
    expect(mayBeAtWork(publication("2026-11-24T11:55:00Z"), "own", now)).toBe(false);
    expect(mayBeAtWork(publication("2026-11-24T11:59:00Z"), "other", now)).toBe(false);
    expect(mayBeAtWork(publicationOf({}), "own", now)).toBe(false);
  });
});
