import { dealOf } from "c/dealModel";
import { participationIn } from "c/dealParticipation";
import { stepGapText } from "c/stepGap";

function textWith(envelope: number | null, held: number | null): string {
  const node = {
    Id: "d",
    Envelope_Total__c: { value: envelope },
    Step_Effect_Percent__c: { value: held }
  };
  const deal = dealOf(node, "EUR");
  return stepGapText(deal, participationIn(deal, "UTC"), "en-US");
}

describe("stepGapText", () => {
  it("says what the envelope would be without the step that it holds", () => {
    expect(textWith(980, -2)).toContain("−2.00%, the step reached has 0.00%");
    expect(textWith(980, -2)).toContain("€1,000.00 instead of €980.00");
  });

  it("says nothing where nothing is held and nothing reached, or no price is known", () => {
    expect(textWith(980, null)).toBe("");
    expect(textWith(null, -2)).toBe("");
  });
});
