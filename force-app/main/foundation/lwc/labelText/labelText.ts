/** Puts values in the numbered places of a label: `{0} of {1}`. A place without a value stays as it is. */
export function fillLabel(label: string, ...values: readonly (string | number)[]): string {
  return label.replace(/\{(\d+)\}/gu, (place, index: string) =>
    String(values[Number(index)] ?? place)
  );
}
