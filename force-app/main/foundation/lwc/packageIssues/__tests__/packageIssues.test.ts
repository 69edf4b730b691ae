import { minorOf, scaledIssues } from "c/packageIssues";

const PRICE = {
  id: "price",
  unitWorth: 412_000,
  unitValueToThem: 400_000,
  lowest: -2,
  highest: 1.25,
  step: 0.5
};

describe("issues of a package", () => {
  it("have positions from the lowest in steps, none above the highest, in whole numbers", () => {
    const { scale, issues } = scaledIssues([PRICE]);
    const [price] = issues;
    expect(scale).toBe(100);
    expect(price).toMatchObject({ last: 6, firstWorth: -82_400_000, worthStep: 20_600_000 });
    expect(price && [0, 4, price.last].map(price.units)).toEqual([-2, 0, 1]);
    expect(price && minorOf(price.firstGive, scale)).toBe(800_000);
  });

  it("stand in order of their ids", () => {
    const term = { ...PRICE, id: "a term" };
    expect(scaledIssues([PRICE, term]).issues.map(({ id }) => id)).toEqual(["a term", "price"]);
  });

  it("round a half up to the minor unit", () => {
    expect(minorOf(5, 10)).toBe(1);
    expect(minorOf(-5, 10)).toBe(-1);
  });

  it.each([
    ["below 0", { unitWorth: -1 }],
    ["not above 0", { step: 0 }],
    ["above the highest", { lowest: 2 }],
    ["more than 1000 positions", { step: 0.001 }],
    ["too large", { unitWorth: 10 ** 15, lowest: -1000, highest: 0, step: 1.5 }]
  ])("are refused: %s", (message, wrong) => {
    expect(() => scaledIssues([{ ...PRICE, ...wrong }])).toThrow(message);
  });

  it("are refused when one stands there twice", () => {
    expect(() => scaledIssues([PRICE, PRICE])).toThrow("price stands there twice");
  });
});
