import type { Fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import type { Minor } from "c/money";
import type { PaperLine } from "c/negotiationPaperModel";
import type { PaperWords } from "c/negotiationPaperWords";
import { changeText, rateText, yearText } from "c/paperTexts";
import type { PaperYear } from "c/paperTexts";
import { percentOfFraction } from "c/percent";
import { upliftOf } from "c/pricing";

interface Path {
  readonly current: Minor;
  /** One for each year. */
  readonly totals: readonly Minor[];
  readonly years: readonly PaperYear[];
  readonly lines: readonly PaperLine[];
  readonly text: (minor: Minor) => string;
  readonly words: PaperWords;
}

/** How the price develops, and what is promised for later, in sentences. */
export const pathSentences = (path: Path): string[] => [
  firstYear(path),
  ...laterYears(path),
  ...capSentences(path.lines, path.words)
];

function firstYear({ current, totals, years, text, words }: Path): string {
  const first = totals[0] ?? 0;
  const name = years[0] ? yearText(years[0], words) : "";
  const change = upliftOf(current, first);
  return change === undefined
    ? fillLabel(words.pathFirstNoBase, name, text(first))
    : fillLabel(words.pathFirst, name, text(first), changeText(change, words), text(current));
}

/** One sentence where every later year changes alike, else one each. */
function laterYears({ totals, years, text, words }: Path): string[] {
  const later = years.slice(1).map((year, index) => ({
    label: yearText(year, words),
    total: totals[index + 1] ?? 0,
    change: upliftOf(totals[index] ?? 0, totals[index + 1] ?? 0)
  }));
  const [first] = later;
  const last = later.at(-1);
  if (!first || !last) return [];
  if (later.length > 1 && later.every(({ total }) => total === totals[0]))
    return [fillLabel(words.pathFlat, first.label, last.label)];
  const alike = later.every(({ change }) => isSame(change, first.change));
  if (later.length > 1 && alike && first.change !== undefined) {
    const change = changeText(first.change, words);
    return [fillLabel(words.pathEveryYear, first.label, last.label, change)];
  }
  return later.map(({ label, total, change }) => {
    if (change === undefined) return fillLabel(words.pathFirstNoBase, label, text(total));
    return fillLabel(words.pathYear, label, text(total), changeText(change, words));
  });
}

/** Whether two changes read alike. */
function isSame(left: Fraction | undefined, right: Fraction | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  return percentOfFraction(left) === percentOfFraction(right);
}

function capSentences(lines: readonly PaperLine[], words: PaperWords): string[] {
  const byCap = Map.groupBy(
    lines.filter(({ cap }) => cap !== undefined),
    ({ cap }) => cap ?? 0
  );
  const caps = [...byCap].sort(([left], [right]) => left - right);
  return caps.map(([cap, capped]) => {
    const rate = rateText(cap, words);
    if (capped.length === lines.length) return fillLabel(words.capAll, rate);
    return fillLabel(words.capSome, rate, capped.map(({ product }) => product).join(", "));
  });
}
