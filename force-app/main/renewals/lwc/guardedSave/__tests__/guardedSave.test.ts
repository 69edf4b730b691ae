import { executeMutation } from "lightning/graphql";
import { isStale, revisionGuard, saveGuarded } from "c/guardedSave";
import type { GuardedSave } from "c/guardedSave";

const mutate = executeMutation as unknown as jest.Mock;
const stale = {
  errors: [
    { message: "Somebody saved.", paths: ["uiapi", "revision"], path: ["uiapi", "revision"] }
  ]
};

function saveOf(differences: readonly string[], more: object = {}): GuardedSave {
  let revision = 4;
  return {
    title: "Save",
    negotiationId: "a00",
    revision: () => revision,
    changes: () => [{ alias: "issue", object: "Issue__c", id: "i1", fields: { Name: "Term" } }],
    reread: async () => {
      revision += 1;
      return differences;
    },
    wasLost: false,
    ...more
  };
}
const revisions = (): unknown[] =>
  mutate.mock.calls.map(
    ([{ variables }]) => variables.revision?.Renewal_Negotiation__c.Revision__c
  );

beforeEach(() => mutate.mockReset().mockResolvedValue({ data: {} }));

it("begins with the revision that was read", async () => {
  expect(await saveGuarded(saveOf([]))).toEqual([]);
  expect(Object.keys(mutate.mock.calls[0][0].variables)).toEqual(["revision", "issue"]);
  expect(revisions()).toEqual([4]);
  expect(revisionGuard("a00", undefined)).toEqual([]);
});

it("tries once more at the new revision where nothing of ours was touched", async () => {
  mutate.mockResolvedValueOnce(stale);
  expect(await saveGuarded(saveOf([]))).toEqual([]);
  expect(revisions()).toEqual([4, 5]);
});

it("says what differs, and leaves the second try to the person", async () => {
  mutate.mockResolvedValueOnce(stale);
  const errors = await saveGuarded(saveOf(["Agreed: now “Yes”"]));
  expect(errors.map(({ message }) => message)).toEqual(["Somebody saved.", "Agreed: now “Yes”"]);
  expect(revisions()).toEqual([4]);
});

it("tries nothing by itself where an earlier try may have arrived", async () => {
  mutate.mockResolvedValueOnce(stale);
  expect(await saveGuarded(saveOf([], { wasLost: true }))).toHaveLength(1);
  expect(mutate).toHaveBeenCalledTimes(1);
});

it("takes a refusal for want of access, or of another operation, for what it is", async () => {
  mutate.mockResolvedValueOnce({
    errors: [{ message: "INSUFFICIENT_ACCESS", path: ["uiapi", "revision"] }]
  });
  expect(isStale(await saveGuarded(saveOf([])))).toBe(false);
  mutate.mockResolvedValueOnce({ errors: [{ message: "No.", path: ["uiapi", "issue"] }] });
  expect(isStale(await saveGuarded(saveOf([])))).toBe(false);
  expect(mutate).toHaveBeenCalledTimes(2);
});
