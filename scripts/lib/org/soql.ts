/** A SOQL text literal. */
export function quote(value: string): string {
  return `'${value.replaceAll(/[\\']/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}'`;
}
