import { executeMutation } from "lightning/graphql";
import { saveNamed } from "c/namedChanges";

const mutate = executeMutation as jest.Mock;
const changes = ["One", "Two"].map((title) => ({
  object: "Thing__c",
  id: title,
  title,
  fields: { Done__c: true }
}));

describe("c/namedChanges", () => {
  beforeEach(() => mutate.mockReset().mockResolvedValue({}));

  it("saves all in one request, all or none", async () => {
    await expect(saveNamed("DoThings", changes)).resolves.toEqual([]);
    expect(mutate).toHaveBeenCalledTimes(1);
    const [{ query, variables }] = mutate.mock.calls[0];
    expect(query).toContain("allOrNone: true");
    expect(variables.r1).toEqual({ Id: "Two", Thing__c: { Done__c: true } });
  });

  it("makes records that have no id yet", async () => {
    await saveNamed("DoThings", [{ object: "Thing__c", title: "New", fields: { Done__c: true } }]);
    const [{ query, variables }] = mutate.mock.calls[0];
    expect(query).toContain("Thing__cCreate");
    expect(variables.r0).toEqual({ Thing__c: { Done__c: true } });
  });

  it("names the record that was refused, and passes on what concerns none", async () => {
    mutate.mockResolvedValueOnce({
      errors: [{ message: "Not yet.", paths: ["uiapi", "r1"] }, { message: "Busy." }]
    });
    const errors = await saveNamed("DoThings", changes);
    expect(errors.map(({ message }) => message)).toEqual(["Two: Not yet.", "Busy."]);
  });
});
