const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `Jan-2022` (any case) to `2022-01`; undefined for anything else. */
export function monthOfColumn(name: string): string | undefined {
  const match = /^([a-z]{3})-(\d{4})$/i.exec(name.trim());
  const index = names.indexOf(match?.[1]?.toLowerCase() ?? "");
  return match && index >= 0 ? `${match[2]}-${String(index + 1).padStart(2, "0")}` : undefined;
}

/** `2022-01` to `Jan-2022`, as column names are written. */
export function columnOfMonth(month: string): string {
  const name = names[Number(month.slice(5)) - 1] ?? "";
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}-${month.slice(0, 4)}`;
}

/** Every month from that of `begin` to that of `end` (`YYYY-MM-DD`), both included. */
export function monthsBetween(begin: string, end: string): string[] {
  const months: string[] = [];
  let year = Number(begin.slice(0, 4));
  let month = Number(begin.slice(5, 7));
  const last = end.slice(0, 7);
  for (let current = begin.slice(0, 7); current <= last;) {
    months.push(current);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
    current = `${year}-${String(month).padStart(2, "0")}`;
  }
  return months;
}

/** Last day of a month given as `YYYY-MM`, as `YYYY-MM-DD`. */
export function lastDayOfMonth(month: string): string {
  const day = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return `${month}-${day}`;
}

/** Whether `text` is a real calendar date written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
