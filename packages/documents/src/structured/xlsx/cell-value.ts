const DAY = 86_400_000;
/** Formats that every workbook has without listing them: dates and times, Western and East Asian. */
const BUILT_IN = [[14, 22], [27, 36], [45, 47], [50, 58]] as const;
const LAST_DAY = 2_958_466;

/** Whether a number format shows dates or times: it has a letter of one outside of quotes, escapes and brackets. */
export function isDateFormat(id: number, code: string | null): boolean {
  if (code === null) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  const [shown = ''] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';');
  return /[ymdhs]/i.test(shown) && !/general/i.test(shown);
}

/** A number as its cell means it: as it is, or as an ISO date (days since 1900 or 1904), time, or both. */
export function showNumber(stored: string, isDate: boolean, epoch1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (!isDate || value < 0 || value >= LAST_DAY) return String(value);
  const iso = new Date(Math.round((value + offset(value, epoch1904)) * 86_400) * 1000).toISOString();
  const [date = '', time = ''] = iso.slice(0, 19).split('T');
  if (value < 1) return time;
  return Number.isInteger(value) ? date : `${date}T${time}`;
}

/** Days from 1970 to the epoch. Excel takes 1900 for a leap year, so days before its March count from one later. */
function offset(value: number, epoch1904: boolean): number {
  if (epoch1904) return Date.UTC(1904, 0, 1) / DAY;
  return Date.UTC(1899, 11, value < 60 ? 31 : 30) / DAY;
}
