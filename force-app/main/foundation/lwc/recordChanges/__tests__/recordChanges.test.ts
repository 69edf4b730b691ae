import { executeMutation } from "lightning/graphql";
import { saveChanges } from "c/recordChanges";

const mutate = executeMutation as unknown as jest.Mock;
const changes = [
  { alias: "line0", object: "Line__c", id: "a01", fields: { Price__c: 12.5 } },
  { alias: "head", object: "Head__c", id: "a00", fields: { Phase__c: "Closed", Note__c: null } }
];

describe("saveChanges", () => {
  it("sends every change in one all-or-none mutation, in order", async () => {
    mutate.mockResolvedValue({ data: {} });
    await expect(saveChanges("Close", changes)).resolves.toEqual([]);
    const { query, variables, operationName } = mutate.mock.calls[0][0];
    expect(operationName).toBe("Close");
    expect(query).toBe(
      "mutation Close($line0: Line__cUpdateInput!, $head: Head__cUpdateInput!) " +
        "{ uiapi(input: { allOrNone: true }) { line0: Line__cUpdate(input: $line0) { success }\n" +
        "head: Head__cUpdate(input: $head) { success } } }"
    );
    expect(variables).toEqual({
      line0: { Id: "a01", Line__c: { Price__c: 12.5 } },
      head: { Id: "a00", Head__c: { Phase__c: "Closed", Note__c: null } }
    });
  });

  it("makes and deletes records in the same mutation", async () => {
    mutate.mockResolvedValue({ data: {} });
    await saveChanges("Trade", [
      { alias: "get", object: "Line__c", fields: { Name: "Get" } },
      { alias: "gone", object: "Head__c", id: "a00" }
    ]);
    const { query, variables } = mutate.mock.calls[0][0];
    expect(query).toBe(
      "mutation Trade($get: Line__cCreateInput!, $gone: RecordDeleteInput!) " +
        "{ uiapi(input: { allOrNone: true }) { get: Line__cCreate(input: $get) { Record { Id } }\n" +
        "gone: Head__cDelete(input: $gone) { Id } } }"
    );
    expect(variables).toEqual({ get: { Line__c: { Name: "Get" } }, gone: { Id: "a00" } });
  });

  it("gives what the org refuses, and a lost connection, as errors", async () => {
    mutate.mockResolvedValueOnce({ errors: [{ message: "refused" }] });
    await expect(saveChanges("Close", changes)).resolves.toEqual([{ message: "refused" }]);
    const lost = new TypeError("Failed to fetch");
    mutate.mockRejectedValueOnce(lost);
    await expect(saveChanges("Close", changes)).resolves.toEqual([lost]);
  });
});
