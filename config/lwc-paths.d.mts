export function writeLwcPaths(root: string): void;
