import { fillLabel } from "c/labelText";

describe("fillLabel", () => {
  it("fills places in any order, more than once", () => {
    expect(fillLabel("{1} of {0}, {1}", 12, "10")).toBe("10 of 12, 10");
  });

  it("leaves what it does not know, and never reads a value as a pattern", () => {
    expect(fillLabel("{0} {3}", "$& {1}")).toBe("$& {1} {3}");
  });
});
