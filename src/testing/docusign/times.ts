/** Stands where the vendor has no date. */
export const NO_DATE = "0001-01-01T08:00:00.0000000Z";

/** A time as groups have it: without a zone. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "");
}

/** A time as users and profiles have it: with seven decimals. */
export function instant(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "0000Z");
}

/** A time as settings of a user have it: `6/24/2026 12:31:10 pm`. */
export function americanTime(ms: number): string {
  const date = new Date(ms);
  const day = [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCFullYear()].join("/");
  const [minutes, seconds] = [date.getUTCMinutes(), date.getUTCSeconds()].map((part) => String(part).padStart(2, "0"));
  const hours = date.getUTCHours();
  return `${day} ${hours % 12 || 12}:${minutes}:${seconds} ${hours < 12 ? "am" : "pm"}`;
}
