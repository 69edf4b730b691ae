import type { Checked } from "../checking/checked.ts";
import { EvaluationError } from "../evaluation.ts";
import { javaPattern } from "../values/java-pattern.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { checkCount, checkType } from "./function-definition.ts";

/** A text longer than this is not matched, so that a slow pattern cannot hold up a save. */
const LONGEST = 100_000;

/** REGEX(text, pattern): whether the whole text matches a pattern in Java's syntax. */
export const regexFunctions: Readonly<Record<string, FunctionDefinition>> = {
  REGEX: {
    kinds: ["rule", "default", "flow"],
    check: (check) => {
      checkCount(check, 2);
      for (const arg of check.args) checkType(check, arg, "text");
      const [, pattern] = check.args as [Checked, Checked];
      if (pattern.tree.kind === "text" && !javaPattern(pattern.tree.value))
        throw check.problems.at(pattern.tree, "Incorrect parameter for function 'REGEX()'.");
      return "boolean";
    },
    build:
      (_, [text, pattern]) =>
      (context) => {
        const compiled = javaPattern(String(pattern?.(context) ?? ""));
        const value = String(text?.(context) ?? "");
        if (!compiled || value.length > LONGEST)
          throw new EvaluationError("Invalid regular expression in REGEX()");
        return compiled.test(value);
      }
  }
};
