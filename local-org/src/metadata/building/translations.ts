/** Translated texts of one org: language to key to text. */
export interface Translations {
  /** `fr_CA` falls back to `fr`; undefined where there is no text. */
  find(language: string, key: string): string | undefined;
}

/** Where texts stand that hold in every language without its own. */
export const anyLanguage = "";

export type Texts = ReadonlyMap<string, string>;

/** Later maps win. */
export function translationsOf(byLanguage: ReadonlyMap<string, readonly Texts[]>): Translations {
  const find = (language: string, key: string): string | undefined => {
    for (const texts of byLanguage.get(language)?.toReversed() ?? []) {
      const text = texts.get(key);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  return {
    find: (language, key) =>
      find(language, key) ?? find(language.split("_")[0]!, key) ?? find(anyLanguage, key)
  };
}
