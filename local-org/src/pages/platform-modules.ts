/**
 * Source of the `@salesforce/…` modules that components import. Values that depend on the user come
 * from `globalThis.localOrg`, which the page's document sets before any module runs, so compiled
 * code is the same for everyone and can be cached.
 */
type Source = (name: string, fallback: string | undefined) => string;

const runtime = (path: string): string => `export default globalThis.localOrg.${path};`;
const quoted = (text: string): string => JSON.stringify(text);

const SOURCES: Readonly<Record<string, Source>> = {
  label: (name, fallback) =>
    runtime(`label(${quoted(name)}${fallback === undefined ? "" : `, ${fallback}`})`),
  i18n: (name, fallback) =>
    `export default globalThis.localOrg.i18n[${quoted(name)}] ?? ${fallback ?? "undefined"};`,
  user: (name) => runtime(`user[${quoted(name)}]`),
  client: () => `export default "Large";`,
  schema: schemaReference,
  customPermission: (name) => runtime(`customPermission(${quoted(name)})`),
  userPermission: (name) => runtime(`userPermission(${quoted(name)})`),
  resourceUrl: (name) => runtime(`resourceUrl(${quoted(name)})`),
  messageChannel: (name) => `export default Object.freeze({ developerName: ${quoted(name)} });`,
  gate: () => `export default { isOpen: () => true };`,
  accessCheck: () => `export default true;`,
  internal: (_name, fallback) => `export default ${fallback ?? `""`};`
};

function schemaReference(name: string): string {
  const [objectApiName = "", ...field] = name.split(".");
  const reference =
    field.length === 0 ? { objectApiName } : { fieldApiName: field.join("."), objectApiName };
  return `export default Object.freeze(${JSON.stringify(reference)});`;
}

export const PLATFORM_PREFIX = "@salesforce/";

/**
 * JavaScript of a platform module, undefined for one that the local org does not have.
 * `fallback` is a JavaScript expression for values the page's context does not carry.
 */
export function platformModule(specifier: string, fallback?: string): string | undefined {
  const [kind = "", ...rest] = specifier.slice(PLATFORM_PREFIX.length).split("/");
  return SOURCES[kind]?.(rest.join("/"), fallback);
}
