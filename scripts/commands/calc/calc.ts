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
import { printed, type Run } from "./run.ts";

const message = messagesOf("calc");

/** `entente calc …`: calculations of a negotiation, without an org. */
export function addCalc(program: Command, run: Run = printed): void {
  const group = program.command("calc").description(message("summary"));
  addCalcPath(group, run);
  addCalcCap(group, run);
  addCalcCoterm(group, run);
  addCalcValue(group, run);
  addCalcZone(group, run);
  addCalcExpected(group, run);
  addCalcAlternative(group, run);
  addCalcPackages(group, run);
  addCalcConcessions(group, run);
  addCalcRetention(group, run);
}
