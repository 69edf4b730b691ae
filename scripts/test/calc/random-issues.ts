import type { Give } from "c/concessionSet";
import type { Issue } from "c/packageIssues";
import { generator } from "../allocation/random-deal.ts";

/** Issues worth 100 to 5,000 a unit to either side, in whole units of the currency. */
export function issuesOf(seed: number, count: number): Issue[] {
  const random = generator(seed);
  const amount = (): number => 100 * (100 + Math.floor(random() * 4_900));
  return Array.from({ length: count }, (_, index) => ({
    id: `issue ${String(index).padStart(3, "0")}`,
    unitWorth: amount(),
    unitValueToThem: amount(),
    lowest: -1 - Math.floor(random() * 3),
    highest: Math.floor(random() * 3),
    step: random() < 0.5 ? 0.5 : 1
  }));
}

/** Gives that cost us 100 to 5,000, worth half to three times that to them. */
export function givesOf(seed: number, count: number): Give[] {
  const random = generator(seed);
  return Array.from({ length: count }, (_, index) => {
    const cost = 100 * (100 + Math.floor(random() * 4_900));
    return {
      id: `give ${String(index).padStart(3, "0")}`,
      cost,
      value: 100 * Math.round((cost * (0.5 + 2.5 * random())) / 100)
    };
  });
}
