import type { Minor } from "c/money";
import { nearestTo, packagesOf } from "c/offerPackages";
import type { OfferPackage, PackageGoal } from "c/offerPackages";
import type { Issue } from "c/packageIssues";
import { messagesOf } from "../output/messages.ts";
import type { CommandResult } from "../output/run-command.ts";
import { table } from "../output/table.ts";
import { itemsOf } from "./items.ts";
import type { MoneyOptions } from "./options.ts";
import { readAmount, readCurrency, readNumber, readWhole } from "./read-values.ts";
import { alignedRight, amountText } from "./report.ts";

const message = messagesOf("calc");
const COLUMNS = ["issue", "worth", "value", "lowest", "highest", "step"];

export interface PackagesOptions extends MoneyOptions {
  readonly issue?: readonly string[];
  readonly worth: string;
  readonly tolerance?: string;
  readonly count: string;
}

/** `entente calc packages`: packages that are worth the same to us and the most to them. */
export function packagesReport(file: string | undefined, options: PackagesOptions): CommandResult {
  const currency = readCurrency(options.currency);
  const issues = issuesOf(file, options, currency);
  const goal = goalOf(options, currency);
  const packages = packagesOf(issues, goal);
  const text = (minor: Minor): string => amountText(minor, currency);
  const nearest = packages.length === 0 ? nearestTo(issues, goal) : undefined;
  const json = {
    currency,
    worth: text(goal.worth),
    packages: packages.map(({ units, worth, valueToThem, lead }) => ({
      lead: lead ?? null,
      worth: text(worth),
      valueToThem: text(valueToThem),
      units: Object.fromEntries(units)
    })),
    ...(nearest && { nearest: { worth: text(nearest.worth), by: text(nearest.by) } })
  };
  if (!nearest) return { json, text: packagesText(packages, issues, currency) };
  return { json, text: message("packagesNone", { ...json.nearest, asked: json.worth, currency }) };
}

function issuesOf(file: string | undefined, { issue }: PackagesOptions, currency: string): Issue[] {
  return itemsOf({ option: "--issue", columns: COLUMNS, typed: issue, file }).map(
    ({ cell, where }) => ({
      id: cell("issue"),
      unitWorth: readAmount(where("worth"), cell("worth"), currency),
      unitValueToThem: readAmount(where("value"), cell("value"), currency, "any"),
      lowest: readNumber(where("lowest"), cell("lowest")),
      highest: readNumber(where("highest"), cell("highest")),
      step: readNumber(where("step"), cell("step"))
    })
  );
}

function goalOf({ worth, tolerance, count }: PackagesOptions, currency: string): PackageGoal {
  return {
    worth: readAmount({ option: "--worth" }, worth, currency, "any"),
    count: readWhole({ option: "--count" }, count, 1),
    ...(tolerance !== undefined && {
      tolerance: readAmount({ option: "--tolerance" }, tolerance, currency)
    })
  };
}

/** A column for each package, a row for each issue. */
function packagesText(
  packages: readonly OfferPackage[],
  issues: readonly Issue[],
  currency: string
): string {
  const titles = ["worth", "valueToThem", "lead"].map((name) => message(`line.${name}`));
  const columns = packages.map(({ units, worth, valueToThem, lead }) =>
    alignedRight([
      amountText(worth, currency),
      amountText(valueToThem, currency),
      lead ?? "–",
      ...issues.map(({ id }) => String(units.get(id) ?? 0))
    ])
  );
  const names = packages.map((_, index) => message("package", { number: index + 1 }));
  const rows = [...titles, ...issues.map(({ id }) => id)].map((title, index) => [
    title,
    ...columns.map((column) => column[index] ?? "")
  ]);
  return table(["", ...names], rows);
}
