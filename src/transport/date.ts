/**
 * Reads a date of HTTP in its three forms (RFC 9110, 5.6.7), in milliseconds since 1970; gives `undefined` for anything else.
 * `Date.parse` alone takes nearly any text for a date, and asctime's, which names no zone, for local time.
 */
export function readHttpDate(text: string): number | undefined {
  const fixed = text
    .replace(/^[A-Z][a-z]{5,8}, (\d\d)-(\w{3})-(\d\d) /, (_, day, month, year) => `${day} ${month} ${fullYear(+year)} `)
    .replace(/^[A-Z][a-z]{2} (\w{3}) ([ \d]\d) ([\d:]{8}) (\d{4})/, "$2 $1 $4 $3 GMT")
    .replace(/^ /, "0");
  const ms = Date.parse(fixed);
  // Written again, a date is what it was; a part of one, or a day that its month has not, is not.
  return fixed.length > 23 && new Date(ms).toUTCString().endsWith(fixed) ? ms : undefined;
}

/** Two digits are a year of this century, unless that lies more than fifty years ahead. */
function fullYear(year: number): number {
  const now = new Date().getUTCFullYear();
  const full = now - (now % 100) + year;
  return full > now + 50 ? full - 100 : full;
}
