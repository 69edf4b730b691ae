/** A number as SOQL writes it: digits, no exponent. */
export function digits(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toLocaleString("en", NO_EXPONENT) : text;
}

const NO_EXPONENT: Intl.NumberFormatOptions = {
  useGrouping: false,
  maximumFractionDigits: 20
};

/** An instant as SOQL writes it: UTC, seconds, no quotes. */
export function instant(text: string): string {
  return new Date(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2")).toISOString();
}
