import { format } from 'numfmt';
import type { CellFormat } from './cell-format.ts';

const DAY = 86_400_000;
const LAST_DAY = 2_958_466;
/** Days between the two epochs. */
const FROM_1904 = 1462;

/** What holds for all numbers of a workbook: from when it counts days, and whose marks and names of months it has. */
export type NumberStyle = { epoch1904: boolean; language: 'de' | 'en' };

/**
 * A number as a person sees it: percent, money and clear dates by their format (`40 %`, `1234,50 €`, `4. März 2027`; no marks between
 * thousands), other days (since 1900 or 1904) and times in ISO, other numbers as they are, to the 15 digits that Excel counts by.
 */
export function showNumber(stored: string, shown: CellFormat, { epoch1904, language }: NumberStyle): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (shown.kind === 'shown') return format(shown.code, value, { locale: language, nbsp: false }).trim();
  if (shown.kind === 'stored' || value < 0 || value >= LAST_DAY) return String(Number(value.toPrecision(15)));
  if (shown.code !== null && value >= 1) return format(shown.code, epoch1904 ? value + FROM_1904 : value, { locale: language, nbsp: false }).trim();
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
