import type { Asker, Reply } from "./asker.ts";
import type { Probe } from "./field-target.ts";
import { REFUSED, REFUSED_FOR_ANOTHER_REASON } from "./write-probes.ts";

/** The same probes twice: at what is hidden with a value it has, and at what does not exist with one that nothing has. */
export interface Pair {
  readonly hidden: readonly Probe[];
  readonly unknown: readonly Probe[];
  /** Texts that may differ between the two, as they stand in the questions. */
  readonly blurred: readonly string[];
  /** What no answer may hold unless the question did. */
  readonly secret: string | undefined;
}

/** Probes that were answered, or whose refusals tell hidden from unknown or one value from another. */
export async function tellingProbes(asker: Asker, pair: Pair): Promise<string[]> {
  const problems = await Promise.all(
    pair.hidden.map(async ({ name, question, tellsExistence }, index) => {
      const reply = await asker.ask(question);
      const said = blur(reply, pair.blurred);
      if (!isRefused(reply)) return [`${name} was answered: ${short(reply)}`];
      if (pair.secret !== undefined && said.includes(pair.secret))
        return [`${name} tells the value: ${short(reply)}`];
      const other = pair.unknown[index];
      if (tellsExistence || other === undefined) return [];
      const unknown = blur(await asker.ask(other.question), pair.blurred);
      return unknown === said ? [] : [`${name} tells: ${said} ≠ ${unknown}`];
    })
  );
  return problems.flat();
}

/** Pairs of probes that are answered differently, blurred names and values apart. */
export async function sameAnswers(
  asker: Asker,
  one: readonly Probe[],
  other: readonly Probe[],
  blurred: readonly string[]
): Promise<string[]> {
  const problems: string[] = [];
  for (const [index, { name, question, tellsExistence }] of one.entries()) {
    const paired = other[index];
    if (paired === undefined || tellsExistence) continue;
    const [left, right] = [await asker.ask(question), await asker.ask(paired.question)].map(
      (reply) => blur(reply, blurred)
    );
    if (left !== right) problems.push(`${name}: ${left} ≠ ${right}`);
  }
  return problems;
}

/** Probes that show a hidden name or value. */
export async function showing(
  asker: Asker,
  probes: readonly Probe[],
  hidden: RegExp,
  secrets: readonly string[]
): Promise<string[]> {
  const problems = await Promise.all(
    probes.map(async ({ name, question }) => {
      const { text, status } = await asker.ask(question);
      if (status >= 500) return [`${name} failed: ${text.slice(0, 200)}`];
      const shown = hidden.exec(text);
      if (shown) return [`${name} shows ${shown[0]}`];
      return secrets.some((secret) => text.includes(secret)) ? [`${name} shows a value`] : [];
    })
  );
  return problems.flat();
}

/** Writes that were accepted, or refused for another reason than want of permission. */
export async function acceptedWrites(asker: Asker, probes: readonly Probe[]): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, question } of probes) {
    const reply = await asker.ask(question);
    if (
      !isRefused(reply) ||
      REFUSED_FOR_ANOTHER_REASON.test(reply.text) ||
      !REFUSED.test(reply.text)
    )
      problems.push(`${name}: ${short(reply)}`);
  }
  return problems;
}

/** By its status or, where many requests are in one, by what stands within. */
export function isRefused({ status, text }: Reply): boolean {
  if (status >= 500 && status !== 501) return /<soapenv:Fault>/.test(text);
  return (
    status >= 400 ||
    /"(httpStatusCode|statusCode)" ?: ?4\d\d/.test(text) ||
    /"errors" ?: ?\[ ?\{/.test(text) ||
    /"(hasErrors)" ?: ?true/.test(text)
  );
}

/** Without the excerpt of the query and suggestions of what else there is, and without the names and values that the probes differ in. */
function blur({ status, text }: Reply, names: readonly string[]): string {
  const bare = text
    .replaceAll(/\\n.{0,160}?\\n *\^\\nERROR/g, "ERROR")
    .replaceAll(/(, found|\. Did you mean [^?]*\? Found): (?:\\.|[^"\\])*/g, "");
  const told = names.filter((name) => name.length > 3 && name !== "null");
  return `${status} ${told.reduce((said, name) => said.replaceAll(name, "…"), bare)}`;
}

const short = ({ status, text }: Reply): string => `${status} ${text.slice(0, 300)}`;
