import { plainText } from "c/plainText";

describe("plainText", () => {
  it("is the same for names that people take for the same", () => {
    expect(plainText(" CHU  de L’Évêché\u00a0")).toBe("chu de l eveche");
    expect(plainText("chu de l'eveche")).toBe("chu de l eveche");
    expect(plainText("  ")).toBe("");
  });
});
