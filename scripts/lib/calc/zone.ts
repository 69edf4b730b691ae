import { midpoints, stepPattern, zoneOf } from "c/bargainZone";
import type { Zone } from "c/bargainZone";
import type { Minor } from "c/money";
import { messagesOf } from "../output/messages.ts";
import type { CommandResult } from "../output/run-command.ts";
import type { MoneyOptions } from "./options.ts";
import { readAmount, readAmounts, readCurrency } from "./read-values.ts";
import { amountText, linesText } from "./report.ts";

const message = messagesOf("calc");

export interface ZoneOptions extends MoneyOptions {
  readonly opening?: string;
  readonly target?: string;
  readonly walkAway?: string;
  readonly offer?: string;
  readonly reservation?: string;
  readonly spread?: string;
  readonly ours?: string;
  readonly theirs?: string;
}

/** `entente calc zone`: overlap or gap of both reservations; mid-points and steps of the bids by round. */
export function zoneReport(options: ZoneOptions): CommandResult {
  const currency = readCurrency(options.currency);
  const read = (option: string, found: string | undefined): Minor | undefined =>
    found === undefined ? undefined : readAmount({ option }, found, currency);
  const offers = {
    ours: readBids("--ours", options.ours, currency),
    theirs: readBids("--theirs", options.theirs, currency)
  };
  const zone = zoneOf({
    ours: {
      opening: read("--opening", options.opening),
      target: read("--target", options.target),
      walkAway: read("--walk-away", options.walkAway)
    },
    theirs: {
      offer: read("--offer", options.offer) ?? offers.theirs.at(-1),
      reservation: read("--reservation", options.reservation),
      spread: read("--spread", options.spread)
    }
  });
  const json = { currency, zone: zoneJson(zone, currency), ...bidsJson(offers, currency) };
  const text = [
    message(`zone.${zone.kind}`, {
      from: "",
      to: "",
      midpoint: "",
      gap: "",
      ...json.zone,
      currency
    }),
    ...(zone.kind === "unknown" || zone.sure ? [] : [message("zone.unsure")]),
    ...zone.doubts.map((doubt) => message(`doubt.${doubt}`)),
    linesText([
      ["midpoints", json.midpoints?.map((middle) => middle ?? "–").join(" ")],
      ["ourSteps", json.ourSteps],
      ["theirSteps", json.theirSteps]
    ])
  ];
  return { json, text: text.filter((line) => line !== "").join("\n") };
}

function readBids(option: string, found: string | undefined, currency: string): Minor[] {
  return found === undefined ? [] : readAmounts({ option }, found, currency);
}

function zoneJson(zone: Zone, currency: string): Record<string, string | boolean | string[]> {
  const fields = Object.entries(zone).map(([name, value]) => [
    name,
    typeof value === "number" ? amountText(value, currency) : value
  ]);
  return Object.fromEntries(fields) as Record<string, string | boolean | string[]>;
}

function bidsJson(
  { ours, theirs }: { ours: readonly Minor[]; theirs: readonly Minor[] },
  currency: string
): { midpoints?: (string | null)[]; ourSteps?: string; theirSteps?: string } {
  const count = Math.max(ours.length, theirs.length);
  if (count === 0) return {};
  const rounds = Array.from({ length: count }, (_, round) => ({
    ours: ours[round],
    theirs: theirs[round]
  }));
  return {
    midpoints: midpoints(rounds).map((middle) =>
      middle === undefined ? null : amountText(middle, currency)
    ),
    ourSteps: stepPattern(ours),
    theirSteps: stepPattern(theirs)
  };
}
