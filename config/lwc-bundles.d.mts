export function lwcBundles(root: string): Map<string, string>;
