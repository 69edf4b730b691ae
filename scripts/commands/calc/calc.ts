import type { Command } from "commander";
import { messagesOf } from "../../lib/output/messages.ts";
import { addCalcAlternative } from "./alternative.ts";
import { addCalcCap } from "./cap.ts";
import { addCalcConcessions } from "./concessions.ts";
import { addCalcCoterm } from "./coterm.ts";
import { addCalcExpected } from "./expected.ts";
import { addCalcPackages } from "./packages.ts";
import { addCalcPath } from "./path.ts";
import { addCalcRetention } from "./retention.ts";
import { addCalcValue } from "./value.ts";
import { addCalcZone } from "./zone.ts";

const message = messagesOf("calc");

/** `entente calc …`: calculations of a negotiation, without an org. */
export function addCalc(program: Command): void {
  const group = program.command("calc").description(message("summary"));
  addCalcPath(group);
  addCalcCap(group);
  addCalcCoterm(group);
  addCalcValue(group);
  addCalcZone(group);
  addCalcExpected(group);
  addCalcAlternative(group);
  addCalcPackages(group);
  addCalcConcessions(group);
  addCalcRetention(group);
}
