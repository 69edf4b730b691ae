import { blankFunctions } from "./blank.ts";
import { changeFunctions } from "./change.ts";
import { conditionFunctions } from "./condition.ts";
import { dateFunctions } from "./date.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { markupFunctions } from "./markup.ts";
import { mathFunctions } from "./math.ts";
import { picklistFunctions } from "./picklist.ts";
import { regexFunctions } from "./regex.ts";
import { textFunctions } from "./text.ts";
import { timeFunctions } from "./time.ts";

/** Every function by its name in capitals. NOT is an operator. */
export const functionTable: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    blankFunctions,
    changeFunctions,
    conditionFunctions,
    dateFunctions,
    markupFunctions,
    mathFunctions,
    picklistFunctions,
    regexFunctions,
    textFunctions,
    timeFunctions
  ].flatMap((functions) => Object.entries(functions))
);
