import { DAY, parseDay } from "./calendar.ts";

/** Milliseconds since midnight of `HH:MM`, `HH:MM:SS` or `HH:MM:SS.sss`, with or without Z; undefined: no time. */
export function parseTime(text: string): number | undefined {
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(text);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [parts[1], parts[2], parts[3] ?? "0"].map(Number) as [
    number,
    number,
    number
  ];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((parts[4] ?? "").padEnd(3, "0"));
}

/** `HH:MM:SS.sss` */
export function formatTime(time: number): string {
  return new Date(time).toISOString().slice(11, 23);
}

/** Brings a time back into its day: 25:00 is 01:00. */
export function withinDay(time: number): number {
  return ((time % DAY) + DAY) % DAY;
}

/** Instant of `YYYY-MM-DD HH:MM:SS` in GMT (leading zeros may be missing) or of ISO 8601; undefined: none. */
export function parseInstant(text: string): number | undefined {
  const parts =
    /^\s*(\d{4}-\d{1,2}-\d{1,2})[T ](\d{1,2}:\d{1,2}(?::\d{1,2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:?\d{2})?\s*$/.exec(
      text
    );
  const day = parseDay(parts?.[1] ?? "");
  const time = parseTime((parts?.[2] ?? "").replace(/\b\d(?=[:.]|$)/g, "0$&"));
  if (day === undefined || time === undefined) return undefined;
  return day * DAY + time - zoneOffset(parts?.[3]);
}

/** Milliseconds that a zone such as `+01:00` is ahead of GMT. */
function zoneOffset(zone: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "");
  if (!parts) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return (parts[1] === "-" ? -1 : 1) * minutes * 60_000;
}

/** `YYYY-MM-DD HH:MM:SSZ`, as TEXT() gives it. */
export function formatInstant(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace("T", " ")}Z`;
}
