import { participationOf, repricing } from "c/participation";
import type { Participant, Response } from "c/participation";
import { fraction } from "c/fraction";

const percent = (value: number) => fraction(BigInt(value), 100n);
const STEP = { from: percent(90), effect: percent(-2) };
const RULES = { threshold: percent(70), steps: [STEP] };

function participant(key: string, publications: number, response: Response): Participant {
  return { key, weight: fraction(BigInt(publications)), response, respondedOn: "2027-03-01" };
}

describe("participation", () => {
  it("is measured on the base, not on heads: 70 % gate, −2 % from 90 %, both included", () => {
    const heads = [
      participant("large", 70, "accepted"),
      participant("small", 20, "invited"),
      participant("tiny", 10, "noReply")
    ];
    const gate = participationOf(heads, RULES);
    expect(gate).toMatchObject({ ratio: percent(70), inForce: true, step: undefined });
    expect(gate.next).toEqual({
      step: STEP,
      missing: fraction(20n),
      bringers: ["small"],
      fewestBringers: ["small"]
    });
    const joined = [...heads.slice(0, 1), participant("small", 20, "accepted"), ...heads.slice(2)];
    expect(participationOf(joined, RULES)).toMatchObject({
      step: STEP,
      breakers: ["large"],
      stepBreakers: ["large", "small"]
    });
  });

  it("names who could bring what is missing: alone, and the fewest together", () => {
    const members = [
      participant("in", 50, "accepted"),
      participant("big", 25, "invited"),
      participant("mid", 15, "noReply"),
      participant("out", 10, "declined")
    ];
    expect(participationOf(members, RULES)).toMatchObject({
      inForce: false,
      missing: fraction(20n),
      bringers: ["big"],
      fewestBringers: ["big"],
      breakers: []
    });
    const hard = { ...RULES, threshold: percent(95) };
    expect(participationOf(members, hard).fewestBringers).toBeUndefined();
  });

  it("sees nobody who could bring what is missing once the cut-off is past", () => {
    const members = [participant("in", 50, "accepted"), participant("open", 50, "invited")];
    const on = (today: string) =>
      participationOf(members, { ...RULES, cutOff: "2027-03-01", today });
    expect(on("2027-03-01")).toMatchObject({ bringers: ["open"], fewestBringers: ["open"] });
    expect(on("2027-03-02")).toMatchObject({
      bringers: [],
      fewestBringers: undefined,
      next: { bringers: [], fewestBringers: undefined }
    });
  });

  it("counts acceptances up to the cut-off, that day included", () => {
    const members = [participant("a", 1, "accepted")];
    const on = (cutOff: string) => participationOf(members, { ...RULES, cutOff }).inForce;
    expect([on("2027-03-01"), on("2027-02-28")]).toEqual([true, false]);
  });

  it("takes co-funded members along when an exit is weighed", () => {
    const members = [
      participant("university", 20, "accepted"),
      participant("hospital", 15, "accepted"),
      participant("rest", 65, "accepted")
    ];
    const coFunding = [{ member: "hospital", with: "university" }];
    expect(participationOf(members, RULES).breakers).toEqual(["rest"]);
    expect(participationOf(members, { ...RULES, coFunding }).breakers).toEqual([
      "university",
      "rest"
    ]);
  });

  it("is void on one refusal where all must be in, and on an empty base", () => {
    const members = [participant("a", 99, "accepted"), participant("b", 1, "withdrawn")];
    expect(participationOf(members, { ...RULES, allIn: true })).toMatchObject({
      inForce: false,
      voidedBy: ["b"]
    });
    expect(participationOf([], RULES).inForce).toBe(false);
  });

  it("lists members whose weight is not known", () => {
    const members = [
      participant("a", 1, "accepted"),
      { ...participant("b", 1, "invited"), weight: undefined }
    ];
    expect(participationOf(members, RULES)).toMatchObject({ unknown: ["b"], bringers: [] });
  });

  it("re-prices by the ratio of the steps", () => {
    expect(repricing(STEP.effect)).toEqual(fraction(2n, 98n));
    expect(repricing(fraction(0n), STEP.effect)).toEqual(percent(-2));
  });
});
