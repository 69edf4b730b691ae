import { DAY } from "./calendar.ts";

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

/** Instant of `YYYY-MM-DD HH:MM:SS` in GMT or of ISO 8601; undefined: none. */
export function parseInstant(text: string): number | undefined {
  const parts =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text
    );
  if (!parts) return undefined;
  const zone = (parts[3] ?? "Z").replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  const instant = Date.parse(`${parts[1]}T${parts[2]}${zone}`);
  return Number.isNaN(instant) ? undefined : instant;
}

/** `YYYY-MM-DD HH:MM:SSZ`, as TEXT() gives it. */
export function formatInstant(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace("T", " ")}Z`;
}
