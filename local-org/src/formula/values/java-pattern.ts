/** Character classes of Java's regular expressions and what JavaScript calls them inside a class. */
const POSIX: Readonly<Record<string, string>> = {
  Alpha: "A-Za-z",
  Digit: "0-9",
  Alnum: "A-Za-z0-9",
  Upper: "A-Z",
  Lower: "a-z",
  Punct: "!-\\/:-@\\[-`{-~",
  Blank: " \\t",
  Space: "\\s",
  XDigit: "0-9A-Fa-f",
  ASCII: "\\x00-\\x7F",
  IsAlphabetic: "\\p{Alphabetic}",
  IsDigit: "\\p{Nd}"
};

const compiled = new Map<string, RegExp | undefined>();

/**
 * A whole-text matcher for a pattern in Java's syntax; undefined where the pattern cannot be read.
 * Possessive quantifiers match like greedy ones.
 */
export function javaPattern(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  return compiled.get(pattern);
}

function compile(pattern: string): RegExp | undefined {
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  const source = translate(pattern.slice(flags?.[0].length ?? 0));
  try {
    return new RegExp(`^(?:${source})$`, `u${flags?.[1] ?? ""}`);
  } catch {
    return undefined;
  }
}

/** Walks the pattern once, knowing whether it is inside `[…]`. */
function translate(pattern: string): string {
  const words = /\\Q([\s\S]*?)(?:\\E|$)|\\p\{(\w+)\}|\\([AzZ])|\\([\s\S])|([*+?}])\+|([\s\S])/g;
  let inClass = false;
  return pattern.replace(words, (all, quoted, posix, anchor, escaped, possessive, plain) => {
    if (quoted !== undefined) return escapeText(quoted);
    if (posix !== undefined) return POSIX[posix] ? classOf(POSIX[posix], inClass) : all;
    if (anchor !== undefined) return anchor === "A" ? "^" : "$";
    if (escaped !== undefined) return escapeSequence(escaped);
    if (possessive !== undefined && !inClass) return possessive;
    if (plain === "[" && inClass) return "\\[";
    if (plain === "[") inClass = true;
    if (plain === "]") inClass = false;
    return all;
  });
}

function classOf(members: string, inClass: boolean): string {
  return inClass ? members : `[${members}]`;
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** Java lets any punctuation be escaped; JavaScript's unicode mode only some. */
function escapeSequence(character: string): string {
  if (character === "h") return "[ \\t\\u00a0]";
  if (character === "-") return "\\x2d";
  return /[\w^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
