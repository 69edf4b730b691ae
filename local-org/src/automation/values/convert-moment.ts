import type { Field } from "../../metadata/schema.ts";
import type { FieldValue } from "../../org.ts";
import { wrongType } from "./convert-value.ts";
import type { Converted, Origin } from "./convert-value.ts";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/;

/** Dates `YYYY-MM-DD`, datetimes in ISO 8601 with any offset (kept in UTC), times of day. */
export function convertMoment(field: Field, value: FieldValue, origin: Origin): Converted {
  const text = typeof value === "string" ? value.trim() : "";
  const converted =
    field.type === "date" ? isoDate(text) : field.type === "time" ? isoTime(text) : isoMoment(text);
  return converted === undefined
    ? { error: wrongType(field, field.type, value, origin) }
    : { value: converted };
}

/** A calendar day that exists; a datetime's day is taken as it is written. */
function isoDate(text: string): string | undefined {
  const day = text.length > 10 && DATE_TIME.test(text) ? text.slice(0, 10) : text;
  const parts = DATE.exec(day);
  if (!parts) return undefined;
  const date = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day ? day : undefined;
}

function isoMoment(text: string): string | undefined {
  if (DATE.test(text)) {
    const day = isoDate(text);
    return day && `${day}T00:00:00.000Z`;
  }
  const parts = DATE_TIME.exec(text);
  if (!parts || isoDate(parts[1] ?? "") === undefined) return undefined;
  const [, day, hour, minute, second = "00", fraction = "", zone = "Z"] = parts;
  const milliseconds = fraction.padEnd(3, "0").slice(0, 3);
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const moment = new Date(`${day}T${hour}:${minute}:${second}.${milliseconds}${offset}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

function isoTime(text: string): string | undefined {
  const parts = TIME.exec(text);
  if (!parts) return undefined;
  const [, hour = "", minute = "", second = "00", fraction = ""] = parts;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${hour}:${minute}:${second}.${fraction.padEnd(3, "0")}Z`;
}
