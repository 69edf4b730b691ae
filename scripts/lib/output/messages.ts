import { readFileSync } from "node:fs";

type Values = Readonly<Record<string, string | number>>;

/**
 * The texts of one file of `scripts/messages`, by key. `{name}` in a text is replaced by the value of that
 * name; a key or a value that is missing throws, so that no command prints a hole.
 */
export function messagesOf(file: string): (key: string, values?: Values) => string {
  const url = new URL(`../../messages/${file}.json`, import.meta.url);
  const texts = JSON.parse(readFileSync(url, "utf8")) as Record<string, string>;
  return (key, values = {}) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`No message "${key}" in ${file}`);
    return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined)
        throw new Error(`Message "${file}.${key}" needs a value for "${name}"`);
      return String(value);
    });
  };
}
