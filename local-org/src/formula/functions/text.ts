import { EvaluationError } from "../evaluation.ts";
import { formatDay } from "../values/calendar.ts";
import { formatInstant, formatTime } from "../values/clock-time.ts";
import type { Decimal } from "../values/number.ts";
import { Decimal as DecimalClass, formatNumber, parseNumber } from "../values/number.ts";
import type { Value } from "../values/value.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { checkCount, checkType, plain, tolerant } from "./function-definition.ts";

/** A text longer than this is cut off: padding cannot fill the memory. */
const LONGEST = 131_072;

/** Text functions. Positions count from 1; comparisons are case-sensitive. */
export const textFunctions: Readonly<Record<string, FunctionDefinition>> = {
  BEGINS: search((text, part) => text.startsWith(part)),
  CONTAINS: search((text, part) => text.includes(part)),
  FIND: plain({
    parameters: ["text", "text", "number"],
    optional: 1,
    result: "number",
    evaluate: ([part, text, start]) => new DecimalClass(find(part, text, start))
  }),
  LEFT: slice((text, count) => text.slice(0, count)),
  RIGHT: slice((text, count) => text.slice(text.length - count)),
  MID: plain({
    parameters: ["text", "number", "number"],
    result: "text",
    evaluate: ([text, start, count]) => {
      const from = Math.max(whole(start), 1) - 1;
      return String(text).slice(from, from + Math.max(whole(count), 0));
    }
  }),
  LEN: plain({
    parameters: ["text"],
    result: "number",
    evaluate: ([text]) => new DecimalClass(String(text).length)
  }),
  LOWER: changeCase((text, locale) => text.toLocaleLowerCase(locale)),
  UPPER: changeCase((text, locale) => text.toLocaleUpperCase(locale)),
  INITCAP: change((text) =>
    text.toLowerCase().replace(/(^|[^\p{L}\p{N}])(\p{L})/gu, (all) => all.toUpperCase())
  ),
  REVERSE: change((text) => [...text].reverse().join("")),
  TRIM: change((text) => text.replace(/^ +| +$/g, "")),
  LPAD: pad((text, padding) => padding + text),
  RPAD: pad((text, padding) => text + padding),
  SUBSTITUTE: plain({
    parameters: ["text", "text", "text"],
    result: "text",
    evaluate: ([text, old, fresh]) =>
      old === "" ? "" : String(text).replaceAll(String(old), () => String(fresh))
  }),
  ASCII: plain({
    parameters: ["text"],
    result: "number",
    evaluate: ([text]) => {
      const code = String(text).codePointAt(0);
      return code === undefined ? null : new DecimalClass(code);
    }
  }),
  CHR: plain({
    parameters: ["number"],
    result: "text",
    evaluate: ([code]) => character(whole(code))
  }),
  BR: plain({ parameters: [], result: "text", evaluate: () => "<br>" }),
  ISNUMBER: plain({
    parameters: ["text"],
    result: "boolean",
    evaluate: ([text]) => parseNumber(String(text)) !== undefined
  }),
  VALUE: plain({
    parameters: ["text"],
    result: "number",
    evaluate: ([text]) => (text === "" ? null : toNumber(String(text)))
  }),
  TEXT: textFunction(),
  CASESAFEID: change(caseSafeId)
};

function whole(value: Value | undefined): number {
  return (value as Decimal).trunc().toNumber();
}

function changeCase(compute: (text: string, locale?: string) => string): FunctionDefinition {
  return plain({
    parameters: ["text", "text"],
    optional: 1,
    result: "text",
    evaluate: ([text, locale]) => compute(String(text), localeOf(locale))
  });
}

/** `tr_TR` as JavaScript names it; undefined where there is none such. */
function localeOf(locale: Value | undefined): string | undefined {
  const name = String(locale ?? "").replaceAll("_", "-");
  return /^[a-z]{2,3}(-[A-Za-z]{2})?$/.test(name) ? name : undefined;
}

function change(compute: (text: string) => string): FunctionDefinition {
  return plain({
    parameters: ["text"],
    result: "text",
    evaluate: ([text]) => compute(String(text))
  });
}

/** Every text holds the empty one; in a blank text there is nothing else to find. */
function search(holds: (text: string, part: string) => boolean): FunctionDefinition {
  return plain({
    parameters: ["text", "text"],
    result: "boolean",
    evaluate: ([text, part]) => part === "" || holds(String(text), String(part))
  });
}

function find(part: Value | undefined, text: Value | undefined, start: Value | undefined): number {
  const from = start === undefined ? 0 : Math.max(whole(start) - 1, 0);
  return part === "" || text === "" ? 0 : String(text).indexOf(String(part), from) + 1;
}

function slice(cut: (text: string, count: number) => string): FunctionDefinition {
  return plain({
    parameters: ["text", "number"],
    result: "text",
    evaluate: ([value, count]) => {
      const text = String(value);
      const length = whole(count);
      return length <= 0 ? "" : cut(text, Math.min(length, text.length));
    }
  });
}

function pad(join: (text: string, padding: string) => string): FunctionDefinition {
  return tolerant({
    parameters: ["text", "number", "text"],
    optional: 1,
    result: "text",
    evaluate: ([value, count, padding = " "]) => {
      const text = String(value);
      const length = count === null ? 0 : Math.min(whole(count), LONGEST);
      if (text === "" || length <= 0) return "";
      if (length <= text.length || padding === "") return text.slice(0, length);
      const missing = length - text.length;
      return join(text, String(padding).repeat(missing).slice(0, missing));
    }
  });
}

function character(code: number): string {
  if (code === 0) return "";
  if (code < 0 || code > 0x10ffff) throw new EvaluationError("Out of range argument to CHR()");
  return String.fromCodePoint(code);
}

function toNumber(text: string): Decimal {
  const number = parseNumber(text);
  if (!number) throw new EvaluationError(`The value '${text}' is not a valid number.`);
  return number;
}

function textFunction(): FunctionDefinition {
  return {
    check: (check) => {
      checkCount(check, 1);
      for (const arg of check.args)
        checkType(check, arg, ["number", "date", "datetime", "picklist", "time"]);
      return "text";
    },
    build:
      ([arg], [evaluate]) =>
      (context) => {
        const value = evaluate?.(context) ?? null;
        if (value === null) return "";
        if (DecimalClass.isDecimal(value)) return formatNumber(value);
        if (typeof value !== "number") return String(value);
        if (arg?.type === "date") return formatDay(value);
        return arg?.type === "time" ? formatTime(value) : formatInstant(value);
      }
  };
}

/** The 18 characters of a 15-character id: each of the last three encodes the capitals of five. */
function caseSafeId(id: string): string {
  if (!/^[A-Za-z0-9]{15}$/.test(id)) return id;
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
  const suffix = [0, 5, 10].map((start) => {
    const bits = [...id.slice(start, start + 5)].map((letter, index) =>
      /[A-Z]/.test(letter) ? 1 << index : 0
    );
    return alphabet[bits.reduce((sum, bit) => sum + bit, 0)];
  });
  return id + suffix.join("");
}
