import type { OperatorDefinition } from "./operator-definition.ts";

/** `&` joins texts. */
export const concatenationOperators: Readonly<Record<string, OperatorDefinition>> = {
  "&": {
    check: ({ tree, left, right, problems }) => {
      for (const part of [left, right])
        if (part.type !== "text" && part.type !== "blank")
          throw problems.wrongType(tree, part, ["text"]);
      return "text";
    },
    build: (_, left, right) => (context) => `${left(context) ?? ""}${right(context) ?? ""}`
  }
};
