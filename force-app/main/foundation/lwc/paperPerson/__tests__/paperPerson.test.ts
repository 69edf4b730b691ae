import { personText, senderOf } from "c/paperPerson";

describe("people on paper", () => {
  it("are written with what is known of them", () => {
    const sender = senderOf({ Name: { value: "Ada" }, Title: null, Phone: { value: "01" } });
    expect(sender).toEqual({ fullName: "Ada", title: "", company: "", email: "", phone: "01" });
    expect(personText({ ...sender, company: "Entente" })).toBe("Ada, Entente, 01");
    expect(personText(undefined)).toBe("");
  });
});
